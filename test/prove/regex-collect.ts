import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { parse, type Node } from 'acorn'
import { transformSync } from 'esbuild'

const root = resolve(import.meta.dirname, '../..')

/** An expression with the place where it is made. */
export interface Found {
  readonly file: string
  readonly source: string
  readonly flags: string
}

/** Every file that is part of the program, tests apart. */
const files = (...folders: readonly string[]): string[] =>
  folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.endsWith('.d.ts'))
      .map((file) => join(root, folder, file)),
  )

/** Expressions between slashes, taken from the syntax and not from the look of the text. */
function literals(): Found[] {
  return files('src', 'verifier', 'auditor').flatMap((file) => {
    const found: Found[] = []
    const { code } = transformSync(readFileSync(file, 'utf8'), { loader: 'ts', target: 'esnext' })
    const walk = (node: unknown): void => {
      if (Array.isArray(node)) node.forEach(walk)
      else if (typeof node === 'object' && node !== null) {
        const { regex } = node as { regex?: { pattern: string; flags: string } }
        if (regex) found.push({ file: relative(root, file), source: regex.pattern, flags: regex.flags })
        Object.values(node).forEach(walk)
      }
    }
    walk(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }) as Node)
    return found
  })
}

/** Expressions that the program puts together, caught as they are made: all modules are loaded, and readers read. */
async function built(): Promise<Found[]> {
  const found: Found[] = []
  const Original = globalThis.RegExp
  const noted = (made: RegExp): RegExp => {
    const here = new Error('here')
      .stack!.split('\n')
      .find((line) => line.includes('/src/') && !line.includes('node_modules'))
    const file = /\/(src\/[^:)?]+)/.exec(here ?? '')?.[1]
    if (file) found.push({ file, source: made.source, flags: made.flags })
    return made
  }
  globalThis.RegExp = new Proxy(Original, {
    construct: (target, given) => noted(Reflect.construct(target, given) as RegExp),
    apply: (target, self, given) => noted(Reflect.apply(target, self, given) as RegExp),
  })
  try {
    for (const file of files('src')) if (!/main\.ts$|-child\.ts$|-thread\.ts$/.test(file)) await import(file)
    const { readerOfPack } =
      (await import('../../src/processes/reading.ts')) as typeof import('../../src/processes/reading.ts')
    const reader = readerOfPack(join(root, 'data/cn-kg'))
    for (const text of [
      'The sides agreed to build a railway, and to open the port by 1 March 2030.',
      'Стороны договорились построить дорогу до 1 марта 2030 года.',
      'Тараптар 2030-жылга чейин жол курууга макулдашты.',
      '双方同意在2030年前修建铁路，并扩大口岸开放。',
    ])
      reader.read({ text, sha256: '', date: '2029-01-01' })
  } finally {
    globalThis.RegExp = Original
  }
  return found
}

/** Every expression of the program once, literal or put together. */
export async function allExpressions(): Promise<Found[]> {
  const all = new Map<string, Found>()
  for (const one of [...literals(), ...(await built())]) all.set(`${one.file}\n${one.source}\n${one.flags}`, one)
  return [...all.values()]
}
