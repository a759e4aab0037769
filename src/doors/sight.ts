import type { Register } from '../register/index.ts'
import type { View } from '../reports/index.ts'
import { caseById, sightOf } from '../works/index.ts'

/** Where is asked: what is known, by whom, and the register behind it. */
interface Place {
  readonly register: Register
  readonly view: View
}

/**
 * False for a subject of which the viewer must not learn even that it exists: a case of others, its rows, a dispute about
 * it, the tombstone of one of its bodies. Who may not know of it is answered as if it were not there.
 */
export async function mayTell(place: Place, subject: string): Promise<boolean> {
  if (place.view.viewer.is === 'local') return true
  const found = /(?:^|\/)(case:[^/]+)/.exec(subject)?.[1]
  if (found) {
    const row = caseById(place.view.snapshot, found)
    return row !== undefined && sightOf(place.view.snapshot, row, place.view.viewer) === 'all'
  }
  const about = await aboutWhat(place, subject)
  return about === null || mayTell(place, about)
}

/** What a dispute or a tombstone hangs on; null for every other subject. */
async function aboutWhat({ register }: Place, subject: string): Promise<string | null> {
  if (/^body\/\d{1,15}$/.test(subject)) {
    const [entry] = await register.entries(Number(subject.slice('body/'.length)), 1)
    // A tombstone of a tombstone there is not, so this ends.
    return entry && !entry.entry.subject.startsWith('body/') ? entry.entry.subject : null
  }
  if (!subject.startsWith('dispute:')) return null
  const [raised] = await register.entriesOf(subject)
  const { about } = (raised?.body ?? {}) as { about?: unknown }
  return typeof about === 'string' && !about.startsWith('dispute:') ? about : null
}
