import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'

const bin = resolve(import.meta.dirname, '../../bin/ortoq.js')

/** Where Debian and others put it; `ORTOQ_CHROMIUM` names another. */
const CHROMIUMS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The browser of this machine, or null where it has none. */
export const chromiumPath: string | null =
  process.env['ORTOQ_CHROMIUM'] ?? CHROMIUMS.find((path) => existsSync(path)) ?? null

/** Why tests of the page are skipped here, or null where they can run. */
export const noBrowser = chromiumPath === null ? 'no Chromium found; ORTOQ_CHROMIUM may name one' : null

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumPath!,
    args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
    timeout: 30_000,
  })

/** A server on a port of its own over a fresh folder; `stop` ends it and waits for its end. */
export async function serve(dataDir: string, ...args: string[]): Promise<{ address: string; stop(): Promise<void> }> {
  const child: ChildProcess = spawn(process.execPath, [bin, 'serve', '--port', '0', '--data', dataDir, ...args], {
    env: { ...process.env, LANG: 'en' },
  })
  const address = await new Promise<string>((listening, reject) => {
    let said = ''
    child.stdout!.on('data', (data) => {
      const found = /listening on (\S+)/.exec((said += data))
      if (found) listening(found[1]!)
    })
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${said}`)))
  })
  const ended = new Promise<void>((end) => child.once('exit', () => end()))
  return {
    address,
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** What a page did that it must not: requests to other machines, broken policy, errors. */
export interface Watch {
  readonly foreign: string[]
  readonly errors: string[]
}

/** Watches a page from its first request on. A refused request is the page's business, and not an error here. */
export function watch(page: Page): Watch {
  const seen: Watch = { foreign: [], errors: [] }
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    const own = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
    if (!own && protocol !== 'data:' && protocol !== 'blob:') seen.foreign.push(request.url())
  })
  page.on('pageerror', (error) => seen.errors.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 40\d/.test(message.text())) seen.errors.push(message.text())
  })
  return seen
}
