import type { Span } from '../../../ground/index.ts'
import type { Found, SceneView, Sentence } from '../grammar.ts'
import { PLACES } from './deed.ts'
import { contentIn, rumourIn, withoutReceiver } from './content.ts'
import { does } from './doing.ts'
import { meets } from './meeting.ts'
import { predicatesIn, type Predicate } from './predicate.ts'
import { promisesIn, STATED } from './promise.ts'
import { says } from './saying.ts'
import { papersIn, signs } from './signature.ts'
import { isOffered, isRetold, isUndone } from './retold.ts'
import { caseOf, doerIn, personIn, subjectsIn, tellerIn } from './subject.ts'
import type { Act } from './lexicon/row.ts'
import { after, parted, phrase, trim } from './stretch.ts'
import { voiceAt } from './voice.ts'
import { OUR_SIDE, SAYS, SPEAKER, Walk } from './walk.ts'

const LONGEST = 2000
/** What a page asks of its readers. */
const OFFERS =
  /(?<![а-яөүң])(?:(?:каналга|баракчага|баракчабызга|каналыбызга) (?:жазыл|кошул|катталы)|редакция(?:нын|быздын)? (?:пикири|көз карашы)|(?:инстаграм|фейсбук|ютуб|телеграм)[а-яөүң]{0,10} (?:ээрчи|жазыл|кошул)|(?:байланыш|маалымат үчүн) телефон)/u

const ASKED_OF_READERS = /[а-яөүң]{2}ң[ыиуү]з(?:д[аеоө]р)?[.!]*$/u
const signedOrQuoted = (lower: string, { sentence: { signed, start, end } }: Walk): boolean =>
  signed || /[«»:]/.test(lower.slice(start, end))

/** The acts of one Kyrgyz sentence: the verb comes last, so that everything lies before its predicate. */
export function acts(sentence: Sentence, scene: SceneView): readonly Found[] {
  // Longer than any sentence that somebody wrote: a page without stops, or one made to keep a reader busy.
  if (sentence.end - sentence.start > LONGEST) return []
  if (OFFERS.test(sentence.lower.slice(sentence.start, sentence.end))) return []
  const walk = new Walk(sentence, scene)
  const { lower, start, end } = walk.sentence
  let whole = trim(lower, { start, end })
  if (/\?»?$/.test(lower.slice(start, end).trim())) return []
  // "Ката тапсаңыз, Ctrl+Enter басыңыз": a page asks its readers.
  if (!walk.speaking && !signedOrQuoted(lower, walk) && ASKED_OF_READERS.test(lower.slice(start, end).trim())) return []
  whole = speechOf(walk, whole)
  for (const part of parted(lower, whole)) readPart(walk, part)
  if (walk.speaking && walk.found.length === 0 && !walk.retold) states(walk, whole)
  return walk.found
}

// Whoever answers states what no verb introduces.
function states(walk: Walk, whole: Span): void {
  const words = walk.sentence.lower.slice(whole.start, whole.end)
  if (whole.end - whole.start > 20 && STATED.test(words) && !RUMOURED.test(words))
    walk.emit(SAYS, whole, whole, SPEAKER)
}
/** That rumours went round, which whoever tells it does not say himself. */
const RUMOURED = /деген (?:кабар|сөз|имиш|ушак|маалымат|кеп)[а-яөүң]* (?:тара|тарка|жүр|чы[гк]|айтыл|пайда)/u

function readPart(walk: Walk, whole: Span): void {
  const { lower } = walk.sentence
  const predicates = predicatesOf(walk, whole)
  let from = whole.start
  predicates.forEach((predicate, at) => {
    if (predicate.start < from) return
    let near = nearestClause(walk, trim(lower, { start: from, end: predicate.start }))
    // "Анын пикиринде, … керек": whose words it is.
    const voice = predicate.act.frame === 'say' ? null : voiceAt(walk, near)
    if (voice?.by) {
      walk.reporter = phrase(voice.by)
      near = voice.rest
    }
    const segment = predicate.act.frame === 'whole' ? near : mainClause(walk, near)
    const next = predicates[at + 1]
    // "керектигин айтты", "даяр экенин билдирди": the verb of saying belongs to the one before it.
    if (predicate.act.frame === 'say' && segment.end - segment.start < 2 && walk.found.length) {
      from = predicate.end
      return
    }
    readPredicate(walk, predicate, segment, next)
    from = predicate.end
    // "… үч документке кол коюшту: меморандумга, протоколго": each of them.
    if (predicate.act.kind === 'signature' && lower[from] === ':' && papersBehind(walk, predicate, whole))
      from = whole.end
  })
  promisesIn(walk, trim(lower, { start: from, end: whole.end }))
}

