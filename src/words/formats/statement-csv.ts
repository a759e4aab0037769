import { textOf, writeCsv } from '../../ground/index.ts'
import type { Reading } from '../statement.ts'

const HEADER = [
  'id',
  'kind',
  'strength',
  'precision',
  'delegation',
  'polarity',
  'modality',
  'actors',
  'by',
  'addressee',
  'themes',
  'objects',
  'place',
  'date',
  'date_relation',
  'start',
  'end',
  'trigger',
  'content',
  'sentence',
  'rules',
]

/** A reading as CSV, one record a row; ids of one cell are parted by spaces, `start` and `end` count UTF-16 units. */
export const toStatementCsv = (text: string, { records }: Reading): string =>
  writeCsv([
    HEADER,
    ...records.map((record) => [
      record.id,
      record.kind,
      record.strength,
      record.precision,
      record.delegation,
      record.polarity,
      record.modality,
      record.actors.map(({ id }) => id).join(' '),
      record.attribution.by,
      record.addressee.map(({ id }) => id).join(' '),
      record.themes.join(' '),
      record.objects.map(({ id }) => id).join(' '),
      record.place?.id ?? null,
      record.date?.value ?? null,
      record.date?.relation ?? null,
      record.content.start,
      record.content.end,
      textOf(text, record.trigger),
      textOf(text, record.content),
      textOf(text, record.sentence),
      record.rules.join(' '),
    ]),
  ])
