import { archives } from './archive.ts'
import type { HostileClass } from './hostile.ts'
import { pages, texts } from './page.ts'
import { portables } from './portable.ts'

export type { Hostile, HostileClass } from './hostile.ts'

/** Every class of hostile documents by its name. */
export const hostileClasses: Readonly<Record<string, HostileClass>> = { ...archives, ...pages, ...texts, ...portables }
