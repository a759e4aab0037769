import type { Id, Span } from '../../../ground/index.ts'
import { loanOf, slugOfName } from '../loan.ts'
import type { OpenName, SceneView, Sentence, Token } from '../grammar.ts'
import { pinyinOf } from '../palladius.ts'
import { bodySlug, headOf } from './body-slug.ts'
import { headedIn, noteHead } from './headed.ts'
import { englishOf, localBodies } from './local-body.ts'
import { letterBodies } from './letters-body.ts'
import { membersIn } from './member.ts'
import { pursuitIn } from './pursuit.ts'
import { deedOf } from './lexicon/index.ts'
import { worldBodies } from './world-body.ts'
import { looksFinite, PREPOSITIONS } from './word.ts'
import { transliterate } from './transliterate.ts'
import { perToken } from '../engine/memo.ts'

/** A stretch that the pack knows, with what it may be. */
export interface Known extends Span {
  readonly values?: readonly {
    readonly id: string | null
    readonly type: string
    readonly state?: string | null
    readonly english?: string | undefined
  }[]
}

/** Bodies that the pack lacks: firms in quotation marks, institutions by what they are, the offices of towns and districts. */
export function openBodies(sentence: Sentence, known: readonly Known[], scene: SceneView): OpenName[] {
  const found = [
    ...worldBodies(sentence),
    ...firmsIn(sentence, scene, known),
    ...latinFirms(sentence),
    ...letterBodies(sentence, known),
  ]
  const inside = (one: OpenName) =>
    known.some(
      ({ start, end, values }) =>
        start <= one.start && one.end <= end && (end - start > one.end - one.start || !values),
    )
  for (const one of [
    ...localBodies(sentence, known, scene),
    ...unionsIn(sentence, known),
    ...institutionsIn(sentence, known),
    ...headedIn(sentence, scene).filter((one) => !inside(one)),
  ])
    if (!found.some((other) => one.start < other.end && other.start < one.end)) found.push(one)
  return found
}

// "Ассоциация международных перевозчиков": a union of many by the word before them.
const UNION =
  /^(?:(ассоциаци|федераци|конфедераци|гильди)[а-я]{1,2}|(союз|альянс|профсоюз)[а-я]{0,2}|(палат|лиг)[а-я]{1,2}|(объединени)[а-я]{1,2})$/
const UNIONS: Readonly<Record<string, string>> = {
  ассоциация: 'association',
  федерация: 'federation',
  конфедерация: 'confederation',
  гильдия: 'guild',
  союз: 'union',
  профсоюз: 'union',
  альянс: 'alliance',
  палата: 'chamber',
  лига: 'league',
  объединение: 'association',
}
function unionsIn({ tokens }: Sentence, known: readonly Known[]): OpenName[] {
  const found: OpenName[] = []
  for (const [at, head] of tokens.entries()) {
    const union = head.capital ? UNION.exec(head.text) : null
    if (!union) continue
    const [, a, b, c, d] = union
    const base = a ? `${a}я` : (b ?? (c ? `${c}а` : `${d!}е`))
    // "Федерация бокса", "Ассоциация туризма Оша": of a pursuit, and of the region or the town behind it.
    const of = tokens[at + 1]
    const pursuit = of && !of.capital ? pursuitIn(of.text) : null
    if (of && pursuit) {
      const place = known.find(({ start, values }) => start === of.end + 1 && values?.some(isLocal))
      const where = place && englishOf(place)
      const id: Id = `org:${where ? `${where}-` : ''}${pursuit}-${UNIONS[base]}`
      const end = where ? place!.end : of.end
      found.push({ start: head.start, end, type: 'organisation', id, direct: head.text === base })
      continue
    }
    let to = at + 1
    while (to < at + 3 && /(?:ых|их)$/.test(tokens[to]?.text ?? '')) to++
    const last = tokens[to]
    if (!last || last.capital || last.kind !== 'word' || !/(?:[а-я]{2}ов|ев|ей)$/.test(last.text)) continue
    const words = [base, ...tokens.slice(at + 1, to + 1).map(({ text }) => text)]
    const many = membersIn(last.text)
    const which = many === null ? null : words.length === 2 ? '' : bodySlug(words.slice(1, -1))
    // "Ассоциация банков Синьцзяна": of the land or the town behind it.
    const place = known.find(({ start, values }) => start === last.end + 1 && values?.some(isLocal))
    const where = place ? englishOf(place) : null
    const id: Id =
      which === null
        ? `org:${transliterate(words.join(' '))}`
        : `org:${where ? `${where}-` : ''}${which ? `${which}-` : ''}${many}-${UNIONS[base]}`
    const end = where && which !== null ? place!.end : last.end
    found.push({ start: head.start, end, type: 'organisation', id, direct: head.text === base })
  }
  return found
}

