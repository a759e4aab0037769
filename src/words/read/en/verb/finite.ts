import { canAct, isComma, isPossessive, type Unit } from '../unit.ts'
import {
  auxiliaries,
  coordinators,
  determiners,
  isAdverb,
  isNounToo,
  prepositions,
  pronouns,
  subordinators,
} from '../word.ts'
import { byForm, byVerb } from './act-of.ts'
import { MODALS } from './auxiliary.ts'
import { formsOf, type Form } from './form.ts'
import type { Group } from './group.ts'

// Nouns for people in the plural: "ecologists fear dust".
const PEOPLE = /[a-z]{2}(?:ers|ors|ists|ants|ians|ents|ees|men|women)$/

/** Verbs that report a fact; they bound the contents of others. */
export const FACTS = new Set(
  `became began brought built came carried closed collected continued cost crossed died fell flew gave went grew had kept
  laid left lost made opened passed pointed put ran reached rose sent sold spent started stayed stood stopped stretched
  took turned used won worked arrived attended remains remain remained includes include
  ate beat became bent bit bled blew bred broke burst bought cast caught chose clung crept dealt drank drew drove dug
  dwelt fed felt fled fought found froze got heard hid hit hung hurt knew led lent lit meant met paid read rode rang
  sang sank saw shone shook shot shrank shut slept slid spoke sprang spread stole strove struck stuck swam swept swore
  swung taught thought threw told tore understood withdrew withstood woke wore wound wove wrote`.split(/\s+/),
)

// "Issued a statement denying that …".
const PAPERS = /^(?:statement|letter|note|message|report|communique|release|notice)$/

/** Words for whoever acts, in the singular and the plural. */
export const ACTORS =
  /^(?:co-chair(?:man|woman|person)?|co-rapporteur|cosponsor|signator(?:y|ies)|minist(?:er|ry)|president|leader|delegation|official|parliament|committee|compan(?:y|ies)|firm|expert|spokes(?:man|woman|person)|ambassador|diplomat|envoy|director|chairman|chair|head|governor|mayor|government|source|representative|speaker|negotiator|carrier|haulier|farmer|investor|bank|author|analyst|scholar|colleague|counterpart|corporation|enterprise|group|worker|engineer|journalist|farm|school|university|hospital|agency|authority|premier|council|commission|participant|side|part(?:y|ies)|countr(?:y|ies)|state|nation|administration|office|service|department|bureau|board|fund|association|union|cooperative|chamber|institute|college|hospital|station|plant|factory|mine|airline|railway|operator|regulator|developer|contractor|municipality|city|town|village|province|region|oblast|district|team|mission|embassy|consulate|secretariat|committee|federation|consortium|foundation|centre|center|newspaper|teacher|doctor|veterinarian|farmer|shepherd|villager|resident|economist|member|shareholder|owner|lawmaker|student|parent|trader|grower|herder|rector|manager|guest|host|judge|court|prosecutor|rescuer|builder|scientist|researcher|lawyer|driver|tenant|customer|buyer|supplier|lender|creditor|union|club|council|congress|senate|assembly|panel|jury|inspectorate|tribunal|deput(?:y|ies))s?$/

// Pasts that are participles as well: "the licence held by the firm".
const HELD_BY = new Set(
  'held made built led sent paid bought taught kept lost won told left met felt set put cut read'.split(' '),
)

// Their base and -s forms are nouns more often than verbs.
const NOUNY = new Set(
  'call hope report plan support demand request promise pledge offer note state value wish back regret thank praise sign visit talk order task press charge count trust claim fear worry mandate blame push aim answer second vote consent assent object figure judge cry whisper venture'.split(
    ' ',
  ),
)

// Their -s forms are no nouns.
const SURE = new Set([
  'deserve',
  'merit',
  'applaud',
  'regret',
  'oppose',
  'undertake',
  'envisage',
  'recommend',
  'appreciate',
  'endorse',
  'attest',
  'testify',
])

// Pasts whose participle is another word.
const PASTS = new Set(
  [...byForm].flatMap(([word, uses]) =>
    uses.some(({ verb, form }) => form === 'past' && formsOf(verb).some(([, one]) => one === 'participle'))
      ? [word]
      : [],
  ),
)

// Pasts that are no participles.
const NO_PARTICIPLES = new Set(
  `became began came fell flew gave went grew took ate blew broke chose drank drew drove froze hid rang sang sank shook
  shrank spoke sprang stole strove swam swore threw tore woke wrote withdrew arose`.split(/\s+/),
)

