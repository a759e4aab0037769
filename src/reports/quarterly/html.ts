import type { Snapshot } from '../../ground/index.ts'
import { notesOf, type Block, type Cell, type Inline, type Notes, type Report } from './document.ts'
import { isFigure } from './figure.ts'
import { FONTS, LOCALES } from './font.ts'
import { noteParts, noteText } from './note-text.ts'
import { svgOf } from './svg.ts'
import { plainValue, type Tongue } from './tongue.ts'
import { escaped } from './xml.ts'

/** The report as one page that needs nothing else: for the screen, and for a printer that makes pages of it. */
export function htmlOf(tongue: Tongue, snapshot: Snapshot, report: Report): string {
  const notes = notesOf(report)
  const met = new Set<number>()
  const blocks = report.blocks.map((block) => blockOf(block, tongue, notes, met)).join('\n')
  return `<!doctype html>
<html lang="${LOCALES[report.language]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escaped(`${report.title} · ${report.subtitle}`)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escaped(report.title)}</h1>
<p class="subtitle">${escaped(report.subtitle)}</p>
${blocks}
<h2>${escaped(tongue.text('footnotes'))}</h2>
<ol class="notes">
${notes.list.map((note, at) => noteOf(tongue, snapshot, report, note, at + 1)).join('\n')}
</ol>
</main>
</body>
</html>
`
}

function blockOf(block: Block, tongue: Tongue, notes: Notes, met: Set<number>): string {
  const line = (parts: readonly Inline[]) => lineOf(parts, tongue, notes, met)
  switch (block.kind) {
    case 'heading':
      return `<h${block.level + 1} id="${escaped(block.key)}">${escaped(block.text)}</h${block.level + 1}>`
    case 'paragraph':
      return `<p data-paragraph="${escaped(block.key)}">${line(block.parts)}</p>`
    case 'drawing':
      return `<figure><figcaption>${escaped(block.caption)}</figcaption>${svgOf(block.drawing)}</figure>`
    case 'table': {
      const side = (at: number) => (block.columns[at]!.right ? ' class="right"' : '')
      const all = block.columns.reduce((sum, { width }) => sum + width, 0)
      const head = block.columns.map(({ title }, at) => `<th scope="col"${side(at)}>${escaped(title)}</th>`).join('')
      const row = (cells: readonly Cell[]) =>
        `<tr>${cells.map((cell, at) => (at === 0 ? `<th scope="row"${side(at)}>${line(cell)}</th>` : `<td${side(at)}>${line(cell)}</td>`)).join('')}</tr>`
      return (
        `<div class="table" tabindex="0" role="region" aria-label="${escaped(block.caption)}"><table><caption>${escaped(block.caption)}</caption>` +
        `<colgroup>${block.columns.map(({ width }) => `<col width="${Math.round((width * 100) / all)}%">`).join('')}</colgroup>` +
        `<thead><tr>${head}</tr></thead><tbody>${block.rows.map(row).join('\n')}</tbody></table></div>`
      )
    }
  }
}

function lineOf(parts: readonly Inline[], tongue: Tongue, notes: Notes, met: Set<number>): string {
  return parts
    .map((part) => {
      if (!isFigure(part)) return escaped(part)
      const marks = notes.of(part).map((number) => {
        // A note is returned to from where it was met first.
        const id = met.has(number) ? '' : ` id="m${number}"`
        met.add(number)
        return `<a href="#n${number}"${id}>${number}</a>`
      })
      const shown = escaped(tongue.value(part.value))
      const own = `data-figure="${escaped(part.id)}"`
      const text =
        part.value.kind === 'date'
          ? `<time datetime="${escaped(part.value.date.split('/')[0]!)}" ${own}>${shown}</time>`
          : `<data value="${escaped(plainValue(part.value))}" ${own}>${shown}</data>`
      return `${text}<sup>${marks.join(', ')}</sup>`
    })
    .join('')
}

function noteOf(
  tongue: Tongue,
  snapshot: Snapshot,
  { quarter }: Report,
  note: Notes['list'][number],
  number: number,
): string {
  const parts = noteParts(tongue, noteText(tongue, snapshot, quarter.closing, note)).map(
    ({ text, address, end }) => `${escaped(text)}${address ? `, ${linked(address)}` : ''}${escaped(end)}`,
  )
  return `<li id="n${number}">${parts.join('')} <a href="#m${number}" aria-label="↑ ${number}">↑</a></li>`
}

/** An address that can be followed; one of another kind is printed as text. */
const linked = (address: string): string =>
  /^https?:/.test(address) ? `<a href="${escaped(address)}" rel="noreferrer">${escaped(address)}</a>` : escaped(address)

const STYLE = `
@page{size:A4;margin:18mm 16mm}
*{box-sizing:border-box}
body{margin:0;background:#fff;color:#12161C;font:15px/22px ${FONTS};font-variant-numeric:tabular-nums}
main{max-width:860px;margin:0 auto;padding:32px}
h1{margin:0;font:600 26px/32px ${FONTS}}
.subtitle{margin:4px 0 24px;color:#5A636E}
h2{margin:32px 0 8px;padding-top:8px;border-top:2px solid #12161C;font:600 20px/26px ${FONTS}}
h3{margin:20px 0 4px;font:600 15px/20px ${FONTS}}
p{margin:0 0 10px;max-width:68ch}
.table{overflow-x:auto;margin:10px 0 18px}
table{width:100%;border-collapse:collapse;font-size:13px;line-height:18px}
caption{padding:0 0 4px;text-align:left;font-weight:600}
th,td{padding:5px 8px 5px 0;border-bottom:1px solid #DDE1E6;text-align:left;vertical-align:top;font-weight:400}
thead th{border-bottom:1px solid #12161C;color:#5A636E;font-size:12px}
.right{text-align:right}
sup{font-size:9px;line-height:0;margin-left:1px}
sup a,.notes a{color:inherit}
figure{margin:14px 0 18px}
figcaption{margin-bottom:6px;font-size:13px;font-weight:600}
figure svg{display:block;width:100%;height:auto}
.notes{padding-left:32px;color:#12161C;font-size:12px;line-height:17px;overflow-wrap:anywhere}
.notes li{margin-bottom:3px}
code{font-size:inherit}
@media(max-width:500px){main{padding:20px}table{min-width:560px}}
@media print{main{max-width:none;padding:0}body{font-size:10pt;line-height:14pt}table{font-size:8.5pt;line-height:11pt}tr,figure{break-inside:avoid}thead{display:table-header-group}h2,h3,caption{break-after:avoid}.table{overflow:visible}.notes{font-size:7.5pt;line-height:10pt}}
`.replaceAll('\n', '')
