import { sourceById } from '../documents/index.ts'
import type { Id, Language, Snapshot } from '../ground/index.ts'
import { nameIn } from '../ground/index.ts'
import { assumptionTable } from '../ways/index.ts'
import type { z } from 'zod'
import type { Say } from './say.ts'
import type { source as sourceShape } from './shapes.ts'

export type SourceInfo = z.output<typeof sourceShape>

/** A source or an assumption as answers show it; an assumption's publisher is the method it rests on. */
export function sourceInfo(snapshot: Snapshot, id: Id, language: Language): SourceInfo {
  const source = sourceById(snapshot, id)
  if (source) return { id, address: source.address, publisher: source.publisher, standing: source.standing }
  // What the asker brought along is his own word.
  if (id.startsWith('mine:')) return { id, address: null, publisher: '', standing: 'mine' }
  const assumption = snapshot.row(assumptionTable, id)
  const method = assumption ? nameIn(assumption.method, language, id) : id
  return { id, address: null, publisher: method, standing: 'assumption' }
}

/** Every source that an answer names, by id, so that each figure of it can be unfolded. */
export function sourceIndex(snapshot: Snapshot, ids: Iterable<Id>, language: Language): Record<string, SourceInfo> {
  return Object.fromEntries([...new Set(ids)].toSorted().map((id) => [id, sourceInfo(snapshot, id, language)]))
}

/** The sources of an answer, one a line, as addresses or in words. */
export function sourceText(sources: Readonly<Record<string, SourceInfo>>, say: Say): string[] {
  const all = Object.values(sources)
  return [
    say.text('sources'),
    ...all.map(({ id, address, publisher, standing }) => `  ${id}  ${address ?? wordsFor(standing, publisher, say)}`),
  ]
}

function wordsFor(standing: string, publisher: string, say: Say): string {
  if (standing === 'mine') return publisher ? `${say.text('mine')}: ${publisher}` : say.text('mine')
  return standing === 'assumption' ? `${say.text('assumption')}: ${publisher}` : say.text('recollection')
}
