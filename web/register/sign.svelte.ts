import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser'
import { forgetAnswers, Refused, request } from '../kit/ask.svelte.ts'

/** What the server hands out to be signed. */
export interface ToSign {
  readonly entry: {
    readonly type: string
    readonly subject: string
    readonly acting_for: string | null
    readonly author_key: string
  }
  readonly body: unknown
  readonly token: string
  readonly challenge: string
  readonly credential: string | null
}

/** Who is signed in, and whether anybody can. */
export interface Session {
  readonly mode: 'local' | 'shared'
  readonly person: {
    readonly id: string
    readonly state: string | null
    readonly role: string
    readonly key: string
  } | null
}

export interface OpenSession {
  readonly id: string
  readonly since: string
  readonly seen: string
  readonly here: boolean
}

interface Pending {
  readonly toSign: ToSign
  readonly done: (receipt: unknown) => void
  readonly failed: (error: unknown) => void
}

/** What waits for the reader's signature: shown first, signed on a second press. */
class Signing {
  pending = $state.raw<Pending | null>(null)
  problem = $state('')

  /** Lays an entry before the reader; settles once it is recorded, refused or put away. */
  lay<T>(toSign: ToSign): Promise<T> {
    this.cancel()
    this.problem = ''
    return new Promise<T>((done, failed) => {
      this.pending = { toSign, done: done as Pending['done'], failed }
    })
  }

  /** Has the passkey sign the hash of the entry and sends it in. */
  async sign(): Promise<void> {
    const waiting = this.pending
    if (!waiting) return
    try {
      const receipt = await entered(waiting.toSign)
      this.pending = null
      waiting.done(receipt)
    } catch (error) {
      // A passkey that was put away may be tried again; what the server refused may not.
      if (!(error instanceof Refused)) return void (this.problem = (error as Error).message)
      this.pending = null
      waiting.failed(error)
    }
  }

  cancel(): void {
    this.pending?.failed(new Refused(null))
    this.pending = null
  }
}

export const signing = new Signing()

async function entered({ challenge, credential, token }: ToSign): Promise<unknown> {
  const allowCredentials = credential ? [{ id: credential, type: 'public-key' as const }] : []
  const { startAuthentication } = await import('@simplewebauthn/browser')
  const { response } = await startAuthentication({
    optionsJSON: { challenge, allowCredentials, userVerification: 'required' },
  })
  const sig = {
    suite: 'passkey',
    authenticator_data: plain(response.authenticatorData),
    client_data: plain(response.clientDataJSON),
    value: plain(response.signature),
  }
  return request('POST', '/api/entries', { token, sig })
}

// What a browser writes in base64url stands in an entry as base64.
const plain = (text: string): string => {
  const base = text.replaceAll('-', '+').replaceAll('_', '/')
  return base.padEnd(Math.ceil(base.length / 4) * 4, '=')
}

export const whoIs = (): Promise<Session> => request('GET', '/api/session')

export async function signIn(): Promise<Session> {
  const { startAuthentication } = await import('@simplewebauthn/browser')
  const optionsJSON = await request<PublicKeyCredentialRequestOptionsJSON>('POST', '/api/session/challenge', {})
  const session = await request<Session>('POST', '/api/session', await startAuthentication({ optionsJSON }))
  // What one sees depends on who one is.
  forgetAnswers()
  return session
}

export async function signOut(): Promise<void> {
  await request('DELETE', '/api/session')
  forgetAnswers()
}

export const sessions = async (): Promise<readonly OpenSession[]> =>
  (await request<{ sessions: readonly OpenSession[] }>('GET', '/api/sessions')).sessions

export const endSession = (id: string): Promise<null> => request('DELETE', `/api/sessions?id=${encodeURIComponent(id)}`)

/** Makes a passkey and has it say in the register that it is one; answers its id. */
export async function enrol(code: string): Promise<string> {
  const { startRegistration } = await import('@simplewebauthn/browser')
  const optionsJSON = await request<PublicKeyCredentialCreationOptionsJSON>('POST', '/api/keys/challenge', { code })
  const response = await startRegistration({ optionsJSON })
  const toSign = await request<ToSign>('POST', '/api/keys', { code, response })
  await signing.lay(toSign)
  return toSign.entry.subject
}
