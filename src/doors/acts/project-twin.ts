import { z } from 'zod'
import { OrtoqError, type Snapshot } from '../../ground/index.ts'
import { workNamed } from '../../reports/index.ts'
import { mergeWorks, splitWorks, workTable, type WorkRow } from '../../works/index.ts'
import { act } from './act.ts'
import { byOf } from './side.ts'

const common = {
  why: z.string().min(1).describe('the reason, for whoever asks why the record is not counted'),
  for: z.string().optional().describe('the side for which it is entered, by its code or id'),
  version: z.coerce.number().int().nonnegative().optional().describe('how many acts on it you have seen'),
}

/** The record of that very id, merged or not. */
function recordOf(snapshot: Snapshot, typed: string): WorkRow {
  const row = snapshot.row(workTable, typed)
  if (row) return row
  throw new OrtoqError('works/unknown-work', { id: typed, suggestions: workNamed(snapshot, typed).id })
}

export const projectMerge = act({
  name: 'project-merge',
  command: 'project merge <twin>',
  about: 'Enters that a record is the same thing as another; its id points on, and it is counted no more.',
  params: z.object({
    twin: z.string(),
    into: z.string().describe('the record that stands, by id or title'),
    ...common,
  }),
  async run({ register, view, author }, params) {
    const twin = recordOf(view.snapshot, params.twin)
    const keeper = recordOf(view.snapshot, params.into)
    const row = { twin: twin.id, of: keeper.id, why: params.why, on: view.now.slice(0, 10) }
    return mergeWorks(register, view.snapshot, row, await byOf({ register, author }, params))
  },
})

export const projectSplit = act({
  name: 'project-split',
  command: 'project split <twin>',
  about: 'Takes a merge back: both records stand again as they stood.',
  params: z.object({ twin: z.string(), ...common }),
  async run({ register, view, author }, params) {
    const twin = recordOf(view.snapshot, params.twin)
    return splitWorks(register, view.snapshot, twin.id, params.why, await byOf({ register, author }, params))
  },
})
