const SHOWN = 12

/** The quarters that are over on a day, newest first: `2025Q4`. */
export function pastQuarters(today: string): string[] {
  const [year, month] = today.split('-').map(Number)
  if (!year || !month) return []
  // Quarters since year 0; the one that the day lies in is not over.
  const now = year * 4 + Math.floor((month - 1) / 3)
  return Array.from({ length: SHOWN }, (_, back) => {
    const at = now - 1 - back
    return `${Math.floor(at / 4)}Q${(at % 4) + 1}`
  })
}

export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64)
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at)
  return bytes
}

/** What stands in a report's page below its title: the page around it has a title of its own. */
export function bodyOf(base64: string): string {
  // Its styles are for the file; even a document that is only parsed would apply them, and the page's policy forbids that.
  const html = new TextDecoder().decode(bytesOf(base64)).replace(/<style>[^<]*<\/style>/g, '')
  const page = new DOMParser().parseFromString(html, 'text/html')
  const main = page.querySelector('main')
  main?.querySelector('h1')?.remove()
  return main?.innerHTML ?? ''
}
