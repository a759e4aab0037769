/**
 * The value that stands at a place when the first `count` values are in order; it moves them about, and what is not a
 * number must not be among them. All others keep to their side: a larger place may be asked for next from `from` on.
 * @see Hoare, "Algorithm 65: FIND", CACM 4 (1961) 321
 */
export function ranked(values: Float64Array, count: number, place: number, from = 0): number {
  let [left, right] = [from, count - 1]
  while (left < right) {
    const pivot = values[(left + right) >> 1]!
    let [low, high] = [left, right]
    while (low <= high) {
      while (values[low]! < pivot) low++
      while (pivot < values[high]!) high--
      if (low > high) break
      const moved = values[low]!
      values[low++] = values[high]!
      values[high--] = moved
    }
    if (place <= high) right = high
    else if (place >= low) left = low
    else break
  }
  return values[place]!
}
