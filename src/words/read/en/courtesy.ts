import { isComma, type Unit } from './unit.ts'
import { byForm } from './verb/act-of.ts'
import { formsOf } from './verb/form.ts'
import { auxiliaries, determiners, pronouns } from './word.ts'

/**
 * A sentence whose words only lead to its act, without them: "allow me to express the hope that" is "I express",
 * "what I can guarantee is that" is "I guarantee that", "went on to thank" is "thanked", "began by thanking" too.
 */
export function withoutCourtesy(units: readonly Unit[]): readonly Unit[] {
  return led(opened(once(units)))
}

function opened(units: readonly Unit[]): readonly Unit[] {
  const from = units[0]?.kind === 'sign' ? 1 : 0
  const [first, second, third] = units.slice(from, from + 3)
  if (!first || !second || !third) return units
  // "Should it turn out that …, we shall pay": a condition.
  if (
    INVERTED.test(first.text) &&
    units.at(-1)!.text !== '?' &&
    (pronouns.has(second.text) || determiners.has(second.text) || second.kind === 'name')
  )
    return [...units.slice(0, from), { ...first, text: 'if' }, ...units.slice(from + 1)]
  // "It is with great pleasure that I congratulate you": he congratulates him.
  const cleft = first.text === 'it' && /^(?:is|was)$/.test(second.text) && third.text === 'with'
  if (cleft) {
    const that = units.findIndex(({ text }, at) => at > from + 2 && at < from + 12 && text === 'that')
    const who = units[that + 1]
    if (that > 0 && who && /^(?:i|we)$/.test(who.text)) return [...units.slice(0, from), ...units.slice(that + 1)]
  }
  if (/^(?:allow|permit|let)$/.test(first.text) && second.text === 'me') {
    const to = units.findIndex(({ text }, at) => at > from + 1 && at < from + 12 && text === 'to')
    const verb = to > 0 && byForm.has(units[to + 1]?.text ?? '') ? to + 1 : from + 2
    return byForm.has(units[verb]?.text ?? '')
      ? [...units.slice(0, from), { ...second, text: 'i', named: null, kind: 'word' }, ...units.slice(verb)]
      : units
  }
  return first.text === 'what' ? withoutCleft(units, from) : units
}

// "What the two governments did agree was to simplify the rules": they did agree to simplify them.
function withoutCleft(units: readonly Unit[], from: number): readonly Unit[] {
  const is = units.findIndex(({ text }, at) => at > from + 2 && at < from + 12 && /^(?:is|was)$/.test(text))
  if (is < 0 || units[is + 1] === undefined) return units
  const felt =
    units[from + 2]?.text === 'me' || units[from + 2]?.text === 'us' ? FEELS[units[from + 1]!.text] : undefined
  if (felt) {
    const who = units[from + 2]!
    return [
      ...units.slice(0, from),
      {
        ...who,
        text: who.text === 'me' ? 'i' : 'we',
        named: who.text === 'me' ? null : who.named,
        kind: who.text === 'me' ? 'word' : who.kind,
      },
      { ...units[from + 1]!, text: felt },
      ...units.slice(is + 1),
    ]
  }
  // "What holds us back is hotels": who is held acts in nothing.
  if (/^(?:us|me|them|him|her)$/.test(units[from + 2]?.text ?? '')) return units
  const verb = units.findIndex(
    ({ text, kind }, at) =>
      at > from + 1 && at < is && kind === 'word' && !auxiliaries.has(text) && text !== 'not' && byForm.has(text),
  )
  if (verb < 0) {
    const own = units.slice(from + 1, is)
    return HELD.test(own.map(({ text }) => text).join(' '))
      ? [...units.slice(0, from), ...own, ...units.slice(is + 1)]
      : units
  }
  // "What we need is a loan": he asks for it.
  if (NEEDED.has(units[verb]!.text) && verb === is - 1)
    return [
      ...units.slice(0, from),
      ...units.slice(from + 1, verb),
      { ...units[verb]!, text: 'solicit' },
      ...units.slice(is + 1),
    ]
  const insertion = isComma(units[verb + 1]) && isComma(units[is - 1]) ? is : verb + 1
  const own = units.slice(from + 1, verb).filter(({ text }) => !/^(?:can|could|may)$/.test(text))
  return [...units.slice(0, from), ...own, units[verb]!, ...units.slice(insertion, is), ...units.slice(is + 1)]
}

