import { cents } from '../cents.ts'
import {
  ordered,
  QUESTIONS,
  type Analysis,
  type AnswerRow,
  type DeclarationColumn,
  type Narrowing,
  type Question,
} from '../aggregate.ts'

/** A declaration as its columns say it. */
export type Declaration = Readonly<Record<DeclarationColumn, string>>

interface Group {
  readonly dimensions: Record<string, string>
  count: number
  cents: number
  grams: number
  readonly declarants: Set<string>
  readonly prices: number[]
  readonly each: [cents: number, grams: number, product: string][]
}

/** Declarations held in memory: for files of an office, and as the plain rival of every engine. */
export function memoryAnalysis(declarations: readonly Declaration[]): Analysis {
  return {
    ask: (question, narrowing) => Promise.resolve(answer(declarations, question, narrowing)),
    close: () => Promise.resolve(),
  }
}

function answer(all: readonly Declaration[], question: Question, narrowing: Narrowing): AnswerRow[] {
  const groups = new Map<string, Group>()
  const means = new Map<string, [cents: number, grams: number]>()
  for (const one of all) {
    if (!inside(one, narrowing)) continue
    const product = one.hs.slice(0, narrowing.digits)
    const dimensions = Object.fromEntries(
      QUESTIONS[question].map((name) => [name, name === 'product' ? product : one[name as DeclarationColumn]]),
    )
    const key = Object.values(dimensions).join('\u0000')
    let group = groups.get(key)
    if (!group)
      groups.set(
        key,
        (group = { dimensions, count: 0, cents: 0, grams: 0, declarants: new Set(), prices: [], each: [] }),
      )
    const [money, mass] = [cents(Number(one.value)), Math.round(Number(one.kg) * 1000)]
    group.count++
    group.cents += money
    group.grams += mass
    group.declarants.add(one.declarant)
    if (mass > 0) group.prices.push((money * 10) / mass)
    group.each.push([money, mass, product])
    const mean = means.get(product)
    means.set(product, mean ? [mean[0] + money, mean[1] + mass] : [money, mass])
  }
  // A question without dimensions has an answer even where there is nothing.
  if (QUESTIONS[question].length === 0 && groups.size === 0)
    groups.set('', { dimensions: {}, count: 0, cents: 0, grams: 0, declarants: new Set(), prices: [], each: [] })
  const rows = [...groups.values()].flatMap((group) => rowOf(question, group, means, narrowing.k))
  return ordered(question, rows, narrowing.limit)
}

const inside = ({ month, hs, partner }: Declaration, { from, to, hs: code, partner: wanted }: Narrowing): boolean =>
  (from === null || month >= from) &&
  (to === null || month <= to) &&
  (code === null || hs.startsWith(code)) &&
  (wanted === null || partner === wanted)

function rowOf(question: Question, group: Group, means: ReadonlyMap<string, [number, number]>, k: number): AnswerRow[] {
  const { dimensions, count, declarants } = group
  if (question === 'prices') {
    const sorted = group.prices.toSorted((a, b) => a - b)
    if (sorted.length === 0) return []
    return [
      {
        ...dimensions,
        count: sorted.length,
        low: quantile(sorted, 0.25),
        median: quantile(sorted, 0.5),
        high: quantile(sorted, 0.75),
      },
    ]
  }
  const sums = { ...dimensions, count, cents: group.cents, grams: group.grams, declarants: declarants.size }
  if (question !== 'cells') return [sums]
  if (declarants.size < k)
    return [
      { ...dimensions, count: null, cents: null, grams: null, declarants: null, spread: null, status: 'suppressed' },
    ]
  const squares = group.each.reduce((sum, [money, mass, product]) => {
    const [value, weight] = means.get(product)!
    return sum + (money - (weight === 0 ? 0 : (mass * value) / weight)) ** 2
  }, 0)
  const mean = group.cents / count
  return [{ ...sums, spread: mean === 0 ? 0 : Math.sqrt(squares / count) / mean, status: 'reported' }]
}

/** Linear between the ranks, as SQL's quantile_cont. */
function quantile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1)
  const [low, high] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!]
  return low + (high - low) * (at - Math.floor(at))
}
