import { z } from 'zod'
import { OrtoqError, parseMoment, type EpochMinutes, type Id, type Snapshot, type StateId } from '../ground/index.ts'
import {
  entriesFor,
  middle,
  newestRate,
  nothingMine,
  papersFor,
  pinId,
  placeNamed,
  placeTable,
  rateTable,
  readMine,
  readPin,
  route as search,
  scenarioOf,
  teuWeight,
  type Amount,
  type Criterion,
  type Load,
  type Option,
  type Pin,
  type PlaceRow,
  type Routes,
} from '../ways/index.ts'
import { stateTable } from '../words/index.ts'
import { worksNamed } from './named.ts'
import { language, list } from './params.ts'
import { report } from './report.ts'
import { gap, inCurrency, needs, option } from './route-shape.ts'
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

/** An option with what its way asks for, and its total in the asker's currency. */
const shown = option.extend({ needs, money: inCurrency.nullable() })

const CRITERIA = ['time', 'cost', 'co2', 'transfers'] as const

export const route = report({
  name: 'route',
  command: 'route',
  about: 'Ways from door to door for goods or people: when they arrive, what they cost, and on what each figure rests.',
  params: z.object({
    from: z.string().describe('place, by id or by name in any language of the pack, or 39.47,75.99'),
    to: z.string().describe('place, by id or by name in any language of the pack, or 39.47,75.99'),
    tonnes: z.string().optional().describe('goods to carry, in tonnes'),
    teu: z.string().optional().describe('goods to carry, in containers of twenty feet'),
    parcels: z.string().optional().describe('goods to carry, in kilograms'),
    people: z.string().optional().describe('travellers'),
    passport: z.string().optional().describe('code of the state whose passport the travellers hold'),
    cargo: z.enum(['dangerous', 'chilled']).optional().describe('goods that not every port and vehicle takes'),
    depart: z.string().optional().describe('2026-12-01T08:00, local at the origin; now when it is left out'),
    arrive: z.string().optional().describe('2026-12-03T18:00, local at the destination: there by then'),
    window: z.string().optional().describe('2026-12-01T08:00..2026-12-03T08:00, local at the origin: leaving in it'),
    with: list().describe('works taken as finished on the day of departure, parted by commas'),
    without: list().describe('works taken as not there, parted by commas'),
    criteria: list().describe('what counts: time,cost,co2,transfers'),
    all: z.enum(['true', 'false']).optional().describe('the whole set instead of the few that stand for it'),
    currency: z.string().optional().describe('totals in this currency too, at the newest rate of the pack'),
    mine: z
      .string()
      .optional()
      .describe('own figures and closures as JSON {figures: […], closures: […]}; kept nowhere'),
    language: language(),
  }),
  result: z.object({
    schema: z.literal('ortoq-route/1'),
    query: z.object({
      from: z.string(),
      to: z.string(),
      depart: z.string().nullable(),
      arrive: z.string().nullable(),
      window: z.string().nullable(),
      kind: z.enum(['goods', 'people']),
      amount: z.number(),
      cargo: z.string().nullable(),
      passport: z.string().nullable(),
      criteria: z.array(z.string()),
      with: z.array(z.string()),
      without: z.array(z.string()),
    }),
    options: z.array(shown),
    /** How many options the whole set has. */
    count: z.int(),
    /** Null where there are options. */
    why: z.string().nullable(),
    missing: z.array(gap),
    rate: z.object({ currency: z.string(), date: z.string(), source: z.string() }).nullable(),
    places: z.record(z.string(), place),
    sources: z.record(z.string(), source),
  }),
  run({ snapshot, now }, params) {
    const [from, to] = [endOf(snapshot, params.from, params), endOf(snapshot, params.to, params)]
    const load = loadOf(params, snapshot)
    const passport = params.passport === undefined ? null : stateOf(snapshot, params.passport)
    const [works, without] = [worksNamed(snapshot, params.with), worksNamed(snapshot, params.without)]
    const mine = params.mine === undefined ? nothingMine : readMine(params.mine)
    const criteria = criteriaOf(params.criteria)
    const rate = params.currency === undefined ? null : rateOf(snapshot, params.currency)
    const cargo = params.cargo ?? null
    const outcome = search(
      snapshot,
      {
        from: from.end,
        to: to.end,
        ...momentOf(params, from.zone, to.zone, now),
        load,
        criteria,
        cargo,
        all: params.all === 'true',
      },
      scenarioOf(snapshot, works, without, mine),
    )
    const options = outcome.found
      ? outcome.options.map((one) => ({
          ...(one as unknown as z.output<typeof option>),
          needs: {
            papers: papersFor(snapshot, load.kind, cargo, one).map(
              ({ id, name, issuer, confidence, source: said }) => ({
                id,
                name,
                issuer,
                confidence,
                source: said,
              }),
            ),
            entries: passport === null || load.kind === 'goods' ? [] : entriesOf(snapshot, passport, one),
          },
          money: rate && converted(one.costUsd, rate),
        }))
      : []
    const said = options.flatMap(({ needs: { papers, entries }, closed }) => [
      ...papers.map((paper) => paper.source),
      ...entries.flatMap(({ rules }) => rules.map((rule) => rule.source)),
      ...closed.map((notice) => notice.source),
    ]) as Id[]
    return {
      schema: 'ortoq-route/1' as const,
      query: {
        from: from.id,
        to: to.id,
        depart: params.arrive === undefined && params.window === undefined ? (params.depart ?? now) : null,
        arrive: params.arrive ?? null,
        window: params.window ?? null,
        kind: load.kind,
        amount: load.amount,
        cargo,
        passport,
        criteria: [...criteria],
        with: works,
        without,
      },
      options,
      count: outcome.found ? outcome.count : 0,
      why: outcome.found ? null : outcome.why,
      missing: outcome.found ? [] : outcome.missing.map((one) => ({ ...one })),
      rate: rate && { currency: rate.currency, date: rate.date, source: rate.source },
      places: { ...placesOf(snapshot, outcome, []), [from.id]: from.place, [to.id]: to.place },
      sources: sourceIndex(
        snapshot,
        [
          ...sourcesIn(outcome),
          ...said,
          ...(rate ? [rate.source] : []),
          ...((params.teu !== undefined && teuWeight(snapshot)?.sources) || []),
        ],
        params.language,
      ),
    }
  },
  negative: (result) => result.options.length === 0,
  text(result, say) {
    const name = (id: string) => say.name(result.places[id]?.name ?? {}, id)
    const { query } = result
    const when =
      query.arrive !== null
        ? say.text('route.by', { when: say.moment(query.arrive) })
        : query.window !== null
          ? query.window.split('..').map(say.moment).join(' … ')
          : say.moment(query.depart!)
    const head = `${name(query.from)} → ${name(query.to)}, ${loadText(query, say)}, ${when}`
    if (result.options.length === 0)
      return [head, '', ...noWay({ why: result.why!, missing: result.missing }, name, say)]
    return [
      head,
      ...result.options.flatMap((one) => [
        '',
        ...optionText(one as unknown as Option, name, say),
        ...needsText(one, name, say),
      ]),
      ...(result.count > result.options.length ? ['', say.text('route.more', { count: result.count })] : []),
      '',
      ...sourceText(result.sources, say),
    ]
  },
})

