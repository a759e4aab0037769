import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { catalogue } from '../src/ground/catalogue.ts'
import { languages, properties, unitsOf, type Column, type Table } from '../src/ground/index.ts'
import { routeRights } from '../src/doors/http/index.ts'
import { packTables } from '../src/processes/tables.ts'
import { kinds, type Kind } from '../src/register/index.ts'
import { caseSights, jointVentureSchema } from '../src/works/index.ts'

const src = resolve(import.meta.dirname, '../src')
const ROOMS = ['documents', 'words', 'works', 'ways', 'flows']

/** The comments that stand before tables and columns in the declarations: by `table` and by `table.column`. */
const comments: ReadonlyMap<string, string> = new Map(
  ROOMS.flatMap((room) =>
    readdirSync(join(src, room))
      .filter((file) => /^table(-[a-z]+)?\.ts$/.test(file))
      .flatMap((file) => commentsOf(readFileSync(join(src, room, file), 'utf8'))),
  ),
)

function commentsOf(source: string): [string, string][] {
  const found: [string, string][] = []
  let table = ''
  let comment = ''
  for (const match of source.matchAll(
    /\/\*\*([\s\S]*?)\*\/|^ {2}name: '([a-z-]+)',\n {2}file:|^ {2,4}(\w+):|^export const/gm,
  )) {
    const [, text, name, column] = match
    if (text !== undefined) comment = oneLine(text)
    else if (name !== undefined) {
      table = name
      if (comment) found.push([name, comment])
      comment = ''
    } else if (column !== undefined) {
      if (comment) found.push([`${table}.${column}`, comment])
      comment = ''
    } else if (source.startsWith('export const claimColumns', match.index)) {
      table = 'claim'
      comment = ''
    } else if (!/^export const \w+Table\b/.test(source.slice(match.index))) comment = ''
  }
  return found
}

function oneLine(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*\*?\s?/, '').trim())
    .join(' ')
    .trim()
}

const GENERATED = '<!-- Written by `npm run docs`; do not edit. -->\n\n'

/** The page of the pack's format: every file, its key and its columns, as the declarations have them. */
export function packPage(): string {
  return (
    GENERATED +
    `# The format of a partnership pack

A pack is a folder by which a pair or a group of states brings its own data. It holds \`pack.json\`, the tables below as CSV files (UTF-8, commas, double quotes where needed, one header row), and a \`SOURCE.md\` in each folder. It holds no code. The invented pack in \`test/packs/three-rivers\` is the smallest example that uses every table.

\`ortoq pack check DIR\` reads all of it and names each fault with its file, line, column and reason. A pack with one fault is not loaded. Nothing is repaired.

## How a cell is read

- **An id** is \`kind:slug\`. A column that holds an id of another row must find it somewhere in the pack.
- **A date** is as exact as its source: \`2030\`, \`2030-Q2\`, \`2030-06\` or \`2030-06-30\`. A period is one date, or two joined by \`/\`.
- **A text in each language** is one column for each: \`name_ru\`, \`name_ky\`, \`name_zh\`, \`name_en\`, and any other tag that the partnership needs.
- **An empty cell** means "not known" and never zero. Only the columns marked so may be empty.
- **A claim** is a value or an interval (\`low\`, \`high\`), with unit, period, speaker, source and confidence. Rival claims are rows beside each other; the planner takes the span of all of them. Nothing is averaged.
- **Confidence**: \`high\` official, or two sources that agree; \`medium\` one press source; \`low\` an estimate or unconfirmed, used only where nothing better is said; \`assumed\` rests on a row of \`assumptions.csv\`.
- **What no source gives** is a row of \`assumptions.csv\`: an interval with its method and the reason for it. It is shown as assumed wherever it is used. A claim about the same thing always comes first.
- **Figures of a class** are said of \`mode:road.XX\` (the roads of one state) or \`mode:road\`; a figure of the link itself, then of its line, comes before them.

## pack.json

| member | holds |
| --- | --- |
| \`id\` | short name in lower case; a data folder keeps to the pack it was opened with |
| \`version\` | grows with each edition; a newer edition appends to the register |
| \`names\` | the name of the partnership by language |
| \`factsUntil\` | the date up to which the facts reach, shown on every page |
| \`author\`, \`licence\` | whose compilation it is, and on what terms: a text, or one for each language |

## Tables

${packTables.map(tablePart).join('\n')}
## What is checked over several rows

- A position lies on land of its state; one that fits the other way round was swapped.
- A link lies inside one state and ends on its land, or at that state's side of a port of entry: nothing leads past a border. One that can be travelled has a length, claimed or assumed.
- A step takes a time that somebody says or assumes, is not said twice, and steps that may take no time lead round in no circle. A border lies between the two states of its port.
- No time, length or price is below zero, no speed is zero, no lower bound above its upper one; money that the planner uses has a rate to USD.
- Hours and closures belong to a side of the port; nothing ends before it begins; departures a week are as many as the days named.
- A journey leads from a door to a door; an airport serves a city.
- A commitment stands on a sentence that the summary has, and its strength fits its kind: expectation 1, call 2, commitment 3 to 5, agreement 4, signature 5. A date due has somebody who named it. A series that measures it has a way to go.
- A summary says the same in every language of ortoq, its sentences counted from 1 without a gap.
- The owners of a work hold no more than the whole; a part is left out of totals as a part; parts, themes and regions lead up and never round.
- A series is counted in a unit of its measure: cars are not dollars.

## Properties and their units

A claim about a property has to be in a unit of its dimension; \`*\` stands for any currency.

| property | dimension |
| --- | --- |
${properties.map((property) => `| \`${property}\` | ${unitsOf(property).join(', ')} |`).join('\n')}

