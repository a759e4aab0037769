import { OrtoqError, type Job, type Jobs } from '../ground/index.ts'

/** Every job of the program by its name. */
export type JobList = Readonly<Record<string, Job>>

/** Runs jobs on the spot, one after the other. */
export const jobsHere = (list: JobList): Jobs => ({
  map: async <I, O>(name: string, inputs: readonly I[]) => inputs.map((input) => run(list, name, input) as O),
})

/** One job on one input; a name that nobody knows is `jobs/unknown`. */
export function run(list: JobList, name: string, input: unknown): unknown {
  const job = list[name]
  if (!job) throw new OrtoqError('jobs/unknown', { name })
  return job(input as never)
}
