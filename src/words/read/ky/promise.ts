import { contains, type Span } from '../../../ground/index.ts'
import type { Named, Who } from '../grammar.ts'
import { hasBearer } from './bearer.ts'
import { COMING, isDeed, isHabit, SELLS, takes } from './deed.ts'
import { ABILITY, alone, BEING, isMiddle, isPassive, NO_PROMISE, OURS, PROMISES, REPORTED, STATES } from './future.ts'
import type { Act } from './lexicon/row.ts'
import { genitiveIn, namedIn, subjectsIn, togetherIn } from './subject.ts'
import { after, phrase, trim } from './stretch.ts'
import { BY_WHOM, voiceAt } from './voice.ts'
import { OUR_SIDE, PARTIES, SAYS, SPEAKER, UNKNOWN, type Walk } from './walk.ts'

const PROMISE: Act = {
  rule: 'future',
  kind: 'commitment',
  modality: 'undertaken',
  strength: 4,
  polarity: 'positive',
  frame: 'do',
}
/** As the speaker sees it. */
const SEEN =
  /^(?:менимче|менин (?:оюмча|пикиримче|баамымда|пикиримде|көз карашымда)|биздин (?:оюбузча|баамыбызда|пикирибизде)|мага болсо),? /u
const VALUES: Act = { ...SAYS, rule: 'sees', kind: 'assessment' }
const FORESEES: Act = { ...SAYS, rule: 'foresees', kind: 'expectation', modality: 'hope', strength: 1 }
/** A paper of several, by which something will be so. */
const UNDER =
  /^[«\s-]*(?:(?:жаңы|ушул|бул|кол коюлган) )?(?:макулдашуу|келишим|меморандум|протокол|контракт|жол карта)[а-яөүң]{0,10} (?:ылайык|боюнча),? |^ага ылайык, /u
const BY_LAW = /мыйзам|токтом|жарлык/u
const AGREED: Act = { ...PROMISE, rule: 'by-paper', kind: 'agreement', modality: 'decided' }
const RULE: Act = {
  rule: 'rule',
  kind: 'statement',
  modality: 'realis',
  strength: 0,
  polarity: 'positive',
  frame: 'whole',
}
/** Imperatives in the plural and the polite form. */
/** What a page asks of its readers. */
const OFFER = /(?:утуңуз|жазылыңыз|окуңуз|көрүңүз|ээрчиңиз|бөлүшүңүз|калтырыңыз|кошулуңуз)(?:дар)?$/u
/** Let them: -сын, in the third person. */
export const LETS = /(?<![а-яөүң])[а-яөүң]{2,}?(?:б[аеоө]|п[аеоө])?с[ыиуү]н(?:д[аеоө]р)?$/u
const ORDERS =
  /[а-яөүң]{2}(?:[гк][ыиуү]л[аеоө]|[ыиуү]ң[ыиуү]з(?:д[аеоө]р)?|йң[ыиуү]з(?:д[аеоө]р)?)$|(?<![а-яөүң])[а-яөүң]{2,}?(?:[аеоө]л|йл)[ыиуү]к?(?:ч[ыиуү])?$/u
export const ASKS: Act = {
  rule: 'imperative',
  kind: 'call',
  modality: 'appeal',
  strength: 2,
  polarity: 'positive',
  frame: 'do',
}
/** A sentence that ends in a finite verb or in what serves for one. */
export const STATED =
  /(?:[аеоө]т|йт|ёт|[дт][ыиуү][мк]?|[гк][аеоө]н|[гк][аеоө]м|[аеоө]м|йм|м[ыиуү]н|[бп][ыиуү]з|жок|бар|эмес|элек|керек|мүмкүн|аз|көп|жетишсиз|ууда|үүдө|оодо|өөдө|зарыл|тийиш|да|го|болчу|эле)$/u
const ARTICLE = /^\s*(?:\d{1,3}-берене|\d{1,3}[.)])/u

