import { writeCsv, type Snapshot } from '../../ground/index.ts'
import { figuresOf, notesOf, type Cell, type Report } from './document.ts'
import { isFigure } from './figure.ts'
import { noteText } from './note-text.ts'
import { plainValue, type Tongue } from './tongue.ts'
import { zipped } from './zip.ts'

// Without it a spreadsheet takes the bytes for the alphabet of its own country.
const BOM = '\ufeff'

type Row = readonly (string | number | null)[]

const plain = (cell: Cell): string =>
  cell
    .map((part) => (isFigure(part) ? plainValue(part.value) : part))
    .join('')
    .trim()

/** The report's tables as CSV in a zip: each table, all figures, all footnotes, the paragraphs. Numbers are plain, dates ISO. */
export function tablesOf(tongue: Tongue, snapshot: Snapshot, report: Report): Uint8Array {
  const notes = notesOf(report)
  const title = (...keys: string[]): Row => keys.map((key) => tongue.text(`c.${key}`))
  const marks = (cells: readonly Cell[]) =>
    [
      ...new Set(
        cells
          .flat()
          .filter(isFigure)
          .flatMap((one) => notes.of(one)),
      ),
    ]
      .toSorted((a, b) => a - b)
      .join(' ')
  const files: (readonly [string, Row[]])[] = report.blocks.flatMap((block) =>
    block.kind === 'table'
      ? [
          [
            block.key,
            [
              [...block.columns.map((column) => column.title), tongue.text('c.notes')],
              ...block.rows.map((cells): Row => [...cells.map(plain), marks(cells)]),
            ],
          ] as const,
        ]
      : [],
  )
  const figures: Row[] = [
    title('figure', 'value', 'unit', 'shown', 'notes'),
    ...figuresOf(report).map((one): Row => [
      one.id,
      plainValue(one.value),
      one.value.kind === 'number' ? one.value.unit : '',
      tongue.value(one.value),
      notes.of(one).join(' '),
    ]),
  ]
  const footnotes: Row[] = [
    title('number', 'source', 'publisher', 'address', 'document', 'sentence', 'query', 'figure', 'known', 'counted'),
    ...notes.list.map((note, at): Row => {
      const { sources, query, figure } = noteText(tongue, snapshot, report.quarter.closing, note)
      return [
        at + 1,
        sources.map(({ id }) => id).join(' '),
        sources.map(({ text }) => text).join('; '),
        sources
          .map(({ address }) => address ?? '')
          .join(' ')
          .trim(),
        note.place?.document ?? '',
        note.place?.sentence ?? '',
        query,
        figure ?? '',
        report.quarter.closing,
        note.counted.join('; '),
      ]
    }),
  ]
  const paragraphs: Row[] = [
    title('paragraph', 'text', 'notes'),
    ...report.blocks.flatMap((block): Row[] =>
      block.kind === 'paragraph'
        ? [
            [
              block.key,
              block.parts.map((part) => (isFigure(part) ? tongue.value(part.value) : part)).join(''),
              marks([block.parts]),
            ],
          ]
        : [],
    ),
  ]
  const named = files.map(([key, rows], at) => [`${String(at + 1).padStart(2, '0')}-${key}.csv`, rows] as const)
  return zipped(
    [
      ...named,
      ['figures.csv', figures] as const,
      ['footnotes.csv', footnotes] as const,
      ['paragraphs.csv', paragraphs] as const,
    ].map(([name, rows]) => [name, BOM + writeCsv(rows)] as const),
  )
}
