import { FAMILY, GIVEN, SECOND } from './foreign-name-list.ts'
import { apart, bonesOf, soundsOf } from './likeness.ts'
import { madeOfParts, soundOf } from './sound.ts'

// Characters that serve several sounds; the others sound as the table of sounds says.
const SEVERAL =
  '吉gi,ji 热je,re 日j@,ri 茹ju,ru 让jan,ran 然jan,ran 若jo,ro 任jen,ren 希hi,shi 杰je,de 捷te 季di,ti 加ga,ja 金kin,gin,jin 琴chin,kin 京kin,tin 齐chi,zi,tsi 丘chu,tu 久ju,du ' +
  '泰tai,te,tei 凯kai,ke 盖gai,ge 赛sai,se 莱lai,le 代dai,de 戴dai,de 奈nai,ne 艾ai,e,a 拜bai,be 迈mai,me 麦mai,me 海hai,he 雷re,ry,rai 埃e,ai 耶ye,e 叶ye,e 耐nai,ne 蔡cai ' +
  '扎za,ja 贾ja 谢she,se 舍she 亚ya,a 雅ya 娅ya 什sh@ 奇ch@ 德d@ 布b@,bu 姆m@ 木m@,mu 穆mu 普p@ 波po,bo 季di,ti 蒂ti,di 廖lyo 廷tin,din 丁din,tin 汗han 罕han 合ha,he 吾u 孜z@ 依i 厄y 曼man 道dau,do 劳lau,ro 瓦va,ua 武vu,u 沃vo 霍ho 胡hu,khu 阔ko 阿a 内ne,ny 尼ni,ny 里ri,ry 西si,sy 济zi,ji,tsi 坚den,jen 列le,ry 科ko,k@ 卡ka 桑san 尚shan 央yan 扬yan 姜jan 坦tan 滕ten,tyn 唐tan 仓san 昆kun 贡gun 顿dun 通tun 松son,sun 逊sun 孙sun 荣jon,ron 容jon 云yun 昌chan 钦chin 辛sin,shin 申shen 绍sho 肖sho 朔sho 哲je 詹jan 张jan 章jan 江jan 赞zan 茨c@ 策ce 措co 采ce 苏su 露lu 璐lu 琪chi 妮ni 莎sha 霞sha 夏sha 菲fi 薇vi 伟vi 威vi 伍u 佑yu 优yu 由yu 宇yu 郁yu 悠yu 于yu 元yuan 珠ju 朱ju 竹ju 祖zu 佐zo,tso 左zo 卓jo 焦jo 乔jo,cho 秋chu 楚chu 邱chu'
const several = new Map(
  SEVERAL.split(' ').map((row): [string, readonly string[]] => [row[0]!, row.slice(1).split(',')]),
)
// Of these signs no one can say whether they have an l or an r.
const NEITHER = new Set('拉兰列林琳莱朗劳勒雷丽莉伦隆尔蕾')
const WITHOUT_VOWEL = /^[^aeiouy]+$/
function syllables(sign: string): readonly string[] {
  const sounds = (several.get(sign) ?? [soundOf(sign)]).map((sound) => {
    const plain = sound.includes('@') ? `${soundsOf(sound.replace('@', ''))}@` : soundsOf(sound)
    const heard = NEITHER.has(sign) ? plain.replace(/[lr]/, 'L') : plain
    return WITHOUT_VOWEL.test(plain) && sign !== '尔' && sign !== '恩' && !plain.includes('@') ? `${plain}@` : heard
  })
  return sounds
}

type Index = ReadonlyMap<string, string>
const indexOf = (names: string): Index => {
  const index = new Map<string, string>()
  for (const name of new Set(names.split(' '))) {
    const bones = bonesOf(soundsOf(name))
    const others = index.get(bones)
    index.set(bones, others === undefined ? name : `${others} ${name}`)
  }
  return index
}
// Made when the first text holds a foreign name.
let made: { readonly given: Index; readonly family: Index; readonly second: Index } | null = null
const indexes = () => (made ??= { given: indexOf(GIVEN), family: indexOf(FAMILY), second: indexOf(SECOND) })

interface Found {
  readonly name: string
  readonly cost: number
}
/** Of two that are about as near, the commoner stands. */
const CLEARLY = 0.12
const MOST_WAYS = 12

