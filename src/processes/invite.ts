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

/** True while a code that was made within the last day was not used; asking does not use it. */
export function invited(dir: string, code: string, clock: Clock): boolean {
  const file = fileOf(dir, code)
  return existsSync(file) && isFresh(file, clock)
}

/** True once for a code that was made within the last day. */
export function redeem(dir: string, code: string, clock: Clock): boolean {
  const good = invited(dir, code, clock)
  rmSync(fileOf(dir, code), { force: true })
  if (existsSync(join(dir, FOLDER)))
    for (const name of readdirSync(join(dir, FOLDER)))
      if (!isFresh(join(dir, FOLDER, name), clock)) rmSync(join(dir, FOLDER, name), { force: true })
  return good
}

const isFresh = (file: string, clock: Clock): boolean =>
  Date.parse(clock.now()) - Date.parse(readFileSync(file, 'utf8')) <= LASTS_MS
