import type { Span } from '../../../ground/index.ts'
import { lastClause } from './content.ts'
import type { Named, Who } from '../grammar.ts'
import type { Act } from './lexicon/row.ts'
import { ASKS, LETS, reportsPromise } from './promise.ts'
import { BEFORE } from './retold.ts'
import { predicatesIn } from './predicate.ts'
import { caseOf, namedIn, subjectsIn, tellerIn } from './subject.ts'
import { after, phrase, trim } from './stretch.ts'
import { OUR_SIDE, SAME, SPEAKER, type Walk } from './walk.ts'

const TELLS = /^(?:person|role|pronoun)/

/** Enters what somebody says, hopes or denies, or the promise inside of it. */
export function says(walk: Walk, act: Act, trigger: Span, segment: Span, behind = false): void {
  const { lower, signed } = walk.sentence
  const by =
    /^(?:бирок )?(?:анын|алардын) (?:айтымында|сөзүндө|баамында|пикиринде|оюнча),? |^[^,]{3,60} (?:айтымында|баамында|пикиринде|ою боюнча|маалыматы боюнча|билдиришинче|пикири боюнча),? /u.exec(
      lower.slice(segment.start, segment.end),
    )
  if (act.rule === 'written') return paperSays(walk, act, trigger, segment)
  // "… катышат деп үмүттөнөм": the verb itself says that the speaker hopes.
  const verb = lower.slice(trigger.start, trigger.end)
  const own = act.rule === 'wishes' || (walk.speaking && /(?:[аеоөй]м|[ыиуү]м|б[ыиуү]з)$/u.test(verb))
  const told = TOLD.exec(lower.slice(segment.start, segment.end))?.[0]
  const teller = told && tellerIn(walk, { start: segment.start + told.length, end: segment.end })
  if (told && teller && act.kind === 'statement' && !own) {
    walk.reporter = phrase(teller)
    return says(walk, act, trigger, trim(lower, { start: segment.start, end: segment.start + told.length }), true)
  }
  const named = subjectsIn(walk, segment)
  // "Министр Кытай жол салат, Казакстан вагон берет деди": who tells stands before the first of what he tells.
  const led =
    named.length === 1 && /(?:[аеоө]т|йт), $/u.test(lower.slice(Math.max(0, segment.start - 5), segment.start))
  const [first, second] = led ? subjectsIn(walk, { start: walk.sentence.start, end: segment.start }) : []
  if (first && second && TELLS.test(first.type)) walk.subject = phrase(first)
  // "Башчы … моюнга алып, ишкерлер күнөөлүү деп белгиледи": who goes on to speak is the one before the converb.
  const goesOn =
    walk.subject !== null &&
    named.length === 1 &&
    !named[0]!.type.startsWith('person') &&
    ((first && second && TELLS.test(first.type)) ||
      /[ыиуү]п,? $/u.test(lower.slice(Math.max(0, segment.start - 4), segment.start)) ||
      // "Тараптар … колдойт жана … адистери катышат деп үмүттөнөт"
      (/(?:[аеоө]т|йт|[дт][ыиуү]),? жана $/u.test(lower.slice(Math.max(0, segment.start - 9), segment.start)) &&
        / деп$| деп (?!.)/u.test(
          lower.slice(segment.start, trigger.start + (lower.startsWith('деп ', trigger.start) ? 3 : 0)).trimEnd(),
        )))
  const [outer, inner] = own || goesOn || behind ? [undefined, named[0]] : named
  if (own) walk.reporter = act.rule === 'wishes' && /б[ыиуү]з /u.test(verb) ? OUR_SIDE : SPEAKER
  else if (behind) walk.subject = walk.reporter
  else if (act.kind !== 'expectation' || outer)
    walk.reporter = outer ? phrase(outer) : (walk.subject ?? (by ? walk.reporter : null) ?? walk.elided(trigger))
  // "Айрым сайттар … деп жазып жатат", "ээрчиңиз, суроолоруңузду жазып": somebody writes whom nobody names.
  const nobody = verb.endsWith('п') || SOME.test(lower.slice(segment.start, segment.end))
  if (/^(?:деп )?жаз/u.test(verb) && !outer && !inner && !own && !walk.speaking && nobody) return
  // "… жолду жапканын ИИМден билдирди": from whom the news came tells it.
  const source = !own && !outer && act.rule === 'says' ? sourceIn(walk, segment, verb) : undefined
  if (source) walk.reporter = phrase(source)
  const who = walk.reporter ?? walk.subject ?? walk.elided(trigger)
  walk.subject = who
  const said = trim(
    lower,
    outer
      ? after(lower, segment, outer.end)
      : source
        ? source.start - segment.start < 2
          ? after(lower, segment, source.end)
          : { start: segment.start, end: source.start }
        : segment,
  )
  const clause = {
    ...said,
    end: said.end - (/(?: деп| деген)$/u.exec(lower.slice(said.start, said.end))?.[0].length ?? 0),
  }
  // "… тууралуу айтып берди": of what somebody spoke, and nothing that he said.
  const topic = /(?: тууралуу| жөнүндө| жаатында| боюнча)$/u.test(lower.slice(clause.start, clause.end))
  if (topic && act.rule === 'says') return
  // "Суроолорго жооп берди": no answer yet. "Бул тууралуу министрлик кабарлады": of what stood before.
  if (/жооп/u.test(verb) && /суроо[а-яөүң]{0,12}[гн][аеоө]$/u.test(lower.slice(clause.start, clause.end))) return
  if (act.rule === 'says' && ABOUT_THIS.test(lower.slice(segment.start, segment.end))) return
  if (act.polarity !== 'denial' && OWN_ALONE.test(lower.slice(clause.start, clause.end))) return
  const words = lower.slice(clause.start, clause.end)
  if (words.length < 4 || (signed && /төмөнкү/u.test(words)) || /^төмөнкү[а-яөүң]*$/u.test(words)) return
  if (act.kind === 'expectation') {
    const whole = act.rule === 'wishes' ? trim(lower, segment) : clause
    return walk.emit(act, trigger, whole, who, inner ? phrase(inner) : null)
  }
  // "… токтотулду деген маалыматты министрлик четке какты": who denies stands behind what is denied.
  const rumour = / деген (?:маалымат|кабар|сөз|имиш|билдирүү|ушак)[а-яөүң]*/u.exec(
    lower.slice(segment.start, segment.end),
  )
  if (act.polarity === 'denial' && rumour) {
    const behind = subjectsIn(walk, { start: segment.start + rumour.index + rumour[0].length, end: segment.end })[0]
    const told = lastClause(walk, { start: segment.start, end: segment.start + rumour.index })
    const before = subjectsIn(walk, told)[0]
    const teller = behind ?? (before && before.start - told.start < 2 && before.type !== 'state' ? before : undefined)
    const from = teller && teller === before ? teller.end : told.start
    walk.reporter = teller ? phrase(teller) : walk.reporter
    walk.subject = walk.reporter
    return walk.emit(act, trigger, { start: from, end: segment.start + rumour.index }, walk.reporter ?? SAME)
  }
  if (act.polarity === 'denial') return walk.emit(act, trigger, clause, who)
  if (LETS.test(lower.slice(clause.start, clause.end)) && (said.end > clause.end || verb.startsWith('деп ')))
    return walk.emit(ASKS, trigger, clause, who, inner ? phrase(inner) : null)
  const before = reportedBefore(walk, clause)
  if (before.length) {
    for (const part of before) reports(walk, act, trigger, part, who)
    const rest = after(lower, clause, before.at(-1)!.end)
    return reports(walk, act, trigger, { start: rest.start, end: clause.end }, who)
  }
  // What a paper writes of somebody binds nobody; "we" in it is whoever writes.
  const written = /^(?:деп )?жаз/u.test(verb) && !/б[ыиуү]з$/u.test(lower.slice(clause.start, clause.end))
  // "Өткөн күздө … оңдойбуз деген": what was said once.
  const once = /[гк][аеоө]н$/u.test(verb) && BEFORE.test(lower.slice(segment.start, segment.end))
  if (!written && !once && act.rule !== 'thinks' && reportsPromise(walk, clause, inner, who)) return
  walk.emit(act, trigger, clause, who)
}

