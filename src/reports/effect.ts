import { z } from 'zod'
import {
  canonical,
  OrtoqError,
  parseMoment,
  perSnapshot,
  type Id,
  type Json,
  type Snapshot,
  type WorkId,
} from '../ground/index.ts'
import { sha256 } from '../register/index.ts'
import {
  effectOnJourneys,
  isOpenIn,
  nothingMine,
  openingOf,
  patchesOn,
  placeTable,
  scenarioOf,
  targetsOf,
  type Held,
  type JourneyEffect,
  type WorkOpening,
  type Scenario,
} from '../ways/index.ts'
import { commitmentTable } from '../words/index.ts'
import { effectTable, withParts, workById } from '../works/index.ts'
import { askedFile, askedNamed, type Asked } from './asked.ts'
import { corridorEffect, corridorShape } from './corridor-effect.ts'
import { effectText } from './effect-text.ts'
import { language } from './params.ts'
import { report } from './report.ts'
import { placesOf, sourcesIn } from './route.ts'
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

/** What the report answers: the journeys as a chain has them, and what all who use the corridor gain or lose. */
export const effectReportShape = effectShape.extend({
  asked: z.object({ kind: z.enum(['work', 'commitment', 'scenario']), id: z.string().nullable(), title: names }),
  year: z.int().nullable(),
  openings: z.array(
    z.object({
      work: z.string(),
      /** The work whose dates these are: itself, or the whole it opens with. */
      by: z.string(),
      dates: z.array(
        z.object({
          kind: z.enum(['baseline', 'forecast', 'actual']),
          from: z.string(),
          until: z.string(),
          speaker: z.string(),
          source: z.string(),
        }),
      ),
      /** Days by which steps of the work came later than first promised. */
      slippedDays: z.number().nullable(),
      earliest: z.string().nullable(),
      latest: z.string().nullable(),
      state: z.enum(['open', 'not-open', 'disputed', 'undated']),
      chance: z.number(),
    }),
  ),
  patches: z.array(
    z.object({
      target: z.string(),
      property: z.string(),
      side: z.string().nullable(),
      value: z.string().nullable(),
      low: z.number().nullable(),
      high: z.number().nullable(),
      unit: z.string().nullable(),
      work: z.string().nullable(),
      source: z.string(),
      confidence: z.string(),
    }),
  ),
  /** Null where the pack does not say enough of who trades with whom, or where it was not asked for. */
  corridor: corridorShape.nullable(),
  /** The question with all that it took from the moment of asking, and a digest of all of the answer above. */
  replay: z.object({
    schema: z.literal('ortoq-replay/1'),
    params: z.record(z.string(), z.string()),
    digest: z.string(),
  }),
})

const FIRST_YEAR = 2024
const LAST_YEAR = 2035

export const effect = report({
  name: 'effect',
  command: 'effect <work>',
  about:
    'What a work, a commitment or a scenario changes: the pack’s journeys, ports, regions and parties, without it and with it.',
  params: z.object({
    work: z.string().optional().describe('work, commitment or scenario, by id or title'),
    scenario: z.string().max(100_000).optional().describe('a scenario as JSON, ortoq-scenario/1, instead of a name'),
    year: z.coerce
      .number()
      .int()
      .min(FIRST_YEAR)
      .max(LAST_YEAR)
      .optional()
      .describe('works as open as they are in the middle of that year; all finished when it is left out'),
    depart: z
      .string()
      .optional()
      .describe('2026-12-01T08:00, local at each origin, whatever the year; 08:00 today when it is left out'),
    parts: z.enum(['all', 'journeys', 'corridor']).default('all').describe('what is answered'),
    worlds: z.coerce.number().int().min(20).max(2000).default(200),
    seed: z.coerce
      .number()
      .int()
      .min(0)
      .max(2 ** 31)
      .default(1),
    language: language(),
  }),
  result: effectReportShape,
  apart: {
    few: (snapshot, { work, scenario }) => {
      // Said here, where every commitment is known: which one is meant, or which might have been.
      const asked = work === undefined || scenario !== undefined ? null : askedNamed(snapshot, work)
      const meant = asked?.kind === 'commitment' ? snapshot.row(commitmentTable, asked.id!) : undefined
      return [{ table: commitmentTable.name, rows: meant ? [meant] : [] }]
    },
  },
  run({ snapshot, now }, params) {
    if (params.work === undefined && params.scenario === undefined)
      throw new OrtoqError('doors/missing-parameter', { name: 'work' })
    const asked =
      params.scenario === undefined ? askedNamed(snapshot, params.work!) : askedFile(snapshot, params.scenario)
    const how = {
      ...params,
      year: params.year ?? null,
      // Years differ by what is open in them alone: everybody leaves on the same day.
      depart: params.depart ?? `${now.slice(0, 10)}T08:00`,
    }
    const given = answer(snapshot, asked, how)
    const { work, scenario, year, depart, parts, worlds, seed } = how
    const kept = { work, scenario, year, depart, parts, worlds, seed, language: params.language }
    const said = Object.entries(kept).flatMap(([name, value]) =>
      value === undefined || value === null ? [] : [[name, String(value)] as const],
    )
    return {
      ...given,
      replay: {
        schema: 'ortoq-replay/1' as const,
        params: Object.fromEntries(said),
        digest: sha256(canonical(given as unknown as Json)),
      },
    }
  },
  negative: (result) => result.targets.length === 0,
  text: effectText,
})

