import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock, Random } from '../ground/index.ts'
import { writeDurably } from '../store/index.ts'

const LASTS_MS = 24 * 3_600_000
const FOLDER = 'invites'

const fileOf = (dir: string, code: string): string => join(dir, FOLDER, createHash('sha256').update(code).digest('hex'))

/** Makes a code with which one passkey may be added within a day. Only its hash is kept. */
export function invite(dir: string, { clock, random }: { clock: Clock; random: Random }): string {
  const code = Buffer.from(random.bytes(15)).toString('base64url')
  mkdirSync(join(dir, FOLDER), { recursive: true, mode: 0o700 })
  writeDurably(fileOf(dir, code), clock.now())
  return code
}

/** True once for a code that was made within the last day. */
export function redeem(dir: string, code: string, clock: Clock): boolean {
  const now = Date.parse(clock.now())
  const fresh = (file: string) => now - Date.parse(readFileSync(file, 'utf8')) <= LASTS_MS
  const file = fileOf(dir, code)
  const good = existsSync(file) && fresh(file)
  if (existsSync(file)) rmSync(file)
  if (existsSync(join(dir, FOLDER)))
    for (const name of readdirSync(join(dir, FOLDER)))
      if (!fresh(join(dir, FOLDER, name))) rmSync(join(dir, FOLDER, name), { force: true })
  return good
}
