import { describe, expect, test } from 'vitest'
import { fold, suggest } from './suggest.ts'

const places = ['Бишкек', 'Бишкек-2', 'Ош', 'Кашгар', 'Guangzhou', '广州', 'Жалал-Абад']

describe('search and suggestions', () => {
  test('folding forgets case, accents, ё and punctuation, and keeps й and Kyrgyz letters', () => {
    expect([fold('Ёлка — «Ош»!'), fold('Zürich'), fold('Өзгөн'), fold('Мойынты')]).toEqual([
      'елка ош',
      'zurich',
      'өзгөн',
      'мойынты',
    ])
  })

  test.each([
    ['Бишкк', 'Бишкек'],
    ['Кашгарр', 'Кашгар'],
    ['Guangzou', 'Guangzhou'],
    ['广洲', '广州'],
    ['Джалал-Абад', 'Жалал-Абад'],
  ])('who types “%s” means %s', (typed, meant) => {
    expect(suggest(typed, places, (place) => [place])[0]).toBe(meant)
  })

  test('nothing alike suggests nothing', () => {
    expect(suggest('xyz', places, (place) => [place])).toEqual([])
  })
})
