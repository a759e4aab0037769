import { spawnSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { audit } from '../../auditor/audit.ts'
import { needs } from '../needs.ts'
import { freshFolder, threeRivers } from '../open.ts'
import { launch, noBrowser, serve, watch } from './browser.ts'

const test = needs(noBrowser)
const bin = resolve(import.meta.dirname, '../../bin/ortoq.js')
const COMMITMENT = 'com:river-railway'

let browser: Browser
let server: { address: string; stop(): Promise<void> }
let data: string
let context: BrowserContext
let page: Page
let seen: ReturnType<typeof watch>
let key: string
/** How many passkeys the device keeps. */
let passkeys: () => Promise<number>

const ortoq = (...args: string[]) => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [bin, ...args, '--data', data], {
    encoding: 'utf8',
    env: { ...process.env, LANG: 'en' },
  })
  return { stdout: stdout.trim(), stderr: stderr.trim(), status }
}

/** A browser with a passkey device of its own, that says yes by itself. */
async function withPasskeys(): Promise<BrowserContext> {
  const made = await browser.newContext({ locale: 'en-GB', viewport: { width: 1440, height: 900 } })
  page = await made.newPage()
  page.setDefaultTimeout(20_000)
  seen = watch(page)
  const devtools = await made.newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  passkeys = async () => (await devtools.send('WebAuthn.getCredentials', { authenticatorId })).credentials.length
  return made
}

const goto = (path: string) => page.goto(server.address + path)
const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
const signed = async (): Promise<void> => {
  const dialog = page.getByRole('dialog', { name: 'Sign this entry' })
  await dialog.waitFor()
  await dialog.getByRole('button', { name: 'Sign with the passkey' }).click()
  await dialog.waitFor({ state: 'hidden' })
}

const size = () => (JSON.parse(ortoq('register', 'status', '--json').stdout) as { size: number }).size

