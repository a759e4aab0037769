import type { Json, Language } from '../ground/index.ts'
import { canonical, OrtoqError } from '../ground/index.ts'
import {
  atomText,
  hookUrl,
  jsonFeedText,
  secretText,
  testText,
  type FeedAsk,
  type HookStanding,
  type Owner,
  type PostRoom,
} from '../post/index.ts'
import { addHook, endHook, hooksOf, revive, standingOf, type Hook } from '../post/shelf.ts'
import { followOf, nameOfFollow, type View } from '../reports/index.ts'
import { FeedTails } from './feed-tail.ts'
import type { Send } from './hook-send.ts'
import type { Observatory } from './observatory.ts'
import { attempt } from './posting.ts'

const MOST_HOOKS = 20
const KEPT_FEEDS = 500

/** Feeds and webhooks over an open observatory. */
export function postRoom(observatory: Observatory, send: Send): PostRoom {
  const { store, clock, random, register } = observatory
  const { db } = store
  const feeds = new Map<string, string>()
  const tails = new FeedTails(db)

  const owned = async (id: string, owner: Owner): Promise<Hook> => {
    const hook = (await hooksOf(db, owner.all ? undefined : owner.id)).find((one) => one.id === id)
    if (!hook) throw new OrtoqError('post/unknown-hook', { id })
    return hook
  }
  const standing = async ({ id, url, follow, language, madeAt }: Hook): Promise<HookStanding> => {
    const { counts, dead } = await standingOf(db, id)
    const givenUp = dead.map(({ idx, attempts, outcome }) => ({ index: idx, attempts, outcome: outcome ?? '' }))
    const { waiting, done, dead: lost } = counts
    return { id, url, follow, language, madeAt, waiting, done, dead: lost, givenUp }
  }

  return {
    async feed(ask) {
      const view = await observatory.view(ask.known)
      const follow = followOf(view.snapshot, ask.follow)
      const { size } = view.snapshot
      const name = `${size} ${register.erasures} ${canonical({ ...ask, follow } as unknown as Json)}`
      const kept = feeds.get(name)
      if (kept !== undefined) return kept
      const text = await feedText({ ...ask, follow }, view)
      if (feeds.size >= KEPT_FEEDS) feeds.delete(feeds.keys().next().value!)
      feeds.set(name, text)
      return text
    },
    async add(text, given, language, owner) {
      const url = hookUrl(text, owner.here).href
      const { snapshot } = await observatory.view()
      const follow = followOf(snapshot, given)
      const count = (await hooksOf(db, owner.id)).length
      if (count >= MOST_HOOKS) throw new OrtoqError('post/too-many-hooks', { count })
      const id = `hook:${Buffer.from(random.bytes(9)).toString('hex')}`
      const secret = Buffer.from(random.bytes(32)).toString('base64')
      await addHook(db, { id, url, secret, follow, language, owner: owner.id, madeAt: clock.now() })
      return { id, url, secret: secretText(secret) }
    },
    list: async (owner) => {
      const found: HookStanding[] = []
      for (const hook of await hooksOf(db, owner.all ? undefined : owner.id)) found.push(await standing(hook))
      return found
    },
    remove: async (id, owner) => endHook(db, (await owned(id, owner)).id, clock.now()),
    async test(id, owner) {
      const hook = await owned(id, owner)
      const message = `${id}.test-${Buffer.from(random.bytes(6)).toString('hex')}`
      const { ok, outcome } = await attempt({ clock, send }, hook, message, testText(clock.now()))
      return { url: hook.url, ok, outcome }
    },
    retry: async (id, owner) => revive(db, (await owned(id, owner)).id, clock.now()),
  }

  async function feedText({ form, follow, language, base }: FeedAsk, view: View): Promise<string> {
    const changes = await tails.changes(view.snapshot, follow, language)
    const [last] = view.snapshot.size === 0 ? [] : await register.entries(view.snapshot.size - 1, 1)
    const query = queryOf(follow, language, view.known)
    const feed = {
      self: `${base}/api/feeds/${form}?${query}`,
      home: `${base}${homeOf(follow)}?lang=${language}`,
      base,
      origin: register.origin,
      follow,
      language,
      name: nameOfFollow(view.snapshot, follow, language),
      updated: last?.recordedAt ?? view.now,
      changes,
    }
    return form === 'atom' ? atomText(feed) : jsonFeedText(feed)
  }
}

function queryOf(follow: FeedAsk['follow'], language: Language, known: string | null): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(follow)) if (value !== undefined) query.set(name, value)
  query.set('language', language)
  if (known) query.set('known', known)
  return query.toString().replaceAll('%3A', ':')
}

const homeOf = ({ commitment, region }: FeedAsk['follow']): string =>
  commitment ? `/commitment/${commitment}` : region ? `/region/${region}` : '/commitments'