/** A word after which a quoted name is a body's. */
export const BODY =
  /^(?:компани(?:[яиюей]+|ями|ях|ям)|корпораци[яиюей]+|ао|оао|зао|ооо|оо|осоо|пао|тоо|нпо|гп|муп|пароходств[а-я]{1,2}|банк[а-я]{0,2}|холдинг[а-я]{0,2}|агентств[а-я]{1,2}|общества?|обществу|обществом|ответственностью|предприяти[а-я]{1,2}|концерн[а-я]{0,2}|фирм[а-я]{1,2}|газет[а-я]{1,2}|издани[а-я]{1,2}|телеканал[а-я]{0,2}|фонд[а-я]{0,2}|ассоциаци[а-я]{1,2}|директор[а-я]{0,2}|гендиректор[а-я]{0,2}|глава|главы|главе|главой|президент[а-я]{0,2}|председател[а-я]{1,2}|представител[а-я]{1,2}|руководител[а-я]{1,2}|оператор[а-я]{0,2}|завод[а-я]{0,2}|комбинат[а-я]{0,2}|фабрик[а-я]{1,2}|сет(?:ь|и|ью)|портал[а-я]{0,2}|агентство|кооператив[а-я]{0,2}|группа|группы|университет[а-я]{0,2}|авиакомпани[а-я]{1,2}|гос(?:корпораци|предприяти)[а-я]{1,2}|правлени[а-я]{1,2}|руководств[а-я]{1,2}|дирекци[а-я]{1,2}|акционер[а-я]{0,3}|филиал[а-я]{0,2}|инвестдом[а-я]{0,2}|партнер[а-я]{0,2}|парк[а-я]{0,2}|центр[а-я]{0,2}|школ[а-я]{1,2}|гостиниц[а-я]{1,2}|рынк[а-я]{1,2}|рынок|фабрик[а-я]{1,2}|шахт[а-я]{1,2}|ферм[а-я]{1,2}|агрохолдинг[а-я]{0,2}|агрофирм[а-я]{1,2}|платформ[а-я]{1,2}|клиник[а-я]{1,2}|движени[а-я]{1,2}|фракци[а-я]{1,2}|союз[а-я]{0,2}|редакци[а-я]{1,2}|консорциум[а-я]{0,2}|трест[а-я]{0,2}|[а-я]{3,10}(?:кооператив|предприяти|компани|холдинг|завод|комбинат|фабрик)[а-я]{0,2}|хозяйств[а-я]{1,2}|объединени[а-я]{1,2}|издательств[а-я]{1,2}|артел[ьи]|туроператор[а-я]{0,2}|перевозчик[а-я]{0,2}|застройщик[а-я]{0,2}|производител[а-я]{1,2}|поставщик[а-я]{0,2}|разработчик[а-я]{0,2}|провайдер[а-я]{0,2}|ритейлер[а-я]{0,2}|брокер[а-я]{0,2}|страховщик[а-я]{0,2}|институт[а-я]{0,2}|больниц[а-я]{1,2}|организаци[а-я]{1,2}|отел[ьяюе]|типографи[а-я]{1,2}|подрядчик[а-я]{0,2}|бирж[а-я]{1,2}|бюро|(?:аэро)?порт[а-я]{0,2}|рудник[а-я]{0,2}|карьер[а-я]{0,2}|музе[йяюе]м?|театр[а-я]{0,2}|колледж[а-я]{0,2}|лице[йяюе]м?|санатори[а-я]{1,2}|терминал[а-я]{0,2}|академи[а-я]{1,2}|лаборатори[а-я]{1,2}|федераци[а-я]{1,2}|цех[а-я]{0,2}|дом|дома|дому|домом|доме|площадк[а-я]{1,2}|(?:маркетплейс|стартап|агрегатор|дистрибьютор|дилер|импортер|экспортер|трейдер|сервис|сайт|журнал|ресторан|девелопер|арендатор|инвестор|генподрядчик|концессионер|питомник|автосалон)[а-я]{0,2}|студи[а-я]{1,2}|[а-я]{3,10}агентств[а-я]{1,2}|турфирм[а-я]{1,2}|[а-я]{3,10}фирм[а-я]{1,2}|сп|гк|тд|ук|оф|тк|кх|нао|сзао|аок|гкп|тпк|тэк)$/

