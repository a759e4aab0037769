import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshFolder, threeRivers } from '../open.ts'

const bin = resolve(import.meta.dirname, '../../bin/ortoq.js')
const data = freshFolder()
const ids: string[] = []
let answer = 500
let receiver: Server
let server: ChildProcess

const ortoq = (...args: string[]) =>
  spawnSync(process.execPath, [bin, ...args, '--data', data], { encoding: 'utf8', env: { ...process.env, LANG: 'en' } })

/** Starts the server; answers when it listens. */
async function start(): Promise<void> {
  const child = spawn(process.execPath, [bin, 'serve', '--port', '0', '--data', data, '--pack', threeRivers], {
    env: { ...process.env, LANG: 'en' },
  })
  server = child
  await new Promise<void>((listening, reject) => {
    child.stdout!.on('data', (said) => String(said).includes('listening') && listening())
    child.once('exit', (code) => reject(new Error(`ended with ${code}`)))
  })
}
const kill = (signal: NodeJS.Signals) =>
  new Promise<void>((gone) => {
    server.removeAllListeners('exit')
    server.once('exit', () => gone())
    server.kill(signal)
  })

beforeAll(async () => {
  receiver = createServer((request, response) => {
    ids.push(`${answer} ${request.headers['webhook-id']}`)
    request.resume()
    request.on('end', () => response.writeHead(answer).end())
  })
  await new Promise<void>((listening) => receiver.listen(0, '127.0.0.1', listening))
  ortoq('help')
  await start()
}, 120_000)
afterAll(async () => {
  await kill('SIGTERM')
  receiver.close()
})

test('a webhook is told of everything once its receiver is back, though the server was killed meanwhile', async () => {
  const url = `http://localhost:${(receiver.address() as AddressInfo).port}/in`
  expect(ortoq('webhook', 'add', url, '--commitment', 'com:river-railway').status).toBe(0)
  expect(ortoq('commitment', 'confirm', 'com:river-railway', '--for', 'AR').status).toBe(0)
  await expect.poll(() => ids.length, { timeout: 20_000 }).toBe(1)
  await kill('SIGKILL')
  answer = 200
  await start()
  expect(ortoq('commitment', 'confirm', 'com:river-railway', '--for', 'BO').status).toBe(0)
  await expect.poll(() => ids.filter((one) => one.startsWith('200')).length, { timeout: 40_000 }).toBe(2)
  const [failed, ...told] = ids
  // What failed before is told again under its own id, and nothing is told twice.
  expect(told.map((one) => one.slice(4))).toContain(failed!.slice(4))
  expect(new Set(told).size).toBe(2)
}, 120_000)
