import type { Clock, Random } from '../../ground/index.ts'

const LASTS_MS = 5 * 60_000
const MOST = 1000

/** Things that wait for one answer: each is taken once, within five minutes, by the token that was handed out for it. */
export class Once<T> {
  readonly #clock: Clock
  readonly #random: Random
  readonly #kept = new Map<string, { readonly thing: T; readonly until: number }>()

  constructor(clock: Clock, random: Random) {
    this.#clock = clock
    this.#random = random
  }

  keep(thing: T, token = Buffer.from(this.#random.bytes(24)).toString('base64url')): string {
    const now = Date.parse(this.#clock.now())
    for (const [name, { until }] of this.#kept) if (until < now || this.#kept.size >= MOST) this.#kept.delete(name)
    this.#kept.set(token, { thing, until: now + LASTS_MS })
    return token
  }

  take(token: string): T | null {
    const kept = this.#kept.get(token)
    this.#kept.delete(token)
    return kept && kept.until >= Date.parse(this.#clock.now()) ? kept.thing : null
  }
}
