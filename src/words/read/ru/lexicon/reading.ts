import { conjugate, passives } from '../conjugation.ts'
import { transliterate } from '../transliterate.ts'
import { act, type Act } from './act.ts'
import { VERBS } from './verb.ts'

/** In which form a verb stands. */
export type Feature = 'past' | 'finite' | 'infinitive' | 'gerund' | 'passive' | 'short'

/** What a form of an act verb may be. */
export interface VerbReading {
  readonly act: Act
  readonly lemma: string
  readonly feature: Feature
  /** The speaker himself: "обязуемся", "призываю". */
  readonly we: boolean
  /** "Надеюсь": he speaks of himself alone. */
  readonly i: boolean
  readonly plural: boolean
}

const verbs = new Map<string, VerbReading[]>()
const add = (form: string, reading: VerbReading) => {
  const known = verbs.get(form)
  if (!known) verbs.set(form, [reading])
  else if (!known.some((one) => one.act === reading.act && one.feature === reading.feature)) known.push(reading)
}
for (const [list, kind, frames, extra] of VERBS) {
  const [first] = list.split(' ')
  const one = act(kind, transliterate(first!), frames, extra)
  for (const lemma of list.split(' ')) addVerb(lemma, one)
}

function addVerb(lemma: string, one: Act): void {
  const { past, finite, gerund } = conjugate(lemma)
  const base = { act: one, lemma, we: false, i: false, plural: false }
  add(lemma, { ...base, feature: 'infinitive' })
  past.forEach((form, at) => add(form, { ...base, feature: 'past', plural: at === 3 }))
  finite.forEach((form, at) => add(form, { ...base, feature: 'finite', plural: at === 1, we: at === 2, i: at === 3 }))
  for (const form of gerund) add(form, { ...base, feature: 'gerund' })
  // отмечается, что; предлагается; подчеркивалось
  if (!/с[яь]$/.test(lemma)) {
    add(`${finite[0]!}ся`, { ...base, feature: 'passive' })
    add(`${finite[1]!}ся`, { ...base, feature: 'passive', plural: true })
    for (const form of past.slice(1)) add(`${form}сь`, { ...base, feature: 'passive' })
  }
  for (const form of passives(lemma)) add(form, { ...base, feature: 'short', plural: form.endsWith('ы') })
}

/** What a form of an act verb may be; none for other words. */
export const readingsOf = (form: string): readonly VerbReading[] => verbs.get(form) ?? []
