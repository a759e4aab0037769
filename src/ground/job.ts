/**
 * Carries long work that is pure: a function known by its name, run on each input, results in the order of the inputs.
 * Where it runs (here, on other threads) never shows in a result. Passed in, like the clock.
 */
export interface Jobs {
  map<I, O>(name: string, inputs: readonly I[]): Promise<O[]>
  /** One long piece of work that must hold up nobody else. */
  alone<I, O>(name: string, input: I, how?: Alone<I>): Promise<O>
  /** Waits for work that others wait for too; once the asker's time is over it fails with what `late` says. */
  inTime?<T>(work: Promise<T>, late: () => Error): Promise<T>
  /** True where whole reports are made on a thread of their own, so that whoever serves others meanwhile hands them over. */
  readonly makesReports?: boolean
}

/** A function that a carrier knows: plain data in, plain data out, no clock, no chance of its own, no disk. */
export type Job = (input: never) => unknown

export interface Alone<I> {
  /** After this time it is given up with `jobs/too-slow`, where other threads carry it. */
  readonly milliseconds?: number
  /** Short pieces that a thread does once, in this order, before one that names their keys: for what it makes or keeps. */
  readonly first?: First<I> | readonly First<I>[]
}

export interface First<I> {
  readonly key: string
  readonly input: I
}
