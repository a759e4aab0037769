import { p256 } from '@noble/curves/nist.js'
import { equal, hex, jcs, sha256, text, unbase64, unhex, utf8 } from './bytes.ts'
import { csvTables } from './csv.ts'
import { isSigned, readCheckpoint, readKeys, timeOf, type Checkpoint } from './note.ts'
import { rules, type Kind } from './rules.ts'
import { leafHash, tilesOver, Tree } from './tree.ts'

type Row = Readonly<Record<string, unknown>>
type Files = ReadonlyMap<string, Uint8Array>
type Seals = Map<string, { state: string; size: number; time: number }>
export type Entry = Row & { type: string; subject: string; expected_version: number; author_key: string; seen: Row }
export type Said = { index: number; entry: Entry; recordedAt: string; leaf: string; body: unknown }
/** What the verifier answers; `sealedBy` has the newest checkpoint that each state's witness stands behind. */
export type Verdict = {
  ok: boolean
  size: number
  firstBad?: number
  reason?: string
  sealedBy: { state: string; size: number; time: number }[]
}

/** SHA-256 of what is the same in every bundle, by edition. */
export const FIXED: Readonly<Record<string, readonly string[]>> = {
  'README.md': ['df256f6c1e3b41c1a12a36ef7e4b65fa56f0b266985b235cd472ee861fb046bd'],
  'kinds.json': ['85da0eb8fe38eebbb7102eb155f56ee998f63531e24bee481f38e54a01311732'],
  'schemas/body.schema.json': ['12a93ed762af6b194590e6a9c67038b35a96a28b767b50da5f2e59f0eb79f86b'],
  'schemas/bundle.schema.json': ['52cf339d0ce1e68a4fdd28ab9bfe7b83df3ea4baa110d0166535a71f60a5ded1'],
  'schemas/leaf.schema.json': ['0cc8ea6e061a6e40d40cc3f947e45ae07d075b1f4c5604c3603bd98e3fe37186'],
}
const ENTRY =
  /^acting_for (approves )?author_key body_hash (corrects )?expected_version id origin seen subject type v valid_from valid_to$/

/** What does not hold, with its place in the log where it has one. */
type Fault = Error & { index?: number }

function must(holds: unknown, reason: string, index?: number): asserts holds {
  if (!holds) throw Object.assign(new Error(reason), index === undefined ? {} : { index })
}

/** Whatever does not hold inside is a fault of that entry. */
function of<T>(index: number, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw Object.assign(error as Fault, { index })
  }
}

/** Checks an exported register from its files alone; `keys` (a policy) and `kept` (checkpoints) were had elsewhere. */
export function verify(files: Files, keys?: string, kept: readonly string[] = []): Verdict {
  let size = 0
  try {
    const list = parse(textOf(files, 'bundle.json').replace(/\n$/, ''))
    must(
      Object.keys(list).join() === 'files,origin,root,schema,size' && textOf(files, 'bundle.json').endsWith('}\n'),
      'no list',
    )
    must(list['schema'] === 'ortoq-bundle/1' && Number.isSafeInteger(list['size']), 'the list is of no known format')
    size = list['size'] as number
    const unlisted = faultOf(files, list['files'] as Row)
    const seals: Seals = new Map()
    try {
      const tree = new Tree()
      const said = replay(files, size, list['origin'], tree)
      must(hex(tree.root()) === list['root'], 'the entries do not make the root of the list')
      for (const path of [...files.keys()].filter((name) => name.startsWith('checkpoints/')))
        checkpoint(files, path, keys, tree, list['origin'], seals)
      must(
        equal(files.get('checkpoint'), files.get(`checkpoints/${size}`)),
        'the newest checkpoint is not over all entries',
      )
      for (const note of kept) compare(readCheckpoint(utf8(note)), tree, list['origin'])
      derived(files, said, tree)
    } catch (error) {
      // A place in the log says more than the name of a file.
      if (!unlisted || (error as Fault).index !== undefined) throw error
    }
    must(!unlisted, `${unlisted} is not as it is listed`)
    return { ok: true, size, sealedBy: [...seals.values()] }
  } catch (error) {
    const { message: reason, index } = error as Fault
    return { ok: false, size, ...(index === undefined ? {} : { firstBad: index }), reason, sealedBy: [] }
  }
}

function faultOf(files: Files, listed: Row): string | undefined {
  const paths = new Set([...Object.keys(listed), ...files.keys()])
  paths.delete('bundle.json')
  return [...paths].find((path) => {
    const bytes = files.get(path)
    return !bytes || jcs(listed[path] ?? null) !== jcs({ bytes: bytes.length, sha256: hex(sha256(bytes)) })
  })
}

