import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const program = join(root, 'dist/ortoq.js')
const alone = join(root, 'dist/assign-alone.sources.json')
const page = join(root, 'dist/web/index.html')

/** Libraries of a few large files or with native parts stay where npm put them; the many small ones start faster in one file. */
const bundled = [
  'zod',
  'kysely',
  'hono',
  '@hono/zod-openapi',
  '@asteasolutions/zod-to-openapi',
  '@noble/',
  'world-atlas/',
]
const libraries = {
  name: 'libraries',
  setup: ({ onResolve }) => {
    // A file of ours does nothing by being read: what a program does not use of a room is left out of it.
    onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir, kind }) =>
      kind === 'entry-point' || !resolveDir.startsWith(join(root, 'src'))
        ? undefined
        : { path: join(resolveDir, path), sideEffects: false },
    )
    onResolve({ filter: /^[@a-z]/ }, ({ path, kind }) =>
      kind === 'entry-point' || bundled.some((name) => path === name || path.startsWith(`${name.replace(/\/$/, '')}/`))
        ? undefined
        : { path, external: true },
    )
  },
}

/**
 * Builds what is missing or older than its source. A package that was installed without sources is complete. For the
 * program that starts without the observatory only its own sources are looked at: all of them take as long as its start.
 */
export async function buildMissing({ web, assignAlone = false }) {
  const [target, sources] = assignAlone ? [alone, aloneSources()] : [program, ['src', 'package.json']]
  if (existsSync(join(root, 'src')) && isOlder(target, sources)) await buildProgram()
  if (web && existsSync(join(root, 'web')) && isOlder(page, ['web', 'package.json'])) await buildWeb()
}

async function buildProgram() {
  const { build } = await import('esbuild')
  process.stderr.write('ortoq: building the program\n')
  rmSync(join(root, 'dist/chunk'), { recursive: true, force: true })
  const settings = {
    absWorkingDir: root,
    outdir: 'dist',
    bundle: true,
    platform: 'node',
    target: 'node20',
    // Node has them; otherwise each expression with a class of letters is made anew wherever it is met.
    supported: { 'regexp-unicode-property-escapes': true },
    format: 'esm',
    plugins: [libraries],
    // V8 keeps the text of every program it runs, two bytes a character; names stay, so that a trace can be read.
    minifyWhitespace: true,
    minifySyntax: true,
    lineLimit: 160,
    sourcemap: 'linked',
    legalComments: 'linked',
    logLevel: 'warning',
  }
  await build({
    ...settings,
    entryPoints: {
      ortoq: 'src/main.ts',
      'document-child': 'src/processes/document-child.ts',
      'document-thread': 'src/processes/document-thread.ts',
      'job-thread': 'src/processes/job-thread.ts',
      'analysis-child': 'src/processes/analysis-child.ts',
    },
    chunkNames: 'chunk/[name]-[hash]',
    splitting: true,
  })
  // Each by itself: a chunk shared with the observatory would bring all of the rooms along.
  await build({ ...settings, entryPoints: { 'report-thread': 'src/processes/report-thread.ts' } })
  const { metafile } = await build({
    ...settings,
    entryPoints: { 'assign-alone': 'src/processes/assign-main.ts' },
    metafile: true,
  })
  writeFileSync(alone, JSON.stringify([...Object.keys(metafile.inputs), 'package.json']))
}

const aloneSources = () => (existsSync(alone) ? JSON.parse(readFileSync(alone, 'utf8')) : [])

async function buildWeb() {
  const { build } = await import('vite')
  process.stderr.write('ortoq: building the page\n')
  await build({ root: join(root, 'web'), configFile: join(root, 'web/vite.config.ts'), logLevel: 'warn' })
}

function isOlder(target, sources) {
  if (!existsSync(target)) return true
  const built = statSync(target).mtimeMs
  return sources.some((source) => newest(join(root, source)) > built)
}

function newest(path) {
  const stat = statSync(path, { throwIfNoEntry: false })
  // A source that is gone is a change like any other.
  if (!stat) return Infinity
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))))
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await buildProgram()
  await buildWeb()
}
