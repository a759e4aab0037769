import { literalsOf } from './trigger.ts'

/** What an expression cannot do without, while it has not yet run often enough to be worth making. */
interface Sparing {
  literals: readonly string[] | null
  asked: number
}
const kept = new WeakMap<RegExp, Sparing>()
/** After so many questions an expression is made whatever it costs: it tells quicker than all of its strings. */
const OFTEN = 200

/**
 * Whether an expression fits a text, as `test` says. One that cannot fit without certain strings, of which the text
 * holds none, is not even made: the long expressions of a grammar take milliseconds when they first run.
 */
export function fits(pattern: RegExp, text: string): boolean {
  let sparing = kept.get(pattern)
  if (!sparing) kept.set(pattern, (sparing = { literals: literalsOf(pattern), asked: 0 }))
  const { literals } = sparing
  if (literals === null) return pattern.test(text)
  if (++sparing.asked > OFTEN) sparing.literals = null
  return literals.some((literal) => text.includes(literal)) && pattern.test(text)
}
