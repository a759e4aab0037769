import { daysBetween, firstDay, lastDay } from '../ground/index.ts'
import { studentQuantile } from './student.ts'

/** A figure of one period; the bounds are what its source gives, equal where it gives one figure. */
export interface Point {
  readonly period: string
  readonly low: number
  readonly high: number
}

/** What a promise is tested by, written down before the figures are looked at. */
export interface Test {
  /** Day on which the promise was made: the baseline is the last like period that ended by then. */
  readonly promised: string
  readonly direction: 'up' | 'down' | 'reach'
  readonly target: number | null
  /** The last day on which it may be kept; null where nobody named one. */
  readonly due: string | null
  readonly today: string
}

/** The closed list of verdicts. */
export const VERDICTS = ['met', 'on the way', 'no change', 'worse', 'cannot be told'] as const
export type Verdict = (typeof VERDICTS)[number]

/** Why nothing can be told. */
export type Reason =
  | 'no-series'
  | 'no-figure'
  | 'no-baseline'
  | 'nothing-since'
  | 'interval-too-wide'
  | 'low-confidence'
  | 'reporters-differ'
  | 'series-differ'

export interface Judgement {
  readonly verdict: Verdict
  readonly why: Reason | null
  readonly baseline: (Point & { readonly estimated: boolean }) | null
  readonly now: (Point & { readonly estimated: boolean }) | null
  /** Now against the baseline, as a share of the baseline. */
  readonly change: { readonly low: number; readonly high: number } | null
  /** A year, as a share of the baseline; null with fewer than four like periods since. */
  readonly trend: { readonly low: number; readonly high: number } | null
  readonly overdue: boolean
  readonly points: number
}

/** With fewer like periods nobody can tell noise from change. */
const ENOUGH = 5
/** A lone figure may stray so far by itself; used where there are too few to measure how far they do. */
const GUARD = 0.1
/** A change within these bounds is none. */
const SAME = 0.05
/** One tail of a 99 % interval. */
const TAIL = 0.995

/**
 * The verdict of one series. Only like periods are compared: years with years, first halves with first halves. The noise
 * between them is measured where there are enough of them, and a verdict is given only when the interval leaves the line.
 */
export function judge(points: readonly Point[], test: Test): Judgement {
  const nothing = { baseline: null, now: null, change: null, trend: null, overdue: false, points: points.length }
  const tell = (why: Reason, more: Partial<Judgement> = {}): Judgement => ({
    ...nothing,
    ...more,
    verdict: 'cannot be told',
    why,
  })
  if (points.length === 0) return tell('no-figure')
  const like = likePeriods(points, test.promised)
  const before = like.filter(({ period }) => lastDay(period) <= test.promised)
  const since = like.filter(({ period }) => lastDay(period) > test.promised)
  if (since.length === 0) return tell('nothing-since', { points: like.length })
  const noise = noiseOf(before, since)
  const overdue = test.due !== null && lastDay(test.due) < test.today
  const level = estimate(since, noise)
  const reached = test.target === null ? null : against(level, test.target, test.direction)
  // A year counted out is what it is: its change is told by the figures, a target by the level behind them.
  const counted = test.target === null && since.every(isYear)
  const now = counted ? asGiven(since) : level
  const base = before.length === 0 ? null : counted ? asGiven(before) : estimate(before, noise)
  const late = overdue && reached !== 'reached'
  const shared = { baseline: base, now, overdue: late, points: like.length, trend: base && trendOf(since, base) }
  if (reached === 'reached')
    return { ...nothing, ...shared, change: base && changeOf(base, now), verdict: 'met', why: null }
  if (!base) return tell('no-baseline', shared)
  const change = changeOf(base, now)
  const all = { ...shared, change }
  if (reached === 'unclear') return tell('interval-too-wide', all)
  const good = better(change, test, base)
  const line = counted || noise === null ? GUARD : 0
  const way = { ...nothing, ...all, why: null }
  if (good.low > line) return { ...way, verdict: test.target === null && overdue ? 'met' : 'on the way' }
  if (good.high < -line) return { ...way, verdict: 'worse' }
  if (good.low >= -SAME && good.high <= SAME) return { ...way, verdict: 'no change' }
  return tell('interval-too-wide', all)
}

