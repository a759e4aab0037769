import { contains, type Id, type Span } from '../../../ground/index.ts'
import type { ThemeRow } from '../../table.ts'
import type { Statement } from '../../statement.ts'
import type { Dated, Draft, Grammar, Named, Sentence } from '../grammar.ts'
import { fold } from './fold.ts'
import { perWord } from './memo.ts'
import { fits } from './sparing.ts'
import { Lexicon, type Entry, type Source } from './lexicon.ts'
import type { PackNames } from './names.ts'

/** The words of one language that name themes. */
export type ThemeLexicon = Lexicon<string>

export function themeLexicon(pack: PackNames, grammar: Grammar): ThemeLexicon {
  const sources: Source<string>[] = []
  const add = (theme: string, words: string | undefined) => {
    if (!words) return
    const value = theme.slice(theme.indexOf(':') + 1)
    const entries = () =>
      grammar.forms(fold(words).lower, 'phrase').map((form): Entry<string> => ({ form, value, capital: false }))
    sources.push({ begins: words, entries })
  }
  for (const { id, name } of pack.themes) add(id, name[grammar.tag])
  for (const { theme, language, words } of pack.themeWords) if (language === grammar.tag) add(theme, words)
  return new Lexicon(sources, grammar.spaced)
}

/** Themes that a content names, without the wider ones that only a narrower word implies. Quoted titles name none. */
export function themesOf(
  sentence: Sentence,
  content: Span,
  lexicon: ThemeLexicon,
  themes: readonly ThemeRow[],
): string[] {
  const found: string[] = []
  for (const match of lexicon.find(sentence, content))
    if (!sentence.titles.some((title) => contains(title, match)))
      for (const theme of match.values) if (!found.includes(theme)) found.push(theme)
  const places = placesOf(themes)
  const known = found.filter((theme) => places.has(theme))
  return known.length < 2 ? known : known.toSorted((a, b) => places.get(a)! - places.get(b)!)
}

const placesKept = new WeakMap<readonly ThemeRow[], ReadonlyMap<string, number>>()
/** Where each theme of a pack stands in its order, without `theme:`. */
function placesOf(themes: readonly ThemeRow[]): ReadonlyMap<string, number> {
  let places = placesKept.get(themes)
  if (!places)
    placesKept.set(themes, (places = new Map(themes.map(({ id }, at) => [id.slice(id.indexOf(':') + 1), at]))))
  return places
}

const OBJECTS = new Set([
  'doc',
  'docset',
  'prog',
  'proj',
  'line',
  'fmt',
  'org',
  'port',
  'class',
  'city',
  'place',
  'region',
  'regions',
  'group',
])

const isObject = perWord((id: string): boolean => OBJECTS.has(id.slice(0, id.indexOf(':'))))

/** Things of the pack (and open ones) named inside a content. */
export function objectsOf(names: readonly Named[], content: Span): { id: Id; mention: Span }[] {
  const objects: { id: Id; mention: Span }[] = []
  for (const named of names) {
    if (!contains(content, named) || named.how === 'pronoun' || named.how === 'collective') continue
    const { ids, start, end } = named
    for (const id of ids) if (isObject(id)) objects.push({ id, mention: { start, end } })
  }
  return objects
}

/** 2 with a quantity, amount or deadline, 1 with a named thing, direction or theme, else 0. */
export function precisionOf(
  sentence: Sentence,
  content: Span,
  date: Dated | Statement['date'],
  named: { readonly objects: number; readonly themes: number },
  amounts: RegExp,
): 0 | 1 | 2 {
  const text = sentence.lower.slice(content.start, content.end)
  if (amounts.test(text) || (date && date.relation !== 'at')) return 2
  if (date) return 2
  return named.objects + named.themes > 0 ? 1 : 0
}

/** 2 when a third party decides, 1 when a body or mechanism is named, else 0. */
export function delegationOf(sentence: Sentence, content: Span, { delegation }: Grammar): 0 | 1 | 2 {
  const text = sentence.lower.slice(content.start, content.end)
  let most: 0 | 1 | 2 = 0
  for (const { words, level } of delegation) if (level > most && fits(words, text)) most = level
  return most
}

/** The date that an act speaks of: inside its content, else the nearest one that its clause shares. */
export function dateOf(sentence: Sentence, draft: Draft): Dated | null {
  if (draft.date !== undefined) return draft.date
  const inside = sentence.dates.filter((date) => contains(draft.content, date))
  return inside.find((date) => date.relation !== 'at') ?? inside[0] ?? null
}
