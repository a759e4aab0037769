import { z } from 'zod'
import { sourceFor } from '../../documents/index.ts'
import { isPartialDate, languages, OrtoqError, type PortId } from '../../ground/index.ts'
import { closePort, placeNamed } from '../../ways/index.ts'
import { act } from './act.ts'
import { sideOf, stateNamed } from './side.ts'

const day = () => z.string().refine((text) => text.length === 10 && isPartialDate(text), '2026-10-01')

export const portClose = act({
  name: 'port-close',
  command: 'port close <port>',
  about: 'Enters a dated notice that a side shuts a port; every way goes round it from then on.',
  params: z.object({
    port: z.string().describe('port of entry, by id or by name in any language of the pack'),
    state: z.string().describe('the side that is shut, by its code or id'),
    from: day().describe('first day shut, by the clock of that side'),
    to: day().describe('last day shut'),
    source: z.url({ protocol: /^https?$/ }).describe('address of the notice'),
    why: z.string().max(200).optional().describe('what for, such as a holiday or works'),
    confidence: z.enum(['high', 'medium', 'low']).default('medium'),
    for: z.string().optional().describe('the side for which it is entered, by its code or id'),
    version: z.coerce.number().int().nonnegative().optional().describe('how many acts on it you have seen'),
  }),
  async run({ register, view, author }, params) {
    const { id, kind, states } = placeNamed(view.snapshot, params.port, 'en')
    if (kind !== 'port-of-entry') throw refusal('port', params.port, ['a port of entry'])
    const state = stateNamed(view.snapshot, 'state', params.state)
    if (!states.includes(state)) throw refusal('state', params.state, states)
    if (params.to < params.from) throw refusal('to', params.to, [`${params.from} or later`])
    const on = view.now.slice(0, 10)
    const { id: source, rows } = sourceFor(view.snapshot, params.source, on)
    const why = params.why?.trim() || params.source
    return closePort(
      register,
      {
        state,
        port: id as PortId,
        from: params.from,
        to: params.to,
        name: Object.fromEntries(languages.map((language) => [language, why])),
        source,
        confidence: params.confidence,
      },
      {
        author,
        actingFor: sideOf(params.for),
        on,
        ...(params.version === undefined ? {} : { expectedVersion: params.version }),
      },
      rows,
    )
  },
})

const refusal = (name: string, value: string, wanted: readonly string[]): OrtoqError =>
  new OrtoqError('doors/bad-parameter', { name, value, wanted: wanted.join(' | ') })
