import type { en } from './en.ts'

export const zh: Readonly<Record<keyof typeof en, string>> = {}
