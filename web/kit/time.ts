/** The middle of a partial date or period as years with a fraction, for axes. */
export function yearOf(text: string): number {
  const [from, to] = text.split('/')
  return to === undefined ? (edge(from!, 0) + edge(from!, 1)) / 2 : (edge(from!, 0) + edge(to, 1)) / 2
}

/** The first (0) or last (1) moment of a partial date as years with a fraction. */
export function edge(text: string, end: 0 | 1): number {
  const [year, part, day] = text.slice(0, 10).split('-')
  if (!part) return Number(year) + end
  if (part.startsWith('Q')) return Number(year) + (Number(part[1]) - 1 + end) / 4
  if (!day) return Number(year) + (Number(part) - 1 + end) / 12
  return Number(year) + (Number(part) - 1) / 12 + (Number(day) - 1 + end) / 372
}
