import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { effectCommand, effectReplay } from '../src/doors/cli/effect-command.ts'
import { runCommand, type Behind } from '../src/doors/cli/index.ts'
import { OrtoqError } from '../src/ground/index.ts'
import type { Observatory } from '../src/processes/observatory.ts'
import type { effect } from '../src/reports/index.ts'
import { openPack, threeRivers } from './open.ts'

type Answer = Parameters<typeof effect.text>[0]

let observatory: Observatory
let behind: Behind
const files = new Map<string, string>()

beforeAll(async () => {
  observatory = await openPack(threeRivers)
  const access = {
    text: (path: string) => {
      const text = files.get(path)
      if (text === undefined) throw new OrtoqError('doors/no-file', { path, reason: 'none' })
      return text
    },
    write: (path: string, content: string | Uint8Array) => void files.set(path, String(content)),
  }
  behind = {
    version: '1',
    commands: [effectCommand(access), effectReplay(access)],
    server: () => null,
    withRooms: async (flags, use) =>
      use({ view: await observatory.view(flags['known']), register: observatory.register }),
  }
})
afterAll(() => observatory.close())

async function ortoq(...argv: string[]) {
  const [out, err]: string[][] = [[], []]
  const code = await runCommand(
    argv,
    { out: (line) => out!.push(line), err: (line) => err!.push(line), env: {} },
    behind,
  )
  return { code, out: out!.join('\n'), err: err! }
}
const FAST = ['--worlds', '40', '--depart', '2031-06-02T08:00']
const answer = async (...argv: string[]): Promise<Answer> =>
  JSON.parse((await ortoq('effect', ...argv, ...FAST, '--json')).out) as Answer

const SCENARIO = {
  schema: 'ortoq-scenario/1',
  title: 'Nights and two lanes',
  works: ['proj:gate-nights'],
  patches: [{ target: 'port:stone-gate', property: 'servers', low: 5, unit: 'lane' }],
}

