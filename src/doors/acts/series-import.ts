import { createHash } from 'node:crypto'
import { z } from 'zod'
import { sourceFor } from '../../documents/index.ts'
import { importSeries, readImport, readImportMap } from '../../flows/index.ts'
import { OrtoqError } from '../../ground/index.ts'
import { act } from './act.ts'

export const seriesImport = act({
  name: 'series-import',
  command: 'series enter <name>',
  about:
    'Enters the observations of a file by a map of its columns; the map is kept with them. Commands use series import.',
  params: z.object({
    name: z.string().describe('name of the file'),
    text: z.string().describe('its rows as CSV'),
    map: z.string().describe('the map of columns as JSON'),
  }),
  async run({ register, view, author }, { name, text, map }) {
    const on = view.now.slice(0, 10)
    const read = readImportMap(map)
    const { id: source, rows } = sourceFor(view.snapshot, read.source, read.said ?? on)
    const imported = readOrName(() => readImport(view.snapshot, text, read, source, on), name)
    const kept = {
      sha256: createHash('sha256').update(text).digest('hex'),
      file: name,
      map,
      rows: imported.observations.length,
      on,
      source,
    }
    return (await importSeries(register, imported, kept, author, rows)).recorded
  },
})

function readOrName<R>(read: () => R, name: string): R {
  try {
    return read()
  } catch (error) {
    if (error instanceof OrtoqError && error.code === 'flows/nothing-to-import')
      throw new OrtoqError('flows/nothing-to-import', { name }, { cause: error })
    throw error
  }
}
