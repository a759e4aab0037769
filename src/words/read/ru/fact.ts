import type { Who } from '../grammar.ts'
import { isEssay } from './author.ts'
import type { Clause } from './clause.ts'
import { trimmed } from './content.ts'
import { isOwnPaper } from './impersonal.ts'
import type { Predicate } from './predicate.ts'
import type { Subject } from './subject.ts'
import type { Walk } from './walk.ts'

/**
 * What is told as a fact: a record only in the mouth of somebody, or as a rule of a signed document. `kept` is what
 * even somebody's story of the world states: an old promise of a body.
 */
export function tell(
  walk: Walk,
  clause: Clause,
  predicate: Predicate,
  subject: Subject | null,
  main: Clause | null,
  by: Who,
  kept = false,
): void {
  const act = main?.predicate?.act
  const span = trimmed(walk.sentence, clause.start, clause.cut ?? clause.end)
  if (!span) return
  const trigger = main?.predicate ? walk.trigger(main.predicate) : (walk.voice.trigger ?? walk.trigger(predicate))
  // What somebody who writes a column tells of the world is his story; of himself he states it.
  const story = by.is === 'speaker' && clause.level === 0 && !walk.voice.trigger && isEssay(walk.sentence.text)
  // "Знаю.", "Чего бы я хотел?": nothing is stated.
  if (
    by.is === 'speaker' &&
    !main &&
    (isWord(walk, clause) || /\?»?$/.test(walk.sentence.lower.slice(walk.sentence.end - 2, walk.sentence.end)))
  )
    return
  if (story && !kept && (!OURS.test(walk.sentence.lower.slice(span.start, span.end)) || isBrief(walk, clause))) return
  // "Министры присутствовали при открытии": no rule of a document.
  if (walk.voice.article && clause.level === 0 && ATTENDS.test(walk.parsed.tokens[predicate.at]!.text)) return
  const own = walk.voice.declared && clause.level === 0 && walk.voice.by === null
  // "Увольнений не планируется", in a release.
  const refused = clause.level === 0 && walk.voice.by === null && predicate.negated && isOwnPaper(walk.sentence)
  const verb = walk.parsed.tokens[predicate.at]!.text
  const undone = predicate.act !== null && UNDONE.test(predicate.act.kind)
  // "Вопреки слухам, доля не передаётся", "компания не ведёт переговоров": denied by whoever publishes it.
  const planned =
    refused &&
    (REFUSED.test(verb) ||
      DEALS.test(verb) ||
      undone ||
      walk.sentence.lower.startsWith('вопреки ', walk.sentence.start))
  const denial = planned || (own && predicate.negated && (!predicate.act || UNDONE.test(predicate.act.kind)))
  // "Долг погашен": in a denial of its own a body states what is the case; the foot of the page says what it is.
  const { lower, start } = walk.sentence
  const stated = own && !denial && !predicate.act && start < lower.length * BODY_OF_TEXT && !isJoint(lower)
  const retold = walk.voice.retold && clause.level === 0 && !predicate.act
  if (denial || stated) by = { is: 'home' }
  if (retold) by = { is: 'speaker' }
  if (clause.level > 0 || walk.voice.by !== null || walk.voice.article || denial || stated || retold) {
    // "Ранее сообщалось, что …": nobody says it.
    if ((main && !act) || (by.is === 'narrator' && !walk.voice.article)) return
    const who: Who = walk.voice.article && clause.level === 0 ? (subject?.acts ? subject.who : { is: 'parties' }) : by
    walk.found.push({
      found: 'act',
      kind: 'statement',
      trigger,
      content: span,
      who,
      by,
      polarity: predicate.negated ? (denial || walk.voice.declared ? 'denial' : 'negated-act') : 'positive',
      modality: 'realis',
      strength: 0,
      rules: [
        act
          ? `ru.statement.${act.name}`
          : retold
            ? 'ru.statement.retold'
            : stated
              ? 'ru.statement.declared'
              : walk.voice.article
                ? 'ru.statement.article'
                : 'ru.statement.voice',
      ],
    })
  }
}

const REFUSED =
  /^(?:планируется|предусматривается|предвидится|ведется|ведутся|велось|велись|рассматривается|обсуждается|предполагается|предусмотрено|планировалось|готовится)$/
/** Dealings that a body denies of itself and of others. */
const DEALS =
  /^(?:вед(?:ет|ем|ут)|ве(?:л|ла|ли)|име(?:ет|ем|ют|л|ла|ли)|облада(?:ет|ют)|получ(?:ал|ала|али|ил|ила|или|ает|ают)|обращал(?:ся|ась|ись)|прода(?:ет|ют|ем|ется|ются|вал|вала|вали|вался|валась)|переда(?:ет|ют|ем|ется|ются|вал|вала|вали)|участву(?:ет|ют|ем)|участвовал[аи]?|принадлежит|принадлежат|принадлежал[аи]?|вырубается|вырубаются|вырубает|увольня(?:ет|ют|ем)|закрыва(?:ет|ют|ется|ются)|сокраща(?:ет|ют|ем|ется|ются)|повыша(?:ет|ют|ем|ется|ются)|сбрасыва(?:ет|ют)|использу(?:ет|ют|ем|ется|ются)|использовал[аио]?|применя(?:ет|ют|ется|ются|лся|лись)|взима(?:ет|ют|ем|ется|ются)|нарушал[аи]?|наруша(?:ет|ют|ем)|заключал[аи]?|подписывал[аи]?|рассматривал[аи]?|обсуждал[аи]?|планиру(?:ет|ют|ем)|намерен[аы]?|поступал[аио]|поступа(?:ет|ют)|проводил(?:а|и|ся|ась|ось|ись)?|проводится|проводятся|изымается|изымаются|отменя(?:ет|ют|ем|ется|ются)|ввод(?:ит|ят|им|ится|ятся)|останавлива(?:ет|ют|ем|ется|ются)|останавливал(?:а|и|ся|ась|ось|ись)?)$/
/** What a body denies that it has done. */
const UNDONE = /^(?:signature|meeting|agreement)$/
const BODY_OF_TEXT = 0.8

let head = { of: '', joint: false }
// "Заявление для прессы" of two ministers is no denial of a body.
function isJoint(lower: string): boolean {
  if (head.of !== lower) head = { of: lower, joint: JOINT.test(lower.slice(0, 300)) }
  return head.joint
}
const JOINT =
  /(?:^|\n) {0,4}(?:совместное |заявление [^\n]{0,80}\n[^\n]{0,200}министра [^\n]{0,200} и [^\n]{0,40}министра )/

const isWord = ({ parsed: { tokens } }: Walk, { from, to }: Clause): boolean =>
  tokens.slice(from, to).filter(({ kind }) => kind === 'word').length < 2
// "Я запомнила": nothing that could be kept.
const isBrief = ({ parsed: { tokens } }: Walk, { from, to }: Clause): boolean =>
  tokens.slice(from, to).filter(({ kind }) => kind === 'word').length < 3
const OURS = /(?<![а-я])(?:я|меня|мне|мой|моя|мое|мои|моего|моей|моих|мы|нас|нам|нами|наш[а-я]{0,3})(?![а-я])/
const ATTENDS = /^(?:присутствова|участвова|ознакоми|осмотре|возложи|посети|наблюда)л[аи]?(?:сь)?$/
