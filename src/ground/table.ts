import { isPartialDate, isPeriod, type PartialDate, type Period } from './date.ts'
import { isId, type Id } from './id.ts'
import { isLanguage, type Names } from './language.ts'
import { isProperty, type Property } from './property.ts'
import { isUnit, type Unit } from './quantity.ts'
import { isZone } from './zone.ts'

/** Why a cell is refused: a short reason that names what was expected. */
export class Refusal {
  readonly reason: string

  constructor(reason: string) {
    this.reason = reason
  }
}

/** How one column is read from text, and what it points at. `null` stands for an empty cell. */
export interface Column<T> {
  readonly parse: (cell: string) => T | Refusal
  /** Ids in this column must exist as a key of some table of the pack. */
  readonly refers: boolean
  /** The column may be left out of the file's header altogether. */
  readonly optional: boolean
  /** What a cell holds, in the few words that the format's page prints. */
  readonly says: string
  /** The cell may be empty. */
  readonly empty?: boolean
  /** Fills a field from all columns named `<field>_<tag>`. */
  readonly group?: 'language'
}

export type Columns = Readonly<Record<string, Column<unknown>>>

export type RowOf<T> =
  T extends Table<infer C> ? { readonly [K in keyof C]: C[K] extends Column<infer V> ? V : never } : never

/** A table of a pack: its file, its key and its columns. Declared in a room's `table.ts`, read by `pack`. */
export interface Table<C extends Columns = Columns> {
  readonly name: string
  /** Path of the CSV file inside the pack. */
  readonly file: string
  /** The columns that together identify a row. */
  readonly key: readonly string[]
  readonly columns: C
  /** Laws about a whole row, such as `low ≤ high`; the answer names the column at fault. */
  readonly check?: (row: Record<string, unknown>) => { readonly column: string; readonly reason: string } | null
}

export const table = <C extends Columns>(declaration: Table<C> & { readonly key: readonly (keyof C)[] }): Table<C> =>
  declaration

const column = <R>(says: string, parse: (cell: string) => R, refers = false): Column<Exclude<R, Refusal>> => ({
  parse: parse as (cell: string) => Exclude<R, Refusal> | Refusal,
  refers,
  optional: false,
  says,
})

const refuse = (reason: string): Refusal => new Refusal(reason)

/** Any text that is not empty. */
export const text = (): Column<string> => column('text', (cell) => cell || refuse('is empty'))

/** One word of a closed list. */
export const oneOf = <const W extends readonly string[]>(...words: W): Column<W[number]> =>
  column(words.join(' · '), (cell) =>
    words.includes(cell) ? (cell as W[number]) : refuse(`“${cell}” is not one of ${words.join(', ')}`),
  )

/** How sure a row is of what it says. */
export const confidence = () => oneOf('high', 'medium', 'low')

/** The same where a row may rest on an assumption. */
export const confidenceOrAssumed = () => oneOf('high', 'medium', 'low', 'assumed')

const idsOf = (kinds: readonly string[]): string =>
  kinds.length ? kinds.map((kind) => `${kind}:…`).join(' · ') : 'any id'

/** An id of one of the kinds, new in this row (a key) or free. */
export const ownId = <K extends string>(...kinds: K[]): Column<Id<K>> =>
  column(idsOf(kinds), (cell) =>
    isId(cell, ...kinds) ? cell : refuse(`“${cell}” is not an id ${kinds.join(' or ')}:…`),
  )

/** An id that has to exist somewhere in the pack. */
export const ref = <K extends string>(...kinds: K[]): Column<Id<K>> => ({ ...ownId(...kinds), refers: true })

/** Any number of ids, parted by spaces, each of which has to exist. */
export const refs = <K extends string>(...kinds: K[]): Column<readonly Id<K>[]> =>
  column(
    `any number of ${idsOf(kinds)}, parted by spaces`,
    (cell) => {
      const ids = cell.split(/\s+/).filter(Boolean)
      const wrong = ids.find((one) => !isId(one, ...kinds))
      return wrong === undefined ? (ids as Id<K>[]) : refuse(`“${wrong}” is not an id ${kinds.join(' or ')}:…`)
    },
    true,
  )

