import { OrtoqError } from '../../ground/index.ts'
import type { Args } from './args.ts'
import type { Command } from './command.ts'

const DEFAULT_PORT = 4600

/** `serve`: opens the rooms and answers on loopback until it is told to stop. */
export const serveCommand = (
  start: (flags: Args['flags'], port: number) => Promise<{ address: string; stopped: Promise<void> }>,
): Command => ({
  usage: 'serve',
  about: 'Starts the observatory on this machine: --port N (4600), --data DIR, --pack DIR.',
  async run({ flags }, { out, say }) {
    const port = Number(flags['port'] ?? DEFAULT_PORT)
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new OrtoqError('doors/bad-parameter', { name: '--port', value: flags['port'], wanted: '0–65535' })
    if (flags['host'] && !/^(localhost|127\.0\.0\.1|::1)$/.test(flags['host']))
      throw new OrtoqError('doors/not-loopback', { host: flags['host'] })
    const { address, stopped } = await start(flags, port)
    out(say.text('serve.listening', { address }))
    await stopped
    return 0
  },
})
