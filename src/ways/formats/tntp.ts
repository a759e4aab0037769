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
  eachLine(text, body, (line, begin) => {
    if (link === links) throw bad(text, begin, `more links than the ${links} promised`)
    const written = line.replace(/\s*;$/, '').split(/\s+/)
    // The link's type, the last column, is left out by some files and not needed here.
    if (written.length < COLUMNS - 1) throw bad(text, begin, `${written.length} columns where ${COLUMNS} are wanted`)
    for (let column = 0; column < COLUMNS - 1; column++) {
      const value = Number(written[column])
      if (!Number.isFinite(value)) throw bad(text, begin, `“${written[column]}” is not a number`)
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
  const zone = (written: string, begin: number): number => {
    const number = Number(written)
    if (!Number.isInteger(number) || number < 1 || number > zones)
      throw bad(text, begin, `there is no zone “${written}”`)
    return number - 1
  }
  eachLine(text, body, (line, begin) => {
    if (/^o/i.test(line)) {
      const heading = /^Origin\s+(\S+)$/i.exec(line)
      if (!heading) throw bad(text, begin, `“${line}” is no origin`)
      return void (origin = zone(heading[1]!, begin))
    }
    for (const pair of line.split(';')) {
      const colon = pair.indexOf(':')
      if (colon < 0) {
        if (pair.trim() !== '') throw bad(text, begin, `“${pair.trim()}” is no destination : trips`)
        continue
      }
      if (origin < 0) throw bad(text, begin, 'trips before the first origin')
      const written = pair.slice(colon + 1).trim()
      const trips = written === '' ? NaN : Number(written)
      if (!(trips >= 0 && trips < Infinity)) throw bad(text, begin, `“${written}” is not a number of trips`)
      from!.push(origin)
      to!.push(zone(pair.slice(0, colon).trim(), begin))
      amount!.push(trips)
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

/** Calls `use` with every line that has content, and where it begins; `~` begins a remark. */
function eachLine(text: string, body: number, use: (line: string, begin: number) => void): void {
  for (let begin = body; begin < text.length;) {
    const newline = text.indexOf('\n', begin)
    const end = newline < 0 ? text.length : newline
    const whole = text.slice(begin, end)
    const remark = whole.indexOf('~')
    const line = (remark < 0 ? whole : whole.slice(0, remark)).trim()
    if (line !== '') use(line, begin)
    begin = end + 1
  }
}

const bad = (text: string, at: number, reason: string): OrtoqError =>
  new OrtoqError('ways/bad-tntp', { line: text.slice(0, at).split('\n').length, reason })
