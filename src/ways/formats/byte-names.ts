/** Ids as numbers: gives every distinct run of bytes the next number, without a string for each. */
export class ByteNames {
  #slots = new Int32Array(1024).fill(-1)
  #bytes = new Uint8Array(16_384)
  #starts = new Int32Array(513)
  #count = 0
  #last = -1

  get size(): number {
    return this.#count
  }

  /** The number of these bytes; a new one for bytes not seen before. */
  take(bytes: Uint8Array, from: number, to: number): number {
    const known = this.find(bytes, from, to)
    return known >= 0 ? known : this.#add(bytes, from, to)
  }

  /** The number of these bytes, or −1. */
  find(bytes: Uint8Array, from: number, to: number): number {
    // Rows of one trip stand together, so the last answer is most often the next.
    if (this.#last >= 0 && this.#equals(this.#last, bytes, from, to)) return this.#last
    const mask = this.#slots.length - 1
    for (let slot = hash(bytes, from, to) & mask; ; slot = (slot + 1) & mask) {
      const name = this.#slots[slot]!
      if (name < 0) return -1
      if (this.#equals(name, bytes, from, to)) return (this.#last = name)
    }
  }

  text(name: number): string {
    return new TextDecoder().decode(this.#bytes.subarray(this.#starts[name]!, this.#starts[name + 1]!))
  }

  /** The number of a text, or −1. */
  named(text: string): number {
    const bytes = new TextEncoder().encode(text)
    return this.find(bytes, 0, bytes.length)
  }

  #equals(name: number, bytes: Uint8Array, from: number, to: number): boolean {
    let at = this.#starts[name]!
    if (this.#starts[name + 1]! - at !== to - from) return false
    for (let k = from; k < to; k++, at++) if (this.#bytes[at] !== bytes[k]) return false
    return true
  }

  #add(bytes: Uint8Array, from: number, to: number): number {
    const name = this.#count++
    const begin = this.#starts[name]!
    const end = begin + to - from
    if (end > this.#bytes.length) this.#bytes = grown(this.#bytes, Math.max(end, 2 * this.#bytes.length))
    this.#bytes.set(bytes.subarray(from, to), begin)
    if (name + 1 >= this.#starts.length) {
      const starts = new Int32Array(2 * this.#starts.length)
      starts.set(this.#starts)
      this.#starts = starts
    }
    this.#starts[name + 1] = end
    if (2 * this.#count > this.#slots.length) this.#rehash()
    else this.#place(name)
    return (this.#last = name)
  }

  #place(name: number): void {
    const mask = this.#slots.length - 1
    let slot = hash(this.#bytes, this.#starts[name]!, this.#starts[name + 1]!) & mask
    while (this.#slots[slot]! >= 0) slot = (slot + 1) & mask
    this.#slots[slot] = name
  }

  #rehash(): void {
    this.#slots = new Int32Array(2 * this.#slots.length).fill(-1)
    for (let name = 0; name < this.#count; name++) this.#place(name)
  }
}

// FNV-1a, 32 bits. @see Fowler, Noll, Vo, RFC 9923
function hash(bytes: Uint8Array, from: number, to: number): number {
  let value = 0x811c9dc5
  for (let at = from; at < to; at++) value = Math.imul(value ^ bytes[at]!, 0x01000193)
  return (value ^ (value >>> 15)) & 0x7fffffff
}

function grown(bytes: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(size)
  larger.set(bytes)
  return larger
}
