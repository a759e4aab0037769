import { act, firm } from './act.ts'

/** Promises of a future tense, by its form. */
export const commitment = {
  future: act('commitment', 'future', [], firm),
  will: act('commitment', 'budet', ['infinitive'], firm),
  passive: act('commitment', 'future-passive', [], firm),
  continue: act('commitment', 'prodolzhit', ['infinitive'], firm),
}
