import type { Span } from '../../../ground/index.ts'
import type { Found, SceneView, Sentence, Who } from '../grammar.ts'
import { readBeside, readOwn, readPlain } from './act/fact.ts'
import { explains, readExplained } from './act/explained.ts'
import { readImperatives } from './act/imperative.ts'
import { readItem } from './act/item.ts'
import { readLeading } from './act/leading.ts'
import { readClause } from './act/main-clause.ts'
import { type Label, labelOf, pastDateline, pastNumber, pastTopic } from './act/opening.ts'
import { readResolution } from './act/resolution.ts'
import { readSigning, signingIn } from './act/paper.ts'
import { accordingTo, clausesOf, leadIn, type Stretch, stretchesOf } from './act/quotation.ts'
import { Telling, type Voice } from './act/telling.ts'
import { whoIs } from './act/who.ts'
import { withoutAsides } from './aside.ts'
import type { Clause } from './clause/clause.ts'
import { withoutCourtesy } from './courtesy.ts'
import { NAMESAKE } from './open-name/person.ts'
import { withReports } from './reported.ts'
import { withSayings } from './saying.ts'
import { UNDERTAKEN } from './lexicon/index.ts'
import { type Unit, unitsOf } from './unit.ts'
import { untitled, withoutWoven } from './woven.ts'

/** Units beyond which a stretch without a stop is no sentence that anybody wrote. */
const LONGEST = 600

/** The acts of an English sentence. */
export function actsIn(written: Sentence, scene: SceneView): Found[] {
  // A line in capitals is a heading.
  if (!/\p{Ll}/u.test(written.text.slice(written.start, written.end).replace(/\([a-z ]{1,20}\)\s*$/, ''))) return []
  // "Ministers meet in Osh (photo)": a line that ends with a note in brackets and no stop is a heading.
  if (isNoted(written)) return []
  // "Lanzhou-based food processor": where somebody is from acts in nothing.
  const names = written.names.filter(
    ({ start, end }) =>
      !(written.lower[end] === '-' && COMES_FROM.test(written.lower.slice(end, end + 15))) &&
      !NAMESAKE.test(written.lower.slice(Math.max(written.start, start - 50), start)),
  )
  const sentence = untitled(names.length === written.names.length ? written : { ...written, names })
  const whole = unitsOf(sentence)
  const units = sentence.quoted ? whole : withoutWoven(whole)
  if (units.length < 2 || units.length > LONGEST || units.at(-1)!.text === '?') return []
  // "«…?» asked the deputy": what was asked, stands before.
  if (ASKED.test(units[units[0]!.kind === 'title' ? 1 : 0]!.text) && (units[0]!.kind === 'title' || !units[0]!.capital))
    return []
  const plain = withoutAsides(
    withoutCourtesy(withSayings(withReports(units, sentence.lower), sentence.lower)),
    sentence.lower,
  )
  const found = read(new Telling(sentence, plain, scene))
  return plain.told && !sentence.quoted ? withRelated(found, plain.told, sentence, scene) : found
}

// "The firm, which has agreed to buy milk, will build a plant": what is told of it between the commas is an act as well.
function withRelated(
  found: readonly Found[],
  related: readonly (readonly Unit[])[],
  sentence: Sentence,
  scene: SceneView,
): Found[] {
  const more = related.flatMap((units) => {
    if (units.some(({ text }) => text === '«' || text === '»')) return []
    const told = new Telling(sentence, { units, said: null }, scene)
    const range = { from: 0, to: units.length }
    const clauses = clausesOf(told, range)
    const voice: Voice = { by: { is: 'narrator' }, reported: false, speech: false }
    clauses.forEach(({ place }, index) => {
      if (place === 'main') readClause(told, clauses, index, range, voice)
    })
    return told.found.filter((one) => one.found === 'act' && one.kind !== 'meeting' && one.kind !== 'statement')
  })
  return more.length ? [...more, ...found] : [...found]
}

const ASKED = /^(?:asked|asks|wondered|wonders|inquired|enquired|demanded)$/
const COMES_FROM = /^-(?:based|born|led|backed|listed|headquartered)\b/
const NOTE = /[^.!?»] ?\([\p{L} ]{1,20}\)$/u
function isNoted({ text, start, end }: Sentence): boolean {
  if (text[end - 1] !== ')' || end - start > 120 || (start > 0 && text[start - 1] !== '\n')) return false
  return (end >= text.length || /[\r\n]/.test(text[end]!)) && NOTE.test(text.slice(Math.max(start, end - 26), end))
}

const PROMISES = /^(?:vow|promis|pledg|guarante|assur)[a-z]*$/

