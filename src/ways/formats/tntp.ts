import { OrtoqError } from '../../ground/index.ts'

/** A road network as TNTP files give it. Nodes count from 0 here (the files count from 1); zones are the first nodes. */
export interface TntpNet {
  readonly zones: number
  readonly nodes: number
  /** No path passes through a node below this one: zones are entered and left only. */
  readonly firstThru: number
  readonly from: Int32Array
  readonly to: Int32Array
  readonly capacity: Float64Array
  readonly length: Float64Array
  readonly freeFlow: Float64Array
  readonly b: Float64Array
  readonly power: Float64Array
  readonly toll: Float64Array
}

/** Trips between zones, counted from 0, in the order of the file; those inside a zone are among them. */
export interface TntpTrips {
  readonly zones: number
  readonly from: Int32Array
  readonly to: Int32Array
  readonly amount: Float64Array
}

const COLUMNS = 10

/**
 * Reads a `_net.tntp` text. `ways/bad-tntp` names the line of what cannot be read.
 * @see https://github.com/bstabler/TransportationNetworks, "Data Format"
 */
export function readTntpNet(text: string): TntpNet {
  const { tags, body } = metadata(text)
  const [zones, nodes, links] = [
    count(tags, 'NUMBER OF ZONES'),
    count(tags, 'NUMBER OF NODES'),
    count(tags, 'NUMBER OF LINKS'),
  ]
  if (zones > nodes) throw bad(text, 0, `${zones} zones among ${nodes} nodes`)
  const columns = Array.from({ length: COLUMNS - 1 }, () => new Float64Array(links))
  let link = 0
  eachLine(text, body, (begin, end) => {
    if (link === links) throw bad(text, begin, `more links than the ${links} promised`)
    let at = begin
    // The link's type, the last column, is left out by some files and not needed here.
    for (let column = 0; column < COLUMNS - 1; column++) {
      while (at < end && text.charCodeAt(at) <= SPACE) at++
      const start = at
      while (at < end && text.charCodeAt(at) > SPACE) at++
      if (start === at) throw bad(text, begin, `${column} columns where ${COLUMNS} are wanted`)
      const value = numberIn(text, start, at)
      if (!Number.isFinite(value)) throw bad(text, begin, `“${text.slice(start, at)}” is not a number`)
      columns[column]![link] = value
    }
    for (const node of [columns[0]![link]!, columns[1]![link]!])
      if (!Number.isInteger(node) || node < 1 || node > nodes) throw bad(text, begin, `there is no node ${node}`)
    link++
  })
  if (link < links) throw bad(text, text.length, `${link} links where ${links} are promised`)
  const [from, to, capacity, length, freeFlow, b, power, , toll] = columns
  return {
    zones,
    nodes,
    firstThru: (tags.has('FIRST THRU NODE') ? count(tags, 'FIRST THRU NODE') : 1) - 1,
    from: Int32Array.from(from!, (node) => node - 1),
    to: Int32Array.from(to!, (node) => node - 1),
    capacity: capacity!,
    length: length!,
    freeFlow: freeFlow!,
    b: b!,
    power: power!,
    toll: toll!,
  }
}

