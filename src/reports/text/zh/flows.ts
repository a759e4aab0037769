import type { flows as en } from '../en/flows.ts'

export const flows: Record<keyof typeof en, string> = {}
