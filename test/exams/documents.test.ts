import { describe, expect, test } from 'vitest'
import { OrtoqError } from '../../src/ground/index.ts'
import { readDocument } from '../../src/processes/document-reader.ts'
import { docx, pdf, zip } from '../generate/documents.ts'

const utf8 = (text: string) => new Uint8Array(Buffer.from(text))
const read = (name: string, bytes: Uint8Array) => readDocument({ name, bytes })

async function code(bytes: Uint8Array): Promise<string> {
  try {
    await readDocument({ name: 'file', bytes })
    return 'read'
  } catch (error) {
    if (error instanceof OrtoqError) return error.code
    throw error
  }
}

describe('every format gives the text and nothing else', () => {
  test('a text keeps its line ends and loses its byte-order mark', async () => {
    expect(await read('a.txt', utf8('\ufeffСтороны\r\nподписали 🚂'))).toEqual({
      format: 'txt',
      text: 'Стороны\r\nподписали 🚂',
    })
    const utf16 = new Uint8Array(Buffer.from('\ufeffСтороны', 'utf16le'))
    expect((await read('a.txt', utf16)).text).toBe('Стороны')
  })

  test('a web page gives its blocks without scripts and menus, in the encoding it declares', async () => {
    const page =
      '<!doctype html><head><title>t</title></head><nav>Menu</nav><h1>Visit</h1><p>Both <b>sides</b>\n signed.</p><script>x()</script>'
    expect(await read('a.html', utf8(page))).toEqual({ format: 'html', text: 'Visit\n\nBoth sides signed.' })
    const cyrillic = Buffer.concat([
      Buffer.from('<html><meta charset="windows-1251"><p>'),
      Buffer.from([0xd1, 0xf2, 0xee]),
    ])
    expect((await read('a.html', new Uint8Array(cyrillic))).text).toBe('Сто')
  })

  test('a Word document gives its paragraphs without what was deleted', async () => {
    const revised = '<w:r><w:t>will build</w:t></w:r><w:del><w:r><w:t> perhaps</w:t></w:r></w:del>'
    expect(await read('a.docx', docx(['Article 1', revised]))).toEqual({
      format: 'docx',
      text: 'Article 1\nwill build',
    })
  })

  test('a PDF joins the lines of a paragraph', async () => {
    expect(await read('a.pdf', pdf(['The sides agreed to', 'open the port.']))).toEqual({
      format: 'pdf',
      text: 'The sides agreed to open the port.',
    })
  })
})

describe('what cannot be read is one clear error', () => {
  test.each([
    ['a text in another encoding', new Uint8Array([0xd1, 0xf2, 0xee, 0x20, 0xff]), 'documents/wrong-encoding'],
    ['bytes that are no text', new Uint8Array([1, 0, 2, 0, 3]), 'documents/unknown-format'],
    ['an empty file', new Uint8Array(), 'documents/no-text'],
    ['a page without words', utf8('<!doctype html><p> </p>'), 'documents/no-text'],
    ['an encrypted Word document', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'documents/encrypted'],
    ['an archive that is no document', zip([{ name: 'a.txt', data: utf8('x') }]), 'documents/unknown-format'],
    ['a cut-off archive', docx(['x']).subarray(0, 60), 'documents/broken'],
    ['an archive cut off within its mark', docx(['x']).subarray(0, 2), 'documents/broken'],
    [
      'an archive bomb that declares its size',
      docx(['x'], [{ name: 'b', data: new Uint8Array(30_000_000) }]),
      'documents/archive-bomb',
    ],
    [
      'an archive with one name twice',
      docx(['x'], [{ name: 'word/document.xml', data: utf8('<a/>') }]),
      'documents/broken',
    ],
    [
      'a link in an archive',
      docx(['x'], [{ name: 'l', data: utf8('/etc/passwd'), mode: 0o120777 }]),
      'documents/broken',
    ],
    ['a path that climbs out', docx(['x'], [{ name: '../../x', data: utf8('x') }]), 'documents/broken'],
    [
      'a DOCTYPE in a Word document',
      zip([{ name: 'word/document.xml', data: utf8('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>') }]),
      'documents/broken',
    ],
    ['a cut-off PDF', pdf(['x']).subarray(0, 100), 'documents/broken'],
    ['a PDF without text', pdf(['']), 'documents/no-text'],
  ])('%s', async (_, bytes, expected) => {
    expect(await code(bytes)).toBe(expected)
  })

  test('a file that takes too long is given up within its time', async () => {
    // Quadratic work for any parser that looks back: a million open elements.
    const deep = utf8(`<!doctype html>${'<b><p>'.repeat(300_000)}`)
    const began = performance.now()
    expect(['documents/too-slow', 'documents/too-hungry', 'documents/no-text']).toContain(await code(deep))
    expect(performance.now() - began).toBeLessThan(4000)
  })
})
