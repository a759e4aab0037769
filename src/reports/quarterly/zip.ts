import { zipSync, type Zippable } from 'fflate'

// The first moment that a zip can name; a date made of local parts reads the same in every time zone.
const ALWAYS = new Date(1980, 0, 1)

/** Files as a zip with fixed times: the same files give the same bytes, on every day and in every time zone. */
export function zipped(files: readonly (readonly [name: string, content: string | Uint8Array])[]): Uint8Array {
  const encoder = new TextEncoder()
  const list: Zippable = {}
  for (const [name, content] of files) list[name] = typeof content === 'string' ? encoder.encode(content) : content
  return zipSync(list, { mtime: ALWAYS, level: 6 })
}
