import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { OrtoqError } from '../../src/ground/index.ts'
import { readParams } from '../../src/doors/params.ts'
import type { Observatory } from '../../src/processes/observatory.ts'
import type { View } from '../../src/reports/index.ts'
import { departures } from '../../src/reports/departures.ts'
import { route } from '../../src/reports/route.ts'
import { sayIn } from '../../src/reports/say.ts'
import { openPack, threeRivers } from '../open.ts'
import type { z } from 'zod'

let observatory: Observatory
let view: View
beforeAll(async () => {
  observatory = await openPack(threeRivers)
  view = await observatory.view()
})
afterAll(() => observatory.close())

type Answer = z.output<typeof route.result>

const ask = async (given: Record<string, string>): Promise<Answer> => {
  const answer = await route.run(view, readParams(route.params, { from: 'Velm', to: 'Orda', ...given }))
  expect(route.result.safeParse(answer).error).toBeUndefined()
  return answer
}
const codeOf = async (given: Record<string, string>) => {
  try {
    await ask(given)
    return null
  } catch (error) {
    if (!(error instanceof OrtoqError)) throw error
    return error.code
  }
}
const goods = { tonnes: '20', depart: '2031-06-06T10:00' }

const days = async (more: Record<string, string>) => (await ask({ ...goods, ...more })).options[0]!.minutes.low

const papers = async (more: Record<string, string>) =>
  (await ask({ ...goods, ...more })).options[0]!.needs.papers.map(({ id }) => id)

const entries = async (more: Record<string, string>) =>
  (await ask({ people: '2', depart: '2031-06-06T08:00', passport: 'AR', ...more })).options.find(({ legs }) =>
    legs.some(({ mode }) => mode === 'road'),
  )!.needs.entries

