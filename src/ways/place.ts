import {
  fold,
  OrtoqError,
  perTables,
  slugOf,
  suggest,
  type Language,
  type PlaceId,
  type Snapshot,
} from '../ground/index.ts'
import { placeTable, type PlaceRow } from './table.ts'

const byName = perTables((snapshot: Snapshot) => {
  const names = new Map<string, PlaceRow[]>()
  for (const place of snapshot.rows(placeTable))
    for (const name of textsOf(place)) {
      const key = fold(name)
      names.set(key, [...(names.get(key) ?? []), place])
    }
  return names
})

// Doors first: who says "Kashgar" means the city, not its airport or its station.
const RANK: Readonly<Record<string, number>> = { city: 0, 'port-of-entry': 1, station: 2, airport: 3 }

/**
 * The place of that id or name, in any language of the pack; a city before a station of the same name.
 * `ways/unknown-place` with the nearest names otherwise.
 */
export function placeNamed(snapshot: Snapshot, name: string, language: Language = 'en'): PlaceRow {
  const exact = snapshot.row(placeTable, name)
  if (exact) return exact
  const found = byName(snapshot).get(fold(name))
  if (found) return [...found].toSorted((a, b) => (RANK[a.kind] ?? 9) - (RANK[b.kind] ?? 9))[0]!
  const near = suggest(name, snapshot.rows(placeTable), textsOf)
  throw new OrtoqError('ways/unknown-place', {
    name,
    suggestions: near
      .map((place) => `${place.name[language] ?? place.name['en'] ?? slugOf(place.id)} (${place.id})`)
      .join(', '),
  })
}

export const placeById = (snapshot: Snapshot, id: PlaceId): PlaceRow | undefined => snapshot.row(placeTable, id)

const textsOf = (place: PlaceRow): string[] => [
  ...Object.values(place.name).filter((name) => name !== undefined),
  slugOf(place.id),
  ...(place.iata ? [place.iata] : []),
]
