import type { Id, StateId } from '../../../ground/index.ts'
import type { Meaning, Named } from '../grammar.ts'
import { bodyOf } from './body.ts'
import { inState, namedAs, type Fresh, type Here } from './named.ts'
import { wordKey } from './person.ts'
import { codeOf, type Piece } from './piece.ts'
import type { Figure } from './people.ts'
import type { Scene } from './scene.ts'

/** Whom a word stands for that is no name: "the sides", "he", "the ministry", "Chinese companies"; null where nobody fits. */
export function standsFor(piece: Piece, means: Meaning, here: Here): Named | null {
  const { scene } = here
  switch (means.is) {
    case 'parties':
      return collective(
        piece,
        (means.many ? null : (ownSides(piece, here) ?? thoseMet(piece, here))) ?? sides(means, here),
      )
    case 'offices': {
      const states = means.of ?? (means.many ? scene.many(means.many) : scene.parties)
      return collective(
        piece,
        states.map((state) => scene.officeIn(state, means.slug)),
      )
    }
    case 'heads':
      return collective(
        piece,
        means.of ? scene.heads(means.rank, means.of) : (metAsHeads(scene) ?? scene.heads(means.rank)),
      )
    case 'side': {
      const alone = piece.state === null && means.alone?.test(here.lower[piece.start - 1] ?? '\n')
      const near = here.before.findLast((one) => isPerson(one) || one.how === 'pronoun')?.state
      const state = piece.state ?? (alone ? (near ?? scene.speaker?.state ?? scene.home) : null)
      return state ? inState(namedAs(piece, [state], 'collective', 'explicit'), state) : null
    }
    case 'country':
      return country(piece, means.whose, here)
    case 'person': {
      const { lower, grammar } = here
      if (piece.type === 'role' && grammar.indefinite?.test(lower.slice(Math.max(0, piece.start - 24), piece.start)))
        return null
      // 托赫提说，他…: in Chinese whoever the sentence has just named, where it is one alone.
      const fits = ({ gender }: Named) => !means.gender || !gender || gender === means.gender
      const near =
        grammar.spaced && !grammar.nearest
          ? []
          : [...new Set(here.before.filter((one) => isPerson(one) && fits(one)).flatMap(({ ids }) => ids))]
      // "Ibraev rejected the charge: every hour, he insisted, …": the one man with whom the sentence begins.
      const [head] = here.before
      const own =
        here.grammar.seats &&
        piece.type !== 'role' &&
        head &&
        isPerson(head) &&
        isAtHead(head.start, here) &&
        here.lower.slice(head.end, piece.start).includes(': ')
          ? head
          : null
      const alone = own && here.before.filter(isPerson).length === 1 ? scene.figure(own.ids[0]!) : null
      const same =
        alone && (means.gender === null || alone.gender === null || alone.gender === means.gender) ? alone : null
      const called = piece.type === 'role' ? scene.officer(wordKey(here.lower.slice(piece.start, piece.end))) : null
      // "The Kyrgyz guest": the one of that state.
      const beside = here.before.at(-1)
      const of = beside?.type === 'state-adjective' && piece.start - beside.end === 1 ? beside.state : null
      const theirs =
        of && piece.type === 'role' ? (met(scene, of) ?? scene.people.findLast(({ state }) => state === of)) : undefined
      const two = scene.met.length === 2 ? scene.met : scene.participants
      const received = means.guest && !of && two.length === 2 ? two[1]! : null
      const person =
        (received && /^(?:per|role):/.test(received) ? scene.figure(received) : null) ??
        theirs ??
        same ??
        (of && piece.type === 'role' ? peerOf(of, here) : null) ??
        (called
          ? scene.figure(called)
          : near.length === 1
            ? scene.figure(near[0]!)
            : scene.person(means.gender, means.things && (means.gender !== null || heads(piece, here))))
      if (!person) return null
      const named = inState(pronoun(piece, [person.id]), person.state)
      named.gender = person.gender
      return named
    }
    case 'participants':
      return collective(piece, participants(piece, here))
    case 'partners':
      return scene.partners.length > 1 ? collective(piece, scene.partners) : group(piece, means.slug, here)
    case 'it': {
      const again = subjectAgain(piece, here)
      if (again) return pronoun(piece, [again])
      const topic = scene.topic ?? scene.subject.find(({ id }) => !/^(?:per|role):/.test(id))?.id
      return topic ? pronoun(piece, [topic]) : null
    }
    case 'there':
      return scene.there && heads(piece, here) && DO_SO.test(here.lower.slice(piece.end, piece.end + 48))
        ? pronoun(piece, [scene.there])
        : null
    case 'they':
      return pronoun(piece, they(piece, here))
    case 'we': {
      const side = scene.sideOfSpeaker()
      return pronoun(piece, side ? [side] : [])
    }
    case 'body': {
      const two = togetherNamed(piece, here)
      if (two) return collective(piece, two)
      const body = bodyOf(piece, means, here)
      const group =
        body === null && means.generic ? piece.also.find(({ is }) => is === 'group' || is === 'country') : undefined
      return group ? standsFor(piece, group, here) : body || null
    }
    case 'group': {
      const two = togetherNamed(piece, here)
      return two ? collective(piece, two) : group(piece, means.slug, here)
    }
    case 'office':
      return null
  }
}

