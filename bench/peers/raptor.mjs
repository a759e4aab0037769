import { createRequire } from 'node:module'
import yauzl from 'yauzl'
import { serve } from './worker.mjs'

const { RaptorAlgorithmFactory, JourneyFactory, DepartAfterQuery } = createRequire(import.meta.url)(
  'raptor-journey-planner',
)
const { Service } = createRequire(import.meta.url)('raptor-journey-planner/dist/src/gtfs/Service.js')

// Its own loader never ends on Node 20 and later; this feeds it the objects that loader would make, by a plain split of lines.
async function filesOf(feed) {
  const zip = await yauzl.openPromise(feed, { lazyEntries: true, autoClose: false })
  const files = {}
  for await (const entry of zip.eachEntry()) {
    if (/shapes|routes|agency/.test(entry.fileName)) continue
    const parts = []
    for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part)
    const [header, ...lines] = Buffer.concat(parts).toString('utf8').trim().split(/\r?\n/)
    files[entry.fileName.replace('.txt', '')] = { columns: header.split(','), lines }
  }
  zip.close()
  return files
}

function* rowsOf({ columns, lines }) {
  for (const line of lines) {
    const cells = line.split(',')
    const row = {}
    for (let at = 0; at < columns.length; at++) row[columns[at]] = cells[at]
    yield row
  }
}

const seconds = (text) => {
  const [hours, minutes, rest] = text.split(':')
  return hours * 3600 + minutes * 60 + +rest
}

await serve(async (feed, date) => {
  const files = await filesOf(feed)
  const dates = {}
  for (const row of rowsOf(files.calendar_dates)) (dates[row.service_id] ??= {})[row.date] = row.exception_type === '1'
  const services = {}
  for (const row of rowsOf(files.calendar)) {
    const days = Object.fromEntries(
      ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'].map((day, at) => [
        at,
        row[day] === '1',
      ]),
    )
    services[row.service_id] = new Service(+row.start_date, +row.end_date, days, dates[row.service_id] ?? {})
  }
  const stopTimes = {}
  for (const row of rowsOf(files.stop_times))
    (stopTimes[row.trip_id] ??= []).push({
      stop: row.stop_id,
      departureTime: seconds(row.departure_time),
      arrivalTime: seconds(row.arrival_time),
      pickUp: row.pickup_type === '0',
      dropOff: row.drop_off_type === '0',
    })
  const trips = []
  for (const row of rowsOf(files.trips))
    trips.push({
      serviceId: row.service_id,
      tripId: row.trip_id,
      stopTimes: stopTimes[row.trip_id],
      service: services[row.service_id],
    })
  const [transfers, interchange] = [{}, {}]
  for (const row of rowsOf(files.transfers))
    if (row.from_stop_id === row.to_stop_id) interchange[row.from_stop_id] = +row.min_transfer_time
    else
      (transfers[row.from_stop_id] ??= []).push({
        origin: row.from_stop_id,
        destination: row.to_stop_id,
        duration: +row.min_transfer_time,
        startTime: 0,
        endTime: Number.MAX_SAFE_INTEGER,
      })
  const raptor = RaptorAlgorithmFactory.create(trips, transfers, interchange, date)
  const query = new DepartAfterQuery(raptor, new JourneyFactory(), 1)
  return ({ from, to, depart }) => {
    const journeys = query.plan(from, to, date, depart)
    return journeys.length === 0 ? null : Math.min(...journeys.map(({ arrivalTime }) => arrivalTime))
  }
})
