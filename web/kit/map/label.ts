import type { Point } from './curve.ts'

export interface Wanted {
  readonly id: string
  readonly at: Point
  readonly text: string
  readonly bold: boolean
  /** Higher ones are placed first and may not be left out at 100 and above. */
  readonly rank: number
}

export interface Placed extends Wanted {
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'end' | 'middle'
}

export interface Rect {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const SIZE = 12
const LINE = 15
/** Between a label and its dot. */
const GAP = 9

/**
 * Puts names beside their places so that they cover neither each other nor, as far as can be, the lines. What finds no
 * room is left out, the least important first; greedy, since a map of this size needs no better.
 */
export function placeLabels(
  wanted: readonly Wanted[],
  {
    width,
    height,
    avoid,
    blocked = [],
  }: { width: number; height: number; avoid: readonly Point[]; blocked?: readonly Rect[] },
): Placed[] {
  const taken: Rect[] = wanted.map(({ at: [x, y] }) => ({ left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 }))
  taken.push(...blocked)
  const lines = inRows(avoid, height)
  const placed: Placed[] = []
  for (const one of wanted.toSorted((a, b) => b.rank - a.rank)) {
    const long = widthOf(one.text, one.bold)
    // A station beside its port bears the same name; one label serves both.
    if (placed.some(({ text, at }) => text === one.text && Math.hypot(at[0] - one.at[0], at[1] - one.at[1]) < 60))
      continue
    const own = taken[wanted.indexOf(one)]!
    let best: { cost: number; put: Placed; rect: Rect } | null = null
    for (const [dx, dy, anchor, cost] of SPOTS) {
      // The spots after it cost no less.
      if (best && cost >= best.cost) break
      const x = one.at[0] + dx
      const y = one.at[1] + dy
      const left = anchor === 'start' ? x : anchor === 'end' ? x - long : x - long / 2
      const rect = { left, right: left + long, top: y - SIZE + 1, bottom: y + LINE - SIZE + 1 }
      if (rect.left < 2 || rect.right > width - 2 || rect.top < 2 || rect.bottom > height - 2) continue
      if (taken.some((other) => other !== own && touch(other, rect))) continue
      const total = cost + covered(rect, lines) * 2
      if (!best || total < best.cost) best = { cost: total, put: { ...one, x, y, anchor }, rect }
    }
    if (!best) continue
    if (best.cost > 26 && one.rank < 50) continue
    placed.push(best.put)
    taken.push(best.rect)
  }
  return placed
}

const SPOTS: readonly (readonly [number, number, 'start' | 'end' | 'middle', number])[] = [
  [GAP, 4, 'start', 0],
  [-GAP, 4, 'end', 1],
  [0, -GAP - 1, 'middle', 1],
  [0, GAP + 11, 'middle', 1],
  [GAP - 1, -GAP + 3, 'start', 2],
  [-GAP + 1, -GAP + 3, 'end', 2],
  [GAP - 1, GAP + 8, 'start', 2],
  [-GAP + 1, GAP + 8, 'end', 2],
  [GAP + 8, -GAP - 8, 'start', 5],
  [-GAP - 8, -GAP - 8, 'end', 5],
]

const touch = (a: Rect, b: Rect): boolean =>
  a.left < b.right + 3 && b.left < a.right + 3 && a.top < b.bottom && b.top < a.bottom

const within = (rect: Rect, x: number, y: number): boolean =>
  rect.left - 2 <= x && x <= rect.right + 2 && rect.top - 1 <= y && y <= rect.bottom + 1

// A sheet has thousands of points along its lines, and a name covers few rows of them.
const inRows = (points: readonly Point[], height: number): readonly Point[][] => {
  const rows: Point[][] = Array.from({ length: rowOf(height) + 2 }, () => [])
  for (const point of points) rows[rowOf(point[1])]?.push(point)
  return rows
}

const rowOf = (y: number): number => Math.floor(y / LINE)

function covered(rect: Rect, rows: readonly Point[][]): number {
  let count = 0
  for (let row = rowOf(rect.top - 1); row <= rowOf(rect.bottom + 1); row++)
    for (const [x, y] of rows[row] ?? []) if (within(rect, x, y)) count++
  return count
}

let pen: CanvasRenderingContext2D | null = null

/** Width of a text in the map's letters, in pixels. */
export function widthOf(text: string, bold = false, size = SIZE): number {
  pen ??= document.createElement('canvas').getContext('2d')
  if (!pen) return text.length * size * 0.58
  pen.font = `${bold ? 600 : 400} ${size}px "IBM Plex Sans", "Noto Sans SC", sans-serif`
  return pen.measureText(text).width
}
