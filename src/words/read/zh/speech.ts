import { contains, type Span } from '../../../ground/index.ts'
import type { Who } from '../grammar.ts'
import type { Act } from './act.ts'
import { trim } from './clause.ts'
import { openIn } from './subject.ts'
import { SAME, type Walk } from './walk.ts'

/** "宋明远：…": whoever is named before the colon speaks. */
export function label(walk: Walk, clause: Span): boolean {
  const asks = /^(?:问|记者|提问|记者问)$/.test(walk.sentence.text.slice(clause.start, clause.end))
  const answers = /^(?:答|回答|发言人|答记者问)$/.test(walk.sentence.text.slice(clause.start, clause.end))
  if (asks || answers) {
    const guest = walk.scene.people[0]
    walk.found.push({
      found: 'speech',
      who: asks || !guest ? { is: 'unknown' } : { is: 'ids', ids: [guest.id] },
      goesOn: true,
    })
    return true
  }
  const inside = walk.sentence.names.filter((named) => contains(clause, named))
  const [only] = inside
  const bare = /^[\p{Script=Han}·A-Za-z ]{2,16}$/u.test(walk.sentence.text.slice(clause.start, clause.end))
  if (
    !only ||
    !bare ||
    clause.start - walk.sentence.start > 2 ||
    only.end - only.start < (clause.end - clause.start) / 2
  )
    return false
  if (walk.act(clause.start, clause.end)) return false
  walk.found.push({ found: 'speech', who: { is: 'phrase', span: clause }, goesOn: true })
  return true
}

/** Somebody says something: what stands after the verb in its own clause is left to read. */
export function says(
  walk: Walk,
  found: { act: Act; start: number; end: number },
  head: Span,
  subject: Who | null,
  clause: Span,
): Span | null {
  const { text } = walk.sentence
  walk.flush()
  // 据悉，…: hearsay is nobody's statement.
  if (!subject && /^(?:据|预计|估计|获悉)/.test(text.slice(found.start, found.end)) && !walk.reporter) {
    walk.going = null
    return null
  }
  const paper = /^(?:声明|公报|文件|报告|消息|来文)/.test(text.slice(head.start, head.end))
  walk.reporter = subject ?? (paper ? null : openIn(walk.sentence, head)) ?? walk.subject ?? SAME
  walk.subject = walk.reporter
  if (subject) walk.found.push({ found: 'speech', who: subject, goesOn: false })
  walk.saying = { act: found.act, trigger: { start: found.start, end: found.end } }
  walk.going = null
  const rest = trim(text, { start: found.end, end: clause.end })
  if (rest.end - rest.start < 2) return null
  if (found.act.rule === 'denies' || found.act.rule === 'reaffirms') {
    walk.said = { ...rest }
    return null
  }
  return rest
}
