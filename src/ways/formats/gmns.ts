import {
  isId,
  isZone,
  readCsv,
  writeCsv,
  type Id,
  type PlaceId,
  type PortId,
  type StateId,
} from '../../ground/index.ts'
import type { Figure } from '../figure.ts'
import { hoursClaim, type Gate, type HoursClaim } from '../gate.ts'
import type { Layer } from '../modes/index.ts'
import type { Arc, ArcKind, Network, Node, Timetable } from '../network.ts'
import type { Position } from '../geo.ts'

/** A fault of a GMNS file with its line and column. */
export interface GmnsFault {
  readonly file: string
  readonly line: number
  readonly column: string
  readonly reason: string
}

type Cellable = string | number | null

const LINK = [
  'link_id',
  'from_node_id',
  'to_node_id',
  'directed',
  'length',
  'facility_type',
  'allowed_uses',
  'ortoq_id',
  'ortoq_mode',
  'ortoq_gauge_mm',
  'ortoq_process',
  'ortoq_minutes_low',
  'ortoq_minutes_high',
  'ortoq_usd_t',
  'ortoq_usd_person',
  'ortoq_kgco2e_t',
  'ortoq_kgco2e_person',
  'ortoq_assumed',
  'ortoq_sources',
  'ortoq_calendar',
] as const
const NODE = ['node_id', 'name', 'x_coord', 'y_coord', 'node_type', 'ortoq_place', 'ortoq_state'] as const
const CALENDAR = [
  'calendar_id',
  'kind',
  'state',
  'zone',
  'opening_hours',
  'minutes_per_day',
  'days',
  'per_week',
  'departs',
  'from',
  'to',
  'source',
] as const

/**
 * A network as GMNS files: node, link, config, and what GMNS has no words for in fields that begin with `ortoq_`:
 * - `ortoq_gauge_mm` track gauge; `ortoq_process` the step (customs, change of gauge …) that the link stands for;
 * - `ortoq_minutes_low/high`, `ortoq_usd_…` and `ortoq_kgco2e_…` (`low..high` for one tonne or person), `ortoq_sources`;
 * - `ortoq_calendar` an id in `ortoq_calendar.csv`: rows of kind `side` (a side of a border with its zone),
 *   `hours` (what somebody says of it, as OpenStreetMap opening_hours or minutes a day), `closure`, and `service`.
 * Every link is directed; two ways of a road are two links.
 * @see https://github.com/zephyr-data-specs/GMNS
 */
export function gmnsOf(network: Network, where: (place: PlaceId) => Position | undefined): Record<string, string> {
  const calendars: Cellable[][] = []
  const ids = new Map<Gate | Timetable, string>()
  const calendarId = (arc: Arc): string | null => {
    const of = arc.gate ?? arc.timetable
    if (!of) return null
    let id = ids.get(of)
    if (id === undefined) {
      ids.set(of, (id = `c${ids.size + 1}`))
      calendars.push(...(arc.gate ? gateRows(id, arc.gate) : [serviceRow(id, arc.timetable!)]))
    }
    return id
  }
  const nodes = network.nodes.map(({ place, layer, state }, at): Cellable[] => {
    const position = where(place)
    return [at + 1, place, position?.lon ?? null, position?.lat ?? null, layer, place, state]
  })
  const links = network.arcs.map((arc, at): Cellable[] => [
    at + 1,
    arc.from + 1,
    arc.to + 1,
    1,
    arc.km && span(arc.km).split('..')[0]!,
    arc.kind,
    arc.carries,
    arc.id,
    arc.mode,
    gaugeOf(network.nodes[arc.from]!.layer),
    arc.kind === 'ride' || arc.kind === 'service' ? null : arc.id,
    arc.minutes.low,
    arc.minutes.high,
    arc.money.goods ? span(arc.money.goods) : null,
    arc.money.people ? span(arc.money.people) : null,
    arc.emission.goods ? span(arc.emission.goods) : null,
    arc.emission.people ? span(arc.emission.people) : null,
    arc.minutes.assumed ? 'yes' : 'no',
    arc.minutes.sources.join(' '),
    calendarId(arc),
  ])
  return {
    'node.csv': writeCsv([NODE, ...nodes]),
    'link.csv': writeCsv([LINK, ...links]),
    'config.csv': writeCsv([
      ['dataset_name', 'long_length', 'speed', 'crs'],
      ['ortoq', 'km', 'kph', 'EPSG:4326'],
    ]),
    'ortoq_calendar.csv': writeCsv([CALENDAR, ...calendars]),
  }
}

const span = ({ low, high }: Figure): string => `${low}..${high}`

const gaugeOf = (layer: Layer): string | null => (layer.startsWith('rail-') ? layer.slice(5) : null)

