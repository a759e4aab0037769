import { canonical, seededRandom, stoppedClock, type Instant, type Json, type Random } from '../src/ground/index.ts'
import {
  addCheckpoint,
  allCheckpoints,
  bundleFiles,
  keyId,
  keyPair,
  Register,
  Sealer,
  sha256,
  signEntry,
  signLines,
  signerKey,
  type Draft,
  type Head,
  type KeyPair,
  type Policy,
  type Post,
  type SignerKey,
  type Witness,
} from '../src/register/index.ts'
import { openStore, sqlite, type Store } from '../src/store/index.ts'

export const ORIGIN = 'log.example/rivers'
export const STATES = ['state:AR', 'state:BO'] as const

/** How a sealer signs with these keys. */
const signBy = (keys: readonly SignerKey[]) => (text: string, time: number) => signLines({ keys, text, time })

/** A state's witness that remembers in memory. */
export interface TestWitness extends Witness {
  readonly state: string
  readonly url: string
  readonly records: Map<string, Head>
}

export function memoryWitness(state: string, random: Random, log: readonly SignerKey[]): TestWitness {
  const name = `witness.${state.slice(6).toLowerCase()}.example`
  const records = new Map<string, Head>()
  return {
    state,
    url: `memory:${state}`,
    records,
    logs: new Map([[log[0]!.name, log]]),
    signers: [signerKey(name, 'cosigner', random.bytes(32))],
    recall: (origin) => records.get(origin) ?? null,
    persist: (origin, head) => void records.set(origin, head),
  }
}

/** A register in memory with officers who sign, two states' witnesses, and everything needed to leave with it. */
export interface TestHistory {
  readonly store: Store
  readonly register: Register
  /** What the witness at an address answers. */
  readonly post: Post
  readonly sealer: Sealer
  /** Another that seals the same log, reaching the witnesses in another way. */
  sealerBy(post: Post): Sealer
  readonly witnesses: readonly TestWitness[]
  readonly policy: Policy
  readonly logKeys: readonly SignerKey[]
  readonly officers: readonly { readonly id: string; readonly pair: KeyPair }[]
  readonly clock: ReturnType<typeof stoppedClock>
  readonly random: Random
  readonly founded: boolean
  /** Signs an act as an officer and records it. */
  sign(officer: number, draft: Omit<Draft, 'author' | 'expectedVersion'>): Promise<number>
  bundle(): Promise<Map<string, Uint8Array>>
  close(): Promise<void>
}

const START = Date.parse('2031-06-01T00:00:00.000Z')

export interface HistoryOptions {
  /** The log has a quantum key too. */
  readonly quantum?: boolean
  /** The officers are appointed as leads of their states, so that rights and four eyes hold. */
  readonly founded?: boolean
}

/** A history whose two officers have added their keys. The same seed gives the same bytes. */
export async function startHistory(
  seed: number,
  { quantum = false, founded = false }: HistoryOptions = {},
): Promise<TestHistory> {
  const random = seededRandom(seed)
  const clock = stoppedClock(new Date(START).toISOString() as Instant)
  const store = await openStore(sqlite(':memory:'))
  const register = new Register({ store, shelves: [], clock, random, origin: ORIGIN })
  const logKeys = [signerKey(ORIGIN, 'ed25519', random.bytes(32))]
  if (quantum) logKeys.push(signerKey(ORIGIN, 'quantum', random.bytes(32)))
  const witnesses = STATES.map((state) => memoryWitness(state, random, logKeys))
  const policy: Policy = {
    logs: logKeys.map((key) => ({ key, url: null })),
    witnesses: witnesses.flatMap(({ state, url, signers }) => signers.map((key) => ({ state, key, url }))),
  }
  const post = async (url: string, body: string) => {
    const witness = witnesses.find((one) => url === `${one.url}/add-checkpoint`)!
    return addCheckpoint(witness, body, Math.floor(Date.parse(clock.now()) / 1000))
  }
  const sealerBy: TestHistory['sealerBy'] = (way) =>
    new Sealer({ register, db: store.db, sign: signBy(logKeys), policy, clock, post: way, keep: () => undefined })
  const officers = STATES.map(() => {
    const pair = keyPair(random.bytes(32))
    return { id: keyId(pair.publicKey), pair }
  })
  const sign: TestHistory['sign'] = async (officer, draft) => {
    const { id, pair } = officers[officer]!
    clock.set(new Date(Date.parse(clock.now()) + 1 + Math.floor(random.next() * 60_000)).toISOString() as Instant)
    const expectedVersion = await register.versionOf(draft.subject)
    const composed = await register.prepare({ ...draft, author: id, expectedVersion })
    const [recorded] = await register.record([{ ...composed, sig: signEntry(composed.entry, pair) }])
    return recorded!.index
  }
  for (const [at, { id, pair }] of officers.entries())
    await sign(at, {
      type: 'key.added',
      subject: id,
      body: { suite: 'ed25519', public: Buffer.from(pair.publicKey).toString('base64') },
    })
  if (founded)
    for (const [at, { id }] of officers.entries())
      await sign(at, {
        type: 'principal.appointed',
        subject: `person:p${at}`,
        body: { state: STATES[at]!, role: 'lead', keys: [id] },
        actingFor: STATES[at]!,
      })
  return {
    store,
    register,
    post,
    sealer: sealerBy(post),
    sealerBy,
    witnesses,
    policy,
    logKeys,
    officers,
    clock,
    random,
    founded,
    sign,
    bundle: async () => {
      const checkpoints = await allCheckpoints(store.db)
      const entries = await register.entries(0, checkpoints.at(-1)!.size)
      const keys = { logs: policy.logs, witnesses: policy.witnesses.map((one) => ({ ...one, url: null })) }
      return bundleFiles({ origin: ORIGIN, entries, checkpoints, policy: keys })
    },
    close: () => store.close(),
  }
}

