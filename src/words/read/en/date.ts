import type { DateGrammar } from '../grammar.ts'

const NAMES = 'january february march april may june july august september october november december'.split(' ')
const SHORT = 'jan feb mar apr jun jul aug sept sep oct nov dec'.split(' ')
const months: Record<string, number> = Object.fromEntries(NAMES.map((name, at) => [name, at + 1]))
for (const name of SHORT) months[name] = NAMES.findIndex((full) => full.startsWith(name.slice(0, 3))) + 1
const month = `(?<month>${NAMES.join('|')}|(?:${SHORT.join('|')})(?![a-z]))`
const year = '(?<year>[12]\\d{3})'
const day = '(?<day>[0-3]?\\d)(?:st|nd|rd|th)?'
const quarters: Record<string, number> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  last: 4,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
}
const weekdays: Record<string, number> = Object.fromEntries(
  'monday tuesday wednesday thursday friday saturday sunday'.split(' ').map((name, at) => [name, at + 1]),
)

/** "18 May 2027", "May 18, 2027", "the first quarter of 2028", "by the end of 2030", "on Wednesday". */
export const dates: DateGrammar = {
  months,
  quarters,
  weekdays,
  patterns: [
    new RegExp(`(?<![\\d.,-])${day} (?:of )?${month}(?![a-z])(?:,? ${year})?(?!\\d)`, 'g'),
    new RegExp(`(?<![a-z])${month} ${day}(?![\\d:])(?:,? ${year}(?!\\d))?`, 'g'),
    new RegExp(`(?<![\\d-])${year}-(?<month>\\d\\d)-(?<day>\\d\\d)(?!\\d)`, 'g'),
    new RegExp(`(?<![a-z])(?:the )?(?<quarter>${Object.keys(quarters).join('|')}) quarter (?:of )?${year}`, 'g'),
    new RegExp(`(?<![a-z])q(?<quarter>[1-4]) (?:of )?${year}`, 'g'),
    new RegExp(`(?<![a-z])${month}(?:,| of)? ${year}(?!\\d)`, 'g'),
    new RegExp(
      `(?<=\\b(?:in|by|until|from|since|before|till|early|late|mid|end of|beginning of|start of|during|this|last|next|of) )(?<month>${NAMES.filter((name) => name !== 'may').join('|')})(?![a-z])`,
      'g',
    ),
    new RegExp(
      `(?<=\\b(?:in|by|until|from|since|before|till|during|of) )(?<month>may)(?= |[.,;]|$)(?! (?:be|not|also|have))`,
      'g',
    ),
    new RegExp(
      `(?<=\\b(?:in|by|of|until|from|since|before|till|after|during|year|for|for the year|end-|mid-|late|early) )${year}(?![\\d%]|,\\d)(?! (?:tonnes|km|kilomet|people|students|workers|million))`,
      'g',
    ),
    new RegExp(`(?<=\\b(?:on|last|this|by|until|from) )(?<weekday>${Object.keys(weekdays).join('|')})(?![a-z])`, 'g'),
  ],
  before: [
    {
      words:
        /(?:^|[^a-z])(?:by|no later than|not later than|before|prior to|up to|within|by (?:the |mid-|late |early )?(?:end|beginning|start|close|middle|autumn|spring|summer|winter)? ?(?:of )?|before the (?:end|beginning|start) of|not later than the (?:end|beginning) of|no later than the (?:end|beginning) of|by the)(?: the)?\s+$/,
      relation: 'by',
    },
    { words: /(?:^|[^a-z])(?:until|till)(?: the (?:end|beginning) of)?(?: the)?\s+$/, relation: 'until' },
    {
      words:
        /(?:^|[^a-z])(?:from|since|as of|as from|starting(?: from| in| on)?|beginning(?: from| in| on)?|after)(?: the)?\s+$/,
      relation: 'from',
    },
  ],
  after: [],
}
