import type { Reading, Statement } from './reading.ts'

/** A piece of a text: plain, or underlined by the kind of the statement that stands on it. */
export interface Run {
  readonly text: string
  readonly statement: Statement | null
  readonly start: number
}

/**
 * Cuts a stretch of a text into runs at the contents of its statements. Where two overlap the one that begins first
 * keeps its whole; offsets are UTF-16 units, as JavaScript counts.
 */
export function runsOf(text: string, start: number, end: number, statements: readonly Statement[]): Run[] {
  const runs: Run[] = []
  let at = start
  const within = statements
    .filter(({ content }) => content.start < end && content.end > start)
    .toSorted((a, b) => a.content.start - b.content.start || b.content.end - a.content.end)
  for (const statement of within) {
    const from = Math.max(at, statement.content.start)
    const to = Math.min(end, statement.content.end)
    if (to <= from) continue
    if (from > at) runs.push({ text: text.slice(at, from), statement: null, start: at })
    runs.push({ text: text.slice(from, to), statement, start: from })
    at = to
  }
  if (at < end) runs.push({ text: text.slice(at, end), statement: null, start: at })
  return runs
}

/** Sentences of a reading in their order, each with its statements; what lies between them is kept as plain text. */
export function passagesOf(text: string, { records }: Pick<Reading, 'records'>): Passage[] {
  const passages: Passage[] = []
  let at = 0
  for (const line of linesOf(text)) {
    const own = records.filter(({ content }) => content.start >= line.start && content.start < line.end)
    passages.push({ ...line, statements: own })
    at = line.end
  }
  return at === 0 ? [] : passages
}

export interface Passage {
  readonly start: number
  readonly end: number
  readonly statements: readonly Statement[]
}

function linesOf(text: string): { start: number; end: number }[] {
  const lines: { start: number; end: number }[] = []
  for (const match of text.matchAll(/[^\r\n]+/g))
    if (match[0].trim()) lines.push({ start: match.index, end: match.index + match[0].length })
  return lines
}
