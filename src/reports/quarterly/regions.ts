import type { StateId } from '../../ground/index.ts'
import { placeTable } from '../../ways/index.ts'
import { matrixOf, type Cell } from '../../works/index.ts'
import { sides } from '../region-matrix.ts'
import type { Seen } from './seen.ts'

export interface Regions {
  readonly states: readonly [StateId, StateId]
  /** All pairs of regions, the empty ones too. */
  readonly all: number
  /** Pairs that have something with each other. */
  readonly full: readonly Cell[]
  /** Empty pairs of which one region was promised something. */
  readonly waiting: readonly Cell[]
}

/** The regions of the two sides against each other. */
export function regionsAt({ now }: Seen): Regions {
  const states = sides(now)
  const places = new Map(now.rows(placeTable).map(({ id, region }) => [id as string, region]))
  const { cells } = matrixOf(now, ...states, (place) => places.get(place) ?? null)
  return {
    states,
    all: cells.length,
    full: cells.filter(isFull),
    waiting: cells.filter((cell) => !isFull(cell) && cell.promised.length > 0),
  }
}

const isFull = ({ works, ventures, pairs, visits }: Cell): boolean =>
  works.length + ventures.length + pairs.length + visits.length > 0

export const cellName = ({ row, column }: Cell): string => `${row} ${column}`
