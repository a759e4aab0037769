import { attitudes, endorsements } from './attitude.ts'
import { calls } from './call.ts'
import { commitments } from './commitment.ts'
import { type Act, inShape } from './frame.ts'
import { joint } from './joint.ts'
import { light } from './light.ts'
import { phrases } from './phrase.ts'
import { statements } from './statement.ts'

export { copular, UNTRUE } from './copular.ts'
export * from './frame.ts'

/** The act verbs of English; of one verb's entries the first that fits its words counts. */
export const acts: readonly Act[] = [
  ...phrases,
  ...light,
  ...joint,
  ...commitments,
  ...endorsements,
  ...calls,
  ...attitudes,
  ...statements,
].map(inShape)