// Words to the reader himself: nobody promises him anything that counts.
const PROMOTION =
  /\bwe (?:promise|guarantee|offer|assure) you\b|\b(?:subscribers?|subscribe(?![sd]| to (?:the|this|that|these|such|its) )|unsubscribe|newsletter|cookies?|your (?:address|inbox|e?-?mail|privacy|data)|click here|read more|follow us|sign up|all rights reserved|views expressed|the author's own|download our|see also|read also)\b/

// The same where somebody seems to go on speaking: no answer of his says so.
const PAGE =
  /\b(?:unsubscrib\w+|newsletter|click here|your (?:inbox|e?-?mail)|follow us|all rights reserved|download our)\b/

function read(told: Telling): Found[] {
  const { units, sentence } = told
  if (
    (sentence.quoted ? PAGE : PROMOTION).test(told.text({ from: 0, to: units.length })) &&
    !units.some(({ text }) => text === '«')
  )
    return []
  if (readItem(told) || readResolution(told)) return told.found
  const label = labelOf(told)
  told.floor = sentence.quoted || label?.known === true
  const from = label?.to ?? Math.max(pastNumber(told), pastDateline(told), pastTopic(told))
  const signing = signingIn(told, from)
  if (signing) return [signing]
  const stretches = stretchesOf(told, from).map(({ range, quoted }) => ({
    range,
    quoted,
    clauses: clausesOf(told, range),
  }))
  const quotes = stretches.some(({ quoted }) => quoted)
  const said = stretches
    .filter(({ quoted }) => !quoted)
    .flatMap(({ clauses }) => clauses)
    .find(({ place, group }) => place === 'postposed' || (group.act?.speech && quotes && place === 'main'))
  const speaker: Who | null = said?.subject
    ? whoIs(told, said.subject)
    : told.said
      ? told.said.who
        ? { is: 'phrase', span: told.said.who }
        : { is: 'same' }
      : leadIn(told, stretches)
  if (
    said?.group.act?.to === UNDERTAKEN ||
    said?.group.act?.that === UNDERTAKEN ||
    (told.said && PROMISES.test(sentence.lower.slice(told.said.verb.start, told.said.verb.end)))
  )
    told.promiser = speaker
  if (speaker?.is === 'phrase' && quotes) told.found.push({ found: 'speech', who: speaker, goesOn: false })
  const alone = stretches.length === 1
  // A quotation that begins here and goes on: whose it is, is told at its end.
  if (alone && quotes) told.floor = true
  for (const stretch of stretches)
    if (stretch.range.from < stretch.range.to)
      readStretch(told, stretch, { label, speaker, alone, said: said?.group ?? told.said?.verb ?? null })
  return told.found
}

/** What a stretch of a sentence says, in the voice of whoever says it. */
function readStretch(
  told: Telling,
  { range, quoted, clauses: written }: Stretch & { readonly clauses: readonly Clause[] },
  { label, speaker, alone, said }: { label: Label | null; speaker: Who | null; alone: boolean; said: Span | null },
): void {
  // "«Why are we learning this from a leaflet?» she said"
  if (quoted && told.units[range.to - 1]?.text === '?') return
  const according = accordingTo(told, range)
  // "According to the minister, head of the party, the price …": past all that says who.
  const past = according?.range.from ?? 0
  const clauses = written.map((one) =>
    one.subject && one.subject.from < past && one.subject.to > past
      ? { ...one, subject: { from: past, to: one.subject.to } }
      : one,
  )
  // 'said it "stands ready"': the subject stands before the quotation.
  const bare = quoted && clauses[0] && (clauses[0].subject === null || clauses[0].subject.to <= clauses[0].subject.from)
  if (!bare) told.subject = null
  const accord = according?.who ?? null
  const speech = quoted || told.sentence.quoted || label !== null || (told.scene.speaking && alone)
  const own: Who = speech ? (speaker ?? { is: label && !label.known ? 'unknown' : 'speaker' }) : { is: 'narrator' }
  const postposed = clauses.some(({ place }) => place === 'postposed') || told.said !== null
  const voice: Voice = {
    by: postposed && speaker ? speaker : (accord ?? own),
    reported: accord !== null || postposed,
    speech: speech || accord !== null || postposed,
  }
  const count = told.found.length
  const begin = clauses.find(({ place }) => place === 'main')?.begin ?? range.from
  const led = alone && readLeading(told, range, clauses, voice)
  if (alone && !led && told.sentence.quoted && begin > range.from + 3)
    readOwn(told, [], { from: range.from, to: begin }, voice)
  if (speech && readImperatives(told, range, clauses, voice)) return
  const silent: number[] = []
  clauses.forEach((clause, index) => {
    const before = told.found.length
    if (clause.place === 'main') readClause(told, clauses, index, range, explains(told, clauses, index, voice) ?? voice)
    if (clause.place === 'main' && told.found.length === before) readExplained(told, clauses, index, range, voice)
    if (told.found.length === before && clause.place === 'main') silent.push(index)
    else if (clause.place === 'postposed') told.subject = clause.subject
  })
  const spoken = (quoted && speaker !== null) || postposed || accord !== null
  // "It is needed, argued X, who urged …": what X urged is not all that he said.
  const close = postposed ? clauses.find(({ place }) => place === 'postposed')?.group.start : undefined
  if (alone) readSigning(told, range, voice)
  const spoke = told.found
    .slice(count)
    .some((one) => one.found === 'act' && (close === undefined || one.trigger.start < close))
  // "The firm, he explained, has built forty such plants, and none has failed": what has no act of its own, beside what has.
  if (spoke && spoken) for (const index of silent) readBeside(told, clauses, index, range, said, voice)
  if (spoke) return
  if (spoken) readPlain(told, clauses, according?.range ?? range, said, voice)
  else if (alone && told.floor) readOwn(told, clauses, range, voice)
}
