import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { added, f1, nothing, score, type Tally } from './words-score.ts'
import { hostile } from './words-hostile.ts'
import { factNames, mentions } from './words-mentions.ts'
import { sentenceStarts } from './words-sentences.ts'
import { speed } from './words-speed.ts'
import { whole } from './words-whole.ts'
import { readSample, samples } from '../test/words-samples.ts'
import { grammars } from '../src/words/index.ts'

export interface Line {
  readonly measure: string
  readonly asked: string
  readonly measured: string
  readonly met: boolean
}

const ASKED: Readonly<Record<string, readonly [number, number]>> = {
  ru: [0.85, 0.75],
  en: [0.85, 0.75],
  zh: [0.8, 0.7],
  ky: [0.7, 0.6],
}

const show = (value: number): string => value.toFixed(3)

/** Found, kind, kind and actors, full and leak by language and split. Of reserved texts only these figures are printed. */
function reading(): Line[] {
  const tags = new Set(grammars.map(({ tag }) => tag))
  const groups = new Map<string, Tally>()
  for (const sample of samples()) {
    if (!tags.has(sample.language)) continue
    const group = `${sample.language} ${sample.meta.split}`
    const tally = score(sample.gold.records, readSample(sample).records)
    groups.set(group, added(groups.get(group) ?? nothing, tally))
  }
  console.log('language split     texts   found   kind  +actors  full  themes  leak')
  let leaked = 0
  const lines = [...groups].toSorted().flatMap(([group, tally]): Line[] => {
    const [language, split] = group.split(' ') as [string, string]
    const [found, kind, actors, full] = [tally.found, tally.kind, tally.actors, tally.full].map((right) =>
      f1(right, tally),
    )
    const themes = f1(tally.themesRight, { gold: tally.themesGold, predicted: tally.themesPredicted })
    const texts = samples().filter((one) => one.language === language && one.meta.split === split).length
    console.log(
      `${language.padEnd(8)} ${split.padEnd(9)} ${String(texts).padStart(5)}   ${[found!, kind!, actors!, full!, themes].map(show).join('   ')}   ${tally.leak}`,
    )
    if (split !== 'reserved') return []
    leaked += tally.leak
    const [askedKind, askedActors] = ASKED[language]!
    return [
      {
        measure: `${language}, reserved texts: kind / kind and actors`,
        asked: `≥ ${askedKind} / ≥ ${askedActors}`,
        measured: `${show(kind!)} / ${show(actors!)}`,
        met: kind! >= askedKind && actors! >= askedActors,
      },
    ]
  })
  return [
    ...lines,
    { measure: 'commitment leak over all reserved texts', asked: '≤ 1', measured: String(leaked), met: leaked <= 1 },
  ]
}

type OnFacts = (read: (name: string) => string, list: () => readonly string[]) => Line[]

function onFacts(measure: OnFacts): Line[] {
  const zip = resolve(import.meta.dirname, '../../shared/bench/factrueval/devset.zip')
  if (!existsSync(zip)) {
    console.log('FactRuEval is not here: sentence starts and names are not measured')
    return []
  }
  return measure(
    (name) => execFileSync('unzip', ['-p', zip, name], { maxBuffer: 1 << 28 }).toString('utf8'),
    () => execFileSync('unzip', ['-Z1', zip]).toString('utf8').split('\n'),
  )
}

const parts: Readonly<Record<string, () => Line[] | Promise<Line[]>>> = {
  reading,
  speed,
  hostile,
  whole,
  mentions,
  sentences: () => onFacts(sentenceStarts),
  names: () => onFacts(factNames),
}

/** All measurements of the readers, or those named. Prints rows for `bench/results.md`. */
export async function run(names: readonly string[]): Promise<void> {
  const lines: Line[] = []
  for (const [name, part] of Object.entries(parts))
    if (names.length === 0 || names.includes(name)) lines.push(...(await part()))
  console.log('')
  for (const { measure, asked, measured, met } of lines)
    console.log(`| ${measure} | ${asked} | ${measured} | ${met ? 'met' : 'missed'} |`)
}
