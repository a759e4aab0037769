import type { StateId } from '../../../ground/index.ts'
import type { Grammar, Meaning } from '../grammar.ts'
import { changed, codeOf, isOpenBody, isState, isTitle, type Piece } from './piece.ts'

/** Puts together the pieces that stand side by side and are one name: state and side, title and state, title and person. */
export function joinAll(pieces: Piece[], lower: string, grammar: Grammar): void {
  const { oneOf } = grammar
  if (oneOf)
    for (let at = 0; at < pieces.length; at++) {
      const { means, also, start, end } = pieces[at]!
      const group = means?.is === 'parties' ? also.find(({ is }) => is === 'group') : undefined
      if (
        group &&
        oneOf.test(lower.slice(start, end + 40)) &&
        !/(?:^|[\n.] ?)$/.test(lower.slice(Math.max(0, start - 2), start))
      )
        pieces[at] = changed(pieces[at]!, { means: group, also: [], type: 'group' })
    }
  shareOffices(pieces, lower, grammar)
  if (grammar.goesOn) lengthen(pieces, lower, grammar)
  if (grammar.seats) seat(pieces, lower, grammar)
  for (let at = 0; at + 1 < pieces.length;) {
    const [a, b, c] = [pieces[at]!, pieces[at + 1]!, pieces[at + 2]]
    // "мэр Оша Бакыт Сыдыков": whose mayor he is stands between the title and the name.
    if (c && isTitle(a) && b.type === 'place' && isPersonal(c) && beside(a, b, lower) && beside(b, c, lower)) {
      pieces.splice(at, 2, changed(a, { end: b.end, state: a.state ?? b.state }))
      continue
    }
    // "The press secretary of the president Aibek Asanov": whose he is stands between the office and the name.
    if (
      c?.open &&
      isTitle(a) &&
      isTitle(b) &&
      isPersonal(c) &&
      beside(b, c, lower) &&
      SERVES.test(officeSlug(a)) &&
      grammar.serves?.test(lower.slice(a.end, b.start))
    ) {
      pieces.splice(at, 2, changed(a, { end: b.end, state: a.state ?? b.state }))
      continue
    }
    // "spokesman of the Chinese ministry": the adjective belongs to what follows.
    const inner = b.type === 'state-adjective' && c && c.start - b.end <= 1 && wantsState(c)
    const joined = inner && !isState(a) ? null : join(a, b, lower, grammar)
    if (joined) {
      pieces.splice(at, 2, joined)
      // What was joined may itself join with the piece before: a state with its title, then with the person.
      if (at > 0) at--
    } else at++
  }
  shareSides(pieces, lower)
}

// "The mayor of Orda", "the mayors of Orda and Velm": an office of each town, where no name of its holder follows.
function seat(pieces: Piece[], lower: string, { seats, owned }: Grammar): void {
  for (let at = pieces.length - 2; at >= 0; at--) {
    const title = pieces[at]!
    const means = title.means?.is === 'office' && seats!.test(title.means.slug) ? title.means : null
    if (!means || title.state || !owned?.test(lower.slice(title.end, pieces[at + 1]!.start))) continue
    let to = at + 1
    while (isSeat(pieces[to]) && (to === at + 1 || JOINED.test(lower.slice(pieces[to - 1]!.end, pieces[to]!.start))))
      to++
    const [towns, next] = [pieces.slice(at + 1, to), pieces[to]]
    const several = /s'?$/.test(lower.slice(title.start, title.end))
    if (towns.length === 0 || (towns.length > 1 && !several)) continue
    if (next && isPersonal(next) && HELD.test(lower.slice(pieces[to - 1]!.end, next.start))) continue
    const of = towns.map((town, which) =>
      changed(title, {
        start: which === 0 ? title.start : town.start,
        end: town.end,
        state: town.state,
        candidates: [],
        means: { ...means, slug: `${townSlug(lower.slice(town.start, town.end))}-${means.slug}` },
      }),
    )
    pieces.splice(at, to - at, ...of)
  }
}
const HELD = /^(?: (?:province|oblast|region|city|district|prefecture))?,? (?:(?:mr|ms|mrs|dr|prof)\.? )?$/
const isSeat = (piece: Piece | undefined): boolean =>
  piece?.type === 'place' && piece.state !== null && /^(?:city|region):/.test(piece.id ?? '')
