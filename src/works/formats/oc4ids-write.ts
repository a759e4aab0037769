import { canonical, lastDay, nameIn, type Json, type Snapshot, type SourceId } from '../../ground/index.ts'
import { sourceById } from '../../documents/index.ts'
import { disputesOn, stateTable } from '../../words/index.ts'
import { enterprisesOfWork, stakesOf } from '../enterprise.ts'
import {
  oc4idsProjectTable,
  regionTable,
  type MilestoneRow,
  type Oc4idsProjectRow,
  type WorkClaimRow,
  type WorkPartyRow,
  type WorkRow,
} from '../table.ts'
import { importedRows } from '../imported.ts'
import {
  claimsOf,
  commitmentsAnsweredBy,
  enteredClaims,
  enteredMilestones,
  enteredParties,
  milestonesOf,
  partiesOf,
} from '../work.ts'
import type { Oc4idsProject } from './oc4ids-check.ts'
import { codesOf, phaseOf } from './oc4ids-code.ts'
import { isUri } from './text-format.ts'

type Draft = Record<string, Json>

/** The project as it came, where the work came from a package. */
export const originalOf = (snapshot: Snapshot, work: WorkRow): Oc4idsProjectRow | undefined =>
  snapshot.row(oc4idsProjectTable, work.id)

/** A work as a project of OC4IDS: as it came, but for what has been entered since; one that is our own is composed. */
export const projectOf = (snapshot: Snapshot, work: WorkRow): Oc4idsProject =>
  JSON.parse(projectText(snapshot, work)) as Oc4idsProject

/** The text of a project; the very text that came where nothing of it was touched. */
export function projectText(snapshot: Snapshot, work: WorkRow): string {
  const original = originalOf(snapshot, work)
  if (!original) return JSON.stringify(composed(snapshot, work))
  const changed = amended(snapshot, work, original)
  return changed ? JSON.stringify(changed) : original.text
}

const same = (a: unknown, b: unknown): boolean => canonical(a as Json) === canonical(b as Json)

/** The project with what has been entered since it came, or null where nothing has. */
function amended(snapshot: Snapshot, work: WorkRow, { text }: Oc4idsProjectRow): Draft | null {
  const then = importedRows(snapshot, work.id)!.work
  const [milestones, claims, parties] = [
    enteredMilestones(snapshot, work.id),
    enteredClaims(snapshot, work.id),
    enteredParties(snapshot, work.id),
  ]
  const statusMoved = then.status !== work.status
  const renamed = !same(then.title, work.title)
  const disputes = disputesOut(snapshot, work)
  const recounted = then.leftOut !== work.leftOut && work.leftOut !== null
  if (
    !statusMoved &&
    !renamed &&
    !recounted &&
    disputes.length + milestones.length + claims.length + parties.length === 0
  )
    return null
  const project = JSON.parse(text) as Draft
  const extension: Draft = { ...(project['ortoq'] as Draft | undefined) }
  const append = (name: string, rows: readonly Json[]) => {
    if (rows.length > 0) extension[name] = [...((extension[name] ?? []) as Json[]), ...rows]
  }
  if (statusMoved) {
    const phase = phaseOf(work.status)
    if (phase) project['status'] = phase
    else delete project['status']
    extension['status'] = work.status
  }
  if (renamed) extension['names'] = work.title
  if (recounted) extension['leftOut'] = work.leftOut
  append(
    'milestones',
    milestones.map((row) => milestoneOut(snapshot, row)),
  )
  append(
    'claims',
    claims.map((row) => claimOut(snapshot, row)),
  )
  append(
    'parties',
    parties.map((row) => partyOut(snapshot, row)),
  )
  append('disputes', disputes)
  return { ...project, ortoq: extension }
}

/** What hangs on the work leaves with it. */
const disputesOut = (snapshot: Snapshot, { id }: WorkRow): Draft[] =>
  disputesOn(snapshot, id).map(({ id: dispute, state, why, on }) => ({ id: dispute, state, why, on }))

