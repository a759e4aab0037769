import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { added, f1, nothing, score, type Tally } from '../../bench/words-score.ts'
import { contains, isId, type Span } from '../../src/ground/index.ts'
import { readPack, readFolder } from '../../src/pack/index.ts'
import { packTables } from '../../src/processes/tables.ts'
import { readingShape } from '../../src/reports/read.ts'
import { grammars } from '../../src/words/index.ts'
import { needs } from '../needs.ts'
import { defaultPack, threeRivers } from '../open.ts'
import { readSample, samples, type Sample } from '../words-samples.ts'

const all = samples()
const tags = grammars.map(({ tag }) => tag)
const dev = all.filter(({ meta, language }) => meta.split === 'dev' && tags.includes(language))

/**
 * What each language reached on the texts that its rules were written with; it may only rise while the texts stay the same.
 * Figures on texts that nobody tuned to are printed by `npm run bench -- words`.
 */
const REACHED: Readonly<Record<string, { readonly kind: number; readonly actors: number; readonly full: number }>> = {
  ru: { kind: 0.94, actors: 0.865, full: 0.86 },
  en: { kind: 0.95, actors: 0.915, full: 0.91 },
  zh: { kind: 0.945, actors: 0.885, full: 0.885 },
  ky: { kind: 0.965, actors: 0.905, full: 0.9 },
}

/** The same on the texts of the last rounds, in kinds of text that were seldom met before. */
const REACHED_LATELY: typeof REACHED = {
  ru: { kind: 0.935, actors: 0.87, full: 0.87 },
  en: { kind: 0.925, actors: 0.87, full: 0.865 },
  zh: { kind: 0.925, actors: 0.85, full: 0.84 },
  ky: { kind: 0.96, actors: 0.87, full: 0.865 },
}
const LATELY = 700

/** Every id that a pack knows, whatever its table. */
const known = Object.fromEntries(
  [
    ['cn-kg', defaultPack],
    ['three-rivers', threeRivers],
  ].map(([name, dir]) => {
    const { pack } = readPack(readFolder(dir!), packTables, [])
    const ids = packTables.flatMap((table) => pack!.rows(table).map(({ values }) => (values as { id?: string }).id))
    return [name, new Set(ids.filter((id) => id !== undefined))]
  }),
) as Record<Sample['meta']['pack'], Set<string>>

const title = ({ language, name }: Sample) => `${language}/${name}`

describe.each(dev.map((sample) => [title(sample), sample] as const))('reading %s', (_, sample) => {
  const reading = readSample(sample)
  const inside: (span: Span | null) => boolean = (span) =>
    span === null || (span.start >= 0 && span.start < span.end && span.end <= sample.text.length)

  test('gives the shape that is the contract, and the same bytes twice', () => {
    expect(readingShape.safeParse(reading).error).toBeUndefined()
    expect(JSON.stringify(readSample(sample))).toBe(JSON.stringify(reading))
    expect(reading.source.chars).toBe(sample.text.length)
  })

  test('nails every field to characters of the text, and the content to its sentence', () => {
    for (const record of reading.records) {
      const spans = [
        record.sentence,
        record.trigger,
        record.content,
        ...record.actors.map(({ mention }) => mention),
        ...record.addressee.map(({ mention }) => mention),
        record.attribution.mention,
        ...record.objects.map(({ mention }) => mention),
        record.place?.mention ?? null,
        record.date?.mention ?? null,
      ]
      expect(
        spans.filter((span) => !inside(span)),
        record.id,
      ).toEqual([])
      expect(contains(record.sentence, record.trigger), record.id).toBe(true)
      expect(contains(record.sentence, record.content), record.id).toBe(true)
    }
    expect(reading.mentions.filter((mention) => !inside(mention))).toEqual([])
  })

  test('names rules for every record, and no id that the pack lacks without saying so', () => {
    for (const record of reading.records) {
      expect(record.rules.length, record.id).toBeGreaterThan(0)
      const unknown = record.actors.filter(({ id }) => (id as string) !== 'unknown' && !known[sample.meta.pack].has(id))
      for (const { id } of unknown) expect(isId(id), id).toBe(true)
      if (unknown.length > 0) expect(record.rules, `${record.id} ${unknown[0]!.id}`).toContain('open-name')
    }
  })

  test('calls nothing a commitment that is none', () => {
    expect(score(sample.gold.records, reading.records).leak).toBe(0)
  })
})

describe('the readers together', () => {
  const rounds = [
    ...Object.keys(REACHED).map((language) => [language, 'known', REACHED] as const),
    ...Object.keys(REACHED_LATELY).map((language) => [language, 'latest', REACHED_LATELY] as const),
  ]
  test.each(rounds)('%s reads its %s texts no worse than before', (language, of, reached) => {
    const total = dev
      .filter((sample) => sample.language === language && (of === 'latest') === (sample.meta.round ?? 0) >= LATELY)
      .reduce<Tally>((sum, sample) => added(sum, score(sample.gold.records, readSample(sample).records)), nothing)
    const { kind, actors, full } = reached[language]!
    expect(f1(total.kind, total)).toBeGreaterThanOrEqual(kind)
    expect(f1(total.actors, total)).toBeGreaterThanOrEqual(actors)
    expect(f1(total.full, total)).toBeGreaterThanOrEqual(full)
  })
})

describe('the scoring', () => {
  test.each(all.map((sample) => [title(sample), sample] as const))(
    'gives %s full marks against itself',
    (_, sample) => {
      const tally = score(sample.gold.records, sample.gold.records)
      for (const right of [tally.found, tally.kind, tally.actors, tally.full]) expect(f1(right, tally)).toBe(1)
      expect(tally.leak).toBe(0)
    },
  )

  const tool = resolve(import.meta.dirname, '../../../shared/tools/score-words.mjs')
  needs(existsSync(tool) ? null : 'the shared scoring tool is not here')('agrees with the shared tool', () => {
    const dir = mkdtempSync(join(tmpdir(), 'ortoq-score-'))
    try {
      // One text in five: the tool is a process of its own each time.
      for (const sample of dev.filter((_, at) => at % 5 === 0)) {
        const { records } = readSample(sample)
        const files = [sample.gold, { records }].map((value, at) => {
          const file = join(dir, `${at}.json`)
          writeFileSync(file, JSON.stringify(value))
          return file
        })
        const theirs = JSON.parse(execFileSync(process.execPath, [tool, ...files], { encoding: 'utf8' })) as {
          predicted: number
          commitment_leak: number
        } & Record<'found' | 'found_kind' | 'found_kind_actor' | 'full', { tp: number; F1: number }>
        const ours = score(sample.gold.records, records)
        expect([ours.found, ours.kind, ours.actors, ours.full, ours.leak], title(sample)).toEqual([
          theirs.found.tp,
          theirs.found_kind.tp,
          theirs.found_kind_actor.tp,
          theirs.full.tp,
          theirs.commitment_leak,
        ])
        expect(f1(ours.full, ours)).toBeCloseTo(theirs.full.F1, 2)
      }
    } finally {
      rmSync(dir, { recursive: true })
    }
  })
})
