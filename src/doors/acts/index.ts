import type { Act } from './act.ts'
import { commitmentConfirm } from './commitment-confirm.ts'
import { seriesImport } from './series-import.ts'
import { workMilestone, workStatus } from './work-update.ts'

export * from './act.ts'
export { seriesImport } from './series-import.ts'

/** Every act; a new one is a file beside these and a line here. */
export const acts: readonly Act[] = [
  commitmentConfirm,
  seriesImport,
  workMilestone,
  workStatus,
] as unknown as readonly Act[]
