import type { Span } from '../../../ground/index.ts'
import { aimOf, NEEDED, neededBefore, POINTS, takenOf } from './aim.ts'
import type { Act } from './lexicon/index.ts'
import type { Clause, Parsed } from './clause.ts'
import { isInstrumental, makerOf, takerBehind } from './actor.ts'
import { contentsOf, trimmed, type Content } from './content.ts'
import { DOES } from './duty.ts'
import { promisedBy } from './future.ts'
import type { Predicate } from './predicate.ts'
import { BODY } from './open-body.ts'
import { onlyAdverbs, type Subject } from './subject.ts'
import type { Walk } from './walk.ts'
import { isInfinitive, PREPOSITIONS } from './word.ts'

/** What an act is about: a content for each coordinated infinitive or noun. */
export function thingsOf(
  walk: Walk,
  act: Act,
  clause: Clause,
  predicate: Predicate,
  subject: Subject | null,
): Content[] {
  const { tokens } = walk.parsed
  if (predicate.feature === 'future' || predicate.feature === 'will' || act === DOES || act.name === 'sozdaetsya')
    return promisedBy(walk, clause, predicate, subject)
  if (predicate.passive && act.frames.includes('object') && !act.frames.includes('infinitive')) {
    const before = trimmed(walk.sentence, clause.start, tokens[predicate.at]!.start)
    const behind =
      before && isMadeBy(walk, clause, predicate)
        ? []
        : contentsOf(walk.sentence, walk.parsed, clause, predicate.to, ['object'])
    // "Предложение было поддержано большинством": what stands behind did it.
    const done =
      before &&
      predicate.noun === null &&
      behind[0] &&
      isInstrumental(walk.sentence.lower.slice(behind[0].span.start, behind[0].span.end))
    if (behind.length && !done && !(predicate.denies && before)) return behind
    const noun = walk.parsed.tokens[predicate.at - 1]?.text !== 'не'
    const that = before && noun && /(?:^|[ ,])(?:все )?это$/.exec(walk.sentence.lower.slice(before.start, before.end))
    // "Это неправда": the whole of it.
    if (that && predicate.denies) {
      const start = before.start + that.index + (/^[ ,]/.test(that[0]) ? 1 : 0)
      return [{ span: { start, end: tokens[predicate.to - 1]!.end }, negated: false, date: null, frame: 'object' }]
    }
    // "Информация о том, что …, не соответствует действительности": the clause that lies between.
    if (predicate.denies && (!before || before.end - before.start < 3)) {
      const inner = walk.parsed.clauses[walk.parsed.clauses.indexOf(clause) - 1]
      const span =
        inner && inner.level > clause.level ? trimmed(walk.sentence, inner.start, inner.cut ?? inner.end) : null
      return span ? [{ span, negated: false, date: null, frame: 'object' }] : []
    }
    return before ? [{ span: before, negated: false, date: null, frame: 'object' }] : []
  }
  if (/^(?:vstretit-s-|vosprinyat)/.test(act.name)) return takenOf(walk, clause, predicate, subject)
  // "Необходимость создания комиссии … в вопросах перевозок": only directly behind its noun "в" says what is needed.
  const frames =
    act.kind === 'call' && predicate.noun !== null && tokens[predicate.to]?.text !== 'в'
      ? act.frames.filter((frame) => frame !== '+в')
      : act.frames
  const listed = contentsOf(walk.sentence, walk.parsed, clause, predicate.to, frames)
  // "Настаивает на том, чтобы …": what the word only points to.
  const points =
    listed.length === 1 && POINTS.test(walk.sentence.lower.slice(listed[0]!.span.start, listed[0]!.span.end))
  const aimed = points ? aimOf(walk, clause, listed[0]!) : null
  if (aimed) return [aimed]
  const found = points ? [] : listed
  // "Проект назвали образцовым": how it is called is not what is.
  const [called] = found
  const named =
    called &&
    /^(?:nazvat|schitat-kakim)$/.test(act.name) &&
    walk.sentence.lower.slice(called.span.start, called.span.end)
  const amid =
    named && /^(?:[а-я]+(?:о|м) )?[а-я]+(?:ым|им|ой|ей|ыми|ими)$/.test(named)
      ? thingBetween(walk, act, clause, predicate, subject)
      : null
  if (amid) return [amid]
  // "Расходы берет на себя принимающая сторона": who takes it stands behind.
  if (act.name === 'na-sebya') {
    const [one] = found
    const side =
      one &&
      (walk.sentence.lower.slice(one.span.start, one.span.end).endsWith('сторона') ||
        takerBehind(walk, clause, predicate) !== null)
    // "Ледовую разведку портовики возьмут на себя": all of it, where the thing leads.
    const verb = tokens[predicate.at - (predicate.negated ? 1 : 0)]!
    const leads = verb.start > clause.start && !onlyAdverbs(tokens, clause.from, verb.start)
    const own = subject?.names[0]
    const mine =
      own &&
      own.start < clause.start + 12 &&
      !onlyAdverbs(
        tokens,
        tokens.findIndex(({ start }) => start >= own.end),
        verb.start,
      )
        ? own.end + (walk.sentence.lower[own.end] === '»' ? 1 : 0)
        : clause.start
    const before = (!one || side) && leads ? trimmed(walk.sentence, mine, clause.cut ?? clause.end) : null
    if (before) return [{ span: before, negated: false, date: null, frame: 'object' }]
  }
  const needed =
    NEEDED.test(tokens[predicate.at]!.text) && predicate.at > clause.from ? neededBefore(walk, clause, predicate) : null
  if (needed) return [needed]
  if (found.length) return withNoun(found, act, predicate, tokens)
  // "Договоренность о … достигнута": the noun stands before its verb.
  if (predicate.noun !== null && predicate.noun < predicate.at) {
    const inside = { ...clause, to: predicate.at, end: tokens[predicate.at]!.start }
    return contentsOf(walk.sentence, walk.parsed, inside, predicate.noun + 1, act.frames)
  }
  // "потребовал, чтобы соседи открыли …"
  if ((act.kind === 'call' || act.kind === 'expectation') && clause.cut !== null) {
    const start = clause.cut + (/^чтобы (?:и )?/.exec(walk.sentence.lower.slice(clause.cut))?.[0].length ?? 0)
    const span = start > clause.cut ? trimmed(walk.sentence, start, clause.end) : null
    if (span) return [{ span, negated: false, date: null, frame: 'that' }]
  }
  // "Объявить тендер компания планирует в марте": what is planned stands before who plans it.
  if (act.frames.includes('infinitive') && predicate.noun === null && isInfinitive(tokens[clause.from]!.text)) {
    const own = subject?.names.find(({ start }) => start > clause.start)
    const until = own?.start ?? tokens[predicate.at - (predicate.negated ? 1 : 0)]!.start
    const span = until > clause.start ? trimmed(walk.sentence, clause.start, until) : null
    if (span && (subject?.acts || predicate.passive)) return [{ span, negated: false, date: null, frame: 'infinitive' }]
  }
  // "Повышать цены мы не собираемся"
  if (
    act.kind === 'commitment' &&
    act.frames.includes('infinitive') &&
    predicate.noun === null &&
    predicate.act === act
  ) {
    const inside = tokens
      .slice(clause.from, predicate.at)
      .some(({ text }, at) => isInfinitive(text) && !walk.parsed.shielded[clause.from + at])
    const span = inside ? trimmed(walk.sentence, clause.start, clause.cut ?? clause.end) : null
    if (span && predicate.negated && (predicate.we || predicate.i || subject?.acts))
      return [{ span, negated: true, date: null, frame: 'infinitive' }]
  }
  // "Мы за это признательны": what it is for stands before.
  const ahead = { ...clause, to: predicate.at, end: tokens[predicate.at]!.start }
  const own = subject?.names.findLast(({ end }) => end <= tokens[predicate.at]!.start)
  // "Китайская сторона с предложением согласилась"
  const turned = predicate.noun === null && own !== undefined && predicate.to >= clause.to
  if (predicate.feature === 'ready' || turned) {
    const prepositions = act.frames.filter((frame) => (turned ? TURNED.test(frame) : frame.startsWith('+')))
    const after = turned
      ? Math.max(
          clause.from,
          tokens.findIndex(({ start }) => start >= own.end),
        )
      : clause.from
    const inside = contentsOf(walk.sentence, walk.parsed, ahead, after, prepositions)
    if (inside.length) return inside.map((one) => ({ ...one, span: withoutSpeaker(walk, one.span) }))
  }
  // "выразила за это признательность": what it is for stands between the verb and its noun.
  if (predicate.noun !== null) {
    const between = { ...clause, to: predicate.noun, end: tokens[predicate.noun - 1]!.end }
    const prepositions = act.frames.filter((frame) => frame.startsWith('+'))
    const inside = contentsOf(walk.sentence, walk.parsed, between, predicate.at + 1, prepositions)
    if (inside.length) return inside
  }
  // "Против сделки выступил завод", "на проверке настаивает фонд": it stands first.
  const lead = tokens[clause.from]!.text
  const leads = predicate.at > clause.from + 1 && act.frames.includes(`+${lead}`)
  if (leads && predicate.noun === null && act.kind !== 'statement') {
    const inside = contentsOf(walk.sentence, walk.parsed, ahead, clause.from, [`+${lead}`])
    if (inside.length) return inside.map((one) => ({ ...one, span: withoutSpeaker(walk, one.span) }))
  }
  // "… сообщило, что сделку одобряет": of whoever was named before.
  if (
    own === undefined &&
    predicate.to >= clause.to &&
    predicate.noun === null &&
    clause.level > 0 &&
    act.frames.includes('object') &&
    (/^(?:endorsement|assessment)$/.test(act.kind) || act.polarity === 'denial')
  ) {
    const before = beforeVerb(walk, clause, predicate)
    if (before) return [before]
  }
  // "Ассоциация идею одобряет": what it is about stands between.
  const between = act.frames.includes('object') ? thingBetween(walk, act, clause, predicate, subject) : null
  if (between) return [between]
  // "Мы это предложение приветствуем", "Их тревогу мы понимаем": all that stands before the verb of who speaks.
  const mine =
    (predicate.we || predicate.i) && act.frames.includes('object') && /^(?:endorsement|assessment)$/.test(act.kind)
  const closes =
    tokens.slice(predicate.to, clause.to).every(({ kind }) => kind === 'sign') &&
    !tokens.slice(clause.from, predicate.at).some(({ text }) => /^(?:нас|меня)$/.test(text))
  const whole =
    mine && closes && !/(?:ам|ям)$/.test(tokens[clause.from]!.text) ? beforeVerb(walk, clause, predicate) : null
  if (whole) return [whole]
  // "Выразило сожаление", "остались недовольны": nothing is said of what.
  if (subject?.acts && (act.kind === 'assessment' || act.kind === 'endorsement') && !predicate.negated) {
    const noun = predicate.noun !== null && predicate.noun > predicate.at
    const behind = predicate.to < clause.to && tokens[predicate.to]!.kind === 'word'
    const span = noun
      ? trimmed(walk.sentence, tokens[predicate.at + 1]!.start, tokens[predicate.to - 1]!.end)
      : predicate.feature === 'ready'
        ? trimmed(walk.sentence, behind ? tokens[predicate.to]!.start : clause.start, clause.cut ?? clause.end)
        : null
    if (span) return [{ span, negated: false, date: null, frame: 'object' }]
  }
  // "Указанные сведения …": what is denied or called for may stand before the verb.
  const before = trimmed(walk.sentence, clause.start, tokens[predicate.at]!.start)
  return before && predicate.feature === 'should' ? [{ span: before, negated: false, date: null, frame: 'object' }] : []
}

