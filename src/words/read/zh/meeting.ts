import { contains, type Id, type Span } from '../../../ground/index.ts'
import type { Named, Sentence, Who } from '../grammar.ts'
import { DECIDED, type Act } from './act.ts'
import { trim } from './clause.ts'
import { plainClause } from './plain-clause.ts'
import { memoryOf } from './memory.ts'
import { ACTORS, hasPerson, inAnySentence, isPerson, subjectIn } from './subject.ts'
import { PARTIES, type Walk } from './walk.ts'

/** 视察工地时强调…: the meeting is the occasion of what is said there, which is left to read. */
export function occasion(walk: Walk, act: Act, trigger: Span, clause: Span): Span | null {
  const { text } = walk.sentence
  const when = text.slice(trigger.end, clause.end).search(/(?<![小同及届平])时(?![间期候代段])/)
  const end = when < 0 ? clause.end : trigger.end + when
  if (!meets(walk, act, trigger, { start: clause.start, end })) {
    plainClause(walk, clause)
    return null
  }
  const rest = trim(text, { start: Math.min(end + 1, clause.end), end: clause.end })
  return when >= 0 && rest.end - rest.start >= 2 ? rest : null
}

/** 第六次会议在…举行: between those whom it names, else between the parties. */
export function session(walk: Walk, act: Act, trigger: Span, clause: Span): null {
  // 首次会议不迟于2月召开: what both have agreed.
  if (
    walk.sentence.signed &&
    /不迟于|拟|将|定于|每[年半季两]/.test(walk.sentence.text.slice(clause.start, clause.end))
  ) {
    walk.emit(DECIDED, trigger, clause, PARTIES)
    return null
  }
  // 下次会议定于4月在喀什举行: it is to come, and has been settled.
  if (!walk.sentence.signed && TO_COME.test(walk.sentence.text.slice(clause.start, clause.end))) {
    walk.emit(DECIDED, trigger, clause, PARTIES)
    walk.going = null
    return null
  }
  const named = walk.sentence.names.filter((one) => contains(clause, one))
  const people = named.filter(isPerson)
  const states = [
    ...new Set(
      named.flatMap(({ state, type, ids }) =>
        type === 'place' ? [] : (state ?? ids.filter((id) => id.startsWith('state:'))),
      ),
    ),
  ]
  walk.emit(
    act,
    trigger,
    clause,
    people.length > 1
      ? { is: 'names', names: people }
      : states.length > 1
        ? { is: 'ids', ids: states as Id[] }
        : PARTIES,
  )
  walk.going = null
  return null
}

/** 下一轮, 第六次, and not yet. */
const TO_COME = /(?:下一?[次轮届]|首[次届]|第[一二三四五六七八九十\d]{1,3}[次轮届])[^，。]{0,12}(?:定于|拟于|拟在|将于)/

/** 应习近平主席邀请: whoever invites is not among those who come. */
const INVITED = /应[^，。]{1,36}?(?:的?邀请|之邀)/
function hostsIn({ sentence }: Walk, { start, end }: Span): Span | null {
  const words = sentence.text.slice(start, end)
  const invited = words.includes('邀') ? INVITED.exec(words) : null
  return invited && { start: start + invited.index, end: start + invited.index + invited[0].length }
}

