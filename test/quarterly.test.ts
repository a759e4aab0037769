import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { OpenAPIHono } from '@hono/zod-openapi'
import { unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommand, type Behind } from '../src/doors/cli/index.ts'
import { quarterlyCommand } from '../src/doors/cli/quarterly-command.ts'
import { httpApp } from '../src/doors/http/index.ts'
import { languages, readCsv, type Language } from '../src/ground/index.ts'
import type { Observatory } from '../src/processes/observatory.ts'
import { backstageOf } from '../src/processes/serve.ts'
import { quarterly } from '../src/reports/quarterly.ts'
import { needs } from './needs.ts'
import { defaultPack, freshFolder, openPack, threeRivers } from './open.ts'

type Answer = Awaited<ReturnType<typeof quarterly.run>>

const FORMATS = ['docx', 'html', 'csv'] as const
const PERIOD = '2025Q4'

let big: Observatory
let small: Observatory
beforeAll(async () => {
  ;[big, small] = await Promise.all([openPack(defaultPack), openPack(threeRivers)])
})
afterAll(() => Promise.all([big.close(), small.close()]))

const ask = async (of: Observatory, period: string, language: Language, format?: (typeof FORMATS)[number]) =>
  quarterly.run(await of.view(), { period, language, format })
const bytes = ({ file }: Answer): Buffer => Buffer.from(file!.base64, 'base64')
const unzipped = (answer: Answer): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes(answer))).map(([name, data]) => [name, new TextDecoder('utf-8', { ignoreBOM: true }).decode(data)]),
  )
const shown = (answer: Answer, id: string) => answer.figures.find((one) => one.id === id)?.shown

describe('the report of an invented quarter says what the rows of the pack say', () => {
  // By hand, from test/packs/three-rivers: the treaty of 1 February 2031 makes two promises; the opening was first said
  // for 2033 and in March 2031 for June 2034, which is between 31 December 2033 → 1 June 2034 and 1 January 2033 → 30 June 2034.
  test.each([
    ['promises.open', '2'],
    ['promises.disputed', undefined],
    ['headline.fresh', '2'],
    ['headline.moved', '1'],
    ['headline.late', '0'],
    ['fresh.com:river-railway.date', '1\u00a0February 2031'],
    ['moved.proj:river.opening.2034-06.Borlia Railways.was', '2033'],
    ['moved.proj:river.opening.2034-06.Borlia Railways.now', 'June 2034'],
    ['slip.proj:river opening.days', '+152 … +545\u00a0d'],
    ['differences.promises.open.last', '0'],
    ['differences.promises.open.change', '+2'],
    ['cases.fewest', '5'],
  ])('%s: %s', async (id, value) => {
    expect(shown(await ask(small, '2031Q1', 'en'), id)).toBe(value)
  })

  test('a promise’s footnote names the sentence of its document, its source and a question', async () => {
    const { figures, notes } = await ask(small, '2031Q1', 'en')
    const mark = figures.find(({ id }) => id === 'fresh.com:river-railway.date')!.notes[0]!
    expect(notes[mark - 1]).toMatchObject({
      document: 'doc:river-treaty',
      sentence: 2,
      sources: ['source:gazette'],
      query: 'ortoq trace com:river-railway',
    })
    expect(notes[mark - 1]!.text).toContain('as known on 30\u00a0April 2031')
  })

  test('what was said after the closing day is not in it', async () => {
    // The forecast of March 2031 is said after 31 January 2031, the closing day of the quarter before.
    const { figures } = await ask(small, '2030Q4', 'en')
    expect(figures.filter(({ id }) => id.startsWith('slip.') || id.startsWith('moved.'))).toEqual([])
    expect(shown(await ask(small, '2030Q4', 'en'), 'promises.open')).toBe('0')
  })
})

