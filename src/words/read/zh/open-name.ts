import type { Span } from '../../../ground/index.ts'
import type { OpenName, SceneView, Sentence } from '../grammar.ts'
import { matchesIn } from '../engine/match.ts'
import { bodyNames, type Known } from './body-name.ts'
import { perWord } from '../engine/memo.ts'
import { overHan } from './han.ts'
import { memoryOf } from './memory.ts'
import { pinyin, readingAt } from './pinyin.ts'
import { placeNames } from './place-name.ts'
import { ministers, officers } from './officer.ts'
import { latinName } from './latin-name.ts'
import { madeOfParts, sounded, soundOf } from './sound.ts'
import { TITLES } from './title.ts'
import { guests } from './visit.ts'
import { quick } from '../engine/quick.ts'

// The hundred most frequent surnames and those of two characters.
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚佟禹鄢晏阎仇匡蔺屠巩荆荀仝闵逄冼佘粟郝郏阚鞠寇桂隗臧濮邬郁郜訾谌湛燕瞿胥芮苑楚冀晁竺宓岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝束季楼廉漆狄扈阙浦邸雍辜裘亓邰赫况逯茹亢嵇昝檀奚储'
const COMPOUND = '欧阳|司马|上官|诸葛|慕容|司徒|皇甫|东方|尉迟|令狐'
// After a name comes what somebody does, or a sign.
const FOLLOWS =
  '(?=$|[\\s，。：；、）)（»«:;,]|表示|说|指出|强调|认为|在|与|和|同|对|向|将|会|率|出席|主持|介绍|宣布|透露|称|当|昨|今|日前|近日|上[月周午个]|下午|本[月周]|去年|前[天日]|于|就|代表|也|还|一行|先生|女士|外长|部长|\\d|分别|共同|致|签|高度|希望|感谢|回|应|等|赞|批|呼|要|建|提|坦|重|盼|举|访|会见|接|参|一|已|正(?!文)|曾|再|随|先|笑|陪|亲|到|来|走|专|坦|直|特|首|给|为|把|被|请|问|答|听|看|谈|率|从|则|仍|便|又|否认|承诺|答应|反驳|反对|补充|解释|披露|警告|认可|同意|欢迎|支持|愿|拟|计划|决定|邀请|驳斥|证实|确认|敦促|促请|抱怨|担忧|担心|欣|评价|阐述|力争|呼吁|承认|澄清|告诉|叮嘱|走访|带领|带队|带着|率领|陪同|牵头|致辞|致词|作(?:了|出|报|说|客|为|主)|做出|现场|当场|当即|没有|不(?:认|同|希|愿|会|再|得|仅|能|无)|所在|也|介绍|回忆|补充|带来|抵达|赴|出任|当选|签署|签字|发表|发言|发布|展示|演示|进行|牢记|笑|叹|递交|转交|赠送|捐|向|由于|认识|回答|反映|汇报|宣读|听取|考察|视察|参观|检查|调研|表达|赞扬|肯定|关注|注意|相信|深信|坚信|期待|盼|祝|倡|主张|强烈|多次|一再|再三|反复|还|只|仅|都|均|才|并|而|但|之所以|谢|却|竟|倒|亦|皆|替|帮|让|令|很|更|较|太|忙|没|这|那|拿|既|因|往)'
