import { equal, hex, jcs, must, parse, row, sha256, text } from './bytes.ts'
import { Reader } from './entry.ts'
import { readCheckpoint, readKeys, sealsOf, type Seal } from './note.ts'
import { leafHash, tilesOver, Tree } from './tree.ts'

type Files = ReadonlyMap<string, Uint8Array>
/** What the verifier answers; `sealedBy` has the newest checkpoint that each state's witness stands behind. */
export type Verdict = { ok: boolean; size: number; firstBad?: number; reason?: string; sealedBy: Seal[] }

/** SHA-256 of what is the same in every bundle, by edition. */
export const FIXED: Readonly<Record<string, readonly string[]>> = {
  'README.md': ['9798660fbdaf238dccde950150c49226e7702d39b1b75dbb9deae42bdfb4a243'],
  'kinds.json': ['85da0eb8fe38eebbb7102eb155f56ee998f63531e24bee481f38e54a01311732'],
  'schemas/body.schema.json': ['12a93ed762af6b194590e6a9c67038b35a96a28b767b50da5f2e59f0eb79f86b'],
  'schemas/bundle.schema.json': ['52cf339d0ce1e68a4fdd28ab9bfe7b83df3ea4baa110d0166535a71f60a5ded1'],
  'schemas/leaf.schema.json': ['0cc8ea6e061a6e40d40cc3f947e45ae07d075b1f4c5604c3603bd98e3fe37186'],
}

/**
 * Checks an exported register from its files alone: every byte is of the log that was signed, every entry its author's.
 * `keys` (a policy) and `kept` (checkpoints) were had elsewhere.
 */
export function verify(files: Files, keys?: string, kept: readonly string[] = []): Verdict {
  const found: Verdict = { ok: false, size: 0, sealedBy: [] }
  try {
    const written = text(bytesOf(files, 'bundle.json'))
    const { origin, root, schema, size, files: listed, ...more } = parse(written.replace(/\n$/, ''))
    must(written.endsWith('\n') && jcs(more) === '{}' && schema === 'ortoq-bundle/1', 'the list is of no known format')
    found.size = Number(size)
    const tree = replay(files, found, origin)
    for (const path of new Set([...Object.keys(row(listed)), ...files.keys()]))
      must(path === 'bundle.json' || isListed(row(listed)[path], files.get(path)), `${path} is not as it is listed`)
    for (const [path, editions] of Object.entries(FIXED))
      must(editions.includes(hex(sha256(bytesOf(files, path)))), `${path} is of no known edition`)
    must(hex(tree.root()) === root, 'the entries do not make the root of the list')
    const own = readKeys(text(bytesOf(files, 'keys')))
    const trusted = keys === undefined ? own : readKeys(keys)
    const others = own.filter(({ name, algorithm: kind, id }) =>
      trusted.some((key) => key.name === name && key.algorithm === kind && key.id !== id),
    )
    must(others.length === 0, `the bundle names another key for ${others[0]?.name}`)
    const paths = [...files.keys()].filter((path) => path.startsWith('checkpoints/'))
    const notes = paths.map((path) => readCheckpoint(text(files.get(path)!))).toSorted((a, b) => a.size - b.size)
    const seals = notes.flatMap((said) => sealsOf(said, trusted, own))
    for (const said of [...notes, ...kept.map(readCheckpoint)]) {
      must(said.origin === origin, 'a checkpoint is of another log')
      found.firstBad = said.size > tree.size ? tree.size : 0
      must(said.size <= tree.size, `a checkpoint over ${said.size} entries was signed`)
      must(equal(tree.root(said.size), said.root), `the checkpoint over ${said.size} entries has another root`)
      delete found.firstBad
    }
    must(equal(files.get('checkpoint'), files.get(`checkpoints/${tree.size}`)), 'the newest is not over all entries')
    const first = new Set(['bundle.json', 'bodies.jsonl', 'checkpoint', 'keys', ...Object.keys(FIXED)])
    for (const { size: at } of notes) first.add(`checkpoints/${at}`)
    for (const { path } of tilesOver('entries', tree.size)) first.add(path)
    const made = tree.tiles()
    for (const path of new Set([...files.keys(), ...made.keys()]))
      must(first.has(path) || equal(files.get(path), made.get(path)), `${path} is not what the entries make`)
    return { ...found, ok: true, sealedBy: [...new Map(seals.map((seal) => [seal.state, seal])).values()] }
  } catch (error) {
    return { ...found, reason: (error as Error).message }
  }
}

/** Goes through the log as it was written; while it does, `firstBad` is the entry that it stands at. */
function replay(files: Files, found: Verdict, origin: unknown): Tree {
  // A byte that is no text spoils its own line and no other.
  const bodies = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytesOf(files, 'bodies.jsonl')).split('\n')
  const [tree, reader] = [new Tree(), new Reader()]
  const [versions, erased] = [new Map<string, number>(), new Set<number>()]
  let last = ''
  for (const leaf of leavesOf(files, found)) {
    const index = tree.size
    const { body = null, salt = null } = parse(bodies[index] ?? '')
    must(bodies[index] === jcs(salt === null ? { erased: true, index } : { body, index, salt }), 'no line of a body')
    const { entry, recordedAt } = reader.read(origin, leaf, body, salt)
    const upon = Number(entry.seen['size'])
    must(upon <= index && hex(tree.root(upon)) === entry.seen['root'], 'it was made upon another log')
    must(recordedAt >= last, 'it is dated before the entry that it follows')
    last = recordedAt
    const version = versions.get(entry.subject) ?? 0
    must(version === entry.expected_version, 'it does not follow the version before')
    versions.set(entry.subject, version + 1)
    if (salt === null) erased.add(index)
    if (entry.type === 'body.erased') erased.delete(Number(entry.subject.slice('body/'.length)))
    tree.add(leafHash(leaf))
  }
  found.firstBad = [...erased][0]!
  must(erased.size === 0, 'its body is gone and no tombstone says why')
  delete found.firstBad
  must(bodies.length === found.size + 1 && bodies.at(-1) === '', 'bodies.jsonl goes on after the entries')
  return tree
}

/** The bytes of every entry in order; `firstBad` is the one that it stands at. */
export function* leavesOf(files: Files, found: Verdict): Generator<Uint8Array> {
  for (const { path, first, width } of tilesOver('entries', found.size)) {
    found.firstBad = first
    const [bytes, tile] = [bytesOf(files, path), bytesOf(files, path.replace('entries', '0'))]
    let at = 0
    for (let place = 0; place < width; place++) {
      found.firstBad = first + place
      const end = at + 2 + bytes[at]! * 256 + bytes[at + 1]!
      const leaf = bytes.slice(at + 2, end)
      must(
        end <= bytes.length && equal(leafHash(leaf), tile.slice(place * 32, place * 32 + 32)),
        'it is not in the tile',
      )
      yield leaf
      at = end
    }
    must(at === bytes.length, 'its tile goes on after it')
  }
}

const isListed = (listed: unknown, bytes: Uint8Array | undefined): boolean =>
  bytes !== undefined && jcs(listed ?? null) === jcs({ bytes: bytes.length, sha256: hex(sha256(bytes)) })

function bytesOf(files: Files, path: string): Uint8Array {
  const bytes = files.get(path)
  must(bytes, `${path} is missing`)
  return bytes
}
