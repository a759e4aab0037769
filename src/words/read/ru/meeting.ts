import type { Named, Who } from '../grammar.ts'
import type { Act } from './lexicon/index.ts'
import type { Clause } from './clause.ts'
import { trimmed } from './content.ts'
import type { Predicate } from './predicate.ts'
import { canAct, governed } from './inverted.ts'
import type { Subject } from './subject.ts'
import { afterBetween, governedBy, NARRATOR, type Walk } from './walk.ts'

/** Enters a meeting: the subject, and with whom. */
export function meet(
  walk: Walk,
  act: Act,
  clause: Clause,
  predicate: Predicate,
  subject: Subject | null,
  by: Who,
): void {
  const { tokens } = walk.parsed
  // "В церемонии приняли участие посол и …": they were there.
  if (tokens[predicate.to]?.text === 'участие') return
  // "Встреча Тарна с Дорн прошла": they stand between the noun and its verb.
  const ahead = predicate.noun !== null && predicate.noun < predicate.at
  const after = tokens[ahead ? predicate.noun! : predicate.at]!.end
  const end = clause.end
  const people = walk.sentence.names.filter(
    (named) =>
      named.start >= after &&
      named.end <= end &&
      /person|role|pronoun|collective/.test(named.type) &&
      named.ids.length > 0,
  )
  const partner = people.find(
    (named) =>
      named !== subject?.names[0] &&
      (governedBy(walk.sentence, named, /(?:^|[^а-я])со? $/) ||
        WITH_TITLE.test(walk.sentence.lower.slice(after, named.start)) ||
        /^(?:прин|встрет)/.test(tokens[predicate.at]!.text)),
  )
  // "Гостя принял Председатель КНР": whom he received stands before the verb.
  const guest =
    !partner &&
    /^(?:прин|встрет)/.test(tokens[predicate.at]!.text) &&
    subject?.names[0] &&
    subject.names[0].start > after
      ? walk.sentence.names.find(
          (named) =>
            named.start >= clause.start &&
            named.end <= tokens[predicate.at]!.start &&
            !named.direct &&
            !governed(tokens, named) &&
            /person|role|pronoun|group/.test(named.type) &&
            named.ids.length > 0,
        )
      : undefined
  // "С мэром города Аксу | Ли Мином": the town stands between his office and his name.
  const holder =
    partner?.type === 'role'
      ? people.find(
          ({ type, start }) =>
            type === 'person' && start > partner.end && OF_TOWN.test(walk.sentence.lower.slice(partner.end, start)),
        )
      : undefined
  const isVisit =
    /^(?:посе|приб|приле|навес|побыва|находи|пребыва|был|приеха|отправил|заверши|соверши|заканчива|начал)/.test(
      tokens[predicate.at]!.text,
    )
  const received = walk.sentence.names.find(
    (named) =>
      named.start >= after &&
      named.end <= end &&
      named.type === 'group' &&
      /delegation/.test(named.ids[0] ?? '') &&
      !governed(tokens, named),
  )
  if (
    tokens[predicate.at]!.text.startsWith('прин') &&
    !received &&
    !guest &&
    !(partner && /person|role|pronoun/.test(partner.type) && !governed(tokens, partner))
  )
    return
  const talked = /^(?:обсуд|рассм)/.test(tokens[predicate.at]!.text)
  if (
    talked &&
    !partner &&
    !(
      subject &&
      (subject.names.length > 1 || subject.names[0]?.type === 'collective' || (subject.names[0]?.ids.length ?? 0) > 1)
    )
  )
    return
  const span = trimmed(walk.sentence, clause.start, end)
  // "Беседовала Асель Омурова": whoever asked the questions of an interview.
  if (!partner && CREDITS.test(tokens[predicate.at]!.text) && predicate.at === clause.from) return
  const body = walk.sentence.names.find(
    (named) =>
      named.start >= after &&
      named.end <= end &&
      (named.type === 'group' ||
        named.type === 'organisation' ||
        (named.type === 'state' &&
          /руковод[а-я]{1,9} $/.test(walk.sentence.lower.slice(Math.max(0, named.start - 16), named.start)))) &&
      named.ids.length > 0 &&
      WITH_BODY.test(walk.sentence.lower.slice(Math.max(after, named.start - 80), named.start)),
  )
  const gathered = people.filter(
    ({ type, state, end }) =>
      type === 'person' ||
      type === 'person+role' ||
      (ahead && type === 'role' && state && end < tokens[predicate.at]!.start),
  )
  const between = walk.sentence.names.filter(
    (named) => named.start >= clause.start && named.end <= end && canAct(named) && afterBetween(walk.sentence, named),
  )
  // "Под сопредседательством A и B состоялось заседание": they held it.
  const chairs = walk.sentence.names.filter(
    (named) =>
      /^(?:person|role)/.test(named.type) &&
      named.start >= clause.start &&
      named.end <= end &&
      named.ids.length > 0 &&
      /председательством [^.;]{0,220}$/.test(walk.sentence.lower.slice(clause.start, named.start)),
  )
  // "Переговоры лидеров двух стран": those whose they are stand right behind the noun.
  const noun = predicate.noun === null ? null : tokens[predicate.noun]!
  const theirs =
    noun &&
    HELD.test(tokens[predicate.at]!.text) &&
    walk.sentence.names.find(
      ({ type, start, ids }) =>
        type === 'collective' &&
        ids.length > 1 &&
        start > noun.end &&
        start - noun.end < 40 &&
        THEIRS.test(walk.sentence.lower.slice(noun.end, start)),
    )
  // "Встреча делегации банка с руководством страны": who stands behind the noun, and with whom.
  const owner =
    noun && (!subject?.acts || subject.names[0]?.start === noun.end + 1) && HELD.test(tokens[predicate.at]!.text)
      ? walk.sentence.names.find(
          (named) =>
            named.start === noun.end + 1 && canAct(named) && named.ids.length > 0 && named.type !== 'state-adjective',
        )
      : undefined
  const other = owner && [holder, partner, body].find((one) => one && one.start > owner.end)
  const held = !subject?.acts && gathered.length > 1 && /^(?:состо|прош|нача)/.test(tokens[predicate.at]!.text)
  const who: Who | null =
    chairs.length > 1 &&
    !subject?.names.some((one) => /person|role|state|collective/.test(one.type) && !chairs.includes(one))
      ? { is: 'names', names: chairs }
      : held
        ? { is: 'names', names: gathered }
        : owner && other
          ? { is: 'names', names: [owner, other] }
          : theirs && !subject?.acts
            ? { is: 'names', names: [theirs] }
            : !subject?.acts && between.length > 1
              ? { is: 'names', names: between }
              : meetingWho(subject, isVisit ? undefined : (received ?? holder ?? partner ?? guest ?? body))
  // "Недавно я побывал в Пекине": of whoever speaks.
  const mine = subject?.who.is === 'speaker' ? subject.who : null
  // "В зале прошло рабочее совещание": somebody met, and the text does not say who.
  const agentless =
    !who &&
    !mine &&
    clause.level === 0 &&
    predicate.noun !== null &&
    predicate.noun > predicate.at &&
    /^(?:состоял|прош[её]л|прошл)/.test(tokens[predicate.at]!.text) &&
    !walk.sentence.names.some((named) => named.type === 'format' && named.start >= clause.start && named.end <= end)
  if (!span || (!who && !mine && !agentless)) return
  walk.push(act, predicate, span, {
    who: mine ?? who ?? { is: 'unknown' },
    by: clause.level > 0 ? by : NARRATOR,
    to: null,
    negated: false,
  })
}

