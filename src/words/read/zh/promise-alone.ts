import type { Span } from '../../../ground/index.ts'
import type { Who } from '../grammar.ts'
import { SAID, type Act } from './act.ts'
import { trim } from './clause.ts'
import { plainClause } from './plain-clause.ts'
import { isAdverbial, joinedIn } from './subject.ts'
import { isUndone } from './undone.ts'
import { PARTIES, SAME, type Walk } from './walk.ts'

/** 据承诺: by it, and not it. */
export const OF_PROMISE = /^(?:据|根据|按照?|依照)/
/** 曾在去年的声明中承诺, 一度许诺, 今年五月还向股东承诺: a promise of the past is told, and not made. */
export const RETOLD =
  /(?:(?<!不)曾(?:经)?(?!祖)|一度|当年|当时|那时|彼时|当初|最初|早先|先前|早前|此前|今年[一二三四五六七八九十\d]{1,2}月(?:份|初|[上中下]旬)?(?:还|也|就|已|又|向|对|才|便)|[一二三四五六七八九十\d]{1,2}年前|上个?月|[去前]年|[一二两三四五六七八九十几]个月前)[^，。]{0,16}$/
/** 有望达成协议: it is not agreed. */
export const HOPED_FOR = /(?:有望|可望|或|可能|尽早|尽快|争取|力争|期待|希望)[^，。]{0,10}$/
const isAlone = (before: string): boolean => before.length < 12 && !/[向就在征经求得需须]/.test(before)
const EVER = /^(?:今后|将来|以后|往后|未来|永远)也?(?:永远)?(?:不会|绝不会|决不会)$/
const IS_NONE = /不(?:构成|视为|代表|属于|等于|作为)|并非/
const NEVER = /从不|从未|从来没|从没|不曾|未曾/
const clauseEnd = ({ sentence: { text, end } }: Walk, from: number): number => {
  const stop = text.slice(from, end).search(/[，。；！？»]/)
  return stop < 0 ? end : from + stop
}

// 就土地租期, 在共建草场的问题上: what they have agreed about.
function topicOf(before: string): string | null {
  const about = before.slice(before.indexOf('就') + 1)
  if (about !== before && about.length >= LEAST_TOPIC) return about
  const on = before.slice(before.indexOf('在') + 1)
  return on !== before && on.length > LEAST_TOPIC && /(?:上|方面|领域|问题)$/.test(on) ? on : null
}
const LEAST_TOPIC = 2

/**
 * A verb behind which nothing of its own follows. 就…达成共识: the thing agreed stands before. 承诺，…: it comes after the
 * comma.
 */
