import type { Span } from '../../../ground/index.ts'
import type { Named, Sentence, Who } from '../grammar.ts'
import { isEssay } from './author.ts'
import type { Act } from './lexicon/index.ts'
import type { Clause } from './clause.ts'
import type { Content } from './content.ts'
import { isDoneByPublisher, isOwnPaper } from './impersonal.ts'
import type { Predicate } from './predicate.ts'
import { isRelease } from './release.ts'
import { canAct, governed } from './inverted.ts'
import type { Subject } from './subject.ts'
import { afterBetween, governedBy, NARRATOR, phraseOf, WITH_THEM, type Walk } from './walk.ts'

/** Enters an act with whoever is bound, says so and is addressed. */
export function enter(
  walk: Walk,
  act: Act,
  clause: Clause,
  predicate: Predicate,
  subject: Subject | null,
  by: Who,
  content: Content,
): void {
  const inVoice = clause.level > 0 || walk.voice.by !== null
  const told = predicate.passive && act.addressed && act.kind === 'agreement' && !walk.sentence.signed
  let own = told
    ? ORDER(act)
    : byOne(act.values && content.frame === 'object' ? { ...act, kind: 'assessment' } : act, subject)
  const holder = namesBetween(walk, predicate, content)
  // "Ей посоветовали": many do, and she is none of them.
  let who: Who = subject?.who ?? (inVoice ? by : { is: 'same', many: predicate.plural && !predicate.we })
  // "Инициатива одобрена": what stands before a passive is nobody who acts.
  const undergoes = predicate.passive && subject?.who.is === 'phrase' && subject.names.length === 0 && !predicate.denies
  if (undergoes) who = inVoice ? by : walk.sentence.signed ? { is: 'parties' } : { is: 'unknown' }
  if (isDoneByPublisher(walk, clause, predicate, subject)) who = { is: 'home' }
  if (predicate.denies) who = inVoice ? by : { is: 'home' }
  const carried = subject?.who.is === 'phrase' && subject.who.elided === true
  if (own.kind === 'agreement' && predicate.passive && (!subject?.acts || carried)) who = { is: 'parties' }
  // "Решили перейти на …" in minutes: those who met.
  if (own.kind === 'agreement' && !inVoice && !subject && predicate.plural && walk.sentence.signed)
    who = { is: 'parties' }
  if (own.kind === 'call' && predicate.passive && !inVoice) who = itself(walk)
  // "Договорились начать …": they and we.
  if (own.kind === 'agreement' && inVoice && !subject && predicate.plural) who = { is: 'parties' }
  // "Мы договорились, что …": they and we.
  const alone = partnersOf(walk, predicate, content).length === 0
  if (
    (act.name === 'dogovoritsya' || REACHED.test(act.name)) &&
    inVoice &&
    subject &&
    isWe(walk.sentence, subject) &&
    alone
  )
    [own, who] = [act, { is: 'parties' }]
  const others =
    act.kind === 'agreement' && (own.kind === 'commitment' || (subject && isWe(walk.sentence, subject)))
      ? partnersOf(walk, predicate, content)
      : []
  const maker = subject?.acts && !predicate.passive ? null : makerOf(walk, clause, predicate)
  if (others.length && subject && subject.names.length === 0) {
    if (others.every(({ state }) => state)) [own, who] = [act, { is: 'parties' }]
  } else if (others.length && subject) [own, who] = [act, { is: 'names', names: [...subject.names, ...others] }]
  let to: Who | null = null
  if (act.name === 'khotelos' || act.name === 'dostoin') who = inVoice ? by : { is: 'speaker' }
  // "Стороны подчеркнули необходимость …": they call, whom they do not say.
  if (act.kind === 'call' && act.modality === 'should' && predicate.noun !== null && subject?.acts) to = null
  else if (act.kind === 'call' && act.modality === 'should') {
    to = subject?.who ?? null
    who = inVoice ? by : itself(walk)
  } else if (act.addressed || act.kind === 'call') to = holder.length ? phraseOf(holder) : null
  else if (predicate.noun !== null && act.kind === 'commitment' && holder.length) who = phraseOf(holder)
  // "Выражена готовность области к …": whose it is.
  const owned = predicate.noun !== null && holder.length > 0
  if (act.kind === 'commitment' && predicate.passive && !owned)
    who = walk.sentence.signed
      ? { is: 'parties' }
      : walk.voice.declared || (!inVoice && isOwnPaper(walk.sentence))
        ? { is: 'home' }
        : { is: 'unknown' }
  const taker = act.name === 'na-sebya' && subject?.names.length === 0 ? takerBehind(walk, clause, predicate) : null
  if (taker) who = { is: 'phrase', span: taker }
  else if (act.name === 'na-sebya' && subject?.names.length === 0 && subject.who.is === 'phrase' && !subject.acts)
    who = walk.sentence.signed ? { is: 'parties' } : { is: 'unknown' }
  if (maker) who = maker
  if (act.name === 'vozlagaetsya') who = bearerOf(walk, clause, predicate) ?? who
  // "Наше консульство", "правительство" in the mouth of an official: his own side.
  const [body] = subject?.names ?? []
  if (inVoice && act.kind === 'commitment' && body?.means?.is === 'body' && !carried && isOwn(walk, body))
    who = { is: 'side-of-speaker' }
  if (act.kind === 'expectation') {
    const inside = walk.sentence.names.find(
      (named) => named.start >= content.span.start && named.end <= content.span.end && canAct(named),
    )
    to = inside ? phraseOf([inside]) : null
  }
  const speaks = !inVoice && act.kind !== 'commitment' && act.kind !== 'agreement'
  // "… своим бюджетом - и вот это место …": an afterthought is not promised, nor is on what it hangs: "…, если суд разрешит".
  const { start, end } = content.span
  const after = own.kind === 'commitment' ? walk.sentence.lower.slice(start, end).search(AFTERTHOUGHT) : -1
  const span = after > 3 ? { start, end: start + after } : content.span
  walk.push(own, predicate, span, {
    who,
    by: speaks
      ? who
      : inVoice
        ? by
        : subject?.names.some(({ type }) => /person|role|pronoun/.test(type))
          ? subject.who
          : NARRATOR,
    to,
    negated: content.negated || predicate.negated,
    date: content.date ?? undefined,
  })
}