/** Many of whom nobody says who they are: «айрым сайттар». */
const SOME = /^(?:айрым |кээ бир |бир катар |көптөгөн |чет өлкөлүк |жергиликтүү )?[а-яөүң]+[лдт][аеоө]р(?:ы|и|у|ү)? /u
const OWN_ALONE = /^(?:менин|биздин|анын|алардын|мен|биз|буга|ага|муну|аны|андай|мындай|ошого)$/u

/** "Министрликтин билдирүүсүндө … айтылат": what a paper says, its writer says; without a paper nobody is known to. */
function paperSays(walk: Walk, act: Act, trigger: Span, segment: Span): void {
  const { lower } = walk.sentence
  const paper = PAPER.exec(lower.slice(segment.start, segment.end))
  if (!paper) {
    // "…», - деп айтылат ишкананын билдирүүсүндө"
    const behind = PAPER.exec(lower.slice(trigger.end, walk.sentence.end))
    if (!behind) return
    const owner = namedIn(walk, { start: trigger.end, end: trigger.end + behind[0].length })[0]
    return walk.emit({ ...act, rule: 'says' }, trigger, segment, (walk.reporter = owner ? phrase(owner) : SAME))
  }
  const end = segment.start + paper[0].length
  const owner = namedIn(walk, { start: segment.start, end }).findLast(
    (named) => caseOf(walk, named) === 'genitive' && named.type !== 'state',
  )
  walk.reporter = walk.subject = owner ? phrase(owner) : SAME
  const content = trim(lower, { start: end, end: segment.end })
  const cut = / деп$/u.exec(lower.slice(content.start, content.end))?.[0].length ?? 0
  for (const part of [
    ...reportedBefore(walk, content),
    {
      start: after(lower, content, reportedBefore(walk, content).at(-1)?.end ?? content.start).start,
      end: content.end - cut,
    },
  ])
    walk.emit(act, trigger, part, walk.reporter)
}
const PAPER =
  /^[^.;«»]{0,90}?(?<![а-яөүң])(?:билдирүү|маалымат|жооп|жооб|кат|сайт|баракча|кабар|отчёт|баяндама|документ|чечим|корутунду|пресс-релиз|кайрылуу|буйру[кг]|текст|түшүндүрмө|нота|справка|доклад|макала|пост)(?:[ыиуү]|с[ыиуү])?(?:л[аеоө]р[ыиуү]?)?н?д[аеоө]г?[ыиуү]? /u

