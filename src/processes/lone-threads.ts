import { Worker } from 'node:worker_threads'
import { OrtoqError, type ErrorCode, type Facts } from '../ground/index.ts'

const HEAP_MB = 512

type Answer = { results: unknown[] } | { code: ErrorCode; facts: Facts }

interface Waiting {
  readonly name: string
  readonly input: unknown
  begin(worker: Worker): void
}

/**
 * Threads for long pieces of work, each given one at a time and ended when it takes too long: what hangs in there
 * holds up neither the server nor the next in line for longer than the limit.
 */
export function loneThreads(program: string, threads: number) {
  const crew = new Set<Worker>()
  const idle: Worker[] = []
  let queue: Waiting[] = []
  /** By name the piece that was done quickest: a new thread does it first, and is then as quick as the one before it. */
  const short = new Map<string, { readonly input: unknown; readonly ms: number }>()

  function hire(): Worker {
    const worker = new Worker(program, { resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } })
    worker.unref()
    crew.add(worker)
    return worker
  }

  function dismiss(worker: Worker): void {
    crew.delete(worker)
    void worker.terminate()
  }

  /** In the place of one that hung comes another, ready before it is needed. */
  function replace(): void {
    const worker = hire()
    const before = [...short].map(([name, { input }]) => ({ name, inputs: [input] }))
    const warm = () => {
      const piece = before.pop()
      if (piece) worker.postMessage(piece)
      else {
        worker.removeAllListeners()
        rest(worker)
      }
    }
    worker.on('message', warm)
    worker.once('error', () => dismiss(worker))
    warm()
  }

  function rest(worker: Worker): void {
    idle.push(worker)
    next()
  }

  function next(): void {
    while (queue.length > 0) {
      const worker = idle.pop() ?? (crew.size < threads ? hire() : undefined)
      if (!worker) return
      queue.shift()!.begin(worker)
    }
  }

  function work(name: string, input: unknown, milliseconds?: number): Promise<unknown> {
    return new Promise((resolve, reject) => {
      let worker: Worker | null = null
      const began = performance.now()
      const done = (well: boolean) => {
        clearTimeout(clock)
        if (!worker) queue = queue.filter((one) => one !== waiting)
        else {
          worker.removeAllListeners()
          worker.unref()
          if (well) rest(worker)
          else {
            dismiss(worker)
            replace()
          }
        }
      }
      const waiting: Waiting = {
        name,
        input,
        begin: (given) => {
          worker = given
          worker.ref()
          worker.once('error', (error: NodeJS.ErrnoException) => {
            done(false)
            const hungry = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
            const told = { name, reason: String(error) }
            reject(hungry ? new OrtoqError('jobs/too-hungry', { limit: HEAP_MB }) : new OrtoqError('jobs/broken', told))
          })
          worker.once('message', (answer: Answer) => {
            const ms = performance.now() - began
            if (ms < (short.get(name)?.ms ?? Infinity)) short.set(name, { input, ms })
            done(true)
            if ('results' in answer) resolve(answer.results[0])
            else reject(new OrtoqError(answer.code, answer.facts))
          })
          worker.postMessage({ name, inputs: [input] })
        },
      }
      const clock =
        milliseconds === undefined
          ? undefined
          : setTimeout(() => {
              done(false)
              reject(new OrtoqError('jobs/too-slow', { limit: milliseconds }))
            }, milliseconds)
      queue.push(waiting)
      next()
    })
  }

  return {
    work,
    close: async () => {
      await Promise.all([...crew].map((worker) => worker.terminate()))
      crew.clear()
      idle.length = 0
    },
  }
}
