import { canAct, isComma, type Unit } from './unit.ts'
import { formsOf } from './verb/form.ts'
import { isAdverb } from './word.ts'
import { quick } from '../engine/quick.ts'

/**
 * A sentence in which a verb of saying that another one leads to stands for both: "was quoted as saying", "was quick to add",
 * "the agency quoted him as saying"; and behind direct speech "according to X" and "as X put it" read as "said X".
 */
export function withReports(units: readonly Unit[], lower: string): readonly Unit[] {
  let told = uncleft(units)
  const comma = told.findIndex(({ kind }) => kind === 'sign')
  for (let at = 1; at < told.length - 1; at++) {
    const { text, kind } = told[at]!
    if (at === comma) told = asThat(told, at)
    else if (kind !== 'word') {
      if (text === '»') told = besideSpeech(told, at)
    } else if (text === 'as' && SAYING.test(told[at + 1]!.text)) told = quotedAs(told, at)
    else if (text === 'saying' && told[at - 1]!.text === 'heard' && isBeing(told[at - 2] ?? told[at]!))
      told = asOne(told, at - 2, at + 1, 'said')
    else if (JUDGED.test(text) && RATES.test(told[at + 1]!.text)) told = rated(told, at)
    else if (text === 'which' && told[at - 1]!.text === 'in') told = wherein(told, at)
    else if (text === 'to' && isSaying(told[at + 1]!)) told = ledTo(told, at, lower)
  }
  return told
}

// "Highly rated the work": it was appreciated; "assessed negatively" has its own row.
const JUDGED = quick(/^(?:highly|positively|favou?rably|negatively|critically)$/)
const RATES = /^(?:rate|assess|evaluate|regard|view|estimate)(?:s|e?d)$/
const rated = (units: readonly Unit[], at: number): readonly Unit[] => {
  const [bad, now] = [/^(?:neg|crit)/.test(units[at]!.text), units[at + 1]!.text.endsWith('s')]
  return asOne(units, at, at + 2, bad ? (now ? 'criticises' : 'criticised') : now ? 'appreciates' : 'appreciated')
}

// "It was Kyrgyzstan that promised": it promised.
function uncleft(units: readonly Unit[]): readonly Unit[] {
  if (units[0]!.text !== 'it' || !/^(?:is|was)$/.test(units[1]?.text ?? '')) return units
  const that = units.findIndex(({ text }, at) => at > 2 && at < FARTHEST && /^(?:that|who|which)$/.test(text))
  const first = units[2]
  if (
    that < 0 ||
    !first ||
    !(first.kind === 'name' || /^(?:the|an?|our|my|its|his|her|their)$/.test(first.text)) ||
    !canAct(units[that - 1]!)
  )
    return units
  if (units.slice(2, that).some(({ text, kind }) => kind === 'sign' || /^(?:to|by|for)$/.test(text))) return units
  return [...units.slice(2, that), ...units.slice(that + 1)]
}

// "The minister said, the road is open": a comma where the language asks for none.
function asThat(units: readonly Unit[], at: number): readonly Unit[] {
  const [verb, next] = [units[at - 1]!, units[at + 1]!]
  if (
    !isComma(units[at]) ||
    verb.kind !== 'word' ||
    !/^(?:said|says|added|noted|explained|stressed|stated)$/.test(verb.text)
  )
    return units
  if (/^(?:as|if|when|what)$/.test(units[0]!.text) || !(next.kind === 'name' || OPENS.has(next.text))) return units
  const close = units.findIndex((unit, index) => index > at && isComma(unit))
  if (close > 0 && close - at < FARTHEST && /^(?:that|and)$/.test(units[close + 1]?.text ?? '')) return units
  return [...units.slice(0, at), { ...units[at]!, text: 'that', kind: 'word' }, ...units.slice(at + 1)]
}
const OPENS = new Set('the a an this these those there it they we he she our their its his her all both'.split(' '))

// "Released a statement in which it said that": it said so.
function wherein(units: readonly Unit[], at: number): readonly Unit[] {
  const verb = /^(?:it|he|she|they|also)$/.test(units[at + 1]?.text ?? '') ? at + 2 : at + 1
  if (
    !/^(?:said|says|stated|noted|stressed|confirmed|denied|explained|announced|called|urged|thanked|expressed|pledged|promised)$/.test(
      units[verb]?.text ?? '',
    )
  )
    return units
  const from = units.findLastIndex(
    ({ text }, index) =>
      index < at - 2 &&
      index > at - 9 &&
      /^(?:issue|release|publishe?|circulate|post|make|gave|give|sent|send|made|wrote|write)(?:d|s|ed)?$/.test(text),
  )
  return from > 0 ? asOne(units, from, verb + 1, units[verb]!.text) : units
}

