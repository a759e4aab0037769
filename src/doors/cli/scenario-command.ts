import { OrtoqError } from '../../ground/index.ts'
import { receiptText } from '../acts/index.ts'
import { scenarioSave } from '../acts/scenario-save.ts'
import type { Command } from './command.ts'
import type { FileAccess } from './file-access.ts'

const FLAGS = ['source', 'note', 'for', 'version']

/** `scenario save`: the act, with the scenario read from a file. */
export const scenarioCommand = (files: FileAccess): Command => ({
  usage: 'scenario save <name> --scenario SCENARIO.json --source URL [--note …] [--for …] [--version N]',
  about: scenarioSave.about,
  async run({ words, flags }, { perform, json, out, say }) {
    const [name, file] = [words[2], flags['scenario']]
    if (name === undefined) throw new OrtoqError('doors/missing-parameter', { name: 'name' })
    if (file === undefined) throw new OrtoqError('doors/missing-parameter', { name: '--scenario' })
    const given = Object.fromEntries(FLAGS.flatMap((flag) => (flags[flag] === undefined ? [] : [[flag, flags[flag]]])))
    const receipt = await perform(scenarioSave as never, { name, scenario: files.text(file), ...given })
    if (json) out(JSON.stringify(receipt, null, 2))
    else for (const line of receiptText(receipt, say)) out(line)
    return 0
  },
})
