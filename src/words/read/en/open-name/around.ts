import type { Id, Span } from '../../../../ground/index.ts'
import type { OpenName, Sentence, Token } from '../../grammar.ts'
import { isCapital as isBig } from '../../engine/letters.ts'
import { isBodyWord, isLegalForm } from './body.ts'
import { isFieldWord } from './fields.ts'
import { genderOf, isOffice, TITLES } from './person.ts'
import { quick } from '../../engine/quick.ts'

/** "«…»", shouted Gulbarchyn Apa" */
export const BESIDE_SPEECH = /»,? (?:[a-z]+ed|said|says|adds|told|wrote|writes|recalls|shrugs|laughs|smiles|sighs) $/

/** "Met Li Tao", "a letter from Asan Bekov": two words that look like a name, where a person stands. */
export const MET =
  /(?:^| )(?:met|meets|meeting|with|by|from|to|received|welcomed|hosted|thanked|congratulated|told|invited|greeted|asked|urged|appointed|named|awarded|between) $/

export const withGender = ({ lower, start }: Sentence, one: OpenName): OpenName => {
  const gender = genderOf(one.id, lower.slice(Math.max(start, one.start - 40), one.start))
  return gender ? { ...one, gender } : one
}

/** "Hua Chunying's Remarks" */
export const SAYINGS =
  /^(?:remarks?|regular|press|speech|statements?|visits?|interviews?|address|comments?|articles?|letters?|messages?)$/
export const DEMONYM = /(?:^| )(?:asian|eurasian|european|african|american|turkic)$/
export const RANKS = quick(/^(?:province|oblast|region|district|city|prefecture|county|states|republic|kingdom)$/)
export const OF_WHAT =
  /\b(?:secretary|director|head|chief|chair(?:man|woman|person)?|president|representative|deputy|minister|manager|member)(?:[ -]general)? of (?:the )?(?:[a-z]+ of (?:the )?)?$/
/** "The Hashemite Kingdom of", "Arab Republic of": what a state calls itself. */
export const REALM = quick(
  /^(?:arab|hashemite|islamic|socialist|democratic|people's|bolivarian|federative|plurinational|united arab)(?: (?:republic|kingdom|state))?$|^(?:[a-z']+ ){0,3}(?:republic|kingdom|emirates?|sultanate|principality|duchy|commonwealth)$/,
)
export const PATRONYMIC = quick(/^(?:uulu|kyzy|ogl[uy])$/)
export const FIRMS =
  /^(?:rival|operator|carrier|contractor|developer|producer|manufacturer|supplier|retailer|lender|startup|start-up|utility|brokerage|airline)$/
/** What a firm does, just after its name. */
export const DOES =
  /^ (?:will|has|have|is|was|would|shall|plans|intends|undertook|agreed|signed|expects|aims|offered|bought|built|owns|runs|makes|sold|sells|opened|undertakes)\b/
/** The same where the name begins its sentence, as people's names do as well. */
export const OWNS =
  /^ (?:plans to|intends to|aims to|bought|built|owns|sold|sells|opened|undertook|undertakes|makes|manufactures|produces|operates|supplies|employs|acquired|exports|imports)\b/
export const WORLD = new Set(
  'WHO UN UNDP UNICEF UNESCO UNFPA UNHCR UNIDO UNEP WFP FAO ILO IOM IMF WTO OSCE OPEC IAEA ICAO IATA ADB AIIB EBRD EIB IFC JICA KOICA GIZ USAID TIKA'.split(
    ' ',
  ),
)
/** In a line of capitals every word is written so. */
export const isShouted = ({ tokens, text }: Sentence, at: number): boolean =>
  [tokens[at - 1], tokens[at + 1]].some(
    (one) => one?.kind === 'word' && one.text.length > 3 && text.slice(one.start, one.end) === one.text.toUpperCase(),
  )
export const HEADS_OF =
  /\b(?:director|founder|owner|chief executive|chair(?:man|woman|person)?|ceo|manager|rector|partner|spokes(?:man|woman|person)|representative|executive|shareholder|employee|engineer|operator|builder|maker|producer|developer) (?:of|at|for) (?:the )?$/
export const NO_HEAD =
  /^(?:its|their|our|his|her|my|your|the|an?|new|former|acting|deputy|some|each|no|both|two|one|any|as|then|for|when|but|and)$/
export const MONTHS = quick(
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|spring|summer|autumn|winter)$/,
)

export function branchAt(sentence: Sentence, at: number, last: number, matches: readonly Span[]): Span | null {
  const { tokens, text, lower } = sentence
  const [first, town, before] = [tokens[at]!, tokens[last + 1], tokens[at - 1]]
  if (!town || town.start - tokens[last]!.end !== 1 || !isCapital(sentence, town) || !isTown(sentence, town, matches))
    return null
  const hyphened = HYPHENED.test(text.slice(first.start, first.end))
  if (!hyphened && (at === 0 || !DOES.test(lower.slice(town.end, town.end + 20)))) return null
  if (
    before &&
    (isOffice(before.text) || TITLES.test(lower.slice(Math.max(sentence.start, first.start - 60), first.start)))
  )
    return null
  return { start: first.start, end: town.end }
}
/** "Signed by Almaz Baketaev and Liu Kun" */
export const besidePerson = (
  sentence: Sentence,
  { start }: Span,
  matches: readonly Span[],
  found: readonly OpenName[],
): boolean =>
  sentence.lower.startsWith(' and ', start - 5) &&
  (found.some(({ type, end }) => type === 'person' && end === start - 5) ||
    matches.some(
      (one) =>
        one.end === start - 5 &&
        (one as Span & { values?: readonly { type: string }[] }).values?.some(({ type }) => type === 'person'),
    ))