function gateRows(id: string, gate: Gate): Cellable[][] {
  return gate.sides.flatMap((side) => {
    const row = (kind: string, more: Partial<Record<(typeof CALENDAR)[number], Cellable>>): Cellable[] =>
      CALENDAR.map((column) => ({ calendar_id: id, kind, state: side.state, zone: side.zone, ...more })[column] ?? null)
    return [
      row('side', { source: gate.port }),
      ...side.hours.map(({ hours, minutesPerDay, from, to, source }) =>
        row('hours', { opening_hours: hours?.text ?? null, minutes_per_day: minutesPerDay, from, to, source }),
      ),
      ...side.closures.map(({ from, to, source, holiday }) =>
        row('closure', { from, to, source, days: holiday ? 'PH' : null }),
      ),
    ]
  })
}

function serviceRow(id: string, { days, perWeek, departs, zone, begins, ends }: Timetable): Cellable[] {
  const row = {
    calendar_id: id,
    kind: 'service',
    zone,
    days: days?.join('') ?? null,
    per_week: perWeek,
    departs,
    from: begins,
    to: ends,
  }
  return CALENDAR.map((column) => (row as Partial<Record<string, Cellable>>)[column] ?? null)
}

/**
 * Reads GMNS files into a network. Plain GMNS is enough: a link without `ortoq_minutes_low` takes length over free_speed
 * in the units of config.csv (miles and mph where there is none, as GMNS says), and one that is not directed goes both
 * ways. Rows at fault are left out and named; whoever uses the rest has to have said so.
 */
export function readGmns(files: Readonly<Record<string, string>>): { network: Network; faults: GmnsFault[] } {
  return new Reader(files).read()
}

const KINDS: readonly string[] =
  'ride service loading unloading border gauge-change transshipment check-in arrival access'.split(' ')
const KM_A_MILE = 1.609344

class Reader {
  readonly #files: Readonly<Record<string, string>>
  readonly #faults: GmnsFault[] = []
  readonly #calendars = new Map<string, { gate: Gate | null; timetable: Timetable | null }>()

  constructor(files: Readonly<Record<string, string>>) {
    this.#files = files
  }

