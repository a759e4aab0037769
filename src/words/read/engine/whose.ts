import { contains, type Id, type Span } from '../../../ground/index.ts'
import type { Actor, How } from '../../statement.ts'
import type { Draft, Grammar, Named, Sentence, Who } from '../grammar.ts'
import { ACTING } from './acting.ts'
import type { Folded } from './fold.ts'
import type { Figure } from './people.ts'
import type { Scene } from './scene.ts'
import { withOneOfNone } from './stand.ts'
import { quick } from './quick.ts'

/** A stretch of the folded text in the text as it was given. */
export const rawSpan = (folded: Folded, { start, end }: Span): Span => ({
  start: folded.raw(start),
  end: folded.raw(end),
})

/** Whom a part of an act means at this point of the text, with the words that say so in the raw text. */
export function actorsIn(who: Who, sentence: Sentence, grammar: Grammar, scene: Scene, folded: Folded): Actor[] {
  switch (who.is) {
    case 'names':
    case 'phrase': {
      const chosen = who.is === 'names' ? who.names : chosenIn(sentence, who.span, grammar)
      const elided = who.is === 'phrase' && who.elided
      const actors: Actor[] = []
      for (const named of chosen)
        for (const id of idsOf(named, scene, grammar))
          actors.push({
            id,
            mention: elided ? null : rawSpan(folded, named),
            how: elided ? 'elided' : named.capitalOf ? 'short-name' : named.how,
          })
      if (chosen.length) return actors
      const open = who.is === 'phrase' ? (grammar.openActor?.(sentence, who.span) ?? null) : null
      return open ? [{ id: open.id, mention: rawSpan(folded, open), how: 'explicit' }] : []
    }
    case 'same':
      // One person, one state is no subject of a verb for many.
      return who.many && scene.subject.length === 1 && /^(?:per|role|state|region|city):/.test(scene.subject[0]!.id)
        ? []
        : figures('elided', scene.subject)
    case 'speaker':
      return scene.speaker ? figures('carried', [scene.speaker]) : before(sentence, grammar, scene)
    case 'side-of-speaker': {
      const issuers = issuersOf(scene)
      if (issuers.length) return figures('contextual', issuers)
      const side =
        scene.sideOfSpeaker() ??
        publisherOf(scene, grammar) ??
        scene.home ??
        (scene.topic?.startsWith('state:') ? scene.topic : null)
      return side ? figures('contextual', [{ id: side }]) : []
    }
    case 'parties': {
      const own = who.ours === true && scene.speaker ? scene.sideOfSpeaker() : null
      if (own?.startsWith('org:')) return figures('contextual', [{ id: own }])
      // Where the text names one state alone, those who have met.
      if ((!scene.partiesNamed && scene.participants.length > 1) || withOneOfNone(scene))
        return figures(
          'contextual',
          (scene.met.length > 1 ? scene.met : scene.participants).map((id) => ({ id })),
        )
      if (grammar.recalls && scene.contractors.length > 1)
        return figures(
          'contextual',
          scene.contractors.map((id) => ({ id })),
        )
      return figures(
        'contextual',
        (scene.signatories.length > 1 ? scene.signatories : scene.parties).map((id) => ({ id })),
      )
    }
    case 'home': {
      const issuers = issuersOf(scene)
      if (issuers.length) return figures('carried', issuers)
      const body = scene.publisher ?? scene.home
      return body ? figures('carried', [{ id: body }]) : []
    }
    case 'ids':
      return figures(
        'contextual',
        who.ids.map((id) => ({ id })),
      )
    case 'narrator':
    case 'unknown':
      return []
  }
}

// Where nobody else speaks.
const issuersOf = ({ speaker, issuers }: Scene): readonly { readonly id: Id }[] =>
  speaker === null ? issuers.map((id) => ({ id })) : []

// A firm that publishes the text says "we" of itself.
const publisherOf = ({ speaker, publisher }: Scene, { ownFirm }: Grammar): Id | null =>
  speaker === null && publisher !== null && ownFirm?.test(publisher) ? publisher : null

// 州长批评官员拖拉。“…”: whoever was the subject, where signs part the words and nobody is said to speak.
function before({ text, start }: Sentence, { spaced }: Grammar, { subject }: Scene): Actor[] {
  const [one] = subject
  const human = !spaced && text[start] === '«' && subject.length === 1 && /^(?:per|role):/.test(one!.id)
  return human ? figures('carried', [one!]) : []
}

const figures = (how: How, list: readonly Pick<Figure, 'id'>[]): Actor[] =>
  list.map(({ id }) => ({ id, mention: null, how }))

// "We" is whoever speaks when the act is entered: in «…», said X, that is known last.
function idsOf(named: Named, scene: Scene, grammar: Grammar): readonly Id[] {
  if (named.capitalOf) return [named.capitalOf]
  // "I", told by the ending of a verb alone.
  if (named.how === 'carried' && named.ids.length === 0) return scene.speaker ? [scene.speaker.id] : []
  if (named.means?.is !== 'we') return named.ids
  if (scene.speaker === null && scene.issuers.length) return scene.issuers
  // 本公司, in an announcement that nobody else speaks: whoever publishes it.
  const side =
    scene.sideOfSpeaker() ??
    publisherOf(scene, grammar) ??
    (scene.speaker === null && scene.publisher?.startsWith('org:') ? scene.publisher : null)
  return side ? [side] : []
}

