import { sha256 as hash } from '@noble/hashes/sha2.js'
import { concatBytes } from '@noble/hashes/utils.js'

export {
  bytesToHex as hex,
  concatBytes as concat,
  hexToBytes as unhex,
  utf8ToBytes as utf8,
} from '@noble/hashes/utils.js'

/** The text of bytes that are UTF-8 without a flaw; anything else throws. */
export const text = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)

export const sha256 = (...parts: Uint8Array[]): Uint8Array => hash(concatBytes(...parts))

export const equal = (a: Uint8Array | undefined, b: Uint8Array | undefined): boolean =>
  a !== undefined && a.length === b?.length && a.every((byte, at) => byte === b[at])

/** Strict base64: the bytes of the one text that stands for them, or null. */
export function unbase64(encoded: unknown): Uint8Array | null {
  if (typeof encoded !== 'string' || !/^[A-Za-z0-9+/]*={0,2}$/.test(encoded) || encoded.length % 4 !== 0) return null
  const binary = atob(encoded)
  return btoa(binary) === encoded ? Uint8Array.from(binary, (char) => char.charCodeAt(0)) : null
}

/** RFC 8785 for what JSON.parse gives. */
export function jcs(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(jcs).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${jcs(member)}`).join(',')}}`
}
