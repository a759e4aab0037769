/** A long text as it is spelled: pieces, and how often each stands there. */
export type Spelled = readonly (readonly [piece: string, times: number])[]

export const textOf = (spelled: Spelled): string => spelled.map(([piece, times]) => piece.repeat(times)).join('')

/** A megabyte as a file has it, in UTF-8, of a piece over and over; with an end that no expression waits for. */
export function megabytes(piece: string): Spelled[] {
  const times = Math.floor((1 << 20) / Buffer.byteLength(piece))
  return [
    [[piece, times]],
    [
      [piece, times],
      ['\u0001', 1],
    ],
  ]
}

/** A megabyte each of what makes careless patterns slow: one letter, spaces, quotes, figures, half of what is looked for. */
export const attacks: readonly Spelled[] = [
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

/** Processor milliseconds of an expression over a text from end to end, and how many matches it has. */
function over(pattern: RegExp, text: string): { readonly spent: number; readonly found: number } {
  let [found, last] = [0, (pattern.lastIndex = 0)]
  const before = process.cpuUsage()
  while (pattern.test(text) && pattern.global) {
    found++
    if (pattern.lastIndex === last) pattern.lastIndex++
    last = pattern.lastIndex
  }
  const { user, system } = process.cpuUsage(before)
  return { spent: (user + system) / 1000, found }
}

// What a match costs that is found where it is looked for: the call, and not the expression.
let call: number | null = null
const callMs = (): number => (call ??= warmCallMs())
function warmCallMs(): number {
  const text = ' '.repeat(1 << 18)
  for (let warm = 0; warm < 4; warm++) over(/[^]/g, text)
  return over(/[^]/g, text).spent / text.length
}

/**
 * Processor milliseconds that an expression takes for a text from end to end; more is asked of none. All matches are
 * found; what a million calls cost by themselves is what is made of the matches, and is taken off.
 */
export function millisecondsOf(pattern: RegExp, text: string): number {
  const each = callMs()
  const { spent, found } = over(pattern, text)
  return Math.max(0, spent - found * each)
}
