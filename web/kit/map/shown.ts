import type { Knowledge } from '../line.ts'
import type { Point } from './curve.ts'
import { widthOf, type Rect, type Wanted } from './label.ts'
import { mapName } from './name.ts'
import { standingOf, type Atlas, type Piece } from './standing.ts'

export interface Drawn {
  readonly piece: Piece
  readonly standing: Knowledge
}

export interface ShownPlace {
  readonly place: Atlas['places'][number]
  readonly at: Point
  /** Pieces that end here; a piece of the page's own line counts 20. */
  readonly weight: number
}

/** From this weight on a place lies on the page's own line. */
export const OWN = 20

/** The pieces that stand in a year, each service once for both directions, the page's own line last and so on top. */
export function drawnPieces(
  { pieces, works }: Atlas,
  {
    only,
    year,
    today,
    signed,
  }: { only: ReadonlySet<string> | null; year: number; today: string; signed: ReadonlySet<string> },
): Drawn[] {
  const workOf = new Map(works.map((work) => [work.id, work]))
  const hasTwin = (from: string, to: string) =>
    pieces.some(({ kind, from: a, to: b }) => kind === 'service' && a === to && b === from)
  const rank = ({ id, mode }: Piece) => (signed.has(id) ? 3 : mode === 'rail' ? 2 : mode === 'road' ? 1 : 0)
  return pieces
    .filter(({ id, kind, from, to }) => (!only || only.has(id)) && (kind === 'link' || from < to || !hasTwin(from, to)))
    .flatMap((piece): Drawn[] => {
      const standing = standingOf(piece, workOf.get(piece.work ?? ''), year, today)
      return standing === null ? [] : [{ piece, standing }]
    })
    .toSorted((a, b) => rank(a.piece) - rank(b.piece))
}

/** The list before where the new one draws the same: most years of a slider have one network, and need no new map. */
export const unlessSame = (before: readonly Drawn[], now: readonly Drawn[]): readonly Drawn[] =>
  before.length === now.length &&
  now.every(({ piece, standing }, at) => piece === before[at]!.piece && standing === before[at]!.standing)
    ? before
    : now

/** Places at which something drawn ends, or that are marked, as far as they lie on the sheet. */
export function shownPlaces(
  { places }: Atlas,
  drawn: readonly Drawn[],
  sheet: {
    readonly at: (place: string) => Point | undefined
    readonly signed: ReadonlySet<string>
    readonly marked: readonly string[]
    readonly width: number
    readonly height: number
  },
): ShownPlace[] {
  const touched = new Map<string, number>()
  for (const { piece } of drawn)
    for (const id of [piece.from, piece.to])
      touched.set(id, (touched.get(id) ?? 0) + (sheet.signed.has(piece.id) ? OWN : 1))
  return places.flatMap((place) => {
    const weight = touched.get(place.id)
    const at = sheet.at(place.id)
    if (!at || place.serves || (weight === undefined && !sheet.marked.includes(place.id))) return []
    if (at[0] < 0 || at[0] > sheet.width || at[1] < 0 || at[1] > sheet.height) return []
    return [{ place, at, weight: weight ?? 0 }]
  })
}

/** Names that the places would like to have, the marked ones and the page's own line first, then ports, then cities. */
export const wantedNames = (shown: readonly ShownPlace[], marked: readonly string[]): Wanted[] =>
  shown.map(({ place, at, weight }) => {
    const port = place.kind === 'port-of-entry'
    const own = weight >= OWN
    const kind = port ? 40 : place.kind === 'city' ? 30 : 0
    const rank = (marked.includes(place.id) ? 200 : 0) + (own ? 60 : 0) + kind + weight
    return { id: place.id, at, text: mapName(place), bold: port || own, rank }
  })

/** Points along the lines on the ground, for names to keep off. */
export function alongLines(drawn: readonly Drawn[], at: (place: string) => Point | undefined): Point[] {
  const points: Point[] = []
  for (const { piece } of drawn) {
    if (piece.mode === 'air') continue
    const [a, b] = [at(piece.from), at(piece.to)]
    if (!a || !b) continue
    const steps = Math.min(200, Math.ceil(Math.hypot(b[0] - a[0], b[1] - a[1]) / 7))
    for (let step = 1; step < steps; step++)
      points.push([a[0] + ((b[0] - a[0]) * step) / steps, a[1] + ((b[1] - a[1]) * step) / steps])
  }
  return points
}

/** The room that the spaced name of a state takes. */
export function roomOf({ name, x, y }: { name: string; x: number; y: number }): Rect {
  const half = (widthOf(name) + name.length * 2.7) / 2
  return { left: x - half, right: x + half, top: y - 12, bottom: y + 3 }
}
