import { describe, expect, test } from 'vitest'
import { taken } from '../../../test/words-samples.ts'

describe('whose a ministry is of which a text says no state', () => {
  test.each([
    // A newsroom of the state that writes as the text does need not say that it is its own.
    [
      'Главное таможенное управление КНР проверило яблоки из Кыргызстана.\nНацбанк не намерен поднимать ставку.',
      'commitment org:kg-national-bank',
    ],
    [
      'ГТУ КНР проверило склады в Бишкеке.\nМинэкономики и Минсельхоз подписали соглашение о складах.',
      'signature org:kg-economy-ministry+org:kg-agriculture-ministry',
    ],
    [
      'Китайская компания «Хуаси» строит склад в Кыргызстане.\nМинистерство энергетики готово выделить землю.',
      'commitment org:kg-energy-ministry',
    ],
    // Where a text was written says more, and so does a state beside the body.
    ['Пекин, 4 мая. Министерство торговли готово снизить пошлины.', 'commitment org:cn-mofcom'],
    ['МИД Кыргызстана молчит.\nМинистерство торговли Китая готово снизить пошлины.', 'commitment org:cn-mofcom'],
  ])('%s', (text, acts) => expect(taken(text)).toBe(acts))
})