/** Somebody met somebody; false where nobody is named who could. */
export function meets(walk: Walk, act: Act, trigger: Span, clause: Span): boolean {
  const hosts = hostsIn(walk, clause)
  const inside = walk.sentence.names.filter(
    (one) => contains(clause, one) && one.ids.length > 0 && ACTORS.has(one.type) && !(hosts && contains(hosts, one)),
  )
  // 部长考察水电站, 到矿区走访: what is seen meets nobody.
  const came = GOES_TO.test(walk.sentence.text.slice(trigger.start, trigger.end))
    ? inside.filter((one) => one.start < trigger.start || one.type !== 'organisation')
    : inside
  const named = came.some(isVisitor) || came.some(({ start }) => start < trigger.start) ? came : inside
  // 伊塞克湖州政府召开专题会: a region that acts.
  const host = subjectIn(walk, { start: clause.start, end: trigger.start })
  const held = HELD.test(walk.sentence.text.slice(trigger.start, trigger.end))
  if (!named.some(({ type, capitalOf }) => type !== 'place' || capitalOf)) {
    // 并就深化合作与相关方座谈: whoever was the subject before.
    const before = !host && goesOn(walk, clause) ? walk.subject : null
    const latest = walk.found.at(-1)
    if (before && latest?.found === 'act' && latest.kind === 'meeting') return true
    if (before) {
      walk.emit(act, trigger, clause, before)
      return true
    }
    if (!host || !held) return false
    memoryOf(walk.scene).held = inAnySentence(walk, host)
    walk.emit(act, trigger, clause, host)
    walk.subject = host
    return true
  }
  // 列车三天后抵达: no visit.
  if (/抵达/.test(walk.sentence.text.slice(trigger.start, trigger.end)) && !named.some(isVisitor) && !walk.subject)
    return false
  // 王毅会见…，双方交换意见: what they did when they met.
  const last = walk.found.at(-1)
  const again = last?.found === 'act' && last.kind === 'meeting'
  if (again && walk.sentence.text.slice(trigger.start, trigger.end).startsWith('交换')) return true
  const { text } = walk.sentence
  const words = text.slice(clause.start, clause.end)
  const people = named.filter(isPerson)
  // 石明远访问奥什州，同州长举行会谈: one visit, and whom he met on it.
  const visit =
    again && VISITS.test(text.slice(last.trigger.start, last.trigger.end)) && /^(?:并|次日|随后)?[同与和]/.test(words)
  if (visit && people.length > 0) {
    walk.found.pop()
    const visitors = last.who
    const came = (one: Named) =>
      visitors.is === 'names' ? visitors.names.includes(one) : visitors.is === 'phrase' && contains(visitors.span, one)
    const who = walk.sentence.names.filter(
      (one) =>
        isPerson(one) &&
        one.ids.length > 0 &&
        !REPORTS.test(text.slice(Math.max(0, one.start - 4), one.start)) &&
        (people.includes(one) || (came(one) && contains(last.content, one))),
    )
    walk.emit(act, trigger, { start: last.content.start, end: clause.end }, { is: 'names', names: who })
    return true
  }
  // 召集各区区长开会: whoever called them.
  if (text.startsWith('召集', trigger.start) && host) {
    memoryOf(walk.scene).held = inAnySentence(walk, host)
    walk.emit(act, trigger, clause, host)
    walk.subject = host
    return true
  }
  // 厅长王兆宪，关长卢厚林举行会谈: the first of two who met stands alone before the comma.
  const alone = people.length === 1 ? before(walk, clause) : null
  if (alone) {
    walk.left.pop()
    walk.emit(
      act,
      trigger,
      { start: alone.clause.start, end: clause.end },
      { is: 'names', names: [alone.person, ...people] },
    )
    walk.going = null
    return true
  }
  const joint = walk.minutes && /(?:专家组|工作组|委员会|联委会|分委会)/.test(words)
  const of = (joint || TOGETHER.test(words)) && !named.some(isPerson) ? PARTIES : participants(walk, named, clause)
  walk.emit(act, trigger, clause, of)
  walk.going = null
  if (host && held) memoryOf(walk.scene).held = inAnySentence(walk, host) ?? memoryOf(walk.scene).held
  walk.subject = host ?? walk.subject
  return true
}
const GOES_ON = /^(?:并|还|也|并且)?[就同与和]/
function goesOn({ sentence, subject }: Walk, clause: Span): boolean {
  return (
    GOES_ON.test(sentence.text.slice(clause.start, clause.end)) &&
    subject?.is === 'phrase' &&
    hasPerson(sentence, subject.span)
  )
}
// A clause just before that only names somebody with his offices.
function before({ sentence, left }: Walk, { start }: Span): { clause: Span; person: Named } | null {
  const clause = left.at(-1)
  if (!clause || start - clause.end > 2 || sentence.text[clause.end] !== '，') return null
  const person = sentence.names.findLast((one) => contains(clause, one) && one.ids.length > 0)
  return person && isPerson(person) && person.type !== 'pronoun' && person.type !== 'role' && person.end === clause.end
    ? { clause, person }
    : null
}
const HELD = /召开|举行|主持/

