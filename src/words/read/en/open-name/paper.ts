import type { Span } from '../../../../ground/index.ts'
import { isCapital } from '../../engine/letters.ts'
import type { Sentence } from '../../grammar.ts'
import { quick } from '../../engine/quick.ts'

const PAPER = quick(
  /^(?:Agreement|Treaty|Protocol|Memorandum|Declaration|Communiqué|Communique|Convention|Contract|Statement|Charter|Programme|Program|Roadmap|Plan|Accord)$/,
)

const BODY = quick(/^(?:The )?(?:United Nations|UN|World|European) (?:Development|Food|Environment) Program(?:me)?$/)

const SMALL = new Set(['of', 'and', 'on', 'for', 'the', 'in', 'to', 'with', 'at'])

/** "Memorandum of Understanding on Digital Customs", "Joint Declaration on …": capitals joined by small words. */
export function paperAt({ tokens, text }: Sentence, at: number): { span: Span; last: number } | null {
  let [last, has] = [at - 1, false]
  for (let next = at; next < tokens.length; next++) {
    const token = tokens[next]!
    if (next > at && token.start - tokens[next - 1]!.end > 1) break
    const capital = token.kind === 'word' && isCapital(text.charCodeAt(token.start))
    if (capital) {
      if (!has && PAPER.test(text.slice(token.start, token.end))) has = true
      last = next
    } else if (
      !SMALL.has(token.text) ||
      !has ||
      !(tokens[next + 1] && (SMALL.has(tokens[next + 1]!.text) || isCapital(text.charCodeAt(tokens[next + 1]!.start))))
    )
      break
    else if (
      token.text === 'and' &&
      /^(?:the|Agreement|Protocol|Memorandum)$/.test(text.slice(tokens[next + 1]!.start, tokens[next + 1]!.end))
    )
      break
  }
  // "The United Nations Development Programme": a body.
  if (BODY.test(text.slice(tokens[at]!.start, tokens[Math.max(at, last)]!.end))) return null
  return has && last > at ? { span: { start: tokens[at]!.start, end: tokens[last]!.end }, last } : null
}
