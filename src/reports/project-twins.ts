import { z } from 'zod'
import { candidatesIn, twinTable, workTable } from '../works/index.ts'
import { report } from './report.ts'
import { names } from './shapes.ts'

export const projectTwins = report({
  name: 'project-twins',
  command: 'project twins',
  about: 'Records that may be one thing, with the reasons, and those that a person has merged.',
  params: z.object({ limit: z.coerce.number().int().min(1).max(1000).default(100) }),
  result: z.object({
    schema: z.literal('ortoq-project-twins/1'),
    total: z.int(),
    candidates: z.array(
      z.object({
        a: z.string(),
        b: z.string(),
        titles: z.tuple([names, names]),
        score: z.number(),
        reasons: z.array(z.object({ of: z.string(), likeness: z.number() })),
      }),
    ),
    merged: z.array(
      z.object({ twin: z.string(), of: z.string(), why: z.string(), on: z.string(), entry: z.int().nullable() }),
    ),
  }),
  run({ snapshot }, { limit }) {
    const found = candidatesIn(snapshot)
    const title = (id: string) => snapshot.row(workTable, id)?.title ?? {}
    return {
      schema: 'ortoq-project-twins/1' as const,
      total: found.length,
      candidates: found.slice(0, limit).map(({ a, b, score, reasons }) => ({
        a,
        b,
        titles: [title(a), title(b)] as [Record<string, string>, Record<string, string>],
        score,
        reasons: reasons.map(({ of, likeness }) => ({ of, likeness })),
      })),
      merged: snapshot.rows(twinTable).map(({ twin, of, why, on }) => ({
        twin,
        of,
        why,
        on,
        entry: snapshot.entryOf?.(twinTable, twin) ?? null,
      })),
    }
  },
  text: ({ candidates, merged, total }, say) => [
    ...candidates.map(
      ({ a, b, titles, score, reasons }) =>
        `${say.share(score)}  ${say.name(titles[0], a)} (${a}) ~ ${say.name(titles[1], b)} (${b}): ${reasons.map(({ of, likeness }) => `${say.word('reason', of)} ${say.share(likeness)}`).join(', ')}`,
    ),
    ...merged.map(({ twin, of, why, on }) => `${twin} → ${of}  ${on}  ${why}`),
    say.text('list.count', { count: total }),
  ],
})
