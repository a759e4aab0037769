import { z } from 'zod'
import { gapsOf, type Comparison, type Side } from '../flows/index.ts'
import { OrtoqError, type Id, type Snapshot, type StateId } from '../ground/index.ts'
import { stateTable } from '../words/index.ts'
import { language } from './params.ts'
import { report } from './report.ts'
import { sourceIndex, sourceText } from './source.ts'
import { sayIn, type Say } from './say.ts'
import { source } from './shapes.ts'

const side = z.object({
  state: z.string(),
  reporter: z.string(),
  series: z.string().nullable(),
  amount: z.number(),
  confidence: z.string(),
  sources: z.array(z.string()),
  /** When the figure was said, by its own date or its source's. */
  vintage: z.string().nullable(),
  note: z.string().nullable(),
})

/** One step of the waterfall; amounts in the currency of the gap, to the cent. */
const part = z.object({
  causes: z.array(z.string()),
  amount: z.number(),
  low: z.number(),
  high: z.number(),
  span: z.object({ low: z.number(), high: z.number() }).nullable(),
  basis: z.enum(['rows', 'cells', 'no-data', 'closes']),
  /** What it takes for granted, in the language asked for. */
  assumption: z.string(),
})

export const mirrorShape = z.object({
  schema: z.literal('ortoq-mirror/1'),
  a: z.string(),
  b: z.string(),
  year: z.int(),
  comparisons: z.array(
    z.object({
      flow: z.enum(['export', 'import', 'turnover']),
      period: z.string(),
      currency: z.string(),
      exporter: side,
      importer: side,
      gap: z.number(),
      parts: z.array(part),
      products: z.array(z.object({ product: z.string(), own: z.number(), carried: z.number(), importer: z.number() })),
      evidence: z.array(
        z.object({ cause: z.string(), low: z.number(), high: z.number(), unit: z.string(), source: z.string() }),
      ),
    }),
  ),
  lonely: z.array(side.extend({ flow: z.string(), period: z.string(), currency: z.string(), why: z.string() })),
  query: z.string(),
  sources: z.record(z.string(), source),
})

export const mirror = report({
  name: 'mirror',
  command: 'mirror',
  about: 'Why two states report one trade differently: the gap by cause, in parts that sum to it to the cent.',
  params: z.object({
    a: z.string().describe('the one state, by code'),
    b: z.string().describe('the other state, by code'),
    year: z.coerce.number().int().min(1900).max(2100),
    language: language(),
  }),
  result: mirrorShape,
  run({ snapshot }, params) {
    const [a, b] = [stateNamed(snapshot, params.a), stateNamed(snapshot, params.b)]
    const { comparisons, lonely } = gapsOf(snapshot, a, b, params.year)
    const used = [
      ...comparisons.flatMap(({ exporter, importer, causes }) => [
        ...exporter.sources,
        ...importer.sources,
        ...causes.map((row) => row.source),
      ]),
      ...lonely.flatMap((one) => one.side.sources),
    ] as Id[]
    return {
      schema: 'ortoq-mirror/1' as const,
      a: a.slice(6),
      b: b.slice(6),
      year: params.year,
      comparisons: comparisons.map((one) => plain(one, params.language)),
      lonely: lonely.map(({ side: own, flow, period, currency, why }) => ({
        ...money(own),
        flow,
        period,
        currency,
        why,
      })),
      query: `mirror a=${a.slice(6)} b=${b.slice(6)} year=${params.year}: like periods only; reporters’ own figures of the newest vintage; fixed order vintage, margin, timing, transit, valuation, missing; residual closes`,
      sources: sourceIndex(snapshot, used, params.language),
    }
  },
  negative: ({ comparisons }) => comparisons.length === 0,
  text(result, say) {
    const { comparisons, lonely, a, b, year, sources } = result
    const lines = [say.text('mirror.head', { a, b, year })]
    if (comparisons.length === 0) lines.push('', say.text('mirror.none'))
    for (const one of comparisons) lines.push('', ...comparisonText(one, say))
    if (lonely.length > 0) {
      lines.push('', say.text('mirror.lonely'))
      for (const one of lonely)
        lines.push(
          `  ${say.word('flow', one.flow)} ${one.period}  ${say.voice(one.reporter)}: ${short(one.amount, one.currency, say)} [${one.confidence}] · ${say.word('why', one.why)}`,
        )
    }
    return [...lines, '', ...sourceText(sources, say)]
  },
})