describe('the effect of a work, a promise or a scenario', () => {
  test('is replayed to the last bit from its file, and a file that was touched is told', async () => {
    files.set('mine.json', JSON.stringify(SCENARIO))
    for (const asked of ['river', 'mine.json', 'gate-nights']) {
      expect((await ortoq('effect', asked, '--year', '2033', ...FAST, '--replay', 'again.json')).code).toBe(0)
      const same = await ortoq('effect', 'replay', 'again.json')
      expect(same).toMatchObject({ code: 0, err: [] })
    }
    const kept = JSON.parse(files.get('again.json')!) as { params: Record<string, string>; digest: string }
    files.set('again.json', JSON.stringify({ ...kept, params: { ...kept.params, seed: '2' } }))
    expect((await ortoq('effect', 'replay', 'again.json')).code).toBe(1)
  })

  test('is the same answer however often it is asked, and whatever was asked in between', async () => {
    const first = await answer('river')
    await answer('gate-nights')
    await answer('river', '--year', '2033')
    expect((await answer('river')).replay.digest).toBe(first.replay.digest)
  })

  test('as a page stands alone: every region, port and source is on it, nothing is fetched and nothing runs', async () => {
    files.set('mine.json', JSON.stringify({ ...SCENARIO, title: 'Nights <script>alert(1)</script> & lanes' }))
    const { corridor, sources } = await answer('mine.json')
    for (const lang of ['en', 'ru', 'ky', 'zh']) {
      expect((await ortoq('effect', 'mine.json', ...FAST, '--html', 'page.html', '--lang', lang)).code).toBe(0)
      const page = files.get('page.html')!
      expect(page).toContain(`<html lang="${lang}">`)
      expect(page).not.toMatch(/<script|<link|<img|src=|@import|url\(/)
      expect(page).toContain('&lt;script&gt;')
      for (const { name, region } of corridor!.regions) expect(page).toContain(name[lang] ?? name['en'] ?? region)
      for (const { name, port } of corridor!.ports) expect(page).toContain(name[lang] ?? name['en'] ?? port)
      for (const { id, address } of Object.values(sources)) expect(page.includes(address ?? id), id).toBe(true)
    }
  })

  test('with their sums alone tells the same of each option but its legs, and what they rest on', async () => {
    const best = await answer('river', '--parts', 'journeys', '--options', 'best')
    const sums = await answer('river', '--parts', 'journeys', '--options', 'sums')
    const legless = JSON.parse(JSON.stringify(best.journeys), (_, value: { legs?: { sources: string[] }[] } | null) =>
      value?.legs ? { ...value, legs: [], sources: [...new Set(value.legs.flatMap(({ sources }) => sources))] } : value,
    ) as unknown
    expect(sums.journeys).toEqual(legless)
    expect(sums.sources).toEqual(best.sources)
    const named = sums.journeys.flatMap(({ without, with: after, through }) =>
      [...[without, after].flatMap((one) => (one.found ? one.options : [])), ...(through ? [through] : [])].flatMap(
        ({ sources }) => sources!,
      ),
    )
    expect(named.length).toBeGreaterThan(0)
    for (const source of named) expect(sums.sources[source], source).toBeDefined()
  })

  test('with the best options alone tells of each journey the soonest and the cheapest of all, and nothing else less', async () => {
    const all = await answer('river', '--parts', 'journeys')
    const best = await answer('river', '--parts', 'journeys', '--options', 'best')
    expect(best.journeys.map(({ change, through }) => ({ change, through }))).toEqual(
      all.journeys.map(({ change, through }) => ({ change, through })),
    )
    all.journeys.forEach(({ without, with: after }, at) => {
      for (const [whole, few] of [
        [without, best.journeys[at]!.without],
        [after, best.journeys[at]!.with],
      ] as const) {
        if (!whole.found || !few.found) {
          expect(few).toEqual(whole)
          continue
        }
        expect(few.count).toBe(whole.count)
        expect(few.options.length).toBeLessThanOrEqual(2)
        const [fewer, more] = [few.options, whole.options]
        expect(Math.min(...fewer.map(({ minutes }) => minutes.low))).toBe(
          Math.min(...more.map(({ minutes }) => minutes.low)),
        )
        expect(Math.min(...fewer.map(({ costUsd }) => costUsd.mid))).toBe(
          Math.min(...more.map(({ costUsd }) => costUsd.mid)),
        )
      }
    })
  })

  test('says of every figure its bounds in order and what it rests on', async () => {
    const { corridor, sources } = await answer('river')
    const spans: { low: number; mid: number; high: number }[] = []
    JSON.stringify(corridor, (_, value: unknown) => {
      if (typeof value === 'object' && value !== null && 'mid' in value) spans.push(value as (typeof spans)[number])
      return value
    })
    expect(spans.length).toBeGreaterThan(50)
    for (const { low, mid, high } of spans) expect(low <= mid && mid <= high).toBe(true)
    const named = [...corridor!.sources, ...[...corridor!.ports, ...corridor!.regions].flatMap((row) => row.sources)]
    expect(named.filter((id) => !(id in sources))).toEqual([])
    for (const row of [...corridor!.ports, ...corridor!.regions]) expect(row.sources.length).toBeGreaterThan(0)
  })

  test('carries on each link what the modes carry altogether at most, and something on what the work made', async () => {
    const { corridor } = await answer('river')
    const river = corridor!.flows.find(({ piece, load }) => piece === 'link:river-middle' && load === 'goods')!
    expect(river.without === null || river.without.high === 0).toBe(true)
    expect(river.with!.mid).toBeGreaterThan(0)
    const all = corridor!.modes
      .filter(({ load }) => load === 'goods')
      .reduce((sum, { perYear }) => sum + perYear.with!.high, 0)
    for (const flow of corridor!.flows) expect(flow.with?.high ?? 0).toBeLessThanOrEqual(all)
  })

  test('that makes all together worse off says so', async () => {
    files.set(
      'slow.json',
      JSON.stringify({
        patches: [
          { target: 'process:gate-in', property: 'process-time', low: 900, unit: 'h' },
          { target: 'process:gate-out', property: 'process-time', low: 900, unit: 'h' },
        ],
      }),
    )
    const { corridor } = await answer('slow.json')
    expect(corridor!.worse.said).toBe(true)
    expect((await ortoq('effect', 'slow.json', ...FAST)).out).toMatch(/worse off/)
  })

  test('says where an order changes within the range of what is taken as given, and only there', async () => {
    for (const asked of ['river', 'gate-nights', 'mine.json']) {
      const { corridor } = await answer(asked)
      const { out } = await ortoq('effect', asked, ...FAST)
      for (const { stable, share } of Object.values(corridor!.rankings)) expect(stable).toBe(share >= 0.9)
      const turning = Object.values(corridor!.rankings).filter(({ stable }) => !stable)
      expect(out.split('\n').filter((line) => /changes within the range/.test(line))).toHaveLength(turning.length)
    }
  })

  test('differs from year to year by what is open, and by nothing else', async () => {
    const [before, after] = [await answer('river', '--year', '2031'), await answer('river', '--year', '2035')]
    expect(before.depart).toBe(after.depart)
    expect(before.corridor!.ports[0]!.tonnes.without).toEqual(after.corridor!.ports[0]!.tonnes.without)
  })

  test.each([
    ['an unknown name', ['effect', 'rivr'], /river/],
    ['no name at all', ['effect'], /work/],
    ['a year beyond', ['effect', 'river', '--year', '2050'], /2050/],
    ['an unknown flag', ['effect', 'river', '--colour', 'red'], /colour/],
    ['a file that is not there', ['effect', 'nowhere.json'], /nowhere\.json/],
    ['a scenario that is no JSON', ['effect', 'broken.json'], /JSON|scenario/i],
    ['a scenario of an unknown port', ['effect', 'strange.json'], /patches\[0\]\.target/],
    ['a replay that is none', ['effect', 'replay', 'broken.json'], /broken\.json/],
  ])('is refused in one line for %s', async (_, argv, said) => {
    files.set('broken.json', '{"schema":')
    files.set(
      'strange.json',
      JSON.stringify({ patches: [{ target: 'port:nowhere', property: 'servers', low: 1, unit: 'lane' }] }),
    )
    const { code, out, err } = await ortoq(...argv)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toHaveLength(1)
    expect(err[0]).toMatch(said)
  })
})
