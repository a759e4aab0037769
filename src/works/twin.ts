import { perTables, type Snapshot } from '../ground/index.ts'
import { twinTable, type TwinRow } from './table.ts'

const twinsOf = perTables((snapshot: Snapshot) => {
  const found = new Map<string, string[]>()
  for (const { twin, of } of snapshot.rows(twinTable)) found.set(of, [...(found.get(of) ?? []), twin])
  return found
})

/** That this record is a twin of another, or undefined where it stands for itself. */
export const twinRow = (snapshot: Snapshot, id: string): TwinRow | undefined => snapshot.row(twinTable, id)

/** The record that an id leads to: itself, or through every merge the one that stands. */
export function keeperOf<I extends string>(snapshot: Snapshot, id: I): I {
  let at: string = id
  // No merge may close a circle; a bound keeps even a broken register readable.
  for (let steps = 0; steps < 100; steps++) {
    const row = twinRow(snapshot, at)
    if (!row) break
    at = row.of
  }
  return at as I
}

/** A record and every record that was merged into it, itself first. */
export function withTwins<I extends string>(snapshot: Snapshot, id: I): I[] {
  const found: string[] = [id]
  const twins = twinsOf(snapshot)
  for (const one of found) for (const twin of twins.get(one) ?? []) if (!found.includes(twin)) found.push(twin)
  return found as I[]
}
