import type { Span } from '../../../ground/index.ts'
import type { SceneView, Sentence, Token, Who } from '../grammar.ts'
import { readingsOf } from './lexicon.ts'

/** A stretch of a sentence in one voice. */
export interface Voice {
  /** Token indexes, `to` exclusive. */
  readonly from: number
  readonly to: number
  /** Who says it; null for the narrator. */
  readonly by: Who | null
  /** Set where the voice is introduced by words that are no act: "По словам …". */
  readonly speaker: Who | null
  readonly trigger: Span | null
  /** An article of a signed document, where a plain sentence is a rule. */
  readonly article: boolean
}

const ARTICLE = /^(?:(?:статья|пункт) \d{1,3}\s*[.:]?|\d{1,3}(?:\.\d{1,2})*[.)]|[а-я]\))\s*/
const ACCORDING =
  /^(?:по (?:их |его |ее |нашим |моим )?словам|по (?:их |его |ее |нашему |моему )?мнению|по (?:их |его |ее )?(?:убеждению|оценке|оценкам)|как (?:отметил|сообщил|заявил|подчеркнул|сказал|пояснил|рассказал|отметили|сообщили|указал|добавил|уточнил)[аи]?|согласно)(?![а-я])/

/** Whose words the parts of a sentence are: the narrator's, a quoted speaker's, or of whom they are told. */
export function voicesOf(sentence: Sentence, scene: SceneView): Voice[] {
  const { tokens, lower, text } = sentence
  let first = 0
  const head = ARTICLE.exec(lower.slice(sentence.start, sentence.end))
  const article = inArticle(sentence)
  if (head) while (first < tokens.length && tokens[first]!.start < sentence.start + head[0].length) first++
  const narrator = (from: number, to: number): Voice => ({ from, to, by: null, speaker: null, trigger: null, article })
  const last = tokens.length

  const according = ACCORDING.exec(lower.slice(sentence.start, sentence.end))
  if (according) {
    const comma = tokens.findIndex(({ text: sign }) => sign === ',')
    if (comma > 0 && comma < 24) {
      const trigger = { start: sentence.start, end: sentence.start + according[0].length }
      const by: Who = { is: 'phrase', span: { start: sentence.start, end: tokens[comma]!.start } }
      return [{ from: comma + 1, to: last, by, speaker: by, trigger, article: false }]
    }
  }

  const quote = quotation(sentence, tokens)
  if (quote) {
    const { open, close } = quote
    const tail = tailOf(tokens, close)
    if (tail) {
      const span = { start: tokens[tail.verb]!.start, end: tokens[last - 1]!.end }
      const by: Who = { is: 'phrase', span: { start: tokens[tail.from]!.start, end: span.end } }
      const trigger = { start: tokens[tail.verb]!.start, end: tokens[tail.verb]!.end }
      return [{ from: open < 0 ? first : open + 1, to: close, by, speaker: by, trigger, article: false }]
    }
    if (open > 0 && tokens[open - 1]!.text === ':') {
      const before = narrator(first, open - 1)
      const by: Who = { is: 'phrase', span: { start: tokens[first]!.start, end: tokens[open - 1]!.start } }
      const verb = tokens.findIndex(
        (token, at) => at < open && readingsOf(token.text).some(({ act }) => act.frames.includes('that')),
      )
      const trigger = verb >= 0 ? { start: tokens[verb]!.start, end: tokens[verb]!.end } : null
      return [before, { from: open + 1, to: close < 0 ? last : close, by, speaker: by, trigger, article: false }]
    }
  }
  if (sentence.quoted || scene.speaking) {
    const end = tokens.findLastIndex(({ text: sign }) => sign === '»')
    const opens = tokens.findIndex(({ text: sign }) => sign === '«')
    if (sentence.quoted)
      return [
        {
          from: first,
          to:
            end > 0 &&
            end >= last - 2 &&
            !(opens >= 0 && opens < end && count(text, sentence, '«') >= count(text, sentence, '»'))
              ? end
              : last,
          by: { is: 'speaker' },
          speaker: null,
          trigger: null,
          article: false,
        },
      ]
  }
  return [narrator(first, last)]
}

const count = (text: string, { start, end }: Span, sign: string): number =>
  text.slice(start, end).split(sign).length - 1

// A sentence in a paragraph that begins with "Статья 5."
function inArticle({ lower, start, signed }: Sentence): boolean {
  const line = lower.slice(lower.lastIndexOf('\n', start - 1) + 1, start + 14)
  return signed && /^\s*(?:статья|пункт|глава) \d/.test(line)
}

/** Token indexes of the signs of direct speech: what is quoted and is no title. */
function quotation({ titles, quoted }: Sentence, tokens: readonly Token[]): { open: number; close: number } | null {
  const isTitle = (token: Token) => titles.some(({ start, end }) => token.start >= start && token.end <= end)
  const open = tokens.findIndex((token) => token.text === '«' && !isTitle(token))
  const close = tokens.findLastIndex((token) => token.text === '»' && !isTitle(token))
  if (open < 0 && !(quoted && close > 0)) return null
  if (open > 0 && tokens[open - 1]!.text !== ':') return null
  return { open, close: close > open ? close : -1 }
}

// «…», - сказал он.
function tailOf(tokens: readonly Token[], close: number): { from: number; verb: number } | null {
  if (close < 0) return null
  let at = close + 1
  while (at < tokens.length && /^[,.-]$/.test(tokens[at]!.text)) at++
  if (at === close + 1 || at >= tokens.length) return null
  const verb = tokens.findIndex((token, index) => index >= at && index < at + 8 && readingsOf(token.text).length > 0)
  return verb >= 0 ? { from: at, verb } : null
}
