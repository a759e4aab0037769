import type { Grammar } from './grammar.ts'
import { acts } from './zh/acts.ts'
import { author } from './zh/author.ts'
import { dates } from './zh/date.ts'
import { forecast } from './zh/forecast.ts'
import { isCutShort, openNames } from './zh/open-name.ts'
import { pinyin } from './zh/pinyin.ts'
import { references } from './zh/reference.ts'
import { countHan, countLetters, isHan } from './engine/letters.ts'
import { quick } from './engine/quick.ts'

const PAPER =
  /^[^，。；：\n]{0,40}(?:声明|公报|条约|协定|备忘录|宣言|协议|协议书|议定书|公约|合同|章程|意向书)(?:[（(][^\n（()）]{0,40}[）)])?[^\S\n]{0,4}$/m
/** …水利部与…农业部关于冰川监测合作的谅解备忘录: a title too long for those before it. */
const LONG_PAPER = /关于[^，。；：\n]{2,40}(?:备忘录|协定|声明|公报|协议|议定书|宣言)[^\S\n]{0,4}$/m
/** …农机采购合同主要条款, in the first line. */
const TERMS_OF_PAPER =
  /^\s{0,8}(?![一二三四五六七八九十]{1,3}、)[^，。；：\n]{4,40}(?:合同|协议|备忘录)(?:主要条款|条款|文本|全文|节选|摘要)(?:[（(][^\n（()）]{0,20}[）)])?\s{0,4}(?:\n|$)/
const ARTICLES =
  /^[^\S\n]{0,8}(?:[（(][一二三四五六七八九十]{1,2}[）)]|第[一二三四五六七八九十百\d]{1,6}条|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、．](?!\d))/m

// A sign that stands for a state: 吉外长, 吉国家银行, but neither 吉利 nor 中吉外长.
const OWNED =
  /^(?:[外财防]长|副总理|工商会|铁路公司|审计院|国有|总统|总理|议会|议员|政府|内阁|国家|中央|央行|海关|边[防检]|企业|媒体|主流|国内|大使|使馆|驻|国防|内务|司法|[\p{Script=Han}]{2,6}部(?!分|门|落|长期)|[\p{Script=Han}]{1,4}[局署委](?!势|面|限)|(?:农业|科学|技术|铁路(?!桥)|电力|能源|民航|邮政|旅游|地质|水利|水文|气象|医科|国立|工商|电网|电站|石油|天然气|黄金|电信|航空)[\p{Script=Han}]{0,6}(?:研究[所院]|科学院|大学|学院|公司|集团|协会|商会|银行|电网|中心|基金会|联合会)|(?![\p{Script=Han}]{0,4}[与和同及])[\p{Script=Han}]{2,8}(?:协会|联合会|商会|总会|工会|联盟|基金会|研究院|科学院)|[\p{Script=Han}]{2,6}(?:总局|总署|法院|检察院|管理局|监管局|委员会(?!主席团)))/u
const mayStand = (before: string | undefined): boolean =>
  before === undefined ||
  !isHan(before.charCodeAt(0)) ||
  /[与和同向对由经据访赴驻抵为给请让被而但及使从到自在]/.test(before)

// 近日|本公司, 大学|校长: two words share what looks like a name.
function isTorn(lower: string, start: number, end: number): boolean {
  const before = lower[start - 1] ?? ''
  switch (lower[end - 1]) {
    case '本':
      return lower[start] === '日' && /[近今昨当同次即每前明\d]/.test(before)
    case '方':
      return (
        lower[end] === '面' &&
        ('双三四五多各'.includes(lower[start]!) ||
          (before !== '' && isHan(before.charCodeAt(0)) && !'，。与和同向对由但而'.includes(before)))
      )
    // 中方主席: who heads the side in a commission.
    case '席':
      return before === '副' || before === '方'
    case '统':
      return before === '副'
    case '商':
      return '定谈讨议'.includes(lower[end] ?? '.')
    case '校':
      return lower[end] === '长' && '大中小'.includes(before) && before !== ''
    default:
      return false
  }
}

