import type { SignedCheckpoint } from './bundle.ts'
import { leafText, type Recorded } from './entry.ts'
import type { Tree } from './log.ts'
import { policyText, type Policy } from './policy.ts'

/** An entry with what it says and the way from its leaf to the root of a checkpoint. */
export interface EvidenceEntry {
  readonly index: number
  /** The canonical text that the leaf hashes. */
  readonly leaf: string
  /** Null with the salt once erased. */
  readonly body: unknown
  readonly salt: string | null
  /** Hashes, hex, from the leaf upwards. @see RFC 9162 section 2.1.3 */
  readonly proof: readonly string[]
}

/** All that was entered about one subject, so that it can be checked without the rest of the log and without this program. */
export interface Evidence {
  readonly schema: 'ortoq-evidence/1'
  readonly subject: string
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

/** Evidence over these entries, as far as the checkpoint reaches. */
export function evidenceOf(
  subject: string,
  entries: readonly Recorded[],
  { origin, tree, checkpoint: { size, note }, policy }: EvidenceParts,
): Evidence {
  const covered = entries.filter(({ index }) => index < size).toSorted((a, b) => a.index - b.index)
  return {
    schema: 'ortoq-evidence/1',
    subject,
    origin,
    checkpoint: note,
    keys: policyText(policy),
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

export interface EvidenceParts {
  readonly origin: string
  readonly tree: Tree
  readonly checkpoint: SignedCheckpoint
  readonly policy: Policy
}
