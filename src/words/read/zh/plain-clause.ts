import type { Span } from '../../../ground/index.ts'
import { BOUND, type Act } from './act.ts'
import { withoutLink } from './coordination.ts'
import { hasHuman, isBody, subjectIn } from './subject.ts'
import { denied, rejects, reports, silent } from './telling.ts'
import { ahead, borne, duty, settled, shared } from './treaty.ts'
import type { Walk } from './walk.ts'
import { quick } from '../engine/quick.ts'

/** Terms of what stood before: 期限十五年, 总投资两亿元. */
const TERMS =
  /^(?:[一二两三四五六七八九十百\d]{1,4}[年月](?:租期|期限|质保|宽限)|由[^，。]{2,16}(?:任|担任|出任|兼任|挂帅|组成|领衔)|从[^，。]{1,10}(?:到|至)|[\p{Script=Han}]{1,4}期[一二两三四五六七八九十\d]|前提|(?:贷款|租赁|还款|合作|保修|合同|质保)期限?(?![内间满])|首[列批班]|人数|名额|地点|时间|所需|期限|宽限期|为期|其中|金额|年?利率|工期|报价|总投资|投资额|全长|占地|预计|总额|总价|单价|价值|面积|造价|有效期|学制|最高|最低|约(?!定)|共(?=[一二两三四五六七八九十几数\d有计需])|近(?=[一二两三四五六七八九十几数\d])|每[^，。]{1,4}收费|每[天日周月年季]度?[一二两三四五六七八九十\d]{1,3}[班次列趟个辆架])/u

/** 补贴期两年: a term and its figure. */
const OF_TERM = /^(?![^，。]*(?:提供|承担|免费))[^，。]{0,8}[一二两三四五六七八九十百千万\d][^，。]{0,6}$/

/** 每周不少于三班, 投保金额不低于五万: how much of what is agreed or promised. */
const LIMITS = /^[\p{Script=Han}]{0,6}(?:不少于|不低于|不超过|不高于|不多于|不晚于|不迟于)[^，。]{0,10}\p{Script=Han}$/u

/** 工资不低于平均水平: a promise of its own. */
const OWN_LIMIT = /^(?:工资|薪酬|待遇|票价|租金|价格|本地用工|质量|标准)/

const OFFERS = /^(?:并|也)?(?:可以?|愿意?)(?:为|向|给)?[^，。]{0,8}(?:提供|给予|减免|免|协助)/
const OFFERED: Act = { ...BOUND, rule: 'ready', modality: 'readiness', strength: 3 }

const REASON =
  /^(?:采用|使用|凭借|截至|凡|按(?=[^，。]{2,10}(?:测算|计算))|因(?!此)|由于|得益于|虽然|尽管|如果|若|即使|一旦|为|为了|鉴于|随着|受[^，。]{2,14}影响$)/
/** 山东是…伙伴, 陕西与…有着良好基础: it is told of them. */
const TOPIC =
  /^(?:也|都|均)?(?:是(?!否)|位于|地处|(?:同|与|和)[^，。]{2,16}(?:有着|具有|拥有|是))|^(?:有着|具有|拥有)[^，。]{0,8}(?:优势|基础|潜力|资源|历史|前景|空间)/
