import type { Span } from '../../../ground/index.ts'
import type { Who } from '../grammar.ts'
import { BOUND, type Act } from './act.ts'
import { clausesOf, isSetting, trim } from './clause.ts'
import { memoryOf } from './memory.ts'
import { inAnySentence, isSeveral, subjectIn } from './subject.ts'
import type { Walk } from './walk.ts'
import { quick } from '../engine/quick.ts'

const MARK = /^[一二三四五六七八九]是/
const LEADS = new Set(['agreed', 'decided', 'undertakes', 'ready', 'will', 'calls', 'should', 'hopes'])
const MOST_AFTER = 6
const LEADS_ON = quick(/[：:]\s?$/)

/** 中方承诺：, and its items follow: whose they are, and what its verb makes of them. */
export function leadOf(walk: Walk): void {
  const { sentence } = walk
  const { text, start, end } = sentence
  if (!LEADS_ON.test(text.slice(Math.max(start, end - 2), end))) return
  const clause = clausesOf(sentence).at(-1)
  const found = clause && walk.act(clause.start, clause.end)
  if (!found || !LEADS.has(found.act.rule) || clause.end - found.end > MOST_AFTER) return
  const subject = subjectIn(walk, { start: clause.start, end: found.start }) ?? walk.subject
  const who = inAnySentence(walk, subject)
  if (who) memoryOf(walk.scene).list = { act: boundIn(walk, found.act, subject), who }
}

function boundIn({ sentence }: Walk, act: Act, subject: Who | null): Act {
  if (act.rule === 'should') return sentence.signed ? BOUND : act
  if (act.rule === 'decided' && subject && isSeveral(sentence, subject))
    return { ...act, kind: 'agreement', modality: 'decided' }
  return sentence.signed && act.kind === 'commitment' && act.strength === 4 ? { ...act, strength: 5 } : act
}

/** An article, or an item that has a subject of its own, is none of the list before it, and ends it. */
export function endsList(walk: Walk): boolean {
  const memory = memoryOf(walk.scene)
  if (!memory.list || memory.list.who.is === 'same' || memory.list.who.is === 'side-of-speaker') return false
  const [first] = clausesOf(walk.sentence)
  const { text, start } = walk.sentence
  const article = /^\s*第[^条]{1,4}条/.test(text.slice(start, start + 8))
  const own = first && !article ? subjectIn(walk, first, true) : null
  if (!article && first && !own) return false
  // 双方达成以下共识：一、双方每年…: an item with a subject of its own is part of what was agreed all the same.
  if (!article && memory.list.act.kind === 'agreement') {
    walk.contract = true
    return true
  }
  memory.list = null
  return true
}

/** （一）鼓励企业…: an item is what its lead says, whatever verb it begins with; false where it has a subject of its own. */
export function readItem(walk: Walk, clause: Span): boolean {
  const { listed, sentence } = walk
  if (!listed || listed.who.is === 'same' || listed.who.is === 'side-of-speaker') return false
  if (subjectIn(walk, clause, true)) {
    if (listed.act.kind === 'agreement') walk.contract = true
    return false
  }
  if (isSetting(sentence.text.slice(clause.start, clause.end))) return true
  const mark = MARK.exec(sentence.text.slice(clause.start, clause.end))
  const content = trim(sentence.text, { start: clause.start + (mark?.[0].length ?? 0), end: clause.end })
  if (content.end - content.start < 4) return true
  walk.emit(listed.act, content, content, listed.who)
  return true
}
