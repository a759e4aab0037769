import type { Originals } from '../../documents/index.ts'
import { describe, OrtoqError, type ErrorCode, type Language } from '../../ground/index.ts'
import type { Register } from '../../register/index.ts'
import { answer, nothingNamed, reports, sayIn, type Named, type Report, type View } from '../../reports/index.ts'
import { acts, LOCAL_OFFICER, receiptOf, type Act, type Receipt } from '../acts/index.ts'
import { readParams } from '../params.ts'
import { parseArgs, refuseStrangeFlags, type Args } from './args.ts'
import type { Command, ExitCode } from './command.ts'
import { helpText } from './help.ts'
import { languageOf } from './language-of.ts'
import { actCommand, reportCommand } from './report-command.ts'

export interface Terminal {
  readonly out: (line: string) => void
  readonly err: (line: string) => void
  readonly env: Readonly<Record<string, string | undefined>>
}

/** What `main` puts behind the command line. */
export interface Behind {
  readonly commands: readonly Command[]
  readonly version: string
  /** Opens the rooms of the data folder that the flags name, for one command. */
  withRooms<T>(
    flags: Args['flags'],
    use: (rooms: { view: View; register: Register; originals?: Originals }) => Promise<T>,
  ): Promise<T>
  /** The address of the server that has the data folder now, or null. */
  server(flags: Args['flags']): string | null
}

/** Runs one command line. Never throws: an error is one line on `err` and its exit code. */
export async function runCommand(argv: readonly string[], terminal: Terminal, behind: Behind): Promise<ExitCode> {
  let language = languageOf(undefined, terminal.env)
  try {
    const args = parseArgs(argv)
    language = languageOf(args.flags['lang'], terminal.env)
    const all = alone([...behind.commands, ...reports.map(reportCommand), ...acts.map(actCommand)])
    if (args.flags['version']) return say(terminal, [behind.version])
    if (args.words.length === 0 || args.words[0] === 'help' || args.flags['help'])
      return say(terminal, helpText(all, args.words))
    const command = find(all, args.words)
    // A report and an act read their parameters themselves.
    if (behind.commands.includes(command)) refuseStrangeFlags(command.usage, args.flags)
    let named = nothingNamed
    return await command.run(args, {
      out: terminal.out,
      err: terminal.err,
      say: sayIn(language, () => named),
      language,
      json: args.flags['json'] === 'true',
      ask: async (report, params) => {
        const answer = await ask(behind, args.flags, report, params)
        // Only what is read by people needs other names than the rows' own.
        if (args.flags['json'] !== 'true' && language !== 'en')
          named = await namedIn(behind, args.flags, language, JSON.stringify(answer))
        return answer
      },
      pages: (report, params, use) =>
        pages(behind, args.flags, report as unknown as Report, params, use as (page: unknown) => Given | null),
      perform: (act, params) => perform(behind, args.flags, act, params),
    })
  } catch (error) {
    if (!(error instanceof OrtoqError)) throw error
    terminal.err(inOneLine(describe(error.code, error.facts, language)))
    return 2
  }
}

// What was typed is said back; a line feed in it would make two lines of one, other signs would command the terminal.
const inOneLine = (text: string): string =>
  text.replace(/[\p{Cc}\u2028\u2029]+/gu, (signs) =>
    JSON.stringify(signs)
      .slice(1, -1)
      .replace(/[\x7f-\x9f\u2028\u2029]/g, ' '),
  )

function say(terminal: Terminal, lines: readonly string[]): ExitCode {
  for (const line of lines) terminal.out(line)
  return 0
}

function find(commands: readonly Command[], words: readonly string[]): Command {
  const fitting = commands.filter((command) => wordsOf(command).every((word, at) => words[at] === word))
  const best = fitting.toSorted((a, b) => wordsOf(b).length - wordsOf(a).length)[0]
  if (!best) throw new OrtoqError('doors/unknown-command', { command: words.join(' ') })
  return best
}

/** A command that reads files for a report or an act stands before it; those of the same words are one. */
const alone = (commands: readonly Command[]): Command[] =>
  [...new Map(commands.toReversed().map((command) => [wordsOf(command).join(' '), command])).values()].toReversed()

const wordsOf = ({ usage }: Command): string[] => usage.split(' ').filter((word) => /^[a-z][a-z-]*$/.test(word))

async function ask(behind: Behind, flags: Args['flags'], report: Report, params: Given): Promise<unknown> {
  const server = behind.server(flags)
  const parsed = readParams(report.params, params)
  if (!server) return behind.withRooms(flags, async ({ view }) => answer(report, view, parsed))
  const url = new URL(`/api/${report.name}`, server)
  const { body } = report
  for (const [name, value] of Object.entries(params)) if (name !== body) url.searchParams.set(name, value)
  if (flags['known']) url.searchParams.set('known', flags['known'])
  return answerOf(await fetch(url, body ? { method: 'POST', body: params[body] ?? '' } : {}))
}

async function pages(
  behind: Behind,
  flags: Args['flags'],
  report: Report,
  params: Given,
  use: (page: unknown) => Given | null,
): Promise<void> {
  const each = async (answer: (params: Given) => Promise<unknown>): Promise<void> => {
    for (let more: Given | null = {}; more;) more = use(await answer({ ...params, ...more }))
  }
  if (behind.server(flags)) await each((page) => ask(behind, flags, report, page))
  else
    await behind.withRooms(flags, ({ view }) => each((page) => answer(report, view, readParams(report.params, page))))
}

async function perform(behind: Behind, flags: Args['flags'], act: Act, params: Given): Promise<Receipt> {
  const server = behind.server(flags)
  const parsed = readParams(act.params, params)
  if (!server)
    return behind.withRooms(flags, async (rooms) =>
      receiptOf(await act.run({ ...rooms, author: LOCAL_OFFICER }, parsed)),
    )
  const url = new URL(`/api/acts/${act.name}`, server)
  const file = act.file === undefined ? undefined : params[act.file]
  if (file === undefined) return sent(url, 'application/json', JSON.stringify(params))
  for (const [name, value] of Object.entries(params)) if (name !== act.file) url.searchParams.set(name, value)
  return sent(url, 'application/octet-stream', new Uint8Array(Buffer.from(file, 'base64')))
}

const sent = async (url: URL, type: string, body: string | Uint8Array<ArrayBuffer>): Promise<Receipt> =>
  (await answerOf(await fetch(url, { method: 'POST', headers: { 'content-type': type }, body }))) as Receipt

/** Who speaks in an answer, of what part and what is remarked, by the words that the pack's rows use. */
async function namedIn(behind: Behind, flags: Args['flags'], language: Language, answer: string): Promise<Named> {
  const asked = (name: string, params: Given) =>
    ask(
      behind,
      flags,
      reports.find((one) => one.name === name)!,
      params,
    ) as Promise<Named>
  const { voices, scopes } = /"(speaker|reporter|scope)":"/.test(answer) ? await asked('about', {}) : nothingNamed
  const { notes } = /"(note|basis)":"/.test(answer) ? await asked('notes', { language }) : nothingNamed
  return { voices, scopes, notes }
}

type Given = Readonly<Record<string, string>>

async function answerOf(response: Response): Promise<unknown> {
  const answer = (await response.json()) as { code?: ErrorCode; facts?: Record<string, unknown> }
  if (!response.ok && answer.code) throw new OrtoqError(answer.code, answer.facts ?? {})
  return answer
}
