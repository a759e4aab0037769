import { describe, expect, test } from 'vitest'
import { taken } from '../../../test/words-samples.ts'

const PAPER =
  'СОВМЕСТНОЕ КОММЮНИКЕ\nКыргызской Республики и Китайской Народной Республики\n\nБишкек, 5 мая 2028 года\n\n1. '
const RELEASE =
  'ПРЕСС-РЕЛИЗ\nКомпания «Ала Резорт» строит дорогу\n\nКаракол, 3 октября 2027 года. Компания «Ала Резорт» строит дорогу.\n\n'

describe('what several settle, and what one only tells, in Russian', () => {
  test.each([
    ['Стороны зафиксировали тариф до конца года.', 'agreement CN+KG'],
    ['Стороны пришли к согласию по графику.', 'agreement CN+KG'],
    ['Министры определили дату открытия рейса.', 'agreement CN+KG'],
    ['Стороны сошлись на цене в сто долларов.', 'agreement CN+KG'],
    ['Завод «Тулпар» зафиксировал рост цен.', '-'],
    ['Проект оценивают в сорок миллионов долларов.', '-'],
    ['Решать будет суд.', '-'],
    ['Спор рассмотрит комиссия.', '-'],
    ['Обслуживать станцию будет завод «Тулпар».', 'commitment org:tulpar'],
  ])('%s', (text, acts) => expect(taken(text)).toBe(acts))

  test.each([
    ['Первая выставка откроется в Сиане в мае 2029 года.', 'commitment CN+KG'],
    ['План разработают министерства здравоохранения Сторон.', 'commitment CN+KG'],
    ['Участок выделяет Кыргызская Сторона.', 'commitment KG'],
    ['Решения принимаются консенсусом.', 'statement CN+KG'],
    ['Протоколы подписываются сопредседателями.', 'statement CN+KG'],
    ['Виза не требуется.', 'statement CN+KG'],
  ])('an article: %s', (text, acts) => expect(taken(PAPER + text)).toBe(acts))

  test.each([
    ['Вопреки слухам, доля никому не передаётся.', 'statement org:ala-rezort'],
    ['Фонд «Шымбулак» не ведёт с нами переговоров.', 'statement org:ala-rezort'],
    ['Никаких договоров подписано не было.', 'statement org:ala-rezort'],
    ['Стоимость не раскрывается.', '-'],
  ])('a release: %s', (text, acts) => expect(taken(RELEASE + text)).toBe(acts))

  test.each([
    ['Министр Асан Осмонов не против тоннеля.', 'endorsement per:asan-osmonov'],
    ['Министр Асан Осмонов присоединился к призыву соседей.', 'endorsement per:asan-osmonov'],
    ['Министр Асан Осмонов восхитился тоннелем.', 'assessment per:asan-osmonov'],
    ['Министр Асан Осмонов присоединился к союзу.', '-'],
    ['Министр Асан Осмонов сказал: «Я обещаю вот что».', 'statement per:asan-osmonov'],
  ])('%s', (text, acts) => expect(taken(text)).toBe(acts))

  test('who answers between two dashes', () =>
    expect(
      taken(
        'Заместитель министра Асан Осмонов ответил на вопросы.\n- Правда ли, что рынок закрыт? - спросил корреспондент.\n- Нет. Рынок работает круглый год. Мест хватает всем, - ответил Осмонов. - Сбор мы отменим.',
      ),
    ).toBe('statement per:asan-osmonov; statement per:asan-osmonov; commitment KG'))

  test('who says "we" in an article of his own', () =>
    expect(
      taken(
        'Дорога\nСтатья Министра транспорта Кыргызской Республики Абсаттара Осмонова\n\nНаши деды водили караваны. Мы гордимся ими.\nМы откроем склады. Нас ждёт большая работа.',
      ),
    ).toContain('commitment KG'))

  test.each([
    ['Форум откроет министр культуры Кыргызстана.', '-'],
    ['С докладом выступит министр транспорта Кыргызстана.', '-'],
    ['Проект обсудит парламент.', '-'],
    ['Министр Асан Осмонов сказал: «Не могу обещать, что дорогу в этом году откроем».', 'statement per:asan-osmonov'],
    ['Министр Асан Осмонов не стал обещать, что дорогу откроют.', '-'],
    ['Министр Асан Осмонов предположил, что Китай снизит цену.', 'statement per:asan-osmonov'],
    ['Министр Асан Осмонов сказал, что порт Балыкчы углубят.', 'statement per:asan-osmonov'],
  ])('binds nobody: %s', (text, acts) => expect(taken(text)).toBe(acts))
})
