import type { Id, Span } from '../../../ground/index.ts'
import { openName } from '../engine/open.ts'
import type { OpenName, SceneView, Sentence, Token } from '../grammar.ts'
import { formsOf } from './declension.ts'
import { bodySlug, headOf } from './body-slug.ts'
import { openBodies, type Known } from './open-body.ts'
import { slugOfName } from '../loan.ts'
import { localGroups } from './local-group.ts'
import { holdersIn, note } from './holder.ts'
import { asBefore, chinese, genderOf, himself, nominative, nominatives, slugOf } from './nominative.ts'
import { personal, transliterate } from './transliterate.ts'
import { readingsOf } from './lexicon/index.ts'
import { pinyinOf } from '../palladius.ts'
import { looksFinite, PREPOSITIONS } from './word.ts'
import { quick } from '../engine/quick.ts'

const NAME = /^[а-я]+(?:-[а-я]+)?$/
const GIVEN_ENDS = quick(/(?:ович|евич|овна|евна|уулу|кызы)$/)
const SURNAME = /(?:ов|ев|ин|ын|ова|ева|ина|ына|ский|ская|бек)$/
// "Чрезвычайного и Полномочного", "Совместное": adjectives, and nobody's names.
const ADJECTIVE = quick(/(?:[^с][нл]ого|[нтлвк]ому|[^аеиоуыэюя]ое|ные|ный|нная|ными|ных)$/)
const NO_NAME = quick(
  /^(?:республика|сенат(?:а|у|ом|е)?$|мажилис|кенеш(?:а|у|ем|е)?$|кабмин|госсовет|палат|сейм|хурал|маджлис|управлени|департамент|инспекци|служб|академи|университет|институт|музе|театр|библиотек|колледж|лице[йя]|техникум|заповедник|обсерватор|лаборатор|больниц|клиник|комбинат|завод|фабрик|аэропорт|издательств|корпорац|холдинг|ассоциац|госкомитет|госагентств|нацбанк|нацагентств|горкенеш|сельсовет|хокимият|акимат|область|министерство|президент|председатель|соглашени|договор|настоящ|деклараци|меморандум|протокол|коммюнике|конвенци|контракт|совместн|хартия|устав|мин(?:торг|энерг|фин|транс|сель|здрав|обр|цифр|прир|юст|труд|эконом|культ|стро|пром|водх|спорт|инвест|инфра)|статья|сторона|год|федерация|союз|организация|совет|банк|компания|правительство|кабинет|город|район|центр|комитет|агентство|фонд|мост|ворота|дорога|азия|восток|запад|север|юг|мид|оон|шос|депутат|министр|посол|директор|эксперт|глава|вице|заместител|губернатор|мэр$|аналитик|экономист|профессор|спикер|представител|начальник|руководител|аким$|пресс|господин|госпожа|ректор|проректор|декан|координатор|консул|генконсул|секретар|инженер|академик|врач|учител|фермер|ведущ|корреспондент|журналист|режисс|товарищ|премьер|статс|гендиректор|замминистра|сенатор|режиссер)/,
)

