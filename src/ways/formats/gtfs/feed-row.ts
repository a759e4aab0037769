import type { ByteRecord } from '../byte-csv.ts'
import type { FeedFault } from '../gtfs-feed.ts'
import { dayOf, EMPTY, timeAt } from './feed-time.ts'

/** A file's cells by column name; a column the header lacks reads as empty. */
export class Row {
  readonly file: string
  readonly #fault: (fault: FeedFault) => void
  readonly #columns = new Map<string, number>()
  record!: ByteRecord

  constructor(file: string, header: ByteRecord, fault: (fault: FeedFault) => void) {
    this.file = file
    this.#fault = fault
    for (let cell = 0; cell < header.count; cell++) this.#columns.set(header.text(cell).trim(), cell)
  }

  column(name: string): number {
    return this.#columns.get(name) ?? -1
  }

  text(name: string): string {
    return this.record.text(this.column(name)).trim()
  }

  fault(column: string, code: FeedFault['code'], facts: FeedFault['facts'] = {}, line = this.record.line): void {
    this.#fault({ file: this.file, line, column, code, facts: { file: this.file, line, column, ...facts } })
  }

  /** A cell that may not be empty; null after saying so. */
  needed(name: string): string | null {
    const text = this.text(name)
    if (text === '') this.fault(name, 'ways/feed-missing-cell')
    return text === '' ? null : text
  }

  /** A whole number from `least` to `most`; `otherwise` for an empty cell, null for a wrong one. */
  integer(name: string, least: number, most: number, otherwise: number | null): number | null {
    const text = this.text(name)
    if (text === '' && otherwise !== null) return otherwise
    const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN
    if (value >= least && value <= most) return value
    this.fault(name, text === '' ? 'ways/feed-missing-cell' : 'ways/feed-bad-value', { value: text })
    return null
  }

  number(name: string, least: number, most: number): number | null {
    const text = this.text(name)
    const value = /^[+-]?\d+(\.\d*)?([eE][+-]?\d+)?$|^[+-]?\.\d+$/.test(text) ? Number(text) : NaN
    if (value >= least && value <= most) return value
    this.fault(name, text === '' ? 'ways/feed-missing-cell' : 'ways/feed-bad-value', { value: text })
    return null
  }

  day(name: string): number | null {
    const text = this.text(name)
    const day = dayOf(text)
    if (day !== null) return day
    this.fault(name, text === '' ? 'ways/feed-missing-cell' : 'ways/feed-bad-value', { value: text })
    return null
  }

  time(name: string): number | null {
    const { record } = this
    const cell = this.column(name)
    const value =
      cell < 0 || cell >= record.count ? EMPTY : timeAt(record.bytes, record.start[cell]!, record.end[cell]!)
    if (value >= 0) return value
    this.fault(name, value === EMPTY ? 'ways/feed-missing-cell' : 'ways/feed-bad-value', { value: this.text(name) })
    return null
  }
}
