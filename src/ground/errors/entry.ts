import type { Language } from '../language.ts'

/** One error of a room: HTTP status and a text with `{facts}` in each language. */
export type ErrorEntry = Readonly<Record<Language, string>> & { readonly status: number }

/** Keeps the keys of a room's errors literal, so that the codes form a closed union. */
export const errors = <K extends string>(entries: Record<K, ErrorEntry>): Record<K, ErrorEntry> => entries
