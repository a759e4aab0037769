/** A property of iCalendar: its name, its parameters, and its value as it goes into the file. */
export interface Property {
  readonly name: string
  readonly params?: Readonly<Record<string, string>>
  readonly value: string
}

/** A component with its properties in order: VEVENT, VTODO, VALARM. */
export interface Component {
  readonly name: string
  readonly properties: readonly Property[]
  readonly inside?: readonly Component[]
}

/** A value of type TEXT: backslash, comma, semicolon and line end are escaped (RFC 5545, 3.3.11). */
export const textValue = (text: string): string =>
  text
    .replace(/\\/g, '\\\\')
    .replace(/[,;]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    // Control characters but the tab may stand nowhere (RFC 5545, 3.1).
    .replace(/(?![\t\u0080-\u009f])\p{Cc}/gu, '')

/** A day: `20310620`. */
export const dateValue = (day: string): string => day.replaceAll('-', '')

/** An instant in UTC: `20310620T070000Z`. */
export const instantValue = (instant: string): string =>
  `${new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`

/**
 * Components as an iCalendar object: lines end in CRLF and are folded at 75 octets, never within a character.
 * @see RFC 5545, 3.1 and 3.4; RFC 7986 for NAME
 */
export function icalendar(head: readonly Property[], components: readonly Component[]): string {
  const lines = componentLines({ name: 'VCALENDAR', properties: head, inside: components })
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

const componentLines = ({ name, properties, inside = [] }: Component): string[] => [
  `BEGIN:${name}`,
  ...properties.map(lineOf),
  ...inside.flatMap(componentLines),
  `END:${name}`,
]

function lineOf({ name, params = {}, value }: Property): string {
  const said = Object.entries(params).map(([key, text]) => `;${key}=${quoted(text)}`)
  return `${name}${said.join('')}:${value}`
}

// A quotation mark cannot be escaped in a parameter (RFC 5545, 3.2), so it becomes an apostrophe.
const quoted = (text: string): string => {
  const plain = text.replaceAll('"', "'").replace(/[\r\n]+/g, ' ')
  return /[:;,]/.test(plain) ? `"${plain}"` : plain
}

const OCTETS = 75

function folded(line: string): string {
  if (Buffer.byteLength(line) <= OCTETS) return line
  let [done, part, size] = ['', '', 0]
  for (const character of line) {
    const octets = Buffer.byteLength(character)
    // The blank that begins a continued line is one of its octets.
    if (size + octets > OCTETS) {
      done += `${part}\r\n `
      ;[part, size] = ['', 1]
    }
    part += character
    size += octets
  }
  return done + part
}
