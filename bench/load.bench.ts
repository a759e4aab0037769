import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { simulate } from './load-simulate.ts'
import type { Line } from './ways.bench.ts'

const parts: Record<string, () => Promise<Line[]>> = { simulate }

/** All measurements of the ways under load, or those named. Prints rows for `bench/results.md`. */
export async function run(names: readonly string[]): Promise<void> {
  const assignment = join(import.meta.dirname, 'load-assign.ts')
  if (existsSync(assignment))
    parts['assign'] = ((await import(pathToFileURL(assignment).href)) as { assign: () => Promise<Line[]> }).assign
  const lines: Line[] = []
  for (const [name, part] of Object.entries(parts))
    if (names.length === 0 || names.includes(name)) lines.push(...(await part()))
  console.log('')
  for (const { measure, asked, measured, met } of lines)
    console.log(`| ${measure} | ${asked} | ${measured} | ${met ? 'met' : 'missed'} |`)
}
