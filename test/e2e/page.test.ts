import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { needs } from '../needs.ts'
import { freshFolder, threeRivers } from '../open.ts'
import { launch, noBrowser, serve, watch } from './browser.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const test = needs(noBrowser)

const ARTICLE = resolve(import.meta.dirname, '../../../shared/documents/beijing-2025-02-05.ru.txt')

/** Written for this test. */
const SAMPLE =
  'Китай готов увеличить импорт кыргызских товаров. Кыргызская сторона надеется, что Китай откроет новые рейсы.'

/** Every kind of page, over the default pack. */
const PAGES = [
  '/',
  '/all/late',
  '/commitments',
  '/commitment/com:cku-railway',
  '/documents',
  '/document/doc:csp2025',
  '/read',
  '/compare',
  '/works',
  '/work/proj:cku-railway',
  '/regions',
  '/region/region:KG-N',
  '/map?year=2030',
  '/plan?from=city:kashgar&to=city:bishkek&tonnes=20&depart=2026-12-01T08:00',
  '/quote?from=city:kashgar&to=city:bishkek&tonnes=20&depart=2026-12-01T08:00',
  '/ports',
  '/port/port:torugart',
  '/effect/proj:torugart-round-the-clock?year=2030',
  '/queue/port:torugart',
  '/line/line:cku',
  '/next',
  '/matrix',
  '/enterprises',
  '/balance',
  '/cases',
  '/meetings',
  '/meeting/meet:central-asia-summit-2025',
  '/morning',
  '/enterprise/ent:altynken',
  '/pair/pair:osh-xian',
  '/report?period=2025Q4',
  '/trade',
  '/border',
  '/travel',
  '/investment',
  '/parcels',
  '/cost',
  '/export',
  '/search?q=railway',
  '/sign-in',
  '/about',
  '/no-such-page',
]

// Said in the page's own language; these tests know no DOM.
// Against the root's own box, which leaves out the gutter kept for a scroll bar.
const OVERFLOW =
  'document.documentElement.scrollWidth - Math.round(document.documentElement.getBoundingClientRect().width)'
const DRAWN = 'new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))'
const FOCUSED = 'document.activeElement?.id'

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
}

let browser: Browser
let shared: BrowserContext
let server: { address: string; stop(): Promise<void> }

const DESK = { locale: 'en-GB', viewport: { width: 1440, height: 900 } }

/** Opens a page and waits until it asks nothing more: in a context of its own, or `within` one whose cache is warm. */
async function open(
  path: string,
  { within, ...own }: { within?: BrowserContext } & Parameters<Browser['newContext']>[0] = {},
): Promise<{ page: Page; seen: ReturnType<typeof watch>; context: BrowserContext }> {
  const context = within ?? (await browser.newContext({ ...DESK, ...own }))
  const page = await context.newPage()
  // The first question of a kind is worked out while the page waits, on whatever machine this is.
  page.setDefaultTimeout(60_000)
  if (within && own.viewport) await page.setViewportSize(own.viewport)
  const seen = watch(page)
  await page.goto(server.address + path)
  await page.waitForLoadState('networkidle')
  return { page, seen, context }
}

