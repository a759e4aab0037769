import fc from 'fast-check'
import { expect, test } from 'vitest'
import { namesWithRoom } from './room.ts'

const name = (x: number, text: string, first = false) => ({ x, text, first })
const sheet = { left: 0, right: 300 }

test('the ends of a line are always named, and a name moves inwards where the edge would cut it', () => {
  const placed = namesWithRoom([name(0, 'Kashgar', true), name(290, 'Jalal-Abad'), name(300, 'Andijan', true)], sheet)
  expect(placed.map(({ text }) => text)).toEqual(['Kashgar', 'Andijan'])
  expect(placed[0]!.x).toBeGreaterThan(15)
  expect(placed[1]!.x).toBeLessThan(285)
})

test('no two names run into each other', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ x: fc.integer({ min: 0, max: 300 }), text: fc.constantFrom('吐尔尕特', 'Makmal', 'Ош') })),
      (all) => {
        const placed = namesWithRoom(
          all.map(({ x, text }) => name(x, text)),
          sheet,
        )
        for (let at = 1; at < placed.length; at++) expect(placed[at]!.x - placed[at - 1]!.x).toBeGreaterThan(20)
        if (all.length > 0) expect(placed.length).toBeGreaterThan(0)
      },
    ),
  )
})
