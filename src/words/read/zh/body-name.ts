import type { Id, Span } from '../../../ground/index.ts'
import type { OpenName, SceneView } from '../grammar.ts'
import { matchesIn } from '../engine/match.ts'
import { perWord } from '../engine/memo.ts'
import { Triggers } from '../engine/trigger.ts'
import { firstAct } from './lexicon.ts'

import { bodySlug, plainPlace, tellsOnly, type Inside } from './body-slug.ts'
import {
  BRANCHES,
  FAMOUS,
  COME_TO,
  NO_BRAND,
  NUMBERED,
  numberOf,
  BUILDERS,
  OF_BRANCH,
  OF_CITY,
  OF_ROLE,
  renowned,
  RENOWNED,
  ROLES,
} from './firm-name.ts'
import { glossary } from './glossary.ts'
import { overHan } from './han.ts'
import { endOf, unnamed } from './unnamed.ts'
import { memoryOf, placeFor } from './memory.ts'
import { pinyin } from './pinyin.ts'
import { REGIONS } from './region-name.ts'
import { OF_FIRM } from './title.ts'

/** Where a name may begin: after a sign, after whoever stands beside it, after a word of time. */
// The last signs of all of them first: most places end there.
const BEFORE =
  '(?<=^|[，。；：、\\s》»«“】）(（▲●■◆★※与和同向对由经据给请让为从的日天前中外后时周悉到进往达观察了访入赴见购托表建立手是位业方商地州市省县区国家企主露示说称出调绍布认望求议吁促谢持迎评责知醒诉系权成报心怨-])(?<=^|[，。；：、\\s》»«“】）(（▲●■◆★※-]|[与和同向对由经据给请让为从]|的|\\d日|昨日|昨天|近日|日前|今日|今天|当天|同日|当日|其中|此外|目前|随后|此前|同时|上周|本周|获悉|记者从|来到|走进|前往|抵达|参观|考察了?|走访了?|视察了?|进入|赴|会见了?|收购|拜访|委托|邀请|代表|组建了?|成立了?|设立了?|加入|携手|是|为|(?:承建|施工|建设|设计|监理|运营|中标|投资|主办|承办|生产)(?:单位|企业|方|商)|当地|本地|该[州市省县区国]|厂家|国企|民企|中企|东道主|[-\\s]专?访|透露|表示|说|称|指出|强调|认为|介绍|宣布|承认|希望|要求|建议|呼吁|敦促|请求|督促|感谢|支持|欢迎|批评|指责|通知|提醒|告诉|联系|聘请|授权|责成|起诉|举报|投诉|提议|担心|抱怨|否认)'
/** What a name never holds: links, prepositions, auxiliaries, words for many. */
const INSIDE =
  '(?:(?![与同及向由的将就在是把被从但而且则若虽或]|(?<!呼)和(?!田|平)|对(?!外)|(?<![成首])都|[也还已该某这那说称要请并受获了不没]|各(?!族)|(?<!溪|日|根|资)本(?![溪草田]))[\\p{Script=Han}\\d])'
const HEAD =
  '集团(?:有限|股份|责任){0,3}公司|(?:有限|股份|责任){0,3}公司|集团|银行|大学|学院|学校|中学|小学|研究[院所会]|[足篮排]协|奥委会|红十字会|红新月会|贸促会|促进会|促进局|友协|侨联|妇联|工商联|总商会|设计院|科学院|医院|商会|学会|协会|联合会|总会|工会|合作社|基金会|联盟|交易所|电网|[管]?理?委员会|管委会|[管]理方|总领事馆|总领馆|领事馆|领馆|总局|管理局|[\\p{Script=Han}]局|总署|(?![在的与和同对已将被部签联共])[\\p{Script=Han}]署|[\\p{Script=Han}]厅|[教卫发住工商文农科财改贸信运计资港口建环牧林水旅经外妇体政侨]委|管理处|办事处|新闻处|新闻办|外办|侨办|分行|支行|总行|报社|日报|晚报|电视台|广播台|通讯社|博物馆|总站|航空|市政府|市政厅|海关|检疫站|边检站|水文站|气象台|服务中心|数据中心|监测中心|研究中心|文化中心|管理中心|建设中心|发展中心|培训中心|展览中心|物流中心|贸易中心|交流中心|合作中心|指挥部|领导小组|工作专班|筹委会|筹备处|林场|农场|牧场|糖厂|罐头厂|[发水热火]电厂|水电站|水泥厂|纺织厂|[矿炼]厂|(?<=[\\p{Script=Han}]{2})(?:煤|金|铁|铜|锑|铅锌|露天|锡|钨|银)矿(?![石产业区工山车难权物泉灾])|加工厂|(?:机械|制药|食品|肉联|屠宰|面粉|奶粉|乳品|乳制品|奶酪|瓷砖|玻璃|钢铁|冶炼|选矿|造纸|啤酒|卷烟|服装|被服|制鞋|皮革|毛纺|棉纺|轧棉|化肥|化工|塑料|轮胎|电池|电缆|变压器|水泵|汽车|组装|拖拉机|修理|机修|家具|木材|饲料|油脂|榨油|果汁|饮料|印刷|建材|石材|锑|汞|地毯|丝绸|缫丝|烟草|灯泡|电机|农机)厂|工业园|产业园|陆港|开发区|保税区|合作区|事务所|律师行|旅行社|出版社|工作站|法院|检察院|使馆|(?<![香进到出离靠陆空海内河入本该各])港(?=[与和同签将愿拟集]|管理|方)|俱乐部|青年团|(?:消防|救援|交警|巡警|搜救|医疗|地质|考古)[\\p{Script=Han}]{0,3}(?:大队|支队|总队|队)|救援队|议会预算委员会|(?<=[市区县州省])议会(?!\\p{Script=Han}{2,8}委员会)|邮政(?![局编储服网业部编])|(?<![国到在抵离赴])机场(?![的路建跑附扩])|(?:领事|签证|经商|商务|教育|科技|文化|政治|侨务|养护|监理)处|疗养院|滑雪场|酒庄|幼儿园|孤儿院|诊所|(?<=发展|稳定|丝路|担保|投资|社会|养老|扶贫|援助)基金(?![会的项支管委经])'
