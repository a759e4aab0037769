import { describe, expect, test } from 'vitest'
import { languages, OrtoqError, type Language } from '../../ground/index.ts'
import { notesOf, type Block } from './document.ts'
import { amount, dated, figure, noted } from './figure.ts'
import { quarterBefore, quarterNamed } from './quarter.ts'
import { tongueOf } from './tongue.ts'
import { checkWording, filled, paragraphs } from './wording.ts'
import { quarterly as en } from '../text/en/quarterly.ts'
import { quarterly as ky } from '../text/ky/quarterly.ts'
import { quarterly as ru } from '../text/ru/quarterly.ts'
import { quarterly as zh } from '../text/zh/quarterly.ts'

const codeOf = (run: () => unknown): string => {
  try {
    run()
    return 'nothing was refused'
  } catch (error) {
    return (error as OrtoqError).code
  }
}

const paragraphOf = (...parts: (string | ReturnType<typeof figure>)[]): Block => ({
  kind: 'paragraph',
  key: 'p',
  parts,
  edited: false,
})

describe('a figure', () => {
  test('without a footnote stops the report', () => {
    expect(codeOf(() => figure('promises.late', amount(3)))).toBe('reports/figure-without-note')
    expect(codeOf(() => figure('promises.late', amount(3), noted('')))).toBe('reports/figure-without-note')
  })

  test('that was made past the check still stops it when the footnotes are numbered', () => {
    const bare = { id: 'x', value: amount(3), notes: [] }
    expect(codeOf(() => notesOf({ blocks: [paragraphOf('a ', bare)] }))).toBe('reports/figure-without-note')
  })

  test('has a name of its own', () => {
    const one = figure('x', amount(3), noted('ortoq works'))
    expect(codeOf(() => notesOf({ blocks: [paragraphOf(one), paragraphOf(one)] }))).toBe('reports/figure-twice')
  })

  test('shares a footnote that says the same, and footnotes are numbered in the order of reading', () => {
    const [a, b] = [noted('ortoq works'), noted('ortoq commitments')]
    const figures = [
      figure('1', amount(1), b),
      figure('2', amount(2), a, b),
      figure('3', amount(3), noted('ortoq works')),
    ]
    const notes = notesOf({ blocks: [paragraphOf(...figures)] })
    expect(figures.map((one) => notes.of(one))).toEqual([[1], [1, 2], [2]])
    expect(notes.list).toEqual([b, a])
  })
})

describe('a quarter', () => {
  test('is closed with the month after it', () => {
    expect(quarterNamed('2025Q4', '2026-11-28')).toEqual({
      name: '2025Q4',
      from: '2025-10-01',
      to: '2025-12-31',
      closing: '2026-01-31',
    })
    expect(quarterNamed('2024-Q1', '2026-11-28')).toMatchObject({
      name: '2024Q1',
      to: '2024-03-31',
      closing: '2024-04-30',
    })
  })

  test('has no closing day ahead of today', () => {
    expect(quarterNamed('2025Q4', '2026-01-10').closing).toBe('2026-01-10')
  })

  test('follows the one before, over the turn of a year', () => {
    expect(quarterBefore(quarterNamed('2026Q1', '2026-11-28'))).toMatchObject({ name: '2025Q4', closing: '2026-01-31' })
  })

  test.each(['2025', '2025Q5', '2025Q0', 'Q4', '25Q4', '0000Q1', '2025-12', '', '2025Q4 '])('“%s” is none', (text) => {
    expect(codeOf(() => quarterNamed(text, '2026-11-28'))).toBe('reports/bad-quarter')
  })

  test('that is not over has no report', () => {
    expect(codeOf(() => quarterNamed('2026Q4', '2026-12-31'))).toBe('reports/quarter-not-over')
    expect(codeOf(() => quarterNamed('2031Q1', '2026-12-31'))).toBe('reports/quarter-not-over')
    expect(quarterNamed('2026Q4', '2027-01-01').name).toBe('2026Q4')
  })
})

