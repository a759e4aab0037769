import { jobsHere } from '../src/jobs/index.ts'
import { describe, expect, test } from 'vitest'
import { LOCAL, OrtoqError, seededRandom } from '../src/ground/index.ts'
import { Costing } from '../src/reports/landed-cost.ts'
import { landed, landedBatch } from '../src/reports/landed.ts'
import type { View } from '../src/reports/index.ts'
import { defaultPack, threeRivers } from './open.ts'
import { sheetTotal } from './reference/landed-sheet.ts'
import { packOf, snapshotOf } from './snapshot.ts'

const rivers = packOf(threeRivers)
const view: View = {
  snapshot: snapshotOf(rivers),
  pack: rivers.info,
  known: null,
  viewer: LOCAL,
  now: '2031-06-01T00:00:00.000Z',
  at: async () => snapshotOf(rivers),
  waiting: async () => ({ recorded: 0, sealed: 0, unsealed: [], proposals: [] }),
  jobs: jobsHere({}),
}
const own = packOf(defaultPack)
const home: View = {
  snapshot: snapshotOf(own),
  pack: own.info,
  known: null,
  viewer: LOCAL,
  now: '2026-11-27T00:00:00.000Z',
  at: async () => snapshotOf(own),
  waiting: async () => ({ recorded: 0, sealed: 0, unsealed: [], proposals: [] }),
  jobs: jobsHere({}),
}

const asked = {
  hs: '5208',
  value: '1000',
  currency: 'USD',
  kg: '200',
  from: 'Velm',
  to: 'Orda',
  date: '2031-06-02',
  language: 'en' as const,
}
const ask = (change: Partial<typeof asked> & Record<string, string> = {}) =>
  landed.run(view, landed.params.parse({ ...asked, ...change }) as never) as Awaited<ReturnType<typeof landed.run>>

const duty = async (date: string) =>
  (await ask({ date, kg: '1' })).options[0]!.lines.find(({ what }) => what === 'duty')!

describe('the cost of goods at the door', () => {
  test('is the sum of its lines to the cent, by each way', async () => {
    const { options } = await ask()
    expect(options.length).toBeGreaterThan(0)
    for (const { lines, total } of options)
      expect(lines.reduce((sum, { amount }) => sum + Math.round(amount * 100), 0)).toBe(Math.round(total * 100))
  })

  test('takes the rate of the day: ten per cent before 2031 and eight since', async () => {
    expect((await duty('2030-06-03')).rule).toBe('rule:bo-cloth')
    expect((await duty('2031-06-02')).rule).toBe('rule:bo-cloth-2031')
  })

  test('a floor by kilogram is asked where it is more than the share', async () => {
    const { options } = await ask({ date: '2030-06-03', value: '10', kg: '1000' })
    expect(options[0]!.lines.find(({ what }) => what === 'duty')).toMatchObject({ amount: 500, low: 500 })
  })

  test('an unknown rate is said and asked for, and the total is "at least"', async () => {
    const { options, unknown } = await ask({ hs: '610910' })
    expect(options[0]!.lines.some(({ what }) => what === 'duty')).toBe(false)
    expect(options[0]!.complete).toBe(false)
    expect(unknown.map(({ what }) => what)).toEqual(['insurance', 'duty', 'broker'])
    expect(unknown[1]!.ask).toContain('610910')
  })

  test('an own rate is used only where no rule is known, and is marked', async () => {
    const guess = await ask({ hs: '610910', duty: '5' })
    expect(guess.options[0]!.lines.find(({ what }) => what === 'duty')).toMatchObject({
      basis: 'your own rate, 5 %',
      rule: null,
    })
    const known = await ask({ duty: '5' })
    expect(known.options[0]!.lines.find(({ what }) => what === 'duty')!.rule).toBe('rule:bo-cloth-2031')
  })

  test('rivals are both shown and the total counts the higher', async () => {
    const fee = (await ask()).options[0]!.lines.find(({ what }) => what === 'fee')!
    expect(fee.rivals.map(({ rate }) => rate)).toEqual([0.2, 0.3])
    expect(fee.low).toBeLessThan(fee.amount)
    expect(fee.assumed).toBe(true)
  })

  test('between states of one customs territory there is no duty, and the union is named', async () => {
    const { options } = await ask({ from: 'Orda', to: 'Kest' })
    expect(options[0]!.lines.find(({ what }) => what === 'duty')).toMatchObject({
      amount: 0,
      basis: 'one customs territory (fmt:river-council)',
    })
  })

  test('inside one customs territory there is one freight, and no border to name it by', async () => {
    const { options } = await ask({ from: 'Orda', to: 'Kest' })
    for (const { lines } of options) {
      expect(lines.filter(({ what }) => what.startsWith('freight')).map(({ what }) => what)).toEqual(['freight'])
      expect(lines.every(({ basis }) => !basis.includes(': 0'))).toBe(true)
    }
  })

  test('freight that the price holds already is not counted again', async () => {
    const { options } = await ask({ terms: 'CIP' })
    expect(options[0]!.lines.filter(({ what }) => what.startsWith('freight')).map(({ amount }) => amount)).toEqual([
      0, 0,
    ])
  })

  test.each([
    [{ hs: '77' }, 'flows/unknown-hs'],
    [{ hs: 'cloth' }, 'flows/unknown-hs'],
    [{ value: '-1' }, 'flows/bad-amount'],
    [{ kg: '0' }, 'flows/bad-amount'],
    [{ currency: 'BOL' }, 'flows/no-rate'],
    [{ date: '1890-01-01' }, 'flows/date-out-of-range'],
    [{ date: '2031-02-30' }, 'ground/bad-date'],
    [{ to: 'Nowhere' }, 'ways/unknown-place'],
    [{ terms: 'XXX' }, 'doors/bad-parameter'],
  ])('%j is refused', async (change, code) => {
    const refused = (async () => ask(change))()
    await expect(refused).rejects.toMatchObject({ code })
  })
})

