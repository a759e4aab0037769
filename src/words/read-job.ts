import { compareReadings, type Compared, type Read } from './compare.ts'
import { readerOf, understandWith, type PackNames, type Reader, type ReadInput, type Understood } from './read/index.ts'
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

/** A job: the same reading as the bytes of its JSON, with every text that stands in it. */
export function tellText(input: { readonly by: KeyedNames; readonly text: ReadInput }): {
  readonly json: Uint8Array<ArrayBuffer>
  readonly names: readonly string[]
} {
  const names = new Set<string>()
  const json = JSON.stringify(readText(input), (_, value: unknown) => {
    if (typeof value === 'string') names.add(value)
    return value
  })
  return { json: new TextEncoder().encode(json), names: [...names] }
}

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

/** A job: what each of these short texts names. */
export const understandTexts = ({
  by,
  texts,
}: {
  readonly by: KeyedNames
  readonly texts: readonly string[]
}): readonly Understood[] => texts.map(understanderBy(by))

/** The same reading, kept by the hash of its text: for documents that are asked about again and again. */
export function readOnce({ by, text }: { readonly by: KeyedNames; readonly text: ReadInput }): Reading {
  const [kept, name] = [readingsBy(by), nameOf(text)]
  let reading = kept.get(name)
  if (!reading) kept.set(name, (reading = readerBy(by).read(text)))
  return reading
}

/** True where `readOnce` has its answer. */
export const isRead = ({ by, text }: { readonly by: KeyedNames; readonly text: ReadInput }): boolean =>
  readingsBy(by).has(nameOf(text))

/** Keeps a reading that was made elsewhere for `readOnce`. */
export const keepReading = (
  { by, text }: { readonly by: KeyedNames; readonly text: ReadInput },
  reading: Reading,
): void => void readingsBy(by).set(nameOf(text), reading)

const nameOf = ({ sha256, date, language }: ReadInput): string => JSON.stringify([sha256, date, language])

// A reader takes longer to make than most texts to read. What is kept shows in no answer.
let last: { readonly key: string; readonly reader: Reader } | null = null
let lastReadings: { readonly key: string; readonly kept: Map<string, Reading> } | null = null
let lastUnderstander: { readonly key: string; readonly understand: (text: string) => Understood } | null = null

function readerBy({ key, names }: KeyedNames): Reader {
  if (last?.key !== key) last = { key, reader: readerOf(names) }
  return last.reader
}

function readingsBy({ key }: KeyedNames): Map<string, Reading> {
  if (lastReadings?.key !== key) lastReadings = { key, kept: new Map() }
  return lastReadings.kept
}

function understanderBy({ key, names }: KeyedNames): (text: string) => Understood {
  if (lastUnderstander?.key !== key) lastUnderstander = { key, understand: understandWith(names) }
  return lastUnderstander.understand
}
