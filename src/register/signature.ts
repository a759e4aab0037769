import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto'
import { canonical, type Json } from '../ground/index.ts'
import { fromBase64, toBase64 } from './hash.ts'
import type { Entry } from './entry.ts'
import { isPasskeySigned, type PasskeySignature } from './passkey.ts'

/** A signature by a key in a file. */
export interface KeySignature {
  readonly suite: 'ed25519'
  /** Base64, 64 bytes. */
  readonly value: string
}

/** A person's signature as it stands in the leaf. A national suite will be a member of this union. */
export type Signature = KeySignature | PasskeySignature

/** The public half of a key, with what is needed to check its signatures. */
export type PublicKey =
  | { readonly suite: 'ed25519'; readonly bytes: Uint8Array }
  | { readonly suite: 'passkey'; readonly bytes: Uint8Array; readonly rp: string }

const DOMAIN = 'ortoq/entry/v1\n'
// What stands before 32 bytes of key in DER. @see RFC 8410
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')
const SPKI = Buffer.from('302a300506032b6570032100', 'hex')

/** SHA-256 of the canonical entry: what a passkey takes as its challenge. */
export const entryHash = (entry: Entry): Uint8Array =>
  createHash('sha256')
    .update(canonical(entry as unknown as Json))
    .digest()

/** What a key in a file signs: a domain line and the hash of the entry. */
export const signable = (entry: Entry): Uint8Array => Buffer.concat([Buffer.from(DOMAIN), entryHash(entry)])

/** An Ed25519 pair from 32 random bytes; the public half is 32 bytes. @see RFC 8032 */
export interface KeyPair {
  readonly publicKey: Uint8Array
  sign(message: Uint8Array): Uint8Array
}

export function keyPair(seed: Uint8Array): KeyPair {
  const secret = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' })
  const spki = createPublicKey(secret).export({ format: 'der', type: 'spki' })
  return { publicKey: spki.subarray(SPKI.length), sign: (message) => sign(null, message, secret) }
}

const keys = new Map<string, KeyObject>()

/** True when these 64 bytes are the key's signature over the message. */
export function isSigned(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (publicKey.length !== 32 || signature.length !== 64) return false
  const name = toBase64(publicKey)
  let key = keys.get(name)
  if (!key) {
    key = createPublicKey({ key: Buffer.concat([SPKI, publicKey]), format: 'der', type: 'spki' })
    // A parsed key follows from its bytes alone, so keeping a few of them changes no answer.
    if (keys.size > 1000) keys.clear()
    keys.set(name, key)
  }
  return verify(null, message, key, signature)
}

/** The author's signature over an entry. */
export const signEntry = (entry: Entry, pair: KeyPair): KeySignature => ({
  suite: 'ed25519',
  value: toBase64(pair.sign(signable(entry))),
})

/** True when the signature is this key's over this entry. */
export function isEntrySigned(entry: Entry, sig: Signature, key: PublicKey): boolean {
  if (sig.suite === 'passkey')
    return key.suite === 'passkey' && isPasskeySigned(key.bytes, key.rp, entryHash(entry), sig)
  const value = sig.suite === 'ed25519' && key.suite === 'ed25519' ? fromBase64(sig.value) : null
  return value !== null && isSigned(key.bytes, signable(entry), value)
}

/** The id of a key: `key:` and the first 32 hex digits of the hash of suite and public half. */
export const keyId = (publicKey: Uint8Array, suite: PublicKey['suite'] = 'ed25519'): `key:${string}` =>
  `key:${createHash('sha256').update(`${suite}\n`).update(publicKey).digest('hex').slice(0, 32)}`
