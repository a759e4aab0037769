import { canonical, type Json } from '../ground/index.ts'
import { Rules } from './approval.ts'
import { BUNDLE, bodyLine, MANIFEST, manifestText } from './bundle.ts'
import { bodyHash, entryFault, leafText, type Entry } from './entry.ts'
import { Keyring } from './keyring.ts'
import { kinds, refusal, statusAfter, type Status } from './kind.ts'
import { leafHash, Tree } from './log.ts'
import { isBy, parseCheckpoint, parseNote, verifyLine, type Checkpoint } from './note.ts'
import { parsePolicy, policyText, same, type Policy } from './policy.ts'
import { README, schemaTexts } from './schema.ts'
import type { Signature } from './signature.ts'
import { hashTile, readEntryTile, tilePath, tilesOf } from './tile.ts'

/** The newest checkpoint that a state's witness stands behind. */
export interface SealedBy {
  readonly state: string
  readonly size: number
  /** Seconds since 1970, as the witness says. */
  readonly time: number
}

export interface Verdict {
  readonly ok: boolean
  /** How many entries the bundle says that it has. */
  readonly size: number
  readonly root: string
  readonly origin: string
  /** The first entry that cannot be vouched for, where the fault lies with one. */
  readonly firstBad?: number
  readonly reason?: string
  readonly sealedBy: readonly SealedBy[]
  /** True when the keys were given by whoever asks; else the bundle's own were believed. */
  readonly trusted: boolean
}

/** What somebody kept from elsewhere and holds against a bundle. */
export interface Kept {
  /** A policy: keys that were not taken from the bundle. */
  readonly keys?: string
  /** Checkpoints that were handed out before; the bundle must extend each. */
  readonly checkpoints?: readonly string[]
}

class Bad extends Error {
  readonly index: number | undefined

  constructor(reason: string, index?: number) {
    super(reason)
    this.index = index
  }
}

const bad = (reason: string, index?: number): never => {
  throw new Bad(reason, index)
}

/** Checks a bundle from its files alone: every byte of every file, every signature, and every act by the rules. */
export function verifyBundle(files: ReadonlyMap<string, Uint8Array>, kept: Kept = {}): Verdict {
  const bundle = new Bundle(files, kept)
  try {
    bundle.check()
    return { ok: true, ...bundle.head, sealedBy: bundle.sealed(), trusted: kept.keys !== undefined }
  } catch (error) {
    const { message } = error as Error
    const index = error instanceof Bad ? error.index : undefined
    return {
      ok: false,
      ...bundle.head,
      ...(index === undefined ? {} : { firstBad: index }),
      reason: message,
      sealedBy: [],
      trusted: kept.keys !== undefined,
    }
  }
}

interface Manifest {
  readonly schema: string
  readonly origin: string
  readonly size: number
  readonly root: string
  readonly files: Readonly<Record<string, { readonly bytes: number; readonly sha256: string }>>
}

class Bundle {
  head = { size: 0, root: '', origin: '' }
  readonly #files: ReadonlyMap<string, Uint8Array>
  readonly #kept: Kept
  readonly #sealed = new Map<string, SealedBy>()

  constructor(files: ReadonlyMap<string, Uint8Array>, kept: Kept) {
    this.#files = files
    this.#kept = kept
  }

  check(): void {
    const manifest = this.#manifest()
    const listed = manifestText(manifest, this.#files)
    const unlisted = this.#text(MANIFEST) === listed ? null : this.#whichFile(manifest)
    // What the list finds is a file; what the entries find is the place in the log, which says more.
    try {
      this.#checkContent(manifest)
    } catch (error) {
      if (!(error instanceof Bad) || (unlisted && error.index === undefined)) throw unlisted ? new Bad(unlisted) : error
      throw error
    }
    if (unlisted) bad(unlisted)
  }

  sealed(): SealedBy[] {
    return [...this.#sealed.values()]
  }

  #checkContent(manifest: Manifest): void {
    const policy = this.#policy(manifest.origin)
    const leaves = this.#leaves(manifest.size)
    const tree = this.#replay(leaves, manifest)
    if (tree.root() !== manifest.root) bad('the entries do not make the root that the bundle names')
    this.#checkpoints(tree, manifest, policy)
    this.#derived(tree)
  }

  #manifest(): Manifest {
    const text = this.#text(MANIFEST)
    const manifest = parse<Manifest>(text, MANIFEST)
    if (`${canonical(manifest as unknown as Json)}\n` !== text) bad(`${MANIFEST} is not in canonical form`)
    const { schema, origin, size, root } = manifest
    if (schema !== BUNDLE || typeof origin !== 'string' || !Number.isSafeInteger(size) || size < 1)
      bad(`${MANIFEST} is not of the format ${BUNDLE}`)
    this.head = { size, root, origin }
    return manifest
  }