const TURNED = /^\+(?:со?|ко?|за|об?)$/

function beforeVerb(walk: Walk, clause: Clause, predicate: Predicate): Content | null {
  const { tokens } = walk.parsed
  const at = tokens.findIndex(
    ({ text }, index) => index >= clause.from && index < predicate.at && (text === 'мы' || text === 'я'),
  )
  const from = at < 0 ? clause.from : at + 1 < predicate.at ? at + 1 : clause.from
  const to = at >= 0 && at + 1 >= predicate.at ? at : predicate.at - (predicate.negated ? 1 : 0)
  if (from >= to || onlyAdverbs(tokens, from, tokens[to]!.start) || PREPOSITIONS.has(tokens[from]!.text)) return null
  const span = trimmed(walk.sentence, tokens[from]!.start, tokens[to]!.start)
  return span && { span, negated: false, date: null, frame: 'object' }
}

// "Инициатива поддержана президентом": whoever stands behind the verb made it.
function isMadeBy(walk: Walk, clause: Clause, predicate: Predicate): boolean {
  const maker = makerOf(walk, clause, predicate)
  return maker?.is === 'names' && maker.names[0]!.start === walk.parsed.tokens[predicate.to]?.start
}

/** What stands between a subject and its verb. */
function thingBetween(
  walk: Walk,
  { kind, polarity, name }: Act,
  clause: Clause,
  predicate: Predicate,
  subject: Subject | null,
): Content | null {
  const { tokens } = walk.parsed
  const own = subject?.names.at(-1)
  const takes = /^(?:endorsement|assessment)$/.test(kind) || polarity === 'denial' || name === 'na-sebya'
  if (!own || !takes || predicate.passive) return null
  const start = Math.max(own.end, clause.start)
  let from = tokens.findIndex((token) => token.start >= start && !/^(?:и|а|но|»|,)$/.test(token.text))
  // "Министерство, напротив, | новые правила | одобряет".
  if (tokens[from - 1]?.text === ',')
    for (let comma = from + 1; comma < Math.min(from + 4, predicate.at); comma++)
      if (tokens[comma]!.text === ',') from = comma + 1
  const verb = tokens[predicate.at - (predicate.negated ? 1 : 0)]
  if (!verb || from < 0 || from >= predicate.at || PREPOSITIONS.has(tokens[from]!.text)) return null
  const span = trimmed(walk.sentence, tokens[from]!.start, verb.start)
  const plain = span && /^[а-я -]{4,60}$/.test(walk.sentence.lower.slice(span.start, span.end))
  return plain && !onlyAdverbs(tokens, from, span.end) && !/^(?:высоко|особо|его|ее|их|это)$/.test(tokens[from]!.text)
    ? { span, negated: false, date: null, frame: 'object' }
    : null
}

