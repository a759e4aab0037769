import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { needs } from '../needs.ts'
import { freshFolder } from '../open.ts'
import { launch, noBrowser, serve, watch } from './browser.ts'

const test = needs(noBrowser)
const JOURNEY = '/plan?from=city:kashgar&to=city:osh&tonnes=20'
const OVERFLOW =
  'document.documentElement.scrollWidth - Math.round(document.documentElement.getBoundingClientRect().width)'

let browser: Browser
let server: { address: string; stop(): Promise<void> }

async function open(path: string, width = 1440) {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width, height: 900 } })
  const page = await context.newPage()
  const seen = watch(page)
  await page.goto(server.address + path)
  await page.waitForLoadState('networkidle')
  return { page, seen, context }
}

const query = (page: Page): URLSearchParams => new URL(page.url()).searchParams
const ways = (page: Page) => page.getByRole('button', { name: /^(over |no border)/ })
const told = (page: Page) => expect.poll(() => ways(page).allInnerTexts(), { timeout: 20_000 })
const settled = async (page: Page): Promise<void> => {
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(300)
}

describe('the planner’s page', () => {
  beforeAll(async () => {
    if (noBrowser) return
    server = await serve(freshFolder())
    browser = await launch()
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  test('the departure moves along the week by keys, and the ways change with it', async () => {
    // The first week of October: both sides of two ports keep holidays.
    const { page, seen, context } = await open(`${JOURNEY}&depart=2026-10-01T08:00`)
    const hand = page.getByRole('slider', { name: 'Departure' })
    const first = await ways(page).allInnerTexts()
    await hand.focus()
    await hand.press('ArrowRight')
    expect(query(page).get('depart')).toBe('2026-10-01T09:00')
    for (let day = 0; day < 5; day++) await hand.press('PageDown')
    for (let day = 0; day < 6; day++) await hand.press('PageUp')
    // Beyond its first hour the week does not go.
    expect(query(page).get('depart')).toBe('2026-10-07T00:00')
    await page.getByText('Wed 7 Oct 00:00').first().waitFor()
    await told(page).not.toEqual(first)
    // Where the hand stands is in the address, so that Back and a sent link show the same.
    await page.reload()
    await settled(page)
    expect(await page.getByRole('slider', { name: 'Departure' }).getAttribute('aria-valuetext')).toBe('Wed 7 Oct 00:00')
    expect(seen).toEqual({ foreign: [], errors: [] })
    await context.close()
  })

  test('the departure is dragged with the pointer too', async () => {
    const { page, context } = await open(`${JOURNEY}&depart=2026-10-01T08:00`)
    const box = (await page.getByRole('slider', { name: 'Departure' }).boundingBox())!
    await page.mouse.move(box.x + box.width * 0.06, box.y + box.height / 2)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 8 })
    await page.mouse.up()
    expect(query(page).get('depart')).toMatch(/^2026-10-04T/)
    await context.close()
  })

  test('the wait at the port is drawn beside the line, from the least to the most', async () => {
    const { page, context } = await open(`${JOURNEY}&depart=2026-12-01T08:00`)
    const strip = page.locator('.timeline svg')
    await strip.getByText('Irkeshtam').first().waitFor()
    await strip
      .getByText(/^wait \d/)
      .first()
      .waitFor()
    await context.close()
  })

  test('every figure of a step opens to the sources that it alone rests on', async () => {
    const { page, context } = await open(`${JOURNEY}&depart=2026-12-01T08:00`)
    const row = page.getByRole('row', { name: /Irkeshtam border/ }).first()
    await row.getByRole('button', { name: /: time$/ }).click()
    const note = page.getByRole('dialog')
    await note.waitFor()
    const time = await note.innerText()
    await page.keyboard.press('Escape')
    await row.getByRole('button', { name: /: price$/ }).press('Enter')
    await note.waitFor()
    expect(await note.innerText()).not.toBe(time)
    await context.close()
  })

  test('a notice of a shut port, once kept, changes the ways at once, and is the reader’s own', async () => {
    const { page, seen, context } = await open(`${JOURNEY}&depart=2026-12-01T08:00`)
    const before = await ways(page).allInnerTexts()
    await page.getByText('What you know yourself').click()
    const form = page.getByRole('form', { name: 'A port is shut' })
    await form.getByLabel('Port of entry').selectOption('port:irkeshtam')
    await form.getByLabel('First day').fill('2026-12-01')
    await form.getByLabel('Last day').fill('2026-12-20')
    await form.getByLabel('Where it was said').fill('https://notice.example/42')
    await form.getByRole('button', { name: 'Keep' }).click()
    await told(page).not.toEqual(before)
    // It stays on this machine, and in no address.
    expect(query(page).get('mine')).toBe(null)
    await page.reload()
    await page.getByText('What you know yourself (1)').click()
    await page.getByRole('link', { name: 'https://notice.example/42' }).waitFor()
    await page.getByRole('button', { name: 'Remove' }).click()
    await told(page).toEqual(before)
    expect(seen).toEqual({ foreign: [], errors: [] })
    await context.close()
  })

  test('a carrier’s price takes the place of the pack’s, goes along with the quote, and says whose it is', async () => {
    const { page, context } = await open(`${JOURNEY}&depart=2026-12-01T08:00&currency=KGS`)
    const row = page.getByRole('row', { name: /Sary-Tash — Osh/ }).first()
    const before = await row.innerText()
    await row.getByRole('button', { name: 'my figure' }).click()
    const form = page.getByRole('form', { name: /Your own figures: .*Sary-Tash — Osh/ })
    await form.getByLabel('Price for the whole load').fill('50000')
    await form.getByRole('combobox').selectOption('KGS')
    await form.getByRole('button', { name: 'Keep' }).click()
    const after = page.getByRole('row', { name: /Sary-Tash — Osh/ }).first()
    await expect.poll(() => after.innerText(), { timeout: 20_000 }).toContain('50,000')
    expect(before).not.toContain('50,000')
    await page.getByRole('link', { name: 'Quote to print or send' }).click()
    await page.getByRole('heading', { level: 1, name: 'Kashgar — Osh' }).waitFor()
    await page.getByText('your own figure').first().waitFor()
    const address = page.url()
    // Somebody else, who keeps nothing of it, sees the same sheet.
    const other = await open(address.slice(server.address.length), 360)
    expect(await other.page.getByRole('row', { name: /Sary-Tash — Osh/ }).innerText()).toContain('50,000')
    expect(await other.page.evaluate(OVERFLOW)).toBe(0)
    await other.context.close()
    // What is printed has no buttons and no navigation.
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false)
    await context.close()
  })

  test('a point of the map is an end of the journey, pressed or typed', async () => {
    const { page, context } = await open(`${JOURNEY}&depart=2026-12-01T08:00`)
    await page.getByRole('group', { name: 'A point on the map as' }).getByRole('button', { name: 'To' }).press('Enter')
    const map = page.getByRole('group', { name: /map/i }).locator('visible=true').last()
    await map.click({ position: { x: 200, y: 150 } })
    expect(query(page).get('to')).toMatch(/^\d+\.\d+,\d+\.\d+$/)
    await page.goto(`${server.address}/plan?from=39.6,75.8&to=city:osh&tonnes=20&depart=2026-12-01T08:00`)
    await settled(page)
    await ways(page).first().waitFor()
    await page.getByText('to or from the door').first().waitFor()
    await context.close()
  })

  test('people give a passport and read the entry rule; goods give a cargo', async () => {
    const { page, context } = await open('/plan?from=city:bishkek&to=city:xian&people=2&depart=2026-12-01T08:00')
    await page.getByRole('combobox', { name: 'Passport' }).selectOption('KG')
    await settled(page)
    expect(query(page).get('passport')).toBe('KG')
    await page.getByText(/^CN: /).first().waitFor()
    await context.close()
  })

  for (const lang of ['en', 'ru', 'ky', 'zh'])
    test(`fits a phone in ${lang}, with no key of a text and no word of nothing`, async () => {
      const { page, seen, context } = await open(`${JOURNEY}&depart=2026-12-01T08:00&currency=CNY&lang=${lang}`, 360)
      expect(await page.evaluate(OVERFLOW)).toBe(0)
      expect(await page.locator('main').innerText()).not.toMatch(/\b(undefined|null|NaN|plan\.|week\.|mine\.|leg\.)/)
      expect(seen).toEqual({ foreign: [], errors: [] })
      await context.close()
    })
})
