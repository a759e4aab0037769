import { perSnapshot, type Id, type Snapshot } from '../ground/index.ts'
import type { Arc, Network } from './network.ts'
import { restrictionTable, type RestrictionRow } from './table.ts'

/** Goods that not every port and vehicle takes. */
export type Cargo = 'dangerous' | 'chilled'

/** What a pack says about one kind of cargo. */
export interface CargoRules {
  forbids(network: Network, arc: Arc): boolean
  /** Rules that speak of a step, and whether any does. */
  about(network: Network, arc: Arc): readonly RestrictionRow[]
}

const bySubject = perSnapshot((snapshot: Snapshot) => {
  const rules = new Map<string, RestrictionRow[]>()
  for (const row of snapshot.rows(restrictionTable)) {
    const key = `${row.cargo} ${row.subject}`
    rules.set(key, [...(rules.get(key) ?? []), row])
  }
  return rules
})

/** The rules for a kind of cargo; nothing is forbidden where nobody says so, and then that is shown as unsaid. */
export function cargoRules(snapshot: Snapshot, cargo: Cargo | null): CargoRules {
  const rules = bySubject(snapshot)
  const about = (network: Network, arc: Arc): readonly RestrictionRow[] => {
    if (cargo === null) return []
    const subjects: readonly (Id | null)[] = [
      arc.id,
      arc.mode && `mode:${arc.mode}`,
      network.nodes[arc.from]?.place ?? null,
    ]
    return subjects.flatMap((subject) => (subject === null ? [] : (rules.get(`${cargo} ${subject}`) ?? [])))
  }
  return {
    about,
    forbids: (network, arc) => about(network, arc).some(({ rule }) => rule === 'forbidden'),
  }
}
