import {
  fits,
  isId,
  isPartialDate,
  isProperty,
  isUnit,
  OrtoqError,
  type Id,
  type Snapshot,
  type WorkId,
} from '../ground/index.ts'
import { effectTable, workById } from '../works/index.ts'
import { openingHours } from './opening-hours.ts'
import type { Patch } from './scenario.ts'
import { linkTable, placeTable, processTable, serviceTable } from './table.ts'

/** A scenario as somebody wrote it: works that are finished, works that are not there, and changes that are no work. */
export interface ScenarioFile {
  readonly schema: 'ortoq-scenario/1'
  readonly title: string
  readonly works: readonly WorkId[]
  readonly without: readonly WorkId[]
  readonly patches: readonly DatedPatch[]
}

/** A change with the time in which it holds; open ended where a date is left out. */
export type DatedPatch = Patch & {
  readonly from: string | null
  readonly until: string | null
  readonly note: string | null
}

const KEYS = ['schema', 'title', 'works', 'without', 'patches', 'include']
const PATCH_KEYS = [
  'target',
  'property',
  'side',
  'value',
  'low',
  'high',
  'unit',
  'work',
  'source',
  'from',
  'until',
  'note',
]

/**
 * Reads a scenario of JSON. Targets and works have to be of the pack, units have to fit; what is wrong is
 * `ways/bad-scenario` with its place. `include` takes in other scenarios, by what `named` gives for their names.
 */
export function readScenario(
  snapshot: Snapshot,
  text: string,
  named: (id: string) => string | null,
  within: readonly string[] = [],
): ScenarioFile {
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch (error) {
    throw bad('', error instanceof Error ? error.message : '')
  }
  if (!isRecord(given)) throw bad('', 'an object is wanted')
  const strange = Object.keys(given).find((key) => !KEYS.includes(key))
  if (strange) throw bad(strange, `is not known; there are ${KEYS.join(', ')}`)
  if (given['schema'] !== undefined && given['schema'] !== 'ortoq-scenario/1')
    throw bad('schema', 'ortoq-scenario/1 is wanted')
  const parts = strings(given, 'include').map((id, at) => {
    const place = `include[${at}]`
    if (within.includes(id)) throw bad(place, `“${id}” would take itself in`)
    const other = named(id)
    if (other === null) throw bad(place, `there is no scenario “${id}”`)
    return readScenario(snapshot, other, named, [...within, id])
  })
  const own = listOf(given, 'patches').map((row, at) => patchOf(snapshot, row, `patches[${at}]`))
  own.forEach((patch, at) => {
    const other = own.findIndex((one, before) => before < at && contradicts(one, patch))
    if (other >= 0) throw bad(`patches[${at}]`, `says otherwise of ${patch.target} than patches[${other}]`)
  })
  const [works, without] = [worksIn(snapshot, given, 'works'), worksIn(snapshot, given, 'without')]
  const both = without.findIndex((work) => works.includes(work))
  if (both >= 0) throw bad(`without[${both}]`, `“${without[both]!}” is among the works too`)
  return {
    schema: 'ortoq-scenario/1',
    title: typeof given['title'] === 'string' ? given['title'] : '',
    works: [...new Set([...parts.flatMap(({ works }) => works), ...works])],
    without: [...new Set([...parts.flatMap(({ without }) => without), ...without])],
    patches: [...parts.flatMap(({ patches }) => patches), ...own],
  }
}

/** The changes that hold on a day; all of them without one. */
export const patchesOn = ({ patches }: Pick<ScenarioFile, 'patches'>, day: string | null): readonly Patch[] =>
  patches
    .filter(({ from, until }) => day === null || ((from === null || from <= day) && (until === null || day <= until)))
    .map(({ target, property, side, value, low, high, unit, confidence, work, source }) => ({
      target,
      property,
      side,
      value,
      low,
      high,
      unit,
      confidence,
      work,
      source,
    }))

