import type { Act } from './lexicon/index.ts'
import { act } from './lexicon/act.ts'
import { perToken } from '../engine/memo.ts'
import type { Token } from '../grammar.ts'
import {
  commitment,
  deedOf,
  doneOf,
  type Feature,
  happenVerbs,
  holdVerbs,
  isKnownVerb,
  lightVerbs,
  nounReading,
  readingsOf,
  READY,
  SHOULD,
  type VerbReading,
  weakDeed,
  WISH,
} from './lexicon/index.ts'
import { guessedDeed, weDeed } from './lexicon/perfective.ts'
import { isInfinitive, looksFinite, looksShortPassive } from './word.ts'
import {
  ADOPTED,
  ADOPTS,
  CREATED,
  CREATES,
  IMPOSED,
  JOY,
  LIE,
  MOVES,
  NEEDED,
  NEEDS,
  REJECTS,
  UNTRUE,
  VALUED,
  VALUES,
  WANTS,
  WORRY,
  WORTHY,
} from './idiom.ts'
import { touched, touches } from './feeling.ts'
import { DENIAL, deniedFrom, isUntrue } from './denial.ts'
import { will, WILL } from './will.ts'
import { bare, type Predicate } from './predicate.ts'
import { joinsTalk, MEETING, SIGNING, signingNear, talkNear, visitNear, VISITS } from './talk.ts'
import { TURNS, turnAt } from './turn.ts'
import { isVerdict, verdictAt } from './verdict.ts'
import { isImperfective } from './aspect.ts'
import { quick } from '../engine/quick.ts'

const OURS = quick(/^[а-я]{3,}(?:ем|им|емся|имся)$/)
// Most words can be no predicate at all; each word is asked once.
const carries = perToken(
  (word) =>
    READY.has(word) ||
    SHOULD.has(word) ||
    /^(?:хотелось|могу|можем|нельзя|невозможно)$/.test(word) ||
    INTRODUCES.test(word) ||
    LIE.test(word) ||
    MOVES.test(word) ||
    ADMITS.test(word) ||
    touches(word) ||
    isUntrue(word) ||
    word === 'прочь' ||
    word === 'спасибо' ||
    TURNS.test(word) ||
    WORTHY.test(word) ||
    /^(?:следовало|стоило|неплохо|хорошо|возлага(?:ется|ются))$/.test(word) ||
    WILL.test(word) ||
    CREATES.test(word) ||
    lightVerbs.has(word) ||
    holdVerbs.has(word) ||
    happenVerbs.has(word) ||
    VISITS.test(word) ||
    readingsOf(word).length > 0 ||
    deedOf(word) !== null ||
    guessedDeed(word) !== null ||
    doneOf(word) !== null ||
    isKnownVerb(word) ||
    word.startsWith('призна') ||
    /^(?:остав(?:ляет|ляют|ляем|ляю|ил|ила|или)$|вызыва(?:ет|ют)$|соответству|име[ею]т|явля|да(?:л|ет|ют)|бер[еу]|взял|возьм)/.test(
      word,
    ) ||
    OURS.test(word) ||
    (!isInfinitive(word) && (looksFinite(word) || looksShortPassive(word))),
)

const WAS = quick(/^был[аои]?$/)
const GIVES = quick(/^да(?:л|ла|ли|ет|ют)$/)
const EVOKES = quick(/^вызыва(?:ет|ют)$/)
const WANT = quick(/^(?:хочу|хотим)$/)
const HOLDS = quick(/^(?:счита(?:ет|ют|ем|ю)|полага(?:ет|ют|ем)|счел|сочл[аи]|посчитал[аи]?|признал[аи]?)$/)
const CALLS = quick(/^(?:назва(?:л|ла|ло|ли)|призна(?:л|ла|ло|ли)|счита(?:ет|ют)|называ(?:ет|ют))$/)
const TOOK = quick(/^приня(?:л|ла|ло|ли)$/)
const LAYS = quick(/^возлага(?:ется|ются)$/)
const GAINED = quick(/^(?:прибав|добав)и(?:л|ла|ло|ли)$/)
const MUST = quick(/^долж(?:ен|на|но|ны)$/)
const EXCHANGED = quick(/^обменял(?:ся|ась|ись)$/)
const ALLOTTED = quick(/^выделен[аоы]?$/)
const LEAVES = quick(/^остав(?:ляет|ляют|ляем|ляю|ил|ила|или)$/)
const AGREES = quick(/^соглас(?:ен|на|ны)$/)
const OUGHT = quick(/^(?:следовало|стоило|надо|нужно|неплохо|хорошо)$/)
const ACKNOWLEDGES = quick(/^призна(?:ет|ют|ем|л|ла|ли)$/)
const PUT = quick(/^поставил[аи]?$/)
const TAKES_ON = quick(/^(?:бер(?:ет|ут|ем|у)|взял[аои]?|взяли|возьм(?:ет|ут|ем|у))$/)

