import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Handed } from '../documents/index.ts'
import { OrtoqError } from '../ground/index.ts'
import type { DocumentText } from './document-reader.ts'
import type { Answer, Ask } from './document-thread.ts'
import { packageRoot } from './paths.ts'

/** Less than this may lie in memory that it shares with others, and is copied in no time. */
const LITTLE = 1 << 16
const program = join(packageRoot, 'dist/document-thread.js')

/**
 * The reader of documents for a server: the same as `readDocument`, from a thread of its own, to which the bytes are
 * handed over for good. To start a process keeps
 * whoever starts it waiting, on a busy machine for longer than a server may stand still.
 */
export function documentDesk(): (handed: Handed) => Promise<DocumentText> {
  const waiting = new Map<number, { resolve(read: DocumentText): void; reject(error: OrtoqError): void }>()
  let worker: Worker | null = null
  let last = 0
  const hire = (): Worker => {
    const hired = new Worker(program)
    hired.on('message', (answer: Answer) => {
      const one = waiting.get(answer.number)
      waiting.delete(answer.number)
      if (waiting.size === 0) hired.unref()
      if ('read' in answer) one?.resolve(answer.read)
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
  return ({ name, bytes }) =>
    new Promise((resolve, reject) => {
      worker ??= hire()
      worker.ref()
      waiting.set(++last, { resolve, reject })
      // Handed over, not copied: fifty megabytes copied are a standstill as well.
      const own = bytes.byteLength < LITTLE ? bytes.slice() : bytes
      worker.postMessage({ number: last, name, bytes: own } satisfies Ask, [own.buffer as ArrayBuffer])
    })
}
