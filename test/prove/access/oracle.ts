/**
 * Who may do and see what, written down by hand from the design and held against the running program. It imports
 * nothing: a right that changes in the program has to be changed here as well, by somebody who means it.
 */

/** Everybody who may stand before the door: name, role, state. Null roles are nobody to the register. */
export const principals = [
  ['stranger', null, null],
  ['named key', null, null],
  ['officer AR', 'officer', 'AR'],
  ['confirmer AR', 'confirmer', 'AR'],
  ['lead AR', 'lead', 'AR'],
  ['auditor AR', 'auditor', 'AR'],
  ['officer BO', 'officer', 'BO'],
  ['confirmer BO', 'confirmer', 'BO'],
  ['lead BO', 'lead', 'BO'],
  ['auditor BO', 'auditor', 'BO'],
  ['lead CY', 'lead', 'CY'],
  ['secretariat', 'secretariat', null],
  ['investor one', 'investor', null],
  ['investor two', 'investor', null],
  ['investor of BO', 'investor', 'BO'],
  ['secretariat of AR', 'secretariat', 'AR'],
  ['auditor of none', 'auditor', null],
  ['witness key', null, null],
  ['host', null, null],
  ['pack key', null, null],
  ['expired session', null, null],
  ['revoked key', null, null],
  ['suspended', null, null],
] as const

export type Who = (typeof principals)[number][0]

const AR: readonly Who[] = ['officer AR', 'confirmer AR', 'lead AR']
const BO: readonly Who[] = ['officer BO', 'confirmer BO', 'lead BO']
const OFFICERS: readonly Who[] = [...AR, ...BO, 'lead CY']
const DRAFTERS: readonly Who[] = [...OFFICERS, 'secretariat', 'secretariat of AR']
const OPENERS: readonly Who[] = [...OFFICERS, 'investor one', 'investor two', 'investor of BO']
const CLOSERS: readonly Who[] = ['confirmer AR', 'lead AR', 'confirmer BO', 'lead BO', 'lead CY']
const NOBODY: readonly Who[] = []

/** Cases with whom they are about, who opened them, and who sees the whole of them. */
export const cases = {
  'AR complains of BO': {
    by: 'lead AR',
    about: 'BO',
    home: 'AR',
    open: false,
    seen: [...AR, ...BO, 'auditor AR', 'auditor BO'],
  },
  'investor one complains of AR': {
    by: 'investor one',
    about: 'AR',
    home: null,
    open: true,
    seen: [...AR, 'auditor AR', 'investor one'],
  },
  'CY complains of itself for BO': {
    by: 'lead CY',
    about: 'CY',
    home: 'BO',
    open: false,
    seen: ['lead CY', ...BO, 'auditor BO'],
  },
  'investor two complains of BO': {
    by: 'investor two',
    about: 'BO',
    home: 'CY',
    open: true,
    seen: [...BO, 'lead CY', 'auditor BO', 'investor two'],
  },
  'an officer of BO complains of AR for CY': {
    by: 'officer BO',
    about: 'AR',
    home: 'CY',
    open: false,
    seen: [...AR, 'auditor AR', 'lead CY', 'officer BO'],
  },
  'a confirmer of BO complains of AR for CY': {
    by: 'confirmer BO',
    about: 'AR',
    home: 'CY',
    open: true,
    seen: [...AR, 'auditor AR', 'lead CY', 'confirmer BO'],
  },
} as const satisfies Record<
  string,
  { by: Who; about: string; home: string | null; open: boolean; seen: readonly Who[] }
>

export type CaseName = keyof typeof cases

