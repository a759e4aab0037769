import type { SaxesParser } from 'saxes'
import { OrtoqError } from '../ground/index.ts'
import { startsWith, tidy, type Format, type Handed } from './format.ts'

const BODY = 'word/document.xml'
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const WORD_STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main'

/** A Word document (ECMA-376): its paragraphs and tables, without deleted revisions and field codes. */
export const docx: Format = {
  name: 'docx',
  fits: ({ bytes }: Handed) => isArchive(bytes) || isEncrypted(bytes),
  text: async (bytes) => {
    // An encrypted Word file is an OLE container with the real one inside.
    if (isEncrypted(bytes)) throw new OrtoqError('documents/encrypted')
    const [{ unzip }, { SaxesParser }] = await Promise.all([import('./unzip.ts'), import('saxes')])
    const xml = await unzip(bytes, BODY)
    if (xml === null) throw new OrtoqError('documents/unknown-format', { name: 'zip' })
    return tidy(paragraphs(new SaxesParser({ xmlns: true }), xml))
  },
}

// One that was cut off within its mark is no text of two letters.
const isArchive = (bytes: Uint8Array): boolean =>
  bytes.length > 1 && startsWith(bytes, ...[0x50, 0x4b, 3, 4].slice(0, bytes.length))

const isEncrypted = (bytes: Uint8Array): boolean => startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)

function paragraphs(parser: SaxesParser<{ xmlns: true }>, xml: string): string {
  const parts: string[] = []
  let [silent, inText] = [0, false]
  parser.on('doctype', () => {
    throw new OrtoqError('documents/broken', { reason: 'DOCTYPE' })
  })
  parser.on('error', (cause) => {
    throw new OrtoqError('documents/broken', { reason: cause.message }, { cause })
  })
  parser.on('opentag', (tag) => {
    const name = wordName(tag)
    // Deleted text and moves to elsewhere are no longer what the document says.
    if (name === 'del' || name === 'moveFrom') silent++
    else if (name === 't') inText = true
    else if (name === 'tab') parts.push(' ')
    else if (name === 'br' || name === 'cr') parts.push('\n')
  })
  parser.on('closetag', (tag) => {
    const name = wordName(tag)
    if (name === 'del' || name === 'moveFrom') silent--
    else if (name === 't') inText = false
    else if (name === 'p') parts.push('\n')
    else if (name === 'tc') parts.push(' ')
  })
  parser.on('text', (text) => {
    if (inText && silent === 0) parts.push(text)
  })
  parser.write(xml).close()
  return parts.join('')
}

const wordName = (tag: { uri: string; local: string }): string =>
  tag.uri === WORD || tag.uri === WORD_STRICT ? tag.local : ''
