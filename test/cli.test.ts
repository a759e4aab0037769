import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommand, type Behind } from '../src/doors/cli/index.ts'
import type { Observatory } from '../src/processes/observatory.ts'
import { reports } from '../src/reports/index.ts'
import { openPack, threeRivers } from './open.ts'

let observatory: Observatory
let behind: Behind

beforeAll(async () => {
  observatory = await openPack(threeRivers)
  behind = {
    version: '1.2.3',
    commands: [],
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
  return { code, out: out!, err: err! }
}

const ROUTE = ['route', '--from', 'Velm', '--to', 'Orda', '--tonnes', '20', '--depart', '2031-06-06T08:00']

describe('the command line', () => {
  test('answers in JSON of the shape that the report declares', async () => {
    const { code, out } = await ortoq(...ROUTE, '--json')
    expect(code).toBe(0)
    const route = reports.find(({ name }) => name === 'route')!
    expect(route.result.safeParse(JSON.parse(out.join('\n'))).error).toBeUndefined()
  })

  test('takes names in any language of the pack, without quotes as well', async () => {
    const { code, out } = await ortoq('route', '--from', 'ველმი', '--to', '奥尔达', '--tonnes', '20', '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out.join(''))).toMatchObject({ query: { from: 'city:velm', to: 'city:orda' } })
    expect((await ortoq('trace', 'Build', 'the', 'River', 'Railway')).code).toBe(0)
  })

  test('a negative answer ends with 1 and says which pieces would join the places', async () => {
    const { code, out } = await ortoq('work', 'list', '--search', 'nothing like it')
    expect(code).toBe(1)
    expect(out).toEqual(['0 in all'])
  })

  test.each([
    ['an unknown place', [...ROUTE.slice(0, 3), '--to', 'Ordo', '--tonnes', '1'], /Orda \(city:orda\)/],
    ['an unknown command', ['rout'], /ortoq help/],
    ['a word after a command that takes none', ['growth', 'extra'], /“growth extra”/],
    ['a flag without its value', ['route', '--from'], /--from/],
    ['an unknown flag', [...ROUTE, '--colour', 'red'], /colour/],
    ['an unknown language', ['work', 'list', '--lang', 'xx'], /ru \| ky \| zh \| en/],
  ])('%s is bad input: one line and exit code 2', async (_, argv, line) => {
    const { code, out, err } = await ortoq(...argv)
    expect(code).toBe(2)
    expect(out).toEqual([])
    expect(err).toHaveLength(1)
    expect(err[0]).toMatch(line)
  })

  test.each([
    ['ru', 'нет места «Ordo»'],
    ['ky', '«Ordo» деген жер жок'],
    ['zh', '没有地点“Ordo”'],
  ])('an error is said in %s', async (language, text) => {
    const { err } = await ortoq('route', '--from', 'Velm', '--to', 'Ordo', '--tonnes', '1', '--lang', language)
    expect(err[0]).toContain(text)
  })

  test('help lists every report, and one command by its first words', async () => {
    const { out } = await ortoq('help')
    for (const { command } of reports)
      expect(
        out.some((line) => line.startsWith(`  ortoq ${command}`)),
        command,
      ).toBe(true)
    expect((await ortoq('help', 'effect')).out.filter((line) => line.startsWith('  ortoq'))).toHaveLength(1)
  })

  test('as known before the first entry there is nothing', async () => {
    expect((await ortoq('place', 'list', '--known', '2020-01-01')).code).toBe(1)
  })
})
