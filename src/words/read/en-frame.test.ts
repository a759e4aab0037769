import { describe, expect, test } from 'vitest'
import { taken } from '../../../test/words-samples.ts'

describe('one English sentence for each way to promise, agree, ask, hope, value, state and retell', () => {
  test.each([
    // Light verbs and set phrases
    ['China gave its consent to the opening of a second lane.', 'commitment CN'],
    ['Wang Yi made no secret of his displeasure at the delay.', 'assessment per:wang-yi'],
    ['Wang Yi cautioned Kyrgyzstan against hasty conclusions.', 'call per:wang-yi'],
    ['Wang Yi came to the defence of the agreement.', 'endorsement per:wang-yi'],
    ["Wang Yi drew his counterpart's attention to the growth of trade.", 'statement per:wang-yi'],
    ['Wang Yi shared the assessment that trade had grown.', 'statement per:wang-yi'],
    ['The Chinese side held out the prospect of a lower tariff.', 'commitment CN'],
    ['The Kyrgyz parliament ratified the agreement with China on border roads.', 'agreement org:kg-parliament'],
    ['The visit ended with the signing of a protocol on customs.', 'signature CN+KG'],
    ['The workers deserve the highest praise, Wang Yi said.', 'assessment per:wang-yi'],
    ['It is a pity that the road was closed, Wang Yi said.', 'assessment per:wang-yi'],
    // Verbs that link, lead and weigh
    ['The Chinese side remains ready to lend 20 million dollars.', 'commitment CN'],
    ['The Chinese side remains committed to the one-China principle.', 'statement CN'],
    ['China went on to thank Kyrgyzstan for the vaccines.', 'assessment CN'],
    ['Wang Yi took the opportunity to call for an end to the delays.', 'call per:wang-yi'],
    ['Wang Yi began by thanking Kyrgyzstan for its help.', 'assessment per:wang-yi'],
    ['The Chinese side is considering the construction of a plant.', 'commitment CN'],
    ['Kyrgyzstan would do well to lower the tariff, Wang Yi said.', 'call per:wang-yi'],
    ['Wang Yi did not deny that the road was closed.', 'statement per:wang-yi'],
    // Two under one verb
    [
      'Wang Yi expressed regret over the delay and hope for a quick solution.',
      'assessment per:wang-yi; expectation per:wang-yi',
    ],
    ['China committed itself to laying a road and fencing off the school.', 'commitment CN; commitment CN'],
    // Who says so, at the end
    ['The corridor has been repaired, according to the Chinese side.', 'statement CN'],
    // Nobody's promise
    ['Wang Yi said that Kyrgyzstan would open its market.', 'statement per:wang-yi'],
    ['The window is due to open in October.', '-'],
    ['A person close to the talks said that the company was mulling a sale.', '-'],
    ['China will one day be proud of this railway.', '-'],
    ['Analysts think China will lower the tariff next year.', 'statement group:analysts'],
    ['Officials keep promising that the road will be repaired.', '-'],
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

describe('who it is, where English tells it late, with dashes or by office alone', () => {
  test.each([
    ['China should explore new ways, said Xi Jinping on Wednesday.', 'call per:xi-jinping'],
    [
      'This year marks the 30th anniversary of their ties, which is of great significance to both, said Wang Yi.',
      'statement per:wang-yi',
    ],
    ['The Kyrgyz president noted that the country is willing to work closely with China.', 'commitment KG'],
    [
      'Wang Yi met the press. According to him, now, it is necessary to take a loan.',
      'meeting per:wang-yi; call per:wang-yi',
    ],
    ['Construction of the Kashgar — Osh — Tashkent road should be started now, Wang Yi said.', 'call per:wang-yi'],
    [
      'President of Kyrgyzstan Sooronbai Jeenbekov told about the visit of Chinese President Xi Jinping.\nThe President added that the railway is important.',
      'statement per:sooronbai-jeenbekov',
    ],
    [
      'Chinese President Hu Jintao met Kyrgyz President Kurmanbek Bakiyev. The two heads of state signed a joint statement.',
      'meeting per:hu-jintao+per:kurmanbek-bakiyev; signature per:hu-jintao+per:kurmanbek-bakiyev',
    ],
    [
      'The SCO, comprising China, Kazakhstan, Kyrgyzstan, Russia, Tajikistan and Uzbekistan, grows.\nChina and Kyrgyzstan met. The two sides signed two papers.',
      'meeting CN+KG; signature CN+KG',
    ],
    [
      'Minister of Water Resources, Agriculture and Processing Industry of Kyrgyzstan Bakyt Torobaev held talks with Wang Yi.',
      'meeting per:bakyt-torobaev+per:wang-yi',
    ],
    [
      'Xi Jinping made the remarks when meeting with Kyrgyz President Sadyr Zhaparov.',
      'meeting per:xi-jinping+per:sadyr-japarov',
    ],
    [
      'Xi Jinping made the remarks in his talks with Kyrgyz President Sadyr Japarov in Astana.',
      'meeting per:xi-jinping+per:sadyr-japarov',
    ],
    [
      'A meeting was held under the chairmanship of Chinese Foreign Minister Qin Gang. The Chinese top diplomat urged his counterparts to support each other.',
      'meeting per:qin-gang; call per:qin-gang',
    ],
    [
      '"We will open more crossings," Wang Yi said at the forum, attended by ministers of five states.',
      'commitment CN',
    ],
    ['Xi Jinping welcomed Sadyr Japarov to China.', '-'],
    ['Good neighbours wish each other well.', '-'],
    ["Sadyr Japarov expressed the Kyrgyz side's firm support for the decision.", 'endorsement KG'],
    ['Wang Yi noted that mutually beneficial cooperation has gained a new impetus.', 'statement per:wang-yi'],
  ])('%s', (text, expected) => {
    expect(taken(text)).toBe(expected)
  })
})
