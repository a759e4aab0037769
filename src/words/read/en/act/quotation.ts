import type { Who } from '../../grammar.ts'
import { type Clause, clausesIn } from '../clause/clause.ts'
import type { Range } from '../clause/range.ts'
import { spanOf } from '../content.ts'
import { canAct, isComma, type Unit } from '../unit.ts'
import { groupsIn } from '../verb/groups.ts'
import { isOffice } from '../open-name/person.ts'
import { determiners, isBaseVerb } from '../word.ts'
import type { Telling } from './telling.ts'

/** A stretch of a sentence in one voice. */
export interface Stretch {
  readonly range: Range
  readonly quoted: boolean
}

/** The clauses of a stretch. */
export function clausesOf({ units, sentence }: Telling, range: Range): Clause[] {
  const groups = groupsIn(units.slice(0, range.to), sentence.lower).filter(({ from }) => from >= range.from)
  return clausesIn(units, range, groups)
}

/** Direct speech apart from the words of who reports it. */
export function stretchesOf(told: Telling, from: number): Stretch[] {
  const found: Stretch[] = []
  let [start, quoted] = [from, told.sentence.quoted]
  told.units.forEach(({ text, kind }, at) => {
    if (at < from || kind !== 'sign' || (text !== '«' && text !== '»') || isTerm(told, at, text)) return
    if (at > start) found.push({ range: { from: start, to: at }, quoted })
    start = at + 1
    quoted = text === '«'
  })
  if (start < told.units.length) found.push({ range: { from: start, to: told.units.length }, quoted })
  return found.filter(({ range }) => told.units.slice(range.from, range.to).some(({ kind }) => kind !== 'sign'))
}

/** "Its lawyer, Zhanara Kadyrova: «…»", "Isakov was brief: «…»": whose words stand behind the colon. */
export function leadIn(
  told: Telling,
  stretches: readonly (Stretch & { readonly clauses: readonly Clause[] })[],
): Who | null {
  const at = stretches.findIndex(({ quoted, range }) => quoted && told.units[range.from - 2]?.text === ':')
  const before = stretches[at - 1]
  if (!before || before.quoted) return null
  const { units } = told
  const main = before.clauses.findLast(({ place, subject }) => place === 'main' && subject !== null)?.subject
  const { from, to } = main && units.slice(main.from, main.to).some(canAct) ? main : before.range
  const people = units
    .slice(from, to)
    .filter(({ named }) => named !== null && /^(?:person|role|pronoun)/.test(named.type))
  const subject = people.find(({ named }) => named!.type.startsWith('person')) ?? people[0]
  if (subject?.named) return { is: 'phrase', span: subject }
  return REMARK.test(told.text(before.range)) ? { is: 'same' } : null
}

// "His only remark: «…»": of whoever the text speaks.
const REMARK =
  /^(?:and )?(?:his|her|their|the) (?:[a-z]+ ){0,2}(?:remarks?|answer|reply|comment|words|response|reaction|verdict|advice|question|conclusion|message|explanation|argument|request|appeal|retort|excuse)\b/

/** Opposes «independence»: a word in quotation marks, and nobody's speech. */
function isTerm(told: Telling, at: number, sign: string): boolean {
  const units = told.units
  const open = sign === '«' ? at : units.findLastIndex(({ text }, index) => index < at && text === '«')
  const close = units.findIndex(({ text }, index) => index > open && text === '»')
  const before = units[open - 1]
  if (open < 0 || close < 0 || close - open > 6 || !before || before.kind === 'sign' || before.text === 'that')
    return false
  const inside = { from: open + 1, to: close }
  if (inside.to <= inside.from) return false
  const last = units[close + 1]
  if (isComma(last) && units[close + 2] && (canAct(units[close + 2]!) || determiners.has(units[close + 2]!.text)))
    return false
  return clausesOf(told, inside).length === 0 && !isBaseVerb(units[open + 1]!.text)
}

/** Who says all of a stretch, and which part of it he says. */
export interface Accord {
  readonly who: Who
  readonly range: Range
}

