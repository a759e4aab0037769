import { OrtoqError } from '../../ground/index.ts'
import { LOCAL_OWNER, type HookStanding, type PostRoom } from '../../post/index.ts'
import type { Follow, Say } from '../../reports/index.ts'
import type { Args } from './args.ts'
import type { Command, ExitCode } from './command.ts'

/** The post of the data folder that the flags name: of the running server if one has it, else of the store itself. */
export type Post = <T>(flags: Args['flags'], use: (room: PostRoom, base: string) => Promise<T>) => Promise<T>

const NAMES = ['commitment', 'theme', 'region', 'state'] as const
const FLAGS = '[--commitment ID] [--theme ID] [--region ID] [--state CODE]'

const followIn = ({ flags }: Args): Follow =>
  Object.fromEntries(NAMES.flatMap((name) => (flags[name] === undefined ? [] : [[name, flags[name]]])))

function word({ words }: Args, at: number, name: string): string {
  const given = words[at]
  if (!given) throw new OrtoqError('doors/missing-parameter', { name })
  return given
}

interface Item {
  readonly title: string
  readonly date_published: string
  readonly content_text: string
}

/** `follow` and `webhook …`. */
export const postCommands = (post: Post): readonly Command[] => [
  {
    usage: `follow ${FLAGS} [--atom | --json]`,
    about: 'What has changed, newest first, of what is followed: as lines, as an Atom feed or as a JSON Feed 1.1.',
    run: (args, { language, say, json, out }) =>
      post<ExitCode>(args.flags, async (room, base) => {
        const ask = { follow: followIn(args), language, known: args.flags['known'] ?? null, base }
        if (args.flags['atom']) {
          out((await room.feed({ ...ask, form: 'atom' })).trimEnd())
          return 0
        }
        const text = await room.feed({ ...ask, form: 'json' })
        if (json) {
          out(text)
          return 0
        }
        const { items } = JSON.parse(text) as { items: readonly Item[] }
        for (const { title, date_published: at, content_text: why } of items)
          out(`${at.slice(0, 16).replace('T', ' ')}  ${title}${why === title ? '' : `: ${why}`}`)
        if (items.length === 0) out(say.text('post.nothing'))
        return items.length === 0 ? 1 : 0
      }),
  },
  {
    usage: `webhook add <url> ${FLAGS}`,
    about: 'Has every change of what is followed sent to an address, signed; prints the secret once.',
    run: (args, { language, say, json, out }) =>
      post<ExitCode>(args.flags, async (room) => {
        const made = await room.add(word(args, 2, 'url'), followIn(args), language, LOCAL_OWNER)
        out(json ? JSON.stringify({ schema: 'ortoq-webhook/1', ...made }, null, 2) : say.text('post.hook-added', made))
        return 0
      }),
  },
  {
    usage: 'webhook list',
    about: 'The webhooks with what waits, was delivered and was given up, and why.',
    run: (args, { say, json, out }) =>
      post<ExitCode>(args.flags, async (room) => {
        const webhooks = await room.list(LOCAL_OWNER)
        if (json) out(JSON.stringify({ schema: 'ortoq-webhooks/1', webhooks }, null, 2))
        else if (webhooks.length === 0) out(say.text('post.none'))
        else for (const hook of webhooks) for (const line of linesOf(hook, say)) out(line)
        return 0
      }),
  },
  {
    usage: 'webhook remove <id>',
    about: 'Ends a webhook; what it was still due is given up.',
    run: (args, { say, json, out }) =>
      post<ExitCode>(args.flags, async (room) => {
        const id = word(args, 2, 'id')
        await room.remove(id, LOCAL_OWNER)
        out(json ? JSON.stringify({ schema: 'ortoq-webhook-removed/1', id }) : say.text('post.hook-removed', { id }))
        return 0
      }),
  },
  {
    usage: 'webhook test <id>',
    about: 'Sends a message that says it is a test, at once; exit code 1 where it does not arrive.',
    run: (args, { say, json, out }) =>
      post<ExitCode>(args.flags, async (room) => {
        const result = await room.test(word(args, 2, 'id'), LOCAL_OWNER)
        out(json ? JSON.stringify({ schema: 'ortoq-webhook-test/1', ...result }) : say.text('post.hook-test', result))
        return result.ok ? 0 : 1
      }),
  },
  {
    usage: 'webhook retry <id>',
    about: 'Makes what was given up due again.',
    run: (args, { json, out }) =>
      post<ExitCode>(args.flags, async (room) => {
        const due = await room.retry(word(args, 2, 'id'), LOCAL_OWNER)
        out(json ? JSON.stringify({ schema: 'ortoq-webhook-retry/1', due }) : String(due))
        return 0
      }),
  },
]

const linesOf = ({ id, url, waiting, done, dead, givenUp }: HookStanding, say: Say): string[] => [
  say.text('post.hook-line', { id, url, waiting, done, dead }),
  ...givenUp.map((one) => say.text('post.hook-dead', { ...one })),
]
