import { contains, type Id, type Span } from '../../../ground/index.ts'
import type { Named, Sentence, Token, Who } from '../grammar.ts'
import { ACTING } from '../engine/acting.ts'
import type { Clause, Parsed } from './clause.ts'
import type { Act } from './lexicon/index.ts'
import { isRelease } from './release.ts'
import { isEffectVerb } from './effect.ts'
import { farBody, manyBehind, nearBody } from './behind.ts'
import { canAct, governed, invertedSubject, isPerson, turnedSubject } from './inverted.ts'
import { behindThose } from './on-behalf.ts'
import { unknownPhrase } from './unknown-phrase.ts'
import { BODY_WORD } from './open-name.ts'
import { isAdverb, PREPOSITIONS } from './word.ts'

/** Who stands as the subject of a clause. */
export interface Subject {
  readonly who: Who
  /** Somebody who can act, or a thing. */
  readonly acts: boolean
  readonly names: readonly Named[]
}

/** The subject before the predicate, or right after it where the order is turned round. */
export function subjectOf(sentence: Sentence, parsed: Parsed, clause: Clause, carried = false): Subject | null {
  const { predicate } = clause
  const { tokens } = parsed
  if (!predicate) return null
  if (predicate.we || (saysWe(sentence, tokens, clause) && !bareSubject(sentence, tokens, clause)))
    return { who: { is: 'side-of-speaker' }, acts: true, names: [] }
  const alone = tokens
    .slice(clause.from, predicate.at)
    .some(({ text }, at) => text === 'я' && !parsed.shielded[clause.from + at])
  if (predicate.i || alone) return { who: { is: 'speaker' }, acts: true, names: [] }
  const until = tokens[predicate.at]!.start
  const before = sentence.names.filter(
    (named) =>
      named.start >= clause.start &&
      named.end <= until &&
      named.type !== 'state-adjective' &&
      !hidden(parsed, named, sentence.titles) &&
      named.ids.length > 0,
  )
  const those = predicate.plural && !predicate.passive ? behindThose(sentence, tokens, clause, until) : []
  if (those.length) return { who: { is: 'names', names: those }, acts: true, names: those }
  const free = before.filter(
    (named, at) =>
      named.direct &&
      !(named.type === 'state' && named.how === 'abbreviation' && belongs(sentence, tokens, clause, named)) &&
      !governed(tokens, named) &&
      !besideGoverned(sentence.lower, tokens, before[at - 1], named),
  )
  // "Дату вступления в число участников ЕАБР объявят позже": one body is no subject of a plural, whether its name bends or not.
  if (free.length === 1 && predicate.plural && isShort(free[0]!) && free[0]!.start > clause.start) free.pop()
  // "На полях саммита ШОС президент …": letters behind a noun say whose it is, where somebody else acts.
  if (
    free.length > 1 &&
    isShort(free[0]!) &&
    free[1]!.start > free[0]!.end &&
    ofNoun(tokens, clause, free[0]!) &&
    lower(sentence, free[0]!, free[1]!) === ' '
  )
    free.shift()
  const [lead] = before
  const alike =
    predicate.plural && lead && !governed(tokens, lead) && onlyAdverbs(tokens, clause.from, lead.start)
      ? bodiesOfBoth(lead, sentence)
      : null
  if (alike) return alike
  const promises = predicate.feature === 'future' || (predicate.feature === 'will' && !predicate.passive)
  // "Рабочим завод оплатит жильё": one that the text does not name, and no kind of thing.
  if (promises && free[0]?.type === 'class' && !isEffectVerb(tokens[predicate.at]!)) {
    const near = nearBody(tokens, clause)
    if (near && contains(near, free[0])) return { who: { is: 'phrase', span: near }, acts: true, names: [] }
  }
  if (free.length) return subject(together(coordinated(free, sentence), before, sentence, predicate.plural))
  const begins = before.find(
    (named) =>
      !governed(tokens, named) &&
      onlyAdverbs(tokens, clause.from, named.start) &&
      canAct(named) &&
      !(predicate.plural && /^(?:person|role)/.test(named.type) && named.ids.length === 1) &&
      !TO_WHOM.test(sentence.lower.slice(named.start, named.end)) &&
      !(predicate.plural && named.type === 'group' && WHOM.test(sentence.lower.slice(named.start, named.end))),
  )
  // In "осудили … и призвали X" the name behind is no subject: the one before goes on.
  const turned = tokens.slice(clause.from, predicate.at).some(({ text }) => /^(?:его|ее|их|это|этого|эту)$/.test(text))
  const behind =
    carried && !turned
      ? turnedSubject(sentence, tokens, clause)
      : invertedSubject(sentence, tokens, clause, tokens[predicate.to - 1]!.end)
  // "В Пекине призвали | стороны к сдержанности": whom they called on.
  const [seat] = before
  const called =
    predicate.plural &&
    predicate.act?.kind === 'call' &&
    IN.test(tokens[clause.from]!.text) &&
    seat !== undefined &&
    seat.start === tokens[clause.from + 1]?.start &&
    (seat.capitalOf || seat.type === 'organisation') &&
    behind.every(({ type }) => type === 'collective' || type === 'group')
  const after = called ? [] : behind
  // "Дорога соединит Ош и Кашгар": towns behind a future are what it joins, where a thing stands before it.
  const joins =
    after.length > 0 &&
    predicate.feature === 'future' &&
    (after.every(({ type, capitalOf }) => type === 'place' || capitalOf) || JOINS.test(tokens[predicate.at]!.text)) &&
    unknownPhrase(sentence, tokens, clause, predicate.at) !== null
  if (after.length && !joins) return subject(after)
  if (begins && begins.how !== 'pronoun') return subject([begins])
  // "В правительстве рассчитывают": nobody but the body.
  const [inBody] = before
  if (
    (inBody?.type === 'organisation' ||
      (predicate.plural && inBody?.ids[0]?.endsWith('-delegation')) ||
      (inBody?.capitalOf && predicate.plural && inBody.start === tokens[clause.from + 1]?.start)) &&
    (predicate.plural || predicate.feature === 'finite') &&
    IN.test(tokens[clause.from]!.text)
  )
    return subject([inBody])
  // "Слухи о закрытии рынка | в мэрии опровергают": nobody but the body, right before its verb.
  const keeper =
    predicate.plural && !predicate.passive && takesThing(predicate.act)
      ? before.findLast(
          (named) =>
            named.type === 'organisation' &&
            IN.test(tokens[tokens.findIndex(({ start }) => start >= named.start) - 1]?.text ?? '') &&
            onlyAdverbs(
              tokens,
              tokens.findIndex(({ start }) => start >= named.end),
              until,
            ),
        )
      : undefined
  if (keeper && !AGENTS.test(tokens[clause.from]!.text)) return subject([keeper])
  // "Слухи опровергли | в мэрии Оша": and right behind it.
  const told =
    predicate.plural && !predicate.passive && takesThing(predicate.act) ? keeperBehind(sentence, parsed, clause) : null
  if (told) return subject([told])
  // "Мы направили запрос в посольство, там пообещали …": in the body named just before.
  const there =
    predicate.plural && tokens[clause.from]!.text === 'там'
      ? (bodyBefore(sentence, clause.start) ??
        sentence.names.find(({ start, ids }) => start === tokens[clause.from]!.start && ids.length > 0))
      : null
  if (there) return subject([there])
  // "В «Северэлектро» ответили": a name in quotation marks.
  const quoted =
    predicate.plural && IN.test(tokens[clause.from]!.text)
      ? sentence.titles.find(
          ({ start, end }) => start - tokens[clause.from]!.end < 22 && start > clause.start && end <= until,
        )
      : undefined
  if (quoted) return { who: { is: 'phrase', span: quoted }, acts: true, names: [] }
  const side = before.length > 0 || predicate.passive ? null : halfNamed(sentence, parsed, clause)
  if (side) return side
  // "Оборудование изготовит завод", "в ноябре институт направит": a body that the text does not name.
  const body = promises ? (farBody(sentence, tokens, clause) ?? (carried ? null : nearBody(tokens, clause))) : null
  if (body) return { who: { is: 'phrase', span: body }, acts: true, names: [] }
  const many = predicate.plural && takesThing(predicate.act) ? manyBehind(tokens, clause) : null
  if (many) return { who: { is: 'phrase', span: many }, acts: true, names: [] }
  const phrase = unknownPhrase(sentence, tokens, clause, predicate.at)
  // "Мэру обещали", "президента ждут": somebody known, and not in the form of who acts.
  const known =
    phrase && sentence.names.find(({ start, type }) => start === phrase.start && /^(?:person|role)/.test(type))
  if (known && !known.direct) return null
  // "Письмо оттуда ожидают": one thing is no subject of a plural.
  if (phrase && predicate.plural && ONE_THING.test(sentence.lower.slice(phrase.start, phrase.end))) return null
  // "Спор решили передать экспертам": nor is a matter.
  if (phrase && predicate.plural && !predicate.passive && MATTER.test(sentence.lower.slice(phrase.start, phrase.end)))
    return null
  return phrase ? { who: { is: 'phrase', span: phrase }, acts: isAgent(sentence.lower, phrase), names: [] } : null
}

