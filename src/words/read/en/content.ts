import type { Sense } from '../grammar.ts'
import type { Span } from '../../../ground/index.ts'
import type { Clause } from './clause/clause.ts'
import type { Range } from './clause/range.ts'
import { type Act, DOCUMENT, VALUES } from './lexicon/index.ts'
import { isComma, type Unit } from './unit.ts'
import {
  beginsVerb,
  coordinators,
  determiners,
  isAdverb,
  isBaseVerb,
  isNounToo,
  prepositions,
  pronouns,
} from './word.ts'

/** How the words behind a verb are joined to it. */
export type Frame = 'that' | 'to' | 'object' | 'noun'

/** What an act is about: pieces that are records of their own, and who is to do them. */
export interface Complement {
  readonly sense: Sense
  readonly frame: Frame
  readonly parts: readonly Range[]
  readonly addressee: Range | null
  /** A noun such as "readiness" that stays inside the content; its first character. */
  readonly from?: number
}

/** What follows the verb, by the frames that its act takes; null where it takes none of what follows. */
export function complementOf(
  units: readonly Unit[],
  lower: string,
  act: Act,
  range: Range,
  children: readonly Clause[],
): Complement | null {
  const { from, to } = range
  const child = children[0]
  if (act.that && child) return { sense: act.that, frame: 'that', parts: [], addressee: null }
  const that = find(units, from, to, (at) => units[at]!.text === 'that' && units[at]!.kind === 'word')
  if (
    act.that &&
    that >= 0 &&
    that < to - 1 &&
    units[that + 1]!.kind !== 'sign' &&
    !(isAdverb(units[that + 1]!.text) && (that + 2 >= to || units[that + 2]!.kind === 'sign'))
  )
    return { sense: act.that, frame: 'that', parts: [trimmed(units, that + 1, to, lower)], addressee: null }
  if (act.object && child) return { sense: act.object, frame: 'that', parts: [], addressee: { from, to: child.begin } }
  const to1 = find(units, from, to, (at) => isInfinitive(units, at))
  if (act.to && to1 >= 0)
    return { sense: act.to, frame: 'to', parts: infinitives(units, to1, to, lower), addressee: null }
  // "Informed him of the changes made to protect investors": the thing, before any infinitive.
  const thing =
    act.object?.kind === 'statement' && act.noun && act.beneficiary
      ? act.beneficiary.exec(lower.slice(units[from - 1]?.end ?? 0, units[to - 1]?.end ?? 0))
      : null
  if (act.object && !thing) {
    const to2 = anywhere(units, from, to, (at) => isInfinitive(units, at))
    if (to2 > from)
      return {
        sense: act.object,
        frame: 'object',
        parts: infinitives(units, to2, to, lower),
        addressee: { from, to: units[to2 - 1]?.text === 'not' ? to2 - 1 : to2 },
      }
    const that2 = anywhere(units, from, to, (at) => units[at]!.text === 'that')
    if (act.that && that2 > from)
      return {
        sense: act.that,
        frame: 'that',
        parts: [trimmed(units, that2 + 1, to, lower)],
        addressee: { from, to: that2 },
      }
    if (act.speech && that2 > from)
      return {
        sense: act.object,
        frame: 'that',
        parts: [trimmed(units, that2 + 1, to, lower)],
        addressee: { from, to: that2 },
      }
  }
  if (!act.noun || from >= to || (from === to - 1 && units[from]!.text === 'that')) return null
  let start = from
  const rest = lower.slice(units[from - 1]!.end, units[to - 1]!.end)
  const passed = act.beneficiary?.exec(rest)
  if (passed) while (start < to && units[start]!.end <= units[from - 1]!.end + passed[0].length) start++
  // "Agreed in principle on a site".
  if (
    units[start]?.text === 'in' &&
    /^(?:principle|writing|advance|full|general|detail)$/.test(units[start + 1]?.text ?? '')
  )
    start += 2
  if (!passed) start = pastWhen(units, start, to, act.noun.kind === 'signature')
  if (act.prepositions && (passed || !isNounStart(units[start]))) {
    // By the words and not by the letters: "concern, however, over".
    const preposition = act.prepositions.exec(` ${units[start]?.text ?? ''} `)
    if (preposition?.index === 0) start++
    else if (!passed && act.tail) return null
  }
  while (start < to && units[start]!.kind === 'word' && isAdverb(units[start]!.text) && start < to - 1) start++
  if (start >= to || (units[start]!.kind === 'sign' && !/^[«$€¥£]$/.test(units[start]!.text))) return null
  const end = act.noun.kind === 'assessment' ? valuedEnd(units, start, to, act.verb) : to
  return { sense: act.noun, frame: 'noun', parts: [trimmed(units, start, end, lower)], addressee: null }
}

