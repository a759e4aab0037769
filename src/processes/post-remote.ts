import { OrtoqError, type ErrorCode, type Facts } from '../ground/index.ts'
import type { HookStanding, PostRoom } from '../post/index.ts'

/** The post of a running server, asked over HTTP as a page would ask it; whose webhooks are meant it knows by itself. */
export function postRemote(server: string): PostRoom {
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const response = await fetch(new URL(path, server), init)
    if (response.ok) return response
    const { code, facts } = (await response.json()) as { code: ErrorCode; facts: Facts }
    throw new OrtoqError(code, facts)
  }
  const send = async <T>(path: string, method: string, body?: unknown): Promise<T> => {
    const json = { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
    return (await (await ask(path, { method, ...(body === undefined ? {} : json) })).json()) as T
  }
  return {
    feed: async ({ form, follow, language, known }) => {
      const query = new URLSearchParams({
        ...(follow as Record<string, string>),
        language,
        ...(known ? { known } : {}),
      })
      return (await ask(`/api/feeds/${form}?${query}`)).text()
    },
    add: (url, follow, language) => send('/api/webhooks', 'POST', { url, ...follow, language }),
    list: async () => (await send<{ webhooks: HookStanding[] }>('/api/webhooks', 'GET')).webhooks,
    remove: async (id) => void (await ask(at('/api/webhooks', id), { method: 'DELETE' })),
    test: (id) => send(at('/api/webhooks/test', id), 'POST'),
    retry: async (id) => (await send<{ due: number }>(at('/api/webhooks/retry', id), 'POST')).due,
  }
}

const at = (path: string, id: string): string => `${path}?id=${encodeURIComponent(id)}`
