import { type Act, copular, READY, UNTRUE } from '../lexicon/index.ts'
import { canAct, isComma, type Unit } from '../unit.ts'
import { determiners, isBaseVerb, prepositions, pronouns } from '../word.ts'
import { actOf, doingOf, participleOf, passiveAct } from './act-of.ts'
import { ACTORS, follows } from './finite.ts'
import { type Group, made, skip } from './group.ts'
import { restOf } from './rest.ts'

/** Auxiliaries that take a bare infinitive. */
export const MODALS: ReadonlySet<string> = new Set(
  'will shall would should must may might can could cannot ought'.split(' '),
)

/** "Will not build", "should have built". */
export function modal(units: readonly Unit[], at: number, lower: string): Group | null {
  const word = units[at]!.text === 'cannot' ? 'can' : units[at]!.text
  const { to, negated, not } = skip(units, at + 1)
  const denied = negated || units[at]!.text === 'cannot'
  // "should this require new rules": a condition.
  const inverted = units[at + 1]
  // "nor will it do so": the subject stands inside.
  if ((units[at - 1]?.text === 'nor' || units[at - 1]?.text === 'neither') && inverted && units[at + 2])
    return made(units, at, at + 2, lower, { lemma: 'nor', form: 'modal', negated: true, main: at, act: null })
  if (
    word === 'should' &&
    inverted &&
    (determiners.has(inverted.text) ||
      pronouns.has(inverted.text) ||
      inverted.text === 'there' ||
      inverted.kind === 'name')
  )
    return null
  let verb = units[to]
  if (!verb || verb.kind === 'sign') return null
  if (word === 'ought' && verb.text === 'to') verb = units[to + 1]
  if (!verb) return null
  const main = not >= 0 ? not : to
  if (verb.text === 'be') return being(units, at, to, lower, 'be', { modal: word, negated: denied, main })
  if (verb.text === 'have' && units[to + 1] && /(?:ed|en)$|^(?:been|had|made|met|held|put)$/.test(units[to + 1]!.text))
    return made(units, at, to + 1, lower, {
      lemma: units[to + 1]!.text,
      form: 'modal',
      // "The contract should have been split": what ought to have been done.
      modal: word === 'should' || word === 'ought' ? 'should' : 'would have',
      negated: denied,
      act: null,
    })
  // "It will have to pay": it must.
  if (verb.text === 'have' && units[to + 1]?.text === 'to' && units[to + 2]?.kind === 'word' && word !== 'would')
    return leading(units, { from: at, to: to + 1, lower, modal: 'must', negated: denied })
  // "I should like above all to thank"
  const wish =
    verb.text === 'like' ? units.findIndex(({ text }, index) => index > to && index < to + 6 && text === 'to') : -1
  if (
    wish > 0 &&
    units[wish + 1] &&
    units
      .slice(to + 1, wish)
      .every(({ kind, text }) => kind === 'word' && !determiners.has(text) && !pronouns.has(text))
  )
    return made(units, at, wish + 1, lower, {
      lemma: units[wish + 1]!.text,
      form: 'modal',
      modal: 'would like',
      negated: denied,
      main: wish + 1,
    })
  // "It would not, at least until 2028": the verb stands in the question.
  if (verb.kind !== 'word' || (denied && prepositions.has(verb.text))) return null
  return made(units, at, to, lower, { lemma: verb.text, form: 'modal', modal: word, negated: denied, main })
}

