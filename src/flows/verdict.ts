import { firstDay, lastDay, type Id, type SeriesId, type Snapshot, type StateId } from '../ground/index.ts'
import { judge, type Judgement, type Point, type Reason, type Test, type Verdict } from './judge.ts'
import { hasFigure, seriesById, standingOf, type Observed } from './series.ts'
import type { SeriesRow } from './table.ts'

/** A goal that somebody named for a series, and what it asks a year from now on. */
export interface Goal {
  readonly period: string
  readonly value: number
  readonly speaker: string | null
  readonly source: Id
  /** Growth a year that it asks from the newest figure; null where it cannot be reckoned. */
  readonly perYear: number | null
}

/** What one series says of a promise. */
export interface SeriesVerdict {
  readonly series: SeriesRow
  readonly judgement: Judgement
  readonly observations: readonly Observed[]
  /** The figure before was reckoned from the growth that the source itself names. */
  readonly fromGrowth: boolean
  readonly goal: Goal | null
  readonly query: string
}

/** The verdict over all series of a promise, both reporters tested. */
export interface PromiseVerdict {
  readonly verdict: Verdict
  readonly why: Reason | null
  readonly notYetDue: boolean
  readonly overdue: boolean
  /** The reporters of the sides do not agree: that is the headline. */
  readonly disputed: boolean
  readonly series: readonly SeriesVerdict[]
}

/** A promise as it is tested; the words room holds its text. */
export interface Promise {
  readonly measuredBy: readonly SeriesId[]
  readonly direction: Test['direction'] | null
  readonly target: number | null
  readonly due: string | null
  readonly promised: string
}

/** Tests a promise on every series that measures it, as published by `today`. */
export function verdictOn(snapshot: Snapshot, promise: Promise, today: string): PromiseVerdict {
  const { direction, target, due, promised } = promise
  const notYetDue = due === null || lastDay(due) >= today
  const nothing = { notYetDue, overdue: false, disputed: false, series: [] }
  if (promise.measuredBy.length === 0 || direction === null)
    return { ...nothing, verdict: 'cannot be told', why: 'no-series' }
  const test: Test = { promised, direction, target, due, today }
  const series = promise.measuredBy.flatMap((id) => {
    const row = seriesById(snapshot, id)
    return row ? [verdictOf(snapshot, row, test)] : []
  })
  return { ...together(series), notYetDue, overdue: series.some(({ judgement }) => judgement.overdue), series }
}

function verdictOf(snapshot: Snapshot, series: SeriesRow, test: Test): SeriesVerdict {
  const { standing } = standingOf(snapshot, series.id)
  const figures = standing.filter(hasFigure)
  // A goal is no figure of the past, a peak none of the level, and another speaker's claim none of this reporter.
  const own = figures.filter(
    ({ status, speaker, period }) =>
      ['reported', 'derived', 'provisional'].includes(status) && speaker === null && firstDay(period) <= test.today,
  )
  const trusted = own.filter(({ confidence }) => confidence !== 'low')
  const points = trusted.map((row): Point => rounded(row))
  const grown = growthPoints(trusted, points, test)
  const found = judge([...points, ...grown], test)
  const weak = trusted.length === 0 && own.length > 0
  const judgement: Judgement = weak ? { ...found, why: 'low-confidence' } : found
  return {
    series,
    judgement,
    observations: figures,
    fromGrowth: grown.length > 0,
    goal: goalOf(figures, trusted, test),
    query: queryOf(series, test, trusted.length, grown.length),
  }
}

/** A figure with the rounding that it shows: 22,700 may be anything from 22,650 to 22,750. */
function rounded({ period, low, high }: Observed): Point {
  if (low !== high) return { period, low, high }
  const half = stepOf(low) / 2
  return { period, low: low - half, high: high + half }
}

