import { describe, expect, test } from 'vitest'
import { readerOver, taken } from '../../../test/words-samples.ts'

describe('promises that nobody makes, and those beside them that somebody does', () => {
  test.each([
    // Words to the press
    ['Foreign Minister Wang Yi agreed to answer questions from our newspaper.', '-'],
    ['Wang Yi agreed to give an exclusive interview to the agency.', '-'],
    ['The Chinese side will hold a press conference on Friday.', '-'],
    ['Wang Yi promised to comment on the matter later.', '-'],
    ['Wang Yi agreed to lower the tariff.', 'commitment CN'],
    ['The Chinese side promised to give Kyrgyzstan a loan.', 'commitment CN'],
    // How guests are received
    ['Wang Yi will be greeted by the governor at the airport.', '-'],
    ['Wang Yi will be awarded the Order of Manas.', '-'],
    ['China will accompany the guests to the border.', '-'],
    ['The road will be built by China.', 'commitment CN'],
    // Things promise nothing
    ['The visit promises to be a success.', '-'],
    ['This promises to bring a rise in trade.', '-'],
    ['China promises to cut the tariff.', 'commitment CN'],
    ['China said it will build nothing.', 'statement CN'],
    // What happens by itself
    ['"The visit was planned, but it won\'t happen," Wang Yi said.', 'statement per:wang-yi'],
    ['"China won\'t raise the fees," Wang Yi said.', 'commitment CN'],
    // Verbs of one object
    ['China reaffirmed its readiness to deepen and widen trade.', 'commitment CN'],
    ['China is ready to plan, build and equip a school.', 'commitment CN'],
    ['China is ready to build a school and equip a hospital.', 'commitment CN; commitment CN'],
    ['China is ready to meet quarterly and to exchange data.', 'commitment CN; commitment CN'],
    ['China will open a school, equip its library.', 'commitment CN; commitment CN'],
    ['China will build roads, bridges, power lines.', 'commitment CN'],
    // Both agree
    ['"We agreed to establish a joint commission," Wang Yi said.', 'agreement CN+KG'],
    ['"We have reached an agreement to open the crossing," Wang Yi said.', 'agreement CN+KG'],
    ['"We decided to establish a bank," Wang Yi said.', 'commitment CN'],
  ])('%s', (text, records) => expect(taken(text)).toBe(records))
})

describe('what stands between a verb and its thing', () => {
  test.each([
    ['China and Kyrgyzstan signed Monday in Osh a protocol on visas.', 'a protocol on visas'],
    ['China and Kyrgyzstan signed on Tuesday a memorandum on visas.', 'a memorandum on visas'],
    [
      'China and Kyrgyzstan signed in Osh, in the presence of guests, an agreement on labour.',
      'an agreement on labour',
    ],
    ['China condemned on Monday the attack on the convoy.', 'the attack on the convoy'],
    ['China and Kyrgyzstan signed in Osh.', ''],
  ])('%s', (text, content) => expect(contents(text)).toBe(content))
})

describe('quotations that are woven into a sentence', () => {
  test.each([
    ['China said it would "continue to support" Kyrgyzstan.', 'commitment CN'],
    ['The Chinese side said it "will never allow" smuggling.', 'commitment CN'],
    ['Wang Yi praised Kyrgyzstan for "coming to the talks early."', 'assessment per:wang-yi'],
    ['Wang Yi called the talks "very fruitful".', 'assessment per:wang-yi'],
    ['Wang Yi said: "China will lower the tariff."', 'commitment CN'],
    ['China may "continue to support" Kyrgyzstan.', '-'],
    ['Wang Yi said that China was "deeply concerned" about the attack.', 'assessment CN'],
  ])('%s', (text, records) => expect(taken(text)).toBe(records))
})

describe('verbs that stand together, before or after their thing', () => {
  test.each([
    ['China and Kyrgyzstan signed and issued a joint declaration.', 'signature CN+KG'],
    ["China respects Kyrgyzstan's independence and supports its reforms.", 'assessment CN; endorsement CN'],
    ['China will continue to unite and cooperate with Kyrgyzstan.', 'commitment CN'],
    ['Highly appreciating the level of ties, China supports the reforms.', 'assessment CN; endorsement CN'],
    ['Welcoming the guests, Wang Yi noted the growth of trade.', 'statement per:wang-yi'],
    ['Speaking in Osh, Wang Yi noted the growth of trade.', 'statement per:wang-yi'],
    ['"This testifies to the strength of our ties," Wang Yi said.', 'assessment per:wang-yi'],
    ['The report testifies to the strength of the economy.', '-'],
  ])('%s', (text, records) => expect(taken(text)).toBe(records))

  test.each([
    ['China and Kyrgyzstan signed two protocols on visas as a result of the talks.', 'two protocols on visas'],
    ['China and Kyrgyzstan signed a protocol on the use of water.', 'a protocol on the use of water'],
  ])('%s', (text, content) => expect(contents(text)).toBe(content))
})

describe('who goes on speaking', () => {
  test('a speech that begins in one line with its address', () =>
    expect(
      said(`Remarks of Foreign Minister Wang Yi, Beijing

Ladies and gentlemen, we have discussed our trade.

Two new crossings have been opened in the mountains.`),
    ).toEqual(['per:wang-yi']))
  test('whoever is named before his first words', () =>
    expect(
      said(`Press statements after the talks

Foreign Minister Wang Yi: Colleagues, our talks have ended.

Two new crossings have been opened in the mountains, and we shall use them.`),
    ).toContain('per:wang-yi'))
  test('an answer of several paragraphs', () =>
    expect(
      said(`Foreign Minister Wang Yi was our guest.

- How do you see the trade between the two countries?

- It has grown.

Two new crossings have been opened in the mountains in these years.

- And the railway?

- It will come.`),
    ).toContain('per:wang-yi'))
  test('but not a narrator', () =>
    expect(
      said(`Foreign Minister Wang Yi arrived in Osh on Monday.

Two new crossings have been opened in the mountains in these years.`),
    ).toEqual([]))
})

describe('papers in a list', () => {
  const list = `The ministers met in Bishkek. Following the talks, the following documents were signed:
- Memorandum of Understanding on the building of a clinic;
- Protocol between the Government of Kyrgyzstan and the Government of China on visas;
- Plan of joint work for 2027.

The guests left for Osh.`
  test('each is signed', () => expect(kinds(list)).toEqual(['signature', 'signature', 'signature']))
  test('but not those that are yet to be', () =>
    expect(kinds(list.replace('were signed', 'are to be signed'))).toEqual([]))
})

const readIn = (text: string) => readerOver('cn-kg').read({ text, sha256: '0'.repeat(64), date: '2026-06-18' }).records
const kinds = (text: string) => readIn(text).flatMap(({ kind }) => (kind === 'signature' ? [kind] : []))
const said = (text: string) =>
  readIn(text).flatMap(({ kind, actors }) => (kind === 'statement' ? actors.map(({ id }) => id) : []))
const contents = (text: string) =>
  readIn(text)
    .map(({ content }) => text.slice(content.start, content.end))
    .join('; ')
