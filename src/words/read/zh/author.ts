import type { Author } from '../grammar.ts'
import { CHINESE, person } from './open-name.ts'

const LINE = /[^\n]+/g
// Who only reports, and who made the page.
const STAFF = /记者|通讯员|编辑|校对|摄影|供图|来源|翻译|编译|主持人|责编/
/** The author after the text: （作者系…研究员 顾长河）. */
const WRITTEN_BY = /^[（(]?(?:本文)?(?:作者|撰稿人?|执笔|撰文)[\s　]{0,3}(?:系|为|是|[：:]|简介|[\p{Script=Han}])/u
/** （作者 卢靖远 分析师）; 卢靖远（某研究所研究员）; ——卢靖远: his name alone, before or without what he is. */
const NAMED_LAST = new RegExp(
  `^(?:[（(]?(?:本文)?(?:作者|撰稿人?|执笔|撰文|文)[\\s　：:／/]{0,3}|[—－-]{1,3}\\s?)(${CHINESE}|[\\p{Script=Han}]{1,8}·[\\p{Script=Han}]{2,10})(?=[\\s　，,、（(）)]|$)`,
  'u',
)
/** A comment by its title: it speaks for its author without an “I” as well. */
const COMMENT = /评论|时评|观察|专栏|社评|署名|观点|随笔|札记|思考/
/** Whose article it is, in a line of its own under the title. */
const OF_OFFICE =
  /(?:大使|公使|参赞|总领事|总统|总理|主席|部长|省长|州长|市长|会长|院长|校长|所长|研究员|教授|董事长|总裁|总经理|负责人|署长|局长|司长|分析师|评论员|专栏作家|撰稿人|学者|专家|博士)[\s　]{0,4}[\p{Script=Han}·]{2,12}$/u
const BARE = new RegExp(
  `^(?:[□■◇◆○●▲△※]\\s?|(?:作者|文|撰文|撰稿|执笔)\\s?[：:/／|｜]?\\s?)?(${CHINESE}|[\\p{Script=Han}]{1,8}·[\\p{Script=Han}]{2,10})(?:\\s?[（(|｜][^，。]{2,30})?$`,
  'u',
)
/** 作者：卢靖远 自由撰稿人，长期关注物流: what he is stands behind his name. */
const MARKED = new RegExp(
  `^(?:[□■◇◆○●▲△※]\\s?)?(?:作者|文|撰文|撰稿|执笔|撰稿人|特约撰稿)\\s?[：:/／|｜]\\s?(${CHINESE}|[\\p{Script=Han}]{1,8}·[\\p{Script=Han}]{2,10})[\\s　，,、]{1,3}[^。\\n]{2,40}$`,
  'u',
)
/** （魏承宇 法律顾问） in the last line. */
const IN_BRACKETS = new RegExp(
  `^[（(](${CHINESE}|[\\p{Script=Han}]{1,8}·[\\p{Script=Han}]{2,10})[\\s，,]{1,4}[^，。\\n）)]{2,40}[）)]$`,
  'u',
)
/** He says “I” in his article. */
const OWN =
  /笔者|(?:^|[，。；：\n])(?:[^，。；：«»\n]{0,6})我(?![国省市州县区校司行局部厅署院会馆团方们公集中办委社厂矿单])/
/** 中国国家主席在吉《言论报》发表的署名文章. */
const CALLED_HIS =
  /^[—－-]{0,3}\s?([^，。：\n在于为]{4,30}?)(?:在|于|为)[^，。\n]{2,34}(?:发表|刊发|撰写|刊登)的?(?:署名)?(?:文章|撰文|专文|演讲|讲话|致辞)$/u
/** A firm or an office that announces something signs with its name above the date. */
const SIGNED =
  /^([\p{Script=Han}（）()]{4,30}?(?:公司|集团|银行|中心|委员会|管委会|管理局|协会|商会|大学|学院|医院|办公室|海关|[局署厅部院]|政府|使馆|总领事?馆|合作社|基金会|工会|联盟|联合会|机场|电站|法院|检察院))(?:董事会|监事会|办公室|新闻(?:处|办|司|局|中心|办公室)|宣传处|公关部|秘书处)?\s{0,4}$/u
const DATED = /^\s{0,20}(?:\d{4}|[二〇○零一三四五六七八九十]{4})年[^，。]{2,12}日\s{0,4}$/
/** Turns of a briefing or an interview: many speak. */
const TURN = /^(?:[问答]|记者|[\p{Script=Han}«»·]{2,14}(?:记者|台|社))\s?[：:]/u

/** The line of a text that names who wrote it and speaks through all of it. */
export function author(text: string): Author | null {
  const lines = [...text.matchAll(LINE)].flatMap(({ 0: whole, index }) => {
    const line = whole.trim()
    const start = index + whole.indexOf(line)
    return line ? { line, start, end: start + line.length } : []
  })
  if (lines.some(({ line }) => TURN.test(line.slice(0, 20)))) return null
  const [signature, date] = lines.slice(-2)
  const signed = date && DATED.test(date.line) ? SIGNED.exec(signature!.line.slice(0, 60)) : null
  if (signed) return { start: signature!.start, end: signature!.start + signed[1]!.length }
  const closing = lines.slice(-2).flatMap((one) => {
    const name = one.line.length < 60 && !STAFF.test(one.line) ? NAMED_LAST.exec(one.line)?.[1] : undefined
    return name ? [{ start: one.start, end: one.end, id: person(name) }] : []
  })[0]
  if (closing && (OWN.test(text) || COMMENT.test(lines[0]?.line ?? ''))) return closing
  const last = lines.slice(-3).find(({ line }) => WRITTEN_BY.test(line) && !STAFF.test(line))
  const above = last && lines.slice(1, 4).find(({ line }) => line.length < 45 && !STAFF.test(line) && BARE.test(line))
  // 文／苏敬亭 … （作者系研究者）: his name stands above, and below what he is.
  if (last && above)
    return { start: above.start, end: above.end, id: person(BARE.exec(above.line)![1]!), about: [last] }
  if (last) return last
  const bracketed = IN_BRACKETS.exec(lines.at(-1)?.line ?? '')?.[1]
  if (bracketed && OWN.test(text)) return { start: lines.at(-1)!.start, end: lines.at(-1)!.end, id: person(bracketed) }
  // ——总统在《言论报》发表的署名文章: whose article the subtitle calls it.
  for (const { line, start } of lines.slice(0, 4)) {
    const own = line.length < 60 && !STAFF.test(line) ? CALLED_HIS.exec(line) : null
    if (own) return { start: start + own[0].indexOf(own[1]!), end: start + own[0].indexOf(own[1]!) + own[1]!.length }
  }
  const comment = COMMENT.test(lines[0]?.line ?? '')
  const under = lines.slice(1, 4).filter(({ line }) => line.length < 45 && !STAFF.test(line))
  const office = under.find(({ line }) => OF_OFFICE.test(line))
  if (office) return comment || OWN.test(text.slice(office.end)) ? office : null
  for (const one of under) {
    const name = (BARE.exec(one.line) ?? MARKED.exec(one.line))?.[1]
    if (name && (comment || OWN.test(text.slice(one.end)))) return { start: one.start, end: one.end, id: person(name) }
  }
  return null
}
