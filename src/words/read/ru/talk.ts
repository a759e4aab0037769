import type { Token } from '../grammar.ts'
import { quick } from '../engine/quick.ts'
import { talks, type Act } from './lexicon/index.ts'

/** A meeting told by its noun. */
export const MEETING: Act = {
  name: 'talks',
  kind: 'meeting',
  strength: 0,
  modality: 'realis',
  polarity: 'positive',
  frames: [],
}

/** "Состоялось подписание …": what was signed stands behind. */
export const SIGNING: Act = {
  ...MEETING,
  name: 'podpisanie',
  kind: 'signature',
  strength: 5,
  modality: 'signed',
  frames: ['object'],
}

/** "Завершил визит", "находится с поездкой": verbs that with such a noun tell of a visit. */
export const VISITS = quick(
  /^(?:(?:завершил|начал|продолжил|продолжает|завершает|начинает|предпринял)[аи]?|(?:находил|пребывал)(?:ся|ась|ись|а|и)?|находится|находятся|пребывает|был[аи]?|(?:прилетел|прибыл|приехал)[аи]?)$/,
)

/** Where the noun of a visit stands behind its verb. */
export function visitNear(
  tokens: readonly Token[],
  shielded: readonly boolean[],
  at: number,
  to: number,
): number | null {
  const goes = /^(?:наход|пребыв|при[лбе]|был)/.test(tokens[at]!.text)
  for (let next = at + 1; next < Math.min(to, at + 12); next++)
    if (!shielded[next] && (goes ? VISITING : VISIT).test(tokens[next]!.text)) return next
  return null
}
const VISIT = /^(?:визит|поездку|турне)$/
const VISITING = /^(?:визитом|поездкой)$/

/** Where the noun of a signing stands beside its verb. */
export function signingNear(
  tokens: readonly Token[],
  shielded: readonly boolean[],
  at: number,
  from: number,
  to: number,
): number | null {
  for (let next = Math.max(from, at - 6); next < Math.min(to, at + 5); next++)
    if (!shielded[next] && /^подписани[ея]$/.test(tokens[next]!.text) && next + 1 < to) return next
  return null
}

/** Where the noun of a meeting stands beside its verb. */
export function talkNear(
  tokens: readonly Token[],
  shielded: readonly boolean[],
  at: number,
  from: number,
  to: number,
  happens: boolean,
): number | null {
  for (let next = at + 1; next < Math.min(to, at + 7); next++)
    if (!shielded[next] && (talks.has(tokens[next]!.text) || exchanges(tokens, next) || several(tokens, at, next)))
      return next
  if (happens)
    for (let before = at - 1; before >= from; before--)
      if (!shielded[before] && talks.has(tokens[before]!.text)) return before
  return null
}

/** "К беседе присоединился министр": he took part in it. */
export const joinsTalk = (tokens: readonly Token[], at: number, from: number, to: number): boolean =>
  JOINED.test(tokens[at]!.text) &&
  tokens.slice(from, to).some(({ text }, near) => TALK.test(text) && /^ко?$/.test(tokens[from + near - 1]?.text ?? ''))
const JOINED = quick(/^(?:присоедин|подключ)ил(?:ся|ась|ись)$/)
const TALK = /^(?:беседе|переговорам|встрече|заседанию|совещанию|разговору|дискуссии|обсуждению|консультациям|диалогу)$/

// "Обмен мнениями", and no exchange of goods.
const exchanges = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.text === 'обмен' && /^(?:мнениями|взглядами)$/.test(tokens[at + 1]?.text ?? '')
// "Провел | (отдельные) встречи": directly behind the verb it is what was held, and not of what.
const several = (tokens: readonly Token[], at: number, next: number): boolean =>
  /^(?:встречи|беседы)$/.test(tokens[next]!.text) &&
  (next === at + 1 || (next === at + 2 && /[ыи]е$/.test(tokens[at + 1]!.text)))