// "В рамках поездки ЧПП КР …": letters behind other letters say whose these are.
function belongs({ names }: Sentence, tokens: readonly Token[], { from }: Clause, { start }: Named): boolean {
  const at = tokens.findIndex((token) => token.start >= start) - 1
  const before = tokens[at]
  return at > from && before!.capital && before!.kind === 'word' && !names.some((one) => contains(one, before!))
}
const lower = ({ lower: text }: Sentence, a: Named, b: Named): string => text.slice(a.end, b.start)
function ofNoun(tokens: readonly Token[], { from }: Clause, { start }: Named): boolean {
  const at = tokens.findIndex((token) => token.start >= start) - 1
  const before = tokens[at]
  return (
    before !== undefined &&
    at > from &&
    before.kind === 'word' &&
    !before.capital &&
    /[а-я]{3}(?:а|я|ы|и|е|ов|ей|ом|ем)$/.test(before.text)
  )
}
// "Уверены, что правда победит": of a body that publishes or of who speaks, where no subject stands behind.
const saysWe = (sentence: Sentence, tokens: readonly Token[], { predicate, from, level }: Clause): boolean =>
  predicate!.feature === 'ready' &&
  predicate!.plural &&
  level === 0 &&
  predicate!.at === from &&
  (sentence.quoted || isRelease(sentence)) &&
  tokens[from]!.capital
