import { OrtoqError, type Language } from '../../ground/index.ts'
import type { Drawing } from './drawing.ts'
import { isFigure, noteKey, type Figure, type Note } from './figure.ts'
import type { Quarter } from './quarter.ts'

/** A piece of a line: words, or a figure with its footnotes. */
export type Inline = string | Figure

export type Cell = readonly Inline[]

export interface Column {
  readonly key: string
  readonly title: string
  /** Numbers stand on the right. */
  readonly right: boolean
  /** Share of the width. */
  readonly width: number
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly key: string; readonly text: string }
  | { readonly kind: 'paragraph'; readonly key: string; readonly parts: readonly Inline[]; readonly edited: boolean }
  | {
      readonly kind: 'table'
      readonly key: string
      readonly caption: string
      readonly columns: readonly Column[]
      readonly rows: readonly (readonly Cell[])[]
    }
  | { readonly kind: 'drawing'; readonly key: string; readonly caption: string; readonly drawing: Drawing }

/** The report as it is before any format: what stands in it and where each figure can be checked. */
export interface Report {
  readonly language: Language
  readonly title: string
  readonly subtitle: string
  readonly quarter: Quarter
  /** Printed small at the end of the first page's head: who made it of what. */
  readonly blocks: readonly Block[]
}

/** The footnotes of a report, numbered in the order in which a reader meets them. */
export interface Notes {
  readonly list: readonly Note[]
  /** The numbers of a figure's footnotes. */
  of(figure: Figure): readonly number[]
}

const linesOf = (block: Block): readonly (readonly Inline[])[] =>
  block.kind === 'paragraph' ? [block.parts] : block.kind === 'table' ? block.rows.flat() : []

/** Every figure of a report in the order of reading. */
export const figuresOf = ({ blocks }: Pick<Report, 'blocks'>): Figure[] =>
  blocks.flatMap((block) => linesOf(block).flatMap((line) => line.filter(isFigure)))

/** Numbers the footnotes. A figure without one, or two figures of one name, stop the report. */
export function notesOf(report: Pick<Report, 'blocks'>): Notes {
  const numbers = new Map<string, number>()
  const list: Note[] = []
  const met = new Set<string>()
  for (const { id, notes } of figuresOf(report)) {
    if (notes.length === 0) throw new OrtoqError('reports/figure-without-note', { figure: id })
    if (met.has(id)) throw new OrtoqError('reports/figure-twice', { figure: id })
    met.add(id)
    for (const note of notes) {
      const key = noteKey(note)
      if (!numbers.has(key)) numbers.set(key, list.push(note))
    }
  }
  return {
    list,
    of: ({ notes }) => [...new Set(notes.map((note) => numbers.get(noteKey(note))!))].toSorted((a, b) => a - b),
  }
}
