import type { Snapshot } from '../../ground/index.ts'
import { notesOf, type Block, type Cell, type Column, type Inline, type Notes, type Report } from './document.ts'
import type { Drawing } from './drawing.ts'
import { emfOf } from './emf.ts'
import { isFigure, type Note } from './figure.ts'
import { fontOf } from './font.ts'
import { noteParts, noteText } from './note-text.ts'
import { packageParts, W_NAMESPACES } from './docx-parts.ts'
import { svgOf } from './svg.ts'
import type { Tongue } from './tongue.ts'
import { escaped } from './xml.ts'
import { zipped } from './zip.ts'

/** Width of the text between the margins of an A4 page, in twentieths of a point. */
const TEXT_WIDTH = 9638
/** English metric units a point. */
const EMU = 12_700

/**
 * The report as a document for a word processor: headings, real footnotes, tables with a head that repeats, pictures in
 * vectors with their words. @see ECMA-376, Office Open XML
 */
export function docxOf(tongue: Tongue, snapshot: Snapshot, report: Report): Uint8Array {
  const notes = notesOf(report)
  const writer = new Writer(tongue, notes)
  const body = report.blocks.map((block) => writer.block(block)).join('')
  const head = paragraph('Title', text(report.title)) + paragraph('Subtitle', text(report.subtitle))
  const document =
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ${W_NAMESPACES}><w:body>${head}${body}` +
    '<w:sectPr><w:footerReference w:type="default" r:id="rId5"/><w:pgSz w:w="11906" w:h="16838"/>' +
    '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>'
  return zipped([
    ...packageParts(tongue, report, writer.drawings.length),
    ['word/document.xml', document],
    ['word/footnotes.xml', footnotesOf(tongue, snapshot, report, notes)],
    ...writer.drawings.flatMap((drawing, at): [string, string | Uint8Array][] => [
      [`word/media/image${at + 1}.emf`, emfOf(drawing, fontOf(report.language))],
      [`word/media/image${at + 1}.svg`, svgOf(drawing)],
    ]),
  ])
}

/** Numbers that the format keeps for the rule above the footnotes. */
const OWN_NOTES = 2

class Writer {
  readonly drawings: Drawing[] = []
  readonly #tongue: Tongue
  readonly #notes: Notes
  readonly #met = new Set<number>()

  constructor(tongue: Tongue, notes: Notes) {
    this.#tongue = tongue
    this.#notes = notes
  }

  block(block: Block): string {
    switch (block.kind) {
      case 'heading':
        return paragraph(`Heading${block.level}`, text(block.text))
      case 'paragraph':
        return paragraph(null, this.#line(block.parts))
      case 'table':
        return (
          paragraph('Caption', text(block.caption)) +
          this.#table(block.caption, block.columns, block.rows) +
          paragraph('After', '')
        )
      case 'drawing':
        return (
          paragraph('Caption', text(block.caption)) + paragraph('Picture', this.#picture(block.drawing, block.caption))
        )
    }
  }

  #line(parts: readonly Inline[]): string {
    return parts
      .map((part) => {
        if (!isFigure(part)) return text(part)
        const numbers = this.#notes.of(part)
        const shown = this.#tongue.value(part.value)
        return (
          (part.value.kind === 'date' ? unbroken(shown) : text(shown)) +
          numbers.map((number, at) => this.#mark(number, at > 0)).join('')
        )
      })
      .join('')
  }

  /** A footnote where it is met first; from then on its number leads back to there. */
  #mark(number: number, parted: boolean): string {
    const comma = parted ? `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>${t(', ')}</w:r>` : ''
    if (this.#met.has(number))
      return `${comma}<w:hyperlink w:anchor="note${number}" w:history="1"><w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>${t(String(number))}</w:r></w:hyperlink>`
    this.#met.add(number)
    return (
      `${comma}<w:bookmarkStart w:id="${number}" w:name="note${number}"/><w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>` +
      `<w:footnoteReference w:id="${number + OWN_NOTES - 1}"/></w:r><w:bookmarkEnd w:id="${number}"/>`
    )
  }

  #table(caption: string, columns: readonly Column[], rows: readonly (readonly Cell[])[]): string {
    const all = columns.reduce((sum, { width }) => sum + width, 0)
    const widths = columns.map(({ width }) => Math.floor((width * TEXT_WIDTH) / all))
    const cell = (at: number, style: string, content: string) =>
      `<w:tc><w:tcPr><w:tcW w:w="${widths[at]}" w:type="dxa"/></w:tcPr>${paragraph(style, content, columns[at]!.right)}</w:tc>`
    const head = `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${columns.map(({ title }, at) => cell(at, 'TableHead', text(title))).join('')}</w:tr>`
    const body = rows.map(
      (cells) =>
        `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.map((one, at) => cell(at, 'TableText', this.#line(one))).join('')}</w:tr>`,
    )
    return (
      `<w:tbl><w:tblPr><w:tblStyle w:val="Rules"/><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/>` +
      `<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>` +
      `<w:tblCaption w:val="${escaped(caption)}"/></w:tblPr>` +
      `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${head}${body.join('')}</w:tbl>`
    )
  }

  /** A metafile that every word processor draws, and beside it the SVG for those that know it. */
  #picture(drawing: Drawing, caption: string): string {
    const number = this.drawings.push(drawing)
    const [cx, cy] = [drawing.width, drawing.height].map((points) => Math.round(points * EMU)) as [number, number]
    const words = `descr="${escaped(drawing.alt)}" title="${escaped(caption)}"`
    return (
      `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/>` +
      `<wp:docPr id="${number}" name="Picture ${number}" ${words}/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">` +
      `<pic:pic><pic:nvPicPr><pic:cNvPr id="${number}" name="Picture ${number}" ${words}/><pic:cNvPicPr/></pic:nvPicPr>` +
      `<pic:blipFill><a:blip r:embed="rIdEmf${number}"><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}">` +
      `<asvg:svgBlip r:embed="rIdSvg${number}"/></a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
      `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>` +
      '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
    )
  }
}

/** The rule above the footnotes, which the format keeps as a footnote of its own. */
const ownNote = (id: number, type: string, mark: string): string =>
  `<w:footnote w:type="${type}" w:id="${id}"><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:${mark}/></w:r></w:p></w:footnote>`

function footnotesOf(tongue: Tongue, snapshot: Snapshot, { quarter }: Report, { list }: Notes): string {
  const notes = list.map(
    (note, at) =>
      `<w:footnote w:id="${at + OWN_NOTES}">${paragraph('FootnoteText', `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>${text(' ')}${noteRuns(tongue, snapshot, quarter.closing, note)}`)}</w:footnote>`,
  )
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:footnotes ${W_NAMESPACES}>${ownNote(0, 'separator', 'separator')}${ownNote(1, 'continuationSeparator', 'continuationSeparator')}${notes.join('')}</w:footnotes>`
}

function noteRuns(tongue: Tongue, snapshot: Snapshot, closing: string, note: Note): string {
  return noteParts(tongue, noteText(tongue, snapshot, closing, note))
    .map(({ text: said, address, end }) => text(said) + (address ? text(', ') + link(address) : '') + text(end))
    .join('')
}

/** A field that leads to an address; one that could end the field is printed as text. */
const link = (address: string): string =>
  /^https?:\/\/[^"\\\s]+$/.test(address)
    ? `<w:fldSimple w:instr=" HYPERLINK &quot;${escaped(address)}&quot; ">${text(address)}</w:fldSimple>`
    : text(address)

function paragraph(style: string | null, content: string, right = false): string {
  const properties = `${style ? `<w:pStyle w:val="${style}"/>` : ''}${right ? '<w:jc w:val="right"/>' : ''}`
  return `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${content}</w:p>`
}

/** A date with hyphens, which no line breaks at. */
const unbroken = (content: string): string => `<w:r>${content.split('-').map(t).join('<w:noBreakHyphen/>')}</w:r>`

const t = (content: string): string => `<w:t xml:space="preserve">${escaped(content)}</w:t>`
const text = (content: string): string => (content === '' ? '' : `<w:r>${t(content)}</w:r>`)