/** "Is ready", "was signed", "are to build". */
export function being(
  units: readonly Unit[],
  from: number,
  at: number,
  lower: string,
  text: string,
  of: { modal: string | null; negated: boolean; main: number } | null,
): Group {
  const { to, negated } = skip(units, at + 1)
  const next = units[to]
  const traits = {
    modal: of?.modal ?? null,
    negated: negated || (of?.negated ?? false),
    form: of
      ? ('modal' as const)
      : text === 'is'
        ? ('s' as const)
        : text === 'are'
          ? ('base' as const)
          : ('past' as const),
  }
  const main = of?.main ?? at
  const rest = restOf(units, to > at + 1 ? units[to - 1]!.end : units[at]!.end, lower)
  const last = Math.max(at, to - 1)
  const untrue = (negated ? /^ (?:true|correct|accurate|the case|in line with the facts)\b/ : UNTRUE).exec(rest)
  if (untrue)
    return {
      ...made(units, from, last, lower, { lemma: 'be', act: null, main, ...traits }),
      untrue: true,
      end: units[last]!.end + untrue[0].length,
    }
  // "The cost is to be shared".
  if (!of && next?.text === 'to' && units[to + 1]?.text === 'be' && units[to + 2] && participleOf(units[to + 2]!.text))
    return being(units, from, to + 1, lower, 'be', { modal: 'will', negated, main: to + 1 })
  // "The sides are to sign": what is arranged stands like what will be.
  if (
    !of &&
    next?.text === 'to' &&
    units[to + 1]?.kind === 'word' &&
    units[to + 1]!.text !== 'be' &&
    isBaseVerb(units[to + 1]!.text) &&
    (follows(units, from) === 'subject' || ACTORS.test(units[from - 1]?.text ?? '') || isApposed(units, from))
  )
    return leading(units, { from, to, lower, modal: 'will', negated })
  // "It was resolved to": by whoever sat there.
  const impersonal = units[from - 1]?.text === 'it' && (next?.text === 'resolved' || next?.text === 'determined')
  const copula = !impersonal && mayBeCopular(units, last + 1) ? copular.find(({ tail }) => tail.test(rest)) : undefined
  if (copula) return made(units, from, last, lower, { lemma: 'be', act: { verb: 'be', ...copula }, main, ...traits })
  // "Is planning to", "are calling for": the verb that is being done.
  const doing = next?.kind === 'word' ? doingOf(next.text) : null
  if (doing) {
    const after = restOf(units, next!.end, lower)
    const act =
      (!of &&
      WEIGHED.has(doing === 'look' && after.startsWith(' into ') ? 'look into' : doing) &&
      !/^ (?:whether|how|why|what|that|who|when|where|which|[a-z]+ing)\b/.test(after) &&
      !/^ into (?:who|whether|how|why|what|where|when|which|(?:the |these |those |this |all |any )?(?:[a-z]+ )?(?:reports?|complaints?|allegations?|incidents?|accidents?|circumstances|causes?|claims?|rumou?rs?|case|cases|crash|fire|leak))(?![a-z])/.test(
        after,
      )
        ? doing !== 'study' || OFFERED.test(after)
          ? weighing(doing)
          : null
        : null) ?? actOf(doing, after)
    if (act || of)
      return made(units, from, to, lower, { lemma: doing, ...traits, main: of && main === at ? to : main, act })
  }
  // "Will be building": it will build.
  const built = of?.modal === 'will' && next?.kind === 'word' ? baseOf(next.text) : null
  if (built) return made(units, from, to, lower, { lemma: built, ...traits, main: to, act: null })
  const participle =
    next?.kind === 'word' ? participleOf(next.text === 'being' ? (units[to + 1]?.text ?? '') : next.text) : null
  if (participle) {
    const stop = next!.text === 'being' ? to + 1 : to
    return made(units, from, stop, lower, {
      lemma: participle,
      passive: true,
      main,
      ...traits,
      act: passiveAct(participle, restOf(units, units[stop]!.end, lower)),
    })
  }
  return made(units, from, last, lower, { lemma: 'be', act: null, main, ...traits })
}

// "Hunan Trading, the biggest seller of tea, is to open": whoever stands before what he is.
function isApposed(units: readonly Unit[], at: number): boolean {
  if (!isComma(units[at - 1])) return false
  const open = units.findLastIndex((unit, index) => index < at - 1 && isComma(unit))
  return open > 0 && at - open < 16 && canAct(units[open - 1]!)
}

