import type { Act } from './act.ts'
import { commitmentConfirm } from './commitment-confirm.ts'
import { scenarioSave } from './scenario-save.ts'
import { workMilestone, workStatus } from './work-update.ts'

export * from './act.ts'

/** Every act; a new one is a file beside these and a line here. */
export const acts: readonly Act[] = [
  commitmentConfirm,
  workMilestone,
  workStatus,
  scenarioSave,
] as unknown as readonly Act[]
