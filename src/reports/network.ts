import { z } from 'zod'
import { geojsonOf, gmnsOf, networkOf, placeById, placeTable, scenarioOf } from '../ways/index.ts'
import { worksNamed } from './named.ts'
import { language, list } from './params.ts'
import { report } from './report.ts'

export const network = report({
  name: 'network',
  command: 'network',
  about: 'The network as files for other programs: GeoJSON for maps, GMNS for models, with works finished or left out.',
  params: z.object({
    format: z.enum(['geojson', 'gmns']).default('geojson').describe('geojson or gmns'),
    with: list().describe('works taken as finished, parted by commas'),
    without: list().describe('works taken as not there, parted by commas'),
    language: language(),
  }),
  result: z.object({
    schema: z.literal('ortoq-network/1'),
    format: z.enum(['geojson', 'gmns']),
    files: z.record(z.string(), z.string()),
  }),
  run({ snapshot }, params) {
    const scenario = scenarioOf(snapshot, worksNamed(snapshot, params.with), worksNamed(snapshot, params.without))
    const made = networkOf(snapshot, scenario)
    const files =
      params.format === 'gmns'
        ? gmnsOf(made, (place) => placeById(snapshot, place))
        : { 'network.geojson': `${JSON.stringify(geojsonOf(made, snapshot.rows(placeTable)), null, 1)}\n` }
    return { schema: 'ortoq-network/1' as const, format: params.format, files }
  },
  // One file is printed as it is; several each under its name.
  text: ({ files }) => {
    const all = Object.entries(files)
    return all.flatMap(([name, text]) => [...(all.length > 1 ? [`# ${name}`] : []), text.trimEnd()])
  },
})
