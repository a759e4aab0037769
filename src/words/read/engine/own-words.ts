/** How often an expression (flag `g`) matches outside of quotation marks: what stands in them is said by others. */
export function outsideQuotes(text: string, pattern: RegExp): number {
  let depth = 0
  let from = 0
  let count = 0
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && text[at] !== '«' && text[at] !== '»') continue
    if (depth === 0) count += text.slice(from, at).match(pattern)?.length ?? 0
    if (text[at] === '«') depth++
    else if (text[at] === '»') depth = Math.max(0, depth - 1)
    from = at
  }
  return count
}
