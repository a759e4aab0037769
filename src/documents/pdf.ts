import { OrtoqError } from '../ground/index.ts'
import { startsWith, tidy, type Format, type Handed } from './format.ts'

const PDF = [0x25, 0x50, 0x44, 0x46] as const

/** A PDF with text in it. A scan has none, and that is said rather than guessed. */
export const pdf: Format = {
  name: 'pdf',
  // The mark may stand anywhere in the first kilobyte (PDF 1.7, implementation note 13).
  fits: ({ bytes }: Handed) => {
    for (let at = 0; at < Math.min(bytes.length, 1024); at++)
      if (startsWith(bytes.subarray(at, at + 4), ...PDF)) return true
    return false
  },
  text: async (bytes) => {
    // Loaded when a PDF comes: it is as large as all the rest of the program.
    const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
    const task = getDocument({
      data: new Uint8Array(bytes),
      isEvalSupported: false,
      useSystemFonts: false,
      disableFontFace: true,
      stopAtErrors: true,
      verbosity: VerbosityLevel.ERRORS,
    })
    task.onPassword = () => {
      throw new OrtoqError('documents/encrypted')
    }
    try {
      const document = await task.promise
      const pages: string[] = []
      for (let number = 1; number <= document.numPages; number++) {
        const { items } = await (await document.getPage(number)).getTextContent()
        pages.push(paragraphs(items.filter((item) => 'str' in item)))
      }
      const text = tidy(pages.join('\n'))
      if (!/\p{L}/u.test(text)) throw new OrtoqError('documents/no-text', { pages: document.numPages })
      return text
    } catch (error) {
      if (error instanceof OrtoqError) throw error
      if ((error as Error).name === 'PasswordException')
        throw new OrtoqError('documents/encrypted', {}, { cause: error })
      throw new OrtoqError('documents/broken', { reason: (error as Error).message }, { cause: error })
    } finally {
      await task.destroy()
    }
  },
}

interface Piece {
  readonly str: string
  readonly transform: readonly number[]
  readonly height: number
  readonly hasEOL: boolean
}

// Lines of one paragraph are joined again; a gap of more than a line and a half, or an indent after a full stop, parts paragraphs.
function paragraphs(pieces: readonly Piece[]): string {
  const lines: { text: string; y: number; x: number; height: number }[] = []
  let open = false
  for (const { str, transform, height, hasEOL } of pieces) {
    const last = lines.at(-1)
    const [x, y] = [transform[4] ?? 0, transform[5] ?? 0]
    if (open && last) last.text += str
    else if (str) lines.push({ text: str, y, x, height })
    open = !hasEOL && (open || str !== '')
  }
  const left = Math.min(...lines.map(({ x }) => x))
  let text = ''
  lines.forEach((line, at) => {
    const before = lines[at - 1]
    if (!before) text = line.text
    else {
      const apart = Math.abs(before.y - line.y) > 1.7 * Math.max(line.height, before.height, 1)
      const indented = line.x - left > 8 && /[.!?…。！？:;]["»”]?\s*$/.test(before.text)
      if (apart || indented) text += `\n${line.text}`
      else if (/[\p{Script=Han}，。；：、]$/u.test(text)) text += line.text
      else if (/\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(line.text)) text = text.slice(0, -1) + line.text
      else text += ` ${line.text}`
    }
  })
  return text
}
