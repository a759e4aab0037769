import { canonical, type Json } from '../ground/index.ts'
import { bodyHash, entryFault, leafText, type Entry, type Recorded } from './entry.ts'
import { includes, leafHash } from './log.ts'
import { isBy, parseCheckpoint, parseNote, verifyLine } from './note.ts'
import { parsePolicy, policyText, type Policy } from './policy.ts'
import type { Signature } from './signature.ts'
import type { SealedBy } from './verify.ts'

export const RECEIPT = 'ortoq-proof/1'

/** One entry with all that is needed to check, without the server, that a signed log holds it as it stands. */
export interface ReceiptFile {
  readonly schema: typeof RECEIPT
  readonly index: number
  readonly entry: Entry
  readonly sig: Signature | null
  readonly recorded_at: string
  /** Null with a null salt once it was erased. */
  readonly body: Json | null
  readonly salt: string | null
  readonly leaf: string
  /** The audit path of the leaf, lowest sibling first (RFC 9162, 2.1.3). */
  readonly path: readonly string[]
  /** The checkpoint with its signatures, as a signed note. */
  readonly checkpoint: string
  /** Public keys as the log names them; whoever has them from elsewhere believes those. */
  readonly keys: string
}

/** The receipt of an entry under a checkpoint that covers it. */
export function receiptFile(
  { index, entry, sig, recordedAt, body, salt, leaf }: Recorded,
  path: readonly string[],
  checkpoint: string,
  policy: Policy,
): string {
  const keys = policyText({
    logs: policy.logs.map(({ key }) => ({ key, url: null })),
    witnesses: policy.witnesses.map((one) => ({ ...one, url: null })),
  })
  const file: ReceiptFile = {
    schema: RECEIPT,
    index,
    entry,
    sig,
    recorded_at: recordedAt,
    body,
    salt,
    leaf,
    path,
    checkpoint,
    keys,
  }
  return `${canonical(file as unknown as Json)}\n`
}

export interface ReceiptVerdict {
  readonly ok: boolean
  readonly index: number | null
  readonly subject: string | null
  readonly size: number
  readonly origin: string
  readonly reason?: string
  readonly sealedBy: readonly SealedBy[]
  /** True when the keys were given by whoever asks; else the receipt's own were believed. */
  readonly trusted: boolean
}

/** Checks a receipt from its text alone: body, leaf, path to the root, and every signature under the checkpoint. */
export function verifyReceipt(text: string, keys?: string): ReceiptVerdict {
  const known = { index: null as number | null, subject: null as string | null, size: 0, origin: '' }
  const trusted = keys !== undefined
  try {
    const file = JSON.parse(text) as ReceiptFile
    if (file.schema !== RECEIPT) throw new Error(`it is not of the format ${RECEIPT}`)
    const { entry, sig, index, body, salt, leaf, path, checkpoint: note } = file
    const fault = entryFault(entry)
    if (fault) throw new Error(fault)
    Object.assign(known, { index, subject: entry.subject, origin: entry.origin })
    if (salt !== null && bodyHash(salt, body) !== entry.body_hash) throw new Error('the body differs from its hash')
    if (salt === null && body !== null) throw new Error('a body without its salt cannot be checked')
    if (leafHash(leafText(entry, sig, file.recorded_at)) !== leaf) throw new Error('the leaf is not that of the entry')
    const parsed = parseNote(note)
    const checkpoint = parsed && parseCheckpoint(parsed.text)
    if (!parsed || !checkpoint) throw new Error('the checkpoint is not in the format')
    known.size = checkpoint.size
    if (checkpoint.origin !== entry.origin) throw new Error('the checkpoint is of another log')
    // One way alone to write a hash: else two texts would be the same receipt.
    if (![...path, ...(salt === null ? [] : [salt])].every((hash) => /^[0-9a-f]{64}$/.test(hash)))
      throw new Error('a hash is not written as one')
    if (!includes(checkpoint, index, leaf, path))
      throw new Error('the path does not lead from the entry to the checkpoint')
    const sealedBy = sealsUnder(parsePolicy(keys ?? file.keys), entry.origin, parsed.signatures, checkpoint)
    return { ok: true, ...known, sealedBy, trusted }
  } catch (error) {
    return { ok: false, ...known, reason: (error as Error).message, sealedBy: [], trusted }
  }
}

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
