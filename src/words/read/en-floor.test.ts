import { describe, expect, test } from 'vitest'
import { taken } from '../../../test/words-samples.ts'

const column = (...lines: string[]): string =>
  [
    'OPINION (sample)',
    'By Asel Mambetalieva',
    'I have lived in Naryn for thirty years, and I know its roads. I drive them every week.',
    ...lines,
    'I hope that I am wrong.',
  ].join('\n\n')
const of = (text: string): string[] => taken(text).split('; ')

const promises = (text: string): string[] => of(text).filter((one) => one.startsWith('commitment'))

describe('who has the floor in an English text', () => {
  test('whoever signs a letter below it says all of it, as the office under his name', () => {
    const letter = [
      'To the Editor (sample)',
      'Sir,',
      'I regret that your article of May 3 did not mention our hospital. We welcome the inspection of the mine.',
      'I undertake to publish the results in full.',
      'Wei Mingzhe\nAmbassador of the People’s Republic of China to the Kyrgyz Republic',
    ].join('\n\n')
    expect(of(letter)).toEqual(['assessment per:wei-mingzhe', 'endorsement CN', 'commitment CN'])
  })

  test('whoever stands above an article with his office under his name wrote it, and what the paper says above he does not', () => {
    const text = [
      'A signed article by the Chinese president was published on Tuesday (sample)',
      'A friendship for all seasons',
      'Xi Jinping',
      'President of the People’s Republic of China',
      'I am glad that I will come to Bishkek again. My first visit was six years ago.',
      'We will open more border crossings. We should deepen our trust.',
    ].join('\n\n')
    expect(of(text).slice(-2)).toEqual(['commitment CN', 'call per:xi-jinping'])
    expect(of(text).some((one) => one.startsWith('statement') && !one.includes('xi-jinping'))).toBe(false)
  })

  test('whoever a line of a column tells of wrote it, and the line itself he does not say', () => {
    const text = [
      'Who pays for the store?',
      'Ermek Toktogulov heads the Union of Growers. This column gives his own opinion. (Sample)',
      'I grow onions, and I read the news from Urumqi with care. The ministry should lower the fee.',
      'I welcome the new road. We shall start digging in May.',
    ].join('\n\n')
    expect(of(text)).toEqual([
      'call per:ermek-toktogulov',
      'endorsement per:ermek-toktogulov',
      'commitment org:union-of-growers',
    ])
  })

  test('whoever only tells of others wrote no column', () => {
    expect(taken('News\n\nBy Asel Mambetalieva\n\nChina welcomes the decision.\n\nThe talks went on.')).toBe(
      'endorsement CN',
    )
  })

  test('an address with "esteemed" begins a speech', () => {
    const speech = [
      'Toast of President of the Kyrgyz Republic Sadyr Japarov at a banquet (sample)',
      'Esteemed Governor He, dear friends,',
      'It gives me joy to receive you tonight. Kyrgyzstan will give the seed bank a building.',
    ].join('\n\n')
    expect(of(speech)).toEqual(['assessment per:sadyr-japarov', 'commitment KG'])
  })
})

describe('direct speech beside any verb', () => {
  test.each([
    ['"I have nothing against China," objected Chynara Moldosheva, a deputy.', 'statement per:chynara-moldosheva'],
    ['"The road is too narrow for lorries," shrugs Bakyt Ormonov.', 'statement per:bakyt-ormonov'],
    ['"My shelves are empty," shouted Gulbarchyn Apa.', 'statement per:gulbarchyn-apa'],
    ['Its lawyer, Zhanara Kadyrova: "The contractor is four months late."', 'statement per:zhanara-kadyrova'],
    [
      'Asked about Dauren Abishev, who had spoken on Monday, Wang Yi was brief: "Our position is known to all."',
      'statement per:wang-yi',
    ],
    ['"I shall vote against the bill," said Chynara Moldosheva, a deputy.', 'commitment per:chynara-moldosheva'],
    ['A villager who asked not to be named said the river had been poisoned.', 'statement unknown'],
  ])('%s', (text, acts) => expect(taken(text)).toBe(acts))
})

describe('what leads to an act, and what only stands in between', () => {
  test.each([
    ['What we need is a loan at seven per cent.', 'call per:asel-mambetalieva'],
    ['What troubles me is the price of the road.', 'assessment per:asel-mambetalieva'],
    ['What I am against is a contract without a price.', 'assessment per:asel-mambetalieva'],
    ['The trouble is that nothing is left by January.', 'assessment per:asel-mambetalieva'],
    ['My advice is to start with the meters.', 'call per:asel-mambetalieva'],
    ['It makes sense to start with the meters.', 'call per:asel-mambetalieva'],
    ['It would be a mistake to reject the offer.', 'assessment per:asel-mambetalieva'],
    ['I wish to express my thanks to the drivers of Naryn.', 'assessment per:asel-mambetalieva'],
    ['The situation you describe does exist in Naryn.', 'statement per:asel-mambetalieva'],
    ['Those who spread this rumour should look for a better occupation.', 'call per:asel-mambetalieva'],
    ['I gave my voters my word that I would not leave before 2030.', 'commitment per:asel-mambetalieva'],
    ['China does not and will not interfere in our affairs.', 'commitment CN'],
    ['I have no doubt that the canal is needed.', 'statement per:asel-mambetalieva'],
  ])('%s', (sentence, act) => expect(of(column(sentence))).toContain(act))
})

describe('nobody’s promise', () => {
  test.each([
    'For ten years governments have been promising us cold stores.',
    'A deputy is obliged to ask questions.',
    'I am confident that our farmers will find new buyers.',
    'We will not be silenced, and we will be received as brothers.',
    'She will not let me forget it.',
    'If nothing changes, the river will run dry by 2050.',
    'Our children will be repaying the loan until 2052.',
    'It will have to pay for the damage.',
    'Perhaps the trains will come full.',
    'Others will follow, and the villages will wait for two more years.',
    'The fact is that the bridge will fall.',
    'The hope of the ministry is that Chinese firms will come.',
    'Chinese firms would build it if they were asked.',
    'The minister might promise us the moon.',
    'You promised to mend the bridge, and you did not.',
    'He swore in February that the pipe would be moved; there is no trace of this in the plan.',
  ])('%s', (sentence) => expect(promises(column(sentence)).filter((one) => !/role:|unknown/.test(one))).toEqual([]))
})
