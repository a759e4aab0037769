import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Handed, Originals } from '../documents/index.ts'
import { OrtoqError } from '../ground/index.ts'
import type { DocumentText } from './document-reader.ts'
import type { Answer, Ask, Question } from './document-thread.ts'
import { packageRoot } from './paths.ts'

/** Less than this may lie in memory that it shares with others, and is copied in no time. */
const LITTLE = 1 << 16
const program = join(packageRoot, 'dist/document-thread.js')

/**
 * What a server does with documents, done by a thread of its own to which bytes are handed over for good: reading,
 * hashing and keeping fifty megabytes, and starting a process, keep whoever does it waiting for longer than a server
 * may stand still.
 */
export function documentDesk(dataDir: string): Originals & { read(handed: Handed): Promise<DocumentText> } {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: OrtoqError): void }>()
  let worker: Worker | null = null
  let last = 0
  const hire = (): Worker => {
    const hired = new Worker(program)
    hired.on('message', (answer: Answer) => {
      const one = waiting.get(answer.number)
      waiting.delete(answer.number)
      if (waiting.size === 0) hired.unref()
      if ('value' in answer) one?.resolve(answer.value)
      else one?.reject(new OrtoqError(answer.code, answer.facts))
    })
    hired.on('error', (cause) => {
      worker = null
      for (const { reject } of waiting.values())
        reject(new OrtoqError('documents/broken', { reason: String(cause) }, { cause }))
      waiting.clear()
    })
    return hired
  }
  const ask = <T>(question: Question, given: readonly ArrayBuffer[] = []): Promise<T> =>
    new Promise<unknown>((resolve, reject) => {
      worker ??= hire()
      worker.ref()
      waiting.set(++last, { resolve, reject })
      worker.postMessage({ number: last, question } satisfies Ask, given)
    }) as Promise<T>
  // Handed over, not copied: fifty megabytes copied are a standstill as well.
  const handedOver = <T>(question: Exclude<Question, { does: 'bytes' }>): Promise<T> => {
    const own = question.bytes.byteLength < LITTLE ? question.bytes.slice() : question.bytes
    return ask({ ...question, bytes: own }, [own.buffer as ArrayBuffer])
  }
  return {
    read: ({ name, bytes }) => handedOver({ does: 'read', name, bytes }),
    take: ({ name, bytes }) => handedOver({ does: 'take', name, bytes, dataDir }),
    bytes: (sha256) => ask({ does: 'bytes', sha256, dataDir }),
  }
}
