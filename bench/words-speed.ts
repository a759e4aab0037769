import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { readFolder, readPack } from '../src/pack/index.ts'
import { packTables } from '../src/processes/tables.ts'
import { namedThings } from '../src/reports/index.ts'
import { packNames, readerOf } from '../src/words/index.ts'
import { defaultPack } from '../test/open.ts'
import { samples } from '../test/words-samples.ts'
import type { Line } from './words.bench.ts'

const ARTICLE = 3000
const TEXTS = 400

/** Processor seconds that `work` takes. */
function seconds(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

const read = (reader: ReturnType<typeof readerOf>, text: string) =>
  reader.read({ text, sha256: '0'.repeat(64), date: '2028-01-01' })

/** Articles of 3,000 characters a second of one core, and what it takes until the first text is read. */
export function speed(): Line[] {
  const { pack } = readPack(readFolder(defaultPack), packTables, [])
  const rows = { rows: (table: never) => pack!.rows(table).map(({ values }) => values) as never }
  const names = packNames(rows, namedThings(rows))
  const first = samples().find(({ language, meta }) => language === 'ru' && meta.split === 'dev')!
  let reader = readerOf(names)
  const ready = seconds(() => {
    reader = readerOf(names)
    read(reader, first.text)
  })
  const lines: Line[] = [
    {
      measure: 'reader ready: from the rows of the default pack to the first Russian text read',
      asked: '≤ 150 ms',
      measured: `${Math.round(ready * 1000)} ms`,
      met: ready <= 0.15,
    },
  ]
  const languages = new Set(samples().map(({ language }) => language))
  for (const language of languages) {
    const dev = samples().filter((sample) => sample.language === language && sample.meta.split === 'dev')
    const long = dev.map(({ text }) => text).join('\n\n')
    const article = long.repeat(Math.ceil(ARTICLE / long.length)).slice(0, ARTICLE)
    for (let warm = 0; warm < 60; warm++) read(reader, article)
    const spent = seconds(() => {
      for (let count = 0; count < TEXTS; count++) read(reader, article)
    })
    const rate = TEXTS / spent
    lines.push({
      measure: `${language}: articles of ${ARTICLE} characters a second of processor time`,
      asked: '≥ 300',
      measured: String(Math.round(rate)),
      met: rate >= 300,
    })
  }
  const resident = process.memoryUsage().rss / 1e6
  lines.push({
    measure: 'memory of the process that read them, compiler of the benchmark included',
    asked: '≤ 150 MB',
    measured: `${Math.round(resident)} MB`,
    met: resident <= 150,
  })
  lines.push(command(first.text))
  return lines
}

// Printed by the child as it leaves: kilobytes at the most, and microseconds of processor.
const WATCH =
  'data:text/javascript,process.on("exit",()=>{const u=process.resourceUsage();process.stderr.write(`\\n${u.maxRSS} ${u.userCPUTime+u.systemCPUTime}`)})'

/** `ortoq read` of one text as a person calls it: the most memory that it holds, and its processor time from start to end. */
function command(text: string): Line {
  const folder = mkdtempSync(join(tmpdir(), 'ortoq-read-'))
  try {
    const file = join(folder, 'text.txt')
    writeFileSync(file, text)
    const main = resolve(import.meta.dirname, '../bin/ortoq.js')
    const { stderr } = spawnSync(process.execPath, ['--import', WATCH, main, 'read', file, '--json'], {
      encoding: 'utf8',
    })
    const [kilobytes = 0, spent = 0] = stderr.trim().split('\n').at(-1)!.split(' ').map(Number)
    return {
      measure: `ortoq read of one text: most memory held (${(spent / 1e6).toFixed(2)} s of processor from start to end)`,
      asked: '≤ 150 MB',
      measured: `${Math.round(kilobytes / 1000)} MB`,
      met: kilobytes <= 150_000,
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
