import type { Tables } from '../ground/index.ts'
import { assumptionTable, networkClaimTable, placeTable, processTable } from './table.ts'

interface Step {
  readonly line: number
  readonly id: string
  readonly from: string
  readonly to: string
}

/**
 * Steps that may take no time at all and lead back to where they began: a search could go round them for ever.
 * A step counts as free when the least that anybody says of it, or assumes where nobody says, is zero.
 */
export function freeCircles(tables: Tables): readonly { readonly line: number; readonly id: string }[] {
  const steps = freeSteps(tables)
  const outgoing = new Map<string, Step[]>()
  for (const step of steps) outgoing.set(step.from, [...(outgoing.get(step.from) ?? []), step])
  const found = new Map<string, { line: number; id: string }>()
  for (const { id, line, from, to } of steps)
    if (!found.has(id) && reaches(to, from, outgoing)) found.set(id, { line, id })
  return [...found.values()]
}

function reaches(start: string, target: string, outgoing: ReadonlyMap<string, readonly Step[]>): boolean {
  const seen = new Set([start])
  for (const node of seen) {
    if (node === target) return true
    for (const { to } of outgoing.get(node) ?? []) seen.add(to)
  }
  return false
}

function freeSteps(tables: Tables): Step[] {
  const least = leastTimes(tables)
  const places = tables.rows(placeTable).map(({ values }) => values)
  return tables.rows(processTable).flatMap(({ line, values }) => {
    const { id, kind, place, at, from, to, fromState, toState } = values
    if (least.get(id) !== 0) return []
    return places
      .filter((one) => (place === null ? one.kind === at : one.id === place))
      .flatMap((one): Step[] => {
        // The way to a station leads from the door of the city that it serves, and back.
        const start = kind === 'access' ? one.serves : one.id
        if (start === null) return []
        const [a, b] = [`${start} ${from} ${fromState ?? ''}`, `${one.id} ${to} ${toState ?? ''}`]
        const there = { line, id, from: a, to: b }
        return kind === 'access' ? [there, { line, id, from: b, to: a }] : [there]
      })
  })
}

function leastTimes(tables: Tables): ReadonlyMap<string, number> {
  const claimed = new Map<string, number>()
  const assumed = new Map<string, number>()
  for (const { values } of tables.rows(networkClaimTable))
    if (isTime(values.property)) note(claimed, values.subject, values.low ?? values.high)
  for (const { values } of tables.rows(assumptionTable))
    if (isTime(values.property)) note(assumed, values.subject, values.low)
  return new Map([...assumed, ...claimed])
}

function note(times: Map<string, number>, subject: string, low: number | null): void {
  times.set(subject, Math.min(times.get(subject) ?? Infinity, low ?? Infinity))
}

const isTime = (property: string): boolean => property === 'process-time' || property === 'clearance-time'
