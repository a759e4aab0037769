import { quick } from '../engine/quick.ts'
import type { Act } from './lexicon/index.ts'
import { bearerOf, makerOf } from './actor.ts'
import { isBody } from './behind.ts'
import { isEssay } from './author.ts'
import type { Clause } from './clause.ts'
import { isEffect } from './effect.ts'
import { isDoneByPublisher } from './impersonal.ts'
import type { Predicate } from './predicate.ts'
import type { Subject } from './subject.ts'
import { isRelease } from './release.ts'
import type { Walk } from './walk.ts'
import { isInfinitive } from './word.ts'

/** Whether a predicate is the act that its verb may be, in this voice and with this subject. */
export function fits(walk: Walk, act: Act, predicate: Predicate, subject: Subject | null, clause: Clause): boolean {
  const inVoice = clause.level > 0 || walk.voice.by !== null
  if (act.name === 'sozdaetsya') return walk.voice.article
  if (act.name === 'vozlagaetsya') return walk.voice.article && bearerOf(walk, clause, predicate) !== null
  if (act.name === 'otradno' || act.name === 'zhal') return inVoice
  if (act.name === 'dostoin') return inVoice && !predicate.negated
  if (act.name === 'ne-protiv') return subject?.acts === true
  if (act.name === 'protiv') return subject?.acts === true && !predicate.negated
  // "Причины не названы", "сроков не назвала", "перечень согласуется": nobody's judgement, nobody's agreement.
  if (act.name === 'nazvat' && (predicate.passive || predicate.negated)) return false
  // "Проект оценивают в сорок миллионов": what it costs.
  const [on, sum] = walk.parsed.tokens.slice(predicate.to, predicate.to + 2)
  if (
    act.name === 'otsenit' &&
    on &&
    /^(?:в|на)$/.test(on.text) &&
    sum &&
    (sum.kind === 'number' || SUM.test(sum.text))
  )
    return false
  if (/^(?:agreement|meeting|signature)$/.test(act.kind) && predicate.feature === 'passive') return false
  // "Стороны зафиксировали цену": what several settle; of one it is told.
  if (/^(?:zafiksirovat|opredelit)$/.test(act.name) && !asksInfinitive(walk, clause, predicate) && !several(subject))
    return false
  // "Виза не требуется"
  if (act.name === 'trebuetsya' && predicate.negated && !asksTo(walk, clause, predicate)) return false
  if (act.kind === 'statement' && predicate.feature === 'passive' && clause.level > 0) return false
  // "Присоединился к инициативе", and to no union.
  if (
    act.name === 'prisoedinitsya' &&
    !JOINS.test(walk.sentence.lower.slice(walk.parsed.tokens[predicate.to - 1]!.end, clause.end))
  )
    return false
  // "Подключение требует отдельного закона": a thing asks nobody.
  if (
    act.name === 'potrebovat' &&
    subject &&
    !subject.acts &&
    subject.who.is === 'phrase' &&
    !asksTo(walk, clause, predicate)
  )
    return false
  if (act.name === 'poluchit-podderzhku' && predicate.negated) return false
  // "Кредит нам одобрен": told, where nobody is said to have done it.
  if (act.kind === 'endorsement' && predicate.passive && inVoice && !makerOf(walk, clause, predicate)) return false
  // "Ранее документ был отклонён": told, and denied by nobody.
  if (act.polarity === 'denial' && predicate.passive && !predicate.denies && !inVoice) return false
  // "Китай не готов": what he does not promise.
  if (act.name === 'gotov' && predicate.negated) return false
  // "Соглашение гарантирует защиту", "мост обещают построить": a thing promises nothing.
  if (act.kind === 'commitment' && subject && isThing(walk, predicate, subject)) return false
  if (act.name === 'potrebovat' && subject && isNobody(walk, predicate, subject)) return false
  // "Правительство не обещало субсидий"
  if (/^(?:obyazatsya|vzyatsya|ruchatsya|podryaditsya)$/.test(act.name) && predicate.negated) return false
  // A programme is aimed at something, too.
  if (act.name === 'nastroen') return subject === null ? inVoice : subject.acts
  // What somebody is bound to already is told as a fact.
  if (act.name === 'obyazan')
    return walk.sentence.signed || subject === null || (clause.level === 0 && isEssay(walk.sentence.text))
  if (act.kind === 'commitment' && (predicate.feature === 'future' || predicate.feature === 'will')) {
    // "Разве мы откроем дорогу?"
    if (walk.parsed.tokens[clause.to - 1]?.text === '?' || walk.parsed.tokens[clause.to]?.text === '?') return false
    // "Будет построен" is a plan; "будет открываться" tells how things are, unless it is refused.
    if (predicate.passive && !predicate.negated && BEFALLS.test(predicate.deed ?? '')) return false
    if (predicate.passive)
      return walk.sentence.signed || predicate.negated || !predicate.deed?.endsWith('ся') || inVoice
    if (predicate.we) return inVoice || walk.sentence.quoted || walk.voice.declared || isRelease(walk.sentence)
    if (predicate.i) return inVoice || walk.sentence.quoted
    if (isDoneByPublisher(walk, clause, predicate, subject)) return true
    if (subject && isDoneTo(walk, predicate, subject)) return false
    if (isEffect(walk.sentence, walk.parsed, clause, predicate, subject)) return false
    // "Килограмм будет стоить 28 юаней": how things will be.
    if (predicate.feature === 'will' && !subject?.acts && STANDS.test(predicate.deed ?? '')) return false
    // "Решать будет суд", "спор рассмотрит комиссия": whoever it is, he promises nothing by it.
    if (subject && !predicate.we && JUDGES.test(predicate.deed ?? '') && isBehind(walk, predicate, subject))
      return false
    // "Форум откроет министр", "с докладом выступит мэр": what is on the agenda.
    if (!inVoice && subject && isAgenda(walk, clause, predicate, subject)) return false
    // "На ледник поднимется группа": one acts, and who it is was not understood.
    return subject === null ? inVoice && (predicate.plural || !actsBehind(walk, predicate)) : subject.acts
  }
  if (predicate.feature === 'ready' || predicate.feature === 'should') return true
  if (predicate.negated && ['statement', 'meeting', 'signature', 'agreement'].includes(act.kind)) return false
  return true
}

