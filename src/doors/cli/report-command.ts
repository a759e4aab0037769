import type { Report } from '../../reports/index.ts'
import type { Args } from './args.ts'
import type { Command, ExitCode, Shell } from './command.ts'

/** Flags that belong to every command, not to the report. */
export const COMMON = ['data', 'pack', 'known', 'lang', 'json']

/** Makes the command of a report: its positional words and flags are the report's parameters. */
export function reportCommand(report: Report): Command {
  const positional = [...report.command.matchAll(/<(\w+)>/g)].map((match) => match[1]!)
  const words = report.command.split(' ').filter((word) => !word.startsWith('<')).length
  const flags = Object.keys(report.params.shape).filter((name) => !positional.includes(name) && name !== 'language')
  return {
    usage: [report.command, ...flags.map((name) => `[--${name} …]`)].join(' '),
    about: report.about,
    async run(args: Args, shell: Shell): Promise<ExitCode> {
      const given: Record<string, string> = {}
      positional.forEach((name, at) => {
        const word = args.words[words + at]
        if (word !== undefined) given[name] = word
      })
      // Words that nobody asked for are most often a name that wanted quotes.
      const rest = args.words.slice(words + positional.length)
      if (rest.length > 0 && positional.length > 0) given[positional.at(-1)!] += ` ${rest.join(' ')}`
      for (const [name, value] of Object.entries(args.flags)) if (!COMMON.includes(name)) given[name] = value
      if ('language' in report.params.shape) given['language'] = shell.language
      const result = await shell.ask(report, given)
      if (shell.json) shell.out(JSON.stringify(result, null, 2))
      else for (const line of report.text(result, shell.say)) shell.out(line)
      return report.negative?.(result) ? 1 : 0
    },
  }
}
