import { describe, expect, test } from 'vitest'
import { readerOver } from '../../../test/words-samples.ts'

const acts = (text: string): string[] =>
  readerOver('cn-kg')
    .read({ text, sha256: '0'.repeat(64), date: '2028-06-01' })
    .records.map(({ kind, actors }) => `${kind} ${actors.map(({ id }) => id).join('+') || 'unknown'}`)

describe('whom an English text means by an office', () => {
  test.each([
    // Whoever heads a body binds it
    ['The Rector of Osh State University will open a hostel.', 'commitment org:osh-state-university'],
    ['The Chief of the Border Service of Kyrgyzstan will open a post.', 'commitment org:kg-border-service'],
    ['The President of the Talas Chamber of Commerce will open a fair.', 'commitment org:talas-chamber-of-commerce'],
    // Bodies of several states, by their field or by nothing but their state
    ['The customs services of Kyrgyzstan and China signed a protocol.', 'signature state:KG+state:CN'],
    ['The Chinese Administration undertakes to halve the power.', 'commitment state:CN'],
    ['The Chinese and Kazakh Administrations are ready to issue instructions.', 'commitment state:CN+state:KZ'],
    // A body of a place is called by its place
    ['The Sanitary Inspectorate of Zhambyl Region denied the report.', 'statement org:zhambyl-sanitary-inspectorate'],
    ['The Department of Health of Osh Oblast will open a ward.', 'commitment org:osh-health-department'],
    ["The Issyk-Kul Farmers' Association will open a shop.", 'commitment org:issyk-kul-farmers-association'],
    ['The Embassy of China in Bishkek denied the report.', 'statement org:cn-embassy-kg'],
    // What stands between it and its verb
    ["The Insurers' Union, represented by Asel Asanova, supported the bill.", 'endorsement org:insurers-union'],
    ['After hours of debate the Jogorku Kenesh voted to return the bill.', 'agreement org:kg-parliament'],
    [
      'As to the data on which payouts would depend, China has promised to hand them over until 2033.',
      'commitment state:CN',
    ],
    ['The Embassy of China has for its part described the rumour as absurd.', 'assessment org:cn-embassy-kg'],
  ])('%s', (text, act) => {
    expect(acts(text)).toContain(act)
  })

  test.each([
    // What is said of it before its verb, and which of many it is, are no acts of theirs
    ['The committees concerned will report in May, and the ministries involved left.', 'statement'],
    ['The Prosecutor General was asked who started the rumour.', 'call'],
  ])('%s', (text, kind) => {
    expect(acts(text).map((act) => act.split(' ')[0])).not.toContain(kind)
  })
})

const release = (body: string): string =>
  `NATIONAL BANK OF THE KYRGYZ REPUBLIC\nPress Service\n\nBishkek, 5 May 2028\n\n${body}`
const minutes = (body: string): string =>
  `JOINT WORKING GROUP ON LEGAL TRANSLATION\nof the Supreme Court of the Kyrgyz Republic and the Ministry of Justice of the People's Republic of China\nMinutes\n\n${body}\n\nDone in two copies in Kyrgyz and Chinese.`

describe('whom a paper means by a common word', () => {
  test.each([
    [
      'The National Bank of Kazakhstan signed a protocol. The Bank will publish it in May.',
      'commitment org:kg-national-bank',
    ],
    [
      'The National Bank of Kazakhstan signed a protocol. The National Bank does not intend to publish it.',
      'statement org:kg-national-bank',
    ],
  ])('%s', (text, act) => {
    expect(acts(release(text))).toContain(act)
  })

  test('a group of two states decides for both', () => {
    expect(acts(minutes('1. The Group decided to open a register by 1 June.'))).toContain('agreement state:CN+state:KG')
  })

  test('when its next meeting takes place they promise where they say when', () => {
    expect(acts(minutes('1. The next meeting will be held in Osh in May 2029.'))).toContain(
      'commitment state:CN+state:KG',
    )
    expect(acts(minutes('1. The next meeting will be held in Osh.'))).not.toContain('commitment state:CN+state:KG')
  })
})

