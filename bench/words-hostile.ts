import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { attacks, millisecondsOf, textOf } from '../test/generate/megabyte.ts'
import { grammars } from '../src/words/index.ts'
import type { Line } from './words.bench.ts'

const root = resolve(import.meta.dirname, '../src/words/read')
// A pattern between slashes where a value may stand.
const LITERAL =
  /(?<=[=(,:[!&|?{;]\s*|return )\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[dgimsuvy]*(?=[\s,;.)\]}:]|$)/gm

/** Every regular expression of the readers with the file it stands in. */
export function patterns(): { readonly file: string; readonly pattern: RegExp }[] {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  )
  const literal = files.flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(LITERAL)].map(([source]) => {
      const slash = source.lastIndexOf('/')
      return { file, pattern: new RegExp(source.slice(1, slash), source.slice(slash + 1)) }
    }),
  )
  const built = grammars.flatMap(({ tag, dates, amounts, delegation }) =>
    [
      ...dates.patterns,
      ...dates.before.map(({ words }) => words),
      amounts,
      ...delegation.map(({ words }) => words),
    ].map((pattern) => ({ file: `${tag}.ts`, pattern })),
  )
  return [...literal, ...built]
}

/** The slowest pattern on the slowest text. */
export function hostile(): Line[] {
  let [worst, name] = [0, '']
  const [all, texts] = [patterns(), attacks.map(textOf)]
  for (const { file, pattern } of all)
    for (const text of texts) {
      const milliseconds = millisecondsOf(pattern, text)
      if (milliseconds > worst) [worst, name] = [milliseconds, `${file} ${String(pattern).slice(0, 60)}`]
    }
  console.log(`slowest of ${all.length} patterns: ${name}`)
  return [
    {
      measure: `the slowest of ${all.length} patterns on 1 MB of hostile text`,
      asked: '≤ 50 ms',
      measured: `${worst.toFixed(0)} ms`,
      met: worst <= 50,
    },
  ]
}