/** Clauses whose last verb is in the present-future. */
export function promisesIn(walk: Walk, rest: Span): void {
  const { lower, signed } = walk.sentence
  if (rest.end - rest.start < 6) return
  for (const one of clausesIn(walk, rest)) {
    const voice = voiceAt(walk, one)
    if (voice?.by) walk.reporter = phrase(voice.by)
    const clause = voice?.by ? voice.rest : one
    const words = lower.slice(clause.start, clause.end)
    if (BY_WHOM.test(words)) {
      const [speaker] = namedIn(walk, clause)
      if (speaker) walk.reporter = phrase(speaker)
      continue
    }
    const match = PROMISES.exec(words)
    const stem = match?.groups?.['verb'] ?? ''
    const [actor, last = actor] = togetherIn(walk, subjectsIn(walk, clause))
    if (actor) walk.single = PERSON.test(actor.type)
    const able = words.includes(' ал') && ABILITY.test(words)
    // "Биз … чече албайбыз": what a speaker cannot do is told, not promised.
    if (able && walk.speaking && /б[ыиуү]з$/u.test(words)) {
      walk.emit({ ...SAYS, rule: 'able' }, clause, clause, OUR_SIDE)
      continue
    }
    // "Бааны ай сайын карайбыз": what a speaker does over and over, he tells.
    if (walk.speaking && !walk.reporter && match && /б[ыиуү]з$/u.test(words) && isHabit(words, sentenceOf(walk))) {
      walk.emit({ ...SAYS, rule: 'habit' }, clause, clause, SPEAKER)
      continue
    }
    if (
      !OFFER.test(words) &&
      (((walk.speaking || walk.reporter) && LETS.test(words)) || (walk.speaking && ORDERS.test(words)))
    ) {
      walk.emit(ASKS, clause, clause, walk.reporter ?? SPEAKER)
      continue
    }
    // "Менимче, бул ишке ашат": how the speaker sees it.
    if (walk.speaking && SEEN.test(words)) {
      const seen = trim(lower, { start: clause.start + SEEN.exec(words)![0].length, end: clause.end })
      walk.emit(match ? FORESEES : VALUES, seen, seen, SPEAKER)
      continue
    }
    // "Кытай тарабынан 5 миллион сом бөлүнөт": whoever gives it.
    const agent = match && isPassive(stem) ? agentIn(walk, clause, words, stem) : undefined
    if (match && agent) {
      promise(walk, match, clause, after(lower, clause, agent.end + ' тарабынан'.length), phrase(agent))
      continue
    }
    // "Уруксатты мен эмес, министрлик берет": whose office it is.
    if (NOT_HE.test(lower.slice(Math.max(walk.sentence.start, clause.start - 40), clause.start))) {
      walk.emit(SAYS, clause, clause, walk.reporter ?? (walk.speaking ? SPEAKER : UNKNOWN))
      continue
    }
    // "Тараптар … кошулбайт": whoever refuses is the maker.
    const made =
      match &&
      !able &&
      binds(walk, words, stem, match.groups?.['no'] !== undefined) &&
      !NO_PROMISE.test(words) &&
      !((actor ? PERSON.test(actor.type) : walk.single) && !walk.reporter && !walk.speaking && !signed) &&
      !(match.groups?.['no'] === undefined && isCrowd(walk, actor, words)) &&
      (!isPassive(stem) || (isMiddle(stem) && match.groups?.['no'] !== undefined && actor !== undefined))
    const mine = !actor && MINE.test(words) && (walk.speaking || walk.reporter !== null)
    if (match && made && (actor || mine || (walk.subject && !hasBearer(words)) || /[ыиуү]з$/u.test(words))) {
      if (actor && last) walk.subject = phrase({ ...actor, end: last.end })
      promise(
        walk,
        match,
        clause,
        last ? promisedIn(walk, clause, last, match) : clause,
        mine
          ? (walk.reporter ?? SPEAKER)
          : (walk.speaking || walk.reporter) && !actor && /б[ыиуү]з$/u.test(words)
            ? OUR_SIDE
            : (walk.subject ?? OUR_SIDE),
      )
      continue
    }
    // "Келишимге ылайык, … ачылат": what those who signed it have agreed.
    const under = match && !actor && !signed && !walk.reporter && !walk.speaking && match.groups?.['no'] === undefined
    if (under && UNDER.test(sentenceOf(walk).slice(0, 80)) && !BY_LAW.test(sentenceOf(walk).slice(0, 80))) {
      walk.emit(AGREED, { start: clause.start + match.index, end: clause.end }, clause, { is: 'same', many: true })
      continue
    }
    // "2029-жылдан баштап … берилет": somebody's plan, and the text does not say whose; whoever publishes it tells it.
    const planned =
      match &&
      !signed &&
      !walk.reporter &&
      !walk.speaking &&
      ((PROVIDED.test(stem) && isPlanned(walk, clause)) || FOUNDED.test(words))
    if (planned) {
      walk.emit({ ...SAYS, rule: 'planned' }, clause, clause, UNKNOWN)
      continue
    }
    // "Убада бербейбиз": who promises nothing says so, and what he adds binds him to nothing either.
    if ((walk.speaking || walk.reporter) && DISCLAIMS.test(words)) {
      walk.emit({ ...SAYS, rule: 'disclaims' }, clause, clause, walk.reporter ?? SPEAKER)
      return
    }
    const denial =
      /(?:[гк][аеоө]н (?:эмес|жок)(?:п[ыиуү]з|м[ыиуү]н)?|эч (?:нерсе|ким|кандай)[а-яөүң ]{0,60} жок|[бп][аеоө]й?[гк]?[аеоө]?н)$/u.exec(
        words,
      )
    if (denial && !walk.retold && (walk.reporter || walk.speaking || /(?: эмес|п[ыиуү]з|м[ыиуү]н)$/u.test(words))) {
      const own = walk.speaking || /(?:п[ыиуү]з|м[ыиуү]н)$/u.test(words)
      walk.emit(
        { ...SAYS, polarity: 'denial', rule: 'not' },
        clause,
        clause,
        walk.reporter ?? (own ? SPEAKER : { is: 'home' }),
      )
      continue
    }
    // "Эрежелер эки тилде басылат": a rule of a paper that both have made, whether its parts are numbered or not.
    if (!signed && match && !walk.reporter && !walk.speaking && isJoint(lower)) {
      walk.emit(RULE, clause, clause, PARTIES)
      continue
    }
    if (signed && /төмөнкү/u.test(words)) continue
    if (signed && match && ARTICLE.test(lower.slice(walk.sentence.start, walk.sentence.end)))
      walk.emit(RULE, clause, clause, PARTIES)
    else if (walk.reporter && words.length > 9 && walk.reporter !== SPEAKER)
      walk.emit(SAYS, clause, clause, walk.reporter)
    else if (walk.speaking && walk.found.length > 0 && !walk.retold && words.length > 14 && STATED.test(words))
      walk.emit(SAYS, clause, clause, SPEAKER)
    else if (actor && last) walk.subject = phrase({ ...actor, end: last.end })
  }
  const rule = lower.slice(rest.start, rest.end)
  if (signed && !walk.found.length && /(?:[аеоө]т|йт)$/u.test(rule) && !/төмөнкү/u.test(rule))
    walk.emit(RULE, rest, rest, PARTIES)
}

