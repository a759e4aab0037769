import { describe, expect, test } from 'vitest'
import { taken } from '../../../test/words-samples.ts'

describe('who says it, and whether he promises', () => {
  test.each([
    // What somebody holds possible binds nobody; what he reports does.
    ['Банк «Арча» допускает, что снизит ставку.', 'statement org:archa'],
    ['Банк «Арча» считает, что откроет три офиса.', 'statement org:archa'],
    ['Минэнерго Кыргызстана не исключает, что закупит турбины.', 'statement org:kg-energy-ministry'],
    ['Банк «Арча» сообщил, что снизит ставку.', 'commitment org:archa'],
    // A member of parliament binds himself, a minister his state.
    ['Депутат Бакыт Жумалиев пообещал внести проект повторно.', 'commitment per:bakyt-jumaliev'],
    ['Парламент молчит. Депутат Бакыт Жумалиев готов внести проект.', 'commitment per:bakyt-jumaliev'],
    ['Замминистра энергетики Кыргызстана Бакыт Жумалиев готов внести проект.', 'commitment KG'],
    // A quotation with a name behind it and no verb.
    ['«Мост надо строить вместе», — директор Института физики Эсен Турдубаев.', 'call per:esen-turdubaev'],
    ['«Мост надо строить вместе», — из старой песни.', 'call unknown'],
    // A source that has no name.
    [
      'Китай и Кыргызстан молчат. Проект соглашения согласован наполовину, рассказал газете источник в Минэнерго.',
      'statement org:kg-energy-ministry',
    ],
    // With whom somebody agrees; visits; a thing that is in front of its verb.
    ['Компания «Бал» договорилась с торговой сетью «Фуцзя» о поставке мёда.', 'agreement org:bal+org:fujia'],
    ['Министр финансов Асан Осмонов завершил поездку в Ош.', 'meeting per:asan-osmonov'],
    ['Министр финансов Асан Осмонов находится в Ташкенте с визитом.', 'meeting per:asan-osmonov'],
    ['Сопровождавший гостя вице-мэр Асан Осмонов эту идею поддержал.', 'endorsement per:asan-osmonov'],
    ['Компания «Бал» завершила ремонт дороги.', '-'],
    // Prices gain and say nothing; a cherry that does not wait expects nothing.
    ['Черешня на базах Урумчи прибавила 6 %: партии задерживаются.', '-'],
    ['Вишня не ждёт покупателей из Китая.', '-'],
  ])('%s', (text, acts) => expect(taken(text)).toBe(acts))
})
