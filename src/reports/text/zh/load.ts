import type { load as en } from '../en/load.ts'

export const load: Record<keyof typeof en, string> = {}
