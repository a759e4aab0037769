import type { Clock, Random } from '../../ground/index.ts'

/** Who is signed in, by which key. */
export interface Session {
  readonly key: string
  readonly person: string
}

const IDLE_MS = 30 * 60_000
const LONGEST_MS = 12 * 3_600_000
/** More than these at once is no office but an attack; the oldest goes. */
const MOST = 10_000

interface Kept extends Session {
  readonly since: number
  seen: number
}

/** Sessions in memory: a restart signs everybody out, and nothing of them is ever written down. */
export class Sessions {
  readonly #clock: Clock
  readonly #random: Random
  readonly #kept = new Map<string, Kept>()

  constructor(clock: Clock, random: Random) {
    this.#clock = clock
    this.#random = random
  }

  /** Opens a session and answers its token, 32 random bytes. */
  open(session: Session): string {
    const token = Buffer.from(this.#random.bytes(32)).toString('base64url')
    const now = this.#now()
    for (const [name, { seen, since }] of this.#kept)
      if (now - seen > IDLE_MS || now - since > LONGEST_MS || this.#kept.size >= MOST) this.#kept.delete(name)
    this.#kept.set(token, { ...session, since: now, seen: now })
    return token
  }

  /** The session of a token that was used within half an hour and opened within twelve, or null. */
  of(token: string | undefined): Session | null {
    const kept = this.#kept.get(token ?? '')
    if (!kept) return null
    const now = this.#now()
    if (now - kept.seen > IDLE_MS || now - kept.since > LONGEST_MS) {
      this.#kept.delete(token!)
      return null
    }
    kept.seen = now
    return kept
  }

  close(token: string | undefined): void {
    this.#kept.delete(token ?? '')
  }

  #now(): number {
    return Date.parse(this.#clock.now())
  }
}
