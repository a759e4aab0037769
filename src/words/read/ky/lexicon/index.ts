import { attitude } from './attitude.ts'
import { call } from './call.ts'
import { commitment } from './commitment.ts'
import { joint } from './joint.ts'
import { statement } from './statement.ts'
import type { Row } from './row.ts'

/** All act verbs of Kyrgyz; of two that fit one place equally the first wins. */
export const ROWS: readonly Row[] = [...attitude, ...call, ...commitment, ...joint, ...statement]
