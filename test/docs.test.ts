import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { catalogue } from '../src/ground/catalogue.ts'
import { packTables } from '../src/processes/tables.ts'
import { cliPage } from './cli-page.ts'
import { closedWords } from './closed-words.ts'
import { errorPage, extensionSchemaText, packPage, rightsPage } from './pages.ts'

const read = (name: string): string => readFileSync(join(resolve(import.meta.dirname, '../docs'), name), 'utf8')

describe('the written pages', () => {
  test.each([
    ['pack.md', packPage],
    ['errors.md', errorPage],
    ['cli.md', cliPage],
    ['rights.md', rightsPage],
    ['schemas/oc4ids-joint-venture.json', extensionSchemaText],
    ['../web/text/closed.json', closedWords],
  ])('%s is what the declarations say today (npm run docs writes it)', (name, page) => {
    expect(read(name)).toBe(page())
  })

  test('name every table and every column of a pack', () => {
    const page = read('pack.md')
    for (const table of packTables) {
      expect(page).toContain(`### \`${table.file}\``)
      for (const name of Object.keys(table.columns)) expect(page).toMatch(new RegExp(`\\| \`${name}(_…)?\` \\|`))
    }
  })

  test('tell what each table is for', () => {
    const page = packPage()
    for (const { file } of packTables)
      expect(page).toMatch(new RegExp(`### \`${file.replace('.', '\\.')}\`\n\n(?!Key)`))
  })

  test('name every error', () => {
    const page = read('errors.md')
    for (const code of Object.keys(catalogue)) expect(page).toContain(`## \`${code}\``)
  })
})