/** "Будут обсуждаться": what goes on by itself, or is talked about. */
const BEFALLS = quick(
  /^(?:обсуждаться|рассматриваться|изучаться|решаться|определяться|уточняться|подниматься|затрагиваться|называться|считаться|отмечаться|праздноваться|наблюдаться|ощущаться|меняться|изменяться|развиваться|складываться|повышаться|снижаться|увеличиваться|уменьшаться|расти|продолжаться|зависеть|исчисляться|оцениваться|учитываться|встречаться|находиться|располагаться|относиться|касаться|сказываться|отражаться|распространяться|осложняться|ухудшаться|улучшаться|стабилизироваться|разрабатываться|прорабатываться|согласовываться)$/,
)

// "Совет потребовал объявить конкурс", "жители требуют": whoever asks for a deed, and the many.
const asksTo = ({ parsed: { tokens } }: Walk, { cut, to }: Clause, predicate: Predicate): boolean =>
  predicate.plural || cut !== null || tokens.slice(predicate.to, to).some(({ text }) => isInfinitive(text))

const JUDGES =
  /^(?:решать|решить|судить|рассудить|рассматривать|рассмотреть|выбирать|выбрать|определять|определить|принять|разобрать|разбирать|оценить|оценивать|обсудить|обсуждать|подвести|подводить|понести|понесет|возглавить)$/
const AGENDA =
  /^(?:возглавить|выступить|посетить|приветствовать|поприветствовать|зачитать|обсудить|встретить|принять|приехать|прибыть|присутствовать|участвовать|поучаствовать|представить|вылететь|отправиться|осмотреть|проинспектировать|поздравить|поздороваться)$/
const EVENT =
  /(?<![а-я])(?:форум|выставк|конференц|заседани|саммит|фестивал|церемони|ярмарк|концерт|матч|игры|конкурс|недел[юи] |дни |совещани|пресс-конференц|брифинг|встреч|переговор|прием|парад|митинг|семинар)/
// A person, told by a narrator: he opens, heads, visits.
function isAgenda(
  { sentence: { lower } }: Walk,
  { start, end }: Clause,
  { deed, we, i }: Predicate,
  { names }: Subject,
): boolean {
  const [one] = names
  if (!one || we || i || !/^(?:person|role)/.test(one.type) || deed === null) return false
  return (
    AGENDA.test(deed) || (/^(?:открыть|провести|закрыть|начать)$/.test(deed) && EVENT.test(lower.slice(start, end)))
  )
}
const isBehind = ({ parsed: { tokens } }: Walk, { to }: Predicate, { who }: Subject): boolean =>
  who.is === 'phrase' && who.span.start >= tokens[to - 1]!.end

const JOINS =
  /^ к (?:[а-я-]+ ){0,2}(?:инициатив|призыв|позици|мнени|просьб|иде[еи]|предложени|заявлени|требовани|оценк)/
const SUM =
  /^(?:сотн|тысяч|миллион|миллиард|десят|пол|около|почти|более|свыше|треть|четверть|дв[ае]|три|четыре|пять|шесть|семь|восемь|девять|сорок|сто)/
const asksInfinitive = ({ parsed: { tokens } }: Walk, { to }: Clause, predicate: Predicate): boolean =>
  tokens.slice(predicate.to, to).some(({ text }) => isInfinitive(text))
