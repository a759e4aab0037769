import type { works as en } from '../en/works.ts'

export const works: Record<keyof typeof en, string> = {}
