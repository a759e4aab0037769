import type { PlaceRow } from '../table.ts'
import type { Network } from '../network.ts'

/** A GeoJSON feature (RFC 7946) of a place or of a piece of the network. */
export interface Feature {
  readonly type: 'Feature'
  readonly id: string
  readonly geometry:
    | { readonly type: 'Point'; readonly coordinates: readonly [number, number] }
    | { readonly type: 'LineString'; readonly coordinates: readonly (readonly [number, number])[] }
  readonly properties: Readonly<Record<string, unknown>>
}

export interface FeatureCollection {
  readonly type: 'FeatureCollection'
  readonly features: readonly Feature[]
}

/**
 * The network for a map: places as points, rides and services as straight lines between them, each once, with what is
 * known of its length, minutes and sources, and the pieces that cannot be travelled with the reason why not.
 */
export function geojsonOf(network: Network, places: readonly PlaceRow[]): FeatureCollection {
  const where = new Map(places.map(({ id, lon, lat }) => [id, [lon, lat] as const]))
  const used = new Set(network.nodes.map(({ place }) => place))
  const points = places
    .filter(({ id }) => used.has(id))
    .map(({ id, kind, states, name, zone, position, source, lon, lat }): Feature => ({
      type: 'Feature',
      id,
      geometry: { type: 'Point', coordinates: [lon, lat] },
      properties: { kind, states, name, zone, position, source },
    }))
  const line = (id: string, from: string, to: string, properties: Feature['properties']): Feature[] => {
    const [a, b] = [where.get(from as PlaceRow['id']), where.get(to as PlaceRow['id'])]
    return a && b ? [{ type: 'Feature', id, geometry: { type: 'LineString', coordinates: [a, b] }, properties }] : []
  }
  const lines = new Map<string, Feature[]>()
  for (const { id, kind, mode, carries, from, to, km, minutes, work } of network.arcs) {
    if ((kind !== 'ride' && kind !== 'service') || lines.has(id)) continue
    const [a, b] = [network.nodes[from]!, network.nodes[to]!]
    const gauge = a.layer.startsWith('rail-') ? Number(a.layer.slice(5)) : null
    const said = { kind, mode, gauge, carries, from: a.place, to: b.place, km: km && [km.low, km.high] }
    lines.set(
      id,
      line(id, a.place, b.place, {
        ...said,
        minutes: [minutes.low, minutes.high],
        assumed: minutes.assumed,
        sources: minutes.sources,
        work,
      }),
    )
  }
  const gaps = network.gaps.flatMap(({ id, from, to, why, status }) =>
    line(id, from, to, { kind: 'gap', from, to, why, status }),
  )
  return { type: 'FeatureCollection', features: [...points, ...[...lines.values()].flat(), ...gaps] }
}
