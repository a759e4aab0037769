import { describe, expect, test } from 'vitest'
import { seededRandom } from '../ground/index.ts'
import { candidates, type Sketch } from './index.ts'

const PLACES =
  'Velm Orda Kest Marin Tolva Sarn Upper Lower Old New West East North South Stone Reed Birch Iron Salt Clear'.split(
    ' ',
  )
const THINGS = [
  ['railway station', 'железнодорожный вокзал', '火车站'],
  ['cement plant', 'цементный завод', '水泥厂'],
  ['solar plant', 'солнечная электростанция', '光伏电站'],
  ['waste plant', 'мусороперерабатывающий завод', '垃圾发电厂'],
  ['logistics centre', 'логистический центр', '物流中心'],
  ['water works', 'водопровод', '水厂'],
  ['mountain road', 'горная дорога', '山区公路'],
  ['gold mine', 'золотой рудник', '金矿'],
  ['car factory', 'автомобильный завод', '汽车厂'],
  ['market hall', 'рынок', '市场'],
] as const
const SYLLABLES = 'ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo zu bra dre sti plo gru'.split(' ')

/** A world of invented works, every tenth of which was entered a second time by somebody else. */
function world(count: number, pairs: number, seed: number) {
  const random = seededRandom(seed)
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random.next() * items.length)]!
  const word = () => {
    const text = Array.from({ length: 2 + Math.floor(random.next() * 2) }, () => pick(SYLLABLES)).join('')
    return text[0]!.toUpperCase() + text.slice(1)
  }
  const owners = Array.from(
    { length: 400 },
    () => `${word().toLowerCase()} ${pick(['group', 'energy', 'mining', 'trade'])}`,
  )
  const signs = '河山石木金水火土云风林海田城门白青红黄北南东西大小长安平'
  const originals = Array.from({ length: count }, (_, at): Sketch => {
    const [thing, russian, chinese] = pick(THINGS)
    const [own, place] = [word(), pick(PLACES)]
    const mark = pick([...signs]) + pick([...signs]) + pick([...signs])
    return {
      id: `proj:o${at}`,
      names: [
        `${own} ${place} ${thing}`.toLowerCase(),
        `${russian} ${own} ${place}`.toLowerCase(),
        `${mark}${chinese}`,
      ],
      parties: [pick(owners)],
      regions: [`region:${place}`],
      sector: `theme:${thing.split(' ')[1]}`,
      place: random.next() < 0.6 ? [40 + random.next() * 4, 70 + random.next() * 8] : null,
      amounts: random.next() < 0.7 ? [{ currency: 'USD', value: Math.round(random.next() * 3e8) }] : [],
      kin: [],
    }
  })
  // A letter lost, doubled or exchanged, as people type.
  const mistyped = (name: string): string => {
    const at = 1 + Math.floor(random.next() * Math.max(1, name.length - 2))
    return pick([name.slice(0, at) + name.slice(at + 1), name.slice(0, at) + name[at] + name.slice(at), name])
  }
  const twins = originals.slice(0, pairs).map((of, at): Sketch => {
    const [english, russian, chinese] = of.names as [string, string, string]
    const words = english.split(' ')
    const names = pick<() => string[]>([
      // The same names in one script only, words in another order, a word left out, a letter wrong.
      () => [english],
      () => [russian],
      () => [chinese],
      () => [[...words.slice(1), words[0]!].join(' ')],
      () => [words.filter((_, place) => place !== 1).join(' '), chinese],
      () => [mistyped(english)],
      () => [mistyped(russian), `${chinese}项目`],
    ])()
    return {
      id: `proj:t${at}`,
      names,
      parties: random.next() < 0.7 ? of.parties : [pick(owners)],
      regions: random.next() < 0.8 ? of.regions : [],
      sector: random.next() < 0.8 ? of.sector : null,
      place: of.place && random.next() < 0.7 ? [of.place[0] + random.next() * 0.05, of.place[1]] : null,
      amounts: of.amounts.map(({ currency, value }) => ({ currency, value: value * (0.95 + random.next() * 0.1) })),
      kin: [],
    }
  })
  return [...originals, ...twins]
}

describe('duplicates', () => {
  test.each([1, 2, 3])(
    'of 1,000 planted pairs four fifths are found, and nineteen of twenty candidates are one (seed %i)',
    (seed) => {
      const found = candidates(world(4000, 1000, seed))
      const right = found.filter(({ a, b }) => a.slice(6) === b.slice(6) && a[5] !== b[5]).length
      expect(right / 1000).toBeGreaterThanOrEqual(0.8)
      expect(right / found.length).toBeGreaterThanOrEqual(0.95)
    },
  )

  test('each candidate says why, best first', () => {
    const found = candidates(world(300, 60, 4))
    expect(found.length).toBeGreaterThan(0)
    for (const { reasons, score } of found) {
      expect(reasons[0]!.of).toBe('name')
      expect(score).toBeLessThanOrEqual(1)
    }
    expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).toSorted((a, b) => b - a))
  })

  test('a part and its whole, and unit 1 and unit 2, are no twins', () => {
    const base: Sketch = {
      id: 'proj:a',
      names: ['river power plant unit 1'],
      parties: ['river energy'],
      regions: ['region:x'],
      sector: 'theme:energy',
      place: null,
      amounts: [],
      kin: [],
    }
    const second = { ...base, id: 'proj:b', names: ['river power plant unit 2'] }
    const part = { ...base, id: 'proj:c', kin: ['proj:a'] }
    expect(candidates([base, second])).toEqual([])
    expect(candidates([base, part])).toEqual([])
    expect(candidates([base, { ...base, id: 'proj:d' }])).toHaveLength(1)
  })
})
