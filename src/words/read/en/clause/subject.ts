import { isComma, isPossessive, type Unit } from '../unit.ts'
import { coordinators, determiners, isAdverb, prepositions, pronouns, subordinators } from '../word.ts'
import { lastIndex, type Range } from './range.ts'
import { quick } from '../../engine/quick.ts'

/** Adverbs that colour an adjective. */
const DEGREE = /^(?:mutually|highly|environmentally|economically|ecologically|newly|internationally|commercially)$/

/** Subject without what stands before it: "In addition, the sides", "for its part". */
export function cleaned(units: readonly Unit[], start: number, end: number): Range {
  let from = start
  for (;;) {
    const unit = units[from]
    if (!unit || from >= end) break
    if (unit.kind === 'sign' || coordinators.has(unit.text)) {
      from++
      continue
    }
    // "Mutually beneficial cooperation": how a thing is, and not how it is done.
    const next = units[from + 1]
    const does = next?.text.endsWith('ing') && determiners.has(units[from + 2]?.text ?? '')
    if (DEGREE.test(unit.text) && next?.kind === 'word' && from < end - 2 && !determiners.has(next.text) && !does) break
    // "So far neither has complained"
    if (SO_FAR.has(unit.text) && /^(?:far|now|then)$/.test(units[from + 1]?.text ?? '') && from < end - 2) {
      from += 2
      continue
    }
    if (unit.kind === 'word' && isAdverb(unit.text) && from < end - 1) {
      from++
      continue
    }
    // "said on Friday it would": the day belongs to the saying.
    if (unit.kind === 'word' && prepositions.has(unit.text) && units[from + 1]?.kind === 'date' && from + 2 < end) {
      from += 2
      continue
    }
    const leads =
      (from === start && ['should', 'had', 'were'].includes(unit.text)) ||
      unit.kind === 'date' ||
      (unit.kind === 'word' &&
        (prepositions.has(unit.text) ||
          subordinators.has(unit.text) ||
          unit.text.endsWith('ing') ||
          unit.text.endsWith('ed')) &&
        unit.text !== 'both')
    const comma = leads ? units.findIndex((one, at) => at > from && at < end && isComma(one)) : -1
    if (!leads || comma < 0) {
      if (unit.kind === 'date' && from < end - 1) {
        from++
        continue
      }
      break
    }
    from = comma + 1
  }
  // "At the end of the meeting the co-chairs": the last noun with an article of its own.
  if (LEADS.test(units[from]?.text ?? ''))
    for (let at = end - 1; at > from + 1; at--) {
      const before = units[at - 1]!
      const name = at === end - 1 && /^(?:person|organisation|state|collective|role)/.test(units[at]!.named?.type ?? '')
      const counted = COUNTED.test(units[at]!.text) && TIMES.test(before.text)
      if (!/^(?:the|an?)$/.test(units[at]!.text) && !name && !counted) continue
      // "After the debate the Jogorku Kenesh voted": its article stands before it.
      if (name && /^(?:the|an?)$/.test(before.text)) continue
      if (before.kind === 'word' && (prepositions.has(before.text) || coordinators.has(before.text))) continue
      if (before.kind === 'word' && !determiners.has(before.text)) from = at
      break
    }
  // "In a letter to Velm it asked": the pronoun alone.
  const last = units[end - 1]
  if (last && end - 1 > from && SOMEBODY.has(last.text) && !coordinators.has(units[end - 2]!.text))
    return { from: end - 1, to: end }
  return { from, to: end }
}

const LEADS = quick(
  /^(?:at|in|after|during|on|following|under|since|before|within|ahead|prior|upon|with|together|along|besides|from|by|until|last|this|next|as|for|given|despite)$/,
)

// "In recent days several channels have reported"
const COUNTED = quick(/^(?:several|some|many|most|all|both|two|three|four|these|those|our|its|their)$/)
const TIMES = quick(/^(?:day|week|month|year|hour|night|morning|evening)s?$/)

const SO_FAR = new Set(['so', 'by', 'until', 'till', 'thus'])
const SOMEBODY = new Set(['he', 'she', 'it', 'they', 'we', 'i'])

/** "Chen Hao, head of the port, said": the subject stands before the apposition. */
export function beforeApposition(
  units: readonly Unit[],
  start: number,
  close: number,
): { subject: Range; begin: number } | null {
  const open = lastIndex(units, start, close, isComma)
  if (open <= start) return null
  let from = open - 1
  while (
    from > start &&
    !coordinators.has(units[from - 1]!.text) &&
    !isComma(units[from - 1]) &&
    units[from - 1]!.kind !== 'sign'
  )
    from--
  // "…, while the operator, Dawn Computing, is bound …"
  if (/^(?:while|whereas|whilst)$/.test(units[from]!.text))
    return { subject: { from: from + 1, to: close }, begin: from }
  const and = from - 1
  if (from === start && start > 0) return null
  return coordinators.has(units[and]?.text ?? '') || units[and]?.text === ';'
    ? { subject: { from, to: close }, begin: and }
    : null
}

