import { setImmediate } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { tidyBetweenPieces } from './heap.ts'

describe('a thread of small pieces of work', () => {
  test('lets go by itself of what the first hundred left behind', async () => {
    const tidy = tidyBetweenPieces()
    const left = new WeakRef({ names: ['Ош', 'Кашгар'] })
    await setImmediate()
    for (let piece = 0; piece < 100; piece++) tidy()
    tidy()
    expect(left.deref()).toBeUndefined()
  })
})
