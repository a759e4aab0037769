import { parentPort } from 'node:worker_threads'
import type { Handed } from '../documents/index.ts'
import { OrtoqError } from '../ground/index.ts'
import { readDocument } from './document-reader.ts'

/** What the thread is asked and what it answers, by number, for several at once. */
export type Ask = Handed & { readonly number: number }
export type Answer = { readonly number: number } & (
  | { readonly read: Awaited<ReturnType<typeof readDocument>> }
  | { readonly code: OrtoqError['code']; readonly facts: OrtoqError['facts'] }
)

parentPort?.on('message', async ({ number, name, bytes }: Ask) => {
  const answer = await readDocument({ name, bytes }).then(
    (read): Answer => ({ number, read }),
    (error: unknown): Answer => {
      const told = error instanceof OrtoqError ? error : new OrtoqError('documents/broken', { reason: String(error) })
      return { number, code: told.code, facts: told.facts }
    },
  )
  parentPort!.postMessage(answer)
})
