import type { Piece } from './standing.ts'

export type Point = readonly [x: number, y: number]

/**
 * Paths of the pieces on the page. Pieces of one line bend gently into each other, flights are arcs; between the places
 * nothing is known of the course, and the colophon says so.
 */
export function pathsOf(pieces: readonly Piece[], at: (place: string) => Point | undefined): Map<string, string> {
  const neighbours = new Map<string, string[]>()
  for (const piece of pieces)
    if (piece.mode !== 'air')
      for (const [here, there] of [
        [piece.from, piece.to],
        [piece.to, piece.from],
      ] as const)
        neighbours.set(key(piece, here), [...(neighbours.get(key(piece, here)) ?? []), there])
  const beyond = (piece: Piece, here: string, there: string): Point | undefined => {
    const others = (neighbours.get(key(piece, here)) ?? []).filter((place) => place !== there)
    return others.length === 1 ? at(others[0]!) : undefined
  }
  const paths = new Map<string, string>()
  for (const piece of pieces) {
    const [a, b] = [at(piece.from), at(piece.to)]
    if (!a || !b) continue
    if (piece.mode === 'air') paths.set(piece.id, arc(a, b))
    else paths.set(piece.id, bend(beyond(piece, piece.from, piece.to), a, b, beyond(piece, piece.to, piece.from)))
  }
  return paths
}

const key = (piece: Piece, place: string): string => `${piece.line ?? piece.id} ${place}`

// One segment of a Catmull-Rom spline as a cubic; without a neighbour it leaves straight.
function bend(before: Point | undefined, a: Point, b: Point, after: Point | undefined): string {
  const reach = Math.hypot(b[0] - a[0], b[1] - a[1])
  const one = before ? pull(a, b[0] - before[0], b[1] - before[1], reach) : between(a, b, 1 / 3)
  const two = after ? pull(b, a[0] - after[0], a[1] - after[1], reach) : between(a, b, 2 / 3)
  return `M${round(a)}C${round(one)} ${round(two)} ${round(b)}`
}

// A long neighbour must not throw a short piece out of its way.
function pull(from: Point, x: number, y: number, reach: number): Point {
  const length = Math.hypot(x, y) || 1
  const by = Math.min(length / 6, reach / 3) / length
  return [from[0] + x * by, from[1] + y * by]
}

const between = (a: Point, b: Point, share: number): Point => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
]

/** A flat arc over the straight way. */
export function arc(a: Point, b: Point, height = 0.12): string {
  const [x, y] = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
  const up = dx >= 0 ? 1 : -1
  return `M${round(a)}Q${round([x + dy * height * up, y - dx * height * up])} ${round(b)}`
}

export const round = ([x, y]: Point): string => `${x.toFixed(1)},${y.toFixed(1)}`