const SAYING = /^(?:saying|stating|telling|writing|noting|explaining|declaring|adding)$/
const QUOTES = /^(?:quot|cit|report|record)(?:es?|ed|s)$|^heard$/
const isBeing = ({ text }: Unit): boolean => /^(?:is|are|was|were|been|has|have|had)$/.test(text)

/** The units in which those from `from` up to `to` are one verb. */
const asOne = (units: readonly Unit[], from: number, to: number, text: string): readonly Unit[] => [
  ...units.slice(0, from),
  { ...units[from]!, end: units[to - 1]!.end, text, kind: 'word', capital: false, named: null },
  ...units.slice(to),
]

function quotedAs(units: readonly Unit[], at: number): readonly Unit[] {
  let verb = at - 1
  while (verb > 0 && at - verb < FARTHEST && !QUOTES.test(units[verb]!.text) && units[verb]!.kind !== 'sign') verb--
  if (!QUOTES.test(units[verb]!.text)) return units
  let from = verb
  while (from > 0 && (isBeing(units[from - 1]!) || isAdverb(units[from - 1]!.text))) from--
  if (from < verb) return asOne(units, from, at + 2, 'said')
  // "Kabar quoted the minister as saying": he says it.
  if (verb === at - 1) return units
  while (from > 0 && units[from - 1]!.kind !== 'sign') from--
  return asOne([...units.slice(0, from), ...units.slice(verb + 1)], from + at - verb - 1, from + at - verb + 1, 'said')
}
const FARTHEST = 12

const isSaying = ({ text, kind }: Unit): boolean => kind === 'word' && TELLS.has(text)
const TELLS = new Set(
  'say add stress note emphasise emphasize underline underscore highlight state announce report point explain recall admit acknowledge confirm reiterate repeat reaffirm affirm declare mention remark observe clarify warn'.split(
    ' ',
  ),
)

/** Words that lead to what somebody says, and say no more than that he says it. */
const LEADS =
  /(?:^| )(?:(?:is|am|are|was|were|been)(?: (?:also|again|once more|always|very))? (?:quick|keen|careful|at pains|anxious|eager|not slow|the first|forced|obliged|compelled|bound|happy|glad|pleased|delighted|proud|sorry|able|inclined|moved|sad)|(?:goes|went|gone) (?:out of (?:his|her|its|their) way|so far as|on (?:air|record|television|to air))|(?:took|takes) (?:care|pains|the (?:trouble|floor|opportunity|occasion|chance))|(?:speaks?|spoke|spoken|came|come) (?:up|out|forward)|(?:wish|wishes|wished|chose|felt (?:obliged|bound|compelled|moved)|took to [a-z]+|turned to [a-z]+|hasten|hastens|hastened|rushed|rang|phoned|wrote(?: back)?|(?:did|does) not (?:fail|forget|hesitate|neglect)|never (?:fails|tires)|used (?:the|his|her|its) [a-z]+)) to$/

function ledTo(units: readonly Unit[], at: number, lower: string): readonly Unit[] {
  const begin = Math.max(0, at - LONGEST_LEAD)
  const words = lower.slice(units[begin]!.start, units[at]!.end)
  const found = LEADS.exec(words)
  if (!found) return units
  const start = units[begin]!.start + found.index + (found[0].startsWith(' ') ? 1 : 0)
  const from = units.findIndex((unit) => unit.start === start)
  const past = formsOf(units[at + 1]!.text).find(([, form]) => form === 'past')?.[0]
  return from < 1 || !past || units.slice(from, at).some(({ kind }) => kind === 'sign')
    ? units
    : asOne(units, from, at + 2, past)
}
const LONGEST_LEAD = 7

function besideSpeech(units: readonly Unit[], mark: number): readonly Unit[] {
  const at = isComma(units[mark + 1]) ? mark + 2 : mark + 1
  const [first, second, third] = [units[at]?.text, units[at + 1]?.text, units[at + 2]?.text]
  if (first === 'according' && second === 'to' && at + 2 < units.length) return asOne(units, at, at + 2, 'said')
  if (first === 'in' && second === 'the' && third === 'words' && units[at + 3]?.text === 'of')
    return asOne(units, at, at + 4, 'said')
  if (first !== 'as') return units
  const verb = units.findIndex(
    ({ text }, index) => index > at + 1 && index < at + 8 && /^(?:put|puts|has|had)$/.test(text),
  )
  if (verb < 0 || units[verb + 1]?.text !== 'it') return units
  return asOne([...units.slice(0, at), ...units.slice(at + 1)], verb - 1, verb + 1, 'said')
}
