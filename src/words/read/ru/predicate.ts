import type { Act } from './act-list.ts'
import { perWord } from '../engine/memo.ts'
import type { Token } from '../grammar.ts'
import {
  commitment,
  deedOf,
  doneOf,
  happenVerbs,
  holdVerbs,
  isKnownVerb,
  lightVerbs,
  nounReading,
  READY,
  readingsOf,
  SHOULD,
  talks,
  WISH,
  weakDeed,
  type Feature,
  type VerbReading,
} from './lexicon.ts'
import { isInfinitive, looksFinite, looksShortPassive, PREPOSITIONS } from './word.ts'

/** What a clause says of its subject. */
export interface Predicate {
  /** Null for a verb that is no act: the clause reports a fact. */
  readonly act: Act | null
  readonly feature: Feature | 'ready' | 'should' | 'future' | 'will' | 'other'
  /** Token indexes of the trigger, `to` exclusive. */
  readonly at: number
  readonly to: number
  readonly negated: boolean
  /** "We": the verb itself says who speaks. */
  readonly we: boolean
  readonly i: boolean
  readonly plural: boolean
  /** For a noun after a light verb: where the noun stands. */
  readonly noun: number | null
  /** The deed of a bare or passive future. */
  readonly deed: string | null
  readonly passive: boolean
  /** "… не соответствует действительности": what stands before is denied. */
  readonly denies?: boolean
}

const WILL = /^(?:буд(?:ет|ут|ем|у)|стан(?:ет|ут|ем|у))$/
const NEVER = new Set(['не', 'никогда', 'ни'])

/** The first predicate among tokens [from, to) that no inner clause hides. */
export function findPredicate(
  tokens: readonly Token[],
  shielded: readonly boolean[],
  from: number,
  to: number,
  gerund = false,
): Predicate | null {
  let fallback: Predicate | null = null
  for (let at = from; at < to; at++) {
    if (shielded[at] || tokens[at]!.kind !== 'word') continue
    const found = predicateAt(tokens, shielded, at, from, to, gerund)
    if (!found) continue
    if (found.act || found.feature !== 'other') return found
    // A verb that is no act: the clause has its predicate, unless what we saw only looked like one.
    if (found.deed !== null) return found
    fallback ??= found
    if (isKnownVerb(tokens[at]!.text)) return fallback
  }
  return fallback ?? against(tokens, shielded, from, to)
}

/** A predicate of one word that nothing else is known of; `more` says what is. */
export const bare = (
  at: number,
  act: Act | null,
  feature: Predicate['feature'],
  more: Partial<Predicate> = {},
): Predicate => ({
  act,
  feature,
  at,
  to: at + 1,
  negated: false,
  we: false,
  i: false,
  plural: false,
  noun: null,
  deed: null,
  passive: false,
  ...more,
})

// "Аранта по-прежнему против строительства": no verb, and yet somebody stands against something.
function against(tokens: readonly Token[], shielded: readonly boolean[], from: number, to: number): Predicate | null {
  // Near its subject only; a long sentence is not searched again for each of its clauses.
  let at = from + 1
  while (at < Math.min(to - 1, from + 7) && tokens[at]!.text !== 'против') at++
  if (at >= Math.min(to - 1, from + 7) || shielded[at]) return null
  return bare(at, AGAINST, 'other', { negated: tokens[at - 1]!.text === 'не' })
}

// Most words can be no predicate at all; each word is asked once.
const carries = perWord(
  (word) =>
    READY.has(word) ||
    SHOULD.has(word) ||
    /^(?:хотелось|хочу|хотим|хотели?|хотела|позвольте|разрешите)$/.test(word) ||
    LIE.test(word) ||
    MOVES.test(word) ||
    WORTHY.test(word) ||
    /^(?:следовало|стоило|неплохо|хорошо|возлага(?:ется|ются))$/.test(word) ||
    WILL.test(word) ||
    CREATES.test(word) ||
    lightVerbs.has(word) ||
    holdVerbs.has(word) ||
    happenVerbs.has(word) ||
    readingsOf(word).length > 0 ||
    deedOf(word) !== null ||
    doneOf(word) !== null ||
    isKnownVerb(word) ||
    word.startsWith('призна') ||
    /^(?:соответству|име[ею]т|явля|да(?:л|ет|ют)|бер[еу]т|взял)/.test(word) ||
    (!isInfinitive(word) && (looksFinite(word) || looksShortPassive(word))),
)

