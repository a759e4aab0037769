import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { networkClaimTable, visaTable } from '../src/ways/index.ts'
import { freshFolder, openPack, threeRivers } from './open.ts'

const LENGTH = 'link:velm-gate-road,length,480,480'

/** A copy of the invented pack with one text of one file written over. */
function edition(file: string, from: string, to: string): string {
  const dir = freshFolder()
  cpSync(threeRivers, dir, { recursive: true })
  const path = join(dir, file)
  const text = readFileSync(path, 'utf8')
  expect(text).toContain(from)
  writeFileSync(path, text.replace(from, to))
  return dir
}

test('a pack that has not changed adds nothing to the register', async () => {
  const first = await openPack(threeRivers)
  const { size } = (await first.view()).snapshot
  await first.close()
  const again = await openPack(threeRivers, first.dataDir)
  expect((await again.view()).snapshot.size).toBe(size)
  await again.close()
})

test('a newer edition says a row anew and leaves what it said before where it stands', async () => {
  const first = await openPack(threeRivers)
  const before = (await first.view()).snapshot
  await first.close()
  const newer = edition('network/claims.csv', LENGTH, 'link:velm-gate-road,length,495,495')
  const second = await openPack(newer, first.dataDir)
  const { snapshot } = await second.view()
  const lengths = (rows: typeof snapshot) =>
    rows.rows(networkClaimTable).flatMap(({ subject, low }) => (subject === 'link:velm-gate-road' ? [low] : []))
  expect(lengths(snapshot)).toEqual([495])
  expect(lengths(before)).toEqual([480])
  // The bounds are part of the key of a claim: the old row is taken back, the new one stated.
  expect(snapshot.size).toBe(before.size + 2)
  await second.close()
})

test('a row that a newer edition drops is taken back, not erased', async () => {
  const first = await openPack(threeRivers)
  const { size } = (await first.view()).snapshot
  await first.close()
  const visa = readFileSync(join(threeRivers, 'network/visas.csv'), 'utf8').split('\n')[1]!
  const second = await openPack(edition('network/visas.csv', `${visa}\n`, ''), first.dataDir)
  const { snapshot } = await second.view()
  expect(snapshot.rows(visaTable)).toEqual([])
  expect(snapshot.size).toBe(size + 1)
  await second.close()
})

test('a broken edition is refused and leaves the register as it was', async () => {
  const first = await openPack(threeRivers)
  const { size } = (await first.view()).snapshot
  await first.close()
  const broken = edition('network/claims.csv', LENGTH, 'link:velm-gate-road,length,long,480')
  await expect(openPack(broken, first.dataDir)).rejects.toThrow(/network\/claims\.csv:2:low “long” is not a number/)
  const again = await openPack(threeRivers, first.dataDir)
  expect((await again.view()).snapshot.size).toBe(size)
  await again.close()
})
