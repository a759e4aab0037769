import type { ErrorCode, Facts } from '../../ground/index.ts'

/** Where the files of a feed come from: a zip or a folder, opened at the edge of the house. */
export interface FeedFiles {
  readonly names: readonly string[]
  read(name: string): AsyncIterable<Uint8Array>
}

/** What is wrong in a feed, by file, line and column; its text is in the catalogue of errors. */
export interface FeedFault {
  readonly file: string
  readonly line: number
  readonly column: string
  readonly code: ErrorCode & `ways/feed-${string}`
  readonly facts: Facts
}

/** Places of a feed. A platform has the index of its station as parent; −1 where it has none. */
export interface FeedStops {
  readonly ids: readonly string[]
  readonly names: readonly string[]
  readonly lat: Float64Array
  readonly lon: Float64Array
  readonly parent: Int32Array
  /** location_type: 0 platform, 1 station, 2 entrance, 3 node, 4 boarding area. */
  readonly kind: Uint8Array
  find(id: string): number
}

/** On which days services run; days are counted from 1970-01-01. */
export interface FeedServices {
  readonly count: number
  runs(service: number, day: number): boolean
}

/** Trips with their stop times; the events of trip t are `first[t]` … `first[t + 1] − 1` in order of stop_sequence. */
export interface FeedTrips {
  readonly count: number
  id(trip: number): string
  readonly route: Int32Array
  readonly service: Int32Array
  readonly first: Int32Array
  readonly stop: Int32Array
  /** Seconds after noon less twelve hours of the service day; beyond 86,400 for the night after. */
  readonly arrive: Int32Array
  readonly depart: Int32Array
  /** Bit 0: nobody may board; bit 1: nobody may alight. */
  readonly flags: Uint8Array
}

/** Service at headways from `start` until before `end`, in the manner of the trip, which itself is only a pattern. */
export interface FeedFrequency {
  readonly trip: number
  readonly start: number
  readonly end: number
  readonly headway: number
}

/** A row of transfers.txt between stops as given; seconds −1 where the row says none. */
export interface FeedTransfer {
  readonly from: number
  readonly to: number
  readonly type: number
  readonly seconds: number
}

/** The usable part of a GTFS feed in flat arrays. */
export interface Feed {
  readonly zone: string
  readonly stops: FeedStops
  readonly routes: { readonly ids: readonly string[]; readonly names: readonly string[]; readonly types: Int32Array }
  readonly services: FeedServices
  readonly trips: FeedTrips
  readonly frequencies: readonly FeedFrequency[]
  readonly transfers: readonly FeedTransfer[]
}
