/** Days since 1970-01-01 of `YYYYMMDD`; null for anything that is no day. */
export function dayOf(text: string): number | null {
  if (!/^\d{8}$/.test(text)) return null
  const iso = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`
  const ms = Date.parse(iso)
  return Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== iso ? null : ms / 86_400_000
}

/** What `timeAt` answers for an empty cell and for a wrong one. */
export const EMPTY = -1
export const BAD = -2

/** Seconds of `H:MM:SS` or `HH:MM:SS` (hours may pass 24), blanks around it allowed. */
export function timeAt(bytes: Uint8Array, from: number, to: number): number {
  while (from < to && bytes[from] === 32) from++
  while (to > from && bytes[to - 1] === 32) to--
  if (from === to) return EMPTY
  const length = to - from
  if (length < 7 || length > 9 || bytes[to - 3] !== 58 || bytes[to - 6] !== 58) return BAD
  let hours = 0
  for (let at = from; at < to - 6; at++) {
    const digit = bytes[at]! - 48
    if (digit < 0 || digit > 9) return BAD
    hours = hours * 10 + digit
  }
  const [m1, m2, s1, s2] = [bytes[to - 5]! - 48, bytes[to - 4]! - 48, bytes[to - 2]! - 48, bytes[to - 1]! - 48]
  if (m1 < 0 || m1 > 5 || m2 < 0 || m2 > 9 || s1 < 0 || s1 > 5 || s2 < 0 || s2 > 9) return BAD
  return hours * 3600 + (m1 * 10 + m2) * 60 + s1 * 10 + s2
}

const pad = (n: number): string => String(n).padStart(2, '0')

/** Seconds of a service day as `HH:MM:SS`; hours pass 24 for the night after. */
export function clock(seconds: number): string {
  return `${pad(Math.floor(seconds / 3600))}:${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`
}