function replay(files: Files, size: number, origin: unknown, tree: Tree): Said[] {
  const kinds = parse(textOf(files, 'kinds.json').trim()) as Record<string, Kind>
  const judge = rules(kinds)
  // A byte that is no text spoils its own line and no other.
  const bodies = new TextDecoder('utf-8', { ignoreBOM: true }).decode(files.get('bodies.jsonl')).split('\n')
  const subjects = new Map<string, { version: number; status: string | null }>()
  const keys = new Map<string, Known | null>()
  const erased = new Set<number>()
  let last = ''
  const take = (bytes: Uint8Array, index: number): Said => {
    const { entry, recorded_at, sig, ...more } = parse(text(bytes)) as Row & { entry: Entry }
    const recordedAt = String(recorded_at)
    must(jcs(more) === '{}' && ENTRY.test(Object.keys(entry).join(' ')), 'it is no entry')
    must(entry['v'] === 1 && entry['origin'] === origin, 'it was made for another log')
    must(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(recordedAt) && recordedAt >= last, 'its time is wrong')
    last = recordedAt
    const seen = Number(entry.seen['size'])
    must(seen <= index && hex(tree.root(seen)) === entry.seen['root'], 'it was made upon another log')
    const { body = null, salt, ...told } = parse(bodies[index] ?? '')
    must(salt === undefined || /^[0-9a-f]{64}$/.test(String(salt)), 'its salt is not 32 bytes')
    const gone = jcs(told) === jcs({ erased: true, index })
    const hash = () => hex(sha256(utf8('ortoq/body/v1\n'), unhex(String(salt)), utf8(jcs(body))))
    must(gone ? salt === undefined : jcs(told) === jcs({ index }), 'its body is not of the format')
    must(gone || hash() === entry['body_hash'], 'its body differs from its hash')
    if (gone) erased.add(index)
    const before = subjects.get(entry.subject) ?? { version: 0, status: null }
    const { about, from, to } = kinds[entry.type] ?? { about: ['no such act'] }
    const kind = entry.subject.startsWith('body/') ? 'body' : entry.subject.split(':')[0]!
    must(before.version === entry.expected_version, 'it does not follow the version before')
    must(about.length === 0 || about.includes(kind), 'there is no such act on such a subject')
    must(!from || from.includes(before.status), 'the act is not possible in this state')
    subjects.set(entry.subject, { version: before.version + 1, status: to ?? before.status })
    checkAuthor(entry, sig as Row | null, body as Row | null, keys)
    if (entry.type === 'body.erased') erased.delete(Number(entry.subject.slice(5)))
    const wrong = judge(entry, body, hex(leafHash(bytes)))
    must(!wrong, wrong ?? '')
    tree.add(leafHash(bytes))
    return { index, entry, recordedAt, leaf: hex(leafHash(bytes)), body }
  }
  const said = leavesOf(files, size).map((bytes, index) => of(index, () => take(bytes, index)))
  for (const index of erased) must(false, 'its body is gone and no tombstone says why', index)
  must(bodies.length === size + 1 && bodies[size] === '', 'bodies.jsonl goes on after the entries')
  return said
}

function leavesOf(files: Files, size: number): Uint8Array[] {
  return tilesOver('entries', size).flatMap(({ path, first, width }) => {
    const [bytes, hashes] = [files.get(path) ?? utf8(''), files.get(path.replace('entries', '0')) ?? utf8('')]
    let at = 0
    const leaves = Array.from({ length: width }, (_, place) => {
      const end = at + 2 + bytes[at]! * 256 + bytes[at + 1]!
      const leaf = bytes.slice(at + 2, end)
      const fits = end <= bytes.length && equal(leafHash(leaf), hashes.slice(place * 32, place * 32 + 32))
      must(fits, 'its hash is not in the tile', first + place)
      at = end
      return leaf
    })
    must(at === bytes.length, 'its tile goes on after it', first + width - 1)
    return leaves
  })
}

type Known = { suite: unknown; bytes: Uint8Array; rp: string }

export function checkAuthor(entry: Entry, sig: Row | null, body: Row | null, keys: Map<string, Known | null>): void {
  const bytes = entry.type === 'key.added' ? unbase64(body?.['public']) : null
  const suite = body?.['suite']
  const added =
    bytes && bytes.length === { ed25519: 32, passkey: 65 }[String(suite)]
      ? { suite, bytes, rp: String(body?.['rp']) }
      : null
  const id = added && `key:${hex(sha256(utf8(`${String(suite)}\n`), added.bytes)).slice(0, 32)}`
  must(entry.type !== 'key.added' || id === entry.subject, 'the key is not the one that its id names')
  const known = keys.has(entry.author_key)
  if (sig === null) must(!known, 'its author signs, and this is unsigned')
  else {
    const key = known ? keys.get(entry.author_key) : entry.subject === entry.author_key && added
    must(key && key.suite === sig['suite'], 'its author has no key that may sign')
    const fits = (key.suite === 'passkey' ? byPasskey : byKey)(sha256(utf8(jcs(entry))), sig, key)
    must(fits, 'its signature does not fit')
  }
  if (added) keys.set(entry.subject, added)
  if (entry.type === 'key.revoked' && keys.has(entry.subject)) keys.set(entry.subject, null)
}

