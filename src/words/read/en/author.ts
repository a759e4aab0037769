import type { Id, Span } from '../../../ground/index.ts'
import { outsideQuotes } from '../engine/own-words.ts'
import type { Author } from '../grammar.ts'
import { slug } from './name.ts'

const LINE = /[^\n]+/g
const FIRST_PERSON = /(?<![\p{L}«])(?:I|my|My|we|We|our|Our|us)(?![\p{L}])/gu
/** So often somebody says "I" or "we" where the words are his own. */
const OWN = 4
const NAME = "\\p{Lu}[\\p{L}'-]+(?: \\p{Lu}\\.)?(?: \\p{Lu}[\\p{L}'-]+){1,2}"
/** "Sample Times: …", "- And the price?": many speak. */
const TURN = /^(?:[\p{Lu}][\p{L}.'-]{0,20}(?: [\p{Lu}][\p{L}.'-]{0,20}){0,3}: |- |q[.:] )/iu
/** Above or below a text that somebody wrote in his own name. */
const COLUMN =
  /\b(?:opinion|column|columnist|op-ed|comment|commentary|viewpoint|letters?|blog|diary|notebook|essay|guest|views?|author|writer|personal|first person)\b/i
/** "By Elnura Sadyrbekova, economist", "A column by …". */
const BY = new RegExp(
  `^(?:(?:an? )?(?:column|op-ed|comment|opinion|letter|essay|guest [a-z]+) )?[Bb]y (?:our )?(${NAME})(?:, [^.:?!]{3,140})?$`,
  'u',
)
/** "Ermek Toktogulov heads the Union …", "The author, …, is …". */
const BIO = new RegExp(
  `^[(]?(?:About the author: )?(?:The (?:author|writer),? )?(?:is )?(?:(?:Dr|Prof|Professor|Mr|Ms|Mrs)\\.? )?(${NAME}),? (?:is|was|has been|heads|leads|runs|chairs|directs|manages|teaches|edits|works|owns|farms|founded|serves|served|writes|represents|grows|studies|lives)\\b`,
  'u',
)
/** "Elnura Sadyrbekova, economist": a line of its own. */
const NAMED = new RegExp(`^(?:(?:Dr|Prof|Professor|Mr|Ms|Mrs)\\.? )?(${NAME})(?:, \\p{L}[^.:?!]{3,140})?$`, 'u')
const HEADS =
  /\b(?:heads|leads|runs|chairs|directs|manages|founded|owns|represents|director|head|chair(?:man|woman|person)?|president|minister|ambassador|envoy|consul|chief|rector|mayor|governor|secretary|owner|founder|manager|representative)\b/i
// Who only made the page.
const STAFF = /^(?:interview|report|photo|text|edit|translat|writ|compil|source|additional)[a-z]* (?:ed |ing )?by\b/i
const LETTER = /^(?:sir|madam|sirs|dear (?:sir|madam|editor)[^.]{0,30}|to the editor[^.]{0,30}),?$/i

/** The line of a text that names who wrote it and speaks through all of it. */
export function author(text: string): Author | null {
  const found = writer(text)
  return found && { ...found, about: [...(found.about ?? []), ...aboutIn(text)] }
}

// Lines of what he is, and whose views these are.
const aboutIn = (text: string): Span[] =>
  [...text.matchAll(LINE)]
    .filter(({ 0: line }) => line.length < 300 && (BIO.test(line.trim()) || VIEWS.test(line)))
    .map(({ 0: line, index }) => ({ start: index + line.length - line.trimStart().length, end: index + line.length }))
const VIEWS = /\b(?:views?|opinions?)\b.{0,60}\b(?:own|author|writer|do not necessarily|not necessarily)/i