/** One end of a journey. */
export interface End {
  readonly end: PlaceRow['id'] | Pin
  readonly id: string
  readonly zone: string
  readonly place: z.output<typeof place>
}

/** A place or a point as asked for, with the zone and the states it lies in. */
export function endOf(
  snapshot: Snapshot,
  typed: string,
  { language: tag }: { language: 'ru' | 'ky' | 'zh' | 'en' },
): End {
  const pin = readPin(typed)
  if (pin === null) {
    const row = placeNamed(snapshot, typed, tag)
    const { id, name, lat, lon, zone, states } = row
    return { end: id, id, zone, place: { id, name, lat, lon, zone, states: [...states] } }
  }
  const near = snapshot
    .rows(placeTable)
    .filter(({ kind }) => kind === 'city')
    .reduce((best, one) => (away(one, pin) < away(best, pin) ? one : best))
  const [id, label] = [pinId(pin), `${pin.lat}, ${pin.lon}`]
  const place = {
    id,
    name: { en: label, ru: label, ky: label, zh: label },
    ...pin,
    zone: near.zone,
    states: [...near.states],
  }
  return { end: pin, id, zone: near.zone, place }
}

// Good enough to tell which city is the nearest.
const away = (a: Pin, b: Pin): number =>
  (a.lat - b.lat) ** 2 + ((a.lon - b.lon) * Math.cos((b.lat * Math.PI) / 180)) ** 2

const LONGEST_WINDOW = 5 * 7 * 1440

function momentOf(
  params: { depart?: string | undefined; arrive?: string | undefined; window?: string | undefined },
  origin: string,
  destination: string,
  now: string,
): { depart: EpochMinutes } | { arrive: EpochMinutes } | { window: readonly [EpochMinutes, EpochMinutes] } {
  const given = [params.depart, params.arrive, params.window].filter((one) => one !== undefined)
  if (given.length > 1) throw new OrtoqError('ways/two-moments')
  if (params.arrive !== undefined) return { arrive: parseMoment(params.arrive, destination) }
  if (params.window === undefined) return { depart: parseMoment(params.depart ?? now, origin) }
  const [from, until, more] = params.window.split('..')
  const refused = new OrtoqError('ways/bad-window', { window: params.window })
  if (!from || !until || more !== undefined) throw refused
  const window = [parseMoment(from, origin), parseMoment(until, origin)] as const
  if (window[1] < window[0] || window[1] - window[0] > LONGEST_WINDOW) throw refused
  return { window }
}

