import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { freshFolder, threeRivers } from '../open.ts'

const bin = resolve(import.meta.dirname, '../../bin/ortoq.js')
const running: ChildProcess[] = []

const ortoq = (...args: string[]) =>
  spawnSync(process.execPath, [bin, ...args], { encoding: 'utf8', env: { ...process.env, LANG: 'en' } })

/** Starts a server and answers when it listens. */
async function start(...args: string[]): Promise<{ address: string; child: ChildProcess }> {
  const child = spawn(process.execPath, [bin, 'serve', '--port', '0', '--pack', threeRivers, ...args], {
    env: { ...process.env, LANG: 'en' },
  })
  running.push(child)
  const address = await new Promise<string>((listening, reject) => {
    let said = ''
    child.stdout!.on('data', (data) => {
      const found = /listening on (\S+)/.exec((said += data))
      if (found) listening(found[1]!)
    })
    child.once('exit', (code) => reject(new Error(`ended with ${code}`)))
  })
  return { address, child }
}

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((end) => child.once('exit', (code) => end(code)))

afterEach(async () => {
  for (const child of running.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue
    const gone = ended(child)
    child.kill('SIGKILL')
    await gone
  }
})
// The first call builds what is missing.
beforeAll(() => void ortoq('help'), 120_000)

describe('starting and stopping', () => {
  test('the server answers over IPv4 and, where the machine has it, IPv6', async () => {
    const { address } = await start('--data', freshFolder())
    expect((await fetch(`${address}/api/places`)).status).toBe(200)
    expect((await fetch(`${address.replace('localhost', '127.0.0.1')}/api/places`)).status).toBe(200)
  })

  test.each(['SIGTERM', 'SIGINT'] as const)('%s ends it cleanly and loses nothing', async (signal) => {
    const data = freshFolder()
    const { address, child } = await start('--data', data)
    const update = { work: 'proj:river', status: 'done', on: '2031-05', source: 'https://gazette.example/x' }
    const headers = { 'content-type': 'application/json' }
    await fetch(`${address}/api/acts/work-status`, { method: 'POST', headers, body: JSON.stringify(update) })
    const end = ended(child)
    child.kill(signal)
    expect(await end).toBe(0)
    expect(ortoq('work', 'list', '--data', data, '--search', 'proj:river').stdout).toContain(
      'proj:river  River Railway  done',
    )
  })

  test('a command beside a running server asks the server', async () => {
    const data = freshFolder()
    await start('--data', data)
    const { stdout, status } = ortoq(
      'work',
      'status',
      'proj:river',
      '--status',
      'stopped',
      '--on',
      '2031',
      '--source',
      'https://a.example/',
      '--data',
      data,
    )
    expect(status).toBe(0)
    expect(stdout).toContain('not sealed')
    expect(ortoq('work', 'list', '--data', data).stdout).toContain('stopped')
  })

  test('a second server on the same folder is refused in one line', async () => {
    const data = freshFolder()
    const { child } = await start('--data', data)
    const { status, stderr } = ortoq('serve', '--port', '0', '--data', data)
    expect(status).toBe(2)
    expect(stderr.trim().split('\n')).toEqual([expect.stringContaining(`in use by process ${child.pid}`)])
  })

  test('a folder whose server was killed is taken over', async () => {
    const data = freshFolder()
    const { child } = await start('--data', data)
    const end = ended(child)
    child.kill('SIGKILL')
    await end
    expect(ortoq('place', 'list', '--data', data).status).toBe(0)
  })

  test('a taken port, an unwritable folder and a broken database are one clear line each', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await new Promise((listening) => taken.once('listening', listening))
    const { port } = taken.address() as { port: number }
    const data = freshFolder()
    const broken = freshFolder()
    mkdirSync(broken, { recursive: true })
    writeFileSync(join(broken, 'register.sqlite'), 'this is no database, whatever its name says'.repeat(100))
    for (const [args, words] of [
      [['serve', '--port', String(port), '--data', data], `port ${port} is taken`],
      [['serve', '--port', '0', '--data', '/proc/ortoq'], 'cannot be written'],
      [['serve', '--port', '0', '--data', broken], 'cannot be read'],
      [['serve', '--port', '0', '--data', freshFolder(), '--host', '0.0.0.0'], 'is refused'],
      [['serve', '--port', '0', '--data', freshFolder(), '--pack', broken], 'no partnership pack'],
    ] as const) {
      const { status, stderr } = ortoq(...args, ...(args.includes('--pack' as never) ? [] : ['--pack', threeRivers]))
      expect(status, words).toBe(2)
      expect(stderr.trim().split('\n'), words).toEqual([expect.stringContaining(words)])
    }
    taken.close()
  })

  test('a data folder remembers its pack, and another partnership is refused', () => {
    const data = freshFolder()
    expect(ortoq('place', 'list', '--data', data, '--pack', threeRivers).status).toBe(0)
    expect(ortoq('place', 'list', '--data', data).stdout).toContain('city:velm')
    const other = freshFolder()
    cpSync(threeRivers, other, { recursive: true })
    const info = JSON.parse(readFileSync(join(other, 'pack.json'), 'utf8')) as Record<string, unknown>
    writeFileSync(join(other, 'pack.json'), JSON.stringify({ ...info, id: 'four-rivers' }))
    const { status, stderr } = ortoq('place', 'list', '--data', data, '--pack', other)
    expect(status).toBe(2)
    expect(stderr).toContain('keeps the pack “three-rivers”')
  })
})
