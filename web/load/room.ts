/** Room between two names, and what a letter takes of it at the size of an axis: a Chinese one as much as it is high. */
const BETWEEN = 8
const LETTER = 6.2
const SIGN = 11

interface Name {
  /** Where its middle would be best. */
  readonly x: number
  readonly text: string
  /** It is written whoever else is left out. */
  readonly first: boolean
}

/**
 * The names of an axis that do not run into each other: the first ones always, of the rest those that find room from the
 * left on. A name at an edge is moved inwards until it is whole.
 */
export function namesWithRoom(
  names: readonly Name[],
  { left, right }: { readonly left: number; readonly right: number },
): Pick<Name, 'x' | 'text'>[] {
  const placed: { x: number; text: string; half: number }[] = []
  for (const { x, text } of names.toSorted((a, b) => Number(b.first) - Number(a.first) || a.x - b.x)) {
    const half = widthOf(text) / 2
    const at = Math.min(Math.max(x, left + half), right - half)
    if (placed.some((other) => Math.abs(other.x - at) < other.half + half + BETWEEN)) continue
    placed.push({ x: at, text, half })
  }
  return placed.toSorted((a, b) => a.x - b.x).map(({ x, text }) => ({ x, text }))
}

/** About how wide a text is at the size of an axis, in pixels. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (/\p{Script=Han}/u.test(letter) ? SIGN : LETTER), 0)