/** What the word at `at` says of its subject, with the words that belong to it; null where it is no predicate. */
export function predicateAt(
  tokens: readonly Token[],
  shielded: readonly boolean[],
  at: number,
  from: number,
  to: number,
  gerund: boolean,
): Predicate | null {
  const { text } = tokens[at]!
  const verdict = isVerdict(tokens[at]!) ? verdictAt(tokens, at, from) : null
  if (verdict) return bare(at, verdict, 'finite', { i: true })
  if (!carries(tokens[at]!)) return null
  // "Соглашений подписано не было"
  const [behind, far] = [tokens[at + 1]?.text ?? '', tokens[at + 2]?.text ?? '']
  const never = behind === 'не' && /^был[аои]?$/.test(far) && at + 2 < to && /[нт][аоы]?$/.test(text)
  const negated = never || (at > 0 && NEVER.has(tokens[at - 1]!.text))
  const make = (act: Act | null, feature: Predicate['feature'], more?: Partial<Predicate>): Predicate =>
    bare(at, act, feature, more, negated)
  if (!negated && joinsTalk(tokens, at, from, to)) return make(MEETING, 'past', { plural: text.endsWith('ись') })
  if (WAS.test(text) && passiveAfter(tokens, shielded, at, to)) return null
  const denial = deniedFrom(tokens, at, to)
  if (denial !== null) return make(DENIAL, 'other', { to: denial, denies: true, passive: true, negated: false })
  if (GIVES.test(text) && tokens[at + 1]?.text === 'понять')
    return make(readingsOf('заявил')[0]!.act, 'past', { to: at + 2 })
  // "Это неправда": a noun denies.
  if (LIE.test(text) && tokens.slice(from, at).some((token) => token.text === 'это' || token.text === 'все'))
    return make(DENIAL, 'other', { denies: true, passive: true })
  // "Вызывает сожаление, что …": the speaker's own.
  if (EVOKES.test(text) && at === from) {
    const noun = nounReading(tokens[at + 1]?.text ?? '', 'выражает')
    if (noun?.act.kind === 'assessment') return make(noun.act, 'finite', { to: at + 2, i: true })
  }
  // "Цены вызывают у нас тревогу"
  const whose =
    EVOKES.test(text) && tokens[at + 1]?.text === 'у' ? /^(?:нас|меня)$/.exec(tokens[at + 2]?.text ?? '') : null
  if (whose)
    for (let noun = at + 3; noun < Math.min(to, at + 6); noun++) {
      const found = nounReading(tokens[noun]!.text, 'выражает')
      if (found?.act.kind === 'assessment')
        return make(found.act, 'finite', {
          to: noun + 1,
          passive: true,
          we: whose[0] === 'нас',
          i: whose[0] === 'меня',
          negated: false,
        })
    }
  // "Нас беспокоит …"
  const moved = MOVES.exec(text)
  const whom = moved && tokens.slice(from, Math.min(to, at + 3)).find((token) => /^(?:нас|меня)$/.test(token.text))
  if (moved && whom) return make(moved[1] ? JOY : WORRY, 'finite', { we: whom.text === 'нас', i: whom.text === 'меня' })
  if (touches(text) && tokens[at + 1]?.text !== 'ли') return make(touched(text, negated), 'finite', { negated })
  // "Хочу поблагодарить": what is only introduced.
  const introduced =
    INTRODUCES.test(text) ||
    (text === 'могу' || text === 'можем' || text === 'нельзя' || text === 'невозможно' ? doubled(tokens, at) : false)
  if (introduced)
    for (let next = at + 1; next < Math.min(to, at + 5); next++) {
      const inner = readingsOf(tokens[next]!.text).find(
        ({ feature, act }) => feature === 'infinitive' && act.kind !== 'meeting' && act.kind !== 'commitment',
      )
      if (inner && !shielded[next])
        return make(inner.act, 'finite', {
          to: next + 1,
          i: /^(?:хочу|позвольте|разрешите|спешу|осмелюсь|позволю|могу|остается|осталось)$/.test(text),
          we: /^(?:хотим|спешим|позволим|можем)$/.test(text),
          negated: false,
        })
    }
  if (WANT.test(text) && tokens[at + 1]?.text === ',' && tokens[at + 2]?.text === 'чтобы')
    return make(WANTS, 'finite', { i: text === 'хочу', we: text === 'хотим' })
  const [next, second, third] = [textAt(tokens, at + 1), textAt(tokens, at + 2), textAt(tokens, at + 3)]
  if (HOLDS.test(text) && NEEDED.test(next))
    return make(NEEDS, 'finite', { to: at + 2, we: text === 'считаем' || text === 'полагаем', i: text === 'считаю' })
  if (CALLS.test(text)) {
    const far = [next, second, third].findIndex((word) => UNTRUE.test(word))
    if (far >= 0) return make(REJECTS, 'past', { to: far === 0 ? at + 2 : at + 1, plural: /(?:ли|ют)$/.test(text) })
    // "Назвало слухи о закрытии моста ложью": the word stands last.
    const last = tokens.slice(at + 1, Math.min(to, at + 12)).findLast(({ kind }) => kind === 'word')
    if (last && UNTRUE.test(last.text)) return make(REJECTS, 'past')
  }
  const turn = TURNS.test(text) ? turnAt(tokens, at, to, make) : null
  if (turn) return turn
  if (TOOK.test(text) && [next, second, third].some((word) => ADOPTED.test(word)) && !next.startsWith('решени'))
    return make(ADOPTS, 'past', { plural: text === 'приняли' })
  if (LAYS.test(text)) return make(IMPOSED, 'finite')
  if (CREATES.test(text)) return make(CREATED, 'passive', { passive: true, deed: text })
  // "Черешня прибавила 6 %": nobody says it.
  if (GAINED.test(text) && (tokens[at + 1]?.kind === 'number' || GAINS.test(next))) return make(null, 'other')
  // "Должен был построить": what was not done is no call.
  if (MUST.test(text) && WAS.test(next)) return make(null, 'other')
  if (EXCHANGED.test(text) && next === 'мнениями') return make(MEETING, 'past', { to: at + 2 })
  // "На ремонт выделено 12 миллионов": money, and nothing that is stressed.
  if (
    ALLOTTED.test(text) &&
    (tokens[at + 1]?.kind === 'number' || /^(?:более|свыше|около|почти|миллион|миллиард)/.test(next))
  )
    return make(null, 'other', { passive: true })
  // "Оставляет за собой право": what one may do is told, and not promised.
  if (LEAVES.test(text) && next === 'за' && second === 'собой' && third === 'право')
    return make(KEEPS, 'finite', { to: at + 3, plural: MANY.test(text), ...ownOf(text) })
  // "Рассматривает строительство стоянки", "изучает возможность вернуться": little is promised.
  if (CONSIDERS.test(text) && CONSIDERED.test(next))
    return make(THINKS, 'finite', {
      we: text.endsWith('ем'),
      i: /[аы]ю$/.test(text),
      plural: /[юе]т$/.test(text) && text.endsWith('ют'),
    })
  // "Не скрывает, что изучает опыт", "не отрицает, что ошибся": said all the same.
  if (negated && ADMITS.test(text))
    return make(ADMITTED, 'finite', { to: at + 1, plural: MANY.test(text), ...ownOf(text), negated: false })
  if (negated && /^ста(?:л|ла|ли)$/.test(text) && /^(?:скрывать|отрицать|таить)$/.test(next))
    return make(ADMITTED, 'past', { to: at + 2, plural: text === 'стали', negated: false })
  const agrees = AGREES.test(text) && infinitiveNear(tokens, at, to)
  // "Компания не прочь построить склад"
  if (text === 'прочь' && negated && isInfinitive(next)) return make(READY.get('готов')!, 'ready', { negated: false })
  if (text === 'спасибо' && at <= from + 1) return make(THANKS, 'finite', { i: true })
  const ready = READY.get(agrees ? 'готов' : text)
  if (negated && !agrees && AGREES.test(text)) return make(DISAGREES, 'ready', { negated: false })
  if (ready && !(tokens[at]!.capital && at > from))
    return make(ready, /^(?:должен|обязан)/.test(text) || /^(?:должн|обязан)/.test(text) ? 'should' : 'ready', {
      plural: text.endsWith('ы'),
    })
  if (text === 'хотелось' && tokens[at + 1]?.text === 'бы') return make(WISH, 'should', { to: at + 2 })
  if (OUGHT.test(text) && /^(?:было )?бы /.test(`${next} ${second} `))
    return make(SHOULD.get('следует')!, 'should', { to: at + (next === 'бы' ? 2 : 3) })
  if (WORTHY.test(text) && /^(?:восхищени|похвал|уважени|признани|благодарност|высок)/.test(next))
    return make(VALUED, 'should', { to: at + 2 })
  if (ACKNOWLEDGES.test(text) && /^(?:вклад|заслуг[иу]|ценность|важность|роль)$/.test(next))
    return make(VALUES, 'finite', { we: text === 'признаем', plural: /(?:ют|ли)$/.test(text) })
  // "Подписи под документом поставили министры"
  const signs = PUT.test(text) ? pensBefore(tokens, from, at) : -1
  if (signs >= 0) return make(SIGNED, 'past', { plural: text === 'поставили', noun: signs })
  if (
    EXCHANGED.test(text) &&
    /^(?:письмами|нотами|грамотами|подписанными|ратификационными|меморандумами|документами|соглашениями|протоколами|текстами)$/.test(
      next,
    )
  )
    return make(SIGNED, 'past', { plural: text === 'обменялись' })
  // "Следует его полный текст", "из этого следует": nothing that should be done.
  if (text === 'следует' && !tokens.some((token) => isInfinitive(token.text))) return make(null, 'other')
  const worth = text === 'стоит' && (isInfinitive(next) || isInfinitive(second))
  const should = SHOULD.get(worth ? 'следует' : text)
  if (should) return make(should, 'should')
  if (WILL.test(text)) return will(tokens, shielded, at, from, to, make)
  if (lightVerbs.has(text) || readingsOf(text).some(({ act }) => act.kind === 'statement')) {
    const noun = nounAfter(tokens, shielded, at, to)
    if (noun !== null && fits(text, gerund)) {
      const { act } = nounReading(tokens[noun]!.text, text)!
      const passive = /(?:нят|нут|ен|ан)[аоы]?$/.test(text)
      return make(act, featureOf(text, gerund), {
        noun,
        to: noun + 1,
        passive,
        plural: MANY.test(text),
        ...ownOf(text),
      })
    }
    const fronted = gerund || isInfinitive(text) ? null : nounFirst(tokens, shielded, at, from)
    if (fronted !== null)
      return make(nounReading(tokens[fronted]!.text, text)!.act, featureOf(text, gerund), {
        noun: fronted,
        plural: MANY.test(text),
        ...ownOf(text),
      })
  }
  if (TAKES_ON.test(text))
    if (tokens[at + 1]?.text === 'на' && tokens[at + 2]?.text === 'себя')
      return make({ ...commitment.future, name: 'na-sebya', frames: ['object', 'infinitive'] }, 'finite', {
        to: at + 3,
        we: /^(?:берем|возьмем)$/.test(text),
        i: /^(?:беру|возьму)$/.test(text),
      })
  const visit = VISITS.test(text) ? visitNear(tokens, shielded, at, to) : null
  if (visit !== null) return make(MEETING, 'past', { to: visit + 1, noun: visit })
  if ((holdVerbs.has(text) || happenVerbs.has(text)) && !isInfinitive(text)) {
    const talk = talkNear(tokens, shielded, at, from, to, happenVerbs.has(text) || /^прове(?:л|ла|ли)$/.test(text))
    const signing = happenVerbs.has(text) ? signingNear(tokens, shielded, at, from, to) : null
    if (signing !== null) return make(SIGNING, 'past', { to: signing + 1, noun: signing, passive: true })
    if (talk !== null) return make(MEETING, 'past', { to: Math.max(at, talk) + 1, noun: talk })
  }
  const guessed =
    isInfinitive(text) || tokens[at]!.capital ? null : (guessedDeed(text) ?? ourDeed(tokens, at, from, to))
  const deed = deedOf(text) ?? (guessed && { lemma: text, i: false, ...guessed })
  if (deed && !isInfinitive(text)) {
    const act = deed.lemma === 'продолжить' ? commitment.continue : commitment.future
    return make(weakDeed(deed.lemma) ? { ...act, strength: 3, modality: 'readiness' } : act, 'future', {
      deed: deed.lemma,
      we: deed.we,
      i: deed.i,
      plural: deed.plural,
    })
  }
  if (lightVerbs.has(text) && /(?:ут|ят|ен|ан)[аоы]?$/.test(text)) {
    const noun = tokens.findIndex(
      (token, index) => index >= from && index < at && !shielded[index] && nounReading(token.text, text),
    )
    if (noun >= 0) return make(nounReading(tokens[noun]!.text, text)!.act, 'short', { noun, passive: true })
  }
  for (const reading of inOrder(readingsOf(text), tokens, at)) {
    if (reading.feature === 'infinitive') continue
    if ((reading.feature === 'gerund') !== gerund) continue
    if (reading.feature === 'finite' && !isImperfective(reading.lemma)) continue
    // "Президенты встретятся в Оше": what is on the agenda has not been.
    if (reading.act.kind === 'meeting' && WILL_MEET.test(text)) return make(null, 'other')
    // "Не возражает против рейса"
    if (negated && OBJECTS.test(text)) return make(CONSENTS, reading.feature, { ...persons(reading), negated: false })
    const passive = reading.feature === 'short' || reading.feature === 'passive'
    return make(reading.act, reading.feature, { we: reading.we, i: reading.i, plural: reading.plural, passive })
  }
  // "Мирлан", "Руслан": a name that ends as a participle does.
  if (isInfinitive(text) || (tokens[at]!.capital && (at > from || tokens[at + 1]?.capital))) return null
  // "Осенью мы увидим": beside "we" an ending that others have as well is a verb's.
  const ours =
    OURS.test(text) && readingsOf(text).length === 0 && tokens.slice(from, at).some(({ text: one }) => one === 'мы')
  if (isKnownVerb(text) || looksFinite(text) || ours) return make(null, 'other')
  if (looksShortPassive(text) || doneOf(text)) return make(null, 'other', { passive: true })
  return null
}

