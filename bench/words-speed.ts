import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build, type Plugin } from 'esbuild'
import { defaultPack } from '../test/open.ts'
import { samples } from '../test/words-samples.ts'
import type { Given, Measured } from './words-speed-child.ts'
import type { Line } from './words.bench.ts'

const here = import.meta.dirname

/** Articles of 3,000 characters a second of one core, and what it takes until the first text is read. */
export async function speed(): Promise<Line[]> {
  const first = samples().find(({ language, meta }) => language === 'ru' && meta.split === 'dev')!
  const cache = join(here, '../node_modules/.cache/')
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(cache)
  try {
    const program = await built(folder)
    const languages = [...new Set(samples().map(({ language }) => language))]
    return [...languages.flatMap((language) => linesOf(language, program)), command(first.text)]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

// What a reader does not use of a room is left out of it, as where the product is built.
const unused: Plugin = {
  name: 'unused',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir, kind }) =>
      kind === 'entry-point' ? undefined : { path: join(resolveDir, path), sideEffects: false },
    )
  },
}

// As the product is built: a compiler on the fly names every function anew and makes every expression twice.
async function built(folder: string): Promise<string> {
  const outfile = join(folder, 'speed.mjs')
  await build({
    entryPoints: [join(here, 'words-speed-child.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    minifyWhitespace: true,
    minifySyntax: true,
    packages: 'external',
    plugins: [unused],
    supported: { 'regexp-unicode-property-escapes': true },
    logLevel: 'warning',
  })
  return outfile
}

const ARTICLE = 3000

/** What the engine is told in a server before a thread that reads is started: `job-threads.ts`, `compile.ts`. */
const AS_A_THREAD = ['--no-concurrent-recompilation', '--max-semi-space-size=4']

function linesOf(language: string, program: string): Line[] {
  const dev = samples().filter((sample) => sample.language === language && sample.meta.split === 'dev')
  const long = dev.map(({ text }) => text).join('\n\n')
  // All known texts in turn: no one text is what the genre is, and none stays in a reader's memory.
  const articles = Array.from({ length: Math.floor(long.length / ARTICLE) }, (_, at) =>
    long.slice(at * ARTICLE, (at + 1) * ARTICLE),
  )
  const given: Given = { pack: defaultPack, first: dev[0]!.text, articles }
  const { stdout, stderr } = spawnSync(process.execPath, [...AS_A_THREAD, program], {
    encoding: 'utf8',
    input: JSON.stringify(given),
  })
  if (!stdout) throw new Error(stderr)
  const { ready, early, late, resident } = JSON.parse(stdout) as Measured
  return [
    {
      measure: `${language}: reader ready, from the rows of the default pack to the first text read, of processor time`,
      asked: '≤ 150 ms',
      measured: `${Math.round(ready)} ms`,
      met: ready <= 150,
    },
    {
      measure: `${language}: articles of 3,000 characters a second of processor time, after 60 / after 1,460`,
      asked: '≥ 300',
      measured: `${Math.round(early)} / ${Math.round(late)}`,
      met: early >= 300,
    },
    {
      measure: `${language}: memory of the process that read them, the whole pack in it`,
      asked: '≤ 150 MB',
      measured: `${Math.round(resident)} MB`,
      met: resident <= 150,
    },
  ]
}

// Printed by the child as it leaves: kilobytes at the most, and microseconds of processor.
const WATCH =
  'data:text/javascript,process.on("exit",()=>{const u=process.resourceUsage();process.stderr.write(`\\n${u.maxRSS} ${u.userCPUTime+u.systemCPUTime}`)})'

/** `ortoq read` of one text as a person calls it: the most memory that it holds, and its processor time from start to end. */
function command(text: string): Line {
  const folder = mkdtempSync(join(tmpdir(), 'ortoq-read-'))
  try {
    const file = join(folder, 'text.txt')
    writeFileSync(file, text)
    const main = resolve(import.meta.dirname, '../bin/ortoq.js')
    const { stderr } = spawnSync(process.execPath, ['--import', WATCH, main, 'read', file, '--json'], {
      encoding: 'utf8',
    })
    const [kilobytes = 0, spent = 0] = stderr.trim().split('\n').at(-1)!.split(' ').map(Number)
    return {
      measure: `ortoq read of one text: most memory held (${(spent / 1e6).toFixed(2)} s of processor from start to end)`,
      asked: '≤ 150 MB',
      measured: `${Math.round(kilobytes / 1000)} MB`,
      met: kilobytes <= 150_000,
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
