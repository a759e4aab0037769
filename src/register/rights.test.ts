import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Json } from '../ground/index.ts'
import { audit } from '../../auditor/audit.ts'
import { ORIGIN, startHistory, STATES, type TestHistory } from '../../test/history.ts'
import { bundleFiles } from './bundle.ts'
import { compose, leafOf, type Draft, type Recorded } from './entry.ts'
import { Tree } from './log.ts'
import { checkpointText, parseCheckpoint, signLine } from './note.ts'
import type { PrincipalBody } from './principal.ts'
import { keyId, keyPair, signEntry, type KeyPair } from './signature.ts'
import { verifyBundle } from './verify.ts'

const [A, B] = STATES
const COM = 'com:bridge'

let history: TestHistory
const people = new Map<string, { id: string; pair: KeyPair; state: string | null }>()

/** Appoints somebody with a new key; the two leads are `a` and `b`. */
async function appoint(name: string, state: string, role: PrincipalBody['role']): Promise<void> {
  const pair = keyPair(history.random.bytes(32))
  const id = keyId(pair.publicKey)
  people.set(name, { id, pair, state })
  const text = Buffer.from(pair.publicKey).toString('base64')
  await enter(name, { type: 'key.added', subject: id, body: { suite: 'ed25519', public: text } }, null)
  const body = { state, role, keys: [id] }
  await enter(state === A ? 'a' : 'b', { type: 'principal.appointed', subject: `person:${name}`, body })
}

type Act = Pick<Draft, 'type' | 'subject' | 'body' | 'approves'>

/** Signs an act as somebody and records it; answers its leaf. */
async function enter(name: string, act: Act, side = people.get(name)!.state): Promise<string> {
  const { id, pair } = people.get(name)!
  const expectedVersion = await history.register.versionOf(act.subject)
  const actingFor = side as `state:${string}` | null
  const composed = await history.register.prepare({ ...act, author: id, actingFor, expectedVersion })
  const [recorded] = await history.register.record([{ ...composed, sig: signEntry(composed.entry, pair) }])
  return recorded!.leaf
}

const propose = (name: string, act: string, body: Json = null) =>
  enter(name, { type: 'act.proposed', subject: COM, body: { act, body } })
const waive = (name: string, approves?: string, body: Json = null) =>
  enter(name, { type: 'commitment.waived', subject: COM, body, ...(approves ? { approves } : {}) })

const code = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: { code?: string; facts?: { reason?: string } }) => `${error.code}: ${error.facts?.reason}`,
  )

beforeEach(async () => {
  history = await startHistory(31)
  people.clear()
  for (const [at, name] of ['a', 'b'].entries()) people.set(name, { ...history.officers[at]!, state: STATES[at]! })
  // Before anybody is appointed the pack's rows enter, and with them who is bound.
  const row = { type: 'row.stated', subject: `commitments/${COM}`, body: { id: COM, parties: [A, B] } } as const
  await history.register.append([{ ...row, author: 'key:pack', expectedVersion: 0 }])
  for (const [at, name] of ['a', 'b'].entries())
    await enter(name, {
      type: 'principal.appointed',
      subject: `person:${name}`,
      body: { state: STATES[at]!, role: 'lead', keys: [people.get(name)!.id] },
    })
  await appoint('clerk', A, 'officer')
  await appoint('second', A, 'confirmer')
})
afterEach(() => history.close())

