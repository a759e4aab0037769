import type { Span } from '../../../../ground/index.ts'
import { openName } from '../../engine/open.ts'
import type { OpenName, Sentence, Token } from '../../grammar.ts'
import { slug } from '../name.ts'
import { isVerb } from '../verb/act-of.ts'
import { auxiliaries, coordinators, determiners, isAdverb, prepositions, pronouns, subordinators } from '../word.ts'
import { quick } from '../../engine/quick.ts'

/** Words for a body that say nothing by themselves; what it does or whose it is stands beside them. */
const KIND = quick(
  /^(?:administration|agency|association|authority|board|chamber|commission|committee|council|court|federation|fund|hospital|inspectorate|institute|ministry|service|union)$/,
)
/** Bodies that a state has one of: theirs is the name with the state before it. */
const OF_STATE = /^(?:agency|authority|inspectorate|ministry|service)$/
/** What such a body may be called before its kind, where it is one of a place or of some people. */
const LOCAL =
  /^(?:district|village|regional|provincial|oblast|municipal|city|town|township|county|prefectural|local|railway|market|port|airport|parliamentary|women's|children's|veterans'|farmers'|drivers'|carriers'|writers'|teachers'|workers'|trade|independent)$/
/** Fields of which there are two words at the most before "and". */
const MOST = 4

/** "The state agency for data protection", "the village women's council": bodies in lower case, by what they are for. */
export function functionBodies(sentence: Sentence, matches: readonly Span[]): OpenName[] {
  const { tokens, text } = sentence
  const found: OpenName[] = []
  const small = (token: Token | undefined): token is Token =>
    token !== undefined && token.kind === 'word' && !/\p{Lu}/u.test(text[token.start]!)
  for (const [at, token] of tokens.entries()) {
    if (!KIND.test(token.text) || !small(token)) continue
    const field = fieldAfter(tokens, at, small)
    if (field && !isKnown(matches, token.start, tokens[field.to - 1]!.end)) {
      const words = tokens.slice(field.from, field.to).map((one) => one.text)
      const end = tokens[field.to - 1]!.end
      found.push(named({ start: token.start, end }, `${words.join(' ')} ${token.text}`, OF_STATE.test(token.text)))
      continue
    }
    let from = at
    while (from > 0 && at - from < 2 && small(tokens[from - 1]) && LOCAL.test(tokens[from - 1]!.text)) from--
    if (from < at) found.push(named({ start: tokens[from]!.start, end: token.end }, words(tokens, from, at + 1), false))
  }
  return found
}

// The pack or a list has it whole, or something else begins inside; "ministry of energy" is less than "… and water".
const isKnown = (matches: readonly Span[], start: number, end: number): boolean =>
  matches.some((one) => one.start < end && one.end > start && (one.end >= end || one.start > start + 1))

const words = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map((one) => one.text)
    .join(' ')

const named = (span: Span, name: string, ofState: boolean): OpenName =>
  openName(span, 'organisation', `org:${slug(name)}`, ofState ? 'short-name' : undefined)

// "Of digital development", "for food safety": the words after "of" or "for", up to whatever is none of its field.
function fieldAfter(
  tokens: readonly Token[],
  kind: number,
  small: (token: Token | undefined) => token is Token,
): { from: number; to: number } | null {
  if (!/^(?:of|for|on)$/.test(tokens[kind + 1]?.text ?? '')) return null
  let from = kind + 2
  // "Asked the ministry for help"
  if (tokens[kind + 1]!.text === 'for' && ASKED.test(tokens[from]?.text ?? '')) return null
  if (tokens[from]?.text === 'the') from++
  let to = from
  while (to - from < MOST && small(tokens[to]) && isField(tokens[to]!.text, tokens[to + 1])) to++
  while (to > from && tokens[to - 1]!.text === 'and') to--
  return to > from ? { from, to } : null
}

const ASKED =
  /^(?:help|aid|assistance|support|permission|approval|explanations?|clarifications?|compensation|money|cash|funds|funding|information|details|answers?|time|patience|comments?|years?|months?|weeks?|days?|decades?|hours?|example|instance|failing|not|good|review|signature|consideration|more|damages|protection|advice|guidance|mercy)$/

const isField = (word: string, next: Token | undefined): boolean =>
  word === 'and'
    ? next !== undefined && next.kind === 'word' && isField(next.text, undefined)
    : /^[a-z][a-z-]+$/.test(word) &&
      !/(?:ing|ed)$|^(?:to|one|two|three|four|five|six|seven|both|all|many|several)$/.test(word) &&
      ![auxiliaries, coordinators, determiners, prepositions, pronouns, subordinators].some((list) => list.has(word)) &&
      !isAdverb(word) &&
      !(isVerb(word) && !/^(?:trade|transport|defence|finance|labour|health|support|control|export)s?$/.test(word))
