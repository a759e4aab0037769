import type { Json, Language, Snapshot } from '../ground/index.ts'
import { followed, isFollowed, noteIn, sayIn, type Follow, type Followed } from '../reports/index.ts'

/** An entry as the log holds it, as far as it is told to others. */
export interface Entered {
  readonly index: number
  readonly id: string
  readonly type: string
  readonly subject: string
  readonly actingFor: string | null
  readonly recordedAt: string
  /** RFC 6962 leaf hash, hex. */
  readonly leaf: string
  readonly body: Json | null
}

/** What is told of an entry: the record that it changes, what was done, and why. */
export interface Change {
  readonly index: number
  readonly id: string
  readonly act: string
  readonly recordedAt: string
  readonly leaf: string
  readonly about: Followed
  readonly by: string | null
  /** One line: the record and what was done to it. */
  readonly title: string
  /** What the author gave as the reason, or nothing. */
  readonly text: string
}

/** What an entry says to who follows, in his language; null where it is not public or not followed. */
export function changeOf(snapshot: Snapshot, entered: Entered, follow: Follow, language: Language): Change | null {
  const about = followed(snapshot, entered.subject)
  if (!about || !isFollowed(follow, about)) return null
  const say = sayIn(language)
  const { index, id, type, recordedAt, leaf, actingFor, body } = entered
  const proposed = type === 'act.proposed' ? (body as { act?: unknown } | null)?.act : undefined
  const what = say.word('act', type) + (typeof proposed === 'string' ? ` (${say.word('act', proposed)})` : '')
  const who = actingFor === null ? '' : ` · ${actingFor.slice('state:'.length)}`
  return {
    index,
    id,
    act: type,
    recordedAt,
    leaf,
    about,
    by: actingFor,
    title: `${say.name(about.title, about.id)}: ${what}${who}`,
    text: noteIn(snapshot, reasonIn(body), language),
  }
}

// The rows of an act carry the reason that its author gave; a proposal carries the act.
function reasonIn(body: Json | null): string {
  const { rows, body: proposed } = (body ?? {}) as { rows?: unknown; body?: Json }
  if (proposed !== undefined) return reasonIn(proposed)
  for (const change of Array.isArray(rows) ? (rows as unknown[]) : []) {
    const { why, note } = ((change as { row?: unknown } | null)?.row ?? {}) as { why?: unknown; note?: unknown }
    if (typeof why === 'string' && why !== '') return why
    if (typeof note === 'string' && note !== '') return note
  }
  return ''
}