const AFTERTHOUGHT = / - и |(?: и)?, (?:если|при условии,? что|в случае,? если|лишь бы) /

/** "Расходы берет на себя компания": a body in the nominative behind the verb, and nothing behind it. */
export function takerBehind(
  { sentence, parsed: { tokens } }: Walk,
  clause: Clause,
  { to, at }: Predicate,
): Span | null {
  const [first, last] = [tokens[to], tokens[clause.to - 1]]
  if (!first || !last || at === clause.from || to >= clause.to || clause.to - to > 4) return null
  const end = last.kind === 'sign' ? tokens[clause.to - 2]!.end : last.end
  const span = { start: first.start, end }
  return TAKER.test(sentence.lower.slice(span.start, span.end)) ? span : null
}
const TAKER =
  /^(?:[а-я-]+(?:ая|яя|ый|ий|ой|ое|ее) )?(?:компания|инвестор|подрядчик|государство|область|город|провинция|банк|завод|предприятие|фонд|министерство|ведомство|мэрия|заказчик|покупатель|поставщик|бюджет|работодатель|оператор|перевозчик)$/

/** Whoever calls for something in a text of its own: the sides of a document, the body that publishes. */
export const itself = ({ sentence, voice }: Walk): Who =>
  sentence.signed ? { is: 'parties' } : isRelease(sentence) || voice.declared ? { is: 'home' } : { is: 'unknown' }

