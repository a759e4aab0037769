import { describe, expect, test } from 'vitest'
import { taken } from '../../../test/words-samples.ts'

describe('conditions, others who are called, papers and meetings of one’s own in Russian', () => {
  test.each([
    // The verb of a condition comes behind an aside; without a condition it promises.
    [
      'Компания «Юэань» готова запустить полис, если её партнёр, «Ала Полис», возьмёт на себя половину риска.',
      'commitment org:yuean',
    ],
    [
      'Компания «Юэань» готова запустить полис, а компания «Ала Полис» возьмёт на себя половину риска.',
      'commitment org:yuean; commitment org:ala-polis',
    ],
    // Others who are called to something else.
    [
      'Посольство Китая в Бишкеке призвало журналистов проверять факты, а читателей — не поддаваться панике.',
      'call org:cn-embassy-kg; call org:cn-embassy-kg',
    ],
    // What the many decide, they agree.
    [
      'Страховщики призвали снизить сбор. Они также решили открыть общий офис.',
      'call group:insurers; agreement group:insurers',
    ],
    // A paper provides what its sides will do, and a law nothing that anybody agreed.
    [
      'Мэрия Оша и комитет здравоохранения провинции Хубэй подписали меморандум. Меморандум предусматривает, что мэрия Оша построит клинику.',
      'signature org:osh-city-hall+org:hubei-health-committee; commitment org:osh-city-hall',
    ],
    ['Закон предусматривает, что штраф вырастет.', '-'],
    // An envoy of whom the text has named nobody is no man named last.
    [
      'Министр Асан Осмонов принял Ли Мина. Полпред заверил министра, что склады заработают.',
      'meeting per:asan-osmonov+per:li-mina; commitment role:oblast-envoy',
    ],
    // What troubles whoever speaks.
    [
      'Мэр Асан Осмонов сказал: «Цены вызывают у нас серьёзную тревогу. Рынок растёт».',
      'assessment KG; statement per:asan-osmonov',
    ],
    ['Цены вызывают тревогу у покупателей.', '-'],
    // Somebody against it.
    ['Минфин Кыргызстана пока против.', 'assessment org:kg-finance-ministry'],
  ])('%s', (text, acts) => {
    expect(taken(text)).toBe(acts)
  })
})
