import { readFolder, readPack } from '../src/pack/index.ts'
import { packTables } from '../src/processes/tables.ts'
import { namedThings } from '../src/reports/index.ts'
import { packNames, readerOf } from '../src/words/index.ts'
import { defaultPack } from '../test/open.ts'
import { samples } from '../test/words-samples.ts'

/** What a process that reads one language measures. */
export interface Measured {
  /** Milliseconds of processor from the rows of the pack to the first text read. */
  readonly ready: number
  /** Articles a second of processor time, of the 400 after the first 60. */
  readonly early: number
  /** The same of 400 that follow on 1,000 more: all that the engine will compile is compiled. */
  readonly late: number
  /** Megabytes held at the end. */
  readonly resident: number
}

const ARTICLE = 3000
const TEXTS = 400

/** Processor seconds that `work` takes, those of the compiler and of the collector included. */
function seconds(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

function measure(language: string): Measured {
  const { pack } = readPack(readFolder(defaultPack), packTables, [])
  const rows = { rows: (table: never) => pack!.rows(table).map(({ values }) => values) as never }
  const names = packNames(rows, namedThings(rows))
  const dev = samples().filter((sample) => sample.language === language && sample.meta.split === 'dev')
  const long = dev.map(({ text }) => text).join('\n\n')
  const article = long.repeat(Math.ceil(ARTICLE / long.length)).slice(0, ARTICLE)
  let reader = readerOf(names)
  const read = (text: string) => reader.read({ text, sha256: '0'.repeat(64), date: '2028-01-01' })
  const times = (count: number, text: string) => {
    for (let done = 0; done < count; done++) read(text)
  }
  const ready = seconds(() => {
    reader = readerOf(names)
    read(dev[0]!.text)
  })
  times(60, article)
  const early = TEXTS / seconds(() => times(TEXTS, article))
  times(1000, article)
  const late = TEXTS / seconds(() => times(TEXTS, article))
  return { ready: ready * 1000, early, late, resident: process.memoryUsage().rss / 1e6 }
}

process.stdout.write(JSON.stringify(measure(process.argv[2]!)))
