import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { seededRandom, type Random } from '../../src/ground/index.ts'
import {
  checkpointText,
  isPrefix,
  leafHash,
  parseCheckpoint,
  parseSignatures,
  parseVkey,
  signerKey,
  signLine,
  Tree,
  verifyLine,
  vkey,
  witnessRequest,
  type VerifierKey,
} from '../../src/register/index.ts'
import { initWitness } from '../../src/processes/witness.ts'
import { below, chance, childProgram, Failures, inFolder, type Proof } from './report.ts'

/** The second history shares the first leaves with the first one and then says otherwise. */
const FORK = 120

interface Cosigned {
  readonly fork: number
  readonly size: number
}

interface Running {
  readonly child: ChildProcess
  readonly url: string
  readonly dead: Promise<void>
}

async function start(program: string, dir: string): Promise<Running> {
  const child = spawn(process.execPath, [program, dir], { stdio: ['ignore', 'pipe', 'inherit'] })
  const dead = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const url = await new Promise<string>((resolve) =>
    child.stdout.once('data', (data: Buffer) => resolve(data.toString().trim())),
  )
  return { child, url, dead }
}

/**
 * Two histories of one log are put before a witness, in any order and many at once, by somebody who has the log's key;
 * the witness is killed at any moment. Everything that it ever signed must be one history.
 */
export const witness: Proof = {
  about:
    'a witness under races, forks and kill -9: never two cosignatures over inconsistent trees; each refusal as c2sp.org/tlog-witness says',
  short: 300,
  run: async ({ seed, n }) => {
    const failures = new Failures()
    const program = childProgram('witness-child')
    const log = signerKey('log.example', 'ed25519', seededRandom(seed).bytes(32))
    // A round grows the log by four at most.
    const leaves = 4 * n + 100
    const forks = [0, 1].map(
      (fork) => new Tree(Array.from({ length: leaves }, (_, at) => leafHash(`${at < FORK ? 0 : fork} ${at}`))),
    )
    const note = (fork: number, size: number) => {
      const checkpoint = parseCheckpoint(checkpointText('log.example', size, forks[fork]!.root(size)))!
      return { checkpoint, text: `${checkpoint.text}\n${signLine(log, checkpoint, 1)}` }
    }
    const signed: Cosigned[] = []
    const statuses: Record<string, number> = {}
    let [kills, unanswered] = [0, 0]
    await inFolder(async (home) => {
      const dir = join(home, 'witness')
      const random = chance(seed, 0)
      const keys = initWitness(dir, 'w.example', [vkey(log)], random).map(parseVkey)
      let running = await start(program, dir)
      const ask = async (fork: number, old: number, size: number): Promise<number | null> => {
        const { checkpoint, text } = note(fork, size)
        const proof = old <= size ? forks[fork]!.consistency(old, size) : []
        try {
          const response = await fetch(`${running.url}/add-checkpoint`, {
            method: 'POST',
            body: witnessRequest(old, proof, text),
          })
          const body = await response.text()
          statuses[response.status] = (statuses[response.status] ?? 0) + 1
          if (response.status === 200) {
            failures.check(isSignedBy(keys, checkpoint, body), () => `size ${size}: a cosignature does not verify`)
            signed.push({ fork: size <= FORK ? -1 : fork, size })
          }
          if (response.status === 409) {
            failures.check(
              response.headers.get('content-type') === 'text/x.tlog.size' && /^(0|[1-9]\d*)\n$/.test(body),
              () => '409 without its size',
            )
            return Number(body)
          }
          return response.status === 200 ? size : null
        } catch {
          unanswered++
          return null
        }
      }
      let known = 0
      for (let trial = 0; trial < n; trial++) {
        const one = chance(seed, trial + 1)
        const asks = Array.from({ length: 1 + below(one, 4) }, () => {
          const [fork, size] = [below(one, 2), Math.min(leaves, known + below(one, 5))]
          return ask(fork, one.next() < 0.8 ? known : below(one, leaves), size)
        })
        if (one.next() < 0.08) {
          await new Promise((resolve) => setTimeout(resolve, one.next() * 6))
          running.child.kill('SIGKILL')
          await running.dead
          kills++
          running = await start(program, dir)
        }
        known = Math.max(known, ...(await Promise.all(asks)).map((size) => size ?? 0))
      }
      const answers = await allRefusals(running.url, ask, known, forks, note, random)
      for (const [name, expected, actual] of answers)
        failures.check(actual === expected, () => `${name}: ${actual} instead of ${expected}`)
      running.child.kill('SIGKILL')
      await running.dead
    })
    const beyond = new Set(signed.filter(({ fork }) => fork >= 0).map(({ fork }) => fork))
    failures.check(beyond.size <= 1, () => 'both histories were cosigned')
    const sizes = signed.map(({ size }) => size).toSorted((a, b) => a - b)
    const fork = [...beyond][0] ?? 0
    for (let at = 1; at < sizes.length; at++) {
      const [older, newer] = [sizes[at - 1]!, sizes[at]!]
      const head = (size: number) => ({ size, root: forks[fork]!.root(size) })
      failures.check(
        isPrefix(head(older), head(newer), forks[fork]!.consistency(older, newer)),
        () => `${older} and ${newer} are inconsistent`,
      )
    }
    return {
      tried: { rounds: n, kills },
      found: {
        cosignatures: signed.length,
        'largest size': sizes.at(-1) ?? 0,
        unanswered,
        ...Object.fromEntries(Object.entries(statuses).map(([status, count]) => [`status ${status}`, count])),
      },
      failures: failures.list,
    }
  },
}

