import type { Group } from './group.ts'
import { canAct, isComma, isPossessive, type Unit } from './unit.ts'
import { coordinators, determiners, isAdverb, prepositions, pronouns, subordinators } from './word.ts'

/** Units from `from` up to `to`. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** A finite verb with its subject and its place among the others of the sentence. */
export interface Clause {
  readonly group: Group
  /** Own subject; null where the clause shares the one before. */
  readonly subject: Range | null
  /** Where the clause begins, its coordinator or subordinator included. */
  readonly begin: number
  /**
   * `main`; `content` of the clause `parent` ("that …", or without "that"); `aside`, of which nothing is taken
   * (which, if, because); `postposed`, who says what stands before (", he said").
   */
  readonly place: 'main' | 'content' | 'aside' | 'postposed'
  readonly parent: number
}

const TURNS = new Set(['while', 'whereas', 'whilst'])

/** Tells the clauses of a stretch apart: whose subject is whose, and which one stands inside which. */
export function clausesIn(units: readonly Unit[], range: Range, groups: readonly Group[]): Clause[] {
  const clauses: Clause[] = []
  groups.forEach((group, index) => clauses.push(clauseOf(units, range, group, groups[index - 1] ?? null, clauses)))
  return clauses
}

function clauseOf(
  units: readonly Unit[],
  range: Range,
  group: Group,
  prev: Group | null,
  clauses: readonly Clause[],
): Clause {
  const start = prev ? prev.to : range.from
  const at = clauses.length - 1
  let end = group.from
  while (end > start && units[end - 1]!.kind === 'word' && isAdverb(units[end - 1]!.text)) end--
  const last = end > start ? units[end - 1]! : null
  const shares = (begin: number): Clause => ({ group, subject: null, begin, ...placeAmong(group, clauses, null) })
  const absolute = group.participial
    ? units.findLastIndex(({ text }, at) => at >= start && at < end && text === 'with')
    : -1
  if (absolute >= 0)
    return { group, subject: { from: absolute + 1, to: end }, begin: absolute, place: 'main', parent: -1 }
  if (group.participial && prev) return { group, subject: null, begin: end - 1, place: 'main', parent: -1 }
  // «…,» said Hald: the stretch begins after the mark that closed the quotation.
  const mark = units[group.from - 1]
  const inverted = invertedSubject(units, range, group, last ?? (mark?.text === '»' ? mark : null), prev !== null)
  if (inverted) return { group, subject: inverted, begin: end - (last ? 1 : 0), place: 'postposed', parent: -1 }
  if (prev && (!last || coordinators.has(last.text) || isComma(last))) {
    let begin = Math.max(start, end - 1)
    if (begin > start && isComma(units[begin - 1])) begin--
    if (last && isComma(last) && end - 1 > start) {
      const apposed = beforeApposition(units, start, end - 1)
      if (apposed) return owned(apposed.subject, apposed.begin)
    }
    return shares(begin)
  }
  const opener = openerIn(units, start, end, prev)
  if (opener) {
    const { index, word } = opener
    if (word === 'that') {
      if (index === end - 1) return { group, subject: null, begin: index, place: 'aside', parent: at }
      const subject = cleaned(units, index + 1, end)
      const joined = coordinators.has(units[index - 1]?.text ?? '')
      const parent = joined ? parentOfContent(clauses) : at
      return { group, subject, begin: joined ? index - 1 : index, place: 'content', parent }
    }
    if (TURNS.has(word) || word === ';' || word === ':' || word === '-')
      return owned(cleaned(units, index + 1, end), index)
    const teller = word === 'who' && index >= end - 2 && group.act ? antecedent(units, start, index) : null
    if (teller) return { group, subject: teller, begin: index - 1, ...placeAmong(group, clauses, units[teller.from]!) }
    return { group, subject: cleaned(units, index + 1, end), begin: index, place: 'aside', parent: at }
  }
  if (!prev) {
    const subject = cleaned(units, start, end)
    return {
      group,
      subject,
      begin: start,
      place: isPostposed(units, range, group, subject, start) ? 'postposed' : 'main',
      parent: -1,
    }
  }
  const comma = lastIndex(units, start, end, (unit) => isComma(unit) || unit.text === '»')
  const and = lastIndex(units, start, end, (unit) => coordinators.has(unit.text))
  if (comma >= start && comma > and && group.act?.speech && endsAfter(units, range, group))
    return { group, subject: cleaned(units, comma + 1, end), begin: comma, place: 'postposed', parent: -1 }
  const takesClause = Boolean(prev.act?.that || prev.act?.object) && !prev.passive
  if (takesClause && comma < start && !infinitive(units, start, end)) {
    const told = prev.act?.object ? afterListener(units, start, end) : start
    return { group, subject: cleaned(units, told, end), begin: told, place: 'content', parent: at }
  }
  if (and >= start) return owned(cleaned(units, and + 1, end), isComma(units[and - 1]) ? and - 1 : and)
  if (comma >= start) return owned(cleaned(units, comma + 1, end), comma)
  // A relative clause without its pronoun, or a verb that only looks finite.
  return { group, subject: cleaned(units, start, end), begin: start, place: 'aside', parent: at }

  function owned(subject: Range, begin: number): Clause {
    return { group, subject, begin, ...placeAmong(group, clauses, units[subject.from] ?? null) }
  }
}

