import { contains, type Span } from '../../../ground/index.ts'
import type { Named, Sentence, Who } from '../grammar.ts'
import { ACTING } from '../engine/acting.ts'
import { endAt, runFrom } from '../engine/run.ts'
import { trim } from './clause.ts'
import { memoryOf } from './memory.ts'
import type { Walk } from './walk.ts'
import { quick } from '../engine/quick.ts'

/** What may act, among the types of names: in Chinese a place as well. */
export const ACTORS: ReadonlySet<Named['type']> = new Set([...ACTING, 'place'])
const PREPOSITION = quick(/(?:同|与|对|向|在|为|就|从|由|给|把|于|据|和|经|应|被|以|因|根据|通过|代表)$/)
const LINKS =
  /^(?:»?(?:有限|股份|责任){0,3}(?:公司|集团|银行|协会|合作社|基金会|农场|邮政|海关|铁路|航空|大学|学院|警方|边检|企业|部门|代表团|专家|(?:人民)?政府|方面)?(?:当[天日场]|[昨今][天日]|\d{1,2}[日月]|随后|日前|近日|已|还|又|则|也)?(?:和|与|同|跟|、|及|以及)(?:\p{Script=Han}{1,8}[州省市县区镇村乡])?«?|并|,|，)$/u
// The government of a region is the region.
const GOVERNMENT = /^[省市州县区]?(?:人民)?(?:政府|当局|方面|方)/

// What may stand before a town that acts.
const OPENS = /^(?:[^，。]{0,12}[与和、]|而|但|并|目前|下一步|今后|未来|此外|同时|今年|明年|日前|近日|\d{1,2}日)?$/

// 公司|控股股东|西昆集团: whose it is.
const OWNER = /^(?:的)?(?:(?:控股|第一大|主要|最大)?股东|(?:控股|全资|参股)?子公司|母公司)$/
// Before whoever begins a clause: a link, a time, or what he is.
const AT_START =
  /^(?:而|但|并|且|同时|其中|目前|现在|今年|明年|日前|随后|此前|对此)?(?:(?:该|本)?(?:公司|项目|工程)(?:的)?)?(?:(?:控股|主要|第一大)?股东|(?:总|主)?承包[商方]|总包|分包商|业主方?|供应[商方]|(?:控股|全资)?子公司|母公司|运营[商方]|开发[商方]|投资[商方]|承建[商方]|施工[方]|(?:建设|施工|承建|运营|设计|监理)单位)?$/

/** A human being, by name, office or pronoun. */
export const isPerson = ({ type }: Named): boolean =>
  type === 'person' || type === 'person+role' || type === 'role' || type === 'pronoun'

