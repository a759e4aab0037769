import { createHmac, timingSafeEqual } from 'node:crypto'

/** A message on its way: who receives it twice knows it by its id. */
export interface Message {
  readonly id: string
  /** Seconds since 1970, when it is sent. */
  readonly time: number
  readonly body: string
}

/** A receiver refuses what was signed longer ago, or later than now, by more than this: what was caught is not replayed. */
export const WINDOW_SECONDS = 300

const PREFIX = 'whsec_'

/** A secret as receivers' libraries take it. @see https://www.standardwebhooks.com */
export const secretText = (secret: string): string => `${PREFIX}${secret}`

/** The three headers of a message; `secret` is base64. @see https://www.standardwebhooks.com */
export const signedHeaders = (message: Message, secret: string): Readonly<Record<string, string>> => ({
  'webhook-id': message.id,
  'webhook-timestamp': String(message.time),
  'webhook-signature': `v1,${macOf(message, secret)}`,
})

/** What a receiver does: true where the message is signed with the secret and was sent within the window around `now`. */
export function isGenuine(
  headers: Readonly<Record<string, string | undefined>>,
  body: string,
  secret: string,
  now: number,
): boolean {
  const { 'webhook-id': id, 'webhook-timestamp': stamp, 'webhook-signature': signatures } = headers
  const time = Number(stamp)
  if (id === undefined || signatures === undefined || !Number.isSafeInteger(time)) return false
  if (Math.abs(now - time) > WINDOW_SECONDS) return false
  const wanted = Buffer.from(macOf({ id, time, body }, secret.replace(PREFIX, '')))
  return signatures.split(' ').some((one) => {
    const given = Buffer.from(one.startsWith('v1,') ? one.slice(3) : '')
    return given.length === wanted.length && timingSafeEqual(given, wanted)
  })
}

const macOf = ({ id, time, body }: Message, secret: string): string =>
  createHmac('sha256', Buffer.from(secret, 'base64')).update(`${id}.${time}.${body}`).digest('base64')
