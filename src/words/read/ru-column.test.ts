import { describe, expect, test } from 'vitest'
import { taken } from '../../../test/words-samples.ts'

describe('what somebody tells others to do, is for, cannot but praise in Russian', () => {
  test.each([
    // The imperative bids others; it is no call where it only puts in a word, and none of the page.
    [
      'Мэр Асан Осмонов: «Не закрывайте рынок зимой. Верните людям землю».',
      'call per:asan-osmonov; call per:asan-osmonov',
    ],
    ['Мэр Асан Осмонов сказал: «Приезжайте к нам в Ош на ярмарку мёда и орехов».', 'call per:asan-osmonov'],
    ['Мэр Асан Осмонов сказал: «Представьте себе рынок без очередей».', 'statement per:asan-osmonov'],
    ['Читайте нас на сайте. Приходите в редакцию.', '-'],
    // What is only introduced.
    ['Мэр Асан Осмонов: «Не могу не похвалить пограничников за работу».', 'assessment per:asan-osmonov'],
    ['Мэр Асан Осмонов: «Нельзя не отметить вклад строителей».', 'assessment per:asan-osmonov'],
    ['Мэр Асан Осмонов сказал: «Осталось поблагодарить вас за помощь».', 'assessment per:asan-osmonov'],
    ['Министр Асан Осмонов вынужден признать, что сроки сорваны.', 'statement per:asan-osmonov'],
    // For it, and not behind it.
    ['Мэр Асан Осмонов сказал: «Я двумя руками за».', 'endorsement per:asan-osmonov'],
    ['Мэр Асан Осмонов сказал: «Мы за честную торговлю».', 'endorsement KG'],
    ['Мэр Асан Осмонов сказал: «Он за рулём весь день».', 'statement per:asan-osmonov'],
    // It is a mistake; it was yesterday.
    ['Мэр Асан Осмонов сказал: «По-моему, это ошибка».', 'assessment per:asan-osmonov'],
    ['Мэр Асан Осмонов сказал: «Это, конечно, глупо. Никто не спорит».', 'assessment per:asan-osmonov'],
    [
      'Мэр Асан Осмонов сказал: «Жаль, что рынок закрыт. Приятно видеть гостей».',
      'assessment per:asan-osmonov; assessment per:asan-osmonov',
    ],
    ['Мэр Асан Осмонов сказал: «Дорогу построили хорошо, что бы ни говорили».', 'statement per:asan-osmonov'],
    ['Хорошо видно, что рынок закрыт.', '-'],
    ['Мэр Асан Осмонов сказал: «Это было вчера».', 'statement per:asan-osmonov'],
    // He alone can do it.
    [
      'Мэр Асан Осмонов: «Я сам сяду за руль и проведу колонну».',
      'commitment per:asan-osmonov; commitment per:asan-osmonov',
    ],
    // "First" is no verb.
    [
      'Депутат Асан Осмонов дал слово не вносить поправки и сначала выслушать гидов.',
      'commitment per:asan-osmonov; commitment per:asan-osmonov',
    ],
  ])('%s', (text, acts) => {
    expect(taken(text)).toBe(acts)
  })
})

describe('visits and who joins a talk', () => {
  test.each([
    ['Премьер-министр Асан Осмонов завершил двухдневный визит в Сиань.', 'meeting per:asan-osmonov'],
    ['Делегация Ганьсу находилась в Оше с рабочей поездкой.', 'meeting group:gansu-delegation'],
    ['Министр Асан Осмонов завершил ремонт дороги.', '-'],
    ['Министр Асан Осмонов находился в Оше с семьёй.', '-'],
    ['К переговорам подключилась министр финансов Казахстана Айгуль Бекова.', 'meeting per:aigul-bekova'],
    ['К договору присоединился Узбекистан.', '-'],
    [
      'СОВМЕСТНОЕ КОММЮНИКЕ Кыргызстана и Китая\n\n1. Следующее заседание комиссии пройдёт в 2028 году в Ухане.',
      'agreement CN+KG',
    ],
    ['Министры Кыргызстана и Китая уехали. Следующее заседание комиссии пройдёт в 2028 году в Ухане.', '-'],
  ])('%s', (text, acts) => {
    expect(taken(text)).toBe(acts)
  })
})