describe('the report of the default pack', () => {
  test('every figure has a footnote, and every footnote is met', async () => {
    const { figures, notes } = await ask(big, PERIOD, 'en')
    expect(figures.length).toBeGreaterThan(200)
    expect(figures.filter((one) => one.notes.length === 0)).toEqual([])
    expect(new Set(figures.flatMap((one) => one.notes)).size).toBe(notes.length)
    expect(notes.every(({ text }) => text.includes('ortoq '))).toBe(true)
  })

  test('what differs from the last report stands first', async () => {
    const html = bytes(await ask(big, PERIOD, 'en', 'html')).toString('utf8')
    const headings = [...html.matchAll(/<h2 id="(\w+)"/g)].map(([, key]) => key)
    expect(headings[0]).toBe('differences')
    expect(html.indexOf('<caption>')).toBeGreaterThan(html.indexOf('id="differences"'))
    expect(html.indexOf('<caption>')).toBeLessThan(html.indexOf('id="promises"'))
  })

  test('the numbers that are printed are the same in the four languages', async () => {
    const printed = await Promise.all(
      languages.map(async (tag) => numbersOf(tag, bytes(await ask(big, PERIOD, tag, 'html')).toString('utf8'))),
    )
    const [first, ...others] = printed as [Map<string, string>, ...Map<string, string>[]]
    expect(first.size).toBeGreaterThan(200)
    let differences = 0
    for (const other of others) {
      expect([...other.keys()]).toEqual([...first.keys()])
      for (const [id, value] of first) if (other.get(id) !== value) differences++
    }
    expect(differences).toBe(0)
  })

  test('two runs over two registers give the same bytes', async () => {
    const again = await openPack(defaultPack)
    try {
      for (const format of FORMATS)
        for (const tag of ['ru', 'zh'] as const)
          expect(bytes(await ask(again, PERIOD, tag, format)).equals(bytes(await ask(big, PERIOD, tag, format)))).toBe(
            true,
          )
    } finally {
      await again.close()
    }
  })

  test('a zip bears no time of its making', async () => {
    for (const format of ['docx', 'csv'] as const) {
      const zip = bytes(await ask(big, PERIOD, 'en', format))
      // Local header: time and date of the file, here midnight of 1 January 1980.
      expect(zip.readUInt32LE(0)).toBe(0x04034b50)
      expect([zip.readUInt16LE(10), zip.readUInt16LE(12)]).toEqual([0, 0x21])
    }
  })
})

describe('the docx', () => {
  test.each(languages)('is well-formed and reads well aloud: %s', async (tag) => {
    const answer = await ask(big, PERIOD, tag, 'docx')
    const parts = unzipped(answer)
    for (const [name, text] of Object.entries(parts)) if (/\.(xml|rels|svg)$/.test(name)) wellFormed(text)
    const document = parts['word/document.xml']!
    const styles = [...document.matchAll(/<w:pStyle w:val="(Title|Heading\d)"/g)].map(([, style]) => style)
    expect(styles[0]).toBe('Title')
    expect(styles.filter((style) => style === 'Heading1').length).toBeGreaterThan(7)
    const tables = document.split('<w:tbl>').slice(1)
    expect(tables.length).toBeGreaterThan(10)
    expect(tables.every((table) => /<w:tblHeader\/>/.test(table) && /<w:tblCaption w:val="[^"]+"\/>/.test(table))).toBe(
      true,
    )
    const pictures = [...document.matchAll(/<wp:docPr [^>]*descr="([^"]+)"/g)]
    expect(pictures).toHaveLength(3)
    expect(parts['docProps/core.xml']).toContain(
      `<dc:language>${{ ru: 'ru-RU', ky: 'ky-KG', zh: 'zh-CN', en: 'en-GB' }[tag]}<`,
    )
    // Every footnote is called once, and all that are called are there.
    const called = [...document.matchAll(/<w:footnoteReference w:id="(\d+)"/g)].map(([, id]) => id)
    const written = [...parts['word/footnotes.xml']!.matchAll(/<w:footnote w:id="(\d+)"/g)].map(([, id]) => id)
    expect(called).toEqual(written)
    expect(written).toHaveLength(answer.notes.length)
    for (const [, anchor] of document.matchAll(/<w:hyperlink w:anchor="(\w+)"/g))
      expect(document).toContain(`w:name="${anchor}"`)
  })

  const office = (process.env['PATH'] ?? '').split(delimiter).some((dir) => existsSync(join(dir, 'soffice')))
  needs(office ? null : 'LibreOffice is not installed')(
    'opens in LibreOffice and becomes a PDF with the title on its first page',
    async () => {
      const dir = freshFolder()
      const profile = `-env:UserInstallation=file://${join(dir, 'profile')}`
      for (const tag of languages) writeFileSync(join(dir, `${tag}.docx`), bytes(await ask(big, PERIOD, tag, 'docx')))
      execFileSync(
        'soffice',
        [
          '--headless',
          profile,
          '--convert-to',
          'pdf',
          '--outdir',
          dir,
          ...languages.map((tag) => join(dir, `${tag}.docx`)),
        ],
        {
          stdio: 'pipe',
        },
      )
      const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
      const titles = { ru: 'Квартальный доклад', ky: 'Чейректик отчёт', zh: '季度报告', en: 'Quarterly report' }
      const measures = {
        ru: 'Открытые обязательства',
        ky: 'Ачык милдеттенмелер',
        zh: '未办结的承诺',
        en: 'Open promises',
      }
      for (const tag of languages) {
        const pdf = await getDocument({
          data: new Uint8Array(readFileSync(join(dir, `${tag}.pdf`))),
          isEvalSupported: false,
        }).promise
        expect(pdf.numPages).toBeGreaterThan(8)
        const page = await (await pdf.getPage(1)).getTextContent()
        const text = page.items.map((item) => ('str' in item ? item.str : '')).join('')
        // A line may break anywhere.
        const letters = text.replaceAll(/\s/g, '')
        expect(letters).toContain(titles[tag].replaceAll(' ', ''))
        expect(letters).toContain(measures[tag].replaceAll(' ', ''))
        await pdf.destroy()
      }
    },
    180_000,
  )
})

