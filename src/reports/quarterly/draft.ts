import type { Id, Snapshot } from '../../ground/index.ts'
import { stateTable } from '../../words/index.ts'
import { regionTable } from '../../works/index.ts'
import { scopesIn, voicesIn } from '../about.ts'
import type { Block, Cell, Column, Inline } from './document.ts'
import type { Drawing } from './drawing.ts'
import { amount, figure, type Figure, type Note } from './figure.ts'
import type { Tongue } from './tongue.ts'
import { filled } from './wording.ts'

/** One column as a section asks for it: `work 3` is three shares wide, `days> 1` stands on the right. */
type ColumnSpec = string

const listed = (cell: Cell | Inline): Cell => (Array.isArray(cell) ? (cell as Cell) : [cell as Inline])

/** A report while its sections are being written. */
export class Draft {
  readonly blocks: Block[] = []
  readonly tongue: Tongue
  readonly #snapshot: Snapshot
  readonly #wordings: ReadonlyMap<string, string>
  readonly #query: string

  constructor(tongue: Tongue, snapshot: Snapshot, wordings: ReadonlyMap<string, string>, query: string) {
    this.tongue = tongue
    this.#snapshot = snapshot
    this.#wordings = wordings
    this.#query = query
  }

  heading(key: string, level: 1 | 2 = 1): void {
    this.blocks.push({ kind: 'heading', level, key, text: this.tongue.text(`h.${key}`) })
  }

  /** A paragraph in the report's own words, or in those that an officer gave it. */
  paragraph(key: string, facts: Readonly<Record<string, Inline>> = {}): void {
    const own = this.#wordings.get(key)
    const parts = filled(this.tongue, own ?? this.tongue.text(`p.${key}`), facts)
    this.blocks.push({ kind: 'paragraph', key, parts, edited: own !== undefined })
  }

  /** A table; one without rows is left out. */
  table(key: string, columns: readonly ColumnSpec[], rows: readonly (readonly (Cell | Inline)[])[]): void {
    if (rows.length === 0) return
    this.blocks.push({
      kind: 'table',
      key,
      caption: this.tongue.text(`t.${key}`),
      columns: columns.map((spec) => this.#column(spec)),
      rows: rows.map((row) => row.map(listed)),
    })
  }

  drawing(key: string, drawing: Drawing): void {
    this.blocks.push({ kind: 'drawing', key, caption: this.tongue.text(`d.${key}`), drawing })
  }

  #column(spec: ColumnSpec): Column {
    const [name, width] = spec.split(' ') as [string, string]
    const key = name.replace('>', '')
    return { key, title: this.tongue.text(`c.${key}`), right: name.endsWith('>'), width: Number(width) }
  }

  /** How many records there are; the footnote lists them. `as` names the count where it is told a second time. */
  count(id: string, records: readonly string[], as = id): Figure {
    return figure(as, amount(new Set(records).size), this.counted(id, records))
  }

  /** A footnote on the report's own question, with the records that were counted. */
  counted(id: string, records: readonly string[] = []): Note {
    return {
      sources: [],
      place: null,
      query: `${this.#query} · ${id}`,
      known: null,
      counted: [...new Set(records)].toSorted(),
    }
  }

  /** The name of a region or a state. */
  side(id: string): string {
    const row = this.#snapshot.row(id.startsWith('state:') ? stateTable : regionTable, id)
    return this.tongue.name(row?.name ?? {}, id)
  }

  /** Who speaks, by the name that the pack has for the office or body; a newspaper keeps its own. */
  voice(speaker: string): string {
    const [who, ...rest] = speaker.split(', ') as [string, ...string[]]
    const names = voicesIn(this.#snapshot)[who]
    return names ? [this.tongue.name(names, who), ...rest].join(', ') : speaker
  }

  /** What part a figure speaks of; empty where it is the whole. */
  scope(scope: string | null): string {
    return scope === null ? '' : this.tongue.name(scopesIn(this.#snapshot)[scope] ?? {}, scope)
  }

  code(state: Id | string | null): string {
    return state === null ? '' : (this.#snapshot.row(stateTable, state)?.code ?? state.slice(6))
  }
}
