import { concat, equal, hex, jcs, sha256, unhex, utf8 } from './bytes.ts'
import { readCheckpoint, readKeys, timeOf } from './note.ts'
import { leafHash } from './tree.ts'

type Row = Readonly<Record<string, unknown>>

/** What a receipt turns out to be worth; `sealedBy` has the states whose witnesses signed the checkpoint. */
export type ReceiptVerdict = {
  ok: boolean
  index?: number
  subject?: string
  reason?: string
  sealedBy: { state: string; time: number }[]
}

function must(holds: unknown, reason: string): asserts holds {
  if (!holds) throw new Error(reason)
}

const bytesOf = (value: unknown): Uint8Array => {
  must(/^[0-9a-f]{64}$/.test(String(value)), 'a hash is no hash')
  return unhex(String(value))
}

/** The root to which an audit path leads from a leaf (RFC 9162, 2.1.3.2), or null where it leads nowhere. */
function rootOver(leaf: Uint8Array, index: number, size: number, path: readonly Uint8Array[]): Uint8Array | null {
  let [place, last, hash] = [index, size - 1, leaf]
  if (!(index >= 0 && index < size)) return null
  for (const sibling of path) {
    if (last === 0) return null
    const [low, high] = place % 2 === 1 || place === last ? [sibling, hash] : [hash, sibling]
    if (low === sibling) while (place % 2 === 0 && place > 0) [place, last] = [place / 2, Math.floor(last / 2)]
    hash = sha256(Uint8Array.of(1), concat(low, high))
    ;[place, last] = [Math.floor(place / 2), Math.floor(last / 2)]
  }
  return last === 0 ? hash : null
}

/** Checks one entry's receipt from its text alone; `keys` (a policy) were had elsewhere. */
export function verifyReceipt(receipt: string, keys?: string): ReceiptVerdict {
  try {
    const file = JSON.parse(receipt) as Row & { entry: Row }
    must(file['schema'] === 'ortoq-proof/1', 'it is no receipt')
    const { entry, sig, recorded_at, body, salt } = file
    const [index, subject] = [Number(file['index']), String(entry['subject'])]
    must(Number.isSafeInteger(index), 'it has no place in the log')
    if (salt !== null)
      must(
        equal(sha256(utf8('ortoq/body/v1\n'), bytesOf(salt), utf8(jcs(body))), bytesOf(entry['body_hash'])),
        'its body differs from its hash',
      )
    else must(body === null, 'its body cannot be checked')
    const leaf = leafHash(utf8(jcs({ entry, recorded_at, sig })))
    must(hex(leaf) === file['leaf'], 'its leaf is another one')
    const checkpoint = readCheckpoint(utf8(String(file['checkpoint'])))
    must(checkpoint.origin === entry['origin'], 'its checkpoint is of another log')
    must(Array.isArray(file['path']), 'it has no path')
    const root = rootOver(leaf, index, checkpoint.size, (file['path'] as unknown[]).map(bytesOf))
    must(root && equal(root, checkpoint.root), 'its path does not lead to the checkpoint')
    let byLog = false
    const sealedBy: ReceiptVerdict['sealedBy'] = []
    const known = readKeys(keys ?? String(file['keys']))
    for (const { name, id, value } of checkpoint.signatures) {
      const key = known.find((one) => one.name === name && one.id === id)
      if (!key) continue
      const time = timeOf(key, checkpoint, value)
      must(time !== null, `the line of ${name} does not fit`)
      if (key.role === 'log' && key.algorithm === 1 && name === checkpoint.origin) byLog = true
      if (key.role === 'witness') sealedBy.push({ state: key.state, time })
    }
    must(byLog, 'its checkpoint is not signed by the log')
    return { ok: true, index, subject, sealedBy }
  } catch (error) {
    return { ok: false, reason: (error as Error).message, sealedBy: [] }
  }
}
