import { z } from 'zod'
import { nameIn, type Language, type Snapshot } from '../ground/index.ts'
import { notesIn } from './about.ts'
import { language } from './params.ts'
import { report } from './report.ts'

/** Asked only by who shows notes: they are too many to go with every page as the names in `about` do. */
export const notes = report({
  name: 'notes',
  command: 'notes',
  about: 'What is remarked beside rows of the pack, by the words in which the rows say it, in the language asked for.',
  params: z.object({ language: language() }),
  result: z.object({
    schema: z.literal('ortoq-notes/1'),
    notes: z.record(z.string(), z.string()),
  }),
  run: ({ snapshot }, { language: tongue }) => ({
    schema: 'ortoq-notes/1' as const,
    notes: Object.fromEntries(Object.entries(notesIn(snapshot)).map(([as, name]) => [as, nameIn(name, tongue, as)])),
  }),
  text: (result) => Object.entries(result.notes).map(([as, text]) => (as === text ? as : `${as} · ${text}`)),
})

/** A note in the reader's language where the pack says it so; as it was written otherwise. */
export const noteIn = (snapshot: Snapshot, note: string, tongue: Language): string =>
  nameIn(notesIn(snapshot)[note] ?? {}, tongue, note)
