import { OrtoqError } from '../../ground/index.ts'
import type { Args } from './args.ts'
import type { Command } from './command.ts'

const DEFAULT_PORT = 4600

/** `serve`: opens the rooms and answers until it is told to stop; on loopback, unless persons are appointed. */
export const serveCommand = (
  start: (flags: Args['flags'], port: number) => Promise<{ address: string; stopped: Promise<void> }>,
): Command => ({
  usage: 'serve [--port N] [--host HOST --origin URL]',
  about:
    'Starts the observatory on this machine, port 4600; on another address once persons are appointed, behind the https address that --origin names.',
  async run({ flags }, { out, say }) {
    const typed = flags['port'] ?? String(DEFAULT_PORT)
    const port = Number(typed)
    if (!/^\d{1,5}$/.test(typed) || port > 65_535)
      throw new OrtoqError('doors/bad-parameter', { name: '--port', value: flags['port'], wanted: '0–65535' })
    const { origin } = flags
    if (origin !== undefined && (!URL.canParse(origin) || new URL(origin).origin !== origin))
      throw new OrtoqError('doors/bad-parameter', { name: '--origin', value: origin, wanted: 'https://host[:port]' })
    const { address, stopped } = await start(flags, port)
    out(say.text('serve.listening', { address }))
    await stopped
    return 0
  },
})
