import type { Fault } from '../../pack/index.ts'
import type { Args } from './args.ts'
import { assignQuery } from './assign-query.ts'
import type { Command } from './command.ts'
import { effectCommand, effectReplay } from './effect-command.ts'
import type { FileAccess } from './file-access.ts'
import { packCheck } from './pack-check.ts'
import { paretoQuery } from './pareto-query.ts'
import { registerCommands, type Desk } from './register-commands.ts'
import { scenarioCommand } from './scenario-command.ts'
import { serveCommand } from './serve-command.ts'
import { timetableCheck, timetableQuery } from './timetable-query.ts'

/** What commands reach outside of the rooms; `main` puts the machine behind it. */
export interface Outside {
  readonly files: FileAccess
  /** Seconds of processor time used so far. */
  processor(): number
  readonly desk: Desk
  /** SHA-256 of a text, in hexadecimal. */
  digestOf(text: string): string
  checkPack(dir: string): { faults: readonly Fault[]; rows: number }
  serve(flags: Args['flags'], port: number): Promise<{ address: string; stopped: Promise<void> }>
}

/** Every command that is no report and no act. */
export const ownCommands = ({ files, processor, digestOf, desk, checkPack, serve }: Outside): Command[] => [
  packCheck(checkPack),
  paretoQuery(files),
  assignQuery(files, processor),
  effectCommand(files, digestOf),
  effectReplay(files, digestOf),
  scenarioCommand(files),
  timetableQuery(files),
  timetableCheck(files),
  ...registerCommands(desk),
  serveCommand(serve),
]