const BODY = overHan(
  `${BEFORE}(?!专?访)${INSIDE}{1,14}?(?:${HEAD})(?![长法内里间史部面势限外网籍费区行集公生员群制式化性]|有(?![关意望权])|总[局署行]|大学|学院|公司|集团|协会|商会|联合会|联盟|主(?=[联协])|局(?![势面长])|署(?![名长]))`,
  'g',
)
const LED =
  /^(?:(?:该|本)?公司|项目|工程)?(?:(?:中国|中方|中资|中|外国|外资|外方|当地|本地|民营|国有|私营|吉方|哈方|乌方)(?:的)?(?:企业|公司|厂商|厂家|开发商|承运商|承包商|供应商|投资商|银行)|(?:总|主)?(?:承建|施工|建设|设计|监理|运营|中标|投资|主办|承办|生产|承包|总包|分包|供应|供货|开发|合作|采购|出资|运营)(?:单位|企业|方|商)|(?:控股|第一大|主要|参股)?股东|(?:控股|全资|境外|海外)?(?:子|母)公司|[近今昨当同]日|[昨今前当明]天|上个?[月周]|本[月周]|去年|今年|随后|此前|目前|不久前|日前|近期|(?:充分|积极|全面|切实)?(?:发挥|利用|依托|推动|联合|依靠|借助|作为|授权|监督|指导|发动|配合|携手|带领|组织|借鉴|对接)|\p{Script=Han}{0,10}?(?:下属|直属|所属|下辖|管辖)的?|\p{Script=Han}{0,4}?旗下的?|专访|访谈|对话|走近|(?:公司|集团)?(?:全资|控股|参股)(?:子公司)?|业主方?|总包|买方|卖方|客户|当地|本地|沿线|沿途|周边|附近|邻近|全[国州省市]|涉事|肇事|有关|相关|上述|这家|那家|该家|首批|几家|按照?|根据|依据|另?据|另|以(?!色列)|该[州市省县区国])(?=\p{Script=Han}{4})/u
const QUOTED =
  /«([\p{Script=Han}\w]{2,12})»(?=(\p{Script=Han}{0,4}(?:公司|集团|银行|协会|合作社|基金会|党|(?:国有)?企业|国企|[农牧林渔]场|工厂|[\p{Script=Han}]{0,3}厂|酒庄|矿|商会|联盟|俱乐部|工会|运动|联合体|财团|旅行社|酒店|宾馆|超市|商场|电视台|通讯社|杂志|智库|学校|大学|学院|医院|诊所|工作室|电站|保险|航空|物流|快递)))|(?<=组织|团体|联盟|智库|政党|反对党|党团|合作社|农场|酒庄|运动|[产造应发包营销运]商|厂商|厂家|企业|公司|平台)«([\p{Script=Han}\w]{2,8})»(?=[担要呼表说称批认指主负副秘领代发向对则也建希质抗决承宣拒告愿将拟已正与和同保否回介计准])/gu
const OF_MEMBERS =
  /^(?:[农牧林渔养种蜂果菜][\p{Script=Han}]{0,2})?(?:合作社|基金会|协会|商会|联盟|工会|银行|[农牧林渔]场|学校|学院|大学|医院|诊所|电站|俱乐部|酒庄)$/u
const ENDS = overHan(`(?:${HEAD})$`)

