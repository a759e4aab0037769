import { z } from 'zod'
import { OrtoqError } from '../ground/index.ts'
import {
  caseById,
  caseStatistics,
  caseTable,
  caseView,
  FEWEST_CASES,
  sightOf,
  type CaseRow,
  type CaseView,
  type Sight,
} from '../works/index.ts'
import { language } from './params.ts'
import { report, type View } from './report.ts'
import type { Say } from './say.ts'
import { names, source } from './shapes.ts'
import { sourceIndex } from './source.ts'

/** Which cases whoever asks may see something of; every answer that names cases asks this. */
export const seesCaseIn =
  ({ snapshot, viewer }: View) =>
  (row: CaseRow): boolean =>
    sightOf(snapshot, row, viewer) === 'all'

const clockShape = z.object({
  rule: z.string(),
  name: names,
  forum: names,
  act: z.string(),
  clause: z.string().nullable(),
  from: z.string(),
  due: z.string(),
  certain: z.boolean(),
  answered: z.string().nullable(),
  left: z.int().nullable(),
  unit: z.string(),
  standing: z.enum(['running', 'soon', 'overdue', 'in-time', 'late']),
  escalated: z.boolean(),
  bound: z.string(),
  confidence: z.string(),
  source: z.string(),
})

const caseShape = z.object({
  id: z.string(),
  /** True where only what may be said in public is told: the rest is empty here whatever it is. */
  redactedOnly: z.boolean(),
  /** The day; of a redacted case its year. */
  opened: z.string(),
  state: z.string(),
  region: z.string().nullable(),
  home: z.string().nullable(),
  work: z.string().nullable(),
  ground: z.string(),
  standing: z.string(),
  assigned: z.string().nullable(),
  outcome: z.string().nullable(),
  closed: z.string().nullable(),
  risk: z.object({ value: z.number(), unit: z.string(), year: z.string() }).nullable(),
  retained: z.number().nullable(),
  redacted: z.string().nullable(),
  /** How often it went up by itself because nobody answered in time. */
  level: z.int(),
  toContactPoints: z.boolean(),
  clocks: z.array(clockShape),
})

function shown({ row, clocks, level, toContactPoints }: CaseView): z.output<typeof caseShape> {
  const { id, opened, state, region, home, work, ground, standing, assigned, outcome, closed, retained, redacted } = row
  return {
    id,
    redactedOnly: false,
    opened,
    state,
    region,
    home,
    work,
    ground,
    standing,
    assigned,
    outcome,
    closed,
    risk: row.risk === null ? null : { value: row.risk, unit: row.riskUnit!, year: row.riskYear! },
    retained,
    redacted,
    level,
    toContactPoints,
    clocks: clocks.map(({ rule, ...clock }) => ({
      rule: rule.id,
      name: rule.name,
      forum: rule.forum,
      act: rule.act,
      clause: rule.clause,
      unit: rule.unit,
      bound: rule.bound,
      confidence: rule.confidence,
      source: rule.source,
      ...clock,
    })),
  }
}

/** The public form: written field by field, so that a new column of a case is not public by itself. */
const redactedForm = ({ id, opened, state, ground, standing, redacted }: CaseRow): z.output<typeof caseShape> => ({
  id,
  redactedOnly: true,
  opened: opened.slice(0, 4),
  state,
  region: null,
  home: null,
  work: null,
  ground,
  standing,
  assigned: null,
  outcome: null,
  closed: null,
  risk: null,
  retained: null,
  redacted,
  level: 0,
  toContactPoints: false,
  clocks: [],
})

/** The cases of which the viewer may see anything, each with how much. */
const seen = ({ snapshot, viewer }: View): { row: CaseRow; sight: Exclude<Sight, 'nothing'> }[] =>
  snapshot.rows(caseTable).flatMap((row) => {
    const sight = sightOf(snapshot, row, viewer)
    return sight === 'nothing' ? [] : [{ row, sight }]
  })

export const caseList = report({
  name: 'case-list',
  command: 'case list',
  about: 'Investors’ cases with their terms: days left, who is late, what has escalated by itself.',
  params: z.object({
    standing: z.enum(['open', 'answered', 'settled', 'withdrawn']).optional(),
    late: z.enum(['yes']).optional().describe('only those of which a term has passed'),
    on: z.iso.date().optional().describe('as they stand on that day; today when it is left out'),
  }),
  result: z.object({ schema: z.literal('ortoq-case-list/1'), on: z.string(), cases: z.array(caseShape) }),
  run(view, { standing, late, on }) {
    const day = on ?? view.now.slice(0, 10)
    const cases = seen(view)
      .filter(({ row }) => !standing || row.standing === standing)
      .map(({ row, sight }) => (sight === 'all' ? shown(caseView(view.snapshot, row, day)) : redactedForm(row)))
      .filter(({ clocks }) => !late || clocks.some((clock) => clock.standing === 'overdue'))
    return { schema: 'ortoq-case-list/1' as const, on: day, cases }
  },
  negative: ({ cases }) => cases.length === 0,
  text: ({ cases }, say) => [
    ...cases.flatMap((one) => [
      [one.id, one.opened, say.word('ground', one.ground), say.word('standing', one.standing), one.assigned ?? ''].join(
        '  ',
      ),
      ...clockLines(one, say),
    ]),
    say.text('list.count', { count: cases.length }),
  ],
})

