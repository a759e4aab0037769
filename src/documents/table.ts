import {
  absent,
  address,
  confidence,
  date,
  day,
  integer,
  matching,
  maybe,
  names,
  oneOf,
  ownId,
  ref,
  refs,
  table,
  text,
  words,
  type RowOf,
} from '../ground/index.ts'

/** Where a figure or a sentence was read. Without an address it is somebody's recollection and is shown as that. */
export const sourceTable = table({
  name: 'sources',
  file: 'sources.csv',
  key: ['id'],
  columns: {
    id: ownId('source'),
    address: maybe(address()),
    publisher: text(),
    date: maybe(date()),
    /** `copy`: a site that repeats the original, which is still to be found. */
    standing: oneOf('original', 'copy', 'recollection'),
    note: maybe(text()),
  },
  check: ({ standing, address }) =>
    (standing === 'recollection') === (address === null)
      ? null
      : { column: 'address', reason: 'only a recollection has no address, and it has none' },
})

/** What the parties signed, declared or announced. */
export const documentTable = table({
  name: 'documents',
  file: 'documents/documents.csv',
  key: ['id'],
  columns: {
    id: ownId('doc'),
    date: date(),
    place: maybe(ref('city', 'place', 'port')),
    kind: oneOf(
      'communique',
      'treaty',
      'declaration',
      'statement',
      'agreement',
      'memorandum',
      'protocol',
      'plan',
      'institution',
      'package',
      'loan',
      'decision',
      'act',
      'visit',
      'charter',
    ),
    /** `expected` documents are announced, not signed. */
    standing: oneOf('signed', 'announced', 'expected'),
    parties: refs('state', 'org', 'fmt'),
    title: names(),
    source: ref('source'),
    /** Languages in which the text was found, not in which it was signed. */
    found: words(),
    read: oneOf('no', 'start', 'full'),
    confidence: confidence(),
    note: maybe(text()),
  },
})

/** A document told in the words of the pack's author, sentence by sentence, in each language. Never the document itself. */
export const summaryTable = table({
  name: 'summaries',
  file: 'documents/summaries.csv',
  key: ['document', 'sentence'],
  columns: {
    document: ref('doc'),
    sentence: integer({ min: 1 }),
    text: names(),
    sources: refs('source'),
    /** The clause of the document that the sentence retells, where it is known. */
    clause: absent(text()),
  },
})

/**
 * A document that somebody handed in, under the hash of its bytes, which lie beside the register. Never part of a pack:
 * only acts say it.
 */
export const receivedTable = table({
  name: 'received',
  file: '',
  key: ['id'],
  columns: {
    /** `doc:` and the SHA-256 of the bytes. */
    id: ownId('doc'),
    sha256: matching<string>(/^[0-9a-f]{64}$/, 'a SHA-256'),
    name: text(),
    format: text(),
    /** Where somebody said so; else each paragraph tells its own. */
    language: maybe(text()),
    /** The document's own date, where somebody gave it; never guessed. */
    date: maybe(date()),
    /** The document of the pack that this text is, where somebody said so. */
    document: maybe(ref('doc')),
    /** The source that it is for whatever is read from it. */
    source: ref('source'),
    on: day(),
    by: text(),
    /** What the reader of documents made of the bytes; every offset counts its UTF-16 units. */
    text: text(),
  },
})

export type ReceivedRow = RowOf<typeof receivedTable>
export type SourceRow = RowOf<typeof sourceTable>
export type DocumentRow = RowOf<typeof documentTable>
export type SummaryRow = RowOf<typeof summaryTable>

export const documentTables = [sourceTable, documentTable, summaryTable] as const
