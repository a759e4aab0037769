/** Bins of two per cent from one minute to two years; what is shorter counts as none. */
const STEP = Math.log(1.02)
const BINS = 720

/** How often which waits happened, to two per cent; histograms of several worlds add up. */
export class Histogram {
  readonly bins: Float64Array
  constructor(bins: Float64Array = new Float64Array(BINS)) {
    this.bins = bins
  }

  add(minutes: number): void {
    this.bins[minutes < 1 ? 0 : Math.min(BINS - 1, 1 + Math.floor(Math.log(minutes) / STEP))]!++
  }

  merge(other: Float64Array): void {
    for (let bin = 0; bin < BINS; bin++) this.bins[bin]! += other[bin]!
  }

  /** The wait that a share of all stays within; null where nobody was counted. */
  quantile(share: number): number | null {
    const total = this.bins.reduce((sum, one) => sum + one, 0)
    if (total === 0) return null
    let seen = 0
    for (let bin = 0; bin < BINS; bin++) {
      seen += this.bins[bin]!
      if (seen >= share * total) return bin === 0 ? 0 : Math.exp((bin - 0.5) * STEP)
    }
    return Infinity
  }
}
