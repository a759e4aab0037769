import { ByteNames } from '../byte-names.ts'
import type { FeedServices } from '../gtfs-feed.ts'
import type { Row } from './feed-row.ts'
import type { FeedTables } from './feed-tables.ts'

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

/** The days on which each service runs: its week, and the exceptions that go before it. */
export class Services implements FeedServices {
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

/** Reads `calendar.txt` and `calendar_dates.txt`; one of them is enough. */
export async function readCalendars(tables: FeedTables): Promise<Services> {
  const services = new Services()
  const serviceOf = (row: Row): number | null => {
    const id = row.needed('service_id')
    if (id === null) return null
    const bytes = new TextEncoder().encode(id)
    return services.ids.take(bytes, 0, bytes.length)
  }
  const columns = ['service_id', 'start_date', 'end_date', ...WEEKDAYS]
  const week = await tables.each(
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
  const dates = await tables.each(
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
  if (!week && !dates) await tables.each('calendar.txt', [], () => {})
  return services
}
