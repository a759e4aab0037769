import type { Snapshot, StateId } from '../../ground/index.ts'
import { linkTable, placeTable } from '../../ways/index.ts'
import { stateTable, type StateRow } from '../../words/index.ts'
import { regionTable, type WorkRow } from '../../works/index.ts'
import {
  FAINT,
  INK,
  LAND,
  MUTED,
  PAPER,
  round,
  sideColor,
  WATER,
  widthOf,
  type Drawing,
  type Mark,
  type Point,
} from './drawing.ts'
import { isOn, landsOfTheWorld, type Land, type Ring } from './land.ts'
import type { Tongue } from './tongue.ts'

const WIDEST = 482
const HIGHEST = 330
const MARGIN_DEGREES = 0.6
const SIZE = 7.5
/** Places of one state that have to agree before its land is taken as found. */
const VOTES = 3

/** A work with the place at which the map draws it. */
export interface Placed {
  readonly work: WorkRow
  readonly lon: number
  readonly lat: number
  /** Its number beside the map. */
  readonly number: number
}

const sizeOf = ({ west, east, south, north }: StateRow): number => (east - west) * (north - south)

/** The state whose land the map is about: of the two the one with the smaller box, where more can be told apart. */
export function mapState(parties: readonly StateRow[], states: readonly StateId[]): StateRow {
  const own = parties.filter(({ id }) => states.includes(id))
  return (own.length > 0 ? own : parties).toSorted((a, b) => sizeOf(a) - sizeOf(b))[0]!
}

/** Where a work lies: its own position, else its first place, else the middle of its region; null where nobody says. */
export function positionOf(
  snapshot: Snapshot,
  { lat, lon, places, regions }: WorkRow,
): { lon: number; lat: number } | null {
  if (lat !== null && lon !== null) return { lon, lat }
  for (const id of places) {
    const place = snapshot.row(placeTable, id)
    if (place) return place
  }
  const region = regions.length === 1 ? snapshot.row(regionTable, regions[0]!) : undefined
  return region ?? null
}

/** True where the map of that state shows the position. */
export const isShown = ({ west, east, south, north }: StateRow, { lon, lat }: { lon: number; lat: number }): boolean =>
  lon >= west && lon <= east && lat >= south && lat <= north

