import { describe, expect, test } from 'vitest'
import { readerOver } from '../../../test/words-samples.ts'

/** What the reader takes of a text, as "kind actors; …"; "-" where it takes nothing. */
const taken = (text: string): string =>
  readerOver('cn-kg')
    .read({ text, sha256: '0'.repeat(64), date: '2027-06-01' })
    .records.map(
      ({ kind, actors }) => `${kind} ${actors.map(({ id }) => id.replace('state:', '')).join('+') || 'unknown'}`,
    )
    .join('; ') || '-'

describe('one English sentence for each way to promise, agree, ask, hope, value, state and retell', () => {
  test.each([
    ["The Chinese side won't raise the fees.", 'commitment CN'],
    ["The Kyrgyz side hasn't promised anything.", 'statement KG'],
    ["The report isn't true, the Kyrgyz side said.", 'statement KG'],
    ['Kyrgyzstan reached agreement with China on the opening of a second lane.', 'agreement KG+CN'],
    ['China gave Kyrgyzstan a commitment to finish the tunnel by 2030.', 'commitment CN'],
    ['Kyrgyzstan voiced its readiness to host the forum.', 'commitment KG'],
    ['China signalled its willingness to lower the tariff.', 'commitment CN'],
    ['Kyrgyzstan confirmed its intention to build a second terminal.', 'commitment KG'],
    ['China pledged 20 million dollars for the hospital.', 'commitment CN'],
    ['China pledged support for the project.', 'endorsement CN'],
    ['China will continue to support Kyrgyzstan in building the railway.', 'commitment CN'],
    ['The two sides agreed in principle to open a new crossing.', 'agreement CN+KG'],
    ['China and Kyrgyzstan agreed to step up trade and to simplify visas.', 'agreement CN+KG; agreement CN+KG'],
    ['China and Kyrgyzstan have agreed that the fees will be lowered.', 'agreement CN+KG'],
    ['An agreement was reached on the opening of the crossing.', 'agreement CN+KG'],
    ['Agreement was reached between China and Kyrgyzstan to open the crossing.', 'agreement CN+KG'],
    ['It was decided to set up a joint working group.', 'agreement CN+KG'],
    ['A decision was made to set up a joint working group.', 'agreement CN+KG'],
    ['Kyrgyzstan took on the obligation to maintain the road.', 'commitment KG'],
    ['Kyrgyzstan assumed an obligation to maintain the road.', 'commitment KG'],
    ['Kyrgyzstan bears the costs of the survey.', 'commitment KG'],
    ['China is committed to opening its market.', 'commitment CN'],
    ['China is set to open a consulate in Osh.', 'commitment CN'],
    ['China is due to open a consulate in Osh.', 'commitment CN'],
    ['China is expected to open a consulate in Osh.', '-'],
    ['China is likely to open a consulate in Osh.', '-'],
    ['China plans to open a consulate in Osh.', 'commitment CN'],
    ['China is planning to open a consulate in Osh.', 'commitment CN'],
    ['China is considering opening a consulate in Osh.', 'commitment CN'],
    ['China is about to open a consulate in Osh.', 'commitment CN'],
    ['China may open a consulate in Osh.', '-'],
    ['If the talks succeed, China will open a consulate in Osh.', '-'],
    ['China would open a consulate in Osh if asked.', '-'],
    ['China had promised to open a consulate in Osh, but nothing was done.', 'statement CN'],
    ['The promise to open a consulate was not kept.', '-'],
    [
      'Foreign Minister Jeenbek Kulubaev expressed gratitude to China for the vaccines.',
      'assessment per:jeenbek-kulubaev',
    ],
    [
      'Foreign Minister Jeenbek Kulubaev expressed hope that China would open its market.',
      'expectation per:jeenbek-kulubaev',
    ],
    [
      'Foreign Minister Jeenbek Kulubaev expressed the hope for an early opening of the market.',
      'expectation per:jeenbek-kulubaev',
    ],
    ['Foreign Minister Jeenbek Kulubaev voiced support for the initiative.', 'endorsement per:jeenbek-kulubaev'],
    ['Foreign Minister Jeenbek Kulubaev gave instructions to prepare a draft agreement.', 'call per:jeenbek-kulubaev'],
    [
      'Foreign Minister Jeenbek Kulubaev issued an instruction to prepare a draft agreement.',
      'call per:jeenbek-kulubaev',
    ],
    ['Foreign Minister Jeenbek Kulubaev stressed the need to open the market.', 'call per:jeenbek-kulubaev'],
    ['Foreign Minister Jeenbek Kulubaev underlined the importance of the railway.', 'assessment per:jeenbek-kulubaev'],
    ['Foreign Minister Jeenbek Kulubaev drew attention to the need for faster checks.', 'call per:jeenbek-kulubaev'],
    ['Foreign Minister Jeenbek Kulubaev pointed to the growth of trade.', 'statement per:jeenbek-kulubaev'],
    ['Foreign Minister Jeenbek Kulubaev made a proposal to open a second lane.', 'call per:jeenbek-kulubaev'],
    ['Foreign Minister Jeenbek Kulubaev put forward a proposal to open a second lane.', 'call per:jeenbek-kulubaev'],
    [
      'Foreign Minister Jeenbek Kulubaev put forward an initiative to declare a year of water.',
      'call per:jeenbek-kulubaev',
    ],
    ['Foreign Minister Jeenbek Kulubaev spoke in favour of opening a second lane.', 'endorsement per:jeenbek-kulubaev'],
    [
      'Foreign Minister Jeenbek Kulubaev extended an invitation to the Chinese side to visit Bishkek.',
      'call per:jeenbek-kulubaev',
    ],
    ['Foreign Minister Jeenbek Kulubaev rated the talks highly.', 'assessment per:jeenbek-kulubaev'],
    ['Foreign Minister Jeenbek Kulubaev gave a high assessment of the talks.', 'assessment per:jeenbek-kulubaev'],
    ['Foreign Minister Jeenbek Kulubaev spoke highly of the talks.', 'assessment per:jeenbek-kulubaev'],
    [
      'Foreign Minister Jeenbek Kulubaev welcomed the fact that flights had resumed.',
      'endorsement per:jeenbek-kulubaev',
    ],
    [
      'Foreign Minister Jeenbek Kulubaev expressed confidence that trade would double.',
      'expectation per:jeenbek-kulubaev',
    ],
    ['Foreign Minister Jeenbek Kulubaev expressed interest in Chinese technology.', 'assessment per:jeenbek-kulubaev'],
    [
      'Foreign Minister Jeenbek Kulubaev noted with satisfaction the growth of trade.',
      'assessment per:jeenbek-kulubaev',
    ],
    ['Foreign Minister Jeenbek Kulubaev denied that the border would be closed.', 'statement per:jeenbek-kulubaev'],
    ['Beijing will pay for the road, while Bishkek will build the bridge.', 'commitment CN; commitment KG'],
    ['Wang Yi said China stands ready to work with Kyrgyzstan to build the railway.', 'commitment CN'],
    ['Wang Yi said that he hoped Kyrgyzstan would protect Chinese firms.', 'expectation per:wang-yi'],
    ["Wang Yi reaffirmed China's commitment to finishing the tunnel.", 'statement CN'],
    ['Wang Yi reiterated that the borders must be respected.', 'statement per:wang-yi'],
    ['The sides reaffirmed their commitment to the principles of the Charter.', 'statement CN+KG'],
    ['The Kyrgyz delegation proposed that the next meeting be held in Osh.', 'call KG'],
    ['The Chinese delegation was requested to provide data.', 'call unknown'],
    ['Both sides are to submit proposals by 1 May.', 'commitment CN+KG'],
    ['Each side shall designate a contact point.', 'commitment CN+KG'],
    ['China, for its part, undertook to provide equipment.', 'commitment CN'],
    [
      'A memorandum of understanding was signed between the Ministry of Transport of Kyrgyzstan and the Ministry of Commerce of China.',
      'signature org:kg-transport-ministry+org:cn-mofcom',
    ],
    [
      'The Ministry of Transport of Kyrgyzstan and the Ministry of Commerce of China signed a memorandum.',
      'signature org:kg-transport-ministry+org:cn-mofcom',
    ],
    ['The signing of a memorandum took place after the talks.', 'signature CN+KG'],
    ['Following the talks, a protocol on walnuts was signed.', 'signature CN+KG'],
    ['China does not intend to close the border.', 'statement CN'],
    ['The Kyrgyz government ordered the ministry to draft a law.', 'call org:kg-cabinet'],
    ['Kyrgyz farmers hope to sell more honey.', 'expectation group:kg-farmers'],
    ['It is hoped that China will open its market.', '-'],
    ['It is expected that China will open its market.', '-'],
    ['The next session will be held in Urumqi.', '-'],
    ['Trade will grow by 10 percent.', '-'],
    [
      'The Ministry of Transport of Kyrgyzstan undertakes:\n(a) to exempt humanitarian cargo from customs duties;\n(b) not to raise fees.',
      'commitment org:kg-transport-ministry; commitment org:kg-transport-ministry',
    ],
    ['The sides agreed:\n1) to open a lane;\n2) to train 30 engineers.', 'agreement CN+KG; agreement CN+KG'],
  ])('%s', (text, expected) => {
    expect(taken(text)).toBe(expected)
  })
})