const townSlug = (name: string): string =>
  name
    .replace(/ (?:oblast|region|province|prefecture|city|district|autonomous region)s?$/, '')
    .replace(/'/g, '')
    .replace(/[^a-z0-9]+/g, '-')

// "Ministry of Agriculture | , Water Resources and Forestry": what stands in the rest of its name is no name of its own.
function lengthen(pieces: Piece[], lower: string, grammar: Grammar): void {
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at]!
    const rest = piece.type === 'organisation' || isTitle(piece) ? grammar.goesOn!(lower, piece) : null
    if (!rest) continue
    let to = at + 1
    while (to < pieces.length && pieces[to]!.start < rest.end) to++
    if (pieces[to - 1]!.end > rest.end) continue
    pieces.splice(at, to - at, changed(piece, { end: rest.end }))
  }
}

const SERVES = /spokesperson|aide|advis|staff|envoy|representative|secretary/
const officeSlug = ({ means }: Piece): string => (means?.is === 'office' ? means.slug : '')

const beside = (a: Piece, b: Piece, lower: string): boolean => b.start - a.end === 1 && lower[a.end] === ' '

// "Арантийская и Борлийская Стороны": one noun for both.
function shareSides(pieces: Piece[], lower: string): void {
  for (let at = pieces.length - 2; at >= 0; at--) {
    const [a, b] = [pieces[at]!, pieces[at + 1]!]
    if (a.type === 'state-adjective' && b.means?.is === 'side' && b.state && JOINED.test(lower.slice(a.end, b.start)))
      pieces[at] = changed(b, { start: a.start, end: a.end, state: a.state })
    // «Казак жана өзбек Тараптар»: these two, of however many the text has.
    const c = pieces[at + 2]
    if (
      a.type === 'state-adjective' &&
      b.type === 'state-adjective' &&
      c?.means?.is === 'parties' &&
      JOINED.test(lower.slice(a.end, b.start)) &&
      beside(b, c, lower)
    ) {
      const side = (state: StateId | null, start: number, end: number): Piece =>
        changed(c, { start, end, state, means: { is: 'side' }, also: [] })
      pieces.splice(at, 3, side(a.state, a.start, a.end), side(b.state, b.start, c.end))
    }
  }
}

// "Министры обороны Борлии и Кимерии", "главы МИД двух стран": an office of each state behind it, and no one man's title.
function shareOffices(pieces: Piece[], lower: string, { several }: Grammar): void {
  for (let at = pieces.length - 1; at >= 0; at--) {
    const piece = pieces[at]!
    if (several && piece.id?.startsWith('role:')) shareRole(pieces, at, lower, several)
    if (piece.id !== null || piece.open) continue
    const means = [piece.means, ...piece.also].find((one) => one?.is === 'offices' || one?.is === 'heads')
    if (means?.is !== 'offices' && means?.is !== 'heads') continue
    const of: StateId[] = []
    let to = at + 1
    for (; to < pieces.length; to++) {
      const one = pieces[to]!
      const gap = lower.slice(pieces[to - 1]!.end, one.start)
      if (one.type !== 'state' || !one.state || !(of.length ? JOINED.test(gap) : gap === ' ')) break
      of.push(one.state)
    }
    const both = pieces[at + 1]
    const pair = both?.means?.is === 'parties' && lower.slice(piece.end, both.start) === ' '
    const holders = of.length > 1 ? holdersAt(pieces, to, of.length, lower) : []
    if (holders.length)
      pieces.splice(
        at,
        to + holders.length - at,
        ...holders.map((one, which) => entitled(titleOf(piece, means, of[which]!, which === 0 ? piece : one), one)),
      )
    else if (of.length > 1) pieces.splice(at, to - at, together(piece, pieces[to - 1]!.end, { ...means, of }))
    else if (pair) pieces.splice(at, 2, together(piece, both.end, means))
    else if (of.length === 0 && several?.test(lower.slice(piece.start, piece.end)))
      pieces[at] = together(piece, piece.end, means)
  }
}
// "Президенты Борлии | и Кимерии": the pack has one of them by a name of his own.
function shareRole(pieces: Piece[], at: number, lower: string, several: RegExp): void {
  const piece = pieces[at]!
  const [, code = '', office] = OF_STATE.exec(piece.id!) ?? []
  const [word = ''] = lower.slice(piece.start, piece.end).split(' ')
  if (!office || !several.test(word)) return
  const of: StateId[] = [`state:${code.toUpperCase()}` as StateId]
  let to = at + 1
  for (; to < pieces.length; to++) {
    const one = pieces[to]!
    if (one.type !== 'state' || !one.state || !JOINED.test(lower.slice(pieces[to - 1]!.end, one.start))) break
    of.push(one.state)
  }
  if (of.length < 2) return
  const means: Meaning = { is: 'heads', rank: office === 'president' ? 'head' : 'government', of }
  pieces.splice(
    at,
    to - at,
    changed(piece, { id: null, end: pieces[to - 1]!.end, means, type: 'collective', candidates: [], also: [] }),
  )
}
const OF_STATE = /^role:([a-z]{2})-(president|prime-minister)$/

