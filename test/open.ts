import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { seededRandom, stoppedClock } from '../src/ground/index.ts'
import { openObservatory, type Observatory } from '../src/processes/observatory.ts'

/** The invented partnership: three parties, other gauges, scripts and currencies than the default. */
export const threeRivers = resolve(import.meta.dirname, 'packs/three-rivers')

/** The partnership that comes with the package. */
export const defaultPack = resolve(import.meta.dirname, '../data/cn-kg')

const folders: string[] = []
process.once('exit', () => folders.forEach((dir) => rmSync(dir, { recursive: true, force: true })))

/** A fresh folder that is gone after the test run. */
export function freshFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'ortoq-test-'))
  folders.push(dir)
  return dir
}

/** An observatory over a pack in a fresh folder, with a clock that stands still and chance from a seed. */
export async function openPack(packDir: string, dataDir = freshFolder()): Promise<Observatory & { dataDir: string }> {
  const clock = stoppedClock('2031-06-01T00:00:00.000Z')
  const observatory = await openObservatory({ dataDir, packDir, clock, random: seededRandom(1) })
  return { ...observatory, dataDir }
}
