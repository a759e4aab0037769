import { z } from 'zod'
import {
  cents,
  customsForm,
  parcelDuty,
  readItemNumber,
  ruleDay,
  membershipsOf,
  ruleTable,
  rulesOn,
  type PostalItem,
} from '../flows/index.ts'
import { OrtoqError, type Id, type Snapshot, type StateId } from '../ground/index.ts'
import { rateTable } from '../ways/index.ts'
import { stateTable } from '../words/index.ts'
import { currencyOf, positive } from './landed-cost.ts'
import { stateNamed } from './mirror.ts'
import { language } from './params.ts'
import { report } from './report.ts'
import { sourceIndex, sourceText } from './source.ts'
import { names, source } from './shapes.ts'

/** The currency in which the limits of parcels are told, by the rules themselves. */
const limitCurrency = (snapshot: Snapshot, state: StateId, day: string): string =>
  rulesOn(snapshot, { kind: 'parcel-limit', state, day }).find(({ unit }) => unit !== null)?.unit ?? 'EUR'

export const parcel = report({
  name: 'parcel',
  command: 'parcel',
  about: 'The duty on a parcel to a private person on a day, by every rule and reading that may hold.',
  params: z.object({
    value: z.string().describe('price of the goods'),
    currency: z.string().describe('of the price'),
    kg: z.string().describe('gross mass in kilograms'),
    date: z.string().describe('day of arrival: 2026-07-01'),
    to: z
      .string()
      .optional()
      .describe('state of the recipient, by code; the party with rules for parcels when it is left out'),
    rate: z.string().optional().describe('how many units of the currency of the limits one unit of the price is worth'),
    language: language(),
  }),
  result: z.object({
    schema: z.literal('ortoq-parcel/1'),
    query: z.object({ value: z.number(), currency: z.string(), kg: z.number(), date: z.string(), to: z.string() }),
    answers: z.array(
      z.object({
        duty: z.number(),
        currency: z.string(),
        rule: z.string(),
        name: names,
        status: z.string(),
        from: z.string().nullable(),
        to: z.string().nullable(),
        limit: z.number().nullable(),
        reading: z.enum(['plain', 'whole-mass', 'mass-above-limit']),
        holds: z.enum(['yes', 'perhaps']),
        /** It goes on only if the announced rule that would end it did not come into force. */
        unlessReplaced: z.boolean(),
        above: z.string(),
        confidence: z.string(),
        source: z.string(),
        note: z.string().nullable(),
      }),
    ),
    /** What is due beside the duty, where a rule says so; its base for parcels was not read, so no amount. */
    beside: z.array(
      z.object({
        what: z.string(),
        rule: z.string(),
        rate: z.number().nullable(),
        unit: z.string().nullable(),
        source: z.string(),
      }),
    ),
    why: z.string().nullable(),
    sources: z.record(z.string(), source),
  }),
  run({ snapshot }, params) {
    const [value, kg, day] = [positive('value', params.value), positive('kg', params.kg), ruleDay(params.date)]
    const currency = currencyOf(params.currency)
    const state = params.to === undefined ? recipient(snapshot, day) : stateNamed(snapshot, params.to)
    const target = limitCurrency(snapshot, state, day)
    const inLimit = value * rateTo(snapshot, currency, target, params.rate)
    const answers = parcelDuty(snapshot, { value: cents(inLimit), kg, state, day })
    const beside = rulesOn(snapshot, { kind: 'vat', state, day })
    return {
      schema: 'ortoq-parcel/1' as const,
      query: { value, currency, kg, date: day, to: state.slice(6) },
      answers: answers.map(({ duty, rule, limit, reading, holds, unlessReplaced, above }) => ({
        duty: duty / 100,
        currency: target,
        rule: rule.id,
        name: rule.name,
        status: rule.standing,
        from: rule.from,
        to: rule.to,
        limit: limit?.high ?? null,
        reading,
        holds,
        unlessReplaced,
        above,
        confidence: rule.confidence,
        source: rule.source,
        note: rule.note,
      })),
      beside: answers.some(({ above }) => above !== 'none')
        ? beside.map(({ kind, id, high, unit, source: from }) => ({
            what: kind,
            rule: id,
            rate: high,
            unit,
            source: from,
          }))
        : [],
      why: answers.length === 0 ? 'no-rule' : null,
      sources: sourceIndex(
        snapshot,
        [
          ...answers.flatMap(({ rule, limit }) => [rule.source, ...(limit ? [limit.source] : [])]),
          ...beside.map((rule) => rule.source),
        ] as Id[],
        params.language,
      ),
    }
  },
  negative: ({ answers }) => answers.length === 0,
  text({ query, answers, beside, sources }, say) {
    const head = `${say.number(query.value, 2)} ${query.currency}, ${say.number(query.kg, 1)} kg → ${query.to}, ${query.date}`
    if (answers.length === 0) return [head, say.text('parcel.none')]
    return [
      head,
      ...answers.map(
        (one) =>
          `  ${say.number(one.duty, 2)} ${one.currency}  ${say.name(one.name, one.rule)} · ${say.word('rule', one.status)}${one.from ? `, ${one.from}` : ''}${one.to ? ` … ${one.to}` : ''} [${one.confidence}]${one.reading === 'plain' ? '' : ` · ${say.word('reading', one.reading)}`}${one.holds === 'perhaps' ? ` · ${say.text('parcel.perhaps')}` : ''}${one.unlessReplaced ? ` · ${say.text('parcel.unless')}` : ''}`,
      ),
      ...beside.map(
        ({ what, rate, unit }) =>
          `  + ${say.word('item', what)} ${rate ?? ''} ${unit ?? ''} · ${say.text('parcel.beside')}`,
      ),
      '',
      ...sourceText(sources, say),
    ]
  },
})

