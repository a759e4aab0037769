import { describe, expect, test } from 'vitest'
import { taken } from '../../../test/words-samples.ts'

const THREE = 'org:velm-sailing-federation+org:tarim-rowing-association+org:guild-of-lake-pilots'
const HEAD =
  'Open letter from the Velm Sailing Federation, the Tarim Rowing Association and the Guild of Lake Pilots\n\nOsh, 3 March 2027\n\n'

describe('"we" of a paper that bodies issue in a name of their own', () => {
  test.each([
    // A line above it says who they are
    [`${HEAD}We regret that the pier is closed.`, `assessment ${THREE}`],
    [`${HEAD}We have decided to share one harbour.`, `agreement ${THREE}`],
    [`${HEAD}The signatories will publish the rules.`, `commitment ${THREE}`],
    [
      `${HEAD}The Guild has asked parliament to wait. We support the plan.`,
      `call org:guild-of-lake-pilots; endorsement ${THREE}`,
    ],
    // Or their first sentence
    [
      'Appeal\n\nWe, the Velm Sailing Federation and the Guild of Lake Pilots, welcome the plan of China. We urge China to sign it.',
      'endorsement org:velm-sailing-federation+org:guild-of-lake-pilots; call org:velm-sailing-federation+org:guild-of-lake-pilots',
    ],
    // One alone decides for itself
    [
      'Statement by the Velm Sailing Federation\n\nWe have decided to open a harbour at Osh.',
      'commitment org:velm-sailing-federation',
    ],
    // A full name of a state behind a body says whose it is
    [
      'The Lake Rescue Service of the Kyrgyz Republic is ready to train pilots.',
      'commitment org:kg-lake-rescue-service',
    ],
    // Whoever speaks means his own by "we", and ministries of two states mean these
    [`${HEAD}"We support the plan," said Wang Yi.`, 'endorsement CN'],
    [
      'Joint statement by the Ministry of Energy of Kyrgyzstan and the Ministry of Commerce of China\n\nWe support the plan. We welcome the line to Osh. We regret that the pier is closed, and so we have built another.',
      'endorsement KG+CN; endorsement KG+CN; assessment KG+CN',
    ],
    // Whoever only stands in the title has issued nothing
    ['Fire at the Velm Sailing Federation\n\nWe regret that the pier is closed.', 'assessment unknown'],
  ])('%s', (text, said) => {
    expect(taken(text)).toBe(said)
  })
})

describe('"we" and "it" of a body that somebody heads', () => {
  test.each([
    // What the paper says of the guest before his first answer
    [
      'Askat Asanov has bred horses for twenty years and has led the Union of Herders for two.\n\nWhat is new?\n\nWe will open a farm.\n\nAnd the others?\n\nWe have agreed to look for a field.\n\nAnd then?\n\nWe are ready to sell milk.',
      'commitment org:union-of-herders; agreement org:union-of-herders; commitment org:union-of-herders',
    ],
    [
      'Askat Asanov has bred horses for twenty years and has bought the Union of Herders a farm.\n\nWhat is new?\n\nWe will open a farm.\n\nAnd the others?\n\nIt is cold.\n\nAnd then?\n\nWe are ready to sell milk.',
      'commitment per:askat-asanov; commitment per:askat-asanov',
    ],
    // "It" behind "and" is whoever began the sentence
    [
      'The Ministry of Energy of Kyrgyzstan is poor. The Velm Bank buys its bonds, and it will open a branch.',
      'commitment org:velm-bank',
    ],
    // A committee by what it is on
    ['The Committee on Lake Policy called on China to wait.', 'call org:committee-on-lake-policy'],
    [
      'The Velm Committee on Thursday called on China to wait. The Committee regrets it.',
      'call org:velm-committee; assessment org:velm-committee',
    ],
  ])('%s', (text, said) => {
    expect(taken(text)).toBe(said)
  })
})
