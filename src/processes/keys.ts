import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { OrtoqError, type Random } from '../ground/index.ts'
import {
  parsePolicy,
  parseSkey,
  signerKey,
  skey,
  type KindOfKey,
  type Policy,
  type SignerKey,
} from '../register/index.ts'
import { writeDurably, writeDurablyMeanwhile } from '../store/index.ts'

const LOG_KEYS = 'log.key'
const POLICY = 'policy'
const CHECKPOINT = 'log.checkpoint'

/** New keys of one name in a new file that only its owner may read. A file that exists is `register/key-exists`. */
export function makeKeys(file: string, name: string, kinds: readonly KindOfKey[], random: Random): SignerKey[] {
  if (existsSync(file)) throw new OrtoqError('register/key-exists', { file })
  const keys = kinds.map((kind) => signerKey(name, kind, random.bytes(32)))
  try {
    writeDurably(file, keys.map((key) => `${skey(key)}\n`).join(''))
  } catch (cause) {
    throw new OrtoqError('doors/no-write', { path: file, reason: (cause as Error).message }, { cause })
  }
  return keys
}

/** The secret keys of a file, one a line. */
export const readKeys = (file: string): SignerKey[] =>
  readFileSync(file, 'utf8').split('\n').filter(Boolean).map(parseSkey)

/** Makes the log's own keys on the first day. They lie beside the database, so that who takes that has not these. */
export function ensureLogKeys(dir: string, origin: string, random: Random): void {
  const file = join(dir, LOG_KEYS)
  if (!existsSync(file)) makeKeys(file, origin, ['ed25519', 'quantum'], random)
}

/** The log's own keys. */
export function logKeys(dir: string, origin: string, random: Random): SignerKey[] {
  ensureLogKeys(dir, origin, random)
  const keys = readKeys(join(dir, LOG_KEYS))
  if (keys.some(({ name }) => name !== origin)) throw new OrtoqError('register/bad-key', { key: keys[0]!.name })
  return keys
}

/** Whose witnesses stand by this log: what the file `policy` of the data folder says, with the log's own keys. */
export function policyOf(dir: string, keys: readonly SignerKey[]): Policy {
  const file = join(dir, POLICY)
  const { witnesses } = existsSync(file) ? parsePolicy(readFileSync(file, 'utf8'), { asked: true }) : { witnesses: [] }
  return { logs: keys.map((key) => ({ key, url: null })), witnesses }
}

/** The newest checkpoint that this folder's log ever signed, kept apart from its database. */
export const keptCheckpoint = (dir: string): string | null => {
  const file = join(dir, CHECKPOINT)
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}

export const keepCheckpoint = (dir: string, note: string): Promise<void> =>
  writeDurablyMeanwhile(join(dir, CHECKPOINT), note)
