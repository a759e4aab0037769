import {
  isId,
  isPartialDate,
  isProperty,
  type Id,
  type PartialDate,
  type SourceId,
  type StateId,
  type WorkId,
} from '../../ground/index.ts'
import type { MilestoneRow, StakeRow, EnterpriseRow, WorkClaimRow, WorkPartyRow, WorkRow } from '../table.ts'
import { WORK_STATUSES } from '../table.ts'
import type { Oc4idsProject } from './oc4ids-check.ts'
import { statusOfPhase, type Codes } from './oc4ids-code.ts'
import type { Extension, ExtensionClaim, ExtensionMilestone } from './oc4ids-extension.ts'
import { REGION_SCHEME } from './oc4ids-profile.ts'

/** What the rows of a project are called by, and whose word they are. */
export interface Origin {
  readonly id: WorkId
  /** The package. */
  readonly source: SourceId
  readonly publisher: string
  /** The day on which the package was published. */
  readonly said: PartialDate
  readonly codes: Codes
  /** The source that an address or an id stands for. */
  sourceOf(reference: string | undefined): SourceId
}

/** A project as rows of works. */
export interface ProjectRows {
  readonly work: WorkRow
  readonly parties: readonly WorkPartyRow[]
  readonly milestones: readonly MilestoneRow[]
  readonly claims: readonly WorkClaimRow[]
  readonly enterprises: readonly EnterpriseRow[]
  readonly stakes: readonly StakeRow[]
}

type Loose = Readonly<Record<string, unknown>>
const object = (value: unknown): Loose => (typeof value === 'object' && value !== null ? (value as Loose) : {})
const items = (value: unknown): readonly Loose[] => (Array.isArray(value) ? value.map(object) : [])
const textOr = <T>(value: unknown, otherwise: T): string | T =>
  typeof value === 'string' && value !== '' ? value : otherwise
const dayOf = (value: unknown): PartialDate | null => {
  const day = typeof value === 'string' ? value.slice(0, 10) : ''
  return isPartialDate(day) ? day : null
}

/** Reads a checked project. Nothing is guessed: what the project does not say stays unknown. */
export function rowsOfProject(project: Oc4idsProject, origin: Origin): ProjectRows {
  const extension = object(project['ortoq']) as Extension
  return {
    work: workRow(project, extension, origin),
    parties: unique(partyRows(project, extension, origin), ({ name, role }) => `${name}/${role}`),
    milestones: unique(
      [...milestoneRows(project, origin), ...(extension.milestones ?? []).map((one) => extendedMilestone(one, origin))],
      ({ step, kind, date, speaker }) => `${step}/${kind}/${date}/${speaker}`,
    ),
    claims: unique(
      [...moneyRows(project, origin), ...(extension.claims ?? []).flatMap((one) => extendedClaim(one, origin))],
      (row) => [row.property, row.low, row.high, row.scope, row.period, row.speaker, row.source].join('/'),
    ),
    ...venture(extension, origin),
  }
}

function unique<R>(rows: readonly R[], keyOf: (row: R) => string): R[] {
  return [...new Map(rows.map((row) => [keyOf(row), row])).values()]
}

