import type { Feed } from '../formats/gtfs.ts'
import type { Access } from './query.ts'

/** Where somebody can start or end who names a stop: the stop, or all platforms of a station; null for an unknown id. */
export function endpoints({ stops }: Feed, id: string): readonly Access[] | null {
  const stop = stops.find(id)
  if (stop < 0) return null
  const all = [{ stop, seconds: 0 }]
  if (stops.kind[stop] === 1)
    stops.parent.forEach((parent, platform) => {
      if (parent === stop && stops.kind[platform] === 0) all.push({ stop: platform, seconds: 0 })
    })
  return all
}
