import type { Grammar } from './grammar.ts'
import { acts } from './zh/acts.ts'
import { dates } from './zh/date.ts'
import { forecast } from './zh/forecast.ts'
import { openNames } from './zh/open-name.ts'
import { pinyin } from './zh/pinyin.ts'
import { references } from './zh/reference.ts'
import { countHan, countLetters } from './engine/letters.ts'

const PAPER = /^[^，。；：\n]{0,60}(?:声明|公报|条约|协定|备忘录|宣言|协议|议定书|公约)(?:[（(].*[）)])?\s*$/m
const ARTICLES = /^\s*(?:第[一二三四五六七八九十百\d]+条|[一二三四五六七八九十]{1,3}、)/m

/** Chinese: words are not parted, verbs do not bend; auxiliaries and prepositions carry the act. */
export const zh: Grammar = {
  tag: 'zh',
  forecast,
  spaced: false,
  byWord: false,
  stateFirst: true,
  claims: (paragraph) => {
    const han = countHan(paragraph)
    return han === 0 ? 0 : (2 * han) / (countLetters(paragraph) || han)
  },
  guards: () => false,
  forms: (name, of) => {
    const plain = name.replace(/[（(].*[）)]/u, '').trim()
    // 习, 李: one character alone names nobody.
    if ((of === 'surname' || of === 'phrase') && [...plain].length < 2) return []
    return [...new Set([plain, plain.replace(/[«»]/g, '')])].filter((form) => form.length > 0)
  },
  headOfTitle: (title, stateForms) => {
    let head = title
    for (const form of stateForms) if (head.startsWith(form)) head = head.slice(form.length)
    return head.length >= 2 ? head : null
  },
  references,
  dates,
  posted: /^驻$/,
  mission: '馆',
  titleAfter: true,
  amounts:
    /\d|[一二两三四五六七八九十百千万亿]+(?:个|名|座|项|次|年|月|日|万|亿|吨|公里|辆|架|台|家|套|所|条|批|成|倍)|百分之/u,
  delegation: [
    { words: /法院|仲裁|由第三方|由.{1,10}(?:裁决|决定|监督)/, level: 2 },
    { words: /委员会|工作组|理事会|秘书处|机制|议会|联合.{0,6}组|中心/, level: 1 },
  ],
  transliterate: pinyin,
  signed: (lower) => PAPER.test(lower.slice(0, 240)) && ARTICLES.test(lower),
  openNames,
  acts,
}
