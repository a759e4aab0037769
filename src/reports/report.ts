import type { z } from 'zod'
import type { Jobs, PackInfo, Snapshot, Viewer } from '../ground/index.ts'
import type { Say } from './say.ts'

/** What is entered and not yet done with: unsealed by a state's witness, or laid before a second person. */
export interface Waiting {
  readonly recorded: number
  readonly sealed: number
  /** The newest unsealed acts of persons, newest first; rows of a pack are only counted. */
  readonly unsealed: readonly { index: number; type: string; subject: string; author: string; recordedAt: string }[]
  /** Four-eyes acts that wait, with those who stand behind them and the states that have to. */
  readonly proposals: readonly {
    leaf: string
    act: string
    subject: string
    backers: readonly string[]
    needed: readonly string[]
  }[]
}

/** What a report looks at: everything as one date knows it. */
export interface View {
  readonly snapshot: Snapshot
  readonly pack: PackInfo
  /** The day or instant of "as known on"; null for now. */
  readonly known: string | null
  /** Who looks; what is confidential is told by the viewer's rights, which are those of now whatever `known` is. */
  readonly viewer: Viewer
  /** The moment of asking, for ages and default dates. */
  readonly now: string
  /** The same tables as another day or instant knew them: for what has changed since. */
  at(known: string): Promise<Snapshot>
  /** What of the register still waits for somebody. */
  waiting(): Promise<Waiting>
  /** Carries long computations; what they give does not depend on it. */
  readonly jobs: Jobs
}

/** Rows of a table by its name. */
export interface FewRows {
  readonly table: string
  readonly rows: readonly unknown[]
}

/** An answer as the bytes of its JSON, with every text in it that may be the name of a record. */
export interface Told {
  readonly json: Uint8Array<ArrayBuffer>
  readonly names: readonly string[]
}

/**
 * A capability with one shape for command, HTTP and page: the route, the command and the OpenAPI entry are made from it.
 * `run` is pure: the same view and parameters give the same result.
 */
export interface Report<P extends z.ZodObject = z.ZodObject, R extends z.ZodType = z.ZodType> {
  /** Kebab-case; the path under `/api/`. */
  readonly name: string
  /** The command with its positional parameters: `trace <commitment>`. */
  readonly command: string
  /** One English sentence for the help and the OpenAPI document. */
  readonly about: string
  readonly params: P
  readonly result: R
  /** The parameter that is a whole text: the body of a POST over HTTP, the text of a file on the command line. */
  readonly body?: string
  run(view: View, params: z.output<P>): z.output<R> | Promise<z.output<R>>
  /** The same for HTTP, of a report whose answer may be megabytes: whoever serves others only passes on what a thread made. */
  told?(view: View, params: z.output<P>): Promise<Told>
  /**
   * Of a report that takes long: it is made on a thread of its own, from the tables of a pack and, of tables that grow
   * without end, the few rows that it asks for here.
   */
  readonly apart?: { few(snapshot: Snapshot, params: z.output<P>): readonly FewRows[] }
  /** The result for people, line by line, in the language of `say`. */
  text(result: z.output<R>, say: Say): string[]
  /** The answer as a file that other programs read: over HTTP at `/api/<name>.<extension>`. */
  readonly file?: {
    readonly extension: string
    readonly type: string
    readonly text: (result: z.output<R>) => string
  }
  /** True for an answer that is "no": the command then exits with 1. */
  negative?(result: z.output<R>): boolean
}

/** Keeps parameter and result types together when a report is declared. */
export const report = <P extends z.ZodObject, R extends z.ZodType>(declaration: Report<P, R>): Report<P, R> =>
  declaration
