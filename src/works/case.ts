import { groupedBy, addDays, type Snapshot, type StateId } from '../ground/index.ts'
import { calendarById, clockById, clocksOf, daysLeft, termOf } from './clock.ts'
import { caseStepTable, caseTable, type CaseRow, type CaseStepRow, type ClockRow } from './table.ts'

/** A statutory term as it runs in a case. */
export interface RunningClock {
  readonly rule: ClockRow
  readonly from: string
  readonly due: string
  readonly certain: boolean
  /** The day of the answer that stopped it; null while it runs. */
  readonly answered: string | null
  /** Days of the term's unit that are left today; negative once it has passed, null once it is answered. */
  readonly left: number | null
  readonly standing: 'running' | 'soon' | 'overdue' | 'in-time' | 'late'
  /** True for a term that began because the one before it passed without an answer. */
  readonly escalated: boolean
}

/** A case with what follows from its steps and the terms of its forum on one day. */
export interface CaseView {
  readonly row: CaseRow
  readonly steps: readonly CaseStepRow[]
  readonly clocks: readonly RunningClock[]
  /** How often it went up by itself because nobody answered in time. */
  readonly level: number
  /** True where the last term has passed: the contact points of both sides have it before them. */
  readonly toContactPoints: boolean
}

/** Days before the end of a term from which it is said to end soon. */
const SOON = 2

const stepsOf = groupedBy(caseStepTable, 'case')

/** What happened in a case, in order. */
export const caseSteps = (snapshot: Snapshot, id: string): CaseStepRow[] =>
  stepsOf(snapshot, id).toSorted((a, b) => a.number - b.number)

export const caseById = (snapshot: Snapshot, id: string): CaseRow | undefined => snapshot.row(caseTable, id)

const TRIGGERS: Readonly<Record<ClockRow['trigger'], CaseStepRow['kind'] | null>> = {
  complaint: 'opened',
  acceptance: 'accepted',
  letter: 'letter',
  // A request starts only what an earlier term has escalated to.
  request: null,
}

/** A case as it stands on a day: its terms run, are answered, or escalate by themselves. No row, no term. */
export function caseView(snapshot: Snapshot, row: CaseRow, today: string): CaseView {
  const steps = caseSteps(snapshot, row.id)
  const clocks: RunningClock[] = []
  for (const rule of clocksOf(snapshot)) {
    const trigger = TRIGGERS[rule.trigger]
    const started = trigger && rule.state === row.state ? steps.find(({ kind }) => kind === trigger) : undefined
    if (!started || !clocksOf(snapshot, started.on).includes(rule)) continue
    let running = runningClock(snapshot, rule, started.on, steps, row, today, false)
    clocks.push(running)
    // What nobody answered goes on to the next forum on the day after.
    const seen = new Set([rule.id])
    while (running.standing === 'overdue' && running.rule.next && !seen.has(running.rule.next)) {
      seen.add(running.rule.next)
      const next = clockById(snapshot, running.rule.next)!
      running = runningClock(snapshot, next, addDays(running.due, 1), steps, row, today, true)
      clocks.push(running)
    }
  }
  const level = clocks.filter(({ escalated }) => escalated).length
  const open = row.standing === 'open' || row.standing === 'answered'
  const passed = open && clocks.some(({ standing, rule }) => standing === 'overdue' && !rule.next)
  return { row, steps, clocks, level, toContactPoints: passed || steps.some(({ kind }) => kind === 'contact-points') }
}

function runningClock(
  snapshot: Snapshot,
  rule: ClockRow,
  from: string,
  steps: readonly CaseStepRow[],
  row: CaseRow,
  today: string,
  escalated: boolean,
): RunningClock {
  const calendar = calendarById(snapshot, rule.calendar)!
  const { due, certain } = termOf(rule, calendar, from)
  const stops: readonly CaseStepRow['kind'][] = rule.trigger === 'complaint' ? ['accepted', 'answered'] : ['answered']
  const answer = steps.find(({ kind, on }) => stops.includes(kind) && on >= from)
  const answered = answer?.on ?? row.closed
  if (answered !== null) {
    const standing = answered <= due ? 'in-time' : 'late'
    return { rule, from, due, certain, answered, left: null, standing, escalated }
  }
  const left = daysLeft(rule, calendar, due, today)
  const standing = left < 0 ? 'overdue' : left <= SOON ? 'soon' : 'running'
  return { rule, from, due, certain, answered, left, standing, escalated }
}

/** A cell of the public statistics. */
export interface CaseCell {
  readonly state: StateId
  readonly ground: CaseRow['ground']
  readonly year: string
  readonly cases: number
  readonly inTime: number
  readonly settled: number
}

export interface CaseStatistics {
  readonly cells: readonly CaseCell[]
  /** Cases of cells that are too small, together; null where even together they are too few. */
  readonly withheld: number | null
}

/** The fewest cases of which anything is published. */
export const FEWEST_CASES = 5

/**
 * Public counts. A cell of fewer than five cases is withheld; the withheld ones are counted together only where they
 * are at least five, and no total is given from which a withheld cell could be taken away.
 */
export function caseStatistics(snapshot: Snapshot, today: string): CaseStatistics {
  const cells = new Map<string, CaseView[]>()
  for (const row of snapshot.rows(caseTable)) {
    const name = `${row.state} ${row.ground} ${row.opened.slice(0, 4)}`
    cells.set(name, [...(cells.get(name) ?? []), caseView(snapshot, row, today)])
  }
  const all = [...cells].toSorted(([a], [b]) => a.localeCompare(b))
  const small = all.filter(([, views]) => views.length < FEWEST_CASES).reduce((sum, [, views]) => sum + views.length, 0)
  return {
    cells: all.flatMap(([name, views]): CaseCell[] => {
      if (views.length < FEWEST_CASES) return []
      const [state, ground, year] = name.split(' ') as [StateId, CaseRow['ground'], string]
      return [
        {
          state,
          ground,
          year,
          cases: views.length,
          inTime: views.filter(
            ({ clocks }) => clocks.length > 0 && clocks.every(({ standing }) => standing === 'in-time'),
          ).length,
          settled: views.filter(({ row }) => row.standing === 'settled').length,
        },
      ]
    }),
    withheld: small === 0 ? 0 : small >= FEWEST_CASES ? small : null,
  }
}
