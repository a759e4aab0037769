import { describe, expect, test } from 'vitest'
import { taken } from '../../../../test/words-samples.ts'

describe('what several decide, or a body that sits together, is no promise of one', () => {
  test.each([
    ['China agreed on a direct cargo flight between Kunming and Manas.', 'agreement CN'],
    ['The parliamentary committee of Kyrgyzstan decided to open a branch.', 'agreement org:kg-parliamentary-committee'],
    ['Область Нарын и Китай условились проводить ярмарки.', 'agreement city:naryn'],
    ['Совет министров Кыргызстана решил построить мост.', 'agreement CN+KG'],
    ['市议会决定修建公园。', 'agreement org:city-council'],
    ['Депутаттар кеңеши парк курууну чечти.', 'agreement org:deputies-council'],
  ])('%s', (text, expected) => {
    expect(taken(text)).toBe(expected)
  })

  test.each([
    'China agreed to pay half of the cost.',
    'Китай согласился оплатить мост.',
    'Китай решил построить мост.',
    '中国决定修建公园。',
    'Кытай жаңы лаборатория ачууга макул болду.',
  ])('what one decides for himself stays one: %s', (text) => {
    expect(taken(text)).toBe('commitment CN')
  })
})
