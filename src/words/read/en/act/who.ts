import type { Id, Span, StateId } from '../../../../ground/index.ts'
import type { Named, Sense, Who } from '../../grammar.ts'
import type { Range } from '../clause/range.ts'
import { headOf } from '../clause/subject.ts'
import { openActor } from '../open-name/actor.ts'
import { headNoun } from './able.ts'
import { isAllSides } from './sides.ts'
import type { Telling, Voice } from './telling.ts'
import { quick } from '../../engine/quick.ts'

/** Whom a subject means, as far as its words tell. */
export function whoIs(told: Telling, subject: Range | null): Who {
  if (!subject || subject.to <= subject.from) return { is: 'same' }
  const written = authorIn(told, subject)
  if (written) return { is: 'names', names: [written] }
  const head = headOf(told.units, subject)
  if (head.to <= head.from) return { is: 'same' }
  const first = told.units[head.from]!
  if (first.text === 'i' || first.text === 'let') return { is: 'speaker' }
  if (
    first.text === 'we' ||
    /^(?:our|my) (?:side|ministry|company|delegation|government|agency|people|firm|bank)$/.test(told.text(head))
  )
    return { is: 'side-of-speaker' }
  const text = told.text(head)
  if (isAllSides(told, text)) return { is: 'parties' }
  if (
    /^(?:his|her|its|their) (?:own )?(?:government|ministry|country|company|corporation|firm|party|agency|bank|organisation|organization|administration|delegation)$/.test(
      text,
    )
  ) {
    // "Her company": the one that the text has named, where it has; a government is its state.
    const span = told.span(head)
    const named = told.names(span).some(({ type, ids }) => type === 'organisation' && ids.length > 0)
    return named && !/(?:government|country)$/.test(text) ? { is: 'phrase', span } : { is: 'side-of-speaker' }
  }
  // "… has apologised, and its director has promised": whose director he is, was named just before.
  if (/^its (?:[a-z-]+ ){0,2}(?:director|head|chair|chief executive|president|manager)$/.test(text)) {
    const start = told.units[head.from]!.start
    const body = told.sentence.names.findLast(({ type, end }) => type === 'organisation' && end <= start)
    if (body) return { is: 'names', names: [body] }
  }
  // "Its Bishkek office said": the body that has it.
  if (ITS_OFFICE.test(text)) {
    const { start } = told.units[head.from]!
    const body = told.sentence.names.findLast(({ type, end }) => type === 'organisation' && end <= start)
    return body ? { is: 'names', names: [body] } : { is: 'same' }
  }
  if (/^(?:the )?(?:two|pair)$/.test(text) && told.scene.people.length > 1)
    return { is: 'ids', ids: told.scene.people.slice(-2).map(({ id }) => id) }
  if (/^(?:the |all )?three$/.test(text) && told.scene.people.length > 2)
    return { is: 'ids', ids: told.scene.people.slice(-3).map(({ id }) => id) }
  // "The regional government of Xinjiang": the region.
  if (
    /\b(?:regional|provincial|prefectural|oblast|local) (?:government|administration|authorities)\b|^(?:the )?(?:people's )?(?:government|authorities) of (?!the (?:republic|people))/.test(
      text,
    )
  ) {
    const region = told.names(told.span(head)).find(({ ids }) => ids[0]?.startsWith('region:'))
    if (region) return { is: 'names', names: [region] }
  }
  if (
    (JOINT_BODY.test(text) || (GROUP.test(text) && OF_GROUP.test(told.sentence.lower.slice(0, 500)))) &&
    isJoint(told)
  )
    return { is: 'parties' }
  // "The Commission heard a report. It regretted that …"
  if (text === 'it' && !told.named && SITS.test(before(told)) && AFTER_JOINT.test(before(told)) && isJoint(told))
    return { is: 'parties' }
  // "The secretariat was asked to prepare a draft. It will …": a body of which the text knows no more.
  const spoken = text === 'it' && !told.named ? BODY_BEFORE.exec(before(told)) : null
  if (spoken) {
    const start = told.sentence.start - spoken[0].length + spoken[0].indexOf(spoken[1]!)
    const body = openActor(told.sentence, { start, end: start + spoken[1]!.length })
    const kind = spoken[1]!.slice(spoken[1]!.lastIndexOf(' ') + 1)
    if (
      body?.type === 'organisation' &&
      !told.scene.bodies.some(({ id, text: words }) => id.includes(kind) || words.includes(kind))
    )
      return { is: 'ids', ids: [body.id] }
  }
  // "The rumour appeared on Friday. It claimed that …": nobody says so.
  if (text === 'it' && !told.named && THING_BEFORE.test(before(told))) return { is: 'unknown' }
  if (first.text === 'its' && PRESS.test(text.slice(4))) {
    const body = told.sentence.names.find(({ type, end }) => type === 'organisation' && end <= first.start)
    return body ? { is: 'names', names: [body] } : { is: 'same' }
  }
  if (PRESS.test(text)) return { is: 'home' }
  // "…, its statement reads": whoever made it.
  if (SPOKEN.test(text)) return { is: 'same' }
  // "The regional branch of the bank": the bank.
  const whole = BRANCH.test(text) ? told.names(told.span(head)).find(isBody) : undefined
  if (whole) return { is: 'names', names: [whole] }
  // "Representatives of the ministry and Golden Ridge signed": the bodies.
  const seated = OF_BODIES.test(text) ? told.names(told.span(head)).filter(isBody) : []
  if (seated.length > 1) return { is: 'names', names: seated }
  // "The Kazakh and Kyrgyz foreign ministers agreed"
  const both = BOTH_STATES.test(text) ? adjectivesIn(told, told.span(head)) : []
  if (both.length > 1) return { is: 'ids', ids: both }
  const listed = PLURAL_OFFICE.test(text) ? statesIn(told, told.span(head)) : []
  const called = listed.length > 2 ? told.names(told.span(head)).filter(({ type }) => type.startsWith('person')) : []
  if (called.length > 1) return { is: 'names', names: called }
  if (listed.length > 2) return { is: 'ids', ids: listed }
  if (
    PLURAL_OFFICE.test(text) &&
    !told.names(told.span(head)).some(({ type, ids }) => type === 'person' || type === 'person+role' || ids.length > 1)
  )
    return { is: 'parties' }
  // "Both banks": the two that the text named last.
  const kind = /^the (universit|compan|firm|bank|airline|operator|ministr|agenc|institut)[a-z]*s$/.exec(text)?.[1]
  const own = kind
    ? [
        ...new Set(
          told.sentence.names
            .filter(({ type, end }) => type === 'organisation' && end < told.units[head.from]!.start)
            .flatMap(({ ids }) => ids),
        ),
      ]
    : []
  if (own.length === 2) return { is: 'ids', ids: own }
  // "The chambers of commerce of the two countries": those that the text has named.
  const seats = CHAMBERS.test(text)
    ? [...new Set(told.scene.bodies.map(({ id }) => id))].filter((id) => id.includes('chamber'))
    : []
  if (seats.length === 2) return { is: 'ids', ids: seats }
  const [, many, two] =
    /^(?:the |all )?(two|both|three|four) (bank|compan|firm|universit|airline|operator|ministr|agenc|chamber|railway|airport|institut|school|hospital|fund|council|cooperative|service)/.exec(
      text,
    ) ?? []
  const named = two ? [...new Set(told.scene.bodies.map(({ id }) => id))].filter((id) => id.includes(two)) : []
  const count = many === 'three' ? 3 : many === 'four' ? 4 : 2
  if (named.length >= count) return { is: 'ids', ids: named.slice(-count) }
  // "The customs services of A and B", "the Chinese Administration", "the Kazakh and Chinese services".
  const of = OFFICES_OF.test(text) ? statesIn(told, told.span(head)) : []
  if (of.length > 1) return { is: 'ids', ids: of }
  const bare = BARE_OFFICE.test(text) ? adjectivesIn(told, told.span(head)) : []
  if (
    bare.length > 0 &&
    told.names(told.span(head)).every(({ type, ids }) => type !== 'organisation' || BARE_ID.test(ids[0] ?? ''))
  )
    return { is: 'ids', ids: bare }
  if (BOTH_OFFICES.test(text))
    return told.scene.people.length > 1 && /^(?:the )?(?:two|both) /.test(text) && /minister/.test(text)
      ? { is: 'ids', ids: told.scene.people.slice(-2).map(({ id }) => id) }
      : { is: 'parties' }
  // "The ministry said it would": the pronoun means who has just been named.
  const just =
    head.to - head.from === 1 &&
    (['it', 'they'].includes(first.text) ||
      (/^s?he$/.test(first.text) && isPerson(told, first.text === 'she' ? 'f' : 'm')))
      ? told.named
      : null
  if (just) return { is: 'phrase', span: just }
  const noun = headNoun(told.units, head)
  // "The chairman of the national bank": whoever heads it.
  const headed = HEADED.exec(text)
  if (headed) {
    const inside = told.names(told.span(head))
    const [body, more] = inside.filter(isBody)
    if (body && !more && !inside.some(({ type, ids }) => /^(?:person|role)/.test(type) && ids.length > 0))
      return { is: 'ids', ids: [`role:${body.ids[0]!.slice(4)}-${headed[1]}` as Id] }
  }
  // "Bishkek wholesalers hope": many people, and not the town.
  const crowd = townsfolk(told, noun)
  if (crowd) return crowd
  const who: Who = { is: 'phrase', span: told.span(noun) }
  if (told.names(who.span).some(({ type }) => type !== 'pronoun') || openActor(told.sentence, who.span))
    told.named = who.span
  return who
}

