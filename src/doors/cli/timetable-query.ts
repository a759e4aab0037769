import { describe, OrtoqError, suggest } from '../../ground/index.ts'
import { clock, endpoints, Planner, readGtfs, timetableOf, type Feed } from '../../ways/index.ts'
import type { Args } from './args.ts'
import type { Command, Shell } from './command.ts'
import { required, rowsIn, type FileAccess } from './file-access.ts'

/** `timetable query`: arrivals and changes that none beats, one JSON line a query. */
export const timetableQuery = (files: FileAccess): Command => ({
  usage: 'timetable query --feed ZIP --date D --queries CSV [--usable] [--service-day-only] [--next-day] [--legs]',
  about:
    'Answers queries (CSV: from,to,depart) on one day of a GTFS feed: every arrival that none beats with as few changes.',
  async run(args, shell) {
    const feed = await feedOf(files, args, shell)
    if (!feed) return 1
    const planner = new Planner(
      timetableOf(feed, dayNumber(required(args, 'date')), {
        nightBefore: args.flags['service-day-only'] !== 'true',
        nextDay: args.flags['next-day'] === 'true',
      }),
    )
    for (const { from, to, depart, line } of queriesIn(files.text(required(args, 'queries')))) {
      const journeys = planner.journeys(ends(feed, from, line), ends(feed, to, line), secondsOf(depart, line))
      const options = journeys.map(({ arrive, transfers, rides }) => ({
        arrive: clock(arrive),
        transfers,
        ...(args.flags['legs'] === 'true' && { legs: rides.map((ride) => planner.describe(ride)) }),
      }))
      if (shell.json) shell.out(JSON.stringify({ from, to, depart, options }))
      else {
        const found = options.map(({ arrive, transfers }) => `${arrive} (${transfers})`).join('  ')
        shell.out(`${from} → ${to} ${depart}  ${found || '—'}`)
      }
    }
    return 0
  },
})

/** `timetable check`: every fault of a feed with file, line, column and reason. */
export const timetableCheck = (files: FileAccess): Command => ({
  usage: 'timetable check --feed ZIP',
  about: 'Reads a GTFS feed and names each fault.',
  async run(args, shell) {
    const open = await files.feed(required(args, 'feed'))
    try {
      const { feed, faults } = await readGtfs(open)
      const plain = faults.map(({ file, line, column, code, facts }) => ({
        file,
        line,
        column,
        code,
        reason: describe(code, facts, shell.language),
      }))
      if (shell.json)
        shell.out(
          JSON.stringify(
            {
              schema: 'ortoq-feed-check/1',
              ok: faults.length === 0,
              stops: feed.stops.ids.length,
              trips: feed.trips.count,
              faults: plain,
            },
            null,
            2,
          ),
        )
      else {
        for (const { file, line, column, reason } of plain) shell.out(`${file}:${line}:${column} ${reason}`)
        shell.out(`${feed.stops.ids.length} stops, ${feed.trips.count} trips, ${faults.length} faults`)
      }
      return faults.length === 0 ? 0 : 1
    } finally {
      open.close()
    }
  },
})

async function feedOf(files: FileAccess, args: Args, shell: Shell): Promise<Feed | null> {
  const path = required(args, 'feed')
  const open = await files.feed(path)
  try {
    const { feed, faults } = await readGtfs(open)
    if (faults.length > 0) {
      for (const { file, line, column, code, facts } of faults)
        shell.err(`${file}:${line}:${column} ${describe(code, facts, shell.language)}`)
      if (args.flags['usable'] !== 'true') throw new OrtoqError('ways/feed-faults', { path, count: faults.length })
    }
    return feed
  } finally {
    open.close()
  }
}

function dayNumber(text: string): number {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : NaN
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== text)
    throw new OrtoqError('ground/bad-date', { text })
  return ms / 86_400_000
}

function* queriesIn(text: string) {
  for (const { cells, line } of rowsIn(text, [['from'], ['to'], ['depart', 'departure']])) {
    const [from, to, depart] = cells as [string, string, string]
    yield { from, to, depart, line }
  }
}

function secondsOf(text: string, line: number): number {
  const match = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/.exec(text)
  if (!match) throw new OrtoqError('ways/bad-query-line', { line, column: 'depart', value: text })
  return Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0)
}

function ends(feed: Feed, id: string, line: number) {
  const found = endpoints(feed, id)
  if (found) return found
  const { ids, names } = feed.stops
  const near = suggest(id, [...ids.keys()], (stop) => [ids[stop]!, names[stop]!])
  const suggestions = near.map((stop) => `${names[stop]} (${ids[stop]})`).join(', ') || '—'
  throw new OrtoqError('ways/unknown-stop', { line, name: id, suggestions })
}
