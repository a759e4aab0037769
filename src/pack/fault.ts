/** What is wrong with a pack, and where: the line as an editor counts it, the column by its name in the header. */
export interface Fault {
  readonly file: string
  readonly line: number
  readonly column: string
  readonly code:
    | 'missing-file'
    | 'unknown-file'
    | 'unknown-column'
    | 'missing-column'
    | 'duplicate-column'
    | 'missing-cell'
    | 'bad-cell'
    | 'bad-row'
    | 'duplicate-key'
    | 'dangling-id'
    | 'broken-law'
  readonly reason: string
}

export const faultLine = ({ file, line, column, reason }: Fault): string => `${file}:${line}:${column} ${reason}`
