import { documentsErrors } from './errors/documents.ts'
import { doorsErrors } from './errors/doors.ts'
import { groundErrors } from './errors/ground.ts'
import { jobsErrors } from './errors/jobs.ts'
import { packErrors } from './errors/pack.ts'
import { postErrors } from './errors/post.ts'
import { registerErrors } from './errors/register.ts'
import { reportsErrors } from './errors/reports.ts'
import { storeErrors } from './errors/store.ts'
import { waysErrors } from './errors/ways.ts'
import { waysLoadErrors } from './errors/ways-load.ts'
import { wordsErrors } from './errors/words.ts'
import { worksErrors } from './errors/works.ts'
import { flowsErrors } from './errors/flows.ts'

/** Every error of ortoq with its HTTP status and its text in four languages; `docs/errors.md` is made from it. */
export const catalogue = {
  ...groundErrors,
  ...packErrors,
  ...storeErrors,
  ...registerErrors,
  ...postErrors,
  ...documentsErrors,
  ...wordsErrors,
  ...worksErrors,
  ...waysErrors,
  ...waysLoadErrors,
  ...flowsErrors,
  ...reportsErrors,
  ...doorsErrors,
  ...jobsErrors,
}