describe('the tables', () => {
  test('are CSV with plain numbers, ISO dates and their footnotes', async () => {
    const answer = await ask(big, PERIOD, 'ru', 'csv')
    const files = unzipped(answer)
    expect(Object.keys(files)).toContain('01-differences.csv')
    const figures = readCsv(files['figures.csv']!).map((row) => row.map(({ text }) => text))
    expect(figures).toHaveLength(answer.figures.length + 1)
    const late = figures.find(([id]) => id === 'opening.closing')!
    expect(late[1]).toBe('2026-01-31')
    const notes = readCsv(files['footnotes.csv']!)
    expect(notes).toHaveLength(answer.notes.length + 1)
    for (const text of Object.values(files)) expect(text.startsWith('\ufeff')).toBe(true)
  })
})

describe('words and rights', () => {
  let desk: Observatory
  let app: OpenAPIHono
  beforeAll(async () => {
    desk = await openPack(threeRivers)
    app = httpApp({ ...backstageOf(desk, { version: 'test', note: String }), asset: () => null })
  })
  afterAll(() => desk.close())

  const word = async (body: unknown) => {
    const headers = { host: 'localhost', 'content-type': 'application/json' }
    const response = await app.request('http://localhost/api/acts/report-word', {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    })
    return { status: response.status, body: (await response.json()) as Record<string, unknown> }
  }
  const about = { paragraph: 'promises', period: '2031Q1', language: 'en' }
  const htmlOf = async () => bytes(await ask(desk, '2031Q1', 'en', 'html')).toString('utf8')

  test('another wording is printed with the register’s number, and the standing words come back', async () => {
    const before = await htmlOf()
    const given = await word({ ...about, text: '=SAMPLE <b>wording</b>: {open} in all.' })
    expect(given).toMatchObject({ status: 200, body: { subject: 'report:2031Q1.promises.en' } })
    const html = await htmlOf()
    expect(html).toMatch(/=SAMPLE &lt;b&gt;wording&lt;\/b&gt;: <data value="2" data-figure="promises.open">2<\/data>/)
    expect(html).toContain('data-paragraph="edited"')
    // A spreadsheet must not take it for a formula.
    const csv = unzipped(await ask(desk, '2031Q1', 'en', 'csv'))['paragraphs.csv']!
    expect(csv).toContain("'=SAMPLE")
    // Another language, and another quarter, keep their words.
    expect(bytes(await ask(desk, '2031Q1', 'ru', 'html')).toString('utf8')).not.toContain('SAMPLE')
    expect((await word(about)).status).toBe(200)
    expect(await htmlOf()).toBe(before)
  })

  test.each([
    ['a number of its own', { text: 'Sample: {open}, that is 12.' }, 'reports/wording-number'],
    ['without the number', { text: 'Sample.' }, 'reports/wording-lost'],
    ['an unknown paragraph', { paragraph: 'x', text: '{open}' }, 'reports/unknown-paragraph'],
    ['a quarter to come', { period: '2031Q4', text: '{open}' }, 'reports/quarter-not-over'],
    ['an unknown language', { language: 'fr', text: '{open}' }, 'doors/bad-parameter'],
  ])('%s is refused', async (_, given, code) => {
    expect((await word({ ...about, ...given })).body['code']).toBe(code)
  })

  test('the route answers with the file', async () => {
    const response = await app.request('http://localhost/api/quarterly?period=2031Q1&language=zh&format=html', {
      headers: { host: 'localhost' },
    })
    const { file } = (await response.json()) as Answer
    expect(file).toMatchObject({ name: 'ortoq-2031Q1-zh.html', type: 'text/html' })
    expect(Buffer.from(file!.base64, 'base64').toString('utf8')).toContain('<html lang="zh-CN">')
  })
})

