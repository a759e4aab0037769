import { Worker } from 'node:worker_threads'
import { OrtoqError, type Alone, type ErrorCode, type Facts, type First } from '../ground/index.ts'

const HEAP_MB = 512
/**
 * Room for what is young: half of what V8 gives a thread by itself. Reports drop most of what they make at once, and a
 * thread then holds 10 to 20 MB less.
 */
const YOUNG_MB = 24
/** What a thread keeps of first pieces is never given back: after so many another takes its place. */
const MOST_READY = 4000

type Answer = { results: unknown[] } | { code: ErrorCode; facts: Facts }

interface Piece {
  readonly name: string
  readonly input: unknown
  readonly firsts: readonly First<unknown>[]
  /** Whoever asked has an answer already. */
  over: boolean
  /** The time of its asker stands still while a thread makes itself ready for it, and runs while it waits or is done. */
  readonly clock: { stop(): void; run(): void }
  answer(answer: Answer): void
  fail(error: OrtoqError): void
}

interface Hand {
  readonly worker: Worker
  /** Keys of the first pieces that it has done. */
  readonly ready: Set<string>
  piece: Piece | null
  /** The first piece that it does. */
  preparing: First<unknown> | null
}

const NONE: Piece['clock'] = { stop: () => {}, run: () => {} }

/** Calls once so many milliseconds have run, those left out in which it was stopped. */
function clockOf(milliseconds: number, ring: () => void): Piece['clock'] {
  let left = milliseconds
  let since = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    stop() {
      if (timer === undefined) return
      clearTimeout(timer)
      timer = undefined
      left -= performance.now() - since
    },
    run() {
      if (timer !== undefined) return
      since = performance.now()
      timer = setTimeout(ring, Math.max(0, left))
    },
  }
}

/**
 * Threads for long pieces of work, each given one at a time and ended when it takes too long: what hangs in there
 * holds up neither the server nor the next in line for longer than the limit.
 */
export function loneThreads(program: string, threads: number, youngMb = YOUNG_MB) {
  const crew = new Set<Hand>()
  const queue: Piece[] = []

  function hire(): Hand {
    const worker = new Worker(program, {
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: youngMb },
    })
    const hand: Hand = { worker, ready: new Set(), piece: null, preparing: null }
    worker.unref()
    worker.on('message', (answer: Answer) => heard(hand, answer))
    worker.on('error', (error: NodeJS.ErrnoException) => {
      const hungry = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      const told = { name: hand.piece?.name ?? '', reason: String(error) }
      hand.piece?.fail(
        hungry ? new OrtoqError('jobs/too-hungry', { limit: HEAP_MB }) : new OrtoqError('jobs/broken', told),
      )
      dismiss(hand)
      next()
    })
    crew.add(hand)
    return hand
  }

  function dismiss(hand: Hand): void {
    crew.delete(hand)
    hand.worker.removeAllListeners()
    void hand.worker.terminate()
  }

  function heard(hand: Hand, answer: Answer): void {
    const piece = hand.piece!
    if (hand.preparing) {
      hand.ready.add(hand.preparing.key)
      hand.preparing = null
      if (!piece.over || piece.firsts.some(({ key }) => !hand.ready.has(key))) return tell(hand)
    } else piece.answer(answer)
    free(hand)
  }

  function next(): void {
    for (const hand of crew) {
      if (hand.piece) continue
      const piece = queue.shift()
      if (!piece) return
      give(hand, piece)
    }
    while (queue.length > 0 && crew.size < threads) give(hire(), queue.shift()!)
  }

  function give(hand: Hand, piece: Piece): void {
    hand.piece = piece
    hand.worker.ref()
    tell(hand)
  }

  /** The next first piece that it has not done, or the piece itself. */
  function tell(hand: Hand): void {
    const { name, input, firsts, clock, over } = hand.piece!
    hand.preparing = firsts.find(({ key }) => !hand.ready.has(key)) ?? null
    if (hand.preparing) clock.stop()
    else if (!over) clock.run()
    try {
      hand.worker.postMessage({ name, inputs: [hand.preparing ? hand.preparing.input : input] })
    } catch (error) {
      // What cannot be copied to a thread: its asker is told, and the thread is free for the next.
      hand.piece!.fail(new OrtoqError('jobs/broken', { name, reason: String(error) }))
      free(hand)
    }
  }

  function free(hand: Hand): void {
    hand.piece = null
    hand.preparing = null
    hand.worker.unref()
    if (hand.ready.size > MOST_READY) dismiss(hand)
    next()
  }

  function work<I>(name: string, input: I, { milliseconds, first }: Alone<I> = {}): Promise<unknown> {
    const firsts: readonly First<unknown>[] = first === undefined ? [] : [first].flat()
    return new Promise((resolve, reject) => {
      const giveUp = () => {
        piece.fail(new OrtoqError('jobs/too-slow', { limit: milliseconds! }))
        const at = queue.indexOf(piece)
        if (at >= 0) queue.splice(at, 1)
        const hand = [...crew].find((one) => one.piece === piece)
        if (!hand) return
        dismiss(hand)
        // Another stands ready in its place before it is needed.
        if (firsts.length > 0) give(hire(), { ...piece, clock: NONE, answer: () => {}, fail: () => {} })
        next()
      }
      const clock = milliseconds === undefined ? NONE : clockOf(milliseconds, giveUp)
      const end = () => {
        piece.over = true
        clock.stop()
      }
      const piece: Piece = {
        name,
        input,
        firsts,
        over: false,
        clock,
        answer: (answer) => {
          end()
          if ('results' in answer) resolve(answer.results[0])
          else reject(new OrtoqError(answer.code, answer.facts))
        },
        fail: (error) => {
          end()
          reject(error)
        },
      }
      queue.push(piece)
      clock.run()
      next()
    })
  }

  return {
    work,
    close: async () => {
      await Promise.all([...crew].map(({ worker }) => worker.terminate()))
      crew.clear()
    },
  }
}