const textAt = (tokens: readonly Token[], at: number): string => tokens[at]?.text ?? ''

// "выступает за" and "выступает против": the preposition tells the act.
function inOrder(readings: readonly VerbReading[], tokens: readonly Token[], at: number): readonly VerbReading[] {
  if (readings.length < 2) return readings
  const ahead = tokens
    .slice(Math.max(0, at - 3), at)
    .filter((_, back, all) => !/^(?:тем|этим|собой)$/.test(all[back + 1]?.text ?? ''))
  const next = [...tokens.slice(at + 1, at + 4), ...ahead].map(({ text }) => `+${text}`)
  const fits = ({ act }: VerbReading) => act.frames.some((frame) => next.includes(frame))
  return [...readings.filter(fits), ...readings.filter((reading) => !fits(reading))]
}

// "был подписан": the participle is the predicate.
function passiveAfter(tokens: readonly Token[], shielded: readonly boolean[], at: number, to: number): boolean {
  for (let next = at + 1; next < Math.min(to, at + 4); next++) {
    if (shielded[next]) return false
    const { text } = tokens[next]!
    if (readingsOf(text).some(({ feature }) => feature === 'short') || doneOf(text) !== null) return true
    if (lightVerbs.has(text) && /(?:ут|ят|ен|ан)[аоы]?$/.test(text)) return true
  }
  return false
}

