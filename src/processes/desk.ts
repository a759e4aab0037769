import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Desk } from '../doors/cli/index.ts'
import { OrtoqError, type Clock, type Random } from '../ground/index.ts'
import {
  allCheckpoints,
  evidenceOf,
  evidenceText,
  Register,
  sealsOf,
  troublesOf,
  verifyEvidence,
  vkey,
  withKeys,
  type Policy,
  type Recorded,
} from '../register/index.ts'
import { holderOf, lockFolder, openStore, sqlite, type Engine, type Store } from '../store/index.ts'
import { invite } from './invite.ts'
import { keptCheckpoint, makeKeys, policyOf, readKeys } from './keys.ts'
import { backup, exportBundle, exportTables, restore, verifyFolder } from './leaving.ts'
import { meta, registerFile, shelves } from './observatory.ts'
import { compareKept, postOverHttp, sealerOf, troublesAt } from './sealing.ts'
import { initWitness, openWitness, serveWitness } from './witness.ts'

interface Seen {
  readonly dir: string
  readonly store: Store
  readonly register: Register
  readonly policy: Policy
}

/** The register's own commands over data folders. They look at a store beside a running server, and lock it to write. */
export function deskOver(parts: {
  readonly clock: Clock
  readonly random: Random
  /** Tells whoever runs a process of something that went wrong in it. */
  readonly note?: (error: unknown) => void
  /** The engine of a data folder; SQLite in the folder where it is left out. */
  readonly engine?: (dataDir: string, readOnly: boolean) => Engine
}): Desk {
  const { clock, random } = parts
  const engineOf = parts.engine ?? ((dir: string, readOnly: boolean) => sqlite(registerFile(dir), { readOnly }))

  async function within<T>(dataDir: string, readOnly: boolean, use: (seen: Seen) => Promise<T>): Promise<T> {
    const dir = resolve(dataDir)
    const store = await openStore(engineOf(dir, readOnly))
    try {
      const origin = await meta(store, 'origin')
      if (!origin) throw new OrtoqError('store/no-register', { file: dir })
      const register = new Register({ store, shelves, clock, random, origin })
      const keyFile = join(dir, 'log.key')
      const policy = policyOf(dir, existsSync(keyFile) ? readKeys(keyFile) : [])
      return await use({ dir, store, register, policy })
    } finally {
      await store.close()
    }
  }
  const look = <T>(dataDir: string, use: (seen: Seen) => Promise<T>): Promise<T> => within(dataDir, true, use)

  async function alone<T>(dataDir: string, use: (seen: Seen) => Promise<T>): Promise<T> {
    const dir = resolve(dataDir)
    // Only a folder that has a register is locked: a mistyped one is not made.
    if (!existsSync(dir)) throw new OrtoqError('store/no-register', { file: dir })
    const lock = lockFolder(dir)
    try {
      return await within(dir, false, use)
    } finally {
      lock.release()
    }
  }

  return {
    log: (dir, from, limit) =>
      look(dir, async ({ register }) => {
        const { size } = await register.head()
        return { size, entries: await register.entries(from < 0 ? Math.max(0, size + from) : from, limit) }
      }),
    find: (dir, id) =>
      look(dir, async ({ register }) => {
        const number = /^(0|[1-9]\d*)$/.test(id) ? Number(id) : null
        if (number !== null) return [await register.entry(number)]
        const found =
          id.startsWith('entry:') || /^[0-9a-f]{64}$/.test(id)
            ? await register.named(id)
            : [...(await register.rowsOf(id)), ...(await register.entriesOf(id))]
        if (found.length === 0) throw new OrtoqError('register/not-found', { id })
        return found
      }),
    status: (dir) =>
      look(dir, async ({ register, store, policy, dir: folder }) => {
        const { head, fault } = await register.verify()
        await compareKept(folder, register)
        const now = Math.floor(Date.parse(clock.now()) / 1000)
        const server = holderOf(folder)?.address ?? null
        // Whoever seals knows what its witnesses say; where nobody does they are asked here.
        const heard =
          (server === null ? null : await troublesAt(server)) ??
          (await troublesOf(store.db, await register.tree(), policy, postOverHttp))
        const seals = await sealsOf(store.db, policy, head.size, now, heard.troubles)
        const newest = await store.db
          .selectFrom('checkpoint')
          .select((of) => of.fn.max('size').as('size'))
          .executeTakeFirst()
        return {
          ...head,
          origin: register.origin,
          engine: store.engine.name,
          fault: fault ?? register.fault ?? heard.fault,
          checkpoint: newest?.size ?? null,
          keptCheckpoint: keptCheckpoint(folder) !== null,
          seals,
          keys: policy.logs.map(({ key }) => vkey(key)),
          server,
        }
      }),
    check: (dir) =>
      look(dir, async ({ register, dir: folder }) => {
        const { head } = await register.verify({ signatures: true })
        await compareKept(folder, register)
        return { ...head, origin: register.origin, fault: register.fault }
      }),
    rebuild: (dir) => alone(dir, ({ register }) => register.rebuild()),
    export: async (dir, out, tables) => {
      const leave = async ({ store, register, policy }: Seen) => {
        const made = await exportBundle(out, { store, origin: register.origin, policy })
        if (tables !== undefined) await exportTables(tables, register)
        return made
      }
      if (holderOf(resolve(dir))) return look(dir, leave)
      return alone(dir, async (seen) => {
        const { dir: folder, store, register } = seen
        await register.verify()
        await compareKept(folder, register)
        const sealer = sealerOf(folder, { register, store, clock, random })
        // A register that does not verify still leaves, up to its last checkpoint; whoever checks it will see.
        if (!register.fault) await sealer.checkpoint()
        return leave({ ...seen, policy: sealer.policy })
      })
    },
    evidence: (dir, id, out) => {
      const write = async ({ store, register, policy }: Seen) => {
        const checkpoint = (await allCheckpoints(store.db)).at(-1)
        const { entries, subject, only } = await meantBy(register, id)
        if (!checkpoint || (only !== null && only >= checkpoint.size))
          throw new OrtoqError('register/not-sealed-yet', { index: only ?? 0, size: checkpoint?.size ?? 0 })
        const parts = { origin: register.origin, tree: await register.tree(), checkpoint, policy }
        const evidence = evidenceOf(subject, await withKeys(entries, register), parts, only)
        writeText(out, evidenceText(evidence))
        return { subject, entries: evidence.entries.length, size: checkpoint.size }
      }
      // A running server signs checkpoints itself; without one this command does.
      if (holderOf(resolve(dir))) return look(dir, write)
      return alone(dir, async (seen) => {
        await seen.register.verify()
        const sealer = sealerOf(seen.dir, { register: seen.register, store: seen.store, clock, random })
        if (!seen.register.fault) await sealer.checkpoint()
        return write({ ...seen, policy: sealer.policy })
      })
    },
    verifyEvidence: (file, keys) => verifyEvidence(textOf(file), keys === undefined ? undefined : textOf(keys)),
    verify: (bundle, keys, checkpoints) =>
      verifyFolder(bundle, {
        ...(keys === undefined ? {} : { keys: textOf(keys) }),
        checkpoints: checkpoints.map(textOf),
      }),
    backup,
    restore: (from, dir) => restore(from, dir, { clock, random }),
    invite: (dir) => invite(resolve(dir), { clock, random }),
    newKey: (file, name, kinds) => makeKeys(resolve(file), name, kinds, random).map(vkey),
    witnessInit: (dir, name, logs) => initWitness(resolve(dir), name, logs, random),
    witnessServe: async (dir, port, host) => {
      const witness = openWitness(resolve(dir))
      try {
        const server = await serveWitness(witness, { clock, port, host, note: parts.note ?? (() => {}) })
        const stopped = new Promise<void>((done) => {
          for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done())
        })
        return { address: server.address, stopped: stopped.then(() => server.stop()).then(() => witness.close()) }
      } catch (error) {
        witness.close()
        throw error
      }
    },
  }
}

/** What an id means: one entry by its place, id or leaf hash; else all about a subject. */
async function meantBy(
  register: Register,
  id: string,
): Promise<{ entries: Recorded[]; subject: string; only: number | null }> {
  const isEntry = /^\d{1,15}$/.test(id) || /^[0-9a-f]{64}$/.test(id) || id.startsWith('entry:')
  const entries = !isEntry
    ? [...(await register.rowsOf(id)), ...(await register.entriesOf(id))]
    : /^\d{1,15}$/.test(id)
      ? await register.entries(Number(id), 1)
      : await register.named(id)
  const [first] = entries
  if (!first) throw new OrtoqError('register/not-found', { id })
  return isEntry
    ? { entries: [first], subject: first.entry.subject, only: first.index }
    : { entries, subject: id, only: null }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    throw new OrtoqError('doors/unreadable-file', { file, reason: (cause as Error).message }, { cause })
  }
}

function writeText(path: string, text: string): void {
  try {
    writeFileSync(path, text)
  } catch (cause) {
    throw new OrtoqError('doors/no-write', { path, reason: cause instanceof Error ? cause.message : '' }, { cause })
  }
}
