import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verify } from '../../verifier/verify.ts'
import { historyOf, relisted, startHistory, type TestHistory } from '../../test/history.ts'
import { policyText } from './policy.ts'
import { verifyBundle } from './verify.ts'

let history: TestHistory
let files: Map<string, Uint8Array>
let keys: string
beforeAll(async () => {
  history = await historyOf(11, 60, { quantum: true })
  await history.register.erase(5, { author: 'key:local', body: { law: 'example' } })
  await history.sealer.seal()
  files = await history.bundle()
  keys = policyText(history.policy)
})
afterAll(() => history.close())

const verifiers = [
  [
    'the first verifier',
    (bundle: ReadonlyMap<string, Uint8Array>, given?: string) => verifyBundle(bundle, given ? { keys: given } : {}),
  ],
  ['the second verifier', (bundle: ReadonlyMap<string, Uint8Array>, given?: string) => verify(bundle, given)],
] as const

describe.each(verifiers)('%s', (_, check) => {
  test('accepts an honest register and names who sealed it', () => {
    const verdict = check(files, keys)
    expect(verdict).toMatchObject({ ok: true, size: 63 })
    expect(verdict.sealedBy.map(({ state, size }) => [state, size])).toEqual([
      ['state:AR', 63],
      ['state:BO', 63],
    ])
    expect(check(files)).toMatchObject({ ok: true })
  })

  test('refuses a bundle with one byte changed in any file', () => {
    for (const [path, bytes] of files)
      for (let at = 0; at < bytes.length; at += Math.ceil(bytes.length / 2)) {
        const changed = Uint8Array.from(bytes)
        changed[at]! ^= 4
        expect(check(new Map(files).set(path, changed), keys).ok, `${path} at ${at}`).toBe(false)
      }
  })

  test('names the entry whose text was changed', () => {
    const path = 'tile/entries/000.p/63'
    const bytes = Buffer.from(files.get(path)!)
    let start = 0
    for (let at = 0; at < 20; at++) start += 2 + bytes.readUInt16BE(start)
    bytes[start + 40]! ^= 1
    expect(check(new Map(files).set(path, bytes), keys)).toMatchObject({ ok: false, firstBad: 20 })
    expect(check(relisted(new Map(files).set(path, bytes)), keys)).toMatchObject({ ok: false, firstBad: 20 })
  })

  test('refuses a missing, an added and a renamed file', () => {
    for (const path of files.keys()) {
      const without = new Map(files)
      without.delete(path)
      expect(check(without, keys).ok, path).toBe(false)
      // An older checkpoint may have been left out by whoever made the bundle; it proves less then, and nothing false.
      if (path !== 'bundle.json' && !/^checkpoints\/(?!63)/.test(path))
        expect(check(relisted(without), keys).ok, `${path}, relisted`).toBe(false)
    }
    const more = new Map(files).set('schemas/extra.json', Buffer.from('x'))
    expect(check(more, keys).ok).toBe(false)
    expect(check(relisted(more), keys).ok).toBe(false)
  })

  test('refuses base64 that is not written in its one way', () => {
    const note = Buffer.from(files.get('checkpoint')!).toString()
    // The last digit before the padding has bits that no byte takes.
    const loose = note.replace(
      /([A-Za-z0-9+/])=\n/,
      (_all, digit: string) => `${String.fromCharCode(digit.charCodeAt(0) + 1)}=\n`,
    )
    expect(loose).not.toBe(note)
    const bytes = Buffer.from(loose)
    expect(check(relisted(new Map(files).set('checkpoint', bytes).set('checkpoints/63', bytes)), keys).ok).toBe(false)
  })

  test('refuses a salt that is not written in its one way', () => {
    const lines = Buffer.from(files.get('bodies.jsonl')!).toString()
    const changed = (write: (salt: string) => string) => {
      const bytes = Buffer.from(lines.replace(/"salt":"(\w+)"/, (_all, salt: string) => `"salt":"${write(salt)}"`))
      return check(relisted(new Map(files).set('bodies.jsonl', bytes)), keys)
    }
    expect(changed((salt) => salt).ok).toBe(true)
    expect(changed((salt) => salt.toUpperCase()).ok).toBe(false)
    expect(changed((salt) => `${salt}0`).ok).toBe(false)
  })

  test('refuses the line of a body that leaves out the null which was signed', async () => {
    const empty = await startHistory(12)
    const draft = { type: 'row.withdrawn', subject: 'samples/one', body: null, author: 'key:pack' } as const
    await empty.register.append([{ ...draft, type: 'row.stated', body: { id: 'one' }, expectedVersion: 0 }])
    await empty.register.append([{ ...draft, expectedVersion: 1 }])
    await empty.sealer.seal()
    const honest = await empty.bundle()
    expect(check(honest).ok).toBe(true)
    const lines = Buffer.from(honest.get('bodies.jsonl')!).toString()
    const without = lines.replace('"body":null,', '')
    expect(without).not.toBe(lines)
    const changed = relisted(new Map(honest).set('bodies.jsonl', Buffer.from(without)))
    expect(check(changed).ok).toBe(false)
    const erased = lines.replace(/\{"body":null,("index":\d+),"salt":"\w+"\}/, '{"body":null,"erased":true,$1}')
    expect(check(relisted(new Map(honest).set('bodies.jsonl', Buffer.from(erased)))).ok).toBe(false)
    await empty.close()
  })

  test('knows the keys of another log from those that were given', async () => {
    const other = await startHistory(99)
    expect(check(files, policyText(other.policy)).ok).toBe(false)
    await other.close()
  })
})
