import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { limits, type Handed } from '../documents/index.ts'
import { OrtoqError, type ErrorCode, type Facts } from '../ground/index.ts'
import { packageRoot } from './paths.ts'

/** The text of a file that somebody handed in. */
export interface DocumentText {
  readonly format: string
  readonly text: string
}

// The last that a child says: without it the text is cut off.
const END_MARK = '\0'
// Bundled even in development: loading a PDF reader through a compiler would eat the time a document has.
const program = join(packageRoot, 'dist/document-child.js')
const WATCH_MS = 20
const HEAP_MB = 384

/** More than these at once, at half a gigabyte each, would bring the machine down; the others wait for their turn. */
const MOST = 4
const queue: (() => boolean)[] = []
let seated = 0

/**
 * Reads a file in a process of its own, killed when it takes too long or too much memory. Whatever happens in there,
 * the answer is a text or one `documents/…` error.
 */
export async function readDocument({ name, bytes }: Handed): Promise<DocumentText> {
  if (bytes.length > limits.bytesIn) throw new OrtoqError('documents/too-large', { name, limit: limits.bytesIn })
  const { promise: stopped, reject: stop } = given<never>()
  const clock = setTimeout(
    () => stop(new OrtoqError('documents/too-slow', { limit: limits.milliseconds })),
    limits.milliseconds,
  )
  const seat = takeSeat()
  try {
    await Promise.race([seat.free, stopped])
    return await readIn(name, bytes, stop, stopped)
  } finally {
    clearTimeout(clock)
    seat.leave()
  }
}

function given<T>() {
  let reject!: (error: OrtoqError) => void
  const promise = new Promise<T>((_, fail) => (reject = fail))
  return { promise, reject }
}

/** A place among those who read at once, `free` when it is this one's turn; whoever left before takes none. */
function takeSeat(): { readonly free: Promise<void>; leave(): void } {
  let [sits, gone] = [false, false]
  const free = new Promise<void>((resolve) => {
    const sit = () => {
      if (gone) return false
      sits = true
      seated++
      resolve()
      return true
    }
    if (seated < MOST) sit()
    else queue.push(sit)
  })
  const leave = () => {
    gone = true
    if (!sits) return
    seated--
    while (queue.length > 0 && !queue.shift()!()) continue
  }
  return { free, leave }
}

async function readIn(
  name: string,
  bytes: Uint8Array,
  stop: (error: OrtoqError) => void,
  stopped: Promise<never>,
): Promise<DocumentText> {
  const child = spawn(process.execPath, [`--max-old-space-size=${HEAP_MB}`, program, name], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: {},
  })
  const watch = setInterval(() => {
    if (memoryOf(child.pid) > limits.memoryBytes)
      stop(new OrtoqError('documents/too-hungry', { limit: limits.memoryBytes }))
  }, WATCH_MS)
  child.once('error', (cause) => stop(new OrtoqError('documents/broken', { reason: cause.message }, { cause })))
  // A child that was killed closes its end of the pipe while we still write.
  void pipeline(Readable.from(pieces(bytes)), child.stdin).catch(() => {})
  try {
    // Whoever waits is not kept until a killed process is gone.
    return await Promise.race([answerOf(child.stdout), stopped])
  } finally {
    clearInterval(watch)
    child.kill('SIGKILL')
  }
}

const PIECE = 1 << 20

// A stream that is given fifty megabytes at once keeps everybody waiting.
function* pieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE)
}

/** The head and the text that a child says, decoded as they come. A process that died of hunger says nothing, or half. */
async function answerOf(said: AsyncIterable<Buffer>): Promise<DocumentText> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let [text, ended] = ['', false]
  try {
    for await (const chunk of said) text += decoder.decode(chunk, { stream: true })
    text += decoder.decode()
    ended = text.endsWith(END_MARK)
  } catch {
    ended = false
  }
  if (!ended) throw new OrtoqError('documents/too-hungry', { limit: limits.memoryBytes })
  const line = text.indexOf('\n')
  const head = JSON.parse(text.slice(0, line)) as { format: string } | { code: ErrorCode; facts: Facts }
  if ('code' in head) throw new OrtoqError(head.code, head.facts)
  return { format: head.format, text: text.slice(line + 1, -END_MARK.length) }
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