/** Whoever is the subject in the words before a verb, with `atStart` only at their beginning. */
export function subjectIn({ sentence, scene, minutes }: Walk, head: Span, atStart = false): Who | null {
  // 专家组肯定…, in its own minutes: all who sit in it.
  if (
    (minutes || sentence.signed || memoryOf(scene).ofBoth) &&
    JOINT_BODY.test(sentence.text.slice(head.start, head.end))
  )
    return { is: 'parties' }
  const named = namedIn(sentence, head, atStart)
  const { pair, held, latest, regions, named: places } = memoryOf(scene)
  const words = sentence.text.slice(head.start, head.end)
  // 前者投资建仓，后者负责管理: of the two that agreed.
  const oneOfTwo = pair.length === 2 && !named ? /^(?:其中)?([前后])者/.exec(words)?.[1] : undefined
  if (oneOfTwo) return { is: 'ids', ids: [pair[oneOfTwo === '前' ? 0 : 1]!] }
  // 叶晓峰邀请州长参加。后者表示…: the one named last.
  if (!named && latest && /^(?:而|对此)?后者/.test(words)) return { is: 'ids', ids: [latest] }
  // 会议谴责…: those who met; at home, whoever held it.
  if (!named && (SESSION.test(words) || (atStart && HEARS.test(words))))
    return held ?? (SIDES.test(sentence.text) ? { is: 'parties' } : { is: 'home' })
  if (named?.is !== 'phrase') {
    const both = !named && BOTH.test(words)
    // 两州: the only two of which the text speaks.
    const kind = REGIONS_BOTH.exec(words)?.[1]
    const ofPlaces = kind && pair.every((id) => id.startsWith('state:'))
    const wide = ofPlaces && kind !== '市' ? [...new Set(regions.values())] : []
    const apart =
      wide.length === 2 || !ofPlaces
        ? wide
        : [...places.keys()].filter((id) => kind === '地' || places.get(id)!.kinds.includes(kind))
    const of = apart.length === 2 ? apart : pair.length > 0 ? pair : null
    return both ? (of ? { is: 'ids', ids: of } : (held ?? { is: 'parties' })) : named
  }
  const text = sentence.text.slice(named.span.start, named.span.end)
  // 纳伦划出三十公顷土地: the region that has agreed, and not its town.
  const region = regions.get(text)
  if (region && (pair.includes(region) || !sentence.text.includes(`${text}市`))) return { is: 'ids', ids: [region] }
  // 承包商: who builds what the text tells of.
  const { builder } = memoryOf(scene)
  if (builder && BUILDER.test(text)) return { is: 'ids', ids: [builder] }
  // “我” is the speaker himself, “我们” whom he speaks for.
  if (text === '我' || text === '笔者' || text === '本人') return { is: 'speaker' }
  return TWO.test(text) && pair.length > 0 ? { is: 'ids', ids: pair } : named
}

const OF_OTHERS =
  /^[省市州县区]?(?:[一二两三四五六七八九十几数多\d某]|的|当地|本地|企业|公司|商[人户]|农|牧|居民|村民|市民|学生|专家|学者|媒体)/
const ALSO = /^(?:、|和|及|以及)[\p{Script=Han}]{0,8}$/u
const HEADS = /^[\p{Script=Han}]{0,8}[长席记理裁任员官使问表人]$/u
const REGIONS_BOTH = /^[^，。]{0,4}两(地|州|省|市|县)/
const TWO = quick(/^(?:双方|(?:缔约)?(?:任何|另)?一方|任一方|协议双方|合同双方)$/)
const BUILDER = /^(?:(?:总)?承包[商方]|承建[商方]|施工方|(?:承建|施工|承包|总包)单位|总包方)$/
const JOINT_BODY = quick(
  /^(?:(?:一|二|三|四|五|六|七|八|九|十)、|\d{1,2}[.、．]\s?)?(?:双方|三方|联合)?(?:专家组|工作组|联委会|分委会|联合委员会|混委会|协调组|委员会)(?:还|也|一致|同时|请|对|认为|$)/,
)
const SESSION = quick(
  /^(?:本次|此次|这次)?(?:会议|大会|例会|全会)(?:还|也|同时|一致|最终|最后|随后|当场|当天|再次|经讨论|经过讨论|正式)*$/,
)
const HEARS = quick(
  /^(?:本次|此次|这次)?(?:会议|大会|例会|全会)(?:还|也)?(?:听取|审议|回顾|总结|讨论|研究|通过|分析|梳理|就)/,
)
const SIDES = /双方|三方|各方|两国/

// 两地, 两校: the two that signed or agreed before.
const BOTH = quick(
  /^(?:随后|此外|同时|今后|未来|下一步|会后)?两(?:地|市|州|省|县|校|院|部门?|局|署|厅|委员会|公司|集团|协会|商会|机构|大学|学院|单位|家公司|家企业|家单位|家机构|城|馆|所高校|所大学|家)(?!的)/,
)

// 贾拉拉巴德|«绿山»合作社, 吉尔吉斯斯坦|巴特肯州政府: it only says where the next is.
export const isOfNext = ({ text }: Sentence, { type, end, ids }: Named, next: Named | undefined): boolean =>
  next !== undefined &&
  next.ids.length > 0 &&
  next.ids[0] !== ids[0] &&
  (type === 'place' || type === 'state') &&
  (next.type === 'organisation' || (type === 'state' && next.type === 'place')) &&
  /^[省州市县区]?«?$/.test(text.slice(end, next.start))

