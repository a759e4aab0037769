import { rowChange, type Json, type PartialDate, type PortId, type RowChange, type StateId } from '../ground/index.ts'
import type { Recorded, Register } from '../register/index.ts'
import { closureTable, scenarioTable, type ClosureRow, type ScenarioRow } from './table.ts'

/** Who enters a scenario, for whom, on what day, and on which version of it was looked. */
export interface SavedBy {
  readonly author: string
  readonly actingFor: StateId | null
  readonly on: PartialDate
  readonly expectedVersion?: number
}

/** Enters a scenario under its name; what it was before stays in the log. `more` rows, such as a new source, enter with it. */
export async function saveScenario(
  register: Register,
  scenario: ScenarioRow,
  { author, actingFor, on, expectedVersion }: SavedBy,
  more: readonly RowChange[] = [],
): Promise<Recorded> {
  const [recorded] = await register.append([
    {
      type: 'scenario.saved',
      subject: scenario.id,
      body: { rows: [...more, rowChange(scenarioTable, scenario)] } as unknown as Json,
      expectedVersion: expectedVersion ?? (await register.versionOf(scenario.id)),
      author,
      actingFor,
      validFrom: on,
    },
  ])
  return recorded!
}

/**
 * Enters that a side of a port is shut from a day to a day, with where that was said. A second notice from the same day
 * takes the place of the first; both stay in the log. Every way is looked for anew from the next question on.
 */
export async function closePort(
  register: Register,
  closure: ClosureRow & { readonly port: PortId },
  { author, actingFor, on, expectedVersion }: SavedBy,
  more: readonly RowChange[] = [],
): Promise<Recorded> {
  const [recorded] = await register.append([
    {
      type: 'port.closed',
      subject: closure.port,
      body: { rows: [...more, rowChange(closureTable, closure)] } as unknown as Json,
      expectedVersion: expectedVersion ?? (await register.versionOf(closure.port)),
      author,
      actingFor,
      validFrom: on,
    },
  ])
  return recorded!
}
