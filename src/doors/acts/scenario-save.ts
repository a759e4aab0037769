import { z } from 'zod'
import { sourceFor } from '../../documents/index.ts'
import { id, languages, type ScenarioId, type StateId } from '../../ground/index.ts'
import { scenarioText } from '../../reports/index.ts'
import { readScenario, saveScenario } from '../../ways/index.ts'
import { act } from './act.ts'

export const scenarioSave = act({
  name: 'scenario-save',
  command: 'scenario save <name>',
  about: 'Enters a scenario under a name; what it was before stays in the log.',
  params: z.object({
    name: z
      .string()
      .regex(/^(scenario:)?[a-z0-9][a-z0-9-]{0,60}$/)
      .describe('a name of small letters, digits and dashes'),
    scenario: z.string().max(100_000).describe('the scenario as JSON, ortoq-scenario/1'),
    source: z.url({ protocol: /^https?$/ }).describe('address where what it supposes was said'),
    note: z.string().optional(),
    for: z.string().optional().describe('the side for which it is entered, by its code or id'),
    version: z.coerce.number().int().nonnegative().optional().describe('how many acts on it you have seen'),
  }),
  async run({ register, view, author }, params) {
    const name: ScenarioId = id(params.name.includes(':') ? params.name : `scenario:${params.name}`, 'scenario')
    // A scenario that takes others in is checked with them, and never takes itself in.
    const file = readScenario(view.snapshot, params.scenario, scenarioText(view.snapshot), [
      name,
      name.slice('scenario:'.length),
    ])
    const on = view.now.slice(0, 10)
    const { id: source, rows } = sourceFor(view.snapshot, params.source, on)
    const title = Object.fromEntries(languages.map((language) => [language, file.title || params.name]))
    const side = params.for ?? null
    return saveScenario(
      register,
      { id: name, title, body: params.scenario, source, note: params.note ?? null },
      {
        author,
        actingFor: side === null ? null : ((side.includes(':') ? side : `state:${side}`) as StateId),
        on,
        ...(params.version === undefined ? {} : { expectedVersion: params.version }),
      },
      rows,
    )
  },
})