// Verbs and words for any body before 公司: no name.
const NO_BODY =
  /政府间\p{Script=Han}{0,14}委员会$|[子母]公司$|[明今去前后本]年起?|[月日年]起|(?:[一两二三几多]位|首席)|^(?:随着|围绕|针对|鉴于|除了)|协商会$|政治局|^意(?!大利)|^样|^步|^[近今昨当同前次]日|^[\p{Script=Han}]{2,8}部(?:新闻[处办司]|办公[室厅]|国际|发言|外联|条法|综合)|^外友好|(?<![市州省县])议会|(?<=[市州省县])议会(?!$|\p{Script=Han}{2,8}委员会$)|^[中吉哈乌塔俄双对我各三四五六甲乙买卖资校院矿厂警军官供需地博阿基]方|^(?:会议|大会|论坛)|^(?:确保|加强|加快|促进|保障|落实|提高|扩大|恢复|完善|协调|引进|改造|开办|新建|兴建|扩建|走进|来自|位于|设在|前往|抵达|当选|担任|出任|兼任|考察|参观|视察|充分|发挥|积极|切实|认真|不断|依托|携手|进一步)|支持|要求|同时|希望|同意|表示|通过|组织|鼓励|推动|欢迎|敦促|协助|保障|包括|以及|部分|一些|有关|多家|各家|^[他她它我你]|其他|(?<!中)国有|大型|中小|[两三四五六几数多每全]家|^一[家所座个间批支项名位条]|^两[委部局署厅院校馆行公集协大学机]|一家|为了|等|请问|到|其|哪|令|让|使|访问|会见|会谈|签署|举行|建立|成立|设立|进入|参加|出席|邀请|呼吁|主管|双方|^[两三四五六各多别]国|两国|我们|我国|提供|培训|局面|^结|^格|^全|^大|^客|^餐|^音乐|^展|^(?:区域|国际|国内|通用|民用|支线|货运|低空|跨境|全球)航空|^域|行署$/u

/** A stretch that the pack knows, with what it may be. */
export interface Known extends Span {
  readonly values?: readonly {
    readonly id: Id | null
    readonly type: string
    readonly state: string | null
    readonly english?: string | undefined
    readonly candidates: readonly { readonly id: Id; readonly state: string | null }[]
  }[]
}

const COMES_TO = /来到|走进|走访|参观|考察|前往|抵达|到访|拜访|落户/
const OFFICES = /董事长|总经理|总裁|首席执行官|创始人|行长|总工程师|[目域售]经理|目负责人|总监|首席代表/
const BUILT = /承[包建揽]|施工|总包|中标|建设/
// What a sentence must hold for a kind of names to be looked for: told for all of them in one pass.
const SIGNS = [FAMOUS, ROLES, BRANCHES, COMES_TO, OFFICES, BUILT, /某|一[家所个]/]
const SIGN = { famous: 0, role: 1, branch: 2, comesTo: 3, office: 4, built: 5, unnamed: 6 }
const triggers = new Triggers(SIGNS)

