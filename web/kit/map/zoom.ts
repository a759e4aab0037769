/** How much nearer than the whole, and how far the middle has been moved, in pixels. */
export interface Zoom {
  readonly k: number
  readonly x: number
  readonly y: number
}

export const whole: Zoom = { k: 1, x: 0, y: 0 }

/** Nearer or farther by a factor, at most twelve times and never smaller than the whole. */
export function nearer(zoom: Zoom, factor: number): Zoom {
  const k = Math.max(1, Math.min(12, zoom.k * factor))
  return k === 1 ? whole : { k, x: (zoom.x * k) / zoom.k, y: (zoom.y * k) / zoom.k }
}

export const moved = (zoom: Zoom, x: number, y: number): Zoom => ({ ...zoom, x: zoom.x + x, y: zoom.y + y })

const STEPS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [60, 0],
  ArrowRight: [-60, 0],
  ArrowUp: [0, 60],
  ArrowDown: [0, -60],
}

/** What a key of the keyboard does to the map; null where it does nothing. */
export function byKey(zoom: Zoom, key: string): Zoom | null {
  const step = STEPS[key]
  if (step) return moved(zoom, ...step)
  if (key === '+' || key === '=') return nearer(zoom, 1.5)
  return key === '-' ? nearer(zoom, 1 / 1.5) : null
}
