import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PersistentMap } from './persistent.ts'

const change = fc.tuple(fc.integer({ min: 0, max: 700 }).map(String), fc.option(fc.integer(), { nil: undefined }))
const history = fc.array(fc.array(change, { maxLength: 300 }), { maxLength: 8 })

test('every version keeps what it had, whatever others are made of it', () => {
  fc.assert(
    fc.property(history, (steps) => {
      const plain = new Map<string, number | undefined>()
      let version = PersistentMap.of<number>([])
      const versions = steps.map((changes) => {
        for (const [key, value] of changes) plain.set(key, value)
        return { version: (version = version.with(changes)), plain: new Map(plain) }
      })
      for (const { version, plain } of versions) {
        const values: number[] = []
        version.forEach((value) => values.push(value))
        expect(values).toEqual([...plain.values()].filter((value) => value !== undefined))
        const others = Array.from({ length: 701 }, (_, key) => `${key}`).filter(
          (key) => version.get(key) !== plain.get(key),
        )
        expect(others).toEqual([])
      }
    }),
  )
})

test('two versions differ in the keys whose values differ, whichever is the older', () => {
  fc.assert(
    fc.property(history, (steps) => {
      let version = PersistentMap.of<number>([])
      const versions = [version, ...steps.map((changes) => (version = version.with(changes)))]
      for (const one of versions)
        for (const other of versions) {
          const differ = one.keys.filter((key) => one.get(key) !== other.get(key))
          expect([...one.changedFrom(other)!].toSorted()).toEqual(differ.toSorted())
        }
    }),
  )
})

test('the order is that in which keys were first set, also in a branch of its own', () => {
  const base = PersistentMap.of<number>(Array.from({ length: 600 }, (_, at) => [`k${at}`, at] as const))
  const [left, right] = [base.with([['left', 1]]), base.with([['right', 2]])]
  expect([left.place('left'), right.place('right')]).toEqual([600, 601])
  expect([left.get('right'), right.get('left'), right.get('right')]).toEqual([undefined, undefined, 2])
})

test('maps that were made apart are not compared', () => {
  expect(PersistentMap.of([['a', 1]]).changedFrom(PersistentMap.of([['a', 1]]))).toBeNull()
})
