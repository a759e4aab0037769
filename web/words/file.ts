import { Refused, type Failure } from '../kit/ask.svelte.ts'
import { language } from '../kit/tongue.svelte.ts'

/** The text of a file's bytes, read by the server in a process of its own; `Refused` where it cannot be read. */
export async function textOfFile(bytes: Uint8Array, name: string): Promise<string> {
  const query = new URLSearchParams({ name, language: language() })
  const headers = { 'content-type': 'application/octet-stream' }
  let response: Response
  try {
    response = await fetch(`/api/text?${query}`, { method: 'POST', headers, body: bytes as BodyInit })
  } catch {
    throw new Refused(null)
  }
  if (!response.ok) throw new Refused((await response.json().catch(() => null)) as Failure)
  return ((await response.json()) as { text: string }).text
}
