import { OrtoqError } from '../ground/index.ts'

/** Money as an integer of hundredths of its currency: floats never hold a total. */
export type Cents = number

/** The nearest cent, halves away from zero; `flows/too-large` where cents would no longer be exact. */
export function cents(amount: number): Cents {
  const near = Math.abs(amount) * 100
  const part = near - Math.floor(near)
  // Far from a half cent the plain way is exact, and ten times as fast.
  if (near < 1e12 && Math.abs(part - 0.5) > 1e-3) return signed(amount, Math.floor(near + 0.5))
  // The shortest decimal of a product such as 1.005 × 100 decides, not the binary rest behind it.
  const whole = signed(amount, Math.floor(Number(near.toPrecision(15)) + 0.5))
  if (!Number.isSafeInteger(whole)) throw new OrtoqError('flows/too-large', { amount })
  return whole
}

// No amount is minus zero.
const signed = (amount: number, whole: number): number => (amount < 0 && whole !== 0 ? -whole : whole)

/** Cents as an amount with two digits. */
export const amountOf = (whole: Cents): number => whole / 100

export const sumOf = (numbers: Iterable<number>): number => {
  let sum = 0
  for (const number of numbers) sum += number
  return sum
}
