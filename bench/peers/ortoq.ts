import { openFeed } from '../../src/processes/feed-files.ts'
// Not the room's face: it would bring the register's store and its native parts into a program that plans only.
import { readGtfs } from '../../src/ways/formats/gtfs.ts'
import { Planner, timetableOf } from '../../src/ways/timetable/index.ts'

interface Worker {
  serve(
    load: (feed: string, date: Date) => Promise<(query: { from: string; to: string; depart: number }) => number | null>,
  ): Promise<void>
}

const worker = (await import(process.env['ORTOQ_BENCH_WORKER']!)) as Worker
await worker.serve(async (path, date) => {
  const open = await openFeed(path)
  const { feed } = await readGtfs(open)
  open.close()
  const planner = new Planner(timetableOf(feed, Math.floor(date.getTime() / 86_400_000), { nightBefore: false }))
  const at = (id: string) => [{ stop: feed.stops.find(id), seconds: 0 }]
  return ({ from, to, depart }) => planner.journeys(at(from), at(to), depart)[0]?.arrive ?? null
})
