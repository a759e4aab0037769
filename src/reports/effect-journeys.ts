import type { z } from 'zod'
import { perSnapshot, type Id, type Snapshot, type WorkId } from '../ground/index.ts'
import {
  effectOnJourneys,
  scenarioOf,
  targetsOf,
  type JourneyEffect,
  type Option,
  type Routes,
  type Scenario,
} from '../ways/index.ts'
import { workById } from '../works/index.ts'
import type { effectShape, journeyEffect } from './effect-shape.ts'
import { placesOf, sourcesIn } from './route.ts'
import { sourceIndex } from './source.ts'

/** What is told of a journey: every option, the soonest and the cheapest, or those two without their legs. */
export type Told = 'all' | 'best' | 'sums'

/** The effect of works together, with every place and source it names; the same question is answered once. */
export function effectOf(
  snapshot: Snapshot,
  works: readonly WorkId[],
  depart: string,
  language: 'ru' | 'ky' | 'zh' | 'en',
  scenario: Scenario = scenarioOf(snapshot, works),
  options: Told = 'all',
): z.output<typeof effectShape> {
  const kept = told(snapshot)
  const question = `${depart} ${language} ${options} ${works.join(' ')}`
  let known = kept.find((one) => one.scenario === scenario && one.question === question)
  if (!known) {
    if (kept.length === MOST_TOLD) kept.shift()
    kept.push(
      (known = { scenario, question, answer: effectTold(snapshot, works, depart, language, scenario, options) }),
    )
  }
  return known.answer
}

interface Known {
  readonly scenario: Scenario
  readonly question: string
  readonly answer: z.output<typeof effectShape>
}

/** Years of the slider in which the same works are open have one answer; each is a megabyte. */
const MOST_TOLD = 8
const told = perSnapshot((): Known[] => [])

function effectTold(
  snapshot: Snapshot,
  works: readonly WorkId[],
  depart: string,
  language: 'ru' | 'ky' | 'zh' | 'en',
  scenario: Scenario,
  options: Told,
): z.output<typeof effectShape> {
  const whole = effectOnJourneys(snapshot, works, depart, scenario)
  const journeys = options === 'all' ? whole : whole.map(withBest)
  const outcomes = journeys.flatMap((journey) => [journey.without, journey.with])
  return {
    schema: 'ortoq-effect/1',
    works: works.map((id) => ({ id, title: workById(snapshot, id)!.title })),
    depart,
    targets: targetsOf(scenario),
    journeys: journeys.map(options === 'sums' ? summed : plain),
    places: options === 'sums' ? {} : Object.assign({}, ...outcomes.map((outcome) => placesOf(snapshot, outcome, []))),
    sources: sourceIndex(snapshot, [...outcomes.flatMap(sourcesIn), ...journeys.flatMap(throughIn)], language),
  }
}

const withBest = (journey: JourneyEffect): JourneyEffect => ({
  ...journey,
  without: bestOf(journey.without),
  with: bestOf(journey.with),
})

// The soonest by the kindest figures and the cheapest in the middle: what a reader is shown of a set of some dozen.
function bestOf(outcome: Routes): Routes {
  if (!outcome.found) return outcome
  const first = (worth: (option: Option) => number) =>
    outcome.options.reduce((best, one) => (worth(one) < worth(best) ? one : best))
  const options = [...new Set([first(({ minutes }) => minutes.low), first(({ costUsd }) => costUsd.mid)])]
  return { ...outcome, options }
}

// The way that the works made may be neither the soonest nor the cheapest.
const throughIn = ({ through }: JourneyEffect): Id[] => through?.legs.flatMap(({ sources }) => sources) ?? []

// A leg is two thirds of a page's answer, and a page that shows sums alone asks for it at every step of a slider.
function summed({ without, with: after, through, ...rest }: JourneyEffect): z.output<typeof journeyEffect> {
  const each = (outcome: Routes) => (outcome.found ? { ...outcome, options: outcome.options.map(sumOf) } : outcome)
  return plain({ ...rest, without: each(without), with: each(after), through: through && sumOf(through) })
}

const sumOf = (option: Option) => ({
  ...option,
  legs: [],
  sources: [...new Set(option.legs.flatMap(({ sources }) => sources))],
})

function plain({ journey, ...rest }: JourneyEffect): z.output<typeof journeyEffect> {
  const { id, name, from, to, load, amount } = journey
  return { journey: { id, name: name, from, to, load, amount }, ...rest } as z.output<typeof journeyEffect>
}
