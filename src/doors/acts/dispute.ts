import { z } from 'zod'
import { isId, OrtoqError, type PartialDate, type StateId } from '../../ground/index.ts'
import { disputeTable, endDispute, raiseDispute } from '../../words/index.ts'
import { isRecord } from '../../reports/index.ts'
import { mayTell } from '../sight.ts'
import { act } from './act.ts'

export const disputeRaise = act({
  name: 'dispute-raise',
  command: 'dispute raise <about>',
  about: 'Hangs a dispute on a record; it is shown wherever the record is, until it is ended.',
  params: z.object({
    about: z.string().describe('id of the record, such as com:cku-railway or proj:junda'),
    why: z.string().min(1).describe('what is disputed, as everybody will read it'),
    for: z.string().optional().describe('the side for which it is raised, by its code or id'),
  }),
  async run({ register, view, author }, { about, why, for: side }) {
    if (!isId(about)) throw new OrtoqError('ground/bad-id', { id: about, kinds: 'com, proj, doc …' })
    // What one may not see is answered as what is not there.
    const there = isRecord(view.snapshot, about) && (await mayTell({ register, view }, about))
    if (!there) throw new OrtoqError('words/nothing-to-dispute', { id: about })
    const state = side === undefined ? null : ((side.includes(':') ? side : `state:${side}`) as StateId)
    return raiseDispute(register, { about, why, state, author, on: view.now.slice(0, 10) as PartialDate })
  },
})

export const disputeEnd = act({
  name: 'dispute-end',
  command: 'dispute end <dispute>',
  about: 'Ends a dispute: at once by whoever raised it, by anybody else as a proposal to the sides.',
  params: z.object({ dispute: z.string().describe('id of the dispute, such as dispute:2417') }),
  async run({ register, view, author }, { dispute }) {
    const row = view.snapshot.row(disputeTable, dispute)
    if (!row || row.ended || !(await mayTell({ register, view }, row.about)))
      throw new OrtoqError('words/no-dispute', { id: dispute })
    return endDispute(register, row, { on: view.now.slice(0, 10) as PartialDate, author })
  },
})
