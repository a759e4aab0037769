import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { childProgram, Failures, inFolder, quantile, type Proof } from './report.ts'

const PAUSE_MS = Number(process.env['ORTOQ_PROVE_PAUSE_MS'] ?? 2000)

function holder(program: string, dir: string) {
  const child = spawn(process.execPath, [program, dir, 'hold'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const dead = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const holds = new Promise<boolean>((resolve) => {
    child.stdout.once('data', (data: Buffer) => resolve(data.toString().startsWith('held')))
    child.once('close', () => resolve(false))
  })
  return { child, dead, holds }
}

async function attempt(program: string, dir: string): Promise<{ said: string; ms: number }> {
  const child = spawn(process.execPath, [program, dir, 'try'], { stdio: ['ignore', 'pipe', 'inherit'] })
  let out = ''
  child.stdout.on('data', (data: Buffer) => (out += data.toString()))
  await new Promise((resolve) => child.once('close', resolve))
  const [said = '', ms = ''] = out.trim().split(' ')
  return { said, ms: Number(ms) }
}

/** A second process on a folder that is held, that pauses, and that was killed. `n` is how many second processes. */
export const lock: Proof = {
  about:
    'a second process on the same folder is refused within a second; a holder that pauses keeps it, a dead one does not',
  short: 10,
  run: async ({ n }) => {
    const program = childProgram('locker')
    const failures = new Failures()
    const times: number[] = []
    let [refused, races] = [0, 0]
    await inFolder(async (home) => {
      const dir = join(home, 'data')
      const first = holder(program, dir)
      failures.check(await first.holds, () => 'the first process was refused')
      for (let trial = 0; trial < n; trial++) {
        const { said, ms } = await attempt(program, dir)
        times.push(ms)
        if (failures.check(said === 'store/in-use', () => `second process ${trial}: ${said}`)) refused++
        failures.check(ms < 1000, () => `second process ${trial}: refused only after ${ms} ms`)
      }
      first.child.kill('SIGSTOP')
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
      failures.check((await attempt(program, dir)).said === 'store/in-use', () => 'a paused holder was robbed')
      first.child.kill('SIGCONT')
      failures.check(
        (await attempt(program, dir)).said === 'store/in-use',
        () => 'a holder that woke up had lost its folder',
      )
      first.child.kill('SIGKILL')
      await first.dead
      // Of several that come for the folder of a dead one, exactly one gets it.
      for (let round = 0; round < Math.ceil(n / 10); round++) {
        const rivals = Array.from({ length: 6 }, () => holder(program, dir))
        const got = (await Promise.all(rivals.map(({ holds }) => holds))).filter(Boolean).length
        races++
        failures.check(got === 1, () => `race ${round}: ${got} processes hold the folder`)
        for (const { child } of rivals) child.kill('SIGKILL')
        await Promise.all(rivals.map(({ dead }) => dead))
      }
    })
    const found = {
      refused,
      'refused after ms, longest': Math.round(quantile(times, 1)),
      'races with one winner': races,
    }
    return { tried: { 'second processes': n, 'pause ms': PAUSE_MS, races }, found, failures: failures.list }
  },
}
