import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { GoldRecord } from '../bench/words-score.ts'
import { readerOfPack } from '../src/processes/reading.ts'
import type { Mention, Reader, Reading } from '../src/words/index.ts'
import { defaultPack, threeRivers } from './open.ts'

export const samplesDir = resolve(import.meta.dirname, 'samples/words')

export interface Sample {
  readonly name: string
  readonly language: string
  readonly text: string
  readonly meta: {
    readonly date: string
    readonly round?: number
    readonly pack: 'cn-kg' | 'three-rivers'
    readonly split: 'dev' | 'reserved'
  }
  readonly gold: { readonly records: readonly GoldRecord[]; readonly mentions: readonly Mention[] }
}

/** All labelled texts, by language and name. */
export function samples(): Sample[] {
  const languages = readdirSync(samplesDir, { withFileTypes: true }).filter((one) => one.isDirectory())
  return languages.flatMap(({ name: language }) =>
    readdirSync(join(samplesDir, language)).map((name): Sample => {
      const at = (file: string) => readFileSync(join(samplesDir, language, name, file), 'utf8')
      const json = (file: string) => JSON.parse(at(file)) as never
      return {
        name,
        language,
        text: at('text.txt').replace(/^\uFEFF/, ''),
        // A text that names no pack is one of the default partnership.
        meta: { pack: 'cn-kg', ...(json('meta.json') as Omit<Sample['meta'], 'pack'>) },
        gold: json('gold.json'),
      }
    }),
  )
}

const readers = new Map<string, Reader>()

/** The reader over a pack of the tests, made once. */
export function readerOver(pack: Sample['meta']['pack']): Reader {
  let reader = readers.get(pack)
  if (!reader) readers.set(pack, (reader = readerOfPack(pack === 'cn-kg' ? defaultPack : threeRivers)))
  return reader
}

/** What the reader makes of a sample. */
export const readSample = ({ text, meta }: Sample): Reading =>
  readerOver(meta.pack).read({ text, sha256: '0'.repeat(64), date: meta.date })

/** What the reader of the default pack takes of a text, as "kind actors; …"; "-" where it takes nothing. */
export const taken = (text: string): string =>
  readerOver('cn-kg')
    .read({ text, sha256: '0'.repeat(64), date: '2027-06-01' })
    .records.map(
      ({ kind, actors }) => `${kind} ${actors.map(({ id }) => id.replace('state:', '')).join('+') || 'unknown'}`,
    )
    .join('; ') || '-'
