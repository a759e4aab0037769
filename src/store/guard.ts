import { OrtoqError } from '../ground/index.ts'

/**
 * Lets only faithful values reach a driver: null, safe integers, finite numbers, well-formed text without NUL, bytes.
 * SQLite's driver would store `true` as text, NaN as NULL, and round beyond 2^53; PostgreSQL refuses NUL in text.
 */
export function guardParameter(value: unknown): unknown {
  if (value === null || value instanceof Uint8Array) return value
  if (typeof value === 'string') {
    if (!value.isWellFormed()) refuse(value, 'a lone surrogate')
    if (value.includes('\0')) refuse(value, 'a NUL character')
    return value
  }
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) refuse(value, 'not a finite number')
    if (Number.isInteger(value) && !Number.isSafeInteger(value)) refuse(value, 'an integer beyond 2^53')
    return value
  }
  return refuse(value, `a ${typeof value}`)
}

function refuse(value: unknown, reason: string): never {
  throw new OrtoqError('store/bad-parameter', { value: String(value).slice(0, 80), reason })
}
