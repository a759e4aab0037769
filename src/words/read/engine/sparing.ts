import { literalsOf } from './trigger.ts'

const kept = new WeakMap<RegExp, readonly string[] | null>()

/**
 * Whether an expression fits a text, as `test` says. One that cannot fit without certain strings, of which the text
 * holds none, is not even made: the long expressions of a grammar take milliseconds when they first run.
 */
export function fits(pattern: RegExp, text: string): boolean {
  let literals = kept.get(pattern)
  if (literals === undefined) kept.set(pattern, (literals = literalsOf(pattern)))
  return (literals === null || literals.some((literal) => text.includes(literal))) && pattern.test(text)
}
