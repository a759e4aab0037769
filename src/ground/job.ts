/**
 * Carries long work that is pure: a function known by its name, run on each input, results in the order of the inputs.
 * Where it runs (here, on other threads) never shows in a result. Passed in, like the clock.
 */
export interface Jobs {
  map<I, O>(name: string, inputs: readonly I[]): Promise<O[]>
}

/** A function that a carrier knows: plain data in, plain data out, no clock, no chance of its own, no disk. */
export type Job = (input: never) => unknown