/** A Chinese name of two or three signs. */
export const CHINESE = `(?:${COMPOUND}|[${SURNAMES}])(?:(?![的了着们])[\\p{Script=Han}]){1,2}?`
// Characters with which newspapers write foreign names.
const SOUNDS =
  '奈连孙阿埃艾安奥澳巴班邦贝本比宾波博伯布查茨达大戴丹道德登迪蒂丁东杜多恩尔法菲费芬弗福甫盖甘冈高戈格葛根古哈海汉赫亨洪胡霍基吉济加贾简焦杰捷金津卡凯坎康考科克肯孔库夸拉莱兰朗劳勒雷里利莉列烈林琳隆卢鲁路伦罗洛吕马玛迈麦曼毛梅门蒙米密敏明姆莫穆那纳娜内尼涅宁努诺欧帕潘佩彭皮平珀普奇齐恰契乔切琴丘日茹若萨塞赛桑瑟沙珊舍申什圣史士舒斯苏索塔泰坦汤特滕廷图托陀瓦万旺威韦维魏温沃乌伍西希夏谢辛休许雅亚延扬耶叶伊因英尤雨约月夫莎娅丽妮蕾柳佳卓肖绍楚别京奎圭泊聂泽扎詹张哲珍治朱兹宗佐热敖拜娃绕嘉凡诗散施色森陶提唐庞裴青仁易尹玉芝莲芭蓓黛尕桂衮虎柯阔乐廖栾茂苗默乃佛罕岑柴翠瑙依章赞木江吾买孜吐逊肉牙合力麦提松铁帖昂翁瑞茜缇婷贡鲍季堪祖赖蓬顿敦锡地山然摩策谟'
// Those that other words hold as often: between dots they stand for sounds as well.
const RARE =
  '云干刚富黑良欣文银雄娥双通宽满波福派仙奔森翰皮泰鄂禄延荣昂若甫凯轲瑾婕莹蕾薇萝萍杏梨荷菲葩排荪吾乎素义先包保北勃卜采昌彻慈措当邓狄厄范冯瓜豪何侯华怀惠蒋久君喀腊黎芒孟缅缪嫩农坡蒲强钦荣儒撒尚盛寿朔丝绥隋旺武尧耀宜永宰曾露律钱守司居鼎腾品崇坚京'
const soundAt: ReadonlyMap<number, string> = new Map(Array.from(SOUNDS, (sign) => [sign.charCodeAt(0), soundOf(sign)]))
// The dot is looked for first: it is quicker found than what sounds foreign.
const FOREIGN = `(?=[^·]{1,10}·)(?:阿[不卜布][都力拉杜]|[${SOUNDS}${RARE}]){1,9}(?:·(?:(?:(?![的了在和与是说着等向对将表])\\p{Script=Han}){1,6}?(?:[诺科莫佐罗洛耶廖舍切绍托多博波戈别佐][夫娃]|年科|琴科|连科|斯基|维奇)|(?:不[都力拉]|都(?=[拉力])|[${SOUNDS}${RARE}]){1,10}))+`

/** The id of a person by the name as a text writes it. */
export const person = perWord((name): OpenName['id'] =>
  name.includes('·')
    ? `per:${spelledWords(name.split('·')).join('-')}`
    : `per:${pinyin(name.slice(0, givenFrom(name)))}-${pinyin(name.slice(givenFrom(name)))}`,
)
// As the press of the region writes them: 古丽娜拉 Gulnara, 萨迪科夫 Sadykov, 耶夫 -ev.
const spelledName = (word: string, last = true): string =>
  latinName(word, last) ??
  sounded(word)
    .replace(/^gulinala$/, 'gulnara')
    .replace(/^guli(?=[a-z]{3})/, 'gul')
    .replace(/(?<=[aeioy])yev(a?)$/, 'ev$1')
    .replace(/(?<=[dt])i(?=kova?$)/, 'y')
    .replace(/mulat(?=ova?$|$)/, 'murat')
    .replace(/(?<=[aeiou])enko$/, 'nenko')
    .replace(/nn(?=ova?$)/, 'n')
    .replace(/tt(?=ova?$)/, 't')
const spelledAlone = perWord((word) => spelledName(word))
// 吾守尔·艾山: as the names of citizens are written in the west of China; what has no usual Latin goes by its readings.
const OF_XINJIANG = /[吾买吐肉乎尕守]|司马义|阿[不卜布](?!杜)|艾[合山则孜力克海]|[江提]$/
const spelledWords = (words: readonly string[]): readonly string[] => {
  const usual = words.map(
    (word, at) => latinName(word, at === words.length - 1) ?? (madeOfParts(word) ? spelledName(word) : null),
  )
  return !usual.every((one) => one !== null) &&
    !/[夫娃基奇科娜娅]$/.test(words.at(-1)!) &&
    OF_XINJIANG.test(words.join('·'))
    ? words.map(pinyin)
    : words.map((word, at) => usual[at] ?? spelledName(word, at === words.length - 1))
}
const COMPOUNDS = new Set(COMPOUND.split('|'))
const givenFrom = (name: string) => (COMPOUNDS.has(name.slice(0, 2)) ? 2 : 1)

