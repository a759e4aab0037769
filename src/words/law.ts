import { circle, endsFirst, languages, rowLaw, type Breach, type Law } from '../ground/index.ts'
import { summaryTable } from '../documents/index.ts'
import {
  commitmentTable,
  mentionTable,
  personTable,
  roleTable,
  stateTable,
  termTable,
  themeTable,
  type CommitmentRow,
} from './table.ts'

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

const STRENGTHS: Readonly<Record<CommitmentRow['kind'], readonly number[]>> = {
  expectation: [1],
  call: [2],
  commitment: [3, 4, 5],
  agreement: [4],
  signature: [5],
}

/** A hope never weighs as much as a promise, a date has somebody who named it, and a series a way to go. */
const commitmentsWeighed = rowLaw(commitmentTable, (values) => {
  const { kind, strength, due, dueBy, dueSource, measuredBy, direction, target } = values
  if (!STRENGTHS[kind].includes(strength))
    return { column: 'strength', reason: `a ${kind} has the strength ${STRENGTHS[kind].join(' or ')}, not ${strength}` }
  if (due !== null && (dueBy === null || dueSource === null))
    return { column: 'dueBy', reason: 'a date that somebody named needs who named it, and where' }
  if (measuredBy.length > 0 && direction === null)
    return { column: 'direction', reason: 'a promise that a series measures needs the way the series has to go' }
  return (direction === 'reach') === (target !== null)
    ? null
    : { column: 'target', reason: 'a figure to reach, and only that, has a target' }
})

const mentionsElsewhere: Law = (tables) => {
  const own = new Set(
    tables.rows(commitmentTable).map(({ values: { id, document, sentence } }) => `${id} ${document} ${sentence}`),
  )
  return rowLaw(mentionTable, ({ commitment, document, sentence }) =>
    own.has(`${commitment} ${document} ${sentence}`)
      ? { column: 'sentence', reason: 'is the sentence that makes the promise, not another one' }
      : null,
  )(tables)
}

/** An office is held by somebody of its state, from a day on that is not after the last. */
const termsFit: Law = (tables) => {
  const states = new Map<string, string | null>(
    [...tables.rows(personTable), ...tables.rows(roleTable)].map(({ values }) => [values.id, values.state]),
  )
  return rowLaw(termTable, (values) => {
    const [person, role] = [states.get(values.person), states.get(values.role)]
    if (role && person !== role)
      return { column: 'person', reason: `is of ${person}, while ${values.role} is an office of ${role}` }
    return endsFirst(values)
  })(tables)
}

const themesWiden: Law = (tables) => {
  const broader = new Map(tables.rows(themeTable).map(({ values }) => [values.id as string, values.broader]))
  return rowLaw(themeTable, ({ id }) =>
    circle(id, (one) => broader.get(one) ?? [])
      ? { column: 'broader', reason: `“${id}” would be wider than itself` }
      : null,
  )(tables)
}

/** What holds over the rows of words. */
export const wordLaws: readonly Law[] = [
  sentencesExist,
  summariesWhole,
  positionsFit,
  commitmentsWeighed,
  mentionsElsewhere,
  termsFit,
  themesWiden,
]