function townsfolk(told: Telling, { from, to }: Range): Who | null {
  const at = told.units[from]?.text === 'the' ? from + 1 : from
  if (told.units[at]?.named?.type !== 'place' || to - at < 2 || told.units[to - 1]!.kind !== 'word') return null
  const own = openActor(told.sentence, told.span({ from: at + 1, to }))
  return own?.type === 'group' ? { is: 'ids', ids: [own.id] } : null
}

// Whoever has just been named may be meant by "he" or "she".
const isPerson = (told: Telling, gender: 'm' | 'f'): boolean =>
  told.named !== null &&
  told.names(told.named).some((one) => one.type.startsWith('person') && (one.gender ?? gender) === gender)

/** The states of a stretch, by their names and by whoever belongs to them. */
export function statesIn(told: Telling, span: Span): StateId[] {
  return [
    ...new Set(told.names(span).flatMap(({ state, ids }) => state ?? ids.filter((id) => id.startsWith('state:')))),
  ] as StateId[]
}

/** Who says an act: the voice of the clause, else its subject where an attitude is his own. */
export function saidBy(told: Telling, who: Who, voice: Voice, sense: Sense): Who {
  if (voice.by.is !== 'narrator') return voice.by
  return ['agreement', 'signature', 'meeting', 'commitment'].includes(sense.kind) || who.is !== 'phrase'
    ? { is: 'narrator' }
    : told.names(who.span).some(({ type }) => type === 'collective')
      ? { is: 'narrator' }
      : who
}

