import { deflateRawSync, gzipSync } from 'node:zlib'
import { docx, zip, type ZipPart } from '../documents.ts'
import { between, bitten, cut, join, SENTENCE, strewn, utf8, type HostileClass } from './hostile.ts'

const zeros = (bytes: number) => new Uint8Array(bytes)
const BODY = 'word/document.xml'
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const body = (xml: string): Uint8Array => zip([{ name: BODY, data: utf8(xml) }])
const wrapped = (inner: string, head = ''): string =>
  `<?xml version="1.0"?>${head}<w:document xmlns:w="${WORD}"><w:body>${inner}</w:body></w:document>`
const run = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
const honest = () => docx([SENTENCE])

/** An archive in which another lies, in which another lies. */
function nested(depth: number): Uint8Array {
  let inner = honest()
  for (let at = 0; at < depth; at++) inner = zip([{ name: BODY, data: inner }])
  return inner
}

/** An archive of which one number of the directory was written over. */
function patched(at: number, value: number, bytes = honest()): Uint8Array {
  const buffer = Buffer.from(bytes)
  buffer.writeUInt32LE(value >>> 0, buffer.lastIndexOf(Buffer.from('PK\x01\x02')) + at)
  return new Uint8Array(buffer)
}

/** Archives and what lies in them: Word documents that are more, less or other than they say. */
export const archives: Readonly<Record<string, HostileClass>> = {
  'a bomb that says its size': (random) => ({
    bytes: docx([SENTENCE], [{ name: 'word/media/a', data: zeros(between(random, 20, 120) << 20) }]),
    text: null,
  }),
  'a bomb that lies about its size': (random) => ({
    bytes: zip([
      { name: BODY, data: utf8(wrapped(`<!--${' '.repeat(between(random, 20, 90) << 20)}-->`)), declared: 900 },
    ]),
    text: null,
  }),
  'many thousand parts': (random) => ({
    bytes: docx(
      [SENTENCE],
      Array.from({ length: between(random, 2001, 9000) }, (_, at): ZipPart => ({ name: `p${at}`, data: zeros(1) })),
    ),
    text: null,
  }),
  'an archive in an archive': (random) => ({ bytes: nested(between(random, 1, 9)), text: null }),
  'an archive beside the text': (random) => ({
    bytes: docx([SENTENCE], [{ name: 'word/embeddings/a.docx', data: nested(between(random, 0, 5)) }]),
    text: SENTENCE,
  }),
  'an encrypted part': () => ({
    bytes: zip([{ name: BODY, data: utf8(wrapped(run(SENTENCE))), flags: 1 }]),
    text: null,
  }),
  'an encrypted document': (random) => ({
    bytes: join('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', random.bytes(between(random, 8, 4000))),
    text: null,
  }),
  'a Word document cut off': (random) => ({ bytes: cut(random, honest()), text: null }),
  'a Word document with turned bits': (random) => ({ bytes: bitten(random, honest()) }),
  'one name twice': () => ({
    bytes: docx([SENTENCE], [{ name: BODY, data: utf8(wrapped(run('other'))) }]),
    text: null,
  }),
  'a path that climbs': (random) => ({
    bytes: docx([SENTENCE], [{ name: `${'../'.repeat(between(random, 1, 9))}etc/x`, data: utf8('x') }]),
    text: null,
  }),
  'an absolute path': () => ({ bytes: docx([SENTENCE], [{ name: '/etc/x', data: utf8('x') }]), text: null }),
  'a link': () => ({
    bytes: docx([SENTENCE], [{ name: 'l', data: utf8('/etc/passwd'), mode: 0o120777 }]),
    text: null,
  }),
  'a wrong check sum': (random) => ({ bytes: patched(16, between(random, 1, 1e9)), text: null }),
  'a wrong place in the archive': (random) => ({ bytes: patched(42, between(random, 1, 0xfffffff0)), text: null }),
  'sizes of four gigabytes': (random) => ({ bytes: patched(24, 0xffffffff - between(random, 0, 3)), text: null }),
  'two ends of the archive': () => ({ bytes: join(honest(), honest().subarray(-22)) }),
  'an archive that is no document': () => ({ bytes: zip([{ name: 'content.xml', data: utf8('<a/>') }]), text: null }),
  'a stream that is no deflate': (random) => {
    const bytes = honest()
    const start = Buffer.from(bytes).indexOf(BODY) + BODY.length
    for (let at = start; at < start + 40; at++) bytes[at] = between(random, 0, 255)
    return { bytes, text: null }
  },
  'gzip, not zip': () => ({ bytes: new Uint8Array(gzipSync(SENTENCE)), text: null }),
  'deflate without an archive': () => ({ bytes: new Uint8Array(deflateRawSync(Buffer.alloc(5000, 'ab'))), text: null }),

  'a million laughs': () => {
    const levels = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('')
    return { bytes: body(wrapped(run('&l9;'), `<!DOCTYPE a [<!ENTITY l0 "ha">${levels}]>`)), text: null }
  },
  'a foreign entity': () => ({
    bytes: body(wrapped(run('&x;'), '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>')),
    text: null,
  }),
  'an entity that nobody declared': () => ({ bytes: body(wrapped(run('&nothing;'))), text: null }),
  'elements in elements': (random) => {
    const depth = between(random, 50_000, 400_000)
    return { bytes: body(wrapped(`${'<w:p>'.repeat(depth)}${run(SENTENCE)}${'</w:p>'.repeat(depth)}`)) }
  },
  'elements that nobody closes': (random) => ({
    bytes: body(wrapped('<w:p>'.repeat(between(random, 1000, 300_000)))),
    text: null,
  }),
  'a value of megabytes': (random) => ({
    bytes: body(wrapped(`<w:p w:x="${noise(random, 3 << 20)}"/>${run(SENTENCE)}`)),
    text: SENTENCE,
  }),
  'a hundred thousand attributes': (random) => ({
    bytes: body(
      wrapped(
        `<w:p ${Array.from({ length: between(random, 50_000, 150_000) }, (_, at) => `a${at}="${random.next()}"`).join(' ')}/>${run(SENTENCE)}`,
      ),
    ),
  }),
  'a hundred thousand name spaces': (random) => ({
    bytes: body(wrapped(Array.from({ length: 100_000 }, (_, at) => `<x xmlns:a${at}="${random.next()}">`).join(''))),
    text: null,
  }),
  'XML of another encoding than it says': () => ({
    bytes: zip([{ name: BODY, data: join(wrapped('<w:p><w:r><w:t>\xd1\xf2\xee</w:t></w:r></w:p>')) }]),
    text: null,
  }),
  'a table of a hundred thousand cells': (random) => {
    const rows = between(random, 200, 1000)
    const row = `<w:tr>${Array.from({ length: 100 }, (_, at) => `<w:tc>${run(`${at}`)}</w:tc>`).join('')}</w:tr>`
    return { bytes: looseZip(wrapped(`${run(SENTENCE)}<w:tbl>${row.repeat(rows)}</w:tbl>`), random) }
  },
  'a text of more than five million characters': (random) => ({
    bytes: looseZip(wrapped(run(noise(random, 6 << 20))), random),
    text: null,
  }),
  'invisible marks in a Word document': (random) => {
    const text = strewn(random)
    // A mark of byte order at the edge is white space to whoever trims.
    return { bytes: docx([text]), text: text.trim() }
  },
  'a Word document without its text': () => ({
    bytes: zip([{ name: 'word/styles.xml', data: utf8('<a/>') }]),
    text: null,
  }),
}

/** Letters that do not pack well, so that an archive of them is no bomb. */
function noise(random: { bytes(length: number): Uint8Array }, length: number): string {
  const block = Buffer.from(random.bytes(1 << 15)).toString('hex')
  let text = ''
  for (let at = 0; text.length < length; at++) text += block.slice(at % 4096) + block.slice(0, (at * 31) % 65_536)
  return text.slice(0, length)
}

/** An archive that stays far from the ratio of a bomb however well its text packs. */
const looseZip = (xml: string, random: { bytes(length: number): Uint8Array }): Uint8Array =>
  zip([
    { name: BODY, data: utf8(xml) },
    { name: 'word/media/a', data: random.bytes(Math.ceil(xml.length / 40)) },
  ])