  read(): { network: Network; faults: GmnsFault[] } {
    const metric = [...this.#rows('config.csv', false)].some(({ get }) => /^(km|kilomet)/i.test(get('long_length')))
    this.#readCalendars()
    const nodes: Node[] = []
    const index = new Map<string, number>()
    for (const { get, fault } of this.#rows('node.csv')) {
      const id = get('node_id')
      if (id === '') fault('node_id', 'is empty')
      else if (index.has(id)) fault('node_id', `“${id}” stands there already`)
      else {
        index.set(id, nodes.length)
        const [place, state] = [get('ortoq_place'), get('ortoq_state')]
        nodes.push({
          place: (isId(place) ? place : `place:gmns.${slug(id)}`) as PlaceId,
          layer: (get('node_type') || 'road') as Layer,
          state: (isId(state, 'state') ? state : 'state:none') as StateId,
        })
      }
    }
    const arcs: Arc[] = []
    for (const { get, fault } of this.#rows('link.csv')) {
      const ends = (['from_node_id', 'to_node_id'] as const).map((column) => {
        const node = index.get(get(column))
        if (node === undefined) fault(column, `“${get(column)}” does not stand in node.csv`)
        return node
      })
      const arc = this.#arc(get, fault, metric)
      if (arc === null || ends[0] === undefined || ends[1] === undefined) continue
      const [from, to] = [ends[0], ends[1]]
      arcs.push({ ...arc, from, to })
      if (/^(0|false|no)$/i.test(get('directed'))) arcs.push({ ...arc, from: to, to: from })
    }
    const outgoing: number[][] = nodes.map(() => [])
    arcs.forEach((arc, at) => outgoing[arc.from]!.push(at))
    const doors = new Map(nodes.flatMap(({ place, layer }, at) => (layer === 'door' ? [[place, at] as const] : [])))
    return { network: { nodes, arcs, outgoing, gaps: [], door: (place) => doors.get(place) }, faults: this.#faults }
  }

  #arc(get: Get, fault: Fault, metric: boolean): Omit<Arc, 'from' | 'to'> | null {
    const sources = get('ortoq_sources')
      .split(' ')
      .filter((one): one is Id => isId(one))
    const assumed = get('ortoq_assumed') === 'yes'
    const figure = (low: number, high: number, unit: string): Figure => ({ low, high, unit, sources, assumed })
    const number = (column: string): number | null => {
      const text = get(column)
      if (text === '') return null
      const value = Number(text)
      if (Number.isFinite(value) && value >= 0) return value
      fault(column, `“${text}” is not a number from zero on`)
      return NaN
    }
    const scale = metric ? 1 : KM_A_MILE
    const [length, speed] = [number('length'), number('free_speed')]
    const km = length === null ? null : length * scale
    let [low, high] = [number('ortoq_minutes_low'), number('ortoq_minutes_high')]
    if (low === null && km !== null && speed !== null && speed > 0) low = (km / (speed * scale)) * 60
    high ??= low
    if (low === null || high === null || high < low) {
      fault('free_speed', 'neither minutes nor length and speed')
      return null
    }
    if ([length, speed, low, high].some((value) => value !== null && Number.isNaN(value))) return null
    const interval = (column: string, unit: string): Figure | undefined => {
      // 1.5..2: the dots are the last pair that a number may follow.
      const text = get(column)
      const dots = text.lastIndexOf('..')
      if (dots > 0 && dots + 2 < text.length && /^[\d.eE+-]+$/.test(text))
        return figure(Number(text.slice(0, dots)), Number(text.slice(dots + 2)), unit)
      if (get(column) !== '') fault(column, `“${get(column)}” is not low..high`)
      return undefined
    }
    const calendar = this.#calendars.get(get('ortoq_calendar')) ?? { gate: null, timetable: null }
    if (get('ortoq_calendar') !== '' && !this.#calendars.has(get('ortoq_calendar')))
      fault('ortoq_calendar', `“${get('ortoq_calendar')}” does not stand in ortoq_calendar.csv`)
    const [id, kind, mode, uses] = [get('ortoq_id'), get('facility_type'), get('ortoq_mode'), get('allowed_uses')]
    return {
      id: isId(id) ? id : (`link:gmns.${slug(get('link_id'))}` as Id),
      kind: KINDS.includes(kind) ? (kind as ArcKind) : 'ride',
      mode: mode === 'rail' || mode === 'air' ? mode : mode === '' && KINDS.includes(kind) ? null : 'road',
      carries: uses === 'goods' || uses === 'people' ? uses : 'both',
      km: km === null ? null : figure(km, km, 'km'),
      minutes: figure(low, high, 'min'),
      money: priced(interval('ortoq_usd_t', 'USD/t'), interval('ortoq_usd_person', 'USD/person')),
      emission: priced(interval('ortoq_kgco2e_t', 'kgCO2e/t'), interval('ortoq_kgco2e_person', 'kgCO2e/person')),
      ...calendar,
      work: null,
    }
  }

  #readCalendars(): void {
    const gates = new Map<
      string,
      {
        port: PortId
        sides: {
          state: StateId
          zone: string
          hours: HoursClaim[]
          closures: Gate['sides'][number]['closures'][number][]
        }[]
      }
    >()
    for (const { get, fault } of this.#rows('ortoq_calendar.csv', false)) {
      const [id, kind, state, zone] = [get('calendar_id'), get('kind'), get('state') as StateId, get('zone')]
      if (!isZone(zone)) {
        fault('zone', `“${zone}” is not an IANA time zone`)
        continue
      }
      const source = (isId(get('source')) ? get('source') : 'source:gmns') as Id
      const or = (column: string) => get(column) || null
      if (kind === 'service') {
        const days = get('days')
        const timetable: Timetable = {
          days: days === '' ? null : [...days].map(Number),
          perWeek: Number(get('per_week')) || days.length || 1,
          departs: get('departs') === '' ? null : Number(get('departs')),
          zone,
          begins: or('from'),
          ends: or('to'),
        }
        this.#calendars.set(id, { gate: null, timetable })
        continue
      }
      let gate = gates.get(id)
      if (!gate) {
        gates.set(id, (gate = { port: 'port:gmns', sides: [] }))
        this.#calendars.set(id, { gate, timetable: null })
      }
      if (kind === 'side') {
        if (isId(source, 'port')) gate.port = source
        gate.sides.push({ state, zone, hours: [], closures: [] })
        continue
      }
      const side = gate.sides.find((one) => one.state === state)
      if (!side) fault('state', `no side of ${state} stands above`)
      else if (kind === 'closure')
        side.closures.push({ from: get('from'), to: get('to'), source, ...(get('days') === 'PH' && { holiday: true }) })
      else
        try {
          const perDay = get('minutes_per_day') === '' ? null : Number(get('minutes_per_day')) / 60
          side.hours.push(
            hoursClaim({
              hours: or('opening_hours'),
              perDay,
              from: get('from') || '0001',
              to: or('to'),
              source,
              confidence: 'medium',
            }),
          )
        } catch (error) {
          fault('opening_hours', error instanceof Error ? error.message : '')
        }
    }
  }

  *#rows(file: string, needed = true): Generator<{ get: Get; fault: Fault }> {
    const text = this.#files[file]
    if (text === undefined) {
      if (needed) this.#faults.push({ file, line: 1, column: '', reason: 'is missing' })
      return
    }
    const [header = [], ...rows] = readCsv(text)
    const columns = new Map(header.map((cell, at) => [cell.text.trim(), at]))
    for (const row of rows) {
      if (row.length === 1 && row[0]!.text === '') continue
      yield {
        get: (column) => row[columns.get(column) ?? -1]?.text.trim() ?? '',
        fault: (column, reason) => this.#faults.push({ file, line: row[0]!.line, column, reason }),
      }
    }
  }
}

type Get = (column: string) => string
type Fault = (column: string, reason: string) => void

const slug = (text: string): string => text.replace(/[^A-Za-z0-9._-]/g, '-').replace(/^[^A-Za-z0-9]+/, '') || '0'

const priced = (goods: Figure | undefined, people: Figure | undefined) => ({
  ...(goods && { goods }),
  ...(people && { people }),
})
