import { sha256 } from './hash.ts'
import { idOf, titleOf, type Feed } from './feed.ts'

/** A feed as Atom. @see RFC 4287 */
export function atomText(feed: Feed): string {
  const { self, home, base, origin, follow, language, changes, updated } = feed
  const entries = changes.map(
    ({ leaf, title, text, recordedAt, about, by }) => `  <entry>
    <id>${idOf(leaf)}</id>
    <title>${escaped(title)}</title>
    <updated>${recordedAt}</updated>
    <author><name>${escaped(by?.slice('state:'.length) ?? origin)}</name></author>
    <link rel="alternate" type="text/html" href="${escaped(`${base}${about.path}?lang=${language}`)}"/>
    <summary>${escaped(text)}</summary>
${about.themes.map((theme) => `    <category term="${escaped(theme)}"/>\n`).join('')}  </entry>
`,
  )
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
  <id>${idOf(sha256(`${origin}\n${JSON.stringify(follow)}`))}</id>
  <title>${escaped(titleOf(feed))}</title>
  <updated>${changes[0]?.recordedAt ?? updated}</updated>
  <author><name>${escaped(origin)}</name></author>
  <link rel="self" type="application/atom+xml" href="${escaped(self)}"/>
  <link rel="alternate" type="text/html" href="${escaped(home)}"/>
${entries.join('')}</feed>
`
}

const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

// XML 1.0 has no place for most control characters, not even escaped.
const escaped = (text: string): string =>
  text
    .replaceAll(/[&<>"]/g, (mark) => MARKS[mark]!)
    .replaceAll(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
