import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { request, type ClientRequest } from 'node:http'
import { threeRivers } from '../open.ts'
import { hostileClasses, type Hostile } from '../generate/hostile/index.ts'
import type { watchLoop } from './stall.ts'
import { chance, childProgram, Failures, inFolder, quantile, type Proof } from './report.ts'

const ANSWER_MS = 2000
const STALL_MS = 50
const ATTEMPTS = 3
const PIECE = 1 << 18
/** Codes with which a document may be refused. */
const CLOSED =
  /^(documents\/[a-z-]+|words\/(empty-text|text-too-long)|jobs\/too-(slow|hungry)|doors\/(too-large|too-many|bad-parameter))$/

type Stood = ReturnType<ReturnType<typeof watchLoop>['longest']>

interface Told {
  readonly port?: number
  readonly text?: { readonly length: number; readonly head: string; readonly tail: string }
  readonly stood?: Stood
  readonly bytes?: number
  readonly noted?: string
}

/** The server in a process of its own, with what it last said. */
export class Victim {
  readonly child: ChildProcess
  readonly noted: string[] = []
  text: Told['text'] | null = null
  port = 0
  died: string | null = null

  constructor(program: string, dir: string, pack = threeRivers) {
    this.child = fork(program, [dir, pack], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [] })
    this.child.on('message', ({ text, port, noted }: Told) => {
      if (text) this.text = text
      if (port) this.port = port
      if (noted) this.noted.push(noted)
    })
    this.child.once('exit', (code, signal) => (this.died = `${code ?? signal}`))
  }

  async ready(): Promise<void> {
    while (!this.port && this.died === null) await new Promise((resolve) => setTimeout(resolve, 20))
    if (this.died !== null) throw new Error(`the server ended with ${this.died}`)
  }

  /** How long its main loop stood since it was last asked: its own doing, and with what the machine did meanwhile. */
  async asked(): Promise<{ stood: Stood; bytes: number }> {
    this.child.send('stall')
    for (;;) {
      const [told] = (await once(this.child, 'message')) as [Told]
      if (told.stood !== undefined) return { stood: told.stood, bytes: told.bytes! }
    }
  }

  async stop(): Promise<void> {
    if (this.died !== null) return
    const gone = once(this.child, 'exit')
    this.child.send('stop')
    await gone
  }

  /** Processes that it has started and that still run. */
  children(): number {
    if (process.platform !== 'linux') return 0
    return readdirSync('/proc').filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ')[1] === String(this.child.pid)
      } catch {
        return false
      }
    }).length
  }
}

export interface Answer {
  readonly status: number
  readonly body: string
  readonly ms: number
}

/** One request by a client that never follows, retries or keeps a connection. */
export function asks(
  port: number,
  method: string,
  path: string,
  headers: Record<string, string | number>,
  body?: Uint8Array,
): Promise<Answer> {
  return new Promise((resolve) => {
    let began = performance.now()
    const end = (status: number, text: string) => resolve({ status, body: text, ms: performance.now() - began })
    const asked = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, (answer) => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (part: string) => (text += part))
      answer.on('end', () => end(answer.statusCode!, text))
      answer.on('error', () => end(answer.statusCode!, text))
    })
    // A server that refuses a large body closes the connection while we still write; its answer was read before.
    asked.on('error', (error) => end(0, String(error)))
    asked.setTimeout(30_000, () => asked.destroy(new Error('no answer in 30 s')))
    // What the way takes is no work of the server.
    asked.once('finish', () => (began = performance.now()))
    void writeTo(asked, body)
  })
}

// As a client does that reads while it writes: a refusal that comes in between is the answer.
async function writeTo(asked: ClientRequest, body: Uint8Array = new Uint8Array()): Promise<void> {
  const answered = new AbortController()
  asked.setMaxListeners(0)
  asked.once('response', () => answered.abort())
  for (let at = 0; at < body.length && !answered.signal.aborted && !asked.destroyed; at += PIECE)
    if (!asked.write(body.subarray(at, at + PIECE)))
      await Promise.race([once(asked, 'drain'), once(asked, 'response'), once(asked, 'close')]).catch(() => undefined)
  asked.end()
}

const size = async (port: number): Promise<unknown> => {
  const { body } = await asks(port, 'GET', '/api/register/status', { host: 'localhost' })
  const { size, root } = JSON.parse(body) as { size: number; root: string }
  return `${size} ${root}`
}

