import type { Migration } from 'kysely'
import { register } from './0001-register.ts'

/** Every step from an empty database to the schema; only forward, and a released step is never edited. */
export const migrations: Readonly<Record<string, Migration>> = { '0001-register': register }
