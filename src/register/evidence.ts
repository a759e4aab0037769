import { canonical, type Json } from '../ground/index.ts'
import type { SignedCheckpoint } from './bundle.ts'
import { bodyHash, entryFault, leafText, type Entry, type Recorded } from './entry.ts'
import { Keyring } from './keyring.ts'
import { includes, leafHash, type Tree } from './log.ts'
import { isBy, parseCheckpoint, parseNote, verifyLine } from './note.ts'
import { parsePolicy, policyText, type Policy } from './policy.ts'
import type { Signature } from './signature.ts'
import type { SealedBy } from './verify.ts'

export const EVIDENCE = 'ortoq-evidence/1'

/** An entry with what it says and the way from its leaf to the root of a checkpoint. */
export interface EvidenceEntry {
  readonly index: number
  /** The canonical text that the leaf hashes. */
  readonly leaf: string
  /** Null with the salt once erased. */
  readonly body: Json | null
  readonly salt: string | null
  /** Hashes, hex, from the leaf upwards. @see RFC 9162 section 2.1.3 */
  readonly proof: readonly string[]
}

/** What was entered about one subject, so that it can be checked without the rest of the log and without this program. */
export interface Evidence {
  readonly schema: typeof EVIDENCE
  readonly subject: string
  /** The one entry whose receipt this is; null where all about the subject is in it. */
  readonly only: number | null
  readonly origin: string
  /** A signed note over everything up to its size (c2sp.org/tlog-checkpoint), with every cosignature known. */
  readonly checkpoint: string
  /** Whose signatures are meant (c2sp.org/tlog-policy); to be compared with keys had elsewhere. */
  readonly keys: string
  /** In the order of the log: the subject's entries, what hangs on it, and the keys of their authors. */
  readonly entries: readonly EvidenceEntry[]
  /** How many of the entries came after the checkpoint and are not in it yet. */
  readonly later: number
}

export interface EvidenceParts {
  readonly origin: string
  readonly tree: Tree
  readonly checkpoint: SignedCheckpoint
  readonly policy: Policy
}

/** Evidence over these entries, as far as the checkpoint reaches: all about the subject, or the receipt of one of them. */
export function evidenceOf(
  subject: string,
  entries: readonly Recorded[],
  { origin, tree, checkpoint: { size, note }, policy }: EvidenceParts,
  only: number | null = null,
): Evidence {
  const covered = entries.filter(({ index }) => index < size).toSorted((a, b) => a.index - b.index)
  // Where a witness answers is the operator's business; whose key it has is everybody's.
  const keys = policyText({
    logs: policy.logs.map(({ key }) => ({ key, url: null })),
    witnesses: policy.witnesses.map((one) => ({ ...one, url: null })),
  })
  return {
    schema: EVIDENCE,
    subject,
    only,
    origin,
    checkpoint: note,
    keys,
    entries: covered.map(({ index, entry, sig, recordedAt, body, salt }) => ({
      index,
      leaf: leafText(entry, sig, recordedAt),
      body,
      salt,
      proof: tree.inclusion(index, size),
    })),
    later: entries.length - covered.length,
  }
}

/** The entries with those of the keys by which they were signed: without them no signature could be checked. */
export async function withKeys(
  entries: readonly Recorded[],
  log: { entriesOf(subject: string): Promise<Recorded[]> },
): Promise<Recorded[]> {
  const all = new Map(entries.map((one) => [one.index, one]))
  for (const key of new Set(entries.map(({ entry }) => entry.author_key)))
    for (const one of await log.entriesOf(key)) all.set(one.index, one)
  return [...all.values()]
}

/** What evidence turns out to be worth. */
export interface EvidenceVerdict {
  readonly ok: boolean
  readonly subject: string
  readonly only: number | null
  /** How many entries the checkpoint is over. */
  readonly size: number
  readonly origin: string
  readonly firstBad?: number
  readonly reason?: string
  readonly sealedBy: readonly SealedBy[]
  /** True when the keys were given by whoever asks; else the evidence's own were believed. */
  readonly trusted: boolean
}

