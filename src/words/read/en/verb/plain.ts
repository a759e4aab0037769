import { isPossessive, type Unit } from '../unit.ts'
import { baseVerbs, prepositions, determiners, isAdverb, isNounToo, pronouns } from '../word.ts'
import { byForm, byVerb } from './act-of.ts'
import { follows, isPlural, isPluralIn } from './finite.ts'
import { formsOf } from './form.ts'
import type { Group } from './group.ts'

// Beside the verbs by which promises go on.
const MORE =
  `account affect amount appear become belong bother break bring burn call carry cause come concern consist constitute contain
  contradict correspond cost cross decline deny depend deserve differ disrupt drive eat employ enjoy entail equal exist
  exceed face fall feel flow force forget get go govern grow happen harm have hope hurt imply inspire know lack live
  lose love matter mean need owe own persist play possess presuppose produce prosper prove quote reflect rely remember render
  represent require resemble rest result rise rule see seem separate smell speak stand stem succeed suffer suffice
  suit surround survive take think threaten touch travel try understand unite vary violate walk want wish worry hang lie sit sleep die melt freeze sink float rot wait bloom shine burn shrink leak crack creak rust
  feed earn pay spend buy sell teach learn read write hear watch`.split(/\s+/)

// Words that are nouns and adjectives as often.
const OTHERWISE = new Set(
  `rest matter face force cost result smell burn quote rule walk touch drive concern flow fall hurt need lack cause cross
  own harm worry hope call account amount experience appeal equal separate live clean clear dry free open slow thin warm
  present complete perfect direct lower further better close welcome light even level secure correct`.split(/\s+/),
)

/** Finite forms of verbs that carry no act, by what they are. */
const FORMS = new Map<string, 'base' | 's'>()
const NOUNS = new Set<string>()
for (const verb of new Set([...baseVerbs, ...MORE, ...byVerb.keys()])) {
  for (const [text, form] of formsOf(verb))
    if (form === 'base' || form === 's') {
      FORMS.set(text, form)
      if (isNounToo(verb) || OTHERWISE.has(verb) || byForm.has(verb)) NOUNS.add(text)
    }
}

/** A finite form of a verb that carries no act, by its letters. */
export const hasPlainForm = (word: string): boolean => FORMS.has(word)

/** The base form of a verb that carries no act. */
export const isPlainVerb = (word: string): boolean => FORMS.get(word) === 'base'

/** Whether a verb that carries no act is finite here: "the line rests on piers and needs repair", "we lose a week". */
export function plainForm(units: readonly Unit[], at: number, before: readonly Group[]): 'base' | 's' | null {
  const form = FORMS.get(units[at]!.text)
  if (!form) return null
  const left = follows(units, at)
  if (left === 'no' || left === 'start' || left === 'quote' || left === 'comma') return null
  const last = before.at(-1)
  if ((last && last.to === at) || OBJECTS.has(units[at - 1]!.text)) return null
  const next = units[at + 1]
  const object =
    next !== undefined &&
    (next.kind === 'name' ||
      next.kind === 'number' ||
      next.kind === 'date' ||
      SOMEBODY.test(next.text) ||
      determiners.has(next.text) ||
      pronouns.has(next.text))
  const plain = object || (next !== undefined && (isAdverb(next.text) || isPossessive(next)))
  const noun = NOUNS.has(units[at]!.text)
  if (left === 'and') return form === 's' && last?.form === 's' && !last.modal && plain && !noun ? 's' : null
  // "They pay on time": behind a pronoun it is no noun.
  if (noun && !object)
    return form === 'base' &&
      PERSONAL.test(units[at - 1]!.text) &&
      follows(units, at) === 'subject' &&
      next?.kind === 'word' &&
      prepositions.has(next.text)
      ? 'base'
      : null
  // "The limit applies to everyone"
  if (form === 's' && left === 'noun' && next && prepositions.has(next.text) && /[^s]$/.test(units[at - 1]!.text))
    return 's'
  // "Nothing in this Statement affects obligations"
  if (form === 's' && /^(?:nothing|nobody|none)$/.test(units[0]!.text) && before.length === 0) return 's'
  if (form === 's') return left === 'subject' || object ? 's' : null
  // "The cities establish relations"
  if (
    form === 'base' &&
    !noun &&
    left === 'noun' &&
    /[^s]s$/.test(units[at - 1]!.text) &&
    determiners.has(units[at - 2]?.text ?? '')
  )
    return 'base'
  return isPlural(units, at) ||
    (units[at - 1]!.kind === 'name' && isPluralIn(units, units[at - 1]!)) ||
    units[at - 1]!.text === 'i'
    ? left === 'subject' || (object && !noun)
      ? 'base'
      : null
    : null
}
const PERSONAL = /^(?:they|we|you|i)$/
const SOMEBODY = /^(?:any|every|some|no)(?:one|body|thing)$/
const OBJECTS = new Set(['us', 'them', 'him', 'her', 'me'])