// "… Борлии и Кимерии | Айрен Гарр и Мила Дорн": who holds each of them.
function holdersAt(pieces: readonly Piece[], from: number, count: number, lower: string): readonly Piece[] {
  const people = pieces.slice(from, from + count)
  return people.length === count &&
    people.every((one, which) => {
      const gap = lower.slice(pieces[from + which - 1]!.end, one.start)
      return isPersonal(one) && (which === 0 ? gap === ' ' : JOINED.test(gap))
    })
    ? people
    : []
}
function titleOf(piece: Piece, means: Meaning, state: StateId, { start }: Piece): Piece {
  const slug = means.is === 'offices' ? means.slug : 'president'
  const rank = means.is === 'heads' ? means.rank : undefined
  const office: Meaning = {
    is: 'office',
    slug: rank === 'government' ? 'prime-minister' : slug,
    ...(rank ? { rank } : {}),
  }
  return changed(piece, { start, state, means: office, type: 'role', candidates: [], also: [] })
}

const together = (piece: Piece, end: number, means: Meaning): Piece =>
  changed(piece, { end, means, type: 'collective', candidates: [], also: [] })

const JOINED = /^(?:, | и | and | жана | менен )$/

const wantsState = (piece: Piece) =>
  piece.id === null &&
  piece.state === null &&
  (isTitle(piece) ||
    piece.candidates.length > 0 ||
    ['side', 'body', 'group', 'country'].includes(piece.means?.is ?? ''))