describe('a person with a passkey', () => {
  beforeAll(async () => {
    if (noBrowser) return
    data = freshFolder()
    server = await serve(data, '--pack', threeRivers)
    browser = await launch()
    context = await withPasskeys()
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  test('comes in with a code: the key itself says in the register that it is one', async () => {
    const { stdout: code } = ortoq('key', 'invite')
    await goto('/sign-in')
    await page.getByText('This copy stands on one machine').waitFor()
    await page.getByLabel('Code', { exact: true }).fill(code)
    await press('Make the passkey and sign with it')
    await signed()
    key = (await page.locator('code').filter({ hasText: 'key:' }).textContent())!
    expect(key).toMatch(/^key:[0-9a-f]{32}$/)
    const shown = JSON.parse(ortoq('register', 'show', key, '--json').stdout) as {
      entries: { sig: { suite: string } }[]
    }
    expect(shown.entries.map(({ sig }) => sig.suite)).toEqual(['passkey'])
  })

  test('is refused with a code that was used', async () => {
    await page.getByLabel('Code', { exact: true }).fill('AAAAAAAAAAAAAAAAAAAA')
    await press('Make the passkey and sign with it')
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('alert').textContent()).not.toBe('')
    // The device keeps no passkey that nobody would let in.
    expect(await passkeys()).toBe(1)
  })

  test('signs in once it is appointed, and sees its sessions', async () => {
    expect(ortoq('principal', 'appoint', 'person:first', '--role', 'lead', '--keys', key, '--for', 'AR').status).toBe(0)
    await goto('/sign-in')
    await press('Sign in with a passkey')
    await page.getByText('You are signed in as').waitFor()
    expect(await page.getByText('person:first').count()).toBe(1)
    await page.getByText('this one').waitFor()
    const cookies = await context.cookies()
    expect(cookies.filter(({ name }) => name === 'ortoq')).toMatchObject([{ httpOnly: true, sameSite: 'Strict' }])
  })

  test('lays an entry before itself, signs it, and it stands in the register with that signature', async () => {
    await goto(`/commitment/${COMMITMENT}`)
    await page.getByText('Dispute it').first().click()
    await page.getByLabel('What is disputed, as everybody will read it').fill('a sample: another date was agreed on')
    await press('Dispute it')
    const dialog = page.getByRole('dialog', { name: 'Sign this entry' })
    await dialog.waitFor()
    // Both steps: what is signed is shown before it is.
    expect(await dialog.locator('pre').textContent()).toContain('a sample: another date was agreed on')
    await signed()
    await page
      .getByText(/^Recorded/i)
      .first()
      .waitFor()
    await page.locator('aside').getByText('a sample: another date was agreed on').waitFor()
  })

  test('puts an entry away, and nothing is recorded', async () => {
    const before = size()
    await goto(`/commitment/${COMMITMENT}`)
    await page.getByText('Confirm for a side').first().click()
    await page.getByLabel('Side').selectOption('AR')
    await press('Confirm for a side')
    await page.getByRole('dialog').waitFor()
    await press('Not now')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    expect(size()).toBe(before)
  })

  test('checks in the browser what was entered, and a changed bundle does not hold', async () => {
    // What was entered just now is in the evidence from the next checkpoint on.
    const kept = `${server.address}/api/register/evidence?id=${COMMITMENT}`
    const later = async () => ((await (await fetch(kept)).json()) as { later: number }).later
    await expect.poll(later, { timeout: 50_000, interval: 500 }).toBe(0)
    await goto(`/commitment/${COMMITMENT}`)
    await press('Check now')
    await page.getByText(/^It holds/).waitFor({ timeout: 30_000 })
    await page.getByText('it is recorded, not sealed').waitFor()
    await page.route('**/api/register/evidence*', async (route) => {
      const response = await route.fetch()
      const body = (await response.text()).replaceAll('another date was agreed on', 'the date stands as it was')
      await route.fulfill({ response, body })
    })
    await press('Check now')
    await page.getByText('It does not hold.').waitFor()
    await page.getByText('its body differs from its hash').waitFor()
    await page.unroute('**/api/register/evidence*')
  })

  test('checks a kept file with the server gone from the network', async () => {
    await goto(`/commitment/${COMMITMENT}`)
    const evidence = await (await fetch(`${server.address}/api/register/evidence?id=${COMMITMENT}`)).text()
    await press('Check now')
    await page.getByText(/^It holds/).waitFor()
    await context.setOffline(true)
    const file = { name: 'evidence.json', mimeType: 'application/json' }
    await page
      .getByLabel('Check a file that you kept')
      .setInputFiles({ ...file, buffer: Buffer.from(evidence.replace('agreed', 'AGREED')) })
    await page.getByText('It does not hold.').waitFor()
    await page.getByLabel('Check a file that you kept').setInputFiles({ ...file, buffer: Buffer.from(evidence) })
    await page.getByText(/^It holds/).waitFor()
    await context.setOffline(false)
  })

  test('signs out, and from then on enters nothing', async () => {
    await goto('/sign-in')
    await press('Sign out')
    await page.getByRole('button', { name: 'Sign in with a passkey' }).waitFor()
    await goto(`/commitment/${COMMITMENT}`)
    await page.getByText('Who acts for a side enters here.').waitFor()
    expect(await page.getByText('Confirm for a side').count()).toBe(0)
  })

  test('has kept the policy: no script but the server’s own, no other machine', () => {
    expect(seen).toEqual({ foreign: [], errors: [] })
  })

  test('leaves a register that the second verifier holds true, offline', async () => {
    await server.stop()
    const out = join(freshFolder(), 'bundle')
    const tables = join(freshFolder(), 'tables')
    expect(ortoq('register', 'export', '--out', out, '--tables', tables)).toMatchObject({ status: 0 })
    const files = new Map(
      readdirSync(out, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .map((path) => [path.slice(out.length + 1), new Uint8Array(readFileSync(path))] as const),
    )
    expect(audit(files)).toMatchObject({ ok: true })
    const entries = readFileSync(join(tables, 'entries.csv'), 'utf8')
    expect(entries.split('\n').filter((line) => line.includes(key) && line.includes('dispute.raised'))).toHaveLength(1)
  })
})
