import type { Unit } from './unit.ts'
import { byForm } from './verb/act-of.ts'
import { auxiliaries } from './word.ts'

/**
 * A sentence whose first words only lead to its act, without them: "allow me to express the hope that" is "I express",
 * "what I can guarantee is that" is "I guarantee that".
 */
export function withoutCourtesy(units: readonly Unit[]): readonly Unit[] {
  const from = units[0]?.kind === 'sign' ? 1 : 0
  const [first, second, third] = units.slice(from, from + 3)
  if (!first || !second || !third) return units
  if (/^(?:allow|permit|let)$/.test(first.text) && second.text === 'me') {
    const verb = third.text === 'to' ? from + 3 : from + 2
    return byForm.has(units[verb]?.text ?? '')
      ? [...units.slice(0, from), { ...second, text: 'i', named: null, kind: 'word' }, ...units.slice(verb)]
      : units
  }
  if (first.text !== 'what') return units
  let verb = from + 2
  while (units[verb] && auxiliaries.has(units[verb]!.text) && verb < from + 4) verb++
  const is = units[verb + 1]
  if (!units[verb] || !byForm.has(units[verb]!.text) || !/^(?:is|was)$/.test(is?.text ?? '')) return units
  return /^(?:that|to)$/.test(units[verb + 2]?.text ?? '')
    ? [...units.slice(0, from), second, units[verb]!, ...units.slice(verb + 2)]
    : units
}