/** People whom the pack lacks: two or three words with capitals after a title, or in the place of a name. */
export function openNames(sentence: Sentence, known: readonly Known[], scene: SceneView): OpenName[] {
  const { tokens } = sentence
  // "Секретарём У Сяоцзюнем": a surname, and no preposition, inside of a sentence.
  const isWu = (token: Token) => {
    if (token.text !== 'у' || !token.capital) return false
    const at = tokens.indexOf(token)
    const next = tokens[at + 1]
    return (
      at > 0 && next !== undefined && next.capital && next.text.length > 2 && pinyinOf(nominative(next.text)) !== null
    )
  }
  const free = (token: Token) => !known.some((one) => one.start < token.end && token.start < one.end)
  const fits = (token: Token | undefined): token is Token =>
    token !== undefined &&
    token.kind === 'word' &&
    token.capital &&
    NAME.test(token.text) &&
    (token.text.length > 1 || isWu(token)) &&
    !isAcronym(sentence, token) &&
    !NO_NAME.test(token.text) &&
    !ADJECTIVE.test(token.text) &&
    (!PREPOSITIONS.has(token.text) || isWu(token)) &&
    free(token) &&
    !inBody(token) &&
    !sentence.titles.some((title) => title.start <= token.start && token.end <= title.end)
  for (const { start, values } of known) {
    const one = values?.length === 1 && values[0]!.type === 'person' ? values[0]!.id : null
    if (one) note(scene, one as Id, sentence.lower.slice(Math.max(sentence.start, start - 90), start))
  }
  const found: OpenName[] = [...openBodies(sentence, known, scene), ...roles(sentence, scene)]
  for (const one of holdersIn(sentence, scene))
    if (!found.some((other) => one.start < other.end && other.start < one.end)) found.push(one)
  for (const one of localGroups(sentence))
    if (!found.some((other) => one.start < other.end && other.start < one.end)) found.push(one)
  for (const one of initialled(sentence, scene))
    if (!known.some((match) => match.start < one.end && one.start < match.end)) found.push(one)
  const inBody = (token: Token) => found.some((one) => one.start <= token.start && token.end <= one.end)
  for (let at = 0; at < tokens.length; at++) {
    if (!fits(tokens[at])) continue
    let to = at + 1
    while (
      to < tokens.length &&
      to < at + 3 &&
      (fits(tokens[to]) || GIVEN_ENDS.test(tokens[to]!.text)) &&
      tokens[to]!.start - tokens[to - 1]!.end === 1
    )
      to++
    const one = scene.surnames.get(tokens[at]!.text)
    if (to - at < 2) {
      if (one) found.push({ start: tokens[at]!.start, end: tokens[at]!.end, type: 'person', how: 'surname', ...one })
      continue
    }
    // The first word of a sentence has a capital anyway: "Ранее Маматов".
    const second = at === 0 ? scene.surnames.get(tokens[1]!.text) : undefined
    if (second && to === 2) {
      found.push({ start: tokens[1]!.start, end: tokens[1]!.end, type: 'person', how: 'surname', ...second })
      at = 1
      continue
    }
    // "Ремонт Кировского водохранилища": a thing of a place begins the sentence.
    if (to - at === 2 && at === 0 && /(?:ского|цкого|ской|цкой|скому|ским)$/.test(tokens[1]!.text)) continue
    // "Староста Абдимажит Юсупов": what he is begins the sentence.
    if (
      to - at === 3 &&
      at === 0 &&
      SURNAME.test(tokens[2]!.text) &&
      !GIVEN_ENDS.test(tokens[1]!.text) &&
      !SURNAME.test(tokens[1]!.text)
    )
      at++
    // "… Центральной Азии Ли Вэньтао": the last word of a title before a Chinese name.
    if (to - at === 3 && pinyinOf(tokens[at]!.text) === null && chinese([tokens[at + 1]!.text, tokens[at + 2]!.text]))
      at++
    // "Министром обороны Афганистана Абдулом Хайдари": a land that the pack lacks.
    if (to - at === 3 && /(?:стана|[а-я]{2}ии)$/.test(tokens[at]!.text)) at++
    // "… городов Урумчи и Чанцзи Чжу Хайлунь": no Chinese name has three words.
    if (to - at === 3 && chinese(tokens.slice(at, to).map(({ text }) => nominative(text)))) at++
    const words = tokens.slice(at, to)
    const before = sentence.lower.slice(Math.max(sentence.start, words[0]!.start - 90), words[0]!.start)
    // The first title decides: "заместитель председателя банка Айнура Бекова" stands in the nominative.
    // "Министр Асан Осмонов принял | посла Ли Мина": whoever was named before has a title of his own.
    const last = found.findLast(({ type, end }) => type === 'person' && end <= words[0]!.start)
    const own = last ? sentence.lower.slice(last.end, words[0]!.start) : null
    const upright = UPRIGHT.test(own !== null && OBLIQUE.test(own) ? own : before)
    const oblique = (OBLIQUE.test(before) && !upright) || OF_MANY.test(before)
    const spelt = words.map(({ text }) => text)
    const base = asBefore(himself(spelt, scene) ?? nominatives(spelt, oblique), scene)
    const [a, z] = [words[0]!, words.at(-1)!]
    note(scene, `per:${slugOf(base)}`, before)
    found.push({
      start: a.start,
      end: z.end,
      type: 'person',
      id: `per:${slugOf(base)}` as Id,
      gender: genderOf(base) ?? genderBeside(sentence, before, z.end),
      surname: base.at(base.length > 2 && GIVEN_ENDS.test(base.at(-1)!) ? -2 : chinese(base) ? 0 : -1)!,
      direct: words.every(({ text }, index) => text === base[index]),
    })
    at = to - 1
  }
  return found
}

