import { isZone } from '../../ground/index.ts'
import { ByteCsv, type ByteRecord } from './byte-csv.ts'
import { ByteNames } from './byte-names.ts'
import { GrowingInts } from './growing.ts'
import type {
  Feed,
  FeedFault,
  FeedFiles,
  FeedFrequency,
  FeedServices,
  FeedStops,
  FeedTransfer,
  FeedTrips,
} from './gtfs-feed.ts'

export * from './gtfs-feed.ts'

const MOST_FAULTS = 1000

/**
 * Reads a GTFS schedule feed as a stream of bytes: stops with parent stations, calendars with exceptions, frequencies,
 * transfers, times beyond 24 h. Rows at fault are left out and listed with file, line and column (at most 1,000);
 * a trip with a faulty row is left out whole. Whoever uses a feed with faults has to have said so.
 * @see https://gtfs.org/documentation/schedule/reference/
 */
export async function readGtfs(files: FeedFiles): Promise<{ readonly feed: Feed; readonly faults: FeedFault[] }> {
  const reader = new Reader(files)
  return { feed: await reader.read(), faults: reader.faults }
}

/** A file's cells by column name; a column the header lacks reads as empty. */
class Row {
  readonly file: string
  readonly #fault: (fault: FeedFault) => void
  readonly #columns = new Map<string, number>()
  record!: ByteRecord

  constructor(file: string, header: ByteRecord, fault: (fault: FeedFault) => void) {
    this.file = file
    this.#fault = fault
    for (let cell = 0; cell < header.count; cell++) this.#columns.set(header.text(cell).trim(), cell)
  }

  column(name: string): number {
    return this.#columns.get(name) ?? -1
  }

  text(name: string): string {
    return this.record.text(this.column(name)).trim()
  }

  fault(column: string, code: FeedFault['code'], facts: FeedFault['facts'] = {}, line = this.record.line): void {
    this.#fault({ file: this.file, line, column, code, facts: { file: this.file, line, column, ...facts } })
  }

  /** A cell that may not be empty; null after saying so. */
  needed(name: string): string | null {
    const text = this.text(name)
    if (text === '') this.fault(name, 'ways/feed-missing-cell')
    return text === '' ? null : text
  }

  /** A whole number from `least` to `most`; `otherwise` for an empty cell, null for a wrong one. */
  integer(name: string, least: number, most: number, otherwise: number | null): number | null {
    const text = this.text(name)
    if (text === '' && otherwise !== null) return otherwise
    const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN
    if (value >= least && value <= most) return value
    this.fault(name, text === '' ? 'ways/feed-missing-cell' : 'ways/feed-bad-value', { value: text })
    return null
  }

  number(name: string, least: number, most: number): number | null {
    const text = this.text(name)
    const value = /^[+-]?\d+(\.\d*)?([eE][+-]?\d+)?$|^[+-]?\.\d+$/.test(text) ? Number(text) : NaN
    if (value >= least && value <= most) return value
    this.fault(name, text === '' ? 'ways/feed-missing-cell' : 'ways/feed-bad-value', { value: text })
    return null
  }

  day(name: string): number | null {
    const text = this.text(name)
    const day = dayOf(text)
    if (day !== null) return day
    this.fault(name, text === '' ? 'ways/feed-missing-cell' : 'ways/feed-bad-value', { value: text })
    return null
  }

  time(name: string): number | null {
    const { record } = this
    const cell = this.column(name)
    const value =
      cell < 0 || cell >= record.count ? EMPTY : timeAt(record.bytes, record.start[cell]!, record.end[cell]!)
    if (value >= 0) return value
    this.fault(name, value === EMPTY ? 'ways/feed-missing-cell' : 'ways/feed-bad-value', { value: this.text(name) })
    return null
  }
}

