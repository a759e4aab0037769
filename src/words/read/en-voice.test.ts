import { describe, expect, test } from 'vitest'
import { taken } from '../../../test/words-samples.ts'

describe('what somebody says though no verb of the lexicon stands there', () => {
  test.each([
    // Behind a colon
    ['China dismissed the report: the bank does not deal in cash.', 'assessment CN; statement CN'],
    [
      'Wang Yi denied the rumour: all ninety workers had been registered.',
      'statement per:wang-yi; statement per:wang-yi',
    ],
    ['Asan Bekov was less cheerful: he had lost eleven cows.', 'statement per:asan-bekov'],
    ['China and Kyrgyzstan signed a contract: the plant is near Osh.', 'signature CN+KG'],
    // Without "that", with any verb
    ['Wang Yi said the queue stretched for ten kilometres.', 'statement per:wang-yi'],
    ['Wang Yi told reporters the mill employs ninety people.', 'statement per:wang-yi'],
    ['Asked about building, Wang Yi said it depended on the price of gas.', 'statement per:wang-yi'],
    ['Wang Yi told a news conference in Osh on Friday.', '-'],
    ['Wang Yi said a few words about the shops.', '-'],
    // Short answers
    ['Was the loan repaid? "Not yet," said Wang Yi.', 'statement per:wang-yi'],
    // Foretold, and no promise
    ['Two dealers said that the National Bank would step in.', 'statement group:dealers'],
    ['China said it will build nothing.', 'statement CN'],
    // Against rumours
    ['Contrary to reports, Longxing Trading has not closed the shop.', 'statement org:longxing-trading'],
    ['Contrary to expectations, Longxing Trading has not closed the shop.', '-'],
    ['Wang Yi said it is not true that our drivers threatened the author.', 'statement per:wang-yi'],
    ['Altyn Jol Transport does not accept the claim that the coach was late.', 'statement org:altyn-jol-transport'],
    ['Altyn Jol Transport does not accept cash.', '-'],
  ])('%s', (text, records) => expect(taken(text)).toBe(records))
})

const column = (text: string) => taken(`Wang Yi: ${text}`)

describe('what is asked in its turn', () => {
  test.each([
    ['Second, publish the contract.', 'call per:wang-yi'],
    ['If there is proof, publish it on the website.', 'call per:wang-yi'],
    ['Second thoughts came later than they should.', ''],
  ])('%s', (text, record) => {
    if (record) expect(column(text)).toContain(record)
    else expect(column(text)).not.toContain('call')
  })
})

describe('answers and clefts that are no acts of their own', () => {
  test.each([
    ['Would the tariff rise? It would not, Wang Yi said, at least until 2028.', 'statement per:wang-yi'],
    ['"What holds us back is hotels," said Wang Yi.', 'statement per:wang-yi'],
    [
      'Wang Yi rejected the charge: every hour, he insisted, was metered.',
      'assessment per:wang-yi; statement per:wang-yi',
    ],
    ['The opposition said that the tariff was too high.', 'statement group:opposition'],
  ])('%s', (text, records) => expect(taken(text)).toBe(records))
})

describe('what is told of somebody between two commas', () => {
  test.each([
    ['China, which has agreed to buy 4,000 tonnes of milk, will open a plant.', 'commitment CN; commitment CN'],
    ['China, which opposes sanctions, will open a plant.', 'assessment CN; commitment CN'],
    ['China, which sent two experts, will open a plant.', 'commitment CN'],
    ['I thought of it in May, when China announced that it would publish the files.', 'commitment CN'],
    ['China, named by the channel as a middleman, rejected the report.', 'statement CN'],
  ])('%s', (text, records) => expect(taken(text)).toBe(records))
})

describe('what binds nobody, beside what does', () => {
  test.each([
    ['China undertakes no obligation to pay.', 'statement CN'],
    ['China undertakes to pay the fee.', 'commitment CN'],
    ['The line meant to carry gas to China is closed.', '-'],
    ['China means to carry gas to Osh.', 'commitment CN'],
    ['"Now I am to pay for a photograph of my own lorry," said Asan Bekov.', 'statement per:asan-bekov'],
    ['"I will pay for a photograph of my lorry," said Asan Bekov.', 'commitment per:asan-bekov'],
    ['The Chinese side could not give its consent.', 'statement CN'],
    ['The Chinese side gave its consent to the opening of a lane.', 'commitment CN'],
    ['The protocol will enter into force once it has been approved.', '-'],
    ['The Chinese side has agreed to let the honey in once it has been relabelled.', 'commitment CN'],
  ])('%s', (text, records) => expect(taken(text)).toBe(records))
})

describe('a list whose items have an auxiliary of their own', () => {
  test.each([
    [
      'The Parties:\n(a) shall notify each other of floods;\n(b) should admit students.',
      'commitment CN+KG; call CN+KG',
    ],
    ['4. The Chinese side:\n(a) shall not levy a fee;\n(b) shall open a lane.', 'commitment CN; commitment CN'],
  ])('%s', (text, records) => expect(taken(text)).toBe(records))
})
