import { setTimeout as wait } from 'node:timers/promises'
import {
  parseCheckpoint,
  parseNote,
  Sealer,
  type Post,
  type Register,
  type ToSignNote,
  type Fault,
  type Troubles,
} from '../register/index.ts'
import type { Clock, Jobs, Random } from '../ground/index.ts'
import { jobsHere } from '../jobs/index.ts'
import type { Store } from '../store/index.ts'
import { jobList } from './job-list.ts'
import { keepCheckpoint, keptCheckpoint, logKeys, policyOf } from './keys.ts'

const PATIENCE_MS = 5000
const PAUSE_MS = 5000

/** Sends to a witness over HTTP; gives up after five seconds. What goes wrong on the way is said in a few words. */
export const postOverHttp: Post = async (url, body) => {
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS)
    const response = await fetch(url, { method: 'POST', body, signal, redirect: 'error' })
    return { status: response.status, body: await response.text() }
  } catch (error) {
    const { name, cause } = error as Error & { cause?: { code?: string; message?: string } }
    const why = name === 'TimeoutError' ? `not within ${PATIENCE_MS / 1000} s` : (cause?.code ?? cause?.message ?? name)
    throw new Error(`${new URL(url).origin} does not answer: ${why}`, { cause: error })
  }
}

/** What a running server knows of its witnesses; null where it does not answer. */
export async function troublesAt(server: string): Promise<Troubles | null> {
  try {
    const response = await fetch(`${server}/api/register/status`, { signal: AbortSignal.timeout(PATIENCE_MS) })
    const { states, fault } = (await response.json()) as {
      states: readonly { state: string; trouble: string | null }[]
      fault: Fault | null
    }
    const told = states.flatMap(({ state, trouble }) => (trouble === null ? [] : [[state, trouble] as const]))
    return { troubles: new Map(told), fault }
  } catch {
    return null
  }
}

/** The sealer of a data folder, with the keys and the policy that lie there. */
export function sealerOf(
  dir: string,
  {
    register,
    store,
    clock,
    random,
    jobs = jobsHere(jobList),
    post = postOverHttp,
  }: SealerSource & { readonly post?: Post },
): Sealer {
  const keys = logKeys(dir, register.origin, random)
  const keep = (note: string) => keepCheckpoint(dir, note)
  const sign = (text: string, time: number) => jobs.alone<ToSignNote, string>('sign-lines', { keys, text, time })
  return new Sealer({ register, db: store.db, sign, policy: policyOf(dir, keys), clock, post, keep })
}

export interface SealerSource {
  readonly register: Register
  readonly store: Store
  readonly clock: Clock
  readonly random: Random
  /** Where it is signed; here when it is left out. */
  readonly jobs?: Jobs
}

/**
 * Holds the log against the newest checkpoint that this folder kept apart from the database. Where the log is shorter
 * or other than it was signed, an old backup was restored or the log was changed: it becomes read only.
 */
export async function compareKept(dir: string, register: Register): Promise<void> {
  const note = parseNote(keptCheckpoint(dir) ?? '')
  const checkpoint = note && parseCheckpoint(note.text)
  if (!checkpoint) return
  const tree = await register.tree()
  if (checkpoint.origin !== register.origin)
    register.stop({ index: 0, reason: `the checkpoint kept beside it is of ${checkpoint.origin}` })
  else if (checkpoint.size > tree.size)
    register.stop({ index: tree.size, reason: `${checkpoint.size} entries were signed: this is an old backup` })
  else if (tree.root(checkpoint.size) !== checkpoint.root)
    register.stop({ index: 0, reason: `the checkpoint over ${checkpoint.size} entries has another root` })
}

/**
 * Seals again and again until stopped; stopping waits for what is under way. `begun` is when every witness was asked
 * once: an old backup is known as one from then on. A trouble shows in the seals, never here. */
export function startSealing(
  sealer: Sealer,
  { pause = PAUSE_MS } = {},
): { readonly begun: Promise<void>; stop(): Promise<void> } {
  const stopping = new AbortController()
  let begin!: () => void
  const begun = new Promise<void>((resolve) => (begin = resolve))
  const run = async () => {
    while (!stopping.signal.aborted) {
      // A register that turned read only has nothing to sign; all else is in the seals.
      await sealer.seal().catch(() => undefined)
      begin()
      await wait(pause, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  }
  const running = run()
  return {
    begun,
    stop: async () => {
      stopping.abort()
      await running
    },
  }
}
