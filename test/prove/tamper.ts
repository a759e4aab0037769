import { audit } from '../../auditor/audit.ts'
import { verify } from '../../verifier/verify.ts'
import { canonical, type Json, type Random } from '../../src/ground/index.ts'
import {
  allCheckpoints,
  bodyHash,
  bundleFiles,
  checkpointText,
  leafOf,
  parseCheckpoint,
  policyText,
  signEntry,
  signerKey,
  signLine,
  Tree,
  verifyBundle,
  type Entry,
  type Policy,
  type Recorded,
  type SignedCheckpoint,
} from '../../src/register/index.ts'
import { actByChance, historyOf, ORIGIN, relisted, startHistory, type TestHistory } from '../history.ts'
import { below, chance, Failures, pick, type Proof } from './report.ts'

type Files = Map<string, Uint8Array>

/** What an attacker has: the server, its key, every officer's key and the witness of one state; not the other's. */
interface Loot {
  readonly history: TestHistory
  readonly entries: readonly Recorded[]
  readonly checkpoints: readonly SignedCheckpoint[]
  readonly policy: Policy
  /** An entry of another log by the same people. */
  readonly foreign: Recorded
}

/** A register with something changed in it below `older` entries, as files; null where this one has nothing to change so. */
type Tampering = (loot: Loot, older: number, random: Random) => Files | null

const copy = (entries: readonly Recorded[]): Recorded[] => entries.map((one) => ({ ...one, entry: { ...one.entry } }))

/** Files of changed entries; their checkpoints are made anew with the stolen keys or left as they were. */
function asFiles(
  { checkpoints, policy, history }: Loot,
  entries: readonly Recorded[],
  signing: 'old' | 'stolen',
): Files {
  const hashed = entries.map((one, index) => ({ ...one, index, leaf: leafOf(one.entry, one.sig, one.recordedAt) }))
  const tree = new Tree(hashed.map(({ leaf }) => leaf))
  const sizes = [...new Set([...checkpoints.map(({ size }) => size).filter((size) => size <= tree.size), tree.size])]
  const stolen = [...history.logKeys, ...history.witnesses[0]!.signers]
  const made = sizes.map((size): SignedCheckpoint => {
    const old = checkpoints.find((one) => one.size === size)
    const checkpoint = parseCheckpoint(checkpointText(ORIGIN, size, tree.root(size)))!
    if (old?.note.startsWith(checkpoint.text) || (signing === 'old' && old)) return old!
    return {
      size,
      note: `${checkpoint.text}\n${stolen.map((key) => signLine(key, checkpoint, 1_938_000_000)).join('')}`,
    }
  })
  return bundleFiles({ origin: ORIGIN, entries: hashed, checkpoints: made, policy })
}

/** Signs again every entry from `from` on with the officers' stolen keys, upon heads that fit. */
function resigned({ history }: Loot, entries: readonly Recorded[], from: number): Recorded[] {
  const tree = new Tree()
  return entries.map((one, index) => {
    const versions = entries.slice(0, index).filter(({ entry }) => entry.subject === one.entry.subject).length
    const seen = one.entry.seen.size <= tree.size ? one.entry.seen.size : tree.size
    const entry: Entry =
      index < from
        ? one.entry
        : { ...one.entry, expected_version: versions, seen: { size: seen, root: tree.root(seen) } }
    const officer = history.officers.find(({ id }) => id === entry.author_key)
    const sig = index < from ? one.sig : officer ? signEntry(entry, officer.pair) : null
    tree.add(leafOf(entry, sig, one.recordedAt))
    return { ...one, index, entry, sig }
  })
}

const rebodied = (one: Recorded, body: Json): Recorded => ({
  ...one,
  body,
  entry: { ...one.entry, body_hash: bodyHash(one.salt!, body) },
})

const swapByte = (files: Files, path: string, random: Random): Files => {
  const bytes = Uint8Array.from(files.get(path)!)
  bytes[below(random, bytes.length)]! ^= 1 << below(random, 8)
  return new Map(files).set(path, bytes)
}
const honest = (loot: Loot): Files => asFiles(loot, loot.entries, 'old')
const textOf = (files: Files, path: string): string => Buffer.from(files.get(path)!).toString()
/** An entry that is no key: without its key nothing of an officer would verify, which is another tampering. */
const victim = (entries: readonly Recorded[], older: number, random: Random): number =>
  2 + below(random, Math.min(older, entries.length) - 2)

