/** UTC instant in ISO 8601 with milliseconds, such as `2026-11-24T02:00:00.000Z`; sorts as text. */
export type Instant = `${string}Z`

/** Where the present moment comes from: passed in, so that every run can be replayed. */
export interface Clock {
  now(): Instant
}

/** A clock that stands still until it is moved; for tests and replays. */
export function stoppedClock(start: Instant): Clock & { set(now: Instant): void } {
  let now = start
  return { now: () => now, set: (next) => (now = next) }
}