/** The place of the last digit that is not zero: 22,700 → 100, 95.5 → 0.1; small counts are exact. */
function stepOf(value: number): number {
  if (value === 0) return 0
  if (Number.isInteger(value) && Math.abs(value) < 100) return 0
  const [digits = '', power = '0'] = Math.abs(value).toExponential().split('e')
  return 10 ** (Number(power) - (digits.length > 1 ? digits.length - 2 : 0))
}

/** Where a series has nothing before the promise, the growth that its own source names gives the like period before. */
function growthPoints(rows: readonly Observed[], points: readonly Point[], { promised }: Test): Point[] {
  if (points.some(({ period }) => lastDay(period) <= promised)) return []
  const first = rows.find(({ growth }) => growth !== null)
  if (!first || first.growth === null || first.growth <= -100) return []
  const { low, high } = rounded(first)
  const year = Number(firstDay(first.period).slice(0, 4))
  const period = first.period.replaceAll(String(year), String(year - 1))
  if (lastDay(period) > promised) return []
  return [{ period, low: low / (1 + (first.growth + 0.5) / 100), high: high / (1 + (first.growth - 0.5) / 100) }]
}

function goalOf(figures: readonly Observed[], rows: readonly Observed[], { today }: Test): Goal | null {
  const goal = figures.findLast(({ status }) => status === 'goal')
  if (!goal) return null
  const years = rows.filter(({ period }) => period.length === 4 && lastDay(period) <= today)
  const last = years.at(-1)
  const span = last && goal.period.length === 4 ? Number(goal.period) - Number(last.period) : 0
  return {
    period: goal.period,
    value: goal.high,
    speaker: goal.speaker,
    source: goal.source,
    perYear: last && span > 0 && last.high > 0 ? (goal.high / last.high) ** (1 / span) - 1 : null,
  }
}

const queryOf = (
  { id, unit, reporter }: SeriesRow,
  { promised, direction, target, due, today }: Test,
  rows: number,
  grown: number,
): string =>
  [
    `select period, low, high from observations where series = '${id}' and speaker is null and status in (reported, derived, provisional) and confidence <> low and said <= '${today}'`,
    `reporter ${reporter}; unit ${unit}; ${rows} figures${grown > 0 ? ', the one before the promise reckoned from the growth that its source names' : ''}`,
    `like periods; baseline: the last that ended by ${promised}; now: the newest; direction ${direction}${target === null ? '' : `, target ${target}`}${due === null ? '' : `, by ${due}`}`,
    'line by least squares before and since, 99 % interval; without noise to measure: rounding, and 10 % for a lone figure; within 5 %: no change',
  ].join('; ')

const good = (word: Verdict) => word === 'met' || word === 'on the way'

function together(series: readonly SeriesVerdict[]): Pick<PromiseVerdict, 'verdict' | 'why' | 'disputed'> {
  const told = series.filter(({ judgement }) => judgement.verdict !== 'cannot be told')
  if (told.length === 0)
    return { verdict: 'cannot be told', why: series[0]?.judgement.why ?? 'no-figure', disputed: false }
  const words = new Set(told.map(({ judgement }) => judgement.verdict))
  if (words.size === 1) return { verdict: [...words][0]!, why: null, disputed: false }
  if ([...words].every(good)) return { verdict: 'on the way', why: null, disputed: false }
  const bySide = new Map<StateId | null, Set<boolean>>()
  for (const { series: row, judgement } of told) {
    const side = bySide.get(row.reporterState) ?? new Set()
    bySide.set(row.reporterState, side.add(good(judgement.verdict)))
  }
  const sides = [...bySide.values()]
  // Sides that each say one thing, and not the same, disagree; else it is the measures that do.
  const disputed =
    sides.length > 1 && sides.every((side) => side.size === 1) && new Set(sides.map((side) => [...side][0])).size > 1
  return { verdict: 'cannot be told', why: disputed ? 'reporters-differ' : 'series-differ', disputed }
}
