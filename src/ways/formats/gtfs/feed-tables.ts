import { ByteCsv } from '../byte-csv.ts'
import { ByteNames } from '../byte-names.ts'
import type { FeedFault, FeedFiles } from '../gtfs-feed.ts'
import { Row } from './feed-row.ts'

const MOST_FAULTS = 1000

/** The files of a feed as they are read one after the other: their ids by number, and what is wrong in them. */
export class FeedTables {
  /** At most a thousand. */
  readonly faults: FeedFault[] = []
  readonly stopIds = new ByteNames()
  readonly routeIds = new ByteNames()
  readonly tripIds = new ByteNames()
  readonly #files: FeedFiles

  constructor(files: FeedFiles) {
    this.#files = files
  }

  readonly fault = (fault: FeedFault): void => {
    if (this.faults.length < MOST_FAULTS) this.faults.push(fault)
  }

  /** Hands over every row of a file that has all of some columns; answers whether there is such a file. */
  async each(file: string, columns: readonly string[], handle: (row: Row) => void, needed = true): Promise<boolean> {
    if (!this.#files.names.includes(file)) {
      if (needed) this.fault({ file, line: 1, column: '', code: 'ways/feed-missing-file', facts: { file, line: 1 } })
      return false
    }
    let row: Row | null = null
    let whole = false
    const csv = new ByteCsv((record) => {
      if (row) {
        row.record = record
        if (whole) handle(row)
        return
      }
      row = new Row(file, record, this.fault)
      row.record = record
      const missing = columns.filter((name) => row!.column(name) < 0)
      for (const column of missing) row.fault(column, 'ways/feed-missing-column')
      whole = missing.length === 0
    })
    for await (const chunk of this.#files.read(file)) csv.push(chunk)
    csv.end()
    return true
  }

  /** Whether an id was there before, and says so; else it has the next number. */
  taken(names: ByteNames, row: Row, column: string, id: string): boolean {
    const size = names.size
    const bytes = new TextEncoder().encode(id)
    names.take(bytes, 0, bytes.length)
    if (names.size > size) return false
    row.fault(column, 'ways/feed-duplicate', { value: id })
    return true
  }
}
