import type { Span } from '../src/ground/index.ts'
import type { Mention, MentionType } from '../src/words/index.ts'
import { readSample, readerOver, samples } from '../test/words-samples.ts'
import type { Line } from './words.bench.ts'

type Group = 'plain names' | 'multi-word objects' | 'references'

const GOALS: Readonly<Record<Group, number>> = { 'plain names': 0.98, 'multi-word objects': 0.85, references: 0.8 }

const NAMES: readonly MentionType[] = ['state', 'state-adjective', 'person', 'person+role', 'port', 'place']
const OBJECTS: readonly MentionType[] = ['organisation', 'document', 'programme', 'project', 'format', 'group']
const REFERENCES: readonly MentionType[] = ['role', 'pronoun', 'collective']

/** Chinese parts no words: four signs are two words at the least. */
const manyWords = (text: string): boolean => /\S\s+\S/.test(text) || /^\p{Script=Han}{4,}$/u.test(text)

function groupOf({ type }: Mention, text: string): Group | null {
  if (NAMES.includes(type)) return 'plain names'
  if (REFERENCES.includes(type)) return 'references'
  return OBJECTS.includes(type) && manyWords(text) ? 'multi-word objects' : null
}

const overlap = (a: Span, b: Span): number => {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return common <= 0 ? 0 : common / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}

const within = (a: Span, b: Span): boolean =>
  (a.start >= b.start && a.end <= b.end) || (b.start >= a.start && b.end <= a.end)

/**
 * Of the mentions that a person marked, how many the reader finds (half of the characters in common) and resolves to the
 * same id. “Wang Yi” and “Foreign Minister Wang Yi” with one id are one find: where an office begins is a convention.
 */
export function mentions(): Line[] {
  const counts = new Map<string, { gold: number; found: number; right: number }>()
  for (const sample of samples()) {
    if (sample.meta.split !== 'dev' || (sample.gold.mentions ?? []).length === 0) continue
    const mine = readSample(sample).mentions
    for (const gold of sample.gold.mentions) {
      const group = groupOf(gold, sample.text.slice(gold.start, gold.end))
      if (!group) continue
      const near = mine.filter((one) => overlap(one, gold) >= 0.5)
      for (const key of [`${sample.language} ${group}`, `all ${group}`]) {
        const count = counts.get(key) ?? { gold: 0, found: 0, right: 0 }
        count.gold++
        if (near.length > 0) count.found++
        if (mine.some((one) => one.id === gold.id && (overlap(one, gold) >= 0.5 || within(one, gold)))) count.right++
        counts.set(key, count)
      }
    }
  }
  const share = (key: string) => {
    const { gold, right, found } = counts.get(key) ?? { gold: 0, right: 0, found: 0 }
    return gold === 0 ? null : { gold, rate: right / gold, found: found / gold }
  }
  return (Object.keys(GOALS) as Group[]).map((group): Line => {
    const all = share(`all ${group}`)!
    const each = ['ru', 'en', 'zh', 'ky'].flatMap((language) => {
      const own = share(`${language} ${group}`)
      return own ? [`${language} ${own.rate.toFixed(2)} of ${own.gold}`] : []
    })
    return {
      measure: `${group}, found and resolved right, of ${all.gold} marked in texts to learn from (found at all ${all.found.toFixed(3)})`,
      asked: `≥ ${GOALS[group]}`,
      measured: `${all.rate.toFixed(3)}: ${each.join(', ')}`,
      met: all.rate >= GOALS[group],
    }
  })
}

/** Where names of persons and places stand on FactRuEval's devset, whoever they are: F1 of spans with half in common. */
export function factNames(read: (name: string) => string, list: () => readonly string[]): Line[] {
  const kinds = [
    { name: 'persons', gold: ['Person'], mine: ['person', 'person+role'] },
    { name: 'places and states', gold: ['Location', 'LocOrg'], mine: ['place', 'port', 'state'] },
  ] as const
  const tallies = kinds.map(() => ({ gold: 0, predicted: 0, right: 0 }))
  for (const name of list().filter((one) => one.endsWith('.objects'))) {
    const book = name.slice(0, -'.objects'.length)
    const spans = new Map(
      read(`${book}.spans`)
        .split('\n')
        .map((line) => line.trim().split(/\s+/))
        .filter(({ length }) => length > 3)
        .map(([id, , start, long]) => [id!, { start: Number(start), end: Number(start) + Number(long) }]),
    )
    const objects = read(name)
      .split('\n')
      .filter(Boolean)
      .map((line) => line.split('#')[0]!.trim().split(/\s+/))
      .map(([, type, ...ids]) => ({ type: type!, parts: ids.flatMap((id) => spans.get(id) ?? []) }))
      .filter(({ parts }) => parts.length > 0)
      .map(({ type, parts }) => ({
        type,
        start: Math.min(...parts.map(({ start }) => start)),
        end: Math.max(...parts.map(({ end }) => end)),
      }))
    const text = read(`${book}.txt`)
    const found = readerOver('cn-kg').read({ text, sha256: '0'.repeat(64), date: '2016-01-01' }).mentions
    for (const [at, { gold, mine }] of kinds.entries()) {
      const wanted = objects.filter(({ type }) => (gold as readonly string[]).includes(type))
      const own = found.filter(({ type }) => (mine as readonly string[]).includes(type))
      const tally = tallies[at]!
      tally.gold += wanted.length
      tally.predicted += own.length
      tally.right += wanted.filter((one) => own.some((other) => overlap(one, other) >= 0.5)).length
    }
  }
  return kinds.map(({ name }, at) => {
    const { gold, predicted, right } = tallies[at]!
    const f1 = (2 * right) / (gold + predicted)
    return {
      measure: `FactRuEval devset: ${gold} names of ${name}, open vocabulary`,
      asked: 'stretch: F1 ≥ 0.85',
      measured: `${f1.toFixed(3)} (${(right / Math.max(1, predicted)).toFixed(3)} / ${(right / gold).toFixed(3)})`,
      met: f1 >= 0.85,
    }
  })
}