// Words that begin with a surname and stand behind a title.
const NO_NAME = quick(
  /^(?:解释|应约|应邀|常驻|方面|高度|高兴|单独|包括|华侨|安排|万分|计划|全体|成员|从容|申明|申请|关注|严肃|严正|明确|时常|成功|路过|简要|支持|任职|温和|厉声|强调|康复|毕业|方才|经过|全程|应当|应该|项目|时任|曾(?:[经许答承表说称指在任多提到访就与向]|有|被)|连任|陪同|谈及|谈到|于是|和平|易于|向来|干部|水平|党委|党组|许[诺可]|关于|牛羊|马上|常务|金额|金融|石油|汤)/,
)

const TITLED = overHan(TITLES)
const AFTER_TITLE = overHan(`(?:${TITLES})\\s?(?<name>${CHINESE})${FOLLOWS}`, 'g')
// 副市长宋兆坤…: most names have three signs, whatever stands behind them.
const SURE_SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭肖董袁潘蒋蔡杜叶魏吕姚卢姜崔钟谭陆廖贾夏韦邹孟熊秦阎薛侯雷龙陶黎贺顾郝龚邵钱覃武莫汤樊葛邢倪庄聂鲁岳翟殷詹欧耿焦俞左柳鲍谌谢邱裴季冉邝臧'
const SURE = quick(new RegExp(`^[${SURE_SURNAMES}]`))
const SURE_SIGNS = new Set(SURE_SURNAMES)
const NEXT_IS = overHan(`^${FOLLOWS}`)
/** 李强|华与…: a name of three signs, of which a shorter one is somebody else's. */
export const isCutShort = (text: string, { start, end }: Span): boolean =>
  end - start === 2 &&
  SURE_SIGNS.has(text[start]!) &&
  /^\p{Script=Han}$/u.test(text[end] ?? '') &&
  !NEXT_IS.test(text.slice(end, end + 4)) &&
  NEXT_IS.test(text.slice(end + 1, end + 5)) &&
  end + 1 < text.length &&
  TITLED_BEFORE.test(text.slice(Math.max(0, start - 6), start))
