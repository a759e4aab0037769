import type { Jobs, Snapshot } from '../../ground/index.ts'
import type { Fault } from '../../pack/index.ts'
import { anchorCommand } from './anchor-command.ts'
import type { Args } from './args.ts'
import { assignQuery } from './assign-query.ts'
import type { Command } from './command.ts'
import { compareCommand } from './compare-command.ts'
import { deskCommands } from './desk-commands.ts'
import { declarationsCommand, landedCommand, seriesImportCommand, type FlowFiles } from './flow-commands.ts'
import { effectCommand, effectReplay } from './effect-command.ts'
import { meetingCommands } from './meeting-commands.ts'
import { packCheck } from './pack-check.ts'
import { paretoQuery } from './pareto-query.ts'
import { projectCommands } from './project-commands.ts'
import { quarterlyCommand } from './quarterly-command.ts'
import { postCommands, type Post } from './post-commands.ts'
import { readCommand, type Reads } from './read-command.ts'
import { registerCommands, type Desk } from './register-commands.ts'
import { scenarioCommand } from './scenario-command.ts'
import { serveCommand } from './serve-command.ts'
import { simulateQueueCommand } from './simulate-queue.ts'
import { timetableCheck, timetableQuery } from './timetable-query.ts'

/** What commands reach outside of the rooms; `main` puts the machine behind it. */
export interface Outside {
  readonly files: FlowFiles
  readonly desk: Desk
  readonly post: Post
  readonly reading: Reads
  /** Seconds of processor time used so far. */
  processor(): number
  readonly jobs: Jobs
  checkPack(dir: string): { faults: readonly Fault[]; rows: number }
  /** The rows of the pack that the flags name, without a register. */
  packRows(args: Args): Snapshot
  serve(flags: Args['flags'], port: number): Promise<{ address: string; stopped: Promise<void> }>
}

/** Every command that is no report and no act. */
export const ownCommands = ({
  files,
  processor,
  jobs,
  desk,
  post,
  reading,
  checkPack,
  packRows,
  serve,
}: Outside): Command[] => [
  packCheck(checkPack),
  paretoQuery(files),
  assignQuery(files, processor),
  effectCommand(files),
  effectReplay(files),
  scenarioCommand(files),
  timetableQuery(files),
  timetableCheck(files),
  readCommand(reading),
  anchorCommand(reading),
  compareCommand(reading),
  ...deskCommands(reading, files),
  simulateQueueCommand(jobs, processor),
  ...projectCommands(files, packRows),
  quarterlyCommand(files),
  ...meetingCommands(files, reading),
  seriesImportCommand(files),
  landedCommand(files),
  declarationsCommand(files),
  ...registerCommands(desk),
  ...postCommands(post),
  serveCommand(serve),
]