describe('a route', () => {
  test('puts options at the top level, each with p50 and p90, prices and legs with their sources', async () => {
    const { options, why, query } = await ask(goods)
    expect(why).toBeNull()
    expect(query).toMatchObject({ kind: 'goods', amount: 20, criteria: ['time', 'cost', 'co2', 'transfers'] })
    const [first] = options
    expect(first!.labels).toContain('fastest')
    expect(first!.minutes.p50!).toBeLessThanOrEqual(first!.minutes.p90!)
    for (const { wait } of first!.legs) expect(wait.low).toBeLessThanOrEqual(wait.high)
    for (const leg of first!.legs) expect(leg.sources.length, leg.id).toBeGreaterThan(0)
    expect(first!.legs.map(({ kind }) => kind)).toEqual(['loading', 'ride', 'border', 'ride', 'unloading'])
  })

  test('waits behind a gate that is open on weekdays only', async () => {
    // 2031-06-06 is a Friday; Stone Gate is reached after five on its own clock.
    const { options } = await ask(goods)
    const border = options[0]!.legs.find(({ kind }) => kind === 'border')!
    expect(border.depart).toBe('2031-06-09T09:00+04:00')
    expect(border.wait.low).toBeGreaterThan(2 * 1440)
  })

  test('in a closure says until when it is closed and when the next crossing is', async () => {
    const { options } = await ask({ ...goods, depart: '2031-06-30T16:00' })
    expect(options[0]!.closed).toEqual([
      expect.objectContaining({ port: 'port:stone-gate', until: '2031-07-02', opens: '2031-07-03T09:00+04:00' }),
    ])
  })

  test('to be there by a time leaves later than needed for the safe nine of ten', async () => {
    const { options } = await ask({ tonnes: '20', arrive: '2031-06-12T18:00' })
    const [first] = options
    expect(first!.arrive <= '2031-06-12T18:00').toBe(true)
    expect(first!.chance!).toBeLessThan(0.9)
    expect(Date.parse(first!.safeDepart!)).toBeLessThan(Date.parse(first!.depart))
  })

  test('in a window leaves when the wait is least', async () => {
    const { options } = await ask({ tonnes: '20', window: '2031-06-06T08:00..2031-06-09T08:00' })
    expect(Math.min(...options.map(({ minutes }) => minutes.low))).toBeLessThan(24 * 60)
  })

  test('with a work finished goes through the night, and without it does not', async () => {
    expect(await days({ with: 'proj:gate-nights' })).toBeLessThan(await days({}))
    expect(await days({ with: 'proj:river', without: 'proj:river' })).toBe(await days({}))
  })

  test('takes a point on the map, and says that the way from it is assumed', async () => {
    const { options, places } = await ask({ ...goods, from: '45.1, 14.1' })
    const [access] = options[0]!.legs
    expect(access).toMatchObject({ kind: 'access', from: 'place:pin.45.1000_14.1000', to: 'city:velm', assumed: true })
    expect(places['place:pin.45.1000_14.1000']).toMatchObject({ lat: 45.1, lon: 14.1 })
    expect(access!.costUsd!.low).toBeGreaterThan(0)
    expect((await ask({ ...goods, from: '1, 1' })).why).toBe('no-door-from')
  })

  test('says that nothing leaves where every port is shut for longer than anybody waits, at once or in a window', async () => {
    const ports = ['port:stone-gate', 'port:reed-bridge', 'port:river-gate']
    const closures = ports.map((port) => ({
      port,
      from: '2031-06-01',
      to: '2031-09-01',
      source: 'https://sample.example/',
    }))
    for (const when of [{ depart: '2031-06-06T10:00' }, { window: '2031-06-06T10:00..2031-06-08T10:00' }]) {
      const { why, options } = await ask({ tonnes: '20', ...when, mine: JSON.stringify({ closures }) })
      expect([why, options]).toEqual(['no-service', []])
    }
  })

  test('refuses forbidden cargo at the port that says so, and lets it pass elsewhere', async () => {
    const dangerous = { ...goods, cargo: 'dangerous' }
    expect((await ask({ ...dangerous, to: 'Kest' })).why).toBe('cargo-forbidden')
    expect((await ask({ ...goods, to: 'Kest' })).options.length).toBeGreaterThan(0)
    expect((await ask(dangerous)).options.length).toBeGreaterThan(0)
  })

  test('names the papers of its modes, borders and cargo', async () => {
    expect(await papers({})).toEqual(['paper:waybill', 'paper:pass'])
    expect(await papers({ cargo: 'chilled' })).toContain('paper:cold')
    expect(await papers({ from: 'Orda', to: 'Kest' })).toEqual(['paper:waybill'])
  })

  test('tells a traveller what entry asks of the passport, and where nobody says', async () => {
    expect(await entries({})).toEqual([
      { into: 'state:BO', rules: [expect.objectContaining({ id: 'visa:ar-bo', rule: 'needed' })] },
    ])
    expect((await entries({ to: 'Kest' })).at(-1)).toEqual({ into: 'state:CY', rules: [] })
  })

  test('counts totals in a currency at the dated rate', async () => {
    const { options, rate } = await ask({ ...goods, currency: 'ARD' })
    expect(rate).toMatchObject({ currency: 'ARD', date: '2031-05-01' })
    expect(options[0]!.money!.mid).toBeCloseTo(options[0]!.costUsd.mid / 0.5, 6)
  })

  test('uses own figures and closures at once, and shows them as the asker’s', async () => {
    const quote = { figures: [{ subject: 'mode:road', property: 'freight-rate', low: 1, unit: 'USD/t.km' }] }
    const { options, sources } = await ask({ ...goods, mine: JSON.stringify(quote) })
    expect(options[0]!.costUsd.low).toBeGreaterThan(20 * 800)
    expect(sources['mine:figure']).toMatchObject({ standing: 'mine' })
    const notice = {
      closures: [
        {
          port: 'port:stone-gate',
          from: '2031-06-09',
          to: '2031-06-12',
          note: 'rockfall',
          source: 'https://notice.example/7',
        },
      ],
    }
    const closed = await ask({ ...goods, mine: JSON.stringify(notice) })
    const shut = closed.options[0]!
    expect(shut.closed[0]).toMatchObject({ port: 'port:stone-gate', until: '2031-06-12', source: 'mine:notice-1' })
    expect(closed.sources['mine:notice-1']).toMatchObject({ standing: 'mine', address: 'https://notice.example/7' })
    expect(shut.legs.find(({ kind }) => kind === 'border')!.depart).toBe('2031-06-13T09:00+04:00')
    // The knowledge of one asker is not that of the next.
    expect((await ask(goods)).options[0]!.legs.find(({ kind }) => kind === 'border')!.depart).toBe(
      '2031-06-09T09:00+04:00',
    )
  })

  test('a quote for a step is its price, whatever else is said of it', async () => {
    const { legs } = (await ask(goods)).options[0]!
    const ride = legs.find(({ kind, mode }) => kind === 'ride' && mode === 'road')!
    const quote = { figures: [{ subject: ride.id, property: 'quote', low: 7, unit: 'USD/t' }] }
    const asked = (await ask({ ...goods, mine: JSON.stringify(quote) })).options[0]!
    const quoted = asked.legs.find(({ id }) => id === ride.id)!
    expect(quoted.costUsd).toEqual({ low: 140, mid: 140, high: 140 })
    expect(quoted.rests.cost).toEqual({ sources: ['mine:figure'], assumed: false })
    // The time of the step rests on what it rested on before.
    expect(quoted.rests.minutes).toEqual(ride.rests.minutes)
  })

  test('a week of departures tells of each what the planner says of it', async () => {
    const params = readParams(departures.params, {
      from: 'Velm',
      to: 'Orda',
      tonnes: '20',
      depart: '2031-06-06T00:00',
    })
    const week = await departures.run(view, params)
    expect(departures.result.safeParse(week).error).toBeUndefined()
    expect(week.departures).toHaveLength(57)
    for (const at of [0, 13, 40]) {
      const { depart, soonest, cheapest } = week.departures[at]!
      const { options } = await ask({ tonnes: '20', depart: depart.slice(0, 16), criteria: 'time,cost', all: 'true' })
      expect(soonest!.minutes.least).toBe(Math.min(...options.map(({ minutes }) => minutes.low)))
      expect(cheapest!.costUsd).toBeCloseTo(Math.min(...options.map(({ costUsd }) => costUsd.mid)), 2)
    }
  })

  test('criteria that are left out do not count', async () => {
    const { count } = await ask({ ...goods, criteria: 'cost' })
    expect(count).toBe(1)
  })

  test.each([
    ['nothing to carry', {}, 'ways/no-load'],
    ['two loads', { tonnes: '1', people: '1' }, 'ways/two-loads'],
    ['no tonnes', { tonnes: '0' }, 'ways/bad-load'],
    ['negative tonnes', { tonnes: '-3' }, 'ways/bad-load'],
    ['half a traveller', { people: '0.5' }, 'ways/bad-people'],
    ['nothing said of how much', { tonnes: '' }, 'ways/bad-load'],
    ['more than sums are exact for', { tonnes: '1e15' }, 'ways/bad-load'],
    ['less than a gram', { parcels: '1e-9' }, 'ways/bad-load'],
    ['a point off the globe', { ...goods, from: '91,10' }, 'ways/bad-point'],
    ['words for tonnes', { tonnes: 'many' }, 'ways/bad-load'],
    ['containers of unknown weight', { teu: '2' }, 'ways/no-teu'],
    ['two moments', { ...goods, arrive: '2031-06-12T18:00' }, 'ways/two-moments'],
    ['a window that runs backward', { tonnes: '1', window: '2031-06-09T08:00..2031-06-06T08:00' }, 'ways/bad-window'],
    ['a window of a year', { tonnes: '1', window: '2031-06-09T08:00..2032-06-06T08:00' }, 'ways/bad-window'],
    ['an unknown passport', { people: '1', passport: 'XX' }, 'ways/unknown-passport'],
    ['an unknown currency', { ...goods, currency: 'XAU' }, 'ways/no-rate'],
    ['an unknown criterion', { ...goods, criteria: 'beauty' }, 'doors/bad-parameter'],
    ['own figures that are no JSON', { ...goods, mine: '{' }, 'ways/bad-mine'],
    [
      'an own figure below zero',
      { ...goods, mine: '{"figures":[{"subject":"mode:road","property":"speed","low":-1,"unit":"km/h"}]}' },
      'ways/bad-mine',
    ],
    [
      'an own figure of nothing in the pack',
      { ...goods, mine: '{"figures":[{"subject":"link:none","property":"quote","low":1,"unit":"USD/t"}]}' },
      'ways/bad-mine',
    ],
    [
      'an own closure of no port of the pack',
      { ...goods, mine: '{"closures":[{"port":"port:none","from":"2031-06-09"}]}' },
      'ways/bad-mine',
    ],
    ['an unknown place', { ...goods, to: 'Ordo' }, 'ways/unknown-place'],
  ])('%s is refused by name', async (_, given, code) => {
    expect(await codeOf(given as unknown as Record<string, string>)).toBe(code)
  })

  test('from a place to itself there is no way, and that is said', async () => {
    const answer = await ask({ tonnes: '1', from: 'Orda', to: 'Orda', depart: '2031-06-06T08:00' })
    expect(answer.why).toBe('same-place')
  })

  test('goods that stay on one vehicle avoid reloading; those that change gauge do not', async () => {
    const { options } = await ask({ ...goods, with: 'proj:river' })
    const touched = (option: (typeof options)[number]) =>
      option.legs.filter(({ kind }) => kind === 'loading' || kind === 'transshipment' || kind === 'gauge-change').length
    expect(new Set(options.map(touched))).toEqual(new Set([1, 2]))
    for (const option of options) expect(option.labels.includes('avoids-reloading')).toBe(touched(option) === 1)
  })

  test('a traveller boards and gets out, and one traveller is a person', async () => {
    const lines = route.text(await ask({ people: '1', depart: '2031-06-06T08:00' }), sayIn('en')).join('\n')
    expect(lines).toContain('1 person')
    expect(lines).toContain('boarding')
    expect(lines).not.toContain('loading')
  })

  test('kilometres and emissions are told in the language of the reader', async () => {
    const answer = await ask(goods)
    // Nobody says what this pack's lorries emit: one mass is put in here.
    const options = answer.options.map((one) => ({ ...one, co2eKg: { low: 3, mid: 4, high: 5, complete: true } }))
    const lines = route.text({ ...answer, options }, sayIn('ru')).join('\n')
    expect(lines).toMatch(/\d км/)
    expect(lines).toContain('CO₂-экв. 3–5\u00a0кг')
    expect(lines).not.toContain('km')
  })
})
