import { OrtoqError } from '../../ground/index.ts'
import { disputeLines, type Dispute, type Report } from '../../reports/index.ts'
import { receiptText, type Act } from '../acts/index.ts'
import type { Args } from './args.ts'
import type { Command } from './command.ts'

/** Flags that belong to every command, not to the report or act. */
const COMMON = ['data', 'pack', 'known', 'lang', 'json']

/** Makes the command of a report: its positional words and flags are the report's parameters. */
export function reportCommand(report: Report): Command {
  return {
    ...usageOf(report),
    async run(args, shell) {
      const given = paramsOf(report, args)
      if ('language' in report.params.shape) given['language'] = shell.language
      const result = await shell.ask(report, given)
      if (shell.json) shell.out(JSON.stringify(result, null, 2))
      else {
        for (const line of report.text(result, shell.say)) shell.out(line)
        for (const line of disputeLines((result as { disputes?: Dispute[] }).disputes, shell.say)) shell.out(line)
      }
      return report.negative?.(result) ? 1 : 0
    },
  }
}

/** Makes the command of an act; its answer is the receipt. */
export function actCommand(act: Act): Command {
  return {
    ...usageOf(act),
    async run(args, shell) {
      const receipt = await shell.perform(act, paramsOf(act, args))
      if (shell.json) shell.out(JSON.stringify(receipt, null, 2))
      else for (const line of receiptText(receipt, shell.say)) shell.out(line)
      return 0
    },
  }
}

type Declared = Pick<Report | Act, 'command' | 'about' | 'params'>

function usageOf({ command, about, params }: Declared): { usage: string; about: string } {
  const flags = Object.keys(params.shape).filter((name) => !positionalOf(command).includes(name) && name !== 'language')
  return { usage: [command, ...flags.map((name) => `[--${name} …]`)].join(' '), about }
}

function paramsOf({ command }: Declared, { words, flags }: Args): Record<string, string> {
  const positional = positionalOf(command)
  const fixed = command.split(' ').length - positional.length
  const given: Record<string, string> = {}
  positional.forEach((name, at) => {
    const word = words[fixed + at]
    if (word !== undefined) given[name] = word
  })
  const rest = words.slice(fixed + positional.length)
  if (rest.length > 0 && positional.length === 0)
    throw new OrtoqError('doors/unknown-command', { command: words.join(' ') })
  // Words that nobody asked for are most often a name that wanted quotes.
  if (rest.length > 0) given[positional.at(-1)!] += ` ${rest.join(' ')}`
  for (const [name, value] of Object.entries(flags)) if (!COMMON.includes(name)) given[name] = value
  return given
}

const positionalOf = (command: string): string[] => [...command.matchAll(/<(\w+)>/g)].map((match) => match[1]!)