/** One more act, drawn by chance from those that are possible: rows, promises and what becomes of them, works, disputes. */
export async function actByChance({ register, random, sign, founded }: TestHistory): Promise<number> {
  const pick = (n: number) => Math.floor(random.next() * n)
  const officer = pick(2)
  const com = `com:c${pick(6)}`
  const status = await register.statusOf(com)
  const side = { actingFor: STATES[officer]! }
  switch (pick(8)) {
    case 0:
    case 1: {
      const subject = `places/place:p${pick(8)}`
      const stated = (await register.versionOf(subject)) % 2 === 0 || pick(2) === 0
      const body = {
        id: subject.slice(7),
        name: ['Ош', '吐尔尕特', '=1+1', 'a "quoted", one\n'][pick(4)]!,
        km: pick(900) / 7,
      }
      return sign(
        officer,
        stated
          ? { type: 'row.stated', subject, body, ...side }
          : { type: 'row.withdrawn', subject, body: null, ...side },
      )
    }
    case 2:
      return sign(officer, {
        type: 'dispute.raised',
        subject: `dispute:${com.slice(4)}-${await register.head().then(({ size }) => size)}`,
        body: { about: com, why: 'other date' },
        ...side,
      })
    case 3:
      return sign(officer, {
        type: 'work.milestone',
        subject: `proj:w${pick(3)}`,
        body: {
          rows: [
            { table: 'milestones', key: `m${pick(4)}`, row: pick(4) === 0 ? null : { date: `20${30 + pick(9)}` } },
          ],
        },
        ...side,
      })
    default:
      if (status === null || status === 'proposed')
        return sign(officer, {
          type: pick(3) === 0 ? 'commitment.proposed' : 'commitment.confirmed',
          subject: com,
          body: { note: com },
          validFrom: '2031-06',
          ...side,
        })
      if (status === 'confirmed') {
        const act = pick(2) === 0 ? 'commitment.redated' : 'commitment.fulfilled'
        const body = { due: '2033-Q2' }
        if (!founded) return sign(officer, { type: act, subject: com, body, ...side })
        const proposal = await sign(officer, { type: 'act.proposed', subject: com, body: { act, body }, ...side })
        const { leaf } = await register.entry(proposal)
        const other = 1 - officer
        return sign(other, { type: act, subject: com, body, approves: leaf, actingFor: STATES[other]! })
      }
      return sign(officer, {
        type: 'commitment.evidenced',
        subject: com,
        body: { period: '2031', value: pick(100) },
        ...side,
      })
  }
}

/** A history of so many acts beyond its keys, sealed by both states about every tenth act and at the end. */
export async function historyOf(seed: number, acts: number, options: HistoryOptions = {}): Promise<TestHistory> {
  const history = await startHistory(seed, options)
  for (let at = 0; at < acts; at++) {
    await actByChance(history)
    if (history.random.next() < 0.1) await history.sealer.seal()
  }
  await history.sealer.seal()
  return history
}

/** A bundle whose list is made anew, as somebody would who changed a file and can do sums. */
export function relisted(files: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const text = (path: string) => Buffer.from(files.get(path)!).toString()
  const { schema, origin, size, root } = JSON.parse(text('bundle.json')) as Record<string, Json>
  const changed = new Map(files)
  changed.delete('bundle.json')
  const list = Object.fromEntries(
    [...changed].map(([path, bytes]) => [path, { bytes: bytes.length, sha256: sha256(bytes) }]),
  )
  changed.set(
    'bundle.json',
    Buffer.from(`${canonical({ schema: schema!, origin: origin!, size: size!, root: root!, files: list })}\n`),
  )
  return changed
}