// "described the talks as useful", "called the railway the project of the century": the thing valued ends before the value.
function valuedEnd(units: readonly Unit[], start: number, to: number, verb: string): number {
  const names = verb === 'call'
  if (names && /^(?:it|this|that|them)$/.test(units[start]!.text)) return start + 1
  const judged = ['call', 'find', 'consider', 'deem', 'judge'].includes(verb)
  if (judged) for (let at = start + 1; at < to; at++) if (VALUES.test(units[at]!.text)) return at
  for (let at = start + 1; at < to; at++) {
    const { text, kind } = units[at]!
    if (kind !== 'word') continue
    if (
      text === 'as' &&
      units[at + 1] &&
      (determiners.has(units[at + 1]!.text) || ['describe', 'dismiss', 'regard', 'denounce'].includes(verb))
    )
      return at
    if (names && ['a', 'an', 'the'].includes(text) && !prepositions.has(units[at - 1]!.text)) return at
  }
  return to
}

/**
 * Past when, where and before whom it was done, to the thing itself: "signed Monday in Osh a protocol", "welcomed on Friday
 * the decision". Where the thing does not begin with a word that shows it, nothing is passed.
 */
function pastWhen(units: readonly Unit[], start: number, to: number, paper: boolean): number {
  const first = units[start]
  if (!first || !(first.kind === 'date' || WHEN.has(first.text))) return start
  const dated = first.kind === 'date' || units[start + 1]?.kind === 'date' || !prepositions.has(first.text)
  // "Called on Monday for": a date alone, whatever follows it.
  const after = start + (first.kind === 'date' || !prepositions.has(first.text) ? 1 : 2)
  if (!paper && !dated) return start
  if (units[after]?.kind === 'word' && prepositions.has(units[after]!.text) && !paper) return dated ? after : start
  for (let at = start + 1; at < to && at - start < 24; at++) {
    const unit = units[at]!
    const before = units[at - 1]!
    if (unit.text === '«' || (unit.kind === 'sign' && unit.text !== ',')) return start
    if (before.kind === 'word' && (prepositions.has(before.text) || determiners.has(before.text))) continue
    if (coordinators.has(before.text) || coordinators.has(unit.text)) continue
    const opens =
      unit.kind === 'number' || (unit.kind === 'word' && (determiners.has(unit.text) || COUNTS.has(unit.text)))
    if (!(opens || unit.named?.type === 'document')) continue
    if (/^(?:this|last|next)$/.test(unit.text) || before.text === 'this') continue
    if (!paper) return before.kind === 'date' || before.kind === 'name' || DAYS.has(before.text) ? at : start
    if (unit.named?.type === 'document' || namesPaper(units, at, to)) return at
  }
  return start
}
const DAYS = new Set(
  'today yesterday here earlier recently monday tuesday wednesday thursday friday saturday sunday'.split(' '),
)
const WHEN = new Set([...DAYS, 'in', 'on', 'at', 'during', 'after', 'following', 'with', 'last', 'this'])
const COUNTS = new Set(
  'two three four five six seven eight nine ten eleven twelve twenty several some many numerous over'.split(' '),
)
// A word for a paper before the phrase ends.
function namesPaper(units: readonly Unit[], from: number, to: number): boolean {
  for (let at = from; at < to && at - from < 9; at++) {
    if (at > from && units[at]!.kind === 'word' && prepositions.has(units[at]!.text)) return false
    if (DOCUMENT.test(units[at]!.text)) return true
  }
  return false
}

const isNounStart = (unit: Unit | undefined): boolean =>
  unit !== undefined &&
  (unit.kind === 'name' || determiners.has(unit.text) || unit.kind === 'number' || unit.kind === 'title')

/** "to build", "not to build"; not "to the minister". */
function isInfinitive(units: readonly Unit[], at: number): boolean {
  if (units[at]!.text !== 'to' || units[at]!.kind !== 'word') return false
  let next = at + 1
  while (units[next]?.kind === 'word' && (isAdverb(units[next]!.text) || units[next]!.text === 'not')) next++
  const verb = units[next]
  if (
    !verb ||
    verb.kind !== 'word' ||
    determiners.has(verb.text) ||
    pronouns.has(verb.text) ||
    verb.capital ||
    (verb.text.endsWith('ing') && !isBaseVerb(verb.text))
  )
    return false
  return (
    isBaseVerb(verb.text) ||
    ['be', 'have', 'do', 'go', 'see', 'get', 'let', 'comment'].includes(verb.text) ||
    !NO_VERB.test(verb.text)
  )
}

// What ends so, and is no verb that anybody promises: "to organic growing", "to rural areas".
const NO_VERB = /(?:s|ed|tion|ment|ness|ity|[^e]nic|tic|mic|lic|ial|ual|oral|ural|onal|ical|ous|ful|less|ary|ern|ible)$/