const TELLS = /^(?:并|还)?(?:[^，。]{0,4})?(?:介绍|通报|回顾|转达|讲述|汇报)(?:了)?/
const IF = /^(?:万一|如果|如(?![期数实下同])|若|一旦|假如|倘若|只要|除非)/
const PURPOSE = quick(
  /^(?:(?:并|还)?(?:回答|答复)(?:了)?[^，。]{0,8}(?:提问|问题)$|让(?!步|利|出|渡|位|路|与|[^，。]{2,12}(?:早日|尽早|尽快))|使(?!用|馆|节|得上|领)得?|令(?!人|状|行)|以[正防备促保]|以便|以期|用于|用来|以确保|以免|供(?!应|货|水|电|给|气|热)|从而|进而|据[^，。]{1,5}(?:所知|了解)$|据[^，。]{1,5}所知|只要|据了解|祝|(?:事实|实践|历史|经验)[^，。]{0,4}(?:证明|表明|告诉我们)$|(?:应该|应当|需要|必须)?(?:看到|指出)的是$|值得一提的是$|可以说$|毫无疑问$|毋庸置疑$|众所周知$|以[^，。]{2,40}(?:姿态|协作|合作|行动|方式|步伐|精神|标准|态度|担当|为(?:契机|抓手|目标|遵循|引领|指引|主线|核心|重点|基础|平台|依托|纽带|导向|牵引|支撑|动力|指导|前提))$)/,
)
const EFFECT = quick(/^(?:[这此]?(?:也|都|均)?将?(?:更|十分|非常|也|极大地?|进一步)?有(?:利|助|益)于|旨在|意在)/)
/** Facts, which nobody goes on to promise. */
const FACT =
  /^[^，。]{2,8}已(?:经|含|包含|计入|列入|获|完成|建成|到位|签)|^(?:并|还)?威胁|^[^，。]{0,10}有权(?=[^，。]{2})|^也?[\p{Script=Han}]{1,3}不了$|^(?:逾期|违约|超期|误期)(?!不|未)|^[^，。]{0,8}(?:至今|迄今|到现在|到今天|到目前|时至今日)|^(?:目前|眼下|现在|现|正|仍|还|也)*(?:正|在)[^，。]{0,2}?(?:与|同|和|跟)[^，。]{2,14}(?:谈|商|磋商|洽谈|协商|接触|沟通|对接)|^(?:目前|眼下|暂时|现在|但|也)?(?:还|尚|仍|暂)?(?:不便|不能|无法|难以|不好说|没有|需(?=[^，。]{0,4}(?:取得|获|经|等|批|报))|须(?=[^，。]{0,4}(?:取得|获|经|等|批|报)))|^(?:能否|是否)|^[\p{Script=Han}]{1,8}正在(?!加)|[尚有仍]待|^敬?请|^(?:该|此|这|本|中吉乌?|两国|双边|各项|整个)?(?:项目|工程|铁路|公路|航线|协议|协定|关系|合作|施工)(?:按|已|正|将|进展|运行|稳步|顺利|持续|不断|进入|取得|成果|前景|潜力)|除外$|未定$|尚不|尚无|仍不|还不(?!如)|不明[确朗]?$|未知$|^随时可|待定$|尚未|未作|^(?:并)?保留(?=[^，。]{2,20}权利)|^(?:目前|现)?已(?:经|全部|基本|部分|如期|陆续|于)|另行|是|已经|达到|增长(?!点|极)|位于|成为|占|突破|经受|超过|下降|同比/u

const RISK = /^(?:并|切实)?(?:注意|防范|关注)(?:投资|市场|相关|有关|交易)?风险$/

const SPENDS = /(?:拿出|划拨|安排|拨出|拨款|出资)[^，。；]{1,14}(?:元|索姆|美元)$/

const ALSO_WILL = /^(?:则|也|亦)(?:将|会)?(?=[^，。]{3})(?!是|有|认为|表示)/
const ALSO_DOES =
  /^(?:则|也|亦)(?:将|会)?(?=负责|承担|提供|派|选派|划出|出资|拿出|保证|安排|接收|开放|协助|培训|修建|建设|供应|减免|免费)/

