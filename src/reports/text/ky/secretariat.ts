import type { secretariat as en } from '../en/secretariat.ts'

export const secretariat: Record<keyof typeof en, string> = {}
