/** Bytes that somebody handed in, with the name they came under. */
export interface Handed {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A kind of file whose text can be had. It answers for itself; rivals pass one exam with hostile samples. */
export interface Format {
  readonly name: string
  /** True when the bytes look like this format, whatever the name says. */
  fits(handed: Handed): boolean
  /**
   * The text in reading order, paragraphs parted by line feeds. Runs in a process of its own that may be killed;
   * what cannot be read is an `OrtoqError` of `documents/…`, never half a text.
   */
  text(bytes: Uint8Array): Promise<string>
}

/** What a document may cost before it is given up. */
export const limits = {
  bytesIn: 50 * 1024 * 1024,
  /** Unpacked bytes of an archive, and how many times its own size they may be. */
  bytesUnpacked: 200 * 1024 * 1024,
  ratio: 100,
  parts: 2000,
  charactersOut: 5_000_000,
  /** Whoever handed it in has an answer within two seconds, and reading what it says comes after. */
  milliseconds: 1700,
  /** The same with the reading of what it says. */
  millisecondsRead: 1900,
  memoryBytes: 512 * 1024 * 1024,
} as const

export const startsWith = (bytes: Uint8Array, ...magic: readonly number[]): boolean =>
  magic.every((byte, at) => bytes[at] === byte)

/** Paragraphs without edge white space and without runs of empty lines. */
export const tidy = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/[ \t\u00a0]+/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

/** Where the bytes of documents lie by their hash; the disk behind it is handed in. */
export interface Originals {
  /** Reads a document in a process of its own and keeps its bytes; what cannot be read is not kept. */
  take(handed: Handed): Promise<{ readonly sha256: string; readonly format: string; readonly text: string }>
  /** The bytes of that hash, checked against it; null where there are none. */
  bytes(sha256: string): Promise<Uint8Array<ArrayBuffer> | null>
}
