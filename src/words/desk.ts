import { contains, isId, isPartialDate, slugOf, type Id, type Span } from '../ground/index.ts'
import { amountsIn } from './amount.ts'
import { dice, trigrams } from './compare.ts'
import { hows, kinds, modalities, polarities, type Kind, type Statement } from './statement.ts'
import type { CommitmentRow } from './table.ts'

/** The id of a statement: its document, its content and its trigger as they were read first. */
export const statementId = (document: string, { content, trigger }: Statement): Id<'stm'> =>
  `stm:${slugOf(document).slice(0, 16)}.${content.start}-${content.end}.${trigger.start}`

/** What strength and which modality a kind has where nobody says more. */
const USUAL: Readonly<Record<Kind, Pick<Statement, 'strength' | 'modality'>>> = {
  meeting: { strength: 0, modality: 'realis' },
  signature: { strength: 5, modality: 'signed' },
  agreement: { strength: 4, modality: 'decided' },
  commitment: { strength: 3, modality: 'readiness' },
  endorsement: { strength: 1, modality: 'support' },
  assessment: { strength: 0, modality: 'realis' },
  call: { strength: 2, modality: 'should' },
  expectation: { strength: 1, modality: 'hope' },
  statement: { strength: 0, modality: 'realis' },
}

/** Strengths that a kind may have: a hope never weighs as much as a promise. */
const STRENGTHS: Readonly<Record<Kind, readonly number[]>> = {
  meeting: [0],
  signature: [5],
  agreement: [4],
  commitment: [3, 4, 5],
  endorsement: [1],
  assessment: [0],
  call: [2],
  expectation: [1],
  statement: [0],
}

/** Fields of a statement as a person writes them. */
export type Fields = Partial<Omit<Statement, 'id' | 'parent' | 'rules'>>

/**
 * A statement as a person puts it right: the fields given, the others as they were. Who changes the kind and no more
 * gets the strength and modality that are usual for it.
 */
export const corrected = (record: Statement, fields: Fields): Statement => ({
  ...record,
  ...(fields.kind && fields.kind !== record.kind ? USUAL[fields.kind] : {}),
  ...fields,
  rules: ['person.corrected'],
})

/** A statement that the reader missed, from what a person says of it: at least where it stands and what it is. */
export function added(
  text: string,
  fields: Fields & Pick<Statement, 'kind' | 'content' | 'sentence'>,
  named: { readonly themes: readonly string[]; readonly objects: readonly { id: Id; mention: Span }[] },
): Statement {
  const { content, kind } = fields
  const exact = amountsIn(text.slice(content.start, content.end)).length > 0 || fields.date != null
  return {
    trigger: content,
    actors: [],
    attribution: { by: 'unspecified', mention: null, how: 'contextual' },
    addressee: [],
    polarity: 'positive',
    ...USUAL[kind],
    precision: exact ? 2 : named.objects.length > 0 ? 1 : 0,
    delegation: 0,
    themes: named.themes,
    objects: named.objects,
    place: null,
    date: null,
    ...fields,
    id: 'r00',
    parent: null,
    rules: ['person.added'],
  }
}

/** What keeps a statement from being one of this text: the field and what is wrong with it; null for nothing. */
export function statementFault(text: string, record: Statement): { field: string; reason: string } | null {
  const inside = ({ start, end }: Span) => start >= 0 && start < end && end <= text.length
  for (const field of ['sentence', 'content', 'trigger'] as const)
    if (!inside(record[field])) return { field, reason: `${record[field].start}–${record[field].end}` }
  for (const field of ['content', 'trigger'] as const)
    if (!contains(record.sentence, record[field])) return { field, reason: 'outside of its sentence' }
  if (!kinds.includes(record.kind)) return { field: 'kind', reason: record.kind }
  if (!STRENGTHS[record.kind].includes(record.strength))
    return { field: 'strength', reason: `${record.kind}: ${STRENGTHS[record.kind].join(', ')}, ≠ ${record.strength}` }
  if (!polarities.includes(record.polarity)) return { field: 'polarity', reason: record.polarity }
  if (!modalities.includes(record.modality)) return { field: 'modality', reason: record.modality }
  for (const field of ['precision', 'delegation'] as const)
    if (![0, 1, 2].includes(record[field])) return { field, reason: String(record[field]) }
  for (const field of ['actors', 'addressee'] as const)
    for (const { id, how, mention } of record[field])
      if (((id as string) !== 'unknown' && !isId(id)) || !hows.includes(how) || (mention && !inside(mention)))
        return { field, reason: id }
  const { by } = record.attribution
  if (by !== 'narrator' && by !== 'unspecified' && !isId(by)) return { field: 'attribution', reason: by }
  const thing = [...record.objects, ...(record.place ? [record.place] : [])].find(
    ({ id, mention }) => !isId(id) || !inside(mention),
  )
  if (thing) return { field: 'objects', reason: thing.id }
  const theme = record.themes.find((one) => !isId(`theme:${one}`))
  if (theme !== undefined) return { field: 'themes', reason: theme }
  if (record.date && !isPartialDate(record.date.value)) return { field: 'date', reason: record.date.value }
  return null
}

/** A commitment that a statement may be about, with what both name. */
export interface Near {
  readonly commitment: CommitmentRow
  readonly shared: readonly string[]
  readonly score: number
}

/** How alike a commitment and a statement are: a thing that both name tells most, then a theme, then who is bound. */
export function likeness(commitment: CommitmentRow, record: Statement) {
  // A line and the project that builds it have one name.
  const slugs = new Set(commitment.objects.map(slugOf))
  const things = record.objects.map(({ id }) => id).filter((id) => slugs.has(slugOf(id)))
  const themes = record.themes.filter((theme) => commitment.themes.some((one) => slugOf(one) === slugOf(theme)))
  const sides = record.actors.map(({ id }) => id).filter((id) => (commitment.parties as readonly string[]).includes(id))
  const kind = record.kind === commitment.kind ? 1 : 0
  return {
    names: things.length + themes.length,
    score: 4 * things.length + 2 * themes.length + sides.length + kind,
    shared: [...new Set([...things, ...themes, ...sides])],
  }
}

/**
 * The commitments that a statement most likely repeats, the likeliest first; only those that share a name or a theme.
 * Between equals the words decide.
 */
export const nearest = (commitments: readonly CommitmentRow[], record: Statement, text: string, most = 5): Near[] => {
  const said = trigrams(text.slice(record.content.start, record.content.end))
  const alike = ({ title }: CommitmentRow) =>
    Math.max(0, ...Object.values(title).map((name) => dice(said, trigrams(name))))
  return commitments
    .map((commitment) => ({ commitment, ...likeness(commitment, record) }))
    .filter(({ names }) => names > 0)
    .map((near) => ({ ...near, score: near.score + alike(near.commitment) }))
    .toSorted((a, b) => b.score - a.score || (a.commitment.id < b.commitment.id ? -1 : 1))
    .slice(0, most)
}
