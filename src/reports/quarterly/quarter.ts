import { addDays, firstDay, lastDay, OrtoqError } from '../../ground/index.ts'

/** A quarter of a year with the day up to which its report counts what was said. */
export interface Quarter {
  /** `2025Q4`. */
  readonly name: string
  readonly from: string
  readonly to: string
  /** The last day of the month after the quarter: by then months and quarters are published. */
  readonly closing: string
}

const SHAPE = /^(\d{4})-?Q([1-4])$/

/** The quarter that a text names; one that is not over on `today` has no report, and no closing day lies ahead of it. */
export function quarterNamed(text: string, today: string): Quarter {
  const [, year, number] = SHAPE.exec(text) ?? []
  if (!year || !number || year === '0000') throw new OrtoqError('reports/bad-quarter', { period: text })
  const quarter = quarterOf(`${year}-Q${number}`)
  if (quarter.to >= today) throw new OrtoqError('reports/quarter-not-over', { period: quarter.name, ends: quarter.to })
  return quarter.closing <= today ? quarter : { ...quarter, closing: today }
}

/** The quarter before; its report was closed in time. */
export const quarterBefore = ({ from }: Quarter): Quarter => {
  const day = addDays(from, -1)
  return quarterOf(`${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`)
}

function quarterOf(period: string): Quarter {
  const to = lastDay(period)
  return {
    name: period.replace('-', ''),
    from: firstDay(period),
    to,
    closing: lastDay(addDays(to, 1).slice(0, 7)),
  }
}
