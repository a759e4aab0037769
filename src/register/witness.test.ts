import { expect, test } from 'vitest'
import { seededRandom } from '../ground/index.ts'
import { EMPTY_ROOT, leafHash, Tree, type Head } from './log.ts'
import { checkpointText, parseCheckpoint, parseSignatures, signerKey, signLine, verifyLine } from './note.ts'
import { addCheckpoint, witnessRequest, type Witness } from './witness.ts'

const random = seededRandom(5)
const log = signerKey('log.example', 'ed25519', random.bytes(32))
const stranger = signerKey('stranger.example', 'ed25519', random.bytes(32))
const tree = new Tree(Array.from({ length: 40 }, (_, at) => leafHash(`${at}`)))
const other = new Tree(Array.from({ length: 40 }, (_, at) => leafHash(`other ${at}`)))

function newWitness() {
  const records = new Map<string, Head>()
  const witness: Witness & { records: typeof records } = {
    records,
    logs: new Map([['log.example', [log]]]),
    signers: [signerKey('w.example', 'cosigner', random.bytes(32))],
    recall: (origin) => records.get(origin) ?? null,
    persist: (origin, head) => void records.set(origin, head),
  }
  return witness
}

const note = (size: number, root = tree.root(size), keys = [log], origin = 'log.example') => {
  const checkpoint = parseCheckpoint(checkpointText(origin, size, root))!
  return `${checkpoint.text}\n${keys.map((key) => signLine(key, checkpoint, 1)).join('')}`
}
const ask = (witness: Witness, old: number, size: number, proof = tree.consistency(old, size), text = note(size)) =>
  addCheckpoint(witness, witnessRequest(old, proof, text), 1_700_000_000)

test('a log that only grows is cosigned at every size', () => {
  const witness = newWitness()
  let old = 0
  for (const size of [1, 2, 3, 7, 8, 9, 31, 32, 40, 40]) {
    const answer = ask(witness, old, size)
    expect(answer.status).toBe(200)
    const [signature] = parseSignatures(answer.body)!
    const checkpoint = parseCheckpoint(checkpointText('log.example', size, tree.root(size)))!
    expect(verifyLine(witness.signers[0]!, checkpoint, signature!)).toEqual({ time: 1_700_000_000 })
    old = size
  }
})

test('each refusal has its status, and none changes what the witness remembers', () => {
  const witness = newWitness()
  expect(ask(witness, 0, 20).status).toBe(200)
  const before = JSON.stringify([...witness.records])
  const proof = tree.consistency(20, 30)
  const cases: readonly [string, number, ReturnType<typeof ask>][] = [
    ['another log', 404, ask(witness, 20, 30, proof, note(30, tree.root(30), [log], 'log.elsewhere'))],
    ['no trusted signature', 403, ask(witness, 20, 30, proof, note(30, tree.root(30), [stranger]))],
    ['a trusted key over another text', 403, ask(witness, 20, 30, proof, note(30).replace('\n30\n', '\n31\n'))],
    ['old above new', 400, ask(witness, 31, 30, [], note(30))],
    ['another old size', 409, ask(witness, 10, 30)],
    ['another old size, as a first question', 409, ask(witness, 0, 30)],
    ['a wrong proof', 422, ask(witness, 20, 30, [...proof.slice(1), proof[0]!])],
    ['a missing proof', 422, ask(witness, 20, 30, [])],
    ['another history', 422, ask(witness, 20, 30, other.consistency(20, 30), note(30, other.root(30)))],
    ['the same size with another root', 422, ask(witness, 20, 20, [], note(20, other.root(20)))],
    ['the same size with a proof', 422, ask(witness, 20, 20, [proof[0]!], note(20))],
    ['no old line', 400, addCheckpoint(witness, `new 20\n\n${note(30)}`, 1)],
    ['an old size with zeros', 400, addCheckpoint(witness, `old 020\n\n${note(30)}`, 1)],
    [
      'a proof of 64 lines',
      400,
      ask(
        witness,
        20,
        30,
        Array.from({ length: 64 }, () => proof[0]!),
      ),
    ],
    ['a line that is no hash', 400, addCheckpoint(witness, `old 20\nAAAA\n\n${note(30)}`, 1)],
    ['no checkpoint', 400, addCheckpoint(witness, 'old 20\n\n', 1)],
    ['nothing', 400, addCheckpoint(witness, '', 1)],
  ]
  for (const [name, status, answer] of cases) expect(answer.status, name).toBe(status)
  expect(JSON.stringify([...witness.records])).toBe(before)
  const conflict = ask(witness, 10, 30)
  expect(conflict).toEqual({ status: 409, type: 'text/x.tlog.size', body: '20\n' })
})

test('a first question with a proof is refused, and so is an empty log with a root', () => {
  expect(ask(newWitness(), 0, 20, [tree.root(1)]).status).toBe(422)
  expect(ask(newWitness(), 0, 0, [], note(0, tree.root(1))).status).toBe(422)
  expect(ask(newWitness(), 0, 0, [], note(0, EMPTY_ROOT)).status).toBe(200)
})

test('a signature of a stranger beside the log’s changes nothing', () => {
  expect(ask(newWitness(), 0, 5, [], note(5, tree.root(5), [stranger, log])).status).toBe(200)
})

test('what cannot be kept is not signed', () => {
  const witness = newWitness()
  const broken = {
    ...witness,
    persist: () => {
      throw new Error('disk full')
    },
  }
  expect(() => ask(broken, 0, 5)).toThrow('disk full')
  expect(ask(witness, 0, 5).status).toBe(200)
})
