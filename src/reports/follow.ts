import { documentById } from '../documents/index.ts'
import { fold, nameIn, OrtoqError, perTables, suggest } from '../ground/index.ts'
import type { CommitmentId, Language, Names, RowOf, Snapshot, Table } from '../ground/index.ts'
import { commitmentById, commitmentsOf, commitmentTable, disputeTable, stateTable, themeTable } from '../words/index.ts'
import { commitmentsAnsweredBy, partiesOf, regionTable, topRegion, workById, workTable } from '../works/index.ts'

/** What somebody follows; nothing named is everything. */
export interface Follow {
  readonly commitment?: string | undefined
  readonly theme?: string | undefined
  readonly region?: string | undefined
  readonly state?: string | undefined
}

/** A public record that an entry is about, with everything by which it can be followed. */
export interface Followed {
  readonly id: string
  readonly title: Names
  /** The page that shows it. */
  readonly path: string
  readonly commitments: readonly string[]
  readonly themes: readonly string[]
  readonly regions: readonly string[]
  readonly states: readonly string[]
}

const called = ({ id, name }: { id: string; name: Names }): string[] => [
  id,
  id.slice(id.indexOf(':') + 1),
  ...Object.values(name),
]

function named<R>(rows: readonly R[], typed: string, namesOf: (row: R) => string[]): R | undefined {
  const wanted = fold(typed)
  return rows.find((one) => namesOf(one).some((name) => fold(name) === wanted))
}

/** The follow with ids in place of codes and titles; what does not exist is `post/bad-follow` with what is near. */
export function followOf(snapshot: Snapshot, given: Follow): Follow {
  const find = <T extends Table>(what: keyof Follow, table: T, namesOf: (row: RowOf<T>) => string[]) => {
    const typed = given[what]
    if (typed === undefined) return {}
    if (snapshot.row(table, typed)) return { [what]: typed }
    const rows = snapshot.rows(table) as readonly (RowOf<T> & { readonly id: string })[]
    const row = named(rows, typed, namesOf)
    if (row) return { [what]: row.id }
    const suggestions = suggest(typed, rows, namesOf).map(({ id }) => id)
    throw new OrtoqError('post/bad-follow', { what, id: typed, suggestions: suggestions.join(', ') || '—' })
  }
  return {
    ...find('commitment', commitmentTable, ({ id, title }) => called({ id, name: title })),
    ...find('theme', themeTable, called),
    ...find('region', regionTable, called),
    ...find('state', stateTable, (row) => [row.code, ...called(row)]),
  }
}

/** True where a record is among what is followed: all that is named has to fit. */
export const isFollowed = ({ commitment, theme, region, state }: Follow, of: Followed): boolean =>
  (commitment === undefined || of.commitments.includes(commitment)) &&
  (theme === undefined || of.themes.includes(theme)) &&
  (region === undefined || of.regions.includes(region)) &&
  (state === undefined || of.states.includes(state))

const OF_ROW = /^(?:commitments|works|milestones|standings|confirmations)\/((?:com|proj):[^/]+)/

/**
 * The public record that an entry is about, or null: of persons, keys and confidential cases nothing is ever sent. Only
 * what is named here goes out.
 */
export function followed(snapshot: Snapshot, subject: string): Followed | null {
  const id = OF_ROW.exec(subject)?.[1] ?? subject
  if (id.startsWith('com:')) return ofCommitment(snapshot, id)
  if (id.startsWith('proj:')) return ofWork(snapshot, id)
  if (id.startsWith('doc:')) return ofDocument(snapshot, id)
  const dispute = id.startsWith('dispute:') ? snapshot.row(disputeTable, id) : undefined
  return dispute && !dispute.about.startsWith('dispute:') ? followed(snapshot, dispute.about) : null
}

function ofCommitment(snapshot: Snapshot, id: string): Followed | null {
  const row = commitmentById(snapshot, id)
  if (!row) return null
  const works = worksFor(snapshot).get(id) ?? []
  return {
    id,
    title: row.title,
    path: `/commitment/${id}`,
    commitments: [id],
    themes: widened(snapshot, row.themes),
    regions: unique(works.flatMap((work) => regionsOf(snapshot, work))),
    states: [...row.parties],
  }
}

function ofWork(snapshot: Snapshot, id: string): Followed | null {
  const row = workById(snapshot, id)
  if (!row) return null
  const commitments = commitmentsAnsweredBy(snapshot, row.id)
  const promised = commitments.flatMap((one) => commitmentById(snapshot, one) ?? [])
  return {
    id: row.id,
    title: row.title,
    path: `/work/${row.id}`,
    commitments,
    themes: widened(snapshot, [...promised.flatMap(({ themes }) => themes), ...(row.sector ? [row.sector] : [])]),
    regions: regionsOf(snapshot, row.id),
    states: unique([
      ...promised.flatMap(({ parties }) => parties as readonly string[]),
      ...partiesOf(snapshot, row.id).flatMap(({ state }) => state ?? []),
    ]),
  }
}

function ofDocument(snapshot: Snapshot, id: string): Followed | null {
  const row = documentById(snapshot, id)
  if (!row) return null
  const promised = commitmentsOf(snapshot, id)
  return {
    id,
    title: row.title,
    path: `/document/${id}`,
    commitments: promised.map((one) => one.id),
    themes: widened(
      snapshot,
      promised.flatMap(({ themes }) => themes),
    ),
    regions: [],
    states: unique(promised.flatMap(({ parties }) => parties as readonly string[])),
  }
}

const worksFor = perTables((snapshot: Snapshot) => {
  const found = new Map<string, string[]>()
  for (const { id } of snapshot.rows(workTable))
    for (const commitment of commitmentsAnsweredBy(snapshot, id))
      found.set(commitment, [...(found.get(commitment) ?? []), id])
  return found as ReadonlyMap<string | CommitmentId, readonly string[]>
})

// A region of a region is followed with it.
function regionsOf(snapshot: Snapshot, work: string): string[] {
  const regions = (workById(snapshot, work)?.regions ?? []) as readonly string[]
  return unique(regions.flatMap((id) => [id, topRegion(snapshot, id)?.id ?? id]))
}

function widened(snapshot: Snapshot, themes: readonly string[]): string[] {
  const found = new Set<string>(themes)
  for (const theme of found) for (const wider of snapshot.row(themeTable, theme)?.broader ?? []) found.add(wider)
  return [...found]
}

const unique = (all: readonly string[]): string[] => [...new Set(all)]

/** What is followed, by its names: “Transport · Naryn”. Empty for everything. */
export function nameOfFollow(
  snapshot: Snapshot,
  { commitment, theme, region, state }: Follow,
  language: Language,
): string {
  const named = (id: string | undefined, names: Names | undefined): string[] =>
    id === undefined ? [] : [nameIn(names ?? {}, language, id)]
  return [
    ...named(commitment, commitment ? commitmentById(snapshot, commitment)?.title : undefined),
    ...named(theme, theme ? snapshot.row(themeTable, theme)?.name : undefined),
    ...named(region, region ? snapshot.row(regionTable, region)?.name : undefined),
    ...named(state, state ? snapshot.row(stateTable, state)?.name : undefined),
  ].join(' · ')
}
