import { describe, expect, test } from 'vitest'
import { taken } from '../../../test/words-samples.ts'

const column = (body: string, by = 'Асан Осмонов, ветеринарный врач'): string =>
  `Мнение\n\n${by}\n\nЯ двадцать лет лечу скот. Я вырос в горах, и меня там знают.\n\n${body}\n`

describe('a Russian column is its author’s', () => {
  test.each([
    ['Предлагаю начать с малого.', 'call per:asan-osmonov'],
    ['Надеюсь, осенью мы увидим другой рынок.', 'expectation per:asan-osmonov'],
    ['Правительство обязано создать биржу.', 'call per:asan-osmonov'],
    ['Это неправда.', 'statement per:asan-osmonov'],
    ['Запрет — ошибка.', 'assessment per:asan-osmonov'],
    ['Весы стоят без крыши. Прошёл сентябрь.', ''],
    ['Министр дал слово построить базу.', 'commitment KG'],
  ])('%s', (body, acts) => {
    const [told, ...found] = taken(column(body)).split('; ')
    expect(told).toBe('statement per:asan-osmonov')
    expect(
      found
        .filter((one) => one !== 'statement per:asan-osmonov' || acts === one)
        .slice(0, 1)
        .join(''),
    ).toBe(acts)
  })

  test('his name may stand below the text, and what is said of the page is nobody’s', () => {
    const text =
      'Комментарий\n\nЯ не раз писал о весах. Мне кажется, пора решать. Считаю запрет ошибкой.\n\nАсан Осмонов, экономист\n\nМнение автора может не совпадать с позицией редакции. Оформите подписку: обещаем не спамить.\n'
    expect(taken(text)).toContain('assessment per:asan-osmonov')
    expect(taken(text)).not.toContain('commitment')
  })

  test('an interview, a report with a name at its foot: no column', () => {
    expect(taken('Дорогу открыли. Министр призвал не спешить.\n\nАсан Осмонов, корреспондент\n')).not.toContain(
      'per:asan-osmonov',
    )
  })
})
