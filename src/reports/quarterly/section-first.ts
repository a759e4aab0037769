import { nameIn } from '../../ground/index.ts'
import { commitmentById } from '../../words/index.ts'
import { placeTable, serviceTable } from '../../ways/index.ts'
import { milestonesOf, regionPairTable, workById } from '../../works/index.ts'
import type { Cell, Inline } from './document.ts'
import type { Draft } from './draft.ts'
import type { Facts } from './facts.ts'
import { amount, dated, figure, noted, type Note, type Value } from './figure.ts'
import { readingOf } from './ports.ts'
import { promisesIn } from './promises.ts'
import { cellName } from './regions.ts'
import { reportQuery } from './seen.ts'
import { signedIn } from './section-regions.ts'
import { buildingOf, stepName } from './section-works.ts'

/** So many names are told of what is new in a count; the rest is found by its footnote. */
const NAMED = 2

/** The counts that two reports are compared by. */
const COUNTS: readonly (readonly [key: string, records: (facts: Facts) => readonly string[]])[] = [
  ['promises.open', ({ promises }) => promises.open.map(({ id }) => id)],
  ['promises.fresh', ({ promises }) => promises.fresh.map(({ id }) => id)],
  ['promises.moved', ({ promises }) => promisesIn(promises.moved)],
  ['promises.done', ({ promises }) => promisesIn(promises.done)],
  ['promises.late', ({ promises }) => promisesIn(promises.late)],
  ['promises.disputed', ({ promises }) => promisesIn(promises.disputed)],
  ['works.counted', ({ works }) => works.counted.map(({ id }) => id)],
  ['works.building', ({ works }) => buildingOf(works)],
  ['works.happened', ({ works }) => works.happened.map(({ row }) => stepName(row))],
  [
    'works.slipped',
    ({ works }) => works.slips.filter(({ verdict }) => verdict === 'late').map(({ baseline }) => stepName(baseline)),
  ],
  ['works.overdue', ({ works }) => works.overdue.map(({ row }) => stepName(row))],
  ['regions.full', ({ regions }) => regions.full.map(cellName)],
  ['regions.signed', ({ regions }) => signedIn(regions.full)],
  ['flights.routes', ({ ports }) => ports.flights.map(({ id }) => id)],
]

/** The first page: what quarter, what was known, the headline, and what differs from the last report. */
export function firstPage(draft: Draft, facts: Facts, last: Facts): void {
  const { seen, promises } = facts
  const own = noted(reportQuery(seen))
  draft.paragraph('opening', {
    from: figure('opening.from', dated(seen.quarter.from), own),
    to: figure('opening.to', dated(seen.quarter.to), own),
    closing: figure('opening.closing', dated(seen.quarter.closing), own),
    before: figure('opening.before', dated(seen.before.closing), asLast(last, noted(reportQuery(last.seen)))),
  })
  const told = (key: string, ids: readonly string[]) => draft.count(`promises.${key}`, ids, `headline.${key}`)
  draft.paragraph('headline', {
    fresh: told(
      'fresh',
      promises.fresh.map(({ id }) => id),
    ),
    moved: told('moved', promisesIn(promises.moved)),
    done: told('done', promisesIn(promises.done)),
    late: told('late', promisesIn(promises.late)),
    disputed: told('disputed', promisesIn(promises.disputed)),
  })
  draft.heading('differences')
  const [counts, figures] = [countRows(draft, facts, last), figureRows(draft, facts, last)]
  draft.paragraph(counts.length + figures.length === 0 ? 'differences-none' : 'differences')
  draft.table('differences', ['measure 7', 'last> 3', 'this> 3', 'change> 3', 'new 13'], counts)
  draft.table('figures', ['measure 6', 'last> 5', 'this> 5', 'change> 4', 'said-by 5'], figures)
}

/** A footnote on the last report: it answers as known on its own closing day. */
const asLast = ({ seen }: Facts, note: Note): Note => ({ ...note, known: seen.quarter.closing })

