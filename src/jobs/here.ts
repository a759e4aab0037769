import { OrtoqError, type Job, type Jobs } from '../ground/index.ts'

/** Every job of the program by its name. */
export type JobList = Readonly<Record<string, Job>>

/** Runs jobs on the spot, one after the other. */
export const jobsHere = (list: JobList): Jobs => ({
  map: async <I, O>(name: string, inputs: readonly I[]) => inputs.map((input) => run(list, name, input) as O),
  alone: async <I, O>(name: string, input: I) => run(list, name, input) as O,
})

/** The same carrier for whoever waits no longer than so many milliseconds for a long piece of work. */
export const within = (jobs: Jobs, milliseconds: number): Jobs => ({
  ...jobs,
  // What has a limit of its own keeps it.
  alone: (name, input, how) => jobs.alone(name, input, { milliseconds, ...how }),
  inTime: async (work, late) => {
    let clock: ReturnType<typeof setTimeout> | undefined
    const over = new Promise<never>((_, fail) => (clock = setTimeout(() => fail(late()), milliseconds)))
    try {
      return await Promise.race([work, over])
    } finally {
      clearTimeout(clock)
    }
  },
})

/** One job on one input; a name that nobody knows is `jobs/unknown`. */
export function run(list: JobList, name: string, input: unknown): unknown {
  const job = list[name]
  if (!job) throw new OrtoqError('jobs/unknown', { name })
  return job(input as never)
}
