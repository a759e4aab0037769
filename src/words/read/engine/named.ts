import type { Id, StateId } from '../../../ground/index.ts'
import type { MentionType } from '../../statement.ts'
import type { Grammar, Named } from '../grammar.ts'
import type { Piece } from './piece.ts'
import type { Scene } from './scene.ts'

/** Where a name stands: in which text, after what, and what the reader remembers at this point. */
export interface Here {
  /** The text, and the same without capitals. */
  readonly text: string
  readonly lower: string
  readonly scene: Scene
  readonly grammar: Grammar
  /** The names of the sentence so far. */
  readonly before: readonly Named[]
}

/** A name that nobody else holds yet. */
export type Fresh = { -readonly [K in keyof Named]: Named[K] }

/** Every name is made here, with all its fields at once and in one order: it is what a reading makes most of. */
export const namedAs = (piece: Piece, ids: readonly Id[], type: MentionType | 'class', how: Named['how']): Fresh => ({
  start: piece.start,
  end: piece.end,
  state: piece.state,
  capitalOf: piece.capitalOf,
  gender: piece.gender,
  direct: piece.direct,
  means: piece.means ?? undefined,
  open: piece.open,
  ids,
  type,
  how,
})

/** Says of which state a new name is. */
export function inState(named: Fresh, state: StateId | null): Fresh {
  named.state = state
  return named
}
