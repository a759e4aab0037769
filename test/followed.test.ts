import { describe, expect, test } from 'vitest'
import { rowChange, seededRandom, type Snapshot, type Table } from '../src/ground/index.ts'
import { sourceFor, sourceTable } from '../src/documents/index.ts'
import {
  actTables,
  importPackage,
  listed,
  mergeWorks,
  milestonesOf,
  splitWorks,
  updateMilestone,
  workTable,
  workTables,
} from '../src/works/index.ts'
import { loadSnapshot } from '../src/store/index.ts'
import { openPack, threeRivers } from './open.ts'

const LOCAL = { author: 'key:local', actingFor: null } as const
const TABLES: readonly Table[] = [...workTables, ...actTables, sourceTable]

/** Everything that a snapshot holds of works, and what lists make of it, as text. */
const told = (snapshot: Snapshot): string =>
  JSON.stringify([
    TABLES.map((table) =>
      snapshot.rows(table).map((row) => [row, snapshot.entryOf?.(table, rowChange(table, row as never).key)]),
    ),
    listed(snapshot).map(({ regions, sides, ...one }) => ({ ...one, regions: [...regions], sides: [...sides] })),
    snapshot.rows(workTable).map(({ id }) => milestonesOf(snapshot, id)),
  ])

const samplePackage = (titles: readonly string[]): string =>
  JSON.stringify({
    uri: 'https://example.org/followed',
    publisher: { name: 'Sample' },
    publishedDate: '2031-01-01T00:00:00Z',
    version: '0.9',
    projects: titles.map((title, at) => ({
      id: `followed-${at}`,
      title,
      sector: ['transport'],
      documents: [{ id: 'd', title, url: `https://example.org/paper/${at}` }],
      ortoq: {
        enterprise: { id: `ent:followed-${at}` },
        stakes: [{ holder: 'Sample', share: 40 }],
        claims: [
          { property: 'jobs', low: at, unit: 'job', speaker: 'sample', source: `https://example.org/said/${at}` },
        ],
      },
    })),
  })

describe('a snapshot that follows another', () => {
  test('holds and lists the same as one that is read whole, after every kind of change', async () => {
    const { register, view, store, close } = await openPack(threeRivers)
    const random = seededRandom(5)
    const pick = <T>(items: readonly T[]): T => items[Math.floor(random.next() * items.length)]!
    await importPackage(
      register,
      (await view()).snapshot,
      samplePackage(['Alpha', 'Beta', 'Gamma', 'Delta']),
      '2031-06-01',
      LOCAL,
    )
    let followed = 0
    for (let round = 0; round < 60; round++) {
      const { snapshot } = await view()
      // Some of the snapshots on the way are never asked for a list.
      if (round % 3 !== 1) listed(snapshot)
      const works = snapshot.rows(workTable)
      const work = pick(works)
      switch (round % 6) {
        case 0:
        case 1: {
          // A source that an imported project names, or a new one.
          const at = Math.floor(random.next() * 5)
          const source = sourceFor(
            snapshot,
            `https://example.org/${pick(['paper', 'said', 'other'])}/${at}`,
            '2031-06-01',
          )
          const date = `203${round % 10}-0${1 + (round % 9)}` as const
          const update = {
            work: work.id,
            step: 'opening',
            kind: 'forecast',
            date,
            speaker: 'sample',
            said: null,
          } as const
          await updateMilestone(
            register,
            snapshot,
            { ...update, source: source.id, confidence: 'low', note: null },
            LOCAL,
            source.rows,
          )
          break
        }
        case 2:
          await importPackage(
            register,
            snapshot,
            samplePackage(['Alpha', `Beta ${round}`, 'Gamma', `Delta ${round}`, `Epsilon ${round}`]),
            '2031-06-01',
            LOCAL,
          )
          break
        case 3:
          await mergeWorks(
            register,
            snapshot,
            { twin: 'proj:gate-nights', of: 'proj:river', why: 'x', on: '2031-06-01' },
            LOCAL,
          ).catch(() => undefined)
          break
        case 4:
          await splitWorks(register, snapshot, 'proj:gate-nights', 'x', LOCAL).catch(() => undefined)
          break
        default: {
          const row = { ...work, title: { ...work.title, en: `Sample ${round}` } }
          await register.append([
            {
              type: 'row.stated',
              subject: `works/${work.id}`,
              body: row as never,
              expectedVersion: await register.versionOf(`works/${work.id}`),
              author: 'key:local',
            },
          ])
        }
      }
      const { snapshot: after } = await view()
      if (after.history!.log === snapshot.history!.log) followed++
      expect(told(after)).toBe(told(await loadSnapshot(store.db, after.size)))
    }
    expect(followed).toBeGreaterThan(50)
    await close()
  })
})