function clockLines(
  { clocks, toContactPoints, redactedOnly, redacted }: z.output<typeof caseShape>,
  say: Say,
): string[] {
  if (redactedOnly) return [`  ${redacted ?? ''}`]
  return [
    ...(clocks.length === 0 ? [`  ${say.text('case.no-term')}`] : []),
    ...clocks.map(
      (clock) =>
        `  ${clock.escalated ? '↑ ' : ''}${say.name(clock.name, clock.rule)}: ${clock.due}, ${say.word('term', clock.standing)}` +
        (clock.left === null ? '' : ` (${say.text('case.left', { days: clock.left })})`) +
        (clock.certain ? '' : ` ~ ${say.text('clock.uncertain')}`),
    ),
    ...(toContactPoints ? [`  ${say.text('case.contact-points')}`] : []),
  ]
}

export const caseShow = report({
  name: 'case-show',
  command: 'case show <case>',
  about: 'One case with its steps and terms: who answers, by which act, until when.',
  params: z.object({
    case: z.string().describe('case, by its id'),
    on: z.iso.date().optional().describe('as it stands on that day; today when it is left out'),
    language: language(),
  }),
  result: z.object({
    schema: z.literal('ortoq-case/1'),
    case: caseShape,
    investor: z.string().nullable(),
    bodies: z.string().nullable(),
    text: z.string().nullable(),
    steps: z.array(
      z.object({ number: z.int(), on: z.string(), kind: z.string(), by: z.string(), text: z.string().nullable() }),
    ),
    sources: z.record(z.string(), source),
  }),
  run(view, { case: id, on, language: tongue }) {
    const { snapshot, viewer } = view
    const row = caseById(snapshot, id) ?? caseById(snapshot, `case:${id}`)
    const sight = row ? sightOf(snapshot, row, viewer) : 'nothing'
    // A case that one may not see is answered as one that is not there.
    if (!row || sight === 'nothing') throw new OrtoqError('works/unknown-case', { id })
    const schema = 'ortoq-case/1' as const
    if (sight === 'redacted')
      return { schema, case: redactedForm(row), investor: null, bodies: null, text: null, steps: [], sources: {} }
    const found = caseView(snapshot, row, on ?? view.now.slice(0, 10))
    return {
      schema,
      case: shown(found),
      investor: row.investor,
      bodies: row.bodies,
      text: row.text,
      steps: found.steps.map(({ number, on: day, kind, by, text }) => ({ number, on: day, kind, by, text })),
      sources: sourceIndex(
        snapshot,
        found.clocks.map(({ rule }) => rule.source),
        tongue,
      ),
    }
  },
  text: (result, say) => [
    `${result.case.id}  ${result.case.opened}  ${say.word('ground', result.case.ground)}  ${say.word('standing', result.case.standing)}`,
    ...(result.case.redactedOnly ? [] : [`  ${result.investor} → ${result.bodies}`, `  ${result.text}`]),
    ...(result.case.risk
      ? [
          `  ${say.text('case.risk', { sum: say.range(result.case.risk.value, result.case.risk.value, result.case.risk.unit, 2), year: result.case.risk.year })}`,
        ]
      : []),
    ...clockLines(result.case, say),
    ...result.case.clocks.map(
      ({ act, clause, bound, confidence }) =>
        `  ${act}${clause ? `, ${clause}` : ''} · ${say.word('bound', bound)} [${confidence}]`,
    ),
    ...result.steps.map(
      ({ number, on, kind, by, text }) =>
        `  ${number}. ${on}  ${say.word('step', kind)}  ${by}${text ? `: ${text}` : ''}`,
    ),
  ],
})

export const caseCounts = report({
  name: 'case-statistics',
  command: 'case statistics',
  about: `Public counts of cases by state, ground and year; nothing is told of fewer than ${FEWEST_CASES}.`,
  params: z.object({}),
  result: z.object({
    schema: z.literal('ortoq-case-statistics/1'),
    fewest: z.int(),
    cells: z.array(
      z.object({
        state: z.string(),
        ground: z.string(),
        year: z.string(),
        cases: z.int(),
        inTime: z.int(),
        settled: z.int(),
      }),
    ),
    /** Cases of smaller cells together; null where they are too few to be told. */
    withheld: z.int().nullable(),
  }),
  run: ({ snapshot, now }) => {
    const { cells, withheld } = caseStatistics(snapshot, now.slice(0, 10))
    return { schema: 'ortoq-case-statistics/1' as const, fewest: FEWEST_CASES, cells: [...cells], withheld }
  },
  text: ({ cells, withheld, fewest }, say) => [
    ...cells.map(
      ({ state, ground, year, cases, inTime, settled }) =>
        `${state.slice(6)}  ${say.word('ground', ground)}  ${year}  ${say.text('case.counts', { cases, inTime, settled })}`,
    ),
    withheld === null
      ? say.text('case.withheld-few', { fewest })
      : say.text('case.withheld', { count: withheld, fewest }),
  ],
})
