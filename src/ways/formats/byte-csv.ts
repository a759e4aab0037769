const [COMMA, QUOTE, LF, CR] = [44, 34, 10, 13]

/** One record of a CSV stream while it is being handed over: valid inside the handler only. */
export interface ByteRecord {
  /** Line of the file on which the record begins, counted from 1. */
  readonly line: number
  readonly count: number
  /** The bytes that `start` and `end` point into. */
  readonly bytes: Uint8Array
  readonly start: Int32Array
  readonly end: Int32Array
  text(cell: number): string
}

const MOST_CELLS = 256
const MOST_BYTES = 1 << 20
const decoder = new TextDecoder()

/**
 * Reads comma-separated values (RFC 4180, LF or CRLF, BOM) from a stream of bytes without making strings:
 * the handler gets each record as offsets. Memory stays at one chunk and one record whatever the file's size.
 */
export class ByteCsv {
  #rest: Uint8Array = new Uint8Array(0)
  #line = 1
  #first = true
  readonly #handle: (record: ByteRecord) => void
  readonly #record = new Scratch()

  constructor(handle: (record: ByteRecord) => void) {
    this.#handle = handle
  }

  /** Takes the next bytes and hands over every record that ends in them. */
  push(chunk: Uint8Array): void {
    let bytes = this.#rest.length === 0 ? chunk : joined(this.#rest, chunk)
    if (this.#first) {
      if (bytes.length < 3) return void (this.#rest = bytes.slice())
      this.#first = false
      if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) bytes = bytes.subarray(3)
    }
    // A record of a megabyte is a quote that nobody closed: it is ended here, so that time stays linear.
    const read = this.#read(bytes, bytes.length > MOST_BYTES)
    this.#rest = bytes.slice(read)
  }

  /** Hands over a last record that no line end closed. */
  end(): void {
    if (this.#rest.length > 0) this.#read(this.#rest, true)
    this.#rest = new Uint8Array(0)
  }

  // Answers how many bytes belong to whole records.
  #read(bytes: Uint8Array, last: boolean): number {
    const { start, end } = this.#record
    let done = 0
    let at = 0
    for (;;) {
      let cell = 0
      let lines = 0
      let cellStart = at
      let quoted = false
      for (;;) {
        if (at >= bytes.length) {
          if (!last || done >= bytes.length) return done
          // The file ends without a line end: close the record here.
          this.#put(cell++, cellStart, at)
          break
        }
        const byte = bytes[at]!
        // Letters and digits, and so most bytes, lie above all four that mean something.
        if (byte > COMMA) at++
        else if (byte === QUOTE && at === cellStart) {
          const close = closingQuote(bytes, at + 1)
          if (close < 0 && !last) return done
          const until = close < 0 ? bytes.length : close + 1
          for (let k = at; k < until; k++) if (bytes[k] === LF) lines++
          quoted = true
          at = until
        } else if (byte === COMMA) {
          this.#put(cell++, cellStart, at)
          cellStart = ++at
        } else if (byte === LF) {
          this.#put(cell++, cellStart, at > cellStart && bytes[at - 1] === CR ? at - 1 : at)
          at++
          lines++
          break
        } else at++
      }
      const count = Math.min(cell, MOST_CELLS)
      const record = this.#record
      record.line = this.#line
      record.count = count
      // Unquoting moves bytes, so it works on a copy of the record.
      record.bytes = quoted ? unquoted(bytes, start, end, count) : bytes
      if (count > 1 || start[0] !== end[0]) this.#handle(record)
      this.#line += lines
      done = at
    }
  }

  #put(cell: number, from: number, to: number): void {
    if (cell >= MOST_CELLS) return
    this.#record.start[cell] = from
    this.#record.end[cell] = to
  }
}

class Scratch implements ByteRecord {
  line = 1
  count = 0
  bytes: Uint8Array = new Uint8Array(0)
  readonly start = new Int32Array(MOST_CELLS)
  readonly end = new Int32Array(MOST_CELLS)

  text(cell: number): string {
    if (cell < 0 || cell >= this.count) return ''
    return decoder.decode(this.bytes.subarray(this.start[cell]!, this.end[cell]!))
  }
}

function closingQuote(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at++) {
    if (bytes[at] !== QUOTE) continue
    // A quote at the very end of the chunk may be the first half of a doubled one.
    if (at + 1 === bytes.length) return -1
    if (bytes[at + 1] !== QUOTE) return at
    at++
  }
  return -1
}

function unquoted(bytes: Uint8Array, start: Int32Array, end: Int32Array, count: number): Uint8Array {
  const copy = new Uint8Array(end[count - 1]! - start[0]!)
  let to = 0
  for (let cell = 0; cell < count; cell++) {
    const begin = to
    const [from, until] = [start[cell]!, end[cell]!]
    const isQuoted = bytes[from] === QUOTE && until > from
    for (let at = isQuoted ? from + 1 : from; at < until; at++) {
      const byte = bytes[at]!
      if (isQuoted && byte === QUOTE) {
        if (bytes[at + 1] === QUOTE && at + 1 < until) at++
        else continue
      }
      copy[to++] = byte
    }
    start[cell] = begin
    end[cell] = to
  }
  return copy
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}