describe('what is judged stands behind how', () => {
  test.each([
    ['The Velm Group expressed its concern over the dam.', 'assessment org:velm-group'],
    ['China expressed regret and hopes that Kyrgyzstan will open the road.', 'expectation state:CN'],
    ['Kyrgyzstan rejects as unfounded the reports of a newspaper.', 'statement state:KG'],
    ['China welcomed as timely the decision to open the port.', 'endorsement state:CN'],
    ['China thanked the rescuers of Osh for their courage.', 'assessment state:CN'],
    ['Kyrgyzstan welcomed the draft but called it late.', 'assessment state:KG'],
  ])('%s', (text, act) => {
    expect(acts(text)).toContain(act)
  })
})

describe('whom an English text means by a word that belongs to somebody', () => {
  test.each([
    [
      "Absattar Syrgabaev met the head of China's General Administration of Customs, Sun Meijun. Sun said his agency was ready to open a lane.",
      'commitment org:cn-gac',
    ],
    [
      'BISHKEK, 3 May. Wang Yi met the head of the General Administration of Customs of China, Sun Meijun. The State Customs Service will open a lane.',
      'commitment org:kg-customs',
    ],
    [
      'President Sadyr Japarov met with Xi Jinping. The two heads of state held talks. They are content.',
      'meeting per:sadyr-japarov+per:xi-jinping',
    ],
    [
      'The head of the village council, Gulnara Isaeva, said the villagers were ready to give it a chance. They expect the firm to keep its word.',
      'expectation group:residents',
    ],
  ])('%s', (text, act) => {
    expect(acts(text)).toContain(act)
  })

  test.each([
    ['China has noted the proposal put forward by Kazakhstan.', 'call'],
    ['Civil works have been entrusted to a contractor.', 'call'],
  ])('%s', (text, kind) => {
    expect(acts(text).map((act) => act.split(' ')[0])).not.toContain(kind)
  })
})

const three = (body: string): string =>
  `MINUTES\nof the sitting of the Kyrgyz-Kazakh-Chinese Commission\n\nThe delegations were headed by Mr B. Ibraimov, Ms A. Nurbekova (Republic of Kazakhstan) and Mr Gao Wenbin (Chinese side).\n\n${body}\n\nDone in three copies.`

describe('a paper of three states', () => {
  test.each([
    ['1. The Commission decided to return to the question in March.', 'agreement state:CN+state:KG+state:KZ'],
    ['1. Ms Nurbekova promised that the translation would be ready in May.', 'commitment state:KZ'],
    [
      '1. The Chinese delegation announced that two stations would be put into operation by June.',
      'commitment state:CN',
    ],
    [
      '1. The Secretariat was asked to prepare a format. It will circulate the draft in May.',
      'commitment org:secretariat',
    ],
    ['1. No Party may raise the fee before 2030.', 'commitment state:CN+state:KG+state:KZ'],
  ])('%s', (text, act) => {
    expect(acts(three(text))).toContain(act)
  })
})

describe('whoever is named by what he does', () => {
  test.each([
    ['The turbines are to be supplied by Sinoma.', 'commitment org:sinoma'],
    ['The Silk Road Fund will lend 20 million dollars.', 'commitment org:silk-road-fund'],
    [
      'The World Bank welcomed the plan. A spokesman for the bank said it stood ready to lend 5 million dollars.',
      'commitment org:world-bank',
    ],
    ['The company named in the reports, Pearl Delta Airports, denied any talks.', 'statement org:pearl-delta-airports'],
  ])('%s', (text, act) => {
    expect(acts(text)).toContain(act)
  })

  test.each([
    ['The bridge will be built by July.', 'commitment'],
    ['Askat Asanov explained that the Kyrgyz delegation was studying baggage systems.', 'commitment'],
  ])('%s: nobody promises it', (text, kind) => {
    expect(acts(text).map((act) => act.split(' ')[0])).not.toContain(kind)
  })
})
