import { contains, type Span } from '../../../ground/index.ts'
import type { Named, Who } from '../grammar.ts'
import { ACTING } from '../engine/acting.ts'
import { lastClause } from './content.ts'
import type { Act } from './lexicon/row.ts'
import { caseOf, namedIn } from './subject.ts'
import { after, trim } from './stretch.ts'
import { firstPerson, OUR_SIDE, PARTIES, type Walk } from './walk.ts'

/** Enters an act for each paper that was signed. */
export function signs(walk: Walk, act: Act, trigger: Span, segment: Span): void {
  const { lower, names } = walk.sentence
  const passive = /(?:коюл|түзүл)/u.test(lower.slice(trigger.start, trigger.end))
  const made = /^(?<thing>келишим|макулдашуу|контракт|меморандум)/u.exec(lower.slice(trigger.start, trigger.end))
  const end = made ? trigger.start + made[0].length : segment.end
  const clause = { start: segment.start, end }
  // "X менен Y-нин ортосунда келишим түзүлдү": those between whom it was made.
  const between = / ортосунда /u.exec(lower.slice(clause.start, clause.end))
  if (between) {
    const pair = { start: clause.start, end: clause.start + between.index }
    const both = names.filter((named) => contains(pair, named) && ACTING.has(named.type))
    const content = trim(lower, { start: pair.end + between[0].length, end: clause.end })
    return walk.emit(act, trigger, content, both.length ? { is: 'names', names: both } : PARTIES)
  }
  const ours =
    (walk.speaking || walk.reporter !== null) && /[дт][ыиуү]к$/u.test(lower.slice(trigger.start, trigger.end))
  const subjects = passive ? [] : signersOf(walk, clause)
  const who: Who = subjects.length
    ? { is: 'names', names: ours ? [firstPerson(trigger, true), ...subjects] : subjects }
    : passive
      ? PARTIES
      : ours
        ? OUR_SIDE
        : (walk.subject ?? PARTIES)
  // The paper stands in the dative: меморандумга; it may stand first, before time, place and names.
  const papers = [...lower.slice(clause.start, clause.end).matchAll(PAPER)].filter(
    (match) => !match[0].endsWith('ортосунда'),
  )
  if (!papers.length) {
    const partner = made ? subjects.findLast(({ end: to }) => lower.startsWith(' менен ', to)) : undefined
    // "X менен Y … келишим түзүштү": behind the last of them.
    const last = partner && subjects.findLast(({ start }) => start > partner.end)
    const from = last?.end ?? (partner && partner.end + 7)
    return walk.emit(act, trigger, from ? after(lower, clause, from) : lastClause(walk, clause), who)
  }
  let from = afterSetting(walk, clause, subjects)
  const [first] = papers
  const withWhom = / менен /gu
  const opening = lower.slice(from, clause.start + first!.index)
  for (const one of opening.matchAll(withWhom))
    from = clause.start + first!.index - opening.length + one.index + one[0].length
  for (const paper of papers) {
    const stop = clause.start + paper.index + paper[0].length
    if (stop <= from) from = clause.start
    const content = trim(lower, { start: from, end: stop })
    walk.emit(act, trigger, content, who)
    from = stop + (/^(?:,| жана| менен)? ?/u.exec(lower.slice(stop))?.[0].length ?? 0)
  }
}

/** The papers that a stretch lists. */
export function papersIn(walk: Walk, span: Span): Span[] {
  const { lower } = walk.sentence
  let from = span.start
  return [...lower.slice(span.start, span.end).matchAll(LISTED)].map((paper) => {
    const end = span.start + paper.index + paper[0].length
    const one = trim(lower, { start: from, end })
    from = end + (/^(?:,| жана|;)? ?/u.exec(lower.slice(end))?.[0].length ?? 0)
    return one
  })
}

// Names before "менен" and the nominative: X менен Y кол койду.
function signersOf(walk: Walk, clause: Span): Named[] {
  const { lower } = walk.sentence
  return namedIn(walk, clause).filter(
    (named) =>
      /person|role|organisation|collective|group|^state$/.test(named.type) &&
      caseOf(walk, named) === 'nominative' &&
      !/^ (?:жөнүндө|тууралуу|боюнча|ортосунда)/u.test(lower.slice(named.end)),
  )
}

function afterSetting(walk: Walk, clause: Span, subjects: readonly Named[]): number {
  const { lower } = walk.sentence
  const setting =
    /^[^,]{0,60}?(?:жыйынтыгында|соңунда|алкагында|аягында|кийин|учурунда|аземинде|катышуусунда|катышуусу менен|жүрүшүндө),? /u.exec(
      lower.slice(clause.start, clause.end),
    )
  const from = clause.start + (setting?.[0].length ?? 0)
  const many = LEADERS.exec(lower.slice(from, clause.end))
  if (many && !subjects.length) return from + many[0].length
  const near = subjects.filter(({ start }) => start - from < 60).at(-1)
  // "X менен … директору Y": the partner of the last one, wherever he stands.
  const at = near ? subjects.indexOf(near) : -1
  const last = near && lower.startsWith(' менен ', near.end) ? (subjects[at + 1] ?? near) : near
  const paper = [...lower.slice(from, clause.end).matchAll(PAPER)][0]
  return last && (!paper || last.end < from + paper.index + paper[0].length)
    ? trim(lower, { start: last.end, end: clause.end }).start
    : from
}

/** Several people who sign and whom nobody names. */
const LEADERS =
  /^[^,]{0,80}?(?:жетекчи|өкүл|министр|башчы|төрага|губернатор|мэр|ректор|директор|катышуучу|министрлик|ведомство|компания|ишкана|университет|мэрия|агенттик|палата|мекеме|шаар)[лдт][аеоө]р(?:[ыиуү])? /u
const LISTED =
  /(?:келишим|меморандум|макулдашуу|декларация|билдирүү|протокол|контракт|коммюнике|план|программа|жол карта(?:сы)?)[а-яөүң]{0,16}?(?:г[аоеө]|к[аеоө]|н[аеоө]|)(?=,| жана |;|$)/gu
const PAPER =
  /(?:келишим|меморандум|макулдашуу|декларация|билдирүү|документ|протокол|контракт|коммюнике|план|программа|пакт|хартия|жол карта(?:сы)?)[а-яөүң]{0,16}?(?:г[ауоеө]|к[аеоө]|н[аеоө])(?![а-яөүң])/gu
