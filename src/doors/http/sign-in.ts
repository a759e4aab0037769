import type { OpenAPIHono } from '@hono/zod-openapi'
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { ANYBODY, LOCAL, OrtoqError, type Clock, type Json, type Random, type Viewer } from '../../ground/index.ts'
import {
  entryHash,
  isSigned,
  keyId,
  NeedsSignature,
  type Composed,
  type Entry,
  type PasskeyBody,
  type Recorded,
  type Register,
  type Signature,
} from '../../register/index.ts'
import { jsonOf } from './body.ts'
import { limited } from './limit.ts'
import { Once } from './once.ts'
import { Sessions, type Session } from './session.ts'

const COOKIE = 'ortoq'
const SESSION_DOMAIN = 'ortoq/session/v1\n'
const CODE = /^[A-Za-z0-9_-]{8,64}$/
const isCode = (code: unknown): code is string => typeof code === 'string' && CODE.test(code)

/** What sign-in needs of the machine behind the door. */
export interface Entrance {
  readonly register: Register
  readonly clock: Clock
  readonly random: Random
  /** The address under which people reach this server, such as `https://observatory.example`; null: this machine only. */
  readonly origin: string | null
  /** True while a code that a lead or the host has made was not used. */
  invited(code: string): boolean
  /** True once, for such a code. */
  redeem(code: string): boolean
}

/** What is handed to whoever has to sign: the challenge for a passkey is the hash of the entry. */
export interface ToSign {
  readonly schema: 'ortoq-to-sign/1'
  readonly entry: Entry
  readonly body: Json
  readonly token: string
  readonly challenge: string
  /** The passkey that signs, as the browser names it; null for a key in a file. */
  readonly credential: string | null
}

/** How a program signs in: its Ed25519 signature over `ortoq/session/v1`, this server's address and the challenge, each on a line. */
interface KeyAnswer {
  readonly key: string
  readonly challenge: string
  readonly value: string
}

/** Signs people in by passkey and holds what they are about to sign. Nothing of it is written anywhere. */
export class SignIn {
  readonly #entrance: Entrance
  readonly #sessions: Sessions
  readonly #challenges: Once<'add' | 'enter'>
  readonly #waiting: Once<Composed>

  constructor(entrance: Entrance) {
    const { clock, random } = entrance
    this.#entrance = entrance
    this.#sessions = new Sessions(clock, random)
    this.#challenges = new Once(clock, random)
    this.#waiting = new Once(clock, random)
  }