const GAINS = /^(?:в|почти|около|более|свыше|еще|сразу|по|на|треть|четверть|половину)$/
// "Согласна бесплатно заменить два агрегата"
function infinitiveNear(tokens: readonly Token[], at: number, to: number): boolean {
  for (let next = at + 1; next < Math.min(to, at + 5); next++) {
    const { text, kind } = tokens[next]!
    if (kind !== 'word' || /^(?:со?|что)$/.test(text)) return false
    if (isInfinitive(text)) return true
  }
  return false
}
const CONSIDERS = quick(/^(?:рассматрива|изуча|прорабатыва|обдумыва)(?:ет|ют|ем|ю)$/)
const CONSIDERED =
  /^(?:возможност|вопрос|предложени|вариант|перспектив|иде[юя]|строительств|создани|введени|открыти|расширени|запуск|переход|закупк|покупк|организаци|установк|выделени|снижени|увеличени|отмен|предоставлени)[а-я]{0,3}$/
const DISAGREES: Act = act('assessment', 'ne-soglasen', ['that', '+с'], { polarity: 'negative' })
const THANKS: Act = act('assessment', 'spasibo', ['+за', 'object'], { addressed: true })
// "Мы проложим трубу": beside "we" an ending that adjectives have as well is a verb's.
const ourDeed = (tokens: readonly Token[], at: number, from: number, to: number) =>
  weDeed(tokens[at]!.text) && tokens.slice(from, to).some(({ text }) => text === 'мы')
    ? { we: true, plural: true }
    : null