function isSignedBy(keys: readonly VerifierKey[], checkpoint: Parameters<typeof verifyLine>[1], body: string): boolean {
  const lines = parseSignatures(body) ?? []
  return lines.length === keys.length && lines.every((line) => keys.some((key) => verifyLine(key, checkpoint, line)))
}

/** Each refusal of the protocol, over HTTP. */
async function allRefusals(
  url: string,
  ask: (fork: number, old: number, size: number) => Promise<number | null>,
  known: number,
  forks: readonly Tree[],
  note: (fork: number, size: number) => { text: string },
  random: Random,
): Promise<[string, number, number][]> {
  // Whatever was in flight when it was killed may have been kept: ask where it stands.
  const leaves = forks[0]!.size
  known = (await ask(0, leaves, leaves)) ?? known
  const post = async (body: string, path = '/add-checkpoint', method = 'POST') =>
    (await fetch(url + path, { method, ...(method === 'POST' ? { body } : {}) })).status
  const stranger = signerKey('log.example', 'ed25519', random.bytes(32))
  const elsewhere = parseCheckpoint(checkpointText('log.elsewhere', 5, forks[0]!.root(5)))!
  const by = (key: typeof stranger, text: string) => {
    const checkpoint = parseCheckpoint(text.slice(0, text.indexOf('\n\n') + 1))!
    return `${checkpoint.text}\n${signLine(key, checkpoint, 1)}`
  }
  const next = note(0, leaves).text
  const wrong = [Buffer.from(forks[0]!.root(3), 'hex').toString('base64')]
  return [
    ['an unknown log', 404, await post(`old 0\n\n${by(stranger, `${elsewhere.text}\n`)}`)],
    ['a stranger’s signature', 403, await post(`old ${known}\n\n${by(stranger, next)}`)],
    [
      'a signature over another text',
      403,
      await post(`old ${known}\n\n${next.replace(/\n\d+\n/, `\n${leaves - 1}\n`)}`),
    ],
    ['old above new', 400, await post(`old ${leaves + 1}\n\n${next}`)],
    ['no old line', 400, await post(next)],
    ['a body that is too long', 400, await post('x'.repeat(200_000))],
    ['another old size', 409, await post(witnessRequest(known + 1, [], note(0, leaves).text))],
    ['a proof that proves nothing', 422, await post(`old ${known}\n${wrong[0]}\n\n${next}`)],
    ['another page', 404, await post('', '/sign-subtree')],
    ['another method', 404, await post('', '/add-checkpoint', 'GET')],
  ]
}
