import { OrtoqError } from '../../ground/index.ts'
import { quarterly } from '../../reports/index.ts'
import type { Command } from './command.ts'
import type { FileAccess } from './file-access.ts'
import { reportCommand } from './report-command.ts'

/** `report quarterly`: the report as a file; with `--json` and no format what stands in it. */
export const quarterlyCommand = (files: FileAccess): Command => {
  const { about, run } = reportCommand(quarterly as never)
  return {
    usage: 'report quarterly --period 2025Q4 --format docx|html|csv --out F',
    about,
    async run(args, shell) {
      const { format, out, ...flags } = args.flags
      if (format === undefined && out === undefined && shell.json) return run(args, shell)
      if (format === undefined) throw new OrtoqError('doors/missing-parameter', { name: '--format' })
      if (out === undefined) throw new OrtoqError('doors/missing-parameter', { name: '--out' })
      if (flags['period'] === undefined) throw new OrtoqError('doors/missing-parameter', { name: '--period' })
      const params = { period: flags['period'], format, language: shell.language }
      const { file, figures, notes } = (await shell.ask(quarterly as never, params)) as Made
      files.write(out, Buffer.from(file!.base64, 'base64'))
      if (shell.json)
        shell.out(
          JSON.stringify({ schema: 'ortoq-quarterly-file/1', out, figures: figures.length, notes: notes.length }),
        )
      else shell.out(shell.say.text('quarterly.written', { file: out, figures: figures.length, notes: notes.length }))
      return 0
    },
  }
}

type Made = Awaited<ReturnType<typeof quarterly.run>>
