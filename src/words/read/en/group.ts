import type { Span } from '../../../ground/index.ts'
import { acts, copular, UNTRUE, type Act } from './lexicon/index.ts'
import { canAct, isComma, isPossessive, type Unit } from './unit.ts'
import { formsOf, type Form } from './verb.ts'
import { coordinators, determiners, isAdverb, isBaseVerb, prepositions, pronouns, subordinators } from './word.ts'

/** A finite verb with its auxiliaries: "has undertaken", "will not be charged", "are ready". */
export interface Group extends Span {
  /** Units from `from` up to `to`. */
  readonly from: number
  readonly to: number
  readonly lemma: string
  /** Where the words begin that carry the promised act itself: after "will". */
  readonly main: number
  readonly modal: string | null
  readonly negated: boolean
  readonly passive: boolean
  readonly form: Form | 'modal'
  readonly act: Act | null
  /** "is untrue", "is false". */
  readonly untrue: boolean
  /** ", adding that …": it has the subject of the clause before. */
  readonly participial: boolean
}

const byForm = new Map<string, { verb: string; form: Form }[]>()
for (const verb of new Set(acts.map((act) => act.verb)))
  for (const [text, form] of formsOf(verb)) byForm.set(text, [...(byForm.get(text) ?? []), { verb, form }])
const byVerb = new Map<string, Act[]>()
// What says more of its words comes first: "offered condolences" before "offered".
for (const act of acts.toSorted((a, b) => Number(a.tail === undefined) - Number(b.tail === undefined)))
  byVerb.set(act.verb, [...(byVerb.get(act.verb) ?? []), act])

// Nouns for people in the plural: "ecologists fear dust".
const PEOPLE = /[a-z]{2}(?:ers|ors|ists|ants|ians|ents|ees|men|women)$/

/** A finite form of one of the act verbs. */
export const isVerb = (word: string): boolean =>
  byForm.get(word)?.some(({ form }) => form === 's' || form === 'past') ?? false

// Verbs that report a fact; they bound the contents of others.
const FACTS = new Set(
  `became began brought built came carried closed collected continued cost crossed died fell flew gave went grew had kept
  laid left lost made opened passed pointed put ran reached rose sent sold spent started stayed stood stopped stretched
  took turned used won worked arrived attended remains remain remained includes include`.split(/\s+/),
)
// "Issued a statement denying that …".
const PAPERS = /^(?:statement|letter|note|message|report|communique|release|notice)$/
const MODALS = new Set(['will', 'shall', 'would', 'should', 'must', 'may', 'might', 'can', 'could', 'cannot', 'ought'])
const ACTORS =
  /^(?:minist(?:er|ry)|president|leader|delegation|official|parliament|committee|compan(?:y|ies)|firm|expert|spokes(?:man|woman|person)|ambassador|diplomat|envoy|director|chairman|chair|head|governor|mayor|government|source|representative|speaker|negotiator|carrier|haulier|farmer|investor|bank|author|analyst|scholar|colleague|counterpart|corporation|enterprise|group|worker|engineer|journalist|farm|school|university|hospital|agency|authority|premier|council|commission|participant|side|part(?:y|ies)|countr(?:y|ies)|state|nation)s?$/
// Their base and -s forms are nouns more often than verbs.
const NOUNY = new Set(
  'call hope report plan support demand request promise pledge offer note state value wish back regret thank praise sign visit talk order task press charge count trust claim fear worry mandate blame push aim answer second'.split(
    ' ',
  ),
)

/** All finite verbs of a stretch of units that carry an act or bound one. */
export function groupsIn(units: readonly Unit[], lower: string): Group[] {
  const groups: Group[] = []
  for (let at = 0; at < units.length;) {
    const group = groupAt(units, at, lower, groups)
    if (group) {
      groups.push(group)
      at = group.to
    } else at++
  }
  return groups
}

function groupAt(units: readonly Unit[], at: number, lower: string, before: readonly Group[]): Group | null {
  const unit = units[at]!
  if (unit.kind !== 'word') return null
  if (
    (unit.text === 'need' || unit.text === 'needs') &&
    units[at + 1]?.text === 'to' &&
    units[at + 2] &&
    follows(units, at) !== 'no'
  )
    return made(units, at, at + 2, lower, { lemma: units[at + 2]!.text, form: 'modal', modal: 'must', main: at + 2 })
  if (MODALS.has(unit.text)) return modal(units, at, lower)
  if (['is', 'are', 'was', 'were', 'am'].includes(unit.text)) return being(units, at, at, lower, unit.text, null)
  if (['has', 'have', 'had'].includes(unit.text)) return having(units, at, lower, before)
  if (['does', 'do', 'did'].includes(unit.text)) {
    const { to, negated } = skip(units, at + 1)
    const verb = units[to]
    if (!verb || verb.kind !== 'word' || !(byForm.has(verb.text) || isBaseVerb(verb.text) || negated)) return null
    return made(units, at, to, lower, { lemma: verb.text, form: 'base', negated, main: at })
  }
  return bare(units, at, lower, before)
}