// At once, or after words that only say when, where and how.
function find(units: readonly Unit[], from: number, to: number, fits: (at: number) => boolean): number {
  for (let at = from; at < to && at - from < 16; at++) {
    if (fits(at)) return at
    const unit = units[at]!
    if (unit.text === 'not') continue
    if (unit.kind === 'sign' && !isComma(unit)) return -1
    if (unit.kind === 'word' && at === from && !isAdverb(unit.text) && !prepositions.has(unit.text)) return -1
    if ((unit.kind === 'name' || determiners.has(unit.text)) && at === from) return -1
    if (unit.kind === 'word' && coordinators.has(unit.text)) return -1
    // "…, the boundaries of which are to be determined": the verb of another clause.
    if (/^(?:is|are|was|were|has|have|had|will|would|which|who)$/.test(unit.text)) return -1
  }
  return -1
}

function anywhere(units: readonly Unit[], from: number, to: number, fits: (at: number) => boolean): number {
  for (let at = from; at < to; at++) if (fits(at)) return at
  return -1
}

/** The promised acts after "to": each infinitive that is coordinated with the first is a part of its own. */
function infinitives(units: readonly Unit[], first: number, end: number, lower: string): Range[] {
  const start = units[first - 1]?.text === 'not' ? first - 1 : first + 1
  return verbPhrases(units, start, end, lower)
}

/** Splits coordinated verb phrases in their base form: "keep … open and to build …", "to cut A, raise B and end C". */
export function verbPhrases(units: readonly Unit[], start: number, end: number, lower: string): Range[] {
  const parts: Range[] = []
  let from = start
  for (let at = start + 1; at < end; at++) {
    // "…, making it easier to trade and travel": what follows from it is no doing of the list.
    if (
      at - from > 1 &&
      isComma(units[at]) &&
      /^(?:making|allowing|enabling|helping|thus|thereby)$/.test(units[at + 1]?.text ?? '')
    ) {
      parts.push(trimmed(units, from, at, lower))
      return parts.filter((part) => part.to > part.from)
    }
    const next = continues(units, at, end, from)
    if (next < 0 || (units[next - 1]!.text !== 'to' && areVerbs(units, from, at))) continue
    parts.push(trimmed(units, from, at, lower))
    from = next
    at = next
  }
  parts.push(trimmed(units, from, end, lower))
  return parts.filter((part) => part.to > part.from)
}

// "To deepen and widen trade": verbs of one object.
const areVerbs = (units: readonly Unit[], start: number, to: number): boolean => {
  // "Continue to unite and cooperate with": one of them is no content.
  const led = /^(?:continue|be able|go on|keep on)$/.test(units[start]!.text) && units[start + 1]?.text === 'to'
  if (led && to === start + 3) return true
  const from = led ? start + 2 : start
  for (let at = from; at < to; at++) {
    const { kind, text } = units[at]!
    if (
      kind !== 'word'
        ? text !== ','
        : !(isBaseVerb(text) || ON_THINGS.has(text) || isAdverb(text)) || INTRANSITIVE.has(text)
    )
      return false
  }
  return true
}
const ON_THINGS = new Set('design finance fund own operate run construct install equip test plan'.split(' '))
const INTRANSITIVE = new Set(
  'cooperate participate continue proceed begin start stop work stay return respond go comply consent participate borrow invest testify intervene withdraw'.split(
    ' ',
  ),
)

// ", and to build", "and build", ", to build": where the next verb phrase begins, or -1.
function continues(units: readonly Unit[], at: number, end: number, from: number): number {
  const unit = units[at]!
  const comma = isComma(unit)
  if (!comma && !(unit.kind === 'word' && (unit.text === 'and' || unit.text === 'or' || unit.text === 'but'))) return -1
  if (!comma && isComma(units[at - 1])) return -1
  let next = at + 1
  let and = !comma
  if (comma && units[next]?.kind === 'word' && coordinators.has(units[next]!.text)) {
    next++
    and = true
  }
  while (next < end && units[next]!.kind === 'word' && isAdverb(units[next]!.text)) next++
  if (comma && isComma(units[next])) return -1
  const word = units[next]
  if (!word || next >= end) return -1
  if (word.text === 'to' && isInfinitive(units, next)) return next + 1
  if (word.text === 'not' && units[next + 1]?.text === 'to') return next
  const negated = word.text === 'not' ? 1 : 0
  const verb = units[next + negated]
  const after = units[next + negated + 1]
  if (!verb || verb.kind !== 'word' || !beginsVerb(verb.text, after?.text ?? '', after?.kind === 'name')) return -1
  if (!and && !listGoesOn(units, next, end) && (isNounToo(verb.text) || !after || !isObject(after))) return -1
  return next > from ? next : -1
}

// "Open a school, train its teachers": what is done to what.
const isObject = ({ kind, text }: Unit): boolean =>
  kind === 'name' || kind === 'number' || (kind === 'word' && determiners.has(text))

