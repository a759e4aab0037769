import type { ByteNames } from '../byte-names.ts'
import type { FeedFault, FeedTrips } from '../gtfs-feed.ts'
import { GrowingInts } from '../growing.ts'
import type { FeedTables } from './feed-tables.ts'
import { BAD, clock, EMPTY, timeAt } from './feed-time.ts'
import { inOrder } from './trip-order.ts'

type Times = Pick<FeedTrips, 'first' | 'stop' | 'arrive' | 'depart' | 'flags'>

/** Reads `stop_times.txt` in the order of trips; trips with a row at fault join `bad` and are left without times. */
export async function readStopTimes(tables: FeedTables, bad: Set<number>): Promise<Times> {
  const trips = tables.tripIds.size
  const [trip, sequence, stop, arrive, depart, line, flags] = Array.from({ length: 7 }, () => new GrowingInts())
  let cells: Record<'trip' | 'stop' | 'sequence' | 'arrive' | 'depart' | 'pickup' | 'dropOff', number> | null = null
  await tables.each('stop_times.txt', ['trip_id', 'stop_id', 'stop_sequence'], (row) => {
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
    const t = idOf(tables.tripIds, cells.trip)
    if (t < 0) {
      const value = row.text('trip_id')
      return void row.fault('trip_id', value === '' ? 'ways/feed-missing-cell' : 'ways/feed-unknown-id', {
        value,
        other: 'trips.txt',
      })
    }
    const s = idOf(tables.stopIds, cells.stop)
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
  forward(tables, times, lines!, sequences!, bad)
  return dropped(times, bad)
}

// Times have to go forward along a trip; blanks between two of them are filled evenly.
function forward(
  tables: FeedTables,
  { first, arrive, depart }: Pick<FeedTrips, 'first' | 'arrive' | 'depart'>,
  lines: Int32Array,
  sequences: Int32Array,
  bad: Set<number>,
): void {
  const file = 'stop_times.txt'
  const fault = (at: number, column: string, code: FeedFault['code'], value: string) =>
    tables.fault({ file, line: lines[at]!, column, code, facts: { file, line: lines[at]!, column, value } })
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
        depart[at]! < arrive[at]! ? 'departure_time' : at > from && arrive[at]! < depart[at - 1]! ? 'arrival_time' : ''
      if (wrong) fault(at, wrong, 'ways/feed-back-in-time', clock(wrong === 'arrival_time' ? arrive[at]! : depart[at]!))
      else if (at > from && sequences[at] === sequences[at - 1])
        fault(at, 'stop_sequence', 'ways/feed-duplicate', String(sequences[at]))
      else continue
      bad.add(trip)
    }
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

function dropped(times: Times, bad: ReadonlySet<number>): Times {
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
