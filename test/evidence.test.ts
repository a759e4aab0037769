import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import fc from 'fast-check'
import {
  evidenceOf,
  evidenceText,
  policyText,
  verifyEvidence as verifyFirst,
  withKeys,
  type Evidence,
} from '../src/register/index.ts'
import { verifyEvidence } from '../verifier/evidence.ts'
import { actByChance, ORIGIN, startHistory, type TestHistory } from './history.ts'

let history: TestHistory
beforeEach(async () => {
  history = await startHistory(33)
  for (let at = 0; at < 60; at++) await actByChance(history)
  await history.sign(0, { type: 'commitment.confirmed', subject: 'com:x', body: { note: 'yes' } })
  await history.sign(1, { type: 'commitment.confirmed', subject: 'com:x', body: { note: 'we as well' } })
  await history.sealer.seal()
})
afterEach(() => history.close())

async function evidence(): Promise<Evidence> {
  const { register, sealer, policy, officers } = history
  const checkpoint = (await sealer.checkpoint())!
  const entries = await Promise.all(['com:x', ...officers.map(({ id }) => id)].map((one) => register.entriesOf(one)))
  return evidenceOf('com:x', entries.flat(), { origin: ORIGIN, tree: await register.tree(), checkpoint, policy })
}

const check = (one: unknown, keys?: string) => verifyEvidence(JSON.stringify(one), keys)

describe('evidence about one subject', () => {
  test('is checked by the second verifier from itself, with who sealed it', async () => {
    const { size } = await history.register.head()
    const found = check(await evidence(), policyText(history.policy))
    expect(found).toMatchObject({ ok: true, size, missing: [] })
    expect(found.sealedBy.map(({ state }) => state).toSorted()).toEqual(['state:AR', 'state:BO'])
    expect(found.entries.filter(({ type }) => type === 'commitment.confirmed')).toHaveLength(2)
  })

  test('holds at every place of logs of every size', async () => {
    for (let at = 0; at < 12; at++) {
      await actByChance(history)
      const { register, sealer, policy } = history
      const checkpoint = (await sealer.checkpoint())!
      const tree = await register.tree()
      const all = await register.entries(0, checkpoint.size)
      const parts = { origin: ORIGIN, tree, checkpoint, policy }
      expect(check(evidenceOf('no:subject', all, parts))).toMatchObject({ ok: true })
    }
  })

  test('of which one byte was changed is not found as it was', async () => {
    const good = JSON.stringify(await evidence())
    const keys = policyText(history.policy)
    const found = JSON.stringify(verifyEvidence(good, keys))
    const own = good.indexOf('"keys":')
    const spared = [own, good.indexOf('"entries":')] as const
    const missed: number[] = []
    let tried = 0
    // The keys in it are not looked at by whoever has keys of his own, and how much came later is only said.
    for (let at = 0; at < good.indexOf('"later"'); at += 37) {
      const bad = `${good.slice(0, at)}${good[at] === '0' ? '1' : '0'}${good.slice(at + 1)}`
      if (!isJson(bad) || (at > spared[0] && at < spared[1])) continue
      tried++
      if (JSON.stringify(verifyEvidence(bad, keys)) === found) missed.push(at)
    }
    expect(tried).toBeGreaterThan(80)
    expect(missed).toEqual([])
  })

  test('does not hold with a body, a proof or an entry of another', async () => {
    const good = await evidence()
    const [first, ...rest] = good.entries
    const mine = good.entries.findIndex(({ leaf }) => leaf.includes('"commitment.confirmed"'))
    const changed = (change: object) => good.entries.map((one, at) => (at === mine ? { ...one, ...change } : one))
    const attempts = {
      'another body': { ...good, entries: changed({ body: { note: 'no' } }) },
      'a body that is said to be erased but stands': { ...good, entries: changed({ salt: null }) },
      'a proof too short': { ...good, entries: changed({ proof: good.entries[mine]!.proof.slice(1) }) },
      'a proof too long': { ...good, entries: changed({ proof: [...good.entries[mine]!.proof, '00'.repeat(32)] }) },
      'another place': { ...good, entries: changed({ index: good.entries[mine]!.index + 1 }) },
      'an entry left out': { ...good, entries: good.entries.filter((_, at) => at !== mine) },
      'the key of its author left out': { ...good, entries: first!.leaf.includes('key.added') ? rest : [] },
      'another log': { ...good, origin: 'log.example/elsewhere' },
    }
    const held = Object.entries(attempts).filter(([, one]) => check(one).ok)
    expect(held.map(([name]) => name)).toEqual([])
  })

  test('says whose witness has not signed, and refuses keys that are not the ones one knows', async () => {
    const good = await evidence()
    const bare = { ...good, checkpoint: `${good.checkpoint.split('\n').slice(0, 5).join('\n')}\n` }
    expect(check(bare)).toMatchObject({ ok: true, sealedBy: [], missing: ['state:AR', 'state:BO'] })
    const stranger = await startHistory(34)
    expect(check(good, policyText(stranger.policy))).toMatchObject({ ok: false })
    await stranger.close()
  })
})

