import { spawn } from 'node:child_process'
import { join } from 'node:path'
import pg from 'pg'
import { postgres, sqlite, type Engine } from '../../src/store/index.ts'
import { acksOf, faultsAfter, type Ack } from './check.ts'
import { chance, childProgram, Failures, inFolder, quantile, type Proof } from './report.ts'

/** Cycles on one store before a fresh one is begun, so that reopening is measured on stores of every size up to some thousand entries. */
const CYCLES_A_STORE = 60
const REOPEN_MS = 2000

interface Victim {
  readonly engine: () => Engine
  readonly argv: readonly string[]
  remove(): Promise<void>
}

async function cycle(
  program: string,
  argv: readonly string[],
  after: number,
  killServer: boolean,
): Promise<{ acks: Ack[]; serverKilled: boolean; error: string }> {
  const child = spawn(process.execPath, [program, ...argv, '1000000', '2000'], { stdio: ['ignore', 'pipe', 'pipe'] })
  let [out, error, serverKilled] = ['', '', false]
  child.stderr.on('data', (data: Buffer) => (error += data.toString()))
  const dead = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const opened = new Promise<void>((resolve) => {
    child.stdout.on('data', (data: Buffer) => {
      out += data.toString()
      if (out.includes('open\n')) resolve()
    })
  })
  await Promise.race([opened, dead])
  await new Promise((resolve) => setTimeout(resolve, after))
  const backend = /^backend (\d+)$/m.exec(out)?.[1]
  if (killServer && backend) {
    // The server treats a killed backend as a crash of the whole: memory is thrown away and the log is replayed.
    try {
      process.kill(Number(backend), 'SIGKILL')
      serverKilled = true
    } catch {
      serverKilled = false
    }
  }
  child.kill('SIGKILL')
  await dead
  return { acks: acksOf(out), serverKilled, error }
}

async function victimOf(kind: 'sqlite' | 'postgres', dir: string, at: number): Promise<Victim> {
  if (kind === 'sqlite') {
    const file = join(dir, `${at}.sqlite`)
    return { engine: () => sqlite(file), argv: ['sqlite', file], remove: async () => {} }
  }
  const address = process.env['ORTOQ_TEST_POSTGRES']!
  const schema = `prove_${process.pid}_${at}`
  return {
    engine: () => postgres(address, schema),
    argv: ['postgres', address, schema],
    remove: async () => {
      const client = new pg.Client({ connectionString: address })
      await client.connect()
      await client.query(`drop schema if exists ${schema} cascade`)
      await client.end()
    },
  }
}

async function reopened(engine: () => Engine, acks: readonly Ack[]) {
  // A server that replays its log refuses connections for a moment.
  for (let attempt = 0; ; attempt++)
    try {
      return await faultsAfter(engine(), acks)
    } catch (error) {
      if (
        attempt > 200 ||
        !/recovery mode|starting up|terminat|ECONNREFUSED|ECONNRESET|not yet accepting/i.test((error as Error).message)
      )
        throw error
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
}

/** Kills a writer at any moment, on each engine, and looks whether what it had acknowledged is there. */
export const crash: Proof = {
  about: 'kill -9 during writes: nothing acknowledged is lost, no half transaction, reopened within 2 s',
  short: 12,
  run: async ({ seed, n }) => {
    const program = childProgram('writer')
    const failures = new Failures()
    const skipped: string[] = []
    const tried: Record<string, number> = {}
    const found: Record<string, number> = {}
    const killed = async (kind: 'sqlite' | 'postgres'): Promise<void> => {
      if (kind === 'postgres' && !process.env['ORTOQ_TEST_POSTGRES']) {
        skipped.push('postgres: ORTOQ_TEST_POSTGRES holds no address of a server')
        return
      }
      const times: number[] = []
      let [acked, serverCrashes] = [0, 0]
      await inFolder(async (dir) => {
        let victim = await victimOf(kind, dir, 0)
        let before: Ack[] = []
        let known = 0
        for (let trial = 0; trial < n; trial++) {
          if (trial > 0 && trial % CYCLES_A_STORE === 0) {
            await victim.remove()
            victim = await victimOf(kind, dir, trial)
            ;[before, known] = [[], 0]
          }
          const random = chance(seed, trial)
          const killServer = kind === 'postgres' && random.next() < 0.1
          const { acks, serverKilled, error } = await cycle(program, victim.argv, random.next() * 120, killServer)
          if (error && !serverKilled) failures.add(`${kind} ${trial}: ${error.slice(0, 200)}`)
          if (serverKilled) serverCrashes++
          acked += acks.length
          const { faults, size, ms } = await reopened(victim.engine, acks.length > 0 ? acks : before)
          for (const fault of faults) failures.add(`${kind} ${trial}: ${fault}`)
          failures.check(size >= known, () => `${kind} ${trial}: ${known} entries were seen and ${size} are there`)
          failures.check(ms <= REOPEN_MS, () => `${kind} ${trial}: reopened only after ${Math.round(ms)} ms`)
          times.push(ms)
          if (acks.length > 0) before = acks
          known = size
        }
        await victim.remove()
      })
      tried[`${kind} cycles`] = n
      found[`${kind} batches acknowledged`] = acked
      if (kind === 'postgres') found['postgres crashes of the server'] = serverCrashes
      found[`${kind} reopened ms, median`] = Math.round(quantile(times, 0.5))
      found[`${kind} reopened ms, longest`] = Math.round(quantile(times, 1))
    }
    // Most of a cycle is waiting, so that the engines are killed side by side.
    await Promise.all((['sqlite', 'postgres'] as const).map(killed))
    return { tried, found, failures: failures.list, skipped }
  },
}