type Traits = Partial<Group> & Pick<Group, 'lemma' | 'form'>

function made(units: readonly Unit[], from: number, last: number, lower: string, traits: Traits): Group {
  const end = units[last]!.end
  const rest = lower.slice(end, units.at(-1)!.end)
  const act = traits.act !== undefined ? traits.act : actOf(traits.lemma, rest)
  const tail = act?.tail ? (act.tail.exec(rest)?.[0].length ?? 0) : 0
  const stop = end + tail
  let to = last + 1
  while (to < units.length && units[to]!.end <= stop) to++
  return {
    start: units[from]!.start,
    end: Math.max(end, stop),
    from,
    to,
    main: last,
    modal: null,
    negated: false,
    passive: false,
    untrue: false,
    participial: false,
    ...traits,
    act,
  }
}

const actOf = (lemma: string, rest: string): Act | null =>
  byVerb.get(lemma)?.find(({ tail }) => !tail || tail.test(rest)) ?? null

/** Adverbs, "not" and short insertions between the parts of a verb group. */
function skip(units: readonly Unit[], from: number): { to: number; negated: boolean; not: number } {
  let [to, negated, not] = [from, false, -1]
  for (;;) {
    const unit = units[to]
    if (!unit) break
    if (unit.text === 'not' || unit.text === 'never' || unit.text === 'no longer') {
      negated = true
      if (not < 0) not = to
      to++
    } else if (unit.kind === 'word' && isAdverb(unit.text)) to++
    else if (isComma(unit)) {
      // "will, for its part, build"
      const close = units.findIndex((one, index) => index > to && isComma(one))
      const inside = units.slice(to + 1, close)
      if (
        close < 0 ||
        inside.length > (prepositions.has(inside[0]?.text ?? '') ? 16 : 6) ||
        !inside.length ||
        coordinators.has(inside[0]!.text) ||
        inside.some((one) => byForm.has(one.text))
      )
        break
      to = close + 1
    } else break
  }
  return { to, negated, not }
}

function modal(units: readonly Unit[], at: number, lower: string): Group | null {
  const word = units[at]!.text === 'cannot' ? 'can' : units[at]!.text
  const { to, negated, not } = skip(units, at + 1)
  const denied = negated || units[at]!.text === 'cannot'
  // "should this require new rules": a condition.
  const inverted = units[at + 1]
  // "nor will it do so": the subject stands inside.
  if (units[at - 1]?.text === 'nor' && inverted && units[at + 2])
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
      modal: 'would have',
      negated: denied,
      act: null,
    })
  if (verb.text === 'like' && units[to + 1]?.text === 'to' && units[to + 2])
    return made(units, at, to + 2, lower, {
      lemma: units[to + 2]!.text,
      form: 'modal',
      modal: 'would like',
      negated: denied,
      main: to + 2,
    })
  if (verb.kind !== 'word') return null
  return made(units, at, to, lower, { lemma: verb.text, form: 'modal', modal: word, negated: denied, main })
}

function being(
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
  const rest = lower.slice(to > at + 1 ? units[to - 1]!.end : units[at]!.end, units.at(-1)!.end)
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
    follows(units, from) === 'subject'
  )
    return made(units, from, to + 1, lower, {
      lemma: units[to + 1]!.text,
      modal: 'will',
      form: 'modal',
      negated,
      main: to + 1,
    })
  const copula = copular.find(({ tail }) => tail.test(rest))
  if (copula) return made(units, from, last, lower, { lemma: 'be', act: { verb: 'be', ...copula }, main, ...traits })
  const participle =
    next?.kind === 'word' ? participleOf(next.text === 'being' ? (units[to + 1]?.text ?? '') : next.text) : null
  if (participle) {
    const stop = next!.text === 'being' ? to + 1 : to
    return made(units, from, stop, lower, {
      lemma: participle,
      passive: true,
      main,
      ...traits,
      act: passiveAct(participle, lower.slice(units[stop]!.end, units.at(-1)!.end)),
    })
  }
  return made(units, from, last, lower, { lemma: 'be', act: null, main, ...traits })
}

