import { address } from './address.svelte.ts'

/** A dispute as it comes with an answer. */
export interface Dispute {
  readonly id: string
  readonly about: string
  readonly state: string | null
  readonly why: string
  readonly on: string
}

/** The disputes about whatever the page shows, gathered from its answers. */
class Disputes {
  #of = $state.raw<{ readonly path: string; readonly all: readonly Dispute[] }>({ path: '', all: [] })

  /** Those of the page that is open. */
  get here(): readonly Dispute[] {
    return this.#of.path === address.path ? this.#of.all : []
  }

  /** Takes in what hangs on the records of an answer. */
  take(answer: unknown): void {
    const { disputes = [] } = (answer ?? {}) as { disputes?: readonly Dispute[] }
    if (disputes.length === 0) return
    const before = this.#of.path === location.pathname ? this.#of.all : []
    const fresh = disputes.filter(({ id }) => !before.some((one) => one.id === id))
    if (fresh.length > 0 || before.length === 0) this.#of = { path: location.pathname, all: [...before, ...fresh] }
  }

  /** After an act the answers are asked anew, and what has ended is not among them. */
  forget(): void {
    this.#of = { path: '', all: [] }
  }
}

export const disputes = new Disputes()
