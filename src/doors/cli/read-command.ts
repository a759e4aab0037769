import { isPartialDate, OrtoqError } from '../../ground/index.ts'
import { explained, grammars, toStatementCsv, toWebAnnotations, type Reader, type Reading } from '../../words/index.ts'
import type { Args } from './args.ts'
import type { Command } from './command.ts'

/** What `read` needs of the world: documents as text, and a reader over the pack that the flags name. */
export interface Reads {
  document(path: string): Promise<{ readonly text: string; readonly sha256: string }>
  bytes(path: string): Uint8Array
  reader(flags: Args['flags']): Promise<Reader>
}

/** `read FILE…`: the records of documents, as text, JSON, W3C annotations or CSV. */
export const readCommand = ({ document, reader }: Reads): Command => ({
  usage: 'read FILE… [--lang xx] [--date YYYY-MM-DD] [--json | --annotations | --csv] [--explain]',
  about: 'Reads documents (text, web page, Word, PDF): who undertook, asked, hoped, praised or signed what.',
  async run({ words, flags }, { out, json }) {
    const files = words.slice(1)
    if (files.length === 0) throw new OrtoqError('doors/missing-parameter', { name: 'FILE' })
    const { lang: language, date } = flags
    const tags = grammars.map(({ tag }) => tag)
    if (language !== undefined && !tags.includes(language))
      throw new OrtoqError('words/no-reader', { language, languages: tags.join(', ') })
    if (date !== undefined && !(date.length === 10 && isPartialDate(date)))
      throw new OrtoqError('doors/bad-parameter', { name: '--date', value: date, wanted: 'YYYY-MM-DD' })
    // Every file is parsed before a word is printed: a bad one leaves no half answer behind.
    const documents = []
    for (const file of files) {
      const { text, sha256 } = await document(file)
      if (text.trim() === '') throw new OrtoqError('words/empty-text', { file })
      documents.push({ text, sha256 })
    }
    const { read } = await reader(flags)
    const many = documents.length > 1
    for (const [at, { text, sha256 }] of documents.entries()) {
      const reading = read({ text, sha256, date, language })
      if (flags['annotations']) out(jsonText(toWebAnnotations(text, reading), many))
      else if (flags['csv']) out(toStatementCsv(text, reading).trimEnd())
      else if (json) out(jsonText(reading, many))
      else {
        if (many) out(`${at > 0 ? '\n' : ''}${files[at]}`)
        for (const line of flags['explain'] ? explained(text, reading) : summary(text, reading)) out(line)
      }
    }
    return 0
  },
})

// One document is printed for eyes, several one a line for programs.
const jsonText = (value: unknown, many: boolean): string => JSON.stringify(value, null, many ? 0 : 2)

const summary = (text: string, { records }: Reading): string[] =>
  records.map(({ id, kind, strength, actors, content }) => {
    const said = text.slice(content.start, content.end).replace(/\s+/g, ' ')
    return `${id}  ${kind} ${strength}  ${actors.map((actor) => actor.id).join(' ')}  ${said}`
  })