/** The map for print: land, ways, ports of the shared border, and the works by their numbers. */
export async function mapOf(
  tongue: Tongue,
  snapshot: Snapshot,
  state: StateRow,
  sides: readonly StateRow[],
  works: readonly Placed[],
): Promise<Drawing> {
  const box = {
    west: state.west - MARGIN_DEGREES,
    east: state.east + MARGIN_DEGREES,
    south: state.south - MARGIN_DEGREES / 2,
    north: state.north + MARGIN_DEGREES / 2,
  }
  // Equal angles, with degrees of longitude as short as they are in the middle: true enough at this scale.
  const shrink = Math.cos((((box.south + box.north) / 2) * Math.PI) / 180)
  const scale = Math.min(WIDEST / ((box.east - box.west) * shrink), HIGHEST / (box.north - box.south))
  const [width, height] = [(box.east - box.west) * shrink * scale, (box.north - box.south) * scale]
  const at = (lon: number, lat: number): Point => [(lon - box.west) * shrink * scale, (box.north - lat) * scale]
  const cut = (ring: Ring) => clipped(ring, box).map(([lon, lat]) => at(lon, lat))

  const lands = (await landsOfTheWorld()).filter(
    (land) => land.west < box.east && land.east > box.west && land.south < box.north && land.north > box.south,
  )
  const own = landOf(snapshot, state, lands)
  const marks: Mark[] = [
    area(
      [
        [
          [0, 0],
          [width, 0],
          [width, height],
          [0, height],
        ],
      ],
      lands.length > 0 && own ? WATER : PAPER,
    ),
  ]
  for (const land of own ? lands : []) {
    const rings = land.rings.map(cut).filter(({ length }) => length > 2)
    if (rings.length > 0) marks.push(area(rings, land === own ? PAPER : LAND))
  }
  for (const land of own ? lands : [])
    for (const line of land.rings.flatMap((ring) => inside(ring, box)))
      marks.push({
        kind: 'line',
        points: line.map(([lon, lat]) => at(lon, lat)),
        color: FAINT,
        width: land === own ? 0.9 : 0.5,
      })

  const place = (id: string) => snapshot.row(placeTable, id)
  for (const { from, to, mode, status } of snapshot.rows(linkTable)) {
    const [a, b] = [place(from), place(to)]
    if (!a || !b || !isShown(box as StateRow, a) || !isShown(box as StateRow, b) || status === 'idea') continue
    const planned = status !== 'existing' && status !== 'restricted'
    marks.push({
      kind: 'line',
      points: [at(a.lon, a.lat), at(b.lon, b.lat)],
      color: mode === 'rail' ? INK : MUTED,
      width: mode === 'rail' ? 1.8 : 0.8,
      ...(planned ? { dash: [3.4, 1.8] as const } : {}),
    })
  }
  const labels = new Labels(width, height)
  const ports = snapshot
    .rows(placeTable)
    .filter(
      (one) =>
        one.kind === 'port-of-entry' && one.states.filter((id) => sides.some((side) => side.id === id)).length > 1,
    )
    .filter((one) => isShown(box as StateRow, one))
  for (const port of ports) {
    const [x, y] = at(port.lon, port.lat)
    marks.push(square([x, y], 3, INK), square([x, y], 1.6, PAPER))
    labels.keep([x - 3, y - 3, x + 3, y + 3])
  }
  // Works at one place stand in a row beside it.
  const points = new Map<string, Placed[]>()
  for (const work of works) {
    const [x, y] = at(work.lon, work.lat)
    const name = `${Math.round(x / 14)} ${Math.round(y / 11)}`
    points.set(name, [...(points.get(name) ?? []), work])
  }
  const numbered: Mark[] = []
  for (const group of points.values()) {
    const [x, y] = at(group[0]!.lon, group[0]!.lat)
    numbered.push({ kind: 'dot', at: [round(x), round(y)], radius: 2.2, fill: INK, stroke: PAPER, width: 0.6 })
    labels.keep([x - 2.5, y - 2.5, x + 2.5, y + 2.5])
    const text = group.map(({ number }) => number).join(' ')
    const spot = labels.place(x, y, text, SIZE)
    if (spot) numbered.push({ kind: 'text', ...spot, text, size: SIZE, color: INK, bold: true })
  }
  const named: Mark[] = []
  for (const port of ports) {
    const [x, y] = at(port.lon, port.lat)
    const text = tongue.name(port.name, port.id)
    const spot = labels.place(x, y, text, SIZE)
    if (spot) named.push({ kind: 'text', ...spot, text, size: SIZE, color: INK })
  }
  for (const city of snapshot.rows(placeTable).filter((one) => one.kind === 'city' && one.states.includes(state.id))) {
    if (!isShown(box as StateRow, city)) continue
    const [x, y] = at(city.lon, city.lat)
    const text = tongue.name(city.name, city.id)
    const spot = labels.place(x, y, text, SIZE)
    if (spot) named.push({ kind: 'text', ...spot, text, size: SIZE, color: MUTED })
  }
  return {
    width: round(width),
    height: round(height),
    alt: tongue.text('alt.map').replace('{state}', tongue.name(state.name, state.code)),
    marks: [
      ...marks,
      ...named,
      ...numbered,
      ...scaleBar(tongue, scale, height),
      ...codes(snapshot, lands, own, at, box, sides),
    ],
  }
}

interface Box {
  readonly west: number
  readonly east: number
  readonly south: number
  readonly north: number
}

const area = (rings: readonly (readonly Point[])[], fill: string): Mark => ({ kind: 'area', rings, fill })

const square = ([x, y]: Point, half: number, fill: string): Mark =>
  area(
    [
      [
        [x - half, y - half],
        [x + half, y - half],
        [x + half, y + half],
        [x - half, y + half],
      ],
    ],
    fill,
  )

/** The land on which most places of a state lie; none for an invented pack, whose map shows places alone. */
function landOf(snapshot: Snapshot, { id }: StateRow, lands: readonly Land[]): Land | undefined {
  const places = snapshot.rows(placeTable).filter(({ states }) => states.length === 1 && states[0] === id)
  const counted = lands.map((land) => ({ land, count: places.filter(({ lon, lat }) => isOn(land, lon, lat)).length }))
  const best = counted.toSorted((a, b) => b.count - a.count)[0]
  return best && best.count >= VOTES && best.count * 2 > places.length ? best.land : undefined
}

/** The codes of the sides on their land, in the colour of each. */
function codes(
  snapshot: Snapshot,
  lands: readonly Land[],
  own: Land | undefined,
  at: (lon: number, lat: number) => Point,
  box: Box,
  sides: readonly StateRow[],
): Mark[] {
  if (!own) return []
  const order = snapshot.rows(stateTable).filter(({ role }) => role === 'party')
  return sides.flatMap((side): Mark[] => {
    const land = landOf(snapshot, side, lands)
    if (!land) return []
    // The corner of the map that lies deepest on the land.
    const spots = [0.06, 0.94, 0.3, 0.7].flatMap((x) =>
      [0.1, 0.9, 0.5, 0.3, 0.7].map(
        (y) => [box.west + (box.east - box.west) * x, box.south + (box.north - box.south) * y] as const,
      ),
    )
    const spot = land === own ? null : spots.find(([lon, lat]) => isOn(land, lon, lat))
    if (!spot) return []
    return [
      {
        kind: 'text',
        at: at(spot[0], spot[1]),
        text: side.code,
        size: 11,
        color: sideColor(order.indexOf(side)),
        anchor: 'middle',
        bold: true,
      },
    ]
  })
}

