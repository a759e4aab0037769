import { OrtoqError, type Snapshot } from '../ground/index.ts'
import { readHs } from './hs.ts'
import { ruleTable, type RuleRow } from './table.ts'

const WEIGHTS = [8, 6, 4, 2, 3, 5, 9, 7] as const

/** The check digit of the eight digits of a postal item. @see UPU S10, Identification of postal items, 13-character identifier */
export function s10CheckDigit(serial: string): number {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(serial[at]), 0)
  const rest = 11 - (sum % 11)
  return rest === 10 ? 0 : rest === 11 ? 5 : rest
}

/** What an item number says, or what is wrong with it. */
export type ItemNumber =
  | { readonly valid: true; readonly service: string; readonly serial: string; readonly origin: string }
  | { readonly valid: false; readonly why: 'shape' | 'check-digit'; readonly expected: string | null }

/** Reads a 13-character item number such as `RR473124829KG`; blanks are dropped, letters may be small. */
export function readItemNumber(text: string): ItemNumber {
  const number = text.replace(/\s/g, '').toUpperCase()
  const match = /^([A-Z]{2})(\d{8})(\d)([A-Z]{2})$/.exec(number)
  if (!match) return { valid: false, why: 'shape', expected: null }
  const [, service, serial, digit, origin] = match as unknown as [string, string, string, string, string]
  const check = s10CheckDigit(serial)
  if (check !== Number(digit))
    return { valid: false, why: 'check-digit', expected: `${service}${serial}${check}${origin}` }
  return { valid: true, service, serial, origin }
}

/** One kind of thing in a parcel. */
export interface ItemContent {
  readonly description: string
  readonly quantity: number
  readonly netKg: number
  readonly value: number
  readonly currency: string
  readonly hs: string | null
  readonly origin: string | null
}

/** What the sender says of a parcel, as far as it was said. */
export interface PostalItem {
  readonly number: string | null
  readonly service: 'letter' | 'parcel'
  readonly category: 'gift' | 'documents' | 'sample' | 'returned' | 'sale' | 'other'
  readonly sender: Address | null
  readonly recipient: Address | null
  readonly grossKg: number
  readonly contents: readonly ItemContent[]
}

export interface Address {
  readonly name: string | null
  readonly street: string | null
  readonly city: string | null
  readonly postcode: string | null
  readonly country: string | null
}

/** The declaration of a parcel: which form, its fields, and what is still missing for the form or the message before arrival. */
export interface CustomsForm {
  readonly form: 'CN22' | 'CN23' | 'unknown'
  /** The rule by which the form was chosen. */
  readonly rule: RuleRow | null
  readonly total: { readonly value: number; readonly currency: string; readonly netKg: number }
  readonly missing: readonly { readonly field: string; readonly for: 'form' | 'itmatt' }[]
  /** Fields of the electronic message before arrival, by their path in this description. */
  readonly itmatt: Readonly<Record<string, string | number | null>>
}

/**
 * Fills the declaration of a parcel. Parcels take CN 23; letters CN 22 below the limit of the rules in SDR, which `sdr` tells
 * (how many units of the parcel's currency one is worth); without that rate the form of a letter stays unknown.
 */
export function customsForm(snapshot: Snapshot, item: PostalItem, sdr: number | null): CustomsForm {
  if (item.contents.length === 0) throw new OrtoqError('flows/bad-item', { reason: 'contents: ≥ 1' })
  const currencies = new Set(item.contents.map(({ currency }) => currency))
  if (currencies.size > 1) throw new OrtoqError('flows/bad-item', { reason: `currency: ${[...currencies].join(', ')}` })
  for (const { hs } of item.contents) if (hs !== null) readHs(hs)
  const rule = snapshot.rows(ruleTable).find(({ kind, unit }) => kind === 'form' && unit === 'XDR') ?? null
  const value = item.contents.reduce((sum, one) => sum + one.value * one.quantity, 0)
  const netKg = item.contents.reduce((sum, one) => sum + one.netKg * one.quantity, 0)
  if (netKg > item.grossKg + 1e-9)
    throw new OrtoqError('flows/bad-item', { reason: `netKg ${netKg} > grossKg ${item.grossKg}` })
  const limit = rule?.high
  const form =
    item.service === 'parcel'
      ? 'CN23'
      : sdr === null || limit === undefined || limit === null
        ? 'unknown'
        : value < limit * sdr
          ? 'CN22'
          : 'CN23'
  return {
    form,
    rule,
    total: { value: Math.round(value * 100) / 100, currency: [...currencies][0]!, netKg },
    missing: missingOf(item, form),
    itmatt: itmattOf(item),
  }
}

function missingOf(item: PostalItem, form: CustomsForm['form']): CustomsForm['missing'][number][] {
  const missing: CustomsForm['missing'][number][] = []
  const want = (there: unknown, field: string, by: 'form' | 'itmatt') => {
    if (there === null || there === '') missing.push({ field, for: by })
  }
  for (const who of ['sender', 'recipient'] as const)
    for (const field of ['name', 'street', 'city', 'country', 'postcode'] as const)
      // The small form stands on the address side of the letter and repeats no address.
      want(item[who]?.[field] ?? null, `${who}.${field}`, form === 'CN22' || field === 'postcode' ? 'itmatt' : 'form')
  want(item.number, 'number', 'itmatt')
  item.contents.forEach(({ description, hs, origin }, at) => {
    want(description, `contents.${at}.description`, 'form')
    want(hs, `contents.${at}.hs`, item.category === 'sale' ? 'form' : 'itmatt')
    want(origin, `contents.${at}.origin`, item.category === 'sale' ? 'form' : 'itmatt')
  })
  return missing
}

function itmattOf({ number, category, sender, recipient, grossKg, contents }: PostalItem): CustomsForm['itmatt'] {
  const fields: Record<string, string | number | null> = {
    'item.id': number,
    'item.category': category,
    'item.grossKg': grossKg,
  }
  for (const [who, address] of [
    ['sender', sender],
    ['recipient', recipient],
  ] as const)
    for (const field of ['name', 'street', 'city', 'postcode', 'country'] as const)
      fields[`${who}.${field}`] = address?.[field] ?? null
  contents.forEach((content, at) => {
    for (const field of ['description', 'quantity', 'netKg', 'value', 'currency', 'hs', 'origin'] as const)
      fields[`content.${at + 1}.${field}`] = content[field]
  })
  return fields
}
