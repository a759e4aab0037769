import { placeTable } from '../../ways/index.ts'
import type { Draft } from './draft.ts'
import type { Facts } from './facts.ts'
import { amount, dated, figure, noted, type Figure } from './figure.ts'
import type { HourRow, Reading, ServiceRow } from './ports.ts'

/** Ports of the shared border with hours and counts, and the flights between the sides. */
export function waySection(draft: Draft, { ports: { ports, flights, announced }, seen }: Facts): void {
  const { tongue } = draft
  draft.heading('ports')
  draft.paragraph('ports', {
    ports: draft.count(
      'ports.all',
      ports.map(({ place }) => place.id),
    ),
  })
  draft.table(
    'hours',
    ['port 4', 'side 2', 'carries 4', 'hours 4', 'since 4', 'said-by 5'],
    ports.flatMap(({ place, hours }) =>
      hours.map((row) => {
        const id = `hours.${row.port}.${row.state}.${row.carries}.${row.from}.${row.source}`
        const note = noted(`ortoq port show ${row.port}`, [row.source])
        return [
          tongue.name(place.name, place.id),
          draft.code(row.state),
          tongue.word('carries', row.carries),
          hoursOf(row, id, note),
          figure(`${id}.since`, dated(row.from), note),
          row.confidence === 'assumed' ? tongue.text('assumed') : draft.voice(row.speaker ?? ''),
        ]
      }),
    ),
  )
  draft.table(
    'counts',
    ['port 3', 'what 5', 'period 5', 'value> 5', 'reporter 5'],
    ports.flatMap(({ place, counts }) =>
      counts.flatMap((reading) => rowsOf(draft, reading, tongue.name(place.name, place.id))),
    ),
  )
  draft.heading('flights', 2)
  draft.paragraph('flights', {
    routes: draft.count(
      'flights.routes',
      flights.map(({ id }) => id),
    ),
    announced: draft.count(
      'flights.announced',
      announced.map(({ id }) => id),
    ),
  })
  const name = (id: string) => tongue.name(seen.now.row(placeTable, id)?.name ?? {}, id)
  draft.table(
    'flights',
    ['route 7', 'carrier 4', 'carries 3', 'weekly> 4', 'begins 4', 'standing 3'],
    [...flights, ...announced].map((row) => {
      const note = noted('ortoq atlas --json', [row.source])
      const weekly = weeklyOf(row)
      return [
        `${name(row.from)} – ${name(row.to)}`,
        row.carrier,
        tongue.word('carries', row.carries),
        weekly === null ? tongue.text('none.count') : figure(`flight.${row.id}.weekly`, amount(weekly), note),
        row.begins ? figure(`flight.${row.id}.begins`, dated(row.begins), note) : tongue.text('none.day'),
        tongue.word('service', row.status),
      ]
    }),
  )
}

/** Flights a week: a number, or the days on which one goes; null where nobody says. */
export const weeklyOf = ({ perWeek, days }: ServiceRow): number | null => perWeek ?? days?.length ?? null

function hoursOf({ hours, perDay }: HourRow, id: string, note: ReturnType<typeof noted>): Figure | string {
  const length = hours === '24/7' ? 24 : perDay
  return length === null ? hours! : figure(id, amount(length, length, { unit: 'h/d', digits: 1 }), note)
}

function rowsOf(draft: Draft, { series, rows }: Reading, port: string) {
  const { tongue } = draft
  return rows.map((row, at) => {
    const id = `count.${series.id}.${row.period}.${at}`
    const note = noted(`ortoq series show ${series.id}`, [row.source])
    return [
      port,
      tongue.name(series.name, series.id),
      figure(`${id}.period`, dated(row.period), note),
      figure(id, amount(row.low, row.high, { unit: series.unit, digits: 2 }), note),
      draft.voice(row.speaker ?? series.reporter),
    ]
  })
}
