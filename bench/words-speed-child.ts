import { readFileSync } from 'node:fs'
import { readFolder, readPack } from '../src/pack/index.ts'
import { compileExpressionsOnce, compileLate } from '../src/processes/compile.ts'
import { keepHeapSmall } from '../src/processes/heap.ts'
import { packTables } from '../src/processes/tables.ts'
import { namedThings } from '../src/reports/named-things.ts'
import { packNames, readerOf } from '../src/words/index.ts'

/** What such a process is given, as JSON at its input. */
export interface Given {
  /** The folder of the pack. */
  readonly pack: string
  /** The text that is read first. */
  readonly first: string
  /** Articles that are read one after the other, again and again. */
  readonly articles: readonly string[]
}

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

const TEXTS = 400

/** Processor seconds that `work` takes, those of the compiler and of the collector included. */
function seconds(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

function measure({ pack: folder, first, articles }: Given): Measured {
  // As a server begins.
  compileExpressionsOnce()
  compileLate()
  const { pack } = readPack(readFolder(folder), packTables, [])
  const rows = { rows: (table: never) => pack!.rows(table).map(({ values }) => values) as never }
  const names = packNames(rows, namedThings(rows))
  let reader = readerOf(names)
  const read = (text: string) => reader.read({ text, sha256: '0'.repeat(64), date: '2028-01-01' })
  let next = 0
  const times = (count: number) => {
    for (let done = 0; done < count; done++) read(articles[next++ % articles.length]!)
  }
  const ready = seconds(() => {
    reader = readerOf(names)
    read(first)
  })
  // A command reads one text; what reads thousands is a server, and it keeps its heap small.
  keepHeapSmall()
  times(60)
  const early = TEXTS / seconds(() => times(TEXTS))
  times(1000)
  const late = TEXTS / seconds(() => times(TEXTS))
  return { ready: ready * 1000, early, late, resident: process.memoryUsage().rss / 1e6 }
}

process.stdout.write(JSON.stringify(measure(JSON.parse(readFileSync(0, 'utf8')) as Given)))
