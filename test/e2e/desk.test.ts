import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { docx, pdf } from '../generate/documents.ts'
import { needs } from '../needs.ts'
import { freshFolder } from '../open.ts'
import { launch, noBrowser, serve, watch } from './browser.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const test = needs(noBrowser)
const OVERFLOW =
  'document.documentElement.scrollWidth - Math.round(document.documentElement.getBoundingClientRect().width)'

/** Written for this test; nobody said it. */
const TEXT =
  'Китай готов построить железную дорогу Китай — Кыргызстан — Узбекистан к 2030 году. ' +
  'Кыргызская сторона надеется, что Китай откроет новые рейсы.\n' +
  'Стороны договорились продлить работу пункта пропуска Торугарт. Погода была ясной, и зал был полон.'

let browser: Browser
let context: BrowserContext
let server: { address: string; stop(): Promise<void> }

async function open(path: string): Promise<{ page: Page; seen: ReturnType<typeof watch> }> {
  const page = await context.newPage()
  const seen = watch(page)
  await page.goto(server.address + path)
  await page.waitForLoadState('networkidle')
  return { page, seen }
}

const fits = async (page: Page) => {
  await page.evaluate(axe)
  const violations = (await page.evaluate(
    `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html))`,
  )) as string[]
  expect(violations).toEqual([])
  await page.setViewportSize({ width: 360, height: 800 })
  expect(await page.evaluate(OVERFLOW)).toBe(0)
  await page.setViewportSize({ width: 1440, height: 900 })
}

