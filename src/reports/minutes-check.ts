import { z } from 'zod'
import { knownIn, readMinutes } from '../works/index.ts'
import { faultLine } from './meetings.ts'
import { report } from './report.ts'
import { span } from './shapes.ts'

export const minutesCheck = report({
  name: 'minutes-check',
  command: 'minutes-text <text>',
  about:
    'Reads minutes without entering them: decisions and action items by paragraph, and what is not known at its field.',
  params: z.object({ text: z.string().describe('the minutes, or the bytes of a web page, Word document or PDF') }),
  result: z.object({
    schema: z.literal('ortoq-minutes/1'),
    ok: z.boolean(),
    paragraphs: z.array(
      span.extend({
        number: z.int(),
        kind: z.enum(['text', 'decision', 'item']),
        said: z.string(),
        owner: z.string().nullable(),
        office: z.string().nullable(),
        due: z.string().nullable(),
      }),
    ),
    faults: z.array(z.object({ path: z.string(), code: z.string(), value: z.string() })),
    /** The text that was read, to be entered as it stands. */
    text: z.string(),
  }),
  body: 'text',
  run({ snapshot }, { text }) {
    const { paragraphs, faults } = readMinutes(text, knownIn(snapshot))
    return {
      schema: 'ortoq-minutes/1' as const,
      ok: faults.length === 0,
      paragraphs: paragraphs.map(({ number, kind, start, end, said, item }) => ({
        number,
        kind,
        start,
        end,
        said,
        owner: item?.owner ?? null,
        office: item?.office ?? null,
        due: item?.due ?? null,
      })),
      faults: faults.map(({ path, code, value }) => ({ path, code, value })),
      text,
    }
  },
  negative: ({ ok }) => !ok,
  text: ({ paragraphs, faults }, say) => [
    ...paragraphs
      .filter(({ kind }) => kind !== 'text')
      .map(({ number, kind, said, owner, due }) =>
        [`§${number}`, say.word('paragraph', kind), said, owner, due].filter(Boolean).join('  '),
      ),
    ...faults.map((fault) => `✗ ${faultLine({ ...fault, language: null }, say)}`),
  ],
})
