import { parentPort } from 'node:worker_threads'
import { OrtoqError } from '../ground/index.ts'
import { run } from '../jobs/index.ts'
import { jobList } from './job-list.ts'

/** One thread: a name and inputs come in, results or an error go out, one answer for each message. */
parentPort!.on('message', ({ name, inputs }: { name: string; inputs: readonly unknown[] }) => {
  try {
    parentPort!.postMessage({ results: inputs.map((input) => run(jobList, name, input)) })
  } catch (error) {
    const told = error instanceof OrtoqError ? error : new OrtoqError('jobs/broken', { name, reason: String(error) })
    parentPort!.postMessage({ code: told.code, facts: told.facts })
  }
})
