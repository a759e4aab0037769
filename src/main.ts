import { readFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { ownCommands, runCommand, type Behind, type FlowFiles } from './doors/cli/index.ts'
import { type Instant, type Random } from './ground/index.ts'
import { readFolder, readPack } from './pack/index.ts'
import { compileExpressionsOnce, compileForOneAnswer } from './processes/compile.ts'
import { deskOver } from './processes/desk.ts'
import { fileWriter } from './processes/file-writer.ts'
import { openFeed } from './processes/feed-files.ts'
import { keepHeapSmall, letYoungGrow } from './processes/heap.ts'
import { jobThreads } from './processes/job-threads.ts'
import { openObservatory, packAt, registerFile } from './processes/observatory.ts'
import { originalsIn } from './processes/originals.ts'
import { processor, textFile, writeFile } from './processes/local-files.ts'
import { defaultPack, packageRoot } from './processes/paths.ts'
import { makeReadyToCompare, makeReadyToRead, type View } from './reports/index.ts'
import { reading } from './processes/reading.ts'
import { packLaws, packTables, snapshotOf } from './processes/tables.ts'
import { holderOf, postgres, sqlite } from './store/index.ts'

const clock = { now: () => new Date().toISOString() as Instant }
const random: Random = { next: Math.random, bytes: (length) => randomBytes(length) }
const version = (JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as { version: string }).version

const dataDir = (flags: Readonly<Record<string, string>>) => flags['data'] ?? '.ortoq'
/** A shared server keeps the register where `ORTOQ_POSTGRES` holds its address, else a file of the data folder does. */
const engine = (dir: string, readOnly: boolean) => {
  const address = process.env['ORTOQ_POSTGRES']
  return address ? postgres(address, 'ortoq', { readOnly }) : sqlite(registerFile(dir), { readOnly })
}
const jobs = jobThreads()
const open = (flags: Readonly<Record<string, string>>, how = jobs) =>
  openObservatory({
    dataDir: dataDir(flags),
    packDir: flags['pack'],
    clock,
    random,
    engine: engine(dataDir(flags), false),
    jobs: how,
  })

const files: FlowFiles = {
  // Commands that ask no file of declarations start without the process that would.
  declarations: async (path, columns) => (await import('./processes/analysis.ts')).openAnalysis(path, columns),
  parquet: async (path) => (await import('./processes/analysis.ts')).parquetText(path),
  feed: openFeed,
  writer: fileWriter,
  text: textFile,
  write: writeFile,
}

const behind: Behind = {
  version,
  commands: ownCommands({
    files,
    processor,
    desk: deskOver({ clock, random, engine, note: (error) => console.error(String(error)) }),
    jobs,
    post: async (flags, use) => {
      const server = holderOf(dataDir(flags))?.address
      if (server) return use((await import('./processes/post-remote.ts')).postRemote(server), server)
      const observatory = await open(flags)
      try {
        const { postRoom } = await import('./processes/post-room.ts')
        const { allowedIn, sendChecked } = await import('./processes/hook-send.ts')
        return await use(postRoom(observatory, sendChecked(allowedIn(observatory.dir, true))), 'http://localhost:4600')
      } finally {
        await observatory.close()
      }
    },
    checkPack: (dir) => {
      const { pack, faults } = readPack(readFolder(dir), packTables, packLaws)
      return { faults, rows: pack ? packTables.reduce((sum, table) => sum + pack.rows(table).length, 0) : 0 }
    },
    reading: reading(engine),
    packRows: ({ flags }) => snapshotOf(packAt(flags['pack'] ?? defaultPack)),
    serve: async (flags, port) => {
      keepHeapSmall()
      const observatory = await open(flags, jobThreads(undefined, { makesReports: true }))
      try {
        // Commands start without the server's libraries.
        const { serveObservatory } = await import('./processes/serve.ts')
        const note = (error: unknown) => {
          const reference = Buffer.from(random.bytes(4)).toString('hex')
          console.error(reference, error)
          return reference
        }
        const server = await serveObservatory(observatory, {
          port,
          version,
          note,
          host: flags['host'],
          origin: flags['origin'],
        })
        void observatory.view().then(makeReady).catch(note)
        const stopped = new Promise<void>((resolve) => {
          for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
        })
        return {
          address: server.address,
          stopped: stopped.then(() => server.stop()).then(() => observatory.close()),
        }
      } catch (error) {
        await observatory.close()
        throw error
      }
    },
  }),
  server: (flags) => holderOf(dataDir(flags))?.address ?? null,
  withRooms: async (flags, use) => {
    const observatory = await open(flags)
    try {
      return await use({
        view: await observatory.view(flags['known']),
        register: observatory.register,
        originals: originalsIn(observatory.dir),
      })
    } finally {
      await observatory.close()
    }
  },
}

async function makeReady(view: View): Promise<void> {
  await makeReadyToRead(view)
  await makeReadyToCompare(view)
}

// Who reads only the head of an answer closes the pipe; that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0)
  throw error
})

/** Commands whose one answer is there before what is compiled for speed would have paid. */
const ONE_ANSWER = new Set(['effect', 'read'])

const command = process.argv[2] ?? ''
compileExpressionsOnce()
if (ONE_ANSWER.has(command)) compileForOneAnswer()
if (command !== 'read') letYoungGrow()

process.exitCode = await runCommand(
  process.argv.slice(2),
  { out: console.log, err: console.error, env: process.env },
  behind,
)