function criteriaOf(given: readonly string[] | undefined): readonly Criterion[] {
  const unknown = given?.find((name) => !(CRITERIA as readonly string[]).includes(name))
  if (unknown !== undefined)
    throw new OrtoqError('doors/bad-parameter', { name: 'criteria', reason: `${CRITERIA.join(', ')} (${unknown})` })
  return given && given.length > 0 ? CRITERIA.filter((name) => given.includes(name)) : CRITERIA
}

function stateOf(snapshot: Snapshot, typed: string): StateId {
  const states = snapshot.rows(stateTable)
  const found = states.find(({ id, code }) => id === typed || code?.toLowerCase() === typed.toLowerCase())
  if (found) return found.id
  throw new OrtoqError('ways/unknown-passport', {
    passport: typed,
    known: states.flatMap(({ code }) => (code ? [code] : [])).join(', '),
  })
}

type Rate = NonNullable<ReturnType<typeof newestRate>>

function rateOf(snapshot: Snapshot, currency: string): Rate | null {
  const wanted = currency.toUpperCase()
  if (wanted === 'USD') return null
  const rate = newestRate(snapshot, wanted)
  if (rate) return rate
  const known = ['USD', ...new Set(snapshot.rows(rateTable).map((row) => row.currency))].join(', ')
  throw new OrtoqError('ways/no-rate', { currency, known })
}

const converted = (cost: Amount, rate: Rate): z.output<typeof inCurrency> => ({
  currency: rate.currency,
  low: cost.low / rate.high,
  mid: (cost.mid * 2) / (rate.low + rate.high),
  high: cost.high / rate.low,
})

function entriesOf(snapshot: Snapshot, passport: StateId, one: Option) {
  return entriesFor(snapshot, passport, one).map(({ into, rules }) => ({
    into,
    rules: rules.map(({ id, rule, name, stayDays, confidence, source: said }) => ({
      id,
      rule,
      name,
      stayDays,
      confidence,
      source: said,
    })),
  }))
}

/** What travels, from the four ways to say it; what is no number above zero is `ways/bad-load`. */
export function loadOf(
  params: Readonly<Partial<Record<'tonnes' | 'teu' | 'parcels' | 'people', string | number | undefined>>>,
  snapshot: Snapshot,
): Load {
  const given = (['tonnes', 'teu', 'parcels', 'people'] as const).filter((name) => params[name] !== undefined)
  if (given.length === 0) throw new OrtoqError('ways/no-load')
  if (given.length > 1) throw new OrtoqError('ways/two-loads')
  const name = given[0]!
  const value = Number(params[name])
  if (!(value > 0) || value === Infinity || (name === 'people' && !Number.isInteger(value)))
    throw new OrtoqError('ways/bad-load', { name, value: params[name] })
  if (name === 'people') return { kind: 'people', amount: value }
  if (name === 'tonnes') return { kind: 'goods', amount: value }
  if (name === 'parcels') return { kind: 'goods', amount: value / 1000 }
  const weight = teuWeight(snapshot)
  if (!weight) throw new OrtoqError('ways/no-teu')
  return { kind: 'goods', amount: value * middle(weight) }
}

function needsText(
  { needs: { papers, entries }, closed, chance, safeDepart, money }: z.output<typeof shown>,
  name: (id: string) => string,
  say: Say,
): string[] {
  return [
    ...(money ? [`    ${say.range(money.low, money.high, money.currency)}`] : []),
    ...(chance === null ? [] : [`    ${say.text('route.chance', { chance: say.share(chance) })}`]),
    ...(safeDepart === null ? [] : [`    ${say.text('route.safe', { when: say.moment(safeDepart) })}`]),
    ...closed.map(
      (notice) =>
        `    ${say.text('route.closed', {
          port: name(notice.port),
          until: notice.until,
          opens: say.moment(notice.opens),
          why: notice.name ? say.name(notice.name, '') : '—',
        })}`,
    ),
    ...entries.map(({ into, rules }) =>
      rules.length === 0
        ? `    ${say.text('route.visa-unknown', { state: into.slice(6) })}`
        : `    ${into.slice(6)}: ${rules.map((rule) => say.name(rule.name, rule.rule)).join('; ')}`,
    ),
    ...(papers.length === 0
      ? []
      : [`    ${say.text('route.papers')}: ${papers.map((paper) => say.name(paper.name, paper.id)).join('; ')}`]),
  ]
}

