import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scan, type Call, type ScanFeed } from '../../../test/reference/connection-scan.ts'
import { clock, readGtfs, type FeedFiles } from '../formats/gtfs.ts'
import { endpoints } from './endpoint.ts'
import { timetableOf } from './day.ts'
import { Planner } from './query.ts'

export const filesOf = (files: Readonly<Record<string, string>>): FeedFiles => ({
  names: Object.keys(files),
  async *read(name) {
    yield new TextEncoder().encode(files[name])
  },
})

const WEDNESDAY = Date.parse('2031-06-11') / 86_400_000
const stopsFile = (count: number) =>
  ['stop_id,stop_name,stop_lat,stop_lon', ...Array.from({ length: count }, (_, s) => `S${s},Stop ${s},45,2${s}`)].join(
    '\n',
  )

/** The feed of the reference as GTFS files. */
function gtfsOf(feed: ScanFeed): Record<string, string> {
  const times = feed.trips.flatMap((calls, trip) =>
    calls.map(
      ({ stop, arrive, depart, board, alight }, at) =>
        `T${trip},${clock(arrive)},${clock(depart)},S${stop},${at},${board ? 0 : 1},${alight ? 0 : 1}`,
    ),
  )
  const changes = feed.change.flatMap((seconds, stop) =>
    seconds === Infinity ? [`S${stop},S${stop},3,`] : seconds > 0 ? [`S${stop},S${stop},2,${seconds}`] : [],
  )
  return {
    'agency.txt': 'agency_name,agency_url,agency_timezone\nA,https://a.example,Asia/Tbilisi',
    'stops.txt': stopsFile(feed.stops),
    'routes.txt': 'route_id,route_short_name,route_type\nR,R,1',
    'calendar.txt':
      'service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\nW,0,0,1,0,0,0,0,20310101,20311231',
    'trips.txt': ['route_id,service_id,trip_id', ...feed.trips.map((_, trip) => `R,W,T${trip}`)].join('\n'),
    'stop_times.txt': [
      'trip_id,arrival_time,departure_time,stop_id,stop_sequence,pickup_type,drop_off_type',
      ...times,
    ].join('\n'),
    'transfers.txt': [
      'from_stop_id,to_stop_id,transfer_type,min_transfer_time',
      ...feed.walks.map(({ from, to, seconds }) => `S${from},S${to},2,${seconds}`),
      ...changes,
    ].join('\n'),
  }
}

const STOPS = 6
const stop = fc.nat({ max: STOPS - 1 })
const rarely = fc.integer({ min: 0, max: 9 }).map((n) => n > 0)
const trip = fc
  .tuple(
    fc.array(fc.record({ stop, ride: fc.nat({ max: 20 }), stay: fc.nat({ max: 5 }), board: rarely, alight: rarely }), {
      minLength: 2,
      maxLength: 6,
    }),
    fc.array(fc.integer({ min: 0, max: 120 }), { minLength: 1, maxLength: 5 }),
    fc.integer({ min: 1, max: 3 }),
  )
  .map(([calls, starts, slowness]) =>
    starts.map((start, at) => {
      // Later trips of the pattern may run faster or slower: they overtake.
      const factor = at % 2 === 0 ? 60 : 20 * slowness
      let time = start * 60
      return calls.map(({ ride, stay, ...call }): Call => {
        const arrive = time + ride * factor
        time = arrive + stay * 60
        return { ...call, arrive, depart: time }
      })
    }),
  )
const feeds = fc.record({
  stops: fc.constant(STOPS),
  trips: fc.array(trip, { minLength: 1, maxLength: 6 }).map((lists) => lists.flat()),
  walks: fc.uniqueArray(
    fc.record({ from: stop, to: stop, seconds: fc.nat({ max: 900 }) }).filter(({ from, to }) => from !== to),
    { selector: ({ from, to }) => from * STOPS + to, maxLength: 6 },
  ),
  change: fc.array(fc.constantFrom(0, 0, 0, 60, 300, Infinity), { minLength: STOPS, maxLength: STOPS }),
})

test('on random timetables the answers are those of a scan of all connections', async () => {
  await fc.assert(
    fc.asyncProperty(
      feeds,
      fc.array(fc.tuple(stop, stop, fc.nat({ max: 7200 })), { minLength: 1, maxLength: 8 }),
      async (feed, queries) => {
        const { feed: read, faults } = await readGtfs(filesOf(gtfsOf(feed)))
        expect(faults).toEqual([])
        const planner = new Planner(timetableOf(read, WEDNESDAY))
        for (const [from, to, depart] of queries) {
          const journeys = planner.journeys([{ stop: from, seconds: 0 }], [{ stop: to, seconds: 0 }], depart)
          expect(journeys.map(({ arrive, transfers }) => [arrive, transfers])).toEqual(scan(feed, from, to, depart))
          for (const { rides, transfers } of journeys) expect(rides.length).toBe(rides.length && transfers + 1)
        }
      },
    ),
    { numRuns: 1500 },
  )
})