/** "The two ministers exchanged": a past that only bounds other acts. */
export function isFact(units: readonly Unit[], at: number): boolean {
  const noun = nounBefore(units, at)
  const next = units[at + 1]
  if (['having', 'being', 'been'].includes(units[at - 1]?.text ?? '')) return false
  // "A delegation led by the minister"
  if (next?.text === 'by' && HELD_BY.has(units[at]!.text) && /^(?:noun|subject)$/.test(follows(units, at))) return false
  if (!FACTS.has(units[at]!.text) && (!next || next.text === 'to' || prepositions.has(next.text))) return false
  return (
    follows(units, at) === 'subject' ||
    (NO_PARTICIPLES.has(units[at]!.text) && follows(units, at) === 'noun') ||
    isOnly(units, at) ||
    (follows(units, at) === 'noun' && determiners.has(next?.text ?? '')) ||
    (noun !== null && noun.kind === 'word' && ACTORS.test(noun.text))
  )
}

/** "The hall applauded.", "…, and the faculty in Osh gladly accepted": the one verb between two signs. */
export function isOnly(units: readonly Unit[], at: number): boolean {
  const next = units[at + 1]
  const ends = next === undefined || (next.kind === 'sign' && /^[.,;»]$/.test(next.text))
  if (!ends || next?.kind === 'name') return false
  let from = pastAdverbs(units, at)
  const noun = from
  for (; from >= 0 && noun - from < 9; from--) {
    const { kind, text } = units[from]!
    if (kind === 'sign' || coordinators.has(text)) break
    if (
      kind === 'word' &&
      (subordinators.has(text) || MODALS.has(text) || auxiliaries.has(text) || byForm.has(text) || text === 'that')
    )
      return false
  }
  if (noun - from < 2 || noun - from > 8) return false
  const first = units[from + 1]!
  return (
    (from < 0 || isComma(units[from]) || coordinators.has(units[from]!.text)) &&
    /^(?:the|its|his|her|their|our|my|this|that)$/.test(first.text)
  )
}

/** What stands before a verb: somebody, a noun, a coordinator, a comma, or what makes a noun of it. */
export function follows(
  units: readonly Unit[],
  at: number,
): 'subject' | 'noun' | 'and' | 'comma' | 'quote' | 'start' | 'no' {
  const before = pastAdverbs(units, at)
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
  // "This testifies to": a pronoun, as no noun ends so behind it.
  if (unit.text === 'this' && units[at]!.text.endsWith('s')) return 'noun'
  if (unit.kind === 'number' || determiners.has(unit.text) || prepositions.has(unit.text) || unit.text === 'to')
    return 'no'
  if (subordinators.has(unit.text)) return unit.text === 'who' || unit.text === 'which' ? 'subject' : 'no'
  if (unit.text === 'that') return 'no'
  return 'noun'
}