// 安华物流（以下简称“本公司”）与奥莱: what a body is called below is no part of the list.
const ASIDE = /[（(](?:以下|下文|下称|简称|统称)[^（()）]{0,40}[）)]/g
const withoutAside = (words: string): string => (/[（(]/.test(words) ? words.replace(ASIDE, '') : words)
function isAside(text: string, at: number, from: number): boolean {
  const open = Math.max(text.lastIndexOf('（', at), text.lastIndexOf('(', at))
  return open >= from && /^[（(](?:以下|下文|下称|简称|统称)[^（()）]*$/.test(text.slice(open, at))
}

const UNDER = quick(/[下所直]属的$/)
const BY = quick(/^(?:[^，。]{0,8}(?:并|则|将|，)|[^，。由]{2,10})?由$/)
const THEIRS = quick(/^(?:的|(?:方面|中|里|内|旗下|当中|下属|所属|下辖|直属)的)/)
const IN_OFFICE = quick(/^(?:团长|副团长|成员|秘书长|负责人)、/)
const ENVOY = quick(/(?:首席|全权|常驻|特别|总)代表$/)
// Not after a preposition, with those coordinated.
function namedIn(sentence: Sentence, head: Span, atStart: boolean): Who | null {
  const { text, names } = sentence
  const inside = names.filter(
    (named, at) =>
      contains(head, named) &&
      (named.ids.length > 0 || named.means?.is === 'we') &&
      ACTORS.has(named.type) &&
      !isOfNext(sentence, named, names[at + 1]) &&
      !isAside(text, named.start, head.start),
  )
  let aside: Named | null = null
  for (const [at, named] of inside.entries()) {
    // 同|纳伦市|«阿拉托»合作社: the preposition stands before where it is.
    const via = names.findLast(({ start, end }) => end <= named.start && start >= head.start)
    const from = via && isOfNext(sentence, via, named) && !inside.includes(via) ? via.start : named.start
    const before = text.slice(head.start, from)
    if (atStart && !AT_START.test(before) && !UNDER.test(before)) return null
    // 由哈方负责…: the agent.
    const agent = BY.test(before) && isAdverbial(sentence, { start: named.end, end: head.end })
    // 同总理和议长举行会见: those joined to whoever stands behind a preposition.
    const joined = aside !== null && ALSO.test(text.slice(aside.end, named.start))
    if ((PREPOSITION.test(before) || joined) && !agent) {
      aside = named
      continue
    }
    // 总统驻纳伦州全权代表: whose envoy he is.
    if (
      isPerson(named) &&
      inside.length > at + 1 &&
      /^(?:驻(?!守|扎|留)|办公[厅室]|府)/.test(text.slice(named.end, named.end + 3))
    )
      continue
    // 车主的饭碗: theirs, and not they.
    if (named.type === 'group' && text[named.end] === '的') continue
    if (THEIRS.test(text.slice(named.end, named.end + 3)) && inside.length > at + 1) continue
    // 承包商|中泰水务: what the firm behind it is.
    const behind = inside[at + 1]
    if (named.type === 'group' && behind?.type === 'organisation' && /^«?$/.test(text.slice(named.end, behind.start)))
      continue
    if (behind && OWNER.test(text.slice(named.end, behind.start))) continue
    // 纳伦州居民代表: the place only says from where.
    const tail = { start: named.end, end: head.end }
    if (
      named.type === 'place' &&
      !named.capitalOf &&
      !(
        /^(?:region|city):/.test(named.ids[0] ?? '') &&
        (named.ids[0]!.startsWith('region') || OPENS.test(before)) &&
        (atStart || isAdverbial(sentence, tail) || GOVERNMENT.test(text.slice(tail.start, tail.end)))
      )
    )
      continue
    // 铁路公司总经理乌斯马诺夫: the body says only of what he is the head.
    const leads = IN_OFFICE.test(text.slice(named.end, named.end + 4))
    const between = leads ? /^[\p{Script=Han}、]{0,24}$/u : /^»?[\p{Script=Han}]{0,12}$/u
    const officer = isPerson(named)
      ? undefined
      : inside.slice(at + 1).find((one) => isPerson(one) && between.test(text.slice(named.end, one.start)))
    // 村民代表努尔江: for whom he speaks.
    const deputy = named.type === 'group' && officer && text.slice(named.end, officer.start) === '代表'
    const title = officer ? text.slice(named.end, officer.start) : ''
    // 中方首席代表王建国, 世界银行代表马克萨特: what he is, and not for whom another acts.
    const envoy =
      ENVOY.test(title) ||
      (title === '代表' && named.type === 'organisation' && officer?.type === 'person') ||
      // 吉方企业家代表努尔兰·贝克托夫
      (title.endsWith('代表') && /^(?:state|collective)/.test(named.type) && officer?.type === 'person')
    const heads = officer && (deputy || envoy || !PREPOSITION.test(title))
    const first = heads ? officer : named
    let last: Named = first
    const list = [first]
    for (const next of inside.slice(inside.indexOf(first) + 1)) {
      // 杨勇平与|国立大学|校长马托夫: the body says only of what the next is the head.
      if (!isPerson(next) && inside.some((one) => isPerson(one) && HEADS.test(text.slice(next.end, one.start))))
        continue
      // 与|巴特肯州|«阳光谷»公司: where the next is stands between them.
      const via = names.find(
        ({ start, end }) => start >= last.end && end <= next.start && !isAside(text, start, last.end),
      )
      if (!LINKS.test(withoutAside(text.slice(last.end, via?.start ?? next.start)))) break
      // 旅游局同|乌鲁木齐|三家旅行社: it only says where they are.
      if (next.type === 'place' && !next.capitalOf && OF_OTHERS.test(text.slice(next.end, head.end))) break
      last = next
      list.push(next)
    }
    // 公司与巴特肯州政府: a firm and a region act together.
    if (list.some(({ type }) => type === 'place') && list.some(({ type }) => type !== 'place'))
      return { is: 'names', names: list }
    // 我同宁夏水利厅签了…: whom he speaks for, and they.
    if (list.length > 1 && list.some(({ means }) => means?.is === 'we')) return { is: 'names', names: list }
    return { is: 'phrase', span: { start: first.start, end: last.end } }
  }
  return null
}

const WITH = /^(?:又|还|也|并|随后|接着|随即|当[天日场]|同日|次日|另|此外|日前|近日|已|则|分别){0,3}[与同和跟]/
/** 又同合作社订立合同: whoever was the subject before, and those with whom. */
export function joinedIn({ sentence, subject }: Walk, head: Span): Who | null {
  const { text, names } = sentence
  if ((subject?.is !== 'phrase' && subject?.is !== 'names') || !WITH.test(text.slice(head.start, head.end))) return null
  const others = names.filter((one) => contains(head, one) && one.ids.length > 0 && ACTORS.has(one.type))
  const first =
    subject.is === 'names'
      ? subject.names[0]
      : names.find((one) => contains(subject.span, one) && one.ids.length > 0 && ACTORS.has(one.type))
  const met = others.filter(
    (one, at) => !isOfNext(sentence, one, others[at + 1]) && !one.ids.every((id) => first?.ids.includes(id)),
  )
  return first && met.length > 0 ? { is: 'names', names: [first, ...met] } : null
}

/** Whoever is named at the very beginning of a stretch. */
export function firstIn(sentence: Sentence, rest: Span): Who | null {
  const named = sentence.names.find(
    (one) => contains(rest, one) && one.ids.length > 0 && one.start - rest.start <= 2 && ACTORS.has(one.type),
  )
  return named ? { is: 'phrase', span: { start: named.start, end: named.end } } : null
}

/** A subject without any name: its words, where they look like one. */
export function openIn(sentence: Sentence, head: Span): Who | null {
  return head.end - head.start >= 2 && !isAdverbial(sentence, head)
    ? { is: 'phrase', span: trim(sentence.text, head) }
    : null
}

const LINK =
  /并且?|也|还|则|亦|仍|主动|当即|随即|立即|当场|同样|相应|分别|各自|率先|专门|额外|最终|正式|明确|公开|自愿|无偿|免费|联合|同时|均|都|已|正|非常|十分|高度|极为|一贯|始终|历来|向来|一直|坚定|坚决|积极|大力|真诚|衷心|热切|全力|再次|继续|共同|一致|进一步|今后|未来|下一步|但|而|或|此外|今年|明年|年底前?|年内|春天|夏天|秋天|冬天|[春夏秋冬]季|[上下]半年|[上下本]月[底初]?|[上下本]周|第?[一二三四]季度|届时|随后|不久|近期|即日起|目前|先行|一道|日前|近日|[一二三四五六七八九十]月|，|、/y
const LEADS = /在|于|同|与|对|向|为|就|根据|从|自|\d/y

/** Whether the words before a verb are links, times and places only, and name no subject. */
export function isAdverbial(sentence: Sentence, head: Span): boolean {
  const words = sentence.text.slice(head.start, head.end)
  const steps = (at: number): number[] => {
    const [link, lead] = [endAt(LINK, words, at), endAt(LEADS, words, at)]
    const found = link < 0 ? [] : [link]
    if (lead < 0) return found
    // 在北京, 为共同发展, 3日: what follows is of any words, and not long.
    const [least, most] = /\d/.test(words[at]!) ? [0, 12] : /[为就]/.test(words[at]!) ? [1, 20] : [1, 16]
    for (let size = 0; size <= most && lead + size <= words.length; size++) {
      if (size >= least) found.push(lead + size)
      if (words[lead + size] === '\n') break
    }
    return found
  }
  return runFrom(0, steps, (at) => (at === words.length ? at : -1)) >= 0
}

/** Whether a subject is a body. */
export function isBody(sentence: Sentence, who: Who): boolean {
  return (
    who.is === 'phrase' &&
    sentence.names.some(
      (named) =>
        contains(who.span, named) &&
        (named.type === 'organisation' ||
          (named.type === 'place' && named.how === 'short-name' && LOCAL.test(named.ids[0] ?? ''))),
    )
  )
}
// 州里, 市里: a region in somebody's words.
const LOCAL = /^(?:region|city|org):/

/** Whether a subject is more than one. */
export function isSeveral(sentence: Sentence, who: Who): boolean {
  if (who.is === 'parties') return true
  if (who.is === 'ids') return who.ids.length > 1
  if (who.is !== 'phrase') return false
  const ids = sentence.names.filter((named) => contains(who.span, named)).flatMap((named) => named.ids)
  return new Set(ids).size > 1
}

/** Whether a stretch names a human being. */
export function hasPerson(sentence: Sentence, head: Span): boolean {
  return sentence.names.some((named) => contains(head, named) && isPerson(named))
}

/** The same in the sentences that follow, where its names do not stand. */
export function inAnySentence({ sentence }: Walk, who: Who | null): Who | null {
  if (who?.is !== 'phrase') return who?.is === 'parties' || who?.is === 'ids' ? who : null
  const ids = sentence.names
    .filter((named) => contains(who.span, named))
    .flatMap(({ ids, capitalOf }) => (capitalOf ? [capitalOf] : ids))
  return ids.length > 0 ? { is: 'ids', ids: [...new Set(ids)] } : null
}

/** The same by name or office, and not by a pronoun. */
export function hasHuman(sentence: Sentence, head: Span): boolean {
  return sentence.names.some((named) => contains(head, named) && isPerson(named) && named.type !== 'pronoun')
}
