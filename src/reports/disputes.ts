import { z } from 'zod'
import type { Snapshot } from '../ground/index.ts'
import { disputedRecords, disputeTable, type DisputeRow } from '../words/index.ts'
import { caseById, sightOf } from '../works/index.ts'
import { made } from './apart.ts'
import type { Report, View } from './report.ts'
import type { Say } from './say.ts'

const dispute = z.object({
  id: z.string(),
  about: z.string(),
  state: z.string().nullable(),
  why: z.string(),
  on: z.string(),
})

/** A dispute as it hangs on a record in an answer. */
export type Dispute = z.output<typeof dispute>

/** What every answer has where a dispute hangs on a record that it shows. */
export const disputesShape = z.array(dispute).optional().describe('open disputes about records that this answer shows')

/**
 * A report's answer with every open dispute about whatever stands in it: the right of reply does not depend on the author
 * of a report remembering it.
 */
export async function answer(report: Report, view: View, params: unknown): Promise<unknown> {
  const result = await made(report, view, params)
  const disputes = disputesIn(view, result)
  return disputes.length === 0 ? result : { ...(result as object), disputes }
}

/** The same as the bytes of its JSON, which a thread makes where they may be many. */
export async function answerBytes(report: Report, view: View, params: unknown): Promise<Uint8Array<ArrayBuffer>> {
  if (!report.told) return utf8.encode(JSON.stringify(await answer(report, view, params)))
  const { json, names } = await report.told(view, params as never)
  const disputes = disputesIn(view, names)
  if (disputes.length === 0) return json
  const end = utf8.encode(`,"disputes":${JSON.stringify(disputes)}}`)
  const whole = new Uint8Array(json.length - 1 + end.length)
  whole.set(json.subarray(0, -1))
  whole.set(end, json.length - 1)
  return whole
}

/** The open disputes about records that stand in a value, as far as the viewer may know of them. */
export function disputesIn(view: View, value: unknown): Dispute[] {
  const disputed = disputedRecords(view.snapshot)
  if (disputed.size === 0) return []
  const found = new Set<string>()
  // A file in one text names records among others.
  const within = [...disputed.keys()].map((id) => [id, new RegExp(`(?<![\\w:-])${escaped(id)}(?![\\w-])`)] as const)
  const look = (one: unknown): void => {
    if (typeof one === 'string') {
      if (disputed.has(one)) found.add(one)
      else if (one.length > LONG) for (const [id, pattern] of within) if (pattern.test(one)) found.add(id)
    } else if (Array.isArray(one)) one.forEach(look)
    else if (typeof one === 'object' && one !== null)
      for (const [key, member] of Object.entries(one)) {
        if (disputed.has(key)) found.add(key)
        look(member)
      }
  }
  look(value)
  return [...disputed]
    .filter(([id]) => found.has(id) && mayKnow(view, id))
    .flatMap(([, rows]) => rows.map(shown))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** Ids of every dispute about a record, ended ones too. */
export const disputesAbout = (snapshot: Snapshot, about: string): string[] =>
  snapshot.rows(disputeTable).flatMap((row) => (row.about === about ? [row.id] : []))

const LONG = 200
const utf8 = new TextEncoder()
const escaped = (text: string): string => text.replaceAll(/[.+]/g, '\\$&')

const shown = ({ id, about, state, why, on }: DisputeRow): Dispute => ({ id, about, state, why, on })

/** False for a subject of which the viewer must not learn that it exists: a case of others, and what hangs on one. */
export function mayKnow({ snapshot, viewer }: Pick<View, 'snapshot' | 'viewer'>, subject: string): boolean {
  if (viewer.is === 'local') return true
  // Whose body was erased is not told by a number.
  if (subject.startsWith('body/')) return false
  const about = subject.startsWith('dispute:') ? snapshot.row(disputeTable, subject)?.about : undefined
  if (about !== undefined) return about.startsWith('dispute:') ? false : mayKnow({ snapshot, viewer }, about)
  if (!subject.startsWith('case:')) return true
  const row = caseById(snapshot, subject)
  return row !== undefined && sightOf(snapshot, row, viewer) === 'all'
}

/** Each dispute in a line, for the end of an answer. */
export const disputeLines = (disputes: readonly Dispute[] | undefined, say: Say): string[] =>
  (disputes ?? []).map(({ about, state, why, on }) => {
    const who = state === null ? say.text('dispute.somebody') : state.slice('state:'.length)
    return `! ${about}: ${say.text('dispute.hangs', { who, on, why })}`
  })