function workRow(project: Oc4idsProject, extension: Extension, { id, source, said, codes }: Origin): WorkRow {
  const language = textOr(project['language'], 'en').slice(0, 2)
  const title = textOr(project['title'], null)
  const locations = items(project['locations'])
  const regions = locations.flatMap(({ gazetteer, id: own }) => {
    const { scheme, identifiers } = object(gazetteer)
    const listed = REGION_SCHEME.test(String(scheme)) && Array.isArray(identifiers) ? identifiers : []
    return [...listed, own].flatMap((code) => codes.region(String(code))?.id ?? [])
  })
  const point = locations
    .map(({ geometry }) => object(geometry))
    .find(({ type, coordinates }) => type === 'Point' && Array.isArray(coordinates))
  const [lon, lat] = (point?.['coordinates'] ?? []) as unknown[]
  const onEarth = typeof lat === 'number' && typeof lon === 'number' && Math.abs(lat) <= 90 && Math.abs(lon) <= 180
  const sectors = Array.isArray(project['sector']) ? project['sector'].map(String) : []
  const status = WORK_STATUSES.find((one) => one === extension.status) ?? statusOfPhase(project['status'])
  const leftOut = ['part', 'umbrella', 'memorandum-only', 'cancelled', 'unconfirmed'] as const
  const parent = items(project['relatedProjects']).find(({ relationship }) => relationship === 'parent')
  const whole = textOr(parent?.['identifier'], null)
  const partOf = whole !== null && isId(whole, 'proj') ? whole : null
  return {
    id,
    title: { ...(title === null ? { [language]: project.id } : { [language]: title }), ...extension.names },
    sector: sectors.map((code) => codes.theme(code)).find((theme) => theme !== null) ?? null,
    partOf,
    regions: [...new Set(regions)],
    places: [],
    lat: onEarth ? lat : null,
    lon: onEarth ? lon : null,
    status,
    statusDate: dayOf(project['updated']) ?? (project['status'] || extension.status ? said : null),
    leftOut:
      leftOut.find((one) => one === extension.leftOut) ??
      (partOf ? 'part' : status === 'cancelled' ? 'cancelled' : null),
    source,
    confidence: 'medium',
    note: null,
  }
}

const OWN_ROLES = [
  'owner',
  'builder',
  'financier',
  'authority',
  'partner',
  'supplier',
  'operator',
  'donor',
] as const satisfies readonly WorkPartyRow['role'][]

const ROLES: ReadonlyMap<string, WorkPartyRow['role']> = new Map([
  ['publicAuthority', 'authority'],
  ['administrativeEntity', 'authority'],
  ['procuringEntity', 'authority'],
  ['buyer', 'authority'],
  ['funder', 'financier'],
  ['lender', 'financier'],
  ['contractor', 'builder'],
  ['constructor', 'builder'],
  ...OWN_ROLES.map((role) => [role, role] as const),
])

function partyRows(project: Oc4idsProject, extension: Extension, { id, source, codes }: Origin): WorkPartyRow[] {
  const row = (
    name: string,
    role: WorkPartyRow['role'],
    state: StateId | null,
    share: number | null,
  ): WorkPartyRow => ({
    work: id,
    name,
    state,
    role,
    share,
    source,
  })
  const authority = textOr(object(project['publicAuthority'])['name'], null)
  return [
    ...(authority === null ? [] : [row(authority, 'authority', null, null)]),
    ...items(project['parties']).flatMap((party) => {
      const name = textOr(party['name'], null)
      if (name === null) return []
      const country = textOr(object(party['address'])['countryName'], null)
      const roles: WorkPartyRow['role'][] = Array.isArray(party['roles'])
        ? party['roles'].map((role) => roleOf(String(role)))
        : ['partner']
      return [...new Set(roles)].map((role) => row(name, role, country === null ? null : codes.state(country), null))
    }),
    ...(extension.parties ?? []).map(({ name, role, country, share }) =>
      row(name, roleOf(role), country === undefined ? null : codes.state(country), share ?? null),
    ),
  ]
}

const roleOf = (role: string): WorkPartyRow['role'] => ROLES.get(role) ?? 'partner'

function milestoneRows(project: Oc4idsProject, origin: Origin): MilestoneRow[] {
  const { id, source, publisher, said } = origin
  // What the extension says exactly is not said a second time from the standard's rounded dates.
  const exact = new Set((object(project['ortoq']) as Extension).milestones?.map(({ step, kind }) => `${step}/${kind}`))
  return items(project['milestones']).flatMap((milestone) => {
    const step = textOr(milestone['code'], String(milestone['id']))
    const title = { en: textOr(milestone['title'], step) }
    const row = (kind: MilestoneRow['kind'], date: PartialDate): MilestoneRow => ({
      work: id,
      step,
      title,
      kind,
      date,
      until: null,
      speaker: publisher,
      state: null,
      said,
      source,
      confidence: 'medium',
      note: null,
    })
    const [due, met] = [dayOf(milestone['dueDate']), dayOf(milestone['dateMet'])]
    return [
      ...(due && !exact.has(`${step}/baseline`) ? [row('baseline', due)] : []),
      ...(met && !exact.has(`${step}/actual`) ? [row('actual', met)] : []),
    ]
  })
}

