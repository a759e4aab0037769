import type { StateId } from '../../../ground/index.ts'
import type { Match } from './lexicon.ts'
import type { Known, PackNames } from './names.ts'
import { quick } from './quick.ts'

/** Between the names of a list: ", ", " and ", "、". */
const LISTS = /^(?: \([^)\n]{1,20}\))?(?:, ?| ?- ?|、| (?:and|и|жана|менен) |和|与)$/
/** The same in a preamble, where a title that the pack lacks may stand between two of them. */
const LOOSE = /^[^.;:!?()«»\n,]{0,40}(?:, ?| and | и | жана | менен |、|和)(?:[^.;:!?()«»\n,]{1,14} )?$/
/** What makes a list the sides of a text: "hereinafter the Parties". */
const DEFINES =
  /^[^.;\n]{0,90}?(?:\(?(?:далее|hereinafter|hereafter|в дальнейшем|мындан ары)[^.;\n]{0,30}(?:сторон|part(?:y|ies)|sides|тарап)|тараптар деп|以下(?:简称|称))/
const PREAMBLE = 1500
/** A currency bears the name of a state that the text need not speak of. */
const MONEY = quick(/^[ -]?(?:\$|dollar)/)
/** Before the members of something else, who are no sides of a text: "the SCO, comprising China, …". */
const MEMBERS =
  /(?:compris(?:es|ing)|includ(?:es|ing)|consist(?:s|ing) of|made up of|members? (?:are|states?)|входят|включа(?:ет|ющ\p{L}+)|объединя(?:ет|ющ\p{L}+)|в составе|состоит из|包括|涵盖|成员国?(?:有|为)|мүчөлөрү)[^\p{L}]{0,3}(?:the )?$/u
const BEFORE = 24

/** A state of a list, alone or with whoever stands for it: "Kyrgyzstan", "President of Kyrgyzstan Sadyr Japarov". */
interface Item {
  readonly start: number
  end: number
  state: StateId | null
  person: boolean
}

/** The sides of a text, in the order of the pack, and the two among them of which it speaks most ("both"). */
export interface Parties {
  readonly all: StateId[]
  readonly pair: StateId[]
  /** The text names no second state: its sides are others. */
  readonly alone: boolean
  /** The states of the pack that the text names. */
  readonly named: StateId[]
}

/**
 * The states between which a text speaks: all that a document enumerates as its sides or that make up the format it
 * comes from; elsewhere those listed as more than two, wherever the pack has them; else the two of which it speaks
 * most, a neighbour only where it is named more often than a side of the partnership.
 */
export function partiesOf(
  pack: PackNames,
  matches: readonly Match<Known>[],
  lower: string,
  signed: boolean,
  many = 2,
): Parties {
  const count = new Map<string, number>()
  for (const { end, values } of matches) {
    const state = values.find((value) => value.state)?.state
    if (state && !MONEY.test(lower.slice(end, end + 8))) count.set(state, (count.get(state) ?? 0) + 1)
  }
  const own = pack.states.map(({ id }) => id as StateId)
  // A text that names two states of the pack is about these, however often it speaks of the world.
  const abroad = own.filter((state) => count.has(state)).length < 2
  // One abroad of which it speaks far more than of the second of these is a side all the same.
  const second = own.map((state) => count.get(state) ?? 0).toSorted((a, b) => b - a)[1] ?? 0
  const loud = (id: StateId) => (count.get(id) ?? 0) > Math.max(3, 2 * second)
  const known = [...own, ...pack.world.filter((id) => (abroad ? count.has(id) : loud(id)))]
  const isSide = (state: StateId) => pack.states.some(({ id, role }) => id === state && role === 'party')
  // A side of the partnership that is named once weighs as much as a neighbour named twice.
  const weight = (state: StateId) => (count.get(state) ?? 0) * (isSide(state) ? 2 : 1)
  const pairOf = (among: readonly StateId[], size = 2): StateId[] => {
    const ranked = among.toSorted((a, b) => weight(b) - weight(a) || Number(isSide(b)) - Number(isSide(a)))
    return known.filter((state) => ranked.slice(0, size).includes(state))
  }
  const listed = enumerated(pack, matches, lower, { signed, abroad }, (state) => count.get(state) ?? 0)
  // A text of three countries that names three of them more than once.
  const often = known.filter((state) => (count.get(state) ?? 0) > 1).length
  const all =
    listed.length > 0
      ? known.filter((state) => listed.includes(state))
      : pairOf(known, many > 2 && often === many ? many : 2)
  return { all, pair: pairOf(all), alone: count.size < 2, named: own.filter((state) => count.has(state)) }
}

function enumerated(
  pack: PackNames,
  matches: readonly Match<Known>[],
  lower: string,
  { signed, abroad }: { readonly signed: boolean; readonly abroad: boolean },
  count: (state: StateId) => number,
): readonly StateId[] {
  const lists = [...listsIn(matches, lower, signed), ...hyphened(matches, lower)]
  const defined = lists.find(
    (list) => list.length > 1 && DEFINES.test(lower.slice(list.at(-1)!.end, list.at(-1)!.end + 140)),
  )
  if (defined) return statesOf(defined)
  const isMembers = ([first]: readonly Item[]) =>
    !signed && MEMBERS.test(lower.slice(Math.max(0, first!.start - BEFORE), first!.start))
  const longest = lists.reduce<readonly Item[]>(
    (best, list) => (list.length > best.length && !isMembers(list) ? list : best),
    [],
  )
  const listed = statesOf(longest)
  if (listed.length > 2) {
    const met = longest.filter(({ person }) => person).length > 2
    const opens = signed && longest[0]!.end < PREAMBLE
    if (abroad || opens || met || listed.length > 3 || listed.every((state) => count(state) > 1)) return listed
  }
  const members = formatOf(pack, matches)
  // In news a format in the title is the subject only where its members are named as well.
  const spoken = members.filter((state) => count(state) > 0)
  return members.length > 2 && (signed || spoken.length > 2) ? members : []
}

const statesOf = (list: readonly Item[]): StateId[] => [...new Set(list.flatMap(({ state }) => state ?? []))]

// A document that begins with the name of a format is signed by its members.
function formatOf(pack: PackNames, matches: readonly Match<Known>[]): StateId[] {
  for (const { start, values } of matches) {
    if (start > 300) break
    const id = values.find((value) => value.id?.startsWith('fmt:'))?.id
    const members = pack.bodies.find((body) => body.id === id)?.members
    if (members) return [...members] as StateId[]
  }
  return []
}

/** Lists of states in a text, in the order of its words. */
function listsIn(matches: readonly Match<Known>[], lower: string, signed: boolean): Item[][] {
  const lists: Item[][] = []
  let before: Item | null = null
  for (const item of itemsIn(matches, lower)) {
    const gap = before ? lower.slice(before.end, item.start) : ''
    const loose = signed && item.start < PREAMBLE && gap.length < 60 && LOOSE.test(gap)
    if (item.state && before?.state && (loose || LISTS.test(gap))) lists.at(-1)!.push(item)
    else if (item.state) lists.push([item])
    before = item
  }
  return lists
}

// "The Kyrgyz-Kazakh-Chinese Commission": the states of three adjectives or more in one word.
function hyphened(matches: readonly Match<Known>[], lower: string): Item[][] {
  const lists: Item[][] = []
  let list: Item[] = []
  for (const { start, end, values } of matches) {
    const state = values.find(({ type, state: of }) => type === 'state-adjective' && of)?.state
    if (!state) continue
    const last = list.at(-1)
    if (!(last && start - last.end === 1 && lower[last.end] === '-')) list = []
    list.push({ start, end, state, person: false })
    if (list.length === 3) lists.push(list)
  }
  return lists
}

const OWNED: ReadonlySet<string> = new Set(['state', 'person', 'role'])
const BESIDE = new Set([' ', ' of ', ' of the '])
// A title, its state and its holder stand side by side.
function itemsIn(matches: readonly Match<Known>[], lower: string): Item[] {
  const items: Item[] = []
  for (const { start, end, values } of matches) {
    const state = values.find((value) => value.state && OWNED.has(value.type))?.state ?? null
    const person = values.some(({ type }) => type === 'person' || type === 'role')
    const before = items.at(-1)
    const beside = before && (start <= before.end || BESIDE.has(lower.slice(before.end, start)))
    if (beside && (!state || !before.state || state === before.state)) {
      before.end = end
      before.state ??= state
      before.person ||= person
    } else items.push({ start, end, state, person })
  }
  return items
}
