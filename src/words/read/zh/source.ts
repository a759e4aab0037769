import type { Span } from '../../../ground/index.ts'
import { SAID } from './act.ts'
import { firstIn } from './subject.ts'
import type { Walk } from './walk.ts'
import { quick } from '../engine/quick.ts'

const SOURCE =
  /^(?:另|又|还)?(?:据|根据|按照?|依据?|照)(?=.{2,30}(?:消息|数据|公告|公报|通告|通报|发布|最新(?:消息|数据|统计)|官网|网站|说法|解释|估算|测算|统计|之见|讲述|描述)$)/
/** 在王毅看来, 用部长的话说: whose words or whose view. */
const VIEW = /^(?:在|用|照)(?=.{2,20}(?:看来|眼[中里]|的话(?:来)?[说讲])$)|^(?=.{2,16}看来$)/
const ENDS_VIEW = quick(/[来中里说讲]$/)
/** 据州卫生局消息，…: whose the figures and facts behind it are. */
export function sourced(walk: Walk, clause: Span): boolean {
  const { text } = walk.sentence
  const words = text.slice(clause.start, clause.end)
  const found = SOURCE.exec(words) ?? (ENDS_VIEW.test(words) ? VIEW.exec(words) : null)
  if (!found || walk.scene.speaking) return false
  const who = firstIn(walk.sentence, { start: clause.start + found[0].length, end: clause.end })
  if (!who) return false
  walk.flush()
  walk.reporter = who
  walk.subject = who
  walk.saying = { act: SAID, trigger: { start: clause.start, end: clause.start + found[0].length } }
  walk.going = null
  return true
}

/** 该传闻不属实: what others have said is spoken of. */
export const OF_OTHERS = quick(
  /^(?:该|上述|这一|此类|相关|前述)(?:等)?(?:言论|说法|传闻|报道|消息|表述|观点|传言|信息|指控|内容)/,
)
const ANNOUNCES = /公司|集团|银行/
/** 有自媒体称…，该传闻不属实: whoever announces speaks again. */
export function leaves(walk: Walk, clause: Span): void {
  const { text } = walk.sentence
  walk.flush()
  if (!walk.scene.speaking || !ANNOUNCES.test(text.slice(0, 120))) return
  walk.hearsay = false
  walk.going = null
  walk.reporter = { is: 'home' }
  walk.subject = walk.reporter
  walk.saying = { act: SAID, trigger: { start: clause.start, end: clause.start + 2 } }
}