// 总统特别代表, 总理办公室: not the president, and no delegation.
const LEADER = quick(/[统席理长]/)
const AIDE =
  /^(?:特别|全权)?(?:代表(?!团|处|大会|国家|政府|[^，。]{0,3}方)|驻(?!守|扎|留|华大使|[^，。]{1,12}大使)|特使|顾问|助理|秘书|办公[厅室]|新闻[局处办秘]|发言人|行政|夫人|府|选举|大选|令|候选人)/
// 代表地区行署邀请…: for whom somebody acts.
const SPEAKS_FOR =
  /^(?![们团向对与和同在也就则还表说称认呼希座参出列会均都将已])[^，。；]{1,10}(?:政府|[方国部局厅署院校州省市]|行署|公司|集团|人民|总统|主席|企业界|工商界)(?:签|致|向|邀请|感谢|出席|宣布|承诺|接受|赠|讲话|祝|递交|转交|转达)/
function isAide(lower: string, start: number, end: number): boolean {
  if (LEADER.test(lower[end - 1]!) && AIDE.test(lower.slice(end, end + 8))) return true
  return (
    end - start === 2 &&
    lower.startsWith('代表', start) &&
    (/(?:特别|常驻|全权)$/.test(lower.slice(start - 2, start)) || SPEAKS_FOR.test(lower.slice(end, end + 20)))
  )
}

/** Chinese: words are not parted, verbs do not bend; auxiliaries and prepositions carry the act. */
export const zh: Grammar = {
  tag: 'zh',
  writes: 'Hans',
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
    const plain = withoutBrackets(name).trim()
    // 习, 李: one character alone names nobody.
    if ((of === 'surname' || of === 'phrase') && [...plain].length < 2) return []
    return [...new Set([plain, plain.replace(/[«»]/g, '')])].filter((form) => form.length > 0)
  },
  stands: (lower, { start, end }) =>
    end - start > 1
      ? !isAide(lower, start, end) &&
        !(end - start < 4 && isTorn(lower, start, end)) &&
        !isCutShort(lower, { start, end })
      : mayStand(lower[start - 1]) && OWNED.test(lower.slice(end, end + 12)),
  officials: { state: /(?:部长|署长|司长|局长|厅长|大使|发言人)$/, firm: /(?:董事长|总经理|总裁)$/ },
  // 有限公司, 三家公司: no firm that was named before.
  qualified: /(有限|责任|股份|分|子|母|总|家|些)$/,
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
  signed: (lower) => {
    const head = lower.slice(0, 240)
    return (PAPER.test(head) || LONG_PAPER.test(head) || TERMS_OF_PAPER.test(head)) && ARTICLES.test(lower)
  },
  openNames,
  author,
  sides: (lower) => {
    const [three, two] = [/三方|三国/g, /双方|两国/g].map((words) => lower.slice(0, 20_000).match(words)?.length ?? 0)
    return three! > 1 && three! >= two! ? 3 : null
  },
  attributes:
    /^[^«，。：；]{2,40}?(?:说|表示|称|道|坦言|感慨|感叹|指出|强调|认为|介绍|透露|宣布|宣告|声明|回应|回答|答复|回复|补充|披露|确认|证实|讲|断言|判断|评论|分析|总结|回忆|笑答|解释|直言|直言不讳|警告|提醒|反问|反驳|叹息|表态|说明|讲述|叙述|算账|如数家珍|娓娓道来|信心[满十][满足]|语气[坚肯]定|[说讲]得(?:很|十分|非常)?[\p{Script=Han}]{2,4}|这样(?:总结|评价|回答|解释|形容)|告诉[^，。]{1,8}|对[^，。]{1,6}(?:坦言|直言))(?:。|[，：]\s?«)/u,
  acts,
}

// 中国国家铁路集团有限公司（国铁集团）: from the first bracket that opens to the last that closes.
function withoutBrackets(name: string): string {
  const opens = name.search(/[（(]/)
  const closes = Math.max(name.lastIndexOf('）'), name.lastIndexOf(')'))
  return opens >= 0 && closes > opens ? name.slice(0, opens) + name.slice(closes + 1) : name
}
