import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'esbuild'
import { Cells } from './access/cells.ts'
import { mutants, tableMutants, type Mutant } from './access/mutants.ts'
import { accessWorld } from './access/world.ts'
import { chance, Failures, inFolder, pick, type Proof } from './report.ts'

const root = resolve(import.meta.dirname, '../..')

/** Runs the cells of a mutant in a program without its check: the first red cell, or null where all stay green. */
async function without({ name, file, find, put, plan }: Mutant, at: number): Promise<string | null> {
  const path = join(root, 'src', file)
  const source = readFileSync(path, 'utf8')
  if (source.split(find).length !== 2) return `the check “${name}” is not where it was in ${file}`
  const outfile = join(root, 'test/.out', `mutant-${process.pid}-${at}.mjs`)
  await build({
    entryPoints: [join(import.meta.dirname, 'access/child.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
    plugins: [
      {
        name: 'mutant',
        setup: ({ onLoad }) =>
          onLoad({ filter: /\.ts$/ }, ({ path: loaded }) =>
            loaded === path ? { contents: source.replace(find, () => put), loader: 'ts' } : undefined,
          ),
      },
    ],
  })
  try {
    const child = spawn(process.execPath, [outfile, JSON.stringify(plan)], { stdio: ['ignore', 'ignore', 'pipe'] })
    let error = ''
    child.stderr.on('data', (data: Buffer) => (error += data.toString()))
    const code = await new Promise<number | null>((end) => child.once('close', end))
    // A world that cannot even be built without the check is red as well: something was let in or kept out.
    return code === 0
      ? `without “${name}” every cell stays green`
      : code === 1
        ? null
        : `without “${name}”: ${error.slice(0, 300)}`
  } finally {
    rmSync(outfile, { force: true })
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
    let red = 0
    for (const [at, mutant] of chosen.entries()) {
      const fault = await without(mutant, at)
      if (fault) failures.add(fault)
      else red++
    }
    return {
      tried: {
        cells,
        states: states.join(', '),
        'rights changed in the tables': tables,
        'checks taken away': chosen.length,
        'checks there are': mutants.length,
      },
      found: { 'turned a cell red': red },
      failures: failures.list,
    }
  },
}
