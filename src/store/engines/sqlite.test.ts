import { mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openStore } from '../open.ts'
import { sqlite } from './sqlite.ts'

/** Files of a folder that this process holds open. */
function heldIn(dir: string): string[] {
  return readdirSync('/proc/self/fd').flatMap((fd) => {
    try {
      const file = readlinkSync(`/proc/self/fd/${fd}`)
      return file.startsWith(dir) ? [file] : []
    } catch {
      return []
    }
  })
}

test.skipIf(process.platform !== 'linux')('a file that cannot be opened as a register is let go', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'ortoq-sqlite-'))
  try {
    const file = join(dir, 'register.sqlite')
    writeFileSync(file, 'no database, and longer than the head of one '.repeat(200))
    for (const readOnly of [false, true])
      await expect(openStore(sqlite(file, { readOnly }))).rejects.toMatchObject({ code: 'store/broken-file' })
    expect(heldIn(dir)).toEqual([])
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
})
