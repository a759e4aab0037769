import { z } from 'zod'
import { isPartialDate, OrtoqError, type Snapshot, type StateId } from '../../ground/index.ts'
import { sideOf as appointedSide } from '../../register/index.ts'
import { stateTable } from '../../words/index.ts'
import type { By } from '../../works/index.ts'
import type { Stage } from './act.ts'

/** A date as exact as its source. */
export const partial = () => z.string().refine(isPartialDate, '2030 | 2030-Q2 | 2030-06 | 2030-06-30')

/** A state by its code or id; another is refused at its field with those that there are. */
export function stateNamed(snapshot: Snapshot, name: string, given: string): StateId {
  const states = snapshot.rows(stateTable)
  const found = states.find(({ id, code }) => id === given || code === given)
  if (found) return found.id
  throw new OrtoqError('doors/bad-parameter', {
    name,
    value: given,
    wanted: states.map(({ code }) => code).join(' | '),
  })
}

/** The side for which something is entered; null for none. */
export const sideOf = (given: string | undefined): StateId | null =>
  given === undefined ? null : ((given.includes(':') ? given : `state:${given}`) as StateId)

/** Who acts: for the side that is named, else for the one for which the author was appointed. */
export async function byOf(
  { register, author }: Pick<Stage, 'register' | 'author'>,
  { for: side, version }: { readonly for?: string | undefined; readonly version?: number | undefined },
): Promise<By> {
  const actingFor = side === undefined ? await appointedSide(register, author) : sideOf(side)
  return { author, actingFor, ...(version === undefined ? {} : { expectedVersion: version }) }
}