/** "Там пояснили": a verb of many behind it. */
const DO_SO = /^ (?:[а-я-]+ ){0,2}[а-я]{2,}(?:ли|лись|ют|ут|ят|ат|ются|утся|ятся)(?![а-я])/

/** "Компании подписали …": the two that were named together. */
function togetherNamed({ start, end, state }: Piece, { lower, scene, grammar }: Here): readonly Id[] | null {
  if (state || scene.pairHere.length !== 2 || !grammar.pairs?.many.test(lower.slice(start, end + 24))) return null
  return scene.pairHere
}

// "Компания … билдирди. Ал …": a pronoun at the head of a sentence goes on with what the one before was about.
const heads = ({ start }: Piece, { lower }: Here): boolean =>
  /(?:^|[.!?»…\n:] ?)$/.test(lower.slice(Math.max(0, start - 2), start))

/** "His Chinese colleague": whoever holds there the office of the one named before. */
function peerOf(of: StateId, { scene, before, lower, grammar }: Here): Figure | null {
  const one = grammar.peers && before.findLast((named) => isPerson(named) && named.state !== of)
  const beside = before.at(-1)
  if (!one || !beside || !grammar.peers!.test(lower.slice(beside.end, beside.end + 16))) return null
  // A head of state's is a head of state.
  const heads = (['head', 'government'] as const)
    .map((rank) => scene.heads(rank))
    .find((ids) => ids.includes(one.ids[0]!))
  const head = heads?.find((id) => scene.figure(id).state === of)
  if (head) return scene.figure(head)
  const slug = scene.ministerOf(one.ids[0]!)
  return slug ? scene.figure(scene.officeIn(of, slug)) : null
}

/** The two who have just met, where neither is known to serve under a leader: leaders of another time or state, too. */
function metAsHeads(scene: Scene): readonly Id[] | null {
  const two = scene.participants
  // A president and whoever he received are not two heads.
  const even = two.length === 2 && scene.leads(two[0]!) === scene.leads(two[1]!)
  return even && two.every((id) => id.startsWith('per:') && !scene.serves(id)) ? two : null
}

const met = (scene: Scene, of: string) =>
  scene.participants.map((id) => scene.figure(id)).find(({ id, state }) => state === of && id.startsWith('per:'))

// "The company buys wool, and it shall pay for it": the body with which the sentence begins.
function subjectAgain({ start }: Piece, { before: [first], lower, grammar: { again } }: Here): Id | null {
  if (!again || first?.type !== 'organisation' || first.ids.length !== 1) return null
  if (!/(?:^|[.!?\n»] ?)(?:the )?$/.test(lower.slice(Math.max(0, first.start - 6), first.start))) return null
  return again.test(lower.slice(Math.max(0, start - 6), start)) ? first.ids[0]! : null
}

const isAtHead = (start: number, { lower }: Here): boolean =>
  /(?:^|[.!?\n»] ?)$/.test(lower.slice(Math.max(0, start - 3), start))
const isPerson = ({ type, how }: Named): boolean => type.startsWith('person') && how !== 'pronoun'

const collective = (piece: Piece, ids: readonly Id[]): Named => namedAs(piece, ids, 'collective', 'collective')
const pronoun = (piece: Piece, ids: readonly Id[]): Fresh => namedAs(piece, ids, 'pronoun', 'pronoun')