/** A date of the standard has a time and a zone; the day is the last that the date covers. */
const dateTime = (date: string): string => `${lastDay(date)}T00:00:00Z`

function composed(snapshot: Snapshot, work: WorkRow): Oc4idsProject & Draft {
  const codes = codesOf(snapshot)
  const sector = work.sector ? codes.sector(work.sector) : null
  const phase = phaseOf(work.status)
  const [parties, milestones, claims] = [
    partiesOf(snapshot, work.id),
    milestonesOf(snapshot, work.id),
    claimsOf(snapshot, work.id),
  ]
  const authority = parties.find(({ role }) => role === 'authority')
  return compact({
    id: work.id,
    updated: work.statusDate && dateTime(work.statusDate),
    language: 'en',
    title: nameIn(work.title, 'en', work.id),
    description: work.note,
    publicAuthority: authority && { name: authority.name },
    status: phase,
    sector: sector && [sector],
    locations: locationsOut(snapshot, work),
    budget: budgetOut(claims),
    parties: partiesOut(snapshot, parties),
    milestones: standardMilestones(milestones),
    documents: documentsOut(snapshot, work, claims, milestones),
    relatedProjects: work.partOf && [{ id: '1', relationship: 'parent', identifier: work.partOf }],
    ortoq: compact({
      names: work.title,
      status: work.status,
      leftOut: work.leftOut,
      disputes: disputesOut(snapshot, work),
      ...ventureOut(snapshot, work),
      commitments: commitmentsAnsweredBy(snapshot, work.id),
      milestones: milestones.map((row) => milestoneOut(snapshot, row)),
      claims: claims.map((row) => claimOut(snapshot, row)),
      parties: parties.map((row) => partyOut(snapshot, row)),
    }),
  }) as Oc4idsProject & Draft
}

/** Leaves out what is empty: the format knows no empty text, list or object. */
function compact(members: Readonly<Record<string, unknown>>): Draft {
  return Object.fromEntries(
    Object.entries(members).filter(
      ([, value]) =>
        value !== null &&
        value !== undefined &&
        value !== '' &&
        (typeof value !== 'object' || Object.keys(value).length > 0),
    ),
  ) as Draft
}

function locationsOut(snapshot: Snapshot, work: WorkRow): Draft[] {
  const regions = work.regions.flatMap((id) => {
    const row = snapshot.row(regionTable, id)
    if (!row) return []
    const gazetteer = row.iso && { scheme: 'ISO_3166-2', identifiers: [row.iso] }
    return [compact({ id, description: nameIn(row.name, 'en', id), gazetteer })]
  })
  const point =
    work.lat !== null && work.lon !== null
      ? [{ id: 'site', geometry: { type: 'Point', coordinates: [work.lon, work.lat] } }]
      : []
  return [...regions, ...point] as Draft[]
}

/** The cost said with the most confidence, then said last; the others stand beside it in the extension. */
function budgetOut(claims: readonly WorkClaimRow[]): Draft | null {
  const rank = { high: 0, medium: 1, low: 2 }
  const [best] = claims
    .filter(({ property, low, high, unit }) => property === 'cost' && low !== null && low === high && MONEY.test(unit))
    .toSorted((a, b) => rank[a.confidence] - rank[b.confidence] || (b.said ?? '').localeCompare(a.said ?? ''))
  if (!best) return null
  const [, scale, currency] = MONEY.exec(best.unit)!
  const year = best.period ?? best.said
  return compact({
    description: best.scope,
    amount: { amount: round(best.low! * (scale === 'mn' ? 1e6 : scale === 'bn' ? 1e9 : 1)), currency: currency! },
    approvalDate: year && dateTime(year),
  })
}

const MONEY = /^(?:(mn|bn) )?([A-Z]{3})$/
// A sum in whole cents: 193.75 million is not 193,750,000.00000003.
const round = (amount: number): number => Math.round(amount * 100) / 100

const PARTY_ROLES: Readonly<Record<WorkPartyRow['role'], string>> = {
  authority: 'publicAuthority',
  financier: 'funder',
  builder: 'contractor',
  owner: 'owner',
  partner: 'partner',
  supplier: 'supplier',
  operator: 'operator',
  donor: 'donor',
}

