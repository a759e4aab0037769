import { z } from 'zod'
import { OrtoqError } from '../ground/index.ts'

/** “As known on” a day or at an instant, by its name `known`; every read takes it. */
export const knownParam = z.iso
  .date()
  .or(z.iso.datetime())
  .optional()
  .describe('as known on this day or at this instant (UTC)')

/** Reads text parameters by a schema; an unknown name and a bad value are told apart, each by its name. */
export function readParams<P extends z.ZodObject>(schema: P, given: Readonly<Record<string, string>>): z.output<P> {
  const known = Object.keys(schema.shape)
  const unknown = Object.keys(given).find((name) => !known.includes(name))
  if (unknown) throw new OrtoqError('doors/unknown-parameter', { name: unknown, known: known.join(', ') })
  for (const [name, value] of Object.entries(given))
    if (!isText(value)) throw new OrtoqError('doors/bad-parameter', { name, value: '…', wanted: 'UTF-8, U+0001 –' })
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]!
  const name = String(issue.path[0] ?? '')
  const value = given[name]
  if (value === undefined) throw new OrtoqError('doors/missing-parameter', { name })
  throw new OrtoqError('doors/bad-parameter', { name, value, wanted: wantedBy(issue) })
}

/** Half a pair and NUL are no text: no store, file or signature would give them back as they came. */
export const isText = (value: string): boolean => !value.includes('\0') && value.isWellFormed()

// In signs rather than words, so that it reads in every language.
function wantedBy(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'too_small':
      return `${issue.inclusive ? '≥' : '>'} ${issue.minimum}`
    case 'too_big':
      return `${issue.inclusive ? '≤' : '<'} ${issue.maximum}`
    case 'invalid_value':
      return issue.values.join(' | ')
    case 'invalid_type':
      return issue.expected === 'number' ? '0–9' : issue.expected
    default:
      return issue.message
  }
}
