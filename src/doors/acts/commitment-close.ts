import { z } from 'zod'
import { isPartialDate, OrtoqError, type PartialDate, type StateId } from '../../ground/index.ts'
import { commitmentNamed } from '../../reports/index.ts'
import { closeCommitment, type CommitmentRow, type StandingRow } from '../../words/index.ts'
import { act, type Act } from './act.ts'

const date = () => z.string().refine(isPartialDate, '2030 | 2030-Q2 | 2030-06 | 2030-06-30')

const common = {
  commitment: z.string().describe('commitment, by id or title'),
  why: z.string().min(1).describe('the reason, as everybody will read it'),
  on: date().optional().describe('since when it holds; today when it is left out'),
  version: z.coerce.number().int().nonnegative().optional().describe('how many acts on it you have seen'),
}

/** What one act of closing says beside the common. */
interface Close<S extends z.ZodRawShape> {
  readonly verb: string
  readonly status: StandingRow['status']
  readonly about: string
  readonly more: S
  change?(row: CommitmentRow, given: z.output<z.ZodObject<S>>): CommitmentRow
}

const TOGETHER = 'Once persons are appointed this is a proposal, done when somebody of every side agrees.'

const closing = <S extends z.ZodRawShape>({ verb, status, about, more, change }: Close<S>): Act =>
  act({
    name: `commitment-${verb}`,
    command: `commitment ${verb} <commitment>`,
    about: `${about} ${TOGETHER}`,
    params: z.object({ ...common, ...more }),
    async run({ register, view, author }, params) {
      const { why, on, version, ...given } = params as z.output<z.ZodObject<typeof common>> & { into?: string }
      const row = commitmentNamed(view.snapshot, given.commitment)
      const into = given.into === undefined ? null : commitmentNamed(view.snapshot, given.into).id
      if (into === row.id) throw new OrtoqError('words/merged-into-itself', { commitment: row.id })
      return closeCommitment(register, row.id, {
        status,
        why,
        on: (on ?? view.now.slice(0, 10)) as PartialDate,
        author,
        into,
        ...(change ? { changed: change(row, params as never) } : {}),
        ...(version === undefined ? {} : { expectedVersion: version }),
      })
    },
  }) as unknown as Act

/** Acts that close, move or hand on a commitment; each needs four eyes. */
export const commitmentCloses: readonly Act[] = [
  closing({ verb: 'fulfil', status: 'fulfilled', about: 'Enters that a commitment is fulfilled.', more: {} }),
  closing({ verb: 'waive', status: 'waived', about: 'Enters that a commitment is waived.', more: {} }),
  closing({ verb: 'reopen', status: 'reopened', about: 'Opens a closed commitment again.', more: {} }),
  closing({
    verb: 'merge',
    status: 'merged',
    about: 'Enters that a commitment is the same as another, which stands for both.',
    more: { into: z.string().describe('the commitment that stands for both, by id or title') },
  }),
  closing({
    verb: 'redate',
    status: 'redated',
    about: 'Gives a commitment another date due.',
    more: { due: date().describe('the new date due') },
    change: (row, { due }) => ({ ...row, due: due as PartialDate }),
  }),
  closing({
    verb: 'reassign',
    status: 'reassigned',
    about: 'Says anew whom a commitment binds.',
    more: { parties: z.string().describe('codes or ids of the states, parted by commas') },
    change: (row, { parties }) => ({
      ...row,
      parties: String(parties)
        .split(',')
        .map((side) => (side.includes(':') ? side.trim() : `state:${side.trim()}`) as StateId),
    }),
  }),
]
