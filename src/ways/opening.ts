import { daysBetween, firstDay, lastDay, type Snapshot, type SourceId, type WorkId } from '../ground/index.ts'
import { milestonesOf, workById, type MilestoneRow } from '../works/index.ts'
import { luck } from './corridor/market.ts'

/** When a work opens, by whoever said so; rivals stand beside each other. */
export interface WorkOpening {
  readonly work: WorkId
  /** The work whose dates these are: itself, or the whole that it is a part of and opens with. */
  readonly by: WorkId
  readonly dates: readonly {
    readonly kind: MilestoneRow['kind']
    readonly from: string
    readonly until: string
    readonly speaker: string
    readonly source: SourceId
  }[]
  /** Days by which steps of the work came later than first promised, on average; null where none can be compared. */
  readonly slippedDays: number | null
  /** The first and the last day that the dates allow, the last put off by what has slipped so far; null without a date. */
  readonly earliest: string | null
  readonly latest: string | null
  readonly state: 'open' | 'not-open' | 'disputed' | 'undated'
  /** Its chance of being open, when every day between the first and the last is as likely. */
  readonly chance: number
}

// A work opens when it is said to, else when it is complete.
const STEPS = ['opening', 'completion', 'start']

/** When a work opens and whether it is open on a day. A part without dates of its own opens with its whole. */
export function openingOf(snapshot: Snapshot, work: WorkId, day: string): WorkOpening {
  const { by, milestones } = datedOf(snapshot, work)
  const step = STEPS.find((name) => milestones.some((one) => one.step === name))
  const dates = milestones
    .filter((one) => one.step === step)
    .map(({ kind, date, until, speaker, source }) => ({
      kind,
      from: firstDay(date),
      until: lastDay(until ?? date),
      speaker,
      source,
    }))
  const slippedDays = slippage(milestones)
  const done = dates.filter(({ kind }) => kind === 'actual')
  const open = done.length > 0 ? done : newest(dates)
  if (open.length === 0)
    return { work, by, dates, slippedDays, earliest: null, latest: null, state: 'undated', chance: 0 }
  const earliest = open.reduce((first, { from }) => (from < first ? from : first), '9999')
  const last = open.reduce((late, { until }) => (until > late ? until : late), '')
  const latest = done.length > 0 ? last : addedDays(last, Math.max(0, slippedDays ?? 0))
  const length = daysBetween(earliest, latest)
  const passed = daysBetween(earliest, day)
  const chance = day < earliest ? 0 : length <= 0 || passed >= length ? 1 : passed / length
  const state = chance === 0 ? 'not-open' : chance === 1 ? 'open' : 'disputed'
  return { work, by, dates, slippedDays, earliest, latest, state, chance }
}

/** Whether a work whose date is in dispute is open in a world. */
export const isOpenIn = ({ by, chance }: WorkOpening, seed: number, world: number): boolean =>
  chance === 1 || (chance > 0 && luck(seed, world, `${by} opens`) < chance)

// Once somebody has given a later date the first promise is history; it shows in what has slipped.
function newest(dates: WorkOpening['dates']): WorkOpening['dates'] {
  const forecasts = dates.filter(({ kind }) => kind === 'forecast')
  return forecasts.length > 0 ? forecasts : dates
}

function datedOf(snapshot: Snapshot, work: WorkId): { by: WorkId; milestones: readonly MilestoneRow[] } {
  for (let one: WorkId | null = work; one;) {
    const found = milestonesOf(snapshot, one)
    if (found.some(({ step }) => STEPS.includes(step))) return { by: one, milestones: found }
    one = workById(snapshot, one)?.partOf ?? null
  }
  return { by: work, milestones: [] }
}

function slippage(milestones: readonly MilestoneRow[]): number | null {
  const late = [...new Set(milestones.map(({ step }) => step))].flatMap((step) => {
    const of = (kind: MilestoneRow['kind']) => milestones.filter((one) => one.step === step && one.kind === kind)
    const [first] = of('baseline')
    const after =
      of('actual')[0] ?? of('forecast').toSorted((a, b) => (firstDay(a.date) < firstDay(b.date) ? 1 : -1))[0]
    return first && after ? [daysBetween(firstDay(first.date), firstDay(after.date))] : []
  })
  return late.length === 0 ? null : late.reduce((sum, days) => sum + days, 0) / late.length
}

const addedDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00Z`) + Math.round(days) * 86_400_000).toISOString().slice(0, 10)
