import type { Reading } from '../statement.ts'
import type { PackNames } from './engine/names.ts'
import { Pass } from './engine/pass.ts'
import { prepare, type ReadInput } from './engine/prepare.ts'
import { tonguesOf } from './engine/tongue.ts'
import type { Grammar } from './grammar.ts'

export type { ReadInput } from './engine/prepare.ts'

/** Reads texts into records. A language model may stand behind the same interface; ortoq's own reader needs none. */
export interface Reader {
  read(input: ReadInput): Reading
}

/** A reader over the names of a pack: deterministic, without a model, one grammar a language. */
export function makeReader(pack: PackNames, grammars: readonly Grammar[]): Reader {
  const tongueOf = tonguesOf(pack)
  const knows = { pack, grammars, tongueOf }
  return {
    read: (input) => {
      const prepared = prepare(grammars, tongueOf, input)
      const first = new Pass(knows, input, prepared).read()
      // Whose side a speaker is on may be told only after he has said "we": then the text is read once more.
      const last = first.readsOtherwise ? new Pass(knows, input, prepared, first).read() : first
      return last.reading()
    },
  }
}
