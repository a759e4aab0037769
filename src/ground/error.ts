import { catalogue } from './catalogue.ts'
import type { Language } from './language.ts'

/** `room/what-happened`; closed: a new error is a line in `errors/<room>.ts`. */
export type ErrorCode = keyof typeof catalogue

/** What an error knows: the bad value and where it stood. Printed into the text of the error. */
export type Facts = Readonly<Record<string, unknown>>

/** The one error class of ortoq. An expected outcome (no route, nothing found) is an answer, not an error. */
export class OrtoqError extends Error {
  readonly code: ErrorCode
  readonly facts: Facts

  constructor(code: ErrorCode, facts: Facts = {}, options: { cause?: unknown } = {}) {
    super(describe(code, facts, 'en'), options)
    this.name = 'OrtoqError'
    this.code = code
    this.facts = facts
  }

  /** The HTTP status that this error answers with; below 500 the one who asked can mend it. */
  get status(): number {
    return catalogue[this.code].status
  }
}

/** The text of an error in one language, with its facts filled in; a part in brackets only where its fact says something. */
export function describe(code: ErrorCode, facts: Facts, language: Language): string {
  return catalogue[code][language]
    .replace(/\[([^\]]*\{(\w+)\}[^\]]*)\]/g, (_, part: string, name: string) => (isEmpty(facts[name]) ? '' : part))
    .replace(/\{(\w+)\}/g, (_, name: string) => show(facts[name]))
}

const isEmpty = (fact: unknown): boolean =>
  fact === undefined || fact === null || fact === '' || fact === '—' || (Array.isArray(fact) && fact.length === 0)

function show(fact: unknown): string {
  if (fact === undefined) return '?'
  if (Array.isArray(fact)) return fact.map(show).join(', ')
  return typeof fact === 'object' ? JSON.stringify(fact) : String(fact)
}
