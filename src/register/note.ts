import { ml_dsa44 } from '@noble/post-quantum/ml-dsa.js'
import { createHash } from 'node:crypto'
import { OrtoqError } from '../ground/index.ts'
import { fromBase64, toBase64 } from './hash.ts'
import { isSigned, keyPair } from './signature.ts'

/** What a key signs, by the byte that its id hashes. @see https://c2sp.org/signed-note */
export const kindsOfKey = {
  /** The note itself; how a log signs. */
  ed25519: 0x01,
  /** A checkpoint with the time; how a witness signs. @see https://c2sp.org/tlog-cosignature */
  cosigner: 0x04,
  /** The same, safe from quantum computers: ML-DSA-44. */
  quantum: 0x06,
} as const
export type KindOfKey = keyof typeof kindsOfKey

const LENGTHS: Readonly<Record<KindOfKey, number>> = { ed25519: 32, cosigner: 32, quantum: 1312 }

/** The public half of a key for notes. */
export interface VerifierKey {
  readonly name: string
  readonly kind: KindOfKey
  /** Eight hex digits. */
  readonly id: string
  readonly publicKey: Uint8Array
}

/** A key that signs checkpoints. */
export interface SignerKey extends VerifierKey {
  /** 32 bytes from which the pair follows. */
  readonly seed: Uint8Array
}

/** Three lines of text about a log: its name, how many entries, and their root. @see https://c2sp.org/tlog-checkpoint */
export interface Checkpoint {
  readonly origin: string
  readonly size: number
  /** Hex. */
  readonly root: string
  /** What the signatures are over: all lines with their ends. */
  readonly text: string
}

export interface NoteSignature {
  readonly name: string
  readonly id: string
  readonly value: Buffer
  /** The whole line with its end. */
  readonly line: string
}

export interface Note {
  readonly text: string
  readonly signatures: readonly NoteSignature[]
}

/** Seconds since 1970 that stand in a cosignature; 0 where a signature has no time. */
export interface Verified {
  readonly time: number
}

const idOf = (name: string, kind: KindOfKey, publicKey: Uint8Array): string =>
  createHash('sha256')
    .update(`${name}\n`)
    .update(Uint8Array.of(kindsOfKey[kind]))
    .update(publicKey)
    .digest('hex')
    .slice(0, 8)

/** The pair that follows from 32 random bytes, under a name without spaces or plus signs. */
export function signerKey(name: string, kind: KindOfKey, seed: Uint8Array): SignerKey {
  checkKeyName(name)
  if (seed.length !== 32) bad(name)
  const publicKey = kind === 'quantum' ? ml_dsa44.keygen(seed).publicKey : keyPair(seed).publicKey
  return { name, kind, seed, publicKey, id: idOf(name, kind, publicKey) }
}

/** `name+id+base64`: a public key as other programs read it. */
export const vkey = ({ name, kind, id, publicKey }: VerifierKey): string =>
  `${name}+${id}+${toBase64(Uint8Array.of(kindsOfKey[kind], ...publicKey))}`

/** Reads a public key; `register/bad-key` for anything that is not exactly one. */
export function parseVkey(text: string): VerifierKey {
  const [name = '', id = '', ...rest] = text.split('+')
  const bytes = fromBase64(rest.join('+'))
  const kind = kindOfByte(bytes?.[0])
  const publicKey = bytes?.subarray(1)
  if (!isKeyName(name) || !kind || publicKey?.length !== LENGTHS[kind] || idOf(name, kind, publicKey) !== id) bad(text)
  return { name, kind, id, publicKey }
}

/** `PRIVATE+KEY+name+id+base64`: a secret key as it is kept in a file. */
export const skey = ({ name, kind, id, seed }: SignerKey): string =>
  `PRIVATE+KEY+${name}+${id}+${toBase64(Uint8Array.of(kindsOfKey[kind], ...seed))}`

/** Reads a secret key; a text that is none is named by its first characters only. */
export function parseSkey(text: string): SignerKey {
  const [first, second, name = '', id, ...rest] = text.split('+')
  const bytes = fromBase64(rest.join('+'))
  const kind = kindOfByte(bytes?.[0])
  if (first !== 'PRIVATE' || second !== 'KEY' || !isKeyName(name) || !kind || bytes?.length !== 33) bad('a secret key')
  const key = signerKey(name, kind, bytes.subarray(1))
  if (key.id !== id) bad(name)
  return key
}

const kindOfByte = (byte: number | undefined): KindOfKey | undefined =>
  (Object.keys(kindsOfKey) as KindOfKey[]).find((kind) => kindsOfKey[kind] === byte)

/** `register/bad-key-name` for what cannot name a key. */
export function checkKeyName(name: string): void {
  if (!isKeyName(name)) throw new OrtoqError('register/bad-key-name', { name: name.slice(0, 60) })
}

const isKeyName = (name: string): boolean => /^[^\s+\p{C}]{1,255}$/u.test(name)

function bad(key: string): never {
  // Whoever gives the wrong half must not find it in a terminal's memory or a log.
  if (key.startsWith('PRIVATE+KEY+')) throw new OrtoqError('register/secret-key', {})
  throw new OrtoqError('register/bad-key', { key: key.slice(0, 60) })
}

export const checkpointText = (origin: string, size: number, root: string): string =>
  `${origin}\n${size}\n${Buffer.from(root, 'hex').toString('base64')}\n`