/** Days since 1970-01-01 of `YYYYMMDD`; null for anything that is no day. */
export function dayOf(text: string): number | null {
  if (!/^\d{8}$/.test(text)) return null
  const iso = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`
  const ms = Date.parse(iso)
  return Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== iso ? null : ms / 86_400_000
}

const EMPTY = -1
const BAD = -2

// H:MM:SS or HH:MM:SS (hours may pass 24), blanks around it allowed.
function timeAt(bytes: Uint8Array, from: number, to: number): number {
  while (from < to && bytes[from] === 32) from++
  while (to > from && bytes[to - 1] === 32) to--
  if (from === to) return EMPTY
  const length = to - from
  if (length < 7 || length > 9 || bytes[to - 3] !== 58 || bytes[to - 6] !== 58) return BAD
  let hours = 0
  for (let at = from; at < to - 6; at++) {
    const digit = bytes[at]! - 48
    if (digit < 0 || digit > 9) return BAD
    hours = hours * 10 + digit
  }
  const [m1, m2, s1, s2] = [bytes[to - 5]! - 48, bytes[to - 4]! - 48, bytes[to - 2]! - 48, bytes[to - 1]! - 48]
  if (m1 < 0 || m1 > 5 || m2 < 0 || m2 > 9 || s1 < 0 || s1 > 5 || s2 < 0 || s2 > 9) return BAD
  return hours * 3600 + (m1 * 10 + m2) * 60 + s1 * 10 + s2
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

class Services implements FeedServices {
  readonly ids = new ByteNames()
  readonly weeks = new Map<number, { readonly days: number; readonly start: number; readonly end: number }>()
  readonly exceptions = new Map<number, Map<number, boolean>>()

  get count(): number {
    return this.ids.size
  }

  runs(service: number, day: number): boolean {
    const exception = this.exceptions.get(service)?.get(day)
    if (exception !== undefined) return exception
    const week = this.weeks.get(service)
    // 1970-01-01 was a Thursday.
    return week !== undefined && week.start <= day && day <= week.end && ((week.days >> ((day + 3) % 7)) & 1) === 1
  }
}

class Reader {
  readonly faults: FeedFault[] = []
  readonly #files: FeedFiles
  readonly #services = new Services()
  readonly #stopIds = new ByteNames()
  readonly #routeIds = new ByteNames()
  readonly #tripIds = new ByteNames()

  constructor(files: FeedFiles) {
    this.#files = files
  }

  async read(): Promise<Feed> {
    const zone = await this.#agency()
    const stops = await this.#stops()
    const routes = await this.#routes()
    await this.#calendar()
    const trips = await this.#trips()
    return {
      zone,
      stops,
      routes,
      services: this.#services,
      trips,
      frequencies: await this.#frequencies(),
      transfers: await this.#transfers(stops),
    }
  }

  readonly #fault = (fault: FeedFault): void => {
    if (this.faults.length < MOST_FAULTS) this.faults.push(fault)
  }

  async #each(file: string, columns: readonly string[], handle: (row: Row) => void, needed = true): Promise<boolean> {
    if (!this.#files.names.includes(file)) {
      if (needed) this.#fault({ file, line: 1, column: '', code: 'ways/feed-missing-file', facts: { file, line: 1 } })
      return false
    }
    let row: Row | null = null
    let whole = false
    const csv = new ByteCsv((record) => {
      if (row) {
        row.record = record
        if (whole) handle(row)
        return
      }
      row = new Row(file, record, this.#fault)
      row.record = record
      const missing = columns.filter((name) => row!.column(name) < 0)
      for (const column of missing) row.fault(column, 'ways/feed-missing-column')
      whole = missing.length === 0
    })
    for await (const chunk of this.#files.read(file)) csv.push(chunk)
    csv.end()
    return true
  }

  async #agency(): Promise<string> {
    let zone = ''
    await this.#each('agency.txt', ['agency_timezone'], (row) => {
      const text = row.needed('agency_timezone')
      if (text === null) return
      if (!isZone(text)) row.fault('agency_timezone', 'ways/feed-bad-value', { value: text })
      else if (zone === '') zone = text
    })
    return zone || 'Etc/UTC'
  }

  async #stops(): Promise<FeedStops> {
    const [ids, names, parents, lines]: [string[], string[], string[], number[]] = [[], [], [], []]
    const [lat, lon, kind]: [number[], number[], number[]] = [[], [], []]
    await this.#each('stops.txt', ['stop_id'], (row) => {
      const id = row.needed('stop_id')
      const type = row.integer('location_type', 0, 4, 0)
      if (id === null || type === null) return
      // Nodes and boarding areas may go without a position.
      const placed = type < 3 || row.text('stop_lat') !== ''
      const [north, east] = placed ? [row.number('stop_lat', -90, 90), row.number('stop_lon', -180, 180)] : [NaN, NaN]
      if (north === null || east === null) return
      if (this.#taken(this.#stopIds, row, 'stop_id', id)) return
      ids.push(id)
      names.push(row.text('stop_name'))
      parents.push(row.text('parent_station'))
      lines.push(row.record.line)
      lat.push(north)
      lon.push(east)
      kind.push(type)
    })
    const parent = new Int32Array(ids.length).fill(-1)
    parents.forEach((id, stop) => {
      if (id === '') return
      const station = this.#stopIds.named(id)
      if (station >= 0) parent[stop] = station
      else {
        const facts = { file: 'stops.txt', line: lines[stop]!, column: 'parent_station', value: id, other: 'stops.txt' }
        this.#fault({ ...facts, code: 'ways/feed-unknown-id', facts })
      }
    })
    return {
      ids,
      names,
      lat: Float64Array.from(lat),
      lon: Float64Array.from(lon),
      parent,
      kind: Uint8Array.from(kind),
      find: (id) => this.#stopIds.named(id),
    }
  }

  #taken(names: ByteNames, row: Row, column: string, id: string): boolean {
    const size = names.size
    const bytes = new TextEncoder().encode(id)
    names.take(bytes, 0, bytes.length)
    if (names.size > size) return false
    row.fault(column, 'ways/feed-duplicate', { value: id })
    return true
  }

  async #routes(): Promise<Feed['routes']> {
    const [ids, names, types]: [string[], string[], number[]] = [[], [], []]
    await this.#each('routes.txt', ['route_id'], (row) => {
      const id = row.needed('route_id')
      const type = row.integer('route_type', 0, 9999, 3)
      if (id === null || type === null || this.#taken(this.#routeIds, row, 'route_id', id)) return
      ids.push(id)
      names.push(row.text('route_short_name') || row.text('route_long_name'))
      types.push(type)
    })
    return { ids, names, types: Int32Array.from(types) }
  }

  async #calendar(): Promise<void> {
    const services = this.#services
    const serviceOf = (row: Row): number | null => {
      const id = row.needed('service_id')
      if (id === null) return null
      const bytes = new TextEncoder().encode(id)
      return services.ids.take(bytes, 0, bytes.length)
    }
    const columns = ['service_id', 'start_date', 'end_date', ...WEEKDAYS]
    const week = await this.#each(
      'calendar.txt',
      columns,
      (row) => {
        const flags = WEEKDAYS.map((name) => row.integer(name, 0, 1, null))
        const [start, end] = [row.day('start_date'), row.day('end_date')]
        const service = serviceOf(row)
        if (service === null || start === null || end === null || flags.includes(null)) return
        if (end < start) return void row.fault('end_date', 'ways/feed-bad-value', { value: row.text('end_date') })
        if (services.weeks.has(service))
          return void row.fault('service_id', 'ways/feed-duplicate', { value: row.text('service_id') })
        services.weeks.set(service, { days: flags.reduce((bits: number, on, at) => bits | (on! << at), 0), start, end })
      },
      false,
    )
    const dates = await this.#each(
      'calendar_dates.txt',
      ['service_id', 'date', 'exception_type'],
      (row) => {
        const [day, type, service] = [row.day('date'), row.integer('exception_type', 1, 2, null), serviceOf(row)]
        if (day === null || type === null || service === null) return
        let exceptions = services.exceptions.get(service)
        if (!exceptions) services.exceptions.set(service, (exceptions = new Map()))
        if (exceptions.has(day)) row.fault('date', 'ways/feed-duplicate', { value: row.text('date') })
        else exceptions.set(day, type === 1)
      },
      false,
    )
    if (!week && !dates) await this.#each('calendar.txt', [], () => {})
  }

  async #trips(): Promise<FeedTrips> {
    const [routes, serviceOf] = [new GrowingInts(), new GrowingInts()]
    const bad = new Set<number>()
    await this.#each('trips.txt', ['route_id', 'service_id', 'trip_id'], (row) => {
      const [id, route, service] = [row.needed('trip_id'), row.needed('route_id'), row.needed('service_id')]
      if (id === null || this.#taken(this.#tripIds, row, 'trip_id', id)) return
      const known = [
        route === null ? -1 : this.#routeIds.named(route),
        service === null ? -1 : this.#services.ids.named(service),
      ] as const
      if (route !== null && known[0] < 0)
        row.fault('route_id', 'ways/feed-unknown-id', { value: route, other: 'routes.txt' })
      if (service !== null && known[1] < 0)
        row.fault('service_id', 'ways/feed-unknown-id', { value: service, other: 'calendar.txt' })
      if (known[0] < 0 || known[1] < 0) bad.add(routes.length)
      routes.push(known[0])
      serviceOf.push(known[1])
    })
    const times = await this.#stopTimes(bad)
    return {
      count: routes.length,
      id: (trip) => this.#tripIds.text(trip),
      route: routes.done(),
      service: serviceOf.done(),
      ...times,
    }
  }

  async #stopTimes(bad: Set<number>): Promise<Pick<FeedTrips, 'first' | 'stop' | 'arrive' | 'depart' | 'flags'>> {
    const trips = this.#tripIds.size
    const [trip, sequence, stop, arrive, depart, line, flags] = Array.from({ length: 7 }, () => new GrowingInts())
    let cells: Record<'trip' | 'stop' | 'sequence' | 'arrive' | 'depart' | 'pickup' | 'dropOff', number> | null = null
    await this.#each('stop_times.txt', ['trip_id', 'stop_id', 'stop_sequence'], (row) => {
      cells ??= {
        trip: row.column('trip_id'),
        stop: row.column('stop_id'),
        sequence: row.column('stop_sequence'),
        arrive: row.column('arrival_time'),
        depart: row.column('departure_time'),
        pickup: row.column('pickup_type'),
        dropOff: row.column('drop_off_type'),
      }
      const { record } = row
      const { bytes, start, end, count } = record
      const timeOf = (cell: number) => (cell < 0 || cell >= count ? EMPTY : timeAt(bytes, start[cell]!, end[cell]!))
      const idOf = (names: ByteNames, cell: number) => (cell < count ? names.find(bytes, start[cell]!, end[cell]!) : -1)
      const t = idOf(this.#tripIds, cells.trip)
      if (t < 0) {
        const value = row.text('trip_id')
        return void row.fault('trip_id', value === '' ? 'ways/feed-missing-cell' : 'ways/feed-unknown-id', {
          value,
          other: 'trips.txt',
        })
      }
      const s = idOf(this.#stopIds, cells.stop)
      const order = digits(bytes, start[cells.sequence]!, cells.sequence < count ? end[cells.sequence]! : 0)
      let [a, d] = [timeOf(cells.arrive), timeOf(cells.depart)]
      if (s < 0 || order < 0 || a === BAD || d === BAD) {
        bad.add(t)
        if (s < 0) {
          const value = row.text('stop_id')
          row.fault('stop_id', value === '' ? 'ways/feed-missing-cell' : 'ways/feed-unknown-id', {
            value,
            other: 'stops.txt',
          })
        }
        if (order < 0) row.fault('stop_sequence', 'ways/feed-bad-value', { value: row.text('stop_sequence') })
        if (a === BAD) row.fault('arrival_time', 'ways/feed-bad-value', { value: row.text('arrival_time') })
        if (d === BAD) row.fault('departure_time', 'ways/feed-bad-value', { value: row.text('departure_time') })
        return
      }
      // One of the two stands for both.
      if (a === EMPTY) a = d
      if (d === EMPTY) d = a
      trip!.push(t)
      sequence!.push(order)
      stop!.push(s)
      arrive!.push(a)
      depart!.push(d)
      line!.push(record.line)
      const closed = (cell: number) =>
        cell >= 0 && cell < count && end[cell] === start[cell]! + 1 && bytes[start[cell]!] === 49
      flags!.push((closed(cells.pickup) ? 1 : 0) | (closed(cells.dropOff) ? 2 : 0))
    })
    const order = inOrder(trips, trip!, sequence!)
    const pick = (values: GrowingInts) => {
      if (order === null) return values.done()
      const raw = values.raw
      const picked = new Int32Array(order.length)
      for (let at = 0; at < order.length; at++) picked[at] = raw[order[at]!]!
      return picked
    }
    const first = new Int32Array(trips + 1)
    for (let at = 0; at < trip!.length; at++) first[trip!.at(at) + 1]!++
    for (let t = 0; t < trips; t++) first[t + 1]! += first[t]!
    const [stops, arrives, departs, lines, sequences] = [stop!, arrive!, depart!, line!, sequence!].map(pick)
    const times = { first, stop: stops!, arrive: arrives!, depart: departs!, flags: Uint8Array.from(pick(flags!)) }
    this.#order(times, lines!, sequences!, bad)
    return dropped(times, bad)
  }

  // Times have to go forward along a trip; blanks between two of them are filled evenly.
  #order(
    { first, arrive, depart }: Pick<FeedTrips, 'first' | 'arrive' | 'depart'>,
    lines: Int32Array,
    sequences: Int32Array,
    bad: Set<number>,
  ): void {
    const file = 'stop_times.txt'
    const fault = (at: number, column: string, code: FeedFault['code'], value: string) =>
      this.#fault({ file, line: lines[at]!, column, code, facts: { file, line: lines[at]!, column, value } })
    for (let trip = 0; trip + 1 < first.length; trip++) {
      const [from, to] = [first[trip]!, first[trip + 1]!]
      if (from === to || bad.has(trip)) continue
      const before = bad.size
      for (const end of [from, to - 1])
        if (arrive[end] === EMPTY && !bad.has(trip)) {
          fault(end, 'arrival_time', 'ways/feed-missing-cell', '')
          bad.add(trip)
        }
      if (bad.size > before) continue
      fillBlanks(arrive, depart, from, to)
      for (let at = from; at < to && !bad.has(trip); at++) {
        const wrong =
          depart[at]! < arrive[at]!
            ? 'departure_time'
            : at > from && arrive[at]! < depart[at - 1]!
              ? 'arrival_time'
              : ''
        if (wrong)
          fault(at, wrong, 'ways/feed-back-in-time', clock(wrong === 'arrival_time' ? arrive[at]! : depart[at]!))
        else if (at > from && sequences[at] === sequences[at - 1])
          fault(at, 'stop_sequence', 'ways/feed-duplicate', String(sequences[at]))
        else continue
        bad.add(trip)
      }
    }
  }

  async #frequencies(): Promise<FeedFrequency[]> {
    const rows: FeedFrequency[] = []
    const columns = ['trip_id', 'start_time', 'end_time', 'headway_secs']
    await this.#each(
      'frequencies.txt',
      columns,
      (row) => {
        const id = row.needed('trip_id')
        const [start, end] = [row.time('start_time'), row.time('end_time')]
        const headway = row.integer('headway_secs', 1, 999_999, null)
        if (id === null || start === null || end === null || headway === null) return
        const trip = this.#tripIds.named(id)
        if (trip < 0) return void row.fault('trip_id', 'ways/feed-unknown-id', { value: id, other: 'trips.txt' })
        if (end <= start) return void row.fault('end_time', 'ways/feed-bad-value', { value: row.text('end_time') })
        rows.push({ trip, start, end, headway })
      },
      false,
    )
    return rows
  }

  async #transfers(stops: FeedStops): Promise<FeedTransfer[]> {
    const rows: FeedTransfer[] = []
    await this.#each(
      'transfers.txt',
      ['transfer_type'],
      (row) => {
        const type = row.integer('transfer_type', 0, 5, 0)
        if (type === null) return
        const special = ['from_trip_id', 'to_trip_id', 'from_route_id', 'to_route_id'].find((name) => row.text(name))
        if (special || type > 3)
          return void row.fault(special ?? 'transfer_type', 'ways/feed-not-read', {
            value: row.text(special ?? 'transfer_type'),
          })
        const seconds = row.integer('min_transfer_time', 0, 999_999, -1)
        const ends = (['from_stop_id', 'to_stop_id'] as const).map((name) => {
          const id = row.needed(name)
          const stop = id === null ? -1 : stops.find(id)
          if (id !== null && stop < 0) row.fault(name, 'ways/feed-unknown-id', { value: id, other: 'stops.txt' })
          return stop
        })
        if (seconds === null || ends[0]! < 0 || ends[1]! < 0) return
        rows.push({ from: ends[0]!, to: ends[1]!, type, seconds })
      },
      false,
    )
    return rows
  }
}

function digits(bytes: Uint8Array, from: number, to: number): number {
  let value = 0
  if (to <= from || to - from > 9) return -1
  for (let at = from; at < to; at++) {
    const digit = bytes[at]! - 48
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return value
}

const pad = (n: number): string => String(n).padStart(2, '0')

/** Seconds of a service day as `HH:MM:SS`; hours pass 24 for the night after. */
export function clock(seconds: number): string {
  return `${pad(Math.floor(seconds / 3600))}:${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`
}

// The order of rows by trip and sequence; null when the file has them so already, as most have.
function inOrder(trips: number, trip: GrowingInts, sequence: GrowingInts): Int32Array | null {
  const [t, s] = [trip.raw, sequence.raw]
  let sorted = true
  for (let at = 1; at < trip.length && sorted; at++)
    sorted = t[at - 1]! < t[at]! || (t[at - 1] === t[at] && s[at - 1]! <= s[at]!)
  if (sorted) return null
  const first = new Int32Array(trips + 1)
  for (let at = 0; at < trip.length; at++) first[t[at]! + 1]!++
  for (let k = 0; k < trips; k++) first[k + 1]! += first[k]!
  const next = first.slice()
  const order = new Int32Array(trip.length)
  for (let at = 0; at < trip.length; at++) order[next[t[at]!]!++] = at
  for (let k = 0; k < trips; k++) {
    const part = order.subarray(first[k]!, first[k + 1]!)
    let rising = true
    for (let at = 1; at < part.length && rising; at++) rising = s[part[at - 1]!]! <= s[part[at]!]!
    if (!rising) part.sort((a, b) => s[a]! - s[b]! || a - b)
  }
  return order
}

function fillBlanks(arrive: Int32Array, depart: Int32Array, from: number, to: number): void {
  for (let at = from + 1; at < to - 1; at++) {
    if (arrive[at] !== EMPTY) continue
    let next = at + 1
    while (arrive[next] === EMPTY) next++
    const [start, end] = [depart[at - 1]!, arrive[next]!]
    const step = (end - start) / (next - at + 1)
    for (let k = at; k < next; k++) arrive[k] = depart[k] = Math.round(start + step * (k - at + 1))
    at = next
  }
}

function dropped<T extends Pick<FeedTrips, 'first' | 'stop' | 'arrive' | 'depart' | 'flags'>>(
  times: T,
  bad: ReadonlySet<number>,
): Pick<FeedTrips, 'first' | 'stop' | 'arrive' | 'depart' | 'flags'> {
  if (bad.size === 0) return times
  const { first } = times
  const kept = new Int32Array(first.length)
  let count = 0
  for (let trip = 0; trip + 1 < first.length; trip++) {
    const [from, to] = [first[trip]!, first[trip + 1]!]
    if (!bad.has(trip)) {
      for (const values of [times.stop, times.arrive, times.depart, times.flags]) values.copyWithin(count, from, to)
      count += to - from
    }
    kept[trip + 1] = count
  }
  return {
    first: kept,
    stop: times.stop.slice(0, count),
    arrive: times.arrive.slice(0, count),
    depart: times.depart.slice(0, count),
    flags: times.flags.slice(0, count),
  }
}
