import { act, Refused } from '../kit/ask.svelte.ts'

/** What the server answers to an act. */
export interface Receipt {
  readonly index: number
  readonly id: string
  readonly leaf: string
  readonly recordedAt: string
}

/**
 * What somebody types into a form. It is kept on this machine with every letter, so that a lost connection or a closed
 * window loses nothing, and forgotten once the server has recorded it.
 */
export class Draft {
  readonly #name: string
  readonly #act: string
  values = $state<Record<string, string>>({})
  /** `kept`: the server could not be reached, and what was typed waits here. */
  state = $state<'typing' | 'sending' | 'recorded' | 'refused' | 'kept'>('typing')
  problem = $state('')
  receipt = $state.raw<Receipt | null>(null)

  constructor(actName: string, about: string, first: Readonly<Record<string, string>>) {
    this.#act = actName
    this.#name = `ortoq.draft.${actName}.${about}`
    this.values = { ...first, ...readKept(this.#name) }
  }

  /** Takes over a field and keeps it. */
  set(field: string, value: string): void {
    this.values = { ...this.values, [field]: value }
    this.state = 'typing'
    localStorage.setItem(this.#name, JSON.stringify(this.values))
  }

  async send(fixed: Readonly<Record<string, string>>): Promise<boolean> {
    this.state = 'sending'
    try {
      const filled = Object.fromEntries(Object.entries(this.values).filter(([, value]) => value !== ''))
      this.receipt = await act<Receipt>(this.#act, { ...filled, ...fixed })
      localStorage.removeItem(this.#name)
      this.state = 'recorded'
      return true
    } catch (error) {
      const problem = error instanceof Refused ? error.problem : null
      this.state = problem ? 'refused' : 'kept'
      this.problem = problem?.detail ?? ''
      return false
    }
  }
}

function readKept(name: string): Record<string, string> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(name) ?? '{}')
    return typeof kept === 'object' && kept !== null ? (kept as Record<string, string>) : {}
  } catch {
    return {}
  }
}