const INVERTED = /^(?:should|had|were)$/
/** "What troubles me is the price": he deplores it. */
const FEELS: Readonly<Record<string, string>> = Object.fromEntries([
  ...'troubles worries bothers irritates annoys saddens alarms frightens upsets disturbs angers shocks puzzles concerns hurts disappoints depresses scares'
    .split(' ')
    .map((verb) => [verb, 'deplore']),
  ...'pleases delights impresses encourages inspires cheers gladdens touches reassures moves'
    .split(' ')
    .map((verb) => [verb, 'appreciate']),
])
const HELD =
  /^.{1,40} (?:am|are|is|was|were) (?:[a-z]+ )?(?:against|for|proud of|grateful for|opposed to|afraid of|sorry about|worried about|concerned about|glad of|unhappy with|unhappy about|ashamed of|sure of)$/
const NEEDED = new Set(['need', 'want', 'require'])

// "It does not and will not interfere": what it will not do, it does not do either.
function once(units: readonly Unit[]): readonly Unit[] {
  const and = units.findIndex(
    ({ text }, at) =>
      text === 'and' &&
      (units[at - 1]?.text === 'not' || units[at - 1]?.text === 'never') &&
      units[at + 1]?.kind === 'word',
  )
  if (and < 2 || !/^(?:will|shall|would|cannot|can|must|should)$/.test(units[and + 1]!.text)) return units
  const from = units[and - 1]!.text === 'never' && !auxiliaries.has(units[and - 2]!.text) ? and - 1 : and - 2
  return [...units.slice(0, from), ...units.slice(and + 1)]
}

/** Verbs that begin what leads to an act. */
const LEADS = new Set(
  `went goes proceeded hastened rushed took take takes use used seize seized began opened started concluded ended closed finished responded replied
  ventured saw made makes did wish wishes want wants beg hasten start begin open conclude close end finish`.split(
    /\s+/,
  ),
)
const TO =
  /^(?:(?:went|goes) on|proceeded|hastened|rushed|ventured|saw fit|(?:take|takes|took|use|used|seize|seized) (?:the|this|his|her|its|their) (?:opportunity|occasion|chance|moment|meeting|visit|floor|speech)|did not (?:hesitate|fail)|made sure|(?:wish|wishes|want|wants|beg|hasten)(?: [a-z]+)?) to$/
const BY =
  /^(?:began|opened|started|concluded|ended|closed|finished|responded|replied|start|begin|open|conclude|close|end|finish) (?:by|with)$|^(?:made|makes) a point of$/
const WISHED = new Set(['wish', 'wishes', 'want', 'wants', 'beg', 'hasten'])
const VOICES = new Set(
  'thank express congratulate convey stress emphasise emphasize underline note say state declare assure welcome commend praise reiterate reaffirm confirm add remind point recall announce'.split(
    ' ',
  ),
)
const LONGEST = 6

// "I am pleased to announce that …", "I have the honour to invite …": he announces, he invites.
function announced(units: readonly Unit[]): readonly Unit[] {
  const at = units.findIndex(
    ({ text, kind }, index) =>
      index > 1 && index < 10 && kind === 'word' && text === 'to' && FORMAL.has(units[index - 1]!.text),
  )
  const next = units[at + 1]
  if (at < 2 || !next) return units
  const from = units.findLastIndex(({ text }, index) => index < at && index > at - 6 && COPULAS.has(text))
  if (from < 1 || units.slice(from, at).some(({ kind, text }) => kind === 'sign' || text === 'not')) return units
  const had = /^(?:have|has|had)$/.test(units[from]!.text)
  const verb = byForm.get(next.text)?.find(({ form }) => form === 'base')?.verb
  if (!verb || !(had || TOLD.has(verb))) return units
  return [...units.slice(0, from), ...units.slice(at + 1)]
}
const FORMAL = new Set(
  'pleased glad happy proud honoured honored delighted able sorry authorised authorized honour honor pleasure privilege position'.split(
    ' ',
  ),
)
const COPULAS = new Set(['am', 'are', 'have'])
const TOLD = new Set('announce say inform report note tell confirm declare state add'.split(' '))

function led(units: readonly Unit[]): readonly Unit[] {
  const from = units.findIndex(({ text, kind }) => kind === 'word' && LEADS.has(text))
  if (from < 1) return announced(units)
  for (let at = from + 1; at < from + LONGEST && units[at + 1]; at++) {
    const words = units.slice(from, at + 1)
    if (!/^(?:to|by|of|with)$/.test(units[at]!.text)) continue
    const text = words.map((one) => one.text).join(' ')
    const form = TO.test(text) ? 'base' : BY.test(text) ? 'ing' : null
    const next = units[at + 1]!
    const verb = form && byForm.get(next.text)?.find((one) => one.form === form)?.verb
    const past = verb && formsOf(verb).find(([, one]) => one === 'past')?.[0]
    if (WISHED.has(units[from]!.text) && !(verb && VOICES.has(verb))) return units
    return past ? [...units.slice(0, from), { ...next, text: past }, ...units.slice(at + 2)] : units
  }
  return announced(units)
}