export function alone(walk: Walk, act: Act, trigger: Span, head: Span, subject: Who | null): null {
  const { text } = walk.sentence
  const agreed = act.kind === 'agreement'
  const before = text.slice(head.start, head.end)
  // 设备清单都谈妥了: a fact.
  if (agreed && before && !subject && /[妥成定好]了$/.test(text.slice(trigger.start, trigger.end)))
    return plainClause(walk, { start: head.start, end: trigger.end })
  if (agreed && (HOPED_FOR.test(before) || isUndone(before)))
    return plainClause(walk, { start: head.start, end: trigger.end })
  // 以上内容不构成实质承诺: it is none.
  if (act.kind === 'commitment' && IS_NONE.test(before))
    return plainClause(walk, { start: head.start, end: trigger.end })
  // 他本想答应，后来…: it was not promised.
  if (act.kind === 'commitment' && isUndone(before) && !RETOLD.test(before))
    return plainClause(walk, { start: head.start, end: trigger.end })
  // 如吉方需要，…: a condition asks nothing.
  if (/^(?:如|若|倘|一旦|假如|要是|只要)/.test(before)) return null
  if ((agreed || act.kind === 'commitment') && RETOLD.test(before)) {
    plainClause(walk, { start: head.start, end: trigger.end })
    walk.saying ??= { trigger, act: SAID }
    walk.said = { start: head.start, end: trigger.end }
    walk.goesOn = true
    return null
  }
  if (act.rule === 'undertakes' && OF_PROMISE.test(before)) return null
  if (act.rule === 'calls') {
    // 提出出口活羊的请求: what is asked for stands before.
    const asked = /提出(?:了)?(?!.{0,30}提出)(.{2,30}?)的?$/.exec(before)
    if (asked && !/^(?:[一二两三四五六七八九十几多\d]+[点项条个]|有关|相关|一些|新|重要)/.test(asked[1]!)) {
      const start = head.start + asked.index + asked[0].indexOf(asked[1]!)
      if (isUndone(before.slice(0, asked.index))) return plainClause(walk, { start: head.start, end: trigger.end })
      walk.emit(act, trigger, { start, end: start + asked[1]!.length }, subject ?? walk.subject ?? SAME)
      return null
    }
  }
  if (act.rule === 'will-study') {
    // 某公司正在认真考虑: what, the text said before.
    const whole = { start: head.start, end: trigger.end }
    // 对方表示将认真研究: what, was asked just before.
    const future = /^(?:将|会|愿)/.test(text.slice(trigger.start, trigger.end))
    const answered = future && (walk.saying !== null || (head.end === head.start && walk.subject !== null))
    const who = subject ?? (answered ? walk.subject : null)
    if (!who || !(answered || /^[正在]/.test(text.slice(trigger.start, trigger.end)))) return plainClause(walk, whole)
    walk.emit(act, trigger, whole, who)
    return null
  }
  // 对方痛快地应允了: a fact.
  if (act.kind === 'commitment' && !agreed && /^[了过]/.test(text.slice(trigger.end, trigger.end + 1)))
    return plainClause(walk, { start: head.start, end: trigger.end + 1 })
  // 中国从不附加条件，过去没有，今后也不会: what has never been done will not be.
  if (
    act.rule === 'will-not' &&
    EVER.test(text.slice(head.start, trigger.end)) &&
    NEVER.test(text.slice(walk.sentence.start, head.start))
  ) {
    const who = subject ?? walk.subject
    if (who) walk.emit(act, trigger, { start: head.start, end: trigger.end }, who)
    return null
  }
  // 价格还要谈: what somebody says.
  if (act.rule === 'should' && walk.saying && head.end > head.start)
    return plainClause(walk, { start: head.start, end: clauseEnd(walk, trigger.end) })
  // 将来也不会谈, 一定去: one sign tells what will be or will not be.
  // 不能再拖: the same.
  if (
    act.rule === 'should-not' &&
    /^[\p{Script=Han}]$/u.test(text.slice(trigger.end, trigger.end + 1)) &&
    /^[，。；！»]/.test(text.slice(trigger.end + 1, trigger.end + 2))
  ) {
    walk.emit(act, trigger, { start: trigger.start, end: trigger.end + 1 }, walk.voice(), subject)
    return null
  }
  const sure = act.rule === 'undertakes' && text.startsWith('一定', trigger.start)
  if ((sure || act.rule === 'will-not') && /^[\p{Script=Han}]$/u.test(text.slice(trigger.end, trigger.end + 1))) {
    const who = subject ?? walk.subject
    if (who && isAdverbial(walk.sentence, head))
      walk.emit(act, trigger, { start: trigger.start, end: trigger.end + 1 }, who)
    return null
  }
  const words = text.slice(trigger.start, trigger.end)
  // 公司和合作社达成采购意向: the intent is what they agreed.
  // 中方希望吉方提供说明。吉方同意。: to what, the text said before.
  if (
    agreed &&
    subject &&
    words.endsWith('同意') &&
    /^了?[。；！»]?$/.test(text.slice(trigger.end, trigger.end + 1)) &&
    isAlone(before)
  ) {
    walk.emit(act, trigger, { start: head.start, end: trigger.end }, subject)
    return null
  }
  const both = agreed ? (subject ?? joinedIn(walk, head)) : null
  const between = agreed && !both && !topicOf(before) && words.length > 5 ? (walk.subject ?? PARTIES) : both
  if (between && /^(?:达成|形成|取得).*(?:意向|协议|谅解|安排)$/.test(words)) {
    walk.contract = true
    const topic = /(?:就)([^，。]{3,24})$/.exec(before)
    if (topic) {
      walk.emit(act, trigger, trim(text, { start: head.end - topic[1]!.length, end: head.end }), between)
      return null
    }
    walk.emit(act, trigger, { start: trigger.start + 2 + (words[2] === '了' ? 1 : 0), end: trigger.end }, between)
    walk.contract = true
    return null
  }
  const about = agreed ? topicOf(text.slice(head.start, head.end)) : null
  if (about) {
    const content = { start: head.end - about.length, end: head.end }
    walk.emit(act, trigger, trim(text, content), subject ?? walk.subject ?? PARTIES)
  } else if (/^[，：:,]/.test(text.slice(trigger.end, trigger.end + 1)) && act.rule !== 'will')
    walk.pending = { act, trigger, who: both ?? subject ?? walk.subject ?? (agreed ? PARTIES : SAME), to: null }
  if (both && walk.pending) walk.pairs(both, act.kind, head)
  return null
}
