import { z } from 'zod'
import { OrtoqError, type Json } from '../../ground/index.ts'
import { enterOrPropose, kindNamed } from '../../register/index.ts'
import { mayTell } from '../sight.ts'
import { act } from './act.ts'

export const bodyErase = act({
  name: 'body-erase',
  command: 'register erase <index>',
  about:
    'Erases for good what an entry says, as a law asks; the entry, its place in the log and its proof stand. Once persons are appointed this takes two leads.',
  params: z.object({
    index: z.coerce.number().int().nonnegative().describe('index of the entry in the log'),
    law: z.string().min(1).describe('the law that asks for it, as everybody will read it'),
    why: z.string().min(1).describe('the reason, as everybody will read it; no names'),
  }),
  async run({ register, view, author }, { index, law, why }) {
    const subject = `body/${index}`
    const [entry] = await register.entries(index, 1)
    if (entry?.index !== index || !(await mayTell({ register, view }, subject)))
      throw new OrtoqError('register/not-found', { id: index })
    const type = 'body.erased' as const
    const reason = kindNamed(entry.entry.type)?.kept
      ? 'others are checked with this body'
      : entry.body === null
        ? 'it is erased already'
        : null
    if (reason) throw new OrtoqError('register/impossible-act', { type, subject, reason })
    return enterOrPropose(register, { type, subject, body: { law, why } as Json, author, actingFor: null })
  },
})
