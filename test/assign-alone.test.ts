import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { freshFolder } from './open.ts'

const bin = resolve(import.meta.dirname, '../bin/ortoq.js')
const folder = freshFolder()
const [net, trips] = [join(folder, 'net.tntp'), join(folder, 'trips.tntp')]

const ortoq = (...argv: string[]) =>
  spawnSync(process.execPath, [bin, ...argv], { encoding: 'utf8', env: { ...process.env, LANG: 'en' } })

beforeAll(() => {
  // Two ways from 1 to 2, of which the slower one begins to be used at 50 trips.
  writeFileSync(
    net,
    [
      '<NUMBER OF ZONES> 2',
      '<NUMBER OF NODES> 3',
      '<FIRST THRU NODE> 1',
      '<NUMBER OF LINKS> 3',
      '<END OF METADATA>',
      '1 2 1 1 10 0.01 1 0 0 1 ;',
      '1 3 1 1 5.5 0 1 0 0 1 ;',
      '3 2 1 1 9.5 0 1 0 0 1 ;',
    ].join('\n'),
  )
  writeFileSync(trips, '<NUMBER OF ZONES> 2\n<TOTAL OD FLOW> 80\n<END OF METADATA>\nOrigin 1\n 2 : 80;\n')
})

describe('ortoq assign, which starts without the observatory', () => {
  test('finds the flows at which nobody gains by another way', () => {
    const flows = join(folder, 'flows.csv')
    const { status, stdout, stderr } = ortoq('assign', '--net', net, '--trips', trips, '--flows', flows, '--json')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const answer = JSON.parse(stdout) as Record<string, number>
    expect(answer).toMatchObject({ schema: 'ortoq-assign/1', zones: 2, nodes: 3, links: 3, reached: true })
    // 10 · (1 + 0.01 x) = 15 at 50 trips; the other 30 take 15 as well.
    expect(answer['tstt']).toBeCloseTo(80 * 15, 6)
  })

  test.each([
    ['no network', ['assign', '--trips', trips], /--net/],
    ['a file that is not there', ['assign', '--net', join(folder, 'none'), '--trips', trips], /none/],
    ['a gap that is none', ['assign', '--net', net, '--trips', trips, '--gap', 'small'], /small/],
    ['a slip in a flag', ['assign', '--net', net, '--trips', trips, '--gapp', '1e-3'], /“gapp”.* gap,/],
    ['an unknown language', ['assign', '--net', net, '--trips', trips, '--lang', 'xx'], /ru \| ky \| zh \| en/],
    ['trips that are no trips', ['assign', '--net', net, '--trips', net], /tntp|line/i],
  ])('refuses %s in one line, with 2', (_, argv, said) => {
    const { status, stdout, stderr } = ortoq(...argv)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stderr).toMatch(said)
  })

  test('tells its usage like every other command', () => {
    const { status, stdout } = ortoq('assign', '--help')
    expect(status).toBe(0)
    expect(stdout).toContain('--toll-factor')
  })
})
