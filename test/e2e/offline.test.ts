import { readFileSync } from 'node:fs'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { verifyEvidence as verifyAgain } from '../../verifier/evidence.ts'
import { verifyEvidence } from '../../src/register/index.ts'
import { needs } from '../needs.ts'
import { freshFolder, threeRivers } from '../open.ts'
import { launch, noBrowser, serve } from './browser.ts'

const test = needs(noBrowser)

let browser: Browser
let context: BrowserContext
let page: Page
let server: { address: string; stop(): Promise<void> }

const meetings = async (): Promise<string[]> => {
  const response = await fetch(`${server.address}/api/meeting-list?standing=planned`)
  return ((await response.json()) as { meetings: { title: Record<string, string> }[] }).meetings.map(
    ({ title }) => title['en']!,
  )
}

const form = () => page.locator('details', { has: page.getByText('Call a meeting', { exact: true }) })

async function typed(title: string): Promise<void> {
  if (!(await form().getByLabel('Title').isVisible())) await form().locator('summary').click()
  await form().getByLabel('Title').fill(title)
  await form().getByLabel('Date', { exact: true }).fill('2032-03-01')
  await form().getByLabel('Sides (codes)').fill('AR,BO')
}
const enter = () => form().getByRole('button', { name: 'Enter' }).click()

describe('a form on a bad line', () => {
  beforeAll(async () => {
    if (noBrowser) return
    server = await serve(freshFolder(), '--pack', threeRivers)
    browser = await launch()
    context = await browser.newContext({ locale: 'en-GB', acceptDownloads: true })
    page = await context.newPage()
    await page.goto(`${server.address}/meetings?lang=en`)
    await page.waitForLoadState('networkidle')
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  test('keeps what was typed when the window is closed', async () => {
    await typed('Sample meeting, closed window')
    await page.reload()
    await page.waitForLoadState('networkidle')
    await form().locator('summary').click()
    expect(await form().getByLabel('Title').inputValue()).toBe('Sample meeting, closed window')
    expect(await form().getByLabel('Date', { exact: true }).inputValue()).toBe('2032-03-01')
  })

  test('keeps it while there is no connection, and sends it as soon as there is one', async () => {
    await typed('Sample meeting, offline')
    await context.setOffline(true)
    await enter()
    await form().getByText('No connection.').waitFor()
    expect(await form().getByLabel('Title').inputValue()).toBe('Sample meeting, offline')
    expect(await meetings()).not.toContain('Sample meeting, offline')
    await context.setOffline(false)
    await form().getByText('Recorded as entry').waitFor()
    expect((await meetings()).filter((title) => title === 'Sample meeting, offline')).toHaveLength(1)
  })

  test('enters once what the server took though its answer was lost', async () => {
    await typed('Sample meeting, lost answer')
    await page.route(
      '**/api/acts/meeting-call**',
      async (route) => {
        await route.fetch()
        await route.abort('connectionreset')
      },
      { times: 1 },
    )
    await enter()
    await form().getByText('Recorded as entry').waitFor()
    expect((await meetings()).filter((title) => title === 'Sample meeting, lost answer')).toHaveLength(1)
  })

  test('hands out a receipt that is checked without the server', async () => {
    const link = form().getByRole('link', { name: 'Receipt that is checked offline' })
    const href = (await link.getAttribute('href'))!
    // The log signs a checkpoint every few seconds; until then the receipt is not there yet.
    const until = Date.parse(new Date().toISOString()) + 30_000
    while ((await fetch(server.address + href)).status !== 200) {
      expect(Date.parse(new Date().toISOString())).toBeLessThan(until)
      await page.waitForTimeout(500)
    }
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
    const text = readFileSync(await download.path(), 'utf8')
    expect(verifyEvidence(text)).toMatchObject({ ok: true, subject: expect.stringMatching(/^meet:/) })
    expect(verifyAgain(text).ok).toBe(true)
    expect(text).toContain('Sample meeting, lost answer')
    expect(verifyEvidence(text.replace('lost answer', 'lost anszer')).ok).toBe(false)
  })
})
