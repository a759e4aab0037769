import { Agent, request } from 'node:http'
import { cpSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { documentTable } from '../../src/documents/index.ts'
import { jobsHere } from '../../src/jobs/index.ts'
import { openObservatory } from '../../src/processes/observatory.ts'
import { commitmentTable } from '../../src/words/index.ts'
import type { Json } from '../../src/ground/index.ts'
import { threeRivers } from '../open.ts'
import { Victim } from './documents.ts'
import { chance, childProgram, Failures, inFolder, quantile, type Proof } from './report.ts'
import { clock, random } from './world.ts'

const COMMITMENTS = Number(process.env['ORTOQ_PROVE_COMMITMENTS'] ?? 100_000)
const RATE = Number(process.env['ORTOQ_PROVE_RATE'] ?? 500)
/** A folder in which the filled register is kept between runs: filling takes longer than the run. */
const KEPT = process.env['ORTOQ_PROVE_KEEP']
const P99_MS = 250
const MEMORY_MB = 1024
/** The first seconds warm the machine up and are not counted. */
const WARM_S = 5

/** A register of so many commitments of a pack, in a data folder. */
async function fill(dataDir: string, count: number): Promise<void> {
  const observatory = await openObservatory({ dataDir, packDir: threeRivers, clock, random, jobs: jobsHere({}) })
  const { snapshot } = await observatory.view()
  const [row] = snapshot.rows(commitmentTable)
  const [document] = snapshot.rows(documentTable)
  if (!row || !document) throw new Error('the pack has no commitment')
  for (let at = 0; at < count; at += 1000)
    await observatory.register.append(
      Array.from({ length: Math.min(1000, count - at) }, (_, next) => {
        const number = at + next
        const id = `com:load-${number}` as const
        const title = Object.fromEntries(Object.entries(row.title).map(([tag, text]) => [tag, `${text} ${number}`]))
        return {
          type: 'row.stated' as const,
          subject: `commitments/${id}`,
          body: { ...row, id, title } as unknown as Json,
          expectedVersion: 0,
          author: 'key:pack',
        }
      }),
    )
  await observatory.close()
}

/** The same, copied from where an earlier run has left it. */
async function filled(dataDir: string, count: number): Promise<void> {
  if (!KEPT) return fill(dataDir, count)
  const kept = `${KEPT}-${count}`
  if (!existsSync(kept)) {
    rmSync(`${kept}.part`, { recursive: true, force: true })
    await fill(`${kept}.part`, count)
    renameSync(`${kept}.part`, kept)
  }
  cpSync(kept, dataDir, { recursive: true })
}

/** What people and programs ask, by how often of a hundred. */
const mix: readonly (readonly [
  number,
  string,
  (number: number) => { method?: string; path: string; body?: string },
])[] = [
  [30, 'a commitment’s entries', (one) => ({ path: `/api/register/subject?id=commitments/com:load-${one}` })],
  [22, 'a page of the list', (one) => ({ path: `/api/commitments?from=${one - (one % 20)}&limit=20` })],
  [
    15,
    'a page of the register of promises',
    (one) => ({ path: `/api/promises?from=${one - (one % 20)}&limit=20&party=state:${one % 2 ? 'AR' : 'BO'}` }),
  ],
  [10, 'how far it is sealed', () => ({ path: '/api/register/status' })],
  [6, 'the front page', () => ({ path: '/api/front' })],
  [6, 'a feed', () => ({ path: '/api/feeds/json?commitment=com:river-railway' })],
  [5, 'a search', (one) => ({ path: `/api/find?query=railway%20${one % 50}` })],
  [3, 'the works', () => ({ path: '/api/project-list' })],
  [2, 'the cases', () => ({ path: '/api/case-list' })],
  [
    1,
    'a confirmation',
    (one) => ({
      method: 'POST',
      path: '/api/acts/commitment-confirm',
      body: JSON.stringify({ commitment: `com:load-${one}`, for: 'AR', note: 'sample' }),
    }),
  ],
]

interface Done {
  readonly what: string
  /** When it was due, in seconds since counting began. */
  readonly due: number
  readonly ms: number
  readonly error: string | null
}

const agent = new Agent({ keepAlive: true, maxSockets: 128 })

function send(
  port: number,
  what: string,
  asked: { method?: string; path: string; body?: string },
  due: number,
  counting: number,
): Promise<Done> {
  return new Promise((resolve) => {
    // From when it was due, not from when it could be sent: whoever waits for a slow server is not left out.
    const end = (error: string | null) =>
      resolve({ what, due: (due - counting) / 1000, ms: performance.now() - due, error })
    const headers = { host: 'localhost', ...(asked.body === undefined ? {} : { 'content-type': 'application/json' }) }
    const sent = request(
      { host: '127.0.0.1', port, method: asked.method ?? 'GET', path: asked.path, headers, agent },
      (answer) => {
        answer.resume()
        answer.on('end', () => end(answer.statusCode === 200 ? null : String(answer.statusCode)))
        answer.on('error', (error) => end(error.message))
      },
    )
    sent.on('error', (error) => end(error.message))
    sent.setTimeout(30_000, () => sent.destroy(new Error('no answer in 30 s')))
    sent.end(asked.body)
  })
}

/** When these were due, as spans of seconds: `12, 40–43`. */
function secondsOf(done: readonly Done[]): string {
  const spans: [number, number][] = []
  for (const second of new Set(done.map(({ due }) => Math.floor(due)).toSorted((a, b) => a - b))) {
    const last = spans.at(-1)
    if (last?.[1] === second - 1) last[1] = second
    else spans.push([second, second])
  }
  return spans.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ') || 'none'
}

async function commitmentsAt(port: number): Promise<number> {
  const answer = await fetch(`http://localhost:${port}/api/commitments?limit=1`)
  return ((await answer.json()) as { total: number }).total
}

const memoryOf = (pid: number): number =>
  Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024

// Clock ticks, a hundred a second on Linux: user and system time of all threads.
const processorMs = (pid: number): number => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}