/** The state of that code or id; `flows/unknown-state` with the known ones otherwise. */
export function stateNamed(snapshot: Snapshot, typed: string): StateId {
  const states = snapshot.rows(stateTable)
  const found = states.find(({ id, code }) => id === typed || code.toLowerCase() === typed.toLowerCase())
  if (found) return found.id
  throw new OrtoqError('flows/unknown-state', { state: typed, known: states.map(({ code }) => code).join(', ') })
}

const money = (own: Side) => ({ ...own, sources: [...own.sources], amount: own.amount / 100 })

function plain(
  one: Comparison,
  tag: Parameters<typeof assumptionOf>[1],
): z.output<typeof mirrorShape>['comparisons'][number] {
  const { flow, period, currency, exporter, importer, waterfall, causes } = one
  return {
    flow,
    period,
    currency,
    exporter: money(exporter),
    importer: money(importer),
    gap: waterfall.gap / 100,
    parts: waterfall.parts.map(({ causes: named, amount, low, high, span, basis }) => ({
      causes: [...named],
      amount: amount / 100,
      low: low / 100,
      high: high / 100,
      span: span && { low: span[0] / 100, high: span[1] / 100 },
      basis,
      assumption: assumptionOf({ causes: named, basis }, tag),
    })),
    products: waterfall.products.map(({ product, own, carried, importer: theirs }) => ({
      product,
      own: own / 100,
      carried: carried / 100,
      importer: theirs / 100,
    })),
    evidence: causes.map(({ cause, low, high, unit, source: from }) => ({ cause, low, high, unit, source: from })),
  }
}

function assumptionOf(
  { causes, basis }: { causes: readonly string[]; basis: string },
  tag: 'ru' | 'ky' | 'zh' | 'en',
): string {
  const say = sayIn(tag)
  if (causes.length === 0) return say.text('mirror.assume.closes')
  if (basis === 'no-data') return say.text('mirror.assume.joint')
  return say.word('mirror.assume', causes[0]!)
}

function comparisonText(one: z.output<typeof mirrorShape>['comparisons'][number], say: Say): string[] {
  const { currency } = one
  const of = (own: z.output<typeof side>) =>
    `${own.state.slice(6)} ${say.voice(own.reporter)}: ${short(own.amount, currency, say)} [${own.confidence}]`
  return [
    `${say.word('flow', one.flow)} · ${one.period}`,
    `  ${of(one.exporter)}`,
    `  ${of(one.importer)}`,
    `  ${say.text('mirror.gap')}: ${short(one.gap, currency, say)}`,
    ...one.parts
      .filter(({ causes, amount }) => amount !== 0 || (causes.length > 0 && one.products.length > 0))
      .map(({ causes, amount, low, high, span, assumption }) => {
        const name =
          causes.length === 0
            ? say.text('mirror.residual')
            : causes.map((cause) => say.word('cause', cause)).join(' + ')
        const range = low === high ? '' : ` (${short(low, currency, say)} … ${short(high, currency, say)})`
        const orders =
          span && span.low !== span.high
            ? `; ${say.text('mirror.orders')} ${short(span.low, currency, say)} … ${short(span.high, currency, say)}`
            : ''
        return `    ${short(amount, currency, say)}${range}${orders}  ${name} · ${assumption}`
      }),
  ]
}

/** Large money in millions, small money as it is. */
const short = (amount: number, currency: string, say: Say): string =>
  Math.abs(amount) >= 1e6
    ? `${say.number(amount / 1e6, 1)} ${say.unit(`mn ${currency}`)}`
    : `${say.number(amount, 2)} ${currency}`
