import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { actByChance, ORIGIN, startHistory, type TestHistory } from '../../test/history.ts'
import { keyId, keyPair, signEntry } from './signature.ts'
import { Register } from './register.ts'
import { includes, isPrefix } from './log.ts'
import { troublesOf } from './seal.ts'

let history: TestHistory
beforeEach(async () => void (history = await startHistory(21)))
afterEach(() => history.close())

const confirm = { type: 'commitment.confirmed', subject: 'com:a', body: { note: 'yes' } } as const
const code = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'accepted',
    (error: { code?: string }) => error.code,
  )

test('reads that meet another server’s new entries at once take each of them in once', async () => {
  const { store, clock, random } = history
  const other = new Register({ store, shelves: [], clock, random, origin: ORIGIN })
  await history.sign(0, confirm)
  await Promise.all([other.rules(), other.tree(), other.rules(), other.tree()])
  const { size, root } = await other.head()
  const tree = await other.tree()
  expect([tree.size, tree.root()]).toEqual([size, root])
})

describe('signed entries', () => {
  test('an officer’s entry stands with the signature inside the leaf', async () => {
    const index = await history.sign(0, confirm)
    const entry = await history.register.entry(index)
    expect(entry.sig?.suite).toBe('ed25519')
    expect(entry.entry.author_key).toBe(history.officers[0]!.id)
    expect(await history.register.verify({ signatures: true })).toMatchObject({ fault: null })
  })

  test('an entry is refused when anything in it was not signed as it stands', async () => {
    const { register, officers } = history
    const { id, pair } = officers[0]!
    const made = await register.prepare({ ...confirm, author: id, expectedVersion: 0 })
    const sig = signEntry(made.entry, pair)
    const stranger = keyPair(new Uint8Array(32).fill(9))
    const attempts = {
      'another subject': { ...made, sig, entry: { ...made.entry, subject: 'com:b' } },
      'another body': { ...made, sig, body: { note: 'no' } },
      'another author': { ...made, sig, entry: { ...made.entry, author_key: officers[1]!.id } },
      'another log': { ...made, sig, entry: { ...made.entry, origin: 'log.example/elsewhere' } },
      'another head': { ...made, sig, entry: { ...made.entry, seen: { size: 1, root: made.entry.seen.root } } },
      'a later head': { ...made, sig, entry: { ...made.entry, seen: { ...made.entry.seen, size: 99 } } },
      'an added member': { ...made, sig, entry: { ...made.entry, extra: 1 } as typeof made.entry },
      'an act that is none': { ...made, sig, entry: { ...made.entry, type: 'commitment.forgotten' } },
      'no signature': { ...made, sig: null },
      'a stranger’s signature': { ...made, sig: signEntry(made.entry, stranger) },
      'a stranger’s key': { ...made, entry: { ...made.entry, author_key: keyId(stranger.publicKey) }, sig },
    }
    for (const [name, attempt] of Object.entries(attempts))
      expect(await code(register.record([attempt])), name).toBe('register/bad-entry')
    expect(await code(register.record([{ ...made, sig }]))).toBe('accepted')
    expect(await code(register.record([{ ...made, sig }])), 'the same again').toBe('register/version-conflict')
  })

  test('a revoked key signs no more, and its name cannot be taken up unsigned', async () => {
    const { register, officers } = history
    await history.sign(0, { type: 'key.revoked', subject: officers[1]!.id, body: { why: 'lost' } })
    expect(await code(history.sign(1, confirm))).toBe('register/bad-entry')
    expect(
      await code(
        register.record([await register.prepare({ ...confirm, author: officers[1]!.id, expectedVersion: 0 })]),
      ),
    ).toBe('register/bad-entry')
  })

  test('a key comes in under the id that its bytes have', async () => {
    const pair = keyPair(new Uint8Array(32).fill(4))
    const draft = {
      type: 'key.added',
      expectedVersion: 0,
      body: { suite: 'ed25519', public: Buffer.from(pair.publicKey).toString('base64') },
    } as const
    const id = keyId(history.officers[0]!.pair.publicKey)
    const made = await history.register.prepare({ ...draft, subject: 'key:elsewhere', author: id })
    expect(
      await code(history.register.record([{ ...made, sig: signEntry(made.entry, history.officers[0]!.pair) }])),
    ).toBe('register/bad-entry')
  })
})

describe('acts', () => {
  test('an act that the subject does not allow is refused', async () => {
    await history.sign(0, confirm)
    await history.sign(1, { type: 'commitment.fulfilled', subject: 'com:a', body: null })
    expect(await history.register.statusOf('com:a')).toBe('fulfilled')
    expect(await code(history.sign(0, { type: 'commitment.waived', subject: 'com:a', body: null }))).toBe(
      'register/impossible-act',
    )
    expect(await code(history.sign(0, { ...confirm, subject: 'proj:a' }))).toBe('register/impossible-act')
    expect(
      await code(history.sign(0, { type: 'dispute.raised', subject: 'dispute:a', body: { about: 'com:a' } })),
    ).toBe('accepted')
  })

  test('larger things enter by their hash', async () => {
    expect(await code(history.sign(0, { ...confirm, body: 'x'.repeat(1_048_577) }))).toBe('register/entry-too-long')
    expect(await code(history.sign(0, { ...confirm, subject: `com:${'x'.repeat(500)}` }))).toBe('register/bad-entry')
  })
})