const HEAD = 'hs,value,currency,kg,from,to,date\n'

const run = async (line: string) =>
  landedBatch.run(view, { lines: `${HEAD}5208,1,USD,1,Velm,Orda,2031-06-02\n${line}`, language: 'en' })

describe('a batch', () => {
  test('gives each line what it would get alone', async () => {
    const lines = [
      '5208,1000,USD,200,Velm,Orda,2031-06-02',
      '610910,50.5,USD,3,Velm,Orda,2031-06-03',
      '5208,70,ARD,9,Velm,Orda,2031-06-02',
    ]
    const { lines: found } = await landedBatch.run(view, { lines: HEAD + lines.join('\n'), language: 'en' })
    for (const [at, line] of lines.entries()) {
      const [hs, value, currency, kg, from, to, date] = line.split(',') as [
        string,
        string,
        string,
        string,
        string,
        string,
        string,
      ]
      const { options } = await ask({ hs, value, currency, kg, from, to, date })
      const alone = options.find(({ route }) => route.id === found[at]!.route)!
      expect([found[at]!.total, found[at]!.low, found[at]!.high]).toEqual([alone.total, alone.low, alone.high])
    }
  })

  test('with one bad line is refused by its line and column', async () => {
    await expect(run('5208,-1,USD,1,Velm,Orda,2031-06-02')).rejects.toMatchObject({
      code: 'flows/bad-batch-line',
      facts: { line: 3, column: 'value' },
    })
    await expect(run('5208,1,USD,1,Velm,Nowhere,2031-06-02')).rejects.toBeInstanceOf(OrtoqError)
  })

  test.each([
    [
      'three-rivers',
      view,
      threeRivers,
      ['state:BO', 'fmt:river-council'],
      'Velm',
      'Orda',
      '2030-06-03',
      ['520811', '6109', '84'],
    ],
    [
      'the default pack',
      home,
      defaultPack,
      ['state:KG', 'org:eaeu'],
      'Kashgar',
      'Bishkek',
      '2026-12-01',
      ['520811', '8703', '10'],
    ],
  ] as const)(
    'comes to the cent to what a sheet reckons from the rules of %s',
    (_, seen, pack, territory, from, to, date, codes) => {
      const random = seededRandom(11)
      const costing = new Costing(seen.snapshot, 'en')
      for (let at = 0; at < 300; at++) {
        const [value, kg] = [(random.next() * 90_000 + 1).toFixed(2), (random.next() * 20_000 + 0.1).toFixed(1)]
        const hs = codes[at % codes.length]!
        const { costed } = costing.cheapest({ hs, value, currency: 'USD', kg, from, to, date })
        const { option, landed: found } = costed!
        const dollars = (legs: typeof option.legs) =>
          (legs.reduce((sum, { costUsd }) => sum + (costUsd?.mid ?? 0), 0) * Number(kg)) / 1000
        const entry = option.legs.findIndex(({ kind }) => kind === 'border')
        const wanted = sheetTotal(pack, territory, {
          hs,
          value: Number(value),
          kg: Number(kg),
          date,
          freight: [
            dollars(option.legs.slice(0, entry)),
            dollars(option.legs.slice(entry, entry + 1)),
            dollars(option.legs.slice(entry + 1)),
          ],
        })
        expect(found.total / 100).toBe(wanted)
      }
    },
  )
})
