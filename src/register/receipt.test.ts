import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyReceipt as verifyAgain } from '../../verifier/receipt.ts'
import { historyOf, type TestHistory } from '../../test/history.ts'
import { allCheckpoints, parseCheckpoint, parseNote, policyText, receiptFile, verifyReceipt } from './index.ts'

let history: TestHistory
const receipts: string[] = []
let keys: string

beforeAll(async () => {
  history = await historyOf(41, 60, { founded: true })
  const note = (await allCheckpoints(history.store.db)).at(-1)!.note
  const { size } = parseCheckpoint(parseNote(note)!.text)!
  const tree = await history.register.tree()
  for (const recorded of await history.register.entries(0, size))
    receipts.push(receiptFile(recorded, tree.inclusion(recorded.index, size), note, history.policy))
  keys = policyText(history.policy)
})
afterAll(() => history.close())

describe('a receipt', () => {
  test('of every entry is checked from its text alone, by both verifiers', () => {
    expect(receipts.length).toBeGreaterThan(60)
    for (const [index, text] of receipts.entries()) {
      const verdict = verifyReceipt(text, keys)
      expect(verdict).toMatchObject({ ok: true, index, trusted: true })
      expect(verdict.sealedBy.map(({ state }) => state)).toEqual(['state:AR', 'state:BO'])
      const again = verifyAgain(text, keys)
      expect(again).toMatchObject({ ok: true, index, subject: verdict.subject })
      expect(again.sealedBy.map(({ state, time }) => [state, time])).toEqual(
        verdict.sealedBy.map(({ state, time }) => [state, time]),
      )
    }
  })

  test('in which anything was changed proves nothing to either verifier', () => {
    fc.assert(
      fc.property(fc.nat(receipts.length - 1), fc.nat(), fc.nat(), (which, at, change) => {
        const text = receipts[which]!
        const place = at % (text.length - 1)
        const other = String.fromCharCode(33 + (change % 90))
        fc.pre(text[place] !== other)
        const changed = text.slice(0, place) + other + text.slice(place + 1)
        const [first, second] = [verifyReceipt(changed, keys), verifyAgain(changed, keys)]
        // What says nothing of its own, such as the receipt's copy of the keys, may be spoiled: then both know it holds.
        expect(first.ok).toBe(second.ok)
        if (first.ok) {
          const [was, is] = [JSON.parse(text), JSON.parse(changed)]
          for (const member of ['entry', 'sig', 'recorded_at', 'body', 'index', 'leaf', 'path'])
            expect(is[member]).toEqual(was[member])
        }
      }),
      { numRuns: 400, examples: [[68, 2123152380, 2147483644]] },
    )
  })

  test('is nothing without the log’s own signature, or by other keys', async () => {
    const file = JSON.parse(receipts[5]!)
    const [body] = file.checkpoint.split('\n\n')
    const unsigned = JSON.stringify({
      ...file,
      checkpoint: `${body}\n\n${file.checkpoint.split('\n\n')[1].split('\n').slice(1).join('\n')}`,
    })
    expect(verifyReceipt(unsigned, keys).ok).toBe(false)
    expect(verifyAgain(unsigned, keys).ok).toBe(false)
    const other = await historyOf(42, 5)
    expect(verifyReceipt(receipts[5]!, policyText(other.policy)).ok).toBe(false)
    expect(verifyAgain(receipts[5]!, policyText(other.policy)).ok).toBe(false)
    await other.close()
  })
})
