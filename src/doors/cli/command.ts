import type { z } from 'zod'
import type { Language } from '../../ground/index.ts'
import type { Report, Say } from '../../reports/index.ts'
import type { Act, Receipt } from '../acts/index.ts'
import type { Args } from './args.ts'

/** What a command may touch, handed in by `main`. */
export interface Shell {
  readonly out: (line: string) => void
  /** What is said beside the answer. */
  readonly err: (line: string) => void
  readonly say: Say
  readonly language: Language
  readonly json: boolean
  /** A report's answer, from the running server if one has the data folder, else from the store itself. */
  ask(report: Report, params: Readonly<Record<string, string>>): Promise<unknown>
  /**
   * The answers of a report that comes in pages, one after the other over the same view: `use` names the parameters of
   * the next page, or null after the last.
   */
  pages<P extends z.ZodObject, R extends z.ZodType>(
    report: Report<P, R>,
    params: Readonly<Record<string, string>>,
    use: (page: z.output<R>) => Readonly<Record<string, string>> | null,
  ): Promise<void>
  /** Performs an act, by the running server if one has the data folder, else on the store itself. */
  perform(act: Act, params: Readonly<Record<string, string>>): Promise<Receipt>
}

/** 0 done, 1 the answer is no, 2 bad input. */
export type ExitCode = 0 | 1 | 2

/** A command that is more than one report. Its words come first: `pack check <dir>`. */
export interface Command {
  readonly usage: string
  readonly about: string
  run(args: Args, shell: Shell): Promise<ExitCode>
}