function partiesOut(snapshot: Snapshot, parties: readonly WorkPartyRow[]): Draft[] {
  const byName = new Map<string, WorkPartyRow[]>()
  for (const row of parties) byName.set(row.name, [...(byName.get(row.name) ?? []), row])
  return [...byName].map(([name, rows], at) => {
    const state = rows.find((row) => row.state)?.state
    const country = state && countryOf(snapshot, state)
    return compact({
      id: String(at + 1),
      name,
      roles: [...new Set(rows.map(({ role }) => PARTY_ROLES[role]))],
      address: country && { countryName: country },
    })
  })
}

const countryOf = (snapshot: Snapshot, state: string): string | undefined => {
  const row = snapshot.row(stateTable, state)
  return row && nameIn(row.name, 'en', row.code)
}

/** One milestone a step: what was promised first, and what happened. All that was said stands in the extension. */
function standardMilestones(rows: readonly MilestoneRow[]): Draft[] {
  const steps = new Map<string, MilestoneRow[]>()
  for (const row of rows) steps.set(row.step, [...(steps.get(row.step) ?? []), row])
  return [...steps].map(([step, said]) => {
    const planned = said.find(({ kind }) => kind === 'baseline') ?? said.find(({ kind }) => kind === 'forecast')
    const actual = said.find(({ kind }) => kind === 'actual')
    return compact({
      id: step,
      code: step,
      title: nameIn(said[0]!.title, 'en', step),
      dueDate: planned && dateTime(planned.date),
      dateMet: actual && dateTime(actual.date),
      status: actual ? 'met' : 'scheduled',
    })
  })
}

function documentsOut(
  snapshot: Snapshot,
  work: WorkRow,
  claims: readonly WorkClaimRow[],
  milestones: readonly MilestoneRow[],
): Draft[] {
  const ids = new Set([work.source, ...claims.map(({ source }) => source), ...milestones.map(({ source }) => source)])
  return [...ids].flatMap((id) => {
    const source = sourceById(snapshot, id)
    if (!source?.address) return []
    return [
      compact({
        id,
        title: source.publisher,
        url: isUri(source.address) ? source.address : encodeURI(source.address),
        datePublished: source.date && dateTime(source.date),
      }),
    ]
  })
}

/** Where something was said: an address that anybody can open, or the id of a source that has none. */
const sourceOut = (snapshot: Snapshot, id: SourceId): string => sourceById(snapshot, id)?.address ?? id

function milestoneOut(snapshot: Snapshot, row: MilestoneRow): Draft {
  const { step, title, kind, date, until, speaker, state, said, source, confidence, note } = row
  return compact({
    step,
    names: title,
    kind,
    date,
    until,
    speaker,
    country: state && countryOf(snapshot, state),
    said,
    source: sourceOut(snapshot, source),
    confidence,
    note,
  })
}

function claimOut(snapshot: Snapshot, row: WorkClaimRow): Draft {
  const { property, low, high, unit, scope, period, speaker, said, source, confidence, note, side } = row
  return compact({
    property,
    low,
    high,
    unit,
    scope,
    period,
    speaker,
    said,
    source: sourceOut(snapshot, source),
    confidence,
    note,
    country: side && countryOf(snapshot, side),
  })
}

const partyOut = (snapshot: Snapshot, { name, role, state, share }: WorkPartyRow): Draft =>
  compact({ name, role, country: state && countryOf(snapshot, state), share })

function ventureOut(snapshot: Snapshot, work: WorkRow): Readonly<Record<string, unknown>> {
  const [enterprise] = enterprisesOfWork(snapshot, work.id)
  if (!enterprise) return {}
  const { id, name, legalForm, isic } = enterprise
  return {
    enterprise: compact({ id, name: nameIn(name, 'en', id), legalForm, isic }),
    stakes: stakesOf(snapshot, id).map(({ holder, state, region, share, from, to }) =>
      compact({ holder, country: state && countryOf(snapshot, state), region, share, from, to }),
    ),
  }
}