/** `n` seconds of mixed requests at a fixed rate; `--minutes M` for longer. */
export const load: Proof = {
  about: `${COMMITMENTS} commitments, ${RATE} mixed requests a second at a fixed rate, the generator beside the server: p99 ≤ ${P99_MS} ms from when each was due, no errors, ≤ 1 GB; how long the main loop stood is told`,
  short: 15,
  run: async ({ seed, n }) => {
    const failures = new Failures()
    const kinds = mix.flatMap(([of, what, make]) => Array.from({ length: of }, () => ({ what, make })))
    const done: Done[] = []
    let [highest, opened, processor] = [0, 0, 0]
    let [stall, clock] = [0, 0]
    await inFolder(async (dir) => {
      const data = join(dir, 'data')
      await filled(data, COMMITMENTS)
      const began = performance.now()
      const victim = new Victim(childProgram('served'), data)
      await victim.ready()
      opened = performance.now() - began
      // A register that was kept from another edition of the pack has lost its commitments, and would be quick.
      const there = await commitmentsAt(victim.port)
      failures.check(there >= COMMITMENTS, () => `the register has ${there} commitments of ${COMMITMENTS}`)
      const own = chance(seed, 0)
      const start = performance.now()
      const waiting: Promise<void>[] = []
      for (let sent = 0; sent < (n + WARM_S) * RATE && victim.died === null; sent++) {
        const due = start + (sent * 1000) / RATE
        const early = due - performance.now()
        if (early > 1) await sleep(early)
        const { what, make } = kinds[Math.floor(own.next() * kinds.length)]!
        const counted = sent >= WARM_S * RATE
        if (sent === WARM_S * RATE) {
          void victim.asked()
          processor = processorMs(victim.child.pid!)
        }
        const answered = send(victim.port, what, make(Math.floor(own.next() * COMMITMENTS)), due, start + WARM_S * 1000)
        waiting.push(answered.then((one) => void (counted && done.push(one))))
        if (sent % RATE === 0) highest = Math.max(highest, memoryOf(victim.child.pid!))
      }
      await Promise.all(waiting)
      const { stood } = await victim.asked()
      ;[stall, clock] = [stood.own.own, stood.clock]
      processor = processorMs(victim.child.pid!) - processor
      failures.check(victim.died === null, () => `the server died: ${victim.died}`)
      for (const text of victim.noted) failures.add(`unforeseen: ${text.slice(0, 300)}`)
      await victim.stop()
    })
    agent.destroy()
    const times = done.map(({ ms }) => ms)
    const errors = done.filter(({ error }) => error !== null)
    for (const { what, error } of errors) failures.add(`${what}: ${error}`)
    const p99 = quantile(times, 0.99)
    failures.check(p99 <= P99_MS, () => `p99 is ${Math.round(p99)} ms`)
    failures.check(highest <= MEMORY_MB, () => `the server took ${Math.round(highest)} MB`)
    return {
      tried: { commitments: COMMITMENTS, 'requests a second': RATE, seconds: n, requests: done.length },
      found: {
        'p50 ms': Math.round(quantile(times, 0.5)),
        'p99 ms': Math.round(p99),
        'longest ms': Math.round(quantile(times, 1)),
        errors: errors.length,
        'seconds in which somebody waited longer than that': secondsOf(done.filter(({ ms }) => ms > P99_MS)),
        'memory MB': Math.round(highest),
        'longest stall of the main loop ms': Math.round(stall),
        'the same with what the machine did meanwhile ms': Math.round(clock),
        'processor time of the server a request ms': Math.round((100 * processor) / done.length) / 100,
        'opened after s': Math.round(opened / 100) / 10,
        ...Object.fromEntries(
          mix.map(([, what]) => [
            `p99 ms, ${what}`,
            Math.round(
              quantile(
                done.filter((one) => one.what === what).map(({ ms }) => ms),
                0.99,
              ),
            ),
          ]),
        ),
      },
      failures: failures.list,
    }
  },
}
