import type { Figure } from './figure.ts'

/** A length that is reckoned and no claim. */
export const exactly = (value: number, unit: string): Figure => ({
  low: value,
  high: value,
  unit,
  sources: [],
  assumed: false,
})

/** Minutes for a length at a speed, both between their bounds. */
export const travelTime = (km: Figure, speed: Figure): Figure => ({
  low: (km.low / speed.high) * 60,
  high: (km.high / speed.low) * 60,
  unit: 'min',
  ...origin(km, speed),
})

/** A rate by an amount, in the unit that comes of it. */
export const times = (rate: Figure, amount: Figure, unit: string): Figure => ({
  low: rate.low * amount.low,
  high: rate.high * amount.high,
  unit,
  ...origin(rate, amount),
})

/** Dollars for a vehicle over the tonnes in it: dollars a tonne. */
export const divide = (a: Figure, b: Figure): Figure => ({
  low: a.low / b.high,
  high: a.high / b.low,
  unit: 'USD/t',
  ...origin(a, b),
})

/** The sum of two figures of one unit. */
export const add = (a: Figure, b: Figure): Figure => ({
  low: a.low + b.low,
  high: a.high + b.high,
  unit: a.unit,
  ...origin(a, b),
})

const origin = (a: Figure, b: Figure) => ({
  sources: [...new Set([...a.sources, ...b.sources])],
  assumed: a.assumed || b.assumed,
})
