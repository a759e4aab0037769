/**
 * Carries long work that is pure: a function known by its name, run on each input, results in the order of the inputs.
 * Where it runs (here, on other threads) never shows in a result. Passed in, like the clock.
 */
export interface Jobs {
  map<I, O>(name: string, inputs: readonly I[]): Promise<O[]>
  /**
   * One long piece of work that must hold up nobody else. Where a time in milliseconds is given and other threads
   * carry it, it is given up after that time with `jobs/too-slow`.
   */
  alone<I, O>(name: string, input: I, milliseconds?: number): Promise<O>
}

/** A function that a carrier knows: plain data in, plain data out, no clock, no chance of its own, no disk. */
export type Job = (input: never) => unknown