interface How {
  readonly year: number | null
  readonly depart: string
  readonly parts: 'all' | 'journeys' | 'corridor'
  readonly worlds: number
  readonly seed: number
  readonly language: 'ru' | 'ky' | 'zh' | 'en'
}

function answer(snapshot: Snapshot, asked: Asked, how: How): Omit<z.output<typeof effectReportShape>, 'replay'> {
  const { year, seed } = how
  const day = year === null ? null : `${year}-07-01`
  const patches = patchesOn(asked.file, day)
  const openings = asked.file.works
    .flatMap((work) => withParts(snapshot, work))
    .filter((work, at, all) => all.indexOf(work) === at && changesSomething(snapshot, work))
    .map((work) => openingOf(snapshot, work, day ?? how.depart.slice(0, 10)))
  const scenarioWith = (open: readonly WorkId[]) => scenarioOf(snapshot, open, asked.file.without, nothingMine, patches)
  const finished =
    year === null ? asked.file.works : openings.filter(({ chance }) => chance >= 0.5).map(({ work }) => work)
  const scenario = scenarioWith(finished)
  const journeys = how.parts === 'corridor' ? null : effectOf(snapshot, finished, how.depart, how.language, scenario)
  const held = year === null ? { scenarios: [scenario], of: () => 0 } : heldIn(openings, seed, how.worlds, scenarioWith)
  const corridor =
    how.parts === 'journeys'
      ? null
      : corridorEffect(snapshot, held, parseMoment(how.depart, zoneOfPack(snapshot)), how.worlds, seed)
  const sources = [
    ...(corridor?.sources ?? []),
    ...patches.map(({ source }) => source),
    ...openings.flatMap(({ dates }) => dates.map(({ source }) => source)),
  ] as Id[]
  return {
    schema: 'ortoq-effect/1',
    works: asked.file.works.map((id) => ({ id, title: workById(snapshot, id)!.title as Record<string, string> })),
    depart: how.depart,
    targets: targetsOf(scenarioWith(asked.file.works)),
    journeys: journeys?.journeys ?? [],
    places: journeys?.places ?? {},
    sources: { ...sourceIndex(snapshot, sources, how.language), ...journeys?.sources },
    asked: { kind: asked.kind, id: asked.id, title: asked.title },
    year,
    openings: openings.map((one) => ({ ...one, dates: [...one.dates] })),
    patches: patches.map((patch) => ({ ...patch })),
    corridor,
  }
}

// Which works are open differs from world to world where their dates are in dispute; few combinations come up.
function heldIn(
  openings: readonly WorkOpening[],
  seed: number,
  worlds: number,
  scenarioWith: (open: readonly WorkId[]) => Scenario,
): Held {
  const scenarios: Scenario[] = []
  const of = Array.from({ length: worlds }, (_, world) => {
    const scenario = scenarioWith(openings.filter((one) => isOpenIn(one, seed, world)).map(({ work }) => work))
    const known = scenarios.indexOf(scenario)
    return known < 0 ? scenarios.push(scenario) - 1 : known
  })
  return { scenarios, of: (world) => of[world]! }
}

const changesSomething = (snapshot: Snapshot, work: WorkId): boolean =>
  snapshot.rows(effectTable).some((effect) => effect.work === work)

// One moment for all worlds of the corridor: the clock of the first city with trips.
const zoneOfPack = (snapshot: Snapshot): string =>
  snapshot.rows(placeTable).find(({ kind }) => kind === 'city')?.zone ?? 'UTC'

/** The effect of works together, with every place and source it names; the same question is answered once. */
export function effectOf(
  snapshot: Snapshot,
  works: readonly WorkId[],
  depart: string,
  language: 'ru' | 'ky' | 'zh' | 'en',
  scenario: Scenario = scenarioOf(snapshot, works),
): z.output<typeof effectShape> {
  const kept = told(snapshot)
  const question = `${depart} ${language} ${works.join(' ')}`
  let known = kept.find((one) => one.scenario === scenario && one.question === question)
  if (!known) {
    if (kept.length === MOST_TOLD) kept.shift()
    kept.push((known = { scenario, question, answer: effectTold(snapshot, works, depart, language, scenario) }))
  }
  return known.answer
}

interface Told {
  readonly scenario: Scenario
  readonly question: string
  readonly answer: z.output<typeof effectShape>
}

/** Years of the slider in which the same works are open have one answer; each is a megabyte. */
const MOST_TOLD = 8
const told = perSnapshot((): Told[] => [])

function effectTold(
  snapshot: Snapshot,
  works: readonly WorkId[],
  depart: string,
  language: 'ru' | 'ky' | 'zh' | 'en',
  scenario: Scenario,
): z.output<typeof effectShape> {
  const journeys = effectOnJourneys(snapshot, works, depart, scenario)
  const outcomes = journeys.flatMap((journey) => [journey.without, journey.with])
  return {
    schema: 'ortoq-effect/1',
    works: works.map((id) => ({ id, title: workById(snapshot, id)!.title })),
    depart,
    targets: targetsOf(scenario),
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
