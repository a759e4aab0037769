import type { Span } from '../../../ground/index.ts'
import type { Who } from '../grammar.ts'
import { SAID, type Act } from './act.ts'
import { RULED } from './paper.ts'
import { isAdverbial } from './subject.ts'
import { PARTIES, type Walk } from './walk.ts'

const RULES = new Set(['should', 'should-not', 'will-not', 'will'])
const BY_RULES =
  /(?:章程|规则|规程|细则|办法|条例|法令|标准|守则|公约)(?:中|里)?(?:还|也|明确|同时|特别)*(?:规定|写明|要求|载明|明确)，/

/** What a paper rules of a thing, or a charter of whoever joins it: a statement, which binds nobody by name. */
export function ruled(walk: Walk, act: Act, trigger: Span, head: Span, rest: Span, subject: Who | null): boolean {
  if (!RULES.has(act.rule)) return false
  const { signed, text, start } = walk.sentence
  const whole = { start: head.start, end: rest.end }
  if (subject) walk.ruling = false
  // 双方认为，铁路将促进发展: in a signed paper too, what is thought of a thing binds nobody.
  if (signed && act.rule === 'will' && walk.saying && foretells(walk, walk.saying.trigger, head, subject)) {
    walk.emit(SAID, trigger, whole, walk.reporter ?? PARTIES)
    return true
  }
  if (signed && !walk.saying && bindsNoParty(walk, trigger, head, rest, subject)) {
    walk.going = null
    walk.ruling = true
    walk.emit(RULED, trigger, withCondition(walk, whole), subject ?? PARTIES)
    return true
  }
  if (act.rule === 'will' && !signed) return false
  // 数据未经许可不得公开.
  if (
    (signed || (walk.contract && walk.going?.act.kind !== 'call')) &&
    !subject &&
    !walk.saying &&
    isOfThing(walk, head)
  ) {
    walk.going = null
    walk.ruling = signed
    walk.emit(RULED, trigger, whole, PARTIES)
    return true
  }
  // 章程规定，任何一方退出，应….
  if (signed || walk.contract || !BY_RULES.test(text.slice(start, trigger.start))) return false
  walk.emit(RULED, trigger, withCondition(walk, whole), { is: 'unknown' })
  return true
}

const foretells = (walk: Walk, { start, end }: Span, head: Span, subject: Who | null): boolean =>
  (!subject && isOfThing(walk, head)) || THINKS.test(walk.sentence.text.slice(start, end))
const THINKS = /认为|相信|预计|预期|期望|希望|注意到|深信|确信/

// 信息应予以保密，并不得转交; 争议未能解决的，应提交仲裁; 公民在境内期间，应遵守法律: no party is told to do anything.
function bindsNoParty(
  { sentence: { text, start }, ruling }: Walk,
  trigger: Span,
  head: Span,
  rest: Span,
  subject: Who | null,
): boolean {
  const [before, own] = [text.slice(start, trigger.start), text.slice(head.start, head.end)]
  const after = text.slice(rest.start, rest.end)
  const goes = GOES_ON.test(own)
  if (HOLDS.test(after) && (ruling || !goes) && !OF_PARTY.test(before)) return true
  if (SETTLED.test(after) && IN_DISPUTE.test(before)) return true
  if (PEOPLE.test(before) && !OF_PARTY.test(before)) return true
  return !subject && ((ruling && goes) || OF_PAPERS.test(own || before.replace(/，$/, '')))
}
const GOES_ON = /^[并且但也则还仍同时随后，]*$/
/** 委员会将由五名代表组成, 大学将设在比什凯克: how things are to be. */
const HOLDS =
  /^(?:每[^，。]{1,4}(?:召开|举行|会晤|开会)|轮流|设在|设于|位于|坐落|由[^，。]{2,20}(?:组成|管理|领导|主持|担任|任命|选定|确定)|有权|享有|享受|获得|构成|属于|归[^，。]{2,10}所有|成为|适用|持续|(?:继续|保持|仍然?)?有效|继续适用|自动|失效|到期|终止|生效|遵循|取决于|视为|被视为|通过[^，。]{1,8}选定|(?:自|从)[^，。]{2,20}(?:开始|起算|计算|生效|失效|终止)|(?:在|于)[^，。]{2,14}(?:生效|失效|终止|成立|到期)$)/
const IN_DISPUTE = /(?:争议|争端|分歧|纠纷)(?!解决)/
const SETTLED = /解决|提交|协商|磋商|仲裁|裁[决定]|调解|商定/
/** Those of whom a treaty speaks and who sign nothing. */
const PEOPLE =
  /(?:公民|国民|官员|驾驶员|司机|承运人|乘客|旅客|游客|学生|毕业生|船员|[^，。双各两]{0,4}人员|乘务员|专家|空运企业|航空公司|承运企业|队员|持证人|持有人|申请人|当事人|投资者|志愿者|使用者|运动员)(?:均|都|也|还)*(?:[在自因持如][^，。]{2,30}(?:[时后前内间的]|更改|遗失)，|[^，。双两各缔]{0,10}的，|，)?(?:均|都|也|还|一律)*$/
const OF_PARTY = /(?:双方|各方|两国|三方|三国|[中吉]方|缔约方)[^，。]{0,6}$/
const OF_PAPERS =
  /的(?:信息|资料|飞机|船舶|航空器|数据|文件|费用|争议|争端|分歧|请求|通知|程序|活动|项目|货物|车辆|设备|款项|补偿|决定|规定|修改|修正|样品|货款|产品|证书|许可证?|合同|协议|条款|义务|权利|措施|程度|期限|名单|清单)(?:均|都|也|还|一律|仍)*$/

/** Whoever can be bound: 任何一方, 承运人, 主管部门. */
const BINDABLE =
  /(?:方|国|国家|者|人|员|部门|机构|机关|单位|企业|公司|银行|海关|学校|院校|大学|医院|政府|[部局署厅司院会社团所处校行厂站])(?:之间|均|都|也|还|一律|各自|依法|每年|定期)*$/
const NO_THING = /^(?:未经|经|如|若|凡|对|在|因|自|为|遇|当|除|确|逾期|任何|[双各两三缔一])|[时后前内]$/
const LICENCE = /(?:未经|经)[^，。]{2,12}(?:许可|同意|批准|授权)$/
function isOfThing({ sentence }: Walk, head: Span): boolean {
  const before = sentence.text.slice(head.start, head.end)
  return (
    before.length > 1 &&
    !NO_THING.test(before) &&
    !isAdverbial(sentence, head) &&
    !BINDABLE.test(before.replace(LICENCE, ''))
  )
}

// 任何一方退出，应提前通知: what the rule is for stands in the clause before.
function withCondition({ sentence: { text }, left }: Walk, whole: Span): Span {
  const last = left.at(-1)
  const near = last !== undefined && whole.start - last.end < 3 && text[last.end] === '，'
  return near && !/(?:规定|写明|要求|载明|明确)$/.test(text.slice(last.start, last.end))
    ? { start: last.start, end: whole.end }
    : whole
}
