import { kilometres, type Kilometres } from '../ground/index.ts'

export interface Position {
  readonly lat: number
  readonly lon: number
}

// Mean radius R1 of the WGS 84 ellipsoid (IUGG), kilometres.
const EARTH_RADIUS = 6371.0088
const RADIAN = Math.PI / 180

/** Great-circle distance (haversine). Within 0.6 % of the ellipsoid's, which is finer than any position of a pack. */
export function greatCircle(a: Position, b: Position): Kilometres {
  const [latA, latB] = [a.lat * RADIAN, b.lat * RADIAN]
  const h =
    Math.sin((latB - latA) / 2) ** 2 + Math.cos(latA) * Math.cos(latB) * Math.sin(((b.lon - a.lon) * RADIAN) / 2) ** 2
  return kilometres(2 * EARTH_RADIUS * Math.asin(Math.sqrt(h)))
}