/** Reads a `_trips.tntp` text: `Origin n` and `destination : trips;` pairs. */
export function readTntpTrips(text: string): TntpTrips {
  const { tags, body } = metadata(text)
  const zones = count(tags, 'NUMBER OF ZONES')
  const [from, to, amount]: number[][] = [[], [], []]
  let origin = -1
  const zone = (begin: number, end: number): number => {
    const number = numberIn(text, begin, end)
    if (!Number.isInteger(number) || number < 1 || number > zones)
      throw bad(text, begin, `there is no zone “${text.slice(begin, end)}”`)
    return number - 1
  }
  eachLine(text, body, (begin, end) => {
    let at = begin
    while (text.charCodeAt(at) <= SPACE) at++
    if ((text.charCodeAt(at) | LOWER) === LETTER_O) {
      const heading = /^Origin\s+(\S+)\s*$/i.exec(text.slice(at, end))
      if (!heading) throw bad(text, at, `“${text.slice(at, end).trim()}” is no origin`)
      const name = text.indexOf(heading[1]!, at + 'Origin'.length)
      return void (origin = zone(name, name + heading[1]!.length))
    }
    while (at < end) {
      let stop = text.indexOf(';', at)
      if (stop < 0 || stop > end) stop = end
      const colon = text.indexOf(':', at)
      if (colon < 0 || colon > stop) {
        const rest = text.slice(at, stop).trim()
        if (rest !== '') throw bad(text, at, `“${rest}” is no destination : trips`)
      } else {
        if (origin < 0) throw bad(text, at, 'trips before the first origin')
        const trips = trimmed(text, colon + 1, stop, numberIn)
        if (!(trips >= 0 && trips < Infinity))
          throw bad(text, at, `“${text.slice(colon + 1, stop).trim()}” is not a number of trips`)
        from!.push(origin)
        to!.push(trimmed(text, at, colon, (_, start, last) => zone(start, last)))
        amount!.push(trips)
      }
      at = stop + 1
    }
  })
  return { zones, from: Int32Array.from(from!), to: Int32Array.from(to!), amount: Float64Array.from(amount!) }
}

function metadata(text: string): { tags: ReadonlyMap<string, string>; body: number } {
  const end = /<END OF METADATA>[^\n]*\n?/.exec(text)
  if (!end) throw bad(text, 0, 'no <END OF METADATA>')
  const tags = new Map<string, string>()
  for (const [, name, value] of text.slice(0, end.index).matchAll(/<([^<>]+)>([^\n]*)/g)) tags.set(name!, value!.trim())
  return { tags, body: end.index + end[0].length }
}

function count(tags: ReadonlyMap<string, string>, name: string): number {
  const value = Number(tags.get(name))
  if (!Number.isInteger(value) || value < 0)
    throw new OrtoqError('ways/bad-tntp', { line: 1, reason: `<${name}> ${tags.get(name) ?? 'is absent'}` })
  return value
}

const [SPACE, LOWER, LETTER_O, SEMICOLON, REMARK] = [32, 32, 111, 59, 126]

/** Calls `use` with the span of every line with content; `~` begins a remark and a closing `;` of a row is dropped. */
function eachLine(text: string, body: number, use: (begin: number, end: number) => void): void {
  for (let at = body; at < text.length;) {
    const newline = text.indexOf('\n', at)
    const stop = newline < 0 ? text.length : newline
    let end = at
    while (end < stop && text.charCodeAt(end) !== REMARK) end++
    while (end > at && text.charCodeAt(end - 1) <= SPACE) end--
    if (end > at && text.charCodeAt(end - 1) === SEMICOLON) end--
    let begin = at
    while (begin < end && text.charCodeAt(begin) <= SPACE) begin++
    if (begin < end) use(at, end)
    at = stop + 1
  }
}

function trimmed<T>(text: string, begin: number, end: number, use: (text: string, begin: number, end: number) => T): T {
  while (begin < end && text.charCodeAt(begin) <= SPACE) begin++
  while (end > begin && text.charCodeAt(end - 1) <= SPACE) end--
  return use(text, begin, end)
}

const TENS = Float64Array.from({ length: 23 }, (_, power) => Number(`1e${power}`))
const MOST_DIGITS = 15

/** The number written between two places, as `Number` reads it; NaN for anything else and for nothing. */
function numberIn(text: string, begin: number, end: number): number {
  let [whole, digits, point] = [0, 0, -1]
  for (let at = begin; at < end; at++) {
    const digit = text.charCodeAt(at) - 48
    if (digit >= 0 && digit <= 9) {
      whole = 10 * whole + digit
      digits++
    } else if (digit === -2 && point < 0) point = at
    // A sign or an exponent: rare, and left to the language.
    else return Number(text.slice(begin, end))
  }
  if (digits === 0) return NaN
  // Up to fifteen digits the whole and the power of ten are exact, so that one division rounds once.
  if (digits > MOST_DIGITS) return Number(text.slice(begin, end))
  return point < 0 ? whole : whole / TENS[end - point - 1]!
}

const bad = (text: string, at: number, reason: string): OrtoqError =>
  new OrtoqError('ways/bad-tntp', { line: text.slice(0, at).split('\n').length, reason })
