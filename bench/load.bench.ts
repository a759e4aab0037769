import { assign } from './load-assign.ts'
import { corridor } from './load-effect.ts'
import { page } from './load-page.ts'
import { simulate } from './load-simulate.ts'
import type { Line } from './ways.bench.ts'

const parts: Readonly<Record<string, () => Promise<Line[]>>> = { assign, simulate, corridor, page }

/** All measurements of the ways under load, or those named. Prints rows for `bench/results.md`. */
export async function run(names: readonly string[]): Promise<void> {
  const lines: Line[] = []
  for (const [name, part] of Object.entries(parts))
    if (names.length === 0 || names.includes(name)) lines.push(...(await part()))
  console.log('')
  for (const { measure, asked, measured, met } of lines)
    console.log(`| ${measure} | ${asked} | ${measured} | ${met ? 'met' : 'missed'} |`)
}
