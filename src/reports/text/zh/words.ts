import type { words as en } from '../en/words.ts'

export const words: Record<keyof typeof en, string> = {}
