import type { Span } from '../../../ground/index.ts'
import { withoutEnd } from '../engine/run.ts'
import type { Dated, Sentence, Token } from '../grammar.ts'
import type { Clause, Parsed } from './clause.ts'
import type { Frame } from './lexicon/index.ts'
import { isAdverb, isInfinitive, PREPOSITIONS } from './word.ts'

/** What an act is about, part by part where it is coordinated, with a deadline that stands before it. */
export interface Content {
  readonly span: Span
  readonly negated: boolean
  readonly date: Dated | null
  readonly frame: Frame
}

/** The contents that hang on the words before token `after` in a clause, by the first frame that fits. */
export function contentsOf(
  sentence: Sentence,
  parsed: Parsed,
  clause: Clause,
  after: number,
  frames: readonly Frame[],
): Content[] {
  const end = clause.cut ?? clause.end
  if (frames.includes('infinitive')) {
    const found = infinitives(sentence, parsed, clause, after, end)
    if (found.length) return found
  }
  const prepositions = frames.filter((frame) => frame.startsWith('+')).map((frame) => frame.slice(1))
  const { tokens, shielded } = parsed
  for (let at = after; at < clause.to; at++) {
    if (shielded[at] || tokens[at]!.start >= end) continue
    const long = prepositions.find(
      (one) => one.includes(' ') && sentence.lower.startsWith(`${one} `, tokens[at]!.start),
    )
    if (long) {
      const from = at + long.split(' ').length
      if (from < clause.to) return nouns(sentence, parsed, from, clause.to, end, `+${long}`)
    }
    if (prepositions.includes(tokens[at]!.text) && at + 1 < clause.to)
      return nouns(sentence, parsed, at + 1, clause.to, end, `+${tokens[at]!.text}`)
  }
  if (!frames.includes('object')) return []
  let from = after
  while (
    from < clause.to &&
    (isAdverb(tokens[from]!.text) || (tokens[from]!.kind === 'sign' && !/[«("]/.test(tokens[from]!.text)))
  )
    from++
  const span = from < clause.to ? trimmed(sentence, tokens[from]!.start, end) : null
  return span ? [{ span, negated: false, date: null, frame: 'object' }] : []
}

const GOVERN =
  /^(?:возможност|прав|обязанност|необходимост|способност|шанс|решени|попытк|стремлени|желани|готовност|намерени|позволя|помога|можно|могут|может|смо)/

function infinitives(
  sentence: Sentence,
  { tokens, shielded }: Parsed,
  clause: Clause,
  after: number,
  end: number,
): Content[] {
  const starts: { at: number; negated: boolean; since: number }[] = []
  let since = after
  for (let at = after; at < clause.to && tokens[at]!.start < end; at++) {
    const token = tokens[at]!
    if (
      token.kind === 'sign'
        ? token.text === ',' || token.text === ';' || (token.text === ':' && starts.length > 0 && !shielded[at])
        : token.text === 'и' || token.text === 'или' || token.text === 'а'
    ) {
      // "не копить бумагу: сканы ничем не хуже": why is no part of it.
      if (starts.length > 0 && token.text === ':') {
        end = token.start
        break
      }
      // "сдать его в ноябре, но многое зависит …": what is set against it is no part of it.
      if (starts.length > 0 && /^(?:но|однако|хотя)$/.test(tokens[at + 1]?.text ?? '')) {
        end = token.start
        break
      }
      // "банк обязуется перечислить …, заёмщик — отчитываться": somebody else begins.
      if (starts.length > 0 && token.text === ',' && anotherAt(tokens, at + 1)) {
        end = token.start
        break
      }
      since = at + 1
      continue
    }
    if (shielded[at] || !isInfinitive(token.text)) continue
    const negated = tokens[at - 1]?.text === 'не'
    // "Делить расходы, а работы начать в марте": its object stands before it.
    const turned = tokens[since - 1]?.text === 'а' && at - since <= 2 && !PREPOSITIONS.has(tokens[since]!.text)
    if (starts.length > 0 && !turned && !heads(tokens, shielded, since, negated ? at - 1 : at)) continue
    if (starts.length > 0 && since <= starts.at(-1)!.at) continue
    // "Развивать и углублять сотрудничество": one thing of both.
    const last = starts.at(-1)
    if (
      last &&
      since - last.at === 2 &&
      at === since &&
      tokens[since - 1]!.text === 'и' &&
      !tokens[last.at]!.text.endsWith('ся')
    )
      continue
    starts.push({ at: negated ? at - 1 : at, negated, since })
  }
  return starts.flatMap(({ at, negated, since }, which) => {
    const next = starts[which + 1]
    let lead = at
    while (
      lead > Math.max(since, after) &&
      isAdverb(tokens[lead - 1]!.text) &&
      !/^(?:также|тоже|же|ли|и)$/.test(tokens[lead - 1]!.text)
    )
      lead--
    const object = which > 0 && tokens[since - 1]?.text === 'а' && at - since <= 2 && at > since
    const span = trimmed(
      sentence,
      tokens[object ? since : lead]!.start,
      next ? tokens[borderOf(tokens, shielded, next.since - 1)]!.start : end,
    )
    const from = tokens[Math.max(since, after)]?.start ?? span?.start ?? 0
    const date = span && sentence.dates.find((one) => one.start >= from && one.end <= span.start)
    return span ? [{ span, negated, date: date ?? null, frame: 'infinitive' as const }] : []
  })
}

// ", а таможенная служба - подготовить": a dash with an infinitive behind it, and nothing parted before it.
function anotherAt(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + 8 && tokens[at]; at++) {
    const { text, kind } = tokens[at]!
    if (text === '-') return at < from + 3 || tokens.slice(at + 1, at + 4).some((token) => isInfinitive(token.text))
    if ((kind === 'sign' && !/[«»]/.test(text)) || isInfinitive(text)) return false
  }
  return false
}

// "одолжить два крана и, если понадобится, прислать": the first part ends before its conjunction.
function borderOf(tokens: readonly Token[], shielded: readonly boolean[], at: number): number {
  let before = at
  while (before > 0 && (shielded[before] || tokens[before]!.text === ',')) before--
  return before < at - 1 && /^(?:и|или|а)$/.test(tokens[before]!.text) ? before : at
}

// Between the comma or "и" and a coordinated infinitive stand only adverbs, a deadline, a place.
function heads(tokens: readonly Token[], shielded: readonly boolean[], from: number, to: number): boolean {
  let phrase = false
  for (let at = from; at < to; at++) {
    const { text, kind } = tokens[at]!
    if (shielded[at] || GOVERN.test(text)) return false
    if (
      kind !== 'word' ||
      isAdverb(text) ||
      /^(?:раз|[а-я]{4,}(?:но|ко))$/.test(text) ||
      text === 'а' ||
      text === 'также' ||
      text === 'при' ||
      text === 'этом'
    )
      continue
    if (PREPOSITIONS.has(text)) phrase = true
    else if (!phrase) return false
  }
  return to - from <= 9
}

// "к расширению импорта … и предоставлению кредита": nouns of the same case and make.
function nouns(
  sentence: Sentence,
  { tokens, shielded }: Parsed,
  from: number,
  to: number,
  end: number,
  frame: Frame,
): Content[] {
  const parts: [number, number][] = [[from, to]]
  const made = tokens.slice(from, Math.min(to, from + 3)).find(({ text }) => /(?:ни|ти)(?:ю|е|я|и)$/.test(text))
  if (made) {
    const ending = made.text.slice(-2)
    for (let at = from + 1; at + 1 < to; at++) {
      if (shielded[at] || tokens[at]!.text !== 'и') continue
      const next = tokens
        .slice(at + 1, Math.min(to, at + 4))
        .find(({ text }) => !PREPOSITIONS.has(text) && !isAdverb(text) && !/(?:ему|ому|ой|его|ого|ей)$/.test(text))
      if (next && next.text.length > 6 && /(?:ни|ти)(?:ю|е|я|и)$/.test(next.text) && next.text.endsWith(ending)) {
        parts[parts.length - 1]![1] = at
        parts.push([at + 1, to])
      }
    }
  }
  return parts.flatMap(([a, b]) => {
    const span = trimmed(sentence, tokens[a]!.start, Math.min(end, tokens[b - 1]!.end))
    return span ? [{ span, negated: false, date: null, frame }] : []
  })
}

const PURPOSE =
  /,? (?:в целях|с целью|в интересах|для (?:создания|обеспечения|повышения|укрепления|улучшения|достижения|поддержания|содействия|того)|хотя(?! бы))(?![а-я]).*$/s

const STOPS = /[\s.,;:!?…-]$/
const ENDS = /(?:[\s.,;:!?…-]| и| а| а также| но| при этом| не|(?<! не) был[аио]?|(?<! не) будет|(?<! не) будут)$/

/** A stretch without the stop, comma or conjunction at its end, and without a purpose clause. */
export function trimmed(sentence: Sentence, start: number, end: number): Span | null {
  let text = sentence.lower.slice(start, end)
  const purpose = PURPOSE.exec(text)
  if (purpose && purpose.index > 12) text = text.slice(0, purpose.index)
  text = withoutEnd(text, ENDS)
  // A quote that closes here and opened before does not belong to the content.
  while (text.endsWith('»') && count(text, '»') > count(text, '«')) text = withoutEnd(text.slice(0, -1), STOPS)
  // "… и что до осени построят навес": the word that joins it is no part of it.
  const lead = /^[\s,;:-]*(?:что )?/.exec(text)?.[0].length ?? 0
  return text.length > lead ? { start: start + lead, end: start + text.length } : null
}

const count = (text: string, sign: string): number => text.split(sign).length - 1