/** Who states something: the voice, else somebody else. */
export function teller(told: Telling, voice: Voice, otherwise: Who): Who {
  return voice.by.is === 'narrator' ? otherwise : voice.by
}

/** Who calls for what should be done: the voice, else whoever publishes. */
export function caller(told: Telling, voice: Voice): Who {
  if (voice.by.is !== 'narrator') return voice.by
  return told.sentence.signed ? { is: 'parties' } : { is: 'home' }
}

/** Whom a call or a hope addresses. */
export function addresseeIn(told: Telling, range: Range | null): Who | null {
  if (!range || range.to <= range.from) return null
  return { is: 'phrase', span: told.span(range) }
}

const BOTH_STATES =
  /^(?:the )?[a-z]+(?:, [a-z]+)*,? and [a-z]+ (?:[a-z]+ ){0,2}(?:ministers|presidents|premiers|leaders|governments|sides|delegations|ministries|diplomats|officials|parliaments|authorities|foreign ministries|railways|customs services|teams|negotiators)$/
const adjectivesIn = (told: Telling, span: Span): StateId[] => [
  ...new Set(
    told.sentence.names
      .filter(({ type, start, end }) => start >= span.start && end <= span.end && type !== 'class')
      .flatMap(({ state }) => state ?? []),
  ),
]

