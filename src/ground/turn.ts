import { setImmediate } from 'node:timers/promises'

/** Lets whoever else waits go first: long work that is done in pieces asks for it between two of them. */
export const othersTurn = (): Promise<void> => setImmediate()
