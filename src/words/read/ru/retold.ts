import type { Clause } from './clause.ts'
import type { Act } from './lexicon/index.ts'
import type { Predicate } from './predicate.ts'
import type { Walk } from './walk.ts'

const AGO =
  /(?:^|[^а-я])(?:ранее|прежде|раньше|(?:в|на) (?:прошл|минувш|предыдущ)[а-я]+|(?:год|года|лет|месяц|месяца|месяцев) назад)(?![а-я])/
const YEARS_AGO =
  /(?:^|[^а-я])(?:в 20\d\d году|(?:еще|уже) (?:в|весной|летом|осенью|зимой)|(?:неделю|недели|недель) назад|тогда)(?![а-я])/
const REMINDS = /^(?:напомним|напоминаем|как (?:ранее )?сообщалось|как мы (?:ранее )?(?:сообщали|писали))(?![а-я])/
/** Verbs of what was wanted once, in the past of an aspect that brings nothing to its end. */
const ONCE =
  /^(?:планировал[аио]?|намеревал(?:ся|ась|ись|ось)|собирал(?:ся|ась|ись|ось)|готовил(?:ся|ась|ись|ось)|предполагал[аио]?)$/

/** Verbs of what may come, in the mind of who says it. */
const HOLDS =
  /^(?:допуска|допусти|предполага|предположи|прогнозиру|спрогнозирова|подозрева|полага|счита|счел|сочл|посчита|дума|подума|исключ|намека|намекн|предсказ|предвид|предрек|рассуди|пророч)/

/**
 * An old promise that is told and not made: "напомнил, что компания обязалась", "в прошлом году обещал", "мы обещали
 * дорогу"; and a plan of nobody's: "планируется". An agreement or a signature of last year is told as well.
 */
export function isRetold(
  walk: Walk,
  { kind, name }: Act,
  clause: Clause,
  { at, feature, passive, we, i }: Predicate,
  main: Clause | null,
): boolean {
  if (kind !== 'commitment' && kind !== 'agreement' && kind !== 'signature') return false
  const { tokens } = walk.parsed
  const { lower, start } = walk.sentence
  const inVoice = clause.level > 0 || walk.voice.by !== null
  if (!inVoice && REMINDS.test(lower.slice(start, start + 40))) return true
  if (kind === 'commitment' && passive && /^(?:planirovat|predpolagat)$/.test(name)) return true
  const { text, start: verb } = tokens[at]!
  // "Допускает, что часть услуг перейдёт …", "считает, что завод снизит цены": what somebody holds possible.
  const holds = main?.predicate && !main.predicate.plural ? tokens[main.predicate.at]!.text : ''
  if (kind === 'commitment' && (feature === 'future' || feature === 'will') && HOLDS.test(holds) && !we && !i)
    return true
  // "Обещает стать крупнейшим": what befalls it.
  const becomes = /^(?:стать|оказаться|быть|принести)$/.test(tokens[at + 1]?.text ?? '')
  if (becomes && /^обеща(?:ет|ют)$/.test(text)) return true
  const been = feature === 'ready' && /^был[аои]?$/.test(tokens[at - 1]?.text ?? '')
  if (been && kind === 'commitment' && !we && !i) return true
  const reminded = main?.predicate && /^(?:напомина|напомн|вспомн|вспомина)/.test(tokens[main.predicate.at]!.text)
  if (feature !== 'past' && passive && kind === 'commitment' && reminded) return true
  if (feature !== 'past') return false
  const before = lower.slice(clause.start, verb)
  if (kind !== 'commitment') return !walk.sentence.signed && AGO.test(before)
  if (ONCE.test(text) || (inVoice && /^обещал[аои]?$/.test(text))) return true
  if (reminded || AGO.test(before) || YEARS_AGO.test(before)) return true
  return /(?:^|[^а-я])еще (?:в|весной|летом|осенью|зимой)(?![а-я])/.test(lower.slice(verb, clause.end))
}
