import { DuckDBInstance } from '@duckdb/node-api'
import { createInterface } from 'node:readline'
import {
  loadSql,
  measuresOf,
  questionSql,
  QUESTIONS,
  type AnswerRow,
  type DeclarationColumn,
  type Narrowing,
  type Question,
} from '../flows/index.ts'

/** The one place where DuckDB is loaded. Each line in is a question, each line out its answer; the parent may kill it. */
interface Opening {
  readonly path: string
  readonly columns: Readonly<Record<DeclarationColumn, string>>
  readonly memory: string
  readonly threads: number
  readonly spill: string
  readonly spillLimit: string
}

type Line =
  | { readonly open: Opening }
  | { readonly question: Question; readonly narrowing: Narrowing }
  | { readonly rows: string; readonly memory: string; readonly spill: string }

const settings = (memory: string, spill: string, threads = 2, limit = '10GB') => ({
  memory_limit: memory,
  threads: String(threads),
  // An engine in memory has no place to spill to unless it is given one, and dies of hunger.
  temp_directory: spill,
  max_temp_directory_size: limit,
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
})

let connection: Awaited<ReturnType<DuckDBInstance['connect']>> | null = null

async function open({ path, columns, memory, threads, spill, spillLimit }: Opening): Promise<object> {
  const instance = await DuckDBInstance.create(':memory:', settings(memory, spill, threads, spillLimit))
  connection = await instance.connect()
  await connection.run(loadSql(path, columns))
  // From here on nothing reads or writes a file, and nothing can unlock that again.
  await connection.run('set enable_external_access = false')
  await connection.run('set lock_configuration = true')
  return { ready: true }
}

async function ask(question: Question, narrowing: Narrowing): Promise<object> {
  const { sql, values } = questionSql(question, narrowing)
  const reader = await connection!.runAndReadAll(sql, values)
  const names = [...QUESTIONS[question], ...measuresOf(question)]
  return {
    answer: reader
      .getRowObjects()
      .map((row) => Object.fromEntries(names.map((name) => [name, plain(row[name])])) as AnswerRow),
  }
}

/** A Parquet file as rows of text, for an import. */
async function rowsOf(path: string, memory: string, spill: string): Promise<object> {
  const instance = await DuckDBInstance.create(':memory:', settings(memory, spill))
  const from = await instance.connect()
  const reader = await from.runAndReadAll(`select * from read_parquet('${path.replaceAll("'", "''")}')`)
  return {
    header: reader.columnNames(),
    rows: reader.getRows().map((row) => row.map((value) => (value === null ? '' : String(value)))),
  }
}

// Counts come as bigint: those that JSON cannot hold exactly are refused, never rounded.
function plain(value: unknown): string | number | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'bigint') {
    if (value > BigInt(Number.MAX_SAFE_INTEGER) || value < -BigInt(Number.MAX_SAFE_INTEGER))
      throw new Error(`${value} is too large`)
    return Number(value)
  }
  return typeof value === 'number' ? value : String(value)
}

for await (const text of createInterface({ input: process.stdin })) {
  const line = JSON.parse(text) as Line
  let answer: object
  try {
    answer =
      'open' in line
        ? await open(line.open)
        : 'rows' in line
          ? await rowsOf(line.rows, line.memory, line.spill)
          : await ask(line.question, line.narrowing)
  } catch (error) {
    answer = { failed: error instanceof Error ? error.message : String(error) }
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`)
}