function promise(walk: Walk, match: RegExpExecArray, clause: Span, content: Span, who: Who): void {
  const { lower, signed } = walk.sentence
  const no = match.groups?.['no'] !== undefined
  const study = /(?:карап (?:чыг|көр)|изилде|талкуула|караштыр|мүмкүнчүлүгүн кара|ойлонуп көр)/u.test(
    lower.slice(content.start, content.end),
  )
  const act: Act = {
    ...PROMISE,
    polarity: no ? 'negated-act' : 'positive',
    strength: study ? 3 : signed ? 5 : 4,
    modality: study ? 'readiness' : 'undertaken',
  }
  walk.emit(act, { start: clause.start + match.index, end: clause.end }, content, who)
}

/** A paper of both sides, by its heading. */
const JOINT =
  /(?<![а-яөүң])(?:биргелешкен|бирдиктүү|жалпы) (?:билдирүү|коммюнике|декларация)(?:с[ыиуү])?(?: \([^)\n]{0,30}\))? {0,3}\n/u
let headed: { of: string; joint: boolean } = { of: '', joint: false }
function isJoint(lower: string): boolean {
  if (headed.of !== lower) headed = { of: lower, joint: JOINT.test(lower.slice(0, 700)) }
  return headed.joint
}

/** A verb of whoever says "I". */
const MINE = /(?:[аеоө]м|йм)(?:[ыиуү]н)?$/u

/** By whom so much is given, built or brought. */
function agentIn(walk: Walk, clause: Span, words: string, stem: string): Named | undefined {
  if (!/ тарабынан | эсебинен /u.test(words) || !PROVIDED.test(stem) || !COMING.test(words)) return undefined
  if (NO_PROMISE.test(words) || isHabit(words, sentenceOf(walk))) return undefined
  return namedIn(walk, clause).find(
    ({ type, end }) =>
      /organisation|^state$|collective/.test(type) &&
      /^ (?:тарабынан|эсебинен) /u.test(walk.sentence.lower.slice(end, end + 12)),
  )
}

