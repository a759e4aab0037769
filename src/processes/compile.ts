import { setFlagsFromString } from 'node:v8'

/** How much of a function runs, in bytes of bytecode, before it is compiled for speed: three times what V8 waits by itself. */
const PATIENCE = 400_000
/** How much of other functions is compiled into one, in bytes of bytecode: a third of what V8 takes by itself. */
const INLINED = 300

/**
 * A reader is many functions that each run little: half of the time until it has read its first text went into compiling
 * them for speed, and half of a long report's first answer into what was over before it paid. From now on only what runs
 * long is compiled so, and a thread that starts from now on compiles for itself and not beside itself.
 */
export function compileLate(): void {
  setFlagsFromString(`--interrupt-budget=${PATIENCE}`)
  setFlagsFromString('--no-concurrent-recompilation')
}

/** For a program that ends with its one answer: what never runs for long needs no large functions either. */
export function compileForOneAnswer(): void {
  compileLate()
  setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${INLINED}`)
}

/**
 * Expressions become machine code when they first run. V8 by itself first interprets each of them and compiles it anew
 * for its second text, which takes a fifth of what a reader needs to be ready.
 */
export const compileExpressionsOnce = (): void => setFlagsFromString('--no-regexp-tier-up')