/** Ministries, offices, firms and schools that the pack lacks, and their short forms where the text goes on. */
export function bodyNames(part: string, start: number, matches: readonly Known[], scene: SceneView): OpenName[] {
  const found: OpenName[] = []
  const signs = triggers.within(part, 0, part.length)
  const named: { readonly id: OpenName['id']; readonly text: string }[] = scene.bodies.slice(-12)
  const add = (from: number, name: string, id: OpenName['id'], short = false) => {
    const [first, end] = [start + from, start + from + name.length]
    for (const one of found) if (one.start < end && first < one.end) return
    if (short) found.push({ start: first, end, id, type: 'organisation', how: 'short-name' })
    else found.push({ start: first, end, id, type: 'organisation' })
  }
  for (const { 1: suited, 2: tail, 3: told, index } of part.includes('«') ? matchesIn(part, QUOTED) : []) {
    const name = suited ?? told
    // «阿拉托»合作社: a firm is called by its brand, others by what they are as well.
    const whole = tail !== undefined && OF_MEMBERS.test(tail)
    const id: Id = `org:${brandSlug(name!)}${whole ? `-${bodySlug(tail, [])}` : ''}`
    if (whole) add(index + 1, `${name}»${tail}`, id)
    else add(index + 1, name!, id)
    const { cores } = memoryOf(scene)
    // «东干之家»商贸公司 … 东干之家: without its marks as well.
    if (name!.length > 2 && cores.size < MOST) cores.set(name!, id)
  }
  // 中国电建, 中石油, 中铁十四局: firms that everybody calls by a short name.
  if (signs.includes(SIGN.famous)) {
    for (const { 0: name, 1: short, index } of matchesIn(part, RENOWNED)) {
      const id: Id = `org:${renowned.get(short!)!}`
      add(index, name, id)
      named.push({ id, text: name })
      // 五矿方面: without the name of its state.
      const own = short!.slice(2)
      const { cores } = memoryOf(scene)
      if (short!.length === 4 && !tellsOnly(own) && cores.size < MOST && !cores.has(own)) cores.set(own, id)
    }
    for (const { 0: name, 1: branch, 2: number, index } of part.includes('中') ? matchesIn(part, NUMBERED) : []) {
      const id: Id = `org:china-${BUILDERS[branch!]!}-${numberOf(number!)}-group`
      add(index, name, id)
      named.push({ id, text: name })
    }
  }
  // 中国驻奥什总领事馆: one of the state before it, wherever it is; an embassy is found with its state.
  if (part.includes('领') && part.includes('驻'))
    for (const { 0: name, index } of matchesIn(part, CONSULATE)) {
      const owner = matches.findLast((one) => one.end === start + index && stateOf(one) !== null)
      const state = owner ? stateOf(owner) : null
      const from = owner ? owner.start - start : index
      const whole = part.slice(from, index + name.length)
      const inside = placesIn(start + index, start + index + name.length, matches)
      const where = name.replace(/^驻|(?:总领事馆|总领馆|领事馆|总领事)$/g, '')
      const town = bodySlug(
        where,
        inside.map((one) => ({ ...one, start: one.start - 1, end: one.end - 1 })),
      )
      const id: Id = `org:${state ? `${state.slice(6).toLowerCase()}-` : ''}consulate-${town}`
      if (!name.endsWith('馆')) {
        // 驻奥什总领事…: his house is named by its word alone.
        for (const house of ['总领事馆', '总领馆']) memoryOf(scene).defined.set(house, id)
        continue
      }
      add(from, whole, id)
      named.push({ id, text: whole })
    }
  // 议会经济委员会: the parliament, and 委员会 below is the same.
  if (part.includes('议会') && part.includes('委员会'))
    for (const { 0: name, index } of matchesIn(part, OF_PARLIAMENT)) {
      const owner = matches.find((one) => one.end === start + index && stateOf(one) !== null)
      const state = (owner && stateOf(owner)) ?? scene.home
      const id: Id = `org:${state ? state.slice(6).toLowerCase() : ''}-parliament`
      if (!scene.isKnown(id) || /[市州省县]$/.test(part.slice(0, index))) continue
      const from = owner ? owner.start - start : index
      const whole = part.slice(from, index + name.length)
      add(from, whole, id)
      named.push({ id, text: whole })
    }
  // 哈萨克斯坦|地理与水安全研究所, 新疆生态与地理研究所: two fields, and one body.
  const any = ANY.test(part)
  if (any && (part.includes('与') || part.includes('和')) && TWO_FIELDS.test(part))
    for (const owner of matches) {
      const at = owner.end - start
      const name = stateOf(owner) || englishOf(owner) ? OF_TWO_FIELDS.exec(part.slice(at, at + 24)) : null
      if (
        !name ||
        ENDS.test(name[1]!) ||
        /[局署厅部院校会委]$/.test(name[1]!) ||
        !tellsOnly(name[1]!) ||
        !tellsOnly(name[2]!)
      )
        continue
      const state = stateOf(owner)
      const of = state ? state.slice(6).toLowerCase() : plainPlace(englishOf(owner) ?? '')
      const from = owner.start - start
      // 地籍和测绘局: one word of the list.
      const whole = name[0].replace(/^[省州市]/, '')
      const slug = tellsOnly(whole)
        ? bodySlug(whole, [])
        : `${bodySlug(name[1]!, [])}-and-${bodySlug(name[2]! + name[3]!, [])}`
      const id: Id = `org:${of}-${state ? slug.replace(/-department$/, '-agency') : slug}`
      add(from, part.slice(from, at + name[0].length), id)
      named.push({ id, text: part.slice(from, at + name[0].length) })
    }
  if (any)
    for (const { 0: all, index: from } of matchesIn(part, BODY)) {
      const before = LED.exec(all)?.[0].length ?? 0
      const led = all.slice(before) + (PART_OF.exec(part.slice(from + all.length, from + all.length + 20))?.[0] ?? '')
      // 代表团考察卡拉科尔中心医院: a verb inside is none of the name, which begins behind it.
      const verb = firstAct(led, 0, led.length, () => false)
      const [whole, index] = [led.slice(verb?.end ?? 0), from + before + (verb?.end ?? 0)]
      // 中国地震局兰州研究所|专家组: people of theirs, whom the text calls a group.
      if (led.length > all.length - before && OF_THEIRS.test(part.slice(index + whole.length))) continue
      if (NO_BODY.test(whole) || (verb && (whole.length < 4 || firstAct(whole, 0, whole.length, () => false)))) continue
      // 西安的远耕科技公司, and not 最大的物流公司.
      if (part[index - 1] === '的' && !ofSomewhere(part, start, index - 1, matches)) continue
      // 紧急情况部州管理局: the department of the field in the region.
      const field = OF_REGION.exec(whole)
      const place = field && placeFor(field[2]!, scene)
      if (place) {
        const id: Id = `org:${place.english}-${bodySlug(`${field[1]!}局`, [])}`
        add(index, whole, id)
        named.push({ id, text: whole })
        continue
      }
      const brand = whole.replace(/(?:集团|股份|有限|责任){0,3}公司$/, '')
      // 中国路桥|公司: a body of the pack with the word for what it is.
      const packed = matches.find(
        (one) => one.start === start + index && LEGAL_FORM.test(whole.slice(one.end - one.start)),
      )
      if (packed?.values?.some(({ id }) => id?.startsWith('org:'))) continue
      const met = brand === whole ? undefined : scene.bodies.findLast(({ text }) => text === brand)?.id
      const known = met ?? endOf(whole, named)
      const one = known
        ? { id: known as OpenName['id'], short: true }
        : bodyAt(part, start, index, whole, matches, scene)
      if (!one) continue
      add(index, whole, one.id, one.short)
      named.push({ id: one.id, text: whole })
    }
  // 新疆某货运企业, 广州一家检测公司: one of a place, by what it does.
  if (signs.includes(SIGN.unnamed))
    unnamed(part, start, matches, (from, name, id) => {
      add(from, name, id)
      named.push({ id, text: name })
    })
  // 承包商中泰水务派驻…: what it is stands before a firm that is named by its brand and its branch.
  for (const { 1: brand, index, 0: all } of signs.includes(SIGN.role) ? matchesIn(part, OF_ROLE) : []) {
    const from = index + all.length - brand!.length
    const one = brandAt(part, start, from, brand!, matches, scene)
    if (!one) continue
    add(from, brand!, one)
    named.push({ id: one, text: brand! })
    // 控股子公司河西国际 … 河西国际与…签订: by its brand from here on.
    const { cores } = memoryOf(scene)
    if (brand!.length > 3 && cores.size < MOST && !cores.has(brand!)) cores.set(brand!, one)
  }
  for (const { 0: brand, index } of matchesIn(part, OF_CITY)) {
    if (NO_BODY.test(brand) || firstAct(brand, 0, brand.length, () => false)) continue
    const one = brandAt(part, start, index, brand, [], scene)
    if (!one) continue
    add(index, brand, one)
    named.push({ id: one, text: brand })
  }
  for (const { 0: brand, index } of signs.includes(SIGN.comesTo) ? matchesIn(part, COME_TO) : []) {
    if (NO_BODY.test(brand) || NO_BRAND.test(brand) || tellsOnly(brand)) continue
    const one = brandAt(part, start, index, brand, matches, scene)
    if (!one) continue
    add(index, brand, one)
    named.push({ id: one, text: brand })
    if (memoryOf(scene).cores.size < MOST) memoryOf(scene).cores.set(brand, one)
  }
  for (const { 1: brand, index } of signs.includes(SIGN.branch) ? matchesIn(part, OF_BRANCH) : []) {
    if (NO_BODY.test(brand!) || NO_BRAND.test(brand!) || tellsOnly(brand!)) continue
    if (firstAct(brand!, 0, brand!.length, () => false)) continue
    const one = brandAt(part, start, index, brand!, matches, scene)
    if (!one) continue
    add(index, brand!, one)
    named.push({ id: one, text: brand! })
  }
  for (const { 0: brand, index } of signs.includes(SIGN.office) ? matchesIn(part, BRAND) : []) {
    if (NO_BODY.test(brand) || ENDS.test(brand) || firstAct(brand, 0, brand.length, () => false)) continue
    const one = brandAt(part, start, index, brand, matches, scene)
    if (!one) continue
    add(index, brand, one)
    // 湘江水电总经理 … 由湘江水电运营: by its brand from here on.
    const { cores } = memoryOf(scene)
    if (brand.length > 2 && cores.size < MOST && !cores.has(brand)) cores.set(brand, one)
  }
  const side = SIDE_LINE.exec(part)?.[1]
  const firm = side && found.find(({ start: from }) => from >= start + side.length)
  // 甲方：…公司: from here on the word means it.
  if (side && firm) memoryOf(scene).defined.set(side, firm.id)
  if (part.includes('（') || part.includes('(')) define(part, start, matches, found, scene)
  for (const { id, text } of named) {
    again(part, id, text, add)
    const core = coreOf(text, scene)
    for (let at = core ? part.indexOf(core) : -1; at >= 0; at = part.indexOf(core!, at + core!.length))
      add(at, core!, id, true)
  }
  if (signs.includes(SIGN.built)) builders(part, start, found, scene)
  const { defined, cores } = memoryOf(scene)
  for (const names of [defined, cores])
    for (const [text, id] of names)
      for (let at = part.indexOf(text); at >= 0; at = part.indexOf(text, at + text.length))
        add(at, text, id, !id.includes('-consulate-'))
  return found
}

