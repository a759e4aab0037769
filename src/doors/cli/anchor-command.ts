import { OrtoqError } from '../../ground/index.ts'
import { anchors } from '../../reports/index.ts'
import type { Command } from './command.ts'
import type { Reads } from './read-command.ts'
import { reportCommand } from './report-command.ts'

/** `anchor <document> FILE`: the report of that name, over a document as it comes. */
export const anchorCommand = ({ document }: Reads): Command => {
  const { about, run } = reportCommand(anchors as never)
  return {
    usage: 'anchor <document> FILE [--lang xx]',
    about,
    async run({ words, flags }, shell) {
      const [, id, file] = words
      if (!id || !file) throw new OrtoqError('doors/missing-parameter', { name: id ? 'FILE' : 'document' })
      const { text } = await document(file)
      return run({ words: ['anchor', id, text], flags }, shell)
    },
  }
}
