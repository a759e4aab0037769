/** A mean with the bounds between which it lies with the chance asked for, and its standard error. */
export interface Interval {
  readonly mean: number
  readonly low: number
  readonly high: number
  readonly error: number
}

/** The interval of a mean of independent values, by Student's distribution. One value alone has no bounds: they are infinite. */
export function intervalOf(values: ArrayLike<number>, chance = 0.95): Interval {
  const count = values.length
  let mean = 0
  let squares = 0
  for (let at = 0; at < count; at++) {
    const off = values[at]! - mean
    mean += off / (at + 1)
    squares += off * (values[at]! - mean)
  }
  if (count < 2) return { mean, low: -Infinity, high: Infinity, error: Infinity }
  const error = Math.sqrt(squares / (count - 1) / count)
  const half = student(0.5 + chance / 2, count - 1) * error
  return { mean, low: mean - half, high: mean + half, error }
}

/**
 * The interval of the mean of a series whose neighbours hang together: the means are gathered into `groups` groups, long
 * enough to be taken as independent.
 * @see Schmeiser, "Batch size effects in the analysis of simulation output", Operations Research 30 (1982) 556
 */
export function seriesInterval(means: Float64Array, chance = 0.95, groups = 30): Interval {
  const size = Math.floor(means.length / groups)
  if (size < 1) return intervalOf(means, chance)
  // What does not fill a group is left out at the beginning, where the start is nearest.
  const from = means.length - size * groups
  return intervalOf(
    Float64Array.from({ length: groups }, (_, group) => {
      let sum = 0
      for (let at = 0; at < size; at++) sum += means[from + group * size + at]!
      return sum / size
    }),
    chance,
  )
}

/**
 * The value that a variable of Student's distribution stays below with a chance.
 * @see Hill, "Algorithm 396: Student's t-quantiles", CACM 13 (1970) 619
 */
export function student(chance: number, freedom: number): number {
  if (freedom === 1) return Math.tan(Math.PI * (chance - 0.5))
  const twoSided = 2 * (1 - chance)
  if (freedom === 2) return Math.sqrt(2 / (twoSided * (2 - twoSided)) - 2)
  const a = 1 / (freedom - 0.5)
  const b = 48 / a ** 2
  let c = (((20_700 * a) / b - 98) * a - 16) * a + 96.36
  const d = ((94.5 / (b + c) - 3) / b + 1) * Math.sqrt((a * Math.PI) / 2) * freedom
  let y = (d * twoSided) ** (2 / freedom)
  if (y > 0.05 + a) {
    const x = normal(twoSided / 2)
    y = x ** 2
    if (freedom < 5) c += 0.3 * (freedom - 4.5) * (x + 0.6)
    c = (((0.05 * d * x - 5) * x - 7) * x - 2) * x + b + c
    y = (((((0.4 * y + 6.3) * y + 36) * y + 94.5) / c - y - 3) / b + 1) * x
    y = a * y ** 2
    y = y > 0.002 ? Math.expm1(y) : 0.5 * y ** 2 + y
  } else
    y =
      ((1 / (((freedom + 6) / (freedom * y) - 0.089 * d - 0.822) * (freedom + 2) * 3) + 0.5 / (freedom + 4)) * y - 1) *
        ((freedom + 1) / (freedom + 2)) +
      1 / y
  return Math.sqrt(freedom * y)
}

/**
 * The value that a normal variable of mean 0 and deviation 1 stays below with a chance, to nine digits.
 * @see Acklam, "An algorithm for computing the inverse normal cumulative distribution function", 2003
 */
export function normal(chance: number): number {
  if (chance < 0.02425) return tail(Math.sqrt(-2 * Math.log(chance)))
  if (chance > 1 - 0.02425) return -tail(Math.sqrt(-2 * Math.log(1 - chance)))
  const q = chance - 0.5
  const r = q * q
  return (
    ((((((-39.69683028665376 * r + 220.9460984245205) * r - 275.9285104469687) * r + 138.357751867269) * r -
      30.66479806614716) *
      r +
      2.506628277459239) *
      q) /
    (((((-54.47609879822406 * r + 161.5858368580409) * r - 155.6989798598866) * r + 66.80131188771972) * r -
      13.28068155288572) *
      r +
      1)
  )
}

const tail = (q: number): number =>
  (((((-0.007784894002430293 * q - 0.3223964580411365) * q - 2.400758277161838) * q - 2.549732539343734) * q +
    4.374664141464968) *
    q +
    2.938163982698783) /
  ((((0.007784695709041462 * q + 0.3224671290700398) * q + 2.445134137142996) * q + 3.754408661907416) * q + 1)
