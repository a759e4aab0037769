import type { Role, Snapshot, Viewer } from '../ground/index.ts'
import { caseSteps } from './case.ts'
import type { CaseRow } from './table.ts'

/** How much of a case is told: all, what may be said in public, or as if it were not there. */
export type Sight = 'all' | 'redacted' | 'nothing'

/** How somebody stands to a case: opened it, acts for the state that it is about or that the investor comes from, or neither. */
export type Relation = 'opened' | 'side' | 'neither'

/** Who sees how much of a case. This table is the whole of the right to see one; what it does not grant is not told. */
export const caseSights: Readonly<Record<Role | 'anybody' | 'local', Readonly<Record<Relation, Sight>>>> = {
  anybody: { opened: 'redacted', side: 'redacted', neither: 'redacted' },
  local: { opened: 'all', side: 'all', neither: 'all' },
  officer: { opened: 'all', side: 'all', neither: 'redacted' },
  confirmer: { opened: 'all', side: 'all', neither: 'redacted' },
  lead: { opened: 'all', side: 'all', neither: 'redacted' },
  secretariat: { opened: 'all', side: 'redacted', neither: 'redacted' },
  investor: { opened: 'all', side: 'redacted', neither: 'redacted' },
  auditor: { opened: 'redacted', side: 'all', neither: 'redacted' },
}

/** How much of a case a viewer may see. Without a text for the public there is nothing to tell the public. */
export function sightOf(snapshot: Snapshot, row: CaseRow, viewer: Viewer): Sight {
  const sight = caseSights[viewer.is === 'person' ? viewer.role : viewer.is][relationOf(snapshot, row, viewer)]
  return sight === 'redacted' && row.redacted === null ? 'nothing' : sight
}

function relationOf(snapshot: Snapshot, { id, state, home }: CaseRow, viewer: Viewer): Relation {
  if (viewer.is !== 'person') return 'neither'
  const [first] = caseSteps(snapshot, id)
  if (first && viewer.keys.includes(first.by)) return 'opened'
  return viewer.state !== null && (viewer.state === state || viewer.state === home) ? 'side' : 'neither'
}
