import { deflateSync } from 'node:zlib'
import { pdf, docx } from '../documents.ts'
import { between, bitten, cut, join, SENTENCE, type HostileClass } from './hostile.ts'

type Part = string | Uint8Array

interface File {
  /** Objects from number 1 on. */
  readonly objects: readonly Part[]
  /** More for the trailer. */
  readonly trailer?: string
  /** Puts the table of places wrong by so many bytes. */
  readonly shift?: number
}

/** A PDF of these objects, its table of places honest or not. */
function file({ objects, trailer = '', shift = 0 }: File): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  let size = parts[0]!.length
  const places = objects.map((object, at) => {
    const place = size
    const part = Buffer.concat([
      Buffer.from(`${at + 1} 0 obj`),
      typeof object === 'string' ? Buffer.from(object, 'latin1') : object,
      Buffer.from('endobj\n'),
    ])
    parts.push(part)
    size += part.length
    return place
  })
  const table = places.map((place) => `${String(Math.max(0, place + shift)).padStart(10, '0')} 00000 n \n`).join('')
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${size + shift}\n%%EOF`,
    ),
  )
  return new Uint8Array(Buffer.concat(parts))
}

const stream = (data: Buffer | string, more = ''): Uint8Array =>
  join(
    `<</Length ${data.length}${more}>>stream\n`,
    typeof data === 'string' ? data : new Uint8Array(data),
    '\nendstream',
  )

const SHOWN = `BT /F1 12 Tf 72 720 Td (${SENTENCE}) Tj ET`
const CATALOG = '<</Type/Catalog/Pages 2 0 R>>'
const PAGES = '<</Type/Pages/Kids[3 0 R]/Count 1>>'
const PAGE =
  '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 4 0 R>>/XObject<</X1 6 0 R>>>>/Contents 5 0 R>>'
const FONT = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'

/** One page with the sentence, of which some objects are others. */
const paper = (other: Readonly<Record<number, Part>> = {}, more: Omit<File, 'objects'> = {}): Uint8Array => {
  const objects: Part[] = [
    CATALOG,
    PAGES,
    PAGE,
    FONT,
    stream(SHOWN),
    stream('q Q', '/Type/XObject/Subtype/Form/BBox[0 0 1 1]'),
  ]
  for (const [at, part] of Object.entries(other)) objects[Number(at) - 1] = part
  return file({ objects: Array.from(objects, (object) => object ?? 'null'), ...more })
}

const packed = (data: Buffer, times = 1): Uint8Array => {
  let bytes = data
  for (let at = 0; at < times; at++) bytes = deflateSync(bytes)
  return stream(bytes, `/Filter[${'/FlateDecode'.repeat(times)}]`)
}

/** PDF files: broken, endless, overfull, and some that only look so. */
export const portables: Readonly<Record<string, HostileClass>> = {
  'a PDF cut off': (random) => ({ bytes: cut(random, pdf([SENTENCE])) }),
  'a PDF with turned bits': (random) => ({ bytes: bitten(random, paper()) }),
  'a table of places that is wrong': (random) => ({ bytes: paper({}, { shift: between(random, -400, 400) }) }),
  'an encrypted PDF': (random) => ({
    bytes: paper(
      { 7: `<</Filter/Standard/V 2/R 3/Length 128/P -44/O<${hex(random.bytes(32))}>/U<${hex(random.bytes(32))}>>>` },
      { trailer: `/Encrypt 7 0 R/ID[<${hex(random.bytes(16))}><${hex(random.bytes(16))}>]` },
    ),
    text: null,
  }),
  'an unknown way of encrypting': () => ({
    bytes: paper({ 7: '<</Filter/NoSuch/V 9/R 99>>' }, { trailer: '/Encrypt 7 0 R' }),
    text: null,
  }),
  'pages that hold themselves': () => ({ bytes: paper({ 2: '<</Type/Pages/Kids[2 0 R]/Count 1>>' }), text: null }),
  'pages that hold each other': () => ({
    bytes: paper({
      2: '<</Type/Pages/Kids[7 0 R]/Count 2>>',
      7: '<</Type/Pages/Kids[2 0 R 3 0 R]/Count 2/Parent 2 0 R>>',
    }),
  }),
  'pages in pages in pages': (random) => {
    const depth = between(random, 500, 20_000)
    const other: Record<number, Part> = { 2: '<</Type/Pages/Kids[7 0 R]/Count 1>>' }
    for (let at = 0; at < depth; at++)
      other[7 + at] =
        `<</Type/Pages/Count 1/Kids[${at + 1 < depth ? 8 + at : 3} 0 R]/Parent ${at === 0 ? 2 : 6 + at} 0 R>>`
    return { bytes: paper(other) }
  },
  'a thousand million pages': () => ({ bytes: paper({ 2: '<</Type/Pages/Kids[3 0 R]/Count 1000000000>>' }) }),
  'a page that is many': (random) => ({
    bytes: paper({ 2: `<</Type/Pages/Kids[${'3 0 R '.repeat(between(random, 1000, 20_000))}]/Count 20000>>` }),
  }),
  'a length that is a lie': (random) => ({
    bytes: paper({ 5: join(`<</Length ${between(random, 0, 1e9)}>>stream\n${SHOWN}\nendstream`) }),
  }),
  'a length that is itself': () => ({ bytes: paper({ 5: join(`<</Length 5 0 R>>stream\n${SHOWN}\nendstream`) }) }),
  'a packed page that opens to gigabytes': (random) => ({
    bytes: paper({ 5: packed(deflateSync(Buffer.alloc(between(random, 60, 100) << 20, 32)), 1) }),
  }),
  'a packed page of a hundred megabytes': (random) => ({
    bytes: paper({ 5: packed(Buffer.alloc(between(random, 60, 100) << 20, 32)) }),
  }),
  'packed ten times': () => ({ bytes: paper({ 5: packed(Buffer.from(SHOWN), 10) }), text: SENTENCE }),
  'a filter that is none': () => ({ bytes: paper({ 5: stream(SHOWN, '/Filter/NoSuchDecode') }) }),
  'a font of chance': (random) => ({
    bytes: paper({
      4: '<</Type/Font/Subtype/TrueType/BaseFont/X/FontDescriptor 7 0 R/FirstChar 32/LastChar 33/Widths[1 1]>>',
      7: '<</Type/FontDescriptor/FontName/X/Flags 4/FontFile2 8 0 R>>',
      8: stream(Buffer.from(random.bytes(between(random, 10, 40_000)))),
    }),
  }),
  'a font that describes itself': () => ({
    bytes: paper({ 4: '<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[4 0 R]>>' }),
  }),
  'a glyph that draws itself': () => ({
    bytes: paper({
      4: '<</Type/Font/Subtype/Type3/FontBBox[0 0 1 1]/FontMatrix[1 0 0 1 0 0]/CharProcs<</T 7 0 R>>/Encoding<</Differences[84/T]>>/FirstChar 84/LastChar 84/Widths[1]/Resources<</Font<</F1 4 0 R>>>>>>',
      7: stream('BT /F1 1 Tf (T) Tj ET'),
    }),
  }),
  'a table of letters without end': (random) => ({
    bytes: paper({
      4: '<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/ToUnicode 7 0 R/DescendantFonts[8 0 R]>>',
      7: stream(
        `begincmap 1 begincodespacerange <0000> <FFFFFFFF> endcodespacerange ${'1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange '.repeat(between(random, 1, 50))}endcmap`,
      ),
      8: '<</Type/Font/Subtype/CIDFontType2/BaseFont/X/CIDSystemInfo<</Registry(A)/Ordering(B)/Supplement 0>>/FontDescriptor 9 0 R>>',
      9: '<</Type/FontDescriptor/FontName/X/Flags 4>>',
    }),
  }),
  'letters that are no characters': () => ({
    bytes: paper({
      4: '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 7 0 R>>',
      7: stream(
        'begincmap 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <20> <7e> <D800> endbfrange endcmap',
      ),
    }),
  }),
  'a table of places that leads back to itself': () => {
    const bytes = Buffer.from(paper())
    return {
      bytes: new Uint8Array(
        Buffer.from(bytes.toString('latin1').replace('/Root', `/Prev ${bytes.indexOf('xref')} /Root`), 'latin1'),
      ),
    }
  },
  'a form that draws itself': () => ({
    bytes: paper({
      5: stream(`${SHOWN} /X1 Do`),
      6: stream('/X1 Do', '/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X1 6 0 R>>>>'),
    }),
  }),
  'forms that draw two forms that draw two': (random) => {
    const depth = between(random, 8, 30)
    const other: Record<number, Part> = { 5: stream(`${SHOWN} /X1 Do`) }
    for (let at = 0; at < depth; at++)
      other[6 + at] = stream(
        at + 1 < depth ? '/X1 Do /X1 Do' : 'BT ET',
        `/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X1 ${7 + at} 0 R>>>>`,
      )
    return { bytes: paper(other) }
  },
  'a million drawings': (random) => ({
    bytes: paper({ 5: packed(Buffer.from('0 0 m 1 1 l S '.repeat(between(random, 10_000, 500_000)) + SHOWN)) }),
  }),
  'a million letters one by one': (random) => ({
    bytes: paper({
      5: packed(Buffer.from(`BT /F1 12 Tf ${'(x) Tj 1 0 Td '.repeat(between(random, 10_000, 400_000))} ET`)),
    }),
  }),
  'states that nobody ends': (random) => ({
    bytes: paper({ 5: packed(Buffer.from('q '.repeat(between(random, 10_000, 2_000_000)) + SHOWN)) }),
  }),
  'actions and scripts': () => ({
    bytes: paper({
      1: '<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(while\\(true\\){})>>/AA<</WC<</S/Launch/F(/bin/sh)>>>>>>',
    }),
    text: SENTENCE,
  }),
  'lists in lists in lists': (random) => {
    const depth = between(random, 1000, 500_000)
    return { bytes: paper({ 1: `<</Type/Catalog/Pages 2 0 R/X ${'['.repeat(depth)}${']'.repeat(depth)}>>` }) }
  },
  'a name of megabytes': (random) => ({
    bytes: paper({ 1: `<</Type/Catalog/Pages 2 0 R/${'a'.repeat(between(random, 1, 9) << 20)} 1>>` }),
    text: SENTENCE,
  }),
  'a picture of a million million points': () => ({
    bytes: paper({
      5: stream(`${SHOWN} /X1 Do`),
      6: stream(
        Buffer.from([1]),
        '/Type/XObject/Subtype/Image/Width 1000000/Height 1000000/BitsPerComponent 8/ColorSpace/DeviceRGB',
      ),
    }),
  }),
  'a picture of chance': (random) => ({
    bytes: paper({
      5: stream(`${SHOWN} /X1 Do`),
      6: stream(
        Buffer.from(random.bytes(2000)),
        `/Type/XObject/Subtype/Image/Width 9/Height 9/Filter/${['JBIG2Decode', 'JPXDecode', 'CCITTFaxDecode', 'DCTDecode'][between(random, 0, 3)]}`,
      ),
    }),
  }),
  'objects in a stream that holds itself': () => ({
    bytes: paper(
      { 7: stream('7 0 <</A 7 0 R>>', '/Type/ObjStm/N 1/First 4/Extends 7 0 R') },
      { trailer: '/XRefStm 7' },
    ),
  }),
  'a page that is also a PDF': () => ({ bytes: join(`<!doctype html><p>other</p><!--`, paper(), '-->') }),
  'a PDF that is also an archive': () => ({ bytes: join(paper(), docx(['another text'])) }),
  'a picture that is also a PDF': () => ({ bytes: join('GIF89a/*', paper()) }),
  'a PDF without anything': () => ({ bytes: join('%PDF-1.7\n%%EOF'), text: null }),
  'a PDF without letters': () => ({ bytes: paper({ 5: stream('0 0 m 9 9 l S') }), text: null }),
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
