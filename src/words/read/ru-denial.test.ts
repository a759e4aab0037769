import { describe, expect, test } from 'vitest'
import { readerOver, taken } from '../../../test/words-samples.ts'

const HEAD = 'Пресс-служба завода «Арча»\nОПРОВЕРЖЕНИЕ\n\nПортал «Кабар» сообщил о продаже завода «Арча». '
const FOOT = '\n\nТелефон для справок: 0 800 000-00-00, с девяти до шести часов, звонок бесплатный.'
const behind = (text: string): string => taken(HEAD + text + FOOT).replace(/^statement org:kabar(?:; )?/, '')

describe('what a body says in a denial of its own', () => {
  test.each([
    // Facts, what it has not done, what it will not do.
    ['Завод принадлежит городу.', 'statement org:archa'],
    ['Соглашение с банком остаётся в силе.', 'statement org:archa'],
    ['Никаких документов завод не подписывал.', 'statement org:archa'],
    ['Долг погашен.', 'statement org:archa'],
    ['Запись разговора обнародована не будет.', 'commitment org:archa'],
    ['Цены на кирпич повышены не будут.', 'commitment org:archa'],
    // What it says of itself, whoever was spoken of before.
    [
      'Инспектор осмотрел цех. Выражаем благодарность рабочим за терпение.',
      'statement org:archa; assessment org:archa',
    ],
    ['Клиентам приносим извинения.', 'assessment org:archa'],
    [
      'Сожалеем, что портал не спросил, и оставляем за собой право подать в суд.',
      'assessment org:archa; statement org:archa',
    ],
  ])('%s', (text, acts) => expect(behind(text)).toBe(acts))

  test.each([
    // The same in news is told by the paper.
    ['Завод «Арча» принадлежит городу.', '-'],
    ['Долг завода «Арча» погашен.', '-'],
    // What is planned, and what a meeting of two ministers has for a head.
    ['Цены на кирпич вырастут к весне.', '-'],
    [
      'ЗАЯВЛЕНИЕ ДЛЯ ПРЕССЫ\nминистра транспорта Китая и министра транспорта Кыргызстана\n\nДорога в Ош открыта для всех.',
      '-',
    ],
  ])('%s', (text, acts) => expect(taken(text)).toBe(acts))

  test('what is not done and what is untrue is read whole', () => {
    const text = 'Мэр Оша Асан Осмонов сообщил, что рынок закрыт не будет.'
    const { records } = readerOver('cn-kg').read({ text, sha256: '0'.repeat(64), date: '2027-06-01' })
    expect(records.map(({ content: { start, end } }) => text.slice(start, end))).toEqual(['рынок закрыт не будет'])
  })
})