const OF_CITY_OR_PROVINCE = new RegExp(`^(?:${[...glossary(REGIONS).keys()].join('|')})[省市]?`)
const LEGAL_FORM = /^(?:工程|集团|股份|有限|责任|总){0,4}(?:公司|集团)$/
// «金核桃»: a word of its own in it makes all of it a brand.
const brandSlug = (name: string): string =>
  tellsOnly(name) || (name.length > 3 && tellsOnly(name.slice(-2))) || HOLDS_PLACE.test(bodySlug(name, []))
    ? bodySlug(name, [])
    : pinyin(name)
const HOLDS_PLACE = /(?:^|-)(?:tianshan|ala-too|kunlun|silk-road|manas|alay|issyk)(?:-|$)/

const OF_THEIRS = /^(?:专家|代表|考察|科考|技术|工作)[组团队]/
/** 紧急情况部|州|管理局. */
const OF_REGION = /^([\p{Script=Han}]{2,8})部(?:驻)?(自治州|[州省市县区])(?:管理局|分局|总局|局|厅|管理处|办事处)$/u
/** 中国地震局|兰州研究所: a part of a body, named with it. */
const PART_OF = overHan(
  `^(?!(?:研究|中心)[\\p{Script=Han}]{0,2}(?:人员|主任))(?:(?![与和同及向由的将就在是把被对从也都还已，。为下所直])[\\p{Script=Han}]){2,8}?(?:研究[院所]|分院|分局)(?![的长里])`,
)