/** Reads the text of a checkpoint; null where it is none. Extension lines are kept in the text and mean nothing here. */
export function parseCheckpoint(text: string): Checkpoint | null {
  const [origin = '', size = '', root = '', ...more] = text.split('\n')
  const bytes = fromBase64(root)
  const lines = more.slice(0, -1)
  if (!origin || !/^(0|[1-9]\d{0,15})$/.test(size) || bytes?.length !== 32) return null
  if (more.at(-1) !== '' || lines.includes('') || !Number.isSafeInteger(Number(size))) return null
  return { origin, size: Number(size), root: bytes.toString('hex'), text }
}

const LINE = /^— ([^\s+\p{C}]+) ([A-Za-z0-9+/=]+)$/u

/** Reads a signed note; null where a byte of it is not as the format says. */
export function parseNote(note: string): Note | null {
  const cut = note.lastIndexOf('\n\n')
  // Control characters but for the line's end would let a note be shown otherwise than it is signed.
  if (cut < 0 || !note.endsWith('\n') || !note.isWellFormed() || /[^\n\P{Cc}]/u.test(note)) return null
  const signatures = parseSignatures(note.slice(cut + 2))
  return signatures && signatures.length > 0 ? { text: note.slice(0, cut + 1), signatures } : null
}

/** Reads signature lines, each with its end; null where one is none. */
export function parseSignatures(text: string): NoteSignature[] | null {
  if (!text.endsWith('\n')) return null
  const found: NoteSignature[] = []
  for (const line of text.slice(0, -1).split('\n')) {
    const [, name, base64] = LINE.exec(line) ?? []
    const bytes = base64 === undefined ? null : fromBase64(base64)
    if (!name || !bytes || bytes.length < 5) return null
    found.push({ name, id: bytes.subarray(0, 4).toString('hex'), value: bytes.subarray(4), line: `${line}\n` })
  }
  return found
}

/** A key's signature line under a checkpoint. `time` is in seconds since 1970; a log's plain signature has none. */
export function signLine(key: SignerKey, checkpoint: Checkpoint, time: number): string {
  const at = Buffer.alloc(8)
  at.writeBigUInt64BE(BigInt(time))
  const message = messageOf(key, checkpoint, time)
  const signature =
    key.kind === 'quantum'
      ? ml_dsa44.sign(message, ml_dsa44.keygen(key.seed).secretKey, { extraEntropy: false })
      : keyPair(key.seed).sign(message)
  const stamp = key.kind === 'ed25519' ? [] : at
  return `— ${key.name} ${toBase64(Buffer.concat([Buffer.from(key.id, 'hex'), Buffer.from(stamp), signature]))}\n`
}

/** What a checkpoint is signed with, as plain data: a signature that is safe from quantum computers takes tens of milliseconds. */
export interface ToSignNote {
  readonly keys: readonly SignerKey[]
  /** The text of the checkpoint. */
  readonly text: string
  /** Seconds since 1970. */
  readonly time: number
}

/** A signature line of each key. */
export function signLines({ keys, text, time }: ToSignNote): string {
  const checkpoint = parseCheckpoint(text)!
  return keys.map((key) => signLine(key, checkpoint, time)).join('')
}

export const isBy = (key: VerifierKey, signature: NoteSignature): boolean =>
  signature.name === key.name && signature.id === key.id

/** What a signature by this key says, or null where it is not the key's over this checkpoint. */
export function verifyLine(key: VerifierKey, checkpoint: Checkpoint, signature: NoteSignature): Verified | null {
  if (!isBy(key, signature)) return null
  const { value } = signature
  if (key.kind === 'ed25519') return isSigned(key.publicKey, messageOf(key, checkpoint, 0), value) ? { time: 0 } : null
  if (value.length < 8) return null
  const stamp = value.readBigUInt64BE()
  // A time beyond 2^53 seconds is no time of ours, and zero says nothing of the largest tree.
  if (stamp === 0n || stamp > BigInt(Number.MAX_SAFE_INTEGER)) return null
  const time = Number(stamp)
  const message = messageOf(key, checkpoint, time)
  const rest = value.subarray(8)
  if (key.kind === 'cosigner') return isSigned(key.publicKey, message, rest) ? { time } : null
  return rest.length === 2420 && ml_dsa44.verify(rest, message, key.publicKey) ? { time } : null
}

/** The bytes that a key of this kind signs. */
function messageOf({ kind, name }: VerifierKey, checkpoint: Checkpoint, time: number): Uint8Array {
  if (kind === 'ed25519') return Buffer.from(checkpoint.text)
  if (kind === 'cosigner') return Buffer.from(`cosignature/v1\ntime ${time}\n${checkpoint.text}`)
  const numbers = Buffer.alloc(16)
  numbers.writeBigUInt64BE(BigInt(checkpoint.size), 8)
  const at = Buffer.alloc(8)
  at.writeBigUInt64BE(BigInt(time))
  return Buffer.concat([
    Buffer.from('subtree/v1\n\0'),
    prefixed(name),
    at,
    prefixed(checkpoint.origin),
    numbers,
    Buffer.from(checkpoint.root, 'hex'),
  ])
}

function prefixed(text: string): Buffer {
  const bytes = Buffer.from(text)
  if (bytes.length === 0 || bytes.length > 255) bad(text)
  return Buffer.concat([Uint8Array.of(bytes.length), bytes])
}
