import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { loneThreads } from './lone-threads.ts'

const folder = mkdtempSync(join(tmpdir(), 'lone-'))
/** Works for as many milliseconds as it is told, and says how long that was. */
const SLEEPER = `
  import { parentPort } from 'node:worker_threads'
  parentPort.on('message', ({ inputs: [ms] }) => setTimeout(() => parentPort.postMessage({ results: [ms] }), ms))
`
const program = join(folder, 'sleeper.mjs')
writeFileSync(program, SLEEPER)
const crew = loneThreads(program, 1)
/** What no thread can be given. */
const uncopied: unknown = () => {}

describe('a thread for long work', () => {
  afterAll(async () => {
    await crew.close()
    rmSync(folder, { recursive: true })
  })

  test('the time that a thread takes to become ready is not counted against a short piece', async () => {
    const first = { key: 'a', input: 900 }
    expect(await crew.work('sleep', 10, { milliseconds: 500, first })).toBe(10)
  })

  test('a piece that takes too long is given up at its limit, and the next one is done', async () => {
    const first = { key: 'a', input: 1 }
    const began = performance.now()
    await expect(crew.work('sleep', 60_000, { milliseconds: 300, first })).rejects.toMatchObject({
      code: 'jobs/too-slow',
      facts: { limit: 300 },
    })
    expect(performance.now() - began).toBeLessThan(30_000)
    expect(await crew.work('sleep', 20, { milliseconds: 5_000, first })).toBe(20)
  })

  test('what cannot be handed to a thread fails by itself, and the next piece is done', async () => {
    const broken = { code: 'jobs/broken', facts: { name: 'sleep' } }
    const first = { key: 'uncopied', input: uncopied }
    await expect(crew.work<unknown>('sleep', 1, { first })).rejects.toMatchObject(broken)
    await expect(crew.work('sleep', uncopied)).rejects.toMatchObject(broken)
    expect(await crew.work('sleep', 10, { milliseconds: 5_000 })).toBe(10)
  })

  test('what comes first is done once, in its order, before the piece', async () => {
    const noter = join(folder, 'noter.mjs')
    const NOTER = `
      import { parentPort } from 'node:worker_threads'
      const heard = []
      parentPort.on('message', ({ inputs: [input] }) => parentPort.postMessage({ results: [[...(heard.push(input), heard)]] }))
    `
    writeFileSync(noter, NOTER)
    const own = loneThreads(noter, 1)
    const [a, b] = [
      { key: 'a', input: 'a' },
      { key: 'b', input: 'b' },
    ]
    expect(await own.work('note', 'one', { first: [a, b] })).toEqual(['a', 'b', 'one'])
    expect(await own.work('note', 'two', { first: [a, { key: 'c', input: 'c' }] })).toEqual([
      'a',
      'b',
      'one',
      'c',
      'two',
    ])
    await own.close()
  })
})