const bareSubject = ({ names, lower }: Sentence, tokens: readonly Token[], { predicate, end }: Clause): boolean =>
  / и [а-я]+[иыая][.!»]{0,2}$/.test(lower.slice(tokens[predicate!.at]!.end, end)) ||
  names.some((one) => one.direct && one.start >= tokens[predicate!.at]!.end && one.end <= end && ACTING.has(one.type))
const isShort = ({ type, how }: Named): boolean => type === 'organisation' && how === 'abbreviation'
const IN = /^(?:в|во|на)$/
const takesThing = (act: Act | null): boolean =>
  act !== null &&
  act.frames.includes('object') &&
  (act.polarity === 'denial' || act.kind === 'endorsement' || act.kind === 'assessment')
const bodyBefore = ({ names }: Sentence, start: number): Named | null =>
  names.findLast(({ type, end, ids }) => type === 'organisation' && end <= start && ids.length > 0) ?? null

// "… опровергли | в пресс-службе министерства": what is denied stands before the verb, and nothing it could take behind it.
function keeperBehind({ names, lower }: Sentence, { tokens }: Parsed, { from, predicate, end }: Clause): Named | null {
  const { at, to } = predicate!
  const first = tokens[to]
  if (at === from || !first || first.start >= end || !IN.test(first.text) || PREPOSITIONS.has(tokens[from]!.text))
    return null
  return (
    names.find(
      ({ type, capitalOf, start, ids }) =>
        start > first.end &&
        start < end &&
        (type === 'organisation' || capitalOf) &&
        ids.length === 1 &&
        /^ (?:(?:пресс-служб|аппарат|руководств|секретариат|штаб-квартир|администраци|дирекци|компани|корпораци|фирм|банк|авиакомпани|фонд|сам)[а-я]{0,3} )?(?:[а-я-]+ого )?«?$/.test(
          lower.slice(first.end, start),
        ),
    ) ?? null
  )
}

/** "Министерства транспорта Борлии | и Кимерии": a body of each of them, by one word. */
function bodiesOfBoth(first: Named, { names, lower }: Sentence): Subject | null {
  const [id] = first.ids
  if (first.type !== 'organisation' || first.ids.length !== 1 || !first.state || !id) return null
  if (!MANY_BODIES.test(lower.slice(first.start, first.end))) return null
  const all = [first]
  for (const one of names) {
    if (one.start < all.at(-1)!.end) continue
    if (one.type !== 'state' || !one.state || !/^(?:,| и) $/.test(lower.slice(all.at(-1)!.end, one.start))) break
    all.push(one)
  }
  if (all.length < 2) return null
  const own = `org:${first.state.slice(6).toLowerCase()}-`
  const ids = all.map(({ state }): Id =>
    GOVERNS.test(id) || !id.startsWith(own) ? state! : `org:${state!.slice(6).toLowerCase()}-${id.slice(own.length)}`,
  )
  return { who: { is: 'ids', ids }, acts: true, names: all }
}
const MANY_BODIES =
  /^(?:(?:[а-я]+(?:ые|ие) )?(?:министерства|правительства|ведомства|парламенты|таможни|академии|центробанки|(?:национальные|центральные) банки|посольства|агентства|службы|комитеты|прокуратуры|союзы|ассоциации|палаты|федерации|университеты|кабинеты)|миды?|минтрансы?|минэнерго|минсельхоз[а-я]?|центробанки)(?![а-я])/
