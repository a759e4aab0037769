const ABBREVIATION =
  /(?:^|[^\p{L}])(?:mr|mrs|ms|dr|prof|st|gen|col|no|nos|art|vol|vs|etc|e\.g|i\.e|approx|dept|est|fig|inc|ltd|co|corp|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|u\.s|u\.n|p\.r|a\.m|p\.m)$/iu
const ENDS_TOO = /(?:^|[^\p{L}])(?:etc|inc|ltd|co|corp|a\.m|p\.m|u\.s|u\.n)$/iu

/** True where a stop belongs to initials ("S. N."), an abbreviation or the number of an article. */
export function guards(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 12), at)
  const after = text.slice(at + 1, at + 6)
  if (/(?:^|[^\p{L}'])\p{Lu}$/u.test(before) && /^\s*\p{Lu}/u.test(after)) return true
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at)
  if (/^\s*(?:(?:Article|Section|Clause) )?\d{1,3}$/i.test(line)) return true
  return ABBREVIATION.test(before) && !(ENDS_TOO.test(before) && /^\s+\p{Lu}/u.test(after))
}
