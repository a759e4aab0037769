import type { Span } from '../../../ground/index.ts'
import type { Found, Named, SceneView, Sentence, Who } from '../grammar.ts'
import { enter, itself, makerOf } from './actor.ts'
import { clausesOf, hopeAt, type Clause, type Parsed } from './clause.ts'
import { trimmed } from './content.ts'
import { doesByIt, DOES, DUTY, officesOf } from './duty.ts'
import { bidAt, BIDS } from './imperative.ts'
import { isEffect } from './effect.ts'
import { tell } from './fact.ts'
import { feel } from './feeling.ts'
import { fits } from './fitness.ts'
import { addressedGap, gapOf, othersOf } from './gap.ts'
import { act } from './lexicon/act.ts'
import { readingsOf } from './lexicon/index.ts'
import { DECIDED, listed, plain } from './listed.ts'
import { meet } from './meeting.ts'
import { isRetold } from './retold.ts'
import { BODY } from './open-body.ts'
import { rolesOf } from './open-name.ts'
import { bare, type Predicate } from './predicate.ts'
import { rumour } from './rumour.ts'
import { sign } from './signature.ts'
import { voicesOf } from './speech.ts'
import { subjectOf, type Subject } from './subject.ts'
import { clausesUnder, elided, governsThat, readSaid, readThat, said } from './that.ts'
import { thingsOf, turnedThing } from './thing.ts'
import { nounNext } from './noun-next.ts'
import { NARRATOR, Walk } from './walk.ts'
import { quick } from '../engine/quick.ts'

/** The acts of a Russian sentence. */
export function actsOf(sentence: Sentence, scene: SceneView): Found[] {
  // "Подпишитесь на наш канал: обещаем не спамить": the page speaks to its readers.
  if (sentence.tokens.slice(0, 4).some(({ text }) => OFFERS.test(text))) return []
  if (disclaims(sentence)) return []
  const found: Found[] = []
  for (const voice of voicesOf(sentence)) {
    if (voice.speaker) found.push({ found: 'speech', who: voice.speaker, goesOn: voice.floor })
    const parsed = clausesOf(sentence, voice.from, voice.to, voice.mask)
    const before = found.length
    const nobody = voice.by === null && !sentence.quoted && !sentence.signed
    const walk = new Walk(sentence, parsed, voice, found)
    if (!voice.said || !readSaid(walk, voice.said)) read(walk)
    // "Предлагаю начать с малого" outside of quotation marks: of whoever wrote it, and no speaker of the text.
    if (nobody)
      for (let at = before; at < found.length; at++) {
        const one = found[at]!
        if (one.found === 'act' && one.who.is === 'speaker')
          found[at] = { ...one, who: UNKNOWN, by: one.by.is === 'speaker' ? UNKNOWN : one.by }
      }
    if (found.length === before) listed(sentence, voice, found)
    if (found.length === before) plain(sentence, voice, found)
  }
  return sentence.signed ? betweenBodies(found, sentence, scene) : found
}

