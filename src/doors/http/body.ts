import { createHash } from 'node:crypto'
import type { HonoRequest } from 'hono'
import { limits } from '../../documents/index.ts'
import { OrtoqError } from '../../ground/index.ts'

/** No request brings more bytes. */
export const BODY_LIMIT_BYTES = 50 * 1024 * 1024
/** Nor more of JSON: that is parsed at a stroke. What is larger comes as the bytes it is. */
export const JSON_LIMIT_BYTES = 4 * 1024 * 1024
/** A form nests no deeper and says no more at once: a megabyte of brackets keeps the parser busy for a second. */
const DEEPEST = 32
const MOST_VALUES = 50_000
/** Room for what does not say its size; beyond this, room for the most at once, of which only what is used is taken. */
const ROOM = 1 << 16
const ROOM_GROWS = 1 << 20

/** Bytes of a request and their hash, taken as they come: at no moment are megabytes worked on at a stroke. */
export async function bytesOf(request: HonoRequest): Promise<{ bytes: Uint8Array; hash: string }> {
  const hash = createHash('sha256')
  // The room that is announced was held against the limit before.
  let bytes = new Uint8Array(Number(request.header('content-length') ?? 0) || ROOM)
  let size = 0
  for await (const chunk of piecesOf(request)) {
    if (size + chunk.length > bytes.length) bytes = grown(bytes, size + chunk.length)
    bytes.set(chunk, size)
    size += chunk.length
    hash.update(chunk)
  }
  return { bytes: bytes.subarray(0, size), hash: hash.digest('hex') }
}

/** The text of a request that says it is plain text, and the hash of its bytes; decoded as it comes. */
export async function plainTextOf(request: HonoRequest): Promise<{ text: string; sha256: string }> {
  const hash = createHash('sha256')
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let text = ''
  try {
    for await (const chunk of piecesOf(request)) {
      hash.update(chunk)
      const part = decoder.decode(chunk, { stream: true })
      // Read to its end all the same, so that whoever sends it hears the answer; kept is enough to know.
      if (text.length <= limits.charactersOut) text += part
    }
    text += decoder.decode()
  } catch (cause) {
    if (cause instanceof OrtoqError || !(cause instanceof TypeError)) throw cause
    throw new OrtoqError('documents/wrong-encoding', { encoding: 'utf-8' }, { cause })
  }
  if (text.length > limits.charactersOut) throw textTooLarge()
  if (text.includes('\0')) throw new OrtoqError('documents/wrong-encoding', { encoding: 'utf-8' })
  return { text, sha256: hash.digest('hex') }
}

/** What the JSON of a request says; null where it is none. One that is too large is `doors/too-large`. */
export async function jsonOf(request: HonoRequest): Promise<unknown> {
  const pieces: Uint8Array[] = []
  let size = 0
  // Read to its end all the same, so that whoever sends it hears the answer.
  for await (const piece of piecesOf(request)) if ((size += piece.length) <= JSON_LIMIT_BYTES) pieces.push(piece)
  if (size > JSON_LIMIT_BYTES) throw new OrtoqError('doors/too-large', { limit: JSON_LIMIT_BYTES })
  const bytes = Buffer.concat(pieces)
  try {
    return isPlain(bytes) ? JSON.parse(new TextDecoder().decode(bytes)) : null
  } catch {
    return null
  }
}

/** True where the brackets and commas of JSON are as few as a form needs. */
function isPlain(bytes: Uint8Array): boolean {
  let [depth, values, quoted] = [0, 0, false]
  for (let at = 0; at < bytes.length; at++) {
    const sign = bytes[at]!
    if (quoted) {
      if (sign === BACKSLASH) at++
      else if (sign === QUOTE) quoted = false
    } else if (sign === QUOTE) quoted = true
    else if (sign === COMMA) values++
    else if (sign === ARRAY || sign === OBJECT) depth++
    else if (sign === ARRAY_END || sign === OBJECT_END) depth--
    if (depth > DEEPEST || values > MOST_VALUES) return false
  }
  return true
}

const [QUOTE, COMMA, ARRAY, BACKSLASH, ARRAY_END, OBJECT, OBJECT_END] = [...Buffer.from('",[\\]{}')] as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
]

async function* piecesOf(request: HonoRequest): AsyncGenerator<Uint8Array> {
  const reader = request.raw.body?.getReader()
  if (!reader) return
  for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value
}

function grown(bytes: Uint8Array<ArrayBuffer>, least: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(least > ROOM_GROWS ? BODY_LIMIT_BYTES : 2 * least)
  larger.set(bytes)
  return larger
}

const textTooLarge = () => new OrtoqError('documents/too-large', { name: 'body', limit: limits.charactersOut })
