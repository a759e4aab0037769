import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'

/**
 * Runs everything this machine can run, and says at the end what passed, what failed and what was skipped and why.
 * Exit code 0 when nothing failed. With `--nothing-skipped` a skip counts as a failure.
 */
const root = resolve(import.meta.dirname, '..')
const out = join(root, 'test/.out')
const strict = process.argv.includes('--nothing-skipped')

interface Tally {
  passed: number
  failed: string[]
  skipped: string[]
}

const tally: Tally = { passed: 0, failed: [], skipped: [] }

check('types of the program', 'tsc', [])
check('types of the page', 'tsc', ['-p', 'web'])
check('lint', 'oxlint', ['src', 'test', 'bin', 'web', 'bench'])
check('format', 'prettier', [
  '--check',
  '--log-level',
  'warn',
  '--no-error-on-unmatched-pattern',
  'src',
  'test',
  'bin',
  'web',
  'bench',
])
suite('unit')
suite('e2e')

for (const line of tally.skipped) console.log(`skipped: ${line}`)
for (const line of tally.failed) console.log(`failed: ${line}`)
if (strict && tally.skipped.length > 0) tally.failed.push(...tally.skipped)
console.log(`${tally.passed} passed, ${tally.failed.length} failed`)
process.exitCode = tally.failed.length > 0 ? 1 : 0

function check(name: string, tool: string, args: readonly string[]): void {
  console.log(`— ${name}`)
  const { status } = spawnSync(join(root, 'node_modules/.bin', tool), args, { cwd: root, stdio: 'inherit' })
  if (status === 0) tally.passed++
  else tally.failed.push(name)
}

function suite(project: string): void {
  console.log(`— ${project}`)
  const file = join(out, `${project}.json`)
  mkdirSync(out, { recursive: true })
  rmSync(file, { force: true })
  const { status } = spawnSync(
    join(root, 'node_modules/.bin/vitest'),
    [
      'run',
      '--project',
      project,
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${file}`,
      '--passWithNoTests',
    ],
    { cwd: root, stdio: 'inherit' },
  )
  const before = tally.failed.length
  for (const { name, assertionResults } of read(file).testResults) {
    // A file that cannot be loaded has no test to fail.
    if (assertionResults.length === 0 && status !== 0) tally.failed.push(name)
    for (const { status: outcome, fullName } of assertionResults)
      if (outcome === 'passed') tally.passed++
      else if (outcome === 'failed') tally.failed.push(fullName)
      else tally.skipped.push(fullName)
  }
  if (status !== 0 && tally.failed.length === before) tally.failed.push(`${project}: vitest ended with ${status}`)
}

interface Results {
  testResults: { name: string; assertionResults: { status: string; fullName: string }[] }[]
}

function read(file: string): Results {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Results
  } catch {
    return { testResults: [] }
  }
}