const TITLED_BEFORE = overHan(`(?:${TITLES})\\s?$`)
const THREE = overHan(`(?:${TITLES})(?<name>(?:(?![的了着们])[\\p{Script=Han}]){3})(?=\\p{Script=Han})`, 'g')
const LABEL = overHan(`^(?<name>${CHINESE})(?=[：:])`)
// A foreign first name alone, after a title.
const ALONE = overHan(`(?:${TITLES})(?<name>[${SOUNDS}]{3,9})${FOLLOWS}`, 'g')
// 村民朱马别克: by its ending no Chinese name.
const TURKIC = overHan(
  `(?:${TITLES})(?<name>[${SOUNDS}]{1,8}(?:别克|古丽|马特|夫|娃|斯基|维奇|什维利|巴依|江|汗|提))${FOLLOWS}`,
  'g',
)
// 托罗巴耶夫表示: at the head of a sentence, by its ending and what follows.
const ENDING = quick(/[夫娃]|别克|斯基|维奇/)
const UNTITLED = overHan(
  `(?<=^|[，。；：\\s»«])(?<name>[${SOUNDS}]{2,8}(?:夫|娃|别克|斯基|维奇))(?=表示|指出|强调|认为|介绍|说(?!明|服)|称(?!为|赞)|宣布|透露|高度|感谢|对|向|则|还|也|在|同|与|和|会见|希望|愿|欢迎|回应|补充|转达|祝贺|一行|就)`,
  'g',
)
// 杨万明会长表示: at the head of a clause, before his office.
const BEFORE_TITLE = overHan(
  `(?<=^|[，。；：\\s])(${CHINESE})(?=(?:副)?(?:会长|部长|大使|公使|参赞|总领事|主席|书记|董事长|总经理|经理|总裁|行长|校长|院长|局长|司长|厅长|署长|主任|秘书长|总理|议长|理事长|市长|州长|省长|县长|区长|镇长|专员|处长|所长|馆长|站长|关长|台长|社长|队长|团长|厂长|教授|研究员|博士|律师|先生|女士|老师|医生|工程师)(?!会|级|们|办|令|助理))`,
  'g',
)
// 在奥什经商的王建国说: without an office, behind what is told of him.
const OF_CLAUSE = /表示|说(?![明服法])|告诉|介绍(?!了)|坦言|透露|指出|认为|感慨|回忆/g
const HAN = /^\p{Script=Han}{3}$/u
const NO_PERSON = /[总教讲授老]|先生|女士|师傅|大[爷妈叔娘]|医生|主任|负责|代表|官员|专家/
const SURNAME = quick(new RegExp(`^[${SURNAMES}]`))
/** 总裁裴广田按下按钮。裴广田说…: whoever speaks further on under these three signs has a name. */
const SPEAKS = /^(?:表示|指出|强调|介绍|说(?!明|服)|透露|宣布|在[^，。\n]{2,12}[说称道]|坦言|承诺|认为|补充|告诉|回应)/
function speaksLater(text: string, at: number, name: string): boolean {
  const behind = text.slice(at + name.length, at + SOON)
  for (let next = behind.indexOf(name); next >= 0; next = behind.indexOf(name, next + name.length))
    if (
      /[，。；：\s»]/.test(behind[next - 1] ?? ' ') &&
      SPEAKS.test(behind.slice(next + name.length, next + name.length + 20))
    )
      return true
  return false
}
const SOON = 600
const OF_TITLE = /参赞|[人女博院护]士|大夫/
const NO_GIVEN = /(?<![建卫爱治定振兴保安])国|[业部局厅委省市州县区校院会行厂社团队党政府方办中多数些种边任副]|罗马/
const DOTTED = overHan(FOREIGN, 'g')
/** People and bodies whom the pack lacks: a title before a name, a dotted foreign name, a label of who speaks. */
export function openNames(sentence: Sentence, matches: readonly Known[], scene: SceneView): OpenName[] {
  const { text, start, end } = sentence
  if (end - start > LONGEST) return []
  const part = text.slice(start, end)
  const found: OpenName[] = []
  const bodies = bodyNames(part, start, matches, scene)
  const bears = memoryOf(scene).surnames
  const isMet = ({ values }: Known) =>
    values?.some(({ id, type }) => type !== 'person' || scene.people.some((one) => one.id === id)) ?? true
  const add = (from: number, name: string, id: OpenName['id'] = person(name)) => {
    const span = { start: start + from, end: start + from + name.length }
    if (NO_NAME.test(name) && !name.includes('·')) return
    // 塔拉斯·马马托夫 is no town.
    const within = (one: Known) =>
      span.start <= one.start &&
      one.end <= span.end &&
      (name.includes('·') ||
        (bears.has(name) && !isMet(one)) ||
        // 李强华 is none of the pack's, once the text has named him.
        (name.length > one.end - one.start && scene.people.some((met) => met.id === id)))
    if (found.some((one) => meet(one, span)) || matches.some((one) => meet(one, span) && !within(one))) return
    const woman = name.includes('·') && /·[^·]*[娃娜娅莎]$/u.test(name)
    const gender = name.includes('·') ? (woman ? 'f' : 'm') : null
    found.push({ start: span.start, end: span.end, id, type: 'person', gender })
  }
  if (part.includes('·'))
    for (const { 0: found, index } of matchesIn(part, DOTTED)) {
      // 商务参|赞阿依古丽: the last sign of an office sounds like a name.
      // 环保人士|阿依达, 大夫|古丽: as the last sign of what people are.
      const skip = OF_TITLE.test(part.slice(index - 1, index + 1)) ? 1 : 0
      const name = found.slice(skip)
      add(index + skip, withoutVerb(name, part.slice(index + found.length)))
    }
  const { surnames } = memoryOf(scene)
  for (const { start: from, end: to, id } of found) {
    const [first, ...rest] = text.slice(from, to).split('·')
    const surname = rest.at(-1) ?? first!
    // 努尔别克·哈那提 … 努尔别克.
    if (first!.length > 2 && rest.length === 1 && surnames.size < MOST && !surnames.has(first!))
      surnames.set(first!, known(id, scene))
    if (surname.length > 2 && surnames.size < MOST && !surnames.has(surname)) surnames.set(surname, known(id, scene))
  }
  for (const [surname, id] of surnames)
    for (let at = part.indexOf(surname); at >= 0; at = part.indexOf(surname, at + surname.length)) add(at, surname, id)
  const titled = TITLED.test(part)
  for (const match of titled ? matchesIn(part, TURKIC) : []) {
    const name = match.groups!['name']!
    add(match.index + match[0].length - name.length, name, `per:${spelledAlone(name)}`)
  }
  for (const match of ENDING.test(part) ? matchesIn(part, UNTITLED) : [])
    add(match.index, match.groups!['name']!, `per:${spelledAlone(match.groups!['name']!)}`)
  if (titled)
    for (const match of matchesIn(part, AFTER_TITLE))
      add(match.index + match[0].length - match.groups!['name']!.length, match.groups!['name']!)
  if (titled)
    for (const match of matchesIn(part, THREE)) {
      const name = match.groups!['name']!
      const at = match.index + match[0].length - name.length
      if (SURE.test(name) || (SURNAME.test(name) && speaksLater(text, start + at, name))) add(at, name)
    }
  for (const match of titled ? matchesIn(part, ALONE) : []) {
    const name = match.groups!['name']!
    add(match.index + match[0].length - name.length, name, `per:${spelledAlone(name)}`)
  }
  for (const { 1: name, index } of titled ? matchesIn(part, BEFORE_TITLE) : [])
    if (SURE.test(name!) && !NO_GIVEN.test(name!)) add(index, name!)
  for (const { index } of part.includes('的') || part.includes('叫') ? matchesIn(part, OF_CLAUSE) : []) {
    const name = part.slice(index - 3, index)
    if (!/(?:的|名叫|叫做)$/.test(part.slice(Math.max(0, index - 5), Math.max(0, index - 3)))) continue
    if (HAN.test(name) && SURE.test(name) && !NO_GIVEN.test(name) && !NO_PERSON.test(name)) add(index - 3, name)
  }
  const label = LABEL.exec(part)
  if (label) add(0, label.groups!['name']!)
  const met = scene.people.filter(({ id }) => id.startsWith('per:'))
  if (met.length) again(part, met, add)
  // 总统阿塔姆巴耶夫, and 阿塔姆巴耶夫 alone in the next sentence.
  for (const { start: from, end: to, id } of found) {
    const name = text.slice(from, to)
    if (name.length > 3 && !name.includes('·') && surnames.size < MOST && !surnames.has(name))
      surnames.set(name, known(id, scene))
  }
  const people = found.map(({ start, end, id, type, gender }): OpenName => {
    return { start, end, id: known(id, scene), type, gender: gender ?? null }
  })
  const others = [
    ...bodies,
    ...placeNames(part, start, matches, bodies, scene),
    ...(part.includes('客') || part.includes('来宾') || part.includes('来访者') ? guests(part, start, scene) : []),
    ...(part.includes('部长') ? ministers(part, start, [...people, ...knownPeople(matches)], scene) : []),
  ].filter((one) => !people.some((other) => meet(one, other) && other.end - other.start > 2))
  return officers(part, start, matches, [...people, ...others], scene)
}

