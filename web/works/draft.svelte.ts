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

  readonly #first: Readonly<Record<string, string>>

  constructor(actName: string, about: string, first: Readonly<Record<string, string>>) {
    this.#act = actName
    this.#first = first
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
      const body = { ...filled, ...fixed }
      this.receipt = await act<Receipt>(this.#act, body, keyFor(this.#name, JSON.stringify(body)))
      localStorage.removeItem(this.#name)
      localStorage.removeItem(`${this.#name}.key`)
      this.values = { ...this.#first }
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

/** The key under which these very words are sent, however often: a lost answer must not enter them twice. */
function keyFor(name: string, words: string): string {
  const kept = localStorage.getItem(`${name}.key`) ?? ''
  if (kept.slice(kept.indexOf(' ') + 1) === words) return kept.slice(0, kept.indexOf(' '))
  const key = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  )
  localStorage.setItem(`${name}.key`, `${key} ${words}`)
  return key
}

function readKept(name: string): Record<string, string> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(name) ?? '{}')
    return typeof kept === 'object' && kept !== null ? (kept as Record<string, string>) : {}
  } catch {
    return {}
  }
}
