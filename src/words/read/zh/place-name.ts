import type { Id } from '../../../ground/index.ts'
import type { OpenName, SceneView } from '../grammar.ts'
import { matchesIn } from '../engine/match.ts'
import type { Known } from './body-name.ts'
import { overHan } from './han.ts'
import { firstAct } from './lexicon.ts'
import { memoryOf } from './memory.ts'
import { bodySlug, plainPlace } from './body-slug.ts'
import { perWord } from '../engine/memo.ts'

/** What stands behind a place that acts: who speaks for it, or the verb. */
const ACTS =
  '(?=(?:常务|第一)?副?主席|(?:常务|第一)?副?[市州县省区]?(?:长|委|政府|人民政府|代表团|代表|党政代表团|经贸代表团|方面|商务局|外办)|[与和同](?!时)|将(?!军)|愿|拟|计划|表示|承诺|决定|同意|签|会(?=继续|尽)|还将|也将|已|正(?=式|在)|希望|建议|提出)'
const TOWN = overHan(
  `(?<=^|[，。；：、\\s》»«“】）(（▲●■◆]|[与和同向对由经为给])(?:(?![与和同及向由的将就在是把被对从也都还已该本各某这那两全几多])\\p{Script=Han}){2,7}?(?:自治州|自治县|省|市|州|县|镇|区)${ACTS}`,
  'g',
)
// 安徽提供良种: a province alone, where it acts.
const PROVINCE =
  /(?<=^|[，。；：、\s»”与和同由])(?:山东|安徽|江苏|浙江|福建|河北|山西|宁夏|内蒙古|辽宁|吉林|黑龙江|贵州|广西|海南|重庆)(?=将|愿|拟|计划|打算|承诺|希望|提供|负责|承担|落实|派|选派|选送|接收|捐|赠|出资|拿出|方面|和|与|同(?!时))/gu
const NO_TOWN =
  /(?:开发|工业|[园社矿山地城市灾景牧农郊库湖疫特战辖片小校厂港新税作济范治林水雨])区$|^自治|城市|上市|超市|都市|股市|夜市|集市|楼市|^[前现时新历继原]任|^[一二三四五六七八九十百]|有关|其他|当地|沿线|所在/
// 州政府, 市里: of the place of that kind which the text named last.
const OWN =
  /(?<=^|[，。；：、\s»«）)]|[与和同向对由经为给])(?:(自治州|州|省|市|县|区|镇)(?:人民)?(?:政府|政府方面|里(?!面|的|头|有|缺|没有|最))|该(自治州|州|省|市|县|区|镇)(?:人民)?(?:政府|方)?(?![长委民际属内的]|书记|[\p{Script=Han}]{1,4}[局厅署委会]))/gu

/** So far from the beginning stands whose paper it is. */
const HEAD_OF_TEXT = 40
const kindOf = perWord((name: string): string => /(?:自治州|自治县|[省州市县镇区])$/.exec(name)?.[0] ?? '')