/** Words so common that they tell nothing. */
const COMMON = new Set(
  'a an the to of in on at it is be that this its his her their our my and or by with not no all any some very much still also now too such every other new great real well as from'.split(
    ' ',
  ),
)
/** The words of which one stands among the first behind a copula, where the two are an act. */
const KEYS: ReadonlySet<string> = new Set(
  copular
    .flatMap(({ tail: { source } }) => [source.replaceAll('?', ''), source.replace(/[a-z]\?/g, '')])
    .flatMap((source) => [...(source.match(/[a-z-]+/g) ?? []), ...(source.match(/[a-z]+/g) ?? [])])
    .filter((word) => !COMMON.has(word)),
)
const NEAR = 5
function mayBeCopular(units: readonly Unit[], from: number): boolean {
  for (let at = from; at < from + NEAR && at < units.length; at++) if (KEYS.has(units[at]!.text)) return true
  return false
}

/** The verb of the lexicon of plain verbs of which a word is the -ing form. */
function baseOf(word: string): string | null {
  if (!word.endsWith('ing') || word.length < 6) return null
  const stem = word.slice(0, -3)
  return [stem, `${stem}e`, stem.slice(0, -1)].find(isBaseVerb) ?? null
}

// "Is considering a second terminal": what somebody weighs, he may do.
const WEIGHED = new Set(['consider', 'contemplate', 'explore', 'study', 'weigh', 'mull', 'look into'])
const weighing = (verb: string): Act => ({
  verb,
  noun: READY,
  ...(verb === 'look' ? { tail: /^ into\b/ } : {}),
})
// "Is studying baggage systems": to learn.
const OFFERED =
  /^ (?:[a-z'-]+ ){0,4}?(?:proposals?|possibilit(?:y|ies)|ideas?|options?|offers?|requests?|introduction|creation|opening|launch|initiatives?|plans?|projects?|applications?|building|joining|buying)(?![a-z])/

// "Are to sign", "have to build", "had better build": what leads to the verb behind it, and in which sense.
const leading = (
  units: readonly Unit[],
  { from, to, lower, modal, negated }: { from: number; to: number; lower: string; modal: string; negated: boolean },
): Group =>
  made(units, from, to + 1, lower, { lemma: units[to + 1]!.text, form: 'modal', modal, negated, main: to + 1 })

/** "Has signed", "have to build". */
export function having(units: readonly Unit[], at: number, lower: string, before: readonly Group[]): Group | null {
  const { to, negated } = skip(units, at + 1)
  const next = units[to]
  const form = units[at]!.text === 'has' ? 's' : units[at]!.text === 'have' ? 'base' : 'past'
  if (next?.text === 'been') {
    const after = skip(units, to + 1)
    const participle = units[after.to]?.kind === 'word' ? participleOf(units[after.to]!.text) : null
    if (participle)
      return made(units, at, after.to, lower, {
        lemma: participle,
        form,
        negated: negated || after.negated,
        passive: true,
        main: at,
        act: passiveAct(participle, restOf(units, units[after.to]!.end, lower)),
      })
    return being(units, at, to, lower, 'was', { modal: null, negated, main: at })
  }
  // "Had better put that in writing"
  if (next?.text === 'better' && form === 'past' && units[to + 1]?.kind === 'word')
    return leading(units, { from: at, to, lower, modal: 'must', negated })
  // "Has yet to respond": it has not.
  if (next?.text === 'to' && units[at + 1]?.text === 'yet' && units[to + 1])
    return made(units, at, to + 1, lower, { lemma: units[to + 1]!.text, form, negated: true, act: null, main: to + 1 })
  if (next?.text === 'to') return units[to + 1] ? leading(units, { from: at, to, lower, modal: 'must', negated }) : null
  const verb = next?.kind === 'word' ? participleOf(next.text) : null
  if (verb) return made(units, at, to, lower, { lemma: verb, form, negated, main: at })
  // "nor has it asked": the subject stands inside.
  if ((units[at - 1]?.text === 'nor' || units[at - 1]?.text === 'neither') && next && units[to + 1])
    return made(units, at, to + 1, lower, { lemma: 'nor', form, negated: true, main: at, act: null })
  const own = actOf('have', restOf(units, units[at]!.end, lower))
  if (own || before.length === 0 || next)
    return made(units, at, at, lower, {
      lemma: 'have',
      form,
      negated: negated || /^ no\b/.test(lower.slice(units[at]!.end)),
      main: at,
    })
  return null
}