const passiveAct = (lemma: string, rest: string): Act | null => {
  const act = actOf(lemma, rest) ?? null
  return act?.passive ? (act.tail ? { ...act } : act) : null
}

const IRREGULAR_PARTICIPLES = new Set(
  'built begun brought bought sent held made met put set cut paid laid kept left lent run sold taken given done seen known shown drawn written spent found led met withdrawn'.split(
    ' ',
  ),
)

/** The verb of a past participle; a word in -ed that is not in the lexicon stands for itself. */
function participleOf(word: string): string | null {
  const known = byForm.get(word)?.find(({ form }) => form === 'past' || form === 'participle')
  if (known) return known.verb
  return /[a-z]{2,}ed$/.test(word) || IRREGULAR_PARTICIPLES.has(word) ? word : null
}

function having(units: readonly Unit[], at: number, lower: string, before: readonly Group[]): Group | null {
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
        act: passiveAct(participle, lower.slice(units[after.to]!.end, units.at(-1)!.end)),
      })
    return being(units, at, to, lower, 'was', { modal: null, negated, main: at })
  }
  if (next?.text === 'to')
    return units[to + 1]
      ? made(units, at, to + 1, lower, {
          lemma: units[to + 1]!.text,
          form: 'modal',
          modal: 'must',
          negated,
          main: to + 1,
        })
      : null
  const verb = next?.kind === 'word' ? participleOf(next.text) : null
  if (verb) return made(units, at, to, lower, { lemma: verb, form, negated, main: at })
  // "nor has it asked": the subject stands inside.
  if (units[at - 1]?.text === 'nor' && next && units[to + 1])
    return made(units, at, to + 1, lower, { lemma: 'nor', form, negated: true, main: at, act: null })
  const own = actOf('have', lower.slice(units[at]!.end, units.at(-1)!.end))
  if (own || before.length === 0 || next)
    return made(units, at, at, lower, {
      lemma: 'have',
      form,
      negated: negated || /^ no\b/.test(lower.slice(units[at]!.end)),
      main: at,
    })
  return null
}

function bare(units: readonly Unit[], at: number, lower: string, before: readonly Group[]): Group | null {
  const unit = units[at]!
  const known = byForm.get(unit.text)
  if (!known) {
    const fact = (FACTS.has(unit.text) || /[a-z]{3}ed$/.test(unit.text)) && isFact(units, at)
    return fact ? made(units, at, at, lower, { lemma: unit.text, form: 'past', act: null, main: at }) : null
  }
  for (const { verb, form } of known) {
    if (form === 'participle' || !isFinite(units, at, verb, form, before)) continue
    const group = made(units, at, at, lower, { lemma: verb, form, main: at })
    return form === 'ing' ? { ...group, participial: true } : group
  }
  return null
}

// "The two ministers exchanged": a past that only bounds other acts.
function isFact(units: readonly Unit[], at: number): boolean {
  const noun = nounBefore(units, at)
  const next = units[at + 1]
  if (!FACTS.has(units[at]!.text) && (!next || next.text === 'to' || prepositions.has(next.text))) return false
  return (
    follows(units, at) === 'subject' ||
    (follows(units, at) === 'noun' && determiners.has(next?.text ?? '')) ||
    (noun !== null && noun.kind === 'word' && ACTORS.test(noun.text))
  )
}

/** What stands before a verb: somebody, a noun, a coordinator, a comma, or what makes a noun of it. */
function follows(units: readonly Unit[], at: number): 'subject' | 'noun' | 'and' | 'comma' | 'quote' | 'start' | 'no' {
  let before = at - 1
  while (before >= 0 && units[before]!.kind === 'word' && isAdverb(units[before]!.text)) before--
  const unit = units[before]
  if (!unit) return 'start'
  // "The ministry on Tuesday denied".
  if (unit.kind === 'date')
    return follows(units, units[before - 1] && prepositions.has(units[before - 1]!.text) ? before - 1 : before)
  if (unit.kind === 'sign')
    return isComma(unit) ? 'comma' : unit.text === '»' ? 'quote' : unit.text === ')' ? 'noun' : 'start'
  if (coordinators.has(unit.text)) return 'and'
  if (isPossessive(unit)) return 'no'
  if (unit.kind === 'name') return unit.named?.type === 'state-adjective' ? 'no' : canAct(unit) ? 'subject' : 'noun'
  if (pronouns.has(unit.text)) return 'subject'
  if (['two', 'three', 'pair', 'latter', 'former'].includes(unit.text) && units[before - 1]?.text === 'the')
    return 'subject'
  if (unit.kind === 'number' || determiners.has(unit.text) || prepositions.has(unit.text) || unit.text === 'to')
    return 'no'
  if (subordinators.has(unit.text)) return unit.text === 'who' || unit.text === 'which' ? 'subject' : 'no'
  if (unit.text === 'that') return 'no'
  return 'noun'
}

