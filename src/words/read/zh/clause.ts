import type { Span } from '../../../ground/index.ts'
import type { Sentence } from '../grammar.ts'
import { classOf, SPACE } from '../engine/letters.ts'
import { quick } from '../engine/quick.ts'

// By code: these are asked about every character of a text.
const marked = (signs: string): Uint8Array => {
  const table = new Uint8Array(1 << 16)
  for (const sign of signs) table[sign.charCodeAt(0)] = 1
  return table
}
const SIGNS = marked('，,；;：:。！？!?')
const EDGES = marked('»。！？!?，；"】')
const CLOSES = 0xbb
const isSpace = (code: number): boolean => classOf(code) === SPACE
const isEdge = (code: number): boolean => EDGES[code] === 1 || isSpace(code)

/** The clauses of a sentence: what stands between its signs; quoted titles stay whole. Marks of items and quotes are left out. */
export function clausesOf({ text, start, end, titles }: Sentence): (Span & { readonly after: string })[] {
  const found: (Span & { after: string })[] = []
  let from = start
  for (let at = start; at <= end; at++) {
    if (at < end && (SIGNS[text.charCodeAt(at)] === 0 || titles.some((title) => title.start < at && at < title.end)))
      continue
    const span = trim(text, { start: from, end: at })
    if (span.end > span.start) found.push({ start: span.start, end: span.end, after: at < end ? text[at]! : '' })
    from = at + 1
  }
  return found
}

// "本社北京4月21日电": where and when a report was written.
const OPENING =
  /^(?:[\p{Script=Han}]{2,14}(?:\d{1,2}月)?\d{1,2}日[电讯](?:[ 　]?[（(][^）)]{1,30}[）)])?[ 　]*|【[\p{Script=Han}]{1,10}讯】|本[报网台社]讯(?:[ 　]?[（(][^）)]{1,30}[）)])?[ 　]*|[\s«»"【】[]|[一二三四五六七八九十百]{1,4}、|第[一二三四五六七八九十百\d]{1,4}[条款章]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.、．](?!\d))+/u

// Most clauses begin with a character that opens nothing but a dateline.
const NUMERALS = marked('一二三四五六七八九十百第本')
function mayOpen(text: string, start: number, end: number): boolean {
  if (start >= end) return false
  const code = text.charCodeAt(start)
  return (
    code < 0x4e00 ||
    code > 0x9fa5 ||
    NUMERALS[code] === 1 ||
    text.slice(start, end).includes('日电') ||
    text.slice(start, end).includes('日讯')
  )
}

/** A stretch without the marks at its edges. */
export function trim(text: string, { start, end }: Span): Span {
  const opening = mayOpen(text, start, end) ? OPENING.exec(text.slice(start, end)) : null
  let from = start + (opening?.[0].length ?? 0)
  let to = end
  while (
    to > from &&
    isEdge(text.charCodeAt(to - 1)) &&
    !(text.charCodeAt(to - 1) === CLOSES && text.slice(from, to).includes('«'))
  )
    to--
  while (from < to && (isSpace(text.charCodeAt(from)) || text[from] === '-')) from++
  // A quotation mark that the stretch opened by itself stays with its end.
  if (
    opening?.[0].includes('«') &&
    text.charCodeAt(to) === CLOSES &&
    !text.slice(from, to).includes('«') &&
    text.slice(start, from).endsWith('«') &&
    to < end
  )
    from = start + opening[0].length
  return { start: from, end: to }
}

// 2028年10月15日: a day alone.
const DAY = quick(
  /^(?:[\d年月日上下午至晚中\s-]{4,24}(?:期间|间)?|(?:依照|根据|按照|依据)?(?:现行|有关|相关)?(?:法律|宪法|法规)(?:规定)?|依法|按规定|(?:根据|按照?|依照?|依据)[^，。]{1,20}(?:约定|规定|安排|协议|合同|惯例|计划|方案|要求|分工|章程|协定|备忘录|纪要)|(?:早在)?[今去前明后]年(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份|底|初|[上中下]旬|\d{1,2}日)?|[一二两三四五六七八九十几数\d]+多?年多?来|(?:从|自)[^，。]{1,16}(?:起|开始)|(?:[今去前明]年)?(?:[一二三四五六七八九十\d]{1,2}月?(?:至|到|-)[一二三四五六七八九十\d]{1,2}月份?|[上下]半年|(?:前|头)[一二三四五六七八九十\d]{1,2}个(?:月|季度)|前三季度|第?[一二三四]季度)|(?:未来|今后)?[一二两三四五六七八九十\d]{1,3}(?:个月|年|天|周)(?:之)?内)$/,
)
const SETTING = quick(
  /^(?:会谈|会见|访问|谈到|关于|随着|根据|当前|目前|近年来|当天|当日|同日|今天|昨天|此前|此后|随后|为此|对此|其间|期间|截至|据|在此|在会谈|在谈到|在回答|一方面|另一方面|与此同时|同时|此外|另外|最后|首先|其次|自.{1,20}以来|建交)/,
)
const SETTING_END = quick(
  /(?:(?<![落背先幕售])后|(?<![提超空])前|(?<![\d一二三四五六七八九十课工学小及准按临何定计限省费])时|期间|之际|以来|下午|上午|晚|年来|(?:[一二两三四五六七八九十几数百\d]|个半?)(?:月|天|周)来|背景下|框架下|基础上|情况下|[领动力持引心怀导证同]下|框架内|范围内|(?<![国实州省人边])际|仪式上|会上|间隙|之余|当天|当日)$/,
)
const LONGEST_END = 3
const ABOUT = quick(/^(?:谈到|关于|至于|就|在|围绕|针对)[^，。]{2,22}(?:问题|方面|中|上|时|时候)$/)

// 应…邀请: why somebody came.
const INVITED = /(?:^|[　 ）)】])应[^，。]{0,36}(?:邀请|之邀|请求|要求|邀)$/
// 谈到上游水库: what is spoken of.
const TOPIC = quick(/^(?:在?(?:谈到|谈及|提到|说到|问及|回答)|关于|至于)[^，。]{2,24}$/)

/** Time, place or occasion: no act of its own. */
export const isSetting = (clause: string): boolean =>
  clause.length <= 3 ||
  DAY.test(clause) ||
  (clause.length <= 40 && ((clause.includes('应') && INVITED.test(clause)) || TOPIC.test(clause))) ||
  (clause.length <= 24 && (ABOUT.test(clause) || SETTING_END.test(clause.slice(-LONGEST_END)))) ||
  (clause.length <= 16 && SETTING.test(clause) && /(?:日|中|里|月)$/.test(clause))
