import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const src = join(root, 'src')

const FACES = ['documents', 'words', 'works', 'ways', 'flows']

/** Who may import whom: the table of the house. A room in the right column means its face, `index.ts`. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  ground: [],
  store: ['ground'],
  pack: ['ground'],
  register: ['ground', 'store'],
  documents: ['ground'],
  words: ['ground', 'documents'],
  works: ['ground', 'documents', 'words'],
  ways: ['ground', 'works'],
  flows: ['ground', 'documents', 'ways'],
  reports: ['ground', ...FACES, 'register'],
  post: ['ground', 'reports'],
  jobs: ['ground'],
  doors: ['ground', 'reports', ...FACES, 'pack', 'register', 'post', 'jobs'],
}
const EVERYTHING = ['main.ts', 'processes']
/** Files of the register that an exported bundle can be checked with, without a store. */
const GROUND_ONLY =
  'approval ask bundle entry evidence hash keyring kind log note passkey policy principal schema signature table-text tile verify witness'
    .split(' ')
    .map((name) => `${name}.ts`)
/** Where the world comes in: the only files that may touch the disk. */
const ADAPTERS = [/^main\.ts$/, /^processes\//, /^store\/lock\.ts$/, /^store\/engines\//, /^pack\/folder\.ts$/]

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
const sources = files.map((file) => ({ file, text: readFileSync(join(src, file), 'utf8') }))
const roomOf = (file: string): string => file.split('/')[0]!
const code = sources.filter(({ file }) => !file.endsWith('.test.ts'))

const textsOf = (folder: string): string[] =>
  readdirSync(join(root, folder))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(root, folder, file), 'utf8'))

function imports(text: string): string[] {
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1]!)
}

const crossings = code.flatMap(({ file, text }) =>
  imports(text)
    .filter((path) => path.startsWith('.'))
    .map((path) => ({ file, to: relative(src, resolve(src, dirname(file), path)) }))
    .filter(({ to }) => roomOf(to) !== roomOf(file)),
)

function allowed(file: string): readonly string[] {
  const room = roomOf(file)
  if (room === 'register' && GROUND_ONLY.includes(file.slice('register/'.length))) return ['ground']
  const own = MAY[room]!
  if (file === `${room}/act.ts`) return [...own, 'register']
  if (file === `${room}/shelf.ts`) return [...own, 'store']
  return own
}

describe('the house', () => {
  test('every file stands in a room of the table', () => {
    const homeless = files.filter((file) => !(roomOf(file) in MAY) && !EVERYTHING.includes(roomOf(file)))
    expect(homeless).toEqual([])
  })

  test('a room imports only what its row of the table allows', () => {
    const wrong = crossings
      .filter(({ file }) => !EVERYTHING.includes(roomOf(file)))
      .filter(({ file, to }) => !allowed(file).includes(roomOf(to)))
      .map(({ file, to }) => `${file} → ${to}`)
    expect(wrong).toEqual([])
  })

  test('a room is entered by its face', () => {
    const wrong = crossings
      .filter(({ file, to }) => !EVERYTHING.includes(roomOf(file)) && to !== `${roomOf(to)}/index.ts`)
      .map(({ file, to }) => `${file} → ${to}`)
    expect(wrong).toEqual([])
  })

  test('the second verifier and its auditor share no code with the first', () => {
    const foreign = ['verifier', 'auditor'].flatMap((name) =>
      textsOf(name)
        .flatMap(imports)
        .filter((path) => !/^(\.\/[a-z]+\.ts|\.\.\/verifier\/[a-z]+\.ts|@noble\/[a-z-]+\/[a-z0-9-]+\.js)$/.test(path)),
    )
    expect(textsOf('verifier').length).toBeGreaterThan(0)
    expect(foreign).toEqual([])
  })

  test('the second verifier is read in one sitting: fewer than 400 lines', () => {
    expect(textsOf('verifier').join('').match(/\n/g)!.length).toBeLessThan(400)
  })

  test('clock and chance are passed in; only main and processes make them', () => {
    const wrong = code
      .filter(({ file }) => !EVERYTHING.includes(roomOf(file)))
      .filter(({ text }) => /\bDate\.now\(|\bMath\.random\b|new Date\(\)|\brandomBytes\b|\brandomUUID\b/.test(text))
      .map(({ file }) => file)
    expect(wrong).toEqual([])
  })

  test('the disk is touched by adapters only', () => {
    const wrong = code
      .filter(({ file }) => !ADAPTERS.some((adapter) => adapter.test(file)))
      .filter(({ text }) =>
        imports(text).some((path) => /^node:(fs|net|http|https|child_process|worker_threads)/.test(path)),
      )
      .map(({ file }) => file)
    expect(wrong).toEqual([])
  })

  test('nothing in the code knows the states of a pack by name', () => {
    const named = /\b(state:[A-Z]{2}\b|Kyrgyz|China|Uzbek|Кыргыз|Кита[йя]|中国|吉尔吉斯)/
    const wrong = code
      .filter(({ text }) => named.test(text.replace(/^\s*(\/\/|\*|\/\*\*).*$/gm, '')))
      .map(({ file }) => file)
    expect(wrong).toEqual([])
  })

  test('no file is called after an attic', () => {
    const attics = /(^|\/)(utils?|common|types|helpers?|misc|manager|service)\.ts$/
    expect(files.filter((file) => attics.test(file))).toEqual([])
  })
})
