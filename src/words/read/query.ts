import type { Id } from '../../ground/index.ts'
import type { Dated, Grammar } from './grammar.ts'
import { datesIn } from './engine/date.ts'
import { fold } from './engine/fold.ts'
import type { PackNames } from './engine/names.ts'
import { tonguesOf } from './engine/tongue.ts'

/** What a few words name, whatever the language: things and people of the pack, themes, dates. */
export interface Understood {
  readonly ids: readonly Id[]
  /** Without `theme:`. */
  readonly themes: readonly string[]
  readonly dates: readonly Pick<Dated, 'value' | 'precision' | 'relation'>[]
}

/** Understands questions and short texts with the names of the readers, in every language at once. */
export function queryReader(pack: PackNames, grammars: readonly Grammar[]): (text: string) => Understood {
  const tongueOf = tonguesOf(pack)
  return (text) => {
    // Who types in a hurry leaves out capitals: a name is sought in both spellings.
    const typed = fold(text)
    const raised = fold(text.replace(/(?<=^|[\s-])\p{Ll}/gu, (letter) => letter.toUpperCase()))
    const ids = new Set<Id>()
    const themes = new Set<string>()
    const dates = new Map<string, Pick<Dated, 'value' | 'precision' | 'relation'>>()
    for (const grammar of grammars) {
      const { names, themes: lexicon } = tongueOf(grammar)
      for (const folded of [typed, raised])
        for (const { values } of names.find(folded, { start: 0, end: folded.text.length }))
          for (const { id, capitalOf, candidates } of values) {
            if (id && !capitalOf) ids.add(id)
            for (const role of candidates.length === 1 ? candidates : []) ids.add(role.id)
          }
      for (const { values } of lexicon.find(typed, { start: 0, end: typed.text.length }))
        for (const theme of values) themes.add(theme)
      for (const { value, precision, relation } of datesIn(
        typed.lower,
        { start: 0, end: typed.lower.length },
        grammar,
        null,
      ))
        dates.set(value, { value, precision, relation })
    }
    // A bare year is a date in every language.
    for (const year of typed.lower.match(/(?<!\d)(?:19|20|21)\d\d(?!\d)/g) ?? [])
      if (![...dates.keys()].some((value) => value.startsWith(year)))
        dates.set(year, { value: year, precision: 'year', relation: 'at' })
    return { ids: [...ids].toSorted(), themes: [...themes].toSorted(), dates: [...dates.values()] }
  }
}
