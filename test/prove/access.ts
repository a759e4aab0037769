import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'esbuild'
import { Cells } from './access/cells.ts'
import { GREEN, RED } from './access/ending.ts'
import { mutants, tableMutants, type Mutant, type Plan } from './access/mutants.ts'
import { accessWorld } from './access/world.ts'
import { chance, Failures, inFolder, pick, type Proof } from './report.ts'

const root = resolve(import.meta.dirname, '../..')

interface Ended {
  readonly code: number | null
  readonly error: string
}

/** Runs the cells of a plan in a program in which one file says something else, or none. */
async function cellsOf(
  plan: Plan,
  changed: { readonly path: string; readonly contents: string } | null,
): Promise<Ended> {
  const outfile = join(root, 'test/.out', `mutant-${process.pid}.mjs`)
  await build({
    entryPoints: [join(import.meta.dirname, 'access/child.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
    // The packs of the tests lie beside them, not beside the bundle.
    define: { 'import.meta.dirname': JSON.stringify(join(root, 'test')) },
    plugins: [
      {
        name: 'mutant',
        setup: ({ onLoad }) =>
          onLoad({ filter: /\.ts$/ }, ({ path }) =>
            path === changed?.path ? { contents: changed.contents, loader: 'ts' } : undefined,
          ),
      },
    ],
  })
  try {
    const child = spawn(process.execPath, [outfile, JSON.stringify(plan)], { stdio: ['ignore', 'ignore', 'pipe'] })
    let error = ''
    child.stderr.on('data', (data: Buffer) => (error += data.toString()))
    const code = await new Promise<number | null>((end) => child.once('close', end))
    return { code, error: error.slice(0, 300) }
  } finally {
    rmSync(outfile, { force: true })
  }
}

/** Takes checks away one by one, each time asking first that the same cells are green as long as it is there. */
class Checks {
  readonly #green = new Map<string, Promise<Ended>>()
  red = 0
  broken = 0

  /** What is wrong with a check or its cells; null where its loss is noticed. */
  async without({ name, file, find, put, plan }: Mutant): Promise<string | null> {
    const path = join(root, 'src', file)
    const source = readFileSync(path, 'utf8')
    if (source.split(find).length !== 2) return `the check “${name}” is not where it was in ${file}`
    const whole = await this.#whole(plan)
    if (whole.code !== GREEN) return `with “${name}” in its place: ended with ${whole.code}: ${whole.error}`
    const { code } = await cellsOf(plan, { path, contents: source.replace(find, () => put) })
    if (code === GREEN) return `without “${name}” every cell stays green`
    // A world that cannot even be built without the check: something was let in or kept out.
    if (code === RED) this.red++
    else this.broken++
    return null
  }

  #whole(plan: Plan): Promise<Ended> {
    const key = JSON.stringify(plan)
    const kept = this.#green.get(key) ?? cellsOf(plan, null)
    this.#green.set(key, kept)
    return kept
  }
}

/** So many of a list, by chance; all of it in its order where that is no more than was asked for. */
function drawn<T>(list: readonly T[], n: number, seed: number): readonly T[] {
  if (n >= list.length) return list
  const left = [...list]
  return Array.from({ length: n }, (_, at) => left.splice(left.indexOf(pick(chance(seed, at), left)), 1)[0]!)
}

/**
 * Everybody at every address in every state, and everybody at every act; then each check taken away in turn. `n` is how
 * many of the checks in the sources, and of the rights in the tables, are taken away; with fewer than all of them the
 * cases stand in their first state alone.
 */
export const access: Proof = {
  about:
    'all principals × addresses × parties × states, canary values in every answer: nothing told, nothing done that is not theirs; each check that is taken away turns a cell red',
  short: 2,
  run: async ({ seed, n }) => {
    const failures = new Failures()
    const states: string[] = []
    let [cells, tables] = [0, 0]
    await inFolder(async (dir) => {
      const world = await accessWorld(dir)
      const all = new Cells(world)
      all.rules()
      all.people()
      await all.signing()
      await all.door()
      const short = n < mutants.length
      const rights = drawn(tableMutants(), n, seed)
      for (const { name, plan, apply } of rights) {
        if (plan.states) continue
        tables++
        const back = apply()
        const one = new Cells(world, true)
        one.rules((kind) => (plan.rules as readonly string[]).includes(kind))
        one.people()
        back()
        failures.check(one.red.length > 0, () => `${name}: every cell stays green`)
      }
      for (let state = await world.advance(); state !== null; state = await world.advance()) {
        states.push(state)
        if (state === 'open')
          for (const { name, plan, apply } of rights) {
            if (!plan.states) continue
            tables++
            const back = apply()
            const one = new Cells(world, true)
            await one.round(state, (address) => plan.round!.includes(address))
            back()
            failures.check(one.red.length > 0, () => `${name}: every cell stays green`)
          }
        await all.round(state)
        await all.deeds(state)
        if (short) break
      }
      cells = all.count
      for (const red of all.red) failures.add(red)
      for (const text of world.noted) failures.add(`unforeseen: ${text.slice(0, 300)}`)
      await world.observatory.close()
    })
    const chosen = drawn(mutants, n, seed)
    const checks = new Checks()
    for (const mutant of chosen) {
      const fault = await checks.without(mutant)
      if (fault) failures.add(fault)
    }
    return {
      tried: {
        cells,
        states: states.join(', '),
        'rights changed in the tables': tables,
        'checks taken away': chosen.length,
        'checks there are': mutants.length,
      },
      found: { 'turned a cell red': checks.red, 'broke the world': checks.broken },
      failures: failures.list,
    }
  },
}
