import { afterAll, describe, expect, test } from 'vitest'
import type { View } from '../src/reports/report.ts'
import { ask } from '../src/reports/ask.ts'
import { compare } from '../src/reports/compare.ts'
import { find } from '../src/reports/find.ts'
import { openPack, threeRivers } from './open.ts'

const observatory = await openPack(threeRivers)
afterAll(() => observatory.close())
const view: View = await observatory.view(undefined)

const compared = async (a: string, b: string) => {
  const { items, versions } = await compare.run(view, {
    texts: JSON.stringify({ a, b, dateA: '2031-02-01', dateB: '2032-02-01' }),
  })
  return {
    versions,
    rows: items.map(({ verdict, a: left, b: right }) => [verdict, left?.text ?? null, right?.text ?? null]),
    items,
  }
}

describe('two declarations side by side', () => {
  test('a promise told again is repeated, with both spans', async () => {
    const text = 'Borlia undertakes to build the second lane at Stone Gate by 2034.'
    const { rows, items } = await compared(text, text)
    expect(rows).toEqual([
      ['repeated', 'build the second lane at Stone Gate by 2034', 'build the second lane at Stone Gate by 2034'],
    ])
    expect(items[0]!.a!.content).toEqual(items[0]!.b!.content)
  })

  test.each([
    [
      'strengthened',
      'Borlia is ready to build a yard at Stone Gate.',
      'Borlia undertakes to build a yard at Stone Gate.',
    ],
    [
      'weakened',
      'Borlia undertakes to build a yard at Stone Gate.',
      'Borlia will consider building a yard at Stone Gate.',
    ],
    ['weakened', 'Borlia will build a yard at Stone Gate by 2033.', 'Borlia will build a yard at Stone Gate by 2036.'],
    ['strengthened', 'Borlia will build a yard at Stone Gate.', 'Borlia will build a yard at Stone Gate by 2033.'],
    ['narrowed', 'Borlia will train 300 drivers at Summit Yard.', 'Borlia will train 120 drivers at Summit Yard.'],
  ])('%s: “%s” against “%s”', async (verdict, a, b) => {
    expect((await compared(a, b)).rows.map(([one]) => one)).toEqual([verdict])
  })

  test('what only one text promises is dropped or new, and a hope is neither', async () => {
    const { rows } = await compared(
      'Aranta will open a school in Velm. Aranta hopes that Cymeria will join the treaty.',
      'Cymeria will lend Borlia forty wagons.',
    )
    expect(rows).toEqual([
      ['dropped', 'open a school in Velm', null],
      ['new', null, 'lend Borlia forty wagons'],
    ])
  })

  test('to do and not to do are never one promise', async () => {
    const { rows } = await compared(
      'Borlia will close Reed Bridge in winter.',
      'Borlia will not close Reed Bridge in winter.',
    )
    expect(rows.map(([verdict]) => verdict).toSorted()).toEqual(['dropped', 'new'])
  })

  test('two language versions meet by their ids, and what differs is shown, not settled', async () => {
    const { versions, items } = await compared(
      'Borlia undertakes to keep Stone Gate open at night by 2033.',
      'Борлия обязуется держать Каменные ворота открытыми ночью к 2035 году.',
    )
    expect(versions).toBe(true)
    expect(items).toHaveLength(1)
    expect(items[0]!.changes.find(({ what }) => what === 'deadline')).toMatchObject({
      a: '2033',
      b: '2035',
      better: false,
    })
  })

  test.each(['', 'not json', '{"a": "x"}', '{"a": 1, "b": 2}'])('“%s” is no pair of texts', async (texts) => {
    await expect(async () => compare.run(view, { texts })).rejects.toThrow(
      expect.objectContaining({ code: 'doors/bad-parameter' }),
    )
  })

  test('an empty text is named', async () => {
    await expect(async () => compare.run(view, { texts: '{"a": "Borlia will build.", "b": " "}' })).rejects.toThrow(
      expect.objectContaining({ code: 'words/empty-text', facts: { file: 'b' } }),
    )
  })
})

