import type { DefaultTreeAdapterMap } from 'parse5'
import { tidy, type Format, type Handed } from './format.ts'
import { decode } from './txt.ts'

type Node = DefaultTreeAdapterMap['node']

/** Parts of a page that are not its text. */
const SILENT = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'nav',
  'svg',
  'math',
  'iframe',
  'object',
  'select',
  'textarea',
  'button',
  'form',
])
/** What begins a paragraph of its own. */
const BLOCKS = new Set(
  (
    'address article aside blockquote br dd div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main ' +
    'ol p pre section table tbody td tfoot th thead tr ul'
  ).split(' '),
)
// A declaration of the encoding has to stand within the first 1024 bytes (HTML, 13.2.3.2).
const SNIFFED_BYTES = 1024

/** A web page saved as a file: its text, block by block, without scripts, menus and forms. */
export const html: Format = {
  name: 'html',
  fits: ({ bytes }: Handed) => /^\s*(<!doctype html|<html|<\?xml[^>]*>\s*<!doctype html)/i.test(ascii(bytes)),
  text: async (bytes) => {
    const declared = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]+)/i.exec(ascii(bytes))?.[1]
    const { parse } = await import('parse5')
    return tidy(textOf(parse(decode(bytes, known(declared)))))
  },
}

const ascii = (bytes: Uint8Array): string =>
  Buffer.from(bytes.subarray(0, SNIFFED_BYTES)).toString('latin1').replace(/^ï»¿/, '')

function known(label: string | undefined): string | undefined {
  try {
    return label && new TextDecoder(label).encoding
  } catch {
    return undefined
  }
}

// A page may nest a million elements, so the walk keeps its own stack.
function textOf(root: Node): string {
  const parts: string[] = []
  const stack: (Node | string)[] = [root]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === 'string') parts.push(node)
    else if ('value' in node) parts.push(node.value.replace(/\s+/g, ' '))
    else if (!SILENT.has(node.nodeName)) {
      const edge = BLOCKS.has(node.nodeName) ? '\n' : ''
      parts.push(edge)
      stack.push(edge)
      if ('childNodes' in node) for (let at = node.childNodes.length; at-- > 0;) stack.push(node.childNodes[at]!)
    }
  }
  return parts.join('')
}