/** 中国水电|承建的线路, 承包商|中泰水务: who builds what the text tells of. */
const BUILDS = /^(?:公司|集团)?(?:独家|联合|负责)?(?:承建|施工|总承包|承包|中标|承揽|建设)(?:的|了)/
function builders(part: string, start: number, found: readonly OpenName[], scene: SceneView): void {
  const memory = memoryOf(scene)
  for (const { start: from, end, id, type } of found) {
    if (type !== 'organisation') continue
    const [before, behind] = [
      part.slice(Math.max(0, from - start - 5), from - start),
      part.slice(end - start, end - start + 10),
    ]
    if (
      BUILDS.test(behind) ||
      (before.endsWith('由') && /^(?:公司|集团)?(?:承建|施工|总承包)/.test(behind)) ||
      /(?:承包[商方]|承建[商方]|施工方|[建工包]单位|总包方?)$/.test(before)
    )
      memory.builder = id
  }
}
const OF_PARLIAMENT = /议会(?:(?![与和的在就同])[\p{Script=Han}]){2,8}?委员会(?!主席团)/gu
const SIDE_LINE =
  /^\s*((?:[甲乙丙丁买卖供需]|出租|承租|发包|承包|委托|受托|投资|许可|被许可|转让|受让|出让|借款|贷款)方)(?:[（(][^（()）]{0,12}[）)])?[：:]/
const TWO_FIELDS = /[与和](?:[\p{Script=Han}]{2,6})(?:研究[院所]|大学|学院|局|署|厅|委员会|中心)/u
const OF_TWO_FIELDS =
  /^[省州市]?((?:(?![与和的在就同])[\p{Script=Han}]){2,6})[与和]((?:(?![与和的在就同])[\p{Script=Han}]){2,6}?)(研究[院所]|大学|学院|管理局|监督局|局|署|厅|委员会|中心)(?![长的里])/u

const CONSULATE = /驻\p{Script=Han}{1,8}?(?:总领事馆|总领馆|领事馆|总领事)/gu
const BRAND = overHan(`${BEFORE}${INSIDE}{2,9}?${OF_FIRM}`, 'g')

const ofSomewhere = (part: string, start: number, at: number, matches: readonly Known[]): boolean =>
  /[访席会加自]$|[团业司]中$|旗下$|[下所直]属$|(?:控股|参股|投资|运营|经营|收购|全资|新设|设立|注册|入股|合资|承建|管理|拥有)$/.test(
    part.slice(0, at),
  ) ||
  matches.some(({ end, values }) => end === start + at && values?.some(({ type }) => /^(?:place|state)$/.test(type)))

// 宇通客车|总经理: a firm by its brand alone; the one named before in full, where its name begins so.
function brandAt(
  part: string,
  start: number,
  index: number,
  brand: string,
  matches: readonly Known[],
  scene: SceneView,
): Id | null {
  const [from, to] = [start + index, start + index + brand.length]
  const inside = matches.filter((one) => one.start < to && from < one.end)
  const owner = inside.find((one) => one.start === from && one.end < to && stateOf(one) !== null)
  if (inside.some((one) => one !== owner && !englishOf(one)) || /^(?:副|该|其|本|政府|公司|企业|项目)/.test(brand))
    return null
  const name = owner ? part.slice(owner.end - start, index + brand.length) : brand
  const state = owner && englishOf(owner)
  const id: Id = `org:${state ? `${state.toLowerCase().replaceAll(' ', '-')}-` : ''}${bodySlug(name, placesIn(start + index + brand.length - name.length, to, matches))}`
  return scene.bodies.findLast((one) => one.id.startsWith(id) || one.text.startsWith(brand))?.id ?? id
}

// （以下简称“招标人”）: from here on the word means the body before it.
function define(
  part: string,
  start: number,
  matches: readonly Known[],
  found: readonly OpenName[],
  scene: SceneView,
): void {
  for (const { 1: word, 2: other, 3: side, index } of matchesIn(part, DEFINED)) {
    const text = (word ?? side)!
    const before = found.findLast(({ end }) => end <= start + index)
    const known = matches.findLast(
      ({ end, values }) => end <= start + index && values?.some(({ id }) => id && /^(?:org|region|city):/.test(id)),
    )
    const id = before && (!known || before.end > known.end) ? before.id : known?.values?.find(({ id }) => id)?.id
    if (id && /^(?:org|region|city):/.test(id)) {
      memoryOf(scene).defined.set(text, id)
      if (other) memoryOf(scene).defined.set(other, id)
    }
  }
}
const DEFINED =
  /[（(](?:以下|下文|下)?(?:统)?(?:简称|称)(?:为)?[：: ]?[«"]?([\p{Script=Han}A-Za-z\d]{2,10}?)[»"]?(?:(?:或者?|、|和|及)[«"]([\p{Script=Han}]{2,6})[»"])?[）)]|[（(][«"]?([甲乙丙买卖发承][方包]方?)[»"]?[）)]/gu

