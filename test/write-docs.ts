import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { cliPage } from './cli-page.ts'
import { errorPage, packPage } from './pages.ts'

const docs = resolve(import.meta.dirname, '../docs')
mkdirSync(docs, { recursive: true })
writeFileSync(join(docs, 'pack.md'), packPage())
writeFileSync(join(docs, 'errors.md'), errorPage())
writeFileSync(join(docs, 'cli.md'), cliPage())
