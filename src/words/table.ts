import {
  absent,
  date,
  flag,
  integer,
  maybe,
  names,
  number,
  oneOf,
  ownId,
  ref,
  refs,
  table,
  text,
  zone,
  type Column,
  type RowOf,
} from '../ground/index.ts'
import { Refusal } from '../ground/index.ts'
import type { Statement } from './statement.ts'

/** States in the order in which sides are drawn; a neighbour is on the map and in the texts but promises nothing. */
export const stateTable = table({
  name: 'states',
  file: 'states.csv',
  key: ['id'],
  columns: {
    id: ownId('state'),
    role: oneOf('party', 'neighbour'),
    /** Two or three capitals that always stand beside the side's colour. */
    code: text(),
    name: names(),
    currency: text(),
    zone: zone(),
    /** A box that holds the state's land; places outside of it are faults. */
    west: number({ min: -180, max: 180 }),
    south: number({ min: -90, max: 90 }),
    east: number({ min: -180, max: 180 }),
    north: number({ min: -90, max: 90 }),
  },
})

/** People whom texts name; what they hold and when stands in the terms. */
export const personTable = table({
  name: 'people',
  file: 'people.csv',
  key: ['id'],
  columns: {
    id: ownId('per'),
    state: ref('state'),
    gender: oneOf('m', 'f'),
    /** Given name and surname as the press writes them. */
    name: names(),
    surname: names(),
    source: ref('source'),
  },
})

/** An office with its titles: "president", "председатель КНР". */
export const roleTable = table({
  name: 'roles',
  file: 'roles.csv',
  key: ['id'],
  columns: {
    id: ownId('role'),
    /** Empty where the office belongs to a body of several states. */
    state: maybe(ref('state')),
    /** `head`: texts may call its holder the head of state or the leader. */
    rank: oneOf('head', 'government', 'minister', 'governor', 'other'),
    title: names(),
  },
})

/** Who held an office from when until when; roles in a text are resolved by its date. */
export const termTable = table({
  name: 'terms',
  file: 'terms.csv',
  key: ['role', 'from'],
  columns: {
    role: ref('role'),
    person: ref('per'),
    from: date(),
    to: maybe(date()),
    source: ref('source'),
  },
})

/** Bodies, formats, programmes, groups and kinds of thing that texts name. */
export const bodyTable = table({
  name: 'bodies',
  file: 'bodies.csv',
  key: ['id'],
  columns: {
    id: ownId('org', 'fmt', 'prog', 'group', 'class', 'docset', 'regions'),
    state: maybe(ref('state')),
    name: names(),
    seat: maybe(ref('city')),
    /** The states of this pack that belong to it; it may have others. */
    members: refs('state'),
    source: maybe(ref('source')),
  },
})

/**
 * Who speaks, as the columns `speaker` and `reporter` of a pack say it, with the name in every language: newspapers,
 * offices and persons that are no bodies of the pack. Bodies and roles bring their own names.
 */
export const speakerTable = table({
  name: 'speakers',
  file: 'speakers.csv',
  key: ['as'],
  columns: {
    as: text(),
    name: names(),
  },
})

/** What part a figure speaks of, as the column `scope` of claims says it, with the name in every language. */
export const scopeTable = table({
  name: 'scopes',
  file: 'scopes.csv',
  key: ['as'],
  columns: {
    as: text(),
    name: names(),
  },
})

/**
 * What is remarked beside a row, as the column `note` of any table and the `basis` of a series say it, with the remark
 * in every language. A note that stands here in no row is shown as it was written.
 */
export const noteTable = table({
  name: 'notes',
  file: 'notes.csv',
  key: ['as'],
  columns: {
    as: text(),
    name: names(),
  },
})

/** Other ways in which texts name anything of the pack, for the readers. */
export const aliasTable = table({
  name: 'aliases',
  file: 'aliases.csv',
  key: ['id', 'language', 'name'],
  columns: {
    id: ref(),
    language: text(),
    name: text(),
    /** `capital`: a city that stands for its state when it acts. */
    use: oneOf('full', 'short', 'abbreviation', 'adjective', 'side', 'people', 'capital'),
    /** Forms that the grammar would not make by itself, parted by `|`. */
    forms: absent(text()),
  },
})

/** What promises are about, from narrow to wide. */
export const themeTable = table({
  name: 'themes',
  file: 'themes.csv',
  key: ['id'],
  columns: {
    id: ownId('theme'),
    /** Wider themes that this one implies. */
    broader: refs('theme'),
    name: names(),
  },
})

/** Words by which a text names a theme, in their dictionary form. */
export const themeWordTable = table({
  name: 'theme-words',
  file: 'theme-words.csv',
  key: ['theme', 'language', 'words'],
  columns: { theme: ref('theme'), language: text(), words: text() },
})

