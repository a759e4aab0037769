import type { Result } from '../kit/ask.svelte.ts'
import { range } from '../kit/say.ts'

export type Rate = Result<'route'>['rate']

/** A sum of dollars as the reader counts: at the rate of the answer, as wide as that rate is. */
export function money({ low, high }: { readonly low: number; readonly high: number }, rate: Rate): string {
  if (!rate) return range(low, high, 'USD', 0)
  return range(low / rate.high, high / rate.low, rate.currency, 0)
}
