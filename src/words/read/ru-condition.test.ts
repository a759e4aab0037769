import { describe, expect, test } from 'vitest'
import { readerOver, taken } from '../../../test/words-samples.ts'

describe('what somebody will do if something else is done', () => {
  test.each([
    ['Минсельхоз Кыргызстана снизит тариф вдвое, если бюджет позволит.', 'commitment org:kg-agriculture-ministry'],
    ['Всемирный банк выделит 5 млн долларов при условии, что город даст гарантию.', 'commitment org:world-bank'],
    ['Китай, если стороны подпишут протокол, предоставит вагоны.', 'commitment CN'],
    // Who speaks of himself may say the condition first.
    ['«Если суд решит иначе, вернём деньги», — сказал директор завода «Арча» Асан Осмонов.', 'commitment org:archa'],
    [
      '«Если найдём деньги, мост построим к маю», — сказал министр транспорта Кыргызстана Асан Осмонов.',
      'commitment KG',
    ],
    // What may come, what is threatened with, what others foretell.
    ['Если Китай даст разрешение, Кыргызстан увеличит экспорт мяса.', '-'],
    ['Завод «Арча» уволит сто человек, если спрос не вырастет.', '-'],
    ['Китай открыл бы рынок, если бы Бишкек провёл проверки.', '-'],
    ['Цены снизятся, если Китай откроет рынок.', '-'],
    ['Эксперты считают, что Китай откроет рынок, если Бишкек проведёт проверки.', '-'],
  ])('%s', (text, acts) => expect(taken(text)).toBe(acts))

  test('the condition is no part of what is promised', () => {
    const text = 'Минсельхоз Кыргызстана изучит просьбу и, если бюджет позволит, снизит тариф.'
    const { records } = readerOver('cn-kg').read({ text, sha256: '0'.repeat(64), date: '2027-06-01' })
    expect(records.map(({ content: { start, end } }) => text.slice(start, end))).toEqual([
      'изучит просьбу',
      'снизит тариф',
    ])
  })
})
