import type { Id, Names } from '../../ground/index.ts'
import { drawn } from '../chance.ts'
import type { Figure } from '../figure.ts'
import type { Range, Spread } from '../simulate/index.ts'

/** Worlds in which each improvement is tried. */
export const WORLDS = 32

/** One thing that might be done next. */
export type StepKind =
  | 'hour'
  | 'lane'
  | 'inspection-place'
  | 'paperwork-day'
  | 'flight'
  | 'loop'
  | 'loop-at-halt'
  | 'second-track'
  | 'electrification'
  | 'yard-tracks'

/** Worlds in which the queue has no steady state: what is told of it there holds for the days that it was followed. */
export interface Overload {
  /** Of all worlds. */
  readonly share: number
  /** By how many vehicles, people or trains the queue grows a day in those; null where there are none. */
  readonly growth: Spread | null
}

/** A single improvement with what it gives in a year and how sure its place in the list is. */
export interface GrowthPoint {
  readonly kind: StepKind
  /** The port, line or service, and for an hour the side. */
  readonly at: Id
  readonly side: Id | null
  readonly name: Names
  /** In hours of vehicles, people or trains, or in tonnes carried. */
  readonly unit: 'vehicle.h/yr' | 'person.h/yr' | 'train.h/yr' | 't/yr'
  readonly effect: Spread
  /** The same in US dollars a year; null where nobody says or assumes what an hour or a tonne is worth. */
  readonly value: Spread | null
  /** The same on average over the worlds, by which what has no cost is ordered: what is much in few worlds counts. */
  readonly mean: number | null
  /** Share of the worlds in which it gives anything. */
  readonly helps: number
  /** US dollars, once; null where nobody says. */
  readonly cost: Figure | null
  readonly perCost: Spread | null
  /** Where more comes than can pass, before and after; null where there is no queue. */
  readonly overloaded: { readonly before: Overload; readonly after: Overload } | null
  /**
   * Its place among those that can be compared: best, middle and worst of nine worlds in ten. Null where it has no worth, or
   * one that grows with the days for which a queue is followed.
   */
  readonly rank: Spread | null
  /** Share of the worlds in which it is the first. */
  readonly first: number
  /** What the figures behind it rest on. */
  readonly sources: readonly Id[]
}

/** An improvement with its effect world by world, before it is ranked among the others. */
export interface Candidate extends Omit<
  GrowthPoint,
  'effect' | 'value' | 'mean' | 'helps' | 'perCost' | 'rank' | 'first'
> {
  readonly effects: readonly number[]
  readonly values: readonly number[] | null
}

/** A value of the range in a world: the same for all that ask for it by the same name. */
export const within = ({ low, high }: Range, world: number, name: string): number =>
  low + (high - low) * drawn(world, name)

export const middleOf = ({ low, high }: Range): number => (low + high) / 2
