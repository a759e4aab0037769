import type { Unit } from './unit.ts'
import { canAct } from './unit.ts'
import { byForm, byVerb } from './verb/act-of.ts'
import { determiners, isAdverb, prepositions, pronouns } from './word.ts'

/**
 * A sentence in which whatever verb stands beside direct speech says that somebody speaks: "«…», objected the deputy",
 * "«…», she shrugs". What only hides a name ("who asked not to be named") is left out.
 */
export function withSayings(units: readonly Unit[], lower: string): readonly Unit[] {
  const named = /anonym| not to be (?:named|identified|quoted)/.test(
    lower.slice(units[0]?.start ?? 0, units.at(-1)?.end ?? 0),
  )
    ? withoutAnonymity(units, lower)
    : units
  let told: Unit[] | null = null
  for (let at = 1; at < named.length - 1; at++) {
    if (named[at]!.text !== '»' || named[at]!.kind !== 'sign') continue
    if (!/^[,.?!-]$/.test(named[at - 1]!.text) && named[at + 1]!.text !== ',') continue
    const verb = verbBeside(named, named[at + 1]!.text === ',' || named[at + 1]!.text === '-' ? at + 2 : at + 1, lower)
    if (verb < 0) continue
    told ??= [...named]
    told[verb] = { ...named[verb]!, text: BINDS.test(named[verb]!.text) ? 'vowed' : 'said' }
  }
  return told ?? named
}

// "«No fee will be raised,» the ministry promised": who says so, promises it.
const BINDS = /^(?:promise[sd]|assure[sd]|guarantee[sd]|pledge[sd]|swore|swears)$/

const NAMELESS =
  / ?,? (?:who (?:asked|wished|wanted|preferred|requested|spoke|was speaking|declined|chose)|speaking|talking|requesting|citing|asking) [^,.;«»]{0,40}?(?:anonym(?:ity|ous)|not to be (?:named|identified|quoted(?: by name)?))(?: because [^,.;«»]{2,60}|),?/

function withoutAnonymity(units: readonly Unit[], lower: string): readonly Unit[] {
  const from = units[0]!.start
  const match = NAMELESS.exec(lower.slice(from, units.at(-1)!.end))
  if (!match) return units
  const [start, end] = [from + match.index, from + match.index + match[0].length]
  return units.filter((unit) => unit.end <= start || unit.start >= end)
}

/** The verb beside a quotation that ends before `from`, where the lexicon does not know it to be one of saying; -1 else. */
function verbBeside(units: readonly Unit[], from: number, lower: string): number {
  const first = units[from]
  if (!first) return -1
  // "objected Chynara Moldosheva", "shot back the driver"
  if (first.kind === 'word' && isPast(first.text)) {
    const next = units[from + 1]?.kind === 'word' && PARTICLE.has(units[from + 1]!.text) ? from + 2 : from + 1
    return isSomebody(units, next) && !saysBy(first.text, lower.slice(first.end, first.end + REACH)) ? from : -1
  }
  // "Ormonov shrugs", "the old man says with a smile"
  if (!(first.kind === 'name' || determiners.has(first.text) || pronouns.has(first.text))) return -1
  let at = from
  while (at - from < 5 && units[at] && !isVerbal(units[at]!)) {
    if (units[at]!.kind === 'sign') return -1
    at++
  }
  const verb = units[at]
  if (
    !verb ||
    at === from ||
    !isVerbal(verb) ||
    saysBy(verb.text, lower.slice(verb.end, verb.end + REACH)) ||
    !isSomebody(units, at - 1)
  )
    return -1
  const next = units[at + 1]
  const ends =
    next === undefined ||
    next.kind === 'sign' ||
    (next.kind === 'word' &&
      (isAdverb(next.text) || PARTICLE.has(next.text) || (prepositions.has(next.text) && next.text !== 'of')))
  return ends ? at : -1
}

const isVerbal = ({ kind, text }: Unit): boolean =>
  kind === 'word' && (MANNER.test(text) || (isPast(text) && !/^(?:said|says)$/.test(text)))
const PARTICLE = new Set(['in', 'back', 'out', 'up', 'on', 'off'])
const isPast = (word: string): boolean => /[a-z]{2}ed$/.test(word) || MANNER.test(word)
/** Verbs of how somebody speaks that bend otherwise than by -ed. */
const MANNER =
  /^(?:shrugs|remembers|remembered|shares|argues|smiles|sighs|laughs|pleads|repeats|summarises|summarizes|muses|nods|grins|objects|jokes|recounts|reflects|complains|chimes|chips|sums|snaps|exclaims|recalls|grumbles|mutters|whispers|cries|shouts|wonders|muses|ventures|insists|counters|promises|admits|sings|shot|broke|threw|began|went|goes|put|cut|chose|swore|swears)$/

const saysBy = (word: string, rest: string): boolean =>
  byForm
    .get(word)
    ?.some(({ verb }) =>
      byVerb.get(verb)!.some(({ speech, object, tail }) => speech && !object && (!tail || tail.test(rest))),
    ) ?? false
/** Characters within which the words of a verb stand. */
const REACH = 60

const isSomebody = (units: readonly Unit[], at: number): boolean => {
  const unit = units[at]
  if (!unit) return false
  if (canAct(unit) || /^(?:he|she|they|i|we)$/.test(unit.text)) return true
  // "the old driver"
  return (
    /^(?:the|an?|his|her)$/.test(unit.text) &&
    units.slice(at + 1, at + 4).some((one) => one.kind === 'word' || canAct(one))
  )
}
