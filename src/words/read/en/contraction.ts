import type { Span } from '../../../ground/index.ts'

/** A word of a contraction, with the characters that stand for it. */
export interface Part extends Span {
  readonly text: string
}

const AUXILIARIES: Readonly<Record<string, string>> = {
  "'ll": 'will',
  "'ve": 'have',
  "'re": 'are',
  "'m": 'am',
  "'d": 'would',
  "'s": 'is',
}
/** What is no verb and "not" cut short. */
const IRREGULAR: Readonly<Record<string, string>> = { "won't": 'will', "can't": 'can', "shan't": 'shall' }
/** Before "'s" only these: else it is a genitive. */
const SUBJECTS = new Set(['i', 'we', 'you', 'they', 'he', 'she', 'it', 'that', 'there', 'what', 'who'])

/** "won't" as "will" and "not", "they've" as "they" and "have"; null where the word is none. */
export function contracted(text: string, { start, end }: Span): readonly Part[] | null {
  const apostrophe = text.indexOf("'")
  if (apostrophe < 0) return null
  if (text.endsWith("n't")) {
    const verb = IRREGULAR[text] ?? text.slice(0, -3)
    // "Not" has the whole word for its characters: a promise not to act holds its negation.
    return [
      { start, end: end - 3, text: verb },
      { start, end, text: 'not' },
    ]
  }
  const before = text.slice(0, apostrophe)
  const auxiliary = AUXILIARIES[text.slice(apostrophe)]
  if (!auxiliary || !SUBJECTS.has(before)) return null
  return [
    { start, end: start + apostrophe, text: before },
    { start: start + apostrophe, end, text: auxiliary },
  ]
}

/** What follows a pronoun that is a name of its own: "we" + "'ll". */
export function cutOff(text: string, pronoun: string): string | null {
  return SUBJECTS.has(pronoun) ? (AUXILIARIES[text] ?? null) : null
}
