import { geoConicConformal, geoDistance, type GeoProjection } from 'd3-geo'
import type { Zoom } from './zoom.ts'
import type { Position } from './world.ts'

export interface Insets {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

interface Sheet {
  readonly width: number
  readonly height: number
}

/** A conic projection of true angles that shows all points within the insets, then nearer and moved as the reader wants. */
export function projectionFor(
  fit: readonly Position[],
  { width, height, insets, zoom }: Sheet & { readonly insets: Insets; readonly zoom: Zoom },
): GeoProjection {
  const lats = fit.map(([, lat]) => lat)
  const lons = fit.map(([lon]) => lon)
  const [south, north] = [Math.min(...lats), Math.max(...lats)]
  const made = geoConicConformal()
    .rotate([-(Math.min(...lons) + Math.max(...lons)) / 2, 0])
    .parallels([south + (north - south) / 6, north - (north - south) / 6 + 0.01])
  const { top, right, bottom, left } = insets
  made.fitExtent(
    [
      [left, top],
      [Math.max(width - right, left + 10), height - bottom],
    ],
    { type: 'MultiPoint', coordinates: fit.map(([lon, lat]) => [lon, lat]) },
  )
  const [tx, ty] = made.translate()
  made.scale(made.scale() * zoom.k)
  made.translate([width / 2 + (tx - width / 2) * zoom.k + zoom.x, height / 2 + (ty - height / 2) * zoom.k + zoom.y])
  return made.clipExtent([
    [-20, -20],
    [width + 20, height + 20],
  ])
}

/** A round number of kilometres that takes about a fifth of the width, and its pixels in the middle of the sheet. */
export function scaleOf(projection: GeoProjection, { width, height }: Sheet): { km: number; long: number } | null {
  const [a, b] = [projection.invert?.([width / 2 - 50, height / 2]), projection.invert?.([width / 2 + 50, height / 2])]
  if (!a || !b || width === 0) return null
  const perPixel = (geoDistance(a, b) * 6371) / 100
  const km = [2000, 1000, 500, 200, 100, 50, 20].find((one) => one / perPixel < width / 4) ?? 20
  return { km, long: km / perPixel }
}
