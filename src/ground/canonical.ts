import { OrtoqError } from './error.ts'

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/**
 * The canonical JSON of a value (RFC 8785): sorted keys by UTF-16 units, shortest numbers, no white space.
 * What has no faithful JSON is refused: lone surrogates, NaN, infinities, integers beyond 2^53, undefined.
 */
export function canonical(value: Json): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value))) refuse(value)
    return JSON.stringify(value)
  }
  if (typeof value === 'string') {
    if (!value.isWellFormed()) refuse(value)
    return JSON.stringify(value)
  }
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object') refuse(value)
  const object = value as { readonly [key: string]: Json }
  const members = Object.keys(object)
    .toSorted()
    .map((key) => `${canonical(key)}:${canonical(object[key]!)}`)
  return `{${members.join(',')}}`
}

function refuse(value: unknown): never {
  throw new OrtoqError('ground/not-canonical', { value: String(value) })
}
