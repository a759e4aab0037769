import { isZone } from '../../ground/index.ts'
import type { Feed, FeedFault, FeedFiles } from './gtfs-feed.ts'
import { readCalendars } from './gtfs/calendars.ts'
import { FeedTables } from './gtfs/feed-tables.ts'
import { readStops, readTransfers } from './gtfs/stops.ts'
import { readFrequencies, readRoutes, readTrips } from './gtfs/trips.ts'

export * from './gtfs-feed.ts'
export { clock, dayOf } from './gtfs/feed-time.ts'

/**
 * Reads a GTFS schedule feed as a stream of bytes: stops with parent stations, calendars with exceptions, frequencies,
 * transfers, times beyond 24 h. Rows at fault are left out and listed with file, line and column (at most 1,000);
 * a trip with a faulty row is left out whole. Whoever uses a feed with faults has to have said so.
 * @see https://gtfs.org/documentation/schedule/reference/
 */
export async function readGtfs(files: FeedFiles): Promise<{ readonly feed: Feed; readonly faults: FeedFault[] }> {
  const tables = new FeedTables(files)
  // Each file names things of those before it.
  const zone = await agencyZone(tables)
  const stops = await readStops(tables)
  const routes = await readRoutes(tables)
  const services = await readCalendars(tables)
  const trips = await readTrips(tables, services)
  const frequencies = await readFrequencies(tables)
  const transfers = await readTransfers(tables, stops)
  return { feed: { zone, stops, routes, services, trips, frequencies, transfers }, faults: tables.faults }
}

async function agencyZone(tables: FeedTables): Promise<string> {
  let zone = ''
  await tables.each('agency.txt', ['agency_timezone'], (row) => {
    const text = row.needed('agency_timezone')
    if (text === null) return
    if (!isZone(text)) row.fault('agency_timezone', 'ways/feed-bad-value', { value: text })
    else if (zone === '') zone = text
  })
  return zone || 'Etc/UTC'
}