// "Компанией Gree Altairnano New Energy Co. Ltd.": a firm by the word before a name in Latin letters.
const FIRM =
  /^(?:[а-я]{0,6}компани|корпораци|фирм|холдинг|концерн|предприяти|перевозчик|оператор|производител|подрядчик|застройщик|поставщик|стартап|групп|фонд|платформ|ритейлер|консорциум|банк)[а-я]{0,3}$/
const isOfFirm = perToken((word): boolean => FIRM.test(word))
const LATIN = /^[a-z][a-z&'-]+$/
/** What firms that write themselves in Latin letters call themselves by. */
const FIRM_WORD =
  /^(?:corporation|company|group|holdings?|bank|[a-z]*bank|energy|shipping|logistics|construction|engineering|mining|railways?|airlines|airways|power|motors?|industr(?:y|ies|ial)|machinery|capital|partners|investments?|limited|ltd|inc|technolog(?:y|ies)|petroleum|resources|steel|cement|pharma|telecom|electric|solar|port|trading)$/
const JOINS = /^(?:and|of|for|the|de|&)$/
const LEGAL_WORD = /^(?:limited|ltd|inc|llc|corp)$/
const LEGAL = /-(?:co|ltd|llc|inc|corp|limited|gmbh)(?=-|$)/g
function latinFirms({ tokens, lower }: Sentence): OpenName[] {
  const found: OpenName[] = []
  for (const [at, head] of tokens.entries()) {
    if (head.capital && head.text.charCodeAt(0) < 0x80 && LATIN.test(head.text)) bare(at)
    if (!isOfFirm(head)) continue
    let to = at + 1
    while (
      (isLatin(to) || (to > at + 1 && JOINS.test(tokens[to]?.text ?? '') && isLatin(to + 1))) &&
      tokens[to]!.start - tokens[to - 1]!.end === 1
    )
      to++
    if (to === at + 1) continue
    to = legal(to)
    const span = { start: tokens[at + 1]!.start, end: tokens[to - 1]!.end }
    const id: Id = `org:${transliterate(lower.slice(span.start, span.end)).replace(LEGAL, '')}`
    found.push({ ...span, type: 'organisation', id, direct: true })
  }
  return found

  // "… Technology Co., Limited"
  function legal(to: number): number {
    let end = to
    while (/^[.,]$/.test(tokens[end]?.text ?? '')) end++
    return end > to && LEGAL_WORD.test(tokens[end]?.text ?? '') ? end + 1 : to
  }

  // "China Cosco Shipping и порт …": no word before it says what it is, its own does.
  function bare(at: number): void {
    const before = tokens[at - 1]
    if (
      before &&
      (FIRM.test(before.text) || before.text === '«' || isLatin(at - 1) || (JOINS.test(before.text) && isLatin(at - 2)))
    )
      return
    let to = at + 1
    while (
      (isLatin(to) || (JOINS.test(tokens[to]?.text ?? '') && isLatin(to + 1))) &&
      tokens[to]!.start - tokens[to - 1]!.end === 1
    )
      to++
    if (!tokens.slice(at, to).some(({ text }) => FIRM_WORD.test(text)) || LEGAL_WORD.test(tokens[at]!.text)) return
    to = legal(to)
    const span = { start: tokens[at]!.start, end: tokens[to - 1]!.end }
    const id: Id = `org:${transliterate(lower.slice(span.start, span.end)).replace(LEGAL, '')}`
    found.push({ ...span, type: 'organisation', id, direct: true })
  }
  function isLatin(at: number): boolean {
    const token = tokens[at]
    return token !== undefined && token.capital && token.text.charCodeAt(0) < 0x80 && LATIN.test(token.text)
  }
}

// "компания «Синьцзян Айхуа»": a body by the word before its quoted name.
function firmsIn({ titles, tokens, lower, text }: Sentence, scene: SceneView, packed: readonly Known[]): OpenName[] {
  const { bodies } = scene
  let last = -1
  return titles.flatMap(({ start, end }) => {
    const form = LEGAL_FORM.exec(lower.slice(start, end))?.[0].length ?? 0
    const inside = { start: start + 1 + form, end: lower.endsWith('»»', end) ? end - 2 : end - 1 }
    const at = tokens.findIndex((token) => token.start === start)
    const head = tokens[at - 1]
    // «China Power (CP)»: its letters are no part of its name.
    const name = lower.slice(inside.start, inside.end).replace(/ ?\([a-zа-я0-9 ]{2,12}\)$/, '')
    // "Правление «Айыл Капитала»": the name bends where no word for a body bends for it.
    const bent =
      head !== undefined && OWNS.test(head.text)
        ? name.replace(/(?<=[^аеиоуыэюя\s-]{1}[а-я]*[бвгджзклмнпрстфхцчшщ])[ау]$/, '')
        : name
    // "ОАО «Чакан Энерго»": a firm under a law of ours has no Chinese name.
    const slug = slugOfName(bent, transliterate, head !== undefined && OURS.test(head.text) ? /^/ : undefined)
    const stem = name.length > 4 ? name.slice(0, -1) : name
    const before = bodies.findLast(
      ({ id, text: words }) => id.startsWith('org:') && (words.endsWith(name) || words.endsWith(`«${name}»`)),
    )
    const bentOf =
      before ??
      bodies.findLast(({ id, text: words }) => {
        const at = id.startsWith('org:') ? words.lastIndexOf(stem) : -1
        return (
          at >= 0 &&
          (at === 0 || words[at - 1] === '«') &&
          words.length - at <= name.length &&
          words.length - at >= stem.length
        )
      })
    const known =
      bentOf ?? bodies.find(({ id }) => id === `org:${slug}` || (id.startsWith('org:') && id.endsWith(`-${slug}`)))
    // "Китайская «Чжунлян»": the noun is left out.
    // "Компаниями «…» и «…»": one word for them all.
    const listed = last > 0 && /^»?(?: и|,) $/.test(lower.slice(last, start))
    const far = head !== undefined && !BODY.test(head.text) ? makerBefore(tokens, at) : null
    const titled = listed || far !== null || (head !== undefined && (BODY.test(head.text) || OF_WHERE.test(head.text)))
    const paired = !titled && PAIRED.test(lower.slice(end, end + 90))
    if (titled || paired) last = end
    const foreign = !titled && !known && (isForeign(name) || isFirm(text.slice(inside.start, inside.end)))
    if (foreign)
      return [
        {
          ...inside,
          type: 'organisation' as const,
          id: `org:${slug}` as Id,
          direct: standsFree(tokens, at, end),
        },
      ]
    if (!titled && !known && !paired) return []
    // Named before, it may stand alone: «Хуасинь Цемент» готова …
    if (!titled && known)
      return [
        {
          ...inside,
          type: 'organisation' as const,
          id: known.id,
          how: 'short-name' as const,
          direct: standsFree(tokens, at, end) || BY_PAPER.test(head?.text ?? ''),
        },
      ]
    if (!slug) return []
    const id: Id = bentOf ? bentOf.id : `org:${/^[a-z]/.test(name) ? slug.replace(LEGAL, '') : slug}`
    // "ГП «Кыргыз темир жолу»": a body of the pack bears the pack's id.
    const ofPack = packed
      .find((one) => one.start <= inside.start && one.end >= inside.end)
      ?.values?.find((value) => value.id?.startsWith('org:'))?.id
    if (head && titled && !listed) noteHead(scene, head.text, (ofPack as Id | undefined) ?? id)
    const role = apposed(tokens, at - 1)
    // "Хозяйство «Достук»", where the pack has a port of that name: the word before it tells them apart.
    const namesake =
      !ofPack &&
      head !== undefined &&
      titled &&
      packed.some((one) => one.start === inside.start && one.end === inside.end)
        ? head.start
        : null
    const direct =
      paired ||
      (far !== null && DIRECT_BODY.test(far.text)) ||
      (head !== undefined && (DIRECT_BODY.test(head.text) || head.text.endsWith('ская')))
    return [
      {
        start: role ?? namesake ?? (far && ROLE.test(far.text) ? far.start : inside.start),
        end: inside.end,
        type: 'organisation' as const,
        id,
        direct,
      },
    ]
  })
}

// "Производитель канатных дорог «Бэйсюэ»", "сеть ресторанов «…»": what it makes stands between.
const MAKER =
  /^(?:производител|поставщик|оператор|сет[ьи]|компани|групп|разработчик|застройщик|перевозчик|экспортер|импортер|дистрибьютор|ассоциаци|агрегатор|сервис|изготовител|переработчик|агентств|холдинг|корпораци|строител)[а-я]{0,3}$/
const NO_GOODS = /^(?:и|а|но|или|что|как|это|при|в|во|на|с|со|к|ко|о|об|от|до|из|у|за|под|над|про|через)$/
/** Such a maker is a body of its own where no name follows. */
const ROLE =
  /^(?:производител|поставщик|оператор|разработчик|застройщик|перевозчик|экспортер|импортер|изготовител|переработчик|агентств)/
/** Things, not firms, that bear a name. */
const NAMED_THING =
  /^(?:проект|программ|план|фестивал|фильм|книг|конкурс|спектакл|выставк|форум|марк|бренд|имен|песн|роман|повест|газет|журнал|премии|карт|модел|пути?(?![а-я])|акци|систем|ледник|озер|пик|ущель|перевал|трасс|дорог(?:а|у|и)(?![а-я])$)/
function makerBefore(tokens: readonly Token[], at: number): Token | null {
  const last = tokens[at - 1]
  if (!last || last.kind !== 'word' || last.capital || NAMED_THING.test(last.text)) return null
  for (let from = at - 1; from >= Math.max(0, at - 5); from--) {
    const { text, kind } = tokens[from]!
    if (kind !== 'word') return null
    if (from < at - 1 && MAKER.test(text)) return tokens[from]!
    if (NO_GOODS.test(text) || deedOf(text) !== null || looksFinite(text)) return null
  }
  return null
}

// «НК «Алтын Темир»: a legal form inside of the signs.
const LEGAL_FORM = /(?<=^«)(?:[а-я]{2,5} ){1,2}«/
/** "«А» и «Б» договорились": what stands in quotation marks acts with another. */
const PAIRED =
  /^ (?:и|с|совместно с|вместе с) (?:[а-я-]+ ){0,2}[«a-z][^«».;:]{1,40}»? (?:договорил|подписал|заключил|создад|построят|согласовал|объедин|расторгл|запуст|обменял)/
const OF_WHERE = /^[а-я-]{2,}ск(?:ая|ой|ую)$/
/** Legal forms of Kyrgyz and Russian law. */
const OURS = /^(?:осоо|оао|зао|ооо|пао|тоо|ао|гп|муп|ооба|аоот)$/

/** "По соглашению «…» поставит": what it is by, and nothing of that name. */
const BY_PAPER =
  /^(?:соглашени|договор|контракт|меморандум|протокол|план|график|документ|услови|замысл|проект|расчет)(?:ю|у|ям|ам)$/
const isVerb = (word: string): boolean => deedOf(word) !== null || looksFinite(word)
// After a verb, a sign, or what it is in the nominative; after a time or place ("в июле «Алтын Дан» построит") where its own verb follows.
function standsFree(tokens: readonly Token[], at: number, end: number): boolean {
  const head = tokens[at - 1]
  if (head?.kind !== 'word' || isVerb(head.text) || isUpright(head.text)) return true
  if (PREPOSITIONS.has(head.text) || OWNS.test(head.text)) return false
  let lead = at - 2
  while (lead >= 0 && lead > at - 6 && tokens[lead]!.kind !== 'sign' && !PREPOSITIONS.has(tokens[lead]!.text)) lead--
  if (lead < 0 || !PREPOSITIONS.has(tokens[lead]!.text)) return false
  let next = at + 1
  while (next < tokens.length && tokens[next]!.start < end) next++
  for (let near = next; near < next + 6 && tokens[near]?.kind !== 'sign'; near++)
    if (!tokens[near] || ONE.test(tokens[near]!.text)) return near < tokens.length && isVerb(tokens[near]!.text)
  return false
}
/** A verb of one who acts. */
const ONE = /(?:[аеияюу]т|л|ла|лся|лась|ется|ится)$/

// "Трейдер «Алтын Дан»": what it is, in the nominative.
const isUpright = (word: string): boolean =>
  /(?:[^аеиоуыэюя][бвгджзклмнпрстфхцчшщ]|[ео]р|ия|ель|ник|щик|чик|ская|цкая)$/.test(word) && word.length > 4

// "Подрядчик, китайская компания «…»": what it is in the text and what it is called are one.
function apposed(tokens: readonly Token[], head: number): number | null {
  const comma = tokens[head - 1]?.text === ',' ? head - 1 : tokens[head - 2]?.text === ',' ? head - 2 : -1
  const role = comma > 0 ? tokens[comma - 1]! : null
  return role && /^(?:подрядчик|поставщик|застройщик|инвестор|оператор|перевозчик|заказчик)$/.test(role.text)
    ? role.start
    : null
}
const DIRECT_BODY =
  /(?:ия|ао|ооо|осоо|тоо|нпо|пароходство|парк|завод|комбинат|правление|руководство|дирекция|холдинг|агентство|общество|предприятие|концерн|фирма|газета|издание|телеканал|фонд|кооператив|хозяйство|объединение|издательство|артель|туроператор|перевозчик|застройщик|производитель|поставщик|разработчик|провайдер|ритейлер|брокер|страховщик|институт|больница|организация|отель|типография|подрядчик|оператор|банк|ассоциация|союз|центр|школа|гостиница|рынок|фабрика|шахта|ферма|клиника|движение|платформа|группа|университет|консорциум|трест|биржа|бюро|порт|рудник|карьер|музей|театр|колледж|лицей|санаторий|терминал|партнер|сеть|площадка|маркетплейс|стартап|агрегатор|дистрибьютор|дилер|импортер|экспортер|трейдер|сервис|сайт|журнал|ресторан|девелопер|арендатор|инвестор|генподрядчик|концессионер|питомник|автосалон|сп|гк|тд|ук|оф|тк|кх|нао|академия|лаборатория|федерация|цех|дом|госпредприятие)$/

const OWNS =
  /^(?:правлени|руководств|дирекци|акционер|филиал|(?:ген)?директор|глав|президент|председател|представител|руководител|редакци)[а-я]{0,3}$/

// «Шу Фуд», «Айыл Капитал»: a paper, a programme has one capital letter, a firm two.
const isFirm = (name: string): boolean => {
  const words = name.split(/\s+/)
  return words.length > 1 && words.length < 4 && words.every((word) => /^\p{Lu}\p{Ll}/u.test(word))
}

// «Цзиньшань Машинери»: Chinese and English words in Russian letters are a firm, whatever stands before it.
const isForeign = (name: string): boolean => {
  const words = name.split(/[\s-]+/)
  return (
    words.length > 1 &&
    words.some((word) => loanOf(word) !== null) &&
    words.every((word) => loanOf(word) !== null || (word.length > 2 && pinyinOf(word) !== null))
  )
}

/** "Ошский технологический университет": words before and behind its head that English has, or that are places. */
function institutionsIn({ tokens, lower }: Sentence, known: readonly Known[]): OpenName[] {
  const found: OpenName[] = []
  for (const [at, token] of tokens.entries()) {
    const head = headOf(token)
    if (!head) continue
    let from = at
    while (
      from > 0 &&
      /^[а-я-]+(?:ый|ий|ой|ая|яя|ое|ее|ого|его|ому|ему|ым|им|ом|ем|ую|юю|ей)$/.test(tokens[from - 1]!.text) &&
      bodySlug([tokens[from - 1]!.text]) !== null
    )
      from--
    const behind = tailOf(tokens, at + 1, lower, known)
    // "Университет Ланьчжоу", "Банк Ланьчжоу": a head and the town it is in.
    const town = from === at && behind === at + 1 && token.capital ? townBehind(known, token, lower) : null
    if (town) {
      const id: Id = head.english === 'bank' ? `org:bank-of-${town.name}` : `org:${town.name}-${head.english}`
      found.push({ start: token.start, end: town.end, type: 'organisation', id, direct: head.direct })
      continue
    }
    // "Почта Китая": of a state, and one of its kind.
    if (head.english === 'post' ? !isOfState(known, token) : from === at && behind === at + 1) continue
    // "Горный комбинат «Ала-Тоо Темир»": it has a name.
    if (behind === at + 1 && tokens[behind]?.text === '«') continue
    // "Кыргызский национальный университет": the adjective of a state leads its name.
    const nation = from < at ? nationBefore(tokens, from, known, head.english) : null
    if (nation) from--
    const words = tokens.slice(from, behind)
    const end = words.at(-1)!.end
    if (!words[0]!.capital || known.some((one) => one.start <= words[0]!.start && one.end >= end)) continue
    // "Институт земледелия имени Турдукулова": he is a part of its name.
    const honours = honouredBehind(tokens, behind, lower)
    const slugWords = [
      ...tokens.slice(nation ? from + 1 : from, at + 1),
      ...tokens.slice(ownerEnd(tokens, at + 1, known), behind),
    ]
    const own = slugWords.length > 1 ? bodySlug(slugWords.map(({ text }) => text)) : head.english
    const slug = own && honours ? `${honours.slug}-${own}` : own
    // "Союз логистики Синьцзяна": of a region or a town.
    const of = slug ? known.find(({ start, values }) => start === tokens[behind]?.start && values?.some(isLocal)) : null
    const where = of && lower.slice(end, of.start) === ' ' ? englishOf(of) : null
    if (slug && of && where)
      found.push({
        start: words[0]!.start,
        end: of.end,
        type: 'organisation',
        id: `org:${where}-${slug}`,
        direct: head.direct,
      })
    else if (slug)
      found.push({
        start: words[0]!.start,
        end: honours?.end ?? end,
        type: 'organisation',
        id: `org:${nation ? `${nation}-` : ''}${slug}`,
        direct: head.direct,
      })
  }
  return found
}

/** "Имени Турдукулова", "им. К. Акматова": after whom a body is called, in letters of an id, and where that ends. */
function honouredBehind(
  tokens: readonly Token[],
  at: number,
  lower: string,
): { readonly slug: string; readonly end: number } | null {
  const first = tokens[at]
  if (!first || !/^(?:имени|им)$/.test(first.text) || lower[first.start - 1] !== ' ') return null
  let last: Token | null = null
  for (const token of tokens.slice(at + 1, at + 7)) {
    if (token.text === '.') continue
    if (!token.capital || token.kind !== 'word') break
    last = token
  }
  if (!last || last.text.length < 3) return null
  const name = last.text.replace(/(?<=[оеи]в|[иы]н|[^аеиоуыэюя])а$/, '').replace(/ого$/, 'ий')
  return { slug: transliterate(name), end: last.end }
}

/** Kinds of bodies of which a state has one by that name, so that its adjective at the head of a sentence belongs to it. */
const NATIONAL =
  /^(?:university|institute|academy|college|museum|theatre|library|chamber|federation|committee|council|corporation|exchange)$/

function nationBefore(tokens: readonly Token[], from: number, known: readonly Known[], kind: string): string | null {
  const word = tokens[from - 1]
  if (!word?.capital || (from === 1 && !NATIONAL.test(kind))) return null
  const adjective = known
    .find(({ start, end }) => start === word.start && end === word.end)
    ?.values?.find(({ type }) => type === 'state-adjective')
  return adjective?.state?.slice(6).toLowerCase() ?? null
}

const isOfState = (known: readonly Known[], { end, capital }: Token): boolean =>
  capital && known.some(({ start, values }) => start === end + 1 && values?.some(({ type }) => type === 'state'))

function townBehind(known: readonly Known[], { end }: Token, lower: string): { name: string; end: number } | null {
  const town = known.find(({ start, values }) => start === end + 1 && values?.some(isLocal))
  const name = town && lower[end] === ' ' ? englishOf(town) : null
  return town && name ? { name, end: town.end } : null
}

const isLocal = ({ id }: { readonly id: string | null }): boolean => /^(?:region|city|place):/.test(id ?? '')

function ownerEnd(tokens: readonly Token[], first: number, known: readonly Known[]): number {
  const owner = known.find(
    (one) => one.start === tokens[first]?.start && one.values?.some(({ type }) => type === 'organisation'),
  )
  if (!owner) return first
  const from = tokens.findIndex(({ start }) => start >= owner.end)
  return from < 0 ? tokens.length : from
}

// "… университет и | педагогический институт": another body.
const beginsBody = (tokens: readonly Token[], at: number): boolean =>
  /(?:ая|яя|ий|ый)$/.test(tokens[at]?.text ?? '') ||
  [0, 1, 2].some((ahead) => tokens[at + ahead] && headOf(tokens[at + ahead]!) !== null)

// "… по промышленной политике", "… водных проблем": what a body is for, in words that English has.
function tailOf(tokens: readonly Token[], first: number, lower: string, known: readonly Known[]): number {
  // "Комитет Жогорку Кенеша по …": whose it is.
  const from = ownerEnd(tokens, first, known)
  let to = from
  const joined = (at: number) => tokens[at] !== undefined && lower.slice(tokens[at - 1]!.end, tokens[at]!.start) === ' '
  const translated = (at: number) => joined(at) && !tokens[at]!.capital && bodySlug([tokens[at]!.text]) !== null
  if (tokens[from]?.text === 'по' && translated(from + 1)) to = from + 1
  while (translated(to) && !(tokens[to]!.text === 'и' && beginsBody(tokens, to + 1))) to++
  if (to === from) return first
  return tokens[to - 1]?.text === 'и' ? to - 1 : to
}
