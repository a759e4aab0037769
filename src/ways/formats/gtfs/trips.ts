import type { Feed, FeedFrequency, FeedTrips } from '../gtfs-feed.ts'
import { GrowingInts } from '../growing.ts'
import type { Services } from './calendars.ts'
import type { FeedTables } from './feed-tables.ts'
import { readStopTimes } from './stop-times.ts'

/** Reads `routes.txt`. */
export async function readRoutes(tables: FeedTables): Promise<Feed['routes']> {
  const [ids, names, types]: [string[], string[], number[]] = [[], [], []]
  await tables.each('routes.txt', ['route_id'], (row) => {
    const id = row.needed('route_id')
    const type = row.integer('route_type', 0, 9999, 3)
    if (id === null || type === null || tables.taken(tables.routeIds, row, 'route_id', id)) return
    ids.push(id)
    names.push(row.text('route_short_name') || row.text('route_long_name'))
    types.push(type)
  })
  return { ids, names, types: Int32Array.from(types) }
}

/** Reads `trips.txt` with the times of `stop_times.txt`; a trip with a faulty row has no times. */
export async function readTrips(tables: FeedTables, services: Services): Promise<FeedTrips> {
  const [routes, serviceOf] = [new GrowingInts(), new GrowingInts()]
  const bad = new Set<number>()
  await tables.each('trips.txt', ['route_id', 'service_id', 'trip_id'], (row) => {
    const [id, route, service] = [row.needed('trip_id'), row.needed('route_id'), row.needed('service_id')]
    if (id === null || tables.taken(tables.tripIds, row, 'trip_id', id)) return
    const known = [
      route === null ? -1 : tables.routeIds.named(route),
      service === null ? -1 : services.ids.named(service),
    ] as const
    if (route !== null && known[0] < 0)
      row.fault('route_id', 'ways/feed-unknown-id', { value: route, other: 'routes.txt' })
    if (service !== null && known[1] < 0)
      row.fault('service_id', 'ways/feed-unknown-id', { value: service, other: 'calendar.txt' })
    if (known[0] < 0 || known[1] < 0) bad.add(routes.length)
    routes.push(known[0])
    serviceOf.push(known[1])
  })
  const times = await readStopTimes(tables, bad)
  return {
    count: routes.length,
    id: (trip) => tables.tripIds.text(trip),
    route: routes.done(),
    service: serviceOf.done(),
    ...times,
  }
}

/** Reads `frequencies.txt`: trips that run again and again. */
export async function readFrequencies(tables: FeedTables): Promise<FeedFrequency[]> {
  const rows: FeedFrequency[] = []
  const columns = ['trip_id', 'start_time', 'end_time', 'headway_secs']
  await tables.each(
    'frequencies.txt',
    columns,
    (row) => {
      const id = row.needed('trip_id')
      const [start, end] = [row.time('start_time'), row.time('end_time')]
      const headway = row.integer('headway_secs', 1, 999_999, null)
      if (id === null || start === null || end === null || headway === null) return
      const trip = tables.tripIds.named(id)
      if (trip < 0) return void row.fault('trip_id', 'ways/feed-unknown-id', { value: id, other: 'trips.txt' })
      if (end <= start) return void row.fault('end_time', 'ways/feed-bad-value', { value: row.text('end_time') })
      rows.push({ trip, start, end, headway })
    },
    false,
  )
  return rows
}