/** "Договорилась с Китаем о …": with whom somebody agrees. */
function partnersOf(walk: Walk, predicate: Predicate, content: Content): Named[] {
  const after = walk.parsed.tokens[predicate.to - 1]!.end
  return walk.sentence.names.filter(
    (named) =>
      named.start >= after &&
      (named.end <= content.span.start || (content.frame.startsWith('+о') && named.end <= content.span.end + 1)) &&
      canAct(named) &&
      named.ids.length > 0 &&
      WITH_THEM.test(walk.sentence.lower.slice(Math.max(after, named.start - 70), named.start)),
  )
}

/** Names between the trigger and the content: whom a call addresses, whose readiness it is. */
function namesBetween(walk: Walk, predicate: Predicate, content: Content): Named[] {
  const after = walk.parsed.tokens[predicate.to - 1]!.end
  return walk.sentence.names.filter(
    (named) =>
      named.start >= after &&
      (named.end <= content.span.start || ownsIt(walk, named, content, after)) &&
      canAct(named) &&
      !governed(walk.parsed.tokens, named),
  )
}

// "готовность | Ошской области | к …": the noun is part of the content, and whose it is stands behind it.
const ownsIt = ({ sentence: { lower } }: Walk, { start, end }: Named, { span }: Content, after: number): boolean =>
  span.start < after && start === after + 1 && end < span.end && lower.startsWith(' к', end)

/** On whom a duty is laid: "На Заказчика возлагается …". */
export function bearerOf(walk: Walk, clause: Clause, predicate: Predicate): Who | null {
  const names = walk.sentence.names.filter(
    (named) =>
      named.start >= clause.start &&
      named.end <= (clause.cut ?? clause.end) &&
      canAct(named) &&
      named.ids.length > 0 &&
      governedBy(walk.sentence, named, /(?:^|[^а-я])на $/),
  )
  const before = names.filter(({ start }) => start < walk.parsed.tokens[predicate.at]!.start)
  return before.length ? phraseOf(before) : null
}

/** Whom a passive names as its maker: "с обеих сторон", "подписан министром …". */
export function makerOf(walk: Walk, clause: Clause, predicate: Predicate): Who | null {
  if (!predicate.passive) return null
  const { tokens } = walk.parsed
  const { lower } = walk.sentence
  const inside = walk.sentence.names.filter(
    (named) => named.start >= clause.start && named.end <= clause.end && named.ids.length > 0 && canAct(named),
  )
  const sides = inside.filter(
    (named) =>
      /сторон[ы]?$/.test(lower.slice(named.start, named.end)) && governedBy(walk.sentence, named, /(?:^|[^а-я])с $/),
  )
  if (sides.length) return phraseOf(sides)
  // "За счет китайской стороны", "силами завода": whoever pays and whoever does it.
  const means = inside.filter((named) => BY_MEANS.test(lower.slice(Math.max(0, named.start - 16), named.start)))
  if (means.length) return phraseOf(means.slice(0, 1))
  const verb = tokens[predicate.at]!
  const behind = (named: Named) => named.start >= verb.end
  const makers = inside.filter(
    (named) =>
      (!named.direct || isLetters(named, verb.end) || lower[named.start - 1] === '«') &&
      !governed(tokens, named) &&
      !afterBetween(walk.sentence, named) &&
      (isLetters(named, verb.end) ||
        isInstrumental(lower.slice(named.start, named.end)) ||
        (lower[named.start - 1] === '«' && isInstrumental(wordBefore(lower, named.start - 1))) ||
        (named.type === 'person' && isInstrumental(lastWord(lower.slice(named.start, named.end))))) &&
      (behind(named) || (named.end <= verb.start && actsAhead(walk, named, verb.text))),
  )
  const [first] = makers
  if (!first) return null
  const all = [first]
  for (const named of inside.filter((one) => makers.includes(one) || isLetters(one)))
    if (named.start < all.at(-1)!.end) continue
    else if (/^(?:,| и| а также)[^.;]{0,40}$/.test(lower.slice(all.at(-1)!.end, named.start))) all.push(named)
  return { is: 'names', names: all }
}