const foundBy = async (query: string) => (await find.run(view, { query, limit: 20 })).items.map(({ id }) => id)

describe('finding across languages', () => {
  test.each(['River Railway', 'Речная железная дорога', 'Дарыя темир жолу', '河流铁路', 'river railway'])(
    '“%s” finds the promise, the sentence and the work',
    async (query) => {
      expect(await foundBy(query)).toEqual(
        expect.arrayContaining(['com:river-railway', 'doc:river-treaty#2', 'proj:river']),
      )
    },
  )

  test('a date narrows what is found to what speaks of that time', async () => {
    expect(await foundBy('River Railway 2033')).toContain('com:river-railway')
    expect(await foundBy('River Railway 2050')).toEqual([])
  })

  test('a word with a slip of the pen is still found by its letters', async () => {
    expect(await foundBy('Stone Gat day nihgt')).toContain('com:gate-hours')
  })

  test('nothing alike is an answer: none', async () => {
    const result = await find.run(view, { query: 'xylophone', limit: 20 })
    expect([result.total, find.negative!(result)]).toEqual([0, true])
  })
})

const asked = async (question: string) => ask.run(view, { question, language: 'en' })

describe('questions', () => {
  test.each([
    'When will the River Railway open?',
    'Когда откроется Речная железная дорога?',
    'Дарыя темир жолу качан ачылат?',
    '河流铁路何时开通？',
  ])('“%s” gives both dates, each with who said it and where', async (question) => {
    const { answers } = await asked(question)
    const opening = answers.find(({ property }) => property === 'opening')!
    expect(opening.claims.map(({ value, speaker, source }) => [value, speaker, source.id])).toEqual([
      ['2033', 'the treaty', 'source:gazette'],
      ['2034-06', 'Borlia Railways', 'source:railways'],
    ])
  })

  test('rival costs stand side by side and are not averaged', async () => {
    const { answers } = await asked('How much does the River Railway cost?')
    expect(answers[0]!.claims.map(({ low, unit, speaker }) => [low, unit, speaker])).toEqual([
      [900, 'mn ARD', 'Aranta Gazette'],
      [1100, 'mn ARD', 'Borlia Railways'],
    ])
  })

  test('a count is answered for the year that is asked about', async () => {
    const { answers } = await asked('Сколько машин у Каменных ворот в 2030?')
    expect(answers[0]!.claims.map(({ low, period }) => [low, period])).toEqual([[12_500, '2030']])
  })

  test('who builds it, who holds an office, and where it lies', async () => {
    expect((await asked('Who builds the River Railway?')).answers[0]!.claims[0]).toMatchObject({
      value: 'Borlia Railways',
      kind: 'builder',
    })
    expect((await asked('谁是阿兰塔总统？')).answers[0]!.claims[0]).toMatchObject({ value: 'Ivo Tarn' })
    expect((await asked('Where is the River Railway?')).answers[0]!.claims.map(({ value }) => value)).toContain(
      'Summit Yard',
    )
  })

  test.each(['When will the moon base open?', 'Where is the lost city?', 'когда полетим на Марс?', 'River Railway'])(
    '“%s” has no answer, and none is made up',
    async (question) => {
      const result = await asked(question)
      expect([result.found, result.answers, ask.negative!(result)]).toEqual([false, [], true])
    },
  )

  test('every claim of every answer has a source', async () => {
    for (const question of [
      'When will the River Railway open?',
      'How much does the River Railway cost?',
      'Who builds the River Railway?',
    ])
      for (const { claims } of (await asked(question)).answers)
        for (const { source } of claims) expect(source.id).toMatch(/^source:/)
  })

  test('an empty question is refused', async () => {
    await expect(async () => ask.run(view, { question: '  ', language: 'en' })).rejects.toThrow(
      expect.objectContaining({ code: 'doors/missing-parameter' }),
    )
  })
})