type Row = readonly (Cell | Inline)[]

function countRows(draft: Draft, facts: Facts, last: Facts): Row[] {
  return COUNTS.flatMap(([key, recordsOf]): Row[] => {
    const [now, then] = [new Set(recordsOf(facts)), new Set(recordsOf(last))]
    const fresh = [...now].filter((id) => !then.has(id))
    const gone = [...then].filter((id) => !now.has(id))
    if (fresh.length + gone.length === 0) return []
    const notes: [Note, Note] = [asLast(last, noted(reportQuery(last.seen))), draft.counted(key, [...now])]
    const names = fresh.slice(0, NAMED).map((id) => nameOf(draft, facts, id))
    if (fresh.length > NAMED) names.push(draft.tongue.text('more'))
    return [
      [
        draft.tongue.text(`m.${key}`),
        figure(`differences.${key}.last`, amount(then.size), notes[0]),
        figure(`differences.${key}.this`, amount(now.size), notes[1]),
        figure(`differences.${key}.change`, amount(now.size - then.size, undefined, { signed: true }), ...notes),
        names.join('; '),
      ],
    ]
  })
}

/** Figures of trade and ports that were said anew since. */
function figureRows(draft: Draft, facts: Facts, last: Facts): Row[] {
  const series = [
    ...facts.trade.series.map((one) => one.series),
    ...facts.ports.ports.flatMap(({ counts }) => counts.map((one) => one.series)),
  ]
  return series.flatMap((one): Row[] => {
    const [now] = readingOf(facts.seen.now, one, facts.seen.quarter.to)
    const [then] = readingOf(last.seen.now, one, last.seen.quarter.to)
    const [a, b] = [then?.rows.at(-1), now?.rows.at(-1)]
    if (!b || (a && a.period === b.period && a.low === b.low && a.high === b.high)) return []
    const value = ({ low, high }: typeof b): Value => amount(low, high, { unit: one.unit, digits: 2 })
    const note = ({ source }: typeof b): Note => noted(`ortoq series show ${one.id}`, [source])
    const id = `differences.${one.id}`
    const side = (row: typeof b, name: string): Cell => [
      figure(`${id}.${name}`, value(row), note(row)),
      ' (',
      figure(`${id}.${name}.period`, dated(row.period), note(row)),
      ')',
    ]
    // Figures of unlike stretches of time have no difference.
    const like = a && a.period.length === b.period.length && a.period.includes('/') === b.period.includes('/')
    return [
      [
        draft.tongue.name(one.name, one.id),
        a ? side(a, 'last') : '—',
        side(b, 'this'),
        a && like
          ? figure(
              `${id}.change`,
              amount(b.low - a.high, b.high - a.low, { unit: one.unit, digits: 2, signed: true }),
              note(a),
              note(b),
            )
          : '—',
        draft.voice(b.speaker ?? one.reporter),
      ],
    ]
  })
}

function nameOf(draft: Draft, { seen: { now } }: Facts, id: string): string {
  const { tongue } = draft
  const [first, second] = id.split(' ') as [string, string?]
  if (first.startsWith('com:')) return tongue.name(commitmentById(now, first)?.title ?? {}, first)
  if (first.startsWith('proj:')) {
    const title = tongue.name(workById(now, first)?.title ?? {}, first)
    if (second === undefined) return title
    const row = milestonesOf(now, first as `proj:${string}`).find(({ step }) => step === second)
    return `${title}: ${nameIn(row?.title ?? {}, tongue.language, second)}`
  }
  if (first.startsWith('pair:')) return tongue.name(now.row(regionPairTable, first)?.name ?? {}, first)
  const service = now.row(serviceTable, first)
  if (service) {
    const name = (place: string) => tongue.name(now.row(placeTable, place)?.name ?? {}, place)
    return `${name(service.from)} – ${name(service.to)}`
  }
  return second === undefined ? draft.side(first) : `${draft.side(first)} × ${draft.side(second)}`
}
