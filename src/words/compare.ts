import type { Id } from '../ground/index.ts'
import { firstDay, lastDay } from '../ground/index.ts'
import { amountsIn } from './amount.ts'
import type { Reading, Statement } from './statement.ts'

export const verdicts = ['new', 'repeated', 'strengthened', 'weakened', 'narrowed', 'dropped'] as const
/** What became of a promise between two texts. */
export type Verdict = (typeof verdicts)[number]

export const changed = ['strength', 'deadline', 'amount', 'actors', 'objects', 'precision', 'delegation'] as const
/** In which respect two records of one promise differ. `better` is for the second text: true where it binds more. */
export interface Change {
  readonly what: (typeof changed)[number]
  readonly a: string
  readonly b: string
  readonly better: boolean
}

export interface Compared {
  readonly verdict: Verdict
  readonly a: Statement | null
  readonly b: Statement | null
  /** 0 to 1: how alike the two contents are. */
  readonly likeness: number
  readonly changes: readonly Change[]
}

/** A text with what the reader found in it. */
export interface Read {
  readonly text: string
  readonly reading: Reading
}

const BINDING = new Set<Statement['kind']>(['commitment', 'agreement'])
// A promise may come back as less than a promise; then it is the same one, and weaker.
const WEAKER = new Set<Statement['kind']>(['call', 'expectation', 'endorsement'])
const ALIKE = 0.45

/**
 * What became of the promises of one text in another: pairs by actors, named things, themes, dates, amounts and,
 * within one language, by words. Each promise of either text stands in exactly one row, in the order of the first text.
 */
export function compareReadings(a: Read, b: Read): Compared[] {
  const [before, after] = [candidates(a.reading), candidates(b.reading)]
  const sameLanguage = a.reading.source.language === b.reading.source.language
  const pairs = before
    .flatMap((left) =>
      after.map((right) => ({ left, right, likeness: likenessOf(left, right, a.text, b.text, sameLanguage) })),
    )
    .filter(({ left, right, likeness }) => likeness >= ALIKE && (BINDING.has(left.kind) || BINDING.has(right.kind)))
    .toSorted((x, y) => y.likeness - x.likeness || order(x.left, y.left) || order(x.right, y.right))
  const paired = new Map<Statement, { right: Statement; likeness: number }>()
  const taken = new Set<Statement>()
  for (const { left, right, likeness } of pairs)
    if (!paired.has(left) && !taken.has(right)) {
      paired.set(left, { right, likeness })
      taken.add(right)
    }
  const rows = before.flatMap((left): Compared[] => {
    const match = paired.get(left)
    if (match) {
      const changes = changesOf(left, match.right, a.text, b.text)
      return [{ verdict: verdictOf(changes), a: left, b: match.right, likeness: match.likeness, changes }]
    }
    return BINDING.has(left.kind) ? [{ verdict: 'dropped', a: left, b: null, likeness: 0, changes: [] }] : []
  })
  const added = after
    .filter((right) => BINDING.has(right.kind) && !taken.has(right))
    .map((right): Compared => ({ verdict: 'new', a: null, b: right, likeness: 0, changes: [] }))
  return [...rows, ...added]
}

const candidates = ({ records }: Reading): Statement[] =>
  records.filter(({ kind }) => BINDING.has(kind) || WEAKER.has(kind))

const order = (x: Statement, y: Statement): number => x.content.start - y.content.start

function likenessOf(a: Statement, b: Statement, textA: string, textB: string, sameLanguage: boolean): number {
  // A promise to do and one not to do are never the same.
  if ((a.polarity === 'negated-act') !== (b.polarity === 'negated-act')) return 0
  const actors = overlap(ids(a.actors), ids(b.actors))
  if (actors === 0 && !(ids(a.actors).includes('unknown' as Id) || ids(b.actors).includes('unknown' as Id))) return 0
  const parts: [weight: number, likeness: number][] = [[1, actors]]
  const add = (weight: number, x: readonly string[], y: readonly string[]) => {
    if (x.length > 0 || y.length > 0) parts.push([weight, overlap(x, y)])
  }
  add(3, objectsOf(a), objectsOf(b))
  add(2, a.themes, b.themes)
  add(1.5, a.date ? [a.date.value.slice(0, 4)] : [], b.date ? [b.date.value.slice(0, 4)] : [])
  const [x, y] = [slice(textA, a), slice(textB, b)]
  add(1.5, amountsIn(x).map(String), amountsIn(y).map(String))
  if (sameLanguage) parts.push([5, dice(trigrams(x), trigrams(y))])
  else if (parts.length === 1) return 0
  const weight = parts.reduce((sum, [one]) => sum + one, 0)
  return parts.reduce((sum, [one, like]) => sum + one * like, 0) / weight
}

