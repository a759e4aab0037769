import type { Span } from '../../../ground/index.ts'
import type { Who } from '../grammar.ts'
import { SAID, type Act } from './act.ts'
import { isAdverbial } from './subject.ts'
import { PARTIES, type Walk } from './walk.ts'

const RULES = new Set(['should', 'should-not', 'will-not'])
const RULED: Act = { ...SAID, rule: 'rule' }
const BY_RULES =
  /(?:章程|规则|规程|细则|办法|条例|法令|标准|守则|公约)(?:中|里)?(?:还|也|明确|同时|特别)*(?:规定|写明|要求|载明|明确)，/

/** What a paper rules of a thing, or a charter of whoever joins it: a statement, which binds nobody by name. */
export function ruled(walk: Walk, act: Act, trigger: Span, head: Span, rest: Span, subject: Who | null): boolean {
  if (!RULES.has(act.rule)) return false
  const { signed, text, start } = walk.sentence
  const whole = { start: head.start, end: rest.end }
  // 数据未经许可不得公开.
  if (
    (signed || (walk.contract && walk.going?.act.kind !== 'call')) &&
    !subject &&
    !walk.saying &&
    isOfThing(walk, head)
  ) {
    walk.going = null
    walk.emit(RULED, trigger, whole, PARTIES)
    return true
  }
  // 章程规定，任何一方退出，应….
  if (signed || walk.contract || !BY_RULES.test(text.slice(start, trigger.start))) return false
  walk.emit(RULED, trigger, withCondition(walk, whole), { is: 'unknown' })
  return true
}

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
