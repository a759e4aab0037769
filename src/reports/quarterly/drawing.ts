export type Point = readonly [x: number, y: number]

/** What a drawing for print is made of; lengths in points, y downwards. Each renderer draws each kind. */
export type Mark =
  | {
      readonly kind: 'line'
      readonly points: readonly Point[]
      readonly color: string
      readonly width: number
      readonly dash?: readonly [on: number, off: number]
    }
  | { readonly kind: 'area'; readonly rings: readonly (readonly Point[])[]; readonly fill: string }
  | {
      readonly kind: 'dot'
      readonly at: Point
      readonly radius: number
      readonly fill: string
      readonly stroke: string
      readonly width: number
    }
  | {
      readonly kind: 'text'
      readonly at: Point
      readonly text: string
      readonly size: number
      readonly color: string
      readonly anchor: 'start' | 'middle' | 'end'
      readonly bold?: boolean
    }

/** A chart or a map: vector marks, and the same said in words for who does not see it. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly alt: string
  readonly marks: readonly Mark[]
}

/** The light tokens of the house; print is light. Sides take theirs in the order of the pack. */
export const INK = '#12161C'
export const MUTED = '#5A636E'
export const FAINT = '#8A939E'
export const RULE = '#DDE1E6'
export const LAND = '#F2F4F6'
export const WATER = '#DCE4EC'
export const PAPER = '#FFFFFF'
const SIDES = ['#C4320F', '#0F5BD0', '#00775A', '#6B3FA0', '#8A5A00', '#00698F'] as const

export const sideColor = (at: number): string => SIDES[at % SIDES.length]!

/** Rounded to hundredths of a point: finer is noise, and the bytes stay the same everywhere. */
export const round = (value: number): number => Math.round(value * 100) / 100

/** Text is drawn by whoever shows it; this is how wide it will be, near enough to keep labels apart. */
export const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 1 : 0.6), 0) * size
