import type { Reference } from '../../grammar.ts'
import { word } from './word.ts'

/** Pronouns, and words that stand for a side or a country as they do. */
export const pronouns: readonly Reference[] = [
  word('collective', { is: 'we' }, 'our side', 'our ministry', 'our company', 'our delegation'),
  word('collective', { is: 'side' }, 'side', 'party', 'contracting party'),
  word('state', { is: 'country', whose: 'own' }, 'our country', 'our state', 'our republic'),
  word('state', { is: 'country', whose: 'last' }, 'country', 'republic'),
  word('state', { is: 'country', whose: 'other' }, 'neighbouring country', 'neighboring country', 'neighbour country'),
  { forms: ['he', 'him', 'himself'], type: 'pronoun', means: { is: 'person', gender: 'm' } },
  { forms: ['she', 'herself'], type: 'pronoun', means: { is: 'person', gender: 'f' } },
  word('role', { is: 'person', gender: null, guest: true }, 'visitor', 'guest'),
  word('role', { is: 'person', gender: null }, 'diplomat', 'politician'),
  word('role', { is: 'person', gender: null }, 'counterpart'),
  { forms: ['they', 'them', 'both'], type: 'pronoun', means: { is: 'they' } },
  { forms: ['it', 'itself'], type: 'pronoun', means: { is: 'it' } },
  { forms: ['we', 'us'], type: 'pronoun', means: { is: 'we' } },
]
