import { parentPort } from 'node:worker_threads'
import { OrtoqError } from '../ground/index.ts'
import { readDocument } from './document-reader.ts'
import { originalsIn } from './originals.ts'

/** A question to the thread: the text of bytes, the same with the bytes kept in a data folder, or bytes that lie there. */
export type Question =
  | { readonly does: 'read'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly does: 'take'; readonly name: string; readonly bytes: Uint8Array; readonly dataDir: string }
  | { readonly does: 'bytes'; readonly sha256: string; readonly dataDir: string }
/** By number, for several at once. */
export interface Ask {
  readonly number: number
  readonly question: Question
}
export type Answer = { readonly number: number } & (
  { readonly value: unknown } | { readonly code: OrtoqError['code']; readonly facts: OrtoqError['facts'] }
)

const answerTo = (question: Question): Promise<unknown> =>
  question.does === 'read'
    ? readDocument(question)
    : question.does === 'take'
      ? originalsIn(question.dataDir).take(question)
      : originalsIn(question.dataDir).bytes(question.sha256)

parentPort?.on('message', async ({ number, question }: Ask) => {
  const answer = await answerTo(question).then(
    (value): Answer => ({ number, value }),
    (error: unknown): Answer => {
      const told = error instanceof OrtoqError ? error : new OrtoqError('documents/broken', { reason: String(error) })
      return { number, code: told.code, facts: told.facts }
    },
  )
  const given = 'value' in answer && answer.value instanceof Uint8Array ? [answer.value.buffer as ArrayBuffer] : []
  parentPort!.postMessage(answer, given)
})