// "Подписан ГТУ": letters that do not bend, right behind their verb or joined to who stands there.
const isLetters = ({ type, how, start }: Named, verb = start - 1): boolean =>
  type === 'organisation' && how === 'abbreviation' && start - verb === 1
const lastWord = (name: string): string => name.slice(name.lastIndexOf(' ') + 1)
/** "Авиакомпанией «…»": the word that bends for a name that does not. */
const wordBefore = (lower: string, sign: number): string =>
  lastWord(lower.slice(Math.max(0, sign - 30), sign).trimEnd())
const BY_MEANS = /(?:^|[^а-я])(?:за счет|силами|на средства|на деньги|за деньги|усилиями) $/
const OF_MAKER = /(?:ом|ем|ой|[иья]ей|ью|ами|ями|ьми)$/
const WITH_IT = /^(?:[а-я-]+(?:ым|им|ой|ей|ыми|ими) ){0,3}([а-я-]+)/
const BY_THEM = /^(?:им|ими|ею|мной|мною|нами)$/

/** Stands in the case of whoever does it: "китайской стороной", "министром иностранных дел", "ими". */
export function isInstrumental(name: string): boolean {
  if (BY_THEM.test(name)) return true
  const head = WITH_IT.exec(name.startsWith('«') ? name.slice(1) : name)?.[1]
  return head !== undefined && OF_MAKER.test(head)
}

// "Им было обещано": to him. "Возглавляемая министром": of a participle and of no verb.
const TO_HIM =
  /^(?:обеща|предложен|поручен|рекомендован|посоветован|отказан|передан|предписан|разрешен|запрещен|сказан)/
const MAKES = /(?:ем|им|ющ|ущ|вш|нн)(?:ый|ий|ая|яя|ое|ее|ые|ие|ую|юю|ой|ей|ого|его|ых|их|ым|им|ыми|ими)$/
function actsAhead({ sentence: { lower }, parsed: { tokens, shielded } }: Walk, named: Named, verb: string): boolean {
  const at = tokens.findIndex(({ start }) => start >= named.start)
  if (at < 0 || shielded[at] || MAKES.test(tokens[at - 1]?.text ?? '')) return false
  return !(lower.slice(named.start, named.end) === 'им' && TO_HIM.test(verb))
}

function isOwn(walk: Walk, { start, end }: Named): boolean {
  const { lower, text, quoted } = walk.sentence
  return (
    /(?:^|[^а-я])наш[аеи]? $/.test(lower.slice(Math.max(0, start - 6), start)) ||
    (quoted && /^правительство$/.test(lower.slice(start, end)) && !isEssay(text))
  )
}

/** "We": the verb says so, or the word stands before it. */
export const isWe = ({ lower }: Sentence, { who }: Subject): boolean =>
  who.is === 'side-of-speaker' || (who.is === 'phrase' && lower.slice(who.span.start, who.span.end) === 'мы')

const ORDER = (act: Act): Act => ({ ...act, kind: 'call', strength: 2, modality: 'appeal' })

// What nobody reaches alone.
const REACHED = /^(?:dogovorennost|soglashenie|konsensus|vzaimoponimanie|kompromiss|edinodushie|soglasovannost)$/

// What several agree, one decides: a promise, or an order where somebody else has to do it.
function byOne(act: Act, subject: Subject | null): Act {
  if (/^(?:prinyat|utverdit)$/.test(act.name) || REACHED.test(act.name)) return act
  const [only, more] = subject?.names ?? []
  if (act.kind !== 'agreement' || !only || more || only.ids.length !== 1 || only.ids[0]!.startsWith('group:'))
    return act
  if (only.type === 'format' || /council|commission|committee|komissiy|komitet|sovet/.test(only.ids[0]!)) return act
  return act.addressed ? ORDER(act) : { ...act, kind: 'commitment', modality: 'decided' }
}