const OF_IT = quick(
  /^(?:这(?!样|些天|几天)|那(?!么|样)|此举|它(?!将|会)|可(?!以|能|持|靠|行|视|用|在|于|按|从|向|派|提|享|选|开|再|望|观|达|供|由|为|根|凭|与|同|免|直|就|就近|容|停|满|覆))[^，。]{2}/,
)
const BUT = quick(/^(?:但是?|然而|可是|可(?=实际|现实|结果|事实|目前|至今)|却|不料|结果)(?![^，。]{0,6}将)/)
const ELSE = quick(/^(?:否则|不然|要不然)(?![^，。]{0,4}[将会])/)
/** A clause without a verb that acts: it goes on with the one before, or it is what somebody says. */
export function plainClause(walk: Walk, clause: Span): null {
  const { text } = walk.sentence
  const words = text.slice(clause.start, clause.end)
  if (PURPOSE.test(words)) return null
  // 有利于扩大贸易，促进就业: what comes of it is nobody's promise.
  if (EFFECT.test(words)) {
    walk.going = null
    return null
  }
  if (
    walk.listed &&
    !TERMS.test(words) &&
    !FACT.test(words) &&
    !subjectIn(walk, clause, true) &&
    !/由[^，。由]{1,12}(?:负担|承担|负责)|可以/.test(words)
  ) {
    const { act, who } = walk.listed
    walk.emit(act, clause, clause, who)
    return null
  }
  if (walk.minutes && reports(walk, clause)) return null
  if ((!walk.saying || walk.hearsay) && rejects(walk, clause)) return null
  if (walk.hearsay && silent(walk, clause)) return null
  if (!walk.saying && (silent(walk, clause) || denied(walk, clause))) return null
  const own = subjectIn(walk, clause, true)
  // 海关总署已…，将…: a body in what is said goes on as the subject; the sides and states are spoken for.
  if (own && (!walk.saying || isBody(walk.sentence, own))) {
    walk.subject = own
    walk.topical = own.is === 'phrase' && TOPIC.test(text.slice(own.span.end, clause.end))
  }
  // 反对党“新路”主席…发表声明，谴责…: whoever stands behind what he is.
  else if (!own && !walk.saying && !walk.subject && !walk.going) {
    const who = subjectIn(walk, clause)
    if (who?.is === 'phrase' && hasHuman(walk.sentence, who.span)) walk.subject = who
  }
  const opens = text[clause.start - 1] === '«'
  if (opens) walk.going = null
  if (walk.said) {
    // …原则，不针对第三国: it goes on with the same subject.
    const said = text.slice(walk.said.start, walk.said.end)
    const yet = !own && words.startsWith('却') && said.length < 30
    const goesOn =
      !own &&
      !walk.going &&
      /^(?:不(?!过|仅|久)|并(?!且|未|[\p{Script=Han}]{2,3}了)|从而|以|[令让使]人|(?:完全|充分)?符合)/u.test(words)
    // 此行的主要目的，是推动落实共识: a thing and what it is.
    const is = !own && said.length < 16 && /^(?:是(?!否)|在于|就是)/.test(words)
    const terms =
      !own &&
      words.length <= said.length &&
      (TERMS.test(words) || /^(?:是(?!否)|为(?!了|此)|即|比|较|同比|环比|约|占|相当于|高于|低于)/.test(words))
    if (goesOn || yet || is || terms || (REASON.test(said) && !said.includes('，'))) {
      walk.said.end = clause.end
      return null
    }
    walk.flush()
  }
  if (shared(walk, clause) || duty(walk, clause, own) || borne(walk, clause) || settled(walk, clause, own)) return null
  // 北京将承担费用，比什凯克则提供土地: the other one does so as well.
  if (own && walk.going?.act.kind === 'commitment' && (own.is === 'phrase' || own.is === 'ids')) {
    const also = walk.going.act.rule === 'will' ? ALSO_WILL : ALSO_DOES
    const at = own.is === 'phrase' ? own.span.end : clause.start + Math.max(0, words.search(/[则也亦]/))
    const too = also.exec(text.slice(at, clause.end))
    if (too) {
      const from = at + too[0].length
      walk.emit(walk.going.act, { start: at, end: from }, { start: from, end: clause.end }, own)
      return null
    }
  }
  // 大学打算派教师，这当然值得欢迎: it is told of what is promised.
  if (OF_IT.test(words)) walk.going = null
  if (BUT.test(words)) walk.going = null
  if (ELSE.test(words) && walk.going) {
    walk.going = null
    return null
  }
  // 欢迎公平竞标，谁的方案好就给谁做: what is welcomed goes on in no clause of its own.
  if (walk.going?.act.rule === 'supports' && /^(?:谁|凡|只要|绝不|决不|不|将|会|也|就|但|只)/.test(words))
    walk.going = null
  // 欢迎参与，可提供土地: what is offered to those who are welcome.
  if (walk.going?.act.kind === 'endorsement' && !own && OFFERS.test(words)) {
    const { trigger, who } = walk.going
    walk.emit(OFFERED, { start: clause.start, end: clause.start + 1 }, clause, who)
    walk.going = { act: OFFERED, trigger, who, to: null }
    return null
  }
  // What is only considered goes on where a link says so, and not of itself.
  if (walk.going?.act.rule === 'will-study' && !/^(?:并|且|以及|同时)/.test(words)) walk.going = null
  // 赞同对方意见，介绍了情况: told, and no more supported.
  if (walk.going?.act.kind === 'endorsement' && TELLS.test(words)) {
    walk.going = null
    return null
  }
  // 建议公司披露，因涉及秘密，公司不便提供: a reason is asked of nobody.
  if (walk.going?.act.kind === 'call' && /^(?:因(?!地|材|时|势|应|此)|由于|鉴于)/.test(words)) {
    walk.going = null
    return null
  }
  // 提议举行会晤，讨论…: what the meeting is about.
  if (walk.going && !own && AGENDA.test(words) && isOfMeeting(walk)) return null
  // 安排专人陪护，直到他们康复: until when.
  if (walk.going && UNTIL.test(words)) {
    lengthen(walk, clause)
    return null
  }
  if (walk.going && IF.test(words)) return null
  // 请理性投资，注意风险: one warning.
  if (walk.going?.act.kind === 'call' && RISK.test(words)) return null
  // 拿出一千万元，补贴发货的企业: what the money is for.
  if (walk.going && !own && SPENDS.test(text.slice(walk.sentence.start, clause.start - 1))) return null
  if (walk.going && !own && LIMITS.test(words) && !(walk.going.act.rule === 'undertakes' && OWN_LIMIT.test(words)))
    return null
  if (walk.going?.act.kind === 'commitment' && walk.saying && !own && TERMS.test(words) && OF_TERM.test(words))
    return null
  if (walk.going && !own && !TERMS.test(words) && !FACT.test(words)) {
    const { act, trigger, who, to } = walk.going
    walk.emit(act, trigger, withoutLink(walk.sentence, clause), who, to)
    return null
  }
  // 愿进口羊肉，前提是…: a condition of what has just been said to be done.
  if (walk.saying && PREMISE.test(words) && isOfLast(walk, clause)) return null
  if (!own && (walk.saying || walk.labelled !== null || walk.sentence.quoted) && by(words)) {
    const who =
      walk.reporter ??
      walk.subject ??
      (walk.scene.speaking || walk.sentence.quoted ? ({ is: 'side-of-speaker' } as const) : null)
    if (who) {
      walk.emit({ ...BOUND, rule: 'deadline', strength: 4 }, clause, clause, who)
      return null
    }
  }
  if (!own && walk.saying && ahead(walk, clause)) return null
  if (walk.saying) walk.said = { ...clause }
  return null
}
/** 十个工作日内给答复, 月底前把钱退清: a deadline and what only its speaker does. */
const by = (words: string): boolean => words.length < 24 && DEADLINE.test(words)
const DEADLINE =
  /^(?:最迟|最晚|保证|肯定)?(?:(?:收到|接到|拿到|签约|签字|开工)[^，。]{0,4}后)?(?:[一二两三四五六七八九十几半\d]{1,3}个?(?:工作日|小时|天|日|周|星期|月|年)(?:之)?内|(?:明天|后天|本周|下周|月底|年底|本月底?|下月底?|节前|春节|[一二三四五六七八九十\d]{1,2}月[底初份]?[^，。]{0,3})(?:之)?(?:前|内)?)(?:就|一定|肯定|必|可以|都|全部|先|再|由我们)?(?:能|会|可)?(?:给(?:出|个)?(?:[^，。]{0,4}(?:答复|准话|交代|说法|结果))|答复|回复|办妥|办结|办好|退[还清款]|把[^，。]{1,10}(?:退|付|还|补|修|清|装|送|发|给|办|交)[^，。]{0,4}|补发|付清|结清|拨付到位|赔付|赔到位|修好|装好|送到|交货|发货|开出|上报|解决)/
