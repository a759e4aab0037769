import { nameIn } from '../../ground/index.ts'
import type { MilestoneRow, WorkRow } from '../../works/index.ts'
import { barsOf } from './charts.ts'
import type { Draft } from './draft.ts'
import type { Facts } from './facts.ts'
import { amount, dated, figure, noted, type Value } from './figure.ts'
import { show } from './section-promises.ts'

/** So many bars can be told apart on a page. */
const MOST_BARS = 14

const days = ([least, most]: readonly [number, number]): Value => amount(least, most, { unit: 'd', signed: true })

/** Works with planned and actual: what happened, what slipped, what passed its day, what costs otherwise. */
export function workSection(draft: Draft, { works }: Facts): void {
  const { tongue } = draft
  const { counted, standings, happened, slips, overdue, costs } = works
  const titled = ({ title, id }: WorkRow) => tongue.name(title, id)
  const step = (row: MilestoneRow) => nameIn(row.title, tongue.language, row.step)
  const late = slips.filter(({ verdict }) => verdict === 'late')
  draft.heading('works')
  draft.paragraph('works', {
    counted: draft.count(
      'works.counted',
      counted.map(({ id }) => id),
    ),
    building: draft.count('works.building', buildingOf(works)),
    happened: draft.count(
      'works.happened',
      happened.map(({ row }) => stepName(row)),
    ),
    slipped: draft.count(
      'works.slipped',
      late.map(({ baseline }) => stepName(baseline)),
    ),
    overdue: draft.count(
      'works.overdue',
      overdue.map(({ row }) => stepName(row)),
    ),
  })
  draft.table(
    'standings',
    ['standing 3', 'count> 1'],
    standings.map(([status, ids]) => [tongue.word('status', status), draft.count(`works.status.${status}`, ids)]),
  )
  draft.table(
    'happened',
    ['work 6', 'step 4', 'planned 4', 'actual 4', 'said-by 4'],
    happened.map(({ work, row, baseline }) => [
      titled(work),
      step(row),
      baseline
        ? figure(
            `happened.${stepName(row)}.planned`,
            dated(baseline.date, baseline.until),
            noted(show(work.id), [baseline.source]),
          )
        : tongue.text('none.plan'),
      figure(`happened.${stepName(row)}`, dated(row.date, row.until), noted(show(work.id), [row.source])),
      draft.voice(row.speaker),
    ]),
  )
  const bars = slips.filter(({ days: [least, most] }) => least !== 0 || most !== 0).slice(0, MOST_BARS)
  if (bars.length > 0)
    draft.drawing(
      'slips',
      barsOf(
        bars.map((slip) => ({
          name: `${titled(slip.work)}: ${step(slip.baseline)}`,
          low: slip.days[0],
          high: slip.days[1],
          text: tongue.value(days(slip.days)),
        })),
        tongue.text('alt.slips'),
      ),
    )
  draft.table(
    'slips',
    ['work 6', 'step 4', 'planned 3', 'newest 4', 'slip> 5', 'verdict 3'],
    slips.map(({ work, baseline, newest, days: span, verdict }) => {
      const notes = [baseline, newest].map((row) => noted(show(work.id), [row.source]))
      return [
        titled(work),
        step(baseline),
        figure(`slip.${stepName(baseline)}.planned`, dated(baseline.date, baseline.until), notes[0]!),
        [
          figure(`slip.${stepName(baseline)}.newest`, dated(newest.date, newest.until), notes[1]!),
          ` ${tongue.word('kind', newest.kind)}`,
        ],
        figure(`slip.${stepName(baseline)}.days`, days(span), ...notes),
        tongue.word('verdict', verdict),
      ]
    }),
  )
  draft.table(
    'overdue',
    ['work 5', 'step 4', 'planned 4', 'days-late> 4', 'said-by 5'],
    overdue.map(({ work, row, days: passed }) => {
      const note = noted(show(work.id), [row.source])
      return [
        titled(work),
        step(row),
        figure(`overdue.${stepName(row)}.day`, dated(row.date, row.until), note),
        figure(
          `overdue.${stepName(row)}.days`,
          amount(passed, passed, { unit: 'd' }),
          note,
          draft.counted(
            'works.overdue',
            overdue.map((one) => stepName(one.row)),
          ),
        ),
        draft.voice(row.speaker),
      ]
    }),
  )
  draft.table(
    'costs',
    ['work 5', 'scope 3', 'first> 4', 'newest> 4', 'change> 3'],
    costs.map(({ work, scope, baseline, newest, share }) => {
      const id = `cost.${work.id}.${scope ?? 'whole'}.${newest.said ?? newest.period}`
      const notes = [baseline, newest].map((row) => noted(show(work.id), [row.source]))
      const sum = ({ low, high, unit }: typeof baseline) => amount(low, high, { unit, digits: 2 })
      return [
        titled(work),
        draft.scope(scope),
        figure(`${id}.first`, sum(baseline), notes[0]!),
        figure(`${id}.newest`, sum(newest), notes[1]!),
        figure(
          `${id}.change`,
          amount(share[0] * 100, share[1] * 100, { unit: '%', digits: 0, signed: true }),
          ...notes,
        ),
      ]
    }),
  )
}

export const stepName = ({ work, step }: MilestoneRow): string => `${work} ${step}`
export const buildingOf = ({ standings }: Facts['works']): readonly string[] =>
  standings.find(([status]) => status === 'construction')?.[1] ?? []
