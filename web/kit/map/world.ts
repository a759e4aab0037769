import { geoBounds, geoContains } from 'd3-geo'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import file from 'world-atlas/countries-50m.json?url'

export type Position = readonly [lon: number, lat: number]
export type Land = GeoJSON.Feature<GeoJSON.Polygon | GeoJSON.MultiPolygon>

/** Borders at country scale, and which piece of land belongs to which state of the pack. */
export interface World {
  /** Land that may show in a box of that many degrees around the points. */
  near(points: readonly Position[], degrees: number): Land[]
  land(state: string): Land | undefined
  /** The border between two states. */
  border(a: string, b: string): GeoJSON.MultiLineString | null
}

type Atlas = Topology<{ countries: GeometryCollection }>

let loading: Promise<Atlas> | null = null

/** Natural Earth at 1:50 million, by world-atlas; it comes with the page and is loaded once. */
const topology = (): Promise<Atlas> => (loading ??= fetch(file).then((response) => response.json() as Promise<Atlas>))

/**
 * Finds each state's land by the places that lie in it, so that a pack needs no numbers of countries and the code no
 * names. A state whose places lie on nobody's land has none: an invented pack draws places alone.
 */
export async function worldFor(
  places: readonly { readonly states: readonly string[]; readonly lon: number; readonly lat: number }[],
): Promise<World> {
  const atlas = await topology()
  const lands = feature(atlas, atlas.objects.countries).features as Land[]
  const bounds = lands.map((land) => geoBounds(land))
  const votes = new Map<string, Map<number, number>>()
  for (const { states, lon, lat } of places) {
    if (states.length !== 1) continue
    const counted = votes.get(states[0]!) ?? new Map<number, number>()
    votes.set(states[0]!, counted)
    if (Math.max(0, ...counted.values()) >= VOTES) continue
    const at = lands.findIndex((land, index) => inside(bounds[index]!, lon, lat) && geoContains(land, [lon, lat]))
    if (at >= 0) counted.set(at, (counted.get(at) ?? 0) + 1)
  }
  const indexOf = new Map<string, number>()
  for (const [state, counted] of votes) {
    const best = [...counted].toSorted((a, b) => b[1] - a[1])[0]
    if (best) indexOf.set(state, best[0])
  }
  const shapes = atlas.objects.countries.geometries
  return {
    near(points, degrees) {
      const lons = points.map(([lon]) => lon)
      const lats = points.map(([, lat]) => lat)
      const box = [
        [Math.min(...lons) - degrees, Math.min(...lats) - degrees],
        [Math.max(...lons) + degrees, Math.max(...lats) + degrees],
      ] as const
      return lands.filter((_, at) => overlap(bounds[at]!, box))
    },
    land: (state) => {
      const at = indexOf.get(state)
      return at === undefined ? undefined : lands[at]
    },
    border(a, b) {
      const [one, two] = [indexOf.get(a), indexOf.get(b)]
      if (one === undefined || two === undefined) return null
      const [first, second] = [shapes[one], shapes[two]]
      const line = mesh(
        atlas,
        atlas.objects.countries,
        (left, right) => (left === first && right === second) || (left === second && right === first),
      )
      return line.coordinates.length > 0 ? line : null
    },
  }
}

/** Places of one state that have to agree before its land is taken as found. */
const VOTES = 3

type Box = readonly [readonly [number, number], readonly [number, number]]

function inside([[west, south], [east, north]]: Box, lon: number, lat: number): boolean {
  const across = west <= east ? west <= lon && lon <= east : lon >= west || lon <= east
  return across && south <= lat && lat <= north
}

function overlap([[west, south], [east, north]]: Box, [[left, bottom], [right, top]]: Box): boolean {
  const across = west <= east ? west <= right && left <= east : left <= east || right >= west
  return across && south <= top && bottom <= north
}
