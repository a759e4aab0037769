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

/** A finite form of one of the act verbs. */
export const isVerb = (word: string): boolean =>
  byForm.get(word)?.some(({ form }) => form === 's' || form === 'past') ?? false

/** The act of a verb before the words that follow it. */
export const actOf = (lemma: string, rest: string): Act | null =>
  byVerb.get(lemma)?.find(({ tail }) => !tail || tail.test(rest)) ?? null

/** The act of a passive, where its passive is one. */
export const passiveAct = (lemma: string, rest: string): Act | null => {
  const act = actOf(lemma, rest) ?? null
  return act?.passive ? act : null
}

/** The act verb of which a word is the -ing form. */
export const doingOf = (word: string): string | null =>
  byForm.get(word)?.find(({ form }) => form === 'ing')?.verb ?? null

const IRREGULAR_PARTICIPLES = new Set(
  'built begun brought bought sent held made met put set cut paid laid kept left lent run sold taken given done seen known shown drawn written spent found led met withdrawn'.split(
    ' ',
  ),
)

/** The verb of a past participle; a word in -ed that is not in the lexicon stands for itself. */
export function participleOf(word: string): string | null {
  const known = byForm.get(word)?.find(({ form }) => form === 'past' || form === 'participle')
  if (known) return known.verb
  return /[a-z]{2}ed$/.test(word) || IRREGULAR_PARTICIPLES.has(word) ? word : null
}