export const loadText = ({ kind, amount }: { kind: string; amount: number }, say: Say): string =>
  say.text(kind === 'goods' ? 'load.goods' : 'load.people', { amount: say.number(amount, 1) })

/** Places that an answer names; points that a query brought along are not among them. */
export function placesOf(snapshot: Snapshot, outcome: Routes, more: readonly PlaceRow[]) {
  const ids = new Set<string>(more.map(({ id }) => id))
  if (outcome.found) for (const { legs } of outcome.options) for (const { from, to } of legs) ids.add(from).add(to)
  else for (const { from, to } of outcome.missing) ids.add(from).add(to)
  return Object.fromEntries(
    [...ids].flatMap((id) => {
      const row = snapshot.row(placeTable, id)
      if (!row) return []
      const { name, lat, lon, zone, states } = row
      return [[id, { id, name, lat, lon, zone, states: [...states] }]]
    }),
  )
}

export const sourcesIn = (outcome: Routes): Id[] =>
  outcome.found ? outcome.options.flatMap(({ legs }) => legs.flatMap(({ sources }) => sources)) : []

/** Legs of one mode in a row read as one ride; the steps between them stay. */
export function optionText(option: Option, name: (id: string) => string, say: Say): string[] {
  const labels = option.labels.map((label) => say.word('label', label)).join(', ')
  const arrive =
    option.arrive === option.arriveLatest
      ? say.moment(option.arrive)
      : `${say.moment(option.arrive)} – ${say.moment(option.arriveLatest)}`
  const cost = `${option.costUsd.complete ? '' : '≥ '}${say.range(option.costUsd.low, option.costUsd.high, 'USD')}`
  return [
    `${option.id}  ${say.duration(option.minutes.low, option.minutes.high)}  ${cost}${labels ? `  · ${labels}` : ''}`,
    `    ${say.text('route.arrives', { when: arrive })} · ${say.text('route.assumed', { time: say.share(option.assumedShare), cost: say.share(option.assumedCostShare) })}`,
    ...(option.minutes.p90 === null
      ? []
      : [
          `    ${say.text('route.likely', { p50: say.duration(option.minutes.p50!, option.minutes.p50!), p90: say.duration(option.minutes.p90, option.minutes.p90) })}`,
        ]),
    ...rides(option).map(({ what, from, to, km, low, high, waitLow, waitHigh, assumed }) => {
      const wait = waitHigh > 1 ? `  ${say.text('route.wait', { time: say.duration(waitLow, waitHigh) })}` : ''
      const where = from === to ? name(from) : `${name(from)} → ${name(to)}`
      return `    ${assumed ? '~' : ' '} ${say.word('step', what)}  ${where}  ${km ? `${say.number(km)} km  ` : ''}${say.duration(low, high)}${wait}`
    }),
  ]
}

function rides({ legs }: Option) {
  const merged: {
    what: string
    from: string
    to: string
    km: number
    low: number
    high: number
    waitLow: number
    waitHigh: number
    assumed: boolean
  }[] = []
  for (const leg of legs) {
    const what = leg.kind === 'ride' || leg.kind === 'service' ? leg.mode! : leg.kind
    const last = merged.at(-1)
    if (last && leg.kind === 'ride' && last.what === what) {
      last.to = leg.to
      last.km += leg.km ?? 0
      last.low += leg.minutes.low
      last.high += leg.minutes.high
      last.assumed ||= leg.assumed
    } else
      merged.push({
        what,
        from: leg.from,
        to: leg.to,
        km: leg.km ?? 0,
        low: leg.minutes.low,
        high: leg.minutes.high,
        waitLow: leg.wait.low,
        waitHigh: leg.wait.high,
        assumed: leg.assumed,
      })
  }
  return merged
}

export function noWay(
  outcome: { why: string; missing: readonly { id: string; from: string; to: string; status: string }[] },
  name: (id: string) => string,
  say: Say,
): string[] {
  return [
    say.word('why', outcome.why),
    ...outcome.missing.map(
      ({ id, from, to, status }) => `  ${name(from)} – ${name(to)} (${id}): ${say.word('status', status)}`,
    ),
  ]
}

export function sourceText(sources: Readonly<Record<string, z.output<typeof source>>>, say: Say): string[] {
  const all = Object.values(sources)
  return [
    say.text('sources'),
    ...all.map(
      ({ id, address, publisher, standing }) =>
        `  ${id}  ${address ?? (standing === 'assumption' ? `${say.text('assumption')}: ${publisher}` : say.text('recollection'))}`,
    ),
  ]
}