Units are written as in UCUM: \`km/h\`, \`USD/t.km\`, \`vehicle/d\`, \`Mt/yr\`; money with an ISO 4217 code, with \`mn\` or \`bn\` before it.
`
  )
}

function tablePart(table: Table): string {
  const about = comments.get(table.name)
  const rows = Object.entries(table.columns).map(
    ([name, column]) => `| ${nameOf(name, column)} | ${holds(column)} | ${aboutColumn(table, name)} |`,
  )
  return `### \`${table.file}\`

${about ? `${about}\n\n` : ''}Key: ${table.key.map((name) => `\`${name}\``).join(', ')}.

| column | holds | about |
| --- | --- | --- |
${rows.join('\n')}
`
}

// The columns of a claim are declared once for every table of claims.
const aboutColumn = ({ name, columns }: Table, column: string): string =>
  comments.get(`${name}.${column}`) ?? ('property' in columns ? comments.get(`claim.${column}`) : undefined) ?? ''

const nameOf = (name: string, column: Column<unknown>): string => (column.group ? `\`${name}_…\`` : `\`${name}\``)

function holds(column: Column<unknown>): string {
  const may = column.optional ? ' (the column may be left out)' : column.empty ? ' (may be empty)' : ''
  return `${column.says}${may}`
}

/** The page of errors: each code with its HTTP status and its text in every language. */
export function errorPage(): string {
  const entries = Object.entries(catalogue).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return (
    GENERATED +
    `# Errors

A command prints one line on stderr and leaves with exit code 2; HTTP answers with a problem (RFC 9457) whose \`type\` ends in the code. What stands in braces is filled with the value that was at fault. An expected outcome, such as "no way" or "nothing found", is an answer and no error.

${entries
  .map(
    ([code, entry]) =>
      `## \`${code}\`\n\nHTTP ${entry.status}\n\n${languages.map((language) => `- ${language}: ${entry[language]}`).join('\n')}\n`,
  )
  .join('\n')}`
  )
}

/** The page of rights: who may ask what over HTTP, who may do which act, who sees how much of a case. */
export function rightsPage(): string {
  const acts = Object.entries<Kind>(kinds).map(
    ([type, { by, fourEyes, speaksFor }]) =>
      `| \`${type}\` | ${by.join(', ')} | ${fourEyes === undefined ? '' : fourEyes === true ? 'two persons' : `two persons, of every state in \`${fourEyes.table}.${fourEyes.column}\``} | ${speaksFor ? `\`${speaksFor.table}.${speaksFor.column}\`` : ''} |`,
  )
  const sights = Object.entries(caseSights).map(
    ([who, { opened, side, neither }]) => `| ${who} | ${opened} | ${side} | ${neither} |`,
  )
  const routes = Object.entries(routeRights).map(([route, { who, tells }]) => `| \`${route}\` | ${who} | ${tells} |`)
  return (
    GENERATED +
    `# Who may do and see what

These are the program's own tables, as they stand today. Whoever runs the server is none of the persons in them: until somebody is appointed there is one local officer on his own machine, who may do everything and whose entries nobody seals; from the first appointment on every act is signed by a person.

## Acts

The register refuses an act by anybody else, a replay of an exported register refuses it again, and so does the second verifier.

| act | by | four eyes | only for oneself |
| --- | --- | --- | --- |
${acts.join('\n')}

## Cases

What is confidential is an investor's case and whatever hangs on it: its rows, its entries, a dispute about it. All else is public. \`redacted\` is the text that its opener gave for the public, with state, ground, standing and year; where there is none, the case is answered as one that does not exist, byte for byte. A side is the state whose conduct it is about, or the one that the investor comes from.

| who | who opened it | of a side | anybody else of the role |
| --- | --- | --- | --- |
${sights.join('\n')}

## Addresses

An address that does not stand here answers 404. \`author\`: whoever is signed in, or names in the header \`ortoq-key\` the key with which the prepared entry will be signed. \`by-sight\`: what the viewer's rights allow. \`own\`: what is the asking person's own.

| address | who may ask | tells |
| --- | --- | --- |
${routes.join('\n')}
`
  )
}

/** The published schema of the joint-venture extension, as a file. */
export const extensionSchemaText = (): string => `${JSON.stringify(jointVentureSchema, null, 2)}\n`