describe('rights', () => {
  test('nobody but a principal enters anything once somebody is appointed', async () => {
    const local = { type: 'work.status', subject: 'proj:x', body: {}, expectedVersion: 0, author: 'key:local' } as const
    expect(await code(history.register.append([local]))).toContain('no key of anybody who may act')
  })

  test('an officer drafts and does not confirm', async () => {
    expect(await code(enter('clerk', { type: 'work.status', subject: 'proj:x', body: {} }))).toBe('done')
    const confirm = enter('clerk', { type: 'commitment.confirmed', subject: COM, body: {} })
    expect(await code(confirm)).toContain('not for the role officer')
  })

  test('no one acts for another state', async () => {
    const confirm = enter('a', { type: 'commitment.confirmed', subject: COM, body: {} }, B)
    expect(await code(confirm)).toContain(`does not act for ${B}`)
    const rows = [{ table: 'confirmations', key: `${COM} ${B}`, row: { commitment: COM, state: B } }]
    const forged = enter('a', { type: 'commitment.confirmed', subject: COM, body: { rows } })
    expect(await code(forged)).toContain('for another state')
  })

  test('an act that may be done alone carries no row that needs others', async () => {
    const rows = [{ table: 'commitments', key: COM, row: { id: COM, parties: [A] } }]
    expect(await code(enter('a', { type: 'work.status', subject: 'proj:x', body: { rows } }))).toContain(
      'not changed by',
    )
    const own = { type: 'row.stated', subject: `commitments/${COM}`, body: { id: COM, parties: [A] } } as const
    expect(await code(enter('a', own))).toContain('enters by an act of its own')
  })

  test('a newer pack no longer changes what states have confirmed', async () => {
    await enter('a', { type: 'commitment.confirmed', subject: COM, body: {} })
    const row = { type: 'row.stated', subject: `commitments/${COM}`, body: { id: COM, parties: [A] } } as const
    const stated = history.register.append([{ ...row, author: 'key:pack', expectedVersion: 1 }])
    expect(await code(stated)).toContain('was settled by acts of the states')
    expect((await history.register.rules()).isSettled(COM)).toBe(true)
  })

  test('only a lead appoints, for the own state, and a state keeps a lead', async () => {
    const draft = (name: string, state: string) =>
      enter(name, {
        type: 'principal.appointed',
        subject: 'person:new',
        body: { state, role: 'officer', keys: ['key:new'] },
      })
    expect(await code(draft('clerk', A))).toContain('only a lead appoints')
    expect(await code(draft('a', B))).toContain('appoints nobody for')
    const leave = enter('a', { type: 'principal.suspended', subject: 'person:a', body: null })
    expect(await code(leave)).toContain('without a lead')
  })

  test('who is suspended can do nothing from that entry on', async () => {
    await enter('a', { type: 'principal.suspended', subject: 'person:clerk', body: null })
    expect(await code(enter('clerk', { type: 'work.status', subject: 'proj:x', body: {} }))).toContain(
      'no key of anybody',
    )
  })
})

describe('four eyes', () => {
  test('a promise is waived by two persons of both states who saw the same', async () => {
    const leaf = await propose('a', 'commitment.waived', { why: 'agreed' })
    expect(await code(waive('b', leaf, { why: 'agreed' }))).toBe('done')
    expect(await history.register.statusOf(COM)).toBe('waived')
  })

  test.each([
    ['alone, without a proposal', () => waive('a'), 'no proposal that stands'],
    ['alone, upon an own proposal', async () => waive('a', await propose('a', 'commitment.waived')), 'a second person'],
    ['by two of one state', async () => waive('second', await propose('a', 'commitment.waived')), `nobody of ${B}`],
    [
      'otherwise than proposed',
      async () => waive('b', await propose('a', 'commitment.waived'), 1),
      'not what was proposed',
    ],
    [
      'upon a proposal of another act',
      async () => waive('b', await propose('a', 'commitment.fulfilled')),
      'not what was proposed',
    ],
  ])('not %s', async (_, act, reason) => {
    expect(await code(act())).toContain(reason)
    expect(await history.register.statusOf(COM)).toBeNull()
  })

  test('what was approved in one version is not approved in the next', async () => {
    const leaf = await propose('a', 'commitment.waived')
    await enter('b', { type: 'commitment.confirmed', subject: COM, body: {} })
    expect(await code(waive('b', leaf))).toContain('no proposal that stands')
  })

  test('one person approves once, and an approval counts for its state', async () => {
    const leaf = await propose('b', 'commitment.waived')
    const approve = () => enter('a', { type: 'approval.given', subject: COM, body: null, approves: leaf })
    await approve()
    expect(await code(approve())).toContain('approves once')
    expect(await code(waive('second', leaf))).toBe('done')
  })

  test('a dispute is ended by whoever raised it, or by both states', async () => {
    const raise = (id: string) =>
      enter('clerk', { type: 'dispute.raised', subject: id, body: { about: COM, why: '?' } })
    const end = (name: string, id: string, approves?: string) =>
      enter(name, { type: 'dispute.ended', subject: id, body: null, ...(approves ? { approves } : {}) })
    await raise('dispute:one')
    expect(await code(end('b', 'dispute:one'))).toContain('no proposal')
    expect(await code(end('clerk', 'dispute:one'))).toBe('done')
    await raise('dispute:two')
    const body = { act: 'dispute.ended', body: null }
    const leaf = await enter('a', { type: 'act.proposed', subject: 'dispute:two', body })
    expect(await code(end('b', 'dispute:two', leaf))).toBe('done')
  })
})

