/** A piece of line between two neighbouring stops, with the minutes a train needs for it each way. */
export interface Section {
  readonly up: number
  readonly down: number
  /** Running tracks: from two on trains of opposite ways pass each other anywhere in it. */
  readonly tracks: number
}

/** A stop between two sections, or an end of the line. */
export interface Stop {
  /** Opposite trains can meet here. The ends of a line and of a double track always can. */
  readonly meets: boolean
  /** Minutes from one train having arrived to the opposite one setting out. */
  readonly crossing: number
}

/** Sections that trains of opposite ways have to themselves in turn: between one meeting place and the next. */
export interface Segment {
  /** Numbers of the first and the last section. */
  readonly first: number
  readonly last: number
  /** The least time between two trains of the same way when opposite ones alternate. */
  readonly cycle: number
}

/**
 * Compresses an alternating timetable (one train each way, again and again) on a line with single track: the least time
 * after which it can repeat, which is that of the segment that binds. Trains may wait at every meeting place, so that
 * segments do not hinder each other, and two tracks at a meeting place are enough: nobody waits for a whole cycle.
 * @see UIC Code 406, "Capacity", 2nd edition, 2013: the compression method
 */
export function compress(
  sections: readonly Section[],
  stops: readonly Stop[],
  headway: number,
): {
  cycle: number
  binding: Segment
  segments: readonly Segment[]
} {
  const segments = segmentsOf(sections, stops, headway)
  const binding = segments.reduce((worst, one) => (one.cycle > worst.cycle ? one : worst))
  return { cycle: binding.cycle, binding, segments }
}

/** The segments of a line, in its order. */
export function segmentsOf(sections: readonly Section[], stops: readonly Stop[], headway: number): Segment[] {
  const segments: Segment[] = []
  for (let first = 0; first < sections.length;) {
    let last = first
    while (last + 1 < sections.length && !canMeet(sections, stops, last + 1)) last++
    segments.push({ first, last, cycle: cycleOf(sections, stops, headway, first, last) })
    first = last + 1
  }
  return segments
}

/** Whether opposite trains can pass each other at a stop: by its own tracks or because a double track begins there. */
export function canMeet(sections: readonly Section[], stops: readonly Stop[], stop: number): boolean {
  if (stop === 0 || stop === sections.length) return true
  return stops[stop]!.meets || sections[stop - 1]!.tracks > 1 || sections[stop]!.tracks > 1
}

function cycleOf(
  sections: readonly Section[],
  stops: readonly Stop[],
  headway: number,
  first: number,
  last: number,
): number {
  // A double track is a segment of its own: only trains of the same way follow each other there.
  if (sections[first]!.tracks > 1) return headway
  let running = 0
  for (let at = first; at <= last; at++) running += sections[at]!.up + sections[at]!.down
  return Math.max(headway, running + stops[first]!.crossing + stops[last + 1]!.crossing)
}

/** When a train reaches and leaves each stop, in minutes; repeated after every cycle. */
export interface Run {
  readonly arrive: readonly number[]
  readonly depart: readonly number[]
}

/**
 * The compressed timetable itself: trains one way run through without waiting, those the other way wait where they meet.
 * `cycle` may be longer than the least: the same pattern with buffer.
 */
export function diagram(
  sections: readonly Section[],
  stops: readonly Stop[],
  headway: number,
  cycle: number,
): { readonly up: Run; readonly down: Run } {
  const up = [0]
  sections.forEach((section, at) => up.push(up[at]! + section.up))
  const end = sections.length
  const arrive = Array.from({ length: end + 1 }, () => 0)
  const depart = Array.from({ length: end + 1 }, () => 0)
  let now = up[end]! + stops[end]!.crossing
  arrive[end] = now
  for (const { first, last } of segmentsOf(sections, stops, headway).toReversed()) {
    if (sections[first]!.tracks === 1) {
      // Once in every cycle the segment is free from where a train up has left it until the next one enters.
      const free = up[last + 1]! + stops[last + 1]!.crossing
      let running = 0
      for (let at = first; at <= last; at++) running += sections[at]!.down
      const slack = up[first]! + cycle - stops[first]!.crossing - running - free
      const late = mod(now - free, cycle)
      if (late > slack + 1e-9) now += cycle - late
    }
    for (let at = last; at >= first; at--) {
      depart[at + 1] = now
      now += sections[at]!.down
      arrive[at] = now
    }
  }
  depart[0] = now
  return { up: { arrive: up, depart: up }, down: { arrive, depart } }
}

const mod = (a: number, b: number): number => ((a % b) + b) % b
