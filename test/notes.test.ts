import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommand } from '../src/doors/cli/index.ts'
import { languages, text, type Language, type Names, type Snapshot, type Table } from '../src/ground/index.ts'
import { changeOf } from '../src/post/index.ts'
import type { Observatory } from '../src/processes/observatory.ts'
import { packTables } from '../src/processes/tables.ts'
import { noteIn, sayIn } from '../src/reports/index.ts'
import { noteTable, scopeTable } from '../src/words/index.ts'
import { defaultPack, openPack, threeRivers } from './open.ts'
import { packOf, snapshotOf } from './snapshot.ts'

/** What rows of any table say in their own words in the columns, each text once. */
const saidIn = (snapshot: Snapshot, ...columns: readonly string[]): string[] => {
  const texts = packTables.flatMap((table: Table) =>
    columns
      .filter((column) => table.columns[column]?.says === text().says)
      .flatMap((column) => (snapshot.rows(table) as readonly Record<string, unknown>[]).map((row) => row[column])),
  )
  return [...new Set(texts)].filter((said): said is string => typeof said === 'string').toSorted()
}

describe.each([
  ['note', noteTable, ['note', 'basis'], 300],
  ['scope', scopeTable, ['scope'], 90],
] as const)('each %s of the default pack', (what, table, columns, atLeast) => {
  const snapshot = snapshotOf(packOf(defaultPack))
  const said = saidIn(snapshot, ...columns)
  const rows: readonly { readonly as: string; readonly name: Names }[] = snapshot.rows(table)

  test(`has its row in ${table.file}, and no row is left of what nobody says any more`, () => {
    expect(said.length).toBeGreaterThan(atLeast)
    expect(rows.map(({ as }) => as).toSorted()).toEqual(said)
  })

  test('reads in every language, and in another script than the Latin where the language has one', () => {
    const untold = rows.filter(({ name }) => languages.some((tag) => !name[tag]))
    expect(untold).toEqual([])
    // Titles of papers and names of their authors stay as they were published.
    const latin = rows.filter(
      ({ as, name }) => /[a-z]{3}/.test(as) && [name.ru, name.ky, name.zh].some((told) => !/[Ѐ-ӿ一-鿿]/.test(told!)),
    )
    expect(latin.map(({ as }) => as)).toEqual(
      what === 'note'
        ? ['Hummels and Schaur: Time as a Trade Barrier, AER 103(7)', 'The Elasticity of Trade: Estimates and Evidence']
        : [],
    )
  })
})

let home: Observatory
beforeAll(async () => {
  home = await openPack(defaultPack)
})
afterAll(() => home.close())

const ortoq = async (...argv: string[]): Promise<string> => {
  const lines: string[] = []
  await runCommand(
    argv,
    { out: (line) => lines.push(line), err: (line) => lines.push(line), env: {} },
    {
      version: '1.2.3',
      commands: [],
      server: () => null,
      withRooms: async (_, use) => use({ view: await home.view(), register: home.register }),
    },
  )
  return lines.join('\n')
}

describe('a note is told', () => {
  test.each([
    ['en', 'unverified recollection; borders closed'],
    ['ru', 'по памяти, не проверено; границы закрыты'],
    ['ky', 'эстен, текшерилген эмес; чек аралар жабык'],
    ['zh', '凭记忆，未核实；边境关闭'],
  ])('beside a figure in the language of the reader (%s)', async (language, note) => {
    expect(await ortoq('series', 'show', 'series:trade-turnover-gac', '--lang', language)).toContain(`[medium] ${note}`)
  })

  test('beside a series: what is counted in it', async () => {
    const said = await ortoq('series', 'show', 'series:torugart-persons', '--lang', 'ky')
    expect(said).toContain(' · чек ара көзөмөлүнүн эсеби')
  })

  test('beside a term in the language of the reader', async () => {
    const said = await ortoq('clock', '--rule', 'cn-mofcom-acceptance', '--from', '2026-03-02', '--lang', 'zh')
    expect(said).toMatch(/ · 自材料齐全之日起算$/)
  })

  test('in the language of a calendar', async () => {
    expect(await ortoq('meeting', 'ics', 'central-asia-summit-2023', '--lang', 'ru')).toContain(':день декларации')
  })

  test('in JSON as the row has it, with all of them in the language asked for by themselves', async () => {
    const answered = JSON.parse(
      await ortoq('series', 'show', 'series:trade-turnover-gac', '--lang', 'zh', '--json'),
    ) as { observations: { note: string | null }[] }
    expect(answered.observations.map(({ note }) => note)).toContain('unverified recollection; borders closed')
    const { notes } = JSON.parse(await ortoq('notes', '--lang', 'zh', '--json')) as { notes: Record<string, string> }
    expect(notes['unverified recollection; borders closed']).toBe('凭记忆，未核实；边境关闭')
    expect(Object.keys(notes)).toHaveLength((await home.view()).snapshot.rows(noteTable).length)
  })

  test('of one side of a gap by itself; when the figure was said stands beside it', async () => {
    const { lonely } = JSON.parse(await ortoq('mirror', '--a', 'CN', '--b', 'KG', '--year', '2024', '--json')) as {
      lonely: { note: string | null; vintage: string | null }[]
    }
    expect(lonely).toContainEqual(
      expect.objectContaining({
        note: '“93 times”: not to be used before checking; China’s figure for the half-year is 95.5 mn',
        vintage: '2025-07',
      }),
    )
  })

  test('in a feed, where an entry carries a row of the pack', () => {
    const entered = {
      index: 9,
      id: 'sample',
      type: 'commitment.confirmed',
      subject: 'com:river-railway',
      actingFor: null,
      recordedAt: '2031-06-01T00:00:00.000Z',
      leaf: '',
    }
    const told = (note: string, language: Language) =>
      changeOf(
        snapshotOf(packOf(threeRivers)),
        { ...entered, body: { rows: [{ row: { note } }] } },
        { commitment: 'com:river-railway' },
        language,
      )!.text
    expect(told('one free day a week', 'zh')).toBe('每周休息一天')
    expect(told('told by hand', 'zh')).toBe('told by hand')
  })

  test('as it was written where its pack has no row for it', () => {
    const snapshot = snapshotOf(packOf(threeRivers))
    expect(noteIn(snapshot, 'one free day a week', 'ky')).toBe('жумасына бир эс алуу күнү')
    expect(noteIn(snapshot, 'told by hand', 'ky')).toBe('told by hand')
    expect(sayIn('ky').note('told by hand')).toBe('told by hand')
    expect(sayIn('ky').note(null)).toBe('')
  })
})
