import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { limits, type Handed } from '../documents/index.ts'
import { OrtoqError, type ErrorCode, type Facts } from '../ground/index.ts'
import { packageRoot } from './paths.ts'

/** The text of a file that somebody handed in. */
export interface DocumentText {
  readonly format: string
  readonly text: string
}

// Bundled even in development: loading a PDF reader through a compiler would eat the time a document has.
const program = join(packageRoot, 'dist/document-child.js')
const WATCH_MS = 20
const HEAP_MB = 384
/** How many times its time a document may take on a machine that has other things to do. */
const PATIENCE = 5

/**
 * Reads a file in a process of its own, killed when it takes too long or too much memory. Whatever happens in there,
 * the answer is a text or one `documents/…` error.
 */
export async function readDocument({ name, bytes }: Handed): Promise<DocumentText> {
  if (bytes.length > limits.bytesIn) throw new OrtoqError('documents/too-large', { name, limit: limits.bytesIn })
  const child = spawn(process.execPath, [`--max-old-space-size=${HEAP_MB}`, program, name], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: {},
  })
  let killed: OrtoqError | null = null
  const kill = (error: OrtoqError) => {
    killed ??= error
    child.kill('SIGKILL')
  }
  const tooSlow = () => kill(new OrtoqError('documents/too-slow', { limit: limits.milliseconds }))
  const clock = setTimeout(tooSlow, limits.milliseconds * PATIENCE)
  const watch = setInterval(() => {
    if (memoryOf(child.pid) > limits.memoryBytes)
      kill(new OrtoqError('documents/too-hungry', { limit: limits.memoryBytes }))
    else if (processorOf(child.pid) > limits.milliseconds) tooSlow()
  }, WATCH_MS)
  // A child that was killed closes its end of the pipe while we still write.
  child.stdin.on('error', () => {})
  child.stdin.end(bytes)
  try {
    const chunks: Buffer[] = []
    for await (const chunk of child.stdout) chunks.push(chunk as Buffer)
    if (killed) throw killed
    return answerIn(Buffer.concat(chunks).toString('utf8'))
  } finally {
    clearTimeout(clock)
    clearInterval(watch)
    child.kill('SIGKILL')
  }
}

function answerIn(said: string): DocumentText {
  // A process that died of hunger by itself says nothing.
  if (!said) throw new OrtoqError('documents/too-hungry', { limit: limits.memoryBytes })
  const answer = JSON.parse(said) as DocumentText | { code: ErrorCode; facts: Facts }
  if ('code' in answer) throw new OrtoqError(answer.code, answer.facts)
  return answer
}

// Where the system does not tell (other than Linux), the heap limit of the process itself has to do.
function memoryOf(pid: number | undefined): number {
  try {
    const resident = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return Number(resident ?? 0) * 1024
  } catch {
    return 0
  }
}

const TICKS_PER_SECOND = 100

/** Milliseconds of processor time; 0 where the system does not tell, and then the clock alone has to do. */
function processorOf(pid: number | undefined): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name in brackets may hold anything; the times are the 12th and 13th words behind it.
    const words = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return ((Number(words[11]) + Number(words[12])) * 1000) / TICKS_PER_SECOND
  } catch {
    return 0
  }
}
