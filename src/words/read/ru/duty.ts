import { isTurned } from './behind.ts'
import type { Clause } from './clause.ts'
import type { Named } from '../grammar.ts'
import { commitment, type Act } from './lexicon/index.ts'
import type { Predicate } from './predicate.ts'
import type { Subject } from './subject.ts'
import type { Walk } from './walk.ts'

/** "Поставщик обеспечивает обучение": what a side does by a document. */
export const DOES: Act = { ...commitment.passive, name: 'dolg', frames: ['object'] }
/** "Исполнитель обязан …" in an article. */
export const DUTY: Act = { ...commitment.passive, name: 'obyazan-stat', frames: ['infinitive'] }

/** "Поставщик обеспечивает обучение": what a side of a document does by it, it has to do. */
export function doesByIt(walk: Walk, clause: Clause, predicate: Predicate, { names, who }: Subject): boolean {
  const { text } = walk.parsed.tokens[predicate.at]!
  // "Принимает на практику 80 студентов" meets nobody.
  if (
    (predicate.act &&
      !(predicate.act.kind === 'meeting' && TAKES.test(text)) &&
      !(predicate.negated && predicate.act.kind === 'statement')) ||
    predicate.passive ||
    !(predicate.negated ? REFRAINS : GIVES).test(text)
  )
    return false
  return (
    who.is === 'phrase' &&
    names.length > 0 &&
    names.every(isSide) &&
    (names[0]!.start < walk.parsed.tokens[predicate.at]!.start || isTurned(walk.parsed.tokens, clause, predicate))
  )
}

const TAKES = /^(?:принима|посыла)(?:ет|ют)$/
const GIVES =
  /^(?:прилага|поощря|развива|покрыва|устанавлива|укрепля|расширя|координиру|консультиру|учрежда|делегиру|гаранти|поставля|утвержда|принима|организу|открыва|созда|провод|гарантиру|осуществля|реализу|подготавлива|внос|оснаща|стро|запуска|размеща|предоставля|обеспечива|поставля|перечисля|оплачива|выплачива|финансиру|переда|направля|выделя|возмеща|компенсиру|оказыва|обуча|освобожда|уведомля|информиру|содейству|назнача)(?:ет|ют|ит|ят)$|^(?:обменива|воздержива)(?:ется|ются)$/
const isSide = ({ type, how, open, means, ids }: Named): boolean =>
  type === 'state' ||
  /^(?:region|city):/.test(ids[0] ?? '') ||
  (type === 'collective' &&
    (/^(?:parties|side|participants)$/.test(means?.is ?? '') || ids[0]?.startsWith('state:'))) ||
  (type === 'organisation' && how === 'short-name' && open === true)
const REFRAINS = /^(?:раскрыва|разглаша|переда|взима|применя|вводя?|публику|допуска)(?:ет|ют|ит|т)$/

// "Компетентные органы Сторон", "министерства двух стран": of both.
const OF_BOTH =
  /(?:ведомства|органы|министерства|службы|учреждения|администрации|агентства|таможни|банки|эксперты|специалисты|группы|палаты|вузы|университеты|операторы|предприятия) (?:[а-я-]+ ){0,4}?(?:сторон|обеих (?:стран|сторон)|двух (?:стран|сторон|государств)|государств(?: сторон)?)(?![а-я])/
/** Offices of both sides, in an article: what they will do both have undertaken. */
export function officesOf(walk: Walk, clause: Clause, { feature, plural, passive }: Predicate): Subject | null {
  if (!walk.sentence.signed || !plural || passive || !/^(?:future|will)$/.test(feature)) return null
  return OF_BOTH.test(walk.sentence.lower.slice(clause.start, clause.end))
    ? { who: { is: 'parties' }, acts: true, names: [] }
    : null
}
