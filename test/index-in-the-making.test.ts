import { expect, test } from 'vitest'
import type { Jobs } from '../src/ground/index.ts'
import { within } from '../src/jobs/index.ts'
import { httpApp } from '../src/doors/http/index.ts'
import { find } from '../src/reports/find.ts'
import { backstageOf } from '../src/processes/serve.ts'
import { openPack, threeRivers } from './open.ts'

/** Jobs of which the index waits until it is let go on. */
function held(jobs: Jobs): { readonly jobs: Jobs; go(): void } {
  let go!: () => void
  const gate = new Promise<void>((resolve) => (go = resolve))
  const alone: Jobs['alone'] = async (name, input, how) => {
    if (name === 'understand-texts') await gate
    return jobs.alone(name, input, how)
  }
  return { jobs: { ...jobs, alone }, go }
}

test('who searches while the index is being made is told so in time, and finds once it is made', async () => {
  const observatory = await openPack(threeRivers)
  const view = await observatory.view()
  const { jobs, go } = held(view.jobs)
  const asked = { query: 'railway', limit: 5 }
  const early = find.run({ ...view, jobs: within(jobs, 20) }, asked) as Promise<unknown>
  await expect(early).rejects.toMatchObject({ code: 'reports/not-ready', facts: { percent: 0, seconds: 3 } })
  // A command waits as long as it takes.
  const patient = find.run({ ...view, jobs }, asked)
  go()
  expect((await patient).total).toBeGreaterThan(0)
  expect((await find.run({ ...view, jobs: within(jobs, 20) }, asked)).total).toBeGreaterThan(0)
  await observatory.close()
})

test('over HTTP it is a 503 that says when to ask again', async () => {
  const observatory = await openPack(threeRivers)
  const { jobs } = held((await observatory.view()).jobs)
  const backstage = backstageOf(observatory, { version: 'test', note: String })
  // By the time the search begins, nothing is left of the asker's time.
  const told = ['2031-06-01T00:00:00.000Z', '2031-06-01T00:01:00.000Z'] as const
  let asked = 0
  const app = httpApp({
    ...backstage,
    clock: { now: () => told[asked++ === 0 ? 0 : 1] },
    view: async (known, viewer) => ({ ...(await backstage.view(known, viewer)), jobs }),
  })
  const answer = await app.request('http://localhost/api/find?query=railway&language=ru', {
    headers: { host: 'localhost' },
  })
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '3'])
  expect(((await answer.json()) as { detail: string }).detail).toContain('указатель ещё составляется')
  await observatory.close()
})
