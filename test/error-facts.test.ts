import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { catalogue } from '../src/ground/index.ts'

const src = join(import.meta.dirname, '..', 'src')
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
)

/** Errors whose facts are written out where they are thrown: code, names given, and where. */
const thrown = files.flatMap((file) =>
  [
    ...readFileSync(join(src, file), 'utf8').matchAll(
      /OrtoqError\(\s*'([a-z]+\/[a-z-]+)',\s*\{([^{}]*(?:\{[^{}]*\}[^{}]*)*)\}/g,
    ),
  ]
    .filter(([, , facts]) => !facts!.includes('...'))
    .map(([, code, facts]) => ({ code: code!, facts: facts!, file })),
)

test('an error gives every fact that its text names, so that nobody reads “?”', () => {
  expect(thrown.length).toBeGreaterThan(100)
  for (const { code, facts, file } of thrown) {
    const text = catalogue[code as keyof typeof catalogue].en
    for (const [, name] of text.matchAll(/\{(\w+)\}/g))
      expect(new RegExp(`\\b${name}\\b`).test(facts), `${file}: ${code} says {${name}}`).toBe(true)
  }
})