const ADMITS = quick(/^(?:скрыва|отрица)(?:ет|ют|ем|ю|л|ла|ли)$/)
const ADMITTED: Act = act('statement', 'ne-skryvat', ['that'])
const OBJECTS = /^возра(?:жа|зи)/
const CONSENTS: Act = act('endorsement', 'ne-vozrazhat', ['+против', 'infinitive'])
const persons = ({ we, i, plural }: VerbReading) => ({ we, i, plural })
const KEEPS: Act = act('statement', 'ostavlyaet-pravo', ['object'])
const WILL_MEET = /^(?:встрет(?:ится|ятся|имся)|побесед(?:ует|уют)|переговор(?:ит|ят)|увид(?:ится|ятся))$/
const SIGNED: Act = act('signature', 'postavit-podpis', ['object'])
const pensBefore = (tokens: readonly Token[], from: number, at: number): number => {
  for (let pen = from; pen < Math.min(at, from + 3); pen++) if (/^подпис[ьи]$/.test(tokens[pen]!.text)) return pen
  return -1
}
const THINKS: Act = act('commitment', 'rassmatrivat', ['object'], { modality: 'readiness' })

const MANY = /(?:ли|лись|[уюая]т|[уюая]тся)$/
/** "Приносим", "выражаю": of who speaks. */
const ownOf = (verb: string): { readonly we?: true; readonly i?: true } =>
  /(?:ем|им)$/.test(verb) ? { we: true } : /(?:[аяы]ю|шу|жу)$/.test(verb) ? { i: true } : {}