/** Whether a form of an act verb is a finite verb here, and no noun or participle. */
export function isFinite(
  units: readonly Unit[],
  at: number,
  verb: string,
  form: Form,
  before: readonly Group[],
): boolean {
  const left = follows(units, at)
  const next = units[at + 1]
  const last = before.at(-1)
  if (['having', 'being', 'been', 'be'].includes(units[at - 1]?.text ?? '')) return false
  // "are reports": what stands right after a verb is its object.
  if (last && left === 'noun' && last.to === at) return false
  if (left === 'no' && form !== 'ing') return false
  // "…, with both sides pledging to …"
  if (
    form === 'ing' &&
    before.length > 0 &&
    left === 'subject' &&
    (units[at - 2]?.text === 'with' || units[at - 3]?.text === 'with')
  )
    return true
  // "…, while noting that …": whoever did what stands before.
  if (form === 'ing' && /^(?:while|when|whilst)$/.test(units[at - 1]?.text ?? '') && before.length > 0) return true
  if (left === 'no') return false
  if (form === 'ing')
    return (
      before.length > 0 &&
      (left === 'comma' ||
        (left === 'and' && before.at(-1)!.form === 'ing') ||
        (next?.text === 'that' && PAPERS.test(units[at - 1]!.text)))
    )
  const speech = byVerb.get(verb)?.some((act) => act.speech) ?? false
  if (left === 'start') return false
  // "The proposal put forward by the bank"
  if (left === 'noun' && next?.text === 'forward' && units[at + 2]?.text === 'by') return false
  if (left === 'noun' && next?.text === 'by' && HELD_BY.has(units[at]!.text) && units[at + 2]?.kind !== 'number')
    return false
  const complement =
    next !== undefined &&
    (next.text === 'that' ||
      next.text === 'to' ||
      (next.text === 'not' && units[at + 2]?.text === 'to') ||
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
      return (
        (before.some((one) => one.form === 'base') && (!NOUNY.has(verb) || complement)) ||
        // "Expressed interest and intend to"
        (left === 'and' && last?.form === 'past' && next?.text === 'to' && !NOUNY.has(verb))
      )
    const subject = nounBefore(units, at)
    if (left === 'subject')
      return (
        subject !== null &&
        (isPlural(units, at) || subject.text === 'i' || subject.text === 'who' || isPluralIn(units, subject))
      )
    const noun = headBefore(units, at)
    const many = noun !== null && (PEOPLE.test(noun.text) || (/[^s]s$/.test(noun.text) && ACTORS.test(noun.text)))
    if (
      many &&
      next?.kind === 'word' &&
      (!prepositions.has(next.text) || PEOPLE.test(noun.text) || takes(verb, next.text))
    )
      return true
    return noun !== null && /[^s]s$/.test(noun.text) && !isPossessive(noun) && (speech || complement)
  }
  if (form === 's') {
    // "Military bases of third states"
    if (
      verb === 'state' &&
      (next === undefined ||
        (next.kind === 'sign' && next.text !== ':' && next.text !== '«') ||
        prepositions.has(next.text))
    )
      return false
    // "Promised us signs by May"
    if (/^(?:us|them|me|him)$/.test(units[at - 1]?.text ?? '') && !prepositions.has(units[at - 2]?.text ?? ''))
      return false
    if (left === 'comma' && !last && complement) return true
    // "The Kyrgyz side covers the freight and guarantees access": a verb that nobody knows stands before.
    if (left === 'and' && !last) return complement && units.slice(0, 6).some(canAct) && goesBefore(units, at)
    if (left === 'and' || left === 'comma')
      return (
        last !== undefined &&
        (last.form === 's' ||
          last.modal !== null ||
          left === 'comma' ||
          complement ||
          (!isNounToo(verb) && isAdverb(units[at - 1]!.text))) &&
        (!NOUNY.has(verb) ||
          complement ||
          (left === 'and' && last.form === 's' && next !== undefined && takes(verb, next.text)))
      )
    return (
      left === 'subject' ||
      speech ||
      SURE.has(verb) ||
      (complement && units[at - 1]?.named?.type === 'place') ||
      (complement && (!NOUNY.has(verb) || ACTORS.test(units[at - 1]!.text)))
    )
  }
  if (left === 'subject') return true
  // "The pipeline meant to carry gas": what it is for.
  if (left === 'noun' && /^(?:meant|intended|designed|supposed)$/.test(units[at]!.text)) return false
  // "The bill drew criticism": a past that is no participle.
  if (left === 'noun' && PASTS.has(units[at]!.text)) return true
  if (left === 'and') return last !== undefined
  // "The bank, named by the channel as a middleman, dismissed …"
  if (left === 'comma' && next?.text === 'by') return false
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
  // "Informed him of the changes adopted to protect investors": no clause of its own.
  const infinitive = next.text === 'to' && !byVerb.get(verb)?.some((act) => act.to ?? act.object)
  return complement && (last === undefined || (!infinitive && Boolean(last.act?.that && last.act.speech)))
}

// "Deputies worry about": the preposition is the verb's.
const takes = (verb: string, preposition: string): boolean =>
  byVerb.get(verb)?.some((act) => act.prepositions?.test(` ${preposition} `) === true || act.tail !== undefined) ??
  false

// "Farmers in Issyk-Kul hope": the noun before what hangs on it.
function headBefore(units: readonly Unit[], at: number): Unit | null {
  const noun = nounBefore(units, at)
  if (!noun) return null
  for (let back = units.indexOf(noun) - 1; back > 0 && units.indexOf(noun) - back < 4; back--)
    if (units[back]!.kind === 'word' && prepositions.has(units[back]!.text)) return units[back - 1]!
  return noun
}

function nounBefore(units: readonly Unit[], at: number): Unit | null {
  const before = pastAdverbs(units, at)
  return units[before] ?? null
}

// "The sides support", "China and Kyrgyzstan support", "we support".
export function isPlural(units: readonly Unit[], at: number): boolean {
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

// A word in -s after whoever acts, before the coordinator.
function goesBefore(units: readonly Unit[], at: number): boolean {
  const actor = units.findIndex(canAct)
  return units
    .slice(actor + 1, Math.min(actor + 4, at))
    .some(({ text, kind }) => kind === 'word' && /[^su]s$/.test(text) && !determiners.has(text) && !pronouns.has(text))
}

// "Officials in Bishkek expect"
export function isPluralIn(units: readonly Unit[], place: Unit): boolean {
  const at = units.indexOf(place)
  return (
    /^(?:in|at|from|of)$/.test(units[at - 1]?.text ?? '') &&
    /[^s]s$/.test(units[at - 2]?.text ?? '') &&
    units[at - 2]!.kind !== 'sign'
  )
}

// "We very much hope", "Kyrgyzstan also supports".
function pastAdverbs(units: readonly Unit[], at: number): number {
  let before = at - 1
  if (units[before]?.text === 'much' && units[before - 1]?.text === 'very') before -= 2
  while (before >= 0 && units[before]!.kind === 'word' && isAdverb(units[before]!.text)) before--
  return before
}
