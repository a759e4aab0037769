import { describe, expect, test } from 'vitest'
import { taken } from '../../../test/words-samples.ts'

describe('who acts in a Russian sentence', () => {
  test.each([
    // A passive names its maker before its verb as well as behind it.
    ['Китайской стороной предложено открыть новый пункт пропуска.', 'call CN'],
    [
      'При этом министром энергетики Кыргызстана Таалаем Ибраевым выражено сожаление в связи с задержкой.',
      'assessment per:taalai-ibraev',
    ],
    ['Обе инициативы были одобрены.', 'endorsement unknown'],
    ['Мэру обещали, что дорогу закончат.', '-'],
    // What is said once for two sides.
    ['Китайская сторона подготовит проект, кыргызская представит замечания.', 'commitment CN; commitment KG'],
    [
      'Кыргызской стороной предложено провести учения на перевале, китайской — создать базу данных.',
      'call KG; call CN',
    ],
    ['Кыргызской стороной будет построен мост, а китайской — открыт доступ к базе.', 'commitment KG; commitment CN'],
    // Who speaks between two commas, and what he does by it.
    ['Контракт, пообещала министр энергетики Анара Асанова, будет подписан в мае.', 'commitment per:anara-asanova'],
    ['Как рассчитывают в Минфине Кыргызстана, половину выпуска выкупят банки.', 'expectation org:kg-finance-ministry'],
    // What is only pointed to.
    ['Китай настаивает на том, чтобы данные хранились в Пекине.', 'call CN'],
    ['Слухи о закрытии моста Китай опровергает.', 'statement CN'],
    // How somebody takes something.
    ['Китай отнёсся к предложению с пониманием.', 'assessment CN'],
    ['В Минфине Кыргызстана новость встретили с одобрением.', 'endorsement org:kg-finance-ministry'],
    // Who is nobody.
    [
      'Пекин, 18 апреля — Премьер Госсовета КНР встретился с министром энергетики Кыргызстана.',
      'meeting per:li-qiang+role:kg-energy-minister',
    ],
    ['Президента Кыргызстана ждут в Ланьчжоу.', '-'],
    ['Никто из министров не собирается продавать завод.', '-'],
    ['Перечень согласуется министерствами.', '-'],
    ['Мирлан Абакиров, однако, поддержал Китай.', 'endorsement per:mirlan-abakirov'],
    ['«Мы договорились с китайскими коллегами о ремонте», — сказал министр энергетики Кыргызстана.', 'agreement CN+KG'],
    [
      '«Мы договорились, что мост откроют в мае», — сказал президент Китая Си Цзиньпин. Кыргызстан рад.',
      'agreement CN+KG; assessment KG',
    ],
  ])('%s', (text, expected) => {
    expect(taken(text)).toBe(expected)
  })
})