/** "Хочу поблагодарить", "вынужден признать", "спешу поздравить": what is only introduced. */
const INTRODUCES =
  /^(?:хочу|хотим|хотел|хотела|хотели|позвольте|разрешите|спеш(?:у|им|ит)|осмелюсь|позвол(?:ю|им)|вынужден[аы]?|остается|осталось)$/
// "Не могу не похвалить", "нельзя не отметить": two negations are none.
const doubled = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1]?.text === 'не' && (tokens[at - 1]?.text === 'не' || /^(?:нельзя|невозможно)$/.test(tokens[at]!.text))
const NEVER = new Set(['не', 'никогда', 'ни'])

function nounAfter(tokens: readonly Token[], shielded: readonly boolean[], at: number, to: number): number | null {
  for (let next = at + 1; next < Math.min(to, at + 5); next++) {
    if (shielded[next] || tokens[next]!.kind === 'sign') return null
    if (nounReading(tokens[next]!.text, tokens[at]!.text)) return next
  }
  return null
}

// "Готовность инвестировать … выразила делегация": the noun opens the clause.
function nounFirst(tokens: readonly Token[], shielded: readonly boolean[], at: number, from: number): number | null {
  const { text } = tokens[at]!
  // "О готовности … заявила делегация"
  const about = /^об?$/.test(tokens[from]?.text ?? '') && /^(?:заяв|сообщ|объяв)/.test(text)
  if (!about && !/^(?:выраз|подтверд|прояв|высказ|озвуч)/.test(text)) return null
  for (let next = from; next < Math.min(at, from + 3); next++) {
    if (shielded[next] || tokens[next]!.kind === 'sign') return null
    if (nounReading(tokens[next]!.text, tokens[at]!.text)) return next
  }
  return null
}

const featureOf = (text: string, gerund: boolean): Feature =>
  gerund ? 'gerund' : /л(?:а|о|и|ся|ась|ись)?$/.test(text) ? 'past' : 'finite'
const fits = (text: string, gerund: boolean): boolean => gerund || !isInfinitive(text)
