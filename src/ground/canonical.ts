import { OrtoqError } from './error.ts'

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** Deeper nesting is no record of anything and would exhaust the stack of whoever reads it. */
const DEEPEST = 64

/**
 * The canonical JSON of a value (RFC 8785): sorted keys by UTF-16 units, shortest numbers, no white space.
 * What has no faithful JSON is refused: lone surrogates, NaN, infinities, integers beyond 2^53, undefined, dates, bytes.
 */
export const canonical = (value: Json): string => write(value, 0)

function write(value: Json, depth: number): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value))) refuse(value)
    return JSON.stringify(value)
  }
  if (typeof value === 'string') {
    if (!value.isWellFormed()) refuse(value)
    return JSON.stringify(value)
  }
  if (typeof value !== 'object' || depth >= DEEPEST) return refuse(value)
  // Array.from turns the holes of a sparse array into what they are: undefined, which is refused.
  if (Array.isArray(value)) return `[${Array.from(value, (item: Json) => write(item, depth + 1)).join(',')}]`
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) refuse(value)
  const object = value as { readonly [key: string]: Json }
  let text = ''
  for (const key of Object.keys(object).toSorted())
    text += `${text && ','}${write(key, depth)}:${write(object[key]!, depth + 1)}`
  return `{${text}}`
}

function refuse(value: unknown): never {
  throw new OrtoqError('ground/not-canonical', { value: String(value).slice(0, 80) })
}
