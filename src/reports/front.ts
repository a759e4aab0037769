import { z } from 'zod'
import { documentById, documentTable } from '../documents/index.ts'
import { observationsOf, observationTable, seriesById, seriesTable, type SeriesRow } from '../flows/index.ts'
import { firstDay, lastDay, type Id, type Snapshot } from '../ground/index.ts'
import { linkTable } from '../ways/index.ts'
import { commitmentTable, stateTable, type CommitmentRow } from '../words/index.ts'
import { answerTable, effectsOf, milestoneTable, workTable, type MilestoneRow, type WorkRow } from '../works/index.ts'
import { openingOf, openingShape } from './atlas.ts'
import { language } from './params.ts'
import { weightiest } from './front-promises.ts'
import { report } from './report.ts'
import { names, source } from './shapes.ts'
import { sourceIndex } from './source.ts'
import { seriesOf, seriesShape } from './trace.ts'

const promised = z.object({
  id: z.string(),
  title: names,
  kind: z.string(),
  parties: z.array(z.string()),
  document: z.object({ id: z.string(), kind: z.string(), date: z.string(), title: names }),
  due: z.string().nullable(),
  dueBy: z.string().nullable(),
  dueSource: z.string().nullable(),
})

const moves = z.object({
  series: z.string(),
  name: names,
  period: z.string(),
  low: z.number(),
  high: z.number(),
  unit: z.string(),
  /** Per cent on the like period before, where the source says so. */
  growth: z.number().nullable(),
  reporter: z.string(),
  reporterState: z.string().nullable(),
  source: z.string(),
  confidence: z.string(),
})

const late = z.object({
  work: z.string(),
  title: names,
  status: z.string(),
  step: names,
  was: z.string(),
  now: z.string().nullable(),
  /** Months between the first date promised and the one now said; null where the date passed and nobody says more. */
  months: z.int().nullable(),
  speaker: z.string(),
  state: z.string().nullable(),
  source: z.string(),
  confidence: z.string(),
})

const changed = z.object({
  on: z.string(),
  kind: z.enum(['happened', 'dated', 'signed']),
  /** A work or a document. */
  subject: z.string(),
  title: names,
  step: names.nullable(),
  date: z.string(),
  state: z.string().nullable(),
  speaker: z.string().nullable(),
  source: z.string(),
  confidence: z.string(),
})

const leading = z.object({
  work: openingShape,
  commitment: z.string().nullable(),
  /** The links that it and its parts open, in the order of the way. */
  links: z.array(z.string()),
  places: z.array(z.string()),
})

export const front = report({
  name: 'front',
  command: 'front',
  about:
    'Four questions on one page: what is promised, what moves, what is late, what changed; and the trade as each side counts it.',
  params: z.object({
    most: z.coerce.number().int().min(1).max(200).default(4).describe('rows for each question'),
    language: language(),
  }),
  result: z.object({
    schema: z.literal('ortoq-front/1'),
    promised: z.array(promised),
    moves: z.array(moves),
    late: z.array(late),
    changed: z.array(changed),
    /** How many rows each question has in all. */
    counts: z.record(z.string(), z.int()),
    trade: z.array(seriesShape.extend({ reporterState: z.string().nullable() })),
    leading: leading.nullable(),
    sources: z.record(z.string(), source),
  }),
  async run({ snapshot, now }, { most, language: tag }) {
    const today = now.slice(0, 10)
    const binding = await weightiest(snapshot)
    const all = {
      moves: movesIn(snapshot, today),
      late: lateIn(snapshot, today),
      changed: changedIn(snapshot, today),
    }
    const trade = tradeIn(snapshot).flatMap((row) =>
      seriesOf(snapshot, row.id).map((one) => ({ ...one, reporterState: row.reporterState })),
    )
    const lead = leadingIn(snapshot)
    const shown = {
      promised: binding.slice(0, most).map(({ row }) => promisedBy(snapshot, row)),
      moves: all.moves.slice(0, most),
      late: all.late.slice(0, most),
      changed: all.changed.slice(0, most),
    }
    const named = [
      ...shown.promised.map(({ dueSource }) => dueSource).filter((one) => one !== null),
      ...[...shown.moves, ...shown.late, ...shown.changed].map((one) => one.source),
      ...trade.flatMap(({ observations }) => observations.map((one) => one.source)),
      ...(lead ? [lead.work.source, ...lead.work.opens.map((one) => one.source)] : []),
    ] as Id[]
    return {
      schema: 'ortoq-front/1' as const,
      ...shown,
      counts: {
        promised: binding.length,
        ...Object.fromEntries(Object.entries(all).map(([name, rows]) => [name, rows.length])),
      },
      trade,
      leading: lead,
      sources: sourceIndex(snapshot, named, tag),
    }
  },
  text: ({ promised, moves, late, changed }, say) => [
    say.text('front.promised'),
    ...promised.map(({ id, title, due }) => `  ${say.name(title, id)}: ${due ?? say.text('trace.no-due')}`),
    say.text('front.moves'),
    ...moves.map(
      (one) => `  ${say.name(one.name, one.series)}: ${say.range(one.low, one.high, one.unit, 2)}, ${one.period}`,
    ),
    say.text('front.late'),
    ...late.map(
      ({ title, work, was, now, months }) =>
        `  ${say.name(title, work)}: ${was} → ${now ?? say.text('front.silent')}${months === null ? '' : ` (+${months})`}`,
    ),
    say.text('front.changed'),
    ...changed.map(
      ({ on, title, subject, step }) => `  ${on} ${say.name(title, subject)}${step ? `: ${say.name(step, '')}` : ''}`,
    ),
  ],
})

