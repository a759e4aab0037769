import { whoWeAre } from './apposition.ts'
import type { Range } from './clause/range.ts'
import { type Source, sourceIn } from './source.ts'
import { formsOf } from './verb/form.ts'
import { canAct, isComma, type Unit } from './unit.ts'
import { byVerb, isVerb } from './verb/act-of.ts'
import { ACTORS } from './verb/finite.ts'
import { auxiliaries, isAdverb, prepositions } from './word.ts'

/** A sentence without what only stands in between, and who was said there to say it. */
export interface Plain {
  readonly units: readonly Unit[]
  /** "The ban, he added, was …": "he", null for whoever spoke before; the verb is the trigger. */
  readonly said: Source | null
  /** ", which has agreed to buy milk,": whoever stands before the comma, and what is told of him between the two. */
  readonly told?: readonly (readonly Unit[])[]
}

const SAYS = new Map(
  'rule say add note stress explain tell warn insist continue conclude reckon complain smile declare assure state announce underline recall believe think argue admit concede write claim emphasise emphasize observe remark point inform remind vow promise pledge argue maintain reason reveal disclose report estimate reckon suggest predict'
    .split(' ')
    .concat(
      [...byVerb]
        .filter(([, acts]) => acts.some((act) => act.speech && !act.tail && !act.object))
        .map(([verb]) => verb),
    )
    .flatMap((verb) => formsOf(verb).filter(([, form]) => form !== 'ing' && form !== 'base')),
)
const FIRM =
  /^(?:company|firm|operator|contractor|developer|manufacturer|builder|carrier|supplier|subsidiary|utility|airline)$/
const PHRASES =
  /^(?:for (?:its|his|her|their|our) part|in (?:turn|particular|addition|general|this regard|this context|this connection|principle|fact|return)|of course|among other things|on the other hand|at the same time|as (?:before|a rule|well|always)|for (?:example|instance)|if necessary|where (?:appropriate|necessary|possible)|inter alia|to be (?:fair|honest|frank|sure|precise|blunt|clear|exact)|(?:we|i) (?:am|are|was|were) told|it (?:is|was) said|oddly enough|strangely enough|mind you|you know|you see|so to speak|as it were|by the way|if you like|god willing|let us be honest|as (?:we|i|you|everybody|everyone) (?:know|knows|said|see)|to (?:my|our|his|her) (?:regret|surprise|shame|joy|mind|relief|great regret)|to put it (?:mildly|bluntly|simply)|in a word|in short|in other words|at any rate|after all|first of all|above all|i (?:am|was) (?:[a-z]+ )?(?:sorry|afraid|glad|happy|pleased|proud|ashamed|told)(?: to (?:say|admit|report|tell you))?|i (?:regret|am bound|must|have|dare|am obliged|am forced) (?:to )?(?:say|admit|confess|add)|with regret|with pleasure|without exaggeration|to say the least)$/
// After these words a name between commas is who they mean.
/** Words for whoever holds an office. */
export const TITLES =
  /^(?:counterpart|colleague|minister|president|premier|ambassador|director|chairman|chairwoman|chair|head|chief|governor|mayor|deputy|speaker|secretary|envoy|spokesman|spokeswoman|spokesperson|engineer|manager|executive|owner|leader|coordinator|rector|representative|company|firm|operator|contractor|developer|manufacturer|builder|carrier|supplier|investor|subsidiary|lender|utility|airline|producer|publisher|maker|exporter|importer)$/

