import type { Id, StateId } from '../../../ground/index.ts'
import type { PersonRow, RoleRow, TermRow } from '../../table.ts'
import type { PackNames } from './names.ts'

/** What a reader asks a pack about single ids. */
export interface PackIndex {
  readonly states: ReadonlyMap<string, StateId>
  readonly genders: ReadonlyMap<string, PersonRow['gender']>
  /** Who holds or held an office. */
  readonly officials: ReadonlySet<string>
  /** Every id of the pack. */
  readonly ids: ReadonlySet<string>
  readonly roles: ReadonlyMap<string, RoleRow>
  readonly terms: ReadonlyMap<string, readonly TermRow[]>
  /** The states whose people have ids that end with these two letters. */
  readonly endings: ReadonlyMap<string, readonly StateId[]>
}

const kept = new WeakMap<PackNames, PackIndex>()

/** The index of a pack, made once: a pack never changes, and every text asks it the same things. */
export function indexOf(pack: PackNames): PackIndex {
  const known = kept.get(pack)
  if (known) return known
  const { people, roles, bodies, others, terms } = pack
  const states = [...others, ...bodies, ...roles, ...people].flatMap(({ id, state }): [string, StateId][] =>
    state ? [[id, state as StateId]] : [],
  )
  const index: PackIndex = {
    states: new Map(states),
    genders: new Map(people.map(({ id, gender }) => [id, gender])),
    officials: new Set(terms.map(({ person }) => person)),
    ids: new Set([...pack.states, ...others, ...bodies, ...roles, ...people].map(({ id }) => id)),
    roles: new Map(roles.map((role) => [role.id, role])),
    endings: endingsOf(people),
    terms: new Map(roles.map(({ id }) => [id, terms.filter(({ role }) => role === id)])),
  }
  kept.set(pack, index)
  return index
}

function endingsOf(people: readonly PersonRow[]): Map<string, StateId[]> {
  const endings = new Map<string, StateId[]>()
  for (const { id, state } of people) {
    const known = endings.get(id.slice(-2)) ?? []
    if (state && !known.includes(state as StateId)) endings.set(id.slice(-2), [...known, state as StateId])
  }
  return endings
}

/** The state that a national id carries first: `role:kg-…`, `org:cn-…`. */
export function stateInSlug(pack: PackNames, id: Id): StateId | null {
  const code = /^(?:role|org|group):([a-z]{2})-/.exec(id)?.[1]?.toUpperCase()
  return (pack.states.find((state) => state.id === `state:${code}`)?.id as StateId | undefined) ?? null
}

/** True when a term of office covers a day; both ends may be less exact than a day. */
export function covers({ from, to }: { from: string; to: string | null }, date: string): boolean {
  return from.slice(0, date.length) <= date.slice(0, from.length) && (to === null || date.slice(0, to.length) <= to)
}
