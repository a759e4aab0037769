import type { Span } from '../../../ground/index.ts'

const DATELINE =
  /^\p{Lu}[\p{L} .'-]{1,30}(?:, (?:\p{L}[\p{L} .-]{2,24}, )?(?:\d{1,2}[ -]\p{L}{3,9}|\p{L}{3,9}\.? \d{1,2})(?:,? \d{4})?(?: (?:г|года|year)\.?)?)?(?: ?[(/][^()/]{2,40}[)/])?\.? (?:--?|-) ?(?=[\p{Lu}«])/u

/** Where the words of a report begin behind "BEIJING, 5 May (Agency) - "; the start of the sentence where there is none. */
export function afterDateline(text: string, { start, end }: Span): number {
  const before = text[start - 1]
  if (before !== undefined && before !== '\n') return start
  const found = DATELINE.exec(text.slice(start, Math.min(end, start + 140)))
  if (!found || !/\d|[(/]/.test(found[0])) return start
  return start + found[0].length
}
