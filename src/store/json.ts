import { canonical, type Json } from '../ground/index.ts'

/** JSON in a text column is written here and read here only, always in its canonical form. */
export const toColumn = (value: Json): string => canonical(value)

export const fromColumn = <T>(text: string): T => JSON.parse(text) as T