const ids = (actors: Statement['actors']): Id[] => actors.map(({ id }) => id)
const objectsOf = ({ objects, place }: Statement): string[] => [
  ...new Set([...objects.map(({ id }) => id), ...(place ? [place.id] : [])].filter((id) => !id.startsWith('state:'))),
]
const slice = (text: string, { content }: Statement): string => text.slice(content.start, content.end)

function overlap(x: readonly string[], y: readonly string[]): number {
  const both = x.filter((one) => y.includes(one)).length
  return both === 0 ? 0 : both / new Set([...x, ...y]).size
}

/** Runs of three characters of a text without its case and signs. */
export function trigrams(text: string): Set<string> {
  const plain = ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
  const found = new Set<string>()
  for (let at = 0; at + 3 <= plain.length; at++) found.add(plain.slice(at, at + 3))
  return found
}

/** Twice what two sets share over what they hold (Dice). */
export function dice(x: ReadonlySet<string>, y: ReadonlySet<string>): number {
  let both = 0
  for (const one of x) if (y.has(one)) both++
  return x.size + y.size === 0 ? 0 : (2 * both) / (x.size + y.size)
}

function changesOf(a: Statement, b: Statement, textA: string, textB: string): Change[] {
  const found: Change[] = []
  const add = (what: Change['what'], x: string, y: string, better: boolean) =>
    void found.push({ what, a: x, b: y, better })
  if (a.strength !== b.strength)
    add('strength', `${a.kind} ${a.strength}`, `${b.kind} ${b.strength}`, b.strength > a.strength)
  const [due, now] = [a.date, b.date]
  if (due && now) {
    if (due.value !== now.value && !within(due.value, now.value))
      add('deadline', due.value, now.value, lastDay(now.value) < lastDay(due.value))
  } else if (due || now) add('deadline', due?.value ?? '—', now?.value ?? '—', now !== null)
  const [x, y] = [amountsIn(slice(textA, a)), amountsIn(slice(textB, b))]
  if (x.length === y.length) {
    const at = x.findIndex((one, index) => one !== y[index])
    if (at >= 0) add('amount', String(x[at]), String(y[at]), y[at]! > x[at]!)
  } else if (x.join() !== y.join()) add('amount', x.join(', ') || '—', y.join(', ') || '—', y.length > x.length)
  const [who, whoNow] = [ids(a.actors), ids(b.actors)]
  if (!same(who, whoNow)) add('actors', who.join(' '), whoNow.join(' '), whoNow.length > who.length)
  const [things, thingsNow] = [objectsOf(a), objectsOf(b)]
  if (!same(things, thingsNow))
    add('objects', things.join(' ') || '—', thingsNow.join(' ') || '—', thingsNow.length > things.length)
  if (a.delegation !== b.delegation)
    add('delegation', String(a.delegation), String(b.delegation), b.delegation > a.delegation)
  if (a.precision !== b.precision) add('precision', String(a.precision), String(b.precision), b.precision > a.precision)
  return found
}

const same = (x: readonly string[], y: readonly string[]): boolean =>
  x.length === y.length && x.every((one) => y.includes(one))

// "2030" and "1 June 2030" do not disagree; one only says it more exactly.
const within = (x: string, y: string): boolean =>
  (firstDay(x) <= firstDay(y) && lastDay(y) <= lastDay(x)) || (firstDay(y) <= firstDay(x) && lastDay(x) <= lastDay(y))

/** Strength decides first, then the deadline and whether it is exact; what covers less is narrowed. */
function verdictOf(changes: readonly Change[]): Verdict {
  for (const what of ['strength', 'deadline', 'precision'] as const) {
    const change = changes.find((one) => one.what === what)
    if (change) return change.better ? 'strengthened' : 'weakened'
  }
  const scope = changes.filter(({ what }) => ['amount', 'actors', 'objects'].includes(what))
  if (scope.some(({ better }) => !better)) return 'narrowed'
  return scope.length > 0 ? 'strengthened' : 'repeated'
}