const tamperings: Readonly<Record<string, Tampering>> = {
  'a bit of a body': (loot, _older, random) => relisted(swapByte(honest(loot), 'bodies.jsonl', random)),
  'a bit of an entry': (loot, _older, random) => {
    const files = honest(loot)
    return relisted(
      swapByte(
        files,
        [...files.keys()].find((path) => path.startsWith('tile/entries'))!,
        random,
      ),
    )
  },
  'a bit of a signature': (loot, older, random) => {
    const entries = copy(loot.entries)
    const at = victim(entries, older, random)
    const value = Buffer.from(entries[at]!.sig!.value, 'base64')
    value[below(random, 64)]! ^= 1 << below(random, 8)
    entries[at] = { ...entries[at]!, sig: { suite: 'ed25519', value: value.toString('base64') } }
    return asFiles(loot, entries, 'stolen')
  },
  'an entry deleted': (loot, older, random) =>
    asFiles(loot, copy(loot.entries).toSpliced(victim(loot.entries, older, random), 1), 'stolen'),
  'an entry deleted and all signed again': (loot, older, random) => {
    const at = victim(loot.entries, older, random)
    return asFiles(loot, resigned(loot, copy(loot.entries).toSpliced(at, 1), at), 'stolen')
  },
  'an entry doubled': (loot, older, random) => {
    const at = victim(loot.entries, older, random)
    return asFiles(loot, copy(loot.entries).toSpliced(at, 0, loot.entries[at]!), 'stolen')
  },
  'two entries exchanged': (loot, older, random) => {
    const entries = copy(loot.entries)
    const [a, b] = [victim(entries, older, random), victim(entries, older, random)]
    if (a === b) return null
    ;[entries[a], entries[b]] = [entries[b]!, entries[a]!]
    return asFiles(loot, entries, 'stolen')
  },
  'an entry put in and all signed again': (loot, older, random) => {
    const at = victim(loot.entries, older, random)
    const entries = copy(loot.entries)
    const added = {
      ...entries[at]!,
      entry: { ...entries[at]!.entry, type: 'work.updated', subject: 'proj:added', id: 'entry:added' },
    }
    return asFiles(loot, resigned(loot, entries.toSpliced(at, 0, added), at), 'stolen')
  },
  'the tail cut': (loot, older, random) =>
    asFiles(loot, copy(loot.entries).slice(0, 2 + below(random, older - 2)), 'stolen'),
  'a body rewritten, hashes and tree made anew': (loot, older, random) => {
    const entries = copy(loot.entries)
    const at = victim(entries, older, random)
    entries[at] = rebodied(entries[at]!, { edited: true })
    return asFiles(loot, entries, 'stolen')
  },
  'a body rewritten and all signed again with stolen keys': (loot, older, random) => {
    const entries = copy(loot.entries)
    const at = victim(entries, older, random)
    entries[at] = rebodied(entries[at]!, { edited: true })
    return asFiles(loot, resigned(loot, entries, at), 'stolen')
  },
  'an author exchanged': (loot, older, random) => {
    const entries = copy(loot.entries)
    const at = victim(entries, older, random)
    const { entry } = entries[at]!
    const other = loot.history.officers.find(({ id }) => id !== entry.author_key)!
    entries[at] = { ...entries[at]!, entry: { ...entry, author_key: other.id } }
    return asFiles(loot, entries, 'stolen')
  },
  'an author exchanged and signed by the other': (loot, older, random) => {
    const entries = copy(loot.entries)
    const at = victim(entries, older, random)
    const { entry } = entries[at]!
    const other = loot.history.officers.find(({ id }) => id !== entry.author_key)!
    entries[at] = { ...entries[at]!, entry: { ...entry, author_key: other.id } }
    return asFiles(loot, resigned(loot, entries, at), 'stolen')
  },
  'an entry of another log': (loot, older, random) => {
    const entries = copy(loot.entries)
    entries[victim(entries, older, random)] = loot.foreign
    return asFiles(loot, entries, 'stolen')
  },
  'two bodies exchanged': (loot, older, random) => {
    const entries = copy(loot.entries)
    const [a, b] = [victim(entries, older, random), victim(entries, older, random)]
    const [one, other] = [entries[a]!, entries[b]!]
    if (canonical(one.body) === canonical(other.body) && one.salt === other.salt) return null
    entries[a] = { ...one, body: other.body, salt: other.salt }
    entries[b] = { ...other, body: one.body, salt: one.salt }
    return asFiles(loot, entries, 'stolen')
  },
  'a salt written in capitals': (loot, older, random) => {
    const entries = copy(loot.entries)
    const at = victim(entries, older, random)
    const salt = entries[at]!.salt?.toUpperCase() ?? null
    if (salt === entries[at]!.salt) return null
    entries[at] = { ...entries[at]!, salt }
    return asFiles(loot, entries, 'stolen')
  },
  'an entry back-dated': (loot, older, random) => {
    const entries = copy(loot.entries)
    const at = victim(entries, older, random)
    const recordedAt = entries[at - 1]!.recordedAt
    if (recordedAt === entries[at]!.recordedAt) return null
    entries[at] = { ...entries[at]!, recordedAt }
    return asFiles(loot, resigned(loot, entries, at), 'stolen')
  },
  'a signature taken off': (loot, older, random) => {
    const entries = copy(loot.entries)
    const at = victim(entries, older, random)
    entries[at] = { ...entries[at]!, sig: null }
    return asFiles(loot, entries, 'stolen')
  },
  'a body erased without a tombstone': (loot, older, random) => {
    const entries = copy(loot.entries)
    const at = victim(entries, older, random)
    entries[at] = { ...entries[at]!, body: null, salt: null }
    return asFiles(loot, entries, 'old')
  },
  'a schema edited': (loot, _older, random) => {
    const files = honest(loot)
    const path = pick(
      random,
      [...files.keys()].filter((name) => name.startsWith('schemas/')),
    )
    return relisted(swapByte(files, path, random))
  },
  'rules relaxed': (loot) => {
    const files = honest(loot)
    const rules = textOf(files, 'kinds.json').replace('"from":["confirmed"]', '"from":[null]')
    return relisted(files.set('kinds.json', Buffer.from(rules)))
  },
  'the log’s key exchanged': (loot, _older, random) => {
    const key = signerKey(ORIGIN, 'ed25519', random.bytes(32))
    const policy: Policy = { ...loot.policy, logs: [{ key, url: null }] }
    return relisted(honest(loot).set('keys', Buffer.from(policyText(policy))))
  },
  'a checkpoint older than the entries': (loot) => {
    const [older] = loot.checkpoints
    if (older === loot.checkpoints.at(-1)) return null
    return relisted(honest(loot).set('checkpoint', Buffer.from(older!.note)))
  },
  'a split view': (loot, older, random) => {
    // From some entry on this one is told other things than whoever keeps the checkpoint.
    const from = victim(loot.entries, older, random)
    const told = copy(loot.entries).map((one, at) =>
      at < from || at % 2 === 0 ? one : rebodied(one, { told: 'otherwise' }),
    )
    if (told.every((one, at) => one.body === loot.entries[at]!.body)) return null
    return asFiles(loot, resigned(loot, told, from), 'stolen')
  },
}

