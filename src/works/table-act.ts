import {
  date,
  day,
  integer,
  languages,
  maybe,
  number,
  oneOf,
  ownId,
  ref,
  table,
  text,
  unit,
  type RowOf,
} from '../ground/index.ts'

// Tables that no pack brings: only acts fill them.

/** A package of OC4IDS that was taken in: everything of it but its projects, as it came. */
export const oc4idsPackageTable = table({
  name: 'oc4ids-packages',
  file: '',
  key: ['uri'],
  columns: { uri: text(), publisher: text(), published: text(), envelope: text(), source: ref('source'), on: day() },
})

/** A project of OC4IDS as it came, so that what ortoq does not touch leaves as it entered. */
export const oc4idsProjectTable = table({
  name: 'oc4ids-projects',
  file: '',
  key: ['work'],
  columns: {
    work: ref('proj'),
    /** The project's own id. */
    id: text(),
    package: text(),
    /** Its place in the package, from 0. */
    place: integer({ min: 0 }),
    text: text(),
  },
})

/** That a record is the same thing as another: its id points on, and everything said of it is shown with the other. */
export const twinTable = table({
  name: 'twins',
  file: '',
  key: ['twin'],
  columns: { twin: ref('proj', 'ent'), of: ref('proj', 'ent'), why: text(), on: day() },
})

/** What a case may be about. */
export const caseGrounds = [
  'permit',
  'land',
  'tax',
  'customs',
  'inspection',
  'contract',
  'expropriation',
  'transfer',
  'labour',
  'court',
  'other',
] as const

/** An investor's case before a body of a state. Confidential but for its redacted form. */
export const caseTable = table({
  name: 'cases',
  file: '',
  key: ['id'],
  columns: {
    id: ownId('case'),
    opened: day(),
    /** The state whose conduct it is about. */
    state: ref('state'),
    region: maybe(ref('region')),
    /** Who complains; never in a public answer. */
    investor: text(),
    /** The side that the investor comes from. */
    home: maybe(ref('state')),
    work: maybe(ref('proj')),
    bodies: text(),
    ground: oneOf(...caseGrounds),
    /** What happened, in the investor's words; never in a public answer. */
    text: text(),
    /** What may be said in public. */
    redacted: maybe(text()),
    risk: maybe(number({ min: 0 })),
    riskUnit: maybe(unit()),
    /** The year of the prices. */
    riskYear: maybe(date()),
    assigned: maybe(text()),
    standing: oneOf('open', 'answered', 'settled', 'withdrawn'),
    outcome: maybe(oneOf('remedied', 'partly', 'refused', 'withdrawn', 'arbitration', 'court')),
    retained: maybe(number({ min: 0 })),
    closed: maybe(day()),
  },
})

/** What happened in a case, one row a step. */
export const caseStepTable = table({
  name: 'case-steps',
  file: '',
  key: ['case', 'number'],
  columns: {
    case: ref('case'),
    number: integer({ min: 1 }),
    on: day(),
    kind: oneOf(
      'opened',
      'assigned',
      'accepted',
      'letter',
      'answered',
      'contact-points',
      'withdrawn',
      'settled',
      'note',
    ),
    by: text(),
    text: maybe(text()),
  },
})

/** The words that an officer gave to a paragraph of a report; its numbers stand in it by name and come from the register. */
export const wordingTable = table({
  name: 'wordings',
  file: '',
  key: ['report', 'paragraph', 'language'],
  columns: {
    /** The quarter that it reports on: `report:2025Q4`. */
    report: ownId('report'),
    paragraph: text(),
    language: oneOf(...languages),
    text: text(),
    on: day(),
    by: text(),
  },
})

export type WordingRow = RowOf<typeof wordingTable>
export type Oc4idsPackageRow = RowOf<typeof oc4idsPackageTable>
export type Oc4idsProjectRow = RowOf<typeof oc4idsProjectTable>
export type TwinRow = RowOf<typeof twinTable>
export type CaseRow = RowOf<typeof caseTable>
export type CaseStepRow = RowOf<typeof caseStepTable>

/** The tables that only acts fill. */
export const actTables = [
  oc4idsPackageTable,
  oc4idsProjectTable,
  twinTable,
  caseTable,
  caseStepTable,
  wordingTable,
] as const
