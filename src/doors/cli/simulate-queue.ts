import { OrtoqError, type Jobs } from '../../ground/index.ts'
import { intervalOf, type QueueModel, type QueueRun } from '../../ways/index.ts'
import type { Args } from './args.ts'
import type { Command } from './command.ts'
import { required } from './file-access.ts'

/**
 * `simulate queue`: a line in front of equal servers. Without a steady state the answer is how the line grows, and the
 * exit code is 1. `processor` tells how many seconds of processor time this process has used.
 */
export const simulateQueueCommand = (jobs: Jobs, processor: () => number): Command => ({
  usage:
    'simulate queue --arrival L --service M --servers C --customers N --seed S [--service-law exp|det] [--replications R]',
  about:
    'A queue of Poisson arrivals at rate λ in front of c servers of rate µ: mean wait and line with their bounds, or how fast the line grows.',
  async run(args, { out, say, json }) {
    const model = modelOf(args)
    const replications = countOf(args)
    const before = processor()
    const runs = await jobs.map<QueueModel, QueueRun>(
      'simulate-queue',
      Array.from({ length: replications }, (_, replication) => ({ ...model, replication })),
    )
    const answer = answerOf(model, runs, processor() - before)
    if (json) out(JSON.stringify(answer, null, 2))
    else {
      const { wq, lq, interval } = answer
      out(say.text('queue.load', { load: say.number(answer.load, 3), busy: say.share(answer.utilisation) }))
      if (wq === null || lq === null || interval === null)
        out(
          say.text('queue.grows', {
            growth: say.number(answer.growth, 3),
            longest: say.number(answer.longest),
          }),
        )
      else
        out(
          say.text('queue.wait', {
            wq: say.number(wq, 4),
            low: say.number(interval.low, 4),
            high: say.number(interval.high, 4),
            lq: say.number(lq, 4),
          }),
        )
      out(say.text('queue.cost', { events: say.number(answer.events), seconds: say.number(answer.cpuSeconds, 3) }))
    }
    return answer.steady ? 0 : 1
  },
})

function answerOf(model: QueueModel, runs: readonly QueueRun[], cpuSeconds: number) {
  const [first] = runs as [QueueRun, ...QueueRun[]]
  const mean = (of: (run: QueueRun) => number) => runs.reduce((sum, run) => sum + of(run), 0) / runs.length
  const wait = first.wait && (runs.length === 1 ? first.wait : intervalOf(runs.map((run) => run.wait!.mean)))
  return {
    schema: 'ortoq-simulate-queue/1',
    wq: wait && wait.mean,
    lq: wait && wait.mean * model.arrival,
    utilisation: mean(({ utilisation }) => utilisation),
    events: runs.reduce((sum, { events }) => sum + events, 0),
    cpuSeconds,
    steady: wait !== null,
    load: first.load,
    standardError: wait && finite(wait.error),
    /** 95 of 100 such intervals hold the mean. */
    interval: wait && { low: Math.max(0, finite(wait.low) ?? 0), high: finite(wait.high) ?? wait.mean },
    warmUp: first.warmUp,
    growth: first.growth,
    longest: Math.max(...runs.map(({ longest }) => longest)),
    replications: runs.length,
  }
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null)

function modelOf(args: Args): QueueModel {
  const number = (name: string) => {
    const text = required(args, name)
    if (Number.isNaN(Number(text)))
      throw new OrtoqError('doors/bad-parameter', { name: `--${name}`, value: text, wanted: '> 0' })
    return Number(text)
  }
  const law = args.flags['service-law'] ?? 'exp'
  if (law !== 'exp' && law !== 'det')
    throw new OrtoqError('doors/bad-parameter', { name: '--service-law', value: law, wanted: 'exp | det' })
  return {
    arrival: number('arrival'),
    service: number('service'),
    servers: number('servers'),
    customers: number('customers'),
    seed: number('seed'),
    law,
  }
}

function countOf(args: Args): number {
  const text = args.flags['replications'] ?? '1'
  const count = Number(text)
  if (!Number.isSafeInteger(count) || count < 1)
    throw new OrtoqError('doors/bad-parameter', { name: '--replications', value: text, wanted: '≥ 1' })
  return count
}
