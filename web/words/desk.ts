import type { Result } from '../kit/ask.svelte.ts'

/** A statement of a document at the desk, and what people said of it. */
export type Item = Result<'desk'>['items'][number]

/** What somebody is about to say: of the statement that is chosen, or of the text. */
export type Doing = 'accept' | 'correct' | 'merge' | 'reject' | 'add' | 'propose'

/** Enters an act; one on a statement takes it from the one that is chosen. */
export type Enter = (act: string, body: Readonly<Record<string, unknown>>) => void