  #whichFile(manifest: Manifest): string {
    const actual = parse<Manifest>(manifestText(manifest, this.#files), MANIFEST).files
    for (const path of Object.keys(manifest.files)) {
      if (!Object.hasOwn(actual, path)) return `${path} is missing`
      if (canonical(actual[path]!) !== canonical(manifest.files[path]!)) return `${path} is not as ${MANIFEST} lists it`
    }
    const extra = Object.keys(actual).find((path) => !Object.hasOwn(manifest.files, path))
    return extra ? `${extra} does not belong here` : `${MANIFEST} is not what it lists`
  }

  #policy(origin: string): Policy {
    const own = parsePolicy(this.#text('keys'))
    if (policyText(own) !== this.#text('keys')) bad('keys is not written as its keys are')
    const given = this.#kept.keys === undefined ? own : parsePolicy(this.#kept.keys)
    if (!given.logs.some(({ key }) => key.name === origin)) bad(`no key is known for the log ${origin}`)
    // A key that was given and that the bundle names otherwise is somebody else's.
    for (const { key } of given.logs)
      if (key.name === origin && !own.logs.some((log) => same(log.key, key)))
        bad('the bundle names other keys of the log')
    for (const { state, key } of given.witnesses)
      if (own.witnesses.some((one) => one.key.name === key.name && one.key.kind === key.kind && !same(one.key, key)))
        bad(`the bundle names another key for the witness of ${state}`)
    return given
  }

  #leaves(size: number): Buffer[] {
    const leaves: Buffer[] = []
    for (const place of tilesOf(size)) {
      if (place.level !== 'entries') continue
      const bytes = this.#files.get(tilePath(place)) ?? bad(`${tilePath(place)} is missing`, leaves.length)
      const found = readEntryTile(bytes)
      const hashes = this.#files.get(tilePath({ ...place, level: 0 }))
      const first = (found ?? []).findIndex(
        (leaf, at) => leafHash(leaf) !== Buffer.from(hashes?.subarray(at * 32, at * 32 + 32) ?? []).toString('hex'),
      )
      if (first >= 0) bad('its hash is not the one in the tile', leaves.length + first)
      if (!found || found.length !== place.width)
        throw new Bad(`${tilePath(place)} does not hold ${place.width} entries`, leaves.length)
      leaves.push(...found)
    }
    return leaves
  }

  #replay(leaves: readonly Buffer[], { origin, size }: Manifest): Tree {
    // A byte that is no text spoils its own line and no other.
    const lines = Buffer.from(this.#files.get('bodies.jsonl') ?? [])
      .toString('utf8')
      .split('\n')
    const tree = new Tree()
    const keyring = new Keyring()
    const rules = new Rules()
    const standing = new Map<string, { version: number; status: Status | null }>()
    const erased = new Map<string, number>()
    let last = ''
    for (const [index, bytes] of leaves.entries()) {
      const text = bytes.toString('utf8')
      const leaf = parse<{ entry: Entry; recorded_at: string; sig: Signature | null }>(text, 'the entry', index)
      const { entry, recorded_at: recordedAt, sig } = leaf
      if (!isObject(leaf) || !isObject(entry) || !isShaped(sig, recordedAt)) bad('it is not of the format', index)
      if (leafText(entry, sig, recordedAt) !== text) bad('it is not in canonical form', index)
      const fault = entryFault(entry)
      if (fault) bad(fault, index)
      if (entry.origin !== origin) bad(`it was made for the log ${entry.origin}`, index)
      if (recordedAt < last) bad('it is dated before the entry that it follows', index)
      last = recordedAt
      if (entry.seen.size > index || tree.root(entry.seen.size) !== entry.seen.root)
        bad('it was made upon another log', index)
      const line = `${lines[index] ?? bad('its body is missing', index)}\n`
      const said = parse<{ body?: Json; salt?: string; erased?: true }>(line, 'its body', index)
      const gone = said.erased === true
      const { body = null, salt = null } = gone ? {} : said
      if (bodyLine({ index, body, salt }) !== line) bad('the line of its body is not in canonical form', index)
      if (gone) erased.set(`body/${index}`, index)
      else if (!/^[0-9a-f]{64}$/.test(salt!) || bodyHash(salt!, body) !== entry.body_hash)
        bad('its body differs from its hash', index)
      const before = standing.get(entry.subject) ?? { version: 0, status: null }
      if (before.version !== entry.expected_version)
        bad(`it follows version ${before.version} of ${entry.subject}`, index)
      const refused = refusal(entry.type, entry.subject, before.status)
      if (refused) bad(`${entry.type} is not possible: ${refused}`, index)
      standing.set(entry.subject, { version: before.version + 1, status: statusAfter(entry.type, before.status) })
      const forged = keyring.fault({ entry, sig, body }) ?? rules.fault({ entry, body })
      if (forged) bad(forged, index)
      const hash = leafHash(bytes)
      keyring.feed({ entry, body })
      rules.feed({ entry, body, leaf: hash })
      if (entry.type === 'body.erased') erased.delete(entry.subject)
      tree.add(hash)
    }
    for (const index of erased.values()) bad('its body is gone and no tombstone says why', index)
    if (lines.length !== size + 1 || lines[size] !== '') bad('bodies.jsonl has lines beyond the entries')
    return tree
  }

  #checkpoints(tree: Tree, manifest: Manifest, policy: Policy): void {
    const own = parsePolicy(this.#text('keys'))
    const paths = [...this.#files.keys()].filter((path) => path.startsWith('checkpoints/'))
    const sizes = paths.map((path) => Number(path.slice('checkpoints/'.length))).toSorted((a, b) => a - b)
    let agreed = 0
    for (const size of sizes) {
      const note = this.#text(`checkpoints/${size}`)
      const checkpoint = this.#checkpoint(note, manifest.origin, policy, own, `the checkpoint over ${size} entries`)
      if (checkpoint.size !== size) bad(`checkpoints/${size} is over another size`)
      compare(tree, checkpoint, agreed)
      agreed = size
    }
    if (agreed !== tree.size) bad('no checkpoint is over all entries')
    if (this.#text('checkpoint') !== this.#text(`checkpoints/${agreed}`))
      bad('checkpoint is not the newest of the checkpoints')
    for (const note of this.#kept.checkpoints ?? []) {
      const parsed = parseNote(note)
      const checkpoint = parsed && parseCheckpoint(parsed.text)
      if (!checkpoint || checkpoint.origin !== manifest.origin)
        throw new Bad('the checkpoint that was kept is not of this log')
      compare(tree, checkpoint, 0)
    }
  }

  #checkpoint(note: string, origin: string, policy: Policy, own: Policy, name: string): Checkpoint {
    const parsed = parseNote(note)
    const checkpoint = parsed && parseCheckpoint(parsed.text)
    if (!parsed || !checkpoint || checkpoint.text.split('\n').length !== 4)
      throw new Bad(`${name} is not in the format`)
    if (checkpoint.origin !== origin) bad(`${name} is of another log`)
    let byLog = false
    for (const signature of parsed.signatures) {
      const log = [...policy.logs, ...own.logs].find(({ key }) => isBy(key, signature))
      const witness = [...policy.witnesses, ...own.witnesses].find(({ key }) => isBy(key, signature))
      const known = log ?? witness ?? bad(`${name} has a line of ${signature.name}, whose key is not known`)
      const verified = verifyLine(known.key, checkpoint, signature)
      if (!verified) throw new Bad(`${name} has a line of ${signature.name} that does not fit`)
      if (log && policy.logs.includes(log) && known.key.kind === 'ed25519' && known.key.name === origin) byLog = true
      if (witness && policy.witnesses.includes(witness)) this.#seal(witness.state, checkpoint.size, verified.time)
    }
    if (!byLog) bad(`${name} is not signed by the log`)
    return checkpoint
  }

  #seal(state: string, size: number, time: number): void {
    const before = this.#sealed.get(state)
    if (!before || before.size < size || (before.size === size && before.time < time))
      this.#sealed.set(state, { state, size, time })
  }

  /** What follows from the rest is made again and compared. */
  #derived(tree: Tree): void {
    const expected = new Map<string, string | Uint8Array>([
      ...schemaTexts,
      ['README.md', README],
      ['kinds.json', `${canonical(kinds as unknown as Json)}\n`],
    ])
    for (const place of tilesOf(tree.size)) {
      const { level, index, width } = place
      if (level !== 'entries') expected.set(tilePath(place), hashTile(tree, { level, index, width }))
    }
    for (const [path, content] of expected) {
      const bytes = this.#files.get(path) ?? bad(`${path} is missing`)
      if (!Buffer.from(content).equals(bytes)) bad(`${path} is not what the entries make`)
    }
    const entries = tilesOf(tree.size).filter(({ level }) => level === 'entries')
    const known = new Set([
      ...expected.keys(),
      ...entries.map(tilePath),
      MANIFEST,
      'bodies.jsonl',
      'checkpoint',
      'keys',
    ])
    for (const path of this.#files.keys())
      if (!known.has(path) && !path.startsWith('checkpoints/')) bad(`${path} does not belong here`)
  }

  #text(path: string): string {
    const bytes = this.#files.get(path) ?? bad(`${path} is missing`)
    const text = Buffer.from(bytes).toString('utf8')
    if (!Buffer.from(text).equals(bytes)) bad(`${path} is not UTF-8`)
    return text
  }
}

function compare(tree: Tree, { size, root }: Checkpoint, agreed: number): void {
  if (size > tree.size) bad(`a checkpoint over ${size} entries was signed`, tree.size)
  if (tree.root(size) !== root) bad(`the checkpoint over ${size} entries has another root`, agreed)
}

function isShaped(sig: Signature | null, recordedAt: string): boolean {
  const signed = sig === null || (isObject(sig) && isSignatureShaped(sig))
  return signed && typeof recordedAt === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(recordedAt)
}

const MEMBERS: Readonly<Record<string, string>> = {
  ed25519: 'suite value',
  passkey: 'authenticator_data client_data suite value',
}

const isSignatureShaped = (sig: Signature): boolean =>
  MEMBERS[sig.suite] === Object.keys(sig).toSorted().join(' ') &&
  Object.values(sig).every((value) => typeof value === 'string')

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value)

function parse<T>(text: string, name: string, index?: number): T {
  try {
    return JSON.parse(text) as T
  } catch {
    return bad(`${name} is not JSON`, index)
  }
}