function join(a: Piece, b: Piece, lower: string, grammar: Grammar): Piece | null {
  const gap = lower.slice(a.end, b.start)
  const near = gap === '' || gap === ' '
  // 中国驻吉尔吉斯斯坦大使馆
  if (a.state && isState(a) && isState(b) && grammar.posted?.test(gap)) return changed(a, { end: b.end })
  // 两国外长, 大使馆发言人
  if (!grammar.spaced && gap === '' && isTitle(b) && b.state === null) {
    if (a.id === null && a.means?.is === 'parties') return changed(a, { end: b.end })
    const body = a.type === 'organisation' ? bodySlug(a) : null
    if (body && a.state && b.means?.is === 'office' && b.means.slug === 'spokesperson')
      return changed(b, { start: a.start, state: a.state, candidates: [], means: officeOf(b.means, body) })
  }
  // "Xinjiang companies", "companies from Aksu"
  if (a.type === 'place' && a.state && near && b.means?.is === 'group' && b.state === null)
    return changed(b, { start: a.start, state: a.state })
  if (a.means?.is === 'group' && a.state === null && b.type === 'place' && b.state && grammar.from?.test(gap))
    return changed(a, { end: b.end, state: b.state })
  // "Делегация из Китая"
  if (
    a.means?.is === 'group' &&
    a.state === null &&
    (b.type === 'state' || (b.type === 'place' && b.state !== null)) &&
    grammar.out?.test(gap) &&
    !/^(?: и |, )/.test(lower.slice(b.end, b.end + 3))
  )
    return changed(a, { end: b.end, state: b.state })
  // "Делегация банка": the bank.
  if (
    grammar.recalls &&
    near &&
    a.means?.is === 'group' &&
    a.means.slug === 'delegation' &&
    a.state === null &&
    b.type === 'organisation' &&
    b.id &&
    !b.open
  )
    return changed(b, { start: a.start, direct: a.direct })
  // "Chinese ambassador to Kyrgyzstan": the second state only says where.
  if (a.state && b.type === 'state' && (isTitle(a) || a.type === 'role') && grammar.accredited?.test(gap))
    return accredited(a, b)
  // "The embassy of Cymeria in Borlia": both make its id.
  if (grammar.recalls && a.id === null && a.state && a.means?.is === 'body' && grammar.accredited?.test(gap)) {
    const { slug } = a.means
    const host =
      slug === 'embassy'
        ? b.type === 'state' && b.state && codeOf(b.state)
        : slug === 'consulate' && b.id?.startsWith('city:') && b.id.slice(5)
    if (host) return changed(a, { end: b.end, means: { ...a.means, slug: `${slug}-${host}` } })
  }
  // "Cymeria's foreign minister, Aron Pell,"
  if (isPersonal(b) && (isTitle(a) || a.type === 'role') && grammar.apposed?.test(gap + lower.slice(b.end, b.end + 1)))
    return entitled(a, b)
  // "The operator, Dawn Computing, …": the firm, by what it is.
  if (isGeneric(a) && b.type === 'organisation' && b.id && isApposed(gap, b, lower, grammar))
    return changed(b, { start: a.start, state: b.state ?? a.state })
  // "Ms A. Nurbekova (Republic of Kazakhstan)", "B. Chokoev (Kyrgyz side)": for whom one sits.
  if (
    gap === ' (' &&
    grammar.speaksFor &&
    isPersonal(a) &&
    a.state === null &&
    b.state &&
    (b.type === 'state' || b.means?.is === 'side') &&
    lower[b.end] === ')'
  ) {
    const title = changed(b, {
      type: 'role',
      id: null,
      candidates: [],
      also: [],
      means: { is: 'office', slug: 'delegate' },
    })
    return changed(a, { end: b.end, state: b.state, type: 'person+role', title })
  }
  if (gap.length > 12 && grammar.field && b.type === 'state' && isMinister(a) && grammar.field.test(gap))
    return changed(a, { end: b.end, state: b.state })
  // "Deputy Prime Minister and Foreign Minister Asan Bekov": one man, and not two.
  if (isTitle(a) && b.type === 'person+role' && b.title && grammar.bothTitles?.test(gap) && isSecondary(a, lower))
    return changed(b, {
      start: a.start,
      state: b.state ?? a.state,
      title: changed(b.title, { state: b.title.state ?? a.state }),
    })
  // "Заместитель премьер-министра - министр иностранных дел": one man's two titles.
  if (gap === ' - ' && isTitle(a) && a.state === null && (isTitle(b) || b.type === 'role' || b.type === 'person+role'))
    return grammar.recalls ? changed(b, { start: a.start }) : null
  // "A spokesman for the Three Rivers Bank"
  if (
    isTitle(a) &&
    a.state === null &&
    b.type === 'organisation' &&
    b.id &&
    a.means?.is === 'office' &&
    (a.means.slug === 'spokesperson' || HEADS.test(a.means.slug)) &&
    grammar.speaksFor?.test(gap)
  ) {
    const body = bodySlug(b)
    // "The rector of Osh State University": whoever heads it.
    if (
      body &&
      a.means.slug !== 'spokesperson' &&
      b.open &&
      b.state === null &&
      !/s'?$/.test(lower.slice(a.start, a.end))
    )
      return changed(a, {
        end: b.end,
        candidates: [],
        means: { is: 'office', slug: `${body}-${lastWord(lower.slice(a.start, a.end))}` },
        body: b.id,
      })
    if (HEADS.test(a.means.slug)) return null
    if (body && !/^(?:government|cabinet|state-council)$/.test(body))
      return changed(a, { end: b.end, state: b.state, candidates: [], means: officeOf(a.means, body), body: b.id })
  }
  if (b.start < a.end || gap.length > 12) return null
  // "корпорация «…»": the word for any body is part of its name.
  if (isGeneric(a) && isOpenBody(b) && /^ ?«?$/.test(gap))
    return changed(b, { start: a.start, state: a.state ?? b.state })
  if (!near && !(grammar.joins?.test(gap) ?? false)) return null
  const side = b.id === null && b.state === null ? b.also.find(({ is }) => is === 'side') : undefined
  if (isState(a) && side) return changed(b, { start: a.start, state: a.state, means: side })
  // "the Chinese companies" are many; "the company" alone may be one that was named.
  if (grammar.stateFirst && a.means?.is === 'country' && b.means?.is === 'group') return null
  const group = b.id === null && b.state === null ? b.also.find(({ is }) => is === 'group') : undefined
  if (isState(a) && group)
    return changed(b, { start: a.start, state: a.state, type: 'group', means: group, candidates: [] })
  if (isState(a) && wantsState(b) && tailOf(b) === null) return changed(b, { start: a.start, state: a.state })
  if (!grammar.stateFirst && wantsState(a) && isState(b) && a.means?.is !== 'side') {
    const tail = tailOf(a)
    const after = tail?.exec(lower.slice(b.end, b.end + 24))
    if (tail && after?.index !== 0 && b.type !== 'state') return null
    return changed(a, { end: b.end + (after?.[0].length ?? 0), state: b.state })
  }
  if (isState(a) && near && isOpenBody(b))
    return a.type === 'state' &&
      a.direct &&
      /\p{L}$/u.test(lower.slice(a.start, a.end)) &&
      !lower.slice(a.start, a.end).endsWith("'s")
      ? // "Aranta Southern Airlines": the state's name is part of the firm's.
        changed(b, {
          start: a.start,
          id: `org:${grammar.transliterate(lower.slice(a.start, a.end))}-${b.id!.slice(4)}`,
        })
      : grammar.nationwide?.test(b.id!) === false
        ? changed(b, { start: a.start, state: a.state })
        : ofState(b, a, { start: a.start })
  // "Өзбекстандын Транспорт министрлиги": the short name is that of another state's body in the pack.
  if (
    grammar.genitive &&
    isState(a) &&
    near &&
    a.state &&
    !a.direct &&
    grammar.genitive.test(lower.slice(a.start, a.end))
  ) {
    const [, code, slug] = /^org:([a-z]{2})-([a-z-]*(?:ministry|service|agency))$/.exec(b.id ?? '') ?? []
    if (code && code !== codeOf(a.state))
      return changed(b, { start: a.start, state: a.state, id: `org:${codeOf(a.state)}-${slug}` })
  }
  if (!grammar.stateFirst && isOpenBody(a) && isState(b) && (grammar.owned?.test(gap) ?? near))
    return ofState(a, b, { end: b.end })
  if (isOpenBody(b) && a.type === 'organisation' && a.open) return null
  // "глава борлийского правительства"
  if (isTitle(a) && tailOf(a) && b.state && near && /^(?:government|cabinet|state-council)$/.test(bodySlug(b) ?? ''))
    return changed(a, {
      end: b.end,
      state: b.state,
      means: { is: 'office', slug: 'prime-minister', rank: 'government' },
    })
  const its = grammar.owned ? grammar.owned.test(gap) : near && !b.direct
  if (isTitle(a) && a.state === null && b.state && tailOf(a) === null && !grammar.stateFirst && its) {
    const body = bodySlug(b)
    if (body && /^(?:government|cabinet|state-council)$/.test(body) && a.means?.is === 'office' && a.means.rank)
      return changed(a, { end: b.end, state: b.state })
    if (body && !/^(?:government|cabinet|state-council|parliament)$/.test(body))
      return changed(a, {
        end: b.end,
        state: b.state,
        candidates: [],
        means: officeOf(a.means, body),
        body: b.id ?? `org:${codeOf(b.state)}-${body}`,
      })
  }
  if (near && isPersonal(b) && (isTitle(a) || a.type === 'role') && tailOf(a) === null)
    return !a.direct && b.direct && grammar.bends?.test(lower.slice(b.start, b.end))
      ? null
      : changed(entitled(a, b), grammar.titleAfter ? { direct: b.direct } : {})
  // "Rena Kolt of Aranta"
  if (isPersonal(a) && a.state === null && b.type === 'state' && grammar.owned?.test(gap))
    return changed(a, { end: b.end, state: b.state })
  if (near && isPersonal(a) && grammar.titleAfter && (isTitle(b) || b.type === 'role'))
    return changed(a, { end: b.end, type: 'person+role', title: b, state: a.state ?? b.state })
  if (isState(a) && near && b.type === 'person+role' && b.title && b.title.state === null)
    return changed(b, { start: a.start, state: a.state, title: changed(b.title, { state: a.state }) })
  if (isState(a) && near && a.type === 'state-adjective' && isState(b) && a.state === b.state)
    return changed(b, { start: a.start })
  return null
}

