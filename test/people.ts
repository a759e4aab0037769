import type { OpenAPIHono } from '@hono/zod-openapi'
import { seededRandom } from '../src/ground/index.ts'
import type { Observatory } from '../src/processes/observatory.ts'
import { keyId, keyPair, signEntry, type KeyPair } from '../src/register/index.ts'

/** Somebody with a key in a file, who asks one server. */
export class Person {
  readonly key: string
  readonly #pair: KeyPair
  readonly #app: OpenAPIHono
  cookie: string | null = null

  constructor(app: OpenAPIHono, seed: number) {
    this.#app = app
    this.#pair = keyPair(seededRandom(seed).bytes(32))
    this.key = keyId(this.#pair.publicKey)
  }

  /** The key says itself that it comes in; it gives no right yet. */
  async addKey({ register }: Observatory): Promise<void> {
    const body = { suite: 'ed25519', public: Buffer.from(this.#pair.publicKey).toString('base64') }
    const draft = { type: 'key.added', subject: this.key, body, author: this.key, expectedVersion: 0 } as const
    const composed = await register.prepare(draft)
    await register.record([{ ...composed, sig: signEntry(composed.entry, this.#pair) }])
  }

  /** Signs in as a program does, with a signature over the server's challenge; the status of the answer. */
  async signIn(): Promise<number> {
    const { challenge } = (await (await this.post('/api/session/challenge', {})).json()) as { challenge: string }
    const message = Buffer.from(`ortoq/session/v1\nhttp://localhost\n${challenge}`)
    const value = Buffer.from(this.#pair.sign(message)).toString('base64')
    const response = await this.post('/api/session', { key: this.key, challenge, value })
    this.cookie = response.headers.get('set-cookie')?.split(';')[0] ?? this.cookie
    return response.status
  }

  /** The signature of an entry that was prepared, whoever is its author. */
  signature(entry: Parameters<typeof signEntry>[0]): ReturnType<typeof signEntry> {
    return signEntry(entry, this.#pair)
  }

  get(path: string): Promise<Response> {
    return this.#ask(path, { method: 'GET' })
  }

  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    const json = { 'content-type': 'application/json', ...headers }
    return this.#ask(path, { method: 'POST', body: JSON.stringify(body), headers: json })
  }

  async json(path: string): Promise<Record<string, never>> {
    return (await (await this.get(path)).json()) as Record<string, never>
  }

  /** An act: prepared by the server, signed here, recorded there. */
  async act(name: string, body: unknown): Promise<Response> {
    const prepared = await this.post(`/api/acts/${name}`, body, { 'ortoq-key': this.key })
    if (prepared.status !== 202) return prepared
    const { token, entry } = (await prepared.json()) as { token: string; entry: never }
    return this.post('/api/entries', { token, sig: signEntry(entry, this.#pair) })
  }

  async #ask(path: string, init: RequestInit): Promise<Response> {
    const cookie: Record<string, string> = this.cookie ? { cookie: this.cookie } : {}
    const headers = { host: 'localhost', ...cookie, ...(init.headers as Record<string, string>) }
    return this.#app.request(`http://localhost${path}`, { ...init, headers })
  }
}

/** Appoints a lead for each of these states, the first by the host and the others by themselves. */
export async function foundWith(
  observatory: Observatory,
  app: OpenAPIHono,
  states: readonly string[],
): Promise<Map<string, Person>> {
  const leads = new Map<string, Person>()
  for (const [at, state] of states.entries()) {
    const person = new Person(app, 100 + at)
    await person.addKey(observatory)
    const body = { person: `person:lead-${state}`, role: 'lead', keys: person.key, for: state }
    const response = await (at === 0
      ? person.post('/api/acts/principal-appoint', body)
      : person.act('principal-appoint', body))
    if (response.status !== 200) throw new Error(await response.text())
    await person.signIn()
    leads.set(state, person)
  }
  return leads
}
