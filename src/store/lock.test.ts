import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { holderOf, lockFolder } from './lock.ts'

let dir: string
beforeEach(() => void (dir = mkdtempSync(join(tmpdir(), 'ortoq-lock-'))))
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const root = resolve(import.meta.dirname, '..', '..')

/** What another process answers that runs these lines with the lock's face at hand. */
function elsewhere(lines: string): string {
  const script = `import { holderOf, lockFolder } from ${JSON.stringify(join(root, 'src/store/lock.ts'))}\n${lines}`
  const file = join(dir, 'elsewhere.mts')
  writeFileSync(file, script)
  const run = spawnSync(process.execPath, ['--import', 'tsx', file], { cwd: root, encoding: 'utf8' })
  return (run.stdout + run.stderr).trim()
}
const TRY = (folder: string) =>
  `try { lockFolder(${JSON.stringify(folder)}); console.log('taken') } catch (error) { console.log(error.code) }`

test('a folder is held by one at a time, here and in other processes', () => {
  const lock = lockFolder(dir)
  expect(() => lockFolder(dir)).toThrow('in use by process')
  expect(elsewhere(TRY(dir))).toBe('store/in-use')
  lock.release()
  expect(elsewhere(TRY(dir))).toBe('taken')
  lockFolder(dir).release()
})

test('a holder that died holds nothing, whatever it left lying about', () => {
  expect(
    elsewhere(
      `lockFolder(${JSON.stringify(dir)}).announce('http://localhost:1'); process.kill(process.pid, 'SIGKILL')`,
    ),
  ).toBe('')
  expect(existsSync(join(dir, 'ortoq.holder'))).toBe(true)
  expect(holderOf(dir)).toBeNull()
  lockFolder(dir).release()
})

test('a holder says where it answers for as long as it holds', () => {
  expect(holderOf(dir)).toBeNull()
  const lock = lockFolder(dir)
  expect(holderOf(dir)).toEqual({ pid: process.pid, address: null })
  lock.announce('http://localhost:4600')
  expect(elsewhere(`console.log(holderOf(${JSON.stringify(dir)}).address)`)).toBe('http://localhost:4600')
  lock.release()
  lock.release()
  expect(holderOf(dir)).toBeNull()
  expect(readdirSync(dir).filter((name) => name.endsWith('.new'))).toEqual([])
})

test('a lock that nobody looks at any more is held until its process ends', () => {
  const script = `lockFolder(${JSON.stringify(dir)})
setTimeout(() => { gc(); setTimeout(() => { gc(); console.log('still here'); setTimeout(() => {}, 60_000) }, 50) }, 50)`
  writeFileSync(
    join(dir, 'holder.mts'),
    `import { lockFolder } from ${JSON.stringify(join(root, 'src/store/lock.ts'))}\n${script}`,
  )
  const holder = spawn(process.execPath, ['--expose-gc', '--import', 'tsx', join(dir, 'holder.mts')], { cwd: root })
  return new Promise<void>((resolve, reject) => {
    holder.stderr.on('data', (data: Buffer) => reject(new Error(data.toString())))
    holder.stdout.once('data', () => {
      expect(() => lockFolder(dir)).toThrow('in use by process')
      holder.once('close', () => resolve())
      holder.kill('SIGKILL')
    })
  })
})

test('a folder that is missing is made with those above it, and one that cannot be made is said so', () => {
  lockFolder(join(dir, 'a', 'b')).release()
  writeFileSync(join(dir, 'file'), '')
  expect(() => lockFolder(join(dir, 'file', 'c'))).toThrow('cannot be written')
})