/** Enters each of the papers that a colon lists behind the act of signing them all. */
function papersBehind(walk: Walk, { act, start, end }: Predicate, whole: Span): boolean {
  const papers = papersIn(walk, { start: end + 1, end: whole.end })
  const all = walk.found.at(-1)
  if (papers.length < 2 || all?.found !== 'act' || all.kind !== 'signature') return false
  walk.found.pop()
  for (const paper of papers) walk.emit(act, { start, end }, paper, all.who)
  return true
}

/** Predicates that are acts: not those that only describe a noun, nor those that somebody hopes for. */
function predicatesOf(walk: Walk, span: Span): Predicate[] {
  const { lower } = walk.sentence
  const all = predicatesIn(lower, span.start, span.end).filter((one) => {
    const next = lower.slice(one.end, span.end)
    const describes =
      /[гк][аеоө]н$/u.test(lower.slice(one.start, one.end)) && /^ (?!эле|деп|жана|эмес|деген|болчу)[а-яөүң]/u.test(next)
    // "жолугушуп турууга": a converb of the infinitive behind it.
    const carried =
      lower.slice(one.start, one.end).endsWith('п') &&
      /^ (?:тур|жүр|кел|бар|бер|ал|кой|кал|чы[гк])[уоөү]+(?:га|го|гө|ге|ну|нү|ны|с[ыиуү]н?)?(?![а-яөүң])/u.test(next)
    // "Маселени чечип беребиз": it will be done, and nobody has agreed.
    if (one.act.kind === 'agreement' && lower[one.end - 1] === 'п' && /^ (?:бер|кой|ташта|бүт)[аеоө]/u.test(next))
      return false
    // "Отчётту тапшырды": with a thing before it the verb hands over and asks for nothing.
    const hands =
      one.act.kind === 'call' && lower.startsWith('тапшыр', one.start) && !lower.startsWith('тапшырма', one.start)
    if (hands && !ASKED.test(lower.slice(Math.max(span.start, one.start - 60), one.start).trimEnd())) return false
    // "Ачык сүйлөшүп иштөөнү": how something is done.
    const how = one.act.kind === 'meeting' && /^ [а-яөүң]+(?:уу|үү|оо|өө|ш[уү])/u.test(next)
    // "Келишимдерди жарыялайт": to publish a thing is to do it and not to say so.
    const publishes = lower.startsWith('жарыялай', one.start) || lower.startsWith('жарыялар', one.start)
    if (
      publishes &&
      /(?:[дтн][ыиуү] (?:[^ ,]+ ){0,4}|(?:тендер|конкурс|аукцион|мораторий|карантин|тыюу|мунапыс) )$/u.test(
        lower.slice(Math.max(span.start, one.start - 50), one.start),
      )
    )
      return false
    // "100 студентти кабыл алат": a place for many is given, and nobody is met.
    const takes = /^кабыл ал(?:ат|ышат|абыз)$/u.test(lower.slice(one.start, one.end))
    if (takes && PLACES.test(lower.slice(Math.max(span.start, one.start - 40), one.start))) return false
    if (one.act.kind === 'commitment' && isOffered(lower, one, span)) return false
    return !describes && !carried && !(how && lower[one.end - 1] === 'п') && !isInTitle(walk, one)
  })
  return all.filter((one, at) => {
    const next = all[at + 1]
    // "Министр менен жолугуп, … талкуулады": one meeting.
    if (
      one.act.kind === 'meeting' &&
      lower[one.end - 1] === 'п' &&
      all.slice(at + 1).some(({ act }) => act.kind === 'meeting')
    )
      return false
    // "that he invited …" is the object of another verb unless a verb of saying follows.
    const named = /(?:[гк][аеоө]н[ыиуү]н|[аеоө]р[ыиуү]н|турган[ыиуү]н)$/u.test(lower.slice(one.start, one.end))
    const told =
      next?.act.frame === 'say' &&
      ((next.start - one.end < 16 && !lower.slice(one.end, next.start).includes('»')) ||
        tellerIn(walk, { start: one.end, end: next.start }) !== undefined)
    if (named && one.act.frame !== 'say' && !told) return false
    const hoped =
      next &&
      (next.act.kind === 'expectation' || next.act.kind === 'assessment' || next.act.polarity === 'denial') &&
      next.act.frame === 'say'
    if (hoped && /^ (?:деп|деген)(?: |$)/u.test(lower.slice(one.end, next.start + 4))) return false
    // "… даяр деп эсептейт", "… даяр деп жазды": what somebody thinks or writes of another.
    return !(one.act.kind === 'commitment' && OPINION.test(lower.slice(one.start, span.end)))
  })
}