const knownPeople = (matches: readonly Known[]) =>
  matches.flatMap(({ start, end, values }) => {
    const id = values?.length === 1 && values[0]!.type === 'person' ? values[0]!.id : null
    return id ? [{ start, end, id }] : []
  })

const meet = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

// 朱马利耶夫|高度赞赏: the last sound may begin the next word.
const NEXT: Readonly<Record<string, RegExp>> = {
  干: /^[预部脆]/,
  文: /^[化件书]/,
  通: /^[报知过话]/,
  满: /^[意怀足]/,
  派: /^[出员遣驻人]/,
  双: /^[方边手]/,
  延: /^[长期迟续]/,
  欣: /^[然慰喜]/,
  波: /^折/,
  高: /^[度兴]/,
  连: /^[任续忙夜同]/,
  孙: /^[子女]/,
  希: /^望/,
  特: /^[别地]/,
  达: /^成/,
  当: /^[天日选场]/,
  科: /^长/,
  维: /^护/,
  考: /^[察虑]/,
  约: /^[见谈请定]/,
  明: /^[确天年]/,
  尤: /^其/,
  加: /^[强快大]/,
  会: /^[见谈晤]/,
  基: /^于/,
  因: /^[此为]/,
  多: /^次/,
  列: /^[席举]/,
  提: /^[出到议醒]/,
  开: /^始/,
  亲: /^自/,
  陪: /^同/,
  佩: /^服/,
  登: /^[上门]/,
  道: /^[歉谢贺]/,
  尔: /^后/,
  本: /^[月周人次]/,
  马: /^上/,
  日: /^前/,
  布: /^置/,
  代: /^表/,
  查: /^看/,
  比: /^较/,
  许: /^[诺下]/,
  谢: /^[绝谢]/,
  申: /^[明请]/,
  坦: /^[率言承诚]/,
  季: /^[度节]/,
  地: /^[区方点位]/,
  山: /^[区上下]/,
  祖: /^[国先]/,
  顿: /^时/,
  先: /^[生后前行是在表后]/,
  义: /^[务诊]/,
  素: /^[有来质]/,
  乎: /^$/,
}
const withoutVerb = (name: string, after: string): string => {
  // 萨迪科娃|坦率地说: a surname in -ов, -ева ends there.
  const family = /·[^·]{2,7}?[夫娃](?=[^·斯娜尔卡]{1,2}$)/.exec(name)
  if (family) return name.slice(0, family.index + family[0].length)
  return NEXT[name.at(-1)!]?.test(after) && after ? name.slice(0, -1) : name
}