async function lootOf(seed: number): Promise<Loot> {
  const history = await historyOf(seed, 26)
  const other = await startHistory(seed)
  await actByChance(other)
  const foreign = await other.register.entry(2)
  await other.close()
  const entries = await history.register.entries(0, 1000)
  const checkpoints = await allCheckpoints(history.store.db)
  const policy = {
    logs: history.policy.logs,
    witnesses: history.policy.witnesses.map((one) => ({ ...one, url: null })),
  }
  const renamed = { ...foreign, entry: { ...foreign.entry, origin: 'log.example/elsewhere' } }
  return { history, entries, checkpoints, policy, foreign: renamed }
}

const POOL = 12

/** Every kind of tampering `n` times, and as many honest histories as kinds of tampering: caught by both verifiers or by neither. */
export const tamper: Proof = {
  about:
    'tampering with what is older than the last outside checkpoint is caught by both verifiers; honest histories never',
  short: 6,
  run: async ({ seed, n }) => {
    const failures = new Failures()
    const pool: Loot[] = []
    for (let at = 0; at < POOL; at++) pool.push(await lootOf(seed * 1000 + at))
    const caught: Record<string, number> = {}
    let tried = 0
    for (const [kind, tampering] of Object.entries(tamperings))
      for (let trial = 0, done = 0; done < n && trial < 3 * n; trial++) {
        const random = chance(seed, tried * 31 + trial)
        const loot = pool[trial % POOL]!
        const kept = loot.checkpoints.at(-1)!
        const files = tampering(loot, kept.size, random)
        if (!files) continue
        done++
        tried++
        const keys = policyText(loot.policy)
        const [first, second] = [
          verifyBundle(files, { keys, checkpoints: [kept.note] }),
          verify(files, keys, [kept.note]),
        ]
        if (!first.ok && !second.ok) caught[kind] = (caught[kind] ?? 0) + 1
        failures.check(!first.ok, () => `${kind}, trial ${trial}: the first verifier saw nothing`)
        failures.check(!second.ok, () => `${kind}, trial ${trial}: the second verifier saw nothing`)
      }
    for (const { history } of pool) await history.close()
    const histories = n * 10
    let alarms = 0
    for (let trial = 0; trial < histories; trial++) {
      const random = chance(seed + 7, trial)
      const founded = trial % 2 === 1
      const history = await historyOf(seed * 100_000 + trial, below(random, 14), { founded })
      // Somebody keeps any checkpoint and sees a later state of the log.
      const kept = pick(random, await allCheckpoints(history.store.db)).note
      if (random.next() < 0.3) {
        await history.register
          .erase(2 + below(random, 2), { author: 'key:local', body: { law: 'example' } })
          .catch(() => undefined)
        await history.sealer.seal()
      }
      const files = await history.bundle()
      const keys = policyText(history.policy)
      const verdicts = [verifyBundle(files, { keys, checkpoints: [kept] }), audit(files, keys, [kept])]
      for (const [at, { ok, reason, sealedBy }] of verdicts.entries())
        if (
          !failures.check(
            ok && sealedBy.length === 2,
            () => `honest history ${trial}, verifier ${at + 1}: ${reason ?? 'not sealed'}`,
          )
        )
          alarms++
      await history.close()
    }
    const kinds = Object.keys(tamperings).length
    return {
      tried: { kinds, 'tampered registers': tried, 'honest histories': histories },
      found: { ...caught, 'false alarms': alarms },
      failures: failures.list,
    }
  },
}