async function receipts(): Promise<string[]> {
  const { register, sealer, policy } = history
  const checkpoint = (await sealer.checkpoint())!
  const parts = { origin: ORIGIN, tree: await register.tree(), checkpoint, policy }
  const all = await register.entries(0, checkpoint.size)
  return Promise.all(
    all.map(async (one) =>
      evidenceText(evidenceOf(one.entry.subject, await withKeys([one], register), parts, one.index)),
    ),
  )
}

describe('the receipt of one entry', () => {
  test('is checked from its text alone by both verifiers, whichever entry it is', async () => {
    const keys = policyText(history.policy)
    const all = await receipts()
    expect(all.length).toBeGreaterThan(60)
    for (const [index, text] of all.entries()) {
      const [first, second] = [verifyFirst(text, keys), verifyEvidence(text, keys)]
      expect(first).toMatchObject({ ok: true, only: index, trusted: true })
      expect(second).toMatchObject({ ok: true, subject: first.subject, size: first.size })
      expect(second.sealedBy).toEqual(first.sealedBy)
      expect(first.sealedBy.map(({ state }) => state)).toEqual(['state:AR', 'state:BO'])
    }
  })

  test('in which anything was changed proves nothing to either verifier', async () => {
    const keys = policyText(history.policy)
    const all = await receipts()
    fc.assert(
      fc.property(fc.nat(all.length - 1), fc.nat(), fc.nat(), (which, at, change) => {
        const text = all[which]!
        const place = at % (text.length - 1)
        const other = String.fromCharCode(33 + (change % 90))
        fc.pre(text[place] !== other)
        const changed = text.slice(0, place) + other + text.slice(place + 1)
        const [first, second] = [verifyFirst(changed, keys), verifyEvidence(changed, keys)]
        // What says nothing of its own, such as its copy of the keys, may be spoiled: then both know that it holds.
        expect(first.ok).toBe(second.ok)
        if (!first.ok) return
        const [was, is] = [JSON.parse(text) as Evidence, JSON.parse(changed) as Evidence]
        expect(is.entries).toEqual(was.entries)
        expect([is.subject, is.only, is.origin]).toEqual([was.subject, was.only, was.origin])
      }),
      { numRuns: 400 },
    )
  })

  test('does not leave out that there is no body', async () => {
    const text = (await receipts()).find((one) => one.includes('"body":null'))!
    expect(verifyEvidence(text).ok).toBe(true)
    for (const verify of [verifyFirst, verifyEvidence])
      expect(verify(text.replace('"body":null', '"bodx":null')).ok).toBe(false)
  })

  test('does not leave out that an entry is the first of the log', async () => {
    const text = (await receipts()).findLast((one) => one.includes('"index":0,'))!
    for (const verify of [verifyFirst, verifyEvidence])
      expect(verify(text.replace('"index":0,', '"indes":0,'), policyText(history.policy)).ok).toBe(false)
  })

  test('is nothing without the log’s own signature', async () => {
    const file = JSON.parse((await receipts())[5]!) as Evidence
    const [body, lines] = file.checkpoint.split('\n\n') as [string, string]
    const unsigned = { ...file, checkpoint: `${body}\n\n${lines.split('\n').slice(1).join('\n')}` }
    for (const verify of [verifyFirst, verifyEvidence]) expect(verify(JSON.stringify(unsigned)).ok).toBe(false)
  })
})

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