// In a paper of two bodies "the parties" are these, and "both countries" their states.
function ownSides({ start, end }: Piece, { lower, scene, grammar }: Here): readonly Id[] | null {
  return scene.signatories.length > 1 && !grammar.statesOnly?.test(lower.slice(start, end)) ? scene.signatories : null
}

// "The sides discussed a loan", where a minister of the one state of the text met a bank: these two.
const thoseMet = ({ start, end }: Piece, { lower, scene, grammar }: Here): readonly Id[] | null =>
  (scene.alone || withOneOfNone(scene)) &&
  grammar.recalls !== true &&
  scene.participants.length > 1 &&
  !grammar.statesOnly?.test(lower.slice(start, end))
    ? scene.participants
    : null

// A minister and the head of a bank, whose state is no party of the text.
export const withOneOfNone = (scene: Scene): boolean =>
  scene.met.length === 2 &&
  scene.met.some((id) => {
    const { state, body } = scene.figure(id)
    return body?.startsWith('org:') === true && (state === null || !scene.parties.includes(state))
  })

// Of two firms or towns whose heads have met "the sides" are these.
function bodiesMet(scene: Scene): readonly Id[] | null {
  // A bank and a government have met, a firm and a town.
  const { participants } = scene
  if (participants.length !== 2) return null
  const some = participants.some((id) => id.startsWith('org:'))
  if (some && participants.every((id) => id.startsWith('state:') || OF_NO_STATE.test(id))) return participants
  const bodies = participants.flatMap((id) => (id.startsWith('per:') ? (scene.figure(id).body ?? []) : []))
  return bodies.length === 2 && bodies[0] !== bodies[1] && bodies.every((id) => OF_NO_STATE.test(id)) ? bodies : null
}
/** A firm, a school, a town: nobody who acts for a state. */
export const OF_NO_STATE =
  /^(?:city|region):|^org:(?!.*(?:ministry|mfa|mofcom|cabinet|government|parliament|state-council|customs|service|agency|embassy|committee|commission))/

function sides({ pair, many, every }: Extract<Meaning, { is: 'parties' }>, { scene, grammar }: Here): readonly Id[] {
  if (!every && scene.between.length > 0 && (many ?? scene.between.length) === scene.between.length)
    return scene.between
  const bodies = every || pair || many || !grammar.recalls ? null : bodiesMet(scene)
  // "Huaxin and Golden Ridge signed a contract. The parties also agreed …", in the release of one of them.
  const firms = every || pair || many || !grammar.ownCompany || grammar.recalls ? [] : scene.partners
  if (firms.length > 1 && firms.every((id) => OF_NO_STATE.test(id)) && firms.some((id) => id === scene.publisher))
    return firms
  // "А и Б подписали договор. Стороны …": these two.
  if (!every && !pair && !many && grammar.recalls && scene.contractors.length > 1) return scene.contractors
  if (bodies) return bodies
  if (!scene.partiesNamed && !pair && !many && !every && scene.participants.length > 1) return scene.participants
  if (pair) return scene.pair
  if (many) return scene.many(many)
  return every && scene.parties.length < 3 ? scene.every : scene.parties
}

const OFFICER = /^person|role/

function country(piece: Piece, whose: 'own' | 'other' | 'last', { lower, scene, before }: Here): Named | null {
  if (piece.state) return inState(namedAs(piece, [piece.state], 'state', 'explicit'), piece.state)
  // "She said that her country …": hers, and not of who spoke before.
  const hers = /^(?:ее|его|сво|her |his )/.test(lower.slice(piece.start, piece.end))
    ? before.findLast(({ type }) => OFFICER.test(type))
    : undefined
  const own = hers?.state ?? scene.speaker?.state ?? scene.subject[0]?.state ?? scene.home
  // "The Kyrgyz president said the country …": his, where no state was named since.
  const last = () =>
    before.findLast(({ type, state }) => type === 'state' || (state && OFFICER.test(type)))?.state ?? own
  const chosen = whose === 'own' ? own : whose === 'other' ? scene.other(own) : last()
  return chosen ? inState(namedAs(piece, [chosen], 'state', 'contextual'), chosen) : null
}

