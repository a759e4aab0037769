import { equal, must, row, unhex, utf8, type Row } from './bytes.ts'
import { Reader } from './entry.ts'
import { readCheckpoint, readKeys, sealsOf } from './note.ts'
import { leafHash, rootFrom } from './tree.ts'
import type { Verdict } from './verify.ts'

type Told = { index: number; type: string; subject: string; recordedAt: string; erased: boolean }
/** What was found in evidence about a subject; `missing` are the states whose witness did not sign. */
export type Finding = Verdict & { subject: string; missing: string[]; entries: Told[] }

/** Checks evidence (`ortoq-evidence/1`) by its text alone; without `keys`, a policy had elsewhere, its own stand in. */
export function verifyEvidence(written: string, keys?: string): Finding {
  const found: Finding = { ok: false, subject: '', size: 0, sealedBy: [], missing: [], entries: [] }
  try {
    const { schema, subject, only, origin, checkpoint, keys: own, entries } = row(JSON.parse(written))
    must(schema === 'ortoq-evidence/1', 'it is no evidence of a known format')
    const said = readCheckpoint(String(checkpoint))
    Object.assign(found, { subject, size: said.size })
    const trusted = readKeys(keys ?? String(own))
    const sealedBy = sealsOf(said, trusted)
    must(said.origin === origin, 'the checkpoint is of another log')
    const reader = new Reader()
    let version = 0
    for (const { index, leaf, body = null, salt, proof } of entries as Row[]) {
      found.firstBad = Number(index)
      const bytes = utf8(String(leaf))
      const root = rootFrom(leafHash(bytes), found.firstBad, said.size, (proof as unknown[]).map(unhex))
      must(equal(root, said.root), 'it is not in the tree that was signed')
      const { entry, recordedAt } = reader.read(origin, bytes, body, salt)
      // All about a subject is numbered: one that is left out between two others is missed.
      must(
        only !== null || entry.subject !== subject || entry.expected_version === version++,
        'one before it is left out',
      )
      const told = { type: entry.type, subject: entry.subject, recordedAt, erased: salt === null }
      found.entries.push({ index: found.firstBad, ...told })
    }
    delete found.firstBad
    const meant = found.entries.some((one) => one.index === only && one.subject === subject)
    must(only === null || meant, 'the entry that it is about is not in it')
    const states = trusted.flatMap(({ role, state }) => (role === 'witness' ? [state] : []))
    const missing = [...new Set(states)].filter((state) => !sealedBy.some((seal) => seal.state === state))
    return { ...found, ok: true, sealedBy, missing }
  } catch (error) {
    return { ...found, reason: (error as Error).message }
  }
}
