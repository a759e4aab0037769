import { describe, expect, test } from 'vitest'
import { taken } from '../../../test/words-samples.ts'

describe('English titles, ministries and bodies whose names are made of several', () => {
  test.each([
    // A name of a ministry goes on over its commas; another body behind a comma is another one
    [
      'The Ministry of Agriculture, Water Resources and Forestry of Kazakhstan promised to supply seed.',
      'commitment org:kz-agriculture-ministry',
    ],
    [
      'The ministry of trade, integration and investment of Kazakhstan pledged to open a house.',
      'commitment org:kz-trade-ministry',
    ],
    [
      'Minister of Agriculture, Water Resources and Forestry Asan Bekov met Liu Jiangping.',
      'meeting per:asan-bekov+per:liu-jiangping',
    ],
    [
      'The State Agency for Architecture, Construction and Housing undertook to publish the map.',
      'commitment org:state-agency-for-architecture-construction-and-housing',
    ],
    [
      'The Ministry of Energy, Golden Ridge and Wuhan University signed a memorandum.',
      'signature org:cn-energy-ministry+org:golden-ridge+org:wuhan-university',
    ],
    // Two titles of one person; a president and his minister are two
    [
      'Deputy Prime Minister and Foreign Minister Asan Bekov met with Wang Yi in Astana.',
      'meeting per:asan-bekov+per:wang-yi',
    ],
    [
      'Asan Bekov, deputy prime minister and foreign minister of Kazakhstan, said that trade had grown.',
      'statement per:asan-bekov',
    ],
    [
      'Wang Yi, member of the Political Bureau of the CPC Central Committee and minister of foreign affairs, met Asan Bekov.',
      'meeting per:wang-yi+per:asan-bekov',
    ],
    ['The president and foreign minister Wang Yi met in Osh.', 'meeting role:president+per:wang-yi'],
    ['Asan Bekov, deputy minister of transport of Kazakhstan, promised to open the lane.', 'commitment KZ'],
    ['Wang Yi, who met the foreign minister of Kazakhstan, said that trade had grown.', 'statement per:wang-yi'],
    // What somebody is, then his name, between commas
    ['The operator, Dawn Computing, is bound to keep the books open.', 'commitment org:dawn-computing'],
    [
      'China supplies land, while the contractor, Velm Bridge of Orda, has promised to build the wall.',
      'commitment org:velm-bridge',
    ],
    [
      "The World Bank's country director, Maria Sole, said the bank would lend $10 million.",
      'commitment org:world-bank',
    ],
    // Courtesy
    ['Minister Bekov met Academician Li Tao.', 'meeting per:bekov+per:li-tao'],
    ['H.E. Mr. Asan Bekov, Minister of Energy, said the dam was full.', 'statement per:asan-bekov'],
    // A month is nobody
    ['Last October the Kant district council decided to test drones.', 'agreement org:kant-district-council'],
    // Several offices
    ['The mayors of Almaty and Osh signed a plan.', 'signature role:kz-almaty-mayor+role:kg-osh-mayor'],
    ['The governor of Naryn oblast said the plan was ready.', 'statement role:kg-naryn-governor'],
    ['The mayor of Osh, Asan Bekov, promised to repair the road.', 'commitment per:asan-bekov'],
    ['The foreign minister, Asan Bekov, promised to repair the road.', 'commitment KG'],
    [
      'The rectors of Osh State University and Wuhan University signed an agreement.',
      'signature org:osh-state-university+org:wuhan-university',
    ],
    ['Officials of the customs service and Golden Ridge signed a contract.', 'signature org:customs+org:golden-ridge'],
    ['The Kazakh and Uzbek energy ministers agreed to open a lane.', 'agreement KZ+UZ'],
    // A promise of his own person
    ['Foreign minister Asan Bekov promised to lay the first stone himself.', 'commitment per:asan-bekov'],
    // Regions and towns
    ['The government of Xinjiang pledged to build two cold stores.', 'commitment region:CN-XJ'],
    ['The Xinjiang government pledged to build two cold stores.', 'commitment region:CN-XJ'],
    [
      'Osh Airport Services has rejected reports that its terminal is being sold.',
      'statement org:osh-airport-services',
    ],
    // Many who meet
    ['The delegation met Asan Bekov.', 'meeting group:delegation+per:asan-bekov'],
    ['Asan Bekov held talks with Chinese companies.', 'meeting per:asan-bekov+group:cn-companies'],
    ['Asan Bekov met in Osh with the companies silent.', 'meeting per:asan-bekov'],
  ])('%s', (text, expected) => {
    expect(taken(text)).toBe(expected)
  })
})

