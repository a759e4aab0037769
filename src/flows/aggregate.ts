import { OrtoqError } from '../ground/index.ts'

/** Columns of declarations as the questions name them. */
export const DECLARATION_COLUMNS = [
  'month',
  'hs',
  'partner',
  'procedure',
  'office',
  'mode',
  'declarant',
  'value',
  'kg',
] as const
export type DeclarationColumn = (typeof DECLARATION_COLUMNS)[number]

/** What a question may narrow. */
export interface Narrowing {
  /** Digits of the code by which products are told apart. */
  readonly digits: 2 | 4 | 6 | 10
  readonly from: string | null
  readonly to: string | null
  readonly hs: string | null
  readonly partner: string | null
  /** Cells of fewer declarants than this are withheld. */
  readonly k: number
  readonly limit: number
}

export const wide: Narrowing = { digits: 6, from: null, to: null, hs: null, partner: null, k: 0, limit: 1000 }

/** A row of an answer: dimensions as text, counts and money as exact integers (cents, grams), prices as numbers. */
export type AnswerRow = Readonly<Record<string, string | number | null>>

/** An engine that answers the named questions about one set of declarations. No free query reaches it. */
export interface Analysis {
  ask(question: Question, narrowing: Narrowing): Promise<AnswerRow[]>
  close(): Promise<void>
}

/** The questions, each with the dimensions it groups by. Closed: an engine answers all of them or none. */
export const QUESTIONS = {
  total: [],
  'by-month': ['month'],
  'by-product': ['product'],
  'by-partner': ['partner'],
  'by-office': ['office'],
  'by-procedure': ['procedure'],
  'by-mode': ['mode'],
  'month-by-product': ['month', 'product'],
  'month-by-office': ['month', 'office'],
  prices: ['product'],
  declarants: ['declarant'],
  cells: ['month', 'product', 'mode'],
} as const
export type Question = keyof typeof QUESTIONS

/** The question of that name; `flows/unknown-aggregate` with the list otherwise. */
export function questionNamed(name: string): Question {
  if (Object.hasOwn(QUESTIONS, name)) return name as Question
  throw new OrtoqError('flows/unknown-aggregate', { name, known: Object.keys(QUESTIONS).join(', ') })
}

/** What each question answers beside its dimensions. */
export const MEASURES: Readonly<Record<'sums' | 'prices' | 'cells', readonly string[]>> = {
  sums: ['count', 'cents', 'grams', 'declarants'],
  prices: ['count', 'low', 'median', 'high'],
  cells: ['count', 'cents', 'grams', 'declarants', 'spread', 'status'],
}

export const measuresOf = (question: Question): readonly string[] =>
  question === 'prices' ? MEASURES.prices : question === 'cells' ? MEASURES.cells : MEASURES.sums

/** Orders rows by their dimensions, so that two engines give one answer; declarants by what they declared. */
export function ordered(question: Question, rows: readonly AnswerRow[], limit: number): AnswerRow[] {
  const keys = QUESTIONS[question] as readonly string[]
  const byKeys = (a: AnswerRow, b: AnswerRow): number => {
    for (const key of keys) if (a[key] !== b[key]) return String(a[key]) < String(b[key]) ? -1 : 1
    return 0
  }
  const byValue = (a: AnswerRow, b: AnswerRow) => Number(b['cents']) - Number(a['cents']) || byKeys(a, b)
  return rows.toSorted(question === 'declarants' ? byValue : byKeys).slice(0, limit)
}
