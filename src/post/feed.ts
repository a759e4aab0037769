import type { Language } from '../ground/index.ts'
import { sayIn, type Follow } from '../reports/index.ts'
import type { Change } from './change.ts'

/** A feed before it takes a form. */
export interface Feed {
  /** Where it is had, and the page that shows what it follows. */
  readonly self: string
  readonly home: string
  /** The observatory's address, to which paths are added. */
  readonly base: string
  /** The name of the log, which with the follow makes the feed's own id. */
  readonly origin: string
  readonly follow: Follow
  readonly language: Language
  /** What it follows, by name; empty for everything. */
  readonly name: string
  /** When the log last grew; the date of a feed in which nothing stands. */
  readonly updated: string
  /** Newest first. */
  readonly changes: readonly Change[]
}

export const titleOf = ({ name, language }: Feed): string =>
  name === '' ? sayIn(language).text('post.all') : sayIn(language).text('post.feed', { name })

/** RFC 6920 names a thing by its hash: the same entry has the same id in every feed, whoever serves it. */
export const idOf = (hash: string): string => `ni:///sha-256;${Buffer.from(hash, 'hex').toString('base64url')}`
