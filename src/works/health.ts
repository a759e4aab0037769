import { groupedBy, fold, perTables, type Id, type Snapshot, type StateId } from '../ground/index.ts'
import { sourceById } from '../documents/index.ts'
import { bodyTable } from '../words/index.ts'
import { askedTable, type WorkRow } from './table.ts'
import { claimsOf, milestonesOf, partiesOf } from './work.ts'

/** How well a record is borne out and filled, each part from 0 to 1, and what it rests on. */
export interface Health {
  /** `0.5 triangulation + 0.5 completeness`; never shown without its two parts. */
  readonly score: number
  readonly triangulation: number
  readonly completeness: number
  /** Independent speakers of each property of which anything is said. */
  readonly speakers: Readonly<Record<string, number>>
  /** True where one side alone has spoken. */
  readonly oneSided: boolean
  readonly missing: readonly Field[]
  /** Fields that somebody asked for in vain, with the day; they count as filled. */
  readonly asked: readonly { readonly field: Field; readonly on: string }[]
}

const FIELDS = [
  'title-ru',
  'title-en',
  'status',
  'sector',
  'place',
  'authority',
  'parties',
  'cost',
  'dates',
  'size',
  'document',
] as const
/** What a record should hold so that both sides can read, count and check it. */
export type Field = (typeof FIELDS)[number]

/** Figures that tell how large a work is. */
const SIZES = new Set(['jobs', 'capacity', 'design-capacity', 'length', 'area', 'workers'])

const askedOf = groupedBy(askedTable, 'work')

const sidesByName = perTables(
  (snapshot: Snapshot): ReadonlyMap<string, StateId> =>
    new Map(
      snapshot
        .rows(bodyTable)
        .flatMap(({ name, state }) =>
          state?.startsWith('state:') ? Object.values(name).map((one) => [fold(one), state as StateId] as const) : [],
        ),
    ),
)

interface Voice {
  readonly name: string
  readonly side: StateId | null
}

/** The health of a record: how many independent speakers bear out what it says, and how much of it is filled. */
export function healthOf(snapshot: Snapshot, work: WorkRow): Health {
  const parties = partiesOf(snapshot, work.id)
  const claims = claimsOf(snapshot, work.id)
  const milestones = milestonesOf(snapshot, work.id)
  const bodies = sidesByName(snapshot)
  const sides = new Map(parties.flatMap(({ name, state }) => (state ? [[fold(name), state] as const] : [])))

  const voices = new Map<string, Map<string, Voice>>()
  const hear = (property: string, speaker: string | null, source: Id, state: StateId | null) => {
    const found = sourceById(snapshot, source)
    // What somebody remembers bears nothing out; a copy is the voice of whoever it copies.
    if (!found || found.standing === 'recollection') return
    const name = speaker ? fold(speaker) : found.standing === 'copy' ? 'copies' : fold(found.publisher)
    const of = voices.get(property) ?? new Map<string, Voice>()
    of.set(name, { name, side: state ?? sides.get(name) ?? bodies.get(name) ?? null })
    voices.set(property, of)
  }
  hear('status', null, work.source, null)
  for (const { property, speaker, source } of claims)
    hear(SIZES.has(property) ? 'size' : property, speaker, source, null)
  for (const { speaker, source, state } of milestones) hear('dates', speaker, source, state)
  for (const { source } of parties) hear('parties', null, source, null)

  const all = [...voices.values()].flatMap((of) => [...of.values()])
  const oneSided = all.length > 0 && all.every(({ side }) => side !== null && side === all[0]!.side)
  const scores = [...voices.values()].map((of) => [0, 0.4, 0.8, 1][Math.min(3, of.size)]!)
  const mean = scores.length === 0 ? 0 : scores.reduce((sum, one) => sum + one, 0) / scores.length
  const triangulation = oneSided ? Math.min(0.6, mean) : mean

  const filled: Readonly<Record<Field, boolean>> = {
    'title-ru': Boolean(work.title['ru']),
    'title-en': Boolean(work.title['en']),
    status: work.status !== 'unknown',
    sector: work.sector !== null,
    place: work.regions.length > 0 || work.places.length > 0 || work.lat !== null,
    authority: parties.some(({ role }) => role === 'authority'),
    parties: parties.some(({ role }) => role !== 'authority'),
    cost: claims.some(({ property }) => property === 'cost'),
    dates: milestones.length > 0,
    size: claims.some(({ property }) => SIZES.has(property)),
    document: [work.source, ...claims.map(({ source }) => source)].some((id) => sourceById(snapshot, id)?.address),
  }
  const asked = askedOf(snapshot, work.id).flatMap(({ field, on }) => {
    const known = FIELDS.find((one) => one === field || (field === 'jobs' && one === 'size'))
    return known && !filled[known] ? [{ field: known, on }] : []
  })
  const missing = FIELDS.filter((field) => !filled[field] && !asked.some((one) => one.field === field))
  const completeness = (FIELDS.length - missing.length) / FIELDS.length
  return {
    score: 0.5 * triangulation + 0.5 * completeness,
    triangulation,
    completeness,
    speakers: Object.fromEntries([...voices].map(([property, of]) => [property, of.size])),
    oneSided,
    missing,
    asked,
  }
}
