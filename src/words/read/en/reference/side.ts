import type { Reference } from '../../grammar.ts'
import { each, word } from './word.ts'

const leaders = each('leaders|heads of state|presidents', 'the', 'the two', 'both', 'two').map((one) =>
  one.replace(/^the (?!two)/, ''),
)

/** The sides, the two leaders, whoever met. */
export const sides: readonly Reference[] = [
  word(
    'collective',
    { is: 'parties', pair: true },
    ...each(
      'sides|parties|countries|states|governments|delegations|nations|peoples|neighbours|neighbors|ministries',
      'two',
      'both',
    ),
  ),
  word(
    'collective',
    { is: 'parties' },
    'sides',
    'delegations',
    'parties',
    'contracting parties',
    'high contracting parties',
    'each contracting party',
    'either contracting party',
    'neither contracting party',
    'every contracting party',
    'participants',
    'signatories',
    'each party',
    'either party',
    'neither party',
    'no party',
    'each side',
    'each delegation',
    'either delegation',
    'two delegations',
    'both delegations',
    'either side',
    'neither side',
    ...each('state|country|government|nation', 'each', 'either', 'neither'),
    'member states',
  ),
  word(
    'collective',
    { is: 'parties', every: true },
    ...each(
      'sides|parties|countries|states|governments|nations|peoples|delegations|ministers|presidents|leaders',
      'three',
      'all three',
    ),
    'all three',
  ),
  ...['four', 'five', 'six'].map((count, at) =>
    word(
      'collective',
      { is: 'parties', many: at + 4 },
      ...each('sides|parties|countries|states|governments|nations', count),
    ),
  ),
  word(
    'collective',
    { is: 'participants' },
    ...each('fms|pms|officials|diplomats|men|women|interlocutors|negotiators|envoys', 'two', 'both'),
    'interlocutors',
    'host and guest',
    'hosts and guests',
    'host and the guest',
  ),
  word(
    'collective',
    { is: 'heads', rank: 'head' },
    ...leaders,
    ...each('leaders|heads of state|presidents', 'two', 'both'),
    'leaders of the two countries',
    'leaders of both countries',
  ),
  word(
    'collective',
    { is: 'heads', rank: 'government' },
    'heads of government',
    'two premiers',
    'both premiers',
    'two prime ministers',
    'both prime ministers',
    'premiers',
  ),
]
