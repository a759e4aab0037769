import { equal, hex, jcs, sha256, unhex, utf8 } from './bytes.ts'
import { readCheckpoint, readKeys, timeOf } from './note.ts'
import { leafHash } from './tree.ts'
import { checkAuthor, type Entry } from './verify.ts'

type Row = Readonly<Record<string, unknown>>

/** What was found in evidence about one subject (`ortoq-evidence/1`). */
export interface Finding {
  readonly ok: boolean
  /** Why it does not hold, and the entry that does not. */
  readonly reason?: string
  readonly firstBad?: number
  /** How many entries the checkpoint is over. */
  readonly size: number
  /** Each state's witness that signed this checkpoint, and when, in seconds since 1970. */
  readonly sealedBy: readonly { readonly state: string; readonly time: number }[]
  /** States whose witness is named by the keys and did not sign. */
  readonly missing: readonly string[]
  readonly entries: readonly {
    readonly index: number
    readonly type: string
    readonly recordedAt: string
    readonly erased: boolean
  }[]
}

/** Checks evidence about a subject alone, offline; `keys` is a policy that was had elsewhere, without which its own keys stand in. */
export function verifyEvidence(written: string, subject: string, keys?: string): Finding {
  const entries: { index: number; type: string; recordedAt: string; erased: boolean }[] = []
  let size = 0
  let at: number | undefined
  try {
    const evidence = JSON.parse(written) as Row
    must(evidence['schema'] === 'ortoq-evidence/1', 'it is no evidence of a known format')
    must(evidence['subject'] === subject, 'it is about another subject')
    const said = readCheckpoint(utf8(String(evidence['checkpoint'])))
    size = said.size
    must(said.origin === evidence['origin'], 'the checkpoint is of another log')
    const own = readKeys(String(evidence['keys']))
    const trusted = keys === undefined ? own : readKeys(keys)
    const times = new Map<string, number>()
    let byLog = false
    for (const { name, id, value } of said.signatures) {
      const key = trusted.find((one) => one.name === name && one.id === id)
      if (!key) continue
      const time = timeOf(key, said, value)
      must(time !== null, `the signature of ${name} does not fit`)
      if (key.role === 'log') byLog ||= key.algorithm === 1 && name === said.origin
      else times.set(key.state, Math.max(time, times.get(key.state) ?? 0))
    }
    must(byLog, 'the checkpoint is not signed by the log')
    const known = new Map()
    let version = 0
    for (const one of evidence['entries'] as Row[]) {
      at = Number(one['index'])
      const leaf = String(one['leaf'])
      const { entry, recorded_at: recordedAt, sig } = JSON.parse(leaf) as Row & { entry: Entry }
      must(
        equal(rootFrom(leafHash(utf8(leaf)), at, size, one['proof'] as string[]), said.root),
        'it is not in the tree that was signed',
      )
      must(entry['origin'] === said.origin, 'it was made for another log')
      const erased = one['salt'] === null
      const hash = () =>
        hex(sha256(utf8('ortoq/body/v1\n'), unhex(String(one['salt'])), utf8(jcs(one['body'] ?? null))))
      must(erased ? one['body'] === null : hash() === entry['body_hash'], 'its body differs from its hash')
      // A subject's entries are numbered: one that is left out between two others is missed.
      if (entry.subject === subject) must(entry.expected_version === version++, 'an entry before it is left out')
      checkAuthor(entry, sig as Row | null, one['body'] as Row | null, known)
      entries.push({ index: at, type: entry.type, recordedAt: String(recordedAt), erased })
    }
    const sealedBy = [...times].map(([state, time]) => ({ state, time }))
    const states = new Set(trusted.flatMap(({ role, state }) => (role === 'witness' ? [state] : [])))
    return { ok: true, size, sealedBy, missing: [...states].filter((state) => !times.has(state)), entries }
  } catch (error) {
    const place = at === undefined ? {} : { firstBad: at }
    return { ok: false, reason: (error as Error).message, ...place, size, sealedBy: [], missing: [], entries }
  }
}

function must(holds: unknown, reason: string): asserts holds {
  if (!holds) throw new Error(reason)
}

/** The root that a leaf and its way upwards make, or nothing where the way is not as long as it must be. @see RFC 9162 section 2.1.3.2 */
function rootFrom(leaf: Uint8Array, index: number, size: number, proof: readonly string[]): Uint8Array | undefined {
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) return
  let [place, last, hash] = [index, size - 1, leaf]
  for (const one of proof) {
    if (last === 0) return
    const left = place % 2 === 1 || place === last
    hash = left ? sha256(Uint8Array.of(1), unhex(one), hash) : sha256(Uint8Array.of(1), hash, unhex(one))
    // On the right edge a lone subtree goes up without a sibling.
    if (left) while (place % 2 === 0 && place > 0) [place, last] = [place / 2, Math.floor(last / 2)]
    ;[place, last] = [Math.floor(place / 2), Math.floor(last / 2)]
  }
  return last === 0 ? hash : undefined
}
