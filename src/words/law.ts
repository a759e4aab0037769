import { languages, type Breach, type Law } from '../ground/index.ts'
import { summaryTable } from '../documents/index.ts'
import { commitmentTable, mentionTable, stateTable } from './table.ts'

/** A commitment and a mention stand on a sentence that the summary has. */
const sentencesExist: Law = (tables) => {
  const known = new Set(tables.rows(summaryTable).map(({ key }) => key))
  return [commitmentTable, mentionTable].flatMap((table) =>
    tables.rows(table as typeof commitmentTable).flatMap(({ line, values }): Breach[] =>
      known.has(`${values.document} ${values.sentence}`)
        ? []
        : [
            {
              table,
              line,
              column: 'sentence',
              reason: `the summary of ${values.document} has no sentence ${values.sentence}`,
            },
          ],
    ),
  )
}

/** A summary says the same in every language of ortoq. */
const summariesWhole: Law = (tables) =>
  tables
    .rows(summaryTable)
    .flatMap(({ line, values }) =>
      languages
        .filter((language) => !values.text[language])
        .map((language): Breach => ({ table: summaryTable, line, column: `text_${language}`, reason: 'is empty' })),
    )

/** Positions lie on the land of their state; a position that fits the other way round was swapped. */
const positionsFit: Law = (tables) => {
  const boxes = new Map(tables.rows(stateTable).map(({ values }) => [values.id as string, values]))
  const placed = tables.all().filter((table) => 'lat' in table.columns && 'lon' in table.columns)
  return placed.flatMap((table) =>
    tables.rows(table).flatMap(({ line, values }): Breach[] => {
      const { lat, lon, states, state } = values as {
        lat: number | null
        lon: number | null
        states?: string[]
        state?: string
      }
      const own = (states ?? (state ? [state] : [])).flatMap((id) => boxes.get(id) ?? [])
      if (lat === null || lon === null || own.length === 0) return []
      const inside = (y: number, x: number) =>
        own.some((box) => box.south <= y && y <= box.north && box.west <= x && x <= box.east)
      if (inside(lat, lon)) return []
      const reason = inside(lon, lat)
        ? `${lat}, ${lon} are swapped`
        : `${lat}, ${lon} is not on land of ${own.map(({ id }) => id).join(' or ')}`
      return [{ table, line, column: 'lat', reason }]
    }),
  )
}

export const wordLaws: readonly Law[] = [sentencesExist, summariesWhole, positionsFit]
