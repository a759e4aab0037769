import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** So much may what is no longer used grow, per cent of what is, before it is collected. */
const GROWS_BY = 60

/**
 * Keeps a server's memory near to what it uses. V8 by itself lets the heap grow to several times that before it looks
 * for what can go; with 100,000 promises in it that is a gigabyte, and looking through it a standstill.
 */
export function keepHeapSmall(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWS_BY}`)
  // What is made while a text is read lives as long as its reading. V8 learns from the few that stay to put all of their
  // kind among what is seldom looked through: a Russian reader then holds 40 MB of what nobody needs.
  setFlagsFromString('--no-allocation-site-pretenuring')
}

/**
 * What is young may grow again: `bin/ortoq.js` holds it at a megabyte while the program is loaded. A command that is over
 * in a second holds 25 MB less by leaving it there, and is none the slower; one that works long would look for what can go
 * ten times as often.
 */
export const letYoungGrow = (): void => setFlagsFromString('--semi-space-growth-factor=2')

/**
 * After so many pieces of work a thread looks for what can go. That takes 30 ms, and V8 then learns some shapes of objects
 * anew, which costs four in a hundred of the next thousand pieces; every 400 it would be fifteen.
 */
const PIECES = 1000
/** It looks so many pieces after the first, when its tables are made. */
const AT = 100

/**
 * To be called after each piece of work of a thread that does small ones, its answer given. What little of each outlives
 * it is garbage soon after, and V8 looks for that no sooner than it has grown to half of all: 25 MB of a Russian reader.
 */
export function tidyBetweenPieces(): () => void {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  let done = 0
  return () => {
    if (done++ % PIECES === AT) collect()
  }
}
