import { OrtoqError } from '../../ground/index.ts'

/** A link of a TNTP network; nodes are counted from 1. */
export interface TntpLink {
  readonly from: number
  readonly to: number
  readonly capacity: number
  readonly length: number
  /** Free-flow time in the file's own unit. */
  readonly time: number
  readonly b: number
  readonly power: number
  readonly speed: number
  readonly toll: number
  readonly type: number
}

/** A network in the format of the Transportation Networks for Research. */
export interface TntpNetwork {
  readonly zones: number
  readonly nodes: number
  /** No path may pass through a node below it. */
  readonly firstThrough: number
  readonly links: readonly TntpLink[]
}

const refuse = (line: number, reason: string): OrtoqError => new OrtoqError('ways/bad-tntp', { line, reason })

/**
 * Reads a `*_net.tntp` file. A missing header, a link with too few numbers, an end outside the network, a negative time
 * or a count that does not fit is `ways/bad-tntp` with its line.
 * @see https://github.com/bstabler/TransportationNetworks
 */
export function readTntp(text: string): TntpNetwork {
  const header = new Map<string, { readonly value: number; readonly line: number }>()
  const links: TntpLink[] = []
  const count = (name: string): number => {
    const found = header.get(name)
    if (!found || !Number.isInteger(found.value) || found.value < 0)
      throw refuse(found?.line ?? 1, `<${name}> is missing or no whole number`)
    return found.value
  }
  let inside = false
  text.split(/\r?\n/).forEach((raw, at) => {
    const line = at + 1
    const meta = /^\s*<([^>]+)>\s*([^\s~]*)/.exec(raw)
    if (meta) {
      if (meta[1] === 'END OF METADATA') inside = true
      else header.set(meta[1]!, { value: meta[2] === '' ? NaN : Number(meta[2]), line })
      return
    }
    // A row may be closed by a semicolon that stands right behind its last number.
    const cells = raw.replace(/~.*$/, '').replace(/;\s*$/, '').trim().split(/\s+/)
    if (!inside || cells[0] === '') return
    const numbers = cells.map(Number)
    if (numbers.length < 7 || numbers.some((value) => !Number.isFinite(value)))
      throw refuse(line, `“${raw.trim()}” is not a link`)
    const [from, to, capacity, length, time, b, power, speed = 0, toll = 0, type = 0] = numbers as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      ...number[],
    ]
    const nodes = count('NUMBER OF NODES')
    if ([from, to].some((node) => !Number.isInteger(node) || node < 1 || node > nodes))
      throw refuse(line, `${from} → ${to} does not lie in 1 … ${nodes}`)
    if (time < 0 || length < 0) throw refuse(line, 'time and length may not be negative')
    links.push({ from, to, capacity, length, time, b, power, speed, toll, type })
  })
  const network = {
    zones: count('NUMBER OF ZONES'),
    nodes: count('NUMBER OF NODES'),
    firstThrough: header.has('FIRST THRU NODE') ? count('FIRST THRU NODE') : 1,
    links,
  }
  if (header.has('NUMBER OF LINKS') && count('NUMBER OF LINKS') !== links.length)
    throw refuse(header.get('NUMBER OF LINKS')!.line, `${links.length} links stand in the file`)
  return network
}
