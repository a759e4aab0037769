import { z } from 'zod'
import { nameIn } from '../ground/index.ts'
import { envelopeOf, opened, projectText, worksGeojson, worksToExport, worksTable } from '../works/index.ts'
import { report } from './report.ts'

/** How many projects one page of an export holds. */
const PAGE = 250

/** Who publishes: the pack, at the moment at which it is asked. Read by nobody but the reader of the file. */
const ENVELOPE_VERSION = '0.9'

export const projectPage = report({
  name: 'project-page',
  command: 'project page',
  about: 'One page of an export of the works: OC4IDS, CSV or GeoJSON, in texts that stand behind each other.',
  params: z.object({
    format: z.enum(['oc4ids', 'csv', 'geojson']).default('oc4ids'),
    package: z.string().optional().describe('only the imported package of this uri, in its own order and envelope'),
    from: z.coerce.number().int().nonnegative().default(0).describe('where the page begins'),
  }),
  result: z.object({
    schema: z.literal('ortoq-project-page/1'),
    format: z.enum(['oc4ids', 'csv', 'geojson']),
    /** How many works the whole export has. */
    total: z.int(),
    /** The text of this page; the pages one after the other are the file. */
    text: z.string(),
    next: z.int().nullable(),
  }),
  run({ snapshot, pack, now }, { format, package: uri, from }) {
    const works = worksToExport(snapshot, uri)
    const page = works.slice(from, from + PAGE)
    const next = from + PAGE < works.length ? from + PAGE : null
    const own = {
      uri: `urn:ortoq:${pack.id}:${pack.version}`,
      publisher: { name: nameIn(pack.author, 'en', pack.id) },
      publishedDate: now,
      version: ENVELOPE_VERSION,
    }
    const parts = {
      oc4ids: () => ({
        head: opened(envelopeOf(snapshot, uri, own)),
        items: page.map((work) => projectText(snapshot, work)),
        between: ',\n',
        end: ']}\n',
      }),
      geojson: () => worksGeojson(snapshot, page),
      csv: () => worksTable(snapshot, page),
    }[format]()
    const text =
      (from === 0 ? parts.head : page.length > 0 ? parts.between : '') +
      parts.items.join(parts.between) +
      (next === null ? parts.end : '')
    return { schema: 'ortoq-project-page/1' as const, format, total: works.length, text, next }
  },
  text: ({ text }) => [text],
})
