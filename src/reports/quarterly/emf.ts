import type { Drawing, Mark, Point } from './drawing.ts'

/** Logical units a point: a hundredth of a point is kept. */
const UNITS = 20
const STOCK_NULL_BRUSH = 0x80000005
const STOCK_NULL_PEN = 0x80000008
const STOCK_FONT = 0x8000000d

/**
 * A drawing as an enhanced metafile: the vector picture that every word processor draws where it does not know SVG.
 * @see [MS-EMF] Enhanced Metafile Format
 */
export function emfOf({ width, height, marks }: Drawing, font: string): Uint8Array {
  const [w, h] = [units(width), units(height)]
  const records: Uint8Array[] = [
    // MM_ANISOTROPIC with a window as large as the picture; text and shapes without a ground of their own.
    record(17, [8]),
    record(10, [0, 0]),
    record(9, [w, h]),
    record(12, [0, 0]),
    record(11, [w, h]),
    record(18, [1]),
    record(19, [1]),
    ...marks.flatMap((mark) => recordsOf(mark, font)),
    record(14, [0, 16, 20]),
  ]
  const size = 108 + records.reduce((sum, { length }) => sum + length, 0)
  const header = ints([
    1,
    108,
    0,
    0,
    w,
    h,
    0,
    0,
    frame(width),
    frame(height),
    0x464d4520,
    0x10000,
    size,
    records.length + 1,
    3,
    0,
    0,
    0,
    w,
    h,
    Math.round(frame(width) / 100),
    Math.round(frame(height) / 100),
    0,
    0,
    0,
    frame(width) * 10,
    frame(height) * 10,
  ])
  return joined([header, ...records])
}

function recordsOf(mark: Mark, font: string): Uint8Array[] {
  switch (mark.kind) {
    case 'line':
      return withPen(mark.color, mark.width, dashed(mark.points, mark.dash).map(polyline))
    case 'area':
      return withBrush(mark.fill, [record(37, [STOCK_NULL_PEN]), polygon(mark.rings)])
    case 'dot': {
      const [[x, y], r] = [mark.at, mark.radius]
      const box = [units(x - r), units(y - r), units(x + r), units(y + r)]
      return withPen(mark.stroke, mark.width, withBrush(mark.fill, [record(42, box)]), 2)
    }
    case 'text':
      return text(mark, font)
  }
}

const withPen = (color: string, width: number, drawn: readonly Uint8Array[], handle = 1): Uint8Array[] => [
  // A solid pen; dashes are drawn as the pieces that they are.
  record(38, [handle, 0, Math.max(1, units(width)), 0, colorOf(color)]),
  record(37, [handle]),
  ...(handle === 1 ? [record(37, [STOCK_NULL_BRUSH])] : []),
  ...drawn,
  record(37, [STOCK_NULL_PEN]),
  record(40, [handle]),
]

const withBrush = (color: string, drawn: readonly Uint8Array[]): Uint8Array[] => [
  record(39, [1, 0, colorOf(color), 0]),
  record(37, [1]),
  ...drawn,
  record(37, [STOCK_NULL_BRUSH]),
  record(40, [1]),
]

function polyline(points: readonly Point[]): Uint8Array {
  return record(4, [...boundsOf(points), points.length, ...points.flatMap(([x, y]) => [units(x), units(y)])])
}

function polygon(rings: readonly (readonly Point[])[]): Uint8Array {
  const all = rings.flat()
  return record(8, [
    ...boundsOf(all),
    rings.length,
    all.length,
    ...rings.map(({ length }) => length),
    ...all.flatMap(([x, y]) => [units(x), units(y)]),
  ])
}

function boundsOf(points: readonly Point[]): number[] {
  const [xs, ys] = [points.map(([x]) => units(x)), points.map(([, y]) => units(y))]
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

/** The pieces of a dashed line. */
function dashed(points: readonly Point[], dash?: readonly [number, number]): (readonly Point[])[] {
  if (!dash) return [points]
  const pieces: Point[][] = []
  let [left, on] = [dash[0], true]
  let piece: Point[] = [points[0]!]
  for (let at = 1; at < points.length; at++) {
    let [x, y] = points[at - 1]!
    const [toX, toY] = points[at]!
    let rest = Math.hypot(toX - x, toY - y)
    while (rest > left) {
      const part = left / rest
      ;[x, y] = [x + (toX - x) * part, y + (toY - y) * part]
      rest -= left
      if (on) pieces.push([...piece, [x, y]])
      piece = [[x, y]]
      on = !on
      left = dash[on ? 0 : 1]
    }
    left -= rest
    piece.push([toX, toY])
  }
  if (on && piece.length > 1) pieces.push(piece)
  return pieces
}

const ALIGN = { start: 24, middle: 30, end: 26 } as const

function text(mark: Extract<Mark, { kind: 'text' }>, font: string): Uint8Array[] {
  const face = new Uint8Array(64)
  utf16(font.slice(0, 31)).forEach((byte, at) => (face[at] = byte))
  // Height, weight, a default character set; then the face and nothing of its full name.
  const logical = joined([
    ints([1, -units(mark.size), 0, 0, 0, mark.bold ? 600 : 400]),
    Uint8Array.of(0, 0, 0, 1, 0, 0, 0, 0),
    face,
    new Uint8Array(228),
  ])
  const letters = utf16(mark.text)
  const padded = joined([letters, new Uint8Array(-letters.length & 3)])
  const [x, y] = [units(mark.at[0]), units(mark.at[1])]
  const drawn = joined([
    ints([0, 0, -1, -1, 2]),
    floats([1, 1]),
    // Where it stands, how long it is, where the letters begin; no clip, and the widths of the font itself.
    ints([x, y, mark.text.length, 76, 0, 0, 0, -1, -1, 0]),
    padded,
  ])
  return [
    raw(82, logical),
    record(37, [1]),
    record(22, [ALIGN[mark.anchor]]),
    record(24, [colorOf(mark.color)]),
    raw(84, drawn),
    record(37, [STOCK_FONT]),
    record(40, [1]),
  ]
}

/** Hundredths of a millimetre. */
const frame = (points: number): number => Math.round((points * 2540) / 72)

const units = (points: number): number => Math.round(points * UNITS)

/** `#RRGGBB` as 0x00BBGGRR. */
function colorOf(hex: string): number {
  const value = Number.parseInt(hex.slice(1), 16)
  return ((value & 0xff) << 16) | (value & 0xff00) | (value >> 16)
}

const record = (type: number, values: readonly number[]): Uint8Array => raw(type, ints(values))
const raw = (type: number, body: Uint8Array): Uint8Array => joined([ints([type, body.length + 8]), body])

function ints(values: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * 4))
  values.forEach((value, at) => view.setInt32(at * 4, value | 0, true))
  return new Uint8Array(view.buffer)
}

function floats(values: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * 4))
  values.forEach((value, at) => view.setFloat32(at * 4, value, true))
  return new Uint8Array(view.buffer)
}

function utf16(value: string): Uint8Array {
  const bytes = new Uint8Array(value.length * 2)
  for (let at = 0; at < value.length; at++) {
    const unit = value.charCodeAt(at)
    bytes[at * 2] = unit & 0xff
    bytes[at * 2 + 1] = unit >> 8
  }
  return bytes
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
