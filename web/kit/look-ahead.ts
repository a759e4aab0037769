import type { Early } from './ask.svelte.ts'

/**
 * Asks one question after the other, each when the page has nothing else to do; the answer stops it, and what is on its
 * way is dropped, so that whatever a person asks for goes first.
 */
export function lookAhead(
  questions: Iterable<() => Early | null>,
  idle: (work: () => void) => void = whenIdle,
): () => void {
  const list = questions[Symbol.iterator]()
  let going = true
  let asked: Early | null = null
  const next = () => {
    while (going) {
      const { value: ask, done } = list.next()
      if (done) return
      asked = ask()
      if (!asked) continue
      void asked.done.then(() => idle(next))
      return
    }
  }
  idle(next)
  return () => {
    going = false
    asked?.drop()
  }
}

/** A browser that does not say when it is idle is given a moment. */
const MOMENT = 50
/** So long a busy page is waited for, in milliseconds. */
const PATIENCE = 1000

function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work, { timeout: PATIENCE })
  else setTimeout(work, MOMENT)
}