function participants({ start, end }: Piece, { lower, scene }: Here): readonly Id[] {
  // "The ministers" are not the presidents who met.
  if (/^министр|^ministers/.test(lower.slice(start, end)) && scene.participants.some((id) => scene.leads(id)))
    return scene.parties
  return scene.participants.length > 1 ? scene.participants : scene.parties
}

function they({ start, end }: Piece, { before, scene, grammar, lower }: Here): readonly Id[] {
  // "asked its partners, and they promised": the many of whom the sentence has just spoken.
  const many = before.findLast(({ type }) => type === 'group' || (!grammar.spaced && type === 'organisation'))
  // "Инвесторам они советуют": to the many, and so others.
  const others = grammar.spaced && many !== undefined && start - many.end < 2
  if (many && !others && scene.subject.length < 2) return many.ids
  // "Both agreed": one alone is not both.
  if (/^both\b/.test(lower.slice(start, end)) && scene.subject.length < 2)
    return scene.participants.length === 2 ? scene.participants : scene.parties
  const ids = scene.subject.map(({ id }) => id)
  // "The mayor met the beekeepers. They asked …": the many, but for what both do.
  const crowds = ids.filter((id) => id.startsWith('group:'))
  if (grammar.together && ids.length === 2 && crowds.length === 1 && !grammar.together.test(lower.slice(end, end + 40)))
    return crowds
  // In somebody's own words "they" are never his: whoever dealt with his side, or the other one.
  const own = scene.quoting && ids.length === 1 ? scene.sideOfSpeaker() : null
  if (own && (ids[0] === own || ids[0] === scene.speaker?.id)) {
    const partner = scene.partners.includes(own) ? scene.partners.find((id) => id !== own) : undefined
    const other = partner ?? (scene.speaker?.state ? scene.other(scene.speaker.state) : null)
    if (other) return [other]
  }
  // One man is not they: "The mayor said that the villagers were ready. They expect …" means those of whom he spoke.
  if (scene.subject.length === 1 && scene.subject[0]!.id.startsWith('per:') && /^the[ym]/.test(lower.slice(start, end)))
    return scene.participants.length > 1 ? scene.participants : grammar.speaksFor && scene.crowd ? [scene.crowd] : []
  return ids.length ? ids : scene.parties
}

function group(piece: Piece, slug: string, here: Here): Named | null {
  const { lower, scene, grammar, before } = here
  // "Партнеры вложат …": those who have just signed.
  if (slug === 'partners' && grammar.recalls && !piece.state && scene.partners.length > 1)
    return collective(piece, scene.partners)
  if (grammar.papers?.test(lower.slice(piece.end, piece.end + 16))) return null
  // "Представитель китайской | компании | «…»": one, and its name stands behind.
  if (grammar.recalls && slug === 'companies' && lower.startsWith(' «', piece.end)) return null
  // "губернатор … Ван Вэйчжун и делегация": of the state named just before.
  const last = slug === 'delegation' ? before.at(-1) : undefined
  const near =
    last && (!grammar.recalls || /^,? (?:и|а также) /.test(lower.slice(last.end, piece.start))) ? last : undefined
  const of = piece.state ?? (near && !near.type.startsWith('person') && piece.start - near.end < 60 ? near.state : null)
  const known = of ? null : scene.groups.get(slug)
  const first = lower.slice(piece.start, lower.indexOf(' ', piece.start) + 1)
  const definite =
    grammar.definite?.test(
      `${lower.slice(Math.max(0, piece.start - 5), piece.start)}${piece.means?.is === 'partners' ? first : ''}`,
    ) ?? false
  const id: Id = of ? `group:${codeOf(of)}-${slug}` : (definite && known) || `group:${slug}`
  if (of) scene.groups.set(slug, id)
  const joined = of && groupBefore(id, piece, here)
  return namedAs(piece, joined ? [joined, id] : [id], 'group', 'explicit')
}

/** "Kyrgyz and Chinese companies": those of the state before "and" as well; null where there is none. */
export function groupBefore(id: Id, { start }: Piece, { before, lower }: Here): Id | null {
  const adjective = before.at(-1)
  return adjective?.type === 'state-adjective' &&
    adjective.state &&
    lower.slice(adjective.end, start) === ' and ' &&
    !id.startsWith(`group:${codeOf(adjective.state)}-`)
    ? `group:${codeOf(adjective.state)}-${id.slice(9)}`
    : null
}
