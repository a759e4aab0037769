import { contains, type Span } from '../../../ground/index.ts'
import type { Who } from '../grammar.ts'
import type { Act } from './act.ts'
import { trim } from './clause.ts'
import { isSeveral, joinedIn } from './subject.ts'
import { plainClause } from './plain-clause.ts'
import { PARTIES, type Walk } from './walk.ts'

/** Who signed what: papers are titles, or the words after the verb, or stand before it. */
export function signs(walk: Walk, act: Act, trigger: Span, head: Span, rest: Span, subject: Who | null): null {
  const { text } = walk.sentence
  if (
    /(?:不|未|没有|尚未|能否|是否|可否|有望|尚需|还需|可能|如|若|拒绝|有待|等待|准备|拟|未与|未同|未曾)(?:再|会|曾)?[^，。]{0,12}$/.test(
      text.slice(head.start, head.end),
    )
  )
    return plainClause(walk, { start: head.start, end: rest.end })
  // 备忘录的签署，标志着…: a noun.
  if (text[trigger.start - 1] === '的') return plainClause(walk, { start: head.start, end: rest.end })
  const witnessed = /见证/.test(text.slice(trigger.start, trigger.end)) || /见证/.test(text.slice(head.start, head.end))
  const who = witnessed
    ? PARTIES
    : (subject ?? joinedIn(walk, head) ?? (walk.sentence.signed ? PARTIES : (walk.subject ?? PARTIES)))
  // 本声明于…签署: the thing signed stands before the verb.
  const own = /^(?:本|该|上述)?[^，。]{0,12}(?:声明|协定|条约|备忘录|协议|公报|文件|议定书|合同|纪要|计划|宣言)/.exec(
    text.slice(head.start, head.end),
  )
  // 公报用中文写成，由双方组长签字: the paper stands at the head of the sentence.
  const first = trim(text, walk.sentence)
  const paper = own
    ? null
    : /^(?:本|该)?(?:联合)?(?:声明|协定|条约|备忘录|协议|公报|文件|议定书|合同|纪要|宣言)/.exec(
        text.slice(first.start, first.start + 12),
      )
  // 两所大学签约: who, and the clause says no more.
  if (rest.end - rest.start < 2 && subject && !own && !paper && isSeveral(walk.sentence, subject)) {
    walk.emit(act, trigger, trim(text, { start: head.start, end: trigger.end }), subject)
    walk.contract = true
    return null
  }
  // 第一份文件签署于1997年: the thing stands before.
  if (
    /^[于在](?=\d|[一二三四五六七八九〇]{2})/.test(text.slice(rest.start, rest.end)) &&
    !subject &&
    head.end - head.start > 2
  ) {
    walk.emit(act, trigger, trim(text, head), PARTIES)
    return null
  }
  // 代表两校在合作协议上签字: the paper stands before the verb.
  const on = rest.end - rest.start < 2 ? /在([^，。在]{2,24})上$/.exec(text.slice(head.start, head.end)) : null
  if (on) {
    walk.emit(act, trigger, { start: head.end - on[1]!.length - 1, end: head.end - 1 }, who)
    walk.contract = true
    return null
  }
  if (rest.end - rest.start < 2) {
    if (paper) walk.emit(act, trigger, { start: first.start, end: first.start + paper[0].length }, PARTIES)
    if (own)
      walk.emit(act, trigger, { start: head.start, end: head.start + own[0].length }, own && !subject ? PARTIES : who)
    return null
  }
  const papers = walk.sentence.titles.filter((title) => contains(rest, title))
  if (papers.length > 1) for (const paper of papers) walk.emit(act, trigger, paper, who)
  else walk.emit(act, trigger, rest, who)
  walk.going = null
  walk.contract = true
  return null
}
