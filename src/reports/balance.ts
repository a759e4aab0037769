import { z } from 'zod'
import { lastDay, type Snapshot } from '../ground/index.ts'
import { rateTable } from '../ways/index.ts'
import { stateTable } from '../words/index.ts'
import { balanceOf, type InCurrency } from '../works/index.ts'
import { report } from './report.ts'
import { names } from './shapes.ts'

const sum = z.object({ low: z.number(), high: z.number().nullable() })

export const balance = report({
  name: 'balance',
  command: 'balance',
  about:
    'Who finances, builds, employs, supplies and gains, by side, over the works that are counted; what nobody said is shown as unknown.',
  params: z.object({
    day: z.iso.date().optional().describe('the day for which stakes are counted; today when it is left out'),
  }),
  result: z.object({
    schema: z.literal('ortoq-balance/1'),
    lines: z.array(
      z.object({
        activity: z.string(),
        unit: z.string().nullable(),
        sides: z.array(
          z.object({
            side: z.string().nullable(),
            name: names,
            works: z.array(z.string()),
            sum: sum.nullable(),
            measured: z.int(),
          }),
        ),
        unknown: z.array(z.string()),
      }),
    ),
  }),
  run({ snapshot, now }, { day }) {
    const lines = balanceOf(snapshot, day ?? now.slice(0, 10), inDollars(snapshot), 'mn USD')
    return {
      schema: 'ortoq-balance/1' as const,
      lines: lines.map(({ activity, unit, sides, unknown }) => ({
        activity,
        unit,
        sides: sides.map((one) => ({
          side: one.side,
          name: one.side ? (snapshot.row(stateTable, one.side)?.name ?? {}) : {},
          works: [...one.works],
          sum: one.sum && { low: one.sum.low, high: one.sum.high },
          measured: one.measured,
        })),
        unknown: [...unknown],
      })),
    }
  },
  text: ({ lines }, say) =>
    lines.flatMap(({ activity, unit, sides, unknown }) => [
      say.word('balance', activity),
      ...sides.map(
        ({ side, name, works, sum: money, measured }) =>
          `  ${side === null ? say.text('balance.no-side') : say.name(name, side)}: ${say.text('balance.works', { count: works.length })}` +
          (money
            ? `, ${say.range(money.low, money.high, unit === 'job' ? say.text('region.jobs') : (unit ?? ''), 1)} (${say.text('balance.measured', { count: measured })})`
            : unit === null
              ? ''
              : `, ${say.text('balance.sum-unknown')}`),
      ),
      `  ${say.text('balance.unknown', { count: unknown.length })}`,
    ]),
})

/** Millions of dollars by the pack's dated rates: the newest rate of the currency; none where the pack has none. */
function inDollars(snapshot: Snapshot): InCurrency {
  const rates = new Map<string, { low: number; high: number }>()
  for (const rate of snapshot.rows(rateTable).toSorted((a, b) => lastDay(a.date).localeCompare(lastDay(b.date))))
    rates.set(rate.currency, rate)
  return ({ low, high, unit }) => {
    const match = /^(?:(mn|bn) )?([A-Z]{3})$/.exec(unit)
    if (!match) return null
    const [, scale, currency] = match
    const rate = currency === 'USD' ? { low: 1, high: 1 } : rates.get(currency!)
    if (!rate) return null
    const millions = scale === 'bn' ? 1e3 : scale === 'mn' ? 1 : 1e-6
    return {
      low: low === null ? null : low * millions * rate.low,
      high: high === null ? null : high * millions * rate.high,
    }
  }
}
