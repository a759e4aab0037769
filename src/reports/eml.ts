import { sha256 } from '../register/index.ts'

/** A letter that is written to a file, for whoever has a mail program but no relay. */
export interface Letter {
  readonly subject: string
  readonly text: string
  readonly from: string
  readonly to: string | null
  /** When it was written, in UTC. */
  readonly at: string
  readonly language: string
}

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
const pad = (n: number) => String(n).padStart(2, '0')

/**
 * A letter as a file that mail programs open. The same letter gives the same bytes, its Message-ID included.
 * @see RFC 5322, and RFC 2047 for the subject
 */
export function emlText({ subject, text, from, to, at, language }: Letter): string {
  const when = new Date(at)
  const date =
    `${DAYS[when.getUTCDay()]}, ${when.getUTCDate()} ${MONTHS[when.getUTCMonth()]} ${when.getUTCFullYear()} ` +
    `${pad(when.getUTCHours())}:${pad(when.getUTCMinutes())}:${pad(when.getUTCSeconds())} +0000`
  const body = Buffer.from(text.replace(/\r?\n/g, '\r\n'), 'utf8').toString('base64')
  const id = sha256(Buffer.from([subject, text, from, to ?? '', at].join('\n'), 'utf8')).slice(0, 32)
  const head = [
    `Date: ${date}`,
    `From: ${from}`,
    `To: ${to ?? 'undisclosed-recipients:;'}`,
    `Message-ID: <${id}@${from.slice(from.indexOf('@') + 1)}>`,
    `Subject: ${encodedWords(subject)}`,
    `Content-Language: ${language}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
  ]
  const lines = body.match(/.{1,76}/g) ?? []
  return [...head, '', ...lines, ''].join('\r\n')
}

// An encoded word has at most 75 characters and never parts a character: 39 octets become 52, with 12 around them and the name of the field before the first.
const OCTETS = 39

function encodedWords(text: string): string {
  const parts: string[] = []
  let part = ''
  for (const character of text) {
    if (Buffer.byteLength(part + character) > OCTETS) {
      parts.push(part)
      part = ''
    }
    part += character
  }
  return [...parts, part].map((one) => `=?utf-8?B?${Buffer.from(one, 'utf8').toString('base64')}?=`).join('\r\n ')
}
