import { must, parse, text, hex, type Row } from '../verifier/bytes.ts'
import type { Entry } from '../verifier/entry.ts'
import { leafHash } from '../verifier/tree.ts'
import { leavesOf, verify, type Verdict } from '../verifier/verify.ts'
import { Rules, type Kind } from './rules.ts'

/**
 * Checks an exported register as the second verifier does, and beyond it that every act was allowed when it was done: by
 * the state of its subject, the role and side of its author, and those who must stand behind it.
 */
export function audit(files: ReadonlyMap<string, Uint8Array>, keys?: string, kept: readonly string[] = []): Verdict {
  const verdict = verify(files, keys, kept)
  if (!verdict.ok) return verdict
  const found: Verdict = { ...verdict, ok: false, sealedBy: [] }
  try {
    const rules = new Rules(JSON.parse(text(files.get('kinds.json')!)) as Record<string, Kind>)
    const bodies = text(files.get('bodies.jsonl')!).split('\n')
    let index = 0
    for (const leaf of leavesOf(files, found)) {
      const { entry } = parse(text(leaf)) as Row & { entry: Entry }
      const { body = null } = parse(bodies[index++]!)
      const fault = rules.next(entry, body, hex(leafHash(leaf)))
      must(!fault, fault ?? '')
    }
    return verdict
  } catch (error) {
    return { ...found, reason: (error as Error).message }
  }
}