/** The party whose rules for parcels the pack knows, on that day or on any; where there are several the first of them. */
function recipient(snapshot: Snapshot, day: string): StateId {
  const parties = snapshot.rows(stateTable).filter(({ role }) => role === 'party')
  const makers = new Set(
    snapshot
      .rows(ruleTable)
      .filter(({ kind }) => kind === 'parcel-duty')
      .map(({ state }): Id | null => state),
  )
  const known =
    parties.find(({ id }) => rulesOn(snapshot, { kind: 'parcel-duty', state: id, day }).length > 0) ??
    parties.find(({ id }) => [id, ...membershipsOf(snapshot, id)].some((maker) => makers.has(maker)))
  return (known ?? parties[0]!).id
}

function rateTo(snapshot: Snapshot, from: string, to: string, own: string | undefined): number {
  if (from === to) return 1
  if (own !== undefined) return positive('rate', own)
  const dollars = (currency: string): number | null => {
    if (currency === 'USD') return 1
    const rows = snapshot.rows(rateTable).filter((row) => row.currency === currency)
    const newest = rows.reduce<(typeof rows)[number] | null>(
      (best, one) => (best && best.date >= one.date ? best : one),
      null,
    )
    return newest && (newest.low + newest.high) / 2
  }
  const [a, b] = [dollars(from), dollars(to)]
  if (a !== null && b !== null) return a / b
  const known = [to, 'USD', ...new Set(snapshot.rows(rateTable).map((row) => row.currency))].filter(
    (one) => dollars(one) !== null || one === to,
  )
  throw new OrtoqError('flows/no-rate', {
    currency: from,
    to,
    known: [...new Set(b === null ? [to] : known)].join(', '),
  })
}

