import type { Grammar } from '../grammar.ts'
import type { Lexicon } from './lexicon.ts'
import { nameLexicon, type Known, type PackNames } from './names.ts'
import { themeLexicon, type ThemeLexicon } from './weigh.ts'

/** The words of a pack in one language. */
export interface Tongue {
  readonly names: Lexicon<Known>
  readonly themes: ThemeLexicon
}

/** The words of a pack in each language, made when a text first needs them. */
export function tonguesOf(pack: PackNames): (grammar: Grammar) => Tongue {
  const made = new Map<string, Tongue>()
  return (grammar) => {
    let tongue = made.get(grammar.tag)
    if (!tongue) {
      tongue = { names: nameLexicon(pack, grammar), themes: themeLexicon(pack, grammar) }
      made.set(grammar.tag, tongue)
    }
    return tongue
  }
}
