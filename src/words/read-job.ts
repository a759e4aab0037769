import { compareReadings, type Compared, type Read } from './compare.ts'
import { readerOf, type PackNames, type Reader, type ReadInput } from './read/index.ts'
import type { Reading } from './statement.ts'

/** A pack's names with a key that is theirs alone, so that a thread makes their reader once. */
export interface KeyedNames {
  readonly key: string
  readonly names: PackNames
}

/** A few words in each language, with which a reader makes what it needs for it. */
const FEW = 'The sides agreed.\nСтороны договорились.\nТараптар макулдашты.\n双方同意。'

/** What a thread reads first, so that it is ready when a text comes. */
export const firstText = (by: KeyedNames) => ({ key: by.key, input: { by, text: { text: FEW, sha256: '' } } })

/** The same for two texts. */
export const firstTexts = (by: KeyedNames) => ({
  key: by.key,
  input: { by, a: { text: FEW, sha256: '' }, b: { text: FEW, sha256: '' } },
})

/** A job: one text read over a pack's names. */
export const readText = ({ by, text }: { readonly by: KeyedNames; readonly text: ReadInput }): Reading =>
  readerBy(by).read(text)

/** A job: two texts read over a pack's names, and what became of the promises of one in the other. */
export function compareTexts({ by, a, b }: { readonly by: KeyedNames; readonly a: ReadInput; readonly b: ReadInput }): {
  readonly a: Reading
  readonly b: Reading
  readonly items: readonly Compared[]
} {
  const [first, second] = [a, b].map((input): Read => ({ text: input.text, reading: readerBy(by).read(input) })) as [
    Read,
    Read,
  ]
  return { a: first.reading, b: second.reading, items: compareReadings(first, second) }
}

/** The same reading, kept by the hash of its text: for documents that are asked about again and again. */
export function readOnce({ by, text }: { readonly by: KeyedNames; readonly text: ReadInput }): Reading {
  const reader = readerBy(by)
  const name = JSON.stringify([text.sha256, text.date, text.language])
  let reading = readings.get(name)
  if (!reading) readings.set(name, (reading = reader.read(text)))
  return reading
}

// A reader takes longer to make than most texts to read. What is kept shows in no answer.
let last: { readonly key: string; readonly reader: Reader } | null = null
const readings = new Map<string, Reading>()

function readerBy({ key, names }: KeyedNames): Reader {
  if (last?.key !== key) {
    last = { key, reader: readerOf(names) }
    readings.clear()
  }
  return last.reader
}
