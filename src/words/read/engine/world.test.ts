import { describe, expect, test } from 'vitest'
import type { StateId } from '../../../ground/index.ts'
import { taken } from '../../../../test/words-samples.ts'
import { worldBut, worldNames } from './world.ts'

describe('states outside of the pack', () => {
  test.each([
    [
      'The foreign ministers of Turkey and Azerbaijan met in Baku. The two sides agreed to open a joint bank.',
      'meeting AZ+TR; agreement AZ+TR',
    ],
    [
      'Mongolia and China signed a memorandum. The two countries will open a joint bank.',
      'signature MN+CN; commitment CN+MN',
    ],
    ['The U.S. will withdraw its offer, the ministry said.', 'commitment US'],
    [
      'США и Иран договорились начать переговоры. Стороны будут обмениваться пленными.',
      'agreement US+IR; commitment IR+US',
    ],
    [
      'Кыргызстан и Иран подписали меморандум. Стороны договорились создать рабочую группу.',
      'signature KG+IR; agreement KG+IR',
    ],
    ['Иран и Кыргызстан провели переговоры. Иранская сторона обязуется открыть рынок.', 'meeting IR+KG; commitment IR'],
    ['Turkish Foreign Minister Hakan Fidan said Turkey will build the road.', 'commitment TR'],
    [
      'Mongolia and China signed a memorandum. The two countries will open a bank.\n\nChina and Kyrgyzstan signed a memorandum. The two countries will open a port.',
      'signature MN+CN; commitment MN+CN; signature CN+KG; commitment CN+KG',
    ],
    ['蒙方将与中方扩大合作。', 'commitment MN'],
    ['Южная Корея предоставит Кыргызстану грант.', 'commitment KR'],
    ['巴基斯坦与伊朗签署协议。两国将修建铁路。', 'signature PK+IR; commitment IR+PK'],
    ['中国和蒙古国签署了合作备忘录。双方同意扩大贸易。', 'signature CN+MN; agreement CN+MN'],
    ['Иран менен Пакистан макулдашууга кол коюшту. Эки өлкө жаңы көпүрө курат.', 'signature IR+PK; commitment IR+PK'],
  ])('%s', (text, records) => {
    expect(taken(text)).toBe(records)
  })

  test('who stands beside two states of the pack leaves them the sides', () => {
    const talk = 'Iran and Iraq and Iran are far, and Iran is far from Iraq.'
    expect(taken(`China and Kyrgyzstan signed a memorandum. ${talk} The two countries will open a bank.`)).toMatch(
      /commitment CN\+KG$/,
    )
  })

  test('three of them are three', () => {
    const met = 'The foreign ministers of Iraq, Egypt and Jordan met in Baghdad.'
    expect(taken(`${met} The ministers agreed to coordinate economic cooperation.`)).toMatch(/agreement EG\+IQ\+JO$/)
  })

  test('a currency is no side', () => {
    const loan = 'The loan that China gives is worth US $5 million.'
    expect(taken(`${loan} Kyrgyzstan agreed. The two sides will sign a contract in US dollars.`)).not.toMatch(/US/)
  })

  test('those of the pack are its own, and words that mean something else are nobody', () => {
    const world = worldBut([{ id: 'state:MN' }])
    expect(world).not.toContain('state:MN')
    expect(world).toContain('state:TR')
    // A reader in a thread is given them.
    expect(structuredClone(world)).toEqual(world)
    expect(worldNames('ru')('state:TG' as StateId).names).toEqual([])
    expect(worldNames('en')('state:TR' as StateId).names).toContain('Turkey')
  })
})
