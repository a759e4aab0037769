import { createHash, createPublicKey, verify } from 'node:crypto'
import { fromBase64 } from './hash.ts'

/** A passkey's signature: what the authenticator signed, as it gave it. Base64 throughout. */
export interface PasskeySignature {
  readonly suite: 'passkey'
  readonly authenticator_data: string
  readonly client_data: string
  readonly value: string
}

/** What a passkey's public half says beside its bytes: the name it was made for and the authenticator's own name of it. */
export interface PasskeyBody {
  readonly suite: 'passkey'
  /** Base64: 65 bytes of an uncompressed P-256 point. */
  readonly public: string
  /** The host name for which the passkey was made; it signs for no other. */
  readonly rp: string
  /** Base64url, so that a browser can ask for this key. */
  readonly credential: string
}

// What stands before an uncompressed P-256 point in DER. @see RFC 5480
const SPKI = Buffer.from('3059301306072a8648ce3d020106082a8648ce3d030107034200', 'hex')
const [PRESENT, VERIFIED] = [0x01, 0x04]

const sha256 = (bytes: Uint8Array | string): Buffer => createHash('sha256').update(bytes).digest()

/** True for 65 bytes that begin as an uncompressed point does. */
export const isPoint = (bytes: Uint8Array | null): bytes is Uint8Array => bytes?.length === 65 && bytes[0] === 4

/**
 * True when the passkey signed this challenge (32 bytes) for this host, with its holder present and verified.
 * Nothing is said of what the screen showed.
 * @see https://www.w3.org/TR/webauthn-3/#sctn-verifying-assertion
 */
export function isPasskeySigned(
  publicKey: Uint8Array,
  rp: string,
  challenge: Uint8Array,
  { authenticator_data: authenticator, client_data: client, value }: PasskeySignature,
): boolean {
  const [data, clientData, signature] = [authenticator, client, value].map(fromBase64)
  if (!data || !clientData || !signature || data.length < 37 || !isPoint(publicKey)) return false
  const { type, challenge: signed } = clientOf(clientData)
  if (type !== 'webauthn.get' || signed !== Buffer.from(challenge).toString('base64url')) return false
  if (!sha256(rp).equals(Buffer.from(data.subarray(0, 32)))) return false
  if ((data[32]! & (PRESENT | VERIFIED)) !== (PRESENT | VERIFIED)) return false
  const key = createPublicKey({ key: Buffer.concat([SPKI, publicKey]), format: 'der', type: 'spki' })
  try {
    return verify('sha256', Buffer.concat([data, sha256(clientData)]), key, signature)
  } catch {
    return false
  }
}

function clientOf(bytes: Uint8Array): { type?: unknown; challenge?: unknown } {
  try {
    const value = JSON.parse(Buffer.from(bytes).toString('utf8')) as unknown
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}