export const isShort = (match: Span): boolean =>
  (match as Span & { values?: readonly { id: Id | null; type: string }[] }).values?.every(
    ({ id, type }) => id === null && type === 'organisation',
  ) ?? false
export const OF_FIRM = / (?:of|at|for) (?:the|an?|its|this) (?:[a-z-]+ ){0,2}[a-z]+, $/
const HYPHENED = /^\p{Lu}[\p{L}]+-\p{Lu}\p{L}+$/u

/** The last word for an office in a run of capitals, where no more than a name stands behind it. */
export function officeIn(tokens: readonly Token[], from: number, last: number): number {
  for (let at = last - 1; at >= from && last - at < 4; at--) if (isOffice(tokens[at]!.text)) return at
  return -1
}

/** Whether a stretch overlaps one of the matches, which stand in order. */
export function coveredBy(matches: readonly Span[]): (one: Span) => boolean {
  let at = 0
  return ({ start, end }) => {
    while (at < matches.length && matches[at]!.end <= start) at++
    while (at > 0 && matches[at - 1]!.end > start) at--
    return at < matches.length && matches[at]!.start < end
  }
}

/** A capital that no state's, body's or person's name covers: the name of a town alone. */
export const isTown = ({ lower }: Sentence, { start, end }: Token, matches: readonly Span[]): boolean =>
  !lower.slice(start, end).endsWith("'s") &&
  matches.some((one) => one.end === end && (one.start === start || (one.start < start && isPlace(one))))
/** A word for a kind of thing: "silk", "gold". */
export const isThing = (match: Span): boolean =>
  (match as Span & { values?: readonly { type: string }[] }).values?.every(({ type }) => type === 'class') ?? false
/** Written with a capital, and the next word too. */
export const leadsOn = (text: string, { start, end }: Span): boolean =>
  isBig(text.charCodeAt(start)) && text[end] === ' ' && isBig(text.charCodeAt(end + 1))
/** "Chinese", "Kyrgyz". */
export const isAdjective = ({ start, end }: Token, matches: readonly Span[]): boolean =>
  matches.some(
    (one) =>
      one.start === start &&
      one.end === end &&
      (one as Span & { values?: readonly { type: string }[] }).values?.some(({ type }) => type === 'state-adjective'),
  )
/** "Osh Airport | Services": where the name of the place before it begins. */
export const townFrom = ({ start, end }: Token, matches: readonly Span[]): number =>
  Math.min(start, ...matches.filter((one) => one.end === end && isPlace(one)).map((one) => one.start))
const isPlace = (match: Span): boolean =>
  (match as Span & { values?: readonly { type: string }[] }).values?.some(({ type }) =>
    /^(?:place|port)$/.test(type),
  ) ?? false

export const isLetters = ({ text }: Sentence, { start, end }: Token): boolean =>
  end - start > 1 && end - start < 7 && text.slice(start, end) === text.slice(start, end).toUpperCase()

export const isCapital = ({ text }: Sentence, { start, kind }: Token): boolean =>
  kind === 'word' && isBig(text.charCodeAt(start))

/** "Animal | and Plant Quarantine Bureau": a field before "and" is part of the name of the body behind it. */
export function pairedField(sentence: Sentence, first: number, last: number): number {
  const { tokens } = sentence
  if (
    tokens[last + 1]?.text !== 'and' ||
    !tokens.slice(first, last + 1).every(({ text }) => isFieldWord(text) || KINDS_OF.test(text))
  )
    return last
  let end = last + 1
  while (tokens[end + 1] && isCapital(sentence, tokens[end + 1]!) && tokens[end + 1]!.start - tokens[end]!.end === 1)
    end++
  return end > last + 2 && end - last < 6 && isBodyWord(tokens[end]!.text) && !isLegalForm.test(tokens[end]!.text)
    ? end
    : last
}
const KINDS_OF =
  /^(?:animals?|plants?|roads?|bridges?|crops?|seeds?|imports?|exports?|fire|rescue|radio|television|crafts|meat|milk|fruits?|vegetables?|grain|sheep|cattle|wool|leather|oil|coal|steel|wind|solar|research|training|testing|quality|safety|tax|insurance|savings|loan|credit|trade|rail|air|sea|river|dams?|canals?|pastures?|hunting|fishing|wildlife|veterinary|pharmacy|drugs?|medicines?)$/

/** A word at the head of the sentence has its capital for that alone. */
export const isName = ({ text }: Sentence, first: number, last: number): boolean =>
  last > first || (text.length > 0 && first > 0)

export const genitive = (lower: string, start: number, end: number): number =>
  lower.slice(start, end).endsWith("'s") ? end - 2 : lower.slice(start, end).endsWith("s'") ? end - 1 : end
