import { foureyes } from '../foureyes.ts'
import { inFolder } from '../report.ts'
import { Cells } from './cells.ts'
import { GREEN, RED } from './ending.ts'
import type { Plan } from './mutants.ts'
import { accessWorld } from './world.ts'

/** The cells of a plan, for a program whose sources lack a check; the first red cell is told. */
const plan = JSON.parse(process.argv[2] ?? '{}') as Plan
process.exitCode = await inFolder(async (dir) => {
  if (plan.walk) return (await foureyes.run({ seed: 1, n: plan.walk })).failures.length > 0 ? RED : GREEN
  const world = await accessWorld(dir)
  const cells = new Cells(world, true)
  await run(cells, plan, () => world.advance())
  await world.observatory.close()
  process.stderr.write(cells.red[0] ?? '')
  return cells.red.length > 0 ? RED : GREEN
})

async function run(cells: Cells, asked: Plan, advance: () => Promise<string | null>): Promise<void> {
  if (asked.people) cells.people()
  if (asked.rules) cells.rules((kind) => asked.rules === true || asked.rules!.includes(kind))
  if (asked.signing) await cells.signing()
  if (asked.door) await cells.door()
  for (const state of asked.states ?? []) {
    await advance()
    if (asked.round) await cells.round(state, (address) => asked.round!.includes(address))
    if (asked.deeds) await cells.deeds(state, (act) => asked.deeds!.includes(act))
    if (cells.done) return
  }
}