const OPINION =
  /^[а-яөүң]+(?: деп|дыгын)? (?:деген (?:пикир|ой|сөз|кабар|имиш|кеп|үмүт|божомол)|(?:деп )?(?:эсепте|болжо|божомолдо|жаз(?=[ыдага]|ып)|кабарла|ишен(?!дир)|ойло|шек|күмөн|деп (?:сында|айыпта|күнөөлө)))[а-яөүң]*/u

// "Журналисттер сураганда, министр …": whoever acts in the main clause, where it names somebody.
function mainClause(walk: Walk, segment: Span): Span {
  const { lower } = walk.sentence
  const before = WHEN.exec(lower.slice(segment.start, segment.end))
  // "Ли Вэй эгер … берсе, компания даяр экенин айтты": he goes on behind it.
  if (!before || / эгер(?:де)? /u.test(before[0])) return segment
  const main = trim(lower, { start: segment.start + before[0].length, end: segment.end })
  return subjectsIn(walk, main).length ? main : segment
}
const WHEN = /^[^,]{8,160}?(?:[гк][аеоө]нд[аеоө]|[гк][аеоө]нд[аеоө]н кийин|[гк][аеоө]нч[аеоө]|с[аеоө]), (?!деп)/u

// Clauses with a promise of their own may stand before the clause of the predicate.
function nearestClause(walk: Walk, segment: Span): Span {
  const { lower } = walk.sentence
  const before =
    /^.*(?<![а-яөүң])(?!(?:маалымат|маданият|саясат|мамлекет|адабият|адилет|урмат|кызмат|сапат|интернет|бюджет|кабинет|комитет|университет|депутат|сертификат|формат|көчөт|шарият)(?:,| ))[а-яөүң]{3,}(?:[аеоө]т|йт|[аеоө]б[ыиуү]з|йб[ыиуү]з)(?:, (?:ал эми |бирок )?| жана )/u.exec(
      lower.slice(segment.start, segment.end),
    )
  if (!before) return segment
  promisesIn(walk, trim(lower, { start: segment.start, end: segment.start + before[0].length }))
  return trim(lower, { start: segment.start + before[0].length, end: segment.end })
}

/** Where the words of a quotation end and who spoke them is told: the first such place behind which nothing more is quoted. */
function tailOf(text: string): { readonly from: number; readonly at: number } | null {
  if (!text.includes('де') && !text.includes('ады') && !text.includes('ди')) return null
  const free = quotesEnd(text)
  for (const { 0: joint, index } of text.matchAll(TAIL))
    if (index + joint.length >= free) return { from: index, at: index + joint.length }
  return null
}
const TAIL =
  /»?,? ?-\s(?=деп |деди|дейт|дешти|деген |кошумчалады|белгиледи|айтты|билдирди|түшүндүрдү|эскертти|тактады|жооп (?:берди|кайтарды)|маалымдады)|, (?=деди |дейт |дешти |деп (?:эсепте|айт|билдир|белгиле|кошумчала)[а-яөүң]{1,12} [а-яөүң«])/gu

// Behind which nothing is quoted but names: «Күн» компаниясынын директору.
function quotesEnd(text: string): number {
  for (let end = text.length; ;) {
    const close = text.lastIndexOf('»', end - 1)
    const open = text.lastIndexOf('«', end - 1)
    if (close < 0 && open < 0) return 0
    const name = close > open && close - open < 62 && NOUN.test(text.slice(close + 1, close + 3))
    if (!name) return Math.max(close, open) + 1
    end = open
    if (end < 1) return 0
  }
}
const NOUN = /^ [а-яөүң]/u

