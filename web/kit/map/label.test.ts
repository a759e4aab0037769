import fc from 'fast-check'
import { beforeAll, expect, test, vi } from 'vitest'
import { placeLabels, widthOf } from './label.ts'

// No canvas to measure by: every letter is as wide as another.
beforeAll(() => void vi.stubGlobal('document', { createElement: () => ({ getContext: () => null }) }))

const SHEET = { width: 300, height: 200 }
const at = fc.tuple(fc.integer({ min: -20, max: 320 }), fc.integer({ min: -20, max: 220 }))
const one = { id: 'city:osh', at: [150, 100] as const, text: 'Osh', bold: false, rank: 100 }

test('a name stands beside its place, where it covers the fewest points of the lines', () => {
  fc.assert(
    fc.property(fc.array(at, { maxLength: 400 }), (avoid) => {
      const [put] = placeLabels([one], { ...SHEET, avoid })
      const half = widthOf(one.text) / 2
      const covers = (x: number, y: number, anchor: string) => {
        const middle = anchor === 'start' ? x + half : anchor === 'end' ? x - half : x
        return avoid.filter(([a, b]) => Math.abs(a - middle) <= half + 2 && b >= y - 12 && b <= y + 5).length
      }
      // At the right, at the left, above, below: what one likes better among these is worth less than one point.
      const count = covers(put!.x, put!.y, put!.anchor)
      expect(count).toBeLessThanOrEqual(covers(159, 104, 'start'))
      for (const [x, y, anchor] of [
        [141, 104, 'end'],
        [150, 90, 'middle'],
        [150, 120, 'middle'],
      ] as const)
        expect(count).toBeLessThanOrEqual(covers(x, y, anchor))
    }),
  )
})

test('of two names that need the same room the less important is left out', () => {
  const twin = { ...one, id: 'city:uzgen', text: 'Uzgen', rank: 10 }
  const room = { left: 0, right: 300, top: 0, bottom: 90 }
  const below = { left: 0, right: 300, top: 110, bottom: 200 }
  const left = { left: 0, right: 140, top: 90, bottom: 110 }
  const placed = placeLabels([twin, one], { ...SHEET, avoid: [], blocked: [room, below, left] })
  expect(placed.map(({ id }) => id)).toEqual(['city:osh'])
})