// "Приняла глава палаты Чэнь Мэй", "Лю Яньхун рассказала", "госпожа Ван": what the words beside a name tell.
function genderBeside({ lower, end }: Sentence, before: string, from: number): 'm' | 'f' | null {
  const she = SHE.test(before)
  if (she || HE.test(before)) return she ? 'f' : 'm'
  const verb =
    /^ ([а-я]{3,}(?:ла|лась|л|лся))(?![а-я])/.exec(lower.slice(from, Math.min(end, from + 24)))?.[1] ??
    (UPRIGHT.test(before) ? LEADS : SAYS).exec(before)?.[1]
  if (!verb || !looksFinite(verb)) return null
  return /ла(?:сь)?$/.test(verb) ? 'f' : 'm'
}
const SHE =
  /(?:^|[^а-я])(?:г-ж[аиеу]|госпож[аиеу]|госпожой|[а-я]{3,}(?:ниц|чиц|рис|есс)(?:а|ы|е|у|ей))(?: [а-я-]+){0,3} $/
const HE = /(?:^|[^а-я])(?:г-н[ауе]?|г-ном|господин[ауе]?|господином)(?: [а-я-]+){0,3} $/
/** A verb with a title that stands upright behind it, and one right before a name. */
const LEADS =
  /(?:^|[^а-я])([а-я]{3,}(?:ла|лась|л|лся)) (?:[а-я-]+ )?(?:министр|президент|посол|директор|губернатор|председатель|заместитель|представитель|секретарь|депутат|мэр|аким|премьер|руководитель|начальник|координатор|спикер|ректор|глава|инженер|врач|основатель|владелец|декан|куратор) [^,.;:«»]{0,80}$/
const SAYS = /(?:^|[^а-я])([а-я]{3,}(?:ла|лась|л|лся)) $/

/** "Н. Баясов", "Т.А. Ибраев": a surname behind initials; whoever bears it in the text, where one does. */
function initialled({ tokens, lower, start }: Sentence, scene: SceneView): OpenName[] {
  const found: OpenName[] = []
  for (let at = 0; at + 2 < tokens.length; at++) {
    if (!isInitial(tokens, at)) continue
    const to = isInitial(tokens, at + 2) ? at + 4 : at + 2
    const token = tokens[to]
    if (!token || !token.capital || !INITIALLED.test(token.text)) continue
    // "С. Эшимова" is a woman, and "министра С. Эшимова" is none.
    const { text } = token
    const bare = /(?:ов|ев|ин|ын)[ау]$/.test(text) ? text.slice(0, -1) : nominative(text)
    const initial = `per:${personal(tokens[at]!.text)[0] ?? ''}`
    const named = (name: string) =>
      scene.people.findLast(({ id }) => id.startsWith(initial) && id.endsWith(`-${personal(name)}`))?.id
    const before = lower.slice(Math.max(start, tokens[at]!.start - 90), tokens[at]!.start)
    const oblique = OBLIQUE.test(before) && !UPRIGHT.test(before)
    const base = named(bare) || oblique || !text.endsWith('а') ? bare : text
    const letters = (to > at + 2 ? [at, at + 2] : [at]).map((one) => personal(tokens[one]!.text))
    const id = named(base) ?? (`per:${letters.join('-')}-${personal(base)}` as Id)
    found.push({
      start: tokens[at]!.start,
      end: token.end,
      type: 'person',
      id,
      direct: text === base,
      gender: genderOf([base]),
      surname: base,
    })
    at = to
  }
  return found
}
const INITIALLED =
  /^[а-я]{2,}(?:ов|ев|ин|ын|ова|ева|ина|ына|ский|ская|овым|евым|иным|ову|еву|ину|овой|евой|иной|баев[а-я]{0,2}|уулу)$/
