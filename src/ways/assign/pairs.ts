/** Pairs of ways between the same two nodes of a bush: spots in the arrays of the bush with the links that lie there. */
export class Pairs {
  size = 0
  /** Pair n is `begin[n] … middle[n] − 1` for one way and `middle[n] … begin[n + 1] − 1` for the other. */
  begin = new Int32Array(8)
  middle = new Int32Array(8)
  spot = new Int32Array(64)
  link = new Int32Array(64)
  /** The pairs that a round looks at which is not over all of them. */
  busy = new Int32Array(8)
  busySize = 0
  /** What was last moved to the first way of each of these; of the others it says nothing. */
  moved = new Float64Array(8)

  clear(): void {
    this.size = 0
    this.busySize = 0
  }

  /** Keeps a pair of ways, given as the first spots of two lists. */
  add(one: Int32Array, ones: number, other: Int32Array, others: number, link: Int32Array): void {
    let used = this.begin[this.size]!
    if (used + ones + others > this.spot.length) {
      this.spot = longer(this.spot, ones + others)
      this.link = longer(this.link, ones + others)
    }
    if (this.size + 2 > this.begin.length) {
      this.begin = longer(this.begin, 2)
      this.middle = longer(this.middle, 2)
      this.busy = longer(this.busy, 2)
      this.moved = new Float64Array(this.busy.length)
    }
    const { spot, link: links } = this
    for (let s = 0; s < ones; s++) {
      spot[used] = one[s]!
      links[used++] = link[one[s]!]!
    }
    this.middle[this.size] = used
    for (let s = 0; s < others; s++) {
      spot[used] = other[s]!
      links[used++] = link[other[s]!]!
    }
    this.begin[++this.size] = used
  }

  copy(): Pairs {
    const copy = new Pairs()
    copy.size = this.size
    copy.begin = this.begin.slice()
    copy.middle = this.middle.slice()
    copy.spot = this.spot.slice()
    copy.link = this.link.slice()
    copy.busy = this.busy.slice()
    copy.busySize = this.busySize
    copy.moved = this.moved.slice()
    return copy
  }
}

function longer(array: Int32Array, by: number): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(2 * array.length + by)
  copy.set(array)
  return copy
}
