/** How many characters of a text have a code within one of these ranges, given in pairs of first and last. */
export function countIn(text: string, ranges: readonly number[]): number {
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    for (let range = 0; range < ranges.length; range += 2)
      if (code >= ranges[range]! && code <= ranges[range + 1]!) {
        count++
        break
      }
  }
  return count
}