const several = (subject: Subject | null): boolean =>
  subject !== null &&
  (subject.who.is === 'parties' ||
    subject.names.length > 1 ||
    subject.names.some(({ ids, type }) => ids.length > 1 || type === 'collective'))

/** What a thing does by being there. */
const STANDS = quick(
  /^(?:стоить|составлять|весить|занимать|длиться|хватать|хватить|расти|падать|дорожать|дешеветь|зависеть|жить|ходить|ездить|работать|действовать|существовать|являться|быть|приходиться|нуждаться|соответствовать|требовать|требоваться|приносить|выглядеть|называться|получать|терять|означать|включать|содержать|состоять|вмещать|соединять|связывать|проходить|пролегать|служить|давать|иметь|насчитывать|превышать|колебаться|влиять|способствовать|позволять|помогать|облегчать|пользоваться|идти|доставаться|поступать|прибывать|уходить|выходить|стать|становиться|остаться|оставаться|дороже|дешевле)$/,
)

// "Завод «…» не остановят": one body in its dictionary form is no subject of a plural.
function isDoneTo(
  { sentence: { lower }, parsed: { tokens } }: Walk,
  predicate: Predicate,
  { who, names }: Subject,
): boolean {
  const [one, more] = names
  if (!one || more || !predicate.plural || who.is !== 'phrase' || who.elided) return false
  const town = /^(?:city|place|region|port):/.test(one.ids[0] ?? '')
  if ((one.type !== 'organisation' && !town) || one.ids.length > 1 || !one.direct || one.how === 'abbreviation')
    return false
  // "Власти", "пограничники"
  if (!town && /[ыи]$/.test(lower.slice(one.start, one.end))) return false
  const verb = tokens[predicate.at]!
  return one.end < verb.start && !/ (?:и|с|со|вместе|или) |,/.test(lower.slice(one.start, verb.start))
}

const THING =
  /^(?:соглашени|закон|договор|документ|план|программ|проект|погод|год(?![а-я])|сезон|рынок|мост|встреч|визит|форум|саммит|беседа|подписани|переговор|мероприяти|церемони|результат|итог|цен[аы]|дорог|тариф|ставк|контракт|протокол|деклараци|меморандум|реформ|стратеги|конституци|кодекс|бюджет|прогноз|выставк|ярмарк|торги|зима|весна|лето|осень|открыть|построить|работ[аы](?![а-я])|поезд|рейс|линия|станци)/

const ADJECTIVES = /^(?:[а-я-]{2,20}(?:ый|ий|ой|ая|яя|ое|ее) ){1,3}/
/** "Любое подключение требует закона": what is done, and nobody. */
const DOING =
  /^(?!населени|управлени|объединени|учреждени|правлени|подразделени|предприяти|собрани|поколени|движени|отделени|агентств|заседани|совещани)[а-я]{4,}(?:ание|ение|ятие|ытие|итие|ость)(?![а-я])/

function isNobody({ sentence: { lower } }: Walk, { plural }: Predicate, { who, names, acts }: Subject): boolean {
  if (plural || acts || names.length > 0 || who.is !== 'phrase' || who.elided) return false
  const head = lower.slice(who.span.start, who.span.end).replace(ADJECTIVES, '')
  return (
    THING.test(head) ||
    DOING.test(head) ||
    /^(?:ситуаци|обстановк|задач|проблем|жизнь|время|практик|реальност|дел[оа](?![а-я])|техник|технологи|обстоятельств|момент|специфик|логик|экономик)/.test(
      head,
    )
  )
}

function isThing({ sentence: { lower } }: Walk, { plural, feature }: Predicate, { who, names }: Subject): boolean {
  if (feature === 'future' || feature === 'will' || who.is !== 'phrase' || who.elided) return false
  const text = lower.slice(who.span.start, who.span.end)
  if (names.length === 0)
    return THING.test(text) || (plural && /^[а-я]+(?:[бвгджзклмнпрстфхцчшщьо]|ие)(?: |$)/.test(text))
  // "Завод намерены запустить": one body is no subject of a plural.
  const [only] = names
  return (
    plural && names.length === 1 && only!.type === 'organisation' && /^[а-я]+(?:[бвгджзклмнпрстфхцчшщь])$/.test(text)
  )
}

const COURT = /^(?:суд|арбитраж|банк|завод|институт|комитет|совет|парламент|минфин|кабмин)$/
// "На ледник поднимется группа", "приедет делегация": a woman's noun in its dictionary form behind the verb.
function actsBehind({ parsed: { tokens } }: Walk, { to, negated }: Predicate): boolean {
  const next = tokens.slice(to, to + 3).find(({ text }) => !/(?:ая|яя)$/.test(text))
  return (
    !negated &&
    next?.kind === 'word' &&
    (/(?:[^аеиоуыэюя]а|[ие]я|ья)$/.test(next.text) || COURT.test(next.text) || isBody(next))
  )
}
