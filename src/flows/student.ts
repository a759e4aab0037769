/**
 * The quantile of Student's t: exact for one and two degrees of freedom, else within 0.001 for the tails used here.
 * @see Abramowitz, Stegun, Handbook of Mathematical Functions, 26.7.5; G. W. Hill, CACM 13 (1970) 619
 */
export function studentQuantile(probability: number, freedom: number): number {
  if (freedom === 1) return Math.tan(Math.PI * (probability - 0.5))
  if (freedom === 2) {
    const a = 4 * probability * (1 - probability)
    return (2 * probability - 1) * Math.sqrt(2 / a)
  }
  // Bisection on the distribution itself: a verdict is worth more than a microsecond.
  let [low, high] = [-1000, 1000]
  for (let step = 0; step < 80; step++) {
    const middle = (low + high) / 2
    if (distribution(middle, freedom) < probability) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** P(T ≤ t) by the finite series for whole degrees of freedom. @see Abramowitz, Stegun, 26.7.3 and 26.7.4 */
function distribution(t: number, freedom: number): number {
  const theta = Math.atan(Math.abs(t) / Math.sqrt(freedom))
  const [sin, cos] = [Math.sin(theta), Math.cos(theta)]
  let within: number
  if (freedom % 2 === 1) {
    let [term, sum] = [cos, freedom > 1 ? cos : 0]
    for (let at = 3; at <= freedom - 2; at += 2) {
      term *= ((at - 1) / at) * cos * cos
      sum += term
    }
    within = (2 / Math.PI) * (theta + sin * sum)
  } else {
    let [term, sum] = [1, 1]
    for (let at = 2; at <= freedom - 2; at += 2) {
      term *= ((at - 1) / at) * cos * cos
      sum += term
    }
    within = sin * sum
  }
  return t >= 0 ? (1 + within) / 2 : (1 - within) / 2
}