describe('both verifiers', () => {
  /** The register as files, with one more entry that the server's own program would have refused. */
  async function bundleWith(name: string, act: Act) {
    const entries = await history.register.entries(0, 1000)
    const { id, pair, state } = people.get(name)!
    const tree = new Tree(entries.map(({ leaf }) => leaf))
    const seen = { size: tree.size, root: tree.root() }
    const salt = '00'.repeat(32)
    const expectedVersion = await history.register.versionOf(act.subject)
    const draft = { ...act, author: id, actingFor: state as typeof A, expectedVersion }
    const entry = compose(draft, { origin: ORIGIN, id: 'entry:forced', seen, salt })
    const sig = signEntry(entry, pair)
    const recordedAt = entries.at(-1)!.recordedAt
    const leaf = leafOf(entry, sig, recordedAt)
    tree.add(leaf)
    const forced: Recorded = { index: entries.length, entry, sig, recordedAt, leaf, body: act.body, salt }
    const checkpoint = parseCheckpoint(checkpointText(ORIGIN, tree.size, tree.root()))!
    const lines = history.logKeys.map((key) => signLine(key, checkpoint, 1_938_000_000))
    const checkpoints = [{ size: tree.size, note: `${checkpoint.text}\n${lines.join('')}` }]
    return bundleFiles({ origin: ORIGIN, entries: [...entries, forced], checkpoints, policy: history.policy })
  }

  const forbidden: readonly [string, string, Act][] = [
    ['a promise waived by one person', 'a', { type: 'commitment.waived', subject: COM, body: null }],
    ['a confirmation by an officer', 'clerk', { type: 'commitment.confirmed', subject: COM, body: {} }],
    [
      'a change of who is bound, among the rows of another act',
      'a',
      {
        type: 'work.status',
        subject: 'proj:x',
        body: { rows: [{ table: 'commitments', key: COM, row: { id: COM, parties: [A] } }] },
      },
    ],
    [
      'the word of another state',
      'a',
      {
        type: 'commitment.confirmed',
        subject: COM,
        body: { rows: [{ table: 'confirmations', key: `${COM} ${B}`, row: { state: B } }] },
      },
    ],
    [
      'an appointment for another state',
      'a',
      {
        type: 'principal.appointed',
        subject: 'person:new',
        body: { state: B, role: 'officer', keys: ['key:new'] },
      },
    ],
    ['a state left without a lead', 'a', { type: 'principal.suspended', subject: 'person:a', body: null }],
  ]
  test.each(forbidden)('find %s that a server let through', async (_, name, act) => {
    const files = await bundleWith(name, act)
    const last = (await history.register.head()).size
    expect(verifyBundle(files)).toMatchObject({ ok: false, firstBad: last })
    expect(audit(files)).toMatchObject({ ok: false, firstBad: last })
  })

  test('accept the same people when they keep the rules', async () => {
    await waive('b', await propose('a', 'commitment.waived'))
    const files = await bundleWith('a', { type: 'work.status', subject: 'proj:x', body: {} })
    expect(verifyBundle(files)).toMatchObject({ ok: true })
    expect(audit(files)).toMatchObject({ ok: true })
  })
})