const isInitial = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.capital && tokens[at]!.text.length === 1 && /[а-я]/.test(tokens[at]!.text) && tokens[at + 1]?.text === '.'

// "ГКНБ Салтанат Эшимова": letters of a body are no part of a name; a line in capitals holds names all the same.
const isAcronym = ({ text, tokens }: Sentence, { start, end }: Token): boolean =>
  end - start < 6 &&
  isUpper(text.slice(start, end)) &&
  !tokens.some(
    (one) =>
      (one.start - end === 1 || start - one.end === 1) &&
      one.end - one.start > 5 &&
      isUpper(text.slice(one.start, one.end)),
  )
const isUpper = (word: string): boolean => word.length > 1 && word === word.toUpperCase()

const DEFINED =
  /(?:\((?:далее|в дальнейшем)|(?:, |\()именуем[а-я]{2,3} (?:далее|в дальнейшем))[ ,:-]{1,4}(?:(?:именуем[а-я]{2,3}|по тексту) ?(?:как )?)?[«"]?([а-я]{4,20})[»"]?/g
/** Where a contract says what it calls its sides. */
const PREAMBLE = 4000
const NO_ROLE =
  /^(?:сторон|соглашени|договор|контракт|меморандум|протокол|план|проект|программ|документ|положени|товар)/

const defined = new WeakMap<SceneView, { readonly at: number; readonly roles: ReadonlyMap<string, Role> }>()
interface Role {
  readonly id: Id
  readonly direct: boolean
}

/** What a contract calls its sides, by every form: "China Railway International (далее — Исполнитель)". */
export function rolesOf({ lower, start }: Sentence, scene: SceneView): ReadonlyMap<string, Role> {
  const before = defined.get(scene)
  if (before) return start > before.at ? before.roles : NOBODY
  const roles = new Map<string, Role>()
  let last = -1
  for (const match of lower.slice(0, PREAMBLE).matchAll(DEFINED)) {
    const [whole, term = ''] = match
    if (NO_ROLE.test(term)) continue
    const name = plainName(lower.slice(Math.max(0, match.index - 120), match.index))
    const body = scene.bodies.findLast(({ id, text }) => id.startsWith('org:') && name.endsWith(plainName(text)))
    last = match.index + whole.length
    if (start < last) return NOBODY
    if (body) formsOf(term, 'phrase').forEach((form, at) => roles.set(form, { id: body.id, direct: at === 0 }))
  }
  defined.set(scene, { at: last, roles })
  return roles
}
const NOBODY: ReadonlyMap<string, Role> = new Map()
const plainName = (name: string): string => name.replaceAll(/[«»",]/g, '').trim()

function roles(sentence: Sentence, scene: SceneView): OpenName[] {
  const known = rolesOf(sentence, scene)
  if (known.size === 0) return []
  return sentence.tokens.flatMap(({ text, start, end, capital }) => {
    const role = capital ? known.get(text) : undefined
    return role ? [{ start, end, type: 'organisation' as const, how: 'short-name' as const, ...role }] : []
  })
}

// A man's title that bends: the name behind it bends as well.
const OBLIQUE =
  /(?<![а-я])(?:(?:зам|экс-|вице-|пресс-|статс-|ген|гос|топ-|со)?(?:министр|президент|посл|директор|губернатор|председател|заместител|представител|секретар|эксперт|депутат|мэр|аким|премьер|руководител|начальник|координатор|спикер|ректор|консул|экономист|аналитик|специалист|профессор|помощник|советник|уполномоченн|управляющ|глав|полпред|менеджер|инженер|основател|владельц|инспектор|лидер|куратор|журналист|корреспондент|юрист|адвокат|фермер|предпринимател|учител|врач|депутат|чиновник|дипломат|коллег|сопредседател|атташе)(?:а|я|у|ю|ом|ем|ы|е|ой|ого|ему|ым|им|ов|ей|ам|ями|ами)(?![а-я])[^,.;]{0,80}|по (?:словам|мнению|убеждению|оценке|утверждению|признанию|данным) )$/

// The many whose names stand behind them: "глав МИД … Ли Мина и …".
const OF_MANY = /(?<![а-я])глав [^,.;«»]{0,80}$/

const UPRIGHT =
  /(?<![а-я])(?:министр|президент|посол|директор|губернатор|председатель|заместитель|представитель|секретарь|эксперт|депутат|мэр|аким|премьер|руководитель|начальник|координатор|спикер|ректор|глава|коллега|юрист|фермер|журналист|инженер|адвокат|основатель|владелец|чиновник|дипломат|предприниматель|учитель|врач|вице-[а-я]+р) [^,.;«»]{0,80}$/

/** A phrase that begins with the word for some body, with an adjective or without. */
export const BODY_WORD =
  /^(?:[а-я-]{3,20}(?:ый|ий|ая|яя|ое|ее|ые) )?(?:город|область|провинция|компания|фирма|предприятие|округ|уезд|служба|агентство|банк|орган|корпорация|регулятор|управа|суд|биржа|аэропорт|завод|фабрика|комбинат|фонд|администрация|мэрия|комитет|ассоциация|союз|профсоюз|палата|комиссия|департамент|управление|дирекция|консорциум|инспекция|прокуратура|университет|академия|институт|федерация|гильдия|профком|редакция|кооператив|концерн|холдинг|альянс|отдел|сектор|подразделение|филиал|представительство|госагентство|госкомитет|госслужба|госинспекция|госкорпорация|госпредприятие|госкомпания|нацагентство|нацкомпания|агрохолдинг|авиакомпания|издательство|биеннале|обсерватория|лаборатория|бюро|центр|техникум|лицей|колледж|музей|театр|совхоз|колхоз|санаторий|клиника|больница|диспансер|станция|подстанция|пароходство|управа|общество|товарищество|объединение|секретариат|исполком|оргкомитет|штаб|коллегия|президиум|парламент|сенат|фракция|хокимият|акимат|кенеш|горкенеш|айылный кенеш|сельсовет)(?![а-я])/

const GROUPS: Readonly<Record<string, string>> = {
  организаторы: 'organisers',
  участники: 'participants',
  эксперты: 'experts',
  депутаты: 'deputies',
  жители: 'residents',
  предприниматели: 'companies',
  специалисты: 'experts',
  представители: 'representatives',
  животноводы: 'herders',
  чабаны: 'herders',
  скотоводы: 'herders',
  дехкане: 'farmers',
  дыйкане: 'farmers',
  земледельцы: 'farmers',
  садоводы: 'growers',
  экологи: 'ecologists',
  активисты: 'activists',
  строители: 'builders',
  рабочие: 'workers',
  работники: 'workers',
  сотрудники: 'staff',
  пассажиры: 'passengers',
  водители: 'drivers',
  дальнобойщики: 'drivers',
  импортеры: 'importers',
  торговцы: 'traders',
  трейдеры: 'traders',
  аналитики: 'analysts',
  экономисты: 'economists',
  ученые: 'scientists',
  врачи: 'doctors',
  учителя: 'teachers',
  родители: 'parents',
  сельчане: 'villagers',
  горожане: 'residents',
  местные: 'residents',
  блогеры: 'bloggers',
  потребители: 'consumers',
  акционеры: 'shareholders',
  соседи: 'neighbours',
  пчеловоды: 'beekeepers',
  пасечники: 'beekeepers',
  заемщик: 'borrower',
  кредитор: 'lender',
  заказчик: 'customer',
  исполнитель: 'contractor',
  кредиторы: 'creditors',
  инженеры: 'engineers',
  геологи: 'geologists',
  энергетики: 'power-engineers',
  железнодорожники: 'railway-workers',
  профсоюзы: 'unions',
  оппозиция: 'opposition',
  оппозиционеры: 'opposition',
  критики: 'critics',
  издания: 'media',
  источник: 'source',
  источники: 'sources',
}

/** "Госрезерв", "Ветнадзор": bodies by how their names are made. */
const STATE_BODY =
  /^(?:гос|нац|глав|рос|кырг|каз|узб)[а-я]{2,}(?:резерв|надзор|банк|фонд|агентство|строй|пром|комитет|служба|инспекция|центр|трест|контроль|инвест|стандарт|реестр|каталог|закупки)$|^(?:ветнадзор|госрезерв|госбанк|росатом|ростехнадзор|санэпиднадзор|техрегламент|стройтрест|водоканал|горводоканал|горэлектросеть|электросети|автотранс)$/

// Words that stand for nobody by themselves.
const NOBODY_ELSE = /^(?:он|она|оно|они|это|было|был|была|были|все|всё|кто|никто|об|о|по)$/

/** What follows belongs to the phrase and is no part of who acts. */
const JOINS = /^(?:и|а|но|или|либо|также|где|когда|которые|который|которая)$/

const ORGANISATIONS: Readonly<Record<string, string>> = {
  профсоюз: 'trade-union',
  профком: 'trade-union',
  редакция: 'editorial',
  союз: 'union',
  ассоциация: 'association',
  мэрия: 'city-hall',
  администрация: 'administration',
  регулятор: 'regulator',
  управа: 'rural-council',
}

/** Somebody without a name: "Участники форума" → `group:uchastniki-foruma`, in English words where they are known. */
export function openActor(sentence: Sentence, phrase: Span): OpenName | null {
  const words = sentence.tokens.filter(
    (token) => token.start >= phrase.start && token.end <= phrase.end && token.kind === 'word',
  )
  const [head] = words
  // "Как ожидают в банке": where, and nobody whom the text has named.
  if (head && PREPOSITIONS.has(head.text)) return null
  // "говорится в сообщении": a verb is nobody.
  if (!head || NOBODY_ELSE.test(head.text) || readingsOf(head.text).length > 0 || /(?:тся|лось|лся)$/.test(head.text))
    return null
  // «Северэлектро» обещало …: a name in quotation marks that acts is a body.
  const quoted = sentence.titles.find(
    ({ start, end }) => phrase.start - start < 2 && phrase.start >= start && Math.abs(end - phrase.end) < 2,
  )
  if (quoted)
    return {
      ...phrase,
      type: 'organisation',
      id: `org:${slugOfName(sentence.lower.slice(quoted.start + 1, quoted.end - 1), transliterate)}` as Id,
    }
  if (
    /^(?:совет директоров|наблюдательный совет|правление)(?![а-я])/.test(sentence.lower.slice(phrase.start, phrase.end))
  )
    return openName(phrase, 'organisation', 'org:board')
  const group = /^(?:совместная |экспертная |двусторонняя )?(рабочая )?группа$/.exec(
    sentence.lower.slice(phrase.start, phrase.end),
  )
  if (group && (group[1] || /рабоч[а-я]{2} групп/.test(sentence.lower.slice(0, phrase.start))))
    return openName(phrase, 'group', 'group:working-group')
  const known = GROUPS[head.text]
  const to = words.findIndex(({ text }, at) => at > 0 && (PREPOSITIONS.has(text) || JOINS.test(text)))
  const own = words.slice(0, to < 0 ? 3 : Math.min(to, 3))
  const slug =
    known ??
    (words.length > 1 || !BODY_WORD.test(head.text) ? null : (headOf(head)?.english ?? ORGANISATIONS[head.text])) ??
    (BODY_WORD.test(sentence.lower.slice(phrase.start, phrase.end)) ? bodySlug(own.map(({ text }) => text)) : null) ??
    transliterate(own.map(({ text }) => text).join(' '))
  if (!slug) return null
  return BODY_WORD.test(sentence.lower.slice(phrase.start, phrase.end)) ||
    (words.length === 1 && STATE_BODY.test(head.text))
    ? openName(phrase, 'organisation', `org:${slug}`)
    : openName(phrase, 'group', `group:${slug}`)
}