describe('sealing', () => {
  test('recorded and sealed are two answers', async () => {
    const { sealer, register } = history
    expect(await sealer.seals()).toMatchObject({ recorded: 2, sealed: 0, outsideAge: null })
    await sealer.seal()
    await history.sign(0, confirm)
    expect(await sealer.seals()).toMatchObject({ recorded: 3, sealed: 2 })
    await sealer.seal()
    const seals = await sealer.seals()
    expect(seals).toMatchObject({ recorded: 3, sealed: 3, outsideAge: 0 })
    expect(seals.states.map(({ state, size, trouble }) => [state, size, trouble])).toEqual([
      ['state:AR', 3, null],
      ['state:BO', 3, null],
    ])
    expect((await register.verify()).fault).toBeNull()
  })

  test('who only looks hears what each witness has against the log, and keeps nothing', async () => {
    const { register, store, policy, witnesses, sealer, post: answers } = history
    const heard = async (post: typeof answers) => {
      const { troubles, fault } = await troublesOf(store.db, await register.tree(), policy, post)
      return [[...troubles], fault]
    }
    await sealer.seal()
    const before = await sealer.seals()
    expect(await heard(answers)).toEqual([[], null])
    const gone = async (url: string, body: string) => {
      if (url.includes('BO')) throw new Error('does not answer')
      return answers(url, body)
    }
    expect(await heard(gone)).toEqual([[['state:BO', 'does not answer']], null])
    // A witness that was shown more of the log than there is: an old backup runs here.
    const ahead = { size: before.recorded + 5, root: 'ab'.repeat(32) }
    witnesses[0]!.records.set(register.origin, ahead)
    expect(await heard(answers)).toEqual([
      [['state:AR', `has signed ${ahead.size} entries already`]],
      { index: before.recorded, reason: `a witness has seen ${ahead.size} entries: this is an old backup` },
    ])
    // And one that has seen other entries in the same number.
    witnesses[0]!.records.set(register.origin, { size: before.recorded, root: 'ab'.repeat(32) })
    expect(await heard(answers)).toEqual([[['state:AR', expect.stringMatching(/^answers 4\d\d/)]], null])
    expect(await sealer.seals()).toEqual(before)
  })

  test('sealed is what every state stands behind, and a witness that is down is named', async () => {
    let down = true
    const sealer = history.sealerBy(async (url, body) => {
      if (down && url.includes('BO')) throw new Error('connect refused')
      return history.post(url, body)
    })
    await sealer.seal()
    expect(await sealer.seals()).toMatchObject({
      recorded: 2,
      sealed: 0,
      states: [
        { size: 2, trouble: null },
        { size: 0, trouble: 'connect refused' },
      ],
    })
    down = false
    await sealer.seal()
    expect(await sealer.seals()).toMatchObject({ sealed: 2, states: [{ trouble: null }, { trouble: null }] })
  })

  test('a witness that has seen more shows that an old backup runs here', async () => {
    const { sealer, witnesses, register } = history
    witnesses[0]!.records.set(register.origin, { size: 10, root: '00'.repeat(32) })
    await sealer.seal()
    expect(register.fault).toMatchObject({ index: 2, reason: expect.stringContaining('old backup') as unknown })
    expect(await code(history.sign(0, confirm))).toBe('register/read-only')
    expect(await register.entries()).toHaveLength(2)
  })

  test('a backup of which a witness has just signed all is known as old when it is started', async () => {
    const { sealer, register, witnesses, post } = history
    await sealer.seal()
    expect(register.fault).toBeNull()
    // Elsewhere the log went on; here stands what was sealed a moment ago.
    witnesses[1]!.records.set(register.origin, { size: 10, root: '00'.repeat(32) })
    await history.sealerBy(post).seal()
    expect(register.fault).toMatchObject({ reason: 'a witness has seen 10 entries: this is an old backup' })
  })

  test('every entry has a proof under every later checkpoint, and every checkpoint extends the ones before', async () => {
    for (let at = 0; at < 30; at++) await actByChance(history)
    const tree = await history.register.tree()
    const head = (size: number) => ({ size, root: tree.root(size) })
    for (const { index, leaf } of await history.register.entries(0, 100)) {
      expect(includes(head(tree.size), index, leaf, tree.inclusion(index))).toBe(true)
      expect(isPrefix(head(index), head(tree.size), tree.consistency(index))).toBe(true)
    }
  })
})