/** Any number of words, parted by spaces. */
export const words = (): Column<readonly string[]> =>
  column('any number of words, parted by spaces', (cell) => cell.split(/\s+/).filter(Boolean))

/** Text of a shape that `pattern` describes; `what` names it in the refusal. */
export const matching = <T extends string>(pattern: RegExp, what: string): Column<T> =>
  column(what, (cell) => (pattern.test(cell) ? (cell as T) : refuse(`“${cell}” is not ${what}`)))

const NUMBER = /^-?\d+(\.\d+)?$/

interface Range {
  readonly min?: number
  readonly max?: number
}

const rangeOf = ({ min, max }: Range): string =>
  `${min === undefined ? '' : ` from ${min}`}${max === undefined ? '' : ` to ${max}`}`

export const number = (range: Range = {}): Column<number> =>
  column(`number${rangeOf(range)}`, (cell) => {
    if (!NUMBER.test(cell)) return refuse(`“${cell}” is not a number`)
    const value = Number(cell)
    if (value < (range.min ?? -Infinity)) return refuse(`${cell} is below ${range.min}`)
    if (value > (range.max ?? Infinity)) return refuse(`${cell} is above ${range.max}`)
    return value
  })

export const integer = (range: Range = {}): Column<number> => {
  const any = number(range)
  return column(`whole ${any.says}`, (cell) =>
    /^-?\d+$/.test(cell) ? any.parse(cell) : refuse(`“${cell}” is not a whole number`),
  )
}

/** `yes` or `no`. */
export const flag = (): Column<boolean> =>
  column('yes · no', (cell) =>
    cell === 'yes' ? true : cell === 'no' ? false : refuse(`“${cell}” is neither yes nor no`),
  )

export const date = (): Column<PartialDate> =>
  column('date: 2030, 2030-Q2, 2030-06 or 2030-06-30', (cell) =>
    isPartialDate(cell) ? cell : refuse(`“${cell}” is not a possible date`),
  )

export const day = (): Column<string> =>
  column('day: 2030-06-30', (cell) =>
    isPartialDate(cell) && cell.length === 10 ? cell : refuse(`“${cell}” is not a possible day`),
  )

export const period = (): Column<Period> =>
  column('period: a date, or two joined by /', (cell) =>
    isPeriod(cell) ? cell : refuse(`“${cell}” is not a possible period`),
  )

export const unit = (): Column<Unit> =>
  column('unit', (cell) => (isUnit(cell) ? cell : refuse(`“${cell}” is not a known unit`)))

export const property = (): Column<Property> =>
  column('property', (cell) => (isProperty(cell) ? cell : refuse(`“${cell}” is not a known property`)))

export const zone = (): Column<string> =>
  column('IANA time zone', (cell) => (isZone(cell) ? cell : refuse(`“${cell}” is not an IANA time zone`)))

export const address = (): Column<string> =>
  column('web address', (cell) => (/^https?:\/\/[^\s]+$/.test(cell) ? cell : refuse(`“${cell}” is not a web address`)))

/** Names in any language, one column a language: `name_ru`, `name_kaa`. A field of another name prefixes its own. */
export const names = (): Column<Names> => ({
  ...column('text in each language', (cell) => ({ '': cell })),
  group: 'language',
})

/** A cell that may stay empty: `null`. */
export const maybe = <T>(inner: Column<T>): Column<T | null> => ({
  ...inner,
  empty: true,
  parse: (cell) => (cell === '' ? null : inner.parse(cell)),
})

/** A column that the file need not have; an absent one reads as `null`. */
export const absent = <T>(inner: Column<T>): Column<T | null> => ({ ...maybe(inner), optional: true })

/** The language tag at the end of a grouped column's name, or null when it has none: `name_zh` of `name` → `zh`. */
export function groupTag(field: string, header: string): string | null {
  if (!header.startsWith(`${field}_`)) return null
  const tag = header.slice(field.length + 1)
  return isLanguage(tag) || /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(tag) ? tag : null
}
