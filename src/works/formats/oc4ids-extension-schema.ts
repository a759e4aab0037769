import { properties, type Json } from '../../ground/index.ts'
import { extensionShape } from './oc4ids-extension.ts'
import type { Shape } from './shape.ts'

/** The name of this edition of the schema; an edition that refuses more has another. */
export const EXTENSION_SCHEMA_ID = 'urn:ortoq:oc4ids-joint-venture:1'

const DATES = ['date', 'until', 'said', 'from', 'to']

/** What members mean, in the words of the guide. */
const ABOUT: Readonly<Record<string, string>> = {
  names: 'Title by language.',
  status: 'Where the project stands, finer than the codes of OC4IDS.',
  leftOut: 'The rule that leaves it out of totals.',
  enterprise: 'The enterprise or joint venture that builds or runs it.',
  stakes: 'Who holds how much of the enterprise; on no day more than 100 percent. What nobody said is not known.',
  commitments: 'Ids of the promises that it answers.',
  milestones: 'Every date that somebody gave for a step; rivals stand beside each other.',
  claims: 'Every figure that somebody gave; rivals stand beside each other.',
  parties: 'Who takes part, and as what.',
  country: 'ISO 3166-1 alpha-2.',
  region: 'ISO 3166-2.',
  unit: 'A unit of ortoq, such as km, job, mn USD.',
  source: 'Address where it was said.',
  said: 'When it was said.',
  scope: 'What part is meant, where it is not the whole.',
  period: 'The time that the figure speaks of; for money the year of its prices.',
}

/** The joint-venture extension of a project as JSON Schema, draft 04 like the schemas of OC4IDS themselves. */
export const jointVentureSchema: Json = {
  $schema: 'http://json-schema.org/draft-04/schema#',
  id: EXTENSION_SCHEMA_ID,
  title: 'OC4IDS joint-venture extension',
  description:
    'Adds the member “ortoq” to a project of OC4IDS 0.9.5: the enterprise, its stakes, and each date and figure with its speaker. Dates of every exactness: 2030, 2030-Q2, 2030-06, 2030-06-30. That the stakes in force on a day do not exceed 100 percent, that a unit fits its property and that no end comes before its beginning is said in words here and checked by `ortoq project check`.',
  type: 'object',
  properties: { ortoq: schemaOf(extensionShape, 'ortoq') },
}

function schemaOf(shape: Shape, name: string): Json {
  const about = ABOUT[name] ? { description: ABOUT[name] } : {}
  switch (shape.is) {
    case 'text':
      if (shape.words) return { ...about, type: 'string', enum: [...shape.words] }
      if (DATES.includes(name)) return { ...about, type: 'string', pattern: '^\\d{4}(-Q[1-4]|-\\d{2}(-\\d{2})?)?$' }
      if (name === 'property') return { ...about, type: 'string', enum: [...properties] }
      return { ...about, type: 'string', minLength: 1 }
    case 'number':
      return { ...about, type: 'number', ...(name === 'share' ? { minimum: 0, maximum: 100 } : {}) }
    case 'list':
      return { ...about, type: 'array', minItems: 1, uniqueItems: true, items: schemaOf(shape.of, '') }
    case 'object':
      return {
        ...about,
        type: 'object',
        ...(shape.mayBeEmpty ? {} : { minProperties: 1 }),
        properties: Object.fromEntries(Object.entries(shape.members).map(([key, of]) => [key, schemaOf(of, key)])),
        ...(shape.required.length > 0 ? { required: [...shape.required] } : {}),
      }
    default:
      throw new Error(`the extension has no ${shape.is}`)
  }
}
