import { perWord } from '../engine/memo.ts'
import type { Who } from '../grammar.ts'
import { act, type Act } from './lexicon/act.ts'
import type { Clause } from './clause.ts'
import { trimmed } from './content.ts'
import type { Predicate } from './predicate.ts'
import { canAct, governed } from './inverted.ts'
import { phraseOf, type Walk } from './walk.ts'

/** "Решение возмутило торговцев", "делегацию беспокоит дорога", "это не понравилось мэру": whom something moves. */
const TOUCHES =
  /^(?:возмутил|возмуща[ею]|обрадовал|раду[ею]|порадовал|огорчил|огорча[ею]|разочаровал|удивил|удивля[ею]|встревожил|тревож[ия]|насторожил|настаражива[ею]|настораживает|обеспокоил|беспоко[ия]|смутил|смуща[ею]|впечатлил|впечатля[ею]|восхитил|восхища[ею]|понравил|нрав[ия]|устроил|устраива[ею]|не?удовлетворил|удовлетворя[ею]|вдохновил|вдохновля[ею]|озаботил|раздоса?довал|рассердил|заинтересовал|интересу[ею])(?:т|а|о|и)?$|^(?:не)?(?:по)?нрав(?:ился|илась|илось|ились|ится|ятся)$/
/** Whether the word is such a verb. */
export const touches = perWord((word) => TOUCHES.test(word))
const BAD = /^(?:возму|огорч|разочар|встрев|тревож|насто|обесп|беспо|смут|смущ|озабо|раздос|рассерд)/

const GOOD_ACT = act('assessment', 'trogaet', ['object', 'that'])
const BAD_ACT: Act = { ...GOOD_ACT, polarity: 'negative' }
/** The act of what moves somebody. */
export const touched = (text: string, negated: boolean): Act => (BAD.test(text) !== negated ? BAD_ACT : GOOD_ACT)

const WHOM = /(?:ам|ям|у|ю|ому|ему|ов|ев|ей|ых|их|а|я|ого|его)(?:»|$)/

/** Enters what somebody feels about a thing: he stands in no nominative, and the thing is the rest of the clause. */
export function feel(walk: Walk, one: Act, clause: Clause, predicate: Predicate, by: Who): void {
  const { tokens } = walk.parsed
  const { names, lower } = walk.sentence
  const verb = tokens[predicate.at]!
  const whom = names.find(
    (named) =>
      named.start >= clause.start &&
      named.end <= clause.end &&
      named.ids.length > 0 &&
      canAct(named) &&
      !governed(tokens, named) &&
      (!named.direct || named.type === 'collective') &&
      Math.min(Math.abs(named.start - verb.end), Math.abs(verb.start - named.end)) < 24 &&
      WHOM.test(lower.slice(named.start, named.end)),
  )
  if (!whom) return
  const shift = predicate.negated ? 1 : 0
  const before = trimmed(walk.sentence, clause.start, tokens[predicate.at - shift]!.start)
  const next = predicate.to < clause.to ? tokens[predicate.to]! : null
  const behind = whom.end <= verb.start && next && !/^[.,!?;]$/.test(next.text) ? next.start : -1
  const span = behind >= 0 ? trimmed(walk.sentence, behind, clause.cut ?? clause.end) : before
  // "Осмонова | ответ | не устроил": the thing stands between.
  const between =
    behind < 0 && whom.start < verb.start && whom.start - clause.start < 4
      ? trimmed(walk.sentence, whom.start, verb.end)
      : null
  if (!span || (behind < 0 && whom.start < verb.start && !between)) return
  const who = phraseOf([whom])
  const inVoice = clause.level > 0 || walk.voice.by !== null
  const whole = inVoice ? trimmed(walk.sentence, clause.start, clause.cut ?? clause.end) : null
  walk.push(one, predicate, whole ?? between ?? span, {
    who,
    by: inVoice ? by : who,
    to: null,
    negated: false,
  })
}
