import { sha256 as hash } from '@noble/hashes/sha2.js'
import { concatBytes, hexToBytes } from '@noble/hashes/utils.js'

export { bytesToHex as hex, concatBytes as concat, utf8ToBytes as utf8 } from '@noble/hashes/utils.js'

export type Row = Readonly<Record<string, unknown>>
export const row = (value: unknown): Row => (typeof value === 'object' && value !== null ? (value as Row) : {})

export function must(holds: unknown, reason: string): asserts holds {
  if (!holds) throw new Error(reason)
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
/** The text of bytes that are UTF-8 without a flaw; anything else throws. */
export const text = (bytes: Uint8Array): string => strict.decode(bytes)
export const sha256 = (...parts: Uint8Array[]): Uint8Array => hash(concatBytes(...parts))
export const equal = (a: Uint8Array | undefined, b: Uint8Array | undefined): boolean =>
  a !== undefined && a.length === b?.length && a.every((byte, at) => byte === b[at])

/** The bytes for which this text, and no other, stands in base64; else null. */
export function unbase64(encoded: unknown): Uint8Array | null {
  if (typeof encoded !== 'string' || !/^[A-Za-z0-9+/]*={0,2}$/.test(encoded) || encoded.length % 4 !== 0) return null
  const binary = atob(encoded)
  return btoa(binary) === encoded ? Uint8Array.from(binary, (char) => char.charCodeAt(0)) : null
}

/** 32 bytes that are written in the one way there is. */
export function unhex(written: unknown): Uint8Array {
  must(/^[0-9a-f]{64}$/.test(String(written)), 'a hash is not written as one')
  return hexToBytes(String(written))
}

/** RFC 8785 for what JSON.parse gives. */
export function jcs(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(jcs).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${jcs(member)}`).join(',')}}`
}

export function parse(written: string): Row {
  const value = JSON.parse(written) as unknown
  must(jcs(value) === written, 'it is not canonical')
  return row(value)
}
