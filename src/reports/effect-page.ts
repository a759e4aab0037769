import type { z } from 'zod'
import type { CorridorEffect } from './corridor-effect.ts'
import type { effectReportShape } from './effect-shape.ts'
import { effectText } from './effect-text.ts'
import type { Say } from './say.ts'

type Result = z.output<typeof effectReportShape>

/** The report as one page that needs nothing else: bars without and with, then every line of the text with its sources. */
export function effectPage(result: Result, say: Say): string {
  const title = say.name(result.asked.title, result.asked.id ?? '')
  const [head, ...lines] = effectText(result, say)
  return `<!doctype html>
<html lang="${say.language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${safe(title || head!)}</title>
<style>${STYLE}</style>
<main>
<h1>${safe(head!)}</h1>
${result.corridor ? portsTable(result.corridor, say) + regionsTable(result.corridor, say) : ''}
<pre>${safe(lines.join('\n').trim())}</pre>
</main>
</html>
`
}

function portsTable({ ports }: CorridorEffect, say: Say): string {
  const most = Math.max(1, ...ports.flatMap(({ tonnes }) => [tonnes.without?.high ?? 0, tonnes.with?.high ?? 0]))
  const bar = (span: CorridorEffect['surplusUsd'], kind: string) =>
    span
      ? `<span class="bar ${kind}" style="width:${((100 * span.mid) / most).toFixed(2)}%"></span><span>${safe(say.range(round(span.low), round(span.high), say.text('effect.tonnes')))}</span>`
      : '—'
  const rows = ports.map(
    ({ name, port, tonnes, waitMinutes }) => `<tr><th scope="row">${safe(say.name(name, port))}</th>
<td>${bar(tonnes.without, 'without')}</td><td>${bar(tonnes.with, 'with')}</td>
<td>${waitMinutes.without ? safe(say.duration(waitMinutes.without.low, waitMinutes.without.high)) : '—'} → ${waitMinutes.with ? safe(say.duration(waitMinutes.with.low, waitMinutes.with.high)) : '—'}</td></tr>`,
  )
  return table(
    say.text('effect.ports'),
    ['', say.text('effect.without'), say.text('effect.with'), say.text('effect.wait')],
    rows,
  )
}

function regionsTable({ regions, gain, lose }: CorridorEffect, say: Say): string {
  const rows = regions.map((region) => {
    const verdict = gain.includes(region.region) ? 'gain' : lose.includes(region.region) ? 'lose' : 'unsure'
    const money = say.range(round(sumOf('low', region) / 1e6), round(sumOf('high', region) / 1e6), 'mn USD', 2)
    return `<tr class="${verdict}"><th scope="row">${safe(say.name(region.name, region.region))}</th><td>${safe(money)}</td><td>${safe(say.word('effect', verdict))}</td></tr>`
  })
  return table(say.text('effect.regions'), ['', say.text('effect.surplus'), ''], rows)
}

const sumOf = (of: 'low' | 'high', { goods, people }: CorridorEffect['regions'][number]): number =>
  (goods?.surplusUsd?.[of] ?? 0) + (people?.surplusUsd?.[of] ?? 0)

const table = (caption: string, heads: readonly string[], rows: readonly string[]): string =>
  `<table><caption>${safe(caption)}</caption><thead><tr>${heads.map((head) => `<th scope="col">${safe(head)}</th>`).join('')}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>\n`

const round = (value: number): number => (value === 0 ? 0 : Number(value.toPrecision(3)))

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const safe = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign]!)

const STYLE = `:root{color-scheme:light dark;--ink:#1c1b19;--paper:#fff;--faint:#d8d4cc;--with:#0b6b53;--without:#8a857b;--lose:#a3321f}
@media(prefers-color-scheme:dark){:root{--ink:#eae6de;--paper:#171614;--faint:#3a3733;--with:#5cc3a5;--without:#8f897e;--lose:#ef8b78}}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 "Noto Sans","Noto Sans SC",system-ui,sans-serif}
main{max-width:70rem;margin:0 auto;padding:1.5rem 1rem 4rem}h1{font-size:1.4rem;line-height:1.3}
table{border-collapse:collapse;width:100%;margin:1.5rem 0;display:block;overflow-x:auto}caption{text-align:start;font-weight:600;padding-block:.5rem}
th,td{text-align:start;padding:.35rem .75rem .35rem 0;border-top:1px solid var(--faint);vertical-align:top}th{font-weight:500}td{font-variant-numeric:tabular-nums}
.bar{display:block;height:.6rem;min-width:1px;border-radius:2px}.without .bar,.bar.without{background:var(--without)}.bar.with{background:var(--with)}
.gain td:last-child{color:var(--with)}.lose td:last-child{color:var(--lose)}
pre{white-space:pre-wrap;font:inherit;font-size:.9rem}`