describe('the desk', () => {
  beforeAll(async () => {
    if (noBrowser) return
    server = await serve(freshFolder())
    browser = await launch()
    context = await browser.newContext({ locale: 'ru-RU', viewport: { width: 1440, height: 900 } })
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  test('a pasted text is judged by the keyboard alone, each judgement an entry', async () => {
    const { page, seen } = await open('/read?lang=ru')
    await page.getByRole('textbox', { name: 'Вставьте сюда текст' }).fill(TEXT)
    await page.getByRole('button', { name: 'Прочесть', exact: true }).click()
    await page.getByRole('button', { name: 'На рабочий стол' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/desk\/doc:[0-9a-f]{64}/)
    await page.getByText('ждут решения: 3, приняты: 0, отклонены: 0').waitFor()
    // The promise stands as it was read.
    await page.locator('.said').first().focus()
    await page.keyboard.press('j')
    await page.keyboard.press('a')
    await page.getByText('ждут решения: 2, приняты: 1, отклонены: 0').waitFor()
    // The hope is said by a newspaper: rejected, with the reason.
    await page.keyboard.press('j')
    await page.keyboard.press('r')
    await page.getByRole('textbox', { name: 'Почему' }).fill('это слова газеты')
    await page.keyboard.press('Enter')
    await page.getByText('ждут решения: 1, приняты: 1, отклонены: 1').waitFor()
    await page.getByText('это слова газеты').waitFor()
    // The agreement is put right: another date and a theme.
    await page.locator('.said').first().focus()
    await page.keyboard.press('o')
    await page.keyboard.press('e')
    await page.getByRole('textbox', { name: 'Дата', exact: true }).fill('2027-06')
    await page.keyboard.press('Enter')
    await page.getByText('ждут решения: 0, приняты: 2, отклонены: 1').waitFor()
    await page.getByText(/к этому сроку .*2027/).waitFor()
    expect(seen).toEqual({ foreign: [], errors: [] })
    await fits(page)
    await page.close()
  })

  test('a promise that the register has is merged with it; a missed one is selected, added, and becomes a commitment', async () => {
    const { page, seen } = await open('/read?lang=ru')
    await page.getByRole('link', { name: /^Китай готов построить/ }).click()
    await page.locator('.said').first().click()
    await page.getByRole('button', { name: 'Объединить' }).click()
    // The likeliest commitment is offered first.
    const into = page.getByRole('combobox', { name: 'С каким обещанием' })
    expect(await into.inputValue()).toMatch(/^com:cku-/)
    await into.selectOption('com:cku-railway')
    await page.getByRole('button', { name: 'Внести' }).click()
    await page.getByRole('heading', { name: 'обещание объединено' }).waitFor()

    await page.evaluate(`(() => {
      const line = [...document.querySelectorAll('.passage')].at(-1)
      const node = [...line.childNodes].find((one) => one.textContent.includes('зал был полон'))
      const at = node.textContent.indexOf('зал был полон')
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + 'зал был полон'.length)
      getSelection().removeAllRanges()
      getSelection().addRange(range)
    })()`)
    await page.getByRole('button', { name: 'Добавить пропущенное' }).click()
    await page.getByText('“зал был полон”').waitFor()
    await page.getByRole('textbox', { name: 'Кто связан' }).fill('state:KG')
    await page.getByRole('button', { name: 'Внести' }).click()
    await page.locator('.said.added', { hasText: 'зал был полон' }).click()
    await page.getByRole('button', { name: 'Сделать обещанием' }).click()
    await page.getByRole('textbox', { name: 'Что обещано' }).fill('Полный зал')
    await page.getByRole('textbox', { name: 'Имя в реестре' }).fill('full-hall')
    await page.getByRole('button', { name: 'Внести' }).click()
    await page.getByRole('button', { name: 'Подтвердить за KG' }).click()
    await page.getByRole('link', { name: 'Полный зал' }).click()
    await page.waitForURL(/commitment\/com:full-hall/)
    await page.getByText('подтверждено').waitFor()
    // And back: its sentence leads to the document it stands in.
    await page.getByRole('link', { name: /^Китай готов построить/ }).click()
    await page.waitForURL(/\/desk\/doc:/)
    expect(seen).toEqual({ foreign: [], errors: [] })
    await page.close()
  })

  test('judged to the end, the text leaves as a labelled sample', async () => {
    const { page } = await open('/read?lang=ru')
    await page.getByRole('link', { name: /^Китай готов построить/ }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Как размеченные примеры' }).click(),
    ])
    const { items } = JSON.parse(readFileSync(await download.path(), 'utf8')) as {
      items: { whole: boolean; text: string; gold: { records: { kind: string }[] } }[]
    }
    expect([items[0]!.whole, items[0]!.text]).toEqual([true, TEXT])
    expect(items[0]!.gold.records.map(({ kind }) => kind)).toEqual(['commitment', 'agreement', 'commitment'])
    await page.close()
  })

  test('a Word document and a PDF are opened, a scan and a broken file are told in one sentence', async () => {
    const { page, seen } = await open('/read?lang=zh')
    // On a busy machine a file may be given up for its time; that is not what is tested here.
    const slow = page.getByRole('alert').getByText('毫秒内读完')
    const hand = async (name: string, bytes: Uint8Array, expected: Locator) => {
      for (let tries = 1; tries <= 5 && !(await expected.isVisible()); tries++) {
        await page
          .locator('input[type=file]')
          .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })
        await expected.or(slow).first().waitFor()
      }
      await expected.waitFor()
    }
    const said = (text: string) => page.locator('.said', { hasText: text }).first()
    const told = (text: string) => page.getByRole('alert').getByText(text)
    await hand('a.docx', docx(['中方将在2030年前建成中吉乌铁路。']), said('中吉乌铁路'))
    await hand('b.pdf', pdf(['China will open a school in Bishkek.']), said('open a school'))
    await hand('scan.pdf', pdf(['']), told('文件中没有文字'))
    await hand('c.docx', docx(['x']).subarray(0, 60), told('文件已损坏'))
    expect(await page.locator('.said').count()).toBe(0)
    expect({ ...seen, errors: seen.errors.filter((error) => !/status of 422/.test(error)) }).toEqual({
      foreign: [],
      errors: [],
    })
    await page.close()
  })

  test('two versions of a text stand side by side, and where they disagree a person is asked', async () => {
    const { page, seen } = await open('/compare?lang=ru')
    await page
      .getByRole('textbox', { name: 'Первый документ' })
      .fill('Китай построит железную дорогу Китай — Кыргызстан — Узбекистан к 2030 году.')
    await page.getByRole('textbox', { name: 'Второй документ' }).fill('中方将在2032年前建成中吉乌铁路。')
    await page.getByRole('button', { name: 'Сравнить', exact: true }).click()
    await page.getByRole('note').waitFor()
    await page.getByText('версии расходятся').first().waitFor()
    await page.locator('mark', { hasText: 'построит' }).waitFor()
    await page.locator('mark', { hasText: '建成中吉乌铁路' }).waitFor()
    await page.getByText('срок: 2030').waitFor()
    expect(seen).toEqual({ foreign: [], errors: [] })
    await fits(page)
    await page.close()
  })

  test('a question is answered with cited claims, rivals side by side; what nobody said is said', async () => {
    const { page, seen } = await open(`/search?lang=ru&q=${encodeURIComponent('когда откроется железная дорога?')}`)
    await page.getByRole('heading', { name: 'Что говорят источники' }).waitFor()
    expect(await page.locator('.rivals').first().getByRole('listitem').count()).toBeGreaterThan(1)
    expect(await page.locator('.rivals li .mark').count()).toBe(await page.locator('.rivals li').count())
    await page.goto(`${server.address}/search?lang=ru&q=${encodeURIComponent('железная дорога 2030')}`)
    // The statement of the desk is among what is found.
    await page
      .getByRole('link', { name: /построить железную дорогу/ })
      .first()
      .waitFor()
    await page.goto(`${server.address}/search?lang=ru&q=${encodeURIComponent('когда полетим на Марс?')}`)
    await page.getByText('ни один источник на это не отвечает').waitFor()
    expect(seen).toEqual({ foreign: [], errors: [] })
    await fits(page)
    await page.close()
  })
})
