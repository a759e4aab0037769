import { documentTable } from '../documents/index.ts'
import { perTables, type Id, type Names, type Snapshot, type StateId, type Table } from '../ground/index.ts'
import { lineTable, placeTable } from '../ways/index.ts'
import { sha256 } from '../register/index.ts'
import {
  nameTables,
  packNames,
  understandWith,
  type KeyedNames,
  type NamedThing,
  type Understood,
} from '../words/index.ts'
import { regionTable, workTable } from '../works/index.ts'

const one = (states: readonly string[]): StateId | null => (states.length === 1 ? (states[0] as StateId) : null)

const thing = (id: string, names: unknown, state: string | null): NamedThing => ({
  id: id as Id,
  names: names as Names,
  state: state as StateId | null,
})

/** The tables from which a reader learns all of its names. */
export const namingTables: readonly Table[] = [
  ...nameTables,
  placeTable,
  regionTable,
  workTable,
  lineTable,
  documentTable,
]

/** The things of other rooms that texts name: places, regions, works and documents. */
export function namedThings(snapshot: Pick<Snapshot, 'rows'>): NamedThing[] {
  return [
    ...snapshot.rows(placeTable).map(({ id, name, states }) => thing(id, name, one(states))),
    ...snapshot.rows(regionTable).map(({ id, name, state }) => thing(id, name, state)),
    ...snapshot.rows(workTable).map(({ id, title }) => thing(id, title, null)),
    ...snapshot.rows(lineTable).map(({ id, name }) => thing(id, name, null)),
    ...snapshot.rows(documentTable).map(({ id, title }) => thing(id, title, null)),
  ]
}

/** What a job needs to read texts over a snapshot's names. Most changes of the tables that have names change none. */
export const readingNames: (snapshot: Snapshot) => KeyedNames = perTables(keyedNames, (snapshot, { value }) => {
  const made = keyedNames(snapshot)
  return made.key === value.key ? value : made
})

function keyedNames(snapshot: Snapshot): KeyedNames {
  const names = packNames(snapshot, namedThings(snapshot))
  return { key: sha256(JSON.stringify(names)), names }
}

const understanding = new WeakMap<KeyedNames, (text: string) => Understood>()

/** What a question names in the snapshot, in every language. */
export function understandIn(snapshot: Snapshot): (text: string) => Understood {
  const names = readingNames(snapshot)
  let understand = understanding.get(names)
  if (!understand) understanding.set(names, (understand = understandWith(names.names)))
  return understand
}
