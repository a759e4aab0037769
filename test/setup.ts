import { buildMissing } from '../bin/build.js'

/** Children of the program (the reader of documents) run from the bundle, so it has to be as new as the source. */
export const setup = (): Promise<void> => buildMissing({ web: false })
