import { documentTable } from '../documents/index.ts'
import { perSnapshot, type Id, type Names, type Snapshot, type StateId } from '../ground/index.ts'
import { lineTable, placeTable } from '../ways/index.ts'
import { packNames, readerOf, understandWith } from '../words/index.ts'
import type { NamedThing, PackNames, Reader, Understood } from '../words/index.ts'
import { regionTable, workTable } from '../works/index.ts'

const one = (states: readonly string[]): StateId | null => (states.length === 1 ? (states[0] as StateId) : null)

const thing = (id: string, names: unknown, state: string | null): NamedThing => ({
  id: id as Id,
  names: names as Names,
  state: state as StateId | null,
})

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

/**
 * Made once a snapshot, and not again where a newer one has the same names: most entries change none, and forms take
 * longer to make than a text to read.
 */
function perNames<R>(make: (names: PackNames) => R): (snapshot: Snapshot) => R {
  let kept: { readonly said: string; readonly made: R } | undefined
  return perSnapshot((snapshot) => {
    const names = packNames(snapshot, namedThings(snapshot))
    const said = JSON.stringify(names)
    if (kept?.said !== said) kept = { said, made: make(names) }
    return kept.made
  })
}

/** The reader of texts over a snapshot's names. */
export const readerIn: (snapshot: Snapshot) => Reader = perNames(readerOf)

/** What a question names in the snapshot, in every language. */
export const understandIn: (snapshot: Snapshot) => (text: string) => Understood = perNames(understandWith)
