import { Triggers } from '../engine/trigger.ts'
import type { Act } from './act.ts'
import { MEETING_VERBS } from './meeting-verbs.ts'
import { OPINION_VERBS } from './opinion-verbs.ts'
import { PROMISE_VERBS } from './promise-verbs.ts'
import { SAYING_VERBS } from './saying-verbs.ts'

const compiled = [...MEETING_VERBS, ...PROMISE_VERBS, ...OPINION_VERBS, ...SAYING_VERBS].map(
  ({ words, polarity = 'positive', ...act }) => ({
    act: { ...act, polarity } satisfies Act,
    // 坚决坚决…: each start would run through all of what is said over and over, and nobody says it five times.
    pattern: new RegExp(words.replaceAll(')*', '){0,4}'), 'g'),
  }),
)

const triggers = new Triggers(compiled.map(({ pattern }) => pattern))

/** The first act of a stretch: the leftmost verb, and of two at one place the longer. Verbs inside `closed` are no acts. */
export function firstAct(
  text: string,
  start: number,
  end: number,
  closed: (at: number, stop: number) => boolean,
): { act: Act; start: number; end: number } | null {
  let best: { act: Act; start: number; end: number } | null = null
  const part = text.length === end ? text : text.slice(0, end)
  for (const rule of triggers.within(text, start, end)) {
    const { act, pattern } = compiled[rule]!
    pattern.lastIndex = start
    for (let match = pattern.exec(part); match; match = pattern.exec(part)) {
      const at = match.index
      const stop = at + match[0].length
      if (best && (at > best.start || (at === best.start && stop <= best.end))) break
      if (match[0].length === 0 || closed(at, stop)) {
        pattern.lastIndex = at + 1
        continue
      }
      best = { act, start: at, end: stop }
      break
    }
  }
  return best
}
