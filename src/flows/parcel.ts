import { firstDay, lastDay, type Snapshot, type StateId } from '../ground/index.ts'
import { cents, type Cents } from './cents.ts'
import { holdsOn, rulesOn } from './rule.ts'
import type { RuleRow } from './table.ts'

/** A parcel to a private person; the value in cents of the currency of the rule. */
export interface Parcel {
  readonly value: Cents
  readonly kg: number
  readonly state: StateId
  readonly day: string
}

/** How the floor "so much a kilogram" is read where the act's wording is not known. */
export type Reading = 'whole-mass' | 'mass-above-limit' | 'plain'

/** The duty on a parcel by one rule and one reading of it. Rules that disagree stand as answers of their own. */
export interface ParcelAnswer {
  readonly duty: Cents
  readonly rule: RuleRow
  /** The free limits that were applied; null where the rules have none. */
  readonly limit: RuleRow | null
  readonly weightLimit: RuleRow | null
  readonly reading: Reading
  /** `perhaps`: the source gives only the month in which the rule begins or ends. */
  readonly holds: 'yes' | 'perhaps'
  /** The rule that it follows, while nobody confirms that it came into force. */
  readonly unlessReplaced: boolean
  readonly above: 'value' | 'weight' | 'both' | 'none'
}

/**
 * The duty on a parcel on a day. More than one answer where rules or readings of a rule disagree; none where no rule is known.
 * A duty on the excess counts what lies above the limits, a duty on the whole counts the whole parcel.
 */
export function parcelDuty(snapshot: Snapshot, parcel: Parcel): ParcelAnswer[] {
  const { state, day } = parcel
  const rules = rulesOn(snapshot, { kind: 'parcel-duty', state, day })
  const limits = newestFirst(rulesOn(snapshot, { kind: 'parcel-limit', state, day }), day)
  const announced = rules.filter(({ standing }) => standing === 'announced')
  const followed = announced.flatMap((rule) => before(snapshot, 'parcel-duty', rule, parcel))
  const weights = [
    ...rulesOn(snapshot, { kind: 'parcel-weight', state, day }),
    ...announced.flatMap((rule) => before(snapshot, 'parcel-weight', rule, parcel)),
  ]
  return [...rules, ...followed].flatMap((rule) =>
    (limits.length === 0 ? [null] : limits).flatMap((limit) =>
      answersBy(rule, limit, weights.find((one) => holdsWith(one, rule)) ?? null, parcel).map((answer) => ({
        ...answer,
        holds: [rule, limit].some((one) => one !== null && holdsOn(one, day) === 'perhaps')
          ? ('perhaps' as const)
          : ('yes' as const),
        unlessReplaced: followed.includes(rule),
      })),
    ),
  )
}

// A limit for a time stands before the one without an end, unless its own bounds are not certain: then both stand.
function newestFirst(limits: readonly RuleRow[], day: string): RuleRow[] {
  const sorted = limits.toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? 1 : -1))
  const sure = sorted.findIndex((limit) => holdsOn(limit, day) === 'yes')
  return sure < 0 ? sorted : sorted.slice(0, sure + 1)
}

/** What held on the eve of an announced rule, and goes on if that rule is not confirmed. */
function before(snapshot: Snapshot, kind: RuleRow['kind'], rule: RuleRow, { state, day }: Parcel): RuleRow[] {
  if (rule.from === null) return []
  const eve = new Date(Date.parse(firstDay(rule.from)) - 86_400_000).toISOString().slice(0, 10)
  const now = rulesOn(snapshot, { kind, state, day })
  return rulesOn(snapshot, { kind, state, day: eve }).filter((one) => !now.includes(one))
}

const holdsWith = (weight: RuleRow, rule: RuleRow): boolean =>
  rule.to === null ? weight.to === null : weight.to === null || lastDay(weight.to) >= firstDay(rule.from ?? rule.to)

type Bare = Omit<ParcelAnswer, 'holds' | 'unlessReplaced'>

function answersBy(rule: RuleRow, limit: RuleRow | null, weightLimit: RuleRow | null, parcel: Parcel): Bare[] {
  const free = limit?.high === undefined || limit.high === null ? 0 : cents(limit.high)
  const heavy = weightLimit?.high ?? Infinity
  const [valueOver, massOver] = [Math.max(0, parcel.value - free), Math.max(0, parcel.kg - heavy)]
  const above = valueOver > 0 ? (massOver > 0 ? 'both' : 'value') : massOver > 0 ? 'weight' : 'none'
  const answer = (duty: Cents, reading: Reading): Bare => ({ duty, rule, limit, weightLimit, reading, above })
  if (above === 'none') return [answer(0, 'plain')]
  const base = rule.base === 'excess' ? valueOver : parcel.value
  const share = cents((base * (rule.high ?? 0)) / 100 / 100)
  const floor = (kg: number) => (rule.minimum === null ? 0 : cents(rule.minimum * kg))
  if (rule.base !== 'excess' || rule.minimum === null) return [answer(Math.max(share, floor(parcel.kg)), 'plain')]
  // Whether the floor speaks of the whole parcel or of what lies above the weight limit, the sources do not say.
  return [
    answer(Math.max(share, floor(massOver)), 'mass-above-limit'),
    answer(Math.max(share, floor(parcel.kg)), 'whole-mass'),
  ]
}
