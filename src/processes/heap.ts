import { setFlagsFromString } from 'node:v8'

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