function promisedBy(snapshot: Snapshot, row: CommitmentRow): z.output<typeof promised> {
  const { id, title, kind, parties, document, due, dueBy, dueSource } = row
  const found = documentById(snapshot, document)!
  const said = { id: found.id, kind: found.kind, date: found.date, title: found.title }
  return { id, title, kind, parties: [...parties], document: said, due, dueBy, dueSource }
}

const MOVING: readonly SeriesRow['measure'][] = ['freight', 'vehicles', 'persons', 'flights', 'trade']

// The newest reported figure of each place and measure; what grew or shrank by its source's own word before the rest.
function movesIn(snapshot: Snapshot, today: string): z.output<typeof moves>[] {
  const newest = snapshot
    .rows(observationTable)
    .filter(({ status, period }) => status === 'reported' && lastDay(period) <= today)
    .flatMap((seen) => {
      const row = seriesById(snapshot, seen.series)
      return row && MOVING.includes(row.measure) ? [{ row, seen }] : []
    })
    .toSorted(
      (a, b) =>
        order(lastDay(b.seen.period), lastDay(a.seen.period)) ||
        Number(a.seen.growth === null) - Number(b.seen.growth === null),
    )
  const taken = new Set<string>()
  return newest.flatMap(({ row, seen }) => {
    const key = `${row.at ?? row.partner ?? row.id} ${row.measure}`
    const { period, low, high, growth = null, source, confidence } = seen
    if (taken.has(key) || low === null || high === null) return []
    taken.add(key)
    const { id: series, name, unit, reporter, reporterState } = row
    return [{ series, name, period, low, high, unit, growth, reporter, reporterState, source, confidence }]
  })
}

function lateIn(snapshot: Snapshot, today: string): z.output<typeof late>[] {
  const steps = new Map<string, MilestoneRow[]>()
  for (const row of snapshot.rows(milestoneTable)) {
    const key = `${row.work} ${row.step}`
    steps.set(key, [...(steps.get(key) ?? []), row])
  }
  const found = [...steps.values()].flatMap((rows) => {
    const work = snapshot.row(workTable, rows[0]!.work)
    const was = rows.filter(({ kind }) => kind === 'baseline').toSorted((a, b) => order(a.date, b.date))[0]
    if (!work || !was || rows.some(({ kind, date }) => kind === 'actual' && date >= was.date)) return []
    const next = rows.filter(({ kind }) => kind === 'forecast').toSorted((a, b) => order(b.said ?? '', a.said ?? ''))[0]
    return lateness(work, was, next, today)
  })
  return found.toSorted((a, b) => (b.months ?? -1) - (a.months ?? -1) || order(b.was, a.was))
}

function lateness(
  work: WorkRow,
  was: MilestoneRow,
  next: MilestoneRow | undefined,
  today: string,
): z.output<typeof late>[] {
  const months = next ? monthsBetween(was.date, next.date) : null
  if (months !== null && months <= 0) return []
  if (months === null && lastDay(was.date) >= today) return []
  const { speaker, state, source, confidence } = next ?? was
  const said = { was: was.date, now: next?.date ?? null, months, speaker, state, source, confidence }
  return [{ work: work.id, title: work.title, status: work.status, step: was.title, ...said }]
}

