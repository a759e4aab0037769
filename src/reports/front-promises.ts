import { documentById, documentTable } from '../documents/index.ts'
import { othersTurn, perTablesSlowly, type Earlier, type Snapshot, type WorkId } from '../ground/index.ts'
import { commitmentsOf, commitmentTable, mentionTable, sentencesOf, type CommitmentRow } from '../words/index.ts'
import {
  answerTable,
  commitmentsAnsweredBy,
  effectsOf,
  effectTable,
  worksAnswering,
  workTable,
} from '../works/index.ts'

const BINDING: readonly CommitmentRow['kind'][] = ['signature', 'agreement', 'commitment']

interface Weighed {
  readonly row: CommitmentRow
  readonly weight: number
}

// What the texts come back to and what work answers comes first: the pack weighs, not the code.
function weigh(snapshot: Snapshot, row: CommitmentRow): Weighed[] {
  if (!BINDING.includes(row.kind) || !documentById(snapshot, row.document)) return []
  const works = worksAnswering(snapshot, row.id).map(({ work }) => work.id)
  const changes = works.length > 0 && effectsOf(snapshot, works).length > 0
  const weight =
    sentencesOf(snapshot, row.id).length +
    row.strength +
    Math.min(works.length, 3) +
    (row.due ? 3 : 0) +
    (changes ? 3 : 0)
  return [{ row, weight }]
}

/** So many are weighed before others have their turn. */
const PIECE = 2000

/** What binds somebody, the weightiest first. After an entry only what it touches is weighed again. */
export const weightiest: (snapshot: Snapshot, how?: undefined) => Promise<readonly Weighed[]> = perTablesSlowly(
  async (snapshot) => {
    const rows = snapshot.rows(commitmentTable)
    const byWeight = new Map<number, Weighed[]>()
    for (let at = 0; at < rows.length; at += PIECE) {
      for (const row of rows.slice(at, at + PIECE))
        for (const one of weigh(snapshot, row)) {
          const alike = byWeight.get(one.weight)
          if (alike) alike.push(one)
          else byWeight.set(one.weight, [one])
        }
      await othersTurn()
    }
    // Of those that weigh the same, the one stated first comes first.
    return [...byWeight].toSorted(([a], [b]) => b - a).flatMap(([, alike]) => alike)
  },
  (snapshot, earlier) => {
    const touched = touchedBy(snapshot, earlier)
    if (touched.size === 0) return earlier.value
    const left = earlier.value.filter(({ row }) => !touched.has(row.id))
    const place = ({ row }: Weighed) => snapshot.history!.placeOf(commitmentTable.name, row.id)!
    const before = (a: Weighed, b: Weighed) => b.weight - a.weight || place(a) - place(b)
    for (const id of touched) {
      const row = snapshot.row(commitmentTable, id)
      for (const one of row ? weigh(snapshot, row) : []) left.splice(placeIn(left, one, before), 0, one)
    }
    return left
  },
)

/** The commitments whose weight an entry may have changed: their keys begin the keys of what is said of them. */
function touchedBy(snapshot: Snapshot, { snapshot: before, changed }: Earlier<unknown>): Set<string> {
  const first = (table: { readonly name: string }) =>
    [...(changed.get(table.name) ?? [])].map((key) => key.split(' ')[0]!)
  const touched = new Set([commitmentTable, mentionTable, answerTable].flatMap(first))
  for (const work of [workTable, effectTable].flatMap(first))
    for (const one of [before, snapshot])
      for (const id of withWhole(one, work).flatMap((part) => commitmentsAnsweredBy(one, part))) touched.add(id)
  for (const document of first(documentTable))
    if (!documentById(before, document) !== !documentById(snapshot, document))
      for (const { id } of commitmentsOf(snapshot, document)) touched.add(id)
  return touched
}

// What a part changes, the whole changes.
function withWhole(snapshot: Snapshot, work: string): WorkId[] {
  const found: WorkId[] = []
  for (let row = snapshot.row(workTable, work); row && !found.includes(row.id);) {
    found.push(row.id)
    row = row.partOf ? snapshot.row(workTable, row.partOf) : undefined
  }
  return found
}

function placeIn<T>(sorted: readonly T[], one: T, order: (a: T, b: T) => number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (order(sorted[middle]!, one) < 0) low = middle + 1
    else high = middle
  }
  return low
}
