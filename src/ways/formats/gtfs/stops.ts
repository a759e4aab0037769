import type { FeedStops, FeedTransfer } from '../gtfs-feed.ts'
import type { FeedTables } from './feed-tables.ts'

/** Reads `stops.txt`: positions, kinds and parent stations. */
export async function readStops(tables: FeedTables): Promise<FeedStops> {
  const [ids, names, parents, lines]: [string[], string[], string[], number[]] = [[], [], [], []]
  const [lat, lon, kind]: [number[], number[], number[]] = [[], [], []]
  await tables.each('stops.txt', ['stop_id'], (row) => {
    const id = row.needed('stop_id')
    const type = row.integer('location_type', 0, 4, 0)
    if (id === null || type === null) return
    // Nodes and boarding areas may go without a position.
    const placed = type < 3 || row.text('stop_lat') !== ''
    const [north, east] = placed ? [row.number('stop_lat', -90, 90), row.number('stop_lon', -180, 180)] : [NaN, NaN]
    if (north === null || east === null) return
    if (tables.taken(tables.stopIds, row, 'stop_id', id)) return
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
    const station = tables.stopIds.named(id)
    if (station >= 0) parent[stop] = station
    else {
      const facts = { file: 'stops.txt', line: lines[stop]!, column: 'parent_station', value: id, other: 'stops.txt' }
      tables.fault({ ...facts, code: 'ways/feed-unknown-id', facts })
    }
  })
  return {
    ids,
    names,
    lat: Float64Array.from(lat),
    lon: Float64Array.from(lon),
    parent,
    kind: Uint8Array.from(kind),
    find: (id) => tables.stopIds.named(id),
  }
}

/** Reads `transfers.txt`: footpaths between stops; those that hold for some trips or routes only are said not to be read. */
export async function readTransfers(tables: FeedTables, stops: FeedStops): Promise<FeedTransfer[]> {
  const rows: FeedTransfer[] = []
  await tables.each(
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
