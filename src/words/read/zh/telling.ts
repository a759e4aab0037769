import type { Span } from '../../../ground/index.ts'
import { DENIAL, SAID } from './act.ts'
import { subjectIn } from './subject.ts'
import type { Walk } from './walk.ts'
import { quick } from '../engine/quick.ts'

const SILENT =
  /(?:未予|不予|未作|未做|未作出|未做出|没有)(?:任何|正面|直接)?(?:证实|置评|回应|评论|答复|表态)|(?:未|没有)(?:就此|对此)?(?:作出?|做出?|给出|提供|给予)(?:任何|明确|正面|进一步|具体|书面)*(?:承诺|保证|表态|答复|回应|说明|解释)|拒绝(?:就此)?(?:置评|评论|回应|表态|透露)|(?:未|尚未)(?:正面)?回应(?!的)|(?:既未|未)(?:证实|确认)也未否认/
const OF_WORDS = quick(/[证置回评答表透确承保说解]/)
/** 州政府对此未予证实: that somebody says nothing is told of him. */
export function silent(walk: Walk, clause: Span): boolean {
  const { text } = walk.sentence
  const words = text.slice(clause.start, clause.end)
  if (!OF_WORDS.test(words)) return false
  const found = SILENT.exec(words)
  if (!found) return false
  const at = clause.start + found.index
  const who = subjectIn(walk, { start: clause.start, end: at }) ?? walk.subject
  if (!who) return false
  walk.subject = who
  walk.emit(SAID, { start: at, end: at + found[0].length }, clause, who)
  return true
}

const REPORTS = /(?:介绍|通报|演示|展示|说明|汇报)(?:了)(?=[^，。]{4})/
/** 中方介绍了产业情况, in minutes: what was told there. */
export function reports(walk: Walk, clause: Span): boolean {
  const { text } = walk.sentence
  const found = REPORTS.exec(text.slice(clause.start, clause.end))
  if (!found) return false
  const at = clause.start + found.index
  const who = subjectIn(walk, { start: clause.start, end: at }) ?? walk.subject
  if (!who) return false
  walk.flush()
  walk.subject = who
  walk.going = null
  walk.emit(
    { ...SAID, rule: 'says' },
    { start: at, end: at + found[0].length },
    { start: at + found[0].length, end: clause.end },
    who,
  )
  return true
}

const REJECTS =
  /(?:对此|已|均|也|都|当即|立即|随即|坚决|断然|明确|公开|一概|矢口|严正|完全){0,3}(?:予以(?:坚决|断然|明确|公开|严正)?)?(?:否认|驳斥|辟谣|反驳|否定)$/
const RUMOUR =
  /^(?:对于?|针对|关于|就|(?:在)?(?:谈及|谈到|提到|问及|被问及))(?:外界|网上|坊间|舆论|媒体)?(?:流传的?|盛传的?|热议的?)?(?:有关|所谓的?)?([^，。；]{2,60}?)(?:的)?(?:说法|传闻|传言|消息|报道|指控|指责|质疑|猜测|谣言|言论|一说|之说|一事)?$/
const HEARD = /(?:传言|传闻|网传|消息|谣言|谣传|风传|疯传|传说|盛传|流言)(?:说|称)?$/
const REJECTED = quick(/[认斥谣驳定]$/)
/** 对于…的说法，市政府予以否认: what is denied stands in the clause before; else the clause itself tells it. */
export function rejects(walk: Walk, clause: Span): boolean {
  const { text } = walk.sentence
  const words = text.slice(clause.start, clause.end)
  const found = REJECTED.test(words) ? REJECTS.exec(words) : null
  if (!found) return false
  const at = clause.start + found.index
  const who = subjectIn(walk, { start: clause.start, end: at }) ?? walk.subject
  if (!who) return false
  walk.flush()
  const topic = walk.left.findLast((one) => RUMOUR.test(text.slice(one.start, one.end)))
  const rumour = topic ? RUMOUR.exec(text.slice(topic.start, topic.end)) : null
  walk.subject = who
  walk.hearsay = false
  const trigger = { start: at, end: clause.end }
  const voice = walk.scene.speaking ? walk.voice() : who
  const told = walk.found.findLast((one) => one.found === 'act')
  // 有传言说口岸将关闭，海关对此予以否认: what the rumour told.
  if (
    !rumour &&
    told?.found === 'act' &&
    told.kind === 'statement' &&
    clause.start - told.content.end < 3 &&
    HEARD.test(text.slice(Math.max(walk.sentence.start, told.content.start - 16), told.content.start))
  ) {
    walk.found.splice(walk.found.indexOf(told), 1)
    walk.emit(DENIAL, trigger, told.content, voice)
    return true
  }
  if (!rumour) {
    walk.emit(DENIAL, trigger, clause, voice)
    return true
  }
  walk.left.splice(walk.left.indexOf(topic!), 1)
  const from = topic!.start + rumour[0].indexOf(rumour[1]!)
  const quoted = /«([^«»]{4,60})»/.exec(rumour[1]!)
  const start = quoted ? from + quoted.index + 1 : from
  const length = quoted ? quoted[1]!.length : rumour[1]!.length
  walk.emit(DENIAL, trigger, { start, end: start + length }, voice)
  return true
}

/** 关于…的情况说明: whose head says that it explains. */
const EXPLAINS = /说明|澄清|声明|辟谣|回应/
// In somebody's mouth: 中方没有…, 从未….
export function denied(walk: Walk, clause: Span): boolean {
  const { text, start } = walk.sentence
  const line = text.slice(text.lastIndexOf('\n', start) + 1, start)
  const denial =
    /(?:没有|从未|并未|从不|从来没有|不存在|绝无|并无|未能|没能|未(?=[与向同就对签获收达参发][^，。]{2}))(?!更多|什么)/.exec(
      text.slice(clause.start, clause.end),
    )
  if (
    !denial ||
    !(
      walk.scene.speaking ||
      walk.minutes ||
      (EXPLAINS.test(text.slice(0, 80)) && /^(?:从未|从来没有|从不|绝无)/.test(denial[0])) ||
      /[：:]|表示|强调|指出|回答|说，|经核实|经查|经了解|澄清/.test(line)
    )
  )
    return false
  const at = clause.start + denial.index
  const subject = subjectIn(walk, { start: clause.start, end: at }) ?? (/不存在/.test(denial[0]) ? walk.subject : null)
  if (!subject) return false
  walk.subject = subject
  walk.emit(
    DENIAL,
    { start: at, end: at + denial[0].length },
    clause,
    walk.scene.speaking || walk.reporter ? walk.voice() : subject,
  )
  return true
}
