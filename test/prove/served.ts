import { httpApp } from '../../src/doors/http/index.ts'
import { keepHeapSmall } from '../../src/processes/heap.ts'
import { jobThreads } from '../../src/processes/job-threads.ts'
import { close, listen, portOf } from '../../src/processes/listen.ts'
import { openObservatory } from '../../src/processes/observatory.ts'
import { startSealing } from '../../src/processes/sealing.ts'
import { backstageOf } from '../../src/processes/serve.ts'
import { makeReadyToRead } from '../../src/reports/index.ts'
import { clock, random } from './world.ts'
import { watchLoop } from './stall.ts'

/**
 * The whole server over a fresh folder, for a proof that attacks it: arguments are the data folder and the pack. It
 * tells its parent the port, what text it took from a document, and, when asked, how long its main loop ever stood.
 */
const [dataDir = '', packDir = ''] = process.argv.slice(2)
keepHeapSmall()
const observatory = await openObservatory({
  dataDir,
  packDir,
  clock,
  random,
  jobs: jobThreads(undefined, { makesReports: true }),
})
const backstage = backstageOf(observatory, {
  version: 'prove',
  note: (error) => {
    process.send!({ noted: error instanceof Error ? String(error.stack) : String(error) })
    return 'noted'
  },
})
const app = httpApp({
  ...backstage,
  document: async (handed) => {
    const read = await backstage.document(handed)
    process.send!({ text: { length: read.text.length, head: read.text.slice(0, 300), tail: read.text.slice(-300) } })
    return read
  },
})
// What is made once, on the first question, is no stall of a document.
await app.request('http://localhost/api/register/status', { headers: { host: 'localhost' } })
await makeReadyToRead(await observatory.view())
const loop = watchLoop()
const server = (await listen(app.fetch, '127.0.0.1', 0))!
const sealing = startSealing(observatory.sealer)
process.send!({ port: portOf(server) })
process.on('message', (asked: 'stall' | 'stop') => {
  if (asked === 'stall') {
    process.send!({ stood: loop.longest(), bytes: process.memoryUsage.rss() })
  } else {
    void Promise.all([close(server), sealing.stop()])
      .then(() => observatory.close())
      .then(() => process.exit(0))
  }
})
process.once('disconnect', () => process.exit(1))