/** Every address, with who is let in: anybody; authors, who are signed in or name a key; who is signed in. */
export const addresses: Readonly<Record<string, 'anybody' | 'author' | 'signed-in'>> = Object.fromEntries([
  ...`GET places|GET commitments|GET works|GET documents|GET series|GET regions|GET about|GET notes|GET atlas|GET front|GET document
  GET promises|GET simulate-line|GET region-pair|GET meeting-list|GET meeting-show|GET meeting-agenda|GET morning|GET digest
  GET digest.eml|GET calendar|GET calendar.ics|GET item-list|POST minutes-check|GET register/evidence|GET departures|GET desk|GET desk-list|GET samples|GET original|GET quarterly|POST text|GET work|GET port|GET region|GET route|GET effect|GET network|GET simulate-port|GET port-watch|GET capacity
  GET growth|GET trace|GET project-list|GET project-show|GET project-page|GET project-twins|GET enterprises
  GET region-matrix|GET balance|GET clock|GET case-list|GET case-show|GET case-statistics|GET series-show|GET series-export
  GET series-board|GET mirror|GET landed|POST landed-batch|GET parcel|GET item-number|POST customs-form|GET rules|GET goods
  GET access|GET trade-effect|GET verdict|POST read|POST anchors|POST compare|GET find|GET ask|GET register/status
  GET register/subject|GET register/checkpoint|GET feeds/atom|GET feeds/json|GET session|POST session|DELETE session
  POST session/challenge|POST keys|POST keys/challenge|POST entries`
    .split(/[|\n]/)
    .map((line) => [line.trim().replace(' ', ' /api/'), 'anybody'] as const),
  ...`GET webhooks|POST webhooks|DELETE webhooks|POST webhooks/test|POST webhooks/retry|GET sessions|DELETE sessions`
    .split('|')
    .map((line) => [line.replace(' ', ' /api/'), 'signed-in'] as const),
  ...`commitment-confirm work-milestone work-status scenario-save commitment-fulfil commitment-waive commitment-reopen
  commitment-merge commitment-redate commitment-reassign proposal-agree dispute-raise dispute-end project-import
  project-merge project-split case-open case-step case-answer case-settle series-import principal-appoint
  principal-suspend key-revoke document-receive statement-accept statement-correct statement-reject statement-merge
  statement-add commitment-propose port-close report-word work-figure meeting-call meeting-change
  meeting-hold meeting-cancel meeting-agenda-add meeting-agenda-take meeting-agenda-remove meeting-agenda-issue
  body-erase meeting-paper meeting-minutes item-set item-change item-done item-waive item-reopen`
    .split(/\s+/)
    .map((name) => [`POST /api/acts/${name}`, 'author'] as const),
])

/** Acts with a body that is right for them, and who may do them: `for` is the doer's own state, `case` the one in hand. */
export const deeds: readonly {
  readonly act: string
  readonly body: Readonly<Record<string, string>>
  readonly may: readonly Who[]
  /** Only of those who may, who sees the case. */
  readonly onCase?: true
  /** Only in this state of the cases. */
  readonly when?: string
}[] = [
  {
    act: 'commitment-confirm',
    body: { commitment: 'com:river-railway', for: '{own}' },
    may: ['confirmer AR', 'lead AR', 'confirmer BO', 'lead BO'],
  },
  { act: 'commitment-fulfil', body: { commitment: 'com:river-railway', why: 'sample' }, may: OFFICERS },
  { act: 'commitment-waive', body: { commitment: 'com:river-railway', why: 'sample' }, may: OFFICERS },
  { act: 'commitment-redate', body: { commitment: 'com:river-railway', why: 'sample', due: '2040' }, may: OFFICERS },
  {
    act: 'commitment-reassign',
    body: { commitment: 'com:river-railway', why: 'sample', parties: 'AR' },
    may: OFFICERS,
  },
  {
    act: 'commitment-merge',
    body: { commitment: 'com:river-railway', why: 'sample', into: 'com:gate-hours' },
    may: OFFICERS,
  },
  {
    act: 'work-status',
    body: {
      work: 'proj:river',
      source: 'https://sample.example/a',
      status: 'construction',
      on: '2031-05',
      for: '{own}',
    },
    may: DRAFTERS,
  },
  {
    act: 'work-milestone',
    body: {
      work: 'proj:river',
      source: 'https://sample.example/a',
      step: 'opening',
      kind: 'forecast',
      date: '2035',
      speaker: 'sample',
      for: '{own}',
    },
    may: DRAFTERS,
  },
  {
    act: 'scenario-save',
    body: {
      name: 'sample',
      scenario: '{"schema":"ortoq-scenario/1","title":"sample","works":[]}',
      source: 'https://sample.example/a',
      for: '{own}',
    },
    may: DRAFTERS,
  },
  {
    act: 'project-merge',
    body: { twin: 'proj:river-west', into: 'proj:river', why: 'sample', for: '{own}' },
    may: OFFICERS,
  },
  { act: 'dispute-raise', body: { about: 'com:river-railway', why: 'sample' }, may: OFFICERS },
  { act: 'dispute-raise', body: { about: '{case}', why: 'sample' }, may: OFFICERS, onCase: true },
  {
    act: 'case-open',
    body: { state: 'BO', investor: 'sample', bodies: 'sample', ground: 'customs', text: 'sample', for: '{own}' },
    may: OPENERS,
  },
  {
    act: 'case-step',
    body: { case: '{case}', kind: 'note', by: 'sample', text: 'sample', for: '{own}' },
    may: OPENERS,
    onCase: true,
  },
  {
    act: 'case-answer',
    body: { case: '{case}', by: 'sample', text: 'sample', for: '{own}' },
    may: OPENERS,
    onCase: true,
  },
  {
    act: 'case-settle',
    body: { case: '{case}', outcome: 'remedied', by: 'sample', for: '{own}' },
    may: OFFICERS,
    onCase: true,
  },
  { act: 'dispute-end', body: { dispute: '{dispute}' }, may: OFFICERS, onCase: true, when: 'disputed' },
  { act: 'proposal-agree', body: { leaf: '{leaf}' }, may: CLOSERS, onCase: true, when: 'before others' },
  {
    act: 'principal-appoint',
    body: { person: 'person:new', role: 'officer', keys: 'key:ffffffffffffffffffffffffffffffff', for: 'AR' },
    may: ['lead AR'],
  },
  {
    act: 'principal-appoint',
    body: { person: 'person:new', role: 'officer', keys: 'key:ffffffffffffffffffffffffffffffff', for: 'CY' },
    may: ['lead CY'],
  },
  { act: 'principal-suspend', body: { person: 'person:officer-AR' }, may: ['lead AR'] },
  { act: 'principal-suspend', body: { person: 'person:officer-BO' }, may: ['lead BO'] },
  { act: 'key-revoke', body: { key: '{key of officer AR}' }, may: ['officer AR', 'lead AR'] },
  { act: 'commitment-confirm', body: { commitment: 'com:river-railway', for: '{other}' }, may: NOBODY },
  {
    act: 'work-status',
    body: {
      work: 'proj:river',
      source: 'https://sample.example/a',
      status: 'construction',
      on: '2031-05',
      for: '{other}',
    },
    may: NOBODY,
  },
  {
    act: 'case-open',
    body: { state: 'BO', investor: 'sample', bodies: 'sample', ground: 'customs', text: 'sample', for: '{other}' },
    may: NOBODY,
  },
]