const CREDITS = /^беседовал[аи]?$/

/** "Обсудила с директором Института географии | Чэнь Яньвэем": his title stands between. */
const WITH_TITLE =
  /^ (?:[а-я ]{0,30} )?со? [а-я-]{3,}(?:ом|ем|ой|ей|ым|им|телем)(?: (?!и |о |об |по |для |на )[а-яa-z.&«»-]{1,24},?){0,12} $/

/** "Переговоры | между главами", "встреча | глав". */
const HELD = /^(?:состоял|прош[её]?л|начал|проходил|открыл|заверш|продолж)/
const THEIRS = /^ (?:между |на уровне )?$/
const OF_TOWN = /^ (?:(?!(?:и|в|на|со?|об?|по|для) )[а-я«»-]+ ){1,6}$/
/** "С китайской компанией", "с руководством банка". */
const WITH_BODY =
  /(?:^|[^а-я])со? (?:[а-я]+(?:ими|ыми|ой|ей|ым|им) ){0,2}(?:(?:руковод(?:ством|ителями|ителем)|представител(?:ями|ем)|сотрудниками|правлением|специалистами|менеджментом|главой|главами) (?:[а-я]+(?:ой|ей|ого|его|их|ых) ){0,3}(?:(?:компани|корпораци|фирм|холдинг|концерн|банк|предприяти)[а-я]{1,2} )?«?)?$/

function meetingWho(subject: Subject | null, partner: Named | undefined): Who | null {
  const spans = [...(subject?.acts ? subject.names : []), ...(partner ? [partner] : [])]
  if (spans.length === 0) return subject?.who.is === 'phrase' && subject.who.elided && subject.acts ? subject.who : null
  return { is: 'names', names: spans }
}
