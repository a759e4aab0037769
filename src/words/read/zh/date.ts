import type { DateGrammar } from '../grammar.ts'

const MONTHS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']

/** 2028年12月8日, 12月8日, 2028年第二季度, 2028年; 底 and 末 leave the year as it is. */
export const dates: DateGrammar = {
  months: Object.fromEntries(MONTHS.map((name, at) => [name, at + 1])),
  quarters: { 一: 1, 二: 2, 三: 3, 四: 4 },
  patterns: [
    /(?<year>\d{4}) ?年 ?(?<month>\d{1,2}) ?月 ?(?<day>\d{1,2}) ?[日号]/g,
    /(?<year>\d{4}) ?年 ?第?(?<quarter>[一二三四1-4]) ?季度/g,
    /(?<year>\d{4}) ?年 ?(?<month>\d{1,2}) ?月(?:份)?/g,
    /(?<![\d年])(?<month>\d{1,2}) ?月 ?(?<day>\d{1,2}) ?[日号]/g,
    /(?<year>(?:19|20)\d{2}) ?年(?!代|来|度)/g,
  ],
  before: [
    { words: /(?:截至|截止|到|至|在|不晚于|不迟于)(?=.{0,2}$)(?<!在)$/, relation: 'by' },
    { words: /(?:自|从)$/, relation: 'from' },
  ],
  after: [
    { words: /^(?:年?[底末初]|上半年|下半年)?(?:之前|以前|前|底前|为止)/, relation: 'by' },
    { words: /^(?:起|开始|以来|后|之后)/, relation: 'from' },
  ],
}
