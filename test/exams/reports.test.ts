import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommand, type Behind } from '../../src/doors/cli/index.ts'
import type { Observatory } from '../../src/processes/observatory.ts'
import { openPack, threeRivers } from '../open.ts'

const samples = resolve(import.meta.dirname, '../samples/reports')
const cases = readdirSync(samples, { withFileTypes: true }).filter((entry) => entry.isDirectory())

let observatory: Observatory
beforeAll(async () => void (observatory = await openPack(threeRivers)))
afterAll(() => observatory.close())

describe('a report prints what the rows of the pack say', () => {
  test.each(cases.map(({ name }) => name))('%s', async (name) => {
    const text = (file: string) => readFileSync(join(samples, name, file), 'utf8').trimEnd()
    const out: string[] = []
    const behind: Behind = {
      version: 'test',
      commands: [],
      server: () => null,
      withRooms: async (flags, use) =>
        use({ view: await observatory.view(flags['known']), register: observatory.register }),
    }
    const terminal = { out: (line: string) => void out.push(line), err: (line: string) => void out.push(line), env: {} }
    expect(await runCommand(text('command.txt').split(' '), terminal, behind)).toBe(0)
    expect(out.join('\n')).toBe(text('expected.txt'))
  })
})
