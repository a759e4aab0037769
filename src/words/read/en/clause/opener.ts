import { canAct, isComma, type Unit } from '../unit.ts'
import type { Group } from '../verb/group.ts'
import { coordinators, subordinators } from '../word.ts'
import { TURNS } from './clause.ts'
import type { Range } from './range.ts'

/** The last word before a verb that opens its clause, and where it stands. */
export function openerIn(
  units: readonly Unit[],
  start: number,
  end: number,
  prev: Group | null,
): { index: number; word: string } | null {
  for (let index = end - 1; index >= start; index--) {
    const { text, kind } = units[index]!
    if (kind === 'sign' && [';', ':', '('].includes(text)) return { index, word: text === '(' ? 'if' : text }
    if (kind === 'sign' && text === '-' && index > start) return { index, word: '-' }
    if (kind !== 'word') continue
    // "provided that the council endorsed it": a condition.
    if (
      text === 'that' &&
      /^(?:provided|providing|assuming|given|on condition|condition)$/.test(units[index - 1]?.text ?? '')
    )
      return { index: index - 1, word: 'if' }
    // "Claims that land will be leased are untrue": what is claimed is no clause of the sentence.
    if (text === 'that' && !prev && isClaim(units, index, start)) return { index, word: 'if' }
    if (text === 'that' && isThat(units, index, start, end, prev)) return { index, word: 'that' }
    // "That is why the side supports it": what follows is said.
    if (
      text === 'why' &&
      /^(?:that|this|which) (?:is|was)$/.test(`${units[index - 2]?.text} ${units[index - 1]?.text}`)
    )
      return { index, word: ';' }
    if (TURNS.has(text)) return { index, word: text }
    // "…, during which the two sides agreed": a sentence of its own.
    if (text === 'whereby' || (text === 'which' && afterWhich(units, index))) return { index, word: ';' }
    // "…, where Kyrgyzstan will host the next one"
    if (
      text === 'where' &&
      isComma(units[index - 1]) &&
      /^(?:will|shall)$/.test(units[end]?.text ?? '') &&
      units.slice(index, end).some((unit) => canAct(unit) && !isOfficial(unit) && unit.named?.type !== 'pronoun')
    )
      return { index, word: ';' }
    if (subordinators.has(text) && !fronted(units, index, end, text)) return { index, word: text }
    // "… turned into a quarrel on Wednesday after the minister asked deputies to …": his own act.
    if (
      text === 'after' &&
      index > start &&
      index < end - 1 &&
      !units.slice(index, end).some(isComma) &&
      (prev || isOfficial(units[end - 1]!))
    )
      return { index, word: ';' }
    if (
      ['after', 'before', 'until', 'since'].includes(text) &&
      prev &&
      !units.slice(index, end).some(isComma) &&
      index === start
    )
      return { index, word: 'if' }
  }
  return null
}

const isOfficial = ({ named }: Unit): boolean => named !== null && /^(?:person|role)/.test(named.type)

/** "Reports that …", "earlier reports in the press that …": what opens at `that` is what somebody claims. */
export function isClaim(units: readonly Unit[], that: number, start = 0): boolean {
  for (let at = that - 1; at >= start && at > that - 7; at--) {
    if (units[at]!.kind === 'word' && CLAIMS.test(units[at]!.text))
      return at - start < 4 && (at === that - 1 || ABOUT.test(units[at + 1]!.text))
    if (units[at]!.kind === 'sign') return false
  }
  return false
}
const ABOUT = /^(?:in|on|by|from|of|among|across|circulating|spread|published)$/

const CLAIMS =
  /^(?:claims?|reports?|rumou?rs?|allegations?|suggestions?|assertions?|speculation|information|statements?|news|publications?|accusations?)$/

// ", during which", ", under which", ", according to which".
function afterWhich(units: readonly Unit[], at: number): boolean {
  const before = units[at - 1]?.text ?? ''
  if (before === 'to' && units[at - 2]?.text === 'according') return isComma(units[at - 3])
  return /^(?:during|at|after|in|under|following|to|from|towards|through)$/.test(before) && isComma(units[at - 2])
}

// "Teachers", "officials", "deputies".
const MANY =
  /[a-z]{2}(?:ers|ors|ists|ants|ians|ents|ees|men|women|officials|deputies|residents|villagers|guides|relatives|families)$/

/** "…, said the engineer, who described …": a sentence of its own about whoever stands before the comma. */
export function antecedent(units: readonly Unit[], start: number, who: number): Range | null {
  if (!isComma(units[who - 1])) return null
  for (let at = who - 2; at >= start && who - at < 8; at--) if (canAct(units[at]!)) return { from: at, to: at + 1 }
  // "… spoke with the teachers, who complained": many without a name.
  const noun = units[who - 2]
  return units[who]!.text === 'who' && noun?.kind === 'word' && MANY.test(noun.text)
    ? { from: who - 2, to: who - 1 }
    : null
}

// "as a good neighbour, China will …": the phrase ends at its comma and opens no clause.
const fronted = (units: readonly Unit[], index: number, end: number, text: string): boolean =>
  text === 'as' || (text !== 'which' && text !== 'who' && text !== 'whose' && units.slice(index, end).some(isComma))

const VALUED = /^(?:the|an?|this|these|those|its|their|his|her|our|all|every|any)$/

/** "That" opens a clause unless it points: "that road". */
function isThat(units: readonly Unit[], index: number, start: number, end: number, prev: Group | null): boolean {
  if (index === end - 1) return prev !== null
  if (index === start) return prev !== null
  const before = units[index - 1]!
  if (coordinators.has(before.text) || isComma(before)) return prev !== null
  // "Expressed concern at the number of agencies that recruit students": it tells which agencies.
  // "Appreciate the role that the leadership has played"
  const valued = prev?.act?.noun && !prev.act.speech && /^(?:assessment|endorsement)$/.test(prev.act.noun.kind)
  if (
    valued &&
    index > prev.to + 1 &&
    VALUED.test(units[prev.to]!.text) &&
    units[prev.to + 1]!.text !== 'fact' &&
    !isClaim(units, index, prev.to)
  )
    return false
  const noun = prev?.act?.noun && !prev.act.object && index > prev.to + 1 ? units[prev.to]!.text : ''
  if (noun !== '' && prev!.act!.prepositions?.test(` ${noun} `) && !isClaim(units, index, prev!.to)) return false
  return prev !== null && Boolean(prev.act?.that || prev.act?.object)
}
