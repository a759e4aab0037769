import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readCsv, seededRandom } from '../ground/index.ts'
import { defaultPack, threeRivers } from '../../test/open.ts'
import { packOf, snapshotOf } from '../../test/snapshot.ts'
import { calendarById, clockById, daysLeft, termOf, type WorkCalendar } from './index.ts'

const table = (file: string): Record<string, string>[] => {
  const [header, ...rows] = readCsv(readFileSync(join(defaultPack, 'works', file), 'utf8'))
  return rows.map((row) => Object.fromEntries(header!.map(({ text }, at) => [text, row[at]!.text])))
}

const DAY = 86_400_000
const EPOCH = Date.UTC(2024, 11, 1)

/** An independent count: a strip of days numbered from an epoch, each marked once from the bare rows of the files. */
class Strip {
  /** Numbers of the worked days, in order. */
  readonly worked: number[]
  /** How many worked days come before a day or on it. */
  readonly upTo: number[] = []

  constructor(weekend: string, days: readonly Record<string, string>[]) {
    // The epoch was a Sunday; ISO counts it 7.
    const marks = Array.from({ length: 1200 }, (_, at) => !weekend.split(' ').includes(String(((at + 6) % 7) + 1)))
    for (const { date, kind } of days) marks[(Date.parse(date!) - EPOCH) / DAY] = kind === 'working'
    this.worked = marks.flatMap((yes, number) => (yes ? number : []))
    let sum = 0
    for (const yes of marks) this.upTo.push((sum += yes ? 1 : 0))
  }

  static date = (number: number): string => new Date(EPOCH + number * DAY).toISOString().slice(0, 10)
}

describe('clocks', () => {
  const snapshot = snapshotOf(packOf(defaultPack))
  const days = table('calendar-days.csv')

  test('100,000 random terms end on the day that an independent count of days gives', () => {
    const random = seededRandom(20)
    const whole = (below: number) => Math.floor(random.next() * below)
    for (const { id, weekend } of table('calendars.csv')) {
      const strip = new Strip(
        weekend!,
        days.filter(({ calendar }) => calendar === id),
      )
      const calendar = calendarById(snapshot, id!)!
      const wrong: unknown[] = []
      for (let round = 0; round < 50_000; round++) {
        const from = 31 + whole(720)
        const length = 1 + whole(90)
        const countFrom = random.next() < 0.5 ? 'next-day' : 'same-day'
        const after = countFrom === 'next-day' ? from : from - 1
        const end = strip.worked[strip.upTo[after]! + length - 1]!
        const expected = Strip.date(end)
        const { due, skipped } = termOf({ days: length, unit: 'working-day', countFrom }, calendar, Strip.date(from))
        const passed = end - after - length
        if (due !== expected || skipped.length !== passed)
          wrong.push([id, Strip.date(from), length, countFrom, due, expected])
      }
      expect(wrong).toEqual([])
    }
  }, 60_000)

  test('days left count down to nought and then below', () => {
    const calendar = calendarById(snapshot, 'calendar:cn')!
    const left = (today: string) => daysLeft({ unit: 'working-day' }, calendar, '2026-03-02', today)
    expect([left('2026-02-26'), left('2026-02-27'), left('2026-03-02'), left('2026-03-03')]).toEqual([3, 2, 0, -1])
  })

  test('seven working days over the Spring Festival of 2026 pass over nine days and count two worked Saturdays', () => {
    // By hand: 11, 12, 13, 14 (Saturday, worked), 24, 25, 26 February.
    const term = termOf(
      clockById(snapshot, 'clock:cn-mofcom-acceptance')!,
      calendarById(snapshot, 'calendar:cn')!,
      '2026-02-10',
    )
    expect(term).toMatchObject({ due: '2026-02-26', counted: 7, moved: ['2026-02-14'], certain: true })
    expect(term.skipped.map(({ date }) => date)).toEqual([
      '2026-02-15',
      '2026-02-16',
      '2026-02-17',
      '2026-02-18',
      '2026-02-19',
      '2026-02-20',
      '2026-02-21',
      '2026-02-22',
      '2026-02-23',
    ])
  })

  test('a term that leaves the known span of its calendar says that it is not certain', () => {
    const calendar = calendarById(snapshot, 'calendar:kg')!
    expect(termOf({ days: 7, unit: 'working-day', countFrom: 'next-day' }, calendar, '2026-05-20').certain).toBe(false)
  })

  test('one free day a week, a holiday and a moved day are the calendar’s own', () => {
    const invented = snapshotOf(packOf(threeRivers))
    const calendar: WorkCalendar = calendarById(invented, 'calendar:bo')!
    // From Sunday 1 June 2031: 2, 3, 5, 6 (a Friday, worked), 7; 4 June is a holiday.
    const term = termOf(clockById(invented, 'clock:bo-answer')!, calendar, '2031-06-01')
    expect(term.due).toBe('2031-06-07')
    expect(term.skipped.map(({ date, why }) => `${date} ${why}`)).toEqual(['2031-06-04 holiday'])
    expect(term.moved).toEqual(['2031-06-06'])
  })
})
