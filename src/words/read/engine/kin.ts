import type { Id, StateId } from '../../../ground/index.ts'
import type { PackNames } from './names.ts'

/** Tells a sort of names apart by the slug of a person: null for any other name. */
export type KinOf = (slug: string) => string | null

const kept = new WeakMap<PackNames, WeakMap<KinOf, ReadonlyMap<StateId, string | null>>>()

/** The sort of names that the people of each state in a pack bear, where nearly all of them bear one. */
function kinsOf(pack: PackNames, kinOf: KinOf): ReadonlyMap<StateId, string | null> {
  let known = kept.get(pack)
  if (!known) kept.set(pack, (known = new WeakMap()))
  let kins = known.get(kinOf)
  if (kins) return kins
  kins = new Map(
    pack.states.flatMap(({ id }): [StateId, string | null][] => {
      const people = pack.people.filter(({ state }) => state === id).map((one) => kinOf(slugOf(one.id)))
      const most = people.find((kin) => people.filter((other) => other === kin).length > people.length * MOST)
      return people.length > 0 && most !== undefined ? [[id as StateId, most]] : []
    }),
  )
  known.set(kinOf, kins)
  return kins
}
const MOST = 0.8

/** The state that somebody is from, guessed from where he is named, where his name does not speak against it. */
export function stateByKin(
  guess: StateId | null,
  person: Id,
  kinOf: KinOf | undefined,
  { pack, parties }: { readonly pack: PackNames; readonly parties: readonly StateId[] },
): StateId | null {
  if (!kinOf || guess === null) return guess
  const kins = kinsOf(pack, kinOf)
  const own = kinOf(slugOf(person))
  if (!kins.has(guess) || kins.get(guess) === own) return guess
  const others = parties.filter((state) => kins.get(state) === own)
  return others.length === 1 ? others[0]! : guess
}

const slugOf = (id: string): string => id.slice(id.indexOf(':') + 1)
