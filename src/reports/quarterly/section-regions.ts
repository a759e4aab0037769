import type { Id } from '../../ground/index.ts'
import { enterprisesIn, isSigned, visitTable, workTable, type Cell as MatrixCell } from '../../works/index.ts'
import type { Draft } from './draft.ts'
import type { Facts } from './facts.ts'
import { amount, figure, noted, type Note } from './figure.ts'
import { isShown, mapOf, mapState, positionOf, type Placed } from './map.ts'
import { cellName } from './regions.ts'

const MATRIX = 'ortoq regions matrix'

/** The regions of the two sides against each other, and a map of the works. */
export async function regionSection(draft: Draft, { regions, works, seen }: Facts): Promise<void> {
  const { full, all, waiting, states } = regions
  const { now, parties } = seen
  draft.heading('regions')
  draft.paragraph('regions', {
    full: draft.count('regions.full', full.map(cellName)),
    cells: figure('regions.all', amount(all), noted(MATRIX)),
    signed: draft.count('regions.signed', signedIn(full)),
    waiting: draft.count('regions.waiting', waiting.map(cellName)),
  })
  const sourcesOf = (cell: MatrixCell): Id[] => {
    const of = (table: typeof workTable | typeof visitTable, ids: readonly string[]) =>
      ids.flatMap((id) => now.row(table, id)?.source ?? [])
    const ventures = enterprisesIn(now).filter(({ id }) => cell.ventures.includes(id))
    return [
      ...of(workTable, cell.works),
      ...of(visitTable, cell.visits),
      ...ventures.map(({ source }) => source),
      ...cell.pairs.map(({ source }) => source),
    ]
  }
  draft.table(
    'regions',
    ['regions 11', 'works> 3', 'ventures> 3', 'pairs> 3', 'links> 3', 'visits> 3', 'promises> 3', 'jobs> 5'],
    full.map((cell) => {
      const note: Note = { ...noted(MATRIX, sourcesOf(cell)), counted: [] }
      const count = (key: string, ids: readonly string[]) =>
        ids.length === 0 ? '' : figure(`cell.${cellName(cell)}.${key}`, amount(ids.length), note)
      const [signed, other] = [cell.pairs.filter(isSigned), cell.pairs.filter((pair) => !isSigned(pair))]
      return [
        `${draft.side(cell.row)} × ${draft.side(cell.column)}`,
        count('works', cell.works),
        count('ventures', cell.ventures),
        count(
          'pairs',
          signed.map(({ id }) => id),
        ),
        count(
          'links',
          other.map(({ id }) => id),
        ),
        count('visits', cell.visits),
        count('promises', cell.promises),
        cell.jobs ? figure(`cell.${cellName(cell)}.jobs`, amount(cell.jobs.low, cell.jobs.high), note) : '',
      ]
    }),
  )
  const state = mapState(parties, states)
  const placed = works.counted.flatMap((work): Omit<Placed, 'number'>[] => {
    const at = positionOf(now, work)
    return at && isShown(state, at) ? [{ work, ...at }] : []
  })
  const numbered = placed
    .toSorted((a, b) => b.lat - a.lat || a.lon - b.lon)
    .map(({ work, lon, lat }, at): Placed => ({ work, lon, lat, number: at + 1 }))
  draft.drawing(
    'map',
    await mapOf(
      draft.tongue,
      now,
      state,
      parties.filter(({ id }) => states.includes(id)),
      numbered,
    ),
  )
  draft.paragraph('map', {
    shown: draft.count(
      'map.shown',
      numbered.map(({ work }) => work.id),
    ),
    beyond: draft.count(
      'map.beyond',
      works.counted.flatMap(({ id }) => (placed.some(({ work }) => work.id === id) ? [] : [id])),
    ),
  })
  draft.table(
    'map',
    ['number 1', 'work 8', 'standing 3'],
    numbered.map(({ work, number }) => [
      String(number),
      draft.tongue.name(work.title, work.id),
      draft.tongue.word('status', work.status),
    ]),
  )
}

/** Pairs that were signed, each once. */
export const signedIn = (full: readonly MatrixCell[]): string[] => [
  ...new Set(full.flatMap(({ pairs }) => pairs.filter(isSigned).map(({ id }) => id as string))),
]