/** Takes out adverbs and sayings between commas, and the commas around a name that only says who a title is. */
export function withoutAsides(units: readonly Unit[], lower: string): Plain {
  const kept: Unit[] = []
  let said: Plain['said'] = null
  const told: (readonly Unit[])[] = []
  for (let at = 0; at < units.length; at++) {
    const unit = units[at]!
    // "As the minister noted, …", "…, as the minister noted."
    const source: ReturnType<typeof outerSource> = !said && (at === 0 || isComma(unit)) ? outerSource(units, at) : null
    if (source) {
      said = source.said
      at = source.close
      continue
    }
    const bracket = unit.text === '(' && kept.length > 0 ? bracketEnd(units, at) : -1
    if (bracket > 0) {
      at = bracket
      continue
    }
    const own = at > 0 ? whoWeAre(units, at) : -1
    if (own > 0) {
      at = own
      continue
    }
    if (at > 0 && isComma(unit)) {
      const close = closing(units, at)
      const inside = { from: at + 1, to: close }
      if (close > 0 && kept.length > 0) {
        if (isAdverbial(units, inside, lower)) {
          // "According to him, now, it is necessary": the comma that ends the source stays.
          if (kept[0]!.text === 'according' && !kept.some(isComma)) kept.push(unit)
          at = close
          continue
        }
        if (isCircumstance(kept, units, inside)) {
          at = close
          continue
        }
        if (isRelative(units, at, close)) {
          const [of, pronoun] = [kept.at(-1)!, units[at + 1]!.text]
          if (canAct(of) && (pronoun === 'which' || pronoun === 'who')) told.push([of, ...units.slice(at + 2, close)])
          const own = ownClause(units, at + 1, close)
          if (own > 0) told.push(units.slice(own, close))
          at = close
          continue
        }
        const saying = sayingIn(units, inside)
        if (saying && !said && goesOn(units[close + 1], units[close + 2])) {
          said = saying
          at = close
          continue
        }
      }
      const name = units[at + 1]
      const before = units[at - 1]!
      const office = isPerson(name) && isComma(units[at + 2]) && !isTitle(before) ? officeOf(kept) : -1
      if (office >= 0) {
        kept.splice(office)
        kept.push(name!)
        at += kept[0]!.text === 'according' || opensRelative(units, at + 3) ? 1 : 2
        continue
      }
      if (isPerson(name) && isTitle(before) && (isComma(units[at + 2]) || ends(units[at + 2]))) {
        kept.pop()
        // "The founder of the firm, Fan Xiaomei": he is the founder.
        const words = kept.length
        if (
          name!.named?.type.startsWith('person') &&
          FIRM.test(before.text) &&
          kept[words - 1]?.text === 'the' &&
          kept[words - 2]?.text === 'of' &&
          words > 3
        )
          kept.splice(words - 3)
        // "…, and the president of Aranta, Rena Kolt, agreed"
        if (kept.length > 1 && kept.at(-1)!.text === 'the' && name!.named?.type.startsWith('person')) kept.pop()
        kept.push(name!)
        at += isComma(units[at + 2]) && !opensRelative(units, at + 3) ? 2 : 1
        continue
      }
    }
    // "The contractor, Southwest Tunnel, whose man attended, accepted": one name up to its comma.
    if (at > 0 && unit.kind === 'word' && units[at - 1]!.kind === 'name' && opensRelative(units, at)) {
      const close = units[at - 1]!.text.includes(', ') ? closing(units, at - 1) : -1
      const next = units[close + 1]
      if (close > 0 && next?.kind === 'word' && (auxiliaries.has(next.text) || isVerb(next.text))) {
        at = close
        continue
      }
    }
    kept.push(unit)
  }
  return told.length ? { units: kept, said, told } : { units: kept, said }
}

const OUTER = new Set(['as', 'if', 'to', 'on', 'in', 'by'])
function outerSource(units: readonly Unit[], at: number): { said: Source; close: number } | null {
  const from = at === 0 ? 0 : at + 1
  if (!OUTER.has(units[from]?.text ?? '')) return null
  let close = from + 1
  while (close < units.length && units[close]!.kind !== 'sign' && close - from < LONGEST_SOURCE) close++
  if (at === 0 ? !isComma(units[close]) : close < units.length && units[close]!.text !== '.') return null
  const said = sourceIn(units, { from, to: close })
  return said && { said, close: at === 0 ? close : close - 1 }
}
const LONGEST_SOURCE = 14

// "The Harvest Fund (AHF) will": what a body is called for short, or more of it, between it and its verb; a name at the end stays.
function bracketEnd(units: readonly Unit[], open: number): number {
  for (let at = open + 1; at < units.length && at - open < LONGEST_BRACKET; at++)
    if (units[at]!.text === ')') {
      const next = units[at + 1]
      return next && (next.kind !== 'sign' || isComma(next)) && !isItem(units, open, at) ? at : -1
    }
  return -1
}
const LONGEST_BRACKET = 9
// "…: (a) to begin …; (b) to end": marks of a list.
const isItem = (units: readonly Unit[], open: number, close: number): boolean =>
  close - open === 2 && /^(?:[a-z]|[ivx]{1,4}|\d{1,2})$/.test(units[open + 1]!.text)

