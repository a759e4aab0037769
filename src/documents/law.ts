import type { Breach, Law } from '../ground/index.ts'
import { summaryTable } from './table.ts'

/** The sentences of a summary are counted from 1 without a gap, so that an anchor finds the one it means. */
const sentencesCounted: Law = (tables) => {
  const counts = new Map<string, number>()
  for (const { values } of tables.rows(summaryTable))
    counts.set(values.document, (counts.get(values.document) ?? 0) + 1)
  return tables.rows(summaryTable).flatMap(({ line, values: { document, sentence } }): Breach[] =>
    sentence <= counts.get(document)!
      ? []
      : [
          {
            table: summaryTable,
            line,
            column: 'sentence',
            reason: `the summary of ${document} has ${counts.get(document)} sentences, so none is the ${sentence}th`,
          },
        ],
  )
}

/** What holds over the rows of documents. */
export const documentLaws: readonly Law[] = [sentencesCounted]
