import type { OpenAPIHono } from '@hono/zod-openapi'
import { httpApp } from '../src/doors/http/index.ts'

interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | Schema
  readonly items?: Schema
  readonly prefixItems?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly description?: string
}

interface Operation {
  readonly tags?: readonly string[]
  readonly description: string
  readonly parameters?: readonly { name: string; required?: boolean; schema: Schema; description?: string }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }
  readonly responses: Readonly<Record<string, { readonly content: Readonly<Record<string, { schema: Schema }>> }>>
}

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> }
}

/** The OpenAPI document as a running server would answer with it; no store is needed to say what can be asked. */
export async function openApi(): Promise<OpenApi> {
  const nothing = new Proxy({}, { get: () => undefined }) as never
  const app: OpenAPIHono = httpApp({
    version: '0',
    origin: null,
    register: nothing,
    view: () => Promise.reject(new Error('no view')),
    asset: () => null,
    note: String,
  } as unknown as Parameters<typeof httpApp>[0])
  const response = await app.request('http://localhost/openapi.json', { headers: { host: 'localhost' } })
  return (await response.json()) as OpenApi
}

/** `web/api.d.ts`: what each report takes and answers and what each act takes, as the OpenAPI document says. */
export function apiTypes({ paths, components }: OpenApi): string {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )
  const acts = operations.filter(({ path }) => path.startsWith('/api/acts/'))
  // What is tagged is no report: the page has shapes of its own for it.
  const reports = operations.filter(({ path, operation }) => !path.startsWith('/api/acts/') && !operation.tags)
  return `// Written by \`npm run docs\` from the OpenAPI document; do not edit.

${Object.entries(components?.schemas ?? {})
  .map(([name, schema]) => `export type ${name} = ${typeOf(schema, 0)}\n`)
  .join('\n')}
/** Every report: what it takes, and what it answers. */
export interface Reports {
${reports.map(({ path, method, operation }) => reportEntry(path.slice('/api/'.length), method, operation)).join('\n')}
}

/** Every act: what it takes. */
export interface Acts {
${acts
  .map(({ path, operation }) => {
    const schema = operation.requestBody!.content['application/json']!.schema
    return `  /** ${operation.description} */\n  ${key(path.slice('/api/acts/'.length))}: ${typeOf(schema, 1)}`
  })
  .join('\n')}
}
`
}

function reportEntry(name: string, method: string, operation: Operation): string {
  const params = (operation.parameters ?? []).map(
    ({ name: param, required, schema }) => `      ${key(param)}${required ? '' : '?'}: ${typeOf(schema, 3)}`,
  )
  const answer = Object.values(operation.responses['200']!.content)[0]!.schema
  return `  /** ${operation.description} */
  ${key(name)}: {
    method: '${method.toUpperCase()}'
    params: {
${params.join('\n')}
    }
    result: ${typeOf(answer, 2)}
  }`
}

const key = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : `'${name}'`)

function typeOf(schema: Schema, depth: number): string {
  if (schema.$ref) return schema.$ref.split('/').at(-1)!
  if ('const' in schema) return literal(schema.const)
  if (schema.enum) return schema.enum.map(literal).join(' | ')
  const either = schema.anyOf ?? schema.oneOf
  if (either) return [...new Set(either.map((one) => typeOf(one, depth)))].join(' | ')
  if (schema.allOf) return schema.allOf.map((one) => typeOf(one, depth)).join(' & ')
  if (Array.isArray(schema.type))
    return [...new Set(schema.type.map((type) => typeOf({ ...schema, type }, depth)))].join(' | ')
  switch (schema.type) {
    case 'string':
    case 'boolean':
    case 'null':
      return schema.type
    case 'number':
    case 'integer':
      return 'number'
    case 'array':
      if (schema.prefixItems) return `[${schema.prefixItems.map((item) => typeOf(item, depth)).join(', ')}]`
      return schema.items ? `Array<${typeOf(schema.items, depth)}>` : 'unknown[]'
    case 'object':
      return objectType(schema, depth)
    default:
      return 'unknown'
  }
}

function objectType({ properties = {}, required = [], additionalProperties }: Schema, depth: number): string {
  const entries = Object.entries(properties)
  if (entries.length === 0)
    return typeof additionalProperties === 'object'
      ? `Record<string, ${typeOf(additionalProperties, depth)}>`
      : 'Record<string, unknown>'
  const indent = '  '.repeat(depth + 1)
  const lines = entries.map(
    ([name, schema]) => `${indent}${key(name)}${required.includes(name) ? '' : '?'}: ${typeOf(schema, depth + 1)}`,
  )
  return `{\n${lines.join('\n')}\n${'  '.repeat(depth)}}`
}

const literal = (value: unknown): string =>
  typeof value === 'string' ? `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'` : JSON.stringify(value)
