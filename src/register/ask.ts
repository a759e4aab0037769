import type { SignedCheckpoint } from './bundle.ts'
import type { Tree } from './log.ts'
import { isBy, parseCheckpoint, parseSignatures, verifyLine, type NoteSignature } from './note.ts'
import type { Policy, PolicyWitness } from './policy.ts'
import { witnessRequest } from './witness.ts'

/** Sends a request to a witness; what does not answer within a few seconds throws. */
export type Post = (url: string, body: string) => Promise<{ readonly status: number; readonly body: string }>

/** A witness that has signed more entries than it was shown. */
export class WitnessAhead extends Error {
  readonly size: number

  constructor(size: number) {
    super(`has signed ${size} entries already`)
    this.size = size
  }
}

/** A signature of a witness's key that was verified, with its time. */
export interface Cosigned {
  readonly signature: NoteSignature
  readonly time: number
}

/**
 * Asks a witness to sign a checkpoint after `old` entries, which it is thought to have signed; where it says that it has
 * signed others, once more from there. What it refuses, and an answer without a signature of its keys, throws.
 */
export async function askWitness(
  { post, tree }: { readonly post: Post; readonly tree: Tree },
  witnesses: readonly PolicyWitness[],
  { size, note }: SignedCheckpoint,
  old: number,
): Promise<Cosigned[]> {
  const ask = (from: number) =>
    post(`${witnesses[0]!.url}/add-checkpoint`, witnessRequest(from, tree.consistency(from, size), note))
  let answer = await ask(old)
  if (answer.status === 409) {
    const theirs = Number(answer.body.trim())
    if (!Number.isSafeInteger(theirs) || theirs < 0) throw new Error('answers 409 without a size')
    if (theirs > size) throw new WitnessAhead(theirs)
    answer = await ask(theirs)
  }
  if (answer.status !== 200) throw new Error(`answers ${answer.status}: ${answer.body.trim().slice(0, 200)}`)
  const checkpoint = parseCheckpoint(note.slice(0, note.lastIndexOf('\n\n') + 1))!
  const found = (parseSignatures(answer.body) ?? []).flatMap((signature) => {
    const witness = witnesses.find(({ key }) => isBy(key, signature))
    const verified = witness && verifyLine(witness.key, checkpoint, signature)
    return verified ? { signature, time: verified.time } : []
  })
  if (found.length === 0) throw new Error('answers without a signature of its key')
  return found
}

/** The witnesses that can be asked, by their address: the keys of one share it and answer together. */
export function witnessesByUrl({ witnesses }: Policy): PolicyWitness[][] {
  const byUrl = new Map<string, PolicyWitness[]>()
  for (const witness of witnesses)
    if (witness.url !== null) byUrl.set(witness.url, [...(byUrl.get(witness.url) ?? []), witness])
  return [...byUrl.values()]
}
