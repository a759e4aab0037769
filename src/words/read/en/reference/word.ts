import type { MentionType } from '../../../statement.ts'
import type { Meaning, Reference } from '../../grammar.ts'
import { formsOf } from '../name.ts'

/** Words that mean the same, in every form. */
export const word = (type: MentionType, means: Meaning, ...forms: string[]): Reference => ({
  forms: forms.flatMap((form) => formsOf(form, 'place')),
  type,
  means,
})

/** Each of some nouns, parted by `|`, after each of these words. */
export const each = (nouns: string, ...before: string[]): string[] =>
  nouns.split('|').flatMap((noun) => before.map((one) => `${one} ${noun}`))
