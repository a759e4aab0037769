import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPack, threeRivers } from '../../test/open.ts'
import type { Observatory } from '../processes/observatory.ts'
import { effect } from './effect.ts'
import { growth } from './growth.ts'

let observatory: Observatory
beforeAll(async () => {
  observatory = await openPack(threeRivers)
})
afterAll(() => observatory.close())

// A Saturday and a Sunday in autumn, a day in winter, and New Year's Eve.
const days = ['2031-11-29T08:00:00Z', '2031-11-30T08:00:00Z', '2031-02-03T08:00:00Z', '2031-12-31T08:00:00Z']

test('the value of a lane does not depend on the day on which it is asked, within a year', async () => {
  const [first, ...others] = await Promise.all(
    days.map(async (now) => growth.run({ ...(await observatory.view()), now }, growth.params.parse({}))),
  )
  expect(first!.points.some(({ kind }) => kind === 'lane')).toBe(true)
  for (const other of others) expect(other).toEqual(first)
  const view = { ...(await observatory.view()), now: '2044-05-05T08:00:00Z' }
  expect(await growth.run(view, growth.params.parse({ year: '2031' }))).toEqual(first)
})

test('what a work changes for all who use the corridor does not depend on the day on which it is asked', async () => {
  const ask = effect.params.parse({ work: 'proj:river', year: '2033', parts: 'corridor', worlds: '20' })
  const [first, ...others] = await Promise.all(
    days.map(async (now) => (await effect.run({ ...(await observatory.view()), now }, ask)).corridor),
  )
  expect(first).not.toBeNull()
  for (const other of others) expect(other).toEqual(first)
})
