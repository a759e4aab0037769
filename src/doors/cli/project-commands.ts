import { OrtoqError, type Snapshot } from '../../ground/index.ts'
import { disputeLines, projectPage, type Dispute } from '../../reports/index.ts'
import { checkOc4ids, knownOf, type Fault } from '../../works/index.ts'
import { projectImport } from '../acts/index.ts'
import { receiptText } from '../acts/index.ts'
import type { Args } from './args.ts'
import type { Command, Shell } from './command.ts'
import type { FileAccess } from './file-access.ts'

/** `project check`, `project import` and `project export`: what reads and writes files of projects. */
export const projectCommands = (files: FileAccess, packOf: (args: Args) => Snapshot): readonly Command[] => [
  {
    usage: 'project check <file>',
    about: 'Checks an OC4IDS 0.9.5 package: faults by path, code and message; warnings of the stricter profile.',
    async run(args, shell) {
      const { faults, warnings } = checkOc4ids(files.text(fileOf(args)), knownOf(packOf(args)))
      const ok = faults.length === 0
      const [said, kept] = [faults, warnings].map((list) => list.map((one) => worded(one, shell))) as [Said[], Said[]]
      if (shell.json) shell.out(JSON.stringify({ ok, faults: said, warnings: kept }, null, 2))
      else {
        for (const { path, message } of said) shell.out(`✗ ${path || '/'}  ${message}`)
        for (const { path, message } of kept) shell.out(`? ${path}  ${message}`)
        shell.out(shell.say.text('project.checked', { faults: faults.length, warnings: warnings.length }))
      }
      return ok ? 0 : 1
    },
  },
  {
    usage: 'project import <file> [--for SIDE]',
    about: 'Takes in an OC4IDS package, whole or not at all; a wrong one is refused with the list of its faults.',
    async run(args, shell) {
      const text = files.text(fileOf(args))
      const side = args.flags['for']
      const receipt = await shell
        .perform(projectImport, { package: text, ...(side ? { for: side } : {}) })
        .catch((error: unknown) => {
          if (error instanceof OrtoqError && error.code === 'works/bad-package') listFaults(text, shell)
          throw error
        })
      if (shell.json) shell.out(JSON.stringify(receipt, null, 2))
      else for (const line of receiptText(receipt, shell.say)) shell.out(line)
      return 0
    },
  },
  {
    usage: 'project export [--format oc4ids|csv|geojson] [--package URI] [--out FILE]',
    about: 'All works, or an imported package as it came with what has changed since; page by page.',
    async run(args, shell) {
      const { format, package: uri, out } = args.flags
      const params = { ...(format ? { format } : {}), ...(uri ? { package: uri } : {}) }
      const file = out === undefined ? null : files.writer(out)
      let total = 0
      try {
        await shell.pages(projectPage, params, (page) => {
          total = page.total
          // The file holds them too; who writes it sees them here.
          for (const line of disputeLines((page as { disputes?: Dispute[] }).disputes, shell.say)) shell.err(line)
          if (file) file.write(page.text)
          else shell.out(page.text.replace(/\n$/, ''))
          return page.next === null ? null : { from: String(page.next) }
        })
      } catch (error) {
        file?.drop()
        throw error
      }
      file?.close()
      if (file && shell.json) shell.out(JSON.stringify({ schema: 'ortoq-project-export/1', out, total }))
      else if (file) shell.out(`${out}: ${shell.say.text('list.count', { count: total })}`)
      return 0
    },
  },
]

/** All faults of a package that was refused; the error itself names the first. */
function listFaults(text: string, shell: Shell): void {
  const { faults } = checkOc4ids(text, { isRegion: () => true, isSector: () => true })
  const said = faults.map((one) => worded(one, shell))
  if (shell.json) shell.out(JSON.stringify({ ok: false, faults: said }, null, 2))
  else for (const { path, message } of said) shell.out(`✗ ${path || '/'}  ${message}`)
}

function fileOf(args: Args): string {
  const file = args.words.slice(2).join(' ')
  if (!file) throw new OrtoqError('doors/missing-parameter', { name: 'file' })
  return file
}

interface Said {
  readonly path: string
  readonly code: string
  readonly message: string
}

const worded = ({ path, code, value }: Fault, { say }: Shell): Said => ({
  path,
  code,
  message: say.text(`fault.${code}`, { value }),
})
