import { network } from './ways-network.ts'
import { growth, pareto } from './ways-pareto.ts'
import { timetable } from './ways-timetable.ts'

/** One goal as asked and as measured. */
export interface Line {
  readonly measure: string
  readonly asked: string
  readonly measured: string
  readonly met: boolean
}

const parts: Readonly<Record<string, () => Promise<Line[]>>> = { timetable, pareto, growth, network }

/** All measurements of the ways, or those named. Prints rows for `bench/results.md`. */
export async function run(names: readonly string[]): Promise<void> {
  const lines: Line[] = []
  for (const [name, part] of Object.entries(parts))
    if (names.length === 0 || names.includes(name)) lines.push(...(await part()))
  console.log('')
  for (const { measure, asked, measured, met } of lines)
    console.log(`| ${measure} | ${asked} | ${measured} | ${met ? 'met' : 'missed'} |`)
}
