import { describe, expect, test } from 'vitest'
import { readerOver, taken } from '../../../test/words-samples.ts'

const contents = (text: string): string[] =>
  readerOver('cn-kg')
    .read({ text, sha256: '0'.repeat(64), date: '2027-06-01' })
    .records.map(({ content }) => text.slice(content.start, content.end))

describe('an English sentence for each way in which the press says who acts', () => {
  test.each([
    // What stands in brackets behind a name
    ['The Velm Harvest Fund (VHF) will lend 40 million dollars.', 'commitment org:velm-harvest-fund'],
    ['The Ministry of Energy of Kyrgyzstan (MoE) will build a substation.', 'commitment org:kg-energy-ministry'],
    [
      'Tarim Power (TP) and the Velm Lending Bank (VLB) signed a loan agreement.',
      'signature org:tarim-power+org:velm-lending-bank',
    ],
    // Firms by their legal form, by the word for a firm, by nothing but what they do
    ['CJSC Velm Tulpar announced that it had bought a kiln.', 'statement org:velm-tulpar'],
    ['Velm Tulpar PJSC will build a mill.', 'commitment org:velm-tulpar'],
    ['The Almaken company signed a contract with Wang Yi.', 'signature org:almaken+per:wang-yi'],
    ['A loan to Vasan is ready, and Vasan said it was content.', 'statement org:vasan'],
    ['A tunnel in Vasan is ready, and Vasan said it was content.', 'statement unknown'],
    [
      'An agreement on gas was reached between Vasan and the Kyrgyz parliament.',
      'agreement org:vasan+org:kg-parliament',
    ],
    ['The Velm Business Council is new. Business will work with the cabinet.', '-'],
    // Names of people with initials and small words, behind an office of any length
    ['Wang Yi met with Marat A. Halim.', 'meeting per:wang-yi+per:marat-a-halim'],
    ['Marta von Berg said that the line was ready.', 'statement per:marta-von-berg'],
    ['Vice President of the Velm Bank Maria Sole said the loan was ready.', 'statement per:maria-sole'],
    ['Head of the Department of Commerce of Gansu Province Li Tao urged patience.', 'call per:li-tao'],
    ['The press secretary of the president Askat Asanov said that the road was open.', 'statement per:askat-asanov'],
    ['The governor of Osh oblast, Askat Asanov, said that the road was open.', 'statement per:askat-asanov'],
    [
      'The mayor of Osh, Askat Asanov, and the mayor of Kashgar, Li Tao, signed a protocol.',
      'signature per:askat-asanov+per:li-tao',
    ],
    [
      'Presidential aide Askat Asanov met Wang Yi. The aide noted that the road was open.',
      'meeting per:askat-asanov+per:wang-yi; statement per:askat-asanov',
    ],
    ['The representative of the VHDN Askat Asanov praised the road.', 'assessment per:askat-asanov'],
    [
      'Wang Yi met with Deputy Prime Minister - Minister of Labour Askat Asanov.',
      'meeting per:wang-yi+per:askat-asanov',
    ],
    // An envoy to a third state is not the one of the pack
    ['The Kyrgyz ambassador to Japan said that the road was open.', 'statement role:kg-ambassador-jp'],
    ['The Kyrgyz ambassador to China said that the road was open.', 'statement role:kg-ambassador-cn'],
    // Several who act
    [
      'The protocol was signed on one side by Askat Asanov and on the other side by Li Tao.',
      'signature per:askat-asanov+per:li-tao',
    ],
    [
      "Kyrgyzstan's Minister of Economy Askat Asanov and his Chinese counterpart Li Tao signed the plan.",
      'signature per:askat-asanov+per:li-tao',
    ],
    ['Kyrgyz and Chinese companies signed contracts.', 'signature group:kg-companies+group:cn-companies'],
    [
      'Tarim Dairy, the Velm Fruit Union and the Osh City Hall signed a protocol.',
      'signature org:tarim-dairy+org:velm-fruit-union+org:osh-city-hall',
    ],
    [
      'The plan was approved by the Kyrgyz parliament and supported by Velm Dairy.',
      'agreement org:kg-parliament; endorsement org:velm-dairy',
    ],
    ['Wang Yi told reporters: "We have held talks with Minister Askat Asanov."', 'meeting CN+per:askat-asanov'],
    ['Representatives of dairy unions declared their readiness to supply milk.', 'commitment group:representatives'],
    ['More than fifty representatives of textile firms met in Osh.', 'meeting group:companies'],
    [
      'Sadyr Japarov met with Velm Bank director Askat Asanov. The sides discussed a loan.',
      'meeting per:sadyr-japarov+per:askat-asanov; meeting per:sadyr-japarov+per:askat-asanov',
    ],
    ['The Velm-based bank Tarim Trust and Velm Dairy signed a contract.', 'signature org:tarim-trust+org:velm-dairy'],
    ['The press service of the Kyrgyz parliament reported that the road was open.', 'statement org:kg-parliament'],
    // Papers of a list that was signed
    [
      'Wang Yi and Sadyr Japarov met. The following papers were signed:\n- a memorandum between Tarim Dairy and Velm Dairy on milk;\n- an agreement on visas between China and Kyrgyzstan.',
      'meeting per:wang-yi+per:sadyr-japarov; signature org:tarim-dairy+org:velm-dairy; signature CN+KG',
    ],
    [
      'The following papers are expected to be signed:\n- a memorandum between Tarim Dairy and Velm Dairy on milk.',
      '-',
    ],
  ])('%s', (text, wanted) => {
    expect(taken(text)).toBe(wanted)
  })

  test.each([
    ['China will design, build and run the plant.', ['design, build and run the plant']],
    ['China will design the plant and run the line.', ['design the plant', 'run the line']],
    ['China will cut tariffs and build roads, making it easier to trade and travel.', ['cut tariffs', 'build roads']],
    ['China and Kyrgyzstan signed a protocol in the presence of Wang Yi.', ['a protocol']],
    [
      'China and Kyrgyzstan signed a protocol on the presence of observers.',
      ['a protocol on the presence of observers'],
    ],
  ])('%s: what is promised or signed', (text, wanted) => {
    expect(contents(text)).toEqual(wanted)
  })
})
