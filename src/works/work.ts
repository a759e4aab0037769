import { groupedBy, perTables, type CommitmentId, type Snapshot, type WorkId } from '../ground/index.ts'
import { importedRows, withImported } from './imported.ts'
import {
  answerTable,
  effectTable,
  milestoneTable,
  workClaimTable,
  workPartyTable,
  workTable,
  type EffectRow,
  type MilestoneRow,
  type WorkClaimRow,
  type WorkPartyRow,
  type WorkRow,
} from './table.ts'
import { keeperOf, withTwins } from './twin.ts'

const childrenOf = perTables((snapshot: Snapshot) => {
  const children = new Map<WorkId, WorkId[]>()
  for (const { id, partOf } of snapshot.rows(workTable))
    if (partOf) children.set(partOf, [...(children.get(partOf) ?? []), id])
  return children
})

/** A work and everything that is part of it, itself first. */
export function withParts(snapshot: Snapshot, work: WorkId): WorkId[] {
  const found = [work]
  for (const one of found)
    for (const part of childrenOf(snapshot).get(one) ?? []) if (!found.includes(part)) found.push(part)
  return found
}

/** What these works and their parts change on the network. */
export function effectsOf(snapshot: Snapshot, works: readonly WorkId[]): readonly EffectRow[] {
  const all = new Set(works.flatMap((work) => withParts(snapshot, work)))
  const [only] = all
  if (all.size === 1) return effects(snapshot, only!)
  return snapshot.rows(effectTable).filter(({ work }) => all.has(work))
}

/** The works that answer a commitment, with the reason somebody gave. */
export function worksAnswering(snapshot: Snapshot, commitment: CommitmentId) {
  return answersTo(snapshot, commitment).flatMap((answer) => {
    const work = snapshot.row(workTable, answer.work)
    return work ? [{ work, why: answer.why, source: answer.source }] : []
  })
}

/** The commitments that a work answers, its parts included. */
export function commitmentsAnsweredBy(snapshot: Snapshot, work: WorkId): CommitmentId[] {
  const parts = new Set(withParts(snapshot, work))
  const parent = snapshot.row(workTable, work)?.partOf
  if (parent) parts.add(parent)
  return [
    ...new Set(snapshot.rows(answerTable).flatMap((answer) => (parts.has(answer.work) ? [answer.commitment] : []))),
  ]
}

/** The work of that id; a record that was merged leads to the one that stands. */
export const workById = (snapshot: Snapshot, id: string): WorkRow | undefined =>
  snapshot.row(workTable, keeperOf(snapshot, id))

const answersTo = groupedBy(answerTable, 'commitment')
const effects = groupedBy(effectTable, 'work')
const claims = groupedBy(workClaimTable, 'subject')
const parties = groupedBy(workPartyTable, 'work')
const milestones = groupedBy(milestoneTable, 'work')

/** Figures that people and packs entered, without those that an imported project says. */
export const enteredClaims = (snapshot: Snapshot, subject: string): readonly WorkClaimRow[] => claims(snapshot, subject)
export const enteredParties = (snapshot: Snapshot, work: WorkId): readonly WorkPartyRow[] => parties(snapshot, work)
export const enteredMilestones = (snapshot: Snapshot, work: WorkId): readonly MilestoneRow[] =>
  milestones(snapshot, work)

/** Every figure said of a subject, and of the records that were merged into it. */
export const claimsOf = (snapshot: Snapshot, subject: string): readonly WorkClaimRow[] =>
  overTwins(snapshot, subject, (one) =>
    withImported(workClaimTable, claims(snapshot, one), importedRows(snapshot, one)?.claims),
  )

export const partiesOf = (snapshot: Snapshot, work: WorkId): readonly WorkPartyRow[] =>
  overTwins(snapshot, work, (one) =>
    withImported(workPartyTable, parties(snapshot, one), importedRows(snapshot, one)?.parties),
  )

export const milestonesOf = (snapshot: Snapshot, work: WorkId): readonly MilestoneRow[] =>
  overTwins(snapshot, work, (one) =>
    withImported(milestoneTable, milestones(snapshot, one), importedRows(snapshot, one)?.milestones),
  )

function overTwins<R>(snapshot: Snapshot, id: string, rowsOf: (one: string) => readonly R[]): readonly R[] {
  const all = withTwins(snapshot, id)
  return all.length === 1 ? rowsOf(id) : all.flatMap((one) => rowsOf(one))
}
