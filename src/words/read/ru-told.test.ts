import { describe, expect, test } from 'vitest'
import { taken } from '../../../test/words-samples.ts'

describe('what is told behind its clause, between commas and of numbers in Russian', () => {
  test.each([
    // The clause before is what they agreed or what he says.
    ['Ночных взрывов больше не будет, об этом стороны условились на месте.', ['agreement CN+KG']],
    [
      'Цены на уголь не вырастут, о чём договорились министры энергетики двух стран.',
      ['agreement role:cn-energy-minister+role:kg-energy-minister'],
    ],
    ['Мост откроют в мае, об этом сообщил министр транспорта Асан Осмонов.', ['statement per:asan-osmonov']],
    ['Переговоры сорвались, об этом никто не жалеет.', []],
    // Whoever is named behind a gerund does not speak.
    [
      'Мэр Асан Осмонов осмотрел станцию. «Такая станция спасает жизни», — сказал мэр, поручив директору завода Ли Мину подвести свет.',
      ['statement per:asan-osmonov', 'call per:asan-osmonov'],
    ],
    // A thing that moves somebody stands between him and its verb.
    ['Жителей ответ не устраивает.', ['assessment group:residents']],
    ['Торговцев решение возмутило.', ['assessment group:traders']],
    // In a body they deny it.
    ['Информацию о закрытии рынка в Минэкономики Кыргызстана опровергли.', ['statement org:kg-economy-ministry']],
    ['Водители автобусов в мэрии Оша потребовали ответа.', ['call group:drivers']],
    // Counted, and not praised.
    ['По данным МЧС Кыргызстана, с января отмечен 41 толчок.', ['statement org:kg-emergency-ministry']],
    ['Стороны отметили рост торговли.', ['assessment CN+KG']],
  ])('%s', (text, acts) => {
    expect(taken(text)).toBe(acts.join('; ') || '-')
  })
})