/** Another one, who does not do it. */
const NOT_HE =
  /(?:^|[^а-яөүң])(?:мен|биз|ал|алар|сиз|[а-яөүң]+(?:лиги?|тиги?|мэрия|өкмөт|компания|банк|мамлекет)) эмес, $/u
/** No promise is given: «убада бербейм», «кепилдик бере албайбыз». */
const DISCLAIMS =
  /(?<![а-яөүң])(?:убада|сөз|кепилдик|вада|милдет|милдеттенме)(?:л[аеоө]р)?(?:д[ыиуү]|с[ыиуү]н|н[ыиуү])? (?:бер(?:е ал)?|ал(?:а ал)?|кыл(?:а ал)?|эт(?:е ал)?)[бп][аеоө]й(?:м|б[ыиуү]з|т)$/u

// "Компаниялар мыйзамды сакташат", said by somebody else: of many and of no state.
const isCrowd = ({ speaking, reporter }: Walk, actor: Named | undefined, words: string): boolean =>
  (speaking || reporter !== null) &&
  actor?.type === 'group' &&
  (SELLS.test(words.replace(/(?:[аеоө]т|йт|[ыиуү]ш[аеоө]т)$/u, '')) ||
    actor.ids.every((id) => !/^group:(?:[a-z]{2}-|representatives$)/.test(id)) ||
    !COMING.test(words))

/** Whoever is one person: of him a narrator tells what he will do, and binds nobody. */
const PERSON = /^(?:person|role|pronoun)/
/** What is given and built, in the passive. */
const PROVIDED = /^(?:берил|курул|бөлүн|орнотул|жеткирил|киргизил|төлөн|жөнөтүл)$/u

const sentenceOf = ({ sentence: { lower, start, end } }: Walk): string => lower.slice(start, end)

const GOES_ON = /(?<![а-яөүң])(?<verb>[а-яөүң]{2,}?)[ыиуү]?п тур(?:ат|ушат|арын|аарын|а турганын)$/u

/** Whether the last verb of a clause can bind: "we" by any verb of doing, another by a deed. */
function binds(walk: Walk, words: string, stem: string, no: boolean): boolean {
  if (/б[ыиуү]з$/u.test(words) && isHabit(words, sentenceOf(walk))) return false
  if (/б[ыиуү]з$/u.test(words))
    return (
      (!BEING.test(alone(stem)) ||
        /карап чыг/u.test(words) ||
        FINISHES.test(words) ||
        (stem === 'ал' && takes(words))) &&
      !OURS.test(words) &&
      !(SELLS.test(stem) && !COMING.test(words))
    )
  // "Сүрөттөрдү берип турат": goes on doing so.
  if (alone(stem) === 'тур' && GOES_ON.test(words) && (walk.sentence.signed || !words.endsWith('турат')))
    return (
      walk.sentence.signed ||
      isDeed(words.replace(/п тур(?:ат|арын|а турганын)$/u, 'т'), GOES_ON.exec(words)!.groups!['verb']!, no)
    )
  if (walk.sentence.signed)
    return (
      (alone(stem) === 'түз' ? isDeed(words, stem, no) : !STATES.test(alone(stem))) ||
      /м[аеоө]кч[ыиуү]$|карап чыг/u.test(words) ||
      FINISHES.test(words)
    )
  return isDeed(words, stem, no)
}

// Somebody will found a body: who, nobody says.
const FOUNDED = /(?:комиссия(?:сы)?|жумушчу топ|топ|борбор[у]?|кеңеш[и]?|штаб[ы]?) түзүлөт$/u

/** "Бөлүп бүтөт": to have done with what the converb says. */
const FINISHES =
  /(?<!(?<![а-яөүң])(?:жеңип|утуп|алып|кирип|өтүп|көтөрүлүп|учуп))(?<=[а-яөүң]{2}п) (?:бүт|чы[гк])[а-яөүң]{1,5}$/u

/** What follows where something is done: "болсо, …". */
const CONDITION = /[а-яөүң]{2}(?:с[аеоө])(?:м|к|л[аеоө]р)?, /u

