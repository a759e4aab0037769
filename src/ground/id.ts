import { OrtoqError } from './error.ts'

/** An id is `kind:slug`; the kind is part of the type, so a port does not pass for a city. */
export type Id<K extends string = string> = `${K}:${string}`

export type StateId = Id<'state'>
export type RegionId = Id<'region'>
export type PortId = Id<'port'>
export type PlaceId = Id<'port' | 'city' | 'place'>
export type LinkId = Id<'link'>
export type LineId = Id<'line'>
export type SourceId = Id<'source'>
export type DocumentId = Id<'doc'>
export type CommitmentId = Id<'com'>
export type WorkId = Id<'proj'>
export type SeriesId = Id<'series'>
export type CommodityId = Id<'commodity'>
export type ScenarioId = Id<'scenario'>

const SHAPE = /^[a-z]+:[A-Za-z0-9][A-Za-z0-9.+_-]*$/

/** True when `text` has the shape of an id, of one of `kinds` where they are given. */
export function isId<K extends string>(text: string, ...kinds: K[]): text is Id<K> {
  return SHAPE.test(text) && (kinds.length === 0 || kinds.includes(kindOf(text) as K))
}

/** Reads an id of one of `kinds`; anything else is `ground/bad-id` with the text that was given. */
export function id<K extends string>(text: string, ...kinds: K[]): Id<K> {
  if (!isId(text, ...kinds)) throw new OrtoqError('ground/bad-id', { id: text, kinds: kinds.join(', ') || 'any' })
  return text
}

/** The part before the colon. */
export const kindOf = (text: string): string => text.slice(0, text.indexOf(':'))

/** The part after the colon. */
export const slugOf = (text: string): string => text.slice(text.indexOf(':') + 1)
