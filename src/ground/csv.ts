/** One cell with the place where it starts, counted from 1 as editors do. */
export interface Cell {
  readonly text: string
  readonly line: number
  readonly column: number
}

/**
 * Reads comma-separated values (RFC 4180): quotes, doubled quotes, line breaks inside quotes, LF or CRLF, a BOM.
 * Wrong quoting is kept as text rather than refused: the columns then do not fit, and that is said where it stands.
 */
export function readCsv(text: string): Cell[][] {
  const rows: Cell[][] = []
  let row: Cell[] = []
  let at = text.startsWith('\ufeff') ? 1 : 0
  let line = 1
  let lineStart = at
  while (at < text.length) {
    const start = { line, column: at - lineStart + 1 }
    let value = ''
    if (text[at] === '"') {
      at++
      for (; at < text.length; at++) {
        if (text[at] === '"' && text[at + 1] !== '"') break
        if (text[at] === '"') at++
        if (text[at] === '\n') {
          line++
          lineStart = at + 1
        }
        value += text[at]
      }
      at++
    }
    while (at < text.length && text[at] !== ',' && text[at] !== '\n') value += text[at++]
    if (value.endsWith('\r')) value = value.slice(0, -1)
    row.push({ text: value, ...start })
    if (text[at] === ',') {
      at++
      // A comma at the very end of the text still opens an empty cell.
      if (at < text.length) continue
      row.push({ text: '', line, column: at - lineStart + 1 })
    }
    rows.push(row)
    row = []
    at++
    line++
    lineStart = at
  }
  return rows
}

/**
 * Writes rows as CSV with LF. A cell that a spreadsheet would run as a formula gets an apostrophe, unless it is a number.
 * @see OWASP, CSV injection
 */
export function writeCsv(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows.map((row) => row.map(cellOf).join(',') + '\n').join('')
}

function cellOf(value: string | number | null): string {
  if (value === null) return ''
  const text = String(value)
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