// "He said that A would come, and thanked B": the second verb belongs to "he" again.
function placeAmong(group: Group, clauses: readonly Clause[], subject: Unit | null): Pick<Clause, 'place' | 'parent'> {
  const before = clauses.at(-1)
  if (!before || before.place !== 'content') {
    if (before?.place === 'aside') return placeAmong(group, clauses.slice(0, -1), subject)
    return { place: 'main', parent: -1 }
  }
  const inside = { place: 'content', parent: before.parent } as const
  const head = clauses[before.parent]
  if (!head) return { place: 'main', parent: -1 }
  if (group.modal) return inside
  const leaves =
    group.act !== null &&
    // "said that A had no plans but was willing": what he is goes on.
    !(group.lemma === 'be' && before.group.lemma !== 'be' && group.form === before.group.form) &&
    group.form === head.group.form &&
    !(group.form === before.group.form && subject !== null && !canAct(subject))
  return leaves
    ? { place: head.place === 'content' ? 'content' : 'main', parent: head.place === 'content' ? head.parent : -1 }
    : inside
}

const parentOfContent = (clauses: readonly Clause[]): number =>
  clauses.findLast(({ place }) => place === 'content')?.parent ?? clauses.length - 1

function openerIn(
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
    if (text === 'that' && isThat(units, index, start, end, prev)) return { index, word: 'that' }
    if (TURNS.has(text)) return { index, word: text }
    // "…, during which the two sides agreed": a sentence of its own.
    if (text === 'which' && /^(?:during|at|after|in)$/.test(units[index - 1]?.text ?? '') && isComma(units[index - 2]))
      return { index, word: ';' }
    if (subordinators.has(text) && !fronted(units, index, end, text)) return { index, word: text }
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

// "…, said the engineer, who described …": a sentence of its own about whoever stands before the comma.
function antecedent(units: readonly Unit[], start: number, who: number): Range | null {
  if (!isComma(units[who - 1])) return null
  for (let at = who - 2; at >= start && who - at < 8; at--) if (canAct(units[at]!)) return { from: at, to: at + 1 }
  return null
}

// "as a good neighbour, China will …": the phrase ends at its comma and opens no clause.
const fronted = (units: readonly Unit[], index: number, end: number, text: string): boolean =>
  text === 'as' || (text !== 'which' && text !== 'who' && text !== 'whose' && units.slice(index, end).some(isComma))

/** "That" opens a clause unless it points: "that road". */
function isThat(units: readonly Unit[], index: number, start: number, end: number, prev: Group | null): boolean {
  if (index === end - 1) return prev !== null
  if (index === start) return prev !== null
  const before = units[index - 1]!
  if (coordinators.has(before.text) || isComma(before)) return prev !== null
  return prev !== null && Boolean(prev.act?.that || prev.act?.object)
}

/** Subject without what stands before it: "In addition, the sides", "for its part". */
function cleaned(units: readonly Unit[], start: number, end: number): Range {
  let from = start
  for (;;) {
    const unit = units[from]
    if (!unit || from >= end) break
    if (unit.kind === 'sign' || coordinators.has(unit.text)) {
      from++
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
  // "In a letter to Velm it asked": the pronoun alone.
  const last = units[end - 1]
  if (last && end - 1 > from && SOMEBODY.has(last.text) && !coordinators.has(units[end - 2]!.text))
    return { from: end - 1, to: end }
  return { from, to: end }
}

const SOMEBODY = new Set(['he', 'she', 'it', 'they', 'we', 'i'])

/** "Chen Hao, head of the port, said": the subject stands before the apposition. */
function beforeApposition(
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
  const and = from - 1
  if (from === start && start > 0) return null
  return coordinators.has(units[and]?.text ?? '') ? { subject: { from, to: close }, begin: and } : null
}

// "…,» said Hald", "…, said an official of the ministry".
function invertedSubject(
  units: readonly Unit[],
  range: Range,
  group: Group,
  last: Unit | null,
  said: boolean,
): Range | null {
  if (!group.act?.speech || group.act.object || group.passive) return null
  if (last ? !(isComma(last) || last.text === '»') : true) return null
  // "Chen Hao, head of the port, said": two commas around an apposition.
  const from = Math.max(range.from, 0)
  const commas = units.slice(from, group.from).filter(isComma).length
  if (isComma(last ?? undefined) && commas > 1 && units[from]?.capital && !said) return null
  const first = units[group.to]
  if (
    !first ||
    group.to >= range.to ||
    !(first.kind === 'name' || determiners.has(first.text) || pronouns.has(first.text) || first.capital)
  )
    return null
  if (first.text === 'that') return null
  let to = group.to
  while (
    to < range.to &&
    !(isComma(units[to]) && !isApposed(units, to)) &&
    units[to]!.text !== '.' &&
    !(to > group.to && prepositions.has(units[to]!.text) && units[to]!.text !== 'of') &&
    !units[to]!.text.endsWith('ing')
  )
    to++
  const apposed = lastIndex(units, group.to, to, isComma)
  return { from: apposed < 0 ? group.to : apposed + 1, to }
}

/** "The minister said" after what was said: nothing more follows but where and when. */
function isPostposed(units: readonly Unit[], range: Range, group: Group, subject: Range, start: number): boolean {
  if (!group.act?.speech || subject.from <= start) return false
  const before = units[subject.from - 1]
  return (
    (isComma(before) || before?.text === '»') &&
    endsAfter(units, range, group) &&
    units.slice(start, subject.from).some(({ text }) => text === '»')
  )
}

function endsAfter(units: readonly Unit[], range: Range, group: Group): boolean {
  let at = group.to
  while (at < range.to) {
    const unit = units[at]!
    if (unit.kind === 'sign' && /[.,!?…«;]/.test(unit.text)) return true
    if (unit.text === 'that' || unit.text === 'to') return false
    const where =
      unit.kind === 'date' ||
      unit.kind === 'name' ||
      prepositions.has(unit.text) ||
      determiners.has(unit.text) ||
      isAdverb(unit.text) ||
      unit.kind === 'word'
    if (!where || at - group.to > 14) return false
    at++
  }
  return true
}

// "said the chief engineer, Farrukh Ismoilov": who it is comes after the comma.
const isApposed = (units: readonly Unit[], comma: number): boolean =>
  units[comma + 1]?.named?.type === 'person' && units[comma - 1]?.kind !== 'name'

const infinitive = (units: readonly Unit[], start: number, end: number): boolean =>
  units.slice(start, end).some(({ text }) => text === 'to')

// "told journalists the road would open": the clause begins after who was told.
function afterListener(units: readonly Unit[], start: number, end: number): number {
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

function lastIndex(units: readonly Unit[], start: number, end: number, fits: (unit: Unit) => boolean): number {
  for (let at = end - 1; at >= start; at--) if (fits(units[at]!)) return at
  return -1
}

/** The last unit of the clause's own words, before the next clause that does not stand inside it. */
export function endOf(clauses: readonly Clause[], index: number, range: Range): number {
  for (let next = index + 1; next < clauses.length; next++)
    if (!isInside(clauses, next, index)) return clauses[next]!.begin
  return range.to
}

function isInside(clauses: readonly Clause[], inner: number, outer: number): boolean {
  for (let at = inner; at >= 0;) {
    if (at === outer) return true
    const { place, parent } = clauses[at]!
    if (place !== 'content' && place !== 'aside') return false
    at = parent
  }
  return false
}

/** The words of a subject that can be somebody: without apposition, possessor and what hangs on its noun. */
export function headOf(units: readonly Unit[], subject: Range): Range {
  const comma = lastIndex(units, subject.from, subject.to, (unit) => isComma(unit))
  let range = subject
  const firstComma = units.findIndex((unit, at) => at >= subject.from && at < subject.to && isComma(unit))
  if (firstComma > subject.from) {
    const before = { from: subject.from, to: firstComma }
    const after = { from: firstComma + 1, to: subject.to }
    const isList =
      units.slice(firstComma, subject.to).some(({ text }) => text === 'and') &&
      comma >= 0 &&
      units[firstComma - 1]!.kind === 'name' &&
      units[firstComma + 1]?.kind === 'name'
    const person = (one: Range) =>
      units.slice(one.from, one.to).some(({ named }) => named?.type === 'person' || named?.type === 'person+role')
    if (!isList)
      range = !person(before) && person(after) ? { from: after.from, to: endOfApposition(units, after) } : before
  }
  return range
}

function endOfApposition(units: readonly Unit[], { from, to }: Range): number {
  const comma = units.findIndex((unit, at) => at > from && at < to && isComma(unit))
  return comma < 0 ? to : comma
}
