/** Where a stretch of words may go on from a place: the ends of each next word, the likeliest first. */
export type Steps = (at: number) => readonly number[]

/**
 * The end of the first run of steps from `start` that `ends` with something, as `(?:step)*end` matches: as many steps
 * as can be, the likelier before the others; -1 where there is none. No place is tried twice, so that words which can
 * be parted in a thousand ways cost no more than others.
 */
export function runFrom(start: number, steps: Steps, ends: (at: number) => number): number {
  const tried = new Set<number>()
  const open: (readonly [place: number, next: Iterator<number>])[] = []
  const enter = (at: number): void => {
    tried.add(at)
    open.push([at, steps(at)[Symbol.iterator]()])
  }
  enter(start)
  while (open.length > 0) {
    const [place, rest] = open.at(-1)!
    const next = rest.next()
    if (!next.done) {
      if (!tried.has(next.value)) enter(next.value)
      continue
    }
    const end = ends(place)
    if (end >= 0) return end
    open.pop()
  }
  return -1
}

/** Where a sticky expression that begins at a place ends; -1 where it does not. */
export function endAt(sticky: RegExp, text: string, at: number): number {
  sticky.lastIndex = at
  return sticky.test(text) ? sticky.lastIndex : -1
}

/** A text without what `last` finds at its end, as often as it does; it is looked for in the last few signs only. */
export function withoutEnd(text: string, last: RegExp): string {
  let end = text.length
  for (let size = 1; size > 0 && end > 0; end -= size)
    size = last.exec(text.slice(Math.max(0, end - 16), end))?.[0].length ?? 0
  return text.slice(0, end)
}
