import type { Id, Span } from '../../../../ground/index.ts'
import type { SceneView, Sentence, Token } from '../../grammar.ts'
import { isCapital } from '../../engine/letters.ts'
import { perWord } from '../../engine/memo.ts'

const SMALL = new Set('bin ibn ben al el von van der den de del della da di dos du la le ter ul ud abu'.split(' '))

/** How many words of a name say nothing by themselves: initials, "Al", "von". */
export function smallIn(tokens: readonly Token[], from: number, last: number): number {
  let count = 0
  for (let at = from + 1; at < last; at++) if (tokens[at]!.text.length === 1 || SMALL.has(tokens[at]!.text)) count++
  return count
}

/** The last token of a name that goes on behind an initial or a small word: "Mohamad A. Halim", "Marta von Berg". */
export function endOfName(sentence: Sentence, first: number, last: number, taken: (one: Span) => boolean): number {
  const { tokens, text } = sentence
  const big = (one: Token | undefined, before: Token): boolean =>
    one !== undefined &&
    one.kind === 'word' &&
    isCapital(text.charCodeAt(one.start)) &&
    one.start - before.end === 1 &&
    !taken(one)
  let end = last
  for (;;) {
    const [own, next] = [tokens[end]!, tokens[end + 1]]
    if (!next) return end
    const initial = end > first && own.text.length === 1 && next.text === '.' && next.start === own.end
    const small = SMALL.has(next.text) && next.start - own.end === 1
    if (initial || small) {
      if (!big(tokens[end + 2], next)) return end
      end += 2
    } else if (end > last && big(next, own)) end++
    else return end
  }
}

/** "KTZ" after "… (KTZ)", "NEH" after "National Energy Holding": the body by its letters or its short name. */
export function bodyByLetters(called: string, written: string, { bodies }: SceneView): Id | null {
  const { short, initials } = lettersOf(bodies)
  const named = short.get(called)
  if (named && (/\d|\p{Lu}{2}/u.test(written) || !NO_FIRM.test(called))) return named
  if (called.length < 3 || called.length > 7 || written !== written.toUpperCase()) return null
  return initials.get(called) ?? null
}

interface Letters {
  readonly short: ReadonlyMap<string, Id>
  readonly initials: ReadonlyMap<string, Id>
}
const kept = new WeakMap<SceneView['bodies'], Letters>()
// A new list each time that a body is named: what was found for one holds as long as it is the list.
function lettersOf(bodies: SceneView['bodies']): Letters {
  let letters = kept.get(bodies)
  if (!letters) {
    letters = {
      short: new Map(bodies.flatMap(({ id, text }) => (text.includes(' ') ? [] : [[text, id] as const]))),
      initials: new Map(bodies.map(({ id, text }) => [initialsOf(text), id])),
    }
    kept.set(bodies, letters)
  }
  return letters
}
const initialsOf = perWord((name: string): string =>
  name
    .slice(0, 120)
    .split(/[ -]/)
    .filter((word) => !/^(?:of|and|the|for|in|on)$/.test(word))
    .map((word) => word.charAt(0))
    .join(''),
)

/**
 * "Masan said it had closed the loan": one word with a capital that does what only firms and offices do. It is no place of
 * the text, and at the head of a sentence the text writes it with a capital elsewhere, too.
 */
export function actsAlone(
  { text, lower, tokens, start, end }: Sentence,
  at: number,
  called: string,
  after: string,
): boolean {
  const token = tokens[at]!
  const written = text.slice(token.start, token.start + called.length)
  if (end - start > LONGEST || called.length < 2 || called.length > 24 || NO_FIRM.test(called)) return false
  const short = called.length < 7 && written === written.toUpperCase()
  const before = lower.slice(Math.max(start, token.start - 14), token.start)
  if (at > 0 && BETWEEN.test(lower.slice(Math.max(start, token.start - 9), token.start)) && after.startsWith(' and '))
    return !isPlaced(text, lower, written)
  if (!DOES.test(after)) return false
  if (at > 0 && (AFTER.test(before) || (!short && before.endsWith('the ')))) return false
  // "«Queues will end,»": at the head of what somebody says, too.
  let elsewhere = at > 0 && !/[«("“‘]/.test(text.charAt(token.start - 1))
  for (const from of occurrences(text, written)) {
    if (from === token.start) continue
    if (PLACED.test(lower.slice(Math.max(0, from - 8), from))) return false
    elsewhere ||= /[a-z,] $/.test(text.slice(Math.max(0, from - 2), from))
  }
  return elsewhere || short
}

const isPlaced = (text: string, lower: string, written: string): boolean =>
  occurrences(text, written).some((from) => PLACED.test(lower.slice(Math.max(0, from - 8), from)))

function occurrences(text: string, word: string): number[] {
  const found: number[] = []
  for (let from = text.indexOf(word); from >= 0 && found.length < MOST; from = text.indexOf(word, from + word.length))
    if (!isLetter(text, from - 1) && !isLetter(text, from + word.length)) found.push(from)
  return found
}

const isLetter = (text: string, at: number): boolean => /\p{L}/u.test(text.charAt(at))

// What firms, banks and unions of states do, just after their name.
const DOES =
  /^,? (?:(?:has |had |have )?(?:also )?(?:said|announced|reported|noted|added|confirmed|denied|stated|stressed|warned|signed|agreed|pledged|undertook|undertaken|committed|promised|offered|launched|acquired|bought|sold|approved|provided|financed|invested|supports?|supported|welcomed|called on|urged|proposed|expects|plans|intends|aims|operates|owns|produces|supplies|believes|considers)\b|(?:will|would|is ready|is set|is to|stands ready) )/
/** Characters beyond which a stretch is no sentence, and occurrences of a word beyond which one more tells nothing. */
const LONGEST = 700
const MOST = 12
const BETWEEN = /\bbetween $/
const PLACED = /(?:^| )(?:in|near|into|outside|via|across) $/
// Behind these words it is no subject: "Presidents X and Y of A", "Mr A".
const AFTER = /(?:^| )(?:of|in|at|from|near|to|with|by|for|on|mr|mrs|ms|dr|via|under|per|versus|against) $/
const NO_FIRM =
  /^(?:gdp|vat|ai|it|tv|usd|eur|kgs|cny|rmb|covid|iq|nobody|everybody|everyone|somebody|someone|anyone|anybody|others|many|most|some|god|allah|monday|tuesday|wednesday|thursday|friday|saturday|sunday|europe|asia|africa|america|eurasia|internet|earth|he|she|they|we|who|which|that|this|there|here|now|then|what|yes|no|not|but|and|so)$|(?:ers|ists|ians|eers|isation|ization|ment|ness)$/
