import { z } from 'zod'
import { isId, OrtoqError, type Json } from '../../ground/index.ts'
import { agree, roles, sideOf, type Draft } from '../../register/index.ts'
import { mayTell } from '../sight.ts'
import { act, type Stage } from './act.ts'

/** Enters an act about a person or key, which every later act is measured by. */
async function enter(
  { register, author }: Stage,
  draft: Pick<Draft, 'type' | 'subject' | 'body'>,
  side: string | null,
) {
  const actingFor = ((await sideOf(register, author)) ?? side) as `state:${string}` | null
  const expectedVersion = await register.versionOf(draft.subject)
  const [recorded] = await register.append([{ ...draft, author, actingFor, expectedVersion }])
  return recorded!
}

function personOf(person: string): string {
  if (!isId(person, 'person')) throw new OrtoqError('ground/bad-id', { id: person, kinds: 'person' })
  return person
}

export const principalAppoint = act({
  name: 'principal-appoint',
  command: 'principal appoint <person>',
  about:
    'Says who acts for a state, in which role and by which keys. The first lead of a state is appointed by the host, all others by a lead of that state.',
  params: z.object({
    person: z.string().describe('an id that tells nothing, such as person:7f3a; names do not belong here'),
    role: z.enum(roles),
    keys: z.string().describe('ids of the person’s keys, parted by commas'),
    for: z.string().optional().describe('the state, by its code or id; none for a joint secretariat or an investor'),
  }),
  run: (stage, { person, role, keys, for: side }) => {
    const state = side === undefined ? null : side.includes(':') ? side : `state:${side}`
    const body = { state, role, keys: keys.split(',').map((key) => key.trim()) }
    return enter(
      stage,
      { type: 'principal.appointed', subject: personOf(person), body: body as unknown as Json },
      state,
    )
  },
})

export const principalSuspend = act({
  name: 'principal-suspend',
  command: 'principal suspend <person>',
  about: 'Takes all rights from a person; the last lead of a state cannot be suspended.',
  params: z.object({ person: z.string() }),
  run: (stage, { person }) =>
    enter(stage, { type: 'principal.suspended', subject: personOf(person), body: null }, null),
})

export const keyRevoke = act({
  name: 'key-revoke',
  command: 'key revoke <key>',
  about: 'Takes a key out of use: an own one, or one of the own state by its lead.',
  params: z.object({ key: z.string() }),
  run: (stage, { key }) => enter(stage, { type: 'key.revoked', subject: key, body: null }, null),
})

export const proposalAgree = act({
  name: 'proposal-agree',
  command: 'proposal agree <leaf>',
  about: 'Agrees to a proposal, by its leaf hash; the last agreement that it needs carries it out.',
  params: z.object({ leaf: z.string().regex(/^[0-9a-f]{64}$/, '64 hex digits') }),
  async run({ register, view, author }, { leaf }) {
    const [proposal] = await register.named(leaf)
    if (!proposal || !(await mayTell({ register, view }, proposal.entry.subject)))
      throw new OrtoqError('register/not-found', { id: leaf })
    return agree(register, leaf, author)
  },
})
