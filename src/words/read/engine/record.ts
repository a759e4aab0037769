import { contains, type Id, type Span } from '../../../ground/index.ts'
import type { Actor, Statement } from '../../statement.ts'
import type { ThemeRow } from '../../table.ts'
import type { Draft, Grammar, Named, Sentence } from '../grammar.ts'
import type { Folded } from './fold.ts'
import { dateOf, delegationOf, objectsOf, precisionOf, themesOf, type ThemeLexicon } from './weigh.ts'
import { rawSpan } from './whose.ts'

/** Everybody in an act, already found out. */
export interface Cast {
  readonly by: readonly Actor[]
  readonly actors: readonly Actor[]
  readonly addressee: readonly Actor[]
}

/** Where a record is made: the text, the words for themes in its language, and what the pack knows. */
interface Place {
  readonly folded: Folded
  readonly grammar: Grammar
  readonly lexicon: ThemeLexicon
  readonly themes: readonly ThemeRow[]
  isKnown(id: string): boolean
}

// "Unknown" is an answer of the exam's own; it is no id of a pack.
const NOBODY: Actor = { id: 'unknown' as Id, mention: null, how: 'contextual' }

/** The record of an act; `id` and `parent` are those of this reading, until the records are in order. */
export function recordOf(
  { id, parent }: Pick<Statement, 'id' | 'parent'>,
  draft: Draft,
  sentence: Sentence,
  cast: Cast,
  { folded, grammar, lexicon, themes: all, isKnown }: Place,
): Statement {
  const { content } = draft
  const { by, actors, addressee } = cast
  const raw = (span: Span) => rawSpan(folded, span)
  const date = dateOf(sentence, draft)
  const themes = themesOf(sentence, content, lexicon, all)
  const objects = objectsOf(sentence.names, content)
  const place = placeOf(draft, sentence)
  const said = by[0]
  const named = { objects: objects.length, themes: themes.length }
  return {
    id,
    kind: draft.kind,
    sentence: raw(sentence),
    trigger: raw(draft.trigger),
    content: raw(content),
    actors: actors.length ? actors : [NOBODY],
    attribution: said
      ? { by: said.id, mention: said.mention, how: said.how }
      : { by: draft.by.is === 'unknown' ? 'unspecified' : 'narrator', mention: null, how: 'contextual' },
    addressee,
    polarity: draft.polarity,
    modality: draft.modality,
    strength: draft.strength,
    precision: precisionOf(sentence, content, date, named, grammar.amounts),
    delegation: delegationOf(sentence, content, grammar),
    themes,
    objects: objects.map(({ id, mention }) => ({ id, mention: raw(mention) })),
    place: place && { id: place.ids[0]!, mention: raw(place) },
    date: date && { value: date.value, precision: date.precision, relation: date.relation, mention: raw(date) },
    parent,
    rules: rulesOf(draft, cast, objects, isKnown),
  }
}

function placeOf(draft: Draft, { names }: Sentence): Named | null {
  if (draft.kind !== 'meeting') return null
  const places = names.filter(({ type, ids }) => (type === 'place' || type === 'port') && !ids[0]?.startsWith('region'))
  return places.find((place) => contains(draft.content, place)) ?? places[0] ?? null
}

function rulesOf(
  { rules, who }: Draft,
  { actors, by, addressee }: Cast,
  objects: readonly { readonly id: Id }[],
  isKnown: (id: string) => boolean,
): string[] {
  const all = [...rules]
  const add = (rule: string): void => {
    if (!all.includes(rule, rules.length)) all.push(rule)
  }
  if (who.is === 'phrase') for (const { how } of actors) add(`actor.${how}`)
  else add(`actor.${who.is}`)
  // A name that the pack lacks is kept, and said to be one.
  const lacks = (named: readonly { readonly id: Id }[]) => named.some(({ id }) => !isKnown(id))
  if (lacks(actors) || lacks(by) || lacks(addressee) || lacks(objects)) add('open-name')
  return all
}

/** Records in order of content, numbered in that order. */
export function inOrder(records: readonly Statement[]): Statement[] {
  const sorted = records.toSorted(
    (a, b) => a.content.start - b.content.start || a.content.end - b.content.end || a.trigger.start - b.trigger.start,
  )
  const newId = new Map(sorted.map(({ id }, at) => [id, `r${String(at + 1).padStart(2, '0')}`]))
  return sorted.map((record) => ({
    ...record,
    id: newId.get(record.id)!,
    parent: record.parent && (newId.get(record.parent) ?? null),
  }))
}