function predicateAt(
  tokens: readonly Token[],
  shielded: readonly boolean[],
  at: number,
  from: number,
  to: number,
  gerund: boolean,
): Predicate | null {
  const { text } = tokens[at]!
  if (!carries(text)) return null
  const negated = at > 0 && NEVER.has(tokens[at - 1]!.text)
  const make = (act: Act | null, feature: Predicate['feature'], more: Partial<Predicate> = {}): Predicate =>
    bare(at, act, feature, { negated, ...more })
  if (/^был[аои]?$/.test(text) && passiveAfter(tokens, shielded, at, to)) return null
  const denial = deniedFrom(tokens, at, to)
  if (denial !== null) return make(DENIAL, 'other', { to: denial, denies: true, passive: true, negated: false })
  if (/^да(?:л|ла|ли|ет|ют)$/.test(text) && tokens[at + 1]?.text === 'понять')
    return make(readingsOf('заявил')[0]!.act, 'past', { to: at + 2 })
  // "Это неправда": a noun denies.
  if (LIE.test(text) && tokens.slice(from, at).some((token) => token.text === 'это' || token.text === 'все'))
    return make(DENIAL, 'other', { denies: true, passive: true })
  // "Нас беспокоит …"
  const moved = MOVES.exec(text)
  const whom = moved && tokens.slice(from, Math.min(to, at + 3)).find((token) => /^(?:нас|меня)$/.test(token.text))
  if (moved && whom) return make(moved[1] ? JOY : WORRY, 'finite', { we: whom.text === 'нас', i: whom.text === 'меня' })
  // "Хочу поблагодарить": what is only introduced.
  if (/^(?:хочу|хотим|хотел|хотела|хотели|позвольте|разрешите)$/.test(text))
    for (let next = at + 1; next < Math.min(to, at + 5); next++) {
      const inner = readingsOf(tokens[next]!.text).find(
        ({ feature, act }) => feature === 'infinitive' && act.kind !== 'meeting' && act.kind !== 'commitment',
      )
      if (inner && !shielded[next])
        return make(inner.act, 'finite', {
          to: next + 1,
          i: /^(?:хочу|позвольте|разрешите)$/.test(text),
          we: text === 'хотим',
        })
    }
  if (/^(?:хочу|хотим)$/.test(text) && tokens[at + 1]?.text === ',' && tokens[at + 2]?.text === 'чтобы')
    return make(WANTS, 'finite', { i: text === 'хочу', we: text === 'хотим' })
  const [next = '', second = '', third = ''] = tokens.slice(at + 1, at + 4).map((token) => token.text)
  if (
    /^(?:счита(?:ет|ют|ем|ю)|полага(?:ет|ют|ем)|счел|сочл[аи]|посчитал[аи]?|признал[аи]?)$/.test(text) &&
    NEEDED.test(next)
  )
    return make(NEEDS, 'finite', { to: at + 2, we: text === 'считаем' || text === 'полагаем', i: text === 'считаю' })
  if (/^(?:назва(?:л|ла|ло|ли)|призна(?:л|ла|ло|ли)|счита(?:ет|ют)|называ(?:ет|ют))$/.test(text)) {
    const far = [next, second, third].findIndex((word) => UNTRUE.test(word))
    if (far >= 0) return make(REJECTS, 'past', { to: at + 2 + far })
  }
  if (
    /^приня(?:л|ла|ло|ли)$/.test(text) &&
    [next, second, third].some((word) => ADOPTED.test(word)) &&
    !next.startsWith('решени')
  )
    return make(ADOPTS, 'past', { plural: text === 'приняли' })
  if (/^возлага(?:ется|ются)$/.test(text)) return make(IMPOSED, 'finite')
  if (CREATES.test(text)) return make(CREATED, 'passive', { passive: true, deed: text })
  const ready = READY.get(text)
  if (ready && !(tokens[at]!.capital && at > from))
    return make(ready, /^(?:должен|обязан)/.test(text) || /^(?:должн|обязан)/.test(text) ? 'should' : 'ready')
  if (text === 'хотелось' && tokens[at + 1]?.text === 'бы') return make(WISH, 'should', { to: at + 2 })
  if (/^(?:следовало|стоило|надо|нужно|неплохо|хорошо)$/.test(text) && /^(?:было )?бы /.test(`${next} ${second} `))
    return make(SHOULD.get('следует')!, 'should', { to: at + (next === 'бы' ? 2 : 3) })
  if (WORTHY.test(text) && /^(?:восхищени|похвал|уважени|признани|благодарност|высок)/.test(next))
    return make(VALUED, 'should', { to: at + 2 })
  if (/^призна(?:ет|ют|ем|л|ла|ли)$/.test(text) && /^(?:вклад|заслуг[иу]|ценность|важность|роль)$/.test(next))
    return make(VALUES, 'finite', { we: text === 'признаем', plural: /(?:ют|ли)$/.test(text) })
  const should = SHOULD.get(text)
  if (should) return make(should, 'should')
  if (WILL.test(text)) return will(tokens, shielded, at, from, to, make)
  if (lightVerbs.has(text) || readingsOf(text).some(({ act }) => act.kind === 'statement')) {
    const noun = nounAfter(tokens, shielded, at, to)
    if (noun !== null && fits(text, gerund)) {
      const { act } = nounReading(tokens[noun]!.text, text)!
      const passive = /(?:нят|нут|ен|ан)[аоы]?$/.test(text)
      return make(act, featureOf(text, gerund), { noun, to: noun + 1, passive })
    }
  }
  if (text === 'берет' || text === 'взял' || text === 'взяла' || text === 'берут' || text === 'взяли')
    if (tokens[at + 1]?.text === 'на' && tokens[at + 2]?.text === 'себя')
      return make({ ...commitment.future, name: 'na-sebya', frames: ['object', 'infinitive'] }, 'finite', {
        to: at + 3,
      })
  if ((holdVerbs.has(text) || happenVerbs.has(text)) && !isInfinitive(text)) {
    const talk = talkNear(tokens, shielded, at, from, to, happenVerbs.has(text))
    if (talk !== null) return make(MEETING, 'past', { to: Math.max(at, talk) + 1, noun: talk })
  }
  const deed = deedOf(text)
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
    const passive = reading.feature === 'short' || reading.feature === 'passive'
    return make(reading.act, reading.feature, { we: reading.we, i: reading.i, plural: reading.plural, passive })
  }
  if (isInfinitive(text)) return null
  if (isKnownVerb(text) || looksFinite(text)) return make(null, 'other')
  if (looksShortPassive(text) || doneOf(text)) return make(null, 'other', { passive: true })
  return null
}