/** A name with what a surname in -ов or -ев has before its last sound: Asan|o, Ali|e, bai → ba|e. */
function stemsOf(name: string): readonly string[] {
  if (/[aeo]i$/.test(name)) return [`${name.slice(0, -1)}e`]
  if (name.endsWith('y')) return [`${name.slice(0, -1)}ie`, `${name}e`]
  if (name.endsWith('e')) return [name, `${name}e`]
  return /[aeiou]$/.test(name) ? [`${name}e`] : [`${name}o`, `${name}e`]
}
const whole = (name: string): readonly string[] => [name]
const inV = (name: string): readonly string[] => (/[oe]v$/.test(name) ? [name.slice(0, -1)] : [])

function nearest(
  index: Index,
  ways: readonly string[],
  formsOf: (name: string) => readonly string[],
  tail = '',
): Found | null {
  let found: Found | null = null
  const bones = ways.map((sounds) => bonesOf(sounds + tail))
  bones.forEach((one, first) => {
    if (bones.indexOf(one) !== first) return
    for (const name of index.get(one)?.split(' ') ?? [])
      for (const form of formsOf(name)) {
        const sounds = soundsOf(form)
        let cost = Infinity
        for (let at = first; at < ways.length; at++)
          if (bones[at] === one && cost > 0)
            cost = Math.min(cost, ways[at] === sounds ? 0 : apart(ways[at]!, sounds, cost))
        if (cost <= mostFor(ways[first]!, one) && (found === null || cost < found.cost - CLEARLY))
          found = { name: form, cost }
      }
  })
  return found
}
// The shorter a name is, the more others sound alike.
const mostFor = (sounds: string, bones: string) => (bones.length < 3 ? 0.42 : 0.3 + 0.06 * sounds.length)
const better = (a: Found | null, b: Found | null): Found | null =>
  a === null ? b : b === null || a.cost <= b.cost ? a : b

/** All ways to sound a word. */
function waysOf(word: readonly string[]): readonly string[] {
  let ways = ['']
  for (const sign of word) {
    const sounds = syllables(sign)
    const more = ways.length * sounds.length <= MOST_WAYS ? sounds : sounds.slice(0, 1)
    ways = ways.flatMap((way) => more.map((sound) => way + sound))
  }
  // 马姆别特 Mambet.
  return ways.map((way) => way.replace(/m@?(?=[bp])/g, 'n'))
}

// Kanat|bek: of two names.
function ofTwo(signs: readonly string[], formsOf: (name: string) => readonly string[]): Found | null {
  const { given, second } = indexes()
  let found: Found | null = null
  for (let at = signs.length - 1; at > 0; at--) {
    const right = nearest(second, waysOf(signs.slice(at)), formsOf)
    if (!right) continue
    const left = nearest(given, waysOf(signs.slice(0, at)), whole)
    if (left) found = better(found, { name: left.name + right.name, cost: left.cost + right.cost })
  }
  return found
}

/** A word of a foreign name in the Latin of its own language, where it is one of those that people often bear. */
export function latinName(word: string, last: boolean): string | null {
  const { given, family } = indexes()
  const signs = [...word]
  if (signs.length < 2 || signs.length > LONGEST_NAME) return null
  if (madeOfParts(word)) return null
  const end = last ? signs.at(-1)! : ''
  if (end === '夫' || end === '娃' || end === '弗') {
    const stem = signs.slice(0, -1)
    const ways = waysOf(stem)
    const found = better(nearest(given, ways, stemsOf), nearest(family, ways, inV, 'v')) ?? ofTwo(stem, stemsOf)
    return found && `${found.name}v${end === '娃' ? 'a' : ''}`
  }
  if (last && WOMAN.test(word)) {
    const woman = nearest(family, waysOf(signs.slice(0, -1)), whole)
    if (woman?.name.endsWith('in')) return `${woman.name}a`
    const sky = word.endsWith('斯卡娅') ? nearest(family, waysOf([...signs.slice(0, -2), '基']), whole) : null
    if (sky?.name.endsWith('sky')) return sky.name.replace(/sky$/, 'skaya')
  }
  const ways = waysOf(signs)
  const found = last ? better(nearest(family, ways, whole), nearest(given, ways, whole)) : nearest(given, ways, whole)
  if (found) return found.name
  return ofTwo(signs, whole)?.name ?? null
}
const WOMAN = /娜$|斯卡娅$/
const LONGEST_NAME = 10
