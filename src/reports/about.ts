import { z } from 'zod'
import { perTables, type Names, type Snapshot } from '../ground/index.ts'
import { documentTable, sourceTable } from '../documents/index.ts'
import { seriesTable } from '../flows/index.ts'
import { linkTable, placeTable, rateTable, serviceTable } from '../ways/index.ts'
import {
  bodyTable,
  commitmentTable,
  noteTable,
  roleTable,
  scopeTable,
  speakerTable,
  stateTable,
  themeTable,
} from '../words/index.ts'
import { workTable } from '../works/index.ts'
import { report } from './report.ts'
import { names } from './shapes.ts'

export const about = report({
  name: 'about',
  command: 'about',
  about:
    'Whose partnership is shown, up to which date its facts reach, its sides in their order, and how much there is.',
  params: z.object({}),
  result: z.object({
    schema: z.literal('ortoq-about/1'),
    pack: z.object({
      id: z.string(),
      version: z.string(),
      names,
      factsUntil: z.string(),
      author: names,
      licence: names,
    }),
    /** The day of asking (UTC), and the date of "as known on"; null for now. */
    today: z.string(),
    known: z.string().nullable(),
    entries: z.int(),
    /** Parties first, in the order in which sides are drawn. */
    states: z.array(
      z.object({
        id: z.string(),
        code: z.string(),
        role: z.enum(['party', 'neighbour']),
        name: names,
        zone: z.string(),
        box: z.object({ west: z.number(), south: z.number(), east: z.number(), north: z.number() }),
      }),
    ),
    counts: z.record(z.string(), z.int()),
    /** Offices and bodies by their English name, in which a pack names who speaks. */
    voices: z.record(z.string(), names),
    scopes: z.record(z.string(), names),
    themes: z.record(z.string(), names),
    /** Currencies in which a total can be told: the pack has a dated rate for each. */
    currencies: z.array(z.string()),
  }),
  run({ snapshot, pack, now, known }) {
    const { id, version, names, factsUntil, author, licence } = pack
    const states = snapshot
      .rows(stateTable)
      .toSorted((a, b) => Number(a.role !== 'party') - Number(b.role !== 'party'))
      .map(({ id, code, role, name, zone, west, south, east, north }) => ({
        id,
        code,
        role,
        name,
        zone,
        box: { west, south, east, north },
      }))
    const tables = {
      documents: documentTable,
      commitments: commitmentTable,
      works: workTable,
      places: placeTable,
      links: linkTable,
      services: serviceTable,
      series: seriesTable,
      sources: sourceTable,
    }
    return {
      schema: 'ortoq-about/1' as const,
      pack: { id, version, names, factsUntil, author, licence },
      today: now.slice(0, 10),
      known,
      entries: snapshot.size,
      states,
      counts: Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, snapshot.rows(table).length])),
      voices: voicesIn(snapshot),
      scopes: scopesIn(snapshot),
      themes: Object.fromEntries(snapshot.rows(themeTable).map(({ id, name }) => [id, name])),
      currencies: ['USD', ...new Set(snapshot.rows(rateTable).map(({ currency }) => currency))],
    }
  },
  text: ({ pack, states, counts }, say) => [
    say.name(pack.names, pack.id),
    say.text('about.facts-until', { date: pack.factsUntil, version: pack.version }),
    states.map(({ code, name, id }) => `${code} ${say.name(name, id)}`).join('  '),
    Object.entries(counts)
      .map(([name, count]) => `${name} ${count}`)
      .join('  '),
  ],
})

/** Who speaks in a pack by the name its rows use: offices, bodies and the table of speakers, in every language. */
export const voicesIn = perTables((snapshot: Snapshot): Record<string, Names> => {
  const named = [
    ...snapshot.rows(bodyTable).map(({ name }) => name),
    ...snapshot.rows(roleTable).map(({ title }) => title),
  ].flatMap((name) => (name['en'] ? [[name['en'], name] as const] : []))
  return Object.fromEntries([...named, ...snapshot.rows(speakerTable).map(({ as, name }) => [as, name] as const)])
})

/** What the rows of a pack say in words of their own, in every language by those words. */
const worded = (table: typeof scopeTable | typeof noteTable) =>
  perTables((snapshot: Snapshot): Record<string, Names> =>
    Object.fromEntries(snapshot.rows(table).map(({ as, name }) => [as, name])),
  )

/** What part a figure of a pack speaks of by the name its rows use, in every language. */
export const scopesIn = worded(scopeTable)

/** What is remarked beside rows of a pack by the words they use, in every language. */
export const notesIn = worded(noteTable)