function bodyAt(
  part: string,
  start: number,
  index: number,
  whole: string,
  matches: readonly Known[],
  scene: SceneView,
): { id: OpenName['id']; short: boolean } | null {
  // A state before it says whose it is, and is no part of its own name.
  const at = start + index
  const end = at + whole.length
  const owner = matches.find((one) => one.start === at && one.end < end && stateOf(one) !== null)
  // 吉|国家投资署: the state's short name and the word for its state share a sign.
  const shared = owner && part.slice(0, owner.end - start).endsWith('国') && part[owner.end - start] === '家' ? 1 : 0
  const from = (owner?.end ?? at) - shared
  const name = part.slice(from - start, index + whole.length)
  // 甘肃陇禾食品公司 … 陇禾公司: by its brand alone.
  const brand = owner ? undefined : /^(\p{Script=Han}{2,4})(?:公司|集团)$/u.exec(name)?.[1]
  const fuller =
    brand &&
    scene.bodies.find(({ text }) => text.length > name.length && text.includes(brand) && /公司|集团$/.test(text))
  if (fuller) return { id: fuller.id as OpenName['id'], short: true }
  const state = owner ? stateOf(owner) : null
  if ((name.length < 3 || GENERIC.test(name)) && !(state && OF_STATE.test(name))) return null
  if (matches.some((one) => one.end >= end && one.start <= end - name.length && !isOfOthers(one, state))) return null
  const places = placesIn(from, end, matches)
  // 市政府新闻处: of the city named last.
  const local =
    !owner && places.length === 0
      ? /^(?:自治州|[州省市县区镇])(?=政府|[\p{Script=Han}]{2,})/u.exec(name)?.[0]
      : undefined
  const place = local && placeFor(local, scene)
  if (place)
    return {
      id: `org:${place.english}-${bodySlug(name.replace(/^自治州|^[州省县区镇]/, ''), [])}`,
      short: false,
    }
  // 农业部兽医局: the service, whosever it is.
  const under = /^[\p{Script=Han}]{2,8}部(?=[\p{Script=Han}]{2,}(?:局|署|司|中心)$)/u.exec(name)?.[0].length ?? 0
  const slug = bodySlug(
    name.slice(under),
    places
      .filter((one) => one.start >= under)
      .map((one) => ({ ...one, start: one.start - under, end: one.end - under })),
  )
  const own = places[0]?.start === 0 ? name.slice(places[0].end).replace(/^[省市州县]/, '') : name
  const home = places.length === 0 ? (OF_CITY_OR_PROVINCE.exec(own)?.[0].length ?? 0) : 0
  const core = CORE.exec(own.slice(home))?.[1]
  const keep = (id: OpenName['id'], short: boolean) => {
    const { cores } = memoryOf(scene)
    // 清华大学 … 清华: where its first word is its own.
    const school = places.length === 0 ? /^(\p{Script=Han}{2,4})大学$/u.exec(name)?.[1] : undefined
    if (
      school &&
      !OF_CITY_OR_PROVINCE.test(school) &&
      !tellsOnly(school) &&
      !/[国省州市]/.test(school) &&
      cores.size < MOST &&
      !cores.has(school)
    )
      cores.set(school, id)
    if (core && (places.length > 0 || owner || home > 0) && cores.size < MOST && !cores.has(core)) cores.set(core, id)
    if (core)
      for (const short of shortened(whole, name, core, places[0]))
        if (cores.size < MOST && !cores.has(short)) cores.set(short, id)
    return { id, short }
  }
  // The state's name is part of a firm's that has none of its own: 中国南方航空公司, and not 吉尔吉斯斯坦奥莱集团.
  const english =
    owner && FIRM.test(name) && !/^国(?:家|立)/.test(name) && tellsOnly(name) ? englishOf(owner) : undefined
  if (owner && !english && FIRM.test(name) && !/^国(?:家|立)/.test(name)) return keep(`org:${slug}`, false)
  if (english) return { id: `org:${english.toLowerCase().replaceAll(' ', '-')}-${slug}`, short: false }
  // 国家通信局: of the state at home in the text.
  const national = /^(?:国家|中央|议会|政府办)(?!公园|队|级|博物馆|图书馆|大剧院)/.test(name)
  const of = state ?? (national ? (scene.home ?? memoryOf(scene).head?.state ?? scene.native) : null)
  if (!of) return keep(`org:${slug}` as OpenName['id'], national)
  const code = of.slice(6).toLowerCase()
  // 国家铁路公司 is called national, 国家海关局 only is.
  const plain = /(?:[局署]|委员会|海关)$/.test(name) ? slug.replace(/^national-(?!bank$)/, '') : slug
  const known = [slug, plain].find((one) => scene.isKnown(`org:${code}-${one}`))
  // What is a department of a province is an agency of a state.
  const rest = known ?? (/[局署]$/.test(name) ? plain.replace(/-department$/, '-agency') : plain)
  return { id: `org:${code}-${rest}`, short: false }
}

