/** A megabyte as a file has it, in UTF-8, of a piece over and over; with an end that no expression waits for. */
export function megabytes(piece: string): string[] {
  const text = piece.repeat(Math.floor((1 << 20) / Buffer.byteLength(piece)))
  return [text, `${text}\u0001`]
}

/** A megabyte each of what makes careless patterns slow: one letter, spaces, quotes, figures, half of what is looked for. */
export const attacks: readonly string[] = [
  'а',
  ' ',
  '«',
  '1',
  'a ',
  'и ',
  ', ',
  'по словам ',
  'в своем ',
  '- ',
  'А. ',
  '2030 ',
  'соглашение ',
  '我',
  '。',
  "o'",
  '\n',
  '1-1-',
].flatMap(megabytes)

/**
 * An expression over a text from end to end: more is asked of none. What is made of each match is not the expression's,
 * so all are found and nothing is kept.
 */
export function runOver(pattern: RegExp, text: string): void {
  pattern.lastIndex = 0
  if (pattern.global) text.replace(pattern, '')
  else pattern.test(text)
}
