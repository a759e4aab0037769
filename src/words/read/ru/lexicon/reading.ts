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
  const reading = (feature: Feature, plural = false, we = false, i = false): VerbReading => ({
    act: one,
    lemma,
    feature,
    we,
    i,
    plural,
  })
  add(lemma, reading('infinitive'))
  past.forEach((form, at) => add(form, reading('past', at === 3)))
  finite.forEach((form, at) => add(form, reading('finite', at === 1, at === 2, at === 3)))
  for (const form of gerund) add(form, reading('gerund'))
  // отмечается, что; предлагается; подчеркивалось
  if (!/с[яь]$/.test(lemma)) {
    add(`${finite[0]!}ся`, reading('passive'))
    add(`${finite[1]!}ся`, reading('passive', true))
    for (const form of past.slice(1)) add(`${form}сь`, reading('passive'))
  }
  for (const form of passives(lemma)) add(form, reading('short', form.endsWith('ы')))
}

/** What a form of an act verb may be; none for other words. */
export const readingsOf = (form: string): readonly VerbReading[] => verbs.get(form) ?? []