/** "Слухи опровергли обе столицы": the thing before the verb, whoever acts behind it. */
export function turnedThing(
  walk: Walk,
  act: Act,
  clause: Clause,
  predicate: Predicate,
  subject: Subject | null,
): Content[] | null {
  const { tokens } = walk.parsed
  const [name] = subject?.names ?? []
  const behind =
    subject?.names.length === 0 && subject.who.is === 'phrase' && subject.who.span.start >= tokens[predicate.at]!.end
  if ((!name && !behind) || !act.frames.includes('object')) return null
  if (name && name.start < tokens[predicate.at]!.end) return aheadOf(walk, act, clause, predicate, name)
  const span = trimmed(walk.sentence, clause.start, tokens[predicate.at]!.start)
  const says = span && !onlyAdverbs(tokens, clause.from, tokens[predicate.at]!.start) && span.end - span.start > 5
  return says ? [{ span, negated: false, date: null, frame: 'object' }] : null
}

const THIS =
  /^(?:эту|этот|это|эти|данную|данный|такую|такой|его|ее|их|идею|инициативу|предложение|проект|план|решение)$/
// "Сведения о продаже воды министерство опровергает": nothing stands behind the verb, and something before who acts.
function aheadOf(
  walk: Walk,
  { kind }: Act,
  clause: Clause,
  { at, to }: Predicate,
  { start, end }: Span,
): Content[] | null {
  const { tokens } = walk.parsed
  if (to < clause.to && tokens[to]!.kind === 'word') return null
  const takes = /^(?:statement|endorsement|assessment)$/.test(kind)
  // "Завод «Тулпар» расходы возьмёт": what a body is belongs to its name.
  const sign = tokens.findIndex((token) => token.start >= start) - 1
  const begins =
    tokens[sign]?.text === '«' && sign > 0 && BODY.test(tokens[sign - 1]!.text) ? tokens[sign - 1]!.start : start
  if (!takes || begins - clause.start < 6 || at <= clause.from) return null
  // "Кимерийская горная | компания": words that belong to who acts.
  const last = tokens.findLast((token) => token.end <= start)
  // "Подрядчик, | корпорация «…», вину отрицает": what he is, and nothing that he denies.
  if (last?.text === ',' && tokens.indexOf(last) - clause.from < 4) return null
  if (last && /(?:ая|яя|ый|ий|ой|ое|ее|ые|ие)$/.test(last.text)) return null
  if (PREPOSITIONS.has(tokens[clause.from]!.text) || onlyAdverbs(tokens, clause.from, start)) return null
  // "Сопровождающий гостя вице-мэр | эту идею | поддержал": what it is about stands between.
  const behind = tokens.findIndex((token) => token.start >= end && token.kind === 'word')
  if (behind >= 0 && behind < at && THIS.test(tokens[behind]!.text)) return null
  // "Слухи о продаже завода | в | министерстве опровергли"
  const until = last && /^(?:в|во|на)$/.test(last.text) ? last.start : start
  const span = trimmed(walk.sentence, clause.start, until)
  return span && [{ span, negated: false, date: null, frame: 'object' }]
}

// "С главой кабинета | я не | согласен"
function withoutSpeaker({ sentence: { lower } }: Walk, { start, end }: Span): Span {
  const tail = /(?: (?:я|мы|он|она|они))? не$| (?:я|мы|он|она|они)$/.exec(lower.slice(Math.max(start, end - 8), end))
  return { start, end: end - (tail?.[0].length ?? 0) }
}

// With "готовность к …", "приверженность …" the noun is part of what is said.
function withNoun(found: Content[], act: Act, { noun }: Predicate, tokens: Parsed['tokens']): Content[] {
  const [first, ...rest] = found
  const inside = (act.kind === 'commitment' && first!.frame === '+к') || act.name === 'priverzhennost'
  if (noun === null || !first || !inside) return found
  return [{ ...first, span: { start: tokens[noun]!.start, end: first.span.end } }, ...rest]
}