// "The president and foreign minister Wang Yi" are two; a deputy who is minister as well is one.
const isSecondary = (title: Piece, lower: string): boolean =>
  !(title.means?.is === 'office' && title.means.rank) &&
  (/^(?:first )?(?:deputy|vice|state)/.test(lower.slice(title.start, title.end)) ||
    !/ the (?:[a-z]+ )?$/.test(lower.slice(Math.max(0, title.start - 18), title.start)))

// An envoy of the pack is one to a state of the pack; to another one it is somebody else.
function accredited(title: Piece, { end, state }: Piece): Piece {
  const to = state ? codeOf(state) : ''
  const { means, candidates } = title
  const others = candidates.length > 0 && candidates.every(({ id }) => /-ambassador-[a-z]{2}$/.test(id))
  if (!others || means?.is !== 'office' || candidates.some(({ id }) => id.endsWith(`-${to}`)))
    return changed(title, { end })
  return changed(title, { end, candidates: [], means: { ...means, slug: `${means.slug}-${to}` } })
}

// A minister or his ministry, of whose field more words may follow.
const isMinister = ({ means, state, id }: Piece): boolean =>
  id === null &&
  state === null &&
  ((means?.is === 'office' && means.slug.endsWith('-minister')) ||
    (means?.is === 'body' && means.slug.endsWith('-ministry')))

