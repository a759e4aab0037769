import type { Span } from '../../../ground/index.ts'
import { feelingOf, FELT_WORDS, NOUNS } from './feeling.ts'
import { trim } from './clause.ts'
import { subjectIn } from './subject.ts'
import type { Walk } from './walk.ts'
import { quick } from '../engine/quick.ts'

/** 成果得到客人称赞, 做法引起吉方不满: what somebody feels is told of the thing. */
const RECEIVES = new RegExp(
  `(得到|受到|获得|获|赢得|博得|遭到|遭受|招致|引起|引发|引来)(?:了)?([^，。的]{2,24}?)(?:的)?((?:高度|积极|充分|一致|广泛|强烈|热烈|严厉|普遍|极大|很高|深切|严重|公开)?(?:的)?)(${NOUNS})$`,
)
/** 成果令客人满意. */
const MAKES = new RegExp(
  `(令|让|使)([^，。的]{2,20}?)((?:感到|非常|十分|很|颇为|深感|倍感){0,2})(${FELT_WORDS}|${NOUNS})$`,
)
/** 给客人留下深刻印象. */
const IMPRESSES = /(给)([^，。的]{2,20}?)(留下(?:了)?)(深刻的?印象|美好的?印象|良好的?印象)$/

const MAY_RECEIVE = quick(/[得受获赢博遭招引]/)
const MAY_MAKE = quick(/[令让使给]/)
/** What a clause tells of a thing: whoever is moved by it is the subject of the act. */
export function feltBy(walk: Walk, clause: Span): boolean {
  const { text } = walk.sentence
  const words = text.slice(clause.start, clause.end)
  const found =
    (MAY_RECEIVE.test(words) && RECEIVES.exec(words)) ||
    (MAY_MAKE.test(words) && (MAKES.exec(words) ?? IMPRESSES.exec(words)))
  if (!found || /[将会能若如望愿可未没不]/.test(words.slice(0, found.index))) return false
  const at = clause.start + found.index
  const from = at + found[0].indexOf(found[2]!, found[1]!.length)
  const who = subjectIn(walk, { start: from, end: from + found[2]!.length })
  const act = feelingOf(found[4]!)
  if (!who || !act || act.kind === 'expectation') return false
  const thing = found.index >= 2 ? trim(text, { start: clause.start, end: at }) : (walk.said ?? walk.left.at(-1))
  if (!thing) return false
  if (found.index < 2) {
    if (walk.said) walk.said = null
    else walk.left.pop()
  }
  walk.emit(act, { start: at, end: clause.end }, { ...thing }, who)
  walk.going = null
  return true
}