describe('the command', () => {
  const run = async (...argv: string[]) => {
    const [out, err]: [string[], string[]] = [[], []]
    const written = new Map<string, string | Uint8Array>()
    const files = { write: (path: string, content: string | Uint8Array) => void written.set(path, content) }
    const behind: Behind = {
      version: 'test',
      commands: [quarterlyCommand(files as never)],
      server: () => null,
      withRooms: async (flags, use) => use({ view: await small.view(flags['known']), register: small.register }),
    }
    const terminal = { out: (line: string) => void out.push(line), err: (line: string) => void err.push(line), env: {} }
    return { code: await runCommand(argv, terminal, behind), out, err, written }
  }

  test.each(FORMATS)('writes %s', async (format) => {
    const { code, out, written } = await run(
      'report',
      'quarterly',
      '--period',
      '2031Q1',
      '--lang',
      'ky',
      '--format',
      format,
      '--out',
      'F',
    )
    expect(code).toBe(0)
    expect(out).toHaveLength(1)
    expect(Buffer.from(written.get('F')!).equals(bytes(await ask(small, '2031Q1', 'ky', format)))).toBe(true)
  })

  test.each([
    [['--period', '2031Q9', '--format', 'html', '--out', 'F'], 'period: “2031Q9” is not a quarter; write 2025Q4'],
    [
      ['--period', '2031Q2', '--format', 'html', '--out', 'F'],
      'period: 2031Q2 ends on 2031-06-30; its report is written after that day',
    ],
    [['--format', 'html', '--out', 'F'], '--period is missing'],
    [['--period', '2031Q1', '--out', 'F'], '--format is missing'],
    [['--period', '2031Q1', '--format', 'html'], '--out is missing'],
    [['--period', '2031Q1', '--format', 'odt', '--out', 'F'], 'format: “odt” does not fit (docx | html | csv)'],
    [
      ['--period', '2031Q1', '--lang', 'fr', '--format', 'html', '--out', 'F'],
      '--lang: “fr” does not fit (ru | ky | zh | en)',
    ],
    [['--period', '2031Q1', '--quarter', '1'], 'parameter “quarter” is not known here; these are: period, format, out'],
  ])('says in one line what is wrong: %s', async (flags, line) => {
    const { code, err, written } = await run('report', 'quarterly', ...flags)
    expect({ code, err, files: written.size }).toEqual({ code: 2, err: [line], files: 0 })
  })
})

function wellFormed(text: string): void {
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.write(text).close()
}

/** Each figure of a page as a reader of that language understands what is printed, in one form for all. */
function numbersOf(tag: Language, html: string): Map<string, string> {
  const found = [...html.matchAll(/<(time|data) [^>]*data-figure="([^"]+)">([^<]*)<\/\1>/g)]
  return new Map(found.map(([, kind, id, text]) => [id!, kind === 'time' ? dayOf(tag, text!) : numberOf(tag, text!)]))
}

const MONTH_STEMS: Readonly<Record<Language, readonly string[]>> = {
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  ru: ['янв', 'фев', 'мар', 'апр', 'ма', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'],
  ky: ['янв', 'фев', 'мар', 'апр', 'май', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'],
  zh: [],
}

/** All years, months and days of a printed date, each kind sorted by itself: the order of a language is its own. */
function dayOf(tag: Language, text: string): string {
  const years = [...text.matchAll(/\d{4}/g)].map(([year]) => year)
  const rest = text.replaceAll(/\d{4}/g, '')
  const months =
    tag === 'zh'
      ? [...rest.matchAll(/(\d+)月/g)].map(([, month]) => Number(month))
      : [...rest.matchAll(/\p{L}{3,}/gu)].flatMap(([word]) => {
          const at = MONTH_STEMS[tag].findLastIndex(
            (stem) => word.startsWith(stem) && !(stem === 'ма' && word.startsWith('мар')),
          )
          return at < 0 ? [] : [at + 1]
        })
  const days = [...rest.replaceAll(/\d+月/g, '').matchAll(/\d+/g)].map(([day]) => Number(day))
  return JSON.stringify([
    [...new Set(years)].toSorted(),
    months.toSorted((a, b) => a - b),
    days.toSorted((a, b) => a - b),
  ])
}

/** All numbers of a printed value, with their signs. */
function numberOf(tag: Language, text: string): string {
  const plain = text.replaceAll('\u2212', '-')
  const [group, point] = tag === 'ru' || tag === 'ky' ? ['\u00a0', ','] : [',', '.']
  const numbers = [...plain.matchAll(new RegExp(`[+-]?\\d+(?:${group}\\d{3})*(?:[${point}]\\d+)?`, 'gu'))]
  return numbers.map(([one]) => Number(one.replaceAll(group, '').replace(point, '.'))).join(' ')
}
