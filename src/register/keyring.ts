import type { Json } from '../ground/index.ts'
import { fromBase64 } from './hash.ts'
import type { Entry } from './entry.ts'
import { isPoint, type PasskeyBody } from './passkey.ts'
import { isEntrySigned, keyId, type PublicKey, type Signature } from './signature.ts'

/** What `key.added` says: the public half of a signing key. Whose it is stands with the rights, not here. */
export type KeyBody = { readonly suite: 'ed25519'; /** Base64, 32 bytes. */ readonly public: string } | PasskeyBody

interface Signed {
  readonly entry: Entry
  readonly sig: Signature | null
  readonly body: Json | null
}

/** The signing keys that a log has added so far. Fed with its entries in order. */
export class Keyring {
  readonly #keys = new Map<string, { readonly publicKey: PublicKey; revoked: boolean }>()

  /** Takes in an entry that stands in the log. */
  feed({ entry, body }: Pick<Signed, 'entry' | 'body'>): void {
    if (entry.type === 'key.added') {
      const publicKey = publicKeyOf(body)
      if (publicKey) this.#keys.set(entry.subject, { publicKey, revoked: false })
    }
    const key = entry.type === 'key.revoked' && this.#keys.get(entry.subject)
    if (key) key.revoked = true
  }

  get size(): number {
    return this.#keys.size
  }

  /** The public half of a key that may sign now, or null. */
  publicKey(id: string): PublicKey | null {
    const key = this.#keys.get(id)
    return key && !key.revoked ? key.publicKey : null
  }

  /** Why an entry may not stand as signed (or unsigned) as it is, or null. Fed entries are what came before it. */
  fault({ entry, sig, body }: Signed): string | null {
    if (entry.type === 'key.added') {
      const publicKey = publicKeyOf(body)
      if (!publicKey || keyId(publicKey.bytes, publicKey.suite) !== entry.subject)
        return 'the key is not the one that its id names'
    }
    const known = this.#keys.get(entry.author_key)
    if (sig === null) return known ? `${entry.author_key} signs what it says, and this is unsigned` : null
    // A key comes in by its own signature: that shows that its holder has the secret half.
    const adds = entry.type === 'key.added' && entry.subject === entry.author_key ? publicKeyOf(body) : null
    if (!known && !adds) return `${entry.author_key} was never added`
    if (known?.revoked) return `${entry.author_key} was revoked`
    return isEntrySigned(entry, sig, known?.publicKey ?? adds!) ? null : 'the signature does not fit'
  }
}

function publicKeyOf(body: Json | null): PublicKey | null {
  const { suite, public: text, rp } = (body ?? {}) as { suite?: string; public?: unknown; rp?: unknown }
  const bytes = typeof text === 'string' ? fromBase64(text) : null
  if (suite === 'ed25519') return bytes?.length === 32 ? { suite, bytes } : null
  return suite === 'passkey' && isPoint(bytes) && typeof rp === 'string' && rp !== '' ? { suite, bytes, rp } : null
}
