import { perWord } from '../engine/memo.ts'
import { quick } from '../engine/quick.ts'
import type { Act } from './lexicon/index.ts'
import type { Token } from '../grammar.ts'

/** Calls something untrue. */
export const DENIAL: Act = {
  name: 'ne-sootvetstvuet',
  kind: 'statement',
  strength: 0,
  modality: 'realis',
  polarity: 'denial',
  frames: ['object'],
}

/** "Эти утверждения беспочвенны" */
const UNTRUE =
  /^(?:беспочвенн|голословн|абсурдн|надуманн|лжив|ложн|несостоятельн|необоснованн|вздорн|нелеп|недостоверн|вымышленн|безосновательн)[ыао]$/

/** Whether the word is such an adjective. */
export const isUntrue = perWord((word) => UNTRUE.test(word))

const MAY_DENY = quick(/^(?:соответству|име(?:ет|ют)$|явля)/)
/** Where a denial ends: "не соответствуют действительности", "являются вымыслом", "не имеют под собой оснований". */
export function deniedFrom(tokens: readonly Token[], at: number, to: number): number | null {
  const verb = at < to ? tokens[at]!.text : ''
  if (!MAY_DENY.test(verb) && !isUntrue(verb)) return null
  const rest = tokens.slice(at + 1, Math.min(to, at + 5)).map(({ text }) => text)
  const no = tokens[at - 1]?.text === 'не'
  if (no && verb.startsWith('соответству') && /^(?:действительности|истине|фактам)$/.test(rest[0] ?? '')) return at + 2
  if (no && /^име(?:ет|ют)$/.test(verb)) {
    const ground = rest.findIndex((word) => /^(?:оснований|ничего|отношения)$/.test(word))
    if (ground >= 0) return at + 2 + ground
  }
  if (isUntrue(verb) && !no && !/^(?:бы)?$/.test(tokens[at - 1]?.text ?? '')) return at + 1
  if (/^явля(?:ется|ются)$/.test(verb)) {
    const lie = rest.findIndex((word) =>
      /^(?:вымыслом|ложью|ложными|ложной|фейком|фейками|недостоверной|недостоверными|дезинформацией|выдумкой|клеветой|провокацией|неправдой|беспочвенными|необоснованными)$/.test(
        word,
      ),
    )
    if (lie >= 0) return at + 2 + lie
  }
  return null
}
