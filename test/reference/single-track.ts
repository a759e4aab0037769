/**
 * The least whole minute after which an alternating timetable on a single track can repeat, by trying every timetable there
 * is: every minute at which either train may enter and leave every stop, on a clock of that many minutes. It knows nothing
 * of segments or formulas; what two trains may not do at once is looked up minute by minute.
 */
export interface Track {
  readonly sections: readonly { readonly up: number; readonly down: number; readonly tracks: number }[]
  /** One more than sections. Ends always have room. */
  readonly stops: readonly { readonly meets: boolean; readonly crossing: number }[]
  readonly headway: number
}

export function leastCycle(track: Track, most = 200): number {
  for (let cycle = 1; cycle <= most; cycle++) if (cycle >= track.headway && repeats(track, cycle)) return cycle
  return Infinity
}

// Only the difference of the two trains' clocks matters, so what can be reached is a set of differences:
// from the train up arriving at a stop to the train down leaving it.
function repeats({ sections, stops }: Track, cycle: number): boolean {
  let reached = new Set<number>()
  // The train up leaves the first stop at 0; the one down may arrive there at any minute.
  for (let arrives = 0; arrives < cycle; arrives++) reached.add(arrives)
  for (let at = 0; at < sections.length; at++) {
    const beyond = new Set<number>()
    const { up, down, tracks } = sections[at]!
    for (const difference of reached)
      for (const [upLeaves, downArrives] of standing(room(sections, stops, at), at === 0, difference, cycle)) {
        const downEnters = downArrives - down
        const free =
          tracks > 1 || apart(upLeaves, up + stops[at + 1]!.crossing, downEnters, down + stops[at]!.crossing, cycle)
        if (free) beyond.add(mod(downEnters - (upLeaves + up), cycle))
      }
    reached = beyond
  }
  return reached.size > 0
}

// When the train up goes on and the one down has come, for every minute that either may stand at a stop.
function* standing(
  roomy: boolean,
  first: boolean,
  difference: number,
  cycle: number,
): Generator<readonly [number, number]> {
  if (first) return yield [0, difference]
  for (let upStands = 0; upStands < cycle; upStands++)
    for (let downStands = 0; downStands < cycle; downStands++) {
      const met = roomy || momentsApart(0, upStands, difference - downStands, downStands, cycle)
      if (met) yield [upStands, difference - downStands]
    }
}

const room = (sections: Track['sections'], stops: Track['stops'], at: number): boolean =>
  stops[at]!.meets || (at > 0 && sections[at - 1]!.tracks > 1) || sections[at]!.tracks > 1

// Two occupations of whole minutes, marked on one clock.
function apart(from: number, minutes: number, other: number, otherMinutes: number, cycle: number): boolean {
  if (minutes + otherMinutes > cycle) return false
  const clock = new Uint8Array(cycle)
  for (let minute = 0; minute < minutes; minute++) clock[mod(from + minute, cycle)] = 1
  for (let minute = 0; minute < otherMinutes; minute++) if (clock[mod(other + minute, cycle)] === 1) return false
  return true
}

// As above, with both ends: even passing through at the same moment is meeting.
function momentsApart(from: number, minutes: number, other: number, otherMinutes: number, cycle: number): boolean {
  const clock = new Uint8Array(cycle)
  for (let minute = 0; minute <= minutes; minute++) clock[mod(from + minute, cycle)] = 1
  for (let minute = 0; minute <= otherMinutes; minute++) if (clock[mod(other + minute, cycle)] === 1) return false
  return true
}

/** Whether a timetable of one train each way, repeated after every cycle, keeps all that a single track asks for. */
export function holds(
  { sections, stops, headway }: Track,
  cycle: number,
  up: { arrive: readonly number[]; depart: readonly number[] },
  down: { arrive: readonly number[]; depart: readonly number[] },
): boolean {
  if (cycle < headway) return false
  for (let at = 0; at < sections.length; at++) {
    const { up: upRuns, down: downRuns, tracks } = sections[at]!
    if (Math.abs(up.arrive[at + 1]! - up.depart[at]! - upRuns) > 1e-6) return false
    if (Math.abs(down.arrive[at]! - down.depart[at + 1]! - downRuns) > 1e-6) return false
    if (tracks > 1) continue
    // From the train up having entered: it clears, then the way down is run, then the next one may enter.
    const after = mod(down.depart[at + 1]! - up.depart[at]! + 1e-7, cycle) - 1e-7
    if (after < upRuns + stops[at + 1]!.crossing - 1e-6) return false
    if (after + downRuns + stops[at]!.crossing > cycle + 1e-6) return false
  }
  for (let at = 0; at <= sections.length; at++)
    if (up.depart[at]! < up.arrive[at]! - 1e-9 || down.depart[at]! < down.arrive[at]! - 1e-9) return false
  return true
}

const mod = (a: number, b: number): number => ((a % b) + b) % b
