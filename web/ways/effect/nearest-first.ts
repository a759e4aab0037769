/** The years from `first` to `last`, those next to `from` first, the later one of two that are as near. */
export const nearestFirst = (from: number, first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at).toSorted(
    (a, b) => Math.abs(a - from) - Math.abs(b - from) || b - a,
  )
