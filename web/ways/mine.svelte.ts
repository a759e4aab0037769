import type { Params } from '../kit/ask.svelte.ts'

/** A price or a time that the reader has from somebody: of one step, in place of what the pack says. */
export interface OwnFigure {
  readonly subject: string
  readonly property: 'quote' | 'duration' | 'process-time'
  readonly low: number
  readonly high: number
  readonly unit: string
}

/** A notice that a port is shut, with where it was said. */
export interface OwnClosure {
  readonly port: string
  /** One side only; null for both. */
  readonly state: string | null
  readonly from: string
  readonly to: string
  readonly note: string
  readonly source: string
}

interface Kept {
  readonly figures: readonly OwnFigure[]
  readonly closures: readonly OwnClosure[]
}

const PLACE = 'ortoq.mine'
const NOTHING: Kept = { figures: [], closures: [] }

/** What the reader knows himself. It stays on this machine and goes along with a question only; no register has it. */
class Own {
  #kept = $state.raw<Kept>(read())

  get figures(): readonly OwnFigure[] {
    return this.#kept.figures
  }

  get closures(): readonly OwnClosure[] {
    return this.#kept.closures
  }

  /** As the planner takes it; empty where there is nothing. */
  get text(): string {
    const { figures, closures } = this.#kept
    return figures.length + closures.length === 0 ? '' : JSON.stringify(this.#kept)
  }

  /** One figure of a step takes the place of an earlier one. */
  setFigure(figure: OwnFigure): void {
    const others = this.figures.filter((one) => one.subject !== figure.subject || one.property !== figure.property)
    this.#keep({ ...this.#kept, figures: [...others, figure] })
  }

  addClosure(closure: OwnClosure): void {
    this.#keep({ ...this.#kept, closures: [...this.closures, closure] })
  }

  dropFigure(figure: OwnFigure): void {
    this.#keep({ ...this.#kept, figures: this.figures.filter((one) => one !== figure) })
  }

  dropClosure(closure: OwnClosure): void {
    this.#keep({ ...this.#kept, closures: this.closures.filter((one) => one !== closure) })
  }

  #keep(kept: Kept): void {
    this.#kept = kept
    try {
      localStorage.setItem(PLACE, JSON.stringify(kept))
    } catch {
      // A browser that keeps nothing still plans with it as long as the page is open.
    }
  }
}

export const own = new Own()

/** What goes along with the question of a page: what came by its address, else what this machine keeps. */
export const mineFor = (query: Readonly<Record<string, string | undefined>>): NonNullable<Params<'route'>['mine']> =>
  query['mine'] ?? own.text

function read(): Kept {
  try {
    const { figures, closures } = JSON.parse(localStorage.getItem(PLACE) ?? '') as Kept
    return Array.isArray(figures) && Array.isArray(closures) ? { figures, closures } : NOTHING
  } catch {
    return NOTHING
  }
}