describe('each language writes in its own way', () => {
  const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u2212', '-')
  const all = (write: (tag: Language) => string) =>
    Object.fromEntries(languages.map((tag) => [tag, plain(write(tag))])) as Record<Language, string>

  test('a day', () => {
    expect(all((tag) => tongueOf(tag).date('2024-02-06'))).toEqual({
      ru: '6 февраля 2024 г.',
      ky: '2024-ж., 6-февраль',
      zh: '2024年2月6日',
      en: '6 February 2024',
    })
  })

  test('a month, a quarter and spans', () => {
    expect(
      all((tag) => ['2025-11', '2025-Q4', '2025-01/2025-11', '2028/2029'].map(tongueOf(tag).date).join(' | ')),
    ).toEqual({
      ru: 'ноябрь 2025 г. | 4-й квартал 2025 г. | январь – ноябрь 2025 г. | 2028–2029 гг.',
      ky: '2025-ж., ноябрь | 2025-ж., 4-чейрек | 2025-ж., январь – ноябрь | 2028–2029-ж.',
      zh: '2025年11月 | 2025年第4季度 | 2025年1月–11月 | 2028–2029年',
      en: 'November 2025 | Q4 2025 | January – November 2025 | 2028–2029',
    })
  })

  test('a number with its unit', () => {
    expect(all((tag) => tongueOf(tag).value(amount(27_200.5, 27_200.5, { unit: 'mn USD', digits: 1 })))).toEqual({
      ru: '27 200,5 млн долл. США',
      ky: '27 200,5 млн АКШ доллары',
      zh: '27,200.5 百万美元',
      en: '27,200.5 mn USD',
    })
  })

  test('som by its name, never by the code that a runtime makes of it', () => {
    expect(all((tag) => tongueOf(tag).value(amount(5, 5, { unit: 'mn KGS' })))).toEqual({
      ru: '5 млн сомов',
      ky: '5 млн сом',
      zh: '5 百万索姆',
      en: '5 mn KGS',
    })
  })

  test('open sides, spans and differences', () => {
    const tongue = tongueOf('en')
    expect(plain(tongue.value(amount(4, null, { unit: 'd' })))).toBe('≥ 4 d')
    expect(plain(tongue.value(amount(14, 66)))).toBe('14–66')
    expect(plain(tongue.value(amount(-118, 247, { signed: true })))).toBe('-118 … +247')
    expect(plain(tongue.value(amount(0, 0, { signed: true })))).toBe('0')
  })

  test.each([
    [1, 'обещание'],
    [2, 'обещания'],
    [5, 'обещаний'],
    [11, 'обещаний'],
    [21, 'обещание'],
    [22, 'обещания'],
    [1.5, 'обещания (дробь)'],
  ])('Russian has four forms: %d %s', (count, form) => {
    expect(tongueOf('ru').form(count, ['обещание', 'обещания', 'обещаний', 'обещания (дробь)'])).toBe(form)
  })

  test('no text of the report holds a digit of its own', () => {
    const digits = [en, ru, ky, zh].flatMap((texts) =>
      Object.entries(texts).filter(([key, text]) => !key.includes('.unit.') && /\p{Nd}/u.test(text)),
    )
    expect(digits).toEqual([])
  })

  test('each paragraph names the same numbers in each language', () => {
    const facts = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).toSorted()
    for (const key of paragraphs) {
      const name = `quarterly.p.${key}` as keyof typeof en
      for (const texts of [ru, ky, zh]) expect([key, facts(texts[name])]).toEqual([key, facts(en[name])])
    }
  })

  test('a paragraph is filled with figures, and with the forms that go with them', () => {
    const tongue = tongueOf('en')
    const late = figure('late', amount(1), noted('q'))
    expect(filled(tongue, '{late} {late:is|are} late.', { late })).toEqual([late, ' ', 'is', ' late.'])
    const due = figure('due', dated('2025-12'), noted('q'))
    expect(filled(tongue, 'Due {due}', { due })).toEqual(['Due ', due])
  })
})

describe('an officer edits words and no numbers', () => {
  const check = (text: string, paragraph = 'works', language: Language = 'en') =>
    codeOf(() => checkWording(language, paragraph, text))
  const whole = '{counted} counted, {building} built, {happened} happened, {slipped} later, {overdue} silent.'

  test('the same numbers in other words pass', () => {
    expect(check(whole)).toBe('nothing was refused')
    expect(check(`Sample: ${whole} {counted:One|Many} in all`)).toBe('nothing was refused')
  })

  test.each([
    ['a number left out', whole.replace('{overdue} silent', 'none silent'), 'reports/wording-lost'],
    ['a number of its own', whole.replace('{overdue}', '4'), 'reports/wording-number'],
    ['a number beside it', `${whole} About 40 in all.`, 'reports/wording-number'],
    ['a digit of another script', `${whole} ٤`, 'reports/wording-number'],
    ['a wide digit', `${whole} ４`, 'reports/wording-number'],
    ['a number in a circle', `${whole} ④`, 'reports/wording-number'],
    ['a digit hidden in a form', `${whole} {counted:40|41}`, 'reports/wording-number'],
    ['a number that it does not have', `${whole} {late}`, 'reports/wording-unknown'],
    ['a form of a number that it does not have', `${whole} {late:is|are}`, 'reports/wording-unknown'],
    ['a number said twice', `${whole} {counted}`, 'reports/wording-twice'],
    ['a bracket left open', `${whole} {counted`, 'reports/wording-marks'],
    ['a mark that nobody sees', `${whole} \u202e`, 'reports/wording-marks'],
    ['nothing at all', '  ', 'reports/wording-marks'],
  ])('%s is refused', (_, text, code) => {
    expect(check(text)).toBe(code)
  })

  test('a paragraph that there is not is refused with those that there are', () => {
    expect(check(whole, 'nowhere')).toBe('reports/unknown-paragraph')
    expect(codeOf(() => checkWording('en', 'nowhere', null))).toBe('reports/unknown-paragraph')
  })

  test('the report’s own words can always be taken back', () => {
    expect(codeOf(() => checkWording('ru', 'headline', null))).toBe('nothing was refused')
  })
})
