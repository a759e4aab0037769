import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect } from 'vitest'
import { f1, score, type GoldRecord } from '../../bench/words-score.ts'
import type { Reading } from '../../src/words/index.ts'
import { needs } from '../needs.ts'
import { readerOver } from '../words-samples.ts'
import article from './article-positions.json' with { type: 'json' }

// Positions, kinds and ids that a person marked in the article; its sentences are not ours and are not kept here.
const file = resolve(import.meta.dirname, '../../../shared/documents/beijing-2025-02-05.ru.txt')
const here = needs(existsSync(file) ? null : 'the article is not here')
const gold = article.records as unknown as GoldRecord[]

const actorsOf = ({ records }: Reading) => records.map(({ actors }) => actors.map(({ id }) => id))

describe('the article of 5 February 2025', () => {
  const bytes = existsSync(file) ? readFileSync(file) : Buffer.alloc(0)
  const text = bytes.toString('utf8')
  const read = (date: string | null) => readerOver('cn-kg').read({ text, sha256: article.sha256, date })

  here('is the one that was marked', () => {
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(article.sha256)
  })

  here('is read as a careful person reads it', () => {
    const tally = score(gold, read(article.date).records)
    expect(f1(tally.kind, tally)).toBeGreaterThanOrEqual(0.95)
    expect(f1(tally.actors, tally)).toBeGreaterThanOrEqual(0.9)
    expect(f1(tally.full, tally)).toBeGreaterThanOrEqual(0.85)
    expect(tally.leak).toBe(0)
  })

  here('gives no date of the visit, which it does not name, and no promise out of its last two lines', () => {
    const { records, mentions } = read(article.date)
    const promotion = text.lastIndexOf('\n', text.lastIndexOf('\n') - 1)
    expect(records.filter(({ kind, content }) => kind === 'commitment' && content.start > promotion)).toEqual([])
    expect(new Set(mentions.filter(({ type }) => type === 'date').map(({ id }) => id))).toEqual(
      new Set(['date:2023-05']),
    )
  })

  here('names the railway, the ports, the flights, the investors and the Secretariat by the ids of the pack', () => {
    const ids = read(article.date).records.flatMap(({ objects }) => objects.map(({ id }) => id))
    expect(ids).toEqual(
      expect.arrayContaining([
        'proj:cku-railway',
        'class:ports-of-entry',
        'class:passenger-flights',
        'group:cn-investors',
      ]),
    )
    expect(read(article.date).mentions.map(({ id }) => id)).toContain('org:china-central-asia-secretariat')
  })

  here('knows its people without a date as well, because it names them', () => {
    expect(actorsOf(read(null))).toEqual(actorsOf(read(article.date)))
  })
})
