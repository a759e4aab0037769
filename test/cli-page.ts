import { z } from 'zod'
import { acts } from '../src/doors/acts/index.ts'
import { ownCommands, type Outside } from '../src/doors/cli/index.ts'
import { reports, type Report } from '../src/reports/index.ts'

interface Schema {
  readonly type?: string | readonly string[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly description?: string
  readonly default?: unknown
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: Schema | boolean
  readonly items?: Schema
  readonly prefixItems?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, Schema>>
}

const schemaOf = (type: z.ZodType, io: 'input' | 'output'): Schema =>
  z.toJSONSchema(type, { io, unrepresentable: 'any' }) as Schema

/** The page of the command line: the contract in words, then every command with its parameters and the JSON it prints. */
export function cliPage(): string {
  // Only what commands say of themselves is asked here; none is run.
  const commands = ownCommands(new Proxy({}, { get: () => ({}) }) as Outside)
  return `<!-- Written by \`npm run docs\`; do not edit. -->

# The command line

\`ortoq …\` is the package's command; in a clone of the project it is \`node bin/ortoq.js …\`.

## What holds everywhere

- **Exit code** 0: done. 1: the answer is no (nothing found, no way, a check that failed). 2: bad input, with one line on stderr that names it.
- \`--json\` prints one JSON value and nothing else. Its member \`schema\` names shape and version (\`ortoq-route/1\`); a shape that loses or changes a member gets the next number. What may be missing is marked \`?\`.
- \`--data DIR\` is the data folder, \`./.ortoq\` without it. While a server holds the folder a command asks the server.
- \`--pack DIR\` opens the folder with another pack; a folder remembers its pack.
- \`--known DATE\` answers as known on that day or at that instant.
- \`--lang ru|ky|zh|en\` is the language of the answer; without it the system's, else English.
- An id or a name in any of the pack's languages is taken wherever a place, work, commitment, region or series is asked for. Words need no quotes where the last parameter is a name.
- A time without zone is local at the origin; JSON carries offsets. \`--with W\` means that the work is finished on the departure date.
- The same questions stand open over HTTP: \`/api/<name>?parameter=value\`, described in \`/openapi.json\`; errors are \`application/problem+json\` with the codes of [errors.md](errors.md).

## Questions

${reports.map(reportPart).join('\n')}
## Acts

What a person enters. Each answers with a receipt: \`${shape(receipt)}\`

${acts.map(({ command, about, params }) => `### \`ortoq ${command}\`\n\n${about}\n\n${parameters(params, command)}`).join('\n')}
## Other commands

| command | |
| --- | --- |
${commands.map(({ usage, about }) => `| \`ortoq ${usage.replaceAll('|', '\\|')}\` | ${about} |`).join('\n')}
`
}

const receipt: Schema = {
  type: 'object',
  required: ['schema', 'index', 'id', 'subject', 'version', 'recordedAt', 'leaf', 'sealed'],
  properties: {
    schema: { const: 'ortoq-receipt/1' },
    index: { type: 'integer' },
    id: { type: 'string' },
    subject: { type: 'string' },
    version: { type: 'integer' },
    recordedAt: { type: 'string' },
    leaf: { type: 'string' },
    sealed: { type: 'boolean' },
  },
}

const reportPart = ({ name, command, about, params, result }: Report): string =>
  `### \`ortoq ${command}\`

${about} Over HTTP: \`/api/${name}\`.

${parameters(params, command)}
\`\`\`
${shape(schemaOf(result, 'output'))}
\`\`\`
`

function parameters(params: z.ZodObject, command: string): string {
  const { properties = {}, required = [] } = schemaOf(params, 'input')
  const rows = Object.entries(properties)
    .filter(([name]) => name !== 'language')
    .map(([name, schema]) => {
      const flag = command.includes(`<${name}>`) ? `<${name}>` : `--${name}`
      const needed = required.includes(name) ? ' (needed)' : ''
      const otherwise = schema.default === undefined ? '' : ` Without it \`${String(schema.default)}\`.`
      return `| \`${flag}\` | ${values(schema)}${needed} | ${schema.description ?? ''}${otherwise} |`
    })
  return rows.length === 0 ? '' : `| parameter | takes | about |\n| --- | --- | --- |\n${rows.join('\n')}\n`
}

const values = (schema: Schema): string => {
  if (schema.enum) return schema.enum.map((value) => `\`${String(value)}\``).join(' · ')
  const all = schema.anyOf ?? schema.oneOf
  if (all) return [...new Set(all.map(values))].join(' · ')
  return schema.type === 'string' || schema.type === undefined ? 'text' : String(schema.type)
}

const WIDTH = 110

/** A schema as its reader would write the value: `{name: string, legs: [{…}]}`. */
function shape(schema: Schema, indent = '', defs = schema.$defs ?? {}): string {
  const inner = (one: Schema): string => shape(one, `${indent}  `, defs)
  if (schema.$ref) {
    const named = defs[schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1)]
    return named && !JSON.stringify(named).includes(schema.$ref) ? shape(named, indent, defs) : '…'
  }
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ')
  const choice = schema.anyOf ?? schema.oneOf
  if (choice) return [...new Set(choice.map((one) => shape(one, indent, defs)))].join(' | ')
  if (schema.allOf) return schema.allOf.map((one) => shape(one, indent, defs)).join(' & ')
  if (schema.prefixItems) return `[${schema.prefixItems.map(inner).join(', ')}]`
  if (schema.items) return `[${shape(schema.items, indent, defs)}]`
  if (schema.properties) {
    const members = Object.entries(schema.properties).map(
      ([name, one]) => `${name}${schema.required?.includes(name) ? '' : '?'}: ${inner(one)}`,
    )
    const line = `{${members.join(', ')}}`
    return line.length + indent.length <= WIDTH && !line.includes('\n')
      ? line
      : `{\n${members.map((member) => `${indent}  ${member}`).join(',\n')}\n${indent}}`
  }
  if (typeof schema.additionalProperties === 'object') return `{<key>: ${inner(schema.additionalProperties)}}`
  if (Array.isArray(schema.type)) return schema.type.join(' | ')
  return schema.type === undefined ? 'any' : schema.type === 'integer' ? 'integer' : String(schema.type)
}
