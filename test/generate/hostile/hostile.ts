import type { Random } from '../../../src/ground/index.ts'

/** A file as somebody malicious, careless or unlucky hands it in. */
export interface Hostile {
  readonly bytes: Uint8Array
  /** How it is announced; bytes of any kind when left out. */
  readonly type?: 'text/plain'
  /** The text that has to be read, or none: then it has to be refused. Left out, either is right, as long as it is clear. */
  readonly text?: string | null
}

/** A class of hostile files by its name: chance gives one of them. */
export type HostileClass = (random: Random) => Hostile

export const between = (random: Random, low: number, high: number): number =>
  low + Math.floor(random.next() * (high - low + 1))

export const utf8 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text))

export const join = (...parts: readonly (Uint8Array | string)[]): Uint8Array =>
  new Uint8Array(Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part))))

/** The same bytes cut off somewhere. */
export const cut = (random: Random, bytes: Uint8Array): Uint8Array =>
  bytes.slice(0, between(random, 1, bytes.length - 1))

/** The same bytes with some bits turned over. */
export function bitten(random: Random, bytes: Uint8Array): Uint8Array {
  const out = Uint8Array.from(bytes)
  for (let times = between(random, 1, 8); times > 0; times--)
    out[between(random, 0, out.length - 1)]! ^= 1 << between(random, 0, 7)
  return out
}

/** A sentence of a declaration, so that what is read has something to be found in. */
export const SENTENCE = 'The sides agreed to open the port of entry in 2031.'

/** Marks that turn writing round, hide it or stand upon it. */
export const INVISIBLE = [
  '\u202e',
  '\u202d',
  '\u2066',
  '\u2069',
  '\u200b',
  '\u200d',
  '\u2060',
  '\ufeff',
  '\u00ad',
  '\u{e0041}',
]

/** The sentence with marks strewn in between its letters. */
export const strewn = (random: Random): string =>
  [...SENTENCE].map((letter) => (random.next() < 0.3 ? letter + INVISIBLE[between(random, 0, 9)] : letter)).join('')
