import { expect, test } from 'vitest'
import { stallOf, type Thread } from './prove/stall.ts'

const MAIN = 1
const still: Thread = { ran: 0, waited: 0 }
const stood = (main: Thread, other: Thread = still) =>
  stallOf(
    100,
    new Map([
      [MAIN, still],
      [2, still],
    ]),
    new Map([
      [MAIN, main],
      [2, other],
    ]),
    MAIN,
  ).own

test('a main thread that computes is not excused by a machine that is busy as well', () => {
  expect(stood({ ran: 100, waited: 0 })).toBe(100)
  expect(stood({ ran: 60, waited: 40 })).toBe(60)
  expect(stood({ ran: 60, waited: 40 }, { ran: 0, waited: 100 })).toBe(60)
})

test('one that waits for a disk or a working thread is not excused', () => {
  expect(stood(still)).toBe(100)
  expect(stood(still, { ran: 100, waited: 0 })).toBe(100)
})

test('one that waits for a thread which is not let run is excused for as long', () => {
  expect(stood(still, { ran: 0, waited: 70 })).toBe(30)
  expect(stood({ ran: 20, waited: 0 }, { ran: 0, waited: 90 })).toBe(20)
})

test('where the system tells nothing, nothing is excused', () => {
  expect(stallOf(100, new Map(), new Map()).own).toBe(100)
})
