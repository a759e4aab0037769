import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { buildSync } from 'esbuild'
import { seededRandom, type Random } from '../../src/ground/index.ts'

/** What a proof program is asked for. */
export interface Asked {
  readonly seed: number
  /** How many trials; what a trial is, each program says. */
  readonly n: number
}

/** What it tried and what it found. It failed if anything is in `failures`. */
export interface Report {
  readonly tried: Readonly<Record<string, number | string>>
  readonly found: Readonly<Record<string, number | string | null>>
  readonly failures: readonly string[]
  /** Parts that this machine cannot run, and why. */
  readonly skipped?: readonly string[]
}

/** A proof program; `short` is the N with which it runs at every change. */
export interface Proof {
  readonly about: string
  readonly short: number
  run(asked: Asked): Promise<Report>
}

/** Collects failures: all are counted, the first twenty are told. */
export class Failures {
  readonly #told: string[] = []
  #count = 0

  add(text: string): void {
    this.#count++
    if (this.#told.length < 60) this.#told.push(text)
  }

  check(holds: boolean, text: () => string): boolean {
    if (!holds) this.add(text())
    return holds
  }

  get list(): string[] {
    return this.#count > this.#told.length ? [...this.#told, `and ${this.#count - this.#told.length} more`] : this.#told
  }
}

/** Chance for one trial, so that a failing one can be run alone. */
export const chance = (seed: number, trial: number): Random => seededRandom(Math.imul(seed + 1, 0x9e3779b1) ^ trial)

export const below = (random: Random, n: number): number => Math.floor(random.next() * n)

export const pick = <T>(random: Random, list: readonly T[]): T => list[below(random, list.length)]!

/** A folder for one run, in memory where the machine has such a place, gone afterwards. */
export async function inFolder<T>(use: (dir: string) => Promise<T>, { memory = false } = {}): Promise<T> {
  const dir = mkdtempSync(join(memory && process.platform === 'linux' ? '/dev/shm' : tmpdir(), 'ortoq-prove-'))
  try {
    return await use(dir)
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

const root = resolve(import.meta.dirname, '../..')

/** Bundles a program of this folder for quick starts, and answers its path. */
export function childProgram(name: string): string {
  const outfile = join(root, 'test/.out', `${name}-${process.pid}.mjs`)
  buildSync({
    entryPoints: [join(import.meta.dirname, `${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  })
  process.once('exit', () => rmSync(outfile, { force: true }))
  return outfile
}

/** The p-th part of sorted numbers, 0 to 1. */
export const quantile = (numbers: readonly number[], p: number): number =>
  numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(p * numbers.length))] ?? 0