export const itemNumber = report({
  name: 'item-number',
  command: 'item number <number>',
  about: 'Reads the number of a postal item (UPU S10) and checks its check digit.',
  params: z.object({ number: z.string().describe('such as RR473124829KG') }),
  result: z.object({
    schema: z.literal('ortoq-item-number/1'),
    number: z.string(),
    valid: z.boolean(),
    service: z.string().nullable(),
    serial: z.string().nullable(),
    origin: z.string().nullable(),
    why: z.string().nullable(),
    expected: z.string().nullable(),
  }),
  run(_, { number }) {
    const read = readItemNumber(number)
    const nothing = { service: null, serial: null, origin: null, why: null, expected: null }
    return { schema: 'ortoq-item-number/1' as const, number, ...nothing, ...read }
  },
  negative: ({ valid }) => !valid,
  text: ({ number, valid, service, origin, why, expected }, say) => [
    valid
      ? say.text('item.valid', { number, service, origin })
      : `${say.word('item.wrong', why ?? '')}${expected ? ` → ${expected}` : ''}`,
  ],
})

const address = z
  .object({
    name: z.string().nullable().default(null),
    street: z.string().nullable().default(null),
    city: z.string().nullable().default(null),
    postcode: z.string().nullable().default(null),
    country: z.string().nullable().default(null),
  })
  .nullable()
  .default(null)

const itemShape = z.object({
  number: z.string().nullable().default(null),
  service: z.enum(['letter', 'parcel']).default('parcel'),
  category: z.enum(['gift', 'documents', 'sample', 'returned', 'sale', 'other']).default('other'),
  sender: address,
  recipient: address,
  grossKg: z.number().positive(),
  contents: z.array(
    z.object({
      description: z.string().default(''),
      quantity: z.number().int().positive().default(1),
      netKg: z.number().positive(),
      value: z.number().nonnegative(),
      currency: z.string().regex(/^[A-Z]{3}$/),
      hs: z.string().nullable().default(null),
      origin: z.string().nullable().default(null),
    }),
  ),
})

export const customsDeclaration = report({
  name: 'customs-form',
  command: 'item form <item>',
  about:
    'The customs declaration of a postal item: CN 22 or CN 23, its fields, the data before arrival (ITMATT), and what is missing.',
  params: z.object({
    item: z.string().describe('the item as JSON: {service, category, sender, recipient, grossKg, contents: […]}'),
    sdr: z.string().optional().describe('how many units of the item’s currency one SDR is worth'),
    language: language(),
  }),
  body: 'item',
  result: z.object({
    schema: z.literal('ortoq-customs-form/1'),
    form: z.enum(['CN22', 'CN23', 'unknown']),
    rule: z.string().nullable(),
    total: z.object({ value: z.number(), currency: z.string(), netKg: z.number() }),
    missing: z.array(z.object({ field: z.string(), for: z.enum(['form', 'itmatt']) })),
    itmatt: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
    number: z.object({ valid: z.boolean() }).nullable(),
    sources: z.record(z.string(), source),
  }),
  run({ snapshot }, params) {
    const item = readItem(params.item)
    const made = customsForm(snapshot, item, params.sdr === undefined ? null : positive('sdr', params.sdr))
    return {
      schema: 'ortoq-customs-form/1' as const,
      ...made,
      rule: made.rule?.id ?? null,
      missing: [...made.missing],
      itmatt: { ...made.itmatt },
      number: item.number === null ? null : { valid: readItemNumber(item.number).valid },
      sources: sourceIndex(snapshot, made.rule ? [made.rule.source] : [], params.language),
    }
  },
  negative: ({ form, missing }) => form === 'unknown' || missing.some((one) => one.for === 'form'),
  text: ({ form, total, missing, sources }, say) => [
    `${form === 'unknown' ? say.text('item.form-unknown') : form} · ${say.number(total.value, 2)} ${total.currency}, ${say.number(total.netKg, 3)} kg`,
    ...missing.map(
      (one) => `  ${say.text('item.missing', { field: one.field, for: one.for === 'form' ? form : 'ITMATT' })}`,
    ),
    '',
    ...sourceText(sources, say),
  ],
})

function readItem(text: string): PostalItem {
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch (cause) {
    throw new OrtoqError('flows/bad-item', { reason: (cause as Error).message }, { cause })
  }
  const read = itemShape.safeParse(given)
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new OrtoqError('flows/bad-item', { reason: `${issue!.path.join('.')}: ${issue!.message}` })
}
