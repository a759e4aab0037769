// The text formats that data standards ask for, by the grammars of their RFCs.

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** A day of the Gregorian calendar, `YYYY-MM-DD`; 30 February is none. */
function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return false
  const [year, month, day] = [+match[1]!, +match[2]!, +match[3]!]
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return month >= 1 && month <= 12 && day >= 1 && day <= DAYS[month - 1]! + (leap ? 1 : 0)
}

const TIME = /^(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(?:z|([+-])(\d{2})(?::?(\d{2}))?)$/i

function isTime(text: string): boolean {
  const match = TIME.exec(text)
  if (!match) return false
  const [hour, minute, second] = [+match[1]!, +match[2]!, +match[3]!]
  const [zoneHours, zoneMinutes] = [+(match[5] ?? 0), +(match[6] ?? 0)]
  if (zoneHours > 23 || zoneMinutes > 59) return false
  if (second < 60) return hour <= 23 && minute <= 59
  // A leap second is added at the end of a day in UTC and nowhere else.
  const sign = match[4] === '-' ? -1 : 1
  const utcMinute = minute - sign * zoneMinutes
  const utcHour = hour - sign * zoneHours - (utcMinute < 0 ? 1 : 0)
  return second === 60 && (utcHour === 23 || utcHour === -1) && (utcMinute === 59 || utcMinute === -1)
}

/** A date with time and zone; `T` or a blank parts them. @see https://www.rfc-editor.org/rfc/rfc3339#section-5.6 */
export function isDateTime(text: string): boolean {
  const [day, time, more] = text.split(/[t\s]/i)
  return more === undefined && time !== undefined && isDay(day!) && isTime(time)
}

const UNRESERVED = String.raw`[a-z0-9\-._~!$&'()*+,;=]|%[0-9a-f]{2}`
const PCHAR = String.raw`(?:${UNRESERVED}|[:@])`
const TAIL = String.raw`(?:\?(?:${PCHAR}|[/?])*)?(?:#(?:${PCHAR}|[/?])*)?`
const SEGMENTS = String.raw`(?:/${PCHAR}*)*`
const ROOTLESS = new RegExp(String.raw`^${PCHAR}+${SEGMENTS}${TAIL}$`, 'i')
const ABSOLUTE = new RegExp(String.raw`^/(?:${PCHAR}+${SEGMENTS})?${TAIL}$`, 'i')
const HOSTED = new RegExp(
  String.raw`^//?(?:(?:${UNRESERVED}|:)*@)?(?:\[([^\]]*)\]|(?:${UNRESERVED})*)(?::\d*)?${SEGMENTS}${TAIL}$`,
  'i',
)
const FUTURE = /^v[0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+$/i

/** An absolute address with its scheme, and something behind the scheme. @see https://www.rfc-editor.org/rfc/rfc3986#appendix-A */
export function isUri(text: string): boolean {
  const scheme = /^[a-z][a-z0-9+\-.]*:/i.exec(text)
  if (!scheme) return false
  const rest = text.slice(scheme[0].length)
  const hosted = HOSTED.exec(rest)
  if (hosted && (hosted[1] === undefined || FUTURE.test(hosted[1]) || isIpv6(hosted[1]))) return true
  return ABSOLUTE.test(rest) || ROOTLESS.test(rest)
}

function isIpv6(text: string): boolean {
  const halves = text.split('::')
  if (halves.length > 2) return false
  let groups = 0
  for (const [at, half] of halves.entries()) {
    if (half === '') continue
    const parts = half.split(':')
    for (const [place, part] of parts.entries()) {
      const last = at === halves.length - 1 && place === parts.length - 1
      if (last && part.includes('.')) {
        if (!isIpv4(part)) return false
        groups += 2
      } else if (/^[0-9a-f]{1,4}$/i.test(part)) groups++
      else return false
    }
  }
  return halves.length === 2 ? groups <= 7 : groups === 8
}

const isIpv4 = (text: string): boolean =>
  /^\d{1,3}(?:\.\d{1,3}){3}$/.test(text) && text.split('.').every((part) => Number(part) <= 255)

const ATOM = String.raw`[a-z0-9!#$%&'*+/=?^_{|}~\x60-]+`
const EMAIL = new RegExp(String.raw`^${ATOM}(?:\.${ATOM})*$`, 'i')

/** An address of mail: a dotted atom at a name of at least two labels. @see https://www.rfc-editor.org/rfc/rfc5322#section-3.4.1 */
export function isEmail(text: string): boolean {
  const at = text.indexOf('@')
  const labels = text.slice(at + 1).split('.')
  return (
    at > 0 &&
    EMAIL.test(text.slice(0, at)) &&
    labels.length >= 2 &&
    labels.every((label) => /^[a-z0-9-]+$/i.test(label) && !label.startsWith('-') && !label.endsWith('-'))
  )
}
