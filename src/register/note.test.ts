import { expect, test } from 'vitest'
import { seededRandom } from '../ground/index.ts'
import {
  checkpointText,
  parseCheckpoint,
  parseNote,
  parseSkey,
  parseVkey,
  signerKey,
  signLine,
  skey,
  verifyLine,
  vkey,
} from './note.ts'
import { keyPair, isSigned } from './signature.ts'

const random = seededRandom(3)
const root = '00'.repeat(31) + '2a'

test('the published example of a signed note verifies', () => {
  // c2sp.org/signed-note, section "Example".
  const key = parseVkey('example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k')
  const note = parseNote(
    'This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n',
  )!
  const [signature] = note.signatures
  expect(signature).toMatchObject({ name: key.name, id: key.id })
  expect(isSigned(key.publicKey, Buffer.from(note.text), signature!.value)).toBe(true)
  expect(isSigned(key.publicKey, Buffer.from('This is an example massage.\n'), signature!.value)).toBe(false)
})

test('the first test of RFC 8032 section 7.1 gives its public key and signature', () => {
  const pair = keyPair(Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex'))
  expect(Buffer.from(pair.publicKey).toString('hex')).toBe(
    'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
  )
  expect(Buffer.from(pair.sign(new Uint8Array())).toString('hex')).toBe(
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  )
})

test.each(['ed25519', 'cosigner', 'quantum'] as const)('a key of kind %s signs a checkpoint and no other', (kind) => {
  const key = signerKey('witness.example/w1', kind, random.bytes(32))
  const [checkpoint, other] = [7, 8].map((size) => parseCheckpoint(checkpointText('log.example', size, root))!)
  const note = parseNote(`${checkpoint!.text}\n${signLine(key, checkpoint!, 1_679_315_147)}`)!
  const [signature] = note.signatures
  const time = kind === 'ed25519' ? 0 : 1_679_315_147
  expect(verifyLine(key, checkpoint!, signature!)).toEqual({ time })
  expect(verifyLine(key, other!, signature!)).toBeNull()
  for (let at = 0; at < signature!.value.length; at += 97) {
    const value = Buffer.from(signature!.value)
    value[at]! ^= 1
    expect(verifyLine(key, checkpoint!, { ...signature!, value }), `byte ${at}`).toBeNull()
  }
  expect(signature!.value.length).toBe({ ed25519: 64, cosigner: 72, quantum: 2428 }[kind])
  expect(parseVkey(vkey(key))).toEqual({ name: key.name, kind, id: key.id, publicKey: expect.anything() as unknown })
  expect(skey(parseSkey(skey(key)))).toBe(skey(key))
})

test('one key under two names or kinds has two ids', () => {
  const seed = random.bytes(32)
  const ids = [signerKey('a', 'ed25519', seed), signerKey('b', 'ed25519', seed), signerKey('a', 'cosigner', seed)].map(
    ({ id }) => id,
  )
  expect(new Set(ids).size).toBe(3)
})

test('what is not exactly a key, a note or a checkpoint is none', () => {
  const good = vkey(signerKey('a', 'ed25519', random.bytes(32)))
  for (const bad of [
    '',
    'a',
    good.slice(0, -1),
    `${good} `,
    good.replace('a+', 'b+'),
    good.replace('+A', '+B'),
    `a b${good.slice(1)}`,
  ])
    expect(() => parseVkey(bad), bad).toThrow('is not a key')
  const note = 'text\n\n— a AAAAAAA=\n'
  expect(parseNote(note)).not.toBeNull()
  for (const bad of [
    '',
    'text\n',
    'text\n\n',
    note.slice(0, -1),
    note.replace('—', '-'),
    note.replace('AAAAAAA=', 'AAAAAAB='),
    note.replace('text', 'te\rxt'),
    note.replace('text', 'te\0xt'),
    note.replace('a AAA', 'a  AAA'),
  ])
    expect(parseNote(bad), JSON.stringify(bad)).toBeNull()
  const text = checkpointText('o', 1, root)
  expect(parseCheckpoint(text)).toEqual({ origin: 'o', size: 1, root, text })
  for (const bad of [
    text.slice(0, -1),
    text.replace('\n1', '\n01'),
    text.replace('\n1', '\n-1'),
    text.replace('\n1', '\n9007199254740993'),
    `\n${text}`,
    text.replace('=', ''),
    `${text}\n`,
  ])
    expect(parseCheckpoint(bad), JSON.stringify(bad)).toBeNull()
  expect(parseCheckpoint(`${text}extension\n`)).toMatchObject({ size: 1 })
})