  /** True once anybody was appointed: from then on each act needs a person. */
  async founded(): Promise<boolean> {
    return (await this.#entrance.register.rules()).principals.founded
  }

  /** The session of a request whose person may still act: a right or a key that is taken away ends at once. */
  async session(context: Context): Promise<Session | null> {
    const session = this.#sessions.of(getCookie(context, COOKIE))
    if (!session) return null
    const { register } = this.#entrance
    const { principals } = await register.rules()
    return principals.of(session.key)?.id === session.person && (await register.publicKey(session.key)) ? session : null
  }

  /** The session that a request brings, whether or not its person may still act; for limits alone. */
  peek(context: Context): Session | null {
    return this.#sessions.of(getCookie(context, COOKIE))
  }

  /** Who looks: the person who is signed in; before anybody is appointed the local officer; else anybody. */
  async viewer(context: Context): Promise<Viewer> {
    const { principals } = await this.#entrance.register.rules()
    if (!principals.founded) return LOCAL
    const session = await this.session(context)
    const person = session && principals.of(session.key)
    if (!person) return ANYBODY
    const { id, role, state, keys } = person
    return { is: 'person', id, role, state, keys }
  }

  /** An entry that waits for its author's signature. */
  async hold(composed: Composed): Promise<ToSign> {
    const { entry, body } = composed
    // A key that comes in signs for itself.
    const [added] = entry.type === 'key.added' ? [] : await this.#entrance.register.entriesOf(entry.author_key)
    const { credential = null } = ((added?.body ?? body) as { credential?: string } | null) ?? {}
    return {
      schema: 'ortoq-to-sign/1',
      entry,
      body,
      token: this.#waiting.keep(composed),
      challenge: Buffer.from(entryHash(entry)).toString('base64url'),
      credential,
    }
  }

  /** Records what was held, now signed. */
  async sign(token: string, sig: Signature): Promise<Recorded> {
    const composed = this.#waiting.take(token)
    if (!composed) throw new OrtoqError('doors/nothing-to-sign', { token })
    const [recorded] = await this.#entrance.register.record([{ ...composed, sig }])
    return recorded!
  }

  mount(app: OpenAPIHono): void {
    const { clock } = this.#entrance
    const slowly = limited(clock, { burst: 20, perMinute: 20 }, callerOf(this, this.#entrance))
    for (const path of ['/api/session', '/api/session/challenge', '/api/keys', '/api/keys/challenge'])
      app.on('POST', path, slowly)
    app.get('/api/session', async (context) => context.json(await this.#whoIs(await this.session(context))))
    app.post('/api/session/challenge', async (context) => context.json(await this.#enterOptions(context)))
    app.post('/api/session', async (context) => {
      const given = await bodyOf<AuthenticationResponseJSON | KeyAnswer>(context)
      const session = await ('key' in given ? this.#enterByKey(context, given) : this.#enter(context, given))
      return context.json(await this.#whoIs(session))
    })
    app.get('/api/sessions', (context) =>
      context.json({ schema: 'ortoq-sessions/1', sessions: this.#sessions.list(getCookie(context, COOKIE)) }),
    )
    app.delete('/api/sessions', (context) => {
      const id = context.req.query('id') ?? ''
      if (!this.#sessions.end(getCookie(context, COOKIE), id)) throw new OrtoqError('doors/no-session', { id })
      return context.body(null, 204)
    })
    app.delete('/api/session', (context) => {
      this.#sessions.close(getCookie(context, COOKIE))
      deleteCookie(context, COOKIE, { path: '/' })
      return context.body(null, 204)
    })
    app.post('/api/keys/challenge', async (context) => {
      const { code } = await bodyOf<{ code?: unknown }>(context)
      // A wrong code is said before the device keeps a passkey that would never be let in.
      if (code !== undefined && !(isCode(code) && this.#entrance.invited(code)))
        throw new OrtoqError('doors/bad-code', {})
      return context.json(await this.#addOptions(context))
    })
    app.post('/api/keys', async (context) => {
      const { code, response } = await bodyOf<{ code: string; response: RegistrationResponseJSON }>(context)
      return context.json(await this.#add(context, code, response), 202)
    })
  }

  async #whoIs(session: Session | null) {
    const { principals } = await this.#entrance.register.rules()
    const person = session && principals.of(session.key)
    return {
      schema: 'ortoq-session/1' as const,
      mode: principals.founded ? ('shared' as const) : ('local' as const),
      person: person && { id: person.id, state: person.state, role: person.role, key: session!.key },
    }
  }

  async #enterOptions(context: Context) {
    const { generateAuthenticationOptions } = await import('@simplewebauthn/server')
    const challenge = this.#entrance.random.bytes(32)
    this.#challenges.keep('enter', Buffer.from(challenge).toString('base64url'))
    const rpID = this.#host(context)
    return generateAuthenticationOptions({ rpID, challenge: Uint8Array.from(challenge), userVerification: 'required' })
  }

  async #enter(context: Context, response: AuthenticationResponseJSON): Promise<Session> {
    const found = await this.#keyOf(response.id)
    if (!found) throw new OrtoqError('doors/not-signed-in', {})
    const { verifyAuthenticationResponse } = await import('@simplewebauthn/server')
    const { verified } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: (challenge) => this.#challenges.take(challenge) === 'enter',
      expectedOrigin: this.#origin(context),
      expectedRPID: this.#host(context),
      requireUserVerification: true,
      credential: { id: response.id, publicKey: coseOf(found.body), counter: 0 },
    }).catch(() => ({ verified: false }))
    if (!verified) throw new OrtoqError('doors/not-signed-in', {})
    return this.#open(context, found.key)
  }

  // A program holds a key in a file. What it signs names this server, so that another cannot pass it on.
  async #enterByKey(context: Context, { key, challenge, value }: KeyAnswer): Promise<Session> {
    const known = typeof key === 'string' ? await this.#entrance.register.publicKey(key) : null
    const fresh = typeof challenge === 'string' && this.#challenges.take(challenge) === 'enter'
    const message = Buffer.from(`${SESSION_DOMAIN}${this.#origin(context)}\n${challenge}`)
    const signed =
      known?.suite === 'ed25519' &&
      typeof value === 'string' &&
      isSigned(known.bytes, message, Buffer.from(value, 'base64'))
    if (!fresh || !signed) throw new OrtoqError('doors/not-signed-in', {})
    return this.#open(context, key)
  }

  async #open(context: Context, key: string): Promise<Session> {
    const { register } = this.#entrance
    const person = (await register.rules()).principals.of(key)
    if (!person || !(await register.publicKey(key))) throw new OrtoqError('doors/not-signed-in', {})
    // Whoever signs in anew leaves the session that the browser brought.
    this.#sessions.close(getCookie(context, COOKIE))
    const session = { key, person: person.id }
    const secure = this.#origin(context).startsWith('https:')
    setCookie(context, COOKIE, this.#sessions.open(session), { httpOnly: true, sameSite: 'Strict', path: '/', secure })
    return session
  }

  async #addOptions(context: Context) {
    const { generateRegistrationOptions } = await import('@simplewebauthn/server')
    const challenge = this.#entrance.random.bytes(32)
    this.#challenges.keep('add', Buffer.from(challenge).toString('base64url'))
    return generateRegistrationOptions({
      rpName: 'ortoq',
      rpID: this.#host(context),
      // No name: who holds a key is said by an appointment and nowhere else.
      userName: 'ortoq',
      userID: Uint8Array.from(this.#entrance.random.bytes(16)),
      challenge: Uint8Array.from(challenge),
      attestationType: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      supportedAlgorithmIDs: [-7],
    })
  }

  // The key says itself that it comes in: an entry that it has to sign, as every other.
  async #add(context: Context, code: string, response: RegistrationResponseJSON) {
    if (!isCode(code) || !this.#entrance.redeem(code)) throw new OrtoqError('doors/bad-code', {})
    const { verifyRegistrationResponse } = await import('@simplewebauthn/server')
    const { convertCOSEtoPKCS } = await import('@simplewebauthn/server/helpers')
    const rp = this.#host(context)
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge: (challenge) => this.#challenges.take(challenge) === 'add',
      expectedOrigin: this.#origin(context),
      expectedRPID: rp,
      requireUserVerification: true,
    }).catch(() => ({ verified: false as const, registrationInfo: undefined }))
    if (!verified || !registrationInfo) throw new OrtoqError('doors/not-signed-in', {})
    const point = convertCOSEtoPKCS(registrationInfo.credential.publicKey)
    const body: PasskeyBody = {
      suite: 'passkey',
      public: Buffer.from(point).toString('base64'),
      rp,
      credential: registrationInfo.credential.id,
    }
    const key = keyId(point, 'passkey')
    const draft = { type: 'key.added', subject: key, body: { ...body }, author: key, expectedVersion: 0 } as const
    return this.hold(await this.#entrance.register.prepare(draft))
  }

  async #keyOf(credential: unknown): Promise<{ key: string; body: PasskeyBody } | null> {
    const added = await this.#entrance.register.newest(['key.added'])
    const found = added.find(({ body }) => (body as unknown as PasskeyBody | null)?.credential === credential)
    return found ? { key: found.entry.subject, body: found.body as unknown as PasskeyBody } : null
  }

  #origin(context: Context): string {
    return this.#entrance.origin ?? `http://${context.req.header('host') ?? 'localhost'}`
  }

  #host(context: Context): string {
    return new URL(this.#origin(context)).hostname
  }
}

/** True for an act that was stopped because its author signs what it says. */
export const needsSignature = (error: unknown): error is NeedsSignature => error instanceof NeedsSignature

/**
 * The caller for limits: whose session it is, or the address that asks. What a request says of itself does not count,
 * but for the address that a proxy on this machine adds last.
 */
export const callerOf =
  (signIn: SignIn, { origin }: Pick<Entrance, 'origin'>) =>
  (context: Context): string => {
    const session = signIn.peek(context)
    if (session) return session.person
    const address = remoteOf(context)
    const behindProxy = origin !== null && (address === 'here' || /^(127\.|::1$|::ffff:127\.)/.test(address))
    const said = behindProxy ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
    return said ?? address
  }

// Without a socket (a test, another host) all callers are one.
function remoteOf(context: Context): string {
  const { incoming } = (context.env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } }
  return incoming?.socket?.remoteAddress ?? 'here'
}

// The COSE form of a P-256 key has one layout: these bytes, x, three bytes, y. @see RFC 9053 section 7.1.1
const COSE_X = Buffer.from('a5010203262001215820', 'hex')
const COSE_Y = Buffer.from('225820', 'hex')

function coseOf({ public: text }: PasskeyBody): Uint8Array<ArrayBuffer> {
  const point = Buffer.from(text, 'base64')
  return Uint8Array.from(Buffer.concat([COSE_X, point.subarray(1, 33), COSE_Y, point.subarray(33)]))
}

async function bodyOf<T>(context: Context): Promise<T> {
  const body = await jsonOf(context.req)
  if (typeof body !== 'object' || body === null)
    throw new OrtoqError('doors/bad-parameter', { name: 'body', value: String(body), wanted: 'JSON {…}' })
  return body as T
}