// A surname that comes again means whoever bore it first.
function known(id: OpenName['id'], scene: SceneView): OpenName['id'] {
  return scene.people.some((one) => one.id === id)
    ? id
    : (scene.people.find((one) => one.id.endsWith(`-${id.slice(4)}`))?.id ?? id)
}

const LONGEST = 2000
/** Of more people no text goes on by their surnames; a list of thousands must not make each sentence look for all of them. */
const MOST = 200
const LETTERS = 27
// With which letter the reading and the sound of a character begin, 1 to 27 and 0 for none; 255 until a text holds it.
const READS = new Uint8Array(1 << 16).fill(255)
const SOUNDED = new Uint8Array(1 << 16)
// Their second letters, 0 where they have one alone.
const SECOND_READ = new Uint8Array(1 << 16)
const SECOND_SOUNDED = new Uint8Array(1 << 16)
// Of a sentence, the first place where each letter stands, and for each place the next one of its letter.
const [FIRST_READ, NEXT_READ] = [new Int16Array(LETTERS + 1), new Int16Array(LONGEST)]
const [FIRST_SOUNDED, NEXT_SOUNDED] = [new Int16Array(LETTERS + 1), new Int16Array(LONGEST)]
const letterOf = (word: string): number => {
  if (word === '') return 0
  const letter = word.charCodeAt(0) - 0x60
  return letter > 0 && letter < LETTERS ? letter : LETTERS
}
const soundHere = (code: number): string => soundAt.get(code) ?? ''