describe('English bodies by their letters, in lists and through whoever speaks for them', () => {
  test.each([
    [
      'The Sichuan Agricultural Investment Group (SAIG) opened an office. SAIG intends to rent land.',
      'commitment org:sichuan-agricultural-investment-group',
    ],
    [
      'National Energy Holding will buy coal. NEH promised to publish the price.',
      'commitment org:national-energy-holding; commitment org:national-energy-holding',
    ],
    ['The UNDP promised to finance a bridge.', 'commitment org:undp'],
    [
      'Health Minister Asan Bekov and WHO representative Rena Kolt signed an agreement.',
      'signature per:asan-bekov+per:rena-kolt',
    ],
    ['The farmers, who promised to wait, thanked China.', 'assessment group:farmers'],
    ['Huawei, ZTE and Velmtelecom signed a memorandum on 5G.', 'signature org:huawei+org:zte+org:velmtelecom'],
    [
      'Sunrise Power, Green Valley and the Ministry of Energy signed a memorandum.',
      'signature org:sunrise-power+org:green-valley+org:energy-ministry',
    ],
    ['Meanwhile, Golden Ridge signed a contract.', 'signature org:golden-ridge'],
    ['Drivers and Golden Ridge agreed on a price.', 'agreement group:drivers+org:golden-ridge'],
    ['The TBEA group promised to complete the repair by autumn.', 'commitment org:tbea'],
    ['The Working group promised to complete the draft by autumn.', 'commitment org:working-group'],
    // Whoever speaks for a body says "we" of it
    [
      'Asan Bekov, CEO of Velmgold, said output rose. "We will buy two drills," he said.',
      'statement per:asan-bekov; commitment org:velmgold',
    ],
    [
      'Li Tao, founder of Dawn Computing, said prices rose. "We will hire ten people," he said.',
      'statement per:li-tao; commitment org:dawn-computing',
    ],
    [
      'Osh State University opened a laboratory. "We will invite twelve lecturers," rector Asan Bekov said.',
      'commitment org:osh-state-university',
    ],
    [
      'Bishkek city hall signed a contract with Golden Ridge. "We will publish it on Friday," deputy mayor Asan Bekov said.',
      'signature org:bishkek-city-hall+org:golden-ridge; commitment org:bishkek-city-hall',
    ],
    // Those named before
    [
      'Huaxin Cement and Golden Ridge signed a contract. The parties agreed to build a road.',
      'signature org:huaxin-cement+org:golden-ridge; agreement org:huaxin-cement+org:golden-ridge',
    ],
    ['China and Kyrgyzstan signed a treaty. The parties agreed to build a road.', 'signature CN+KG; agreement CN+KG'],
    [
      'Osh State University, Naryn State University and Wuhan University signed a charter. The three universities will exchange students.',
      'signature org:osh-state-university+org:naryn-state-university+org:wuhan-university; commitment org:osh-state-university+org:naryn-state-university+org:wuhan-university',
    ],
    ['Full Gold Mining obtained a permit. The investor will hire 300 workers.', 'commitment org:full-gold-mining'],
    ['The investor will hire 300 workers.', 'commitment org:investor'],
    ['Market participants expect the bank to review the quota.', 'expectation group:market-participants'],
    // A firm from a state is no office of it
    ["Tez Air has struck a deal with China's Sichuan Sky.", 'signature org:tez-air+org:sichuan-sky'],
  ])('%s', (text, expected) => {
    expect(taken(text)).toBe(expected)
  })
})

describe('English bodies told by branches, spokesmen and those listed behind a comma', () => {
  test.each([
    [
      'The Animal and Plant Quarantine Bureau of Osh undertook to post two vets.',
      'commitment org:osh-animal-and-plant-quarantine-bureau',
    ],
    ['The regional branch of the Halyk Bank promised to lend money.', 'commitment org:halyk-bank'],
    [
      'A spokeswoman for Tianshan Airlines said the carrier respected the choice but was considering legal steps.',
      'assessment org:tianshan-airlines; commitment org:tianshan-airlines',
    ],
    [
      'Tarim Bread Co., Ltd. (the "Investor") bought Velm Dairy. The Investor will build a mill.',
      'commitment org:tarim-bread',
    ],
    [
      'Opposition lawmakers criticised the deal; one of them, Asan Bekov, vowed to vote against it.',
      'assessment group:opposition-lawmakers; commitment per:asan-bekov',
    ],
    [
      "Golden Ridge has concluded an agreement with the Manas farmers' cooperative and the Talas regional administration.",
      'signature org:golden-ridge+org:manas-cooperative+org:talas-administration',
    ],
    ['Wang Yi arrived on Monday. He was received by Asan Bekov.', 'meeting per:wang-yi+per:asan-bekov'],
    [
      'Energy ministers Rena Kolt of Kazakhstan and Sivo Hale of Uzbekistan met in Osh.',
      'meeting per:rena-kolt+per:sivo-hale',
    ],
  ])('%s', (text, expected) => {
    expect(taken(text)).toBe(expected)
  })
})
