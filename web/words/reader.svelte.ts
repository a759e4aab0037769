import { send } from '../kit/ask.svelte.ts'
import { known, language } from '../kit/tongue.svelte.ts'
import type { Reading } from './reading.ts'

/** Reads a text said on a date as long as the component lives; null until it is read, and where no answer comes. */
export function askReading(said: () => { readonly text: string; readonly date: string }): {
  readonly value: Reading | null
} {
  let reading = $state.raw<Reading | null>(null)
  $effect(() => {
    const { text, date } = said()
    void language()
    void known()
    reading = null
    if (!text) return
    let current = true
    send<Reading>('read', text, { date }).then(
      (answer) => current && (reading = answer),
      () => undefined,
    )
    return () => (current = false)
  })
  return {
    get value() {
      return reading
    },
  }
}
