/** Columns of one world: when each vehicle comes, is let in and is out, in minutes. */
export interface Passages {
  readonly way: readonly number[]
  readonly arrives: readonly number[]
  readonly admitted: readonly number[]
  readonly out: readonly number[]
}

/** What stands where at one moment, by way, and how many waited at every half hour of the whole. */
export interface Frame {
  readonly waiting: readonly number[]
  readonly inside: readonly number[]
  readonly out: readonly number[]
  readonly history: readonly (readonly [minute: number, waiting: number])[]
  readonly most: number
}

const histories = new WeakMap<Passages, Pick<Frame, 'history' | 'most'>>()

/** The same passages and the same moment always give the same picture. */
export function frameAt(passages: Passages, now: number): Frame {
  const [waiting, inside, out]: [number[], number[], number[]] = [[], [], []]
  passages.arrives.forEach((arrives, at) => {
    if (arrives > now) return
    const way = passages.way[at]!
    const list = passages.admitted[at]! > now ? waiting : passages.out[at]! > now ? inside : out
    list[way] = (list[way] ?? 0) + 1
  })
  let known = histories.get(passages)
  if (!known) histories.set(passages, (known = historyOf(passages)))
  return { waiting, inside, out, ...known }
}

function historyOf({ arrives, admitted }: Passages): Pick<Frame, 'history' | 'most'> {
  const end = Math.max(0, ...arrives)
  const steps = Math.floor(end / 30) + 2
  const change = new Float64Array(steps + 1)
  arrives.forEach((comes, at) => {
    change[Math.ceil(comes / 30)]!++
    change[Math.min(steps, Math.ceil(admitted[at]! / 30))]!--
  })
  let count = 0
  const history = Array.from({ length: steps }, (_, step) => [step * 30, (count += change[step]!)] as const)
  return { history, most: Math.max(1, ...history.map(([, waiting]) => waiting)) }
}
