import { Duration, Query, Router, Time } from 'minotor'
import { GtfsParser } from 'minotor/parser'
import { serve } from './worker.mjs'

// It logs a line for every transfer of zero seconds.
for (const level of ['log', 'info', 'warn', 'debug']) console[level] = () => {}

await serve(async (feed, date) => {
  const { timetable, stopsIndex } = await new GtfsParser(feed).parse(date)
  const router = new Router(timetable, stopsIndex)
  return ({ from, to, depart }) => {
    const query = new Query.Builder()
      .from(from)
      .to(to)
      .departureTime(Time.fromSeconds(depart))
      .maxTransfers(5)
      .minTransferTime(Duration.fromSeconds(0))
      .build()
    return router.route(query).arrivalAt(to)?.time.toSeconds() ?? null
  }
})