/** Cities and counties that the pack lacks, where they act, and the governments of those named before. */
export function placeNames(
  part: string,
  start: number,
  matches: readonly Known[],
  bodies: readonly OpenName[],
  scene: SceneView,
): OpenName[] {
  const found: OpenName[] = []
  const { places, hosts } = memoryOf(scene)
  const taken = (from: number, to: number, whole = false) =>
    [matches, bodies, found].some((ones) =>
      ones.some(
        (one) =>
          one.start < start + to &&
          start + from < one.end &&
          !(whole && one.start >= start + from && one.end <= start + to),
      ),
    )
  const stateAt = (at: number) =>
    matches.find((one) => one.start === at)?.values?.find(({ state }) => state)?.state ?? null
  const remember = (name: string, id: Id, english: string, at = 0) => {
    // 兰州 is a town, and no 州.
    const kind = id.startsWith('city:') ? kindOf(name).replace('州', '') : kindOf(name)
    const memory = memoryOf(scene)
    if (memory.sides.size < MOST_SIDES && !(id.startsWith('city:') && memory.sides.has(name)))
      memory.sides.set(name, id)
    if (start + at < HEAD_OF_TEXT && !/^(?:region|city):$/.test(id))
      memory.head ??= { id, english, kind, state: stateAt(start + at) }
    // 乌兹别克斯坦|安集延州: of another state than the text is at home in.
    const of = matches.find((one) => one.end === start + at && one.values?.some(({ type }) => type === 'state'))
    const abroad = of?.values?.find(({ type }) => type === 'state')?.state
    if (abroad && scene.home && abroad !== scene.home && memory.head) return
    for (const word of [kind, kind.slice(-1), '']) places.set(word, { id, english })
    if (kind) memoryOf(scene).named.set(id, { english, kinds: [kind, kind.slice(-1)] })
    if (kind !== '' && id.startsWith('region:')) memoryOf(scene).regions.set(name.slice(0, -kind.length), id)
  }
  for (const one of matches) {
    const place = placeOf(one)
    // 西安|市: the pack has the city without the word for it.
    if (place)
      remember(
        part.slice(
          one.start - start,
          // 奥什州|州长 has it already.
          one.end - start + (/(?<![省州市县镇区])[省州市县镇区]$/.test(part.slice(0, one.end - start + 1)) ? 1 : 0),
        ),
        place.id,
        plain(place.english ?? ''),
        one.start - start,
      )
  }
  // 北|哈萨克斯坦|州: a region with the name of its state in it.
  for (const { start: from, end: to, values } of matches) {
    const kind = part[to - start]
    if (kind !== '州' && kind !== '省') continue
    const side = part[from - start - 1] ?? ''
    if (!/^[东西南北]$/.test(side) || !values?.some(({ type }) => type === 'state')) continue
    const name = part.slice(from - start - 1, to - start + 1)
    const english = bodySlug(name.slice(0, -1), [])
    const id: Id = `region:${english}`
    remember(name, id, english)
    found.push({ start: from - 1, end: to + 1, id, type: 'place' })
  }
  for (const { 0: name, index } of matchesIn(part, PROVINCE)) {
    if (taken(index, index + name.length)) continue
    found.push({
      start: start + index,
      end: start + index + name.length,
      id: `region:${bodySlug(name, [])}`,
      type: 'place',
    })
  }
  if (/[省市州县镇区]/.test(part))
    for (const { 0: all, index: at } of matchesIn(part, TOWN)) {
      // 并责成|莱列克区政府: a verb before it is none of its name.
      const verb = firstAct(all, 0, all.length, () => false)
      const [name, index] = verb ? [all.slice(verb.end), at + verb.end] : [all, at]
      if (name.length < 3) continue
      if (NO_TOWN.test(name) || taken(index, index + name.length)) continue
      const own = name
        .replace(/^\p{Script=Han}{2,3}省(?=\p{Script=Han}{2})/u, '')
        .replace(/(?:\p{Script=Han}{1,3}族)?(?:自治州|自治县|自治区|[省市州县镇区])$/u, '')
      const english = bodySlug(own, [])
      const id: Id = `${/[州省区]$/.test(name) ? 'region' : 'city'}:${english}`
      remember(name, id, english)
      if (own.length > 1) memoryOf(scene).towns.set(own, id)
      found.push({ start: start + index, end: start + index + name.length, id, type: 'place' })
    }
  for (const [own, id] of memoryOf(scene).towns)
    for (let at = part.indexOf(own); at >= 0; at = part.indexOf(own, at + own.length))
      if (!taken(at, at + own.length))
        found.push({ start: start + at, end: start + at + own.length, id, type: 'place', how: 'short-name' })
  const { sides } = memoryOf(scene)
  for (let at = sides.size > 0 ? part.indexOf('方', 1) : -1; at >= 0; at = part.indexOf('方', at + 1)) {
    const sign = part[at - 1]!
    if (NO_SIDE.has(sign) || !BEFORE_SIDE.has(part[at - 2] ?? '。') || AFTER_SIDE.test(part.slice(at + 1, at + 3)))
      continue
    const id = sideOf(sign, scene)
    const length = part[at + 1] === '面' ? 3 : 2
    if (id && !taken(at - 1, at - 1 + length))
      found.push({
        start: start + at - 1,
        end: start + at - 1 + length,
        id,
        type: id.startsWith('org:') ? 'organisation' : 'place',
        how: 'short-name',
      })
  }
  if (part.includes('政府') || part.includes('里') || part.includes('该'))
    for (const { 0: words, 1: own, 2: that, index } of matchesIn(part, OWN)) {
      const kind = own ?? that
      const { head } = memoryOf(scene)
      const id =
        (
          (own ? hosts.get(kind!) : undefined) ??
          places.get(kind!) ??
          (/州|省/.test(kind!) ? undefined : places.get(''))
        )?.id ??
        (own && /州|省/.test(kind!) && head?.id.startsWith('city:')
          ? (`org:${head.english}-government` as Id)
          : undefined)
      if (!id || taken(index, index + words.length, true)) continue
      found.push({ start: start + index, end: start + index + words.length, id, type: 'place', how: 'short-name' })
    }
  return found
}

const plain = perWord(plainPlace)

/** 陕方, 喀方: the side from a place, by the sign that stands for it. */
const BEFORE_SIDE = new Set('，。；：、 \n»”而但与和同向对由')
const AFTER_SIDE = /^(?:面[临对向]|[向法式案针便言程圆位块志音阵队])/
const MOST_SIDES = 200
/** Signs of provinces that do not begin their names. */
const SIGNS = new Map(
  '沪上海 粤广东 川四川 湘湖南 鄂湖北 鲁山东 豫河南 晋山西 冀河北 滇云南 黔贵州 桂广西 闽福建 皖安徽 赣江西 渝重庆 琼海南 疆新疆'
    .split(' ')
    .map((row): [string, string] => [row[0]!, row.slice(1)]),
)
// 陕西省商务厅|与…签署: whoever of the two that agreed is from there, else the place.
function sideOf(sign: string, scene: SceneView): Id | null {
  const { sides, pair } = memoryOf(scene)
  const begins = SIGNS.get(sign) ?? sign
  const party = pair.find(
    (id) => id.startsWith('org:') && scene.bodies.some((one) => one.id === id && one.text.startsWith(begins)),
  )
  if (party) return party
  for (const [name, id] of sides) if (name.startsWith(begins)) return id
  return (
    scene.bodies.findLast(({ text }) => text.startsWith(begins) && /^\p{Script=Han}{2,3}[省市州县区]/u.test(text))
      ?.id ?? null
  )
}
const NO_SIDE = new Set(
  '双三四五六多各我对己一两两官军警校院厂矿资企业主买卖供需甲乙丙丁东西南北前后左右上下地远四八某此彼单男女敌亲大平立她他检控辩医患劳雇店馆会社台局署部处协商合外本贵敝何多',
)

interface Place {
  readonly id: Id
  readonly english: string | undefined
}
const placesOf = new WeakMap<NonNullable<Known['values']>, Place | 'none'>()
/** The one place that letters stand for. */
function placeOf({ values }: Known): Place | null {
  if (!values) return null
  let place = placesOf.get(values)
  if (!place) {
    const value = values.find(({ id }) => id && /^(?:region|city):/.test(id))
    placesOf.set(values, (place = value ? { id: value.id!, english: value.english } : 'none'))
  }
  return place === 'none' ? null : place
}
