import type { Span } from '../../../ground/index.ts'
import type { Who } from '../grammar.ts'
import { ACTING } from '../engine/acting.ts'
import { hasBearer } from './bearer.ts'
import { contentIn, infinitivesIn, lastClause } from './content.ts'
import type { Act } from './lexicon/row.ts'
import { caseOf, doerIn, genitiveIn, namedIn, subjectsIn, whoIn } from './subject.ts'
import { reportedBefore, reports } from './saying.ts'
import { after, phrase } from './stretch.ts'
import { firstPerson, OUR_SIDE, PARTIES, SAME, SAYS, SPEAKER, UNKNOWN, type Walk } from './walk.ts'

/** Enters what somebody promises, decides or asks to be done: an act for each infinitive. */
export function does(
  walk: Walk,
  act: Act,
  trigger: Span,
  segment: Span,
  reported = false,
  by: Who | null = null,
): void {
  const { lower, signed } = walk.sentence
  // What somebody is bound to already is told as a fact; a document binds.
  if (act.rule === 'bound' && !signed && !CONTRACT.test(lower.slice(walk.sentence.start, trigger.start))) return
  if (by) walk.reporter = by
  const said =
    !by &&
    (reported ||
      /айт|билдир|белгиле|тастыкта|кошумчала|эсепте|ыраста|маалымда|түшүндүр|эскерт| де(?:ди|йт|шти|шет)$/u.test(
        lower.slice(trigger.start, trigger.end),
      ))
  const [outer, inner] = subjectsIn(walk, segment)
  if (act.kind === 'call') {
    if (act.rule === 'should') {
      // X [Y V-ышы] керектигин айтты: with a verb of saying the first subject speaks and the second has to act.
      // "Жолугушууда … зарылдыгы белгиленди": those who have met.
      const held = PASSED.test(lower.slice(trigger.start, trigger.end))
        ? SETTING.exec(lower.slice(segment.start, segment.end))
        : null
      if (held) return walk.emit(act, trigger, { start: segment.start + held[0].length, end: segment.end }, PARTIES)
      const speaks = said && outer
      const must = speaks ? inner : outer
      const quoted = /^»? ?,? ?(?:деди|деп|деген|дейт)/u.test(lower.slice(trigger.end, trigger.end + 12))
      if (signed && !speaks) return walk.emit(act, trigger, segment, PARTIES, outer ? phrase(outer) : null)
      const own = quoted || (said && !walk.speaking) ? (walk.subject ?? SAME) : SPEAKER
      const who = speaks ? phrase(outer) : (walk.reporter ?? own)
      if (speaks) walk.subject = walk.reporter = who
      const content = speaks
        ? after(lower, segment, (inner ?? outer).end)
        : outer
          ? after(lower, segment, outer.end)
          : segment
      return walk.emit(act, trigger, lastClause(walk, content), who, must ? phrase(must) : null)
    }
    const receiver = namedIn(walk, segment).find(
      (named) => /accusative|ablative|dative/.test(caseOf(walk, named)) && ACTING.has(named.type),
    )
    const told = act.rule === 'ordered' && !walk.reporter
    const who = told
      ? signed
        ? PARTIES
        : { is: 'home' as const }
      : outer
        ? whoIn(walk, segment)
        : (walk.reporter ?? walk.subject ?? walk.elided(trigger))
    const content = contentIn(walk, segment)
    const starts =
      receiver && receiver.start >= content.start && receiver.end < content.end && receiver.start - content.start < 12
        ? receiver.end
        : content.start
    for (const part of infinitivesIn(walk, after(lower, content, starts)))
      // "Үч сунуш киргизди": how many, and nothing of what.
      if (!HOW_MANY.test(lower.slice(part.start, part.end)))
        walk.emit(act, trigger, part, who, receiver ? phrase(receiver) : null)
    return
  }
  // "Жол оңдолгонун ишендирди": of what is done already.
  if (
    /^(?:деп )?(?:ишендир|кепилде|ынандыр)/u.test(lower.slice(trigger.start, trigger.end)) &&
    DONE.test(lower.slice(segment.start, segment.end))
  )
    return walk.emit(SAYS, trigger, contentIn(walk, segment), whoIn(walk, segment))
  // "… иштеп жатканын моюнга алып": what somebody owns to is told.
  if (
    /мо(?:юн|йн)/u.test(lower.slice(trigger.start, trigger.end)) &&
    !DUTY.test(lower.slice(segment.start, segment.end))
  )
    return walk.emit(SAYS, trigger, contentIn(walk, segment), whoIn(walk, segment))
  // "Долбоор жол курууну көздөйт", "терминал ишке киргизүүгө даяр": what binds nobody has the verb.
  if (
    act.kind === 'commitment' &&
    !signed &&
    !outer &&
    !ASSURED.test(lower.slice(Math.max(segment.start, trigger.start - 30), trigger.end)) &&
    hasBearer(lower.slice(segment.start, segment.end).replace(TOLD_BY, ''))
  )
    return
  let who = doerIn(walk, segment, trigger)
  let content = contentIn(walk, segment)
  // "… макулдаштык: алар жолду бошотот": what stands behind the colon.
  if (
    lower[trigger.end] === ':' &&
    !/(?:уу|үү|оо|өө)(?:[гк][аеоө]|н[ыиуү])$/u.test(lower.slice(content.start, content.end))
  )
    content = after(lower, walk.sentence, trigger.end + 1)
  // "Өкүл … компания сууну булгабай турганына кепилдик берди": of whom he gives his word.
  const saying = lower.startsWith('деп ', trigger.start) || lower.slice(segment.start, segment.end).endsWith(' деп')
  const vouched =
    act.rule === 'undertakes' && (saying || VOUCHED.test(lower.slice(segment.start, segment.end))) ? inner : undefined
  const maker = inner ?? (said && outer ? genitiveIn(walk, after(lower, segment, outer.end)) : undefined)
  if ((said || vouched) && outer && maker) {
    walk.reporter = phrase(outer)
    walk.subject = who = phrase(maker)
    content = after(lower, segment, maker.end)
  }
  if (said && outer) {
    const before = reportedBefore(walk, { start: outer.end, end: segment.end })
    for (const part of before) reports(walk, SAYS, trigger, part, phrase(outer))
    if (before.length) {
      content = after(lower, segment, before.at(-1)!.end)
      const [maker] = subjectsIn(walk, content)
      if (maker) {
        who = walk.subject = phrase(maker)
        content = after(lower, content, maker.end)
      }
    }
  }
  // "Бирикме … макул болду": one that agrees to do something promises it.
  const doer = maker ?? outer
  const alone = doer !== undefined && doer.ids.length === 1 && !/^(?:group|fmt):/.test(doer.ids[0]!)
  // "Макул болот" foretells what another will do.
  const single =
    act.rule === 'agreed' &&
    alone &&
    /^(?:макул (?:бол(?:[дш]|гон|уп)|дук)|макулду(?:к бер|гун)|көн|чеч(?:т|ишт|кен)|(?:бир ооздон )?чечим[а-яөүң]* (?:кабыл ал|чыгар)[дг]|токтом)/u.test(
      lower.slice(trigger.start, trigger.end),
    ) &&
    !/^ (?:деп )?жаз/u.test(lower.slice(trigger.end, trigger.end + 10))
  if (single && who.is === 'phrase' && who.span.end <= doer.end)
    act = {
      ...act,
      kind: 'commitment',
      rule:
        act.rule === 'agreed' && /^(?:макул|көн)/u.test(lower.slice(trigger.start, trigger.end)) ? act.rule : 'decided',
    }
  if (act.kind === 'agreement' && !outer && !walk.subject) who = PARTIES
  if (act.kind === 'commitment' && !outer && /б[ыиуү]з$/u.test(lower.slice(trigger.start, trigger.end)))
    who = walk.subject ?? OUR_SIDE
  // "Мэр менен … өткөрүүнү макулдаштык": we and whoever we agreed with.
  if (act.kind === 'agreement' && walk.speaking && /[дт][ыиуү]к$/u.test(lower.slice(trigger.start, trigger.end))) {
    const partners = namedIn(walk, segment).filter(
      ({ type, end }) => ACTING.has(type) && lower.startsWith(' менен ', end),
    )
    if (partners.length) who = { is: 'names', names: [firstPerson(trigger, true), ...partners] }
  }
  // "…, буга кепилдик беребиз": what is promised is the clause before.
  const clauses = /^(?<what>.{6,}), (?:буга|муну|бул үчүн|ага)$/u.exec(lower.slice(segment.start, segment.end))
  if (act.kind === 'commitment' && clauses)
    return walk.emit(act, trigger, { start: segment.start, end: segment.start + clauses.groups!['what']!.length }, who)
  if (act.rule === 'agreed-by-all')
    who =
      signed || /макулдаш/u.test(lower.slice(trigger.start, trigger.end))
        ? PARTIES
        : walk.speaking || walk.reporter
          ? UNKNOWN
          : { is: 'same', many: true }
  // "I assure you that …": what is promised is a clause of its own.
  if (
    /^(?:деп)? ?ишендир/u.test(lower.slice(trigger.start, trigger.end)) ||
    lower.slice(content.start, content.end).endsWith(' деп')
  ) {
    const clause = {
      start: content.start,
      end: content.end - (lower.slice(content.start, content.end).endsWith(' деп') ? 4 : 0),
    }
    return walk.emit(act, trigger, clause, who)
  }
  // "… аларын жана … оңдоп берерин убада кылды"
  const told =
    act.kind === 'commitment' && REPORTED.test(lower.slice(content.start, content.end))
      ? reportedBefore(walk, content)
      : []
  const rest = told.length ? after(lower, content, told.at(-1)!.end) : content
  for (const part of told) walk.emit(act, trigger, part, who)
  for (const part of told.length ? [rest] : infinitivesIn(walk, content)) walk.emit(act, trigger, part, who)
}
const REPORTED = /(?:[аеоө]р|турган)[ыиуү]н$/u

