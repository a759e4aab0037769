import type { Span } from '../../../ground/index.ts'
import type { Act } from './act.ts'
import { DECIDED } from './act.ts'
import { trim } from './clause.ts'
import { isAdverbial, isSeveral, subjectIn } from './subject.ts'
import { isUndone } from './undone.ts'
import type { Walk } from './walk.ts'

/** Nouns that are acts, and the verbs that perform them: 作出…的承诺, 表达…的意愿. */
interface Noun {
  readonly act: Act
  readonly verbs: string
  readonly nouns: string
}

const noun = (act: Omit<Act, 'frame' | 'polarity'>, verbs: string, nouns: string): Noun => ({
  act: { ...act, polarity: 'positive', frame: 'do' },
  verbs,
  nouns,
})

const NOUNS: readonly Noun[] = [
  noun(
    { rule: 'makes-promise', kind: 'commitment', modality: 'undertaken', strength: 4 },
    '作出|做出|给出|许下|立下|提出|发出|重申',
    '承诺|保证|诺言',
  ),
  noun(
    { rule: 'takes-decision', kind: 'commitment', modality: 'undertaken', strength: 4 },
    '作出|做出|作了|宣布|公布|下达|签发|通过',
    '决定',
  ),
  noun(
    { rule: 'voices-will', kind: 'commitment', modality: 'readiness', strength: 3 },
    '表示|表达|表明|展现|展示|转达|流露出?|表露|重申|确认|宣示|宣布|提出|具?有',
    '意愿|愿望|意向|决心|打算',
  ),
  noun(
    { rule: 'announces-plan', kind: 'commitment', modality: 'readiness', strength: 3 },
    '宣布|公布|推出',
    '计划|规划',
  ),
  noun(
    { rule: 'makes-call', kind: 'call', modality: 'appeal', strength: 2 },
    '提出|发出|重申|转达|表达|给出|作出|带来',
    '要求|请求|诉求|建议|提议|倡议|呼吁|主张|警告|号召',
  ),
  noun(
    { rule: 'voices-hope', kind: 'expectation', modality: 'hope', strength: 1 },
    '表达|表示|转达|寄予|寄托|流露出?',
    '希望|期待|期望|期盼|祝愿',
  ),
]
/** The last signs of these nouns: most clauses end in none of them. */
const LAST = '诺证言定愿望向心算划规求议吁张告召待盼'
const ENDS = new RegExp(`的[\\p{Script=Han}]{0,4}(?:${NOUNS.map(({ nouns }) => nouns).join('|')})$`, 'u')
const PATTERNS = NOUNS.map(({ act, verbs, nouns }) => ({
  act,
  words: new RegExp(
    `(?<!所|对[^，。]{1,12})(${verbs})(?:了)?(?![一二两三四五六七八九十几\\d]{1,3}[点项条个]|新?的|有关|相关|一?系列|多项|若干)([^，。]{4,40}?)的(?:强烈|坚定|明确|良好|共同|真诚|迫切|书面|公开|合理){0,2}(?:${nouns})$`,
  ),
}))

/** What is done by a noun with a verb of little meaning; null where an act stands before it, or nobody is the subject. */
export function nominal(walk: Walk, clause: Span, first: number): boolean {
  const { text } = walk.sentence
  const words = text.slice(clause.start, clause.end)
  if (walk.hearsay || !LAST.includes(words.at(-1)!) || !ENDS.test(words)) return false
  for (const { act, words: pattern } of PATTERNS) {
    const found = pattern.exec(words)
    if (!found) continue
    const at = clause.start + found.index
    if (first < at) return false
    const head = { start: clause.start, end: at }
    const before = text.slice(head.start, head.end)
    const who = subjectIn(walk, head) ?? (isAdverbial(walk.sentence, head) ? walk.subject : null)
    if (!who || isUndone(before) || /[曾若如]|此前|去年/.test(before)) return false
    const start = at + found[0].indexOf(found[2]!, found[1]!.length)
    const decides = act.rule === 'takes-decision' && isSeveral(walk.sentence, who)
    walk.flush()
    walk.subject = who
    walk.emit(
      decides ? DECIDED : act,
      { start: at, end: at + found[1]!.length },
      trim(text, { start, end: start + found[2]!.length }),
      who,
    )
    walk.going = null
    return true
  }
  return false
}
