import type { Report } from './document.ts'
import { CHINESE_FONT, LATIN_FONT, LATIN_LOCALES, LOCALES } from './font.ts'
import type { Tongue } from './tongue.ts'
import { escaped } from './xml.ts'

/** The namespaces of the parts with content. */
export const W_NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" ' +
  'xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main"'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** Every part of the package but the text, its footnotes and its pictures. */
export function packageParts(tongue: Tongue, report: Report, pictures: number): [string, string][] {
  return [
    ['[Content_Types].xml', contentTypes()],
    ['_rels/.rels', packageRelations()],
    ['docProps/core.xml', core(report)],
    ['word/_rels/document.xml.rels', documentRelations(pictures)],
    ['word/styles.xml', styles(report)],
    ['word/settings.xml', settings(report)],
    ['word/fontTable.xml', fontTable()],
    ['word/footer1.xml', footer(tongue, report)],
  ]
}

const contentTypes = (): string =>
  `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/><Default Extension="emf" ContentType="image/x-emf"/><Default Extension="svg" ContentType="image/svg+xml"/>' +
  `<Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/>` +
  ['styles', 'settings', 'fontTable', 'footnotes']
    .map((name) => `<Override PartName="/word/${name}.xml" ContentType="${WORD}.${name}+xml"/>`)
    .join('') +
  `<Override PartName="/word/footer1.xml" ContentType="${WORD}.footer+xml"/>` +
  '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`
const relations = (list: readonly string[]): string =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`

const packageRelations = (): string =>
  relations([
    relation('rId1', `${OFFICE}/relationships/officeDocument`, 'word/document.xml'),
    relation(
      'rId2',
      'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
      'docProps/core.xml',
    ),
  ])

const documentRelations = (pictures: number): string =>
  relations([
    ...['styles', 'settings', 'fontTable', 'footnotes'].map((name, at) =>
      relation(`rId${at + 1}`, `${OFFICE}/relationships/${name}`, `${name}.xml`),
    ),
    relation('rId5', `${OFFICE}/relationships/footer`, 'footer1.xml'),
    ...Array.from({ length: pictures }, (_, at) => [
      relation(`rIdEmf${at + 1}`, `${OFFICE}/relationships/image`, `media/image${at + 1}.emf`),
      relation(`rIdSvg${at + 1}`, `${OFFICE}/relationships/image`, `media/image${at + 1}.svg`),
    ]).flat(),
  ])

/** The closing day stands for the moment of making: a clock would change the bytes. */
const core = ({ title, subtitle, language, quarter }: Report): string =>
  `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
  `<dc:title>${escaped(`${title} · ${subtitle}`)}</dc:title><dc:creator>ortoq</dc:creator><dc:language>${LOCALES[language]}</dc:language>` +
  `<dcterms:created xsi:type="dcterms:W3CDTF">${quarter.closing}T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${quarter.closing}T00:00:00Z</dcterms:modified></cp:coreProperties>`

const settings = ({ language }: Report): string =>
  `${HEAD}<w:settings ${W}><w:zoom w:percent="100"/><w:defaultTabStop w:val="708"/><w:characterSpacingControl w:val="doNotCompress"/>` +
  '<w:footnotePr><w:footnote w:id="0"/><w:footnote w:id="1"/></w:footnotePr>' +
  `<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>` +
  `<w:themeFontLang w:val="${LATIN_LOCALES[language]}" w:eastAsia="zh-CN"/><w:decimalSymbol w:val="${language === 'ru' || language === 'ky' ? ',' : '.'}"/><w:listSeparator w:val=";"/></w:settings>`

/** Faces that may be missing, and what stands in for them. */
const fontTable = (): string =>
  `${HEAD}<w:fonts ${W}>` +
  `<w:font w:name="${LATIN_FONT}"><w:altName w:val="Segoe UI"/><w:panose1 w:val="020B0503050203000203"/><w:charset w:val="CC"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>` +
  `<w:font w:name="${CHINESE_FONT}"><w:altName w:val="Microsoft YaHei"/><w:charset w:val="86"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>`

