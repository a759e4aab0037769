import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Observatory } from '../src/processes/observatory.ts'
import { anchors } from '../src/reports/anchors.ts'
import { openPack, threeRivers } from './open.ts'

let observatory: Observatory
beforeAll(async () => void (observatory = await openPack(threeRivers)))
afterAll(() => observatory.close())

/** What stands for the original here: other sentences about the same, with matter between them that promises nothing. */
const originals = {
  en: [
    'Velm, 1 February 2031. The weather was fine.',
    'The two sides undertake to build the River Railway.',
    'Borlia will keep Stone Gate open around the clock.',
    'Subscribe to our channel.',
  ],
  ru: [
    'Вельм, 1 февраля 2031 года. Погода была хорошей.',
    'Аранта и Борлия обязуются построить Речную железную дорогу.',
    'Борлия обязуется держать Каменные ворота открытыми всю ночь.',
    'Подписывайтесь на наш канал.',
  ],
} as const

describe('an original is anchored by hash and characters', () => {
  test.each(['en', 'ru'] as const)('in %s each promise stands on its own sentence', async (lang) => {
    const text = originals[lang].join('\n')
    const view = await observatory.view()
    const found = await anchors.run(view, { document: 'doc:river-treaty', text, lang, language: 'en' })
    const said = found.anchors.map(({ commitment, span }) => [commitment, text.slice(span.start, span.end)])
    expect(said).toEqual([
      ['com:river-railway', originals[lang][1]],
      ['com:gate-hours', originals[lang][2]],
    ])
    expect(found.sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  test('what is not in the text is said to be missing', async () => {
    const view = await observatory.view()
    const asked = { document: 'doc:river-treaty', text: 'The weather was fine.', lang: 'en', language: 'en' } as const
    const found = await anchors.run(view, asked)
    expect(found.anchors).toEqual([])
    expect(found.missing).toHaveLength(2)
  })

  test('an unknown document is refused', async () => {
    const view = await observatory.view()
    const asked = { document: 'doc:none', text: 'x', lang: 'en', language: 'en' } as const
    await expect(anchors.run(view, asked)).rejects.toMatchObject({ code: 'words/unknown-document' })
  })
})
