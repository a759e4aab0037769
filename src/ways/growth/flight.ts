import type { Names, Snapshot } from '../../ground/index.ts'
import type { Scenario } from '../scenario.ts'
import { figureIn } from '../scenario-figure.ts'
import type { Range } from '../simulate/index.ts'
import { placeTable, serviceTable } from '../table.ts'
import { within, WORLDS, type Candidate } from './step.ts'
import { worthOf } from './worth.ts'

/** Another flight a week halves nothing: it shortens the mean wait for one from half a week over n to half a week over n + 1. */
export function flightCandidates(snapshot: Snapshot, scenario: Scenario): Candidate[] {
  const seats = figureIn(snapshot, scenario, ['mode:air'], 'seats', 'person/flight')
  if (!seats) return []
  const worth = worthOf(snapshot, scenario, 'person')
  const places = new Map(snapshot.rows(placeTable).map((place) => [place.id as string, place]))
  return snapshot.rows(serviceTable).flatMap((service): Candidate[] => {
    if (service.status !== 'existing' || service.mode !== 'air' || service.carries === 'goods') return []
    const known = service.days?.length ?? service.perWeek
    const assumed = known ? null : figureIn(snapshot, scenario, [service.id], 'frequency', 'flight/week')
    const weekly: Range | null = known ? { low: known, high: known } : assumed
    const [from, to] = [places.get(service.from), places.get(service.to)]
    if (!weekly || !from || !to) return []
    const effects = Array.from({ length: WORLDS }, (_, world) => {
      const flights = within(weekly, world, `${service.id} frequency`)
      const passengers = flights * 52.18 * within(seats, world, 'seats')
      return passengers * ((7 * 24) / (2 * flights) - (7 * 24) / (2 * (flights + 1)))
    })
    return [
      {
        kind: 'flight',
        at: service.id,
        side: null,
        name: joined(from.name, to.name),
        unit: 'person.h/yr',
        effects,
        values: worth && effects.map((effect, world) => effect * within(worth, world, 'worth person')),
        cost: figureIn(snapshot, scenario, [service.id, 'mode:air'], 'cost', 'USD/flight'),
        overloaded: null,
        sources: [
          ...new Set([service.source, ...seats.sources, ...(assumed?.sources ?? []), ...(worth?.sources ?? [])]),
        ],
      },
    ]
  })
}

const joined = (a: Names, b: Names): Names =>
  Object.fromEntries(Object.keys(a).map((language) => [language, `${a[language]} – ${b[language] ?? ''}`]))
