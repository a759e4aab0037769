import type { OpenName, Sentence } from '../../grammar.ts'

const DEFINED =
  /\([^()\n]{0,60}«(?:company|group|bank|fund|corporation|association|institute|university|operator|agency|chamber|union|foundation|centre|center|holding|carrier|airline|lender|firm|cooperative|trust|society|academy|developer|issuer|borrower|investor|contractor|supplier|seller|buyer|lessor|lessee|client|customer|manufacturer|employer|partner|shareholder|producer|guarantor|concessionaire|ministry|service|authority|inspectorate|committee|commission|council)»\)/

/** "(the «Company»)": the body named just before, by the word for which it stands from here on. */
export function definedIn({ lower, start, end }: Sentence, found: readonly OpenName[]): OpenName | null {
  const part = lower.slice(start, end)
  const match = part.includes('»)') ? DEFINED.exec(part) : null
  if (!match) return null
  const from = start + match.index
  const close = from + match[0].length - 1
  const body = found
    .filter((one) => one.type === 'organisation' && one.end <= from && from - one.end < MOST_FORM)
    .toSorted((a, b) => b.end - a.end)[0]
  return body
    ? { start: lower.lastIndexOf('«', close), end: close, type: 'organisation', id: body.id, how: 'short-name' }
    : null
}
/** Between a firm's name and the bracket: ", Co., Ltd. ". */
const MOST_FORM = 16
