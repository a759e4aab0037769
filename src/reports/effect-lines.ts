import type { z } from 'zod'
import type { effectShape } from './effect-shape.ts'
import type { option, routes } from './route-shape.ts'
import type { Say } from './say.ts'

/** The journeys of an effect as a person reads them: the soonest and the cheapest, without and with. */
export function effectLines(result: Pick<z.output<typeof effectShape>, 'journeys'>, say: Say): string[] {
  return result.journeys.flatMap(({ journey, without, with: after, through, change }) => {
    const time = change.minutesLow === null ? '' : bothSides(change.minutesLow, change.minutesHigh!, say)
    const cost =
      change.costMid === null ? '' : `  (${change.costMid > 0 ? '+' : '−'}${say.number(Math.abs(change.costMid))} USD)`
    const unchanged = `  ${say.text('effect.same')}`
    return [
      '',
      say.name(journey.name, journey.id),
      `  ${say.text('effect.fastest')}  ${fastest(without, say)} → ${fastest(after, say)}${change.minutesLow === 0 && change.minutesHigh === 0 ? unchanged : time}`,
      `  ${say.text('effect.cheapest')}  ${cheapest(without, say)} → ${cheapest(after, say)}${change.costMid === 0 ? unchanged : cost}`,
      ...(through
        ? [
            `  ${say.text('effect.through')}  ${say.duration(through.minutes.low, through.minutes.high)}  ${money(through, say)}`,
          ]
        : []),
    ]
  })
}

type Found = z.output<typeof option>

function fastest(outcome: z.output<typeof routes>, say: Say): string {
  return outcome.found
    ? say.duration(outcome.options[0]!.minutes.low, outcome.options[0]!.minutes.high)
    : say.text('effect.none')
}

function cheapest(outcome: z.output<typeof routes>, say: Say): string {
  if (!outcome.found) return say.text('effect.none')
  return money(
    outcome.options.reduce((best, one) => (one.costUsd.mid < best.costUsd.mid ? one : best)),
    say,
  )
}

const money = ({ costUsd }: Found, say: Say): string =>
  `${costUsd.complete ? '' : '≥ '}${say.range(costUsd.low, costUsd.high, 'USD')}`

function bothSides(low: number, high: number, say: Say): string {
  const signed = (minutes: number) => `${minutes < 0 ? '−' : '+'}${say.duration(Math.abs(minutes), Math.abs(minutes))}`
  return `  (${signed(low)} … ${signed(high)})`
}
