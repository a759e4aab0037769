import type { Span } from '../../../ground/index.ts'
import type { Who } from '../grammar.ts'
import { ACTING } from '../engine/acting.ts'
import type { Act } from './lexicon/row.ts'
import { caseOf, namedIn, subjectsIn, whoIn } from './subject.ts'
import { phrase, trim } from './stretch.ts'
import { firstPerson, PARTIES, SAME, SAYS, SPEAKER, UNKNOWN, type Walk } from './walk.ts'

/** Enters a meeting: those who met are the people named, else the bodies. */
export function meets(walk: Walk, act: Act, trigger: Span, segment: Span): void {
  const { lower } = walk.sentence
  const words = lower.slice(segment.start, segment.end)
  if (/кабыл ал/u.test(lower.slice(trigger.start, trigger.end))) {
    // "Чакырууну кабыл алды": whoever accepts says so.
    const accepted = /(?:чакыру|сунуш|кечирим|көңүл айту)[а-яөүң]{1,9}$/u.test(words)
    if (accepted && /[дт][ыиуү]$/u.test(lower.slice(trigger.start, trigger.end)))
      return walk.emit(
        { ...SAYS, rule: 'accepts' },
        trigger,
        { start: segment.start, end: trigger.end },
        whoIn(walk, segment),
      )
    if (accepted) return
    // A decision is taken with the same verb; only people are received.
    if (/(?:чечим|мыйзам|документ|программа|токтом)[а-яөүң]{0,24}$/u.test(words)) return
    const received = namedIn(walk, segment).some(
      (named) => named.type !== 'state' && /accusative|nominative/.test(caseOf(walk, named)),
    )
    if (
      !received &&
      !/(?:өкүлдөрүн|өкүлүн|делегациясын|мэрин|министрин|башчысын|элчисин|топту|конокторду)/u.test(words)
    )
      return
  }
  const people = namedIn(walk, segment).filter(
    (named) =>
      ACTING.has(named.type) &&
      named.type !== 'state' &&
      // "Бажы кызматынын төрагасы …": whose he is takes no part; whose delegation it is does.
      (caseOf(walk, named) !== 'genitive' ||
        // "Кулубаевдин Ван И менен жолугушуусу болуп өттү"
        (named.type.startsWith('person') &&
          / менен (?:[а-яөүң]+ ){0,3}жолугушуусу |^ (?:[а-яөүң]+ ){0,3}(?:сүйлөшүүсү|жолугушуусу|аңгемеси|маеги) /u.test(
            lower.slice(named.end, trigger.end),
          )) ||
        (/^ (?:[а-яөүң-]+ ){0,2}(?:өкүл|делегация|жетекчилиг)/u.test(lower.slice(named.end, segment.end)) &&
          // "Компаниянын өкүлү Фан Лэй": he has a name.
          !/^ (?:[а-яөүң-]+ ){0,2}өкүлү \p{Lu}/u.test(walk.sentence.text.slice(named.end, segment.end)))),
  )
  const persons = people.filter(({ type }) => /person|role|pronoun|collective/.test(type))
  const clause = { start: segment.start, end: trigger.end }
  if (
    !people.length &&
    !walk.subject &&
    !namedIn(walk, segment).some(({ type }) => type === 'state') &&
    /(?:министрлер|лидерлер|делегациялар|тараптар|өкүлдөр)/u.test(words)
  )
    return walk.emit(act, trigger, clause, SAME)
  if (!people.length && /[дт][ыиуү]м$/u.test(lower.slice(trigger.start, trigger.end)))
    return walk.emit(act, trigger, clause, SPEAKER)
  if (!people.length && !walk.subject) {
    const states = namedIn(walk, segment).filter(({ type }) => type === 'state')
    // "Кыргыз-кытай комиссиясынын отуруму": of both.
    const both = TWO.test(words) && /комиссия|сүйлөшүү|консультация|комитет|кеңеш/u.test(words)
    if (both && !/форум/u.test(words)) walk.emit(act, trigger, clause, PARTIES)
    else if (states.length) walk.emit(act, trigger, clause, { is: 'names', names: states })
    else if (act.rule === 'held' && /^(?:[^.]{0,60} )?(?:сүйлөшүү|жолугушуу|консультация)/u.test(words))
      walk.emit(act, trigger, clause, PARTIES)
    else if (act.rule === 'held' || HELD.test(lower.slice(trigger.start, trigger.end)))
      walk.emit(act, trigger, clause, walk.sentence.signed ? PARTIES : UNKNOWN)
    return
  }
  // "Мэрди кабыл алдым", "министр менен сүйлөштүк": whoever speaks has met them.
  const ends =
    OWN.exec(lower.slice(trigger.start, trigger.end)) ??
    (lower[trigger.end - 1] === 'п' ? OWN.exec(lower.slice(trigger.end, trim(lower, walk.sentence).end)) : null)
  const verb = ends?.groups?.['ends']
  const mine = persons.length ? persons : people
  if (verb && walk.speaking && mine.length && !persons.some(({ means }) => means?.is === 'we'))
    return walk.emit(act, trigger, clause, { is: 'names', names: [firstPerson(trigger, verb === 'к'), ...mine] })
  const [subject] = subjectsIn(walk, segment)
  const who: Who =
    !persons.length && walk.subject
      ? walk.subject
      : persons.length && people.length > persons.length
        ? { is: 'names', names: people }
        : persons.length
          ? { is: 'names', names: persons }
          : people.length
            ? { is: 'names', names: people }
            : { is: 'phrase', span: segment }
  walk.emit(act, trigger, clause, who)
  if (subject) walk.subject = phrase(subject)
}

/** A verb of the one who tells it: «сүйлөштүм», «жолуктук». */
const OWN = /[дт][ыиуү](?<ends>м|к)$/u

/** Two peoples in one word. */
const TWO =
  /(?<![а-яөүң])(?:[а-яөүң]+(?:ыз|ай|ак|ек|ик|ус)|[а-яөүң]+стан)-(?:[а-яөүң]+(?:ыз|ай|ак|ек|ик|ус)|[а-яөүң]+стан)(?![а-яөүң])/u
/** A gathering that took place, whoever came. */
const HELD = /^(?:форум|семинар|конференция|тегерек|симпозиум|кеңешме|жыйын)[а-яөүң ]* (?:өттү|болду)$/u