/** Checks evidence from its text alone: bodies, authors, the way of each leaf to the root, every signature under it. */
export function verifyEvidence(text: string, keys?: string): EvidenceVerdict {
  const known = { subject: '', only: null as number | null, size: 0, origin: '' }
  const trusted = keys !== undefined
  let firstBad: number | undefined
  try {
    const file = JSON.parse(text) as Evidence
    if (file.schema !== EVIDENCE) throw new Error(`it is not of the format ${EVIDENCE}`)
    const { subject, only, origin } = file
    Object.assign(known, { subject, only, origin })
    const parsed = parseNote(file.checkpoint)
    const checkpoint = parsed && parseCheckpoint(parsed.text)
    if (!parsed || !checkpoint) throw new Error('the checkpoint is not in the format')
    known.size = checkpoint.size
    if (checkpoint.origin !== origin) throw new Error('the checkpoint is of another log')
    const sealedBy = sealsUnder(parsePolicy(keys ?? file.keys), origin, parsed.signatures, checkpoint)
    const keyring = new Keyring()
    let [version, found] = [0, false]
    for (const one of file.entries) {
      if (!Number.isSafeInteger(one.index)) throw new Error('an entry does not say its place')
      firstBad = one.index
      const entry = entryIn(one, origin, keyring)
      if (!includes(checkpoint, one.index, leafHash(one.leaf), one.proof))
        throw new Error('it is not in the tree that was signed')
      if (only === null && entry.subject === subject && entry.expected_version !== version++)
        throw new Error('an entry before it is left out')
      if (one.index === only && entry.subject === subject) found = true
    }
    firstBad = undefined
    if (only !== null && !found) throw new Error('the entry that it is about is not in it')
    return { ok: true, ...known, sealedBy, trusted }
  } catch (error) {
    const place = firstBad === undefined ? {} : { firstBad }
    return { ok: false, ...known, ...place, reason: (error as Error).message, sealedBy: [], trusted }
  }
}

function entryIn({ leaf, body, salt, proof }: EvidenceEntry, origin: string, keyring: Keyring): Entry {
  const { entry, sig, recorded_at: at, ...more } = JSON.parse(leaf) as LeafText
  const fault = entryFault(entry)
  if (fault) throw new Error(fault)
  if (Object.keys(more).length > 0 || leafText(entry, sig, at) !== leaf) throw new Error('it is not in canonical form')
  if (entry.origin !== origin) throw new Error('it was made for another log')
  // One way alone to write a hash: else two texts would be the same evidence.
  if (![...proof, ...(salt === null ? [] : [salt])].every((hash) => /^[0-9a-f]{64}$/.test(hash)))
    throw new Error('a hash is not written as one')
  if (salt === null ? body !== null : bodyHash(salt, body) !== entry.body_hash)
    throw new Error('its body differs from its hash')
  const forged = keyring.fault({ entry, sig, body })
  if (forged) throw new Error(forged)
  keyring.feed({ entry, body })
  return entry
}

interface LeafText {
  readonly entry: Entry
  readonly sig: Signature | null
  readonly recorded_at: Recorded['recordedAt']
}

/** The text of evidence as a file. */
export const evidenceText = (evidence: Evidence): string => `${canonical(evidence as unknown as Json)}\n`

function sealsUnder(
  { logs, witnesses }: Policy,
  origin: string,
  signatures: NonNullable<ReturnType<typeof parseNote>>['signatures'],
  checkpoint: NonNullable<ReturnType<typeof parseCheckpoint>>,
): SealedBy[] {
  const sealedBy: SealedBy[] = []
  let byLog = false
  for (const signature of signatures) {
    const log = logs.find(({ key }) => isBy(key, signature))
    const witness = witnesses.find(({ key }) => isBy(key, signature))
    const key = (log ?? witness)?.key
    // A key that nobody knows proves nothing and spoils nothing.
    if (!key) continue
    const verified = verifyLine(key, checkpoint, signature)
    if (!verified) throw new Error(`the line of ${signature.name} does not fit`)
    if (log && key.kind === 'ed25519' && key.name === origin) byLog = true
    if (witness) sealedBy.push({ state: witness.state, size: checkpoint.size, time: verified.time })
  }
  if (!byLog) throw new Error('the checkpoint is not signed by the log')
  return sealedBy
}