/** «…», — деди ал: who speaks stands after the words; the rest is only the words. */
function speechOf(walk: Walk, whole: Span): Span {
  const { lower } = walk.sentence
  const text = lower.slice(whole.start, whole.end)
  const tail = tailOf(text)
  if (tail) {
    const at = whole.start + tail.at
    const reporter = personIn(walk, { start: at, end: whole.end })
    // "Министр: «…», - деди": who speaks is named before his words.
    const head = reporter ? null : /^[^«»:]{3,90}: ?«/u.exec(text.slice(0, tail.from))
    const named = head ? personIn(walk, { start: whole.start, end: whole.start + head[0].indexOf(':') }) : undefined
    const lead = head && named && caseOf(walk, named) === 'nominative' ? head[0].length : 0
    walk.reporter = reporter ? phrase(reporter) : lead && named ? phrase(named) : SPEAKER
    const inner = trim(lower, { start: whole.start + lead, end: whole.start + tail.from })
    const told = text.slice(tail.at)
    // "Мамлекет башчысы: «…»" or a lead-in before the quotation.
    const felt = HOPED.test(told) ? HOPES : told.startsWith('деп эсепте') ? THINKS : null
    if (felt) walk.emit(felt, trim(lower, { start: at, end: whole.end }), inner, walk.reporter)
    else spoken(walk, inner)
    return { start: whole.end, end: whole.end }
  }
  const label = /^(?<who>[^«»:]{3,90}): ?«?/u.exec(text)
  if (label) {
    const who = { start: whole.start, end: whole.start + label.groups!['who']!.length }
    const named = personIn(walk, who)
    // "Биздин Telegram-канал: …": whose it is, and nobody who speaks.
    const speaker = named && caseOf(walk, named) === 'nominative' ? named : undefined
    // A title at the head of a text gives nobody the floor.
    if (speaker && isHeadline(walk)) return { start: whole.end, end: whole.end }
    // "Элге берген сөзүм бар: …": who gives his word, and what for.
    const word = speaker ? null : GIVES_WORD.exec(label.groups!['who']!)
    if (word) {
      const rest = trim(lower, { start: whole.start + label[0].length, end: whole.end })
      walk.emit(
        PROMISED,
        { start: who.start + word.index, end: who.end },
        rest,
        /б[ыиуү]з/u.test(word[0]) ? OUR_SIDE : SPEAKER,
      )
      return { start: whole.end, end: whole.end }
    }
    // "Элден суранарым: …", "Жеке пикирим: …": what follows is said by whoever speaks.
    if (!speaker && /(?:м|б[ыиуү]з)$/u.test(label.groups!['who']!))
      return trim(lower, { start: who.end + 1, end: whole.end })
    if (speaker) {
      // "Аким кабарды жокко чыгарды: «…»": the lead is an act of its own.
      const lead = predicatesOf(walk, who).findLast(({ end }) => who.end - end < 2)
      if (lead?.act.kind === 'signature') return whole
      if (lead && (lead.act.rule !== 'says' || TELLS_THAT.test(lower.slice(who.start, lead.start)))) readPart(walk, who)
      walk.reporter = phrase(speaker)
      walk.found.push({ found: 'speech', who: walk.reporter, goesOn: true })
      return trim(lower, { start: whole.start + label[0].length, end: whole.end })
    }
  }
  return whole
}

/** A clause that is reported, before the verb of saying. */
const TELLS_THAT = /(?:[гк][аеоө]н|турган|экен|экендиг|[аеоө]р|[бп][аеоө]с|жок)[ыиуү]н,? $/u
/** One's own word, before what one gives it for. */
const GIVES_WORD =
  /(?<![а-яөүң])(?:(?:сөз|убада)[уүа]?(?:м|б[уүы]з) (?:бар|ушул|бул)|(?:сөз|убада|кепилдик|ант) бер(?:ем|емин|ебиз)|убада кылам|убада кылабыз|милдеттенем|милдеттенебиз)$/u
const PROMISED: Act = { ...SAYS, rule: 'undertakes', kind: 'commitment', modality: 'undertaken', strength: 4 }

/** «…», — деп үмүттөнөт: what is quoted is a hope. */
const HOPED = /^деп (?:үмүт|ишен(?!дир)|тиле|божомол|болжо|ойло)/u
const THINKS: Act = { ...SAYS, rule: 'thinks', kind: 'assessment' }
const HOPES: Act = { ...SAYS, rule: 'hopes', kind: 'expectation', modality: 'hope', strength: 1 }

// Direct speech: acts inside of it, else a statement.
function spoken(walk: Walk, inner: Span): void {
  const { lower } = walk.sentence
  const before = walk.found.length
  for (const part of parted(lower, inner)) {
    let from = part.start
    for (const predicate of predicatesOf(walk, part).filter((one) => one.act.rule !== 'says')) {
      if (predicate.start < from) continue
      readPredicate(walk, predicate, nearestClause(walk, trim(lower, { start: from, end: predicate.start })), undefined)
      from = predicate.end
    }
    promisesIn(walk, trim(lower, { start: from, end: part.end }))
  }
  if (walk.found.length === before && inner.end - inner.start > 8)
    walk.emit(SAYS, inner, inner, walk.reporter ?? SPEAKER)
}

function isHeadline(walk: Walk): boolean {
  const { text, start, end } = walk.sentence
  return text.slice(0, start).trim() === '' && !/[.!?…]$/.test(text.slice(start, end).trim())
}

