import { OrtoqError } from '../../ground/index.ts'
import { samples } from '../../reports/index.ts'
import { documentReceive, receiptText } from '../acts/index.ts'
import type { Command } from './command.ts'
import { required, type FileAccess } from './file-access.ts'
import type { Reads } from './read-command.ts'

const GIVEN = ['date', 'language', 'document', 'address', 'for'] as const

/** `document receive FILE` and `sample export --out DIR`: what of the desk reads and writes files. */
export const deskCommands = ({ bytes }: Reads, files: FileAccess): readonly Command[] => [
  {
    usage: 'document receive FILE [--date DATE] [--document doc:…] [--address URL] [--for SIDE]',
    about: 'Takes a document to the desk: its bytes are kept by their hash, its text enters the register.',
    async run({ words, flags }, shell) {
      const file = words.slice(2).join(' ')
      if (!file) throw new OrtoqError('doors/missing-parameter', { name: 'FILE' })
      const given = GIVEN.flatMap((name) => (flags[name] === undefined ? [] : [[name, flags[name]] as const]))
      const receipt = await shell.perform(documentReceive, {
        ...Object.fromEntries(given),
        name: file.replace(/^.*[/\\]/, ''),
        bytes: Buffer.from(bytes(file)).toString('base64'),
      })
      if (shell.json) shell.out(JSON.stringify(receipt, null, 2))
      else for (const line of receiptText(receipt, shell.say)) shell.out(line)
      return 0
    },
  },
  {
    usage: 'sample export --out DIR [--document doc:…] [--partly yes]',
    about:
      'Writes judged documents as labelled samples of the exam: one folder each with text.txt, meta.json, gold.json.',
    async run(args, shell) {
      const dir = required(args, 'out').replace(/\/{1,20}$/, '')
      const { document, partly } = args.flags
      const answer = samples.result.parse(
        await shell.ask(samples as never, { ...(document ? { document } : {}), ...(partly ? { partly } : {}) }),
      )
      for (const { path, text, meta, gold } of answer.items) {
        files.write(`${dir}/${path}/text.txt`, text)
        files.write(`${dir}/${path}/meta.json`, `${JSON.stringify(meta, null, 2)}\n`)
        files.write(`${dir}/${path}/gold.json`, `${JSON.stringify(gold, null, 2)}\n`)
      }
      const written = answer.items.map(({ path }) => path)
      if (shell.json)
        shell.out(
          JSON.stringify({ schema: 'ortoq-sample-export/1', out: dir, waiting: answer.waiting, written }, null, 2),
        )
      else for (const line of samples.text(answer, shell.say)) shell.out(line)
      return written.length === 0 ? 1 : 0
    },
  },
]