const byKey = (hash: Uint8Array, sig: Row, { bytes }: Known): boolean =>
  Object.keys(sig).join() === 'suite,value' &&
  isSigned(unbase64(sig['value']), Uint8Array.from([...utf8('ortoq/entry/v1\n'), ...hash]), bytes)

/** A WebAuthn assertion over the entry's hash, for the host of the key, its holder present and verified. */
function byPasskey(hash: Uint8Array, sig: Row, { bytes, rp }: Known): boolean {
  const [data, client, value] = [sig['authenticator_data'], sig['client_data'], sig['value']].map(unbase64)
  if (!data || !client || !value || Object.keys(sig).join() !== 'authenticator_data,client_data,suite,value')
    return false
  const { type, challenge } = JSON.parse(text(client)) as Row
  const url = btoa(String.fromCharCode(...hash))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
  if (
    type !== 'webauthn.get' ||
    challenge !== url ||
    (data[32]! & 5) !== 5 ||
    !equal(data.slice(0, 32), sha256(utf8(rp)))
  )
    return false
  return p256.verify(value, Uint8Array.from([...data, ...sha256(client)]), bytes, { format: 'der', lowS: false })
}

function checkpoint(
  files: Files,
  path: string,
  keys: string | undefined,
  tree: Tree,
  origin: unknown,
  seals: Seals,
): void {
  const own = readKeys(textOf(files, 'keys'))
  const trusted = keys === undefined ? own : readKeys(keys)
  for (const key of trusted) {
    const other = own.find(
      ({ name, algorithm, vkey }) => name === key.name && algorithm === key.algorithm && vkey !== key.vkey,
    )
    must(!other, `the bundle names another key for ${key.name}`)
  }
  const said = readCheckpoint(files.get(path)!)
  must(path === `checkpoints/${said.size}`, `${path} is over another size`)
  let byLog = false
  for (const { name, id, value } of said.signatures) {
    const key = [...trusted, ...own].find((one) => one.name === name && one.id === id)
    const time = key ? timeOf(key, said, value) : null
    must(key && time !== null, `${path}: the signature of ${name} does not fit`)
    if (!trusted.some(({ vkey }) => vkey === key.vkey)) continue
    if (key.role === 'log') byLog ||= key.algorithm === 1 && name === origin
    else if (said.size >= (seals.get(key.state)?.size ?? 0)) {
      const before = seals.get(key.state)?.size === said.size ? seals.get(key.state)!.time : 0
      seals.set(key.state, { state: key.state, size: said.size, time: Math.max(time, before) })
    }
  }
  must(byLog, `${path} is not signed by the log`)
  compare(said, tree, origin)
}

function compare({ origin, size, root }: Checkpoint, tree: Tree, expected: unknown): void {
  must(origin === expected, 'a checkpoint is of another log')
  must(size <= tree.size, `a checkpoint over ${size} entries was signed`, tree.size)
  must(equal(tree.root(size), root), `the checkpoint over ${size} entries has another root`, 0)
}

function derived(files: Files, said: readonly Said[], tree: Tree): void {
  const made = new Map([...tree.tiles(), ...csvTables(said)])
  for (const [path, bytes] of made) must(equal(files.get(path), bytes), `${path} is not what the entries make`)
  for (const [path, editions] of Object.entries(FIXED))
    must(editions.includes(hex(sha256(files.get(path) ?? utf8('')))), `${path} is of no known edition`)
  const known = new Set([...made.keys(), ...Object.keys(FIXED), 'bundle.json', 'bodies.jsonl', 'checkpoint', 'keys'])
  for (const { path } of tilesOver('entries', tree.size)) known.add(path)
  for (const path of files.keys())
    must(known.has(path) || path.startsWith('checkpoints/'), `${path} does not belong here`)
}

function textOf(files: Files, path: string): string {
  must(files.has(path), `${path} is missing`)
  return text(files.get(path)!)
}

function parse(written: string): Row {
  const value = JSON.parse(written) as unknown
  must(jcs(value) === written && typeof value === 'object' && value !== null, 'it is not canonical')
  return value as Row
}
