import { grammars } from '../src/words/index.ts'
import { fold } from '../src/words/read/engine/fold.ts'
import { paragraphsOf } from '../src/words/read/engine/paragraph.ts'
import { sentencesOf } from '../src/words/read/engine/sentence.ts'
import type { Line } from './words.bench.ts'

/** Where the sentences of a Russian text begin, by the reader. */
function starts(text: string): Set<number> {
  const folded = fold(text)
  const ru = grammars.find(({ tag }) => tag === 'ru')!
  return new Set(
    paragraphsOf(folded, grammars, ru).flatMap((paragraph) =>
      sentencesOf(folded.text, paragraph, ru).map(({ start }) => folded.raw(start)),
    ),
  )
}

// An empty line parts sentences; each other line is a token: id, start, length, text.
function goldStarts(tokens: string): Set<number> {
  const found = new Set<number>()
  let begins = true
  for (const line of tokens.split('\n')) {
    const [, start] = line.trim().split(' ')
    if (start === undefined) begins = true
    else if (begins) {
      found.add(Number(start))
      begins = false
    }
  }
  return found
}

/** Sentence starts on FactRuEval's devset, the first of each text not counted: it cannot be missed. */
export function sentenceStarts(read: (name: string) => string, list: () => readonly string[]): Line[] {
  let [right, gold, predicted] = [0, 0, 0]
  for (const name of list().filter((one) => one.endsWith('.tokens'))) {
    const wanted = goldStarts(read(name))
    const mine = starts(read(name.replace('.tokens', '.txt')))
    const first = Math.min(...wanted)
    for (const set of [wanted, mine]) set.delete(first)
    gold += wanted.size
    predicted += mine.size
    for (const start of mine) if (wanted.has(start)) right++
  }
  const f1 = (2 * right) / (gold + predicted)
  const [precision, recall] = [right / predicted, right / gold]
  return [
    {
      measure: `FactRuEval devset: ${gold} sentence starts`,
      asked: 'F1 ≥ 0.955',
      measured: `${f1.toFixed(3)} (${precision.toFixed(3)} / ${recall.toFixed(3)})`,
      met: f1 >= 0.955,
    },
  ]
}
