import { z } from 'zod'
import type { Line, Unknown } from '../flows/index.ts'
import { readCsv, OrtoqError, describe, type Id } from '../ground/index.ts'
import { Costing, type Asked, type Costed } from './landed-cost.ts'
import { language } from './params.ts'
import { report } from './report.ts'
import { placesOf } from './route.ts'
import { sourceIndex, sourceText } from './source.ts'
import { sayIn, type Say } from './say.ts'
import { names, source } from './shapes.ts'

const line = z.object({
  what: z.string(),
  amount: z.number(),
  low: z.number(),
  high: z.number(),
  currency: z.string(),
  /** How it was come by, in the language asked for. */
  basis: z.string(),
  rule: z.string().nullable(),
  source: z.string().nullable(),
  sources: z.array(z.string()),
  /** More than half of it rests on assumptions, or on a rule of low confidence. */
  assumed: z.boolean(),
  /** Rules that disagree; the amount counts the highest. */
  rivals: z.array(
    z.object({
      rule: z.string(),
      name: names,
      rate: z.number().nullable(),
      source: z.string(),
      standing: z.string(),
      confidence: z.string(),
    }),
  ),
})

const unknown = z.object({ what: z.string(), state: z.string(), hs: z.string(), date: z.string(), ask: z.string() })

export const landedShape = z.object({
  schema: z.literal('ortoq-landed/1'),
  query: z.object({
    hs: z.string(),
    value: z.number(),
    currency: z.string(),
    kg: z.number(),
    from: z.string(),
    to: z.string(),
    date: z.string(),
    terms: z.string(),
  }),
  options: z.array(
    z.object({
      route: z.object({
        id: z.string(),
        labels: z.array(z.string()),
        depart: z.string(),
        arrive: z.string(),
        arriveLatest: z.string(),
        minutes: z.object({ low: z.number(), high: z.number() }),
        km: z.number(),
        via: z.array(z.string()),
      }),
      lines: z.array(line),
      total: z.number(),
      low: z.number(),
      high: z.number(),
      currency: z.string(),
      /** False: something is unknown, and the total is "at least". */
      complete: z.boolean(),
      assumedShare: z.number(),
      /** What the time is worth by the studies; no part of the total. */
      time: z.object({ days: z.number(), low: z.number(), high: z.number(), source: z.string() }).nullable(),
    }),
  ),
  unknown: z.array(unknown),
  why: z.string().nullable(),
  rate: z.object({ usd: z.number(), source: z.string().nullable(), assumed: z.boolean() }),
  places: z.record(
    z.string(),
    z.object({
      id: z.string(),
      name: names,
      lat: z.number(),
      lon: z.number(),
      zone: z.string(),
      states: z.array(z.string()),
    }),
  ),
  sources: z.record(z.string(), source),
})

const params = {
  hs: z.string().describe('code of the goods, 2 to 10 digits of the Harmonized System'),
  value: z.string().describe('price of the goods'),
  currency: z.string().describe('of the price and of the answer: USD, CNY, KGS …'),
  kg: z.string().describe('gross mass in kilograms'),
  from: z.string().describe('place, by id or name, or 39.47,75.99'),
  to: z.string().describe('place, by id or name, or 39.47,75.99'),
  date: z.string().describe('day on which it is ready: 2026-12-01'),
  terms: z.string().optional().describe('Incoterms of the price: EXW FCA FOB CPT CIP CIF DAP; FCA when it is left out'),
  insurance: z.string().optional().describe('own figure, in the currency of the price'),
  broker: z.string().optional().describe('own figure, in the currency of the price'),
  duty: z.string().optional().describe('own rate of duty in per cent, used only where no rule is known'),
  rate: z.string().optional().describe('how many USD one unit of the currency is worth'),
}