function readPredicate(walk: Walk, { act, start, end }: Predicate, segment: Span, next: Predicate | undefined): void {
  const { lower, signed } = walk.sentence
  const trigger = { start, end }
  if (DONE.has(act.kind) && isUndone(lower.slice(end, end + 12))) return denies(walk, trigger, segment)
  switch (act.frame) {
    case 'whole':
      return meets(walk, act, trigger, segment)
    case 'say':
      return says(walk, act, trigger, segment)
    case 'thing': {
      if (act.kind === 'signature') return signs(walk, act, trigger, segment)
      const reported =
        next?.act.frame === 'say' &&
        (/(?:[аеоө]?р[ыиуү]н|турган(?:ын|дыгын)?|[гк][аеоө]н(?:[ыиуү]н|д[ыиуү]г[ыиуү]н)?)$/u.test(
          lower.slice(start, end),
        ) ||
          lower.startsWith(' деп ', end))
      const [outer, inner] = subjectsIn(walk, segment)
      if (reported && outer && inner) {
        walk.reporter = phrase(outer)
        walk.subject = phrase(inner)
        return walk.emit(act, trigger, after(lower, segment, inner.end), walk.subject)
      }
      const who =
        act.rule === 'moves'
          ? lower.startsWith('биз', start)
            ? OUR_SIDE
            : SPEAKER
          : act.polarity === 'denial'
            ? (walk.reporter ?? (walk.speaking ? SPEAKER : { is: 'home' as const }))
            : doerIn(walk, segment, trigger)
      const bare =
        act.polarity === 'denial' && /^(?:бул|мунун баары|баары)?$/u.test(lower.slice(segment.start, segment.end))
      const content = bare
        ? { start: Math.min(segment.start, start), end }
        : act.polarity === 'denial'
          ? rumourIn(walk, segment)
          : contentIn(walk, segment)
      return walk.emit(act, trigger, withoutReceiver(walk, content), who)
    }
    case 'do': {
      const tells = next?.act.frame === 'say' && next.act.rule === 'says' && REPORTS.test(lower.slice(start, end))
      const teller = tells ? tellerIn(walk, { start: end, end: next.start }) : undefined
      if (isRetold(walk, act, trigger, segment)) return retells(walk, trigger, segment)
      return does(
        walk,
        signed && act.strength === 4 && act.kind === 'commitment' ? { ...act, strength: 5 } : act,
        trigger,
        segment,
        next?.act.frame === 'say' && REPORTS.test(lower.slice(start, end)) && next.start - end < 16,
        teller ? phrase(teller) : null,
      )
    }
  }
}
/** An act that the verb behind it reports: «макул болгонун билдирди». */
const REPORTS = /(?:[гк][аеоө]н|турган|экен|[аеоө]р)(?:[ыиуү]н|д[ыиуү]г[ыиуү]н)$/u

function denies(walk: Walk, trigger: Span, segment: Span): void {
  const who = walk.reporter ?? (walk.speaking ? SPEAKER : null)
  if (who)
    walk.emit({ ...SAYS, polarity: 'denial', rule: 'not' }, trigger, { start: segment.start, end: trigger.end }, who)
}

/** Acts that were not done where a negation follows: "кол коюлган жок". */
const DONE = new Set(['commitment', 'agreement', 'signature', 'meeting'])
/** What one is ordered to do stands before the verb. */
const ASKED =
  /(?:уу|үү|оо|өө)н[уү] (?:[^ ,]+ ){0,3}[^ ,]+(?:[гк]|н)[аеоө]$|(?:[уоөү]у|үү|оо|өө|уу|ыш|иш|уш|үш)(?:ну|нү|ны|ни|ын|ин)?$|(?:милдет|тапшырма|көзөмөл)[а-яөүң]{0,12}$| иш[а-яөүң]{0,8}$/u

function retells(walk: Walk, trigger: Span, segment: Span): void {
  const [outer, inner] = subjectsIn(walk, segment)
  walk.retold = true
  const who = walk.reporter ?? (walk.speaking ? SPEAKER : inner && outer ? phrase(outer) : null)
  if (!who) return
  const from = inner && outer ? outer.end : segment.start
  const act: Act = { ...SAYS, rule: 'retells' }
  walk.emit(act, trigger, after(walk.sentence.lower, { start: segment.start, end: trigger.end }, from), who)
}

function isInTitle(walk: Walk, { start, end }: Span): boolean {
  const { lower, titles } = walk.sentence
  return titles.some(
    (title) =>
      title.start < end &&
      start < title.end &&
      !/^,? ?-? ?(?:деп|деди|деген|дейт)/u.test(lower.slice(title.end, title.end + 12)),
  )
}
