import {
  fits,
  isId,
  isPartialDate,
  isProperty,
  isUnit,
  OrtoqError,
  type Id,
  type Property,
  type Snapshot,
  type StateId,
  type Unit,
} from '../ground/index.ts'
import { lineTable, linkTable, modeTable, placeTable, processTable, serviceTable } from './table.ts'

/** What somebody knows himself and keeps to himself: quotes, service times, closures. It enters no register. */
export interface Mine {
  readonly figures: readonly {
    readonly subject: Id
    readonly property: Property
    readonly low: number
    readonly high: number
    readonly unit: Unit
  }[]
  readonly closures: readonly {
    readonly port: Id<'port'>
    /** One side only; null for both. */
    readonly state: StateId | null
    readonly from: string
    readonly to: string
    readonly note: string | null
    /** Where it was said: an address, or in words. */
    readonly source: string | null
  }[]
}

export const nothingMine: Mine = { figures: [], closures: [] }

/** A text that is the same for the same knowledge, empty for none. */
export const mineKey = (mine: Mine): string =>
  mine.figures.length === 0 && mine.closures.length === 0 ? '' : JSON.stringify([mine.figures, mine.closures])

/**
 * Reads own knowledge from JSON `{figures: […], closures: […]}`; what is wrong, or about nothing of the pack, is
 * `ways/bad-mine` with its place: a figure that no step would ever use must not look as if it were used.
 */
export function readMine(snapshot: Snapshot, text: string): Mine {
  const mine = parsed(text)
  const knows = (id: Id) => SUBJECTS.some((table) => snapshot.row(table, id) !== undefined)
  mine.figures.forEach(({ subject }, at) => {
    if (!knows(subject)) throw refuse(`figures[${at}]`, `subject “${subject}” is not in this pack`)
  })
  mine.closures.forEach(({ port, state }, at) => {
    const place = snapshot.row(placeTable, port)
    if (!place) throw refuse(`closures[${at}]`, `port “${port}” is not in this pack`)
    if (state !== null && !place.states.includes(state))
      throw refuse(`closures[${at}]`, `port “${port}” has no side “${state}”`)
  })
  return mine
}

const SUBJECTS = [linkTable, serviceTable, processTable, placeTable, modeTable, lineTable]

function parsed(text: string): Mine {
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch (error) {
    throw refuse('JSON', error instanceof Error ? error.message : '')
  }
  const rows = (name: string): Record<string, unknown>[] => {
    const list = isRecord(given) ? (given[name] ?? []) : null
    if (!Array.isArray(list) || !list.every(isRecord)) throw refuse(name, 'a list of objects is wanted')
    return list
  }
  return {
    figures: rows('figures').map((row, at) => figureOf(row, `figures[${at}]`)),
    closures: rows('closures').map((row, at) => closureOf(row, `closures[${at}]`)),
  }
}

function figureOf(row: Record<string, unknown>, at: string): Mine['figures'][number] {
  const { subject, property, unit, low } = row
  const high = row['high'] ?? low
  if (typeof subject !== 'string' || !isId(subject)) throw refuse(at, `subject “${String(subject)}”`)
  if (typeof property !== 'string' || !isProperty(property)) throw refuse(at, `property “${String(property)}”`)
  if (typeof unit !== 'string' || !isUnit(unit) || !fits(property, unit)) throw refuse(at, `unit “${String(unit)}”`)
  if (typeof low !== 'number' || typeof high !== 'number' || !(low >= 0) || !(high >= low) || high === Infinity)
    throw refuse(at, `low ${String(low)}, high ${String(high)}`)
  return { subject, property, low, high, unit }
}

function closureOf(row: Record<string, unknown>, at: string): Mine['closures'][number] {
  const { port, from, note } = row
  const [state, to] = [row['state'] ?? null, row['to'] ?? from]
  if (typeof port !== 'string' || !isId(port, 'port')) throw refuse(at, `port “${String(port)}”`)
  if (state !== null && (typeof state !== 'string' || !isId(state, 'state')))
    throw refuse(at, `state “${String(state)}”`)
  if (!isDay(from) || !isDay(to) || from > to) throw refuse(at, `from ${String(from)}, to ${String(to)}`)
  return { port, state, from, to, note: words(note), source: words(row['source']) }
}

const words = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null

const isDay = (value: unknown): value is string =>
  typeof value === 'string' && value.length === 10 && isPartialDate(value)

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const refuse = (at: string, reason: string): OrtoqError => new OrtoqError('ways/bad-mine', { at, reason })
