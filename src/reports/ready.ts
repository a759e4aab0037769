import { firstText } from '../words/index.ts'
import { findables } from './findable.ts'
import { readingNames } from './named-things.ts'
import type { View } from './report.ts'

/** Makes ready what the first text and the first search would else have to wait for: the reader, and the index. */
export async function makeReadyToRead({ snapshot, jobs }: View): Promise<void> {
  const first = firstText(readingNames(snapshot))
  await jobs.alone('read-text', first.input, { first })
  await findables(snapshot, jobs)
}
