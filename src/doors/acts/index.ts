import type { Act } from './act.ts'
import { caseAnswer, caseOpen, caseSettle, caseStep } from './case.ts'
import { commitmentConfirm } from './commitment-confirm.ts'
import { projectImport } from './project-import.ts'
import { projectMerge, projectSplit } from './project-twin.ts'
import { workMilestone, workStatus } from './work-update.ts'

export * from './act.ts'
export { projectImport } from './project-import.ts'

/** Every act; a new one is a file beside these and a line here. */
export const acts: readonly Act[] = [
  commitmentConfirm,
  workMilestone,
  workStatus,
  projectImport,
  projectMerge,
  projectSplit,
  caseOpen,
  caseStep,
  caseAnswer,
  caseSettle,
] as unknown as readonly Act[]
