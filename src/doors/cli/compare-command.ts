import { isPartialDate, OrtoqError } from '../../ground/index.ts'
import { comparisonLines, comparisonOf } from '../../reports/index.ts'
import type { Args } from './args.ts'
import type { Command } from './command.ts'
import type { Reads } from './read-command.ts'

/** `compare A B`: what became of the promises of one document in another, or in its version in another language. */
export const compareCommand = ({ document, reader }: Reads): Command => ({
  usage: 'compare A B [--date-a YYYY-MM-DD] [--date-b YYYY-MM-DD]',
  about: 'New, repeated, strengthened, weakened, narrowed and dropped promises between two documents, side by side.',
  async run({ words, flags }, { out, json, say }) {
    const [, a, b, more] = words
    if (!a || !b || more) throw new OrtoqError('doors/missing-parameter', { name: more ? 'A B' : a ? 'B' : 'A' })
    const dates = [dayOf(flags, 'date-a'), dayOf(flags, 'date-b')] as const
    // Both are parsed before a word is printed.
    const documents = [await document(a), await document(b)] as const
    documents.forEach(({ text }, at) => {
      if (text.trim() === '') throw new OrtoqError('words/empty-text', { file: at === 0 ? a : b })
    })
    const { read } = await reader(flags)
    const [before, after] = documents.map(({ text, sha256 }, at) => ({
      text,
      reading: read({ text, sha256, date: dates[at] }),
    }))
    const result = comparisonOf(before!, after!)
    if (json) out(JSON.stringify(result, null, 2))
    else for (const line of comparisonLines(result, say)) out(line)
    return result.items.length === 0 ? 1 : 0
  },
})

function dayOf(flags: Args['flags'], name: string): string | undefined {
  const given = flags[name]
  if (given !== undefined && !(given.length === 10 && isPartialDate(given)))
    throw new OrtoqError('doors/bad-parameter', { name: `--${name}`, value: given, wanted: 'YYYY-MM-DD' })
  return given
}
