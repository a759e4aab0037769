import { type Act, acts } from '../lexicon/index.ts'
import { type Form, formsOf } from './form.ts'

/** The act verbs by each of their forms. */
export const byForm = new Map<string, { verb: string; form: Form }[]>()

for (const verb of new Set(acts.map((act) => act.verb)))
  for (const [text, form] of formsOf(verb)) byForm.set(text, [...(byForm.get(text) ?? []), { verb, form }])

/** The acts of each verb, those that ask for more words first. */
export const byVerb = new Map<string, Act[]>()

// What says more of its words comes first: "offered condolences" before "offered".
for (const act of acts.toSorted((a, b) => Number(a.tail === undefined) - Number(b.tail === undefined)))
  byVerb.set(act.verb, [...(byVerb.get(act.verb) ?? []), act])

/** The letters with which the words of an act must begin, so that most of a verb's acts are told apart without their expressions. */
const leads = new Map<Act, string>()
for (const act of acts) {
  const source = act.tail?.source ?? ''
  const letters = /^\^( [a-z ]*)/.exec(source)?.[1] ?? ''
  const next = source[1 + letters.length] ?? ''
  leads.set(act, /[?*{|]/.test(next) || isParted(source) ? letters.slice(0, isParted(source) ? 0 : -1) : letters)
}

// "a|b" outside of brackets: what begins one of them does not begin the other.
function isParted(source: string): boolean {
  let depth = 0
  for (const sign of source.replace(/\\./g, '')) {
    if (sign === '(') depth++
    else if (sign === ')') depth--
    else if (sign === '|' && depth === 0) return true
  }
  return false
}

const fits = (act: Act, rest: string): boolean => {
  if (!act.tail) return true
  const lead = leads.get(act)!
  return (lead === '' || rest.startsWith(lead)) && act.tail.test(rest)
}

/** A finite form of one of the act verbs. */
export const isVerb = (word: string): boolean =>
  byForm.get(word)?.some(({ form }) => form === 's' || form === 'past') ?? false

/** The act of a verb before the words that follow it. */
export const actOf = (lemma: string, rest: string): Act | null =>
  byVerb.get(lemma)?.find((act) => fits(act, rest)) ?? null

/** The act of a passive, where its passive is one. */
export const passiveAct = (lemma: string, rest: string): Act | null => {
  const act = actOf(lemma, rest) ?? null
  return act?.passive ? act : null
}

/** The act verb of which a word is the -ing form. */
export const doingOf = (word: string): string | null =>
  byForm.get(word)?.find(({ form }) => form === 'ing')?.verb ?? null

const IRREGULAR_PARTICIPLES = new Set(
  'lost won grown fallen risen become overcome come gone got heard told taught thought felt fought caught fled driven eaten forgotten chosen spoken stolen stood borne torn worn meant dealt sunk drunk frozen broken hidden thrown flown dug hung stuck slept swept spread hurt shut cost cast said proven withstood bought built begun brought bought sent held made met put set cut paid laid kept left lent run sold taken given done seen known shown drawn written spent found led met withdrawn'.split(
    ' ',
  ),
)

/** The verb of a past participle; a word in -ed that is not in the lexicon stands for itself. */
export function participleOf(word: string): string | null {
  const known = byForm.get(word)?.find(({ form }) => form === 'past' || form === 'participle')
  if (known) return known.verb
  return /[a-z]{2}ed$/.test(word) || IRREGULAR_PARTICIPLES.has(word) ? word : null
}
