import { OrtoqError, type Json, type StateId } from '../ground/index.ts'
import type { ProposalBody } from './approval.ts'
import type { Draft, Recorded } from './entry.ts'
import type { Register } from './register.ts'

type Act = Pick<Draft, 'type' | 'subject' | 'body' | 'author' | 'actingFor'> & { readonly expectedVersion?: number }

/** The state for which the holder of a key acts; null where nobody is appointed yet. */
export async function sideOf(register: Register, author: string): Promise<StateId | null> {
  return ((await register.rules()).principals.of(author)?.state ?? null) as StateId | null
}

/**
 * Enters an act that needs four eyes. While nobody is appointed the one local officer does it alone; from then on it is
 * laid before the others as a proposal, and done by whoever agrees last.
 */
export async function enterOrPropose(register: Register, act: Act): Promise<Recorded> {
  const { founded } = (await register.rules()).principals
  const expectedVersion = act.expectedVersion ?? (await register.versionOf(act.subject))
  const proposal: ProposalBody = { act: act.type, body: act.body }
  const draft: Draft = founded
    ? { ...act, type: 'act.proposed', body: { ...proposal } as Json, expectedVersion }
    : { ...act, expectedVersion }
  const [recorded] = await register.append([draft])
  return recorded!
}

/** Agrees to a proposal, by its leaf: as one approval more, or by doing it where this was the last that it needs. */
export async function agree(register: Register, leaf: string, author: string): Promise<Recorded> {
  const [proposed] = await register.named(leaf)
  if (proposed?.entry.type !== 'act.proposed' || proposed.leaf !== leaf)
    throw new OrtoqError('register/not-found', { id: leaf })
  const { subject } = proposed.entry
  const { act, body } = proposed.body as unknown as ProposalBody
  const rules = await register.rules()
  const common = {
    subject,
    author,
    approves: leaf,
    actingFor: await sideOf(register, author),
    expectedVersion: await register.versionOf(subject),
  }
  const draft: Draft = rules.suffices(leaf, author)
    ? { ...common, type: act as Draft['type'], body }
    : { ...common, type: 'approval.given', body: null }
  const [recorded] = await register.append([draft])
  return recorded!
}