// 举行三方会晤: whoever led them.
const TOGETHER = /(?:三|多|四|五|六)(?:方|边)(?:会|磋|对|协)/
// 总统办公厅|国家档案局局长|阿西莫娃.
const LEADS = /^(?:副)?(?:团长|组长|主席|首席代表|代表|领队|负责人|牵头人|召集人|秘书长)$/
const HEAD_OF = /^[\p{Script=Han}]{2,12}(?:[局部厅署司处]长|主任|主席|专员|参赞)$/u
const REPORTS = /记者\s?$/
const VISITS = /访|抵达|到/
const GOES_TO = /访问|考察|视察|走访|参观|到访|造访|抵达|飞抵|出访|顺访|回访/
const isVisitor = (one: Named): boolean => isPerson(one) || one.type === 'group'

// People met people; where groups or states met too, everybody of them.
function participants(walk: Walk, named: readonly Named[], clause: Span): Who {
  const { text } = walk.sentence
  const met = named.filter(
    (one) =>
      (one.type !== 'place' || (one.capitalOf && !/[在于赴抵到往问访察达]/.test(text[one.start - 1] ?? ''))) &&
      !isOffice(walk.sentence, one, named) &&
      // 中国|青海省代表团: it only says where the next is from.
      !(
        one.type === 'state' &&
        named.some(({ type, start }) => start === one.end && /^(?:group|place|organisation)$/.test(type))
      ) &&
      // 陕西省贸促会|代表团: whose it is.
      !(one.type === 'organisation' && named.some(({ type, start }) => type === 'group' && start === one.end)) &&
      // 石明远率经贸代表团: who leads it is named.
      !(one.type === 'group' && /率[^，。率]{0,20}$/.test(text.slice(Math.max(0, one.start - 22), one.start))),
  )
  const others = met.filter((one) => !isPerson(one) && one.type !== 'state' && one.type !== 'state-adjective')
  const people = met.filter(isPerson)
  const from = walk.subject
  const before =
    from?.is === 'phrase' && (!people.length || WITH.test(text.slice(clause.start, clause.start + 6)))
      ? walk.sentence.names.filter((one) => contains(from.span, one) && isPerson(one))
      : []
  if (before.length && met.length)
    return {
      is: 'names',
      names: [
        ...before,
        ...(people.length ? [...people, ...others] : others.length ? others : met).filter(
          (one) => !before.includes(one),
        ),
      ],
    }
  if (!people.length || !others.length) {
    const [all] = met.length ? [met] : [named]
    // 州长与客人座谈: the guest is one of them.
    if (people.length > 1 && people.some((one) => one.type === 'pronoun' && one.how === 'short-name'))
      return { is: 'names', names: people }
    if (people.length && hostsIn(walk, clause)) return { is: 'names', names: people }
    return { is: 'phrase', span: { start: all[0]!.start, end: all.at(-1)!.end } }
  }
  return { is: 'names', names: [...people, ...others] }
}

// 同州长举行会谈: with whoever was the subject before.
const WITH = /^(?:(?:并|还|又|也|随后)?(?:分别|先后)?)(?:[同与和]|会见|拜会|会晤|拜访)/

// 国家能源局局长章建华: the body says only of what he is the head.
function isOffice(sentence: Sentence, { type, end }: Named, named: readonly Named[]): boolean {
  const next = named.find((one) => one.start >= end)
  if (type === 'organisation' && next && isPerson(next) && HEAD_OF.test(sentence.text.slice(end, next.start)))
    return true
  // 中国代表团|团长|王建国, 吉方|首席代表|萨利耶夫.
  if (
    /^(?:group|collective|state)$/.test(type) &&
    next &&
    isPerson(next) &&
    LEADS.test(sentence.text.slice(end, next.start))
  )
    return true
  return (
    type === 'organisation' &&
    next !== undefined &&
    isPerson(next) &&
    /^(?:党[委组]|副|第一|首席|执行|新闻|常务|常驻)*[\p{Script=Han}]{0,4}$/u.test(
      sentence.text.slice(end, next.start),
    ) &&
    !/[与和同、向对]/.test(sentence.text.slice(end, next.start))
  )
}