// People whom the text named before: the whole name by its readings, a foreign surname by its sounds.
function again(
  part: string,
  people: readonly { readonly id: OpenName['id'] }[],
  add: (from: number, name: string, id: OpenName['id']) => void,
): void {
  FIRST_READ.fill(-1)
  FIRST_SOUNDED.fill(-1)
  for (let at = part.length - 1; at >= 0; at--) {
    const code = part.charCodeAt(at)
    // Whoever writes outside of the plane of letters writes no names that could be told apart by place.
    if (code >= 0xd800 && code <= 0xdbff && (part.codePointAt(at) ?? 0) > 0xffff) return
    if (READS[code] === 255) {
      const [reading, sound] = [readingAt(code), soundHere(code)]
      READS[code] = letterOf(reading)
      SOUNDED[code] = letterOf(sound)
      SECOND_READ[code] = letterOf(reading.slice(1))
      SECOND_SOUNDED[code] = letterOf(sound.slice(1))
    }
    NEXT_READ[at] = FIRST_READ[READS[code]!]!
    FIRST_READ[READS[code]!] = at
    NEXT_SOUNDED[at] = FIRST_SOUNDED[SOUNDED[code]!]!
    FIRST_SOUNDED[SOUNDED[code]!] = at
  }
  for (const { id } of people) {
    const { whole, last, letters } = spellingOf(id)
    let read = whole === '' ? -1 : FIRST_READ[letters[0]]!
    let sound = last === '' ? -1 : FIRST_SOUNDED[letters[2]]!
    // Places where the name may begin, from the first one on.
    for (let from = 0; read >= 0 || sound >= 0;) {
      const at = read < 0 || (sound >= 0 && sound < read) ? sound : read
      const code = part.charCodeAt(at)
      const [second, secondSound] = [SECOND_READ[code]!, SECOND_SOUNDED[code]!]
      const reads = at === read && (second === 0 || second === letters[1])
      const sounds = at === sound && (secondSound === 0 || secondSound === letters[3])
      if (at === read) read = NEXT_READ[at]!
      if (at === sound) sound = NEXT_SOUNDED[at]!
      if (!reads && !sounds) continue
      if (at < from || !((reads && whole.startsWith(readingAt(code))) || (sounds && last.startsWith(soundHere(code)))))
        continue
      const stop = spelled(part, at, whole, readingAt) ?? (last ? spelled(part, at, last, soundHere) : null)
      if (stop === null || stop - at < 2) continue
      add(at, part.slice(at, stop), id)
      from = stop
    }
  }
}

/** How the id of a person spells the whole name, and the surname of one who has two names. */
const spellingOf = perWord((id: string) => {
  const names = id.slice(4).split('-')
  const [whole, last] = [names.join(''), names.length === 2 ? names[1]! : '']
  // The first two letters of both.
  const letters = [letterOf(whole), letterOf(whole.slice(1)), letterOf(last), letterOf(last.slice(1))] as const
  return { whole, last, letters }
})

const AS_WRITTEN: Readonly<Record<string, readonly string[]>> = {
  ye: ['e'],
  di: ['dy'],
  ti: ['ty'],
  kai: ['ke'],
  r: ['l'],
  la: ['ra'],
  bo: ['po'],
  qi: ['zi'],
}

/** Where a name that begins at `at` ends, if the syllables of the characters spell it. */
function spelled(part: string, at: number, name: string, syllableOf: (code: number) => string): number | null {
  let read = 0
  for (let stop = at; stop < part.length && stop - at < 8; stop++) {
    const syllable = syllableOf(part.charCodeAt(stop))
    if (syllable === '') return null
    const written = name.startsWith(syllable, read)
      ? syllable
      : AS_WRITTEN[syllable]?.find((one) => name.startsWith(one, read))
    if (written === undefined) return null
    read += written.length
    if (read === name.length) return stop + 1
  }
  return null
}
