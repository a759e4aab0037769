import { OrtoqError } from '../ground/index.ts'
import { docx } from './docx.ts'
import { limits, type Format, type Handed } from './format.ts'
import { html } from './html.ts'
import { pdf } from './pdf.ts'
import { txt } from './txt.ts'

/** Every format, the most telling marks first; a new one is a file beside these and a line here. */
export const formats: readonly Format[] = [pdf, docx, html, txt]

/** The text of a file, whatever its name says it is. Only ever called in a process that may be killed. */
export async function extract(handed: Handed): Promise<{ format: string; text: string }> {
  const { name, bytes } = handed
  if (bytes.length > limits.bytesIn) throw new OrtoqError('documents/too-large', { name, limit: limits.bytesIn })
  const format = formats.find((one) => one.fits(handed))
  if (!format) throw new OrtoqError('documents/unknown-format', { name })
  const text = await format.text(bytes)
  if (text.length > limits.charactersOut)
    throw new OrtoqError('documents/too-large', { name, limit: limits.charactersOut })
  // Neither has a place in a text, and both would be lost or changed on the way.
  if (text.includes('\0') || !text.isWellFormed())
    throw new OrtoqError('documents/broken', { reason: 'U+0000 | U+D800–DFFF' })
  if (!/[\p{L}\p{N}]/u.test(text)) throw new OrtoqError('documents/no-text', { pages: 0 })
  return { format: format.name, text }
}