/** A promise inside of what is said. */
export function reportsPromise(walk: Walk, clause: Span, subject: Named | undefined, by: Who): boolean {
  const { lower } = walk.sentence
  const words = lower.slice(clause.start, clause.end)
  const match = REPORTED.exec(words) ?? PROMISES.exec(words)
  if (!match) return false
  const stem = match.groups?.['verb'] ?? match.groups?.['plan'] ?? match.groups?.['stem']?.slice(0, -1) ?? ''
  const no = match.groups?.['no'] !== undefined || /[бп][аеоө]й турган[а-яөүң]*$/u.test(words)
  const agent = isPassive(stem) ? agentIn(walk, clause, words, stem) : undefined
  if (agent) {
    promise(walk, match, clause, after(lower, clause, agent.end + ' тарабынан'.length), phrase(agent))
    return true
  }
  if (!binds(walk, words, no ? stem.replace(/[бп][аеоө]$/u, '') : stem, no) || isPassive(stem)) return false
  if (NO_PROMISE.test(words) || ABILITY.test(words)) return false
  // "Курулуш токтосо, өлкө … жоготорун": what comes of something is foretold; "we" binds itself all the same.
  if (CONDITION.test(words) && !/б[ыиуү]з$/u.test(words)) return false
  const actor = subject ?? subjectsIn(walk, clause)[0] ?? genitiveIn(walk, clause)
  if (!actor && !/[ыиуү]з$/u.test(words)) {
    // The speaker's own promise.
    const does =
      /(?:[ндт][ыиуү]|[сгк][ыиуү]н|[лдт][аеоө]р[ыиуү]н) |[а-яөүң]{3}[ыиуү]н [а-яөүң]+$|\d|(?<![а-яөүң])(?:грант|насыя|кредит|стипендия|жер|акча|каражат|жардам|көмөк|имарат|автобус|техника|жабдуу|тендер|мектеп|жол|көпүрө|завод|цех) [а-яөүң]+$/u.test(
        words,
      ) && !/^[а-яөүң]+(?:л[аеоө]р|(?<![дт][аеоө])[сгк][ыиуү]) /u.test(words)
    if (
      subjectsIn(walk, clause).length === 0 &&
      (does || (!walk.sentence.signed && !hasBearer(words.slice(0, match.index))))
    ) {
      promise(walk, match, clause, clause, by)
      return true
    }
    return false
  }
  promise(walk, match, clause, actor ? promisedIn(walk, clause, actor, match) : clause, actor ? phrase(actor) : by)
  return true
}

// "Чыгымдын жарымын палата төлөйт": where the maker stands before the verb, the whole clause is promised.
function promisedIn(walk: Walk, clause: Span, actor: Named, match: RegExpExecArray): Span {
  const rest = after(walk.sentence.lower, clause, actor.end)
  return rest.end - rest.start > match[0].length + 2 ? rest : clause
}

/** A clause that holds a date of which the text says "from" or "until". */
function isPlanned(walk: Walk, clause: Span): boolean {
  return walk.sentence.dates.some((date) => contains(clause, date) && date.relation !== 'at')
}

function clausesIn(walk: Walk, rest: Span): Span[] {
  const { lower } = walk.sentence
  const found: Span[] = []
  let from = rest.start
  const joint = /[,;] | жана /gu
  joint.lastIndex = rest.start
  const part = lower.slice(0, rest.end)
  for (let match = joint.exec(part); match; match = joint.exec(part)) {
    const before = part.slice(from, match.index)
    // Only after a verb does a new clause begin; commas between names part nothing.
    const ends =
      /(?:[аеоө]т|йт|[дт][ыиуү][мк]?|[гк][аеоө]н(?:б[ыиуү]з|м[ыиуү]н)?|[аеоө]б[ыиуү]з|йб[ыиуү]з|[ыиуү]п|[аеоөыиуү]п|[гк][аеоө]нд[аеоө]й|эмес(?:п[ыиуү]з|м[ыиуү]н)?|жок|бар|элек|айтымында|пикиринде|боюнча|билдиришинче|ылайык|караганда|керек|(?<!(?<![а-яөүң])(?:ад|кад|исл))[аеоө]м|йм)$/u.test(
        before,
      )
    if (!ends) continue
    if (match[0].includes('жана') && !/(?:[аеоө]т|йт|[аеоө]б[ыиуү]з|йб[ыиуү]з)$/u.test(before)) continue
    found.push(trim(lower, { start: from, end: match.index }))
    from = match.index + match[0].length
  }
  found.push(trim(lower, { start: from, end: rest.end }))
  return found.filter((one) => one.end - one.start > 3)
}