// "Deputy Prime Minister - Minister of Energy Asan Bekov", "the mayor of Orda, Rena Kolt": one, and not two.
function isNamedBehind(inside: readonly Named[], at: number, lower: string, { heldBy }: Grammar): boolean {
  const { end } = inside[at]!
  const next = inside[at + 1]
  if (next?.type.startsWith('person') && /^ ?- ?$/.test(lower.slice(end, next.start))) return true
  const who = inside.slice(at + 1).find(({ type }) => type !== 'place' && type !== 'state')
  return who?.type === 'person' && heldBy?.test(lower.slice(end, who.start)) === true
}

/** Who acts among the names of a phrase: people first, else the first name and those coordinated with it. */
function chosenIn({ names, lower }: Sentence, span: Span, grammar: Grammar): Named[] {
  const { joint, spaced } = grammar
  const inside = names.filter(
    (named) =>
      contains(span, named) &&
      (named.ids.length > 0 || named.means?.is === 'we') &&
      named.type !== 'state-adjective' &&
      named.type !== 'class' &&
      // "The Osh-based bank": where it is.
      !(lower[named.end] === '-' && lower.startsWith('based', named.end + 1)),
  )
  // "Фермеры и холдинг «…»": of whatever sort, one joined to the other.
  const mixed =
    joint !== undefined &&
    inside.length > 1 &&
    inside.every((named, at) => {
      if (!ACTING.has(named.type) || !named.direct || named.type === 'pronoun') return false
      return at === 0 || joint.test(lower.slice(inside[at - 1]!.end, named.start))
    })
  if (mixed) return inside
  const people = inside.filter(
    ({ type }, at) =>
      type === 'person' || type === 'person+role' || (type === 'role' && !isNamedBehind(inside, at, lower, grammar)),
  )
  // Where no ending tells the cases apart, all are as good.
  const direct = spaced ? people.filter((named) => named.direct) : []
  if (direct.length) return direct
  if (people.length) return people
  const [first] = inside
  if (!first) return []
  return inside.filter(
    (named) =>
      named === first ||
      (named.type === first.type && (named.start - first.end < 60 || isBehindAside(lower, first, named, joint))),
  )
}

// "«А», крупнейший производитель мёда в стране, и торговый дом «Б»": what the first one is stands between the commas.
function isBehindAside(lower: string, first: Named, { start }: Named, joint: RegExp | undefined): boolean {
  const between = lower.slice(first.end, start)
  const comma = between.lastIndexOf(',')
  return (
    joint !== undefined &&
    between.length < MOST_ASIDE &&
    comma > 2 &&
    /^»?, [^.;:]*$/.test(between.slice(0, comma)) &&
    joint.test(between.slice(comma))
  )
}
const MOST_ASIDE = 160

/** Who is bound by an act: by a promise the state or body of the official who makes it. */
export function boundBy({ kind, personal }: Draft, actors: Actor[], scene: Scene): Actor[] {
  if (actors.length === 0) return actors
  if (personal) return unique(actors)
  if (kind === 'meeting') return unique(actors)
  // "The Government of Aranta and the Government of Borlia have agreed": their states.
  if (actors.length > 1) {
    const governments = actors.filter(({ id }) => GOVERNMENT.test(id))
    const states = new Set(governments.map(({ id }) => scene.stateOf(id)))
    if (governments.length === actors.length && states.size === actors.length && !states.has(null))
      return actors.map((actor) => ({ ...actor, id: scene.stateOf(actor.id)! }))
  }
  if (kind === 'signature') return unique(actors.map((actor) => ({ ...actor, id: signerOf(actor.id, scene) })))
  return unique(
    actors.map((actor) => {
      // "We agreed with our Chinese colleagues": with their state.
      if (kind === 'agreement' && /^group:[a-z]{2}-(?:colleagues|partners)$/.test(actor.id))
        return { ...actor, id: scene.stateOf(actor.id) ?? actor.id }
      // A delegation speaks for its state, whatever it says.
      if (kind !== 'commitment' && !DELEGATION.test(actor.id)) return actor
      const side = scene.boundBy(actor.id)
      return side === actor.id ? actor : { ...actor, id: side }
    }),
  )
}

const DELEGATION = quick(/^group:[a-z]{2}-delegation$/)
const GOVERNMENT = quick(/^org:[a-z]{2}-(?:government|cabinet|state-council)$/)

// Whoever heads a body and has no name signs for it.
const signerOf = (id: Id, scene: Scene): Id => {
  const body = id.startsWith('role:') ? scene.figure(id).body : null
  // A mayor, a governor signs in his own office.
  return body && !/^region:|-city-hall$|-district-administration$/.test(body) ? body : id
}

const unique = (actors: Actor[]): Actor[] =>
  actors.length < 2 ? actors : actors.filter(({ id }, at) => actors.findIndex((one) => one.id === id) === at)
