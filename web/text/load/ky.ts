import type { en } from './en.ts'

export const ky: Readonly<Record<keyof typeof en, string>> = {}
