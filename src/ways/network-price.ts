import type { Id } from '../ground/index.ts'
import type { figure, Figure } from './figure.ts'
import { add, divide, times } from './figure-sum.ts'
import { byDistance, pieceOf, type LoadKind, type Mode } from './modes/index.ts'
import type { Arc, ArcKind } from './network.ts'
import type { ProcessRow } from './table.ts'

/** The figure for the first of the subjects that has one, in the unit asked for; null where nobody says or assumes it. */
export type Ask = (subjects: readonly Id[], property: Parameters<typeof figure>[2], unit: string) => Figure | null

/** Minutes of a clearance: one that was measured at one side of the border only is met twice, there and opposite. */
export function clearanceOf(ask: Ask, { id, kind }: ProcessRow): Figure | null {
  if (kind !== 'border') return null
  const measured = ask([id], 'clearance-time', 'min')
  const opposite = ask([id], 'other-side-time', 'min')
  return measured && opposite ? add(measured, opposite) : measured
}

/** Dollars that a step asks for a tonne or a person. */
export function stepMoney(ask: Ask, id: Id): Arc['money'] {
  const [quote, fare] = [ask([id], 'quote', 'USD/t'), ask([id], 'quote', 'USD/person')]
  const handling = ask([id], 'handling-cost', 'USD/t')
  const border = ask([id], 'border-cost', 'USD/truck')
  const payload = ask([`mode:road`], 'payload', 't')
  const perTonne = border && payload && divide(border, payload)
  const goods = [handling, perTonne].filter((one) => one !== null)
  return {
    ...(quote ? { goods: quote } : goods.length > 0 && { goods: goods.reduce(add) }),
    ...(fare && { people: fare }),
  }
}

/** ISO 14083 counts what hubs emit as parts of the way: by the step itself, else by the mode that it serves. */
export function hubEmission(ask: Ask, { id, kind, from, to, carries }: ProcessRow): Arc['emission'] {
  if (!HANDLING.includes(kind) || carries === 'people') return {}
  const served = [from, to].flatMap((layer): Id[] => (layer === 'door' ? [] : [`mode:${layer.split('-')[0]!}`]))
  const goods = ask([id, ...served], 'emission-factor', 'kgCO2e/t')
  return goods ? { goods } : {}
}

/** Dollars and emissions of a tonne or a person over a length, by the rates of the mode. */
export function ridePrices(ask: Ask, mode: Mode, subjects: readonly Id[], km: Figure): Pick<Arc, 'money' | 'emission'> {
  const money: Partial<Record<LoadKind, Figure>> = {}
  const emission: Partial<Record<LoadKind, Figure>> = {}
  for (const kind of ['goods', 'people'] as const) {
    for (const { property, unit } of mode.money[kind]) {
      const rate = ask(subjects, property, unit)
      if (!rate) continue
      money[kind] = byDistance(unit) ? times(rate, km, `USD/${pieceOf(kind)}`) : rate
      break
    }
    const factor = ask(subjects, mode.emission[kind].property, mode.emission[kind].unit)
    if (factor) emission[kind] = times(factor, km, `kgCO2e/${pieceOf(kind)}`)
  }
  return { money, emission }
}

const HANDLING: readonly ArcKind[] = ['loading', 'unloading', 'transshipment', 'gauge-change']
