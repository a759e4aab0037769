import { OrtoqError, type Id, type PartialDate, type Period } from '../../ground/index.ts'

/** Where a figure can be checked: the place it was read at, and the question that answers with it again. */
export interface Note {
  /** Sources and assumptions that it was read in. */
  readonly sources: readonly Id[]
  /** The sentence of a document that it stands on. */
  readonly place: { readonly document: Id<'doc'>; readonly sentence: number } | null
  /** A command that answers with it again. */
  readonly query: string
  /** The day as known on which it answers so; null for the closing day of the report. */
  readonly known: string | null
  /** The records that were counted, where it is a count. */
  readonly counted: readonly string[]
}

/** What a figure says, before any language has put it into words. */
export type Value =
  | {
      readonly kind: 'number'
      /** Bounds; an open side is null. */
      readonly low: number | null
      readonly high: number | null
      readonly unit: string
      readonly digits: number
      /** A difference: its sign is always shown. */
      readonly signed: boolean
    }
  | { readonly kind: 'date'; readonly date: Period; readonly until: PartialDate | null }

/** A number or a date of the report with its footnotes. Made by `figure` alone. */
export interface Figure {
  /** Names it in the report: `promises.late`. The same in every language. */
  readonly id: string
  readonly value: Value
  readonly notes: readonly Note[]
}

/** A figure of the report. One that nobody could check is no figure: without a footnote the report is not made. */
export function figure(id: string, value: Value, ...notes: readonly Note[]): Figure {
  if (notes.length === 0 || notes.some(({ query }) => query === ''))
    throw new OrtoqError('reports/figure-without-note', { figure: id })
  return { id, value, notes }
}

export const isFigure = (part: unknown): part is Figure =>
  typeof part === 'object' && part !== null && 'notes' in part && 'value' in part

/** A single number, or a span of them. */
export const amount = (
  low: number | null,
  high: number | null = low,
  { unit = '', digits = 0, signed = false }: { unit?: string; digits?: number; signed?: boolean } = {},
): Value => ({ kind: 'number', low, high, unit, digits, signed })

export const dated = (date: Period, until: PartialDate | null = null): Value => ({ kind: 'date', date, until })

/** A note on a source, and the question that leads there. */
export const noted = (query: string, sources: readonly Id[] = [], place: Note['place'] = null): Note => ({
  sources: [...new Set(sources)].toSorted(),
  place,
  query,
  known: null,
  counted: [],
})

/** Two notes that say the same are one. */
export const noteKey = ({ sources, place, query, known, counted }: Note): string =>
  JSON.stringify([sources, place, query, known, counted])
