import { isPartialDate, isProperty, isUnit, firstDay, lastDay } from '../../ground/index.ts'
import { WORK_STATUSES } from '../table.ts'
import { shown, type Fault, type FaultCode } from './fault.ts'
import { checkShape } from './shape-check.ts'
import { list, number, object, oneOf, text, type Shape } from './shape.ts'

/** The joint-venture extension of a project: its member `ortoq`. `docs/guide/works.md` publishes it. */
export interface Extension {
  readonly names?: Readonly<Record<string, string>>
  readonly status?: string
  readonly leftOut?: string
  readonly enterprise?: {
    readonly id: string
    readonly name?: string
    readonly legalForm?: string
    readonly isic?: string
  }
  readonly stakes?: readonly ExtensionStake[]
  readonly commitments?: readonly string[]
  readonly milestones?: readonly ExtensionMilestone[]
  readonly claims?: readonly ExtensionClaim[]
  readonly parties?: readonly {
    readonly name: string
    readonly role: string
    readonly country?: string
    readonly share?: number
  }[]
}

export interface ExtensionStake {
  readonly holder: string
  readonly country?: string
  readonly region?: string
  readonly share?: number
  readonly from?: string
  readonly to?: string
}

export interface ExtensionMilestone {
  readonly step: string
  readonly names?: Readonly<Record<string, string>>
  readonly kind: 'baseline' | 'forecast' | 'actual'
  readonly date: string
  readonly until?: string
  readonly speaker: string
  readonly country?: string
  readonly said?: string
  readonly source?: string
  readonly confidence?: 'high' | 'medium' | 'low'
  readonly note?: string
}

export interface ExtensionClaim {
  readonly property: string
  readonly low?: number
  readonly high?: number
  readonly unit: string
  readonly scope?: string
  readonly period?: string
  readonly country?: string
  readonly speaker?: string
  readonly said?: string
  readonly source?: string
  readonly confidence?: 'high' | 'medium' | 'low'
  readonly note?: string
}

const confidence = oneOf('high medium low')
const said = { speaker: text, said: text, source: text, confidence, note: text, country: text }
const names: Shape = { is: 'object', members: { ru: text, ky: text, zh: text, en: text }, required: [] }

/** The shape of the member `ortoq`; its published schema is made from it. */
export const extensionShape: Shape = object({
  names,
  status: oneOf(WORK_STATUSES.join(' ')),
  leftOut: text,
  enterprise: object({ id: text, name: text, legalForm: text, isic: text }, 'id'),
  stakes: list(object({ holder: text, country: text, region: text, share: number, from: text, to: text }, 'holder')),
  commitments: list(text),
  milestones: list(
    object(
      { ...said, step: text, names, kind: oneOf('baseline forecast actual'), date: text, until: text },
      'step',
      'kind',
      'date',
      'speaker',
    ),
  ),
  claims: list(
    object(
      { ...said, property: text, low: number, high: number, unit: text, scope: text, period: text },
      'property',
      'unit',
    ),
  ),
  parties: list(object({ name: text, role: text, country: text, share: number }, 'name', 'role')),
})

/** What is wrong with the extension of a project, if it has one: its shape, its dates, and shares beyond the whole. */
export function checkExtension(project: unknown, path: string): Fault[] {
  if (typeof project !== 'object' || project === null || !Object.hasOwn(project, 'ortoq')) return []
  const given = (project as { ortoq: unknown }).ortoq
  const at = `${path}/ortoq`
  const faults = checkShape(given, extensionShape, at)
  if (faults.length > 0) return faults
  const { stakes = [], milestones = [], claims = [], parties = [] } = given as Extension
  return [
    ...stakes.flatMap((stake, index) => stakeFaults(stake, `${at}/stakes/${index}`)),
    ...milestones.flatMap(({ date, until, said: on }, index) =>
      dateFaults({ date, until, said: on }, ['date', 'until'], `${at}/milestones/${index}`),
    ),
    ...claims.flatMap((claim, index) => claimFaults(claim, `${at}/claims/${index}`)),
    ...parties.flatMap(({ share }, index) => shareFaults(share, `${at}/parties/${index}`)),
    ...overFull(stakes, at),
  ]
}

function stakeFaults(stake: ExtensionStake, path: string): Fault[] {
  const { share, from, to } = stake
  return [...dateFaults({ from, to }, ['from', 'to'], path), ...shareFaults(share, path)]
}

const shareFaults = (share: number | undefined, path: string): Fault[] =>
  share !== undefined && (share < 0 || share > 100)
    ? [{ path: `${path}/share`, code: 'shares-exceed', value: `${share} %` }]
    : []

function claimFaults({ property, unit, low, high, said: on }: ExtensionClaim, path: string): Fault[] {
  const faults = dateFaults({ said: on }, null, path)
  const fault = (name: string, code: FaultCode, value: string) => faults.push({ path: `${path}/${name}`, code, value })
  if (!isProperty(property)) fault('property', 'unknown-word', shown(property))
  // Money without its currency and a unit that measures nothing are the same mistake: the figure says nothing.
  if (!isUnit(unit)) fault('unit', 'bad-format', `${shown(unit)} ≠ unit`)
  if (low === undefined && high === undefined) fault('low', 'missing', 'low | high')
  if (low !== undefined && high !== undefined && low > high) fault('high', 'too-small', `${high} < ${low}`)
  return faults
}

type Dates = Readonly<Record<string, string | undefined>>

function dateFaults(dates: Dates, order: readonly [string, string] | null, path: string): Fault[] {
  const faults = Object.entries(dates).flatMap(([name, date]): Fault[] =>
    date === undefined || isPartialDate(date)
      ? []
      : [
          {
            path: `${path}/${name}`,
            code: 'bad-format',
            value: `${shown(date)} ≠ 2030 | 2030-Q2 | 2030-06 | 2030-06-30`,
          },
        ],
  )
  const [first, last] = order ? [dates[order[0]], dates[order[1]]] : []
  if (faults.length === 0 && first && last && lastDay(last) < firstDay(first))
    faults.push({ path: `${path}/${order![1]}`, code: 'end-before-start', value: `${last} < ${first}` })
  return faults
}

function overFull(stakes: readonly ExtensionStake[], at: string): Fault[] {
  const days = [...new Set(stakes.flatMap(({ from }) => (from && isPartialDate(from) ? [firstDay(from)] : [])))]
  for (const day of ['0000-01-01', ...days.toSorted()]) {
    let sum = 0
    for (const [index, { share = 0, from, to }] of stakes.entries()) {
      if ((from && isPartialDate(from) && firstDay(from) > day) || (to && isPartialDate(to) && lastDay(to) < day))
        continue
      sum += share
      // Shares are published rounded; a thousandth too much is no fault.
      if (sum > 100.001)
        return [{ path: `${at}/stakes/${index}/share`, code: 'shares-exceed', value: `${round(sum)} %` }]
    }
  }
  return []
}

const round = (value: number): number => Math.round(value * 1000) / 1000
