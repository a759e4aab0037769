import { canonical, type Json } from '../ground/index.ts'
import { leafText, type Recorded } from './entry.ts'
import { sha256 } from './hash.ts'
import { kinds } from './kind.ts'
import { leafHash, Tree } from './log.ts'
import { policyText, type Policy } from './policy.ts'
import { README, schemaTexts } from './schema.ts'
import { entryTile, hashTile, readEntryTile, tilePath, tilesOf } from './tile.ts'

/** A checkpoint with every signature known under it. */
export interface SignedCheckpoint {
  readonly size: number
  readonly note: string
}

/** What leaves the house: the register up to its newest checkpoint, oldest entry first. */
export interface Leaving {
  readonly origin: string
  readonly entries: readonly Recorded[]
  /** Oldest first; the last is over all entries. */
  readonly checkpoints: readonly SignedCheckpoint[]
  readonly policy: Policy
}

export const BUNDLE = 'ortoq-bundle/1'
export const MANIFEST = 'bundle.json'

/**
 * Everything of a register as files by their path: entries, bodies, tiles, checkpoints with cosignatures, keys and
 * schemas. The same register gives the same bytes. Each file is named in `bundle.json` with length and hash.
 */
export function bundleFiles({ origin, entries, checkpoints, policy }: Leaving): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>()
  const put = (path: string, content: string | Uint8Array) =>
    files.set(path, typeof content === 'string' ? Buffer.from(content) : content)

  const tree = new Tree(entries.map(({ leaf }) => leaf))
  for (const place of tilesOf(tree.size)) {
    const { level, index, width } = place
    if (level !== 'entries') put(tilePath(place), hashTile(tree, { level, index, width }))
    else {
      const texts = entries.slice(index * 256, index * 256 + width)
      put(tilePath(place), entryTile(texts.map((one) => leafText(one.entry, one.sig, one.recordedAt))))
    }
  }
  put('bodies.jsonl', entries.map(bodyLine).join(''))
  for (const { size, note } of checkpoints) put(`checkpoints/${size}`, note)
  put('checkpoint', checkpoints.at(-1)!.note)
  put('keys', policyText(policy))
  put('kinds.json', `${canonical(kinds as unknown as Json)}\n`)
  put('README.md', README)
  for (const [path, text] of schemaTexts) put(path, text)
  put(MANIFEST, manifestText({ origin, size: tree.size, root: tree.root() }, files))
  return files
}

/** One body as a line; an erased one leaves its place. */
export const bodyLine = ({ index, body, salt }: Pick<Recorded, 'index' | 'body' | 'salt'>): string =>
  `${canonical(salt === null ? { erased: true, index } : { body, index, salt })}\n`

/** The list of all other files, in canonical form. */
export function manifestText(
  head: { readonly origin: string; readonly size: number; readonly root: string },
  files: ReadonlyMap<string, Uint8Array>,
): string {
  const listed = [...files]
    .filter(([path]) => path !== MANIFEST)
    .map(([path, bytes]) => [path, { bytes: bytes.length, sha256: sha256(bytes) }])
  return `${canonical({ schema: BUNDLE, ...head, files: Object.fromEntries(listed) as Json })}\n`
}

/** The entries of a bundle that verifies, as a register takes them in. */
export function entriesOfBundle(files: ReadonlyMap<string, Uint8Array>): Recorded[] {
  const { size } = JSON.parse(textOf(files, MANIFEST)) as { size: number }
  const bodies = textOf(files, 'bodies.jsonl').split('\n')
  const leaves = tilesOf(size)
    .filter(({ level }) => level === 'entries')
    .flatMap((place) => readEntryTile(files.get(tilePath(place))!)!)
  return leaves.map((bytes, index): Recorded => {
    const { entry, recorded_at: recordedAt, sig } = JSON.parse(bytes.toString('utf8')) as LeafText
    const { body = null, salt = null } = JSON.parse(bodies[index]!) as { body?: Json; salt?: string }
    return { index, entry, sig, recordedAt, leaf: leafHash(bytes), body, salt }
  })
}

/** The checkpoints of a bundle, oldest first. */
export const checkpointsOfBundle = (files: ReadonlyMap<string, Uint8Array>): SignedCheckpoint[] =>
  [...files.keys()]
    .filter((path) => path.startsWith('checkpoints/'))
    .map((path) => ({ size: Number(path.slice('checkpoints/'.length)), note: textOf(files, path) }))
    .toSorted((a, b) => a.size - b.size)

type LeafText = Pick<Recorded, 'entry' | 'sig'> & { readonly recorded_at: Recorded['recordedAt'] }

const textOf = (files: ReadonlyMap<string, Uint8Array>, path: string): string =>
  Buffer.from(files.get(path)!).toString('utf8')
