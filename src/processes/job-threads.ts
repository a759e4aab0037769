import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { OrtoqError, type Alone, type ErrorCode, type Facts, type Jobs } from '../ground/index.ts'
import { jobsHere, share, type Hand } from '../jobs/index.ts'
import { compileLate } from './compile.ts'
import { jobList } from './job-list.ts'
import { loneThreads } from './lone-threads.ts'
import { packageRoot } from './paths.ts'

// Bundled even in development: a thread would otherwise start with a compiler.
const program = join(packageRoot, 'dist/job-thread.js')
const reportProgram = join(packageRoot, 'dist/report-thread.js')
/** A reader makes little at a time: half of the room of other threads saves 7 MB and costs a twentieth of its speed. */
const READERS_YOUNG_MB = 12
/** Less than this is done sooner here than a thread starts. */
const WORTH_IT = 16

type Answer = { results: unknown[] } | { code: ErrorCode; facts: Facts }

/**
 * Jobs on as many threads as the machine has processors, started with the first work that is worth it. They keep no
 * process alive: a command ends when it has its answer. A server `makesReports` apart; a command that asks for one and
 * waits for it does not.
 */
export function jobThreads(
  threads = availableParallelism(),
  { makesReports = false } = {},
): Jobs & { close(): Promise<void> } {
  if (makesReports) compileLate()
  const here = jobsHere(jobList)
  const lone = loneThreads(program, threads, READERS_YOUNG_MB)
  // A report may take long and a text must not wait for it; one processor is left to whoever is served meanwhile.
  const reports = loneThreads(reportProgram, Math.max(1, threads - 1))
  let crew: { worker: Worker; hand: Hand }[] | null = null
  return {
    map: async <I, O>(name: string, inputs: readonly I[]): Promise<O[]> => {
      if (threads < 2 || inputs.length < WORTH_IT) return here.map(name, inputs)
      crew ??= Array.from({ length: threads }, hire)
      return (await share(
        crew.map(({ hand }) => hand),
        name,
        inputs,
      )) as O[]
    },
    alone: async <I, O>(name: string, input: I, how?: Alone<I>) =>
      (await (name === 'report' ? reports : lone).work(name, input, how)) as O,
    makesReports,
    close: async () => {
      const old = crew ?? []
      crew = null
      await Promise.all([lone.close(), reports.close(), ...old.map(({ worker }) => worker.terminate())])
    },
  }
}

function hire(): { worker: Worker; hand: Hand } {
  const worker = new Worker(program)
  worker.unref()
  // One message at a time: several askers of one thread wait for each other.
  let last: Promise<unknown> = Promise.resolve()
  const ask = (name: string, inputs: readonly unknown[]) =>
    new Promise<unknown[]>((resolve, reject) => {
      const broken = (error: unknown) => {
        worker.unref()
        reject(new OrtoqError('jobs/broken', { name, reason: String(error) }))
      }
      worker.ref()
      worker.once('error', broken)
      worker.once('message', (answer: Answer) => {
        worker.off('error', broken)
        worker.unref()
        if ('results' in answer) resolve(answer.results)
        else reject(new OrtoqError(answer.code, answer.facts))
      })
      worker.postMessage({ name, inputs })
    })
  const hand: Hand = {
    work: (name, inputs) => {
      const turn = last.then(() => ask(name, inputs))
      last = turn.catch(() => undefined)
      return turn
    },
  }
  return { worker, hand }
}
