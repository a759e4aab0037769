import type { Result } from '../ask.svelte.ts'
import { knowledgeOf, type Knowledge } from '../line.ts'
import { edge } from '../time.ts'

export type Atlas = Result<'atlas'>
export type Piece = Atlas['pieces'][number]
export type Opening = Atlas['works'][number]

/** How a piece of the network stands in a year; null where it is not there and nobody had promised it. */
export type Standing = Knowledge | null

/**
 * How a link or service stood, or is said to stand, at the end of a year. Left of today what happened counts; right of
 * it nothing is solid that is not so today, and what somebody promised to open by then is dashed.
 */
export function standingOf(piece: Piece, work: Opening | undefined, year: number, today: string): Standing {
  const now = edge(today, 0)
  const end = Math.floor(now) === year ? now : year + 1
  if (!work) return withoutWork(piece, end)
  const opened = work.opens.filter(({ kind }) => kind === 'actual').map(({ date }) => edge(date, 0))
  if (opened.length > 0 && Math.min(...opened) < end) return 'measured'
  if (end <= now) {
    const began = work.began ?? (work.status === 'construction' ? work.statusDate : null)
    if (began && edge(began, 0) < end) return 'building'
    return work.promised && edge(work.promised, 0) < end ? 'promised' : null
  }
  const said = work.opens.map(({ date }) => edge(date, 0))
  if (said.some((date) => date < end)) return 'promised'
  return knowledgeOf(work.status)
}

function withoutWork({ status, begins, ends }: Piece, end: number): Standing {
  if (begins && edge(begins, 0) >= end) return null
  if (ends && edge(ends, 1) < end) return null
  if (status === 'ended') return ends ? 'measured' : null
  return knowledgeOf(status)
}

/** The dates that were said for the opening, the earliest and the latest; null where nobody named one. */
export function saidSpan(work: Opening): { first: string; last: string } | null {
  const dates = work.opens.filter(({ kind }) => kind !== 'actual').flatMap(({ date, until }) => [date, until ?? date])
  if (dates.length === 0) return null
  const sorted = dates.toSorted()
  return { first: sorted[0]!, last: sorted.at(-1)! }
}
