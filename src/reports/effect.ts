import { z } from 'zod'
import { canonical, OrtoqError, parseMoment, type Id, type Json, type Snapshot, type WorkId } from '../ground/index.ts'
import { sha256 } from '../register/index.ts'
import {
  isOpenIn,
  nothingMine,
  openingOf,
  ordinaryWeekOf,
  patchesOn,
  placeTable,
  scenarioOf,
  targetsOf,
  type Held,
  type WorkOpening,
  type Scenario,
} from '../ways/index.ts'
import { commitmentTable } from '../words/index.ts'
import { effectTable, withParts, workById } from '../works/index.ts'
import { askedFile, askedNamed, type Asked } from './asked.ts'
import { corridorEffect } from './corridor-effect.ts'
import { effectOf, type Told } from './effect-journeys.ts'
import { effectReportShape } from './effect-shape.ts'
import { effectText } from './effect-text.ts'
import { language } from './params.ts'
import { report } from './report.ts'
import { sourceIndex } from './source.ts'

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
      .describe(
        '2026-12-01T08:00, local at each origin, whatever the year; 08:00 today when it is left out; of the corridor, which stands for a whole year, only its year and its hour count',
      ),
    parts: z.enum(['all', 'journeys', 'corridor']).default('all').describe('what is answered'),
    options: z
      .enum(['all', 'best', 'sums'])
      .default('all')
      .describe('of each journey every option, or the soonest and the cheapest alone, or those two without their legs'),
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
    const { work, scenario, year, depart, parts, options, worlds, seed } = how
    const few = options === 'all' ? {} : { options }
    const kept = { work, scenario, year, depart, parts, ...few, worlds, seed, language: params.language }
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
  readonly options: Told
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
  const journeys =
    how.parts === 'corridor' ? null : effectOf(snapshot, finished, how.depart, how.language, scenario, how.options)
  const held = year === null ? { scenarios: [scenario], of: () => 0 } : heldIn(openings, seed, how.worlds, scenarioWith)
  const corridor =
    how.parts === 'journeys'
      ? null
      : corridorEffect(snapshot, held, parseMoment(standingFor(how.depart), zoneOfPack(snapshot)), how.worlds, seed)
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

// What flows in a year is not told by the season or the holidays of the day on which somebody asks.
const standingFor = (depart: string): string => `${ordinaryWeekOf(Number(depart.slice(0, 4)))}${depart.slice(10)}`

// One moment for all worlds of the corridor: the clock of the first city with trips.
const zoneOfPack = (snapshot: Snapshot): string =>
  snapshot.rows(placeTable).find(({ kind }) => kind === 'city')?.zone ?? 'UTC'
