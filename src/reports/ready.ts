import { othersTurn } from '../ground/index.ts'
import { commitmentsBy, firstText } from '../words/index.ts'
import { made } from './apart.ts'
import { effect } from './effect.ts'
import { findables } from './findable.ts'
import { weightiest } from './front-promises.ts'
import { readingNames } from './named-things.ts'
import type { Report, View } from './report.ts'

/**
 * Makes ready, a piece at a time, what whoever asks first would else have to wait for: the order of the promises on the
 * front page and in their lists, the reader of texts, and the index that is searched.
 */
export async function makeReadyToRead({ snapshot, jobs }: View): Promise<void> {
  await weightiest(snapshot)
  for (const by of [{ party: '' }, { theme: '' }]) {
    commitmentsBy(snapshot, by)
    await othersTurn()
  }
  const first = firstText(readingNames(snapshot))
  await jobs.alone('read-text', first.input, { first })
  await findables(snapshot, jobs)
}

/**
 * Has the corridor fitted as it is on the thread that makes reports, before anybody asks what a work changes in it:
 * whoever asks first waits for the work alone, and not for the start of the thread.
 */
export async function makeReadyToCompare(view: View): Promise<void> {
  if (!view.jobs.makesReports) return
  const nothing = JSON.stringify({ schema: 'ortoq-scenario/1', title: 'as it is', works: [] })
  await made(effect as unknown as Report, view, effect.params.parse({ scenario: nothing, parts: 'corridor' }))
}
