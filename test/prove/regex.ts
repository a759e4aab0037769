import { fork, type ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { check } from 'recheck'
import { attacks, megabytes, type Spelled } from '../generate/megabyte.ts'
import { allExpressions, type Found } from './regex-collect.ts'
import { chance, childProgram, Failures, pick, quantile, type Proof } from './report.ts'

const LIMIT_MS = 50
/** What was quick is asked again on any machine, busy ones too: it must not have become slow. */
const AGAIN_MS = 4 * LIMIT_MS
const GIVEN_UP_MS = 2000
const CHECK_MS = 10_000
const MEGABYTE = 1 << 20

/**
 * What was checked before, by hash: quick; timed over the texts that it speaks of itself and found quick, while the
 * analysis of its worst text is still owed (each run does some); or slow for a megabyte and so to be put right.
 * At every change only what is new is checked; the whole run holds against the slow ones too.
 */
const KNOWN = join(import.meta.dirname, 'regex-known.json')
interface Known {
  readonly quick: readonly string[]
  readonly timed: readonly string[]
  readonly slow: readonly string[]
}
const nameOf = ({ source, flags }: Found): string =>
  createHash('sha256').update(`${source}/${flags}`).digest('hex').slice(0, 24)
const known = (): Known =>
  existsSync(KNOWN) ? (JSON.parse(readFileSync(KNOWN, 'utf8')) as Known) : { quick: [], timed: [], slow: [] }

/** What the analysis says; unknown where it says nothing, which it owes in time as everything else does. */
async function analysed(
  source: string,
  flags: string,
): Promise<Awaited<ReturnType<typeof check>> | { status: 'unknown' }> {
  let clock: NodeJS.Timeout | undefined
  const late = new Promise<{ status: 'unknown' }>((resolve) => {
    clock = setTimeout(() => resolve({ status: 'unknown' }), 3 * CHECK_MS)
  })
  try {
    return await Promise.race([check(source, flags, { timeout: CHECK_MS }), late])
  } finally {
    clearTimeout(clock)
  }
}

/** A megabyte of the text that an analysis of the expression holds for its worst. */
async function worst({ source, flags }: Found): Promise<{ status: string; texts: Spelled[] }> {
  const told = await analysed(source, flags)
  const { status } = told
  if (told.status !== 'vulnerable') return { status, texts: [] }
  const { pumps, suffix } = told.attack
  const room = Math.floor(MEGABYTE / Math.max(1, pumps.length))
  const filled = pumps.flatMap(({ prefix, pump }): Spelled => [
    [prefix, 1],
    [pump, Math.ceil(room / Math.max(1, Buffer.byteLength(pump)))],
  ])
  return { status, texts: [[...filled, [suffix, 1]]] }
}

/** A megabyte each of the letters that the expression itself speaks of, alone and in twos. */
function own({ source }: Found): Spelled[] {
  const words = [...new Set(source.match(/[\p{L}]{2,}|\d+|[^\\()[\]{}?*+|^$\s]/gu))].slice(0, 12)
  const pieces = [...words.slice(0, 8), words.join(' '), `${words[0] ?? 'x'} `, `${words[0] ?? 'x'}\n`]
  return pieces.filter(Boolean).flatMap(megabytes)
}

class Runner {
  readonly #program = childProgram('regex-child')
  #child: ChildProcess | null = null

  /** How many milliseconds of processor the expression took for the slowest text; what takes too long is ended. */
  run(source: string, flags: string, texts: readonly Spelled[]): Promise<number> {
    const child = (this.#child ??= fork(this.#program, { execArgv: [] }))
    return new Promise((resolve) => {
      const clock = setTimeout(() => {
        child.removeAllListeners()
        child.kill('SIGKILL')
        this.#child = null
        resolve(Infinity)
      }, GIVEN_UP_MS * texts.length)
      child.once('message', ({ longest }: { longest: number }) => {
        clearTimeout(clock)
        resolve(longest)
      })
      child.send({ source, flags, texts })
    })
  }

  end(): void {
    this.#child?.disconnect()
  }
}

function keep({ quick, timed, slow }: Known, passed: readonly string[], failed: readonly string[]): void {
  const now = {
    quick: [...new Set([...quick, ...passed])].filter((name) => !failed.includes(name)).toSorted(),
    timed: timed.filter((name) => !passed.includes(name) && !failed.includes(name)),
    slow: [...new Set([...slow, ...failed])].filter((name) => !passed.includes(name)).toSorted(),
  }
  writeFileSync(KNOWN, `${JSON.stringify(now, null, 2)}\n`)
}

/** Every expression that is new, and `n` of those that were checked before. */
export const regex: Proof = {
  about:
    'every regular expression of the program takes at most 50 ms for a megabyte of the worst text that is found for it',
  short: 6,
  run: async ({ seed, n }) => {
    const failures = new Failures()
    const all = await allExpressions()
    const before = known()
    const slow = n >= all.length ? new Set<string>() : new Set(before.slow)
    const quick = new Set(before.quick)
    const left = all.filter((one) => !slow.has(nameOf(one)))
    const timed = new Set(before.timed)
    const isKnown = (one: Found) => quick.has(nameOf(one)) || timed.has(nameOf(one))
    const [old, fresh] = [left.filter(isKnown), left.filter((one) => !isKnown(one))]
    const again = Array.from(
      { length: Math.min(n, old.length) },
      (_, at) => old.splice(old.indexOf(pick(chance(seed, at), old)), 1)[0]!,
    )
    const runner = new Runner()
    const times: number[] = []
    const statuses: Record<string, number> = {}
    const [passed, failed]: [string[], string[]] = [[], []]
    for (const one of [...fresh, ...again]) {
      const { status, texts } = await worst(one)
      statuses[status] = (statuses[status] ?? 0) + 1
      const limit = quick.has(nameOf(one)) ? AGAIN_MS : LIMIT_MS
      let longest = 0
      for (const text of [...texts, ...own(one), ...attacks]) {
        longest = Math.max(longest, await runner.run(one.source, one.flags, [text]))
        if (longest > limit) break
      }
      times.push(longest)
      const told = longest === Infinity ? `more than ${GIVEN_UP_MS}` : String(Math.round(longest))
      const isQuick = failures.check(
        longest <= limit,
        () => `${one.file} /${one.source.slice(0, 120)}/${one.flags}: ${told} ms (${status})`,
      )
      ;(isQuick ? passed : failed).push(nameOf(one))
      // A run that is broken off is not lost.
      if (process.env['ORTOQ_PROVE_KEEP']) keep(before, passed, failed)
    }
    runner.end()
    return {
      tried: {
        expressions: all.length,
        new: fresh.length,
        'checked again': again.length,
        'timed and not analysed yet': left.filter((one) => timed.has(nameOf(one))).length,
        'known to be slow': all.length - left.length,
      },
      found: { ...statuses, 'ms for a megabyte, longest': Math.round(quantile(times, 1)) },
      failures: failures.list,
    }
  },
}
