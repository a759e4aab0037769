import type { Actor, Span, Statement } from './reading.ts'

/** A statement as a form holds it: every field a text. */
export type Typed = Readonly<Record<string, string>>

/** Kinds with the strengths that each may have; a hope never weighs as much as a promise. */
export const STRENGTHS: Readonly<Record<string, readonly number[]>> = {
  commitment: [3, 4, 5],
  agreement: [4],
  signature: [5],
  call: [2],
  expectation: [1],
  endorsement: [1],
  assessment: [0],
  statement: [0],
  meeting: [0],
}
export const MODALITIES = [
  'realis',
  'hope',
  'support',
  'should',
  'appeal',
  'readiness',
  'decided',
  'undertaken',
  'signed',
  'unknown',
]
export const POLARITIES = ['positive', 'negative', 'negated-act', 'denial']
export const RELATIONS = ['at', 'by', 'from', 'until']

const listed = (text: string): string[] => text.split(/[\s,;]+/).filter(Boolean)

/** A stretch as a form holds it, such as “12-81”. */
export const spanText = ({ start, end }: Span): string => `${start}-${end}`

/** The stretch that “12-81” means, or null. */
export function spanOf(text: string): Span | null {
  const [, start, end] = /^\s*(\d+)\s*[-–]\s*(\d+)\s*$/.exec(text) ?? []
  return start === undefined ? null : { start: Number(start), end: Number(end) }
}

/** The fields of a statement as texts, for a form. */
export const typedOf = (record: Statement): Typed => ({
  kind: record.kind,
  strength: String(record.strength),
  precision: String(record.precision),
  delegation: String(record.delegation),
  polarity: record.polarity,
  modality: record.modality,
  actors: record.actors.map(({ id }) => id).join(' '),
  by: record.attribution.by,
  addressee: record.addressee.map(({ id }) => id).join(' '),
  themes: record.themes.join(' '),
  objects: record.objects.map(({ id }) => id).join(' '),
  place: record.place?.id ?? '',
  date: record.date?.value ?? '',
  relation: record.date?.relation ?? 'by',
  content: spanText(record.content),
  trigger: spanText(record.trigger),
  sentence: spanText(record.sentence),
})

const precisionOf = (date: string): string =>
  /^\d{4}$/.test(date) ? 'year' : /Q/.test(date) ? 'quarter' : date.length === 7 ? 'month' : 'day'

/** The date that was typed, as the act takes it, or null. */
const dateOf = (typed: Typed, mention: Span | null) =>
  typed['date']
    ? { value: typed['date'], precision: precisionOf(typed['date']), relation: typed['relation'], mention }
    : null

/**
 * The fields that somebody changed, as the act takes them. Whoever was named already keeps the place where he is named;
 * a new one is known from the context.
 */
export function changedFields(record: Statement, typed: Typed): Record<string, unknown> {
  const before = typedOf(record)
  const changed: Record<string, unknown> = {}
  const is = (name: string) => (typed[name] ?? '') !== before[name]
  const actors = (text: string, known: readonly Actor[]) =>
    listed(text).map((id) => known.find((one) => one.id === id) ?? { id, mention: null, how: 'contextual' })
  const content = spanOf(typed['content'] ?? '') ?? record.content
  for (const name of ['kind', 'polarity', 'modality'] as const) if (is(name)) changed[name] = typed[name]
  for (const name of ['strength', 'precision', 'delegation'] as const) if (is(name)) changed[name] = Number(typed[name])
  for (const name of ['content', 'trigger', 'sentence'] as const)
    if (is(name)) changed[name] = spanOf(typed[name] ?? '')
  for (const name of ['actors', 'addressee'] as const)
    if (is(name)) changed[name] = actors(typed[name] ?? '', [...record.actors, ...record.addressee])
  if (is('by')) changed['attribution'] = { by: typed['by'] || 'unspecified', mention: null, how: 'contextual' }
  if (is('themes')) changed['themes'] = listed(typed['themes'] ?? '').map((theme) => theme.replace(/^theme:/, ''))
  if (is('objects'))
    changed['objects'] = listed(typed['objects'] ?? '').map(
      (id) => record.objects.find((one) => one.id === id) ?? { id, mention: content },
    )
  if (is('place')) changed['place'] = typed['place'] ? { id: typed['place'].trim(), mention: content } : null
  if (is('date') || (typed['date'] && is('relation'))) changed['date'] = dateOf(typed, record.date?.mention ?? null)
  return changed
}

/** The fields of a statement that the reader missed, as the act takes them. Nobody is known but from the context. */
export function addedFields(typed: Typed): Record<string, unknown> {
  const kind = typed['kind'] ?? ''
  const content = spanOf(typed['content'] ?? '')
  const date = dateOf(typed, null)
  return {
    kind,
    strength: Number(typed['strength'] ?? STRENGTHS[kind]?.[0]),
    content,
    sentence: spanOf(typed['sentence'] ?? '') ?? content,
    actors: listed(typed['actors'] ?? '').map((id) => ({ id, mention: null, how: 'contextual' })),
    ...(date && { date }),
  }
}
