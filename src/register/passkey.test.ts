import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { expect, test } from 'vitest'
import { verify } from '../../verifier/verify.ts'
import { startHistory } from '../../test/history.ts'
import type { Composed } from './entry.ts'
import type { PasskeySignature } from './passkey.ts'
import { entryHash, keyId } from './signature.ts'
import { verifyBundle } from './verify.ts'

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest()

/** An authenticator in a few lines: what a browser would hand over. */
function authenticator(rp: string) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x, y } = publicKey.export({ format: 'jwk' })
  const point = Buffer.concat([Buffer.of(4), Buffer.from(x!, 'base64url'), Buffer.from(y!, 'base64url')])
  const assert = (challenge: Uint8Array, { flags = 5, type = 'webauthn.get', host = rp } = {}): PasskeySignature => {
    const client = { type, challenge: Buffer.from(challenge).toString('base64url'), origin: `https://${host}` }
    const clientData = Buffer.from(JSON.stringify(client))
    const data = Buffer.concat([sha256(host), Buffer.of(flags, 0, 0, 0, 7)])
    const value = sign('sha256', Buffer.concat([data, sha256(clientData)]), privateKey)
    const [authenticator_data, client_data, text] = [data, clientData, value].map((bytes) => bytes.toString('base64'))
    return { suite: 'passkey', authenticator_data: authenticator_data!, client_data: client_data!, value: text! }
  }
  return { point, assert, id: keyId(point, 'passkey') }
}

async function history() {
  const made = await startHistory(41)
  const key = authenticator('observatory.example')
  const body = {
    suite: 'passkey',
    public: key.point.toString('base64'),
    rp: 'observatory.example',
    credential: 'Y3JlZGVudGlhbA',
  }
  const prepare = (type: 'key.added' | 'work.status', subject: string, body: Composed['body']) =>
    made.register.prepare({ type, subject, body, author: key.id, expectedVersion: 0 })
  const enter = (composed: Composed, sig: PasskeySignature) => made.register.record([{ ...composed, sig }])
  const adding = await prepare('key.added', key.id, body)
  await enter(adding, key.assert(entryHash(adding.entry)))
  return { made, key, prepare, enter }
}

test('an officer signs with a passkey, and both verifiers can tell', async () => {
  const { made, key, prepare, enter } = await history()
  const act = await prepare('work.status', 'proj:x', { status: 'done' })
  await enter(act, key.assert(entryHash(act.entry)))
  await made.sealer.seal()
  const files = await made.bundle()
  expect(verifyBundle(files)).toMatchObject({ ok: true, size: 4 })
  expect(verify(files)).toMatchObject({ ok: true, size: 4 })
  await made.close()
})

test.each([
  ['another entry', (key: ReturnType<typeof authenticator>) => key.assert(new Uint8Array(32))],
  ['nobody present', (key: ReturnType<typeof authenticator>, hash: Uint8Array) => key.assert(hash, { flags: 4 })],
  [
    'a holder who was not verified',
    (key: ReturnType<typeof authenticator>, hash: Uint8Array) => key.assert(hash, { flags: 1 }),
  ],
  [
    'another host',
    (key: ReturnType<typeof authenticator>, hash: Uint8Array) => key.assert(hash, { host: 'evil.example' }),
  ],
  [
    'a key being made',
    (key: ReturnType<typeof authenticator>, hash: Uint8Array) => key.assert(hash, { type: 'webauthn.create' }),
  ],
  ['somebody else', (_: unknown, hash: Uint8Array) => authenticator('observatory.example').assert(hash)],
])('an assertion of %s signs nothing', async (_, forge) => {
  const { made, key, prepare, enter } = await history()
  const act = await prepare('work.status', 'proj:x', { status: 'done' })
  await expect(enter(act, forge(key, entryHash(act.entry)))).rejects.toMatchObject({ code: 'register/bad-entry' })
  await made.close()
})
