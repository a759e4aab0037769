import { firstDay, type StateId } from '../../ground/index.ts'
import { FEWEST_CASES } from '../../works/index.ts'
import { coursesOf, type Course } from './charts.ts'
import type { Draft } from './draft.ts'
import type { Facts } from './facts.ts'
import { amount, dated, figure, noted } from './figure.ts'
import type { TradeSeries } from './trade.ts'

const query = (series: string): string => `ortoq series show ${series}`

/** The trade of the sides as each reports it, side by side and never averaged. */
export function tradeSection(draft: Draft, { trade: { series, gaps }, regions, seen }: Facts): void {
  const { tongue } = draft
  draft.heading('trade')
  draft.paragraph(series.length === 0 ? 'trade-none' : 'trade')
  // One pair of sides is one picture: of several, the pair whose regions the report lays against each other.
  const pair = series.filter(({ series: { reporterState, partner } }) =>
    [reporterState, partner].every((side) => regions.states.includes(side as StateId)),
  )
  const courses = pair.flatMap((one) =>
    courseOf(
      draft,
      one,
      seen.parties.findIndex(({ id }) => id === one.series.reporterState),
    ),
  )
  if (courses.length > 0) draft.drawing('trade', coursesOf(tongue, courses, tongue.text('alt.trade')))
  draft.table(
    'trade',
    ['what 6', 'reporter 6', 'period 4', 'value> 6', 'standing 4'],
    series.flatMap(({ series: row, rows }) =>
      rows.map((one, at) => {
        const note = noted(query(row.id), [one.source])
        const id = `trade.${row.id}.${one.period}.${at}`
        return [
          tongue.name(row.name, row.id),
          `${draft.code(row.reporterState)} · ${draft.voice(row.reporter)}`,
          figure(`${id}.period`, dated(one.period), note),
          figure(id, amount(one.low, one.high, { unit: row.unit, digits: 1 }), note),
          tongue.word('observed', one.status),
        ]
      }),
    ),
  )
  if (gaps.length === 0 && series.length > 0) draft.paragraph('trade-gaps-none')
  draft.table(
    'gaps',
    ['what 5', 'period 3', 'first> 6', 'second> 6', 'gap> 6'],
    gaps.map(({ flow, a, b, low, high }) => {
      const id = `gap.${a.series.id}.${b.series.id}.${a.row.period}.${a.row.source}.${b.row.source}`
      const notes = [a, b].map(({ series: row, row: { source } }) => noted(query(row.id), [source]))
      const value = ({ series: row, row: { low: least, high: most } }: typeof a) =>
        amount(least, most, { unit: row.unit, digits: 1 })
      return [
        tongue.word('flow', flow),
        figure(`${id}.period`, dated(a.row.period), ...notes),
        [`${draft.code(a.series.reporterState)} `, figure(`${id}.a`, value(a), notes[0]!)],
        [`${draft.code(b.series.reporterState)} `, figure(`${id}.b`, value(b), notes[1]!)],
        figure(`${id}.gap`, amount(low, high, { unit: a.series.unit, digits: 1, signed: true }), ...notes),
      ]
    }),
  )
}

/** What a side reports of the turnover, year by year; parts of years are in the table only. */
function courseOf(draft: Draft, { series, rows }: TradeSeries, side: number): Course[] {
  const { tongue } = draft
  const code = draft.code(series.reporterState)
  if (series.flow !== 'turnover') return []
  const points = rows
    .filter(({ period }) => period.length === 4)
    .map(({ period, low, high }) => ({
      year: Number(firstDay(period).slice(0, 4)),
      value: (low + high) / 2,
      text: tongue.value(amount(low, high, { digits: 0 })),
    }))
  return points.length > 0 ? [{ name: `${code} · ${draft.voice(series.reporter)}`, side, points }] : []
}

/** Investors' cases: public counts only, and nothing of fewer than five. */
export function caseSection(draft: Draft, { cases: { cells, withheld } }: Facts): void {
  const { tongue } = draft
  const note = noted('ortoq case statistics')
  draft.heading('cases')
  const fewest = figure('cases.fewest', amount(FEWEST_CASES), note)
  if (withheld === null) draft.paragraph('cases-few', { fewest })
  else draft.paragraph('cases', { fewest, withheld: figure('cases.withheld', amount(withheld), note) })
  draft.table(
    'cases',
    ['side 2', 'ground 4', 'year 2', 'count> 2', 'in-time> 2', 'settled> 2'],
    cells.map(({ state, ground, year, cases, inTime, settled }) => {
      const id = `cases.${state}.${ground}.${year}`
      return [
        draft.code(state),
        tongue.word('ground', ground),
        figure(`${id}.year`, dated(year), note),
        figure(`${id}.count`, amount(cases), note),
        figure(`${id}.in-time`, amount(inTime), note),
        figure(`${id}.settled`, amount(settled), note),
      ]
    }),
  )
}
