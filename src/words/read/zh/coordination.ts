import type { Span } from '../../../ground/index.ts'
import type { Sentence } from '../grammar.ts'
import { trim } from './clause.ts'

/** Verbs with which a coordinated phrase may begin: 推动 A、扩大 B. */
export const VERBS =
  '加强|加快|扩大|深化|推动|推进|促进|开展|拓展|完善|提升|提高|建立|建设|增加|落实|实施|保障|维护|优化|简化|支持|鼓励|探讨|研究|培训|提供|派遣|开通|开设|举办|举行|设立|成立|修建|改造|采购|进口|出口|便利|密切|发展|巩固|打造|构建|确保|保持|参与|参加|分享|共享|恢复|延长|降低|减免|取消|签署|制定|引进|投资|创造|充分|共同|积极|尽快|互设|互认|协助|帮助|承担|启动|完成|实现|办好|用好|做大|做强|对接|挖掘|打击|防范|解决|延伸|升级|新建|扩建|推广|拓宽|增进|强化|夯实|健全|丰富|筑牢|畅通|打通|促成|加大|加密|增开|新增|改善|改进|规范|压缩|放宽|缩短|弘扬|传承|捍卫|践行|做优|做实|做好|抓好|共建|共商|共创|携手|激发|释放|培育|引导|吸引|带动|努力|不断|进一步|持续|切实|全面|深入|大力|稳步|有序|向|为|在|对'

// Between phrases 并 joins verbs whichever they are: 删除内容并公开道歉.
const JOINT = new RegExp(
  `(?:、|并且?|以及)(?=(?:${VERBS})[^，。、]{2,})|(?<![合兼吞])并(?![不非未没无购网行轨入列存发联于排举重且])(?=\\p{Script=Han}{4})`,
  'gu',
)
const BEGINS = new RegExp(`^(?:[^，。、]{0,24}?)(?:${VERBS})`)
const SHORT = new RegExp(`^(?:.{0,12}?)(?:${VERBS}).{2,}`)

/** Phrases coordinated under one verb: 推动 A、扩大 B，并深化 C. */
export function partsOf(sentence: Sentence, rest: Span): Span[] {
  const { text, titles } = sentence
  const parts: Span[] = []
  let from = rest.start
  JOINT.lastIndex = rest.start
  const part = text.slice(0, rest.end)
  for (let match = JOINT.exec(part); match; match = JOINT.exec(part)) {
    const at = match.index
    if (titles.some((title) => title.start < at && at < title.end)) continue
    if (at - from < 4 || (match[0] !== '并' && !BEGINS.test(text.slice(from, at)))) continue
    if (match[0] === '、' && !SHORT.test(text.slice(from, at))) continue
    parts.push({ start: from, end: at })
    from = at + match[0].length
  }
  parts.push({ start: from, end: rest.end })
  return parts.map((one) => trim(text, one)).filter((one) => one.end > one.start)
}

/** A clause without the link at its head. */
export function withoutLink(sentence: Sentence, clause: Span): Span {
  const link = /^(?:并且?|且|以及|同时|还|也)(?=[^不非])/.exec(sentence.text.slice(clause.start, clause.end))
  return link ? { start: clause.start + link[0].length, end: clause.end } : clause
}
