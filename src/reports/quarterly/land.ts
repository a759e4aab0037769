/** A ring of positions, each longitude and latitude in degrees. */
export type Ring = readonly (readonly [lon: number, lat: number])[]

/** Land of one state by the map's own count; rings as they are, holes too. */
export interface Land extends Box {
  readonly rings: readonly Ring[]
}

interface Atlas {
  readonly transform: { readonly scale: readonly number[]; readonly translate: readonly number[] }
  readonly arcs: readonly (readonly (readonly number[])[])[]
  readonly objects: { readonly countries: { readonly geometries: readonly Shape[] } }
}

type Shape =
  | { readonly type: 'Polygon'; readonly arcs: readonly (readonly number[])[] }
  | { readonly type: 'MultiPolygon'; readonly arcs: readonly (readonly (readonly number[])[])[] }

/** A box on the map, in degrees. */
export interface Box {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

interface World {
  /** Lines that rings are put together from, each with its box. */
  readonly lines: readonly (Box & { readonly points: Ring })[]
  readonly shapes: readonly Shape[]
}

let world: Promise<World> | undefined

/** The land of each country that reaches into a box (Natural Earth 1:50 million by world-atlas). Borders without legal meaning. */
export async function landsNear(box: Box): Promise<Land[]> {
  const { lines, shapes } = await (world ??= read())
  return shapes.flatMap((shape): Land[] => {
    // A piece of the map that is no land, such as a lake, has no rings.
    if (shape.type !== 'Polygon' && shape.type !== 'MultiPolygon') return []
    const rings = shape.type === 'Polygon' ? shape.arcs : shape.arcs.flat()
    const around = boxOf(rings.flat().map((index) => lines[index < 0 ? ~index : index]!))
    return overlap(around, box) ? [{ ...around, rings: rings.map((ring) => joined(ring, lines)) }] : []
  })
}

async function read(): Promise<World> {
  const file = (await import('world-atlas/countries-50m.json', { with: { type: 'json' } })) as unknown as {
    default: Atlas
  }
  const { transform, arcs, objects } = file.default
  const [[scaleX, scaleY], [left, bottom]] = [transform.scale, transform.translate] as [
    [number, number],
    [number, number],
  ]
  const lines = arcs.map((arc) => {
    // Steps from the point before, on a grid.
    let [x, y] = [0, 0]
    const points = arc.map((step): readonly [number, number] => {
      x += step[0]!
      y += step[1]!
      return [x * scaleX + left, y * scaleY + bottom]
    })
    return { points, ...boxOf(points.map(([lon, lat]) => ({ west: lon, east: lon, south: lat, north: lat }))) }
  })
  return { lines, shapes: objects.countries.geometries }
}

function joined(indices: readonly number[], lines: World['lines']): Ring {
  const ring: (readonly [number, number])[] = []
  for (const index of indices) {
    const { points } = lines[index < 0 ? ~index : index]!
    // The first point of a line is the last of the one before it.
    const from = ring.length > 0 ? 1 : 0
    for (let at = from; at < points.length; at++) ring.push(points[index < 0 ? points.length - 1 - at : at]!)
  }
  return ring
}

function boxOf(boxes: readonly Box[]): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const one of boxes) {
    west = Math.min(west, one.west)
    south = Math.min(south, one.south)
    east = Math.max(east, one.east)
    north = Math.max(north, one.north)
  }
  return { west, south, east, north }
}

const overlap = (a: Box, b: Box): boolean =>
  a.west < b.east && b.west < a.east && a.south < b.north && b.south < a.north

/** True where a position lies on the land: a ray to the east crosses its rings an odd number of times. */
export function isOn({ rings, west, south, east, north }: Land, lon: number, lat: number): boolean {
  if (lon < west || lon > east || lat < south || lat > north) return false
  let inside = false
  for (const ring of rings)
    for (let at = 0, before = ring.length - 1; at < ring.length; before = at++) {
      const [[x1, y1], [x2, y2]] = [ring[at]!, ring[before]!]
      if (y1 > lat !== y2 > lat && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) inside = !inside
    }
  return inside
}