const BRANCH =
  /^(?:the |an? )?(?:[a-z-]+ ){0,2}(?:branch|office|representation|mission|arm|division|leadership|management|headquarters|team|delegation) of (?:the )?/

const OF_BODIES =
  /^(?:the |both |two )?(?:[a-z]+ ){0,2}(?:heads|directors|rectors|representatives|chiefs|managers|presidents|chairmen|delegates|delegations|officials|executives|chairs|leaders|ceos|specialists|engineers) (?:of|from) /
const isBody = ({ type, ids }: Named): boolean => type === 'organisation' && ids.length > 0

const PLURAL_OFFICE =
  /^(?:the )?(?!(?:cabinet|council) of )(?:[a-z]+ ){0,2}(?:ministers|premiers|presidents|chairmen|commissioners|co-chairs|co-chairmen|chairs|heads|leaders|coordinators|heads of delegations?)(?: of (?!(?:the |these |those |several |many |all )?(?:[a-z]+ )?(?:associations|companies|enterprises|firms|farms|cooperatives|villages|districts|factions|parties|unions|universities|schools|hospitals|teams|groups|churches|communities|departments|banks)\b)[a-z', ]+)?$/

const BOTH_OFFICES =
  /\b(?:ministers|premiers|ministries|deputies|speakers|railways|customs services|agencies|authorities|administrations|companies|delegations|governments)\b.{0,80} of (?:the two|both) |^(?:the )?(?:two|both) (?:[a-z]+ ){0,2}(?:ministries|railways|services|agencies|administrations|authorities|governments|delegations|ministers)$/

const HEADED =
  /^(?:the |an? )?(?:[a-z]+ ){0,2}?((?:deputy-|vice-)?(?:chairman|chairwoman|chair|director|head|chief|rector|president|manager|governor|dean|secretary|spokesman|spokeswoman|spokesperson)) (?:of|at) (?:the )?/
const BODY_BEFORE = /(?:^|\n|[.\n] )(the (?:[a-z-]+ )?[a-z]+) (?:was|is|has|had|will|shall|would) [^.\n]{2,300}\. ?$/
const THING_BEFORE =
  /(?:^|\n|[.\n] )(?:the|this|that|another|a) (?:[a-z]+ )?(?:rumou?r|report|post|message|video|story|article|publication|letter|document|recording|screenshot|petition|leaflet) [^.\n]{2,300}\. ?$/
const ITS_OFFICE = quick(
  /^its (?!press|information)(?:[a-z'-]+ ){0,3}(?:office|branch|mission|representation|bureau|headquarters|subsidiary|leadership|management)$/,
)
const OFFICES_OF =
  /\b(?:services|administrations|agencies|ministries|authorities|inspectorates|railways|governments|parliaments|cabinets|departments|offices|academies|institutes) of (?!(?:the )?(?:two|both))/
const BARE_OFFICE =
  /^(?:the )?[a-z]+(?:(?:, [a-z]+)*,? and [a-z]+)? (?:administrations?|agenc(?:y|ies)|services?|authorit(?:y|ies)|ministr(?:y|ies)|inspectorates?)$/
const BARE_ID = /^(?:$|org:[a-z]{2}-(?:administration|agency|service|authority|ministry|inspectorate)$)/

const CHAMBERS = quick(
  /^(?:the )?(?:two |both )?chambers(?: of commerce(?: and industry)?)?(?: of (?:the two|both) (?:countries|states|republics|nations))?$/,
)

// What a commission of both states decides, they decide.
const JOINT_BODY = quick(
  /^(?:the )?(?:joint |intergovernmental |bilateral )*(?:committee|commission|subcommittee|sub-committee|working group|council|subcommission|sub-commission)$/,
)
// "The Group", where a joint working group sits.
const GROUP = quick(/^(?:the )?(?:group|subgroup|sub-group|task force|panel)$/)
const OF_GROUP =
  /\b(?:working|expert|experts'|joint|contact|coordination|technical|bilateral|intergovernmental) (?:working )?group\b|\btask force\b|\bpanel of/
const SITS = /commi|group|council/
const AFTER_JOINT =
  /(?:^|\n|[.\n] )(?:the )?(?:joint |intergovernmental )*(?:committee|commission|subcommittee|(?:working )?group|council|sub-?commission) [^.\n]{2,300}\. ?$/
const before = ({ sentence }: Telling): string =>
  sentence.lower.slice(Math.max(0, sentence.start - 330), sentence.start)
const isJoint = ({ sentence, scene }: Telling): boolean =>
  (sentence.signed && !scene.bodies.some(({ id }) => id.includes('parliament-'))) ||
  CO_CHAIRED.test(sentence.lower.slice(0, 2500)) ||
  OF_TWO.test(sentence.lower.slice(0, 400)) ||
  scene.bodies.some(({ id }) => /joint-|intergovernmental/.test(id))
// Who has two that chair it belongs to two.
const CO_CHAIRED = /\bco-chair(?:s|ed|men)\b/
// "Kyrgyz-Chinese Commission on Labour": of two states.
const OF_TWO =
  /\b[a-z]{2,12}(?:ese|ish|an|yz|akh|ek|ik)(?:-| and )[a-z]{2,12}(?:ese|ish|an|yz|akh|ek|ik) (?:intergovernmental |joint |bilateral )?(?:sub)?(?:commission|committee|working group)\b/
const SPOKEN = quick(
  /^(?:the|its|his|her|their|a|an) (?:[a-z]+ )?(?:statement|message|letter|post|comment|note|release|text)$/,
)
// "A statement by the ministry says", "officials at the ministry said": whose words they are.
function authorIn(told: Telling, subject: Range): Named | null {
  if (subject.to - subject.from < 3) return null
  const words = told.text(subject)
  const [lead, people] = WRITTEN.exec(words) ?? STAFF.exec(words) ?? []
  if (lead === undefined) return null
  const { start } = told.units[subject.from]!
  const named = told
    .names({ start: start + lead.length, end: told.units[subject.to - 1]!.end })
    .filter(({ ids, type }) => ids.length > 0 && (people ? type === 'organisation' : AUTHORS.test(type)))
  return people && new Set(named.flatMap(({ ids }) => ids)).size > 1 ? null : (named[0] ?? null)
}
const WRITTEN =
  /^(?:(?:the|an?|this|another) )?(?:[a-z-]+ ){0,2}(?:statement|letter|reply|release|communiqu[eé]|tweet|post|message|note|notice|report|bulletin|readout|announcement|circular|page|website|web site|site|channel|response|comment|answer|order|memo)s? (?:(?:issued|posted|published|released|sent|signed|put out|circulated) )?(?:of|by|from|on the (?:website|site|page) of) /
const STAFF =
  /^(?:(?:the|some|several|two|three|senior|other) )*(?:[a-z]+ )?(officials|specialists|experts|employees|staff|representatives|executives|managers|scientists|engineers|hydrologists|inspectors|lawyers) (?:of|at|from|in|with) (?:the )?/
const AUTHORS = /^(?:organisation|state|person|role|collective|person\+role)$/

const PRESS = quick(/^(?:the )?(?:press|information) (?:service|office|centre|center|department)$/)
