import { p256 } from '@noble/curves/nist.js'
import { concat, equal, hex, jcs, must, parse, row, sha256, text, unbase64, unhex, utf8, type Row } from './bytes.ts'
import { isSigned } from './note.ts'

export type Entry = Row & { type: string; subject: string; expected_version: number; author_key: string; seen: Row }
type Known = { suite: unknown; bytes: Uint8Array; rp: string }

const MEMBERS =
  /^acting_for (approves )?author_key body_hash (corrects )?expected_version id origin seen subject type v valid_from valid_to$/

/** Reads the entries of one log in their order, with the keys of their authors as it goes along. */
export class Reader {
  readonly #keys = new Map<string, Known | null>()

  /** The entry of a leaf, that says this and is its author's; without salt its body was erased. */
  read(origin: unknown, leaf: Uint8Array, body: unknown, salt: unknown): { entry: Entry; recordedAt: string } {
    const { entry, recorded_at, sig, ...more } = parse(text(leaf)) as Row & { entry: Entry }
    must(jcs(more) === '{}' && MEMBERS.test(Object.keys(entry).join(' ')), 'it is no entry')
    must(entry['v'] === 1 && entry['origin'] === origin, 'it was made for another log')
    must(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(String(recorded_at)), 'its time is none')
    const hash = () => sha256(utf8('ortoq/body/v1\n'), unhex(salt), utf8(jcs(body)))
    must(salt === null ? body === null : equal(hash(), unhex(entry['body_hash'])), 'its body differs from its hash')
    this.#check(entry, sig, row(body))
    return { entry, recordedAt: String(recorded_at) }
  }

  #check(entry: Entry, sig: unknown, { suite, rp, public: key }: Row): void {
    const bytes = entry.type === 'key.added' ? unbase64(key) : null
    const right = bytes?.length === { ed25519: 32, passkey: 65 }[String(suite)]
    const added = bytes && right ? { suite, bytes, rp: String(rp) } : null
    const id = added && `key:${hex(sha256(utf8(`${String(suite)}\n`), added.bytes)).slice(0, 32)}`
    must(entry.type !== 'key.added' || id === entry.subject, 'the key is not the one that its id names')
    const known = this.#keys.has(entry.author_key)
    // Only a key that the log does not know, the pack's or the one of a single desk, leaves unsigned.
    if (sig === null) must(!known, 'its author signs, and this is unsigned')
    else {
      const by = known ? this.#keys.get(entry.author_key) : entry.subject === entry.author_key && added
      must(by && by.suite === row(sig)['suite'], 'its author has no key that may sign')
      must(isBy(by, sha256(utf8(jcs(entry))), row(sig)), 'its signature does not fit')
    }
    if (added) this.#keys.set(entry.subject, added)
    if (entry.type === 'key.revoked' && this.#keys.has(entry.subject)) this.#keys.set(entry.subject, null)
  }
}

/** Ed25519 over the entry's hash, or a WebAuthn assertion over it for the host of the key, its holder present and verified. */
function isBy({ suite, bytes, rp }: Known, hash: Uint8Array, sig: Row): boolean {
  const [data, client, value] = [sig['authenticator_data'], sig['client_data'], sig['value']].map(unbase64)
  const members = Object.keys(sig).length
  if (suite === 'ed25519') return members === 2 && isSigned(value!, concat(utf8('ortoq/entry/v1\n'), hash), bytes)
  if (!data || !client || !value || members !== 4) return false
  const { type, challenge } = row(JSON.parse(text(client)))
  const asked = unbase64(`${String(challenge).replaceAll('-', '+').replaceAll('_', '/')}=`)
  if (type !== 'webauthn.get' || !equal(hash, asked ?? undefined) || (data[32]! & 5) !== 5) return false
  if (!equal(data.slice(0, 32), sha256(utf8(rp)))) return false
  return p256.verify(value, concat(data, sha256(client)), bytes, { format: 'der', lowS: false })
}