const listGoesOn = (units: readonly Unit[], at: number, end: number): boolean => {
  for (let next = at; next < end - 1; next++)
    if (units[next]!.text === 'and' && units[next]!.kind === 'word') {
      let verb = next + 1
      while (units[verb]?.kind === 'word' && isAdverb(units[verb]!.text)) verb++
      if (units[verb] && beginsVerb(units[verb]!.text, units[verb + 1]?.text ?? '', units[verb + 1]?.kind === 'name'))
        return true
    }
  return false
}

// What no longer belongs to the content: purposes, asides, who said so.
const CUTS = [
  /^in order (?:to|that)\b/,
  /^so (?:as to|that)\b/,
  /^with (?:the|a) (?:aim|view|purpose|goal|object)\b/,
  /^for the purposes? of\b/,
  // "… as the forum opened": when it was.
  /^as (?:(?:the|its|their|his|her|a) (?:[\w'-]+ ){1,6}?|it |he |she |they |deputies |leaders )(?:opened|began|met|closed|ended|started|were|gathered|arrived|visited|questioned|continued|wrapped up|got under way)\b/,
]
const CUT_WORDS = new Set(['in', 'so', 'with', 'for', 'as'])
const CUTS_AFTER_COMMA =
  /^(?:(?:which|when|(?:during|at|after|in|for|of|with|to|by|on|about|under|through|following|according to) which|whereby|who|where|whose|provided(?: that)?|providing(?: that)?|on (?:the )?condition|whatever|whichever|whoever|wherever|no matter|adding|saying|noting|stressing|as well as thanking|according to|while|whereas|but|thus|thereby|because|since|although|though|in two|in three)\b|with (?:the|its|an?|both|most|another|\d+) [^,]{2,50}? (?:to be|being|due|expected|scheduled|set|taking|coming|going)\b|the (?:rest|remainder|others?|balance|first|last|second|latter|former)(?: (?:half|part|stage|batch|tranche|instalment))?(?: of (?:them|these|it|which))? (?:to be|being|no later|by|in|from|coming|due)\b)/

/** A content without what stands outside of it: purpose clauses, relative clauses after a comma, the final stop. */
export function trimmed(units: readonly Unit[], start: number, end: number, lower: string): Range {
  let to = end
  for (let at = start + 1; at < to; at++) {
    const unit = units[at]!
    const opens = unit.kind === 'word' && CUT_WORDS.has(unit.text)
    const rest = opens ? lower.slice(unit.start, units[to - 1]!.end) : ''
    if (opens && CUTS.some((cut) => cut.test(rest))) to = at
    else if (
      isComma(unit) &&
      units[at + 1] &&
      CUTS_AFTER_COMMA.test(lower.slice(units[at + 1]!.start, units[to - 1]!.end))
    )
      to = at
    else if (isComma(unit) && at - start > 3 && isTail(units, at, to)) to = at
    // "Keep honest diaries, «including the bad days»"
    else if (
      isComma(unit) &&
      at - start > 2 &&
      units[at + 1]?.kind === 'title' &&
      !units[at + 1]!.named &&
      at + 2 >= to - 1
    )
      to = at
    else if (unit.kind === 'sign' && unit.text === ';') to = at
  }
  let from = start
  while (from < to && units[from]!.kind === 'sign' && !/^[«($€¥£]$/.test(units[from]!.text)) from++
  while (to > from && ends(units[to - 1]!)) to--
  return { from, to }
}

// "…, attributing this to the corridor": what goes with it is no part of it; in a list of doings it is one more of them.
function isTail(units: readonly Unit[], comma: number, to: number): boolean {
  let at = comma + 1
  while (at < to && units[at]!.kind === 'word' && isAdverb(units[at]!.text)) at++
  const [doing, next] = [units[at], units[at + 1]]
  if (!doing || !next || at + 1 >= to || doing.kind !== 'word' || !/[a-z]{3}ing$/.test(doing.text)) return false
  if (prepositions.has(doing.text)) return false
  if (!(determiners.has(next.text) || next.kind === 'name' || next.text === 'that' || next.text === 'it')) return false
  return !units
    .slice(at + 1, to)
    .some(({ text }, index, rest) => text === 'and' && (rest[index + 1]?.text.endsWith('ing') ?? false))
}

const ends = ({ kind, text }: Unit): boolean =>
  (kind === 'sign' && !/[)%°]/.test(text)) || (kind === 'word' && coordinators.has(text))

/** The characters of a range; nothing at its beginning where a broken sentence leaves it empty. */
export function spanOf(units: readonly Unit[], { from, to }: Range): Span {
  const start = units[from]?.start ?? units.at(-1)?.end ?? 0
  return { start, end: to > from ? units[to - 1]!.end : start }
}