// "…, he said, adding that …" ends what he says; "…, he said, was …" does not.
const goesOn = (unit: Unit | undefined, next: Unit | undefined): boolean =>
  // "…, he said, and the lake cannot wait"
  (unit?.text === 'and' &&
    next !== undefined &&
    (next.kind === 'name' || /^(?:the|this|that|these|those|it|they|we|he|she|none|nobody|no)$/.test(next.text))) ||
  (unit !== undefined &&
    !/^(?:he|she|they|we|i|it)$/.test(unit.text) &&
    unit.kind !== 'sign' &&
    !/^(?:who|which|whose)$/.test(unit.text) &&
    !(
      unit.kind === 'word' &&
      unit.text.endsWith('ing') &&
      !/^(?:(?:every|some|any|no)thing|spring|beijing)$/.test(unit.text)
    ) &&
    !['and', 'but', 'while'].includes(unit.text))

const isPerson = (unit: Unit | undefined): boolean =>
  ['person', 'person+role', 'organisation'].includes(unit?.named?.type ?? '')
const isTitle = ({ text, named }: Unit): boolean => named?.type === 'role' || TITLES.test(text)
// "The governor of Osh oblast, Elchibek Asanov,": where the words for his office begin, or -1.
function officeOf(kept: readonly Unit[]): number {
  for (let at = kept.length - 1; at >= 0 && kept.length - at < 9; at--) {
    const { text, kind, named } = kept[at]!
    if (kept[at + 1]?.text === 'of' && (TITLES.test(text) || named?.type === 'role'))
      return kept[at - 1]?.text === 'the' ? at - 1 : at
    if (
      kind === 'sign' ||
      (named && named.type.startsWith('person')) ||
      (kind === 'word' && (auxiliaries.has(text) || text === 'and'))
    )
      return -1
  }
  return -1
}

const ends = (unit: Unit | undefined): boolean => unit === undefined || unit.text === '.'

// "China, subject to domestic procedures, stands ready": between the subject that begins the sentence and its verb.
function isCircumstance(kept: readonly Unit[], units: readonly Unit[], { from, to }: Range): boolean {
  const [first, next] = [units[from], units[to + 1]]
  // "Approved, by 18 votes to 9, a plan", "said, after the talks, that": between the verb and what it takes.
  const verb = kept.at(-1)!
  if (
    first &&
    next &&
    kept.length > 1 &&
    verb.kind === 'word' &&
    isVerb(verb.text) &&
    first.kind === 'word' &&
    prepositions.has(first.text) &&
    (/^(?:an?|the|its|their|his|her|that|to|on|two|three|several)$/.test(next.text) || next.kind === 'number')
  )
    return true
  if (kept.length > 5 || !first || !next || next.kind !== 'word' || to <= from) return false
  if (
    !(first.text === 'subject' || prepositions.has(first.text)) ||
    !(canAct(kept.at(-1)!) || TITLES.test(kept.at(-1)!.text))
  )
    return false
  return auxiliaries.has(next.text) || isVerb(next.text)
}

// "The inspectorate, which fined the mine in August, intends …": the verb belongs to whoever stands before.
function isRelative(units: readonly Unit[], open: number, close: number): boolean {
  let at = close + 1
  while (units[at]?.kind === 'word' && isAdverb(units[at]!.text)) at++
  const next = units[at]
  const first = units[open + 1]?.text ?? ''
  // "Their committee, led by Sanabar Yusupova, will draw up a list"
  if (PARTICIPLES.test(first) && canAct(units[open - 1]!))
    return next?.kind === 'word' && (auxiliaries.has(next.text) || (isVerb(next.text) && first !== 'set'))
  // "Agreed to publish it, something his predecessors had refused to do, and suggested"
  if (units[open + 1]?.text === 'something') return next?.text === 'and'
  return (
    opensRelative(units, open + 1) &&
    next?.kind === 'word' &&
    // "…, which matters to both, said Wang": the verb is the one of who stands behind it.
    !(SAYS.has(next.text) && isPerson(units[close + 2]) && ends(units[close + 3])) &&
    (auxiliaries.has(next.text) ||
      ((canAct(units[open - 1]!) || ACTORS.test(units[open - 1]!.text)) && isVerb(next.text)))
  )
}

const OF_THAT = new Set(['which', 'whose', 'whom'])
/** "Which", "half of whose", "in which": the words at `at` open a clause about whoever stands before them. */
function opensRelative(units: readonly Unit[], at: number): boolean {
  const first = units[at]?.text ?? ''
  if (first === 'which' || first === 'whose' || first === 'who' || first === 'where') return true
  for (let next = at + 1; next < at + 4 && units[next]?.kind !== 'sign'; next++)
    if (OF_THAT.has(units[next]?.text ?? '')) return prepositions.has(units[next - 1]!.text)
  return false
}

