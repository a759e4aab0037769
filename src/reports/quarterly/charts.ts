import {
  FAINT,
  INK,
  MUTED,
  PAPER,
  RULE,
  round,
  sideColor,
  widthOf,
  type Drawing,
  type Mark,
  type Point,
} from './drawing.ts'
import type { Tongue } from './tongue.ts'

const WIDTH = 482
const SIZE = 8

/** One bar: a name, a length between two bounds, and what is written at its end. */
export interface Bar {
  readonly name: string
  readonly low: number
  readonly high: number
  readonly text: string
}

/** Bars from a zero line that is kept: filled to the lower bound, hollow to the upper. */
export function barsOf(bars: readonly Bar[], alt: string): Drawing {
  const [row, left] = [17, 236]
  const top = bars.reduce((most, { low, high }) => Math.max(most, low, high), 0)
  const bottom = bars.reduce((least, { low, high }) => Math.min(least, low, high), 0)
  const widest = bars.reduce((most, { text }) => Math.max(most, widthOf(text, SIZE)), 0)
  const scale = (WIDTH - left - widest - 12) / (top - bottom || 1)
  const x = (value: number) => left + (value - bottom) * scale
  const height = bars.length * row + 8
  const marks: Mark[] = bars.flatMap(({ name, low, high, text }, at): Mark[] => {
    const y = at * row + 4
    // Of a span that crosses the zero line nothing is certain: all of it is hollow.
    const sure = low > 0 ? low : high < 0 ? high : 0
    const [from, to] = [x(Math.min(low, 0)), x(Math.max(high, 0))]
    return [
      { kind: 'text', at: [left - 8, y + 9.5], text: short(name, left - 10), size: SIZE, color: INK, anchor: 'end' },
      ...(to > from ? [box(from, y + 2, to, y + 11, INK), box(from + 0.8, y + 2.8, to - 0.8, y + 10.2, PAPER)] : []),
      ...(sure === 0 ? [] : [box(Math.min(x(0), x(sure)), y + 2, Math.max(x(0), x(sure)), y + 11, INK)]),
      { kind: 'text', at: [to + 5, y + 9.5], text, size: SIZE, color: INK, anchor: 'start' },
    ]
  })
  return {
    width: WIDTH,
    height,
    alt,
    marks: [
      ...marks,
      {
        kind: 'line',
        points: [
          [x(0), 0],
          [x(0), height],
        ],
        color: INK,
        width: 0.8,
      },
    ],
  }
}

/** One line of a chart: whose it is, and a value a year with what is written beside it. */
export interface Course {
  readonly name: string
  /** Place of the side in the order of the pack. */
  readonly side: number
  readonly points: readonly { readonly year: number; readonly value: number; readonly text: string }[]
}

/** Courses over years, each with its name at its last point. A year without a figure is a gap, drawn dashed. */
export function coursesOf(tongue: Tongue, courses: readonly Course[], alt: string): Drawing {
  const [height, top, foot, left] = [190, 16, 22, 12]
  const all = courses.flatMap(({ points }) => points)
  const [first, last] = [Math.min(...all.map(({ year }) => year)), Math.max(...all.map(({ year }) => year))]
  const most = Math.max(...all.map(({ value }) => value))
  const right = Math.max(...courses.map(({ name }) => widthOf(short(name, 170), SIZE))) + 14
  const x = (year: number) => left + ((year - first + 0.35) * (WIDTH - left - right)) / (last - first + 0.5)
  const y = (value: number) => height - foot - (value * (height - foot - top)) / most
  const marks: Mark[] = []
  for (const part of [0, 0.5, 1]) {
    const at = y(most * part)
    marks.push({
      kind: 'line',
      points: [
        [left, at],
        [WIDTH - right, at],
      ],
      color: part === 0 ? FAINT : RULE,
      width: part === 0 ? 0.9 : 0.6,
    })
  }
  for (let year = first; year <= last; year++)
    marks.push({
      kind: 'text',
      at: [round(x(year)), height - 8],
      text: tongue.date(String(year)),
      size: SIZE,
      color: MUTED,
      anchor: 'middle',
    })
  const taken: number[] = []
  for (const { name, side, points } of courses) {
    const color = sideColor(side)
    const places = points.map(({ year, value }): Point => [round(x(year)), round(y(value))])
    points.forEach(({ year }, at) => {
      const before = points[at - 1]
      if (before)
        marks.push({
          kind: 'line',
          points: [places[at - 1]!, places[at]!],
          color,
          width: 1.8,
          ...(year - before.year > 1 ? { dash: [3, 2.4] as const } : {}),
        })
    })
    points.forEach(({ text }, at) => {
      marks.push({ kind: 'dot', at: places[at]!, radius: 2.4, fill: color, stroke: PAPER, width: 0.8 })
      marks.push({
        kind: 'text',
        at: [places[at]![0], places[at]![1] - 6],
        text,
        size: SIZE,
        color,
        anchor: 'middle',
        bold: true,
      })
    })
    const end = places.at(-1)!
    let at = end[1] + 3
    while (taken.some((other) => Math.abs(other - at) < 11)) at += 11
    taken.push(at)
    marks.push({
      kind: 'text',
      at: [end[0] + 8 + widthOf(points.at(-1)!.text, SIZE) / 4, at],
      text: short(name, 170),
      size: SIZE,
      color,
      anchor: 'start',
    })
  }
  return { width: WIDTH, height, alt, marks }
}

const box = (left: number, top: number, right: number, bottom: number, fill: string): Mark => ({
  kind: 'area',
  rings: [
    [
      [left, top],
      [right, top],
      [right, bottom],
      [left, bottom],
    ].map(([a, b]): Point => [round(a!), round(b!)]),
  ],
  fill,
})

/** A name cut to a width; the table beside the chart has it whole. */
function short(name: string, width: number): string {
  if (widthOf(name, SIZE) <= width) return name
  const letters = [...name]
  while (letters.length > 1 && widthOf(`${letters.join('')}…`, SIZE) > width) letters.pop()
  return `${letters.join('').trimEnd()}…`
}
