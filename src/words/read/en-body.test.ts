import { describe, expect, test } from 'vitest'
import { taken } from '../../../test/words-samples.ts'

describe('an English sentence for each way in which bodies act, are named and are no party to a promise', () => {
  test.each([
    // Set phrases of news and papers
    ["Wang Yi's proposal met with the approval of the Kyrgyz parliament.", 'endorsement org:kg-parliament'],
    ['The plan drew sharp criticism from the Chinese side.', 'assessment CN'],
    ['Wang Yi gave instructions to the customs service to open a lane.', 'call per:wang-yi'],
    ["Wang Yi drew the minister's attention to the need to build a lane.", 'call per:wang-yi'],
    ['The Chinese side vouched for the quality of the rails.', 'commitment CN'],
    ['The Chinese side took it upon itself to supply two scanners.', 'commitment CN'],
    ['China affirmed its readiness to open the books.', 'commitment CN'],
    ['Wang Yi called into question the price of the rails.', 'assessment per:wang-yi'],
    ['The sides came to the conclusion that the hours were too short.', 'statement CN+KG'],
    ['China pledged $25 million and Kyrgyzstan will contribute $5 million.', 'commitment CN; commitment KG'],
    ['The delegation of China was welcomed by Sadyr Japarov.', 'meeting per:sadyr-japarov'],
    ['The Kyrgyz parliament ruled that the ministry must publish the list.', 'call org:kg-parliament'],
    ['Wang Yi insists that the quota apply from May.', 'call per:wang-yi'],
    ['The Kyrgyz side was tasked with finding land.', 'call unknown'],
    // Bodies outside the pack
    ['The Osh City Hall will pay for the bus.', 'commitment org:osh-city-hall'],
    ['Wuhan University will open a laboratory.', 'commitment org:wuhan-university'],
    ['The Asian Development Bank will lend 25 million dollars.', 'commitment org:asian-development-bank'],
    ['The Union of Banks objected to the new rule.', 'assessment org:union-of-banks'],
    ['The cooperative Ak-Bulak undertook to plant trees.', 'commitment org:ak-bulak'],
    ['Sino-Trans Kashgar will provide the tractors.', 'commitment org:sino-trans-kashgar'],
    [
      'Tarim Bread Co., Ltd. (the "Company") bought Velm Dairy. The Company will build a mill.',
      'commitment org:tarim-bread',
    ],
    [
      'Tarim Grain and Velm Dairy signed a contract on a mill. The partners agreed to build it in May.',
      'signature org:tarim-grain+org:velm-dairy; agreement org:tarim-grain+org:velm-dairy',
    ],
    // Papers between bodies that are no states
    [
      'The Osh City Hall and Wuhan University (hereinafter referred to as "the Parties") have agreed as follows:\n1. The Parties shall exchange delegations every year.\n2. The Parties do not assume other obligations.',
      'commitment org:osh-city-hall+org:wuhan-university; statement org:osh-city-hall+org:wuhan-university',
    ],
    // Who a person is, before the name
    ['First Deputy Plenipotentiary Representative Kanat Ergeshov warned of delays.', 'statement per:kanat-ergeshov'],
    ['"We came to stay," said the founder of the firm, Fan Xiaomei.', 'statement per:fan-xiaomei'],
    ['According to the head of customs, Marat Osmonov, the queue has shrunk.', 'statement per:marat-osmonov'],
    ['A treaty was signed by Almaz Baketaev and Liu Kun.', 'signature per:almaz-baketaev+per:liu-kun'],
    // An item of a bulletin
    ['Rates: China expects a rise of 8 per cent.', 'expectation CN'],
    // Nobody's promise
    ['"They have offered us cable before," said Ainura Toktosunova.', 'statement per:ainura-toktosunova'],
    ['China assured depositors that their money was safe.', 'statement CN'],
    ['Huaxin Cement plans no layoffs.', 'statement org:huaxin-cement'],
    ['Neither China nor Kyrgyzstan has admitted responsibility.', 'statement CN+KG'],
    ['China and Kyrgyzstan met. No agreement was reached on the price.', 'meeting CN+KG; statement CN+KG'],
    ['The plant was commissioned in 2019.', '-'],
    ['Winner to be announced on Friday.', '-'],
  ])('%s', (text, expected) => {
    expect(taken(text)).toBe(expected)
  })
})