// ", for which the Kyrgyz side will provide rooms,": a clause with an actor of its own, and where it begins.
function ownClause(units: readonly Unit[], from: number, close: number): number {
  const which = prepositions.has(units[from]!.text) && units[from + 1]?.text === 'which' ? from + 2 : -1
  if (which < 0) return -1
  const verb = units.findIndex(
    ({ text }, at) => at > which && at < close && /^(?:will|shall|undertook|undertakes)$/.test(text),
  )
  return verb > 0 && canAct(units[verb - 1]!) ? which : -1
}

const PARTICIPLES =
  /^(?:led|headed|chaired|founded|run|owned|backed|represented|based|registered|known|created|established|supported|set|formed|elected|appointed|funded|financed|invited|seated|present|acting|speaking|attending|representing|uniting|comprising|citing|accompanied|joined|summoned|tasked|charged|entrusted|asked)$/

function closing(units: readonly Unit[], open: number): number {
  const longest =
    PARTICIPLES.test(units[open + 1]?.text ?? '') ||
    units[open + 1]?.text === 'something' ||
    opensRelative(units, open + 1)
      ? 24
      : 8
  for (let at = open + 1; at < units.length && at - open < longest; at++) if (isComma(units[at])) return at
  return -1
}

// ", many of them Chinese-owned,"
const ABSOLUTE =
  /^(?:many|most|some|all|both|half|none|several|few|one|two|three|the (?:majority|rest|bulk)|[\d.]+(?: per cent| percent|%)?) of (?:them|whom|which|it)\b/

function isAdverbial(units: readonly Unit[], { from, to }: Range, lower: string): boolean {
  if (to <= from) return false
  const inside = units.slice(from, to)
  return (
    inside.every(({ kind, text }) => kind === 'word' && isAdverb(text) && text !== 'not') ||
    PHRASES.test(lower.slice(inside[0]!.start, inside.at(-1)!.end)) ||
    (/^(?:of|majority|rest|bulk|per)$/.test(inside[1]?.text ?? '') &&
      ABSOLUTE.test(lower.slice(inside[0]!.start, inside.at(-1)!.end)))
  )
}

const OWN = new Set(['his', 'her', 'its', 'their'])
const VIEWS = new Set([
  'words',
  'view',
  'opinion',
  'estimation',
  'estimate',
  'account',
  'reckoning',
  'judgement',
  'judgment',
])

// ", he added,", ", the minister said on Monday,"
function sayingIn(units: readonly Unit[], { from, to }: Range): Plain['said'] {
  // "The oblast, according to the envoy, will …"
  if (units[from]?.text === 'according' && units[from + 1]?.text === 'to' && to - from > 2 && to - from < 8)
    return { who: { start: units[from + 2]!.start, end: units[to - 1]!.end }, verb: units[from]! }
  // "Much, in her words, depends on tariffs"
  if (
    to - from === 3 &&
    /^(?:in|by)$/.test(units[from]!.text) &&
    OWN.has(units[from + 1]!.text) &&
    VIEWS.has(units[from + 2]!.text)
  )
    return { who: null, verb: units[from]! }
  // "Its ratification, the ambassador is convinced, is a matter of time"
  const sure = units.findIndex(
    ({ text }, at) =>
      at > from + 1 &&
      at < to &&
      /^(?:convinced|sure|confident|certain)$/.test(text) &&
      /^(?:is|was|am|are|were)$/.test(units[at - 1]!.text),
  )
  if (sure === to - 1 && sure - from < 7)
    return { who: { start: units[from]!.start, end: units[sure - 2]!.end }, verb: units[sure]! }
  const source = sourceIn(units, { from, to })
  if (source) return source
  const verb = units.findIndex(
    ({ text, kind }, at) =>
      at > from &&
      at < to &&
      kind === 'word' &&
      (SAYS.has(text) || (/^(?:went|goes)$/.test(text) && units[at + 1]?.text === 'on')),
  )
  if (verb < 0) return null
  const subject = units.slice(from, verb)
  // "…," X said at the forum, …": a quotation ends here.
  if (subject.some(({ kind }) => kind === 'sign')) return null
  const bare = subject.filter(({ kind, text }) => !(kind === 'word' && isAdverb(text)))
  const after = units.slice(verb + 1, to)
  if (bare.length > 3 || !(canAct(bare.at(-1)!) || bare.at(-1)!.text === 'i')) return null
  if (after.some(({ kind, text }) => kind === 'sign' || text === 'that' || text === 'to')) return null
  return { who: { start: bare[0]!.start, end: bare.at(-1)!.end }, verb: units[verb]! }
}
