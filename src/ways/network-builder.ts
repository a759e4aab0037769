import {
  firstDay,
  lastDay,
  perSnapshot,
  slugOf,
  type Id,
  type PlaceId,
  type Snapshot,
  type StateId,
} from '../ground/index.ts'
import { exactly, travelTime } from './figure-sum.ts'
import { greatCircle } from './geo.ts'
import { modes, type Layer } from './modes/index.ts'
import type { Arc, Gap, Network, Node, Timetable } from './network.ts'
import { Gates } from './network-gate.ts'
import { clearanceOf, hubEmission, ridePrices, stepMoney, type Ask } from './network-price.ts'
import type { Scenario } from './scenario.ts'
import { figureIn } from './scenario-figure.ts'
import {
  linkTable,
  placeTable,
  processTable,
  serviceTable,
  type LinkRow,
  type PlaceRow,
  type ProcessRow,
  type ServiceRow,
} from './table.ts'

/** Timetables as they are: scenarios that leave one alone share it, and with it its calendar. */
const shared = perSnapshot(() => new Map<string, Timetable>())

/** Compiles what a pack says of places, links, services and processes into nodes and arcs, in one scenario. */
export class NetworkBuilder {
  readonly #snapshot: Snapshot
  readonly #scenario: Scenario
  readonly #places: ReadonlyMap<string, PlaceRow>
  readonly #figure: Ask
  readonly #gates: Gates
  readonly #nodes: Node[] = []
  readonly #index = new Map<string, number>()
  readonly #arcs: Arc[] = []
  readonly #gaps: Gap[] = []

  constructor(snapshot: Snapshot, scenario: Scenario) {
    this.#snapshot = snapshot
    this.#scenario = scenario
    this.#places = new Map(snapshot.rows(placeTable).map((place) => [place.id, place]))
    this.#figure = (subjects, property, unit) => figureIn(snapshot, scenario, subjects, property, unit)
    this.#gates = new Gates(snapshot, scenario, this.#places)
  }