export const landed = report({
  name: 'landed',
  command: 'landed',
  about: 'What goods cost at the warehouse door by each way: freight, border, duty, VAT, fees; with what nobody says.',
  params: z.object({ ...params, language: language() }),
  result: landedShape,
  apart: { few: () => [] },
  run({ snapshot }, asked) {
    const costing = new Costing(snapshot, asked.language)
    const { shipment, from, to, routes, options, dollar } = costing.costs(asked)
    const say = sayIn(asked.language)
    const used = options.flatMap(({ landed: { lines, time } }) => [
      ...lines.flatMap(({ sources }) => sources),
      ...(time ? [time.source] : []),
    ]) as Id[]
    return {
      schema: 'ortoq-landed/1' as const,
      query: {
        hs: shipment.hs,
        value: shipment.value / 100,
        currency: shipment.currency,
        kg: shipment.kg,
        from: from.id,
        to: to.id,
        date: shipment.day,
        terms: shipment.terms,
      },
      options: options.map((one) => optionOf(one, shipment.currency, say)),
      unknown: unknownOf(
        options.flatMap(({ landed: { unknown: asks } }) => asks),
        say,
      ),
      why: routes.found ? null : routes.why,
      rate: { usd: 1 / dollar.rate, source: dollar.source, assumed: dollar.assumed },
      places: { ...placesOf(snapshot, routes, []), [from.id]: from.place, [to.id]: to.place },
      sources: sourceIndex(snapshot, [...used, ...(dollar.source ? [dollar.source] : [])], asked.language),
    }
  },
  negative: ({ options }) => options.length === 0,
  text(result, say) {
    const { query, options, unknown: asks, why, sources } = result
    const name = (id: string) => say.name(result.places[id]?.name ?? {}, id)
    const head = `${name(query.from)} → ${name(query.to)}: HS ${query.hs}, ${say.number(query.value, 2)} ${query.currency}, ${say.number(query.kg, 1)} kg, ${query.terms}, ${query.date}`
    if (options.length === 0) return [head, '', say.word('why', why ?? '')]
    return [
      head,
      ...options.flatMap(({ route, lines, total, low, high, currency, complete, assumedShare, time }) => [
        '',
        `${route.id}  ${say.duration(route.minutes.low, route.minutes.high)}  ${complete ? '' : `${say.text('landed.at-least')} `}${say.number(total, 2)} ${currency} (${say.range(low, high, currency, 2)})${route.labels.length > 0 ? `  · ${route.labels.map((label) => say.word('label', label)).join(', ')}` : ''}`,
        `    ${say.text('landed.assumed', { share: say.share(assumedShare) })}`,
        ...lines.map(
          (one) =>
            `    ${one.assumed ? '~' : ' '} ${say.word('item', one.what)}: ${say.number(one.amount, 2)} ${currency}${one.low === one.high ? '' : ` (${say.range(one.low, one.high, '', 2)})`} · ${one.basis}${one.rivals.length > 1 ? `; ${say.text('landed.rivals')}: ${one.rivals.map(({ rate, source: from }) => `${rate} % (${from})`).join(', ')}` : ''}`,
        ),
        ...(time
          ? [
              `    + ${say.text('landed.time', { days: say.number(time.days, 1), range: say.range(time.low, time.high, currency, 2) })}`,
            ]
          : []),
      ]),
      ...(asks.length > 0 ? ['', say.text('landed.unknown'), ...asks.map(({ ask }) => `  ${ask}`)] : []),
      '',
      ...sourceText(sources, say),
    ]
  },
})

function optionOf(
  { option, landed: found }: Costed,
  currency: string,
  say: Say,
): z.output<typeof landedShape>['options'][number] {
  const { id, labels, depart, arrive, arriveLatest, minutes, km, crossings } = option
  return {
    route: {
      id,
      labels: [...labels],
      depart,
      arrive,
      arriveLatest,
      minutes: { low: minutes.low, high: minutes.high },
      km,
      via: crossings.map(({ place }) => place),
    },
    lines: found.lines.map((one) => lineOf(one, currency, say)),
    total: found.total / 100,
    low: found.low / 100,
    high: found.high / 100,
    currency,
    complete: found.complete,
    assumedShare: found.assumedShare,
    time: found.time && { ...found.time, low: found.time.low / 100, high: found.time.high / 100 },
  }
}

function lineOf(
  { what, amount, low, high, basis, rules, sources, assumed }: Line,
  currency: string,
  say: Say,
): z.output<typeof line> {
  return {
    what,
    amount: amount / 100,
    low: low / 100,
    high: high / 100,
    currency,
    basis: basisText(basis, say),
    rule: rules[0]?.id ?? null,
    source: rules[0]?.source ?? sources[0] ?? null,
    sources: [...sources],
    assumed: assumed * 2 > amount,
    rivals: rules.map(({ id, name, high: rate, source: from, standing, confidence }) => ({
      rule: id,
      name,
      rate,
      source: from,
      standing,
      confidence,
    })),
  }
}

const basisText = ({ code, facts }: Line['basis'], say: Say): string =>
  say.text(
    `basis.${code}`,
    Object.fromEntries(
      Object.entries(facts).map(([key, fact]) => [key, typeof fact === 'number' ? say.number(fact, 2) : fact]),
    ),
  )

