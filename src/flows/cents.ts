import { OrtoqError } from '../ground/index.ts'

/** Money as an integer of hundredths of its currency: floats never hold a total. */
export type Cents = number

/** The nearest cent, halves away from zero; `flows/too-large` where cents would no longer be exact. */
export function cents(amount: number): Cents {
  // The shortest decimal of a product such as 1.005 × 100 decides, not the binary rest behind it.
  const scaled = Number((Math.abs(amount) * 100).toPrecision(15))
  const whole = Math.sign(amount) * Math.floor(scaled + 0.5)
  if (!Number.isSafeInteger(whole)) throw new OrtoqError('flows/too-large', { amount })
  return whole === 0 ? 0 : whole
}

/** Cents as an amount with two digits. */
export const amountOf = (whole: Cents): number => whole / 100

export const sumOf = (numbers: Iterable<number>): number => {
  let sum = 0
  for (const number of numbers) sum += number
  return sum
}
