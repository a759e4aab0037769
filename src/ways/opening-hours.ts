import { OrtoqError } from '../ground/index.ts'

/** Open spells of one week in minutes from Monday 00:00, sorted, not touching, each inside [0, 10080]. */
export type Week = readonly (readonly [open: number, close: number])[]

const DAY = 1440
const WEEK = 7 * DAY
const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su']

/**
 * Reads the subset of OpenStreetMap's opening_hours that ports need: `24/7`, `off`, weekdays and hours,
 * rules parted by `;` where a later one replaces the days it names, spells over midnight. `ways/bad-hours` for the rest.
 * @see https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification
 */
export function openingHours(text: string): Week {
  const days: [number, number][][] = Array.from({ length: 7 }, () => [])
  for (const rule of text.split(';').map((part) => part.trim())) {
    const match = /^(?:((?:Mo|Tu|We|Th|Fr|Sa|Su|[,-])+)\s+)?(24\/7|off|closed|[\d:,\s-]+)$/.exec(rule)
    if (!match) throw new OrtoqError('ways/bad-hours', { hours: text, reason: `“${rule}”` })
    const spells = spellsOf(match[2]!, text)
    for (const day of match[1] ? daysOf(match[1], text) : DAYS.keys()) days[day] = spells
  }
  return merge(
    days.flatMap((spells, day) =>
      spells.map(([open, close]): [number, number] => [day * DAY + open, day * DAY + close]),
    ),
  )
}

function daysOf(text: string, hours: string): number[] {
  return text.split(',').flatMap((part) => {
    const [first, last = first] = part.split('-').map((day) => DAYS.indexOf(day))
    if (first === -1 || last === -1) throw new OrtoqError('ways/bad-hours', { hours, reason: `“${part}”` })
    const count = ((last! - first! + 7) % 7) + 1
    return Array.from({ length: count }, (_, at) => (first! + at) % 7)
  })
}

function spellsOf(text: string, hours: string): [number, number][] {
  if (text === '24/7') return [[0, DAY]]
  if (text === 'off' || text === 'closed') return []
  return text.split(',').map((part) => {
    const match = /^\s*(\d{1,2}):(\d{2})\s*-\s*(\d{1,2}):(\d{2})\s*$/.exec(part)
    const [open, close] = match ? [+match[1]! * 60 + +match[2]!, +match[3]! * 60 + +match[4]!] : [-1, -1]
    if (open < 0 || open >= DAY || close > 2 * DAY || +match![2]! > 59 || +match![4]! > 59)
      throw new OrtoqError('ways/bad-hours', { hours, reason: `“${part.trim()}”` })
    return [open, close <= open ? close + DAY : close]
  })
}

function merge(spells: [number, number][]): Week {
  // What runs past Sunday midnight opens the same week on Monday.
  const inside = spells.flatMap(([open, close]): [number, number][] =>
    close > WEEK
      ? [
          [open, WEEK],
          [0, close - WEEK],
        ]
      : [[open, close]],
  )
  const merged: [number, number][] = []
  for (const [open, close] of inside.toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1)
    if (last && open <= last[1]) last[1] = Math.max(last[1], close)
    else merged.push([open, close])
  }
  return merged
}

/** Minutes of the week that the spells cover. */
export const openMinutes = (week: Week): number => week.reduce((sum, [open, close]) => sum + close - open, 0)
