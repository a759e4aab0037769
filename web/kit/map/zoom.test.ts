import { describe, expect, test } from 'vitest'
import { byKey, moved, nearer, whole } from './zoom.ts'

describe('how near a map is seen', () => {
  test('it is never smaller than the whole and at most twelve times as near', () => {
    expect(nearer(whole, 1 / 1.5)).toEqual(whole)
    expect(nearer(whole, 100)).toEqual({ k: 12, x: 0, y: 0 })
  })

  test('what lay in the middle stays in the middle', () => {
    expect(nearer({ k: 2, x: 40, y: -10 }, 2)).toEqual({ k: 4, x: 80, y: -20 })
  })

  test('back at the whole, nothing is moved', () => {
    expect(nearer({ k: 1.5, x: 40, y: -10 }, 1 / 1.5)).toEqual(whole)
  })

  test('arrows move the land against their own direction, other keys do nothing', () => {
    expect(byKey(whole, 'ArrowRight')).toEqual(moved(whole, -60, 0))
    expect(byKey(whole, 'ArrowUp')).toEqual(moved(whole, 0, 60))
    expect(byKey(whole, 'a')).toBeNull()
  })
})
