import { OrtoqError } from '../ground/index.ts'
import { startsWith, type Format } from './format.ts'

/** Plain text in UTF-8, or in UTF-16 with a byte-order mark. */
export const txt: Format = {
  name: 'txt',
  fits: ({ bytes }) => !bytes.subarray(0, 4096).includes(0) || hasUtf16Mark(bytes),
  text: async (bytes) => decode(bytes),
}

const hasUtf16Mark = (bytes: Uint8Array): boolean => startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)

/**
 * The text of bytes in a declared encoding, else UTF-16 by its mark, else UTF-8; the mark itself is removed, line ends are kept.
 * `documents/wrong-encoding` instead of a text with replacement characters: a promise must not be read out of damage.
 */
export function decode(bytes: Uint8Array, declared?: string): string {
  const encoding = startsWith(bytes, 0xff, 0xfe)
    ? 'utf-16le'
    : startsWith(bytes, 0xfe, 0xff)
      ? 'utf-16be'
      : (declared ?? 'utf-8')
  let text: string
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new OrtoqError('documents/wrong-encoding', { encoding }, { cause })
  }
  if (text.includes('\0')) throw new OrtoqError('documents/wrong-encoding', { encoding })
  return text
}