describe('the page', () => {
  beforeAll(async () => {
    if (noBrowser) return
    server = await serve(freshFolder())
    browser = await launch()
    shared = await browser.newContext(DESK)
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  for (const path of PAGES)
    test(`${path} is accessible in light and dark, asks no other machine and keeps the policy`, async () => {
      const { page, seen } = await open(path, { within: shared })
      await page.locator('main h1').first().waitFor({ state: 'attached' })
      // Run through the debugger, since the page's own policy lets no script in.
      await page.evaluate(axe)
      for (const [colorScheme, rules] of [
        ['light', '{}'],
        // What the second pass can change is colour alone.
        ['dark', "{ runOnly: { type: 'tag', values: ['cat.color'] } }"],
      ] as const) {
        await page.emulateMedia({ colorScheme })
        const violations = (await page.evaluate(
          `axe.run(document, { resultTypes: ['violations'], ...${rules} }).then((result) => result.violations)`,
        )) as Violation[]
        expect(
          violations.map(
            ({ id, nodes }) =>
              `${id}: ${nodes
                .slice(0, 3)
                .map(({ html }) => html.slice(0, 160))
                .join(' | ')}`,
          ),
          colorScheme,
        ).toEqual([])
      }
      expect(seen).toEqual({ foreign: [], errors: [] })
      await page.close()
    })

  for (const path of PAGES)
    test(`${path} fits a screen of 360 pixels and a wall`, async () => {
      const { page } = await open(path, { within: shared, viewport: { width: 360, height: 800 } })
      expect(await page.evaluate(OVERFLOW), '360').toBe(0)
      await page.setViewportSize({ width: 2560, height: 800 })
      await page.evaluate(DRAWN)
      expect(await page.evaluate(OVERFLOW), '2560').toBe(0)
      await page.close()
    })

  test('from a sentence to a shorter road: document, promise, work, map', async () => {
    const { page, seen, context } = await open('/documents')
    await page.getByRole('link', { name: 'Intergovernmental agreement on jointly advancing' }).click()
    await page.getByText('Summary by the pack’s author, not the document itself.').first().waitFor()
    // The chosen sentence leads to its promise beside the document, and on to the page of the chain.
    await page.getByRole('link', { name: 'The whole chain' }).click()
    await page.waitForURL(/\/commitment\/com:/)
    const chain = page.locator('main ol').first()
    for (const station of ['Word', 'Promise', 'Work', 'Way', 'Flow'])
      await chain.getByText(station, { exact: true }).waitFor()
    await page.getByRole('link', { name: 'China–Kyrgyzstan–Uzbekistan railway', exact: true }).click()
    await page.waitForURL(/\/work\/proj:cku-railway/)
    await page.getByRole('heading', { name: 'Which promises it answers' }).waitFor()
    // And back again: every arrow goes both ways.
    await page.getByRole('link', { name: 'Build the China–Kyrgyzstan–Uzbekistan railway' }).click()
    await page.waitForURL(/\/commitment\/com:cku-railway/)
    await page.getByRole('link', { name: 'on the map' }).first().click()
    await page.waitForURL(/\/map\?highlight=link/)
    await page.getByRole('group', { name: 'Map of the network' }).waitFor()
    expect(seen).toEqual({ foreign: [], errors: [] })
    await context.close()
  })

  test('what is remarked is told in the language of the page, and ends on the screen where neither side has room', async () => {
    const { page, context } = await open('/export?lang=zh', { viewport: { width: 360, height: 360 } })
    await page.evaluate("document.querySelector('button.mark').scrollIntoView({ block: 'center' })")
    await page.locator('button.mark').first().click()
    const told = page.getByRole('dialog')
    await told.getByText('列于准入商品之中；议定书本身：24kg-319141').waitFor()
    await page.evaluate(DRAWN)
    const { x, y, width, height } = (await told.boundingBox())!
    const room = (await page.evaluate('document.documentElement.getBoundingClientRect().width')) as number
    expect([x >= 0, x + width <= room, y >= 0, y + height <= 360]).toEqual([true, true, true, true])
    await context.close()
  })

  test('a stranger finds on the front page who promised the railway and where it stands', async () => {
    const { page, context } = await open('/')
    const promised = page.getByRole('region', { name: 'Promised' })
    await promised.getByRole('link', { name: 'Build the China–Kyrgyzstan–Uzbekistan railway' }).click()
    await page.getByText('being built, Dec 2025').first().waitFor()
    // Rival dates stand beside each other and open to who said them.
    await page.getByRole('button', { name: /Source of China–Kyrgyzstan–Uzbekistan railway: 2028–2029/ }).click()
    const note = page.getByRole('dialog')
    await note.getByText('others say').waitFor()
    await note.getByText('Uzbekistan railways').waitFor()
    await page.keyboard.press('Escape')
    expect(await page.getByRole('dialog').count()).toBe(0)
    await context.close()
  })

  test('a pasted text is read at once: a promise stands out, a hope does not become one', async () => {
    const { page, seen, context } = await open('/read?lang=ru')
    await page.getByRole('textbox', { name: 'Вставьте сюда текст' }).fill(SAMPLE)
    await page.getByRole('button', { name: 'Прочесть', exact: true }).click()
    const promise = page.locator('.said.commitment')
    await promise.first().click()
    expect(await promise.count()).toBe(1)
    await page.getByRole('heading', { name: 'обещание' }).waitFor()
    expect(seen).toEqual({ foreign: [], errors: [] })
    await context.close()
  })

  needs(noBrowser ?? (existsSync(ARTICLE) ? null : 'the article is not here'))(
    'the article is read from its file, and its last two lines promise nothing',
    async () => {
      const { page, context } = await open('/read?lang=ru')
      await page.locator('input[type=file]').setInputFiles(ARTICLE)
      await page.locator('.said').first().waitFor()
      expect(await page.locator('.said.commitment').count()).toBeGreaterThan(0)
      const passages = page.locator('.passage')
      const count = await passages.count()
      for (const at of [count - 2, count - 1])
        expect(await passages.nth(at).locator('.commitment, .agreement, .signature').count()).toBe(0)
      await context.close()
    },
  )

  test('a journey is planned and the railway switched on', async () => {
    const { page, seen, context } = await open('/plan')
    await page.getByRole('combobox', { name: 'From' }).fill('Кашгар')
    await page.getByRole('combobox', { name: 'From' }).blur()
    await page.getByRole('combobox', { name: 'To' }).fill('Andijan')
    await page.getByRole('combobox', { name: 'To' }).blur()
    await page.getByRole('button', { name: 'Plan', exact: true }).click()
    await page
      .getByRole('button', { name: /over Irkeshtam/ })
      .first()
      .waitFor()
    expect(new URL(page.url()).searchParams.get('from')).toBe('city:kashgar')
    const byRail = () => page.getByRole('button', { name: /by rail/ }).allTextContents()
    const before = await byRail()
    await page
      .getByRole('group', { name: 'With works finished' })
      .getByRole('button', { name: 'China–Kyrgyzstan–Uzbekistan railway' })
      .click()
    await page.getByText('Without these works').waitFor()
    await page
      .getByRole('button', { name: /by rail/ })
      .first()
      .waitFor()
    await expect.poll(byRail, { timeout: 15_000 }).not.toEqual(before)
    expect(new URL(page.url()).searchParams.get('with')).toBe('proj:cku-railway')
    expect(seen).toEqual({ foreign: [], errors: [] })
    await context.close()
  })

  test('the year moves everything on the page of an effect, from a work and back, and its file is replayed', async () => {
    const { page, seen, context } = await open('/work/proj:cku-railway')
    await page.getByRole('link', { name: 'What it changes for all who use the corridor' }).click()
    await page.waitForURL(/\/effect\/proj:cku-railway/)
    const figure = (name: string) => page.getByRole('figure', { name, exact: true })
    await figure('without').waitFor({ timeout: 60_000 })
    const opening = page.locator('.openings li').first()
    const drawn = () => figure('with').locator('path.least').count()
    const shown = async (year: number) => {
      await page.goto(`${server.address}/effect/proj:cku-railway?year=${year}`)
      await page.getByText(`in the middle of ${year}`).waitFor({ timeout: 60_000 })
      await figure('with').locator('path.least').first().waitFor({ state: 'attached' })
      return { opening: await opening.textContent(), lines: await drawn() }
    }
    const before = await shown(2027)
    expect(before.opening).toContain('not open yet')
    const after = await shown(2034)
    expect(after.opening).toMatch(/:\s+open /)
    expect(after.lines).toBeGreaterThan(before.lines)
    await page.getByRole('slider', { name: 'Year' }).press('ArrowLeft')
    await page.getByText('in the middle of 2033').waitFor()
    expect(page.url()).toContain('year=2033')
    // Every figure opens to what it rests on.
    await page.getByRole('button', { name: /Source of Better off in a year/ }).click()
    await page.getByRole('dialog').getByText('assumed: no source gives it').first().waitFor()
    await page.keyboard.press('Escape')
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save the replay file' }).click(),
    ])
    const replay = JSON.parse(readFileSync(await file.path(), 'utf8')) as { schema: string; digest: string }
    expect(replay.schema).toBe('ortoq-replay/1')
    await page.getByText(`SHA-256 ${replay.digest}`).waitFor()
    await page.getByRole('link', { name: 'The work', exact: true }).click()
    await page.waitForURL(/\/work\/proj:cku-railway/)
    expect(seen).toEqual({ foreign: [], errors: [] })
    await context.close()
  }, 180_000)

  test('a queue plays, pauses and goes at another speed', async () => {
    const { page, seen, context } = await open('/queue/port:torugart')
    const moment = page.locator('.moment')
    const start = await moment.textContent()
    await page.getByRole('combobox', { name: 'Speed' }).selectOption({ index: 2 })
    await page.getByRole('button', { name: 'Play' }).click()
    await expect.poll(() => moment.textContent()).not.toBe(start)
    await page.getByRole('button', { name: 'Pause' }).click()
    const held = await moment.textContent()
    await page.waitForTimeout(300)
    expect(await moment.textContent()).toBe(held)
    expect(seen).toEqual({ foreign: [], errors: [] })
    await context.close()
  })

  test('an unknown place is told with the nearest names, in the reader’s language', async () => {
    const { page, context } = await open('/plan?from=Кашгр&to=city:osh&tonnes=20&lang=ru')
    await page.getByRole('alert').getByText('Кашгар').waitFor()
    await context.close()
  })

  test('the year of the map is in its address, and Back undoes a step', async () => {
    const { page, context } = await open('/map?year=2030')
    await page.getByText('2030, as promised').waitFor()
    await page.getByRole('slider', { name: 'Year' }).press('ArrowLeft')
    await page.getByText('2029, as promised').waitFor()
    expect(page.url()).toContain('year=2029')
    await page.getByRole('link', { name: 'Ports of entry' }).first().click()
    await page.getByRole('heading', { name: 'Ports of entry' }).waitFor()
    await page.goBack()
    await page.getByText('2029, as promised').waitFor()
    await context.close()
  })

  test('the whole page is reached by the keyboard', async () => {
    const { page, context } = await open('/commitments')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(FOCUSED)).toBe('page')
    await page.keyboard.press('/')
    expect(await page.evaluate(FOCUSED)).toBe('search')
    await page.keyboard.type('Torugart')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/search\?q=Torugart/)
    await page.getByRole('link', { name: 'Torugart', exact: true }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/port\/port:torugart/)
    await context.close()
  })

  test('filters of the register are in its address', async () => {
    const { page, context } = await open('/commitments')
    await page.getByRole('combobox', { name: 'Kind' }).selectOption('signature')
    await page.getByRole('combobox', { name: 'Answered by' }).selectOption('with')
    expect(page.url()).toContain('kind=signature')
    const rows = await page.locator('tbody tr').count()
    expect(rows).toBeGreaterThan(0)
    await page.reload()
    await page.locator('tbody tr').first().waitFor()
    expect(await page.locator('tbody tr').count()).toBe(rows)
    await context.close()
  })

  test('before the first entry nothing is known, and the page says so', async () => {
    const { page, seen, context } = await open('/commitments?known=2001-01-01')
    await page.getByText('0 of 0').waitFor()
    await page.goto(`${server.address}/?known=2001-01-01`)
    await page.waitForLoadState('networkidle')
    expect(seen.errors).toEqual([])
    await context.close()
  })

  for (const [lang, word] of [
    ['ru', 'Обещания'],
    ['ky', 'Убадалар'],
    ['zh', '承诺'],
  ] as const)
    test(`speaks ${lang} and keeps the language from page to page`, async () => {
      const { page, context } = await open(`/?lang=${lang}`)
      await page.getByRole('link', { name: word, exact: true }).first().click()
      await page.getByRole('heading', { level: 1, name: word }).waitFor()
      expect(page.url()).toContain(`lang=${lang}`)
      // No key of a text, no untranslated word of a closed list.
      const text = await page.locator('main').innerText()
      expect(text).not.toMatch(/\b(undefined|null|NaN|words\.|chain\.|status\.)/)
      await context.close()
    })
})