/** What stands for its state. */
const GOVERNS = /cabinet|government|state-council/

const JOINS = /^(?:соедин|свяж|охват|затрон|пересеч|сблиз|приблиз|мину)/

/** "Торговцев не выгонят": whom. */
const WHOM = /[а-я]{3}(?:ов|ев|ей)$/
/** "Мэру обещали": to whom something is done. */
const TO_WHOM = /^(?:[а-я-]+(?:ому|ему|ой|ей|ым|им) ){0,2}(?:[а-я-]{3,}(?:у|ю|ам|ям)|стороне)(?![а-я])/

// "Китайская сторона подготовит проект, кыргызская представит замечания": the noun is said once.
function halfNamed(
  { names, lower }: Sentence,
  { tokens, shielded }: Parsed,
  { from, predicate }: Clause,
): Subject | null {
  const at = tokens.findIndex(({ kind }, index) => index >= from && kind === 'word')
  const half = names.find((named) => named.type === 'state-adjective' && named.start === tokens[at]?.start)
  if (!half || !half.state || shielded[at] || !/(?:ая|яя)$/.test(lower.slice(half.start, half.end))) return null
  const next = tokens.findIndex(({ start }) => start >= half.end)
  if (next < 0 || !onlyAdverbs(tokens, next, tokens[predicate!.at]!.start)) return null
  return { who: { is: 'ids', ids: [half.state] }, acts: true, names: [half] }
}

const MATTER =
  /^(?:[а-я-]+(?:ый|ий|ой|ую|юю|ое|ее) )?(?:спор|вопрос|тариф|график|проект|договор|контракт|план|срок|запуск|ремонт|визит|сбор|налог|рейс|мост|склад|объект|участок|маршрут|пункт|перечень|список|документ|порядок|режим|размер|объем|механизм|центр|завод|фонд|штраф|долг|кредит|тендер|конкурс|форум|саммит|тоннель|кабель)(?: [а-я«-]|$)(?!.* и )/
const ONE_THING = /^[а-я]+(?:о|ие|ье|ство)(?: (?!и )[а-я]+){0,2}$/

// Without a name, yet somebody who acts: "Ассоциация садоводов", "администрация области".
const isAgent = (lower: string, { start, end }: Span): boolean => {
  const phrase = lower.slice(start, end)
  return BODY_WORD.test(phrase) || AGENTS.test(phrase)
}
/** "Портовики", "местные гончары": many who do something. */
const AGENTS = /^(?:[а-я-]+(?:ые|ие) )?[а-я]{2,}(?:ники|щики|чики|тели|исты|льцы|вцы|ане|яне|ологи|овики|оводы)$/

// "Завод совместно с корпорацией …": both.
function together(
  names: readonly Named[],
  before: readonly Named[],
  { lower }: Sentence,
  plural: boolean,
): readonly Named[] {
  const [only, more] = names
  if (!only || more || !canAct(only)) return names
  const other = before.find(
    (named) =>
      named.start > only.end &&
      canAct(named) &&
      (WITH.test(lower.slice(only.end, named.start)) || (plural && JUST_WITH.test(lower.slice(only.end, named.start)))),
  )
  if (other) return [only, other]
  // "Совместно с компанией «…» завод построит": the other stands first.
  const first = before.find((named) => named.end < only.start && canAct(named))
  return first && FIRST_WITH.test(lower.slice(Math.max(0, first.start - 70), first.start)) ? [first, only] : names
}
/** "Пекин с Бишкеком договорились": the verb says that both did. */
const JUST_WITH = /^»? со? (?:[а-я]+(?:ией|ью|ой|ом|ем|ей) )?«?$/
const FIRST_WITH =
  /(?:^|[^а-я])(?:совместно|вместе|сообща|на паях) со? (?:[а-я-]+(?:ой|ей|им|ым|ими|ыми) ){0,2}(?:[а-я]+(?:ией|ью|ой|ом|ем|ей) )?«?$/
const WITH =
  /^»?,? (?:совместно|вместе|на пару|сообща|на паях) со? (?:[а-я-]+(?:ой|ей|им|ым|ими|ыми) ){0,2}(?:[а-я]+(?:ией|ью|ой|ом|ем|ей) )?«?$/

