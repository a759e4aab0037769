/**
 * How many of the first means are still those of a start and not of the run: the cut with the least standard error of
 * what is left, sought in the first half. `null` where the half is not enough, so that the run was too short.
 * The rule is MSER-5 when each mean is one of five observations.
 * @see White, "An effective truncation heuristic for bias reduction in simulation output", Simulation 69 (1997) 323
 * @see Franklin, White, "Stationarity tests and MSER-5", Winter Simulation Conference 2008
 */
export function warmUp(means: Float64Array): number | null {
  const half = Math.floor(means.length / 2)
  let sum = 0
  let squares = 0
  let best = Infinity
  let cut = 0
  for (let at = means.length - 1; at >= 0; at--) {
    sum += means[at]!
    squares += means[at]! ** 2
    const left = means.length - at
    const error = Math.max(0, squares - sum ** 2 / left) / left ** 2
    // The last few means alone agree by chance: cuts are believed in the first half only.
    if (at <= half && error <= best) {
      best = error
      cut = at
    }
  }
  return cut === half && half > 0 ? null : cut
}
