/** A ring of positions, each longitude and latitude in degrees. */
export type Ring = readonly (readonly [lon: number, lat: number])[]

/** Land of one state by the map's own count; rings as they are, holes too. */
export interface Land {
  readonly rings: readonly Ring[]
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

interface Atlas {
  readonly transform: { readonly scale: readonly number[]; readonly translate: readonly number[] }
  readonly arcs: readonly (readonly (readonly number[])[])[]
  readonly objects: { readonly countries: { readonly geometries: readonly Shape[] } }
}

type Shape =
  | { readonly type: 'Polygon'; readonly arcs: readonly (readonly number[])[] }
  | { readonly type: 'MultiPolygon'; readonly arcs: readonly (readonly (readonly number[])[])[] }

let lands: Promise<readonly Land[]> | undefined

/** All land of the world at country scale (Natural Earth 1:50 million by world-atlas), read once. Borders without legal meaning. */
export const landsOfTheWorld = (): Promise<readonly Land[]> => (lands ??= read())

async function read(): Promise<readonly Land[]> {
  const file = (await import('world-atlas/countries-50m.json', { with: { type: 'json' } })) as unknown as {
    default: Atlas
  }
  const { transform, arcs, objects } = file.default
  const [[scaleX, scaleY], [left, bottom]] = [transform.scale, transform.translate] as [
    [number, number],
    [number, number],
  ]
  // Arcs are steps from the point before, on a grid.
  const lines = arcs.map((arc) => {
    let [x, y] = [0, 0]
    return arc.map((step): [number, number] => {
      x += step[0]!
      y += step[1]!
      return [x * scaleX + left, y * scaleY + bottom]
    })
  })
  const ring = (indices: readonly number[]): Ring =>
    indices.flatMap((index, at) => {
      const line = index < 0 ? lines[~index]!.toReversed() : lines[index]!
      return at === 0 ? line : line.slice(1)
    })
  return objects.countries.geometries.flatMap((shape): Land[] => {
    // A piece of the map that is no land, such as a lake, has no rings.
    if (shape.type !== 'Polygon' && shape.type !== 'MultiPolygon') return []
    const rings = (shape.type === 'Polygon' ? shape.arcs : shape.arcs.flat()).map(ring)
    const [lons, lats] = [
      rings.flatMap((one) => one.map(([lon]) => lon)),
      rings.flatMap((one) => one.map(([, lat]) => lat)),
    ]
    const [west, south] = [lons.reduce((a, b) => Math.min(a, b)), lats.reduce((a, b) => Math.min(a, b))]
    const [east, north] = [lons.reduce((a, b) => Math.max(a, b)), lats.reduce((a, b) => Math.max(a, b))]
    return [{ rings, west, south, east, north }]
  })
}

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