const tailOf = ({ means, state }: Piece): RegExp | null =>
  means?.is === 'office' && state === null ? (means.tail ?? null) : null

// The ministry or service that a piece names, without its state.
const bodySlug = ({ id, means }: Piece): string | null =>
  id?.startsWith('org:') ? id.replace(/^org:(?:[a-z]{2}-)?/, '') : means?.is === 'body' ? means.slug : null

// A spokesman is one of his body; a minister is one of his state.
const officeOf = (means: Meaning | null, body: string): Meaning | null => {
  if (means?.is !== 'office') return { is: 'office', slug: `${body}-head` }
  if (means.slug === 'spokesperson') return { ...means, slug: `${body}-spokesperson` }
  // The head of a bank is no head of state.
  return means.rank ? { is: 'office', slug: `${body}-head` } : means
}

const HEADS = /^(?:head|president|deputy-(?:head|director|chairman)|vice-rector)$/
const lastWord = (title: string): string => title.slice(title.lastIndexOf(' ') + 1).replace(/'s?$/, '')

const isApposed = (gap: string, { end }: Piece, lower: string, { apposed }: Grammar): boolean =>
  apposed !== undefined &&
  (apposed.test(gap + lower.charAt(end)) || (apposed.test(`${gap},`) && PLACED.test(lower.slice(end, end + 30)))) &&
  !lower.startsWith(', and ', end)
// "The contractor, Velm Bridge of Orda, …"
const PLACED = /^ (?:of|from) [a-z' -]{2,24},/

const isGeneric = ({ means, id }: Piece) => id === null && means?.is === 'body' && means.generic === true

// "Veterinary Service of Kyrgyzstan": national bodies carry their state first.
const ofState = (body: Piece, { state }: Piece, ends: Partial<Piece>): Piece =>
  changed(body, { ...ends, state, id: state && `org:${codeOf(state)}-${body.id!.slice(4)}` })

// A title and the person who bears it are one name.
const entitled = (title: Piece, person: Piece): Piece =>
  changed(person, {
    start: title.start,
    type: 'person+role',
    title,
    state: person.state ?? title.state,
    direct: title.direct && person.direct,
  })

const isPersonal = (piece: Piece) => piece.type === 'person' && piece.id !== null
