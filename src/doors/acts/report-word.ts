import { z } from 'zod'
import { languages } from '../../ground/index.ts'
import { sideOf } from '../../register/index.ts'
import { checkWording, quarterNamed } from '../../reports/index.ts'
import { wordReport } from '../../works/index.ts'
import { act } from './act.ts'

export const reportWord = act({
  name: 'report-word',
  command: 'report word <paragraph>',
  about:
    'Gives a paragraph of a quarterly report other words; its numbers stay as {names} and come from the register. A second person agrees.',
  params: z.object({
    paragraph: z.string().describe('key of the paragraph, such as headline'),
    period: z.string().describe('the quarter of the report, such as 2025Q4'),
    language: z.enum(languages).describe('language of the words'),
    text: z
      .string()
      .optional()
      .describe('the paragraph with its numbers as {names}; the report’s own words without it'),
    version: z.coerce.number().int().min(0).optional().describe('how many acts on the paragraph the author had seen'),
  }),
  async run({ register, view, author }, { paragraph, period, language, text, version }) {
    const today = view.now.slice(0, 10)
    const quarter = quarterNamed(period, today)
    checkWording(language, paragraph, text ?? null)
    return wordReport(
      register,
      { report: `report:${quarter.name}`, paragraph, language, text: text ?? null, on: today },
      {
        author,
        actingFor: await sideOf(register, author),
        ...(version === undefined ? {} : { expectedVersion: version }),
      },
    )
  },
})