describe('the page over another partnership', () => {
  let other: { address: string; stop(): Promise<void> }
  let own: Browser
  beforeAll(async () => {
    if (noBrowser) return
    other = await serve(freshFolder(), '--pack', threeRivers)
    own = await launch()
  }, 120_000)
  afterAll(async () => {
    await own?.close()
    await other?.stop()
  })

  test('three invented states run through the same pages', async () => {
    const page = await own.newPage({ locale: 'en-GB' })
    const seen = watch(page)
    for (const path of [
      '/',
      '/commitments',
      '/commitment/com:river-railway',
      '/work/proj:river',
      '/map',
      '/quote?from=city:kashgar&to=city:bishkek&tonnes=20&depart=2026-12-01T08:00',
      '/ports',
      '/regions',
    ]) {
      await page.goto(other.address + path)
      await page.waitForLoadState('networkidle')
      await page.locator('main h1').first().waitFor({ state: 'attached' })
      expect(await page.locator('main').innerText()).not.toMatch(/China|Kyrgyz|undefined|NaN/)
    }
    expect(seen).toEqual({ foreign: [], errors: [] })
    await page.close()
  })

  test('a work that came in without a sector has its page, and stands on its region’s', async () => {
    const bare = {
      uri: 'https://example.org/bare',
      publisher: { name: 'Sample Publisher' },
      publishedDate: '2031-05-01T00:00:00Z',
      version: '0.9',
      projects: [
        {
          id: 'bare-bridge',
          title: 'Bare bridge',
          locations: [{ id: '1', gazetteer: { scheme: 'ISO_3166-2', identifiers: ['BO-C'] } }],
        },
      ],
    }
    const { status } = await fetch(`${other.address}/api/acts/project-import`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: other.address },
      body: JSON.stringify({ package: JSON.stringify(bare) }),
    })
    expect(status).toBe(200)
    const page = await own.newPage({ locale: 'en-GB' })
    const seen = watch(page)
    await page.goto(`${other.address}/work/proj:bare-bridge`)
    await page.getByRole('heading', { name: 'Bare bridge' }).waitFor()
    await page.goto(`${other.address}/region/region:BO-C`)
    await page.getByRole('link', { name: 'Bare bridge' }).waitFor()
    expect(seen).toEqual({ foreign: [], errors: [] })
    await page.close()
  })
})