// "Мнение автора может не совпадать с позицией редакции": said of the page.
const DISCLAIMS =
  /^\(?(?:мнени[ея]|позици[яи]|точк[аи] зрения|взгляд[ы]?|материал|обзор|текст|публикация)(?: \p{L}+){0,3} (?:(?:может|могут) )?не (?:\p{L}+ ){0,2}(?:совпада|отража|явля|рекоменд|носит)/u
// "Ранее мы писали: …", "Читайте также": other pages.
const EARLIER = /^(?:ранее|недавно|накануне) мы (?:писали|сообщали|рассказывали)(?![а-я])/
// "Стенограмма будет размещена на сайте": where it can be read, and nobody's promise.
const NOTICE =
  /^(?:полн(?:ая|ый) )?(?:стенограмм|видеозапис|аудиозапис|запис|трансляци|расшифровк|текст|верси|протокол|презентаци|фотографи|фоторепортаж|материал)[а-яё]{0,2}(?: [а-я-]{3,20}){0,4} (?:буд(?:ет|ут) (?:размещен|опубликован|выложен|доступн)[аоы]?|появ(?:ится|ятся)) (?:[а-я-]{3,16} ){0,3}(?:на (?:[а-я-]{3,16} )?(?:сайт|портал|страниц|канал)|в (?:[а-я-]{3,16} )?(?:telegram|телеграм|соцсет))/
const disclaims = ({ lower, start, end, quoted }: Sentence): boolean =>
  (end - start < 220 && DISCLAIMS.test(lower.slice(start, end))) ||
  (!quoted && NOTICE.test(lower.slice(start, Math.min(end, start + 220)))) ||
  EARLIER.test(lower.slice(start, start + 40))

const OFFERS = quick(
  /^(?:подпи(?:шит|сывайт)есь|скача(?:й|йте)|качайте|лайкайте|подпишись|читайте|оформите|присоединяйтесь|следите|оставайтесь|заходите|переходите|жмите|ставьте|регистрируйтесь|успейте|закажите|звоните|подключайтесь)$/,
)

// A contract binds the bodies that it defines, not the states they are from.
function betweenBodies(found: Found[], sentence: Sentence, scene: SceneView): Found[] {
  const ids = [...new Set([...rolesOf(sentence, scene).values()].map(({ id }) => id))]
  if (ids.length < 2) return found
  const both = (who: Who): boolean => {
    if (who.is === 'parties') return true
    if (who.is !== 'phrase') return false
    const inside = sentence.names.filter(({ start, end }) => start >= who.span.start && end <= who.span.end)
    return inside.length > 0 && inside.every(({ means }) => means?.is === 'parties' || means?.is === 'participants')
  }
  return found.map((one) => (one.found === 'act' && both(one.who) ? { ...one, who: { is: 'ids', ids } } : one))
}

function read(walk: Walk): void {
  const { clauses } = walk.parsed
  for (let at = 0; at < clauses.length; at++) {
    const clause = clauses[at]!
    const { predicate } = clause
    if (bid(walk, clause)) continue
    const past = predicate ? null : rumour(walk, at)
    if (past !== null) {
      at = past - 1
      continue
    }
    if (!predicate) {
      said(walk, at)
      const bearer = clauses[at + 1]?.link === 'gerund' ? bearerOf(walk, clause) : null
      if (bearer) walk.subjects[clause.level] = bearer
      continue
    }
    const gap = gapOf(walk, at)
    if (gap) {
      walk.push(gap.act, predicate, gap.span, { who: gap.who, by: NARRATOR, to: null, negated: predicate.negated })
      continue
    }
    const own =
      clause.link === 'gerund'
        ? null
        : subjectOf(walk.sentence, walk.parsed, clause, clause.link === 'and' && Boolean(walk.subjects[clause.level]))
    const named = own ?? elided(walk.subjects[clause.level] ?? null)
    const subject = named?.acts ? named : (officesOf(walk, clause, predicate) ?? named)
    // "Это увеличит экспорт и создаст …": the thing goes on.
    if (isEffect(walk.sentence, walk.parsed, clause, predicate, subject)) walk.subjects[clause.level] = THING
    else if (own) walk.subjects[clause.level] = own
    if (subject?.acts && walk.voice.by === null && clause.level === 0 && decides(walk))
      walk.found.push({ found: 'speech', who: subject.who, goesOn: false })
    const under = clausesUnder(clauses, at)
    // "В соцсетях пишут, что …": nobody who could be asked says it.
    // "В области ждут гостей: …": nobody in particular does.
    const told =
      predicate.act?.kind === 'statement' || (predicate.act?.kind === 'expectation' && walk.voice.by === null)
    const meant = predicate.act?.kind === 'statement' && under[0]?.link === 'colon'
    if (under.length && told && !meant && predicate.plural && !predicate.we && !subject) {
      at = clauses.indexOf(under.at(-1)!)
      continue
    }
    const hope = under.length && !governsThat(predicate) ? hopeAt(walk.parsed.tokens, clause) : null
    if (hope !== null) {
      const shorter = { ...clause, to: hope, end: walk.parsed.tokens[hope - 1]!.end }
      readAct(walk, shorter, predicate, subject, null)
      readThat(walk, { ...clause, from: hope }, infinitiveAt(walk.parsed.tokens, hope), subject, under)
      at = clauses.indexOf(under.at(-1)!)
      continue
    }
    if (under.length && governsThat(predicate)) {
      walk.voices[clause.level + 1] =
        tellerOf(walk, clause, predicate, own) ??
        (subject && !shows(walk, subject) && !(predicate.feature === 'passive' && !subject.acts)
          ? subject.who
          : null) ??
        walk.voices[clause.level]!
      readThat(walk, clause, predicate, subject, under)
      continue
    }
    if (clause.level > 0 && walk.parsed.clauses.some((one) => one.level === clause.level - 1)) {
      const main = clauses.slice(0, at).findLast((one) => one.level === clause.level - 1)
      const of = main?.predicate?.act
      if (of && (of.kind !== 'statement' || of.polarity === 'denial') && governsThat(main!.predicate!)) continue
      readActs(walk, clause, predicate, subject, main ?? null)
      continue
    }
    readActs(walk, clause, predicate, subject, null)
  }
}

// "Проедьте хоть раз в автобусе": what whoever speaks tells others to do.
function bid(walk: Walk, { predicate, level, from, to, end, cut }: Clause): boolean {
  const { tokens, shielded } = walk.parsed
  if (walk.voice.by === null || level > 0) return false
  const at = bidAt(tokens, from, to)
  if (at < 0 || shielded[at] || (predicate?.act && predicate.at < at)) return false
  const negated = tokens[at - 1]?.text === 'не'
  const span = trimmed(walk.sentence, tokens[negated ? at - 1 : at]!.start, cut ?? end)
  if (!span || span.end - span.start < 8) return false
  const { by } = walk.voice
  walk.push(BIDS, bare(at, BIDS, 'other'), span, { who: by, by, to: null, negated })
  return true
}

const WAS_SAID = /^(?:сказан|отмечен|отмечал|подчеркнут|подчеркивал|указан|указывал|заявлен|констатирован)о(?:сь)?$/

// "Министром было отмечено, что …"; "было отмечено, что …": somebody said it, and the text does not say who.
function tellerOf(walk: Walk, clause: Clause, predicate: Predicate, own: Subject | null): Who | null {
  if (!predicate.passive || predicate.act?.kind !== 'statement') return null
  const maker = makerOf(walk, clause, predicate)
  if (maker || clause.level > 0 || walk.voice.by) return maker
  if (own?.names.length || !WAS_SAID.test(walk.parsed.tokens[predicate.at]!.text)) return null
  return walk.sentence.signed ? { is: 'parties' } : { is: 'unknown' }
}

// "Опыт показывает, что …": whoever speaks says so, and no experience does.
const SHOWS =
  /^(?:[а-я-]+(?:ый|ий|ой|ая|яя|ое|ее|ые|ие) )?(?:опыт|практик|истори|статистик|данные|цифр|расчет|анализ|жизнь|время|факт|результат|исследовани|опрос|пример|проверк|реальност|показател|событи|динамик)[а-я]{0,3}(?![а-я])/
const shows = ({ sentence: { lower } }: Walk, { who, acts, names }: Subject): boolean =>
  !acts && names.length === 0 && who.is === 'phrase' && SHOWS.test(lower.slice(who.span.start, who.span.end))

// "Президент, приветствуя гостя, напомнил": who does both stands before the gerund.
function bearerOf({ sentence, parsed }: Walk, clause: Clause): Subject | null {
  return clause.to < parsed.tokens.length
    ? subjectOf(sentence, parsed, { ...clause, predicate: bare(clause.to, null, 'other') })
    : null
}

// One verb may carry several nouns, and each of them is an act.
function readActs(
  walk: Walk,
  clause: Clause,
  predicate: Predicate,
  subject: Subject | null,
  main: Clause | null,
): void {
  const next = nounNext(walk.parsed, clause, predicate)
  if (!next) return readAct(walk, clause, predicate, subject, main)
  readAct(walk, { ...clause, to: next.and, end: walk.parsed.tokens[next.and]!.start }, predicate, subject, main)
  const { act, at } = next
  readActs(walk, clause, { ...predicate, act, at, noun: at, to: at + 1 }, subject, main)
}

function readAct(walk: Walk, clause: Clause, predicate: Predicate, subject: Subject | null, main: Clause | null): void {
  const by = walk.voices[clause.level] ?? walk.voice.by ?? NARRATOR
  // "Исполнитель обязан …" binds in an article; elsewhere it tells what somebody should do.
  const bound = walk.voice.article && clause.level === 0 && walk.voice.by === null && subject?.acts
  // "По меморандуму мэрия должна …": so does what sides have signed.
  const owes = /^(?:obyazan|dolzhen)$/.test(predicate.act?.name ?? '')
  const duty = owes && (bound || (subject?.acts && isUnderPaper(walk, clause, predicate)))
  const act = duty ? DUTY : bound && doesByIt(walk, clause, predicate, subject) ? DOES : predicate.act
  // "Ждали бы", "должен быть завершён": what might have been, and what a plan says.
  if (
    walk.parsed.tokens[predicate.to]?.text === 'бы' &&
    !/^(?:khotet|khotel)/.test(act?.name ?? '') &&
    !(act?.kind === 'call' && subject?.who.is === 'speaker')
  )
    return clause.level > 0 && act === null ? tell(walk, clause, predicate, subject, main, by) : undefined
  // "Пусть правительство снизит акциз": what whoever speaks wants of it.
  const lets = walk.parsed.tokens[clause.from]!.text
  const { clauses, tokens } = walk.parsed
  const first = clauses[clauses.indexOf(clause) - 1]
  const goesOn =
    clause.link === 'and' && predicate.feature === 'future' && first !== undefined && isLet(tokens[first.from]!.text)
  if (isLet(lets) || goesOn) {
    const span = trimmed(
      walk.sentence,
      goesOn ? clause.start : (tokens[clause.from + 1]?.start ?? clause.end),
      clause.end,
    )
    const to = subject?.acts ? subject.who : null
    if (span)
      walk.push(LETS, predicate, span, {
        who: by.is === 'narrator' ? itself(walk) : by,
        by,
        to,
        negated: predicate.negated,
      })
    return
  }
  // "Следующее заседание пройдет в Ухане", in a document: when and where they meet again is agreed.
  if (walk.voice.article && clause.level === 0 && !walk.voice.by && meetsAgain(walk, clause, predicate)) {
    const span = trimmed(walk.sentence, clause.start, clause.cut ?? clause.end)
    if (span) walk.push(AGAIN, predicate, span, { who: { is: 'parties' }, by: NARRATOR, to: null, negated: false })
    return
  }
  if (begins(walk, clause, predicate, subject)) {
    const span = trimmed(walk.sentence, clause.start, clause.cut ?? clause.end)
    if (span) walk.push(BEGINS, predicate, span, { who: { is: 'parties' }, by: NARRATOR, to: null, negated: false })
    return
  }
  // "За аварию ответит начальник": one who acts stands behind the verb, and he was not understood.
  const future = predicate.feature === 'future' || (predicate.feature === 'will' && !predicate.passive)
  const carried = subject?.who.is === 'phrase' && subject.who.elided === true
  if (future && !predicate.we && !predicate.i && (carried || !subject) && agentBehind(walk, predicate))
    return tell(walk, clause, predicate, null, main, by)
  // "Платить придется больше: этого требует программа": what a thing asks for is nobody's call.
  const pointed = walk.parsed.tokens[predicate.at - 1]?.text ?? ''
  if (act?.name === 'potrebovat' && /^(?:этого|того|чего)$/.test(pointed) && !subject?.acts) return
  if (act?.name === 'trogaet') return feel(walk, act, clause, predicate, by)
  // "Спросил, готов ли Китай …": what is asked.
  const next = walk.parsed.tokens[predicate.to]
  if (next?.text === 'ли' && !next.capital) return
  // "Инвесторам пообещали льготы": many did, and the text does not say who.
  const promised = act?.kind === 'commitment' && !subject && predicate.plural && !predicate.we
  if (promised && TO_MANY.test(walk.parsed.tokens[clause.from]!.text))
    return tell(walk, clause, predicate, null, main, by)
  // "Гостя ждут в городе": nobody in particular expects it.
  if (act?.kind === 'expectation' && predicate.plural && !predicate.we && !subject && by.is === 'narrator') return
  // "В мае ожидается визит": so do they who write.
  if (act?.kind === 'expectation' && predicate.passive && predicate.noun === null && by.is === 'narrator') return
  // "Продавать парк никто не собирается": it is nobody's promise, it is denied that anybody makes it.
  if (predicate.negated && walk.parsed.tokens.slice(clause.from, predicate.at).some(({ text }) => text === 'никто'))
    return tell(walk, clause, predicate, null, main, by)
  const told = clause.level === 0 && walk.voice.by === null && !walk.sentence.signed
  if (told && act?.name === 'dolzhen' && subject && !subject.acts) return
  // "… возразила: ей обещали то же самое": one person is no subject of a plural.
  const inVoice = clause.level > 0 || walk.voice.by !== null
  const nobody = predicate.plural && !predicate.we && (subject ? isOne(subject) : inVoice)
  // "Рейсы будут остановлены", in somebody's mouth: what he foretells, and who will do it he does not say.
  const foretold =
    inVoice && predicate.passive && !predicate.negated && /^future-passive$|^budet$/.test(act?.name ?? '')
  if (foretold && !walk.sentence.signed && !makerOf(walk, clause, predicate))
    return tell(walk, clause, predicate, subject, main, by)
  // "По данным министерства, отмечен рост": counted, and not praised.
  const counted = act?.values && inVoice && predicate.passive && predicate.feature === 'short'
  if (counted && !makerOf(walk, clause, predicate)) return tell(walk, clause, predicate, subject, main, by)
  // "Квота утверждена": told, where nobody is said to have done it.
  const settled =
    predicate.passive &&
    !walk.sentence.signed &&
    (act?.name === 'utverdit' || (act?.name === 'soglasitsya' && inVoice && subject?.acts !== true))
  if (settled && !makerOf(walk, clause, predicate)) return tell(walk, clause, predicate, subject, main, by)
  // "Вишня не ждёт": nobody's expectation.
  const thing = subject !== null && !subject.acts && subject.names.length === 0
  if (act?.name === 'rasschityvat' && predicate.negated && thing)
    return tell(walk, clause, predicate, subject, main, by)
  // "Напомнил, что страна придерживается принципа": his reminder.
  const reminded = main?.predicate && walk.parsed.tokens[main.predicate.at]!.text.startsWith('напом')
  if (act?.name === 'priderzhivatsya' && reminded) return tell(walk, clause, predicate, subject, main, by)
  // "Предположили, что Китай снизит цену": guessed of others.
  const guessed =
    act?.kind === 'commitment' &&
    (predicate.feature === 'future' || predicate.feature === 'will') &&
    main?.predicate &&
    subject?.who.is === 'phrase' &&
    !(by.is === 'phrase' && CROWD.test(walk.sentence.lower.slice(by.span.start, by.span.end))) &&
    GUESSES.test(walk.parsed.tokens[main.predicate.at]!.text)
  if (guessed) return tell(walk, clause, predicate, subject, main, by)
  if (act && isRetold(walk, act, clause, predicate, main))
    return tell(walk, clause, predicate, subject, main, by, subject?.acts === true && subject.names.length > 0)
  if (act && nobody && predicate.feature !== 'ready' && act.kind === 'commitment')
    return tell(walk, clause, predicate, null, main, by)
  if (!act || !fits(walk, act, predicate, subject, clause)) {
    tell(walk, clause, predicate, subject, main, by)
    return
  }
  if (act.kind === 'meeting') {
    // In somebody's mouth it is a fact that he tells.
    if (clause.level > 0 || (walk.voice.by && !walk.voice.reported && !isOwnVoice(walk)))
      tell(walk, clause, predicate, subject, main, by)
    else meet(walk, act, clause, predicate, subject, by)
    return
  }
  if (act.kind === 'signature') return sign(walk, act, clause, predicate, subject, by)
  // "Слухи … чиновники назвали вымыслом"
  const teller = subject?.names[0]
  const led = /^(?:в|во|на)$/.test(walk.parsed.tokens[clause.from]!.text)
  const rumour =
    act.name === 'nazvat-lozhyu' && teller && !led ? trimmed(walk.sentence, clause.start, ownStart(walk, teller)) : null
  if (rumour)
    return enter(walk, act, clause, predicate, subject, by, {
      span: rumour,
      negated: false,
      date: null,
      frame: 'object',
    })
  const contents = turnedThing(walk, act, clause, predicate, subject) ?? thingsOf(walk, act, clause, predicate, subject)
  if (contents.length === 0 && act.kind === 'commitment' && subject && endsWith(walk, ':'))
    return void walk.found.push({ found: 'speech', who: subject.who, goesOn: false })
  if (contents.length === 0) {
    tell(walk, clause, predicate, subject, main, by)
    return
  }
  // "Что пообещала служба:": who acts is nothing that he promises.
  const [own] = subject?.names ?? []
  if (
    own &&
    subject &&
    act.kind === 'commitment' &&
    endsWith(walk, ':') &&
    contents.length === 1 &&
    own.end >= contents[0]!.span.end
  )
    walk.found.push({ found: 'speech', who: subject.who, goesOn: false })
  for (const other of othersOf(walk, clause, predicate, contents))
    walk.push(act, predicate, other.span, { who: other.who, by: other.who, to: null, negated: false })
  const others = act.kind === 'call' ? addressedGap(walk, clause, contents) : null
  if (others)
    enter(walk, act, clause, predicate, subject, by, { span: others, negated: false, date: null, frame: 'infinitive' })
  for (const content of contents)
    if (
      !(own && content.frame === 'object' && own.start <= content.span.start && own.end >= content.span.end) &&
      !(
        own &&
        content.frame === 'object' &&
        own.direct &&
        isPersonal(own) &&
        behindVerb(walk, predicate, own, content.span)
      ) &&
      !THANKS.test(walk.sentence.lower.slice(content.span.start, content.span.end)) &&
      !(act.kind === 'endorsement' && !act.name.startsWith('sol') && isPerson(walk, content.span))
    )
      enter(walk, act, clause, predicate, subject, by, content)
}

const isPersonal = ({ type }: Named): boolean => type === 'person' || type === 'person+role'
// "Её поддержал директор школы Режапов": what stands behind the verb is who did it, with his title.
const behindVerb = ({ parsed: { tokens } }: Walk, { to }: Predicate, own: Named, { start }: Span): boolean =>
  own.start > tokens[to - 1]!.end && start <= own.start && start >= tokens[to - 1]!.end

const UNDER_PAPER =
  /(?:^|[^а-я])(?:по(?: условиям| тексту)?|согласно(?: условиям)?|в соответствии с(?: условиями)?|в силу) (?:[а-я-]+(?:ому|ему|ого|ой|им|ым|ей) )?(?:нему|ней|ним|этому|договор|контракт|соглашени|меморандум|документ|протокол|договоренност)[а-я]{0,3}(?![а-я])/
const isUnderPaper = (
  { sentence: { lower, quoted }, voice, parsed: { tokens } }: Walk,
  { level, start }: Clause,
  { at }: Predicate,
): boolean => level === 0 && voice.by === null && !quoted && UNDER_PAPER.test(lower.slice(start, tokens[at]!.start))

// "… и принял следующие решения.": the items behind are his.
const decides = ({ sentence: { lower, start, end } }: Walk): boolean =>
  /[:.]/.test(lower[end - 1] ?? '') &&
  /(?:реш|постан|услов|догов)/.test(lower.slice(Math.max(start, end - 40), end)) &&
  DECIDED.test(lower.slice(start, end))

const AGAIN = act('agreement', 'sleduyushchaya-vstrecha', [])
const AGAIN_HEAD =
  /^(?:(?:свое|свою|их|очередн[а-я]{2}|сроки и место) )?(?:следующ(?:ее|ая|ий|ие|его|ую)|очередн(?:ое|ая|ой|ые)) (?:[а-я-]{2,20} ){0,3}(?:заседани|встреч|раунд|консультаци|форум|саммит|совещани|сесси|переговор|конференци|тур|выставк|диалог)/
const AGAIN_VERB =
  /^(?:пройд[её]т|пройдут|состо(?:ится|ятся)|будет|будут|намечен[аоы]?|запланирован[аоы]?|провед(?:ут|ет|ем)|соберется|назначен[аоы]?)$/
const meetsAgain = (
  { sentence: { lower }, parsed: { tokens } }: Walk,
  { start, end }: Clause,
  { at }: Predicate,
): boolean => AGAIN_HEAD.test(lower.slice(start, Math.min(end, start + 90))) && AGAIN_VERB.test(tokens[at]!.text)
const BEGINS = act('commitment', 'sostoitsya', [], { strength: 5, modality: 'undertaken' })
const BEGINS_VERB =
  /^(?:пройд(?:ет|ут)|состо(?:ится|ятся)|откро(?:ется|ются)|начн(?:ется|утся)|заработа(?:ет|ют)|завершится)$/
// "Первая выставка откроется в Сиане в мае", in a document of two sides: undertaken by both.
const begins = (
  { sentence: { signed, dates }, voice, parsed: { tokens } }: Walk,
  { start, end, level }: Clause,
  { at, negated }: Predicate,
  subject: Subject | null,
): boolean =>
  signed &&
  level === 0 &&
  voice.by === null &&
  !negated &&
  !subject?.acts &&
  BEGINS_VERB.test(tokens[at]!.text) &&
  dates.some((date) => date.start >= start && date.end <= end)
// "… | авиакомпания «Эйр Ала»": the word for what it is stands before its name.
function ownStart({ sentence: { lower, tokens } }: Walk, { start }: Named): number {
  if (lower[start - 1] !== '«') return start
  const at = tokens.findIndex((token) => token.start === start - 1)
  return at > 0 && BODY.test(tokens[at - 1]!.text) ? tokens[at - 1]!.start : start - 1
}
// Of whoever has the floor: "вчера министр принял президента корпорации".
const isOwnVoice = ({ voice }: Walk): boolean => voice.by?.is === 'speaker' && !voice.trigger
const AGENT =
  /^(?!руд|учебн|источн|справочн|подъемн|заповедн|памятн|праздн|сборн|ледн|холодильн|двига|показат|выключ|измер|накоп|обогрев|распредел|знамен|множит|счетч|датч|ящик|дворец|образец|конец|столбец|лист|список)[а-я]{2,}(?:[чщ]ик|ник|тель|ист|ец|директор|инспектор|прокурор|ректор|доктор|инвестор|министр|эксперт|инженер|депутат|президент|посол|губернатор|секретарь)$/
const agentBehind = ({ parsed: { tokens, shielded } }: Walk, { to }: Predicate): boolean => {
  const [first, second] = [tokens[to], tokens[to + 1]]
  if (!first || shielded[to]) return false
  if (AGENT.test(first.text)) return true
  return /[а-я]{2}(?:ый|ий|ой)$/.test(first.text) && second !== undefined && AGENT.test(second.text)
}
const THING: Subject = { who: { is: 'unknown' }, acts: false, names: [] }
const UNKNOWN: Who = { is: 'unknown' }
const isLet = (word: string): boolean => word === 'пусть' || word === 'пускай'
const LETS = act('call', 'pust', [])
const CROWD =
  /^(?:[а-я-]+(?:ые|ие) )?(?:эксперт|аналитик|экономист|наблюдател|специалист|жител|блогер|журналист|критик|источник|сми|политолог|издани|скептик)/
const GUESSES =
  /^(?:предпол[оа]|полага|счита|счел|сочл|дума|подума|допу|исключ|прогноз|спрогноз|предсказ|предрек|подозрева|заподозр|предвид|догадыва)/
const TO_MANY = /^(?:[а-я]{2,}(?:ам|ям)|нам|вам|им|ему|ей|мне)$/

// A single person, carried from the clause before.
const isOne = ({ who, names }: Subject): boolean =>
  who.is === 'phrase' && who.elided === true && names.length === 1 && names[0]!.type.startsWith('person')

function endsWith(walk: Walk, sign: string): boolean {
  return walk.sentence.tokens.at(-1)?.text === sign
}

// "Благодарю за внимание" ends a speech and thanks nobody for anything.
const THANKS = quick(
  /^(?:(?:ваше )?внимание|(?:всех )?(?:вас|тебя|его|ее|их)(?: за (?:ваше )?внимание)?|(?:о )?(?:нижеследующ|следующ)(?:ем|ее)|(?:заявить|сообщить|отметить|пояснить|разъяснить) (?:о )?(?:следующее|следующем|нижеследующее)|для (?:нас|вас)|ваше мнение|вот (?:что|о чем|чего)|(?:то же(?: самое)?|иное|другое|обратное|многое|немногое))$/,
)

// "Приветствуя гостя": a greeting supports nothing.
function isPerson({ sentence }: Walk, { start, end }: Span): boolean {
  return sentence.names.some(
    (named) =>
      /^(?:person|role|pronoun|group)/.test(named.type) &&
      (named.start - start < (named.type === 'group' ? 1 : 12) || named.type.startsWith('person')) &&
      (end - named.end < 3 || (named.start === start && sentence.lower[named.end] === ',')) &&
      named.end <= end &&
      named.start >= start,
  )
}

function infinitiveAt(tokens: Parsed['tokens'], at: number): Predicate {
  const { act, feature } = readingsOf(tokens[at]!.text).find((one) => one.feature === 'infinitive')!
  return bare(at, act, feature)
}
