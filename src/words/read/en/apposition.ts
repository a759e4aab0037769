import { isComma, type Unit } from './unit.ts'
import { byForm } from './verb/act-of.ts'
import { auxiliaries, determiners, isAdverb, pronouns } from './word.ts'

/** As many words may say who "we" are. */
const LONGEST = 60

/**
 * "We, the Guild of A and the Union of B, call on …": the comma that closes what only says who "we" are, where the verb
 * stands behind it; -1 where none does.
 */
export function whoWeAre(units: readonly Unit[], open: number): number {
  if (units[open - 1]?.text !== 'we' || !isComma(units[open]) || !names(units[open + 1])) return -1
  for (let at = open + 2; at < units.length && at - open < LONGEST; at++) {
    const { text, kind } = units[at]!
    if (isComma(units[at])) {
      let next = at + 1
      while (next < at + 3 && units[next]?.kind === 'word' && isAdverb(units[next]!.text)) next++
      const verb = units[next]
      if (verb?.kind === 'word' && (auxiliaries.has(verb.text) || isActing(verb.text))) return at
    } else if (kind === 'sign' || (kind === 'word' && (auxiliaries.has(text) || pronouns.has(text)))) return -1
  }
  return -1
}

const names = (unit: Unit | undefined): boolean =>
  unit !== undefined &&
  (unit.kind === 'name' ||
    determiners.has(unit.text) ||
    /^(?:as|members|representatives|citizens|residents|deputies|workers|parents|heads|leaders|participants|owners|teachers|doctors|scientists|farmers|undersigned)$/.test(
      unit.text,
    ))

const isActing = (word: string): boolean =>
  byForm.get(word)?.some(({ form }) => form === 'base' || form === 'past') ?? false
