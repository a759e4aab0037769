import { perWord } from '../../engine/memo.ts'
import type { Unit } from '../unit.ts'
import { auxiliaries, determiners, isBaseVerb, pronouns } from '../word.ts'
import { byForm, isVerb, passiveAct } from './act-of.ts'
import { being, having, modal, MODALS } from './auxiliary.ts'
import { FACTS, follows, isFact, isFinite, isOnly } from './finite.ts'
import { type Group, made, skip } from './group.ts'
import { hasPlainForm, isPlainVerb, plainForm } from './plain.ts'
import { restOf } from './rest.ts'

/** All finite verbs of a stretch of units that carry an act or bound one. */
export function groupsIn(units: readonly Unit[], lower: string): Group[] {
  const groups: Group[] = []
  for (let at = 0; at < units.length;) {
    const group = groupAt(units, at, lower, groups)
    if (group) {
      groups.push(group)
      at = group.to
    } else at++
  }
  return groups
}

function groupAt(units: readonly Unit[], at: number, lower: string, before: readonly Group[]): Group | null {
  const unit = units[at]!
  if (unit.kind !== 'word' || !mayBegin(unit.text)) return null
  // "The Organization of Turkic States": a capital behind a capital is no verb.
  if (unit.text === 'states' && units[at - 1]?.capital && /(?:an|ic|ese|ish)$/.test(units[at - 1]!.text)) return null
  if (
    unit.capital &&
    at > 1 &&
    units[at - 1]!.capital &&
    units[at - 1]!.kind === 'word' &&
    unit.end - unit.start === unit.text.length
  )
    return null
  if (
    (unit.text === 'need' || unit.text === 'needs') &&
    units[at + 1]?.text === 'to' &&
    units[at + 2] &&
    follows(units, at) !== 'no'
  )
    return made(units, at, at + 2, lower, { lemma: units[at + 2]!.text, form: 'modal', modal: 'must', main: at + 2 })
  if (MODALS.has(unit.text)) return modal(units, at, lower)
  if (['is', 'are', 'was', 'were', 'am'].includes(unit.text)) return being(units, at, at, lower, unit.text, null)
  const linked = LINKS.has(unit.text) && follows(units, at) !== 'no' ? linking(units, at, lower) : null
  if (linked) return linked
  if (['has', 'have', 'had'].includes(unit.text)) return having(units, at, lower, before)
  if (['does', 'do', 'did'].includes(unit.text)) {
    // "Neither do I wish": the subject stands inside.
    if (/^(?:nor|neither)$/.test(units[at - 1]?.text ?? '') && units[at + 2])
      return made(units, at, at + 2, lower, { lemma: 'nor', form: 'base', negated: true, main: at, act: null })
    const { to, negated } = skip(units, at + 1)
    const verb = units[to]
    // "Do not correspond to reality"
    const fits =
      negated && verb
        ? /^(?:correspond|conform)\b.{1,12}\b(?:reality|facts|truth)\b|^reflect (?:reality|the truth|the facts)\b/.exec(
            lower.slice(verb.start, verb.start + 60),
          )
        : null
    if (fits)
      return {
        ...made(units, at, to, lower, { lemma: 'be', form: 'base', main: at, act: null }),
        untrue: true,
        end: verb!.start + fits[0].length,
      }
    if (
      !verb ||
      verb.kind !== 'word' ||
      !(byForm.has(verb.text) || isBaseVerb(verb.text) || isPlainVerb(verb.text) || negated)
    )
      return null
    return made(units, at, to, lower, {
      lemma: verb.text,
      form: unit.text === 'does' ? 's' : unit.text === 'did' ? 'past' : 'base',
      negated,
      main: at,
    })
  }
  return bare(units, at, lower, before)
}

/** Whether a finite verb, or an auxiliary of one, is ever written so: most words of a text are not. */
const mayBegin = perWord(
  (word) =>
    MODALS.has(word) ||
    BEGINNINGS.has(word) ||
    LINKS.has(word) ||
    byForm.has(word) ||
    FACTS.has(word) ||
    looksPast(word) ||
    hasPlainForm(word),
)
const BEGINNINGS = new Set('need needs is are was were am has have had does do did'.split(' '))

