import { z } from 'zod'
import { commitmentNamed } from '../../reports/index.ts'
import { OrtoqError, type StateId } from '../../ground/index.ts'
import { confirmCommitment } from '../../words/index.ts'
import { act } from './act.ts'

export const commitmentConfirm = act({
  name: 'commitment-confirm',
  command: 'commitment confirm <commitment>',
  about: 'Enters that a side confirms a commitment.',
  params: z.object({
    commitment: z.string().describe('commitment, by id or title'),
    for: z.string().describe('the side, by its code or id'),
    note: z.string().optional(),
    version: z.coerce.number().int().nonnegative().optional().describe('how many acts on it you have seen'),
  }),
  async run({ register, view, author }, params) {
    const commitment = commitmentNamed(view.snapshot, params.commitment)
    const state = (params.for.includes(':') ? params.for : `state:${params.for}`) as StateId
    if (!commitment.parties.includes(state))
      throw new OrtoqError('words/not-bound', {
        state: params.for,
        id: commitment.id,
        parties: commitment.parties.join(', '),
      })
    return confirmCommitment(register, commitment.id, {
      state,
      author,
      on: view.now.slice(0, 10),
      note: params.note ?? null,
      ...(params.version === undefined ? {} : { expectedVersion: params.version }),
    })
  },
})
