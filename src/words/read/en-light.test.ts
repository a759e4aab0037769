import { describe, expect, test } from 'vitest'
import { readerOver } from '../../../test/words-samples.ts'

const readIn = (text: string) => readerOver('cn-kg').read({ text, sha256: '0'.repeat(64), date: '2026-06-18' }).records
const acts = (text: string) =>
  readIn(text)
    .map(({ kind, actors }) => `${kind} ${actors.map(({ id }) => id.replace('state:', '')).join('+') || '?'}`)
    .join('; ') || '-'

describe('who says it', () => {
  test.each([
    ['As Wang Yi told reporters, the road is already open.', 'statement per:wang-yi'],
    ['As noted by Wang Yi, the road is already open.', 'statement per:wang-yi'],
    ['The road, in the words of Wang Yi, is already open.', 'statement per:wang-yi'],
    ["The road, in Wang Yi's view, is already open.", 'statement per:wang-yi'],
    ['The road, explained Wang Yi, is already open.', 'statement per:wang-yi'],
    ['"The road is already open," Wang Yi was quoted as saying.', 'statement per:wang-yi'],
    ['"The road is already open," the agency quoted Wang Yi as saying.', 'statement per:wang-yi'],
    ['"The road is already open," according to Wang Yi.', 'statement per:wang-yi'],
    ['Wang Yi was at pains to stress that the road was already open.', 'statement per:wang-yi'],
    ['Wang Yi was blunt: the road is already open.', 'statement per:wang-yi'],
    [
      'A statement by the Kyrgyz Transport Ministry said that the road was open.',
      'statement org:kg-transport-ministry',
    ],
    ['It was noted by the Kyrgyz side that the road was open.', 'statement KG'],
    ['"No fee will be raised," the Kyrgyz foreign ministry promised.', 'commitment org:kg-mfa'],
    ['"The road will open in May," promised Wang Yi.', 'commitment CN'],
    ['"Queues will disappear," a trader joked.', 'statement unknown'],
    ['As the law says, the road is already open.', '-'],
    ['The road is open, as agreed.', '-'],
  ])('%s', (text, read) => expect(acts(text)).toBe(read))
})

describe('verbs that mean little, and the nouns that mean it', () => {
  test.each([
    ['Kyrgyzstan gave a firm undertaking to build a bridge.', 'commitment KG'],
    ['Kyrgyzstan made an offer to build a bridge.', 'commitment KG'],
    ['Kyrgyzstan informed China of its readiness to build a bridge.', 'commitment KG'],
    ['Kyrgyzstan told China of its plans to build a bridge.', 'statement KG'],
    ['It was Kyrgyzstan that promised to build a bridge.', 'commitment KG'],
    ['A promise was made by the Kyrgyz side to build a bridge.', 'commitment KG'],
    ['A promise was made to build a bridge.', '-'],
    ['China and Kyrgyzstan achieved agreement on the opening of a crossing.', 'agreement CN+KG'],
    ['China and Kyrgyzstan agreed that the talks had been useful.', 'statement CN+KG'],
    ['Wang Yi took a dim view of the tariff.', 'assessment per:wang-yi'],
    ['Wang Yi responded positively to the initiative.', 'endorsement per:wang-yi'],
    ['Wang Yi highly rated the work of the builders.', 'assessment per:wang-yi'],
    ['Wang Yi noted the importance of the route.', 'assessment per:wang-yi'],
    ['Wang Yi turned to the Kyrgyz side with a request to open the border.', 'call per:wang-yi'],
    ['Wang Yi began talks with Jeenbek Kulubaev.', 'meeting per:wang-yi+per:jeenbek-kulubaev'],
    ['Chinese Foreign Minister Wang Yi met his Kyrgyz counterpart.', 'meeting per:wang-yi+per:jeenbek-kulubaev'],
    ['The tariff was met with silence.', '-'],
    ['Wang Yi is ready to leave.', '-'],
  ])('%s', (text, read) => expect(acts(text)).toBe(read))
})

const promised = (verbs: string) =>
  readIn(`China agreed to build a road and ${verbs}.`).filter(({ kind }) => kind === 'commitment').length

describe('verbs by which a promise goes on', () => {
  test.each([
    'automate the border',
    'guard the lake',
    'reform the tax',
    'train nurses',
    'exchange information',
    'pump water',
  ])('%s', (verbs) => expect(promised(verbs)).toBe(2))
  test.each(['rail links', 'trade and transport links', 'guard posts', 'control towers'])('but not %s', (nouns) =>
    expect(promised(nouns)).toBe(1),
  )
})

describe('what somebody asks of all', () => {
  test.each([
    ['"Let us build the road together," said Wang Yi.', 'call per:wang-yi'],
    ['"Let the bank answer before the summer," said Wang Yi.', 'call per:wang-yi'],
    ['"Let me thank the builders for the bridge," said Wang Yi.', 'assessment per:wang-yi'],
  ])('%s', (text, read) => expect(acts(text)).toBe(read))
})
