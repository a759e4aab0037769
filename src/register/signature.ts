import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto'
import { canonical, type Json } from '../ground/index.ts'
import { fromBase64, toBase64 } from './hash.ts'
import type { Entry } from './entry.ts'

/** A person's signature as it stands in the leaf. A passkey's or a national suite will be a member of this union. */
export interface Signature {
  readonly suite: 'ed25519'
  /** Base64, 64 bytes. */
  readonly value: string
}

const DOMAIN = 'ortoq/entry/v1\n'
// What stands before 32 bytes of key in DER. @see RFC 8410
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')
const SPKI = Buffer.from('302a300506032b6570032100', 'hex')

/** What an author signs: a domain line and the hash of the canonical entry. */
export const signable = (entry: Entry): Uint8Array =>
  Buffer.concat([
    Buffer.from(DOMAIN),
    createHash('sha256')
      .update(canonical(entry as unknown as Json))
      .digest(),
  ])

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
export const signEntry = (entry: Entry, pair: KeyPair): Signature => ({
  suite: 'ed25519',
  value: toBase64(pair.sign(signable(entry))),
})

/** True when the signature is this key's over this entry. */
export function isEntrySigned(entry: Entry, sig: Signature, publicKey: Uint8Array): boolean {
  const value = sig.suite === 'ed25519' ? fromBase64(sig.value) : null
  return value !== null && isSigned(publicKey, signable(entry), value)
}

/** The id of a signing key: `key:` and the first 32 hex digits of the hash of suite and public half. */
export const keyId = (publicKey: Uint8Array): `key:${string}` =>
  `key:${createHash('sha256').update('ed25519\n').update(publicKey).digest('hex').slice(0, 32)}`
