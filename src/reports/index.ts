import { ask } from './ask.ts'
import { compare } from './compare.ts'
import { find } from './find.ts'
import { capacity } from './capacity.ts'
import { about } from './about.ts'
import { anchors } from './anchors.ts'
import { atlas } from './atlas.ts'
import { desk, deskList } from './desk.ts'
import { document } from './document.ts'
import { front } from './front.ts'
import { growth } from './growth.ts'
import { port } from './port.ts'
import { portWatch } from './port-watch.ts'
import { promises } from './promises.ts'
import { region } from './region.ts'
import { work } from './work.ts'
import { balance } from './balance.ts'
import { calendar } from './calendar.ts'
import { caseCounts, caseList, caseShow } from './cases.ts'
import { clock } from './clock.ts'
import { effect } from './effect.ts'
import { enterprises } from './enterprises.ts'
import { landed, landedBatch } from './landed.ts'
import { lists } from './lists.ts'
import { meetingAgenda } from './meeting-agenda.ts'
import { itemList, meetingList, meetingShow } from './meetings.ts'
import { minutesCheck } from './minutes-check.ts'
import { mirror } from './mirror.ts'
import { digest, morning } from './morning.ts'
import { network } from './network.ts'
import { notes } from './notes.ts'
import { projectList } from './project-list.ts'
import { projectPage } from './project-page.ts'
import { projectShow } from './project-show.ts'
import { projectTwins } from './project-twins.ts'
import { regionPair } from './region-pair.ts'
import { regionMatrix } from './region-matrix.ts'
import { customsDeclaration, itemNumber, parcel } from './parcel.ts'
import { quarterly } from './quarterly.ts'
import { read } from './read.ts'
import type { Report } from './report.ts'
import { departures } from './departures.ts'
import { route } from './route.ts'
import { simulateLine } from './simulate-line.ts'
import { simulatePort } from './simulate-port.ts'
import { goodsList, marketAccess, rules } from './rules.ts'
import { samples } from './samples.ts'
import { seriesBoard } from './series-board.ts'
import { seriesExport, seriesShow } from './series.ts'
import { trace } from './trace.ts'
import { tradeEffect } from './trade-effect.ts'
import { verdict } from './verdict.ts'

export { fieldsShape, namedIn, readAhead, receivedNamed, statementNamed, type NamedStatement } from './desk.ts'
export { documentNamed } from './document.ts'
export { samples } from './samples.ts'
export { comparisonLines, comparisonOf } from './compare.ts'
export { scenarioText } from './asked.ts'
export { projectPage } from './project-page.ts'
export { landed, landedBatch } from './landed.ts'
export { effect } from './effect.ts'
export { effectPage } from './effect-page.ts'
export { anchors } from './anchors.ts'
export { quarterly } from './quarterly.ts'
export { quarterNamed } from './quarterly/quarter.ts'
export { checkWording } from './quarterly/wording.ts'
export { answer, answerBytes, disputeLines, disputesAbout, disputesShape, type Dispute } from './disputes.ts'
export * from './follow.ts'
export { calendar } from './calendar.ts'
export { digest } from './morning.ts'
export { draftFor, whyText } from './meeting-agenda.ts'
export { faultLine } from './meetings.ts'
export { minutesCheck } from './minutes-check.ts'
export { commitmentNamed, isRecord, meetingNamed, workNamed } from './named.ts'
export { noteIn } from './notes.ts'
export { namedThings, namingTables } from './named-things.ts'
export { ReportDesk, type HeldRows, type ReportAsked } from './report-desk.ts'
export { makeReadyToCompare, makeReadyToRead } from './ready.ts'
export type { Report, View, Waiting } from './report.ts'
export { nothingNamed, sayIn, type Named, type Say } from './say.ts'

/** Every report; a new one is a file beside these and a line here. */
export const reports: readonly Report[] = [
  ...lists,
  about,
  notes,
  atlas,
  front,
  document,
  promises,
  work,
  port,
  region,
  route,
  departures,
  effect,
  network,
  simulatePort,
  simulateLine,
  portWatch,
  capacity,
  growth,
  trace,
  projectList,
  projectShow,
  projectPage,
  projectTwins,
  enterprises,
  regionMatrix,
  regionPair,
  balance,
  clock,
  caseList,
  caseShow,
  caseCounts,
  meetingList,
  meetingShow,
  meetingAgenda,
  calendar,
  itemList,
  minutesCheck,
  morning,
  digest,
  seriesShow,
  seriesExport,
  seriesBoard,
  mirror,
  landed,
  landedBatch,
  parcel,
  itemNumber,
  customsDeclaration,
  rules,
  goodsList,
  marketAccess,
  tradeEffect,
  verdict,
  quarterly,
  read,
  anchors,
  desk,
  deskList,
  samples,
  compare,
  find,
  ask,
] as unknown as readonly Report[]