function patchOf(snapshot: Snapshot, row: Record<string, unknown>, at: string): DatedPatch {
  const strange = Object.keys(row).find((key) => !PATCH_KEYS.includes(key))
  if (strange) throw bad(`${at}.${strange}`, `is not known; there are ${PATCH_KEYS.join(', ')}`)
  const { target, property, side = null, value = null, unit = null } = row
  if (typeof target !== 'string' || !isId(target, 'link', 'port', 'place', 'service', 'process'))
    throw bad(`${at}.target`, `“${String(target)}” is no link, port, place, service or process`)
  if (!knows(snapshot, target)) throw bad(`${at}.target`, `there is no “${target}” in this pack`)
  const kept = effectTable.columns.property.parse(String(property))
  if (typeof kept !== 'string') throw bad(`${at}.property`, kept.reason)
  const [low, high] = [row['low'] ?? null, row['high'] ?? row['low'] ?? null]
  for (const [name, bound] of [
    ['low', low],
    ['high', high],
  ] as const)
    if (bound !== null && !(typeof bound === 'number' && bound >= 0 && bound < Infinity))
      throw bad(`${at}.${name}`, `“${String(bound)}” is not a number from 0`)
  if (kept === 'hours') {
    if (typeof side !== 'string' || typeof value !== 'string') throw bad(at, 'hours need a side and a value')
    try {
      openingHours(value)
    } catch (error) {
      throw bad(`${at}.value`, error instanceof Error ? error.message : '')
    }
  } else if (kept !== 'open') {
    if (low === null) throw bad(`${at}.low`, 'is missing')
    if ((low as number) > (high as number)) throw bad(`${at}.low`, `${String(low)} is above ${String(high)}`)
    if (typeof unit !== 'string' || !isUnit(unit) || !isProperty(kept) || !fits(kept, unit))
      throw bad(`${at}.unit`, `“${String(unit)}” cannot measure ${kept}`)
  }
  const work = typeof row['work'] === 'string' ? workAt(snapshot, row['work'], `${at}.work`) : null
  if (kept === 'open' && work === null) throw bad(`${at}.work`, 'what opens is somebody’s work')
  return {
    target,
    property: kept,
    side: side as Patch['side'],
    value: value as string | null,
    low: low as number | null,
    high: high as number | null,
    unit: unit as string | null,
    work,
    source: typeof row['source'] === 'string' && isId(row['source']) ? row['source'] : 'mine:scenario',
    confidence: 'assumed',
    from: dayIn(row, 'from', at),
    until: dayIn(row, 'until', at),
    note: typeof row['note'] === 'string' ? row['note'] : null,
  }
}

// Of two changes of one thing the later holds from its day on; from the same day on both cannot.
const contradicts = (a: DatedPatch, b: DatedPatch): boolean =>
  (['target', 'property', 'side', 'from'] as const).every((key) => a[key] === b[key]) &&
  (['value', 'low', 'high', 'unit', 'work'] as const).some((key) => a[key] !== b[key])

function dayIn(row: Record<string, unknown>, name: string, at: string): string | null {
  const value = row[name] ?? null
  if (value === null) return null
  if (typeof value !== 'string' || !isPartialDate(value)) throw bad(`${at}.${name}`, `“${String(value)}” is no date`)
  return value
}

const TARGET_TABLES = [linkTable, placeTable, serviceTable, processTable]

// Ids of a pack are unique whatever the table, so any table that has the row will do.
function knows(snapshot: Snapshot, id: Id): boolean {
  return TARGET_TABLES.some((table) => snapshot.row(table, id) !== undefined)
}

const worksIn = (snapshot: Snapshot, given: Record<string, unknown>, name: string): WorkId[] =>
  strings(given, name).map((id, at) => workAt(snapshot, id, `${name}[${at}]`))

function workAt(snapshot: Snapshot, id: string, at: string): WorkId {
  const work = workById(snapshot, id.includes(':') ? id : `proj:${id}`)
  if (!work) throw bad(at, `there is no work “${id}”`)
  return work.id
}

function strings(given: Record<string, unknown>, name: string): string[] {
  const list = given[name] ?? []
  if (!Array.isArray(list) || !list.every((one) => typeof one === 'string')) throw bad(name, 'a list of ids is wanted')
  return list
}

function listOf(given: Record<string, unknown>, name: string): Record<string, unknown>[] {
  const list = given[name] ?? []
  if (!Array.isArray(list) || !list.every(isRecord)) throw bad(name, 'a list of objects is wanted')
  return list
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const bad = (at: string, reason: string): OrtoqError => new OrtoqError('ways/bad-scenario', { at: at || '$', reason })