const AGENDA = /^(?:共同|专门|重点|主要)?(?:讨论|商讨|商议|研讨|磋商|审议|听取|交流)/
const UNTIL = /^(?:直到|直至|一直到)[^，。]{2,}/
function isOfMeeting({ found, sentence: { text, start } }: Walk): boolean {
  const last = found.at(-1)
  return (
    last?.found === 'act' &&
    last.content.start >= start &&
    /(?:会晤|会谈|会议|磋商|对话|论坛|峰会|座谈|听证会|碰头会|研讨会)$/.test(
      text.slice(last.content.start, last.content.end),
    )
  )
}
// The last act goes on to the end of this clause.
function lengthen({ found, sentence: { start } }: Walk, clause: Span): void {
  const last = found.at(-1)
  if (last?.found === 'act' && last.content.start >= start && clause.start - last.content.end < 3)
    found[found.length - 1] = { ...last, content: { start: last.content.start, end: clause.end } }
}
const PREMISE = /^(?:但)?(?:前提|条件)(?:条件)?(?:是|为)/
function isOfLast({ found, sentence: { start } }: Walk, clause: Span): boolean {
  const last = found.at(-1)
  return (
    last?.found === 'act' &&
    last.kind !== 'statement' &&
    last.content.start >= start &&
    clause.start - last.content.end < 3
  )
}
