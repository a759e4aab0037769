import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { ordered, type Analysis, type AnswerRow, type DeclarationColumn } from '../flows/index.ts'
import { OrtoqError, writeCsv } from '../ground/index.ts'
import { packageRoot } from './paths.ts'

const program = join(packageRoot, 'dist/analysis-child.js')
const LONGEST_MS = 10 * 60_000

export interface AnalysisLimits {
  readonly memory: string
  readonly threads: number
  readonly spillLimit: string
}

export const usualLimits: AnalysisLimits = { memory: '1GB', threads: 2, spillLimit: '10GB' }

interface Child {
  /** One line in, one line out; `flows/analysis-failed` when the child says no, dies, or takes too long. */
  talk(line: object): Promise<Record<string, unknown>>
  close(): Promise<void>
  readonly spill: string
}

/** A process of its own with a spill folder that goes with it. */
function childOf(): Child {
  const spill = mkdtempSync(join(tmpdir(), 'ortoq-spill-'))
  const child = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'ignore'], env: { HOME: spill } })
  const ended = new Promise<void>((done) => child.once('close', () => done()))
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  child.stdin.on('error', () => {})
  return {
    spill,
    async talk(line) {
      child.stdin.write(`${JSON.stringify(line)}\n`)
      const clock = setTimeout(() => child.kill('SIGKILL'), LONGEST_MS)
      try {
        const { value, done } = await lines.next()
        if (done)
          throw new OrtoqError('flows/analysis-failed', { reason: child.signalCode ?? `exit ${child.exitCode}` })
        return JSON.parse(String(value)) as Record<string, unknown>
      } finally {
        clearTimeout(clock)
      }
    },
    async close() {
      child.stdin.end()
      child.kill('SIGKILL')
      await ended
      rmSync(spill, { recursive: true, force: true })
    },
  }
}

/** Opens a file of declarations, CSV or Parquet, for questions. Its columns are told by name. */
export async function openAnalysis(
  path: string,
  columns: Readonly<Record<DeclarationColumn, string>>,
  { memory, threads, spillLimit }: AnalysisLimits = usualLimits,
): Promise<Analysis> {
  if (!existsSync(path)) throw new OrtoqError('doors/no-file', { path, reason: 'ENOENT' })
  const child = childOf()
  const opened = await child
    .talk({ open: { path: resolve(path), columns, memory, threads, spillLimit, spill: child.spill } })
    .catch(async (error: unknown) => {
      await child.close()
      throw error
    })
  if (typeof opened['failed'] === 'string') {
    await child.close()
    throw new OrtoqError('flows/broken-file', { name: path, reason: firstLine(opened['failed']) })
  }
  return {
    async ask(question, narrowing) {
      const said = await child.talk({ question, narrowing })
      if (typeof said['failed'] === 'string')
        throw new OrtoqError('flows/analysis-failed', { reason: firstLine(said['failed']) })
      return ordered(question, said['answer'] as AnswerRow[], narrowing.limit)
    },
    close: () => child.close(),
  }
}

/** A Parquet file as the text of a CSV. */
export async function parquetText(path: string): Promise<string> {
  if (!existsSync(path)) throw new OrtoqError('doors/no-file', { path, reason: 'ENOENT' })
  const child = childOf()
  try {
    const said = await child.talk({ rows: resolve(path), memory: usualLimits.memory, spill: child.spill })
    if (typeof said['failed'] === 'string')
      throw new OrtoqError('flows/broken-file', { name: path, reason: firstLine(said['failed']) })
    return writeCsv([said['header'] as string[], ...(said['rows'] as string[][])])
  } finally {
    await child.close()
  }
}

const firstLine = (text: string): string => text.split('\n')[0]!