/** The largest set of periods of one length and season that has figures before and since; else the largest that has any since. */
function likePeriods(points: readonly Point[], promised: string): Point[] {
  const groups = new Map<string, Point[]>()
  for (const point of points) {
    const [first, last] = [firstDay(point.period), lastDay(point.period)]
    const days = daysBetween(first, last)
    // Months and days follow each other; longer periods have to begin at the same time of the year.
    const kind =
      days < 1 ? 'day' : days < 32 ? 'month' : `${days > 360 ? 'year' : Math.round(days / 28)} ${first.slice(5, 7)}`
    groups.set(kind, [...(groups.get(kind) ?? []), point])
  }
  const rank = (group: readonly Point[]) => {
    const since = group.filter(({ period }) => lastDay(period) > promised).length
    return (since > 0 ? 1000 : 0) + (since > 0 && since < group.length ? 1000 : 0) + group.length
  }
  const best = [...groups.values()].reduce((most, one) => (rank(one) > rank(most) ? one : most))
  return merged(best).toSorted((a, b) => (lastDay(a.period) < lastDay(b.period) ? -1 : 1))
}

/** Rivals about one period become one interval: the verdict must hold for both. */
function merged(points: readonly Point[]): Point[] {
  const periods = new Map<string, Point>()
  for (const { period, low, high } of points) {
    const kept = periods.get(period)
    periods.set(
      period,
      kept ? { period, low: Math.min(kept.low, low), high: Math.max(kept.high, high) } : { period, low, high },
    )
  }
  return [...periods.values()]
}

const isYear = ({ period }: Point): boolean => daysBetween(firstDay(period), lastDay(period)) > 360
const asGiven = (points: readonly Point[]): Point & { estimated: boolean } => ({ ...points.at(-1)!, estimated: false })
const middle = ({ low, high }: { low: number; high: number }): number => (low + high) / 2
const yearOf = ({ period }: Point): number => daysBetween('2000-01-01', lastDay(period)) / 365.25

/** A straight line through points by least squares; null with fewer than two. */
function lineOf(points: readonly Point[]) {
  const n = points.length
  if (n < 2) return null
  const xs = points.map(yearOf)
  const ys = points.map(middle)
  const [mx, my] = [mean(xs), mean(ys)]
  const sxx = xs.reduce((sum, x) => sum + (x - mx) ** 2, 0)
  if (sxx === 0) return null
  const slope = xs.reduce((sum, x, at) => sum + (x - mx) * (ys[at]! - my), 0) / sxx
  const rest = ys.reduce((sum, y, at) => sum + (y - my - slope * (xs[at]! - mx)) ** 2, 0)
  return { n, mx, my, sxx, slope, rest, at: (x: number) => my + slope * (x - mx) }
}
const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length

/** Spread of the figures around their lines before and since, pooled; null where too few are left to measure it. */
function noiseOf(before: readonly Point[], since: readonly Point[]): { sigma: number; freedom: number } | null {
  const lines = [lineOf(before), lineOf(since)].filter((line) => line !== null && line.n > 2)
  const freedom = lines.reduce((sum, line) => sum + line!.n - 2, 0)
  if (freedom < ENOUGH - 2) return null
  return { sigma: Math.sqrt(lines.reduce((sum, line) => sum + line!.rest, 0) / freedom), freedom }
}

/** The level at the last of the points, with what their noise leaves open. */
function estimate(points: readonly Point[], noise: ReturnType<typeof noiseOf>): Point & { estimated: boolean } {
  const last = points.at(-1)!
  if (!noise) return { ...last, estimated: false }
  const t = studentQuantile(TAIL, noise.freedom)
  const line = points.length >= ENOUGH ? lineOf(points) : null
  const x = yearOf(last)
  const level = line ? line.at(x) : middle(last)
  const half = line ? t * noise.sigma * Math.sqrt(1 / line.n + (x - line.mx) ** 2 / line.sxx) : t * noise.sigma
  const given = (last.high - last.low) / 2
  return { period: last.period, low: level - half - given, high: level + half + given, estimated: true }
}

function against(now: Point, target: number, direction: Test['direction']): 'reached' | 'missed' | 'unclear' {
  const [low, high] = direction === 'down' ? [-now.high, -now.low] : [now.low, now.high]
  const line = direction === 'down' ? -target : target
  return low >= line ? 'reached' : high < line ? 'missed' : 'unclear'
}

function changeOf(base: Point, now: Point): { low: number; high: number } {
  const size = Math.abs(middle(base)) || 1
  return { low: (now.low - base.high) / size, high: (now.high - base.low) / size }
}

/** A change turned so that up is good. */
function better(
  change: { low: number; high: number },
  { direction, target }: Test,
  base: Point,
): { low: number; high: number } {
  const down = direction === 'down' || (direction === 'reach' && target !== null && middle(base) > target)
  return down ? { low: -change.high, high: -change.low } : change
}

function trendOf(since: readonly Point[], base: Point): Judgement['trend'] {
  const line = lineOf(since)
  if (!line || line.n < 4) return null
  const size = Math.abs(middle(base)) || 1
  const half = studentQuantile(TAIL, line.n - 2) * Math.sqrt(line.rest / (line.n - 2) / line.sxx)
  return { low: (line.slope - half) / size, high: (line.slope + half) / size }
}