function isFinite(units: readonly Unit[], at: number, verb: string, form: Form, before: readonly Group[]): boolean {
  const left = follows(units, at)
  const next = units[at + 1]
  const last = before.at(-1)
  if (['having', 'being', 'been'].includes(units[at - 1]?.text ?? '')) return false
  // "are reports": what stands right after a verb is its object.
  if (last && left === 'noun' && last.to === at) return false
  if (left === 'no') return false
  // "…, with both sides pledging to …"
  if (
    form === 'ing' &&
    before.length > 0 &&
    left === 'subject' &&
    (units[at - 2]?.text === 'with' || units[at - 3]?.text === 'with')
  )
    return true
  if (form === 'ing')
    return before.length > 0 && (left === 'comma' || (next?.text === 'that' && PAPERS.test(units[at - 1]!.text)))
  const speech = byVerb.get(verb)?.some((act) => act.speech) ?? false
  if (left === 'start') return false
  const complement =
    next !== undefined &&
    (next.text === 'that' ||
      next.text === 'to' ||
      next.kind === 'name' ||
      determiners.has(next.text) ||
      pronouns.has(next.text) ||
      next.text === 'on' ||
      next.text === 'upon')
  if (left === 'quote') return speech
  if (form === 'base') {
    // "Let me remind you"
    if (units[at - 1]?.text === 'me' && units[at - 2]?.text === 'let') return true
    if (left === 'and' || left === 'comma')
      return before.some((one) => one.form === 'base') && (!NOUNY.has(verb) || complement)
    const subject = nounBefore(units, at)
    if (left === 'subject')
      return subject !== null && (isPlural(units, at) || subject.text === 'i' || subject.text === 'who')
    const noun = headBefore(units, at)
    if (noun !== null && PEOPLE.test(noun.text) && next?.kind === 'word' && !prepositions.has(next.text)) return true
    return noun !== null && /[^s]s$/.test(noun.text) && !isPossessive(noun) && (speech || complement)
  }
  if (form === 's') {
    if (left === 'comma' && !last && complement) return true
    if (left === 'and' || left === 'comma')
      return (
        last !== undefined &&
        (last.form === 's' || last.modal !== null || left === 'comma') &&
        (!NOUNY.has(verb) || complement)
      )
    return left === 'subject' || speech || (complement && (!NOUNY.has(verb) || ACTORS.test(units[at - 1]!.text)))
  }
  if (left === 'subject') return true
  if (left === 'and') return last !== undefined
  if (left === 'comma') return last === undefined || speech || last.form === 'past' || last.form === 'modal'
  const noun = nounBefore(units, at)
  if (speech || (noun && ACTORS.test(noun.text))) return true
  if (next === undefined || prepositions.has(next.text))
    return (
      !units
        .slice(at + 1)
        .some(
          (one) =>
            one.kind === 'word' &&
            (MODALS.has(one.text) ||
              ['is', 'are', 'was', 'were', 'has', 'have', 'had'].includes(one.text) ||
              byForm.has(one.text)),
        ) && last === undefined
    )
  return complement && (last === undefined || Boolean(last.act?.that && last.act.speech))
}

// "Farmers in Issyk-Kul hope": the noun before what hangs on it.
function headBefore(units: readonly Unit[], at: number): Unit | null {
  const noun = nounBefore(units, at)
  if (!noun) return null
  for (let back = units.indexOf(noun) - 1; back > 0 && units.indexOf(noun) - back < 4; back--)
    if (units[back]!.kind === 'word' && prepositions.has(units[back]!.text)) return units[back - 1]!
  return noun
}

function nounBefore(units: readonly Unit[], at: number): Unit | null {
  let before = at - 1
  while (before >= 0 && units[before]!.kind === 'word' && isAdverb(units[before]!.text)) before--
  return units[before] ?? null
}

// "The sides support", "China and Kyrgyzstan support", "we support".
function isPlural(units: readonly Unit[], at: number): boolean {
  const noun = nounBefore(units, at)
  if (!noun) return false
  if (
    ['we', 'they', 'you', 'both'].includes(noun.text) ||
    /(?:s|people|both)$/.test(noun.text) ||
    (noun.named?.ids.length ?? 0) > 1
  )
    return true
  const index = units.indexOf(noun)
  return coordinators.has(units[index - 1]?.text ?? '') && units[index - 2] !== undefined
}