function extendedMilestone(one: ExtensionMilestone, origin: Origin): MilestoneRow {
  return {
    work: origin.id,
    step: one.step,
    title: one.names && Object.keys(one.names).length > 0 ? one.names : { en: one.step },
    kind: one.kind,
    date: one.date,
    until: one.until ?? null,
    speaker: one.speaker,
    state: one.country === undefined ? null : origin.codes.state(one.country),
    said: one.said ?? null,
    source: origin.sourceOf(one.source),
    confidence: one.confidence ?? 'medium',
    note: one.note ?? null,
  }
}

/** Money with its currency becomes a claim; a sum without one is kept in the project and counted nowhere. */
function moneyRows(project: Oc4idsProject, { id, source, publisher, said }: Origin): WorkClaimRow[] {
  const budget = object(project['budget'])
  const completion = object(project['completion'])
  const row = (value: unknown, scope: string, period: PartialDate | null): WorkClaimRow[] => {
    const { amount, currency } = object(value)
    if (typeof amount !== 'number' || typeof currency !== 'string') return []
    return [
      {
        subject: id,
        property: 'cost',
        low: amount,
        high: amount,
        unit: currency,
        scope,
        period,
        speaker: publisher,
        said,
        source,
        confidence: 'medium',
        note: null,
        side: null,
      },
    ]
  }
  return [
    ...row(budget['amount'], 'budget', dayOf(budget['approvalDate']) ?? dayOf(budget['requestDate'])),
    ...row(completion['finalValue'], 'final value', dayOf(completion['endDate'])),
  ]
}

function extendedClaim(one: ExtensionClaim, origin: Origin): WorkClaimRow[] {
  if (!isProperty(one.property)) return []
  return [
    {
      subject: origin.id,
      property: one.property,
      low: one.low ?? null,
      high: one.high ?? null,
      unit: one.unit,
      scope: one.scope ?? null,
      period: one.period ?? null,
      speaker: one.speaker ?? null,
      said: one.said ?? null,
      source: origin.sourceOf(one.source),
      confidence: one.confidence ?? 'medium',
      note: one.note ?? null,
      side: one.country === undefined ? null : origin.codes.state(one.country),
    },
  ]
}

function venture({ enterprise, stakes = [] }: Extension, { id, source, codes }: Origin) {
  if (!enterprise) return { enterprises: [], stakes: [] }
  const own = enterprise.id.startsWith('ent:') ? (enterprise.id as Id<'ent'>) : (`ent:${id.slice(5)}` as Id<'ent'>)
  const row: EnterpriseRow = {
    id: own,
    name: { en: enterprise.name ?? enterprise.id },
    state: null,
    region: null,
    legalForm: enterprise.legalForm ?? null,
    registered: null,
    isic: enterprise.isic ?? null,
    works: [id],
    since: null,
    source,
    confidence: 'medium',
    note: null,
  }
  const held = stakes.map((stake): StakeRow => ({
    enterprise: own,
    holder: stake.holder,
    state: stake.country === undefined ? null : codes.state(stake.country),
    region: stake.region === undefined ? null : (codes.region(stake.region)?.id ?? null),
    share: stake.share ?? null,
    from: stake.from ?? null,
    to: stake.to ?? null,
    source,
    confidence: 'medium',
    note: null,
  }))
  return { enterprises: [row], stakes: unique(held, ({ holder, from }) => `${holder}/${from ?? ''}`) }
}