/** Which roles may do which kind of act by themselves, as the register judges a signed entry; four eyes are looked at apart. */
export const doers: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  `row.stated lead|row.withdrawn lead
  document.received officer confirmer lead secretariat|document.replaced officer confirmer lead secretariat
  statement.proposed officer confirmer lead secretariat|statement.rejected officer confirmer lead secretariat
  statement.anchored officer confirmer lead secretariat|statement.corrected officer confirmer lead secretariat
  port.closed officer confirmer lead secretariat
  meeting.agenda officer confirmer lead secretariat|meeting.papered officer confirmer lead secretariat
  meeting.cancelled officer confirmer lead secretariat|item.set officer confirmer lead secretariat
  item.changed officer confirmer lead secretariat
  commitment.proposed officer confirmer lead secretariat|commitment.confirmed confirmer lead
  commitment.evidenced officer confirmer lead secretariat
  dispute.raised officer confirmer lead|act.proposed officer confirmer lead
  work.updated officer confirmer lead secretariat|work.status officer confirmer lead secretariat
  work.milestone officer confirmer lead secretariat|scenario.saved officer confirmer lead secretariat
  work.imported officer confirmer lead secretariat
  case.opened officer confirmer lead investor|case.updated officer confirmer lead investor
  meeting.planned officer confirmer lead secretariat|meeting.held officer confirmer lead secretariat
  meeting.minuted officer confirmer lead secretariat
  principal.suspended lead`
    .split(/[|\n]/)
    .map((line) => line.trim().split(' '))
    .map(([kind, ...roles]) => [kind!, roles]),
)

/** Kinds that nobody does alone, whatever the role. */
export const fourEyes =
  `commitment.redated commitment.reassigned commitment.test-changed commitment.fulfilled commitment.waived
  commitment.merged commitment.reopened work.merged work.split case.settled case.reopened body.erased dispute.ended approval.given report.worded item.done item.waived item.reopened`.split(
    /\s+/,
  )

/** Kinds that are judged by whose key or person they are about, looked at in cells of their own. */
export const personal = ['key.added', 'key.revoked', 'principal.appointed']
