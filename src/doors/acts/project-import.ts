import { z } from 'zod'
import type { StateId } from '../../ground/index.ts'
import { importPackage } from '../../works/index.ts'
import { act } from './act.ts'

export const projectImport = act({
  name: 'project-import',
  command: 'project take <package>',
  about: 'Takes in the text of an OC4IDS package, whole or not at all.',
  params: z.object({
    package: z.string().describe('the JSON text of the package'),
    for: z.string().optional().describe('the side for which it is entered, by its code or id'),
  }),
  async run({ register, view, author }, { package: text, for: side }) {
    const actingFor = side === undefined ? null : ((side.includes(':') ? side : `state:${side}`) as StateId)
    return importPackage(register, view.snapshot, text, view.now.slice(0, 10), { author, actingFor })
  },
})
