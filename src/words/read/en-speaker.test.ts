import { describe, expect, test } from 'vitest'
import { taken } from '../../../test/words-samples.ts'

describe('for which body somebody speaks', () => {
  const firm = 'commitment org:longxing-trading'
  test.each([
    ['"We will build a school," said Fan Xiaomei, vice president of Longxing Trading for overseas business.', firm],
    ['"We will build a school," said Fan Xiaomei, deputy head of sales at Longxing Trading.', firm],
    ['"We will build a school," said Fan Xiaomei, Longxing Trading\'s head of sales.', firm],
    ['"We will build a school," said Longxing Trading\'s founder and chairwoman, Fan Xiaomei.', firm],
    ['"We will build a school," said the director of Longxing Trading, Fan Xiaomei.', firm],
    ['Longxing Trading opened a shop. "We will build a school," said Fan Xiaomei, chief executive.', firm],
    ['Longxing Trading opened a shop. Fan Xiaomei, the firm\'s founder, said: "We will build a school."', firm],
    [
      'Longxing Trading opened a shop. "We will build a school," said Fan Xiaomei, a customer.',
      'commitment per:fan-xiaomei',
    ],
  ])('%s', (text, record) => expect(taken(text)).toContain(record))
})

describe('people by their initials', () => {
  test.each([
    ['B. Osmonkulov thanked China for the doses.', 'assessment per:b-osmonkulov'],
    ['The minister, A. Jumabaev, was there. Mr Jumabaev thanked China for the doses.', 'assessment per:a-jumabaev'],
    ['Bakyt Osmonkulov spoke. B. Osmonkulov thanked China for the doses.', 'assessment per:bakyt-osmonkulov'],
    ['The patients had hepatitis B. China sent doses.', '-'],
  ])('%s', (text, records) => expect(taken(text)).toBe(records))
})

describe('those who have no name', () => {
  test.each([
    ['Opposition deputies worry about the price.', 'assessment group:opposition-deputies'],
    ['Traders at Dordoi complain of high fees.', 'assessment group:traders'],
    ['Wang Yi spoke with the teachers, who complained of a shortage of books.', 'assessment group:teachers'],
  ])('%s', (text, record) => expect(taken(text)).toContain(record))
})

describe('many people of a town, and who heads a body of a state', () => {
  test.each([
    ['Bishkek wholesalers hope that prices will fall.', 'expectation group:wholesalers'],
    ['Bishkek hopes that prices will fall.', 'expectation KG'],
    [
      'The head of the State Tax Service of Kyrgyzstan Altynai Mukasheva thanked the guests.',
      'assessment per:altynai-mukasheva',
    ],
  ])('%s', (text, records) => expect(taken(text)).toBe(records))
})

describe('bodies by what they are', () => {
  test.each([
    ['Irkeshtam customs has agreed to open a second gate.', 'commitment org:irkeshtam-customs'],
    ['Irkeshtam customs duties have doubled.', '-'],
    [
      'Bishkek, May 3. The central bank of the country is new. The National Bank will sell gold.',
      'commitment org:kg-national-bank',
    ],
    ['Wang Yi visited a school named after Abulkasim Firdousi.', 'meeting per:wang-yi'],
  ])('%s', (text, records) => expect(taken(text)).toBe(records))
})

describe('who met, as the heading says', () => {
  const head =
    'The Deputy Chairman of the Cabinet of Ministers of Kyrgyzstan Bakyt Torobaev received the vice-president of the World Rivers Bank, Konstantin Limitovskiy\n\n'
  test('the sides, the guest and the deputy chairman are these two', () => {
    expect(taken(`${head}The parties discussed a loan. The Deputy Chairman thanked the guest for his help.`)).toBe(
      'meeting per:bakyt-torobaev+per:konstantin-limitovskiy; assessment per:bakyt-torobaev',
    )
  })
})
