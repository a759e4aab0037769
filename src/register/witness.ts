import { fromBase64 } from './hash.ts'
import { EMPTY_ROOT, isPrefix, type Head } from './log.ts'
import {
  isBy,
  parseCheckpoint,
  parseNote,
  signLine,
  verifyLine,
  type Note,
  type SignerKey,
  type VerifierKey,
} from './note.ts'

/** What a witness answers over HTTP. */
export interface WitnessAnswer {
  readonly status: 200 | 400 | 403 | 404 | 409 | 422
  readonly type: 'text/plain; charset=utf-8' | 'text/x.tlog.size'
  readonly body: string
}

/** What a witness knows and has. */
export interface Witness {
  /** The keys it trusts for each log, by the log's origin. */
  readonly logs: ReadonlyMap<string, readonly VerifierKey[]>
  readonly signers: readonly SignerKey[]
  /** The newest checkpoint that it cosigned for a log; null where it never has. Not to be answered from a cache. */
  recall(origin: string): Head | null
  /** Returns only when the checkpoint is on the disk for good; whatever it throws, nothing is signed. */
  persist(origin: string, head: Head, note: string): void
}

const LONGEST_PROOF = 63
/** More than any checkpoint with 16 signatures of the largest kind, and its proof. */
export const WITNESS_BODY_BYTES = 128 * 1024

/**
 * Answers `add-checkpoint`. Runs from the first check to the last byte on the disk without giving way to another
 * request, so nothing can come between what was checked and what is kept; only then is anything signed.
 * @see https://c2sp.org/tlog-witness
 */
export function addCheckpoint(witness: Witness, body: string, time: number): WitnessAnswer {
  const request = parseRequest(body)
  if (typeof request === 'string') return plain(400, request)
  const { old, proof, note, checkpoint } = request
  const keys = witness.logs.get(checkpoint.origin)
  if (!keys) return plain(404, 'unknown log')
  if (!isTrusted(note, keys, checkpoint)) return plain(403, 'no signature of a trusted key')
  if (old > checkpoint.size) return plain(400, 'the old size is larger than the checkpoint')
  const known = witness.recall(checkpoint.origin) ?? { size: 0, root: EMPTY_ROOT }
  if (old !== known.size) return { status: 409, type: 'text/x.tlog.size', body: `${known.size}\n` }
  if (checkpoint.size === 0 && checkpoint.root !== EMPTY_ROOT) return plain(422, 'nothing has another root')
  if (!isPrefix(known, checkpoint, proof)) return plain(422, 'the proof does not show that the log only grew')
  witness.persist(checkpoint.origin, { size: checkpoint.size, root: checkpoint.root }, request.text)
  return plain(200, witness.signers.map((key) => signLine(key, checkpoint, time)).join(''), '')
}

const plain = (status: WitnessAnswer['status'], body: string, end = '\n'): WitnessAnswer => ({
  status,
  type: 'text/plain; charset=utf-8',
  body: body + end,
})

function parseRequest(body: string) {
  const cut = body.indexOf('\n\n')
  if (cut < 0) return 'no empty line before the checkpoint'
  const [first = '', ...lines] = body.slice(0, cut).split('\n')
  const size = /^old (0|[1-9]\d{0,15})$/.exec(first)?.[1]
  if (size === undefined || !Number.isSafeInteger(Number(size))) return 'the first line does not say the old size'
  if (lines.length > LONGEST_PROOF) return 'the proof is too long'
  const proof = lines.map(fromBase64)
  if (proof.some((hash) => hash?.length !== 32)) return 'a line of the proof is not a hash'
  const text = body.slice(cut + 2)
  const note = parseNote(text)
  const checkpoint = note && parseCheckpoint(note.text)
  if (!note || !checkpoint) return 'no checkpoint after the empty line'
  return { old: Number(size), proof: proof.map((hash) => hash!.toString('hex')), note, checkpoint, text }
}

// A line that names a trusted key and does not fit spoils the note; lines of keys unknown here mean nothing.
function isTrusted(note: Note, keys: readonly VerifierKey[], checkpoint: Parameters<typeof verifyLine>[1]): boolean {
  let trusted = false
  for (const signature of note.signatures)
    for (const key of keys.filter((one) => isBy(one, signature))) {
      if (!verifyLine(key, checkpoint, signature)) return false
      trusted = true
    }
  return trusted
}

/** The body of a request to a witness. */
export const witnessRequest = (old: number, proof: readonly string[], checkpoint: string): string =>
  [`old ${old}`, ...proof.map((hash) => Buffer.from(hash, 'hex').toString('base64')), '', checkpoint].join('\n')
