import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { apiTypes, openApi } from './api-types.ts'
import { cliPage } from './cli-page.ts'
import { closedWords } from './closed-words.ts'
import { errorPage, extensionSchemaText, packPage, rightsPage } from './pages.ts'

const root = resolve(import.meta.dirname, '..')
mkdirSync(join(root, 'docs/schemas'), { recursive: true })
writeFileSync(join(root, 'docs/pack.md'), packPage())
writeFileSync(join(root, 'docs/errors.md'), errorPage())
writeFileSync(join(root, 'docs/rights.md'), rightsPage())
writeFileSync(join(root, 'docs/cli.md'), cliPage())
writeFileSync(join(root, 'docs/schemas/oc4ids-joint-venture.json'), extensionSchemaText())
writeFileSync(join(root, 'web/api.d.ts'), apiTypes(await openApi()))
writeFileSync(join(root, 'web/text/closed.json'), closedWords())
