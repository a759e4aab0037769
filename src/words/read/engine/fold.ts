import { classOf, type Codes, codesOf, MARK } from './letters.ts'

/** A text made easy to match, with the way back to the characters it came from. */
export interface Folded {
  /** One kind of quotes («»), dashes (-), spaces and ё; letters composed; stress marks and soft hyphens gone. */
  readonly text: string
  /** `text` in lower case, of the same length. */
  readonly lower: string
  /** `lower`, by its units. */
  readonly codes: Codes
  /** Where a position of `text` lies in the raw text. */
  raw(at: number): number
}

const LOOK_ALIKE: Readonly<Record<string, string>> = {
  '“': '«',
  '”': '»',
  '„': '«',
  '‟': '«',
  '「': '«',
  '」': '»',
  '『': '«',
  '』': '»',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '–': '-',
  '—': '-',
  '−': '-',
  '‒': '-',
  '―': '-',
  '‑': '-',
  '‐': '-',
  '\u00a0': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  '\u2002': ' ',
  '\u2003': ' ',
  '\u3000': ' ',
  '\t': ' ',
  ё: 'е',
  Ё: 'Е',
}
const LOOK_ALIKES = new RegExp(`[${Object.keys(LOOK_ALIKE).join('')}"\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]`, 'g')
// Letters written as two characters, stress marks, and what a typesetter hides.
const SLOW = /[\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/u
const DROPPED = /[\u0301\u0300\u00ad\u200b-\u200d\u2060\ufeff]/g
const CLUSTER = /\P{M}\p{M}*|\p{M}/gsu

// The same, told by codes: this runs over every character of a text, and the class of all marks is slow to ask.
function isSlow(raw: string): boolean {
  for (let at = 0; at < raw.length; at++) {
    const code = raw.charCodeAt(at)
    if (code < 0xad) continue
    if (code >= 0xd800 && code <= 0xdbff) return SLOW.test(raw)
    if (classOf(code) === MARK || code === 0xad || code === 0x2060 || code === 0xfeff) return true
    if (code >= 0x200b && code <= 0x200d) return true
  }
  return false
}

/** Folds a text without losing where its characters came from. */
export function fold(raw: string): Folded {
  if (!isSlow(raw)) {
    const { text, lower } = same(raw)
    return { text, lower, codes: codesOf(lower), raw: asItStands }
  }
  const places: number[] = []
  let text = ''
  for (const { 0: cluster, index } of raw.matchAll(CLUSTER)) {
    const kept = cluster.normalize('NFC').replace(DROPPED, '')
    for (let unit = 0; unit < kept.length; unit++) places.push(kept.length === cluster.length ? index + unit : index)
    text += kept
  }
  places.push(raw.length)
  const folded = same(text)
  return { text: folded.text, lower: folded.lower, codes: codesOf(folded.lower), raw: (at) => places[at]! }
}

/**
 * The same in strings of two bytes a sign, as the engine keeps every text with a sign beyond Latin. It makes an expression
 * anew for texts of one byte: an English reader held 4 MB of machine code twice.
 */
export const wide = ({ text, lower, codes, raw }: Folded): Folded => ({
  text: widened(text),
  lower: widened(lower),
  codes,
  raw,
})
const widened = (text: string): string => `${WIDE}${text}`.slice(1)
const WIDE = '\u2028'

const asItStands = (at: number): number => at

// Signs that fold, by their codes: most names have none, and need no expression.
const FOLDS = new Uint8Array(1 << 16)
for (const sign of ['"', '«', ...Object.keys(LOOK_ALIKE)]) FOLDS[sign.charCodeAt(0)] = 1
for (const from of [0xff10, 0xff21, 0xff41]) FOLDS.fill(1, from, from + (from === 0xff10 ? 10 : 26))
function isFolded(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (FOLDS[text.charCodeAt(at)] === 1) return false
  return true
}

function same(text: string): Pick<Folded, 'text' | 'lower'> {
  const folded = isFolded(text)
    ? text
    : pairQuotes(text.replace(LOOK_ALIKES, (sign) => LOOK_ALIKE[sign] ?? narrow(sign)))
  const lower = folded.toLowerCase()
  return { text: folded, lower: lower.length === folded.length ? lower : lowerEach(folded) }
}

/** Full-width digits and letters as their narrow twins. */
const narrow = (sign: string): string => (sign === '"' ? sign : String.fromCharCode(sign.charCodeAt(0) - 0xfee0))

// „…“ closes with the sign that opens elsewhere, and a straight quote does both: what stands before decides.
function pairQuotes(text: string): string {
  return text.replace(/["«]/g, (sign, at: number) => {
    const before = at === 0 ? ' ' : text[at - 1]!
    const opens = /[\s(«\-:,;.!?]/.test(before) && (sign === '«' || !/[.!?,;:]/.test(before))
    if (sign === '"') return opens ? '«' : '»'
    const after = text[at + 1] ?? ' '
    return !opens && /[\s.,;:!?)»-]/.test(after) ? '»' : '«'
  })
}

// A few letters of other scripts grow when lowered (İ); those stay as they are.
const lowerEach = (text: string): string =>
  text.replace(/[^]/g, (sign) => {
    const lower = sign.toLowerCase()
    return lower.length === sign.length ? lower : sign
  })
