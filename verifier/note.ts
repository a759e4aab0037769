import { ed25519 } from '@noble/curves/ed25519.js'
import { ml_dsa44 } from '@noble/post-quantum/ml-dsa.js'
import { concat, hex, must, sha256, unbase64, unhex, utf8 } from './bytes.ts'

/** A public key of a policy; `algorithm`: 1 a log's Ed25519, 4 a witness's, 6 ML-DSA-44. */
export type Key = { role: string; state: string; name: string; id: string; algorithm: number; bytes: Uint8Array }
/** What a state's witness stands behind, and since when, in seconds since 1970. */
export type Seal = { state: string; size: number; time: number }
type Line = { name: string; id: string; value: Uint8Array }
export type Checkpoint = { origin: string; size: number; root: Uint8Array; text: string; lines: Line[] }

/** The keys of a policy (c2sp.org/tlog-policy, c2sp.org/signed-note). */
export function readKeys(policy: string): Key[] {
  return policy.split('\n').flatMap((line): Key[] => {
    const [role = '', ...words] = line.trim().split(/[ \t]+/)
    if (['', 'group', 'quorum'].includes(role) || role.startsWith('#')) return []
    const [, name, id, encoded] = /^([^\s+]+)\+([0-9a-f]{8})\+(.+)$/.exec(words[role === 'log' ? 0 : 1] ?? '') ?? []
    const bytes = unbase64(encoded)
    const right = bytes?.length === { 1: 33, 4: 33, 6: 1313 }[bytes?.[0] ?? 0]
    must(bytes && right && hex(sha256(utf8(`${name}\n`), bytes)).startsWith(id!), `no key: ${line.slice(0, 60)}`)
    const state = role === 'log' ? '' : words[0]!.split('#')[0]!
    return [{ role, state, name: name!, id: id!, algorithm: bytes[0]!, bytes: bytes.slice(1) }]
  })
}

/** A checkpoint of exactly three lines with its signature lines (c2sp.org/tlog-checkpoint). */
export function readCheckpoint(note: string): Checkpoint {
  const [, body, origin, size, encoded, signed] =
    /^(([^\n]+)\n(0|[1-9]\d{0,15})\n(\S{44})\n)\n((?:— [^\s+]+ \S+\n)+)$/.exec(note) ?? []
  const root = unbase64(encoded)
  must(body && origin && signed && root?.length === 32 && !/[^\n\P{Cc}]/u.test(body + signed), 'it is no checkpoint')
  const lines = [...signed.matchAll(/— (\S+) (\S+)\n/g)].map(([, name = '', signature]): Line => {
    const value = unbase64(signature)
    must(value && value.length > 4, 'a line of a checkpoint is no signature')
    return { name, id: hex(value.slice(0, 4)), value: value.slice(4) }
  })
  return { origin, size: Number(size), root, text: body, lines }
}

/** Whose trusted witness signed; the log must have. Others' lines must fit and be `named`, where there are names. */
export function sealsOf(said: Checkpoint, trusted: readonly Key[], named?: readonly Key[]): Seal[] {
  const seals = new Map<string, Seal>()
  let byLog = false
  for (const { name, id, value } of said.lines) {
    const key = [...trusted, ...(named ?? [])].find((one) => one.name === name && one.id === id)
    const time = key ? timeOf(key, said, value) : named === undefined
    must(time !== false, `the signature of ${name} does not fit`)
    if (!key || !trusted.includes(key)) continue
    if (key.role === 'log') byLog ||= key.algorithm === 1 && name === said.origin
    else if (Number(time) > (seals.get(key.state)?.time ?? 0))
      seals.set(key.state, { state: key.state, size: said.size, time: Number(time) })
  }
  must(byLog, 'the checkpoint is not signed by the log')
  return [...seals.values()]
}

const short = (said: string): Uint8Array => concat(Uint8Array.of(utf8(said).length), utf8(said))

/** The time that a signature says (c2sp.org/tlog-cosignature), 0 for a log's plain one, or false where it does not fit. */
function timeOf({ algorithm, name, bytes }: Key, said: Checkpoint, value: Uint8Array): number | false {
  if (algorithm === 1) return isSigned(value, utf8(said.text), bytes) && 0
  const [stamp, signature] = [value.slice(0, 8), value.slice(8)]
  const time = stamp.reduce((sum, byte) => sum * 256 + byte, 0)
  if (!Number.isSafeInteger(time) || time === 0) return false
  if (algorithm === 4) return isSigned(signature, utf8(`cosignature/v1\ntime ${time}\n${said.text}`), bytes) && time
  const range = unhex(said.size.toString(16).padStart(64, '0')).slice(16)
  const message = concat(utf8('subtree/v1\n\0'), short(name), stamp, short(said.origin), range, said.root)
  return signature.length === 2420 && ml_dsa44.verify(signature, message, bytes) && time
}

/** Ed25519 as RFC 8032 has it: no second encoding of a point or a number passes for the same. */
export const isSigned = (signature: Uint8Array | null, message: Uint8Array, key: Uint8Array): boolean =>
  signature?.length === 64 && key.length === 32 && ed25519.verify(signature, message, key, { zip215: false })
