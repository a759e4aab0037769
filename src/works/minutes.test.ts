import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { differences, readMinutes, type Known } from './minutes.ts'

const known: Known = {
  office: (name) => (/railway|железн|темир жол|铁路/i.test(name) ? 'org:railways' : null),
  isCommitment: (id) => id === 'com:hours',
}

const SAMPLES = {
  en: 'The council met.\n⇒ (com:hours) The gate stays open.\n→ Sample Railways / planning (2031-05-15; com:hours): lay out a schedule.',
  ru: 'Совет собрался.\n⇒ (com:hours): Ворота остаются открытыми.\n→ Железные дороги / плановый отдел (2031-05-15; com:hours): представить график.',
  ky: 'Кеңеш чогулду.\n⇒ (com:hours) Дарбаза ачык калат.\n→ Темир жолдор / пландоо бөлүмү (2031-05-15; com:hours): графикти сунуштоо.',
  zh: '理事会召开会议。\n⇒（com:hours）口岸保持开放。\n→ 铁路公司 / 规划处（2031-05-15；com:hours）：提交时间表。',
}

describe('minutes', () => {
  test.each(Object.entries(SAMPLES))('in %s say who does what until when, at the paragraph', (_, text) => {
    const { paragraphs, faults } = readMinutes(text, known)
    expect(faults).toEqual([])
    expect(paragraphs.map(({ kind }) => kind)).toEqual(['text', 'decision', 'item'])
    expect(paragraphs[1]!.commitment).toBe('com:hours')
    expect(paragraphs[2]!.item).toMatchObject({ office: 'org:railways', due: '2031-05-15', commitment: 'com:hours' })
    expect(paragraphs[2]!.item!.person).not.toBe('')
    for (const { start, end } of paragraphs) expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
  })

  test('in two languages that say the same have no differences', () => {
    const [a, b] = [readMinutes(SAMPLES.ru, known), readMinutes(SAMPLES.zh, known)]
    expect(differences(a, b)).toEqual([])
  })

  test('an unknown owner, an impossible date, an unknown promise are named at their fields and the words are kept', () => {
    const text = 'Sample.\n→ Ministry of Fog (2031-02-30; com:none): count the lorries.\n→ Sample Railways: say when.'
    const { paragraphs, faults } = readMinutes(text, known)
    expect(faults).toEqual([
      { path: '/paragraphs/2/owner', code: 'unknown-owner', value: 'Ministry of Fog' },
      { path: '/paragraphs/2/due', code: 'bad-due', value: '2031-02-30' },
      { path: '/paragraphs/2/commitment', code: 'unknown-commitment', value: 'com:none' },
      { path: '/paragraphs/3/due', code: 'no-due', value: '—' },
    ])
    expect(paragraphs[1]).toMatchObject({
      said: 'count the lorries.',
      item: { owner: 'Ministry of Fog', office: null, due: null, commitment: null },
    })
  })

  test('languages that differ in owner, date or length are told apart', () => {
    const a = readMinutes('→ Sample Railways (2031-05): x', known)
    const b = readMinutes('→ Железные дороги (2031-06): x\nЕщё абзац.', known)
    expect(differences(a, b)).toEqual([
      { path: '/paragraphs', code: 'not-aligned', value: '1 ≠ 2' },
      { path: '/paragraphs/1/due', code: 'differs', value: '2031-05 ≠ 2031-06' },
    ])
  })

  test('lose nothing: paragraphs in order give back every line that is not blank', () => {
    const line = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('→ A (x): y', '⇒ z', '-> : ', '→（）：'))
    fc.assert(
      fc.property(fc.array(line), fc.constantFrom('\n', '\r\n'), (lines, end) => {
        const text = lines.join(end)
        const { paragraphs } = readMinutes(text, known)
        const wanted = text
          .split(/[\r\n]/)
          .map((one) => one.trim())
          .filter(Boolean)
        expect(paragraphs.map(({ start, end: stop }) => text.slice(start, stop))).toEqual(wanted)
        expect(paragraphs.map(({ number }) => number)).toEqual(wanted.map((_, at) => at + 1))
      }),
    )
  })
})