// 纳伦天兴 for 纳伦天兴矿业有限公司, 安华物流 for 安华国际物流股份有限公司: where it is and its brand; its brand and what it does.
function shortened(whole: string, name: string, core: string, place: Inside | undefined): string[] {
  const [brand, branch] = [core.slice(0, 2), core.slice(-2)]
  if (core.length < 4 || tellsOnly(brand)) return []
  const before = place?.start === 0 ? name.slice(0, place.end) : ''
  return [
    ...(before ? [before + brand] : []),
    ...(core.length > 4 && tellsOnly(branch) ? [brand + branch] : []),
  ].filter((short) => short.length > 3 && short !== whole)
}

function placesIn(from: number, end: number, matches: readonly Known[]): Inside[] {
  return matches.flatMap((one) => {
    const english = one.start >= from && one.end <= end ? englishOf(one) : undefined
    return english ? [{ start: one.start - from, end: one.end - from, english }] : []
  })
}

/** Of more firms no text goes on by their own names. */
const MOST = 200
const FIRM = /(?<!铁路)(?:公司|集团)$|航空$/

export const englishOf = ({ values }: Known): string | undefined => values?.find(({ english }) => english)?.english

export const stateOf = ({ values }: Known): string | null =>
  values?.find(({ type }) => type === 'state' || type === 'state-adjective')?.state ?? null

// 哈萨克斯坦|铁路公司: the pack knows railways, and none of that state.
const isOfOthers = ({ values }: Known, state: string | null): boolean =>
  state !== null &&
  values !== undefined &&
  values.some(({ candidates }) => candidates.length > 0) &&
  !values.some(({ candidates }) => candidates.some((one) => one.state === state || one.state === null))

/** Of these every state has one: 中国|贸促会. */
const OF_STATE =
  /^(?:贸促会|科学院|红新月会|足协|奥委会|最高法院|最高检察院|总检察院|检察院|友协|侨联|妇联|工商联|总商会|工商会|总工会|红十字会|社科院|工程院|作协|记协|残联|文联|国际商会|民航局|气象局|地震局|邮政局|林草局|铁路局|商会|邮政|铁路|海关|电网|电视台|通讯社|旅游局|统计局|地质局|审计署|国立大学|农业大学|医科大学|国立医学院|医学院|农业研究所|红新月会)$/
const GENERIC = overHan(`^(?:${HEAD})$`)
const ANY = /[部组厂局署厅委社会院学行团司站处馆所场庄]|中心|航空|电网|联盟|海关|政府|政厅/

/** The ends of a body's name that stand for it, the longest first. */
const shortOf = perWord((text: string): readonly string[] => {
  const plain = text.replace(/[«»]/g, '')
  if (!/^\p{Script=Han}+$/u.test(plain) || !ENDS.test(plain)) return []
  const lengths = [8, 7, 6, 5, 4, 3, 2].filter((length) => length < plain.length)
  return lengths
    .map((length) => plain.slice(-length))
    .filter((short) => ENDS.test(short) && !/^(?:有限|股份|理委员会|责任)/.test(short))
})

// 甘肃陇原种业公司 … 陇原种业: a firm without its region and without the word for a firm.
function coreOf(text: string, scene: SceneView): string | null {
  const name = ownOf(text)
  if (!name) return null
  let region = ''
  for (const place of memoryOf(scene).places.keys())
    if (region === '' && place.length > 1 && name.startsWith(place)) region = place
  const core = name.slice(region.length)
  return core.length > 2 && core.length < text.length ? core : null
}
const ownOf = perWord((text) => CORE.exec(text)?.[1] ?? null)
const CORE = /^(\p{Script=Han}{3,12}?(?=(?:集团)?(?:股份|有限|责任){0,3}公司$)|\p{Script=Han}{4,8}(?=集团$))/u

// 天山师范学院 … 学院答应: the end of a name stands for it.
function again(
  part: string,
  id: OpenName['id'],
  text: string,
  add: (from: number, name: string, id: OpenName['id'], short: boolean) => void,
): void {
  // All of its ends share their last sign.
  if (!part.includes(text.slice(-1))) return
  for (const short of shortOf(text)) {
    const { length } = short
    for (let at = part.indexOf(short); at >= 0; at = part.indexOf(short, at + length)) {
      const before = part[at - 1] ?? ''
      if (/^$|[，。；：、\s而但与和同»”]/.test(before) && !part.slice(at + length).startsWith('长'))
        add(at, short, id, true)
    }
  }
}