const HOW_MANY = /(?:^| )(?:\d+|бир|эки|үч|төрт|беш|бир нече|бир катар|өз|жаңы|конкреттүү|тиешелүү)$/u

/** A clause of which somebody assures others. */
const ASSURED = /(?:деп|[аеоө]р[ыиуү]н[аеоө]?|турган[ыиуү]н[аеоө]?) ишендир[а-яөүң]{0,12}$/u

/** What was said in the passive, at a gathering. */
const PASSED = /(?:белгилен|айтыл)(?:ди|ды|ген|ган)$/u
const SETTING =
  /^(?:[а-яөүң-]+ ){0,3}(?:жолугушуу|жыйын|отурум|сүйлөшүү|сүйлөшүүлөр|кеңешме|консультация|форум|маек|аңгеме)(?:да|до|дө|де|лөрдө|нун жүрүшүндө|дун жүрүшүндө|нын жүрүшүндө),? /u
/** A clause of what has been done or is so. */
const DONE =
  /(?:(?<!тур)[гк][аеоө]н(?:[ыиуү]н[аеоө]?)|экен(?:ин|ине|дигин|дигине)|[дт][ыиуү](?: деп)?|[гк][аеоө]н деп)$/u

/** What binds, where the text says by which paper. */
const CONTRACT =
  /(?<![а-яөүң])(?:(?:келишим|макулдашуу|меморандум|контракт|протокол)[а-яөүң]* (?:боюнча|ылайык)|ага ылайык|анда белгиленгендей)/u

/** A clause for which somebody gives his word. */
const VOUCHED = /(?:турган|[аеоө]р|[бп][аеоө]с)(?:[ыиуү]н|[ыи]на|[ыи]не|уна|үнө)$/u

/** Whose word it is, before the clause. */
const TOLD_BY = /^.*(?:айтымында|сөзүндө|маалыматында|боюнча|ылайык|караганда|[гк][аеоө]нд[аеоө]й), /u

/** What somebody takes upon himself; all else he only owns to. */
const DUTY =
  /(?:уу|үү|оо|өө)(?:н[ыуү]|[гк][аеоө]|с[ыиуү]н)?$|(?:чыгым|жоопкерчили|каржыло|милдет|төлөм|тейлөө|камкорду)[а-яөүң]{0,12}$/u
