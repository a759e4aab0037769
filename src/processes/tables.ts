import { documentLaws, documentTables } from '../documents/index.ts'
import { flowLaws, flowTables } from '../flows/index.ts'
import type { Law, Table } from '../ground/index.ts'
import { wayLaws, wayTables } from '../ways/index.ts'
import { wordLaws, wordTables } from '../words/index.ts'
import { workLaws, workTables } from '../works/index.ts'

/** Every table of a pack in the order in which its rows enter the register: what is referred to comes first. */
export const packTables: readonly Table[] = [
  ...documentTables.slice(0, 1),
  ...wordTables,
  ...workTables,
  ...wayTables,
  ...flowTables,
  ...documentTables.slice(1),
]

/** What holds over several tables at once. */
export const packLaws: readonly Law[] = [...documentLaws, ...wordLaws, ...workLaws, ...wayLaws, ...flowLaws]
