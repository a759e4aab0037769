import { type Id, type PortId, type Snapshot } from '../../ground/index.ts'
import { figure, type Figure } from '../figure.ts'

/** What passed a port in a year, as somebody counted it; handed in by whoever can read the counts. */
export interface Counted {
  readonly port: PortId
  readonly measure: 'freight' | 'vehicles' | 'persons'
  readonly perYear: { readonly low: number; readonly high: number }
  readonly peakPerDay: number | null
  readonly sources: readonly Id[]
}

/** What a gate is known to have passed. */
export interface GateState {
  readonly port: PortId
  /** Tonnes and people counted in a year; null where nobody says and nothing lets it be reckoned. */
  readonly goods: Interval | null
  readonly people: Interval | null
  /** Vehicles counted in a day. */
  readonly vehicles: Interval | null
  /** The goods are reckoned from vehicles, at what vehicles carry at ports that count both. */
  readonly reckoned: boolean
  readonly sources: readonly Id[]
}

interface Interval {
  readonly low: number
  readonly high: number
}

const YEAR = 365.25

/** What is known of the road gates that somebody counts, without any work. */
export function gateStates(snapshot: Snapshot, counts: readonly Counted[]): ReadonlyMap<PortId, GateState> {
  const of = (port: PortId, measure: Counted['measure']) =>
    counts.find((count) => count.port === port && count.measure === measure) ?? null
  const carried = tonnesPerVehicle(snapshot, counts)
  const states = new Map<PortId, GateState>()
  for (const port of new Set(counts.map((count) => count.port))) {
    const [freight, vehicles, persons] = [of(port, 'freight'), of(port, 'vehicles'), of(port, 'persons')]
    // Tonnes of long ago beside vehicles of today would halve the port: the newer of the two is believed.
    const stale = freight && vehicles && freight.perYear.high < (vehicles.perYear.low * (carried?.low ?? 0)) / 2
    const reckoned = vehicles !== null && carried !== null && (freight === null || stale === true)
    const goods = reckoned
      ? { low: vehicles.perYear.low * carried.low, high: vehicles.perYear.high * carried.high }
      : (freight?.perYear ?? null)
    const daily = vehicles && { low: vehicles.perYear.low / YEAR, high: vehicles.perYear.high / YEAR }
    states.set(port, {
      port,
      goods,
      people: persons?.perYear ?? null,
      vehicles: daily,
      reckoned,
      sources: [
        ...new Set([
          ...[freight, vehicles, persons].flatMap((one) => one?.sources ?? []),
          ...(reckoned ? carried.sources : []),
        ]),
      ],
    })
  }
  return states
}

/** Tonnes on a vehicle that passes, empty ones among them: from ports that count both, else half of what a lorry loads. */
function tonnesPerVehicle(snapshot: Snapshot, counts: readonly Counted[]): Figure | null {
  const payload = figure(snapshot, ['mode:road'], 'payload', 't')
  const ratios = counts.flatMap((freight) => {
    if (freight.measure !== 'freight') return []
    const vehicles = counts.find(({ port, measure }) => port === freight.port && measure === 'vehicles')
    if (!vehicles) return []
    const ratio = {
      low: freight.perYear.low / vehicles.perYear.high,
      high: freight.perYear.high / vehicles.perYear.low,
    }
    // More than a lorry loads, or next to nothing: the two counts are not of the same time or of the same vehicles.
    return payload && (ratio.high > 1.5 * payload.high || ratio.low < payload.low / 4)
      ? []
      : [{ ...ratio, sources: [...freight.sources, ...vehicles.sources] }]
  })
  if (ratios.length > 0)
    return {
      low: Math.min(...ratios.map(({ low }) => low)),
      high: Math.max(...ratios.map(({ high }) => high)),
      unit: 't',
      sources: ratios.flatMap(({ sources }) => sources),
      assumed: false,
    }
  return payload && { ...payload, low: payload.low / 2, high: payload.high / 2, assumed: true }
}