/** Verbs that stand before an adjective as "be" does: "remains committed", "feels confident". */
const LINKS = new Set(
  'remain remains remained stay stays stayed feel feels felt seem seems seemed appear appears appeared prove proves proved'.split(
    ' ',
  ),
)

// Only where the words after it make an act; else it is a verb like any other.
function linking(units: readonly Unit[], at: number, lower: string): Group | null {
  const group = being(
    units,
    at,
    at,
    lower,
    units[at]!.text.endsWith('s') ? 'is' : /ed$|felt/.test(units[at]!.text) ? 'was' : 'are',
    null,
  )
  return group.act && !group.passive && group.lemma === 'be' ? group : null
}

// "Thanked him for the reception and conveyed to him …": a past verb of no act, after another one.
function goesOn(units: readonly Unit[], at: number, before: readonly Group[]): boolean {
  const next = units[at + 1]
  return (
    next !== undefined &&
    before.at(-1)?.form === 'past' &&
    !before.at(-1)!.passive &&
    follows(units, at) === 'and' &&
    (next.kind === 'name' || next.text === 'to' || determiners.has(next.text) || pronouns.has(next.text))
  )
}

const WHICH = new Set(['concerned', 'involved', 'affected', 'interested'])
const isFollowed = (units: readonly Unit[], at: number): boolean => {
  const [before, next] = [units[at - 1], units[at + 1]]
  return (
    before !== undefined &&
    before.text.endsWith('s') &&
    next?.kind === 'word' &&
    (auxiliaries.has(next.text) || MODALS.has(next.text) || isVerb(next.text))
  )
}

const looksPast = perWord((word) => /[a-z]{2}[a-df-z]ed$/.test(word) && word !== 'hundred')

function bare(units: readonly Unit[], at: number, lower: string, before: readonly Group[]): Group | null {
  const unit = units[at]!
  // "The committees concerned agreed": which of them, and no verb.
  if (WHICH.has(unit.text) && isFollowed(units, at)) return null
  const known = byForm.get(unit.text)
  // "Was approved by the ministry and supported by the chamber": the second passive shares the first "was".
  if (known && units[at + 1]?.text === 'by' && follows(units, at) === 'and' && before.at(-1)?.passive) {
    const { verb } = known[0]!
    const act = passiveAct(verb, restOf(units, unit.end, lower))
    // "Will be done on one side and recognised by both": one of the two.
    if (!act && before.at(-1)!.modal) return null
    if (act) return made(units, at, at, lower, { lemma: verb, form: 'participle', passive: true, main: at, act })
  }
  if (!known) {
    const past = FACTS.has(unit.text) || looksPast(unit.text)
    const fact = past && (isFact(units, at) || (unit.text.endsWith('ed') && goesOn(units, at, before)))
    if (fact) return made(units, at, at, lower, { lemma: unit.text, form: 'past', act: null, main: at })
    const form = plainForm(units, at, before)
    return form ? made(units, at, at, lower, { lemma: unit.text, form, act: null, main: at }) : null
  }
  for (const { verb, form } of known) {
    if (form === 'participle' || !isFinite(units, at, verb, form, before)) continue
    const group = made(units, at, at, lower, { lemma: verb, form, main: at })
    // Without the words that make an act of it, it is a verb like any other.
    if (!group.act && !FACTS.has(unit.text) && !(form === 'past' && isFact(units, at))) continue
    return form === 'ing' ? { ...group, participial: true } : group
  }
  const past = known.find(({ form }) => form === 'past')
  if (past && (goesOn(units, at, before) || isOnly(units, at)))
    return made(units, at, at, lower, { lemma: past.verb, form: 'past', act: null, main: at })
  const plain = plainForm(units, at, before)
  return plain ? made(units, at, at, lower, { lemma: known[0]!.verb, form: plain, act: null, main: at }) : null
}
