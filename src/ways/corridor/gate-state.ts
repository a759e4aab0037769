import { type Id, type PortId, type Snapshot } from '../../ground/index.ts'
import { figure, inUnit, type Figure } from '../figure.ts'
import { claimsOn } from '../gate.ts'
import { networkOf } from '../network.ts'
import type { Scenario } from '../scenario.ts'

/** What passed a port in a year, as somebody counted it; handed in by whoever can read the counts. */
export interface Counted {
  readonly port: PortId
  readonly measure: 'freight' | 'vehicles' | 'persons'
  readonly perYear: { readonly low: number; readonly high: number }
  readonly peakPerDay: number | null
  readonly sources: readonly Id[]
}

/** What a gate is known to have passed and can pass. */
export interface GateState {
  readonly port: PortId
  /** Tonnes and people counted in a year; null where nobody says and nothing lets it be reckoned. */
  readonly goods: Interval | null
  readonly people: Interval | null
  /** Vehicles counted in a day. */
  readonly vehicles: Interval | null
  /** Vehicles that it can pass in a day: what it passed it could pass, whatever its design says. */
  readonly capacity: Interval | null
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
  const peak = Math.max(
    1,
    ...counts.map(({ measure, peakPerDay, perYear }) =>
      measure === 'vehicles' && peakPerDay !== null ? (YEAR * peakPerDay) / perYear.high : 1,
    ),
  )
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
    const design = designOf(snapshot, port)
    // Where nobody says what passed on the busiest day it may be as far above the mean as it is where somebody does.
    const busiest = vehicles?.peakPerDay ?? (daily ? daily.high * peak : 0)
    const most = Math.max(daily?.high ?? 0, design?.high ?? 0, busiest)
    const least = Math.max(daily?.low ?? 0, design?.low ?? 0)
    states.set(port, {
      port,
      goods,
      people: persons?.perYear ?? null,
      vehicles: daily,
      capacity: most > 0 ? { low: least, high: most } : null,
      reckoned,
      sources: [
        ...new Set([
          ...[freight, vehicles, persons].flatMap((one) => one?.sources ?? []),
          ...(design?.sources ?? []),
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

function designOf(snapshot: Snapshot, port: PortId): Figure | null {
  for (const unit of ['vehicle/d', 'truck/d']) {
    const found = figure(snapshot, [port], 'design-capacity', unit)
    if (found) return found
  }
  return null
}

/**
 * By how much a scenario multiplies what a gate can pass: more lanes in proportion, more open minutes a day in
 * proportion, both sides taken together. 1 where it changes neither.
 */
export function capacityFactor(
  snapshot: Snapshot,
  port: PortId,
  before: Scenario,
  after: Scenario,
  day: string,
): Interval {
  const lanes = after.figures.get(`${port} servers`)
  const had = figure(snapshot, [port], 'servers', 'lane')
  const said = lanes && inUnit(lanes, 'lane')
  const more = said && had ? { low: said.low / had.high, high: said.high / had.low } : { low: 1, high: 1 }
  const [open, opened] = [openShare(snapshot, port, before, day), openShare(snapshot, port, after, day)]
  if (open === null || opened === null || open.high === 0) return more
  return { low: (more.low * opened.low) / open.low, high: (more.high * opened.high) / open.high }
}

// Share of the day in which both sides are open, at the least and the most that rival hours allow.
function openShare(snapshot: Snapshot, port: PortId, scenario: Scenario, day: string): Interval | null {
  const gate = networkOf(snapshot, scenario).arcs.find((arc) => arc.gate?.port === port)?.gate
  if (!gate) return null
  let [low, high] = [1, 1]
  for (const side of gate.sides) {
    const shares = claimsOn(side, day).map(({ week, minutesPerDay }) =>
      week === null ? minutesPerDay! / 1440 : week.reduce((sum, [from, to]) => sum + to - from, 0) / (7 * 1440),
    )
    if (shares.length === 0) continue
    low = Math.min(low, ...shares)
    high = Math.min(high, Math.max(...shares))
  }
  return { low, high }
}
