import { readFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import {
  packCheck,
  paretoQuery,
  compareCommand,
  readCommand,
  registerCommands,
  runCommand,
  serveCommand,
  timetableCheck,
  timetableQuery,
  type Behind,
  type FileAccess,
} from './doors/cli/index.ts'
import { OrtoqError, type Instant, type Random } from './ground/index.ts'
import { readFolder, readPack } from './pack/index.ts'
import { deskOver } from './processes/desk.ts'
import { openFeed } from './processes/feed-files.ts'
import { openObservatory, registerFile } from './processes/observatory.ts'
import { packageRoot } from './processes/paths.ts'
import { reading } from './processes/reading.ts'
import { packLaws, packTables } from './processes/tables.ts'
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
const open = (flags: Readonly<Record<string, string>>) =>
  openObservatory({
    dataDir: dataDir(flags),
    packDir: flags['pack'],
    clock,
    random,
    engine: engine(dataDir(flags), false),
  })

const files: FileAccess = {
  feed: openFeed,
  text: (path) => {
    try {
      return readFileSync(path, 'utf8')
    } catch (cause) {
      throw new OrtoqError('doors/no-file', { path, reason: cause instanceof Error ? cause.message : '' }, { cause })
    }
  },
}

const behind: Behind = {
  version,
  commands: [
    packCheck((dir) => {
      const { pack, faults } = readPack(readFolder(dir), packTables, packLaws)
      return { faults, rows: pack ? packTables.reduce((sum, table) => sum + pack.rows(table).length, 0) : 0 }
    }),
    paretoQuery(files),
    timetableQuery(files),
    timetableCheck(files),
    readCommand(reading(engine)),
    compareCommand(reading(engine)),
    ...registerCommands(deskOver({ clock, random, engine })),
    serveCommand(async (flags, port) => {
      const observatory = await open(flags)
      try {
        // Commands start without the server's libraries.
        const { serveObservatory } = await import('./processes/serve.ts')
        const note = (error: unknown) => {
          const reference = Buffer.from(random.bytes(4)).toString('hex')
          console.error(reference, error)
          return reference
        }
        const server = await serveObservatory(observatory, { port, version, note })
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
    }),
  ],
  server: (flags) => holderOf(dataDir(flags))?.address ?? null,
  withRooms: async (flags, use) => {
    const observatory = await open(flags)
    try {
      return await use({ view: await observatory.view(flags['known']), register: observatory.register })
    } finally {
      await observatory.close()
    }
  },
}

// Who reads only the head of an answer closes the pipe; that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0)
  throw error
})

process.exitCode = await runCommand(
  process.argv.slice(2),
  { out: console.log, err: console.error, env: process.env },
  behind,
)
