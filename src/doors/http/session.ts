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
  /** Tells sessions of one person apart; no token. */
  readonly id: string
  readonly since: number
  seen: number
}

/** A session as its person sees it. */
export interface OpenSession {
  readonly id: string
  readonly key: string
  readonly since: string
  readonly seen: string
  /** The one from which is asked. */
  readonly here: boolean
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
    for (const [name, kept] of this.#kept) if (!this.#isOpen(kept) || this.#kept.size >= MOST) this.#kept.delete(name)
    const id = Buffer.from(this.#random.bytes(9)).toString('base64url')
    this.#kept.set(token, { ...session, id, since: now, seen: now })
    return token
  }

  /** The session of a token that was used within half an hour and opened within twelve, or null. */
  of(token: string | undefined): Session | null {
    const kept = this.#kept.get(token ?? '')
    if (!kept) return null
    if (!this.#isOpen(kept)) {
      this.#kept.delete(token!)
      return null
    }
    kept.seen = this.#now()
    return kept
  }

  close(token: string | undefined): void {
    this.#kept.delete(token ?? '')
  }

  /** All open sessions of the person whose session this token is, newest first. */
  list(token: string | undefined): OpenSession[] {
    const person = this.of(token)?.person
    if (person === undefined) return []
    return [...this.#kept]
      .filter(([, kept]) => kept.person === person && this.#isOpen(kept))
      .map(([name, { id, key, since, seen }]) => ({
        id,
        key,
        since: new Date(since).toISOString(),
        seen: new Date(seen).toISOString(),
        here: name === token,
      }))
      .toSorted((a, b) => (a.since < b.since ? 1 : -1))
  }

  /** Ends one of the sessions of the person whose session this token is; false where there is no such one. */
  end(token: string | undefined, id: string): boolean {
    const person = this.of(token)?.person
    const found = [...this.#kept].find(([, kept]) => kept.id === id && kept.person === person)
    if (person === undefined || !found) return false
    return this.#kept.delete(found[0])
  }

  #isOpen({ seen, since }: Kept): boolean {
    const now = this.#now()
    return now - seen <= IDLE_MS && now - since <= LONGEST_MS
  }

  #now(): number {
    return Date.parse(this.#clock.now())
  }
}
