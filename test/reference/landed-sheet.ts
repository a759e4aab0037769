import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCsv } from '../../src/ground/index.ts'

/** A shipment and the freight that was found for it, as a sheet would hold them. */
export interface SheetRow {
  readonly hs: string
  readonly value: number
  readonly kg: number
  readonly date: string
  /** US dollars of each freight line: to the border, at it, after it; null where the way has no such line. */
  readonly freight: readonly [number, number | null, number | null]
}

const cent = (amount: number): bigint => {
  const [whole = '0', rest = ''] = Math.abs(amount).toFixed(6).split('.')
  const millionths = BigInt(whole) * 1_000_000n + BigInt(rest)
  return (millionths + 5_000n) / 10_000n
}

const share = (base: bigint, percent: string): bigint => {
  const [whole = '0', rest = ''] = percent.split('.')
  const scaled = BigInt(whole + rest.padEnd(6, '0'))
  return (base * scaled + 50_000_000n) / 100_000_000n
}

const day = (text: string, last: boolean): string =>
  text.length === 10
    ? text
    : text.length === 7
      ? `${text}-${last ? '31' : '01'}`
      : `${text}-${last ? '12-31' : '01-01'}`

/**
 * The cost of a shipment reckoned once more in whole cents with BigInt, from the rows of `rules.csv` themselves, for
 * shipments in dollars from outside the customs territory. Shares no code with the room it checks.
 */
export function sheetTotal(pack: string, territory: readonly string[], row: SheetRow): number {
  const [header, ...lines] = readCsv(readFileSync(join(pack, 'rules.csv'), 'utf8')).map((cells) =>
    cells.map(({ text }) => text),
  )
  const rules = lines.map((line) => Object.fromEntries(header!.map((name, at) => [name, line[at]!])))
  const holds = ({ from, to, standing, state }: Record<string, string>): boolean =>
    territory.includes(state!) &&
    standing !== 'draft' &&
    standing !== 'requested' &&
    (from === '' || day(from!, false) <= row.date) &&
    (to === '' || row.date <= day(to!, true))
  const most = (kind: string, base: bigint): bigint => {
    const fitting = rules.filter((rule) => rule['kind'] === kind && holds(rule) && rule['unit'] === '%')
    const coded = fitting.filter((rule) => (rule['hs'] ?? '') !== '' && row.hs.startsWith(rule['hs']!))
    const used = kind === 'tariff' ? coded : fitting
    return used.reduce((top, rule) => {
      const floor = rule['minimum'] ? cent(Number(rule['minimum']) * row.kg) : 0n
      const amount = share(base, rule['high']!)
      const due = amount > floor ? amount : floor
      return due > top ? due : top
    }, 0n)
  }
  const value = cent(row.value)
  const [toBorder, ...rest] = row.freight.map((amount) => (amount === null ? 0n : cent(amount)))
  const customs = value + toBorder!
  const duty = most('tariff', customs)
  const vat = most('vat', customs + duty)
  const fee = most('fee', customs)
  return Number(customs + rest.reduce((sum, one) => sum + one, 0n) + duty + vat + fee) / 100
}