/** What the parties undertook, in the pack's own words. */
export const commitmentTable = table({
  name: 'commitments',
  file: 'documents/commitments.csv',
  key: ['id'],
  columns: {
    id: ownId('com'),
    title: names(),
    /** Who is bound. */
    parties: refs('state'),
    kind: oneOf('commitment', 'agreement', 'call', 'expectation', 'signature'),
    /** 0 to 5, as the words room defines it. */
    strength: integer({ min: 0, max: 5 }),
    themes: refs('theme'),
    objects: refs(),
    document: ref('doc'),
    sentence: integer({ min: 1 }),
    due: maybe(date()),
    dueBy: maybe(text()),
    dueSource: maybe(ref('source')),
    measuredBy: refs('series'),
    /** The way the series has to go for the promise to be kept. */
    direction: maybe(oneOf('up', 'down', 'reach')),
    target: maybe(number()),
    /** A promise that implies no figure anyone publishes. */
    measurable: flag(),
    note: maybe(text()),
  },
})

/** How a sentence stands to a promise. */
export const mentionRelations = ['makes', 'repeats', 'carries-out', 'calls-for', 'supports', 'measures'] as const

/** Other sentences about the same promise. */
export const mentionTable = table({
  name: 'mentions',
  file: 'documents/mentions.csv',
  key: ['commitment', 'document', 'sentence'],
  columns: {
    commitment: ref('com'),
    document: ref('doc'),
    sentence: integer({ min: 1 }),
    relation: oneOf(...mentionRelations),
  },
})

/** That somebody has confirmed a commitment for a side. Never part of a pack: only acts say it. */
export const confirmationTable = table({
  name: 'confirmations',
  file: '',
  key: ['commitment', 'state'],
  columns: { commitment: ref('com'), state: ref('state'), by: text(), on: date(), note: maybe(text()) },
})

/** Where a commitment stands by acts of those whom it binds: fulfilled, waived, merged, re-dated. Only acts say it. */
export const standingTable = table({
  name: 'standings',
  file: '',
  key: ['commitment'],
  columns: {
    commitment: ref('com'),
    status: oneOf('fulfilled', 'waived', 'merged', 'redated', 'reassigned', 'reopened'),
    /** The commitment into which it was merged. */
    into: maybe(ref('com')),
    on: date(),
    why: text(),
    by: text(),
  },
})

/** A dispute: who says what against a record. It hangs on the record wherever that is shown. Only acts say it. */
export const disputeTable = table({
  name: 'disputes',
  file: '',
  key: ['id'],
  columns: {
    id: ownId('dispute'),
    about: text(),
    state: maybe(ref('state')),
    why: text(),
    by: text(),
    on: date(),
    ended: maybe(date()),
  },
})

/** A value that no cell of a pack can hold. */
const held = <T>(says: string): Column<T> => ({
  parse: () => new Refusal('is said by acts only'),
  refers: false,
  optional: false,
  says,
})

/** What a person says of a statement in a document that was handed in: right, put right, added, merged, or wrong. Only acts say it. */
export const statementTable = table({
  name: 'statements',
  file: '',
  key: ['id'],
  columns: {
    id: ownId('stm'),
    document: ref('doc'),
    standing: oneOf('accepted', 'corrected', 'added', 'merged', 'rejected'),
    /** The statement as the person has it; its spans count UTF-16 units of the document's text. */
    record: held<Statement>('a statement of ortoq-words/1'),
    /** The same as the reader had read it; null where it had missed it. */
    read: held<Statement | null>('a statement of ortoq-words/1'),
    /** The words of its sentence and of its content, so that it stands without the text. */
    sentence: text(),
    content: text(),
    /** The commitment of the register that it makes, repeats, supports … */
    commitment: maybe(ref('com')),
    relation: maybe(oneOf(...mentionRelations)),
    why: maybe(text()),
    by: text(),
    on: date(),
  },
})

/** The statement on which a commitment stands that entered from the desk. Only acts say it. */
export const groundingTable = table({
  name: 'groundings',
  file: '',
  key: ['commitment'],
  columns: { commitment: ref('com'), statement: ref('stm') },
})

export type StatementRow = RowOf<typeof statementTable>
export type GroundingRow = RowOf<typeof groundingTable>
export type StandingRow = RowOf<typeof standingTable>
export type DisputeRow = RowOf<typeof disputeTable>
export type ConfirmationRow = RowOf<typeof confirmationTable>
export type StateRow = RowOf<typeof stateTable>
export type PersonRow = RowOf<typeof personTable>
export type RoleRow = RowOf<typeof roleTable>
export type TermRow = RowOf<typeof termTable>
export type BodyRow = RowOf<typeof bodyTable>
export type AliasRow = RowOf<typeof aliasTable>
export type ThemeRow = RowOf<typeof themeTable>
export type ThemeWordRow = RowOf<typeof themeWordTable>
export type CommitmentRow = RowOf<typeof commitmentTable>
export type MentionRow = RowOf<typeof mentionTable>

export const wordTables = [
  stateTable,
  personTable,
  roleTable,
  termTable,
  bodyTable,
  speakerTable,
  scopeTable,
  noteTable,
  aliasTable,
  themeTable,
  themeWordTable,
  commitmentTable,
  mentionTable,
] as const