function writer(text: string): Author | null {
  if (outsideQuotes(text, FIRST_PERSON) < OWN) return null
  const lines = [...text.matchAll(LINE)].flatMap(({ 0: whole, index }) => {
    const line = whole.trim()
    const start = index + whole.indexOf(line)
    return line ? [{ line, start, end: start + line.length }] : []
  })
  if (lines.length < 4 || lines.filter(({ line }) => TURN.test(line)).length > 1) return null
  const head = lines.slice(0, 5)
  const letter = head.some(({ line }) => LETTER.test(line))
  const column = letter || head.some(({ line }) => line.length < 260 && COLUMN.test(line))
  const by = head.find(({ line }) => BY.test(line))
  if (by) return { start: by.start, end: by.end, heads: HEADS.test(by.line), ...called(BY, by.line) }
  const bio = [...head.slice(1), ...lines.slice(-3)].find(
    ({ line }) => line.length < 300 && BIO.test(line) && (column || COLUMN.test(line)),
  )
  if (bio)
    return { start: bio.start, end: endOfSentence(text, bio), heads: HEADS.test(bio.line), ...called(BIO, bio.line) }
  return signature(lines) ?? above(lines) ?? (column ? under(head) : null)
}

/** A name in one of the last lines, and below it what he is. */
function signature(lines: readonly (Span & { readonly line: string })[]): Author | null {
  const from = Math.max(2, lines.length - 5)
  const at = lines.findIndex(({ line }, index) => index >= from && NAMED.test(line) && !STAFF.test(line))
  const name = lines[at]
  if (!name || !/[.?!,»]$/.test(lines[at - 1]!.line)) return null
  const next = lines[at + 1]
  const office = next && next.line.length < 140 && !/[.?!:]$/.test(next.line) ? next : undefined
  if (next && !office) return null
  const heads = HEADS.test(`${name.line} ${office?.line ?? ''}`)
  const own = { start: name.start, end: name.end, heads, ...called(NAMED, name.line) }
  return office ? { ...own, office: { start: office.start, end: office.end } } : own
}

/** A name in one of the first lines, alone, and below it what he is: an article as a paper carries it. */
function above(lines: readonly (Span & { readonly line: string })[]): Author | null {
  const at = lines.findIndex(
    ({ line }, index) => index > 0 && index < MASTHEAD && NAMED.test(line) && isOffice(lines[index + 1]?.line ?? ''),
  )
  if (at < 0) return null
  const [name, office] = [lines[at]!, lines[at + 1]!]
  return {
    start: name.start,
    end: name.end,
    heads: true,
    office: { start: office.start, end: office.end },
    // What the paper says of it, above.
    about: lines.slice(0, at).map(({ start, end }) => ({ start, end })),
    ...called(NAMED, name.line),
  }
}
const MASTHEAD = 9
const isOffice = (line: string): boolean =>
  line.length < 140 && HEADS.test(line) && !/[.?!:,]$|\b(?:said|says)\b/.test(line)

function under(head: readonly (Span & { readonly line: string })[]): Author | null {
  const one = head.slice(1).find(({ line }) => line.length < 160 && NAMED.test(line) && line.includes(','))
  // "OPINION", its title, and a name that stands alone.
  const bare = ALONE.test(head[0]?.line ?? '')
    ? head.slice(2, 4).find(({ line }) => line.length < 50 && NAMED.test(line))
    : undefined
  const own = one ?? bare
  return own ? { start: own.start, end: own.end, heads: HEADS.test(own.line), ...called(NAMED, own.line) } : null
}
const ALONE = /^(?:opinions?|column|comment|commentary|op-ed|viewpoint|essay|guest column)(?: \([a-z]+\))?[.:]?$/i

const called = (pattern: RegExp, line: string): { called: Id } => ({
  called: `per:${slug(pattern.exec(line)![1]!.toLowerCase())}`,
})

// A name and what he is stand in the first sentence of the line.
function endOfSentence(text: string, { start, end }: Span): number {
  const stop = text.indexOf('. ', start)
  return stop < 0 || stop > end ? end : stop + 1
}