function scaleBar(tongue: Tongue, scale: number, height: number): Mark[] {
  const KM = 200
  const length = (KM / 111.195) * scale
  const [x, y] = [10, height - 10]
  return [
    {
      kind: 'line',
      points: [
        [x, y],
        [x + length, y],
      ],
      color: INK,
      width: 1.2,
    },
    {
      kind: 'text',
      at: [x + length + 5, y + 2.5],
      text: tongue.value({ kind: 'number', low: KM, high: KM, unit: 'km', digits: 0, signed: false }),
      size: SIZE,
      color: INK,
      anchor: 'start',
    },
  ]
}

type Spot = { readonly at: Point; readonly anchor: 'start' | 'middle' | 'end' }

/** Finds room for labels: right, left, above, below of their point; one without room is left out. */
class Labels {
  readonly #kept: (readonly [number, number, number, number])[] = []
  readonly #width: number
  readonly #height: number

  constructor(width: number, height: number) {
    this.#width = width
    this.#height = height
  }

  keep(box: readonly [number, number, number, number]): void {
    this.#kept.push(box)
  }

  place(x: number, y: number, text: string, size: number): Spot | null {
    const [w, up] = [widthOf(text, size), size * 0.36]
    const tries: readonly (readonly [dx: number, dy: number, anchor: Spot['anchor']])[] = [
      [4.5, up, 'start'],
      [-4.5, up, 'end'],
      [0, -5, 'middle'],
      [0, size + 3, 'middle'],
      [4.5, size + 2, 'start'],
      [4.5, -4, 'start'],
      [-4.5, size + 2, 'end'],
      [-4.5, -4, 'end'],
    ]
    for (const [dx, dy, anchor] of tries) {
      const left = x + dx - (anchor === 'end' ? w : anchor === 'middle' ? w / 2 : 0)
      const box = [left, y + dy - size * 0.8, left + w, y + dy + size * 0.25] as const
      if (box[0] < 2 || box[1] < 2 || box[2] > this.#width - 2 || box[3] > this.#height - 2) continue
      if (this.#kept.some((other) => overlap(box, other))) continue
      this.#kept.push(box)
      return { at: [round(x + dx), round(y + dy)], anchor }
    }
    return null
  }
}

const overlap = (a: readonly number[], b: readonly number[]): boolean =>
  a[0]! < b[2]! && b[0]! < a[2]! && a[1]! < b[3]! && b[1]! < a[3]!

/** A ring cut to a box, edge by edge. @see Sutherland and Hodgman, Reentrant polygon clipping, 1974 */
function clipped(ring: Ring, { west, east, south, north }: Box): Ring {
  const edges: readonly ((p: readonly [number, number]) => number)[] = [
    ([lon]) => lon - west,
    ([lon]) => east - lon,
    ([, lat]) => lat - south,
    ([, lat]) => north - lat,
  ]
  return edges.reduce<Ring>((points, depth) => {
    const kept: (readonly [number, number])[] = []
    points.forEach((point, at) => {
      const before = points[(at + points.length - 1) % points.length]!
      const [a, b] = [depth(before), depth(point)]
      if (a < 0 !== b < 0) {
        const part = a / (a - b)
        kept.push([before[0] + (point[0] - before[0]) * part, before[1] + (point[1] - before[1]) * part])
      }
      if (b >= 0) kept.push(point)
    })
    return kept
  }, ring)
}

/** The pieces of a ring that run within a box, as open lines: the frame of the box is no border. */
function inside(ring: Ring, box: Box): Ring[] {
  const lines: (readonly [number, number])[][] = []
  let line: (readonly [number, number])[] = []
  const isIn = ([lon, lat]: readonly [number, number]) =>
    lon >= box.west && lon <= box.east && lat >= box.south && lat <= box.north
  ring.forEach((point, at) => {
    const before = ring[at - 1]
    if (before && (isIn(point) || isIn(before))) line.push(...(line.length === 0 ? [before, point] : [point]))
    else if (line.length > 0) {
      lines.push(line)
      line = []
    }
  })
  if (line.length > 1) lines.push(line)
  // What sticks out is cut at the frame.
  return lines.map((one) =>
    one.map(
      ([lon, lat]) =>
        [Math.min(box.east, Math.max(box.west, lon)), Math.min(box.north, Math.max(box.south, lat))] as const,
    ),
  )
}
