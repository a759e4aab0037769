import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { buildMissing } from '../bin/build.js'
import { launch, noBrowser, serve } from '../test/e2e/browser.ts'
import { freshFolder } from '../test/open.ts'
import type { Line } from './ways.bench.ts'

/** From the work finished, as the page opens, to the first year, and on to the last. */
const KEYS = ['Home', ...Array.from({ length: 11 }, () => 'ArrowRight')]
/** The page has drawn everything when nothing in it has changed for so long, in milliseconds. */
const QUIET = 400

interface Step {
  /** Milliseconds from the input until the last figure stands in the page, and until the frame with it is drawn. */
  readonly stands: number
  readonly drawn: number
  /** Processor milliseconds of the page's own thread. */
  readonly busy: number
}

/** A step of the year slider on the page of an effect, from the input to the figures of the year, pressed by keys. */
export async function page(): Promise<Line[]> {
  if (noBrowser) {
    console.log(`page: skipped, ${noBrowser}`)
    return []
  }
  await buildMissing({ web: true })
  const [server, browser] = await Promise.all([serve(freshFolder()), launch()])
  try {
    const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1440, height: 900 } })
    const sheet = await context.newPage()
    await sheet.goto(`${server.address}/effect/proj:cku-railway`)
    await sheet.getByText('SHA-256').waitFor({ timeout: 60_000 })
    const busy = await threadOf(browser)
    await sheet.evaluate(watching)
    const hand = sheet.locator('.years input')
    await hand.focus()
    // Nobody presses a key on a page that no frame has shown yet.
    await sheet.evaluate('new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)))')
    // First while the other years are looked ahead for, then all of them known.
    const fresh = await years(sheet, busy)
    const again = await years(sheet, busy)
    return [
      line('each asked the first time, its first frame having just been drawn', fresh),
      line('asked again', again),
    ]
  } finally {
    await browser.close()
    await server.stop()
  }
}

async function years(sheet: Page, busy: () => number): Promise<Step[]> {
  const steps: Step[] = []
  for (const key of KEYS) {
    const before = busy()
    await sheet.keyboard.press(key)
    const { stands, drawn } = await sheet.evaluate<Omit<Step, 'busy'>>(`shown(${QUIET})`)
    steps.push({ stands, drawn, busy: busy() - before })
  }
  return steps
}

/** Processor milliseconds that the page's own thread has taken so far: the first of its process (proc(5), schedstat). */
async function threadOf(browser: Browser): Promise<() => number> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const pages = processInfo.filter(({ type }) => type === 'renderer').toSorted((a, b) => b.cpuTime - a.cpuTime)
  const { id } = pages[0]!
  return () => Number(readFileSync(`/proc/${id}/task/${id}/schedstat`, 'utf8').split(' ')[0]) / 1e6
}

// Runs in the page. A frame is drawn when the page's thread is free again after it.
const watching = `
  let [begun, changed, drawn, waits] = [0, 0, 0, false]
  addEventListener('input', () => { begun = changed = performance.now() }, true)
  const frame = () => {
    waits = false
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => { drawn = performance.now() }
    port2.postMessage(null)
  }
  new MutationObserver(() => {
    changed = performance.now()
    if (!waits) requestAnimationFrame(frame)
    waits = true
  }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
  window.shown = async (quiet) => {
    const asked = () => document.querySelector('.again button:disabled') !== null
    while (waits || asked() || performance.now() - changed < quiet) await new Promise((go) => setTimeout(go, 20))
    return { stands: changed - begun, drawn: drawn - begun }
  }`

function line(when: string, steps: readonly Step[]): Line {
  const [stands, drawn, thread] = (['stands', 'drawn', 'busy'] as const).map((of) => middleAndWorst(steps, of))
  return {
    measure: `a step of the year slider on the page, ${when}: from the input until the last figure is drawn, median and worst of ${steps.length} years`,
    asked: '≤ 100 ms',
    measured: `${drawn} ms; the figures stand in the page after ${stands} ms; processor time of the page’s thread ${thread} ms`,
    met: Math.max(...steps.map((step) => step.drawn)) <= 100,
  }
}

function middleAndWorst(steps: readonly Step[], of: keyof Step): string {
  const sorted = steps.map((step) => step[of]).toSorted((a, b) => a - b)
  return `${sorted[sorted.length >> 1]!.toFixed(0)} and ${sorted.at(-1)!.toFixed(0)}`
}
