import { z } from 'zod'
import type { Snapshot, WorkId } from '../ground/index.ts'
import { effectOnJourneys, targetsOf, type JourneyEffect } from '../ways/index.ts'
import { workById } from '../works/index.ts'
import { workNamed } from './named.ts'
import { language } from './params.ts'
import { report } from './report.ts'
import { placesOf, sourcesIn, sourceText } from './route.ts'
import { option, routes } from './route-shape.ts'
import type { Say } from './say.ts'
import { names, source } from './shapes.ts'
import { sourceIndex } from './source.ts'

const place = z.object({
  id: z.string(),
  name: names,
  lat: z.number(),
  lon: z.number(),
  zone: z.string(),
  states: z.array(z.string()),
})

export const journeyEffect = z.object({
  journey: z.object({
    id: z.string(),
    name: names,
    from: z.string(),
    to: z.string(),
    load: z.enum(['tonnes', 'people']),
    amount: z.number(),
  }),
  without: routes,
  with: routes,
  through: option.nullable(),
  change: z.object({
    minutesLow: z.number().nullable(),
    minutesHigh: z.number().nullable(),
    costMid: z.number().nullable(),
  }),
})

export const effectShape = z.object({
  schema: z.literal('ortoq-effect/1'),
  works: z.array(z.object({ id: z.string(), title: names })),
  depart: z.string(),
  targets: z.array(z.string()),
  journeys: z.array(journeyEffect),
  places: z.record(z.string(), place),
  sources: z.record(z.string(), source),
})

export const effect = report({
  name: 'effect',
  command: 'effect <work>',
  about: 'What a work changes from door to door: the pack’s journeys without it and with it finished.',
  params: z.object({
    work: z.string().describe('work, by id or title'),
    depart: z.string().optional().describe('2026-12-01T08:00, local at each origin; 08:00 today when it is left out'),
    language: language(),
  }),
  result: effectShape,
  run({ snapshot, now }, params) {
    return effectOf(
      snapshot,
      [workNamed(snapshot, params.work).id],
      params.depart ?? `${now.slice(0, 10)}T08:00`,
      params.language,
    )
  },
  negative: (result) => result.targets.length === 0,
  text(result, say) {
    const head = say.text('effect.head', {
      works: result.works.map(({ id, title }) => say.name(title, id)).join(', '),
      when: say.moment(result.depart),
    })
    if (result.targets.length === 0) return [head, '', say.text('effect.nothing')]
    return [head, ...effectLines(result, say), '', ...sourceText(result.sources, say)]
  },
})

/** The effect of works together, with every place and source it names. */
export function effectOf(
  snapshot: Snapshot,
  works: readonly WorkId[],
  depart: string,
  language: 'ru' | 'ky' | 'zh' | 'en',
): z.output<typeof effectShape> {
  const journeys = effectOnJourneys(snapshot, works, depart)
  const outcomes = journeys.flatMap((journey) => [journey.without, journey.with])
  return {
    schema: 'ortoq-effect/1',
    works: works.map((id) => ({ id, title: workById(snapshot, id)!.title })),
    depart,
    targets: targetsOf(snapshot, works),
    journeys: journeys.map(plain),
    places: Object.assign({}, ...outcomes.map((outcome) => placesOf(snapshot, outcome, []))),
    sources: sourceIndex(snapshot, outcomes.flatMap(sourcesIn), language),
  }
}

function plain({ journey, ...rest }: JourneyEffect): z.output<typeof journeyEffect> {
  const { id, name, from, to, load, amount } = journey
  return { journey: { id, name: name, from, to, load, amount }, ...rest } as z.output<typeof journeyEffect>
}

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
