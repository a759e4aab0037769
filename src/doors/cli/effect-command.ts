import { OrtoqError } from '../../ground/index.ts'
import { effect, effectPage } from '../../reports/index.ts'
import type { Args } from './args.ts'
import type { Command, Shell } from './command.ts'
import type { FileAccess } from './file-access.ts'

type Given = Readonly<Record<string, string>>

const FLAGS = ['year', 'depart', 'parts', 'options', 'worlds', 'seed']
const OWN = ['html', 'replay', 'json', 'lang', 'data', 'pack', 'known']

type Result = Parameters<typeof effect.text>[0]
/** What a replay file holds: the question with everything that it took from the moment of asking, and a digest of the answer. */
type Replay = Result['replay']

/** `effect`: the report, of a name or a scenario file, as a page or with a file that makes it again bit for bit. */
export const effectCommand = (files: Pick<FileAccess, 'text' | 'write'>): Command => ({
  usage:
    'effect <work|commitment|SCENARIO.json> [--year Y] [--depart …] [--parts all|journeys|corridor] [--options all|best] [--worlds N] [--seed N] [--html OUT] [--replay OUT.json]',
  about: effect.about,
  async run(args, shell) {
    const given = questionOf(args, files)
    const result = (await shell.ask(effect, { ...given, language: shell.language })) as Result
    if (args.flags['html'] !== undefined) files.write(args.flags['html'], effectPage(result, shell.say))
    if (args.flags['replay'] !== undefined)
      files.write(args.flags['replay'], `${JSON.stringify(result.replay, null, 2)}\n`)
    if (shell.json) shell.out(JSON.stringify(result, null, 2))
    else for (const line of effect.text(result, shell.say)) shell.out(line)
    return effect.negative!(result) ? 1 : 0
  },
})

/** `effect replay`: makes an answer again and says whether it is the same to the last bit. */
export const effectReplay = (files: Pick<FileAccess, 'text'>): Command => ({
  usage: 'effect replay <REPLAY.json>',
  about: 'Makes the answer of a replay file again, and says whether it is the same to the last bit.',
  async run({ words }, shell) {
    const path = words[2]
    if (path === undefined) throw new OrtoqError('doors/missing-parameter', { name: 'REPLAY.json' })
    const { params, digest } = replayOf(files.text(path), path)
    const again = ((await shell.ask(effect, params)) as Result).replay.digest
    if (shell.json)
      shell.out(JSON.stringify({ schema: 'ortoq-replay-check/1', same: again === digest, kept: digest, again }))
    else say(shell, again, digest)
    return again === digest ? 0 : 1
  },
})

function say({ out, say: words }: Shell, again: string, kept: string): void {
  out(again === kept ? words.text('effect.same-again') : words.text('effect.not-same', { again, kept }))
}

function questionOf({ words, flags }: Args, files: Pick<FileAccess, 'text'>): Given {
  const strange = Object.keys(flags).find((name) => !FLAGS.includes(name) && !OWN.includes(name))
  if (strange) throw new OrtoqError('doors/unknown-parameter', { name: strange, known: [...FLAGS, ...OWN].join(', ') })
  const work = words.slice(1).join(' ')
  if (work === '') throw new OrtoqError('doors/missing-parameter', { name: 'work' })
  const own = Object.fromEntries(FLAGS.flatMap((name) => (flags[name] === undefined ? [] : [[name, flags[name]]])))
  return work.endsWith('.json') ? { scenario: files.text(work), ...own } : { work, ...own }
}

function replayOf(text: string, path: string): Replay {
  try {
    const given = JSON.parse(text) as Partial<Replay>
    if (given.schema !== 'ortoq-replay/1' || typeof given.digest !== 'string' || !isTexts(given.params))
      throw new Error('ortoq-replay/1')
    return given as Replay
  } catch (cause) {
    throw new OrtoqError('doors/unreadable-file', { file: path, reason: (cause as Error).message }, { cause })
  }
}

const isTexts = (value: unknown): value is Given =>
  typeof value === 'object' && value !== null && Object.values(value).every((one) => typeof one === 'string')
