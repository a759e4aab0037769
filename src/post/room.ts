import type { Language } from '../ground/index.ts'
import type { Follow } from '../reports/index.ts'

export const feedForms = ['atom', 'json'] as const
export type FeedForm = (typeof feedForms)[number]

/** What somebody asks to have as a feed. */
export interface FeedAsk {
  readonly form: FeedForm
  readonly follow: Follow
  readonly language: Language
  readonly known: string | null
  /** The observatory's address as the reader has it. */
  readonly base: string
}

/** A webhook as its owner sees it; the secret is shown once, when it is added. */
export interface HookStanding {
  readonly id: string
  readonly url: string
  readonly follow: Follow
  readonly language: Language
  readonly madeAt: string
  readonly waiting: number
  readonly done: number
  readonly dead: number
  /** The newest messages that were given up, with the reason. */
  readonly givenUp: readonly { readonly index: number; readonly attempts: number; readonly outcome: string }[]
}

/** Whose webhooks are meant: a person's, or every one for the local officer; and whether this machine may be told. */
export interface Owner {
  readonly id: string
  readonly all: boolean
  readonly here: boolean
}

/** What commands and routes ask of the post. */
export interface PostRoom {
  feed(ask: FeedAsk): Promise<string>
  add(
    url: string,
    follow: Follow,
    language: Language,
    owner: Owner,
  ): Promise<{ id: string; url: string; secret: string }>
  list(owner: Owner): Promise<HookStanding[]>
  remove(id: string, owner: Owner): Promise<void>
  /** Sends a message that says it is a test, at once; what came of it. */
  test(id: string, owner: Owner): Promise<{ url: string; ok: boolean; outcome: string }>
  /** Tries again what was given up; how many messages that is. */
  retry(id: string, owner: Owner): Promise<number>
}

/** The one owner of an observatory on his own machine. */
export const LOCAL_OWNER: Owner = { id: 'local', all: true, here: true }