const subject = (names: readonly Named[]): Subject => ({
  who: { is: 'phrase', span: { start: names[0]!.start, end: names.at(-1)!.end } },
  acts: names.some(canAct),
  names,
})

// "Вице-мэр города Чжэнчжоу, Ху Цян, пригласил": who he is, between two commas.
const isApposed = (lower: string, office: Named, person: Named): boolean =>
  /^(?:role|pronoun)/.test(office.type) &&
  lower[person.end] === ',' &&
  /^[^,]{0,60}, $/.test(lower.slice(office.end, person.start))

// "Борлия и Кимерия": the first name that can be a subject and what is joined to it.
function coordinated(names: readonly Named[], { lower }: Sentence): Named[] {
  const able = names.filter(canAct)
  // "Слухи о рейсе Ош - Урумчи | компания «…» опровергла": towns of a way, and one who acts behind them.
  const actor = able.find(({ type }) => /^(?:organisation|person|role|group)/.test(type))
  const way =
    actor !== undefined &&
    isTown(able[0]!) &&
    lower.slice(able[0]!.end, able[0]!.end + 3) === ' - ' &&
    !/,| и /.test(lower.slice(able[0]!.end, actor.start))
  const acting = way ? able.slice(able.indexOf(actor)) : able
  // "директор компании Рада Вельт", "представитель компании … Ли Мин": the person behind what he belongs to.
  const [owner] = acting
  const person = acting.find(({ type }) => type === 'person' || type === 'person+role')
  const joined =
    owner &&
    person &&
    person !== owner &&
    !isApposed(lower, owner, person) &&
    / и |,/.test(lower.slice(owner.end, person.start))
  const first = (joined ? owner : (person ?? owner)) ?? names[0]!
  const all = [first]
  for (const named of names) {
    if (named.start < all.at(-1)!.end) continue
    // "и глава компании PowerChina | Ли Янь": he heads what was taken for one who acts.
    const last = all.at(-1)!
    if (
      all.length > 1 &&
      isPerson(named) &&
      /^(?:organisation|state|place)$/.test(last.type) &&
      /^»?(?: по (?:[а-я-]+ ){1,5}| )$/.test(lower.slice(last.end, named.start))
    ) {
      all[all.length - 1] = named
      continue
    }
    const between = lower.slice(last.end, named.start).replace(/ \([^()]{2,60}\)/, '')
    // "Подрядчик, корпорация «…», отрицает": what he is called stands between the commas.
    const called = all.length === 1 && last.means?.is === 'body' && last.means.generic && named.type === 'organisation'
    if (called && /^, [а-я «-]{0,40}$/.test(between) && /^»?,/.test(lower.slice(named.end, named.end + 2))) {
      all[0] = named
      continue
    }
    // «А», крупнейший производитель мёда, и торговый дом «Б»: what the first one is stands between the commas.
    const aside = last.type === 'organisation' && named.type === 'organisation' && ASIDE_AND.test(between)
    if (
      aside ||
      (/^(?:,| и|, а также| и [а-я -]+| и [«»а-я -]+)? ?[а-я«» -]{0,40}$/.test(between) && / и |,/.test(between))
    )
      all.push(named)
  }
  return all
}

const isTown = ({ ids }: Named): boolean => /^(?:city|place):/.test(ids[0] ?? '')
const ASIDE_AND = /^»?, [^.;:,]{3,120}, (?:и|а также) [а-я «-]{0,40}$/

// "в присутствии Тарна и Дорн", "между Борлией и Кимерией": what is joined to a governed name is governed.
const besideGoverned = (lower: string, tokens: readonly Token[], last: Named | undefined, named: Named): boolean =>
  last !== undefined &&
  lower.slice(last.end, named.start) === ' и ' &&
  (governed(tokens, last) ||
    (!last.direct &&
      /(?:^|[^а-я])(?:между|в присутствии) [^,.;]{0,30}$/.test(lower.slice(Math.max(0, last.start - 50), last.start))))

// A name in quotes is opaque inside, but it is a name; inner clauses hide theirs.
function hidden({ tokens, shielded }: Parsed, named: Span, titles: readonly Span[]): boolean {
  const at = tokens.findIndex((token) => token.start >= named.start)
  return at >= 0 && shielded[at]! && !titles.some((title) => contains(title, tokens[at]!))
}

/** Nothing but adverbs stands between a token and a position. */
export function onlyAdverbs(tokens: readonly Token[], from: number, start: number): boolean {
  for (let at = from; tokens[at] && tokens[at]!.start < start; at++)
    if (tokens[at]!.kind === 'word' && !isAdverb(tokens[at]!.text)) return false
  return true
}
