import { documentById, sourceById } from '../../documents/index.ts'
import { nameIn, type Id, type Snapshot } from '../../ground/index.ts'
import { assumptionTable } from '../../ways/index.ts'
import type { Note } from './figure.ts'
import type { Tongue } from './tongue.ts'

/** So many records are named in a printed footnote; the tables have them all. */
const NAMED = 3

/** A footnote taken apart for whoever prints it: words, and addresses that can be followed. */
export interface NoteText {
  readonly sources: readonly { readonly id: string; readonly text: string; readonly address: string | null }[]
  readonly place: string | null
  readonly query: string
  /** The figure's name in the answer of the query, where the query is the report itself. */
  readonly figure: string | null
  readonly known: string
  readonly counted: string | null
}

/** What a footnote says in one language. */
export function noteText(
  tongue: Tongue,
  snapshot: Snapshot,
  closing: string,
  { sources, place, query, known, counted }: Note,
): NoteText {
  const [command, name] = query.split(' · ') as [string, string?]
  const document = place && documentById(snapshot, place.document)
  return {
    sources: sources.map((id) => sourceOf(tongue, snapshot, id)),
    place:
      place &&
      `${tongue.name(document?.title ?? {}, place.document)}, ${tongue.text('note.sentence').replace('{number}', String(place.sentence))}`,
    query: command,
    figure: name ?? null,
    known: tongue.text('note.known').replace('{date}', tongue.date(known ?? closing)),
    counted:
      counted.length === 0
        ? null
        : `${counted.slice(0, NAMED).join('; ')}${counted.length > NAMED ? ` ${tongue.text('note.more')}` : ''}`,
  }
}

function sourceOf(tongue: Tongue, snapshot: Snapshot, id: Id): NoteText['sources'][number] {
  const source = sourceById(snapshot, id)
  if (!source) {
    const method = snapshot.row(assumptionTable, id)?.method ?? {}
    return { id, text: `${tongue.text('note.assumption')}: ${nameIn(method, tongue.language, id)}`, address: null }
  }
  const standing = source.standing === 'original' ? [] : [tongue.text(`note.${source.standing}`)]
  return {
    id,
    text: [source.publisher, ...(source.date ? [tongue.date(source.date)] : []), ...standing].join(', '),
    address: source.address,
  }
}

/** A piece of a footnote: words, an address that can be followed, and what parts it from the next piece. */
export interface NotePart {
  readonly text: string
  readonly address: string | null
  readonly end: string
}

/** A footnote in the order in which it is printed. */
export function noteParts(tongue: Tongue, note: NoteText): NotePart[] {
  const { sources, place, query, figure, known, counted } = note
  const ask = `${tongue.text('note.query')}: ${query}${figure ? `, ${tongue.text('note.figure')} ${figure}` : ''}, ${known}`
  const parts = [
    ...sources,
    ...(place ? [{ text: place, address: null }] : []),
    { text: ask, address: null },
    ...(counted ? [{ text: `${tongue.text('note.counted')}: ${counted}`, address: null }] : []),
  ]
  return parts.map(({ text, address }, at) => {
    // A date may bring a stop of its own.
    const stopped = (address ?? text).endsWith('.')
    return { text, address, end: at === parts.length - 1 ? '' : stopped ? ' ' : '. ' }
  })
}

/** A footnote as one line of plain text. */
export const noteLine = (tongue: Tongue, note: NoteText): string =>
  noteParts(tongue, note)
    .map(({ text, address, end }) => `${text}${address ? `, ${address}` : ''}${end}`)
    .join('')