/** What is wrong with the answer to a hostile file, or null. */
function wrong({ text }: Hostile, { status, body, ms }: Answer, read: Told['text'] | null): string | null {
  if (ms > ANSWER_MS) return `answered after ${Math.round(ms)} ms`
  if (status === 0) return `no answer: ${body}`
  if (status >= 500) return `${status}: ${body.slice(0, 200)}`
  if (/\bat \S+ \(|node_modules|\/src\/|\.ts:\d/.test(body) && status !== 200)
    return `it tells of its inside: ${body.slice(0, 200)}`
  if (status !== 200) {
    const { code } = JSON.parse(body) as { code: string }
    if (!CLOSED.test(code)) return `refused with ${code}`
    // A text that is right may still be more than can be read in its time.
    return typeof text === 'string' && !/^jobs\/|\/too-slow$/.test(code)
      ? `refused with ${code}, and it has a text`
      : null
  }
  if (text === null) return `it was read, and has no text: ${(read?.head ?? body).slice(0, 100)}`
  if (text === undefined || !read) return null
  return read.length === text.length && read.head === text.slice(0, 300) && read.tail === text.slice(-300)
    ? null
    : `another text was read: ${JSON.stringify(read).slice(0, 300)}`
}

/** Hands hostile documents to the running server, `n` of them over all classes in turn. */
export const documents: Proof = {
  about:
    'hostile documents: no crash, no answer later than 2 s, the main loop never stands for 50 ms; a right text or one clear refusal, and nothing enters the register',
  short: 120,
  run: async ({ seed, n }) => {
    const failures = new Failures()
    const names = Object.keys(hostileClasses)
    const program = childProgram('served')
    const codes: Record<string, number> = {}
    const times: number[] = []
    const stalls: { readonly own: number; readonly clock: number; readonly worked: number; readonly name: string }[] =
      []
    let [read, again, highest] = [0, 0, 0]
    await inFolder(async (dir) => {
      const victim = new Victim(program, join(dir, 'data'))
      await victim.ready()
      const before = await size(victim.port)
      await victim.asked()
      for (let trial = 0; trial < n && victim.died === null; trial++) {
        const name = names[trial % names.length]!
        const file = hostileClasses[name]!(chance(seed, trial))
        const headers = {
          host: 'localhost',
          'content-type': file.type ?? 'application/octet-stream',
          'content-length': file.bytes.length,
        }
        // What our program does with a file it does each time; what the machine beside it does passes.
        let faults: string[] = []
        for (let attempt = 0; attempt < ATTEMPTS && victim.died === null; attempt++) {
          victim.text = null
          const answer = await asks(victim.port, 'POST', '/api/read', headers, file.bytes)
          const fault = wrong(file, answer, victim.text)
          if (victim.died !== null) break
          const { stood, bytes } = await victim.asked()
          const stall = stood.own.own
          highest = Math.max(highest, bytes)
          faults = fault ? [fault] : []
          if (stall > STALL_MS) faults.push(`the main loop stood for ${Math.round(stall)} ms`)
          if (faults.length > 0 && attempt < ATTEMPTS - 1) {
            again++
            continue
          }
          times.push(answer.ms)
          stalls.push({ own: stall, clock: stood.clock, worked: stood.own.worked, name })
          if (answer.status === 200) read++
          else {
            const code = /"code":"([^"]+)"/.exec(answer.body)?.[1] ?? String(answer.status)
            codes[code] = (codes[code] ?? 0) + 1
          }
          break
        }
        for (const fault of faults) failures.add(`${name}, trial ${trial}: ${fault}, ${ATTEMPTS} times`)
      }
      failures.check(victim.died === null, () => `the server died: ${victim.died}`)
      for (const text of victim.noted) failures.add(`unforeseen: ${text.slice(0, 300)}`)
      if (victim.died === null) {
        const after = await size(victim.port)
        failures.check(after === before, () => `the register was ${String(before)} and is ${String(after)}`)
        await new Promise((resolve) => setTimeout(resolve, 300))
        failures.check(victim.children() === 0, () => `${victim.children()} processes are left over`)
        await victim.stop()
      }
    })
    const longest = stalls.toSorted((a, b) => b.own - a.own).slice(0, 5)
    const most = (figure: 'own' | 'clock' | 'worked'): number =>
      Math.round(Math.max(0, ...stalls.map((one) => one[figure])))
    return {
      tried: { classes: names.length, files: n },
      found: {
        read,
        ...Object.fromEntries(Object.entries(codes).toSorted()),
        'asked again': again,
        'answer ms, median': Math.round(quantile(times, 0.5)),
        'answer ms, longest': Math.round(quantile(times, 1)),
        'main loop stood ms, longest': most('own'),
        'of it processor time ms': most('worked'),
        'by the clock, with what the machine did meanwhile, ms': most('clock'),
        'main loop stood longest at': longest.map(({ name, own }) => `${name}: ${Math.round(own)} ms`).join('; '),
        'memory of the server, MB': Math.round(highest / 2 ** 20),
      },
      failures: failures.list,
    }
  },
}
