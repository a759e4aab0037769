import { describe, expect, test } from 'vitest'
import { taken } from '../../../test/words-samples.ts'

describe('what is called untrue, useful, held to be something in Russian', () => {
  test.each([
    // Called untrue, wherever the thing stands.
    ['Компания «Кум-Таш» называет обвинения голословными.', 'statement org:kum-tash'],
    ['В Минэкономики Кыргызстана такие ожидания назвали фантазией.', 'statement org:kg-economy-ministry'],
    ['Слухи о рейсе Ош — Урумчи компания «Эйр Ала» назвала уткой.', 'statement org:air-ala'],
    ['Компания «Кум-Таш» называет сделку удачной.', 'assessment org:kum-tash'],
    // A short adjective judges.
    [
      'Мэр Асан Осмонов: «Конкуренция полезна. Такие слухи вредны. Дорога готова».',
      'assessment per:asan-osmonov; assessment per:asan-osmonov; statement per:asan-osmonov',
    ],
    // Held to be something.
    ['Китай рассматривает Кыргызстан как надёжного соседа.', 'assessment CN'],
    ['Пекин видит в Бишкеке надёжного партнёра.', 'assessment CN'],
    ['Министр Асан Осмонов рассматривает заявки.', '-'],
    // Whoever has to answer stands behind the verb; a ministry before it promises.
    ['Министр Асан Осмонов предупредил: за аварию ответит конкретный начальник.', 'statement per:asan-osmonov'],
    ['Министр Асан Осмонов предупредил: за аварию министерство накажет виновных.', 'commitment KG'],
    [
      'Министр Асан Осмонов сказал: «Обещать ничего не стану. Мы построим дорогу».',
      'statement per:asan-osmonov; commitment KG',
    ],
    // Agrees to do it.
    ['Фирма «Ала Трейд» согласна бесплатно заменить два агрегата.', 'commitment org:ala-trade'],
    ['Фирма «Ала Трейд» согласна с выводами комиссии.', 'endorsement org:ala-trade'],
    // What a thing asks for.
    ['Министр Асан Осмонов сказал, что тариф вырастет: этого требует программа.', 'statement per:asan-osmonov'],
    // "We" by the ending alone, in a release.
    [
      'Пресс-релиз\n\nКомпания «Ала Трейд» сообщает о запуске завода. Уверены, что завод даст работу.',
      'statement org:ala-trade; expectation org:ala-trade',
    ],
  ])('%s', (text, acts) => {
    expect(taken(text)).toBe(acts)
  })
})
