import { request } from '../kit/ask.svelte.ts'

/** A webhook of the reader's, with how it fares. */
export interface Hook {
  readonly id: string
  readonly url: string
  readonly follow: Readonly<Record<string, string | undefined>>
  readonly madeAt: string
  readonly waiting: number
  readonly done: number
  readonly dead: number
  readonly givenUp: readonly { readonly index: number; readonly attempts: number; readonly outcome: string }[]
}

/** What is told once: with the secret the receiver checks the signature. */
export interface Made {
  readonly id: string
  readonly url: string
  readonly secret: string
}

const PATH = '/api/webhooks'
const withId = (path: string, id: string): string => `${path}?id=${encodeURIComponent(id)}`

export const hooks = async (): Promise<readonly Hook[]> =>
  (await request<{ webhooks: readonly Hook[] }>('GET', PATH)).webhooks

export const addHook = (asked: Readonly<Record<string, string>>): Promise<Made> => request('POST', PATH, asked)

export const removeHook = (id: string): Promise<null> => request('DELETE', withId(PATH, id))

export const testHook = (id: string): Promise<{ readonly ok: boolean; readonly outcome: string }> =>
  request('POST', withId(`${PATH}/test`, id))

export const retryHook = (id: string): Promise<{ readonly due: number }> => request('POST', withId(`${PATH}/retry`, id))
