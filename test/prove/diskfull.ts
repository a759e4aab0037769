import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { OrtoqError, seededRandom, stoppedClock } from '../../src/ground/index.ts'
import { Register } from '../../src/register/index.ts'
import { openStore, sqlite, type Engine, type Store } from '../../src/store/index.ts'
import { Failures, inFolder, type Proof } from './report.ts'
import { proofShelf } from './shelf.ts'

const WRITES_AGAIN_MS = 10_000

const draft = (at: number) => ({
  type: 'row.stated' as const,
  subject: `places/place:${at}`,
  body: { id: `place:${at}`, name: 'x'.repeat(3000) },
  expectedVersion: 0,
  author: 'key:local',
})

const registerOver = (store: Store) =>
  new Register({
    store,
    shelves: [proofShelf],
    clock: stoppedClock('2031-01-01T00:00:00.000Z'),
    random: seededRandom(1),
    origin: 'prove',
  })

const codeOf = (error: unknown): string => (error instanceof OrtoqError ? error.code : String(error))

/** Fills a small disk until it refuses, at `n` sizes; then reads, opens again, makes room and writes. */
export const diskfull: Proof = {
  about:
    'a full disk: refused with all that was acknowledged intact, reads go on, opens again, writes within 10 s after there is room',
  short: 4,
  run: async ({ n }) => {
    const failures = new Failures()
    let [refused, acknowledged, rewritten, floor] = [0, 0, 0, 0]
    const skipped: string[] = []
    await inFolder(async (home) => {
      for (let trial = 0; trial < n && skipped.length === 0; trial++) {
        const disk = join(home, `disk-${trial}`)
        mkdirSync(disk)
        try {
          execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${1500 + trial * 137}k`, 'tmpfs', disk], { stdio: 'pipe' })
        } catch {
          skipped.push('a small disk can be mounted by root only')
          break
        }
        let store: Store | undefined
        try {
          writeFileSync(join(disk, 'ballast'), Buffer.alloc(300 * 1024))
          const engine = sqlite(join(disk, 'register.sqlite'))
          // Such a small disk is below the floor from the start; what a disk does that fills up unseen is shown without it.
          const blind: Engine = { ...engine, free: () => null }
          store = await openStore(blind)
          let register = registerOver(store)
          let acked = 0
          let code = ''
          while (code === '' && acked < 5000)
            try {
              await register.append([draft(acked)])
              acked++
            } catch (error) {
              code = codeOf(error)
            }
          acknowledged += acked
          if (failures.check(code === 'store/disk-full', () => `disk ${trial}: ${code}`)) refused++
          failures.check(
            (await register.entries(0, 10)).length === Math.min(10, acked),
            () => `disk ${trial}: nothing can be read`,
          )
          failures.check(
            (await register.head()).size === acked,
            () => `disk ${trial}: ${acked} acknowledged, and another number is there`,
          )
          await store.close()
          store = await openStore(blind)
          register = registerOver(store)
          const { head, fault } = await register.verify()
          failures.check(
            !fault && head.size === acked,
            () => `disk ${trial}, opened again: ${JSON.stringify(fault)} ${head.size} of ${acked}`,
          )
          rmSync(join(disk, 'ballast'))
          const start = performance.now()
          const tryAgain = async (): Promise<boolean> => {
            if (performance.now() - start > WRITES_AGAIN_MS) return false
            return register.append([draft(acked)]).then(
              () => true,
              () => tryAgain(),
            )
          }
          const written = await tryAgain()
          if (failures.check(written, () => `disk ${trial}: nothing is written after there is room`)) rewritten++
          await store.close()
          const careful = await openStore(engine)
          const kept = await registerOver(careful)
            .append([draft(acked + 1)])
            .then(() => 'written', codeOf)
          if (failures.check(kept === 'store/disk-full', () => `disk ${trial}, below the floor: ${kept}`)) floor++
          await careful.close()
        } catch (error) {
          failures.add(`disk ${trial}: ${(error as Error).stack}`)
        } finally {
          await store?.close().catch(() => undefined)
          // Lazily: the driver gives a file up only when its statements are collected.
          execFileSync('umount', ['-l', disk])
        }
      }
    })
    const found = {
      'refused when full': refused,
      'entries acknowledged': acknowledged,
      'written again': rewritten,
      'refused below the floor': floor,
    }
    return { tried: { disks: n }, found, failures: failures.list, skipped }
  },
}