const monthsBetween = (from: string, to: string): number => {
  const [a, b] = [firstDay(from), firstDay(to)]
  return (Number(b.slice(0, 4)) - Number(a.slice(0, 4))) * 12 + Number(b.slice(5, 7)) - Number(a.slice(5, 7))
}

function changedIn(snapshot: Snapshot, today: string): z.output<typeof changed>[] {
  const steps = snapshot.rows(milestoneTable).flatMap((row): z.output<typeof changed>[] => {
    const on = row.kind === 'actual' ? row.date : row.said
    const work = snapshot.row(workTable, row.work)
    if (!on || !work) return []
    const kind = row.kind === 'actual' ? ('happened' as const) : ('dated' as const)
    const { date, state, speaker, source, confidence, title: step } = row
    return [{ on, kind, subject: work.id, title: work.title, step, date, state, speaker, source, confidence }]
  })
  const documents = snapshot
    .rows(documentTable)
    .filter(({ standing }) => standing === 'signed')
    .map(({ id, date, title, source, confidence }) => ({
      on: date,
      kind: 'signed' as const,
      subject: id,
      title,
      step: null,
      date,
      state: null,
      speaker: null,
      source,
      confidence,
    }))
  return [...steps, ...documents]
    .filter(({ on }) => firstDay(on) <= today)
    .toSorted((a, b) => order(firstDay(b.on), firstDay(a.on)))
}

/** The turnover between two parties as each of them counts it: of each reporting state the series that says most. */
function tradeIn(snapshot: Snapshot): SeriesRow[] {
  const parties = new Set<string>(
    snapshot
      .rows(stateTable)
      .filter(({ role }) => role === 'party')
      .map(({ id }) => id),
  )
  const between = snapshot
    .rows(seriesTable)
    .filter(({ measure, flow, product }) => measure === 'trade' && flow === 'turnover' && product === null)
    .filter(({ reporterState, partner }) => parties.has(reporterState ?? '') && parties.has(partner ?? ''))
  const best = new Map<string, { row: SeriesRow; size: number }>()
  for (const row of between) {
    const key = `${row.reporterState} ${row.partner}`
    const size = observationsOf(snapshot, row.id).length
    if (size > (best.get(key)?.size ?? 0)) best.set(key, { row, size })
  }
  // Only a pair in which both sides count is a fork; without one the fullest series stands alone.
  const rows = [...best.values()].toSorted((a, b) => b.size - a.size).map(({ row }) => row)
  const lead = rows[0]
  const mirror = lead && rows.find((row) => row.reporterState === lead.partner && row.partner === lead.reporterState)
  return [lead, mirror].filter((row) => row !== undefined)
}

/** The work that opens links and that most promises ask for; its way is the line of the front page. */
function leadingIn(snapshot: Snapshot): z.output<typeof leading> | null {
  const candidates = snapshot
    .rows(workTable)
    .filter(({ partOf }) => partOf === null)
    .map((work) => {
      const links = effectsOf(snapshot, [work.id])
        .filter(({ property }) => property === 'open')
        .flatMap(({ target }) => snapshot.row(linkTable, target) ?? [])
      const asked = snapshot.rows(answerTable).filter((answer) => answer.work === work.id)
      return { work, links, asked }
    })
    .filter(({ links }) => links.length > 0)
  const best = candidates.toSorted((a, b) => b.asked.length - a.asked.length || b.links.length - a.links.length)[0]
  if (!best) return null
  const { links, places } = inOrder(best.links)
  const strongest = best.asked
    .flatMap(({ commitment }) => snapshot.row(commitmentTable, commitment) ?? [])
    .toSorted((a, b) => b.strength - a.strength)[0]
  return { work: openingOf(snapshot, best.work), commitment: strongest?.id ?? null, links, places }
}

/** Links laid end to end from a loose end on; what does not join comes after. */
function inOrder(given: readonly { id: string; from: string; to: string }[]): { links: string[]; places: string[] } {
  const left = [...given]
  const ends = left.flatMap(({ from, to }) => [from, to])
  let at = ends.find((place) => ends.filter((one) => one === place).length === 1) ?? ends[0]!
  const links: string[] = []
  const places = [at]
  for (;;) {
    const next = left.findIndex(({ from, to }) => from === at || to === at)
    if (next < 0) break
    const [link] = left.splice(next, 1)
    at = link!.from === at ? link!.to : link!.from
    links.push(link!.id)
    places.push(at)
  }
  return { links: [...links, ...left.map(({ id }) => id)], places }
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