/** "According to the ministry, …", "in his opinion, …", "…, according to the ministry": who says it all. */
export function accordingTo(told: Telling, { from, to }: Range): Accord | null {
  const units = told.units
  const first = units[from]?.text ?? ''
  const last = units.findLastIndex(
    (unit, at) => at > from && at < to - 2 && unit.text === 'according' && units[at + 1]?.text === 'to',
  )
  if (last > from + 3 && isComma(units[last - 1])) {
    const stop = units.findIndex((unit, at) => at > last && at < to && unit.kind === 'sign' && unit.text !== '«')
    const close = stop < 0 ? to : stop
    const source = told.text({ from: last + 2, to: close })
    if (close - last < 14 && !PAPER.test(source) && (close === to || units[close]!.text === '.'))
      return {
        who: { is: 'phrase', span: spanOf(units, { from: last + 2, to: close }) },
        range: { from, to: last - 1 },
      }
  }
  if (!/^(?:according|in|by|from|to|contrary)$/.test(first)) return null
  const comma = units.findIndex((unit, at) => at > from + 1 && at < to && isComma(unit))
  if (comma < 0 || comma - from > 14) return null
  // "According to the deputy head of customs, Marat Osmonov, the queue …"
  const apposed = units[comma + 1]?.named
  const close = apposed?.type.startsWith('person') === true && isComma(units[comma + 2]) && first === 'according'
  if (close && comma + 3 < to) return { who: { is: 'names', names: [apposed!] }, range: { from: comma + 3, to } }
  // "According to Elvira Kasymova, head of the growers' union, the price …"
  const second =
    first === 'according' && units[comma - 1]?.named?.type.startsWith('person') && isOfficeWord(units, comma + 1)
      ? units.findIndex((unit, at) => at > comma + 1 && at < comma + 12 && isComma(unit))
      : -1
  const said = { from: (second > 0 ? second : comma) + 1, to }
  if (first === 'according' && units[from + 1]?.text === 'to')
    return { who: { is: 'phrase', span: spanOf(units, { from: from + 2, to: comma }) }, range: said }
  const words = told.text({ from, to: comma })
  // "Contrary to reports, the land has not been sold": whoever publishes denies it.
  if (first === 'contrary') return CLAIMED.test(words) ? { who: { is: 'home' }, range: said } : null
  if (MINE.test(words)) return { who: { is: 'speaker' }, range: said }
  if (HIS.test(words)) return { who: { is: 'same' }, range: said }
  // "In the minister's view", "in the view of the ministry"
  const owned = OWNED.test(words)
    ? units.slice(from + 1, comma).find((unit) => unit.kind === 'name' && unit.named)
    : null
  return owned?.named ? { who: { is: 'names', names: [owned.named] }, range: said } : null
}
// "Head of", "a senior economist at": what he is.
function isOfficeWord(units: readonly Unit[], from: number): boolean {
  for (let at = from; at < from + 4; at++) {
    const { text, kind } = units[at] ?? { text: '', kind: 'sign' }
    if (kind === 'sign') return false
    if (isOffice(text)) return true
  }
  return false
}

// What has no voice of its own.
const PAPER =
  /\b(?:data|figures|statistics|estimates?|reports?|plans?|schedule|law|laws|rules|terms|contract|agreement|programme|tradition|custom|wishes|needs|age|size|weight|principle)$/
const CLAIMED =
  /^contrary to (?:what (?:is|was|has been|some|the|many|certain|several)|(?:(?:the|some|recent|media|press|various|certain|earlier|false|online|widespread|these|those|such|all) ){0,3}(?:reports?|claims?|rumou?rs?|allegations?|assertions?|publications|speculation|posts?|statements?|information|media)(?![a-z]))/
const VIEW =
  '(?:opinion|view|words|judge?ment|estimation|assessment|estimate|account|telling|reading|mind|point of view|calculations?|experience)'
const MINE = new RegExp(`^(?:in|from|by|to) my (?:own )?(?:[a-z]+ )?${VIEW}$`)
const HIS = new RegExp(`^(?:in|from|by|to) (?:his|her|its|their) (?:own )?(?:[a-z]+ )?${VIEW}$`)
const OWNED = new RegExp(`^(?:in|from|by|to) (?:.{2,50}'s? (?:own )?${VIEW}|the ${VIEW} of .{2,60})$`)
