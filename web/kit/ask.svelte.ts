import { untrack } from 'svelte'
import type { Problem, Reports } from '../api.d.ts'
import { signing, type ToSign } from '../register/sign.svelte.ts'
import { disputes } from './disputes.svelte.ts'
import { known, language } from './tongue.svelte.ts'

export type ReportName = keyof Reports
export type Result<N extends ReportName> = Reports[N]['result']
/** What a page says; language and date of knowledge come from the address. */
export type Params<N extends ReportName> = Omit<Reports[N]['params'], 'language' | 'known'>

/** What the server refused, or null for a server that cannot be reached. */
export type Failure = Problem | null

/** The answer to a question that is asked anew whenever its parameters, the language or the date change. */
export class Asked<T> {
  state = $state<'idle' | 'loading' | 'ready' | 'failed'>('idle')
  /** The newest answer; kept while the next one is under way, so that a page does not jump. */
  value = $state.raw<T | null>(null)
  problem = $state.raw<Failure>(null)
}

/** Thrown where the server refuses. */
export class Refused extends Error {
  readonly problem: Failure
  constructor(problem: Failure) {
    super(problem?.detail ?? 'unreachable')
    this.problem = problem
  }
}

const KEPT = 80
const kept = new Map<string, Answer>()

interface Answer {
  readonly promise: Promise<unknown>
  /** What it came to, once it is there. */
  there: { readonly value: unknown } | null
}

/** Asks a report as long as the component lives. `params` is read as an effect; null asks nothing. */
export function ask<N extends ReportName>(name: N, params: () => Params<N> | null): Asked<Result<N>> {
  const asked = new Asked<Result<N>>()
  $effect(() => {
    const given = params()
    if (given === null) {
      asked.state = 'idle'
      return
    }
    const url = urlOf(name, given)
    let current = true
    const show = (value: Result<N>) => {
      if (!current) return
      disputes.take(value)
      asked.value = value
      asked.state = 'ready'
    }
    const { promise, there } = get(url)
    // What is known is shown at once: a page that turned pale first would be drawn twice.
    if (there) {
      untrack(() => show(there.value as Result<N>))
      return
    }
    asked.state = 'loading'
    promise.then(
      (value) => show(value as Result<N>),
      (error: unknown) => {
        if (!current) return
        asked.problem = error instanceof Refused ? error.problem : null
        asked.state = 'failed'
      },
    )
    return () => (current = false)
  })
  return asked
}

/** One answer, for what happens on a press; `Refused` where the server says no. */
export const answerOf = <N extends ReportName>(name: N, params: Params<N>): Promise<Result<N>> =>
  get(urlOf(name, params)).promise as Promise<Result<N>>

/** Sends a whole text to a report that takes one, such as `read`. */
export async function send<T>(name: string, text: string, params: Readonly<Record<string, string>> = {}): Promise<T> {
  const headers = { 'content-type': 'text/plain; charset=utf-8' }
  return take<T>(await reach(urlOf(name as ReportName, params as never), { method: 'POST', headers, body: text }))
}

/**
 * Enters an act; the answer is its receipt. What was kept of earlier answers is forgotten. Sent again with the same key
 * after a lost connection it is entered once.
 */
export async function act<T>(name: string, body: unknown, key?: string): Promise<T> {
  const headers = { 'content-type': 'application/json', ...(key ? { 'idempotency-key': key } : {}) }
  return entered<T>(`/api/acts/${name}?language=${language()}`, headers, JSON.stringify(body))
}

/** Enters an act that brings a file: its bytes go as they are. */
export function actWithFile<T>(
  name: string,
  params: Readonly<Record<string, string>>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<T> {
  const query = new URLSearchParams({ ...params, language: language() })
  return entered<T>(`/api/acts/${name}?${query}`, { 'content-type': 'application/octet-stream' }, bytes)
}

async function entered<T>(url: string, headers: Record<string, string>, body: BodyInit): Promise<T> {
  const response = await reach(url, { method: 'POST', headers, body })
  // Where persons are appointed the entry comes back, for its author to sign.
  const receipt =
    response.status === 202 ? await signing.lay<T>((await response.json()) as ToSign) : await take<T>(response)
  kept.clear()
  disputes.forget()
  return receipt
}

/** What was kept of earlier answers is forgotten: somebody else may look now. */
export const forgetAnswers = (): void => kept.clear()

/** Asks an address that is no report and no act: sessions, keys. */
export async function request<T>(method: string, url: string, body?: unknown): Promise<T> {
  const json = { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  const response = await reach(url, { method, ...(body === undefined ? {} : json) })
  return response.status === 204 ? (null as T) : take<T>(response)
}

/** The address under which a report answers to this page; also what a reader may cite or download. */
export function urlOf<N extends ReportName>(name: N, params: Params<N>): string {
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(params as Record<string, unknown>))
    if (value !== undefined && value !== null && value !== '') query.set(key, String(value))
  // What is made for others may be in another language than the page.
  if (!query.has('language')) query.set('language', language())
  const date = known()
  if (date) query.set('known', date)
  return `/api/${name}?${query}`
}

function get(url: string): Answer {
  let answer = kept.get(url)
  if (!answer) {
    if (kept.size >= KEPT) kept.delete(kept.keys().next().value!)
    const promise = reach(url).then((response) => take<unknown>(response))
    const own: Answer = { promise, there: null }
    kept.set(url, (answer = own))
    promise.then(
      (value) => (own.there = { value }),
      // A failure may pass; it is asked again.
      () => kept.get(url) === own && kept.delete(url),
    )
  }
  return answer
}

/** Asks for what somebody may want next; null where the answer is there. A failure is nobody's yet. */
export function askEarly<N extends ReportName>(name: N, params: Params<N>): Promise<unknown> | null {
  const { promise, there } = get(urlOf(name, params))
  return there ? null : promise.catch(() => undefined)
}

async function reach(url: string, init?: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init)
  } catch {
    throw new Refused(null)
  }
}

async function take<T>(response: Response): Promise<T> {
  if (response.ok) return (await response.json()) as T
  throw new Refused((await response.json().catch(() => null)) as Failure)
}