/** The body that stands in the ablative before the verb. */
function sourceIn(walk: Walk, { start, end }: Span, verb: string): Named | undefined {
  // "Министрликтен … билдиришти": they of the ministry did.
  const [head] = namedIn(walk, { start, end })
  if (head?.type === 'organisation' && head.start - start < 2 && THEY.test(verb) && caseOf(walk, head) === 'ablative')
    return head
  const last = namedIn(walk, { start, end }).findLast(({ type }) => type === 'organisation')
  return last && end - last.end < 2 && caseOf(walk, last) === 'ablative' ? last : undefined
}

const THEY = /(?:[ыиуү]шт[ыиуү]|ш[аеоө]т|ш[кг][аеоө]н)$/u

const ABOUT_THIS =
  /^(?:бул |мын|аны )?(?:тууралуу|жөнүндө|боюнча|маалыматты|кабарды) (?:[^ ,]+ ){0,8}[^ ,]*$|^(?:бул|муну|мындай маалыматты) (?:тууралуу |жөнүндө |боюнча )?(?:[^ ,]+ ){0,8}(?:кызматы|кызматынан|агенттиги|сайты|өкүлү|катчысы|бөлүмү)$/u

/** A report before whoever tells it. */
const TOLD = /^.*[а-яөүң](?:[гк][аеоө]н|турган|[аеоө]р|экен|[бп][аеоө]с)(?:[ыиуү]н|д[ыиуү]г[ыиуү]н) /u

/** Clauses that somebody reports before the last one: "… келгенин, … ачарын жана … экенин билдирди". */
export function reportedBefore({ sentence: { lower } }: Walk, { start, end }: Span): Span[] {
  const words = lower.slice(start, end)
  if (!words.includes('ын') && !words.includes('ин') && !words.includes('ун') && !words.includes('үн')) return []
  const found: Span[] = []
  let from = start
  for (const { 0: whole, index } of words.matchAll(PARTED)) {
    const stop = start + index + whole.search(/,| (?:жана|ошондой эле|бирок|ал эми) /u)
    if (stop - from > 11 && end - (start + index + whole.length) > 11)
      found.push(trim(lower, { start: from, end: stop }))
    from = start + index + whole.length
  }
  return found
}
const PARTED =
  /(?<=[а-яөүң]{2} ?)(?:(?<! )[гк][аеоө]н[ыиуү]н|турган[ыиуү]н|экен(?:ин|дигин)|[аеоө]р[ыиуү]н|[бп][аеоө]с[ыиуү]н)(?:,| жана| ошондой эле|, (?:бирок|ал эми|ошондой эле)) /gu

/** Enters one of several clauses that somebody reports, with the promise or the act inside of it. */
export function reports(walk: Walk, says: Act, trigger: Span, part: Span, who: Who): void {
  const { lower } = walk.sentence
  const inner = subjectsIn(walk, part)[0]
  if (reportsPromise(walk, part, inner, who)) return
  const own = predicatesIn(lower, part.start, part.end).findLast(
    ({ end, act }) =>
      part.end - end < 2 &&
      ((act.frame === 'thing' && act.kind !== 'signature') || (act.frame === 'do' && act.kind === 'commitment')),
  )
  if (!own) return walk.emit(says, trigger, part, who)
  const content = trim(lower, { start: inner ? inner.end : part.start, end: own.start })
  walk.emit(own.act, { start: own.start, end: own.end }, content, inner ? phrase(inner) : who)
}