  build(): Network {
    for (const place of this.#places.values())
      if (place.kind === 'city' || place.serves) this.#node(place, 'door', place.states[0]!)
    for (const link of this.#snapshot.rows(linkTable)) this.#link(link)
    for (const service of this.#snapshot.rows(serviceTable)) this.#service(service)
    // Processes join layers, so they come when all layers are known.
    for (const process of this.#snapshot.rows(processTable)) this.#process(process)
    const outgoing: number[][] = this.#nodes.map(() => [])
    this.#arcs.forEach((arc, at) => outgoing[arc.from]!.push(at))
    return {
      nodes: this.#nodes,
      arcs: this.#arcs,
      outgoing,
      gaps: this.#gaps,
      door: (place) => this.#find(place, 'door'),
    }
  }

  #link(link: LinkRow): void {
    const work = this.#scenario.opened.get(link.id) ?? null
    const gap = (why: Gap['why']) =>
      this.#gaps.push({ id: link.id, from: link.from, to: link.to, why, status: link.status })
    if ((link.status !== 'existing' && !work) || this.#scenario.closed.has(link.id)) return void gap('not-open')
    const mode = modes[link.mode]
    const km = this.#figure([link.id], 'length', 'km')
    if (!km) return void gap('no-length')
    const classes = classesOf(mode.name, link.state)
    const line = link.line ? [link.line] : []
    const speed = this.#figure([link.id, ...line, ...classes], 'speed', 'km/h')
    const minutes = this.#figure([link.id], 'duration', 'min') ?? (speed && travelTime(km, speed))
    if (!minutes) return void gap('no-time')
    const layer = mode.layerOf(link.gauge)
    const [a, b] = [this.#end(link.from, layer, link.state), this.#end(link.to, layer, link.state)]
    const step = {
      id: link.id,
      kind: 'ride' as const,
      mode: mode.name,
      carries: link.carries,
      km,
      minutes,
      ...ridePrices(this.#figure, mode, [link.id, ...line, ...classes], km),
      gate: null,
      timetable: null,
      work,
    }
    this.#arcs.push({ ...step, from: a, to: b }, { ...step, from: b, to: a })
  }

  #service(service: ServiceRow): void {
    const work = this.#scenario.opened.get(service.id) ?? null
    if ((service.status !== 'existing' && !work) || this.#scenario.closed.has(service.id)) {
      const why = service.status === 'ended' ? 'ended' : 'not-open'
      this.#gaps.push({ id: service.id, from: service.from, to: service.to, why, status: service.status })
      return
    }
    const [origin, target] = [this.#places.get(service.from)!, this.#places.get(service.to)!]
    const mode = modes[service.mode]
    const distance = greatCircle(origin, target)
    const km = this.#figure([service.id], 'length', 'km') ?? exactly(distance, 'km')
    const classes = classesOf(mode.name, origin.states[0]!)
    const speed = this.#figure([service.id, ...classes], 'speed', 'km/h')
    const minutes = this.#figure([service.id], 'duration', 'min') ?? (speed && travelTime(km, speed))
    if (!minutes)
      return void this.#gaps.push({
        id: service.id,
        from: service.from,
        to: service.to,
        why: 'no-time',
        status: service.status,
      })
    const layer = mode.layerOf(null)
    const patched = this.#scenario.figures.get(`${service.id} frequency`)
    const said = service.days || service.perWeek ? null : this.#figure([service.id], 'frequency', 'flight/week')
    this.#arcs.push({
      id: service.id,
      kind: 'service',
      from: this.#node(origin, layer, origin.states[0]!),
      to: this.#node(target, layer, target.states[0]!),
      mode: mode.name,
      carries: service.carries,
      km,
      minutes,
      ...ridePrices(this.#figure, mode, [service.id, ...classes], km),
      gate: null,
      timetable: this.#timetable(service.id, {
        days: patched || !service.days ? null : [...service.days].map(Number).toSorted(),
        // A frequency is counted a week whatever the unit it was said in.
        perWeek: patched?.low ?? said?.low ?? service.perWeek ?? service.days?.length ?? 1,
        departs: service.departs ? Number(service.departs.slice(0, 2)) * 60 + Number(service.departs.slice(3)) : null,
        zone: origin.zone,
        begins: work || !service.begins ? null : firstDay(service.begins),
        ends: service.ends ? lastDay(service.ends) : null,
      }),
      work: work ?? patched?.work ?? null,
    })
  }

  #timetable(service: Id, timetable: Timetable): Timetable {
    const timetables = shared(this.#snapshot)
    const key = `${service} ${JSON.stringify(timetable)}`
    const kept = timetables.get(key)
    if (!kept) timetables.set(key, timetable)
    return kept ?? timetable
  }

  #process(process: ProcessRow): void {
    const places = process.place
      ? [this.#places.get(process.place)!]
      : [...this.#places.values()].filter(({ kind }) => kind === process.at)
    for (const place of places) {
      const fromPlace = process.kind === 'access' ? this.#places.get(place.serves ?? '') : place
      if (!fromPlace) continue
      const both = process.kind === 'access'
      const from = this.#find(fromPlace.id, process.from, process.fromState)
      const to = this.#find(place.id, process.to, process.toState)
      if (from === undefined || to === undefined || from === to) continue
      const minutes = this.#figure([process.id], 'process-time', 'min') ?? clearanceOf(this.#figure, process)
      if (!minutes) continue
      const patched = this.#scenario.figures.get(`${process.id} process-time`)
      const step = {
        id: process.id,
        kind: process.kind,
        mode: null,
        carries: process.carries,
        km: null,
        minutes,
        money: stepMoney(this.#figure, process.id),
        emission: hubEmission(this.#figure, process),
        gate: process.kind === 'border' ? this.#gates.of(place, process) : null,
        timetable: null,
        work: patched?.work ?? (process.kind === 'border' ? this.#gates.workAt(place) : null),
      }
      this.#arcs.push({ ...step, from, to })
      if (both) this.#arcs.push({ ...step, from: to, to: from })
    }
  }

  #end(place: PlaceId, layer: Layer, state: StateId): number {
    const row = this.#places.get(place)!
    return this.#node(row, layer, row.states.includes(state) ? state : row.states[0]!)
  }

  #node(place: PlaceRow, layer: Layer, state: StateId): number {
    const key = `${place.id} ${layer} ${state}`
    let node = this.#index.get(key)
    if (node === undefined) {
      node = this.#nodes.push({ place: place.id, layer, state }) - 1
      this.#index.set(key, node)
    }
    return node
  }

  #find(place: PlaceId, layer: Layer, state?: StateId | null): number | undefined {
    return this.#index.get(`${place} ${layer} ${state ?? this.#places.get(place)!.states[0]}`)
  }
}

const classesOf = (mode: string, state: StateId): Id[] => [`mode:${mode}.${slugOf(state)}`, `mode:${mode}`]
