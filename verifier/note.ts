import { ed25519 } from '@noble/curves/ed25519.js'
import { ml_dsa44 } from '@noble/post-quantum/ml-dsa.js'
import { concat, hex, sha256, text, unbase64, utf8 } from './bytes.ts'

/** A line `log` or `witness` of a policy (c2sp.org/tlog-policy) with its key (c2sp.org/signed-note). */
export interface Key {
  readonly role: string
  /** A witness's state. */
  readonly state: string
  readonly vkey: string
  readonly name: string
  readonly id: string
  /** 1 a log's Ed25519, 4 a witness's, 6 ML-DSA-44. */
  readonly algorithm: number
  readonly bytes: Uint8Array
}

export interface Checkpoint {
  readonly origin: string
  readonly size: number
  readonly root: Uint8Array
  readonly text: string
  readonly signatures: readonly { readonly name: string; readonly id: string; readonly value: Uint8Array }[]
}

export function readKeys(policy: string): Key[] {
  return policy.split('\n').flatMap((line): Key[] => {
    const [role = '', ...words] = line.trim().split(/[ \t]+/)
    if (['', 'group', 'quorum'].includes(role) || role.startsWith('#')) return []
    const vkey = words[role === 'log' ? 0 : 1] ?? ''
    const [, name, id, encoded] = /^([^\s+]+)\+([0-9a-f]{8})\+(.+)$/.exec(vkey) ?? []
    const bytes = unbase64(encoded)
    if (!name || !bytes || bytes.length !== { 1: 33, 4: 33, 6: 1313 }[bytes[0]!])
      throw new Error(`no key: ${line.slice(0, 60)}`)
    if (hex(sha256(utf8(`${name}\n`), bytes)).slice(0, 8) !== id) throw new Error(`the id of ${name} is not its key's`)
    const state = role === 'log' ? '' : words[0]!.split('#')[0]!
    return [{ role, state, vkey, name, id, algorithm: bytes[0]!, bytes: bytes.slice(1) }]
  })
}

/** Reads a checkpoint of exactly three lines with its signature lines (c2sp.org/tlog-checkpoint), or throws. */
export function readCheckpoint(bytes: Uint8Array): Checkpoint {
  const [, body, origin, size, encoded, lines] =
    /^(([^\n]+)\n(0|[1-9]\d{0,15})\n(\S{44})\n)\n((?:[^\n]+\n)+)$/.exec(text(bytes)) ?? []
  const root = unbase64(encoded)
  if (!body || !origin || !lines || root?.length !== 32 || /[^\n\P{Cc}]/u.test(body + lines))
    throw new Error('not a checkpoint')
  const signatures = lines
    .slice(0, -1)
    .split('\n')
    .map((line) => {
      const [, name, signature] = /^— ([^\s+]+) (\S+)$/.exec(line) ?? []
      const value = unbase64(signature)
      if (!name || !value || value.length < 5) throw new Error('a line of a checkpoint is no signature')
      return { name, id: hex(value.slice(0, 4)), value: value.slice(4) }
    })
  return { origin, size: Number(size), root, text: body, signatures }
}

const short = (said: string): Uint8Array => concat(Uint8Array.of(utf8(said).length), utf8(said))

/** The seconds since 1970 that a signature says (0 for a log's plain one), or null where it does not fit. */
export function timeOf({ algorithm, name, bytes }: Key, checkpoint: Checkpoint, value: Uint8Array): number | null {
  if (algorithm === 1) return isSigned(value, utf8(checkpoint.text), bytes) ? 0 : null
  const [stamp, signature] = [value.slice(0, 8), value.slice(8)]
  const time = stamp.reduce((sum, byte) => sum * 256 + byte, 0)
  if (!Number.isSafeInteger(time) || time === 0) return null
  if (algorithm === 4)
    return isSigned(signature, utf8(`cosignature/v1\ntime ${time}\n${checkpoint.text}`), bytes) ? time : null
  const numbers = new Uint8Array(16)
  new DataView(numbers.buffer).setBigUint64(8, BigInt(checkpoint.size))
  const message = concat(utf8('subtree/v1\n\0'), short(name), stamp, short(checkpoint.origin), numbers, checkpoint.root)
  return signature.length === 2420 && ml_dsa44.verify(signature, message, bytes) ? time : null
}

/** Ed25519 as RFC 8032 has it: no second encoding of a point or a number passes for the same. */
export const isSigned = (signature: Uint8Array | null, message: Uint8Array, key: Uint8Array): boolean =>
  signature?.length === 64 && key.length === 32 && ed25519.verify(signature, message, key, { zip215: false })