const run = (content: string): string => `<w:r><w:t xml:space="preserve">${escaped(content)}</w:t></w:r>`

function footer(tongue: Tongue, { title, subtitle }: Report): string {
  return (
    `${HEAD}<w:ftr ${W}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${run(`${title} · ${subtitle}`)}<w:r><w:tab/></w:r>${run(`${tongue.text('page')} `)}` +
    '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>'
  )
}

const style = (id: string, name: string, paragraph: string, run: string, more = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"${id === 'Normal' ? ' w:default="1"' : ''}><w:name w:val="${name}"/>${id === 'Normal' ? '' : '<w:basedOn w:val="Normal"/>'}${more}<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`
const size = (half: number) => `<w:sz w:val="${half}"/><w:szCs w:val="${half}"/>`
const next = '<w:next w:val="Normal"/>'
const heading = (level: number) =>
  `<w:keepNext/><w:keepLines/><w:spacing w:before="${level === 1 ? 360 : 220}" w:after="80"/><w:outlineLvl w:val="${level - 1}"/>`

function styles({ language }: Report): string {
  const fonts = `<w:rFonts w:ascii="${LATIN_FONT}" w:hAnsi="${LATIN_FONT}" w:cs="${LATIN_FONT}" w:eastAsia="${CHINESE_FONT}"/>`
  return (
    `${HEAD}<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr>${fonts}<w:color w:val="12161C"/>${size(20)}` +
    `<w:lang w:val="${LATIN_LOCALES[language]}" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault>` +
    '<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>' +
    style('Normal', 'Normal', '', '') +
    style('Title', 'Title', '<w:keepNext/><w:spacing w:after="40"/>', `<w:b/>${size(40)}`, next) +
    style('Subtitle', 'Subtitle', '<w:spacing w:after="240"/>', `<w:color w:val="5A636E"/>${size(22)}`, next) +
    style('Heading1', 'heading 1', heading(1), `<w:b/>${size(28)}`, next) +
    style('Heading2', 'heading 2', heading(2), `<w:b/>${size(22)}`, next) +
    style('Caption', 'caption', '<w:keepNext/><w:spacing w:before="160" w:after="60"/>', `<w:b/>${size(18)}`, next) +
    style(
      'TableHead',
      'Table head',
      '<w:keepNext/><w:spacing w:before="40" w:after="40" w:line="240" w:lineRule="auto"/>',
      `<w:color w:val="5A636E"/>${size(16)}`,
    ) +
    style(
      'TableText',
      'Table text',
      '<w:spacing w:before="30" w:after="30" w:line="240" w:lineRule="auto"/>',
      size(17),
    ) +
    style('After', 'After table', '<w:spacing w:after="60" w:line="120" w:lineRule="exact"/>', size(8)) +
    style('Picture', 'Picture', '<w:spacing w:after="120" w:line="240" w:lineRule="auto"/>', '') +
    style(
      'Footer',
      'footer',
      `<w:tabs><w:tab w:val="right" w:pos="9638"/></w:tabs><w:spacing w:after="0"/>`,
      `<w:color w:val="5A636E"/>${size(16)}`,
    ) +
    style('FootnoteText', 'footnote text', '<w:spacing w:after="20" w:line="228" w:lineRule="auto"/>', size(14)) +
    '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>' +
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
    '<w:style w:type="table" w:styleId="Rules"><w:name w:val="Rules"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>' +
    '<w:top w:val="single" w:sz="6" w:space="0" w:color="12161C"/><w:bottom w:val="single" w:sz="4" w:space="0" w:color="B4BCC6"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="DDE1E6"/>' +
    '</w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="6" w:space="0" w:color="12161C"/></w:tcBorders></w:tcPr></w:tblStylePr></w:style></w:styles>'
  )
}
