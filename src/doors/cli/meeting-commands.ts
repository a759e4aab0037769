import { OrtoqError } from '../../ground/index.ts'
import { calendar, digest, faultLine, minutesCheck } from '../../reports/index.ts'
import { meetingMinutes, meetingPaper, receiptText, type Act } from '../acts/index.ts'
import type { Args } from './args.ts'
import type { Command } from './command.ts'
import type { FileAccess } from './file-access.ts'
import type { Reads } from './read-command.ts'

/** What of meetings and the desk reads and writes files. */
export const meetingCommands = (files: FileAccess, { document }: Reads): readonly Command[] => [
  {
    usage: 'meeting minutes <meeting> <file> [--in LANGUAGE] [--name …] [--for SIDE] [--version N]',
    about:
      'Takes in minutes from a file: decisions and action items by paragraph. What is not known is named at its field and kept.',
    async run(args, shell) {
      const [meeting, file] = namedFile(args)
      const { text } = await document(file)
      const { faults } = minutesCheck.result.parse(await shell.ask(minutesCheck, { text }))
      const receipt = await shell.perform(meetingMinutes as unknown as Act, { ...given(args, file), meeting, text })
      const said = faults.map((fault) => ({ ...fault, language: null }))
      if (shell.json) shell.out(JSON.stringify({ ...receipt, faults }, null, 2))
      else {
        for (const line of receiptText(receipt, shell.say)) shell.out(line)
        for (const fault of said) shell.out(`✗ ${faultLine(fault, shell.say)}`)
      }
      return faults.length === 0 ? 0 : 1
    },
  },
  {
    usage: 'meeting check <file>',
    about: 'Reads minutes from a file without entering them: decisions, action items, and what is not known.',
    async run({ words }, shell) {
      const file = words.slice(2).join(' ')
      if (!file) throw new OrtoqError('doors/missing-parameter', { name: 'file' })
      const found = minutesCheck.result.parse(await shell.ask(minutesCheck, { text: (await document(file)).text }))
      if (shell.json) shell.out(JSON.stringify(found, null, 2))
      else for (const line of minutesCheck.text(found, shell.say)) shell.out(line)
      return found.ok ? 0 : 1
    },
  },
  {
    usage: 'meeting paper <meeting> <file> [--in LANGUAGE] [--name …] [--for SIDE] [--version N]',
    about: 'Lays a paper before a meeting; its text is kept by its hash.',
    async run(args, shell) {
      const [meeting, file] = namedFile(args)
      const { text } = await document(file)
      const receipt = await shell.perform(meetingPaper as unknown as Act, { ...given(args, file), meeting, text })
      if (shell.json) shell.out(JSON.stringify(receipt, null, 2))
      else for (const line of receiptText(receipt, shell.say)) shell.out(line)
      return 0
    },
  },
  {
    usage: 'meeting ics [<meeting>] [--series …] [--party …] [--owner …] [--person …] [--kind …] [--out FILE]',
    about: 'Meetings and action items as an iCalendar file (RFC 5545); a server gives it at /api/calendar.ics.',
    async run({ words, flags }, shell) {
      const meeting = words.slice(2).join(' ')
      const asked = { ...own(flags), ...(meeting ? { meeting } : {}), language: shell.language }
      const found = calendar.result.parse(await shell.ask(calendar, asked))
      const out = flags['out']
      if (out !== undefined) {
        files.write(out, found.ics)
        const { events, todos, left } = found
        if (shell.json) shell.out(JSON.stringify({ schema: found.schema, out, events, todos, left }))
        else shell.out(`${out}: ${shell.say.text('list.count', { count: events + todos })}`)
      } else if (shell.json) shell.out(JSON.stringify(found, null, 2))
      else for (const line of calendar.text(found, shell.say)) shell.out(line)
      return 0
    },
  },
  {
    usage: 'morning digest [--since DATE] [--days N] [--owner …] [--to ADDRESS] [--from ADDRESS] [--out FILE]',
    about: 'The morning page as a letter in the reader’s language; with --out as an .eml file.',
    async run({ flags }, shell) {
      const found = digest.result.parse(await shell.ask(digest, { ...own(flags), language: shell.language }))
      const out = flags['out']
      if (out !== undefined) files.write(out, found.eml)
      if (shell.json) shell.out(JSON.stringify(found, null, 2))
      else if (out !== undefined) shell.out(`${out}: ${found.subject}`)
      else for (const line of digest.text(found, shell.say)) shell.out(line)
      return 0
    },
  },
]

const COMMON = ['data', 'pack', 'known', 'lang', 'json', 'out']

const own = (flags: Args['flags']): Record<string, string> =>
  Object.fromEntries(Object.entries(flags).filter(([name]) => !COMMON.includes(name))) as Record<string, string>

const given = ({ flags }: Args, file: string): Record<string, string> => ({
  name: file.split('/').at(-1)!,
  ...own(flags),
})

function namedFile({ words }: Args): [meeting: string, file: string] {
  const [, , meeting, ...file] = words
  if (!meeting) throw new OrtoqError('doors/missing-parameter', { name: 'meeting' })
  if (file.length === 0) throw new OrtoqError('doors/missing-parameter', { name: 'file' })
  return [meeting, file.join(' ')]
}
