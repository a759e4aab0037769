import { perSnapshot, type PortId, type Snapshot, type StateId, type WorkId } from '../ground/index.ts'
import { hoursClaim, type Closure, type Gate, type Side } from './gate.ts'
import { hoursKey, type Scenario } from './scenario.ts'
import { closureTable, hourTable, type PlaceRow, type ProcessRow } from './table.ts'

/** Gates as they are: scenarios that leave one alone share it, and with it its calendars. */
const shared = perSnapshot(() => new Map<string, Gate>())

/** The gates of ports of entry in one scenario: when each side is open, and when it is shut. */
export class Gates {
  readonly #snapshot: Snapshot
  readonly #scenario: Scenario
  readonly #places: ReadonlyMap<string, PlaceRow>

  constructor(snapshot: Snapshot, scenario: Scenario, places: ReadonlyMap<string, PlaceRow>) {
    this.#snapshot = snapshot
    this.#scenario = scenario
    this.#places = places
  }

  /** The gate of a port in one direction; the same one wherever the scenario leaves its hours alone. */
  of(place: PlaceRow, process: ProcessRow): Gate {
    const touched =
      this.#scenario.notices.some(({ port }) => port === place.id) ||
      [process.fromState!, process.toState!].some((state) => this.#scenario.hours.has(hoursKey(place.id, state)))
    if (touched) return this.#newGate(place, process)
    const gates = shared(this.#snapshot)
    const key = `${place.id} ${process.fromState} ${process.toState} ${process.carries}`
    let gate = gates.get(key)
    if (!gate) gates.set(key, (gate = this.#newGate(place, process)))
    return gate
  }

  #newGate(place: PlaceRow, process: ProcessRow): Gate {
    const port = place.id as PortId
    const sides = [process.fromState!, process.toState!].map((state): Side => {
      const patch = this.#scenario.hours.get(hoursKey(port, state))
      const rows = this.#snapshot.rows(hourTable).filter((row) => row.port === port && row.state === state)
      const fitting = rows.filter(
        (row) => row.carries === 'both' || process.carries === 'both' || row.carries === process.carries,
      )
      return {
        state,
        zone: this.#zoneOf(state, place),
        hours: patch ? [patch.claim] : fitting.map(hoursClaim),
        closures: [
          ...this.#scenario.notices.filter((notice) => notice.port === port && (notice.state ?? state) === state),
          ...this.#snapshot
            .rows(closureTable)
            .filter((row) => row.state === state && (row.port === null || row.port === port))
            .map(({ from, to, source, name, port: only }): Closure => ({
              from,
              to,
              source,
              name,
              holiday: only === null,
            })),
        ],
      }
    })
    return { port, sides }
  }

  // The side's own clock: that of another of its places, since a port has one zone in the table and two in life.
  #zoneOf(state: StateId, port: PlaceRow): string {
    const own = [...this.#places.values()].find(({ kind, states }) => kind === 'city' && states[0] === state)
    return own?.zone ?? port.zone
  }

  /** The work that has changed the hours of a port in the scenario. */
  workAt(place: PlaceRow): WorkId | null {
    for (const state of place.states) {
      const patch = this.#scenario.hours.get(hoursKey(place.id, state))
      if (patch) return patch.work
    }
    return null
  }
}
