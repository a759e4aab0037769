import { describe, expect, test } from 'vitest'
import { taken } from '../../../test/words-samples.ts'

const turns = (head: string, answer: string) =>
  `Хребет ждёт\n\n${head}\n\n- Как прошёл год?\n- ${answer}\n\n- Спасибо!\n`

describe('who answers in a Russian interview', () => {
  test.each([
    'Президент Федерации скалолазания Кыргызстана Айгуль Осмонова - о снеге. Беседовал Марат Токоев.',
    'Президент Федерации скалолазания Кыргызстана Айгуль Осмонова - о снеге. Интервью вёл корреспондент Марат Токоев.',
    'Президент Федерации скалолазания Кыргызстана Айгуль Осмонова - о снеге. Вопросы задавал Марат Токоев.',
  ])('whoever asked the questions is not who answers: %s', (head) => {
    expect(taken(turns(head, 'Я надеюсь, что Китай откроет перевал.'))).toBe('expectation per:aigul-osmonova')
    expect(taken(turns(head, 'Мы просим парламент принять закон.'))).toBe('call org:kg-climbing-federation')
  })

  test('a meeting of two is one all the same', () => {
    expect(taken('Айгуль Осмонова беседовала с Маратом Токоевым.')).toBe('meeting per:aigul-osmonova+per:marat-tokoev')
  })

  test.each([
    // Of a pursuit and a place; the common word for it goes on.
    [
      'Федерация бокса Кыргызстана и Ассоциация бокса Синьцзяна подписали меморандум.',
      'signature org:kg-boxing-federation+org:xinjiang-boxing-association',
    ],
    [
      'Федерация бокса Кыргызстана приветствовала закон. Федерация также призвала мэрию открыть зал.',
      'endorsement org:kg-boxing-federation; call org:kg-boxing-federation',
    ],
    // A trading house is a firm; what the first one is stands between commas.
    [
      'ОАО «Ала Бал», крупнейший производитель мёда в Кыргызстане, и торговый дом «Ланьчжоу Мифэн» подписали контракт.',
      'signature org:ala-bal+org:lanzhou-mifeng',
    ],
    // The thing between "we" and the verb that ends the sentence.
    ['«Мы эту идею поддерживаем», - сказал министр обороны Кыргызстана Асан Осмонов.', 'endorsement KG'],
    // Behind a colon whoever speaks begins no title.
    ['Министр обороны Кыргызстана Асан Осмонов сказал: «Мы поддерживаем эту идею».', 'endorsement KG'],
    ['Министр обороны Кыргызстана Асан Осмонов подписал договор: «О дружбе и мире».', 'signature per:asan-osmonov'],
  ])('%s', (text, expected) => {
    expect(taken(text)).toBe(expected)
  })

  test.each([
    // Two who are joined are hoped for, and promise nothing.
    ['Китай надеется, что Узбекистан и Таджикистан примут приглашение.', 'expectation CN'],
    ['Китай надеется, что Узбекистан, а также Таджикистан откроют школу.', 'expectation CN'],
    // Where a record of the day can be read is nobody's promise; what a ministry will publish is its.
    ['Стенограмма заседания будет размещена на сайте Жогорку Кенеша.', '-'],
    ['Минтранс Кыргызстана разместит протокол на сайте.', 'commitment org:kg-transport-ministry'],
    ['Китай заявил, что Узбекистан не ответил, и пообещал открыть школу.', 'statement CN; commitment CN'],
  ])('%s', (text, expected) => {
    expect(taken(text)).toBe(expected)
  })

  test('in a release of a firm "the company" is no bank that was spoken of', () => {
    const head = 'ОАО «Тоо Чай» выходит на рынок\n\nОАО «Тоо Чай» построит склад. '
    expect(taken(`${head}«Айыл Банк» согласился открыть линию. Компания также готова выпустить облигации.`)).toMatch(
      /commitment org:too-chay$/,
    )
    // Where a bank publishes, it may call itself so.
    expect(taken('ОАО «Айыл Банк» построит склад. Компания также готова выпустить облигации.')).toMatch(
      /commitment org:ayyl-bank$/,
    )
  })
})