function unknownOf(asks: readonly Unknown[], say: Say): z.output<typeof unknown>[] {
  const found = new Map<string, z.output<typeof unknown>>()
  for (const { what, state, hs, day } of asks)
    found.set(`${what} ${state}`, {
      what,
      state: state.slice(6),
      hs,
      date: day,
      ask: say.text('landed.ask', { what: say.word('item', what), state: state.slice(6), hs, date: day }),
    })
  return [...found.values()]
}

const OWN = ['terms', 'insurance', 'broker', 'duty', 'rate'] as const
const COLUMNS = ['hs', 'value', 'currency', 'kg', 'from', 'to', 'date'] as const

/** The cheapest way of each line of a CSV, for those who ship every day. */
export const landedBatch = report({
  name: 'landed-batch',
  command: 'landed batch <lines>',
  about: `Many shipments at once, each by its cheapest way: CSV with ${COLUMNS.join(',')} and perhaps terms; one bad line refuses all.`,
  params: z.object({ lines: z.string().describe('CSV'), language: language() }),
  body: 'lines',
  result: z.object({
    schema: z.literal('ortoq-landed-batch/1'),
    lines: z.array(
      z.object({
        line: z.int(),
        route: z.string().nullable(),
        total: z.number().nullable(),
        low: z.number().nullable(),
        high: z.number().nullable(),
        currency: z.string(),
        complete: z.boolean(),
        assumedShare: z.number(),
        unknown: z.array(z.string()),
      }),
    ),
  }),
  apart: { few: () => [] },
  run({ snapshot }, { lines, language: tag }) {
    const costing = new Costing(snapshot, tag)
    return {
      schema: 'ortoq-landed-batch/1' as const,
      lines: [...shipmentsIn(lines)].map(({ at, asked }) => {
        const { shipment, costed } = costedAt(costing, at, asked, tag)
        const found = costed?.landed
        return {
          line: at,
          route: costed?.option.id ?? null,
          total: found ? found.total / 100 : null,
          low: found ? found.low / 100 : null,
          high: found ? found.high / 100 : null,
          currency: shipment.currency,
          complete: found?.complete ?? false,
          assumedShare: found?.assumedShare ?? 0,
          unknown: found?.unknown.map(({ what }) => what) ?? ['freight-to-border'],
        }
      }),
    }
  },
  text: ({ lines }) => [
    'line,route,total,low,high,currency,complete,assumed_share,unknown',
    ...lines.map((one) =>
      [
        one.line,
        one.route ?? '',
        one.total ?? '',
        one.low ?? '',
        one.high ?? '',
        one.currency,
        one.complete ? 'yes' : 'no',
        one.assumedShare.toFixed(4),
        one.unknown.join(' '),
      ].join(','),
    ),
  ],
})

function costedAt(costing: Costing, at: number, asked: Asked, tag: 'ru' | 'ky' | 'zh' | 'en') {
  try {
    return costing.cheapest(asked)
  } catch (error) {
    if (!(error instanceof OrtoqError)) throw error
    throw new OrtoqError('flows/bad-batch-line', {
      line: at,
      column: String(error.facts['name'] ?? error.code),
      value: String(
        error.facts['value'] ?? error.facts['code'] ?? error.facts['text'] ?? error.facts['currency'] ?? '',
      ),
      reason: describe(error.code, error.facts, tag),
    })
  }
}

function* shipmentsIn(text: string): Generator<{ at: number; asked: Asked }> {
  const [header = [], ...rows] = readCsv(text)
  const at = (name: string) => header.findIndex((cell) => cell.text.trim() === name)
  const missing = COLUMNS.find((name) => at(name) < 0)
  if (missing)
    throw new OrtoqError('flows/bad-batch-line', {
      line: 1,
      column: missing,
      value: header.map(({ text: cell }) => cell).join(','),
      reason: COLUMNS.join(','),
    })
  const place = Object.fromEntries([...COLUMNS, ...OWN].map((name) => [name, at(name)])) as Record<keyof Asked, number>
  for (const row of rows) {
    if (row.length === 1 && row[0]!.text.trim() === '') continue
    const cell = (name: keyof Asked) => row[place[name]]?.text.trim() ?? ''
    const own = (name: keyof Asked) => cell(name) || undefined
    yield {
      at: row[0]!.line,
      asked: {
        hs: cell('hs'),
        value: cell('value'),
        currency: cell('currency'),
        kg: cell('kg'),
        from: cell('from'),
        to: cell('to'),
        date: cell('date'),
        terms: own('terms'),
        insurance: own('insurance'),
        broker: own('broker'),
        duty: own('duty'),
        rate: own('rate'),
      },
    }
  }
}