// "создаётся рабочая группа": in an article of a document it is undertaken, elsewhere only told.
// "выступает за" and "выступает против": the preposition tells the act.
function inOrder(readings: readonly VerbReading[], tokens: readonly Token[], at: number): readonly VerbReading[] {
  if (readings.length < 2) return readings
  const next = tokens.slice(at + 1, at + 4).map(({ text }) => `+${text}`)
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

const CREATES = /^(?:созда|учрежда|образу|формиру|основыва)(?:ется|ются)$/
const IMPOSED: Act = { ...commitment.passive, name: 'vozlagaetsya', frames: ['object'] }
const CREATED: Act = { ...commitment.passive, name: 'sozdaetsya' }

const WORTHY = /^досто(?:ин|йна|йно|йны)$/
const LIE = /^(?:неправда|ложь|вымысел|фейк|клевета|выдумка|дезинформация)$/
const MOVES = /^(?:беспокоит|беспокоят|тревожит|тревожат|огорчает|настораживает|смущает|(радует|радуют|вдохновляет))$/
const WORRY: Act = {
  name: 'bespokoit',
  kind: 'assessment',
  strength: 0,
  modality: 'realis',
  polarity: 'negative',
  frames: ['that', 'object'],
}
const VALUES: Act = { ...WORRY, name: 'priznat-vklad', polarity: 'positive' }
const VALUED: Act = { ...VALUES, name: 'dostoin', frames: [] }
const JOY: Act = { ...WORRY, name: 'raduet', polarity: 'positive' }

const DENIAL: Act = {
  name: 'ne-sootvetstvuet',
  kind: 'statement',
  strength: 0,
  modality: 'realis',
  polarity: 'denial',
  frames: ['object'],
}

const NEEDED = /^(?:необходимым|нужным|важным|целесообразным|правильным|своевременным|обязательным|полезным)$/
const NEEDS: Act = {
  name: 'schitat-neobkhodimym',
  kind: 'call',
  strength: 2,
  modality: 'appeal',
  polarity: 'positive',
  frames: ['infinitive', 'object'],
}
const WANTS: Act = { ...NEEDS, name: 'khochu-chtoby', frames: [] }
const UNTRUE =
  /^(?:недостоверн|ложн|фейк|необоснованн|беспочвенн|надуманн|клеветническ|неправдив|вымысл|выдумк|ложью|неправд|слухами)/
const REJECTS: Act = { ...DENIAL, name: 'nazvat-lozhyu', frames: ['that', 'object'] }
const ADOPTED =
  /^(?:план|программ|заявлени|деклараци|документ|коммюнике|карт[уы]|концепци|хартию|резолюци|отчет|стратеги|протокол)/
const ADOPTS: Act = {
  name: 'prinyat',
  kind: 'agreement',
  strength: 4,
  modality: 'decided',
  polarity: 'positive',
  frames: ['object'],
}
const AGAINST: Act = { ...WORRY, name: 'protiv', frames: ['object'] }

// "не соответствуют действительности", "являются вымыслом", "не имеют под собой оснований".
function deniedFrom(tokens: readonly Token[], at: number, to: number): number | null {
  const words = tokens.slice(at, Math.min(to, at + 5)).map(({ text }) => text)
  const [verb = '', ...rest] = words
  const no = tokens[at - 1]?.text === 'не'
  if (no && verb.startsWith('соответству') && /^(?:действительности|истине|фактам)$/.test(rest[0] ?? '')) return at + 2
  if (no && /^име(?:ет|ют)$/.test(verb)) {
    const ground = rest.findIndex((word) => /^(?:оснований|ничего|отношения)$/.test(word))
    if (ground >= 0) return at + 2 + ground
  }
  if (/^явля(?:ется|ются)$/.test(verb)) {
    const lie = rest.findIndex((word) =>
      /^(?:вымыслом|ложью|ложными|ложной|фейком|фейками|недостоверной|недостоверными|дезинформацией|выдумкой|клеветой|провокацией|неправдой|беспочвенными|необоснованными)$/.test(
        word,
      ),
    )
    if (lie >= 0) return at + 2 + lie
  }
  return null
}

const MEETING: Act = {
  name: 'talks',
  kind: 'meeting',
  strength: 0,
  modality: 'realis',
  polarity: 'positive',
  frames: [],
}

const ACTIVE =
  /^(?:добиваться|стремиться|стараться|заниматься|бороться|придерживаться|встречаться|обращаться|консультироваться|делиться|обмениваться|воздерживаться|руководствоваться|пользоваться|являться|оставаться|становиться|присоединяться|заботиться|участвовать|договариваться|соглашаться|надеяться|ограничиваться|отказываться|опираться|готовиться|учиться|возвращаться|трудиться|гордиться|сосредоточиться|отправиться)$/
const isPassive = (infinitive: string): boolean => infinitive.endsWith('ся') && !ACTIVE.test(infinitive)

type Make = (act: Act | null, feature: Predicate['feature'], more?: Partial<Predicate>) => Predicate

// "будет создана", "будут развивать", "повышаться не будут".
function will(
  tokens: readonly Token[],
  shielded: readonly boolean[],
  at: number,
  from: number,
  to: number,
  make: Make,
): Predicate | null {
  const { text } = tokens[at]!
  const we = text === 'будем' || text === 'станем'
  const i = text === 'буду' || text === 'стану'
  for (let next = at + 1; next < Math.min(to, at + 6); next++) {
    if (shielded[next]) break
    const { text } = tokens[next]!
    const lemma = doneOf(text) ?? (looksShortPassive(text) ? text : null)
    if (lemma) {
      const weak = weakDeed(lemma)
      return make(weak ? { ...commitment.passive, strength: 3, modality: 'readiness' } : commitment.passive, 'will', {
        to: next + 1,
        deed: lemma,
        passive: true,
      })
    }
    if (isInfinitive(text)) return make(commitment.will, 'will', { deed: text, we, i, passive: isPassive(text) })
    if (PREPOSITIONS.has(text)) break
  }
  // "Повышать цены до конца сезона не будем"
  for (let before = at - 1; before >= (we || i ? from : Math.max(from, at - 3)); before--)
    if (isInfinitive(tokens[before]!.text) && !shielded[before])
      return {
        ...make(commitment.will, 'will', {
          deed: tokens[before]!.text,
          we,
          i,
          negated: tokens[at - 1]!.text === 'не',
          passive: !we && !i && tokens[before]!.text.endsWith('ся'),
        }),
        at: before,
        to: at + 1,
      }
  // "будет" + adjective or noun says what will be, which nobody promises.
  return make(null, 'other')
}

function nounAfter(tokens: readonly Token[], shielded: readonly boolean[], at: number, to: number): number | null {
  for (let next = at + 1; next < Math.min(to, at + 5); next++) {
    if (shielded[next] || tokens[next]!.kind === 'sign') return null
    if (nounReading(tokens[next]!.text, tokens[at]!.text)) return next
  }
  return null
}

const featureOf = (text: string, gerund: boolean): Feature =>
  gerund ? 'gerund' : /л(?:а|о|и|ся|ась|ись)?$/.test(text) ? 'past' : 'finite'
const fits = (text: string, gerund: boolean): boolean => gerund || !isInfinitive(text)

function talkNear(
  tokens: readonly Token[],
  shielded: readonly boolean[],
  at: number,
  from: number,
  to: number,
  happens: boolean,
): number | null {
  for (let next = at + 1; next < Math.min(to, at + 7); next++)
    if (!shielded[next] && talks.has(tokens[next]!.text)) return next
  if (happens)
    for (let before = at - 1; before >= from; before--)
      if (!shielded[before] && talks.has(tokens[before]!.text)) return before
  return null
}

const IMPERFECTIVE = /(?:ывать|ивать|авать|[^н]овать|яться|[лщжр]ять|[аеи]ть)(?:ся)?$/
const PERFECTIVE =
  /^(?:заявить|сообщить|уточнить|объяснить|пояснить|напомнить|подтвердить|отметить|поблагодарить|похвалить|назвать|поддержать|одобрить|призвать|попросить|потребовать|предложить|порекомендовать|посоветовать|пригласить|настоять|пожелать|запланировать|обязаться|пообещать|поклясться|постараться|попытаться|договориться|условиться|согласиться|согласовать|решить|определить|поручить|утвердить|подписать|встретиться|поговорить|посетить|прибыть|встретить|прилететь|добавить|заметить|предупредить|доложить|доказать|передать|заключить|озвучить|написать|выделить|отклонить|заверить|оценить|поздравить|осудить|указать|рассказать|сказать|проинформировать|приветствовать_|высказаться|выступить|констатировать_|понадеяться|поведать|раскритиковать|постановить|ответить|отчитаться|отрапортовать|подытожить|парировать|возразить|оговориться|прокомментировать|поделиться|обозначить|спрогнозировать|предположить|рассудить|вспомнить|посчитать|подсчитать|уведомить|известить|сослаться|засвидетельствовать|развеять|порадоваться|упрекнуть|обвинить|посожалеть|предписать|приказать|распорядиться|предостеречь|вознамериться|посулить|взяться|вызваться|сойтись|обязать|завизировать|переговорить|пообщаться|увидеться|побеседовать|охарактеризовать)$/
const isImperfective = (lemma: string): boolean => !PERFECTIVE.test(lemma) && IMPERFECTIVE.test(lemma)
