import { OrtoqError, readCsv, type Cell } from '../../ground/index.ts'
import type { FeedFiles } from '../../ways/index.ts'
import type { Args } from './args.ts'

/** How commands that read files reach the disk; handed in by `main`. */
export interface FileAccess {
  text(path: string): string
  /** A new file that appears only once it is closed; `drop` leaves nothing of it. */
  writer(path: string): { write(text: string): void; close(): void; drop(): void }
  /** Writes a whole file; `doors/no-write` where that fails. */
  write(path: string, content: string | Uint8Array): void
  feed(path: string): Promise<FeedFiles & { close(): void }>
}

/** A flag that has to be there. */
export function required(args: Args, name: string): string {
  const value = args.flags[name]
  if (value === undefined) throw new OrtoqError('doors/missing-parameter', { name: `--${name}` })
  return value
}

/** The rows of a CSV of queries as the wanted columns, each with its possible names; a column that is missing is `ways/bad-query-line`. */
export function* rowsIn(text: string, wanted: readonly (readonly string[])[]) {
  const [header = [], ...rows] = readCsv(text)
  const columns = wanted.map((names) => {
    const at = header.findIndex((cell) => names.includes(cell.text.trim()))
    if (at < 0) throw new OrtoqError('ways/bad-query-line', { line: 1, column: names[0], value: '' })
    return at
  })
  for (const row of rows) {
    if (row.length === 1 && textAt(row, 0) === '') continue
    yield { cells: columns.map((at) => textAt(row, at)), line: row[0]!.line }
  }
}

const textAt = (row: readonly Cell[], at: number): string => row[at]?.text.trim() ?? ''