test('every ride of an answer can be taken: it leaves after the ride or walk before it and ends as promised', async () => {
  await fc.assert(
    fc.asyncProperty(feeds, stop, stop, fc.nat({ max: 7200 }), async (feed, from, to, depart) => {
      const { feed: read } = await readGtfs(filesOf(gtfsOf(feed)))
      const day = timetableOf(read, WEDNESDAY)
      const walk = (a: number, b: number) =>
        a === b ? 0 : (feed.walks.find((one) => one.from === a && one.to === b)?.seconds ?? Infinity)
      for (const { rides, arrive } of new Planner(day).journeys(
        [{ stop: from, seconds: 0 }],
        [{ stop: to, seconds: 0 }],
        depart,
      )) {
        let [here, time, aboard] = [from, depart, false]
        for (const ride of rides) {
          const calls = feed.trips[day.tripSource[ride.trip]!]!
          const [on, off] = [calls[ride.from]!, calls[ride.to]!]
          const between = here === on.stop && aboard ? feed.change[here]! : walk(here, on.stop)
          expect(on.board && off.alight && ride.from < ride.to).toBe(true)
          expect(time + between).toBeLessThanOrEqual(on.depart)
          ;[here, time, aboard] = [off.stop, off.arrive, true]
        }
        expect(time + walk(here, to)).toBe(arrive)
      }
    }),
    { numRuns: 500 },
  )
})

const river = (more: Record<string, string> = {}) =>
  filesOf({
    'agency.txt': 'agency_name,agency_url,agency_timezone\nA,https://a.example,Asia/Tbilisi',
    'stops.txt':
      'stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station\nVE,Velm,45,14,1,\nV1,Velm 1,45.001,14,0,VE\nV2,Velm 2,45,14,0,VE\nO,Orda,45,25,,\nK,Kest,45,36,,',
    'routes.txt': 'route_id,route_short_name,route_type\nR,River,2',
    'calendar.txt':
      'service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\nW,1,1,1,1,1,0,0,20310601,20310630',
    'calendar_dates.txt': 'service_id,date,exception_type\nW,20310611,2\nW,20310614,1',
    'trips.txt': 'route_id,service_id,trip_id\nR,W,day\nR,W,night',
    'stop_times.txt':
      'trip_id,arrival_time,departure_time,stop_id,stop_sequence\nday,8:00:00,8:00:00,V1,1\nday,12:00:00,12:10:00,O,2\nday,16:00:00,16:00:00,K,3\nnight,23:00:00,23:00:00,V2,1\nnight,25:30:00,25:40:00,O,5\nnight,30:00:00,30:00:00,K,9',
    ...more,
  })
const ask = async (files: FeedFiles, from: string, to: string, day: string, hour: number) => {
  const { feed, faults } = await readGtfs(files)
  expect(faults).toEqual([])
  const planner = new Planner(timetableOf(feed, Date.parse(day) / 86_400_000))
  return planner.journeys(endpoints(feed, from)!, endpoints(feed, to)!, hour * 3600).map(({ arrive }) => clock(arrive))
}

test('a station stands for all its platforms', async () => {
  expect(await ask(river(), 'VE', 'K', '2031-06-10', 7)).toEqual(['16:00:00'])
  expect(await ask(river(), 'VE', 'K', '2031-06-10', 9)).toEqual(['30:00:00'])
})

test('a service taken off by calendar_dates does not run, and one added does', async () => {
  expect(await ask(river(), 'VE', 'K', '2031-06-11', 7)).toEqual([])
  expect(await ask(river(), 'VE', 'K', '2031-06-14', 7)).toEqual(['16:00:00'])
  expect(await ask(river(), 'VE', 'K', '2031-06-15', 7)).toEqual([])
})

test('a night train of the day before is met after midnight', async () => {
  expect(await ask(river(), 'O', 'K', '2031-06-11', 1)).toEqual(['06:00:00'])
  expect(await ask(river(), 'O', 'K', '2031-06-16', 1)).toEqual(['16:00:00'])
})

test('a service by headway leaves from the first minute until before the last', async () => {
  const files = river({ 'frequencies.txt': 'trip_id,start_time,end_time,headway_secs\nday,06:00:00,08:00:00,1800' })
  expect(await ask(files, 'V1', 'O', '2031-06-10', 6.1)).toEqual(['10:30:00'])
  expect(await ask(files, 'V1', 'O', '2031-06-10', 7.5)).toEqual(['11:30:00'])
  expect(await ask(files, 'V1', 'O', '2031-06-10', 7.6)).toEqual(['25:30:00'])
})
