/**
 * Asks one question after the other, each when the page has nothing else to do, until it is stopped. What is on its way
 * then comes all the same: a server that has begun an answer makes it to the end, and somebody may want it next.
 */
export function lookAhead(
  questions: Iterable<() => Promise<unknown> | null>,
  idle: (work: () => void) => void = whenIdle,
): () => void {
  const list = questions[Symbol.iterator]()
  const state = { going: true }
  const next = () => {
    while (state.going) {
      const { value: ask, done } = list.next()
      if (done) return
      const answer = ask()
      // What is known already takes no turn.
      if (!answer) continue
      void answer.then(() => idle(next))
      return
    }
  }
  idle(next)
  return () => void (state.going = false)
}

/** A browser that does not say when it is idle is given a moment. */
const MOMENT = 50
/** So long a busy page is waited for, in milliseconds. */
const PATIENCE = 100

function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work, { timeout: PATIENCE })
  else setTimeout(work, MOMENT)
}