/** A stretch that holds "to". */
export const infinitive = (units: readonly Unit[], start: number, end: number): boolean =>
  units.slice(start, end).some(({ text }) => text === 'to')

/** "Told journalists the road would open": the clause begins after who was told. */
export function afterListener(units: readonly Unit[], start: number, end: number): number {
  for (let at = start + 1; at < end; at++) {
    const unit = units[at]!
    const begins =
      unit.kind === 'name' || (determiners.has(unit.text) && unit.kind === 'word') || pronouns.has(unit.text)
    if (
      begins &&
      !prepositions.has(units[at - 1]!.text) &&
      !determiners.has(units[at - 1]!.text) &&
      !coordinators.has(units[at - 1]!.text) &&
      !isPossessive(units[at - 1]!)
    )
      return at
  }
  return start
}

/** The words of a subject that can be somebody: without apposition, possessor and what hangs on its noun. */
export function headOf(units: readonly Unit[], subject: Range): Range {
  const comma = lastIndex(units, subject.from, subject.to, (unit) => isComma(unit))
  let range = subject
  const firstComma = units.findIndex((unit, at) => at >= subject.from && at < subject.to && isComma(unit))
  if (firstComma > subject.from) {
    const before = { from: subject.from, to: firstComma }
    const after = { from: firstComma + 1, to: subject.to }
    const person = (one: Range) =>
      units.slice(one.from, one.to).some(({ named }) => named?.type === 'person' || named?.type === 'person+role')
    const second = units[firstComma + 1]?.text === 'the' ? firstComma + 2 : firstComma + 1
    const isList =
      units.slice(firstComma, subject.to).some(({ text }) => text === 'and') &&
      comma >= 0 &&
      units[firstComma - 1]!.kind === 'name' &&
      units[second]?.kind === 'name' &&
      // "Asan Bekov, deputy prime minister and foreign minister, …": what he is.
      !(units[second]!.named?.type === 'role' && person(before)) &&
      (second === firstComma + 1 || isMember(units, firstComma, second, subject.to))
    // "The operator of the airport, Manas Management, has refused"
    const body = (one: Range) =>
      units
        .slice(one.from, one.to)
        // "The company named in the reports, Pearl Delta": the word for any company names none.
        .some(
          ({ named, kind }) =>
            named?.type === 'organisation' &&
            !(
              kind === 'name' &&
              named.how === 'short-name' &&
              units[one.from]!.text === 'the' &&
              one.to - one.from > 2
            ),
        )
    const named =
      units[after.from]?.named?.type === 'organisation' &&
      isComma(units[after.from + 1]) &&
      /^(?:the|its|their|his|her)$/.test(units[before.from]!.text) &&
      !body(before)
    // "The president of Aranta, Rena Kolt, and the president of Borlia, Sivo Hale, agreed"
    const and =
      units[firstComma + 1]?.text === 'and'
        ? units[firstComma + 2]?.text === 'the'
          ? firstComma + 3
          : firstComma + 2
        : -1
    const isPair =
      and > 0 &&
      and < subject.to &&
      person(before) &&
      person({ from: and, to: and + 1 }) &&
      units[firstComma - 1]!.kind === 'name'
    // "Its rivals, Silk Jet and Tianshan Airlines, said": who they are.
    const called = APPOSED_MANY.test(units[before.from]!.text) && !body(before) && isNamesOnly(units, after)
    if (!isList && !isPair && called) return { from: after.from, to: endOfApposition(units, after) }
    if (!isList && !isPair)
      range =
        !person(before) && (person(after) || named) ? { from: after.from, to: endOfApposition(units, after) } : before
  }
  return range
}

const APPOSED_MANY = /^(?:the|its|their|his|her|our|two|three|both|these)$/
// "Silk Jet and Tianshan Airlines,": bodies alone, joined by "and".
function isNamesOnly(units: readonly Unit[], { from, to }: Range): boolean {
  const end = units.findIndex((unit, at) => at > from && at < to && isComma(unit))
  const inside = units.slice(from, end < 0 ? to : end)
  return (
    inside.length > 2 &&
    inside.every(
      ({ named, text }) => named?.type === 'organisation' || named?.type === 'state' || /^(?:and|the)$/.test(text),
    ) &&
    inside.filter(({ named }) => named?.type === 'organisation').length > 1
  )
}

// "The ministry, the embassy and the chamber": one body after the other, up to the last before "and".
function isMember(units: readonly Unit[], comma: number, second: number, to: number): boolean {
  const type = units[comma - 1]!.named?.type
  const next = units[second + 1]
  const last = units[to - 1]?.named?.type
  return (
    (type === 'organisation' || type === 'state') &&
    /^(?:organisation|state|place)$/.test(units[second]!.named?.type ?? '') &&
    (next?.text === 'and' || isComma(next)) &&
    /^(?:organisation|state|group|person|person\+role)$/.test(last ?? '')
  )
}

function endOfApposition(units: readonly Unit[], { from, to }: Range): number {
  const comma = units.findIndex((unit, at) => at > from && at < to && isComma(unit))
  return comma < 0 ? to : comma
}
