import type { Act } from './act.ts'
import { caseAnswer, caseOpen, caseSettle, caseStep } from './case.ts'
import { bodyErase } from './body-erase.ts'
import { commitmentCloses } from './commitment-close.ts'
import { commitmentConfirm } from './commitment-confirm.ts'
import { deskActs } from './desk.ts'
import { portClose } from './port-close.ts'
import { scenarioSave } from './scenario-save.ts'
import { disputeEnd, disputeRaise } from './dispute.ts'
import { itemChange, itemEnds, itemSet } from './action-item.ts'
import { meetingCall, meetingCancel, meetingChange, meetingHold } from './meeting.ts'
import { agendaAdd, agendaIssue, agendaRemove, agendaTake, meetingMinutes, meetingPaper } from './meeting-paper.ts'
import { keyRevoke, principalAppoint, principalSuspend, proposalAgree } from './principal.ts'
import { projectImport } from './project-import.ts'
import { projectMerge, projectSplit } from './project-twin.ts'
import { reportWord } from './report-word.ts'
import { seriesImport } from './series-import.ts'
import { workFigure, workMilestone, workStatus } from './work-update.ts'

export { documentReceive } from './desk.ts'
export { projectImport } from './project-import.ts'

export * from './act.ts'
export { meetingMinutes, meetingPaper } from './meeting-paper.ts'
export { seriesImport } from './series-import.ts'

/** Every act; a new one is a file beside these and a line here. */
export const acts: readonly Act[] = [
  ...deskActs,
  commitmentConfirm,
  workMilestone,
  workFigure,
  workStatus,
  scenarioSave,
  portClose,
  ...commitmentCloses,
  proposalAgree,
  disputeRaise,
  disputeEnd,
  projectImport,
  projectMerge,
  projectSplit,
  caseOpen,
  caseStep,
  caseAnswer,
  caseSettle,
  meetingCall,
  meetingChange,
  meetingHold,
  meetingCancel,
  agendaAdd,
  agendaRemove,
  agendaTake,
  agendaIssue,
  meetingPaper,
  meetingMinutes,
  itemSet,
  itemChange,
  ...itemEnds,
  seriesImport,
  reportWord,
  principalAppoint,
  principalSuspend,
  keyRevoke,
  bodyErase,
] as unknown as readonly Act[]
